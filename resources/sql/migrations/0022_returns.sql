-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0022_returns: a broker gives delivered leads back and says why (R29).
--
-- A return is one lead of one order, for one reason. It is decided at once where the floor can: what its
-- own rows tell (already mine, outside filter) is verified and accepted or refused; any other reason is
-- accepted without a look as long as that is at most return_unreviewed_percent of the product's leads that
-- the workspace has bought in return_share_days. The rest waits for an operator, who may also overrule a
-- refusal. What is accepted is refunded lead by lead with the machinery of 0020: once per lead of an order
-- by the key of core.refund_lead, a reversal of the purchase, the lead in quarantine, its contact no
-- longer exported (R34).
--
-- The window ends so many days after the purchase as its product said when it was bought or put on hold: they are
-- frozen on the sale, so what an owner changes of a product holds for what is sold from then on. It is compared with
-- the clock read under the workspace's lock; the moment itself is too late. Which order a lead came with is the newest of the
-- workspace that has delivered it and has not been refunded.
--
-- A lead that was returned because its person has died, has given no consent or is made up says that of the person,
-- not of one lead: core.barred_person keeps his leads of all files off the floor, and imports reject him.
--
-- Locks: the key's row, (7051, workspace), the orders in the order of their ids, then as in 0020; the
-- wallet last, after every order's leads and those of barred persons.

insert into core.setting (name, value, meaning) values
    ('return_unreviewed_percent', 20, 'share of a product''s leads that may be returned without review (R29)'),
    ('return_share_days', 30, 'days of purchases which that share is of'),
    ('return_leads_max', 1000, 'leads of one request to return');

alter table core.product add column return_days smallint not null default 7
    constraint product_return_days check (return_days between 0 and 365);
update core.product set return_days = 14 where sale_mode = 'exclusive';
alter table core.sale add column return_days smallint not null;
alter table core.held add column return_days smallint not null; -- as it will be of the sale

create table core.lead_return (
    return_id bigint generated always as identity primary key,
    workspace_id int not null,
    return_number bigint not null, -- counts per workspace, like orders
    member_id int not null,
    key uuid not null,             -- of the request that it came with
    order_id bigint not null,
    lead_id bigint not null,
    product_id smallint not null,
    bought_at timestamptz not null,
    reason text not null constraint lead_return_reason check (reason in (
        'disconnected', 'wrong_person', 'outside_filter', 'already_mine', 'fake', 'no_consent', 'deceased')),
    note text not null default '' constraint lead_return_note check (length(note) <= 2000),
    state text not null constraint lead_return_state check (state in ('queued', 'accepted', 'refused')),
    decided_how text constraint lead_return_how check (decided_how in ('rule', 'verified', 'operator')),
    decision text not null default '', -- why, for the broker
    amount_minor bigint not null constraint lead_return_amount check (amount_minor >= 0),
    refund_id bigint,
    made_at timestamptz not null,
    decided_at timestamptz,
    decided_by text, -- an operator's login
    constraint lead_return_number unique (workspace_id, return_number),
    constraint lead_return_once_for_a_reason unique (order_id, lead_id, reason),
    constraint lead_return_decided check ((state = 'queued') = (decided_at is null) and (state = 'queued') = (decided_how is null)),
    constraint lead_return_credited check ((state = 'accepted') = (refund_id is not null))
);
create unique index lead_return_once on core.lead_return (order_id, lead_id) where state <> 'refused';
create index lead_return_queue on core.lead_return (return_id) where state = 'queued';
create index lead_return_share on core.lead_return (workspace_id, product_id, bought_at) where decided_how = 'rule';
alter table core.lead_return owner to lf_owner_core;
-- Persons whom the floor offers to nobody any more; erased: it was their own wish (0109).
create table core.barred_person (
    person bigint primary key,
    reason text not null constraint barred_person_reason check (reason in ('deceased', 'no_consent', 'fake', 'erased')),
    since timestamptz not null default clock_timestamp()
);
alter table core.barred_person owner to lf_owner_core;

alter table core.lead_return enable row level security;
create policy own_workspace on core.lead_return for select to lf_fn_read_own using (workspace_id = (select core.my_workspace()));
create policy all_rows on core.lead_return to lf_fn_admin using (true) with check (true);
grant select (workspace_id, order_id, lead_id, state, return_id, amount_minor) on core.lead_return to lf_fn_read_own;
grant select, insert, update on core.lead_return to lf_fn_admin;
grant usage on sequence core.lead_return_return_id_seq to lf_fn_admin;
grant insert on core.barred_person to lf_fn_admin;
grant select (person) on core.barred_person to lf_fn_admin;
grant execute on function pg_advisory_xact_lock_shared(int, int) to lf_fn_admin;
grant select (lead_id, pool_id) on core.lead to lf_fn_read_own;
grant select (order_id, lead_id, return_days) on core.sale to lf_fn_read_own;
grant select on core.pool, core.product to lf_fn_read_own;
grant select on core.delivered_lead, core.sale, core.lead, core.pool to lf_fn_admin;
grant execute on function pg_advisory_xact_lock(int, int) to lf_fn_admin;
grant execute on function core.compile_filter(jsonb, int), core.fits(int, int, date, smallint, smallint, smallint, int, bigint, core.compiled_filter),
    core.price_of(bigint, int, smallint, date, core.compiled_filter), core.price_quoted(int, smallint, date, core.compiled_filter) to lf_fn_admin;
grant usage on type core.compiled_filter to lf_fn_admin;

-- What of these leads the workspace can return at p_at, one row each; none for a lead that it has not
-- been delivered. state: open, over (the window), waiting (for a decision), returned, refunded.
create function core.returnable(p_workspace int, p_leads uuid[], p_at timestamptz)
returns table (lead uuid, lead_id bigint, order_id bigint, order_number bigint, line_no smallint, product_id smallint,
               bought_at timestamptz, until timestamptz, amount_minor bigint, state text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query
    with found as materialized (
        select distinct on (l.public_id) l.public_id, l.lead_id, o.order_id, o.order_number, s.line_no, p.product_id, d.purchased_at,
               d.purchased_at + make_interval(days => s.return_days) as until, d.refunded_at
        from core.lead l
        join core.sale s using (lead_id)
        join core.orders o using (order_id)
        join core.delivered_lead d on d.workspace_id = o.workspace_id and d.order_number = o.order_number and d.lead_id = l.lead_id
        join core.pool p using (pool_id)
        where l.public_id = any (p_leads) and o.workspace_id = p_workspace
          and d.delivered_xid is distinct from pg_current_xact_id_if_assigned()
        order by l.public_id, d.refunded_at is not null, o.order_number desc
    ), nets as materialized (
        select x.order_id, n.lead_id, n.net_minor from (select distinct f.order_id from found f) x, core.lead_nets(x.order_id) n
    )
    select f.public_id, f.lead_id, f.order_id, f.order_number, f.line_no, f.product_id, f.purchased_at, f.until, n.net_minor,
           case when r.state = 'accepted' then 'returned'
                when f.refunded_at is not null then 'refunded'
                when r.state = 'queued' then 'waiting'
                when p_at >= f.until then 'over'
                else 'open' end
    from found f
    join nets n on n.order_id = f.order_id and n.lead_id = f.lead_id
    left join core.lead_return r on r.order_id = f.order_id and r.lead_id = f.lead_id and r.state <> 'refused';
end
$$;

-- How many more leads of each product the workspace may return without review.
create function core.return_allowances(p_workspace int, p_at timestamptz) returns table (product_id smallint, leads bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_since timestamptz := p_at - make_interval(days => core.setting('return_share_days')::int);
begin
    return query
    select p.product_id, greatest(0, count(*) * core.setting('return_unreviewed_percent') / 100
               - (select count(*) from core.lead_return r
                  where r.workspace_id = p_workspace and r.product_id = p.product_id and r.bought_at > v_since
                    and r.decided_how = 'rule' and r.state = 'accepted'))
    from core.orders o join core.sale s using (order_id) join core.lead l using (lead_id) join core.pool p using (pool_id)
    where o.workspace_id = p_workspace and o.state in ('completed', 'refunded') and coalesce(o.paid_at, o.created_at) > v_since
    group by p.product_id;
end
$$;

-- Which of these leads, each with the order that it came with, the workspace had been delivered before:
-- the same phone or e-mail in an earlier order that has not been refunded. R4 keeps the same person away,
-- unless the buyer has allowed repeats: then that is what he asked for (is_same_person).
create function core.had_before(p_workspace int, p_leads bigint[], p_orders bigint[]) returns table (lead_id bigint, is_same_person boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query
    with asked as materialized (
        select a.lead_id, o.order_number, l.person, d.phone, lower(d.email) as email
        from unnest(p_leads, p_orders) a (lead_id, order_id)
        join core.orders o using (order_id) join core.lead l using (lead_id)
        join core.delivered_lead d on d.workspace_id = p_workspace and d.order_number = o.order_number and d.lead_id = a.lead_id
    ), had as materialized (
        select b.order_number, l.person, b.phone, b.phone_alt, lower(b.email) as email
        from core.delivered_lead b join core.lead l using (lead_id)
        where b.workspace_id = p_workspace and b.refunded_at is null
    ), met as (
        select a.lead_id, a.order_number as mine, h.order_number, true as is_same from asked a join had h on h.person = a.person
        union all
        select a.lead_id, a.order_number, h.order_number, false from asked a join had h on h.phone = a.phone
        union all
        select a.lead_id, a.order_number, h.order_number, false from asked a join had h on h.phone_alt = a.phone
        union all
        select a.lead_id, a.order_number, h.order_number, false from asked a join had h on h.email = a.email
    )
    select m.lead_id, bool_or(m.is_same) from met m where m.order_number < m.mine group by m.lead_id;
end
$$;

-- Which of these leads of an order's line are not what the line asked for, as they were when it was
-- bought: the filter's own compiler, on the day of the order, with what the sale has frozen.
create function core.outside_line(p_order core.orders, p_line core.order_line, p_leads bigint[]) returns table (lead_id bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    f core.compiled_filter;
    v_shift int;
    v_price_min bigint := coalesce((p_line.filter ->> 'price_min')::bigint, 0);
    v_price_max bigint := coalesce((p_line.filter ->> 'price_max')::bigint, 9223372036854775807);
begin
    f := core.compile_filter(p_line.filter - array['owned', 'price_min', 'price_max'], null);
    f.all_priced := true; -- what it cost is known
    v_shift := f.today - (p_order.created_at at time zone 'UTC')::date;
    return query
    select s.lead_id
    from core.sale s join core.lead l using (lead_id) join core.pool p using (pool_id)
    where s.order_id = p_order.order_id and s.lead_id = any (p_leads)
      and not (core.fits(p.pool_id, l.county_id, l.inquired_on + v_shift, p.class, s.intent, l.filled, l.project_id, l.price_minor, f)
               and s.price_minor between v_price_min and v_price_max);
end
$$;

-- Bars persons: all their leads go into quarantine and off the shelf. Returns how many were on offer.
-- An import at its end waits for whoever bars, and is waited for (core.import_bar): the second look finds what it brought.
create function core.bar_persons(p_persons bigint[], p_reason text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_leads bigint[];
    v_rows bigint;
    v_count bigint := 0;
begin
    for v_look in 1 .. 2 loop
        v_leads := array(select l.lead_id from core.lead l where l.person = any (p_persons) order by 1);
        perform from core.gateway_mark m where m.name = 'relist' for share;
        perform from core.import_batch b where b.batch_id in (select l.batch_id from core.lead l where l.lead_id = any (v_leads))
        order by b.batch_id for no key update;
        insert into core.quarantine (lead_id, reason) select x, p_reason from unnest(v_leads) x order by x on conflict do nothing;
        loop
            delete from core.inventory i where i.lead_id = any (v_leads);
            get diagnostics v_rows = row_count;
            v_count := v_count + v_rows;
            exit when not exists (select from core.inventory i where i.lead_id = any (v_leads));
        end loop;
        perform pg_advisory_xact_lock_shared(7046, -1);
        insert into core.barred_person (person, reason) select distinct x, p_reason from unnest(p_persons) x order by 1 on conflict do nothing;
    end loop;
    return v_count;
end
$$;

-- Gives the money of these returns back, all of one workspace, and takes their leads away: the locked
-- returns become accepted. Raises: LF014 (refunded in the meantime, not completed).
create function core.credit_returns(p_workspace int, p_returns bigint[], p_how text, p_decision text, p_at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_order core.orders;
    v_orders core.orders[] := '{}';
    v_refund bigint;
    v_refunds bigint[] := '{}';
    v_transfer bigint;
    v_leads uuid[];
    v_count int;
    v_minor bigint;
    v_credited bigint := 0;
    v_state text;
    v_reason text;
    v_barred record;
begin
    -- First all orders and their leads, then the wallet.
    for v_order in
        select o.* from core.orders o
        where o.order_id in (select r.order_id from core.lead_return r where r.return_id = any (p_returns)) order by o.order_id for update
    loop
        v_leads := array(select l.public_id from core.lead_return r join core.lead l using (lead_id)
                         where r.return_id = any (p_returns) and r.order_id = v_order.order_id);
        perform core.require_refundable(v_order, null, v_leads);
        v_refund := nextval(pg_get_serial_sequence('core.refund', 'refund_id'));
        insert into core.refund_lead (order_id, lead_id, refund_id, line_no, amount_minor)
        select n_order.order_id, n.lead_id, v_refund, n.line_no, n.net_minor
        from (select v_order.order_id) n_order, core.lead_nets(v_order.order_id) n
        where n.lead_id in (select r.lead_id from core.lead_return r where r.return_id = any (p_returns) and r.order_id = v_order.order_id);
        update core.order_line l set refunded_leads = l.refunded_leads + n.leads, refunded_minor = l.refunded_minor + n.minor
        from (select t.line_no, count(*)::int as leads, sum(t.amount_minor)::bigint as minor from core.refund_lead t
              where t.order_id = v_order.order_id and t.refund_id = v_refund group by 1) n
        where l.order_id = v_order.order_id and l.line_no = n.line_no;
        update core.delivered_lead d set refunded_at = p_at
        from core.refund_lead t
        where t.order_id = v_order.order_id and t.refund_id = v_refund
          and d.workspace_id = p_workspace and d.order_number = v_order.order_number and d.lead_id = t.lead_id;
        perform core.quarantine_refund(v_refund, v_order.order_id, 'returned');
        v_orders := v_orders || v_order;
        v_refunds := v_refunds || v_refund;
    end loop;
    for v_barred in
        select r.reason, array_agg(l.person) as persons from core.lead_return r join core.lead l using (lead_id)
        where r.return_id = any (p_returns) and r.reason in ('deceased', 'no_consent', 'fake') group by r.reason order by r.reason
    loop
        perform core.bar_persons(v_barred.persons, v_barred.reason);
    end loop;
    for i in 1 .. cardinality(v_orders) loop
        v_order := v_orders[i];
        select count(*), sum(t.amount_minor) into v_count, v_minor
        from core.refund_lead t where t.order_id = v_order.order_id and t.refund_id = v_refunds[i];
        v_reason := 'returned: ' || (select string_agg(distinct replace(r.reason, '_', ' '), ', ' order by replace(r.reason, '_', ' '))
                                     from core.lead_return r where r.return_id = any (p_returns) and r.order_id = v_order.order_id);
        v_state := case when v_order.refunded_leads + v_count = v_order.leads then 'refunded' else v_order.state end;
        update core.orders o set state = v_state, refunded_leads = o.refunded_leads + v_count, refunded_minor = o.refunded_minor + v_minor
        where o.order_id = v_order.order_id;
        v_transfer := core.reverse_purchase(v_order, v_refunds[i], v_minor, format('%s %s %s', v_count, case v_count when 1 then 'lead' else 'leads' end, v_reason));
        insert into core.refund (refund_id, workspace_id, order_id, transfer_id, leads, amount_minor, reason, refunded_at)
        overriding system value
        values (v_refunds[i], p_workspace, v_order.order_id, v_transfer, v_count, v_minor, v_reason, p_at);
        update core.lead_return r
        set state = 'accepted', decided_how = p_how, decision = p_decision, decided_at = p_at, amount_minor = t.amount_minor, refund_id = t.refund_id,
            decided_by = case p_how when 'operator' then session_user end
        from core.refund_lead t
        where r.return_id = any (p_returns) and r.order_id = v_order.order_id
          and t.order_id = r.order_id and t.lead_id = r.lead_id;
        insert into core.order_event (order_id, at, state, reason)
        values (v_order.order_id, p_at, case v_state when 'refunded' then 'refunded' else 'returned' end,
                format('%s %s for %s: %s', v_count, case v_count when 1 then 'lead' else 'leads' end,
                       to_char(v_minor / 100.0, 'FM999999999999990.00'), v_reason));
        v_credited := v_credited + v_minor;
    end loop;
    raise log 'leadfloor credited % returns of workspace %', cardinality(p_returns), p_workspace;
    return v_credited;
end
$$;

-- One event per order that has returns of this state.
create function core.tell_orders(p_returns bigint[], p_state text, p_event text, p_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into core.order_event (order_id, state, reason)
    select r.order_id, p_event, format('%s %s %s: %s', count(*), case count(*) when 1 then 'lead' else 'leads' end, p_words,
                                       string_agg(distinct replace(r.reason, '_', ' '), ', '))
    from core.lead_return r where r.return_id = any (p_returns) and r.state = p_state group by r.order_id;
end
$$;

-- Refuses returns that are queued, or were: the workspace's lock is held.
create function core.refuse_returns(p_returns bigint[], p_how text, p_decision text, p_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update core.lead_return r set state = 'refused', decided_how = p_how, decision = p_decision, decided_at = p_at,
                                  decided_by = case p_how when 'operator' then session_user end
    where r.return_id = any (p_returns);
end
$$;

-- Decides what the floor's own rows tell of these queued returns, all for one reason.
create function core.verify_returns(p_workspace int, p_returns bigint[], p_reason text, p_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_true bigint[];
    v_meant bigint[] := '{}'; -- it is so because the buyer wanted it so
    v_leads bigint[];
    v_line record;
begin
    if p_reason = 'already_mine' then
        with had as materialized (
            select h.lead_id, h.is_same_person
            from (select array_agg(r.lead_id order by r.return_id) as leads, array_agg(r.order_id order by r.return_id) as orders
                  from core.lead_return r where r.return_id = any (p_returns)) a, core.had_before(p_workspace, a.leads, a.orders) h
        )
        select coalesce(array_agg(r.return_id) filter (where not h.is_same_person), '{}'),
               coalesce(array_agg(r.return_id) filter (where h.is_same_person), '{}')
        into v_true, v_meant
        from core.lead_return r join had h using (lead_id) where r.return_id = any (p_returns);
    else
        v_true := '{}';
        for v_line in
            select o, l as line, array_agg(r.return_id) as ids, array_agg(r.lead_id) as leads
            from core.lead_return r join core.sale s using (order_id, lead_id)
            join core.order_line l on l.order_id = s.order_id and l.line_no = s.line_no join core.orders o on o.order_id = r.order_id
            where r.return_id = any (p_returns) group by o, l
        loop
            if (v_line.line).picks is not null then
                v_meant := v_meant || v_line.ids;
                continue;
            end if;
            v_leads := array(select x.lead_id from core.outside_line(v_line.o, v_line.line, v_line.leads) x);
            v_true := v_true || array(select r.return_id from core.lead_return r
                                      where r.return_id = any (v_line.ids) and r.lead_id = any (v_leads));
        end loop;
    end if;
    perform core.credit_returns(p_workspace, v_true, 'verified', case p_reason when 'already_mine' then 'had_before' else 'outside' end, p_at);
    perform core.refuse_returns(v_meant, 'verified', case p_reason when 'already_mine' then 'repeats_allowed' else 'picked' end, p_at);
    perform core.refuse_returns(array(select r.return_id from core.lead_return r where r.return_id = any (p_returns) and r.state = 'queued'),
                                'verified', case p_reason when 'already_mine' then 'never_had' else 'inside' end, p_at);
end
$$;

-- Writes a request down and decides what the floor can. What cannot be returned is told and nothing of it
-- is kept. Raises: LF013 (a lead that the workspace has not been delivered).
create function core.make_returns(p_member core.member, p_key uuid, p_leads uuid[], p_reason text, p_note text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_workspace int := p_member.workspace_id;
    v_at timestamptz;
    v_found jsonb;
    v_ids bigint[];
    v_first bigint;
    v_answer jsonb;
begin
    perform pg_advisory_xact_lock(7051, v_workspace);
    v_at := clock_timestamp();
    -- Whom the same was refused for before is told so, whatever else there is.
    select coalesce(jsonb_agg(to_jsonb(f) || jsonb_build_object('state', case when f.state = 'open' and t.return_id is not null then 'tried' else f.state end)), '[]')
    into v_found
    from core.returnable(v_workspace, p_leads, v_at) f
    left join core.lead_return t on t.order_id = f.order_id and t.lead_id = f.lead_id and t.reason = p_reason;
    if jsonb_array_length(v_found) < (select count(distinct x) from unnest(p_leads) x) then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    v_first := coalesce((select max(r.return_number) from core.lead_return r where r.workspace_id = v_workspace), 0);
    with made as (
        insert into core.lead_return (workspace_id, return_number, member_id, key, order_id, lead_id, product_id, bought_at, reason, note, state, amount_minor, made_at)
        select v_workspace, v_first + row_number() over (order by f.order_number, f.lead_id), p_member.member_id, p_key, f.order_id, f.lead_id,
               f.product_id, f.bought_at, p_reason, p_note, 'queued', f.amount_minor, v_at
        from jsonb_to_recordset(v_found) f (lead_id bigint, order_id bigint, order_number bigint, product_id smallint, bought_at timestamptz, amount_minor bigint, state text)
        where f.state = 'open' returning return_id
    )
    select coalesce(array_agg(m.return_id order by m.return_id), '{}') into v_ids from made m;
    if p_reason in ('already_mine', 'outside_filter') then
        perform core.verify_returns(v_workspace, v_ids, p_reason, v_at);
    else
        perform core.credit_returns(v_workspace, array(
            select q.return_id
            from (select r.return_id, r.product_id, row_number() over (partition by r.product_id order by r.return_id) as place
                  from core.lead_return r where r.return_id = any (v_ids)) q
            join core.return_allowances(v_workspace, v_at) a using (product_id)
            where q.place <= a.leads), 'rule', 'within_share', v_at);
    end if;
    perform core.tell_orders(v_ids, 'queued', 'return_asked', 'wait for a decision');
    perform core.tell_orders(v_ids, 'refused', 'return_refused', 'not taken back');
    select jsonb_build_object('ok', true, 'accepted', count(*) filter (where r.state = 'accepted'), 'queued', count(*) filter (where r.state = 'queued'),
               'refused', count(*) filter (where r.state = 'refused'), 'not_returnable', count(*) filter (where r.return_id is null),
               'credited_minor', coalesce(sum(r.amount_minor) filter (where r.state = 'accepted'), 0),
               'currency', (select fl.currency from core.floor fl),
               'wallet_available_minor', (select w.available_minor from core.wallet w where w.workspace_id = v_workspace),
               'returns', jsonb_agg(jsonb_build_object('lead', f.lead, 'order_number', f.order_number, 'number', r.return_number,
                   'state', coalesce(r.state, f.state), 'decision', r.decision, 'amount_minor', f.amount_minor) order by r.return_number, f.lead))
    into v_answer
    from jsonb_to_recordset(v_found) f (lead uuid, lead_id bigint, order_id bigint, order_number bigint, amount_minor bigint, state text)
    left join core.lead_return r on r.return_id = any (v_ids) and r.order_id = f.order_id and r.lead_id = f.lead_id;
    if cardinality(v_ids) > 0 then
        perform core.write_audit(v_workspace, 'return', format('%s returns from %s on', cardinality(v_ids), v_first + 1), null,
            (v_answer - array['ok', 'returns', 'wallet_available_minor']) || jsonb_build_object('reason', p_reason, 'note', p_note <> ''));
    end if;
    return v_answer;
end
$$;

call core.own_functions('core', array['returnable', 'return_allowances', 'had_before', 'outside_line', 'bar_persons', 'credit_returns',
    'tell_orders', 'refuse_returns', 'verify_returns', 'make_returns'], 'lf_fn_admin');
grant execute on function core.returnable(int, uuid[], timestamptz), core.return_allowances(int, timestamptz),
    core.make_returns(core.member, uuid, uuid[], text, text) to lf_fn_read_own;
grant select, insert on core.intent to lf_fn_read_own;
grant update (answer) on core.intent to lf_fn_read_own;

-- Refuses what is no list of leads to return. Raises: LF006.
create function core.require_return_leads(p_leads uuid[]) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if coalesce(cardinality(p_leads), 0) not between 1 and core.setting('return_leads_max') or array_position(p_leads, null) is not null then
        raise exception using errcode = 'LF006', message = format('1 to %s leads are returned at once', core.setting('return_leads_max'));
    end if;
end
$$;
alter function core.require_return_leads(uuid[]) owner to lf_owner_core;
revoke execute on function core.require_return_leads(uuid[]) from public;
grant execute on function core.require_return_leads(uuid[]) to lf_fn_read_own;

-- What of own leads can be returned now: {"leads": [{"lead", "order_number", "until", "amount_minor", "state"}],
-- "at_once": how many of those that are open would be credited without a look, whatever the reason but
-- the two that are verified, "currency"}. state: see core.returnable. Raises: LF006, LF007, LF008, LF013.
create function api.return_check(p_leads uuid[]) returns jsonb
language plpgsql stable as $$
declare
    v_member core.member;
    v_at timestamptz := clock_timestamp();
    v_answer jsonb;
begin
    v_member := core.require_member('broker');
    perform core.require_return_leads(p_leads);
    with found as materialized (
        select * from core.returnable(v_member.workspace_id, p_leads, v_at)
    )
    select jsonb_build_object('leads', coalesce((select jsonb_agg(jsonb_build_object('lead', f.lead, 'order_number', f.order_number, 'until', f.until,
                   'amount_minor', f.amount_minor, 'state', f.state) order by f.order_number, f.lead_id) from found f), '[]'),
               'at_once', (select coalesce(sum(least(q.n, a.leads)), 0)
                           from (select f.product_id, count(*) as n from found f where f.state = 'open' group by 1) q
                           join core.return_allowances(v_member.workspace_id, v_at) a using (product_id)),
               'currency', (select fl.currency from core.floor fl))
    into v_answer;
    if jsonb_array_length(v_answer -> 'leads') < (select count(distinct x) from unnest(p_leads) x) then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return v_answer;
exception when others then
    perform core.leave('api.return_check', sqlstate, sqlerrm);
end
$$;

-- Returns own leads (public ids), all for one reason; p_note: what speaks for it. Idempotent by key (R18).
-- Returns {"ok", "accepted", "queued", "refused", "not_returnable", "credited_minor", "currency", "wallet_available_minor",
-- "returns": [{"lead", "order_number", "number": null if nothing was kept, "state": accepted | queued | refused, or why it
-- cannot be returned: over | waiting | returned | refunded | tried, "decision", "amount_minor"}], "replayed"}.
-- decision: had_before | never_had | repeats_allowed | outside | inside | picked | within_share, or an operator's words.
-- Raises: LF006, LF007, LF008, LF009, LF010, LF012, LF013, LF014 (refunded this very moment).
create function api.return_create(p_key uuid, p_leads uuid[], p_reason text, p_note text default '') returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_intent core.intent;
    v_hash bytea;
    v_note text := trim(replace(replace(coalesce(p_note, ''), E'\r\n', E'\n'), E'\r', E'\n'));
    v_answer jsonb;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    perform core.require_return_leads(p_leads);
    if p_key is null or coalesce(p_reason, '') <> all (array['disconnected', 'wrong_person', 'outside_filter', 'already_mine', 'fake', 'no_consent', 'deceased']) then
        raise exception using errcode = 'LF006', message = 'a return wants a key and a reason: disconnected, wrong_person, outside_filter, already_mine, fake, no_consent or deceased';
    elsif length(v_note) > 2000 then
        raise exception using errcode = 'LF006', message = format('a note has up to 2000 characters; this one has %s', length(v_note));
    elsif v_note ~ '[\x01-\x08\x0b-\x1f]' then
        raise exception using errcode = 'LF006', message = 'a note has letters, tabs and line ends, and no other control characters';
    end if;
    v_hash := sha256(convert_to(concat_ws(' ', p_reason, (select array_agg(distinct x order by x) from unnest(p_leads) x)::text, v_note), 'UTF8'));
    begin
        insert into core.intent (workspace_id, key, operation, request_hash, member_id)
        values (v_member.workspace_id, p_key, 'return', v_hash, v_member.member_id) on conflict do nothing;
    exception when lock_not_available then
        raise exception using errcode = 'LF010', message = 'same key in progress';
    end;
    if not found then
        select * into v_intent from core.intent i
        where i.workspace_id = v_member.workspace_id and i.operation = 'return' and i.key = p_key;
        if v_intent.request_hash is distinct from v_hash then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        return v_intent.answer || jsonb_build_object('replayed', true);
    end if;
    v_answer := core.make_returns(v_member, p_key, p_leads, p_reason, v_note);
    update core.intent i set answer = v_answer
    where i.workspace_id = v_member.workspace_id and i.operation = 'return' and i.key = p_key;
    return v_answer || jsonb_build_object('replayed', false);
exception when others then
    perform core.leave('api.return_create', sqlstate, sqlerrm);
end
$$;

-- Returns, newest first, after the cursor p_before: of the own workspace, or, for operators and the floor's
-- owner, of all or of p_workspace (name or public id), without names of persons. p_state, p_number, p_lead null: any.
-- Raises: LF006, LF008, LF013 (no such workspace).
create function api.returns(p_state text default null, p_before bigint default null, p_limit int default 100, p_number bigint default null,
                            p_workspace text default null, p_lead uuid default null)
returns table (number bigint, workspace text, lead uuid, first_name text, last_name text, order_number bigint, reason text, note text, state text,
               decided_how text, decision text, amount_minor bigint, made_at timestamptz, made_by text, decided_at timestamptz, cursor bigint)
language plpgsql stable as $$
declare
    v_mine int := core.my_workspace();
    v_is_desk boolean := core.is_floor_owner() or exists (select from core.member m where m.member_id = core.me() and m.role = 'operator');
    v_workspace int;
begin
    if not v_is_desk then
        perform core.require_member('broker');
        v_workspace := v_mine;
    elsif p_workspace is not null then
        v_workspace := (core.workspace_of_order(p_workspace, null)).workspace_id;
    end if;
    if coalesce(p_limit, 0) not between 1 and 1000 or p_state <> all (array['queued', 'accepted', 'refused']) then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows, a return is queued, accepted or refused';
    end if;
    return query
    select r.return_number, w.name, l.public_id, case when not v_is_desk then d.first_name end, case when not v_is_desk then d.last_name end,
           o.order_number, r.reason, r.note, r.state, r.decided_how, r.decision, r.amount_minor, r.made_at, m.display_name, r.decided_at,
           case when v_is_desk then r.return_id else r.return_number end
    from core.lead_return r
    join core.workspace w using (workspace_id) join core.lead l using (lead_id) join core.orders o using (order_id)
    join core.member m on m.member_id = r.member_id
    join core.delivered_lead d on d.workspace_id = r.workspace_id and d.order_number = o.order_number and d.lead_id = r.lead_id
    where (v_workspace is null or r.workspace_id = v_workspace)
      and (p_state is null or r.state = p_state)
      and (p_number is null or r.return_number = p_number)
      and (p_lead is null or l.public_id = p_lead)
      and (p_before is null or case when v_is_desk then r.return_id else r.return_number end < p_before)
    order by r.return_id desc limit p_limit;
exception when others then
    perform core.leave('api.returns', sqlstate, sqlerrm);
end
$$;

-- An operator accepts or refuses returns of one workspace, all of them or none. A refusal wants a reason, for
-- the broker to read. One that was refused may be accepted later; what is accepted stays. Repeatable.
-- Returns {"ok", "workspace", "decided", "credited_minor", "currency", "wallet_available_minor", "replayed": nothing was left to do}.
-- Raises: LF006, LF007, LF008, LF012, LF013 (workspace or number), LF014 (accepted before, refunded in the meantime).
create function api.return_decide(p_workspace text, p_numbers bigint[], p_is_accepted boolean, p_reason text default '') returns jsonb
language plpgsql as $$
declare
    v_workspace core.workspace;
    v_reason text := trim(coalesce(p_reason, ''));
    v_ids bigint[];
    v_number bigint;
    v_credited bigint := 0;
    v_at timestamptz;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_workspace is null or p_is_accepted is null or coalesce(cardinality(p_numbers), 0) not between 1 and 1000 or array_position(p_numbers, null) is not null then
        raise exception using errcode = 'LF006', message = 'a decision wants a workspace and 1 to 1000 returns';
    elsif length(v_reason) > 500 or v_reason ~ '[[:cntrl:]]' or not p_is_accepted and v_reason = '' then
        raise exception using errcode = 'LF006', message = 'a refusal wants a reason of 1 to 500 characters on one line';
    end if;
    v_workspace := core.workspace_of_order(p_workspace, null);
    perform pg_advisory_xact_lock(7051, v_workspace.workspace_id);
    v_at := clock_timestamp();
    select x into v_number from unnest(p_numbers) x
    where not exists (select from core.lead_return r where r.workspace_id = v_workspace.workspace_id and r.return_number = x) order by 1 limit 1;
    if found then
        raise exception using errcode = 'LF013', message = format('there is no return %s', v_number);
    end if;
    select r.return_number into v_number from core.lead_return r
    where r.workspace_id = v_workspace.workspace_id and r.return_number = any (p_numbers)
      and case when p_is_accepted then r.state = 'refused' and exists (select from core.lead_return x where x.order_id = r.order_id and x.lead_id = r.lead_id and x.state <> 'refused')
               else r.state = 'accepted' end order by 1 limit 1;
    if found then
        raise exception using errcode = 'LF014', message = format(
            case when p_is_accepted then 'the lead of return %s is in another return' else 'return %s has been accepted' end, v_number);
    end if;
    v_ids := array(select r.return_id from core.lead_return r
                   where r.workspace_id = v_workspace.workspace_id and r.return_number = any (p_numbers)
                     and r.state <> case when p_is_accepted then 'accepted' else 'refused' end order by 1);
    if p_is_accepted then
        v_credited := core.credit_returns(v_workspace.workspace_id, v_ids, 'operator', v_reason, v_at);
    else
        perform core.refuse_returns(v_ids, 'operator', v_reason, v_at);
        perform core.tell_orders(v_ids, 'refused', 'return_refused', 'not taken back');
    end if;
    if cardinality(v_ids) > 0 then
        perform core.write_audit(v_workspace.workspace_id, case when p_is_accepted then 'return accept' else 'return refuse' end,
            format('%s returns', cardinality(v_ids)), null,
            jsonb_build_object('numbers', to_jsonb(p_numbers), 'credited_minor', v_credited, 'reason', v_reason));
    end if;
    return jsonb_build_object('ok', true, 'workspace', v_workspace.name, 'decided', cardinality(v_ids), 'credited_minor', v_credited,
        'currency', (select fl.currency from core.floor fl),
        'wallet_available_minor', (select w.available_minor from core.wallet w where w.workspace_id = v_workspace.workspace_id),
        'replayed', cardinality(v_ids) = 0);
exception when others then
    perform core.leave('api.return_decide', sqlstate, sqlerrm);
end
$$;
alter function api.return_check(uuid[]) owner to lf_fn_read_own;
alter function api.return_create(uuid, uuid[], text, text) owner to lf_fn_read_own;
alter function api.returns(text, bigint, int, bigint, text, uuid) owner to lf_fn_admin;
alter function api.return_decide(text, bigint[], boolean, text) owner to lf_fn_admin;
call core.harden_api();
grant execute on function api.return_check(uuid[]), api.return_create(uuid, uuid[], text, text) to lf_broker;
grant execute on function api.returns(text, bigint, int, bigint, text, uuid) to lf_broker, lf_operator;
grant execute on function api.return_decide(text, bigint[], boolean, text) to lf_operator;
