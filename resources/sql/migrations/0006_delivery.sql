-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0006_delivery: contacts reach their buyer in a later transaction than the purchase, and only once
-- that purchase is on disk. The order of the steps is the defence: performance.md 9.1.

-- Synchronous standbys, where there are any.
grant pg_read_all_stats to lf_fn_deliver;
grant execute on function pg_stat_get_activity(int) to lf_fn_deliver;
grant usage on language plpgsql, sql to lf_fn_deliver;
grant select on core.orders, core.sale, core.lead, core.pool, core.county, core.project, core.product,
    core.age_bucket, core.setting, core.member, core.workspace to lf_fn_deliver;
grant update (delivered, delivered_through, delivery_lsn) on core.orders to lf_fn_deliver;
grant insert, select (lead_id) on core.delivered_lead to lf_fn_deliver;
grant insert on core.audit to lf_fn_deliver;

-- Brokers read their own rows through views and functions of this owner; the policies are the
-- second wall behind the missing grants (security.md 1.7).
do $$
declare
    v_table text;
begin
    foreach v_table in array array['delivered_lead', 'orders', 'wallet', 'export_log', 'transfer'] loop
        execute format('alter table core.%I enable row level security', v_table);
        execute format('create policy own_workspace on core.%I for select to lf_fn_read_own
                        using (workspace_id = (select core.my_workspace()))', v_table);
        execute format('create policy all_rows on core.%I to lf_fn_buy, lf_fn_deliver, lf_fn_browse, lf_fn_admin,
                        lf_fn_gateway using (true) with check (true)', v_table);
    end loop;
end
$$;
-- What this very transaction delivered stays hidden until it has committed: deliver, read, roll
-- back would otherwise show a contact without an audit row.
create policy committed on core.delivered_lead as restrictive for select to lf_fn_read_own
    using (delivered_xid is distinct from pg_current_xact_id_if_assigned());
grant select on core.delivered_lead, core.orders, core.order_line, core.order_event, core.wallet, core.transfer,
    core.entry, core.ledger_account, core.export_log, core.member, core.workspace, core.floor, core.setting to lf_fn_read_own;
grant insert, update on core.export_log to lf_fn_read_own;
create policy own_export on core.export_log for insert to lf_fn_read_own
    with check (workspace_id = (select core.my_workspace()));
create policy own_export_end on core.export_log for update to lf_fn_read_own
    using (workspace_id = (select core.my_workspace()));
grant insert on core.audit to lf_fn_read_own;
grant usage on language plpgsql to lf_fn_read_own;

-- True once everything up to p_lsn is on disk here and on as many synchronous standbys as the server
-- demands. Waits 3 ms. Raises: LF011 when there are fewer of them, which no waiting cures.
create function core.is_flushed(p_lsn pg_lsn) returns boolean
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
    v_until timestamptz := clock_timestamp() + interval '3 ms';
    v_names text := trim(current_setting('synchronous_standby_names'));
    v_needed int;
    v_there int;
    v_flushed int;
begin
    loop
        exit when pg_current_wal_flush_lsn() >= p_lsn;
        if clock_timestamp() > v_until then
            return false;
        end if;
    end loop;
    if v_names = '' then
        return true;
    end if;
    -- "FIRST 2 (a, b, c)", "ANY 2 (...)", "2 (...)", or a list, which means one.
    v_needed := coalesce((regexp_match(v_names, '^(?:first|any)?\s*(\d+)\s*\(', 'i'))[1]::int, 1);
    select count(*), count(*) filter (where r.flush_lsn >= p_lsn) into v_there, v_flushed
    from pg_stat_replication r where r.sync_state in ('sync', 'quorum');
    if v_there < v_needed then
        raise exception using errcode = 'LF011', message = 'busy';
    end if;
    return v_flushed >= v_needed;
end
$$;

-- Copies the next p_limit contacts of a committed, durable order to its buyer. p_workspace null:
-- whoever bought it (the gateway). Returns {"state": "done" | "more" | "wait", delivered, total}: total
-- is without leads that were refunded before they were delivered, which stay sealed;
-- "wait": call again, in a new transaction. Raises: LF011, LF013, LF014; LF016 if contacts are gone.
create function core.deliver_order(p_workspace int, p_order_number bigint, p_order_id bigint, p_limit int) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_order core.orders;
    v_lsn pg_lsn;
    v_through bigint;
    v_copied int;
    v_now timestamptz;
begin
    -- A plain read first: the row is visible, and not of this transaction, so it is committed.
    if p_order_id is null then
        select * into v_order from core.orders o where o.workspace_id = p_workspace and o.order_number = p_order_number;
    else
        select * into v_order from core.orders o where o.order_id = p_order_id;
    end if;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    if v_order.state <> 'completed' or v_order.sold_xid is not distinct from pg_current_xact_id_if_assigned() then
        raise exception using errcode = 'LF014',
            message = case when v_order.state = 'completed' then format('order %s is not committed yet', v_order.order_number)
                           else format('order %s is %s', v_order.order_number, v_order.state) end;
    end if;
    if v_order.delivered + v_order.withheld >= v_order.leads then
        return jsonb_build_object('state', 'done', 'delivered', v_order.delivered, 'total', v_order.leads - v_order.withheld);
    end if;
    -- Its commit record lies below this position. Nothing may be written or locked before.
    v_lsn := coalesce(v_order.delivery_lsn, pg_current_wal_insert_lsn());
    -- Whatever the client has set, this transaction's own commit reaches the disk.
    perform set_config('synchronous_commit', 'on', true);
    if not core.is_flushed(v_lsn) then
        update core.orders o set delivery_lsn = v_lsn where o.order_id = v_order.order_id and o.delivery_lsn is null;
        return jsonb_build_object('state', 'wait', 'delivered', v_order.delivered, 'total', v_order.leads - v_order.withheld);
    end if;

    select * into v_order from core.orders o where o.order_id = v_order.order_id for no key update;
    if not found or v_order.state <> 'completed' then
        raise exception using errcode = 'LF014', message = format('order %s is %s', v_order.order_number, v_order.state);
    end if;
    if v_order.delivered + v_order.withheld >= v_order.leads then
        -- Another call was faster, or what was left has been refunded.
        return jsonb_build_object('state', 'done', 'delivered', v_order.delivered, 'total', v_order.leads - v_order.withheld);
    end if;
    v_now := clock_timestamp();
    with slice as (
        select s.* from core.sale s
        where s.order_id = v_order.order_id and s.lead_id > v_order.delivered_through
          and (v_order.withheld = 0
               or not exists (select from core.refund_lead r where r.order_id = s.order_id and r.lead_id = s.lead_id))
        order by s.lead_id limit p_limit
    ), copied as (
        insert into core.delivered_lead (workspace_id, order_id, lead_id, order_number, public_id, purchased_at, delivered_at,
            delivered_xid, price_minor, bucket, class, first_name, last_name, phone, phone_alt, email, date_of_birth, borrower_age,
            street, city, county, state, zip, mortgage_amount_minor, loan_type, lender, mortgage_date, mortgage_term_months,
            property_value_minor, tobacco, medical, co_borrower_name, co_borrower_age, source, campaign, project, inquired_at,
            consent_certificate)
        select v_order.workspace_id, v_order.order_id, s.lead_id, v_order.order_number, l.public_id,
            coalesce(v_order.paid_at, v_order.created_at), v_now,
            pg_current_xact_id(), s.price_minor, b.code, case p.class when 1 then 'gold' else 'silver' end,
            c.first_name, c.last_name, c.phone, c.phone_alt, c.email, c.date_of_birth, c.borrower_age,
            c.street, l.city, k.name, p.state, c.zip, c.mortgage_amount_minor, c.loan_type, c.lender, c.mortgage_date,
            c.mortgage_term_months, c.property_value_minor, c.tobacco, c.medical, c.co_borrower_name, c.co_borrower_age,
            c.source, c.campaign, j.name, l.inquired_at, c.consent_certificate
        from slice s
        join core.lead l on l.lead_id = s.lead_id
        join sealed.contact c on c.lead_id = s.lead_id
        join core.pool p on p.pool_id = l.pool_id
        join core.product pr on pr.product_id = p.product_id
        join core.age_bucket b on b.scheme_id = pr.scheme_id and b.bucket = s.bucket
        left join core.county k on k.county_id = l.county_id
        left join core.project j on j.project_id = l.project_id
        returning lead_id
    )
    select count(*), max(lead_id) into v_copied, v_through from copied;
    update core.orders o set delivered = o.delivered + v_copied, delivered_through = coalesce(v_through, o.delivered_through)
    where o.order_id = v_order.order_id;
    insert into core.audit (workspace_id, action, object, after)
    values (v_order.workspace_id, 'deliver', 'order ' || v_order.order_number, jsonb_build_object('leads', v_copied));
    raise log 'leadfloor delivered order % of workspace %: % leads', v_order.order_id, v_order.workspace_id, v_copied;
    if v_copied = 0 then
        -- Sales without a contact: a fault of the floor, not of the caller.
        raise exception using errcode = 'LF016', message = 'nothing to deliver';
    end if;
    return jsonb_build_object('state', case when v_order.delivered + v_copied + v_order.withheld >= v_order.leads then 'done' else 'more' end,
                              'delivered', v_order.delivered + v_copied, 'total', v_order.leads - v_order.withheld);
end
$$;

-- The next slice of an own order's contacts. Repeatable; not within the purchase's transaction.
-- Raises: LF006, LF007, LF008, LF011, LF012, LF013, LF014.
create function api.deliver(p_order_number bigint, p_limit int default null) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_order_number is null or p_limit not between 1 and 10000 then
        raise exception using errcode = 'LF006', message = 'delivery wants an order and a slice of 1 to 10000';
    end if;
    return core.deliver_order(v_member.workspace_id, p_order_number, null,
                              coalesce(p_limit, core.setting('deliver_slice')::int));
exception when others then
    perform core.leave('api.deliver', sqlstate, sqlerrm);
end
$$;

alter function core.is_flushed(pg_lsn) owner to lf_owner_core;
alter function core.deliver_order(int, bigint, bigint, int) owner to lf_owner_core;
revoke execute on function core.is_flushed(pg_lsn), core.deliver_order(int, bigint, bigint, int) from public;
grant execute on function core.is_flushed(pg_lsn), core.deliver_order(int, bigint, bigint, int) to lf_fn_deliver;
alter function api.deliver(bigint, int) owner to lf_fn_deliver;

-- ---- what a workspace owns --------------------------------------------------------------------

-- The 33 columns of R32 in their order, then what pages and filters need. Money in minor units.
-- Not a security barrier: the policies of the table are one already, and a barrier here would sort
-- all rows of a workspace for every page.
create view api.my_lead as
    select d.order_number || '-' || upper(left(d.public_id::text, 8)) as sale_id,
           d.price_minor as purchase_price, d.purchased_at as purchase_date, d.bucket as age_bucket_at_purchase,
           d.class as classification,
           d.first_name, d.last_name, d.phone, d.phone_alt, d.email, d.date_of_birth, d.borrower_age,
           d.street, d.city, d.county, d.state, d.zip,
           d.mortgage_amount_minor as mortgage_amount, d.loan_type, d.lender, d.mortgage_date, d.mortgage_term_months,
           d.property_value_minor as property_value,
           d.tobacco, d.medical, d.co_borrower_name, d.co_borrower_age,
           d.source, d.campaign, d.project, d.inquired_at as inquiry_time, d.consent_certificate,
           d.public_id as lead_id,
           d.order_number, d.delivered_at, d.lead_id as place, d.refunded_at
    from core.delivered_lead d;
alter view api.my_lead owner to lf_fn_read_own;

-- The same rows while the server still exports them (R34): not those that were refunded (R28).
create view core.exportable_lead as
    select m.* from api.my_lead m
    where m.purchase_date > (select clock_timestamp() - make_interval(days => core.setting('export_days')::int))
      and m.refunded_at is null;
alter view core.exportable_lead owner to lf_fn_read_own;

insert into core.setting (name, value, meaning) values
    ('export_open_minutes', 240, 'how long after its begin an export may read its rows if nobody has ended it');
-- Of the transaction that wrote it down: its own rows are not read before that has committed.
alter table core.export_log add column begun_xid xid8 not null default pg_current_xact_id();

-- Whether the caller has an export under way that is written down for good. begun_xid is the outermost transaction's, so a
-- savepoint does not help either: begin, read, roll back would leave rows without a log. One that was made without a line
-- read its rows elsewhere, and opens nothing here.
create function core.has_open_export() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from core.export_log e
                   where e.workspace_id = core.my_workspace() and e.member_id = core.me() and e.finished_at is null and e.told_at is null and e.machine <> 'gateway'
                     and e.started_at > clock_timestamp() - make_interval(mins => core.setting('export_open_minutes')::int)
                     and e.begun_xid is distinct from pg_current_xact_id_if_assigned())
$$;
alter function core.has_open_export() owner to lf_owner_core;
revoke execute on function core.has_open_export() from public;
grant execute on function core.has_open_export() to lf_fn_read_own;

-- For COPY in the order of the primary key, and for those only who have an export under way: without one it is empty.
create view api.my_lead_export as
    select m.* from core.exportable_lead m where (select core.has_open_export());
alter view api.my_lead_export owner to lf_fn_read_own;
grant select on api.my_lead_export to lf_broker;
-- Functions of a view or policy run with the rights of whoever reads; without usage on schema core
-- nobody can name them in a statement of his own.
grant execute on function core.my_workspace(), core.setting(text), core.has_open_export() to lf_broker;

-- Where the caller's purchases of one lead are among his own leads: its public number is indexed
-- with the lead only, not once more with every delivery.
create function core.sales_of(p_lead uuid) returns table (order_number bigint, place bigint)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
begin
    return query
    select o.order_number, s.lead_id
    from core.lead l join core.sale s using (lead_id) join core.orders o using (order_id)
    where l.public_id = p_lead and o.workspace_id = (select core.my_workspace());
end
$$;
alter function core.sales_of(uuid) owner to lf_owner_core;
revoke execute on function core.sales_of(uuid) from public;
grant execute on function core.sales_of(uuid) to lf_fn_read_own;

-- An export is written down before its first row leaves (R34). Returns the export's number.
-- Raises: LF006, LF007, LF008, LF012.
create function api.export_begin(p_scope jsonb, p_columns text[], p_dialect text, p_machine text) returns bigint
language plpgsql as $$
declare
    v_member core.member;
    v_export bigint;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if coalesce(length(p_scope::text), 10000) > 2000 or coalesce(cardinality(p_columns), 0) not between 1 and 100
       or coalesce(length(p_dialect), 100) > 30 or coalesce(length(p_machine), 1000) > 200 then
        raise exception using errcode = 'LF006', message = 'an export wants a scope, columns, a dialect and a machine';
    end if;
    insert into core.export_log (workspace_id, member_id, scope, columns, dialect, machine)
    values (v_member.workspace_id, v_member.member_id, p_scope, p_columns, p_dialect, p_machine)
    returning export_id into v_export;
    return v_export;
exception when others then
    perform core.leave('api.export_begin', sqlstate, sqlerrm);
end
$$;

-- What an export has become: rows and the SHA-256 of the file. The same end told again, after a line that was lost,
-- changes nothing. Raises: LF006, LF008, LF012, LF013.
create function api.export_finish(p_export bigint, p_rows bigint, p_sha256 text) returns void
language plpgsql as $$
declare
    v_member core.member;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_rows is null or p_rows < 0 or coalesce(p_sha256, '') !~ '^[0-9a-f]{64}$' then
        raise exception using errcode = 'LF006', message = 'an export ends with rows and a SHA-256';
    end if;
    update core.export_log e set finished_at = clock_timestamp(), rows = p_rows, sha256 = decode(p_sha256, 'hex')
    where e.export_id = p_export and e.member_id = v_member.member_id and e.finished_at is null and e.told_at is null;
    if not found then
        perform from core.export_log e where e.export_id = p_export and e.member_id = v_member.member_id and e.told_at is null
            and e.rows = p_rows and e.sha256 = decode(p_sha256, 'hex');
        if not found then
            raise exception using errcode = 'LF013', message = 'not there or not yours';
        end if;
        return;
    end if;
    insert into core.audit (workspace_id, action, object, after)
    values (v_member.workspace_id, 'export', 'export ' || p_export, jsonb_build_object('rows', p_rows, 'sha256', p_sha256));
exception when others then
    perform core.leave('api.export_finish', sqlstate, sqlerrm);
end
$$;

-- A hold ends by time alone, whether somebody has taken it back yet or not (R21).
create function core.shown_state(p_state text, p_held_until timestamptz) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return case when p_held_until <= clock_timestamp() then 'expired' else p_state end;
end
$$;
alter function core.shown_state(text, timestamptz) owner to lf_owner_core;
revoke execute on function core.shown_state(text, timestamptz) from public;
grant execute on function core.shown_state(text, timestamptz) to lf_fn_read_own;

-- Own orders, newest first, below the number p_before (null: the newest). withheld: leads that were
-- refunded before they were delivered.
create function api.orders_page(p_before bigint default null, p_limit int default 100)
returns table (order_number bigint, state text, created_at timestamptz, leads int, total_minor bigint, delivered int, buyer text,
               payment text, held_until timestamptz, withheld int, refunded_leads int, refunded_minor bigint)
language plpgsql stable as $$
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if coalesce(p_limit, 0) not between 1 and 1000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows';
    end if;
    return query
    select o.order_number, core.shown_state(o.state, o.held_until), o.created_at, o.leads, o.total_minor, o.delivered, m.display_name,
           o.payment, o.held_until, o.withheld, o.refunded_leads, o.refunded_minor
    from core.orders o join core.member m using (member_id)
    where p_before is null or o.order_number < p_before
    order by o.order_number desc limit p_limit;
exception when others then
    perform core.leave('api.orders_page', sqlstate, sqlerrm);
end
$$;

-- The receipt of an own order, in the form of api.purchase, with timeline and delivery state.
-- Raises: LF008, LF013.
create function api.order_receipt(p_order_number bigint) returns jsonb
language plpgsql stable as $$
declare
    v_order core.orders;
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    select * into v_order from core.orders o where o.order_number = p_order_number;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return jsonb_build_object('ok', true, 'order_number', v_order.order_number, 'state', core.shown_state(v_order.state, v_order.held_until), 'leads', v_order.leads,
        'payment', v_order.payment, 'held_until', v_order.held_until,
        'list_minor', v_order.list_minor, 'discount_minor', v_order.discount_minor, 'total_minor', v_order.total_minor,
        'currency', (select fl.currency from core.floor fl), 'bought_at', coalesce(v_order.paid_at, v_order.created_at),
        'delivered', v_order.delivered, 'withheld', v_order.withheld, 'intent', v_order.intent_key,
        'bonus_minor', (select coalesce(-sum(b.amount_minor), 0) from core.transfer t join core.bonus_move b using (transfer_id)
                        where t.workspace_id = v_order.workspace_id and t.order_id = v_order.order_id and t.kind = 'purchase'),
        'refunded_leads', v_order.refunded_leads, 'refunded_minor', v_order.refunded_minor,
        'refunds', (select coalesce(jsonb_agg(jsonb_build_object('at', r.refunded_at, 'leads', r.leads, 'amount_minor', r.amount_minor, 'reason', r.reason)
                           order by r.refund_id), '[]') from core.refund r where r.order_id = v_order.order_id),
        'buyer', (select m.display_name from core.member m where m.member_id = v_order.member_id),
        'wallet_available_minor', (select w.available_minor from core.wallet w),
        'lines', (select coalesce(jsonb_agg(jsonb_build_object('line', l.line_no, 'text', l.text, 'filter', l.filter,
                         'requested', l.requested, 'leads', l.leads, 'list_minor', l.list_minor, 'discount_minor', l.discount_minor,
                         'total_minor', l.total_minor, 'discounts', l.discounts, 'price_rules', l.price_rules,
                         'refunded_leads', l.refunded_leads, 'refunded_minor', l.refunded_minor)
                         || coalesce(l.picks, '{}')
                         order by l.line_no), '[]') from core.order_line l where l.order_id = v_order.order_id),
        'timeline', (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'state', e.state, 'reason', e.reason) order by e.at), '[]')
                     from core.order_event e where e.order_id = v_order.order_id));
exception when others then
    perform core.leave('api.order_receipt', sqlstate, sqlerrm);
end
$$;

-- Movements of the own wallet with the balance after each, newest first, below the number p_before.
create function api.wallet_statement(p_before bigint default null, p_limit int default 100)
returns table (transfer bigint, at timestamptz, kind text, order_number bigint, note text, amount_minor bigint, balance_minor bigint)
language plpgsql stable as $$
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if coalesce(p_limit, 0) not between 1 and 1000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows';
    end if;
    return query
    select t.transfer_id, t.created_at, t.kind, o.order_number, t.note, e.amount_minor, e.balance_minor
    from core.ledger_account a
    join core.entry e on e.account_id = a.account_id
    join core.transfer t on t.transfer_id = e.transfer_id
    left join core.orders o on o.order_id = t.order_id
    where a.kind = 'wallet' and a.workspace_id = (select core.my_workspace())
      and (p_before is null or e.transfer_id < p_before)
    order by e.transfer_id desc limit p_limit;
exception when others then
    perform core.leave('api.wallet_statement', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['export_begin', 'export_finish', 'orders_page',
    'order_receipt', 'wallet_statement'], 'lf_fn_read_own');
call core.harden_api();
grant execute on function api.deliver(bigint, int), api.export_begin(jsonb, text[], text, text), api.export_finish(bigint, bigint, text), api.orders_page(bigint, int),
    api.order_receipt(bigint), api.wallet_statement(bigint, int) to lf_broker;
