-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0020_refunds: money goes back (R28): of a whole order, of lines of it, or of single leads.
--
-- What a lead gives back is its share of its line's net (core.lead_nets): whole minor units that sum to
-- the line's net, whatever brackets and coupon took off, and in whichever order leads are refunded. The
-- reversal goes to where the purchase came from: credits to the wallet, an invoice to the clearing
-- account, from which the floor owes it to the buyer's bank. A coupon stays used.
-- Twice is impossible by two locks and two constraints: the key's row and the order's row; one row of
-- core.refund_lead per lead of an order, and refunded_minor <= total_minor of line and order.
--
-- What becomes of the leads, where domain.md is silent about refunds, follows returns (R29): into
-- quarantine, where nothing sells them again by itself; an order of somebody else that holds one may
-- still be paid. The buyer keeps what he can see, but the server no longer exports it; what he had not
-- been given yet stays sealed. The sale stays written down, and so does the person as his (R4).
--
-- Locks: the key's row, the order, the relisting mark, the leads' batches, inventory rows; the wallet last.

-- One row per refund; append-only. Its leads are in core.refund_lead, its money in the transfer, none
-- if they cost nothing.
create table core.refund (
    refund_id bigint generated always as identity primary key,
    workspace_id int not null,
    order_id bigint not null,
    transfer_id bigint,
    leads int not null constraint refund_leads check (leads > 0),
    amount_minor bigint not null constraint refund_amount check (amount_minor >= 0),
    reason text not null,
    refunded_at timestamptz not null default clock_timestamp(),
    refunded_by text not null default session_user,
    constraint refund_is_paid check ((transfer_id is null) = (amount_minor = 0))
);
create index refund_by_order on core.refund (order_id, refund_id);
create table core.refund_lead (
    order_id bigint not null,
    lead_id bigint not null,
    refund_id bigint not null,
    line_no smallint not null,
    amount_minor bigint not null constraint refund_lead_amount check (amount_minor >= 0),
    constraint refund_lead_once primary key (order_id, lead_id)
);
-- Leads that are not sold again by themselves.
create table core.quarantine (
    lead_id bigint primary key,
    reason text not null,
    since timestamptz not null default clock_timestamp()
);
alter table core.refund owner to lf_owner_core;
alter table core.refund_lead owner to lf_owner_core;
alter table core.quarantine owner to lf_owner_core;
create trigger refund_append_only before update or delete or truncate on core.refund
    for each statement execute function core.refuse_change();
create trigger refund_lead_append_only before update or delete or truncate on core.refund_lead
    for each statement execute function core.refuse_change();
create index transfer_reversals on core.transfer (reverses) where reverses is not null;

alter table core.refund enable row level security;
create policy own_workspace on core.refund for select to lf_fn_read_own using (workspace_id = (select core.my_workspace()));
create policy all_rows on core.refund to lf_fn_admin using (true) with check (true);
grant select on core.refund to lf_fn_read_own;
grant select, insert on core.refund, core.refund_lead to lf_fn_admin;
grant usage on sequence core.refund_refund_id_seq to lf_fn_admin;
grant select on core.refund_lead to lf_fn_deliver;
grant select (lead_id) on core.quarantine to lf_fn_buy, lf_fn_admin, lf_fn_gateway;
grant insert (lead_id, reason) on core.quarantine to lf_fn_admin;
grant update (answer) on core.intent to lf_fn_admin;
grant select (kind, workspace_id, order_id) on core.transfer to lf_fn_admin;
grant select on core.order_line to lf_fn_admin;
grant update (refunded_leads, refunded_minor) on core.order_line to lf_fn_admin;
grant update (refunded_leads, refunded_minor, withheld) on core.orders to lf_fn_admin;
grant select (workspace_id, order_number, lead_id), update (refunded_at) on core.delivered_lead to lf_fn_admin;
grant delete on core.inventory to lf_fn_admin;
grant select (name), update (day) on core.gateway_mark to lf_fn_admin; -- never written: the row lock

set role lf_owner_core;

-- What each lead of an order has cost of its line's net. Up to each lead, in the order of their ids, the
-- line has cost its list price's share of the net, rounded down; a lead is the difference to the one
-- before. So leads sum to the line exactly, and none is less than 0 or more than its list price.
create function core.lead_nets(p_order bigint) returns table (lead_id bigint, line_no smallint, net_minor bigint)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return query
    select q.lead_id, q.line_no,
           (div(q.net * q.through, q.list) - div(q.net * (q.through - q.price_minor), q.list))::bigint
    from (select s.lead_id, s.line_no, s.price_minor, l.total_minor::numeric as net, l.list_minor::numeric as list,
                 sum(s.price_minor) over (partition by s.line_no order by s.lead_id rows unbounded preceding) as through
          from core.sale s join core.order_line l using (order_id, line_no) where s.order_id = p_order) q;
end
$$;

-- The workspace whose order of this number is meant: the named one, or, if none is named, the only one
-- that has such an order. Raises: LF006 (several have), LF013.
create function core.workspace_of_order(p_workspace text, p_order_number bigint) returns core.workspace
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_workspace core.workspace;
begin
    if p_workspace is not null then
        select * into v_workspace from core.workspace w
        where lower(w.name) = lower(trim(p_workspace)) or w.public_id::text = p_workspace;
        if not found then
            raise exception using errcode = 'LF013', message = 'there is no workspace of this name';
        end if;
        return v_workspace;
    end if;
    begin
        select w.* into strict v_workspace from core.wallet x join core.workspace w using (workspace_id)
        where exists (select from core.orders o where o.workspace_id = x.workspace_id and o.order_number = p_order_number);
        return v_workspace;
    exception
        when too_many_rows then
            raise exception using errcode = 'LF006', message = format('several workspaces have an order %s; name the workspace', p_order_number);
        when no_data_found then
            raise exception using errcode = 'LF013', message = format('no workspace has an order %s', p_order_number);
    end;
end
$$;

-- Refuses unless the locked order can be refunded, in these lines or these leads. Raises: LF013, LF014.
create function core.require_refundable(p_order core.orders, p_lines int[], p_leads uuid[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_line int;
    v_lead uuid;
begin
    if p_order.state <> 'completed' then
        raise exception using errcode = 'LF014', message = format('order %s is %s, and only completed orders are refunded', p_order.order_number, p_order.state);
    end if;
    select x into v_line from unnest(p_lines) x
    where not exists (select from core.order_line l where l.order_id = p_order.order_id and l.line_no = x) order by x limit 1;
    if found then
        raise exception using errcode = 'LF013', message = format('order %s has no line %s', p_order.order_number, v_line);
    end if;
    select l.line_no into v_line from core.order_line l
    where l.order_id = p_order.order_id and l.line_no = any (p_lines) and l.refunded_leads = l.leads order by 1 limit 1;
    if found then
        raise exception using errcode = 'LF014', message = format('line %s of order %s has been refunded', v_line, p_order.order_number);
    end if;
    select x into v_lead from unnest(p_leads) x
    where not exists (select from core.lead l join core.sale s using (lead_id) where l.public_id = x and s.order_id = p_order.order_id)
    order by x limit 1;
    if found then
        raise exception using errcode = 'LF013', message = format('order %s has no lead %s', p_order.order_number, v_lead);
    end if;
    select x into v_lead from unnest(p_leads) x
    where exists (select from core.lead l join core.refund_lead r using (lead_id) where l.public_id = x and r.order_id = p_order.order_id)
    order by x limit 1;
    if found then
        raise exception using errcode = 'LF014', message = format('lead %s of order %s has been refunded', v_lead, p_order.order_number);
    end if;
end
$$;

-- Puts the leads of a refund into quarantine and off the shelf. What is being relisted or given back by
-- another order this very moment is waited for; who does so later sees the quarantine.
create function core.quarantine_refund(p_refund bigint, p_order bigint, p_reason text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_leads bigint[] := array(select r.lead_id from core.refund_lead r where r.order_id = p_order and r.refund_id = p_refund order by 1);
begin
    perform from core.gateway_mark m where m.name = 'relist' for share;
    perform from core.import_batch b where b.batch_id in (select l.batch_id from core.lead l where l.lead_id = any (v_leads))
    order by b.batch_id for no key update;
    insert into core.quarantine (lead_id, reason) select x, p_reason from unnest(v_leads) x order by x on conflict do nothing;
    -- A purchase may put a row back under a new place while this waits for it: look again.
    loop
        delete from core.inventory i where i.lead_id = any (v_leads);
        exit when not exists (select from core.inventory i where i.lead_id = any (v_leads));
    end loop;
end
$$;

-- The reversal of so much of a locked order's purchase, for the leads of this refund; money of a card goes back to it
-- (core.reverse_to_card, 0025_cards.sql), what was paid with bonus credits comes back as such (core.return_bonus,
-- 0028_credits.sql). Returns the transfer; null if it is nothing. Raises: LF014.
create function core.reverse_purchase(p_order core.orders, p_refund bigint, p_amount_minor bigint, p_note text) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_original bigint;
    v_transfer bigint;
    v_balance bigint;
begin
    if p_amount_minor = 0 then
        return null;
    end if;
    select t.transfer_id into strict v_original from core.transfer t
    where t.workspace_id = p_order.workspace_id and t.order_id = p_order.order_id and t.kind = 'purchase';
    if p_order.payment = 'credits' then
        update core.wallet w set available_minor = w.available_minor + p_amount_minor
        where w.workspace_id = p_order.workspace_id returning w.available_minor into strict v_balance;
    end if;
    insert into core.transfer (kind, workspace_id, order_id, reverses, note)
    values ('reversal', p_order.workspace_id, p_order.order_id, v_original, p_note) returning transfer_id into v_transfer;
    insert into core.entry (transfer_id, account_id, amount_minor, balance_minor)
    select v_transfer, a.account_id, case a.kind when 'revenue' then -p_amount_minor else p_amount_minor end,
           case a.kind when 'wallet' then v_balance end
    from core.ledger_account a
    where a.kind = 'revenue' and a.workspace_id is null
       or p_order.payment = 'credits' and a.kind = 'wallet' and a.workspace_id = p_order.workspace_id
       or p_order.payment = 'invoice' and a.kind = 'invoice_clearing' and a.workspace_id is null
       or p_order.payment = 'card' and a.kind = 'card_received' and a.workspace_id is null;
    if p_order.payment = 'card' then
        perform core.reverse_to_card(p_order, v_transfer, p_amount_minor, p_note);
    elsif p_order.payment = 'credits' then
        perform core.return_bonus(v_transfer, p_refund);
    end if;
    return v_transfer;
end
$$;

-- What api.order_refund does once it knows that this is asked for the first time: refunds these lines or
-- leads of a locked order, or the rest of it. Returns the answer. Raises: LF013, LF014.
create function core.refund_parts(p_order core.orders, p_lines int[], p_leads uuid[], p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_refund bigint;
    v_taken record;
    v_transfer bigint;
    v_state text;
    v_at timestamptz := clock_timestamp();
begin
    perform core.require_refundable(p_order, p_lines, p_leads);
    v_refund := nextval(pg_get_serial_sequence('core.refund', 'refund_id'));
    with taken as (
        insert into core.refund_lead (order_id, lead_id, refund_id, line_no, amount_minor)
        select p_order.order_id, n.lead_id, v_refund, n.line_no, n.net_minor
        from core.lead_nets(p_order.order_id) n
        where (p_lines is null or n.line_no = any (p_lines))
          and (p_leads is null or n.lead_id in (select l.lead_id from core.lead l where l.public_id = any (p_leads)))
          and not exists (select from core.refund_lead r where r.order_id = p_order.order_id and r.lead_id = n.lead_id)
        returning lead_id, line_no, amount_minor
    ), lined as (
        select t.line_no, count(*)::int as leads, sum(t.amount_minor)::bigint as amount_minor from taken t group by 1
    ), noted as (
        update core.order_line l set refunded_leads = l.refunded_leads + n.leads, refunded_minor = l.refunded_minor + n.amount_minor
        from lined n where l.order_id = p_order.order_id and l.line_no = n.line_no
    ), hidden as (
        update core.delivered_lead d set refunded_at = v_at
        from taken t where d.workspace_id = p_order.workspace_id and d.order_number = p_order.order_number and d.lead_id = t.lead_id
    )
    select coalesce(sum(n.leads), 0)::int as leads, coalesce(sum(n.amount_minor), 0)::bigint as amount_minor,
           (select count(*)::int from taken t where t.lead_id > p_order.delivered_through) as withheld,
           jsonb_agg(jsonb_build_object('line', n.line_no, 'leads', n.leads, 'amount_minor', n.amount_minor) order by n.line_no) as lines
    into v_taken
    from lined n;
    if v_taken.leads = 0 then
        -- An order without leads: there is nothing that could go back.
        raise exception using errcode = 'LF014', message = format('nothing of order %s is left to refund', p_order.order_number);
    end if;
    v_state := case when p_order.refunded_leads + v_taken.leads = p_order.leads then 'refunded' else 'completed' end;
    update core.orders o
    set state = v_state, refunded_leads = o.refunded_leads + v_taken.leads, refunded_minor = o.refunded_minor + v_taken.amount_minor,
        withheld = o.withheld + v_taken.withheld
    where o.order_id = p_order.order_id;
    perform core.quarantine_refund(v_refund, p_order.order_id, 'refunded: ' || p_reason);
    v_transfer := core.reverse_purchase(p_order, v_refund, v_taken.amount_minor,
        format('%s %s: %s', v_taken.leads, case v_taken.leads when 1 then 'lead' else 'leads' end, p_reason));
    insert into core.refund (refund_id, workspace_id, order_id, transfer_id, leads, amount_minor, reason, refunded_at)
    overriding system value
    values (v_refund, p_order.workspace_id, p_order.order_id, v_transfer, v_taken.leads, v_taken.amount_minor, p_reason, v_at);
    insert into core.order_event (order_id, at, state, reason)
    values (p_order.order_id, v_at, case v_state when 'refunded' then 'refunded' else 'part_refunded' end,
            format('%s %s for %s: %s', v_taken.leads, case v_taken.leads when 1 then 'lead' else 'leads' end,
                   to_char(v_taken.amount_minor / 100.0, 'FM999999999999990.00'), p_reason));
    perform core.write_audit(p_order.workspace_id, 'refund', 'order ' || p_order.order_number,
        jsonb_build_object('state', p_order.state, 'refunded_leads', p_order.refunded_leads, 'refunded_minor', p_order.refunded_minor),
        jsonb_build_object('state', v_state, 'refunded_leads', p_order.refunded_leads + v_taken.leads,
                           'refunded_minor', p_order.refunded_minor + v_taken.amount_minor, 'reason', p_reason));
    raise log 'leadfloor refunded % leads of order %', v_taken.leads, p_order.order_id;
    return jsonb_build_object('ok', true, 'order_number', p_order.order_number, 'state', v_state,
        'payment', p_order.payment, 'leads', v_taken.leads, 'amount_minor', v_taken.amount_minor,
        'currency', (select fl.currency from core.floor fl), 'refunded_at', v_at, 'lines', v_taken.lines,
        'refunded_leads', p_order.refunded_leads + v_taken.leads, 'refunded_minor', p_order.refunded_minor + v_taken.amount_minor,
        'order_leads', p_order.leads, 'total_minor', p_order.total_minor,
        'wallet_available_minor', (select w.available_minor from core.wallet w
                                   where w.workspace_id = p_order.workspace_id and p_order.payment = 'credits'));
end
$$;

call core.own_functions('core', array['lead_nets', 'workspace_of_order', 'require_refundable', 'quarantine_refund',
    'reverse_purchase', 'refund_parts'], 'lf_owner_core', 'lf_fn_admin');
reset role;

-- Refunds what has not been refunded yet of a completed order: all of it, or (p_lines) these lines of it,
-- or (p_leads, public ids) these leads. By operators and the floor's owner. p_workspace: name or public
-- id; null: the only workspace that has an order of this number. p_reason is for the buyer, the
-- statement and the audit.
-- Idempotent by key within the workspace (R18): the same key and request returns the first answer
-- again, also after the line was lost (R19). What is refused is remembered nowhere.
-- Returns {"ok": true, "workspace", "order_number", "state": "completed" | "refunded", "payment", "leads",
-- "amount_minor", "currency", "refunded_at", "lines": [{"line", "leads", "amount_minor"}],
-- "refunded_leads", "refunded_minor", "order_leads", "total_minor": of the whole order so far,
-- "wallet_available_minor": null unless it went to the wallet, "replayed"}.
-- Raises: LF006, LF007, LF008, LF009, LF010, LF012, LF013 (no such workspace, order, line, lead), LF014
-- (not completed, refunded before).
create function api.order_refund(p_key uuid, p_workspace text, p_order_number bigint, p_lines int[], p_leads uuid[], p_reason text) returns jsonb
language plpgsql as $$
declare
    v_workspace core.workspace;
    v_intent core.intent;
    v_hash bytea;
    v_reason text := trim(p_reason);
    v_answer jsonb;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_key is null or p_order_number is null then
        raise exception using errcode = 'LF006', message = 'a refund wants a key and an order';
    elsif length(coalesce(v_reason, '')) not between 1 and 500 or v_reason ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a refund wants a reason of 1 to 500 characters on one line';
    elsif p_lines is not null and p_leads is not null then
        raise exception using errcode = 'LF006', message = 'a refund wants lines or leads, not both';
    elsif coalesce(cardinality(p_lines), 1) not between 1 and 1000 or coalesce(cardinality(p_leads), 1) not between 1 and 10000
       or array_position(p_lines, null) is not null or array_position(p_leads, null) is not null then
        raise exception using errcode = 'LF006', message = 'a refund names 1 to 1000 lines or 1 to 10000 leads, or none for the whole order';
    end if;
    v_workspace := core.workspace_of_order(p_workspace, p_order_number);
    v_hash := sha256(convert_to(concat_ws(' ', p_order_number, 'lines',
        (select array_agg(distinct x order by x) from unnest(p_lines) x)::text, 'leads',
        (select array_agg(distinct x order by x) from unnest(p_leads) x)::text, v_reason), 'UTF8'));
    begin
        insert into core.intent (workspace_id, key, operation, request_hash, member_id)
        values (v_workspace.workspace_id, p_key, 'refund', v_hash, core.me())
        on conflict do nothing;
    exception when lock_not_available then
        raise exception using errcode = 'LF010', message = 'same key in progress';
    end;
    if not found then
        select * into v_intent from core.intent i
        where i.workspace_id = v_workspace.workspace_id and i.operation = 'refund' and i.key = p_key;
        if v_intent.request_hash is distinct from v_hash then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        return v_intent.answer || jsonb_build_object('replayed', true);
    end if;
    v_answer := core.refund_parts(core.lock_own_order(v_workspace.workspace_id, p_order_number), p_lines, p_leads, v_reason)
                || jsonb_build_object('workspace', v_workspace.name);
    update core.intent i set answer = v_answer
    where i.workspace_id = v_workspace.workspace_id and i.operation = 'refund' and i.key = p_key;
    return v_answer || jsonb_build_object('replayed', false);
exception when others then
    perform core.leave('api.order_refund', sqlstate, sqlerrm);
end
$$;
alter function core.refund_parts(core.orders, int[], uuid[], text) owner to lf_fn_admin;
alter function api.order_refund(uuid, text, bigint, int[], uuid[], text) owner to lf_fn_admin;
call core.harden_api();
grant execute on function api.order_refund(uuid, text, bigint, int[], uuid[], text) to lf_operator;
