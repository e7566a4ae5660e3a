-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0011_orders: what becomes of an order that holds its leads: paid, renewed, extended, cancelled,
-- expired (R20, R21). Every function locks the order's row first and reads the clock after that.

grant select, insert on core.intent to lf_fn_admin;
grant select, insert, update (answer) on core.intent to lf_fn_buy;
grant update (state, held_until, sold_xid, paid_at) on core.orders to lf_fn_admin;
grant insert on core.order_event, core.sale, core.workspace_person, core.inventory to lf_fn_admin;
grant select on core.held, core.lead, core.pool, core.import_batch, core.sale to lf_fn_admin;
grant delete on core.held to lf_fn_admin;
grant select (workspace_id, person), update (is_owned) on core.workspace_person to lf_fn_admin;
grant update (batch_id) on core.import_batch to lf_fn_admin; -- never written: the row lock
grant select (lead_id) on core.inventory to lf_fn_admin;

set role lf_owner_core;

-- An own order by its number, locked. Raises: LF013.
create function core.lock_own_order(p_workspace int, p_order_number bigint) returns core.orders
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_order core.orders;
begin
    select * into v_order from core.orders o
    where o.workspace_id = p_workspace and o.order_number = p_order_number for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return v_order;
end
$$;

-- Refuses unless the locked order is on hold, by the clock now. Raises: LF014.
create function core.require_hold(p_order core.orders) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if p_order.state not in ('held', 'awaiting_payment') then
        raise exception using errcode = 'LF014', message = format('order %s is %s', p_order.order_number, p_order.state);
    elsif p_order.held_until <= clock_timestamp() then
        raise exception using errcode = 'LF014', message = format('the hold of order %s has ended', p_order.order_number);
    end if;
end
$$;

-- The held leads of a locked, paid order become sales on the terms that were promised. A lead that
-- grew into its next bucket while it was held goes straight back on offer there (R3). Returns the time
-- of the sale.
create function core.complete_hold(p_order core.orders, p_reason text) returns timestamptz
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_sold int;
    v_at timestamptz;
begin
    -- Whoever withdraws a batch, or refunds a lead of it, meanwhile is waited for, or waits.
    perform from core.import_batch ib
    where ib.batch_id in (select l.batch_id from core.held h join core.lead l using (lead_id) where h.order_id = p_order.order_id)
    order by ib.batch_id for share;
    with gone as (
        delete from core.held h where h.order_id = p_order.order_id returning h.*
    ), mine as (
        insert into core.workspace_person (workspace_id, person)
        select distinct p_order.workspace_id, g.person from gone g where not g.is_claimed order by g.person
        -- Locks those that are there already: the end of another hold must not take them away (end_hold).
        on conflict (workspace_id, person) do update set is_owned = true
    ), sold as (
        insert into core.sale (lead_id, order_id, price_minor, rule_id, slot, line_no, bucket, freshness, intent, return_days)
        select g.lead_id, g.order_id, g.price_minor, g.rule_id, g.slot, g.line_no, g.bucket, g.freshness, g.intent, g.return_days
        from gone g order by g.lead_id
        returning lead_id
    ), again as (
        insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled, times_sold)
        select g.lead_id, g.person, g.own_price_minor, g.pool_id, g.county_id, g.inquired_on, g.project_id, g.class, g.intent, l.filled, g.times_sold + 1
        from gone g
        join core.pool p on p.pool_id = g.pool_id
        join core.product pr on pr.product_id = p.product_id and pr.sale_mode = 'bucket'
        join core.age_bucket b on b.scheme_id = pr.scheme_id and b.bucket <> g.slot
            and core.today() - g.inquired_on between b.from_days and coalesce(b.to_days, 200000)
        join core.lead l on l.lead_id = g.lead_id
        join core.import_batch ib on ib.batch_id = l.batch_id and ib.state = 'loaded'
        where not exists (select from core.quarantine q where q.lead_id = g.lead_id)
        order by g.lead_id
    )
    select count(*) into v_sold from sold;
    if v_sold <> p_order.leads then
        raise exception using errcode = 'LF016', message = format('order %s holds %s of %s leads', p_order.order_id, v_sold, p_order.leads);
    end if;
    v_at := clock_timestamp();
    update core.orders o set state = 'completed', held_until = null, sold_xid = pg_current_xact_id(), paid_at = v_at
    where o.order_id = p_order.order_id;
    insert into core.order_event (order_id, at, state, reason) values (p_order.order_id, v_at, 'completed', p_reason);
    return v_at;
end
$$;

call core.own_functions('core', array['lock_own_order', 'require_hold', 'complete_hold'], 'lf_owner_core', 'lf_fn_buy', 'lf_fn_admin');
reset role;

-- Pays an own order on hold from credits; its leads become sales on the terms that were promised.
-- Idempotent by key like a purchase (R18). Returns the receipt, or a final refusal (LF002, LF003).
-- Raises: LF006, LF007, LF008, LF009, LF010, LF012, LF013, LF014 (not on hold any more).
create function api.order_pay(p_intent uuid, p_order_number bigint, p_total_minor_max bigint) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_order core.orders;
    v_intent core.intent;
    v_hash bytea;
    v_answer jsonb;
    v_balance bigint;
    v_transfer bigint;
    v_at timestamptz;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_intent is null or p_order_number is null or coalesce(p_total_minor_max, -1) < 0 then
        raise exception using errcode = 'LF006', message = 'a payment wants a key, an order and a maximum';
    end if;
    v_hash := sha256(convert_to(p_order_number || ' max ' || p_total_minor_max, 'UTF8'));
    begin
        insert into core.intent (workspace_id, key, operation, request_hash, member_id)
        values (v_member.workspace_id, p_intent, 'pay', v_hash, v_member.member_id)
        on conflict do nothing;
    exception when lock_not_available then
        raise exception using errcode = 'LF010', message = 'same key in progress';
    end;
    if not found then
        select * into v_intent from core.intent i
        where i.workspace_id = v_member.workspace_id and i.operation = 'pay' and i.key = p_intent;
        if v_intent.request_hash is distinct from v_hash and v_intent.request_hash is not null then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        return v_intent.answer || jsonb_build_object('replayed', true);
    end if;

    v_order := core.lock_own_order(v_member.workspace_id, p_order_number);
    perform core.require_hold(v_order);
    if v_order.total_minor > p_total_minor_max then
        v_answer := core.refusal('LF003', jsonb_build_object('total_minor', v_order.total_minor, 'total_max_minor', p_total_minor_max));
    else
        v_at := core.complete_hold(v_order, 'paid from credits');
        update core.wallet w set available_minor = w.available_minor - v_order.total_minor
        where w.workspace_id = v_order.workspace_id and w.available_minor - v_order.total_minor >= w.floor_minor
        returning w.available_minor into v_balance;
        if not found then
            raise exception using errcode = 'LF902', message = (
                select core.refusal('LF002', jsonb_build_object('total_minor', v_order.total_minor, 'available_minor', w.available_minor,
                    'short_minor', v_order.total_minor - (w.available_minor - w.floor_minor)))::text
                from core.wallet w where w.workspace_id = v_order.workspace_id);
        end if;
        perform core.require_open(v_member.member_id);
        if v_order.total_minor > 0 then
            insert into core.transfer (kind, workspace_id, order_id) values ('purchase', v_order.workspace_id, v_order.order_id)
            returning transfer_id into v_transfer;
            insert into core.entry (transfer_id, account_id, amount_minor, balance_minor)
            select v_transfer, a.account_id, case a.kind when 'wallet' then -v_order.total_minor else v_order.total_minor end,
                   case a.kind when 'wallet' then v_balance end
            from core.ledger_account a
            where a.kind = 'wallet' and a.workspace_id = v_order.workspace_id or a.kind = 'revenue' and a.workspace_id is null;
        end if;
        update core.orders o set payment = 'credits' where o.order_id = v_order.order_id;
        insert into core.audit (workspace_id, action, object, after)
        values (v_order.workspace_id, 'purchase', 'order ' || v_order.order_number,
                jsonb_build_object('leads', v_order.leads, 'total_minor', v_order.total_minor));
        v_answer := jsonb_build_object('ok', true, 'order_number', v_order.order_number, 'state', 'completed', 'payment', 'credits',
            'leads', v_order.leads, 'list_minor', v_order.list_minor, 'discount_minor', v_order.discount_minor,
            'total_minor', v_order.total_minor, 'currency', (select fl.currency from core.floor fl),
            'bought_at', v_at, 'wallet_available_minor', v_balance);
    end if;
    update core.intent i set answer = v_answer
    where i.workspace_id = v_member.workspace_id and i.operation = 'pay' and i.key = p_intent;
    return v_answer || jsonb_build_object('replayed', false);
exception
    -- Not enough credits now is no final answer: the order is still on hold, and may be paid later.
    when sqlstate 'LF902' then return sqlerrm::jsonb || jsonb_build_object('replayed', false);
    when others then perform core.leave('api.order_pay', sqlstate, sqlerrm);
end
$$;

-- Renews an own hold once (R21). Returns its new end. Raises: LF006, LF007, LF008, LF012, LF013, LF014.
create function api.order_renew(p_order_number bigint) returns timestamptz
language plpgsql as $$
declare
    v_member core.member;
    v_order core.orders;
    v_until timestamptz;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    v_order := core.lock_own_order(v_member.workspace_id, p_order_number);
    perform core.require_hold(v_order);
    if v_order.payment <> 'card' then
        raise exception using errcode = 'LF014', message = 'only an operator extends an invoice order';
    elsif v_order.renewals > 0 then
        raise exception using errcode = 'LF014', message = format('the hold of order %s has been renewed before', p_order_number);
    end if;
    v_until := least(v_order.held_until + make_interval(mins => core.setting('hold_renewal_minutes')::int),
                     v_order.created_at + make_interval(mins => core.setting('hold_most_minutes')::int));
    update core.orders o set held_until = v_until, renewals = 1 where o.order_id = v_order.order_id;
    insert into core.order_event (order_id, state, reason) values (v_order.order_id, v_order.state, 'hold renewed');
    return v_until;
exception when others then
    perform core.leave('api.order_renew', sqlstate, sqlerrm);
end
$$;

-- Gives an own order on hold up; its leads are on offer again at once. Cancelling what is cancelled
-- changes nothing. Raises: LF006, LF007, LF008, LF012, LF013, LF014 (paid, or over).
create function api.order_cancel(p_order_number bigint) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_order core.orders;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    v_order := core.lock_own_order(v_member.workspace_id, p_order_number);
    if v_order.state = 'cancelled' then
        return;
    end if;
    perform core.require_hold(v_order);
    perform core.end_hold(v_order.order_id, 'cancelled', 'by its buyer');
exception when others then
    perform core.leave('api.order_cancel', sqlstate, sqlerrm);
end
$$;

-- An order of any workspace for an operator, locked. Raises: LF013.
create function core.lock_order_of(p_workspace text, p_order_number bigint) returns core.orders
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_workspace int := (select w.workspace_id from core.workspace w
                        where lower(w.name) = lower(trim(p_workspace)) or w.public_id::text = p_workspace);
begin
    if v_workspace is null then
        raise exception using errcode = 'LF013', message = 'there is no workspace of this name';
    end if;
    return core.lock_own_order(v_workspace, p_order_number);
end
$$;
alter function core.lock_order_of(text, bigint) owner to lf_owner_core;
revoke execute on function core.lock_order_of(text, bigint) from public;
grant execute on function core.lock_order_of(text, bigint) to lf_fn_admin;

-- An invoice has been paid: the operator says so, with the amount that came and where it is booked.
-- Returns the new state. Raises: LF006 (another amount), LF007, LF008, LF012, LF013, LF014.
create function api.order_confirm_payment(p_workspace text, p_order_number bigint, p_amount_minor bigint, p_reference text) returns text
language plpgsql as $$
declare
    v_order core.orders;
    v_transfer bigint;
begin
    perform core.require_write();
    perform core.require_operator();
    if coalesce(trim(p_reference), '') = '' or length(trim(p_reference)) > 200 then
        raise exception using errcode = 'LF006', message = 'a payment wants the reference of its booking';
    end if;
    v_order := core.lock_order_of(p_workspace, p_order_number);
    if v_order.payment <> 'invoice' then
        raise exception using errcode = 'LF014', message = format('order %s is not paid by invoice', p_order_number);
    end if;
    perform core.require_hold(v_order);
    if p_amount_minor is distinct from v_order.total_minor then
        raise exception using errcode = 'LF006',
            message = format('the order costs %s minor units, not %s', v_order.total_minor, coalesce(p_amount_minor, 0));
    end if;
    perform core.complete_hold(v_order, 'invoice paid: ' || trim(p_reference));
    if v_order.total_minor > 0 then
        insert into core.transfer (kind, workspace_id, order_id, note)
        values ('purchase', v_order.workspace_id, v_order.order_id, 'invoice paid: ' || trim(p_reference)) returning transfer_id into v_transfer;
        insert into core.entry (transfer_id, account_id, amount_minor)
        select v_transfer, a.account_id, case a.kind when 'revenue' then p_amount_minor else -p_amount_minor end
        from core.ledger_account a where a.kind in ('revenue', 'invoice_clearing') and a.workspace_id is null;
    end if;
    perform core.write_audit(v_order.workspace_id, 'payment confirm', 'order ' || v_order.order_number, jsonb_build_object('state', v_order.state),
                             jsonb_build_object('state', 'completed', 'amount_minor', p_amount_minor, 'reference', trim(p_reference)));
    return 'completed';
exception when others then
    perform core.leave('api.order_confirm_payment', sqlstate, sqlerrm);
end
$$;

-- Gives an invoice order until p_until to be paid (R21), at most 60 days from now.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014.
create function api.order_extend(p_workspace text, p_order_number bigint, p_until timestamptz, p_reason text) returns timestamptz
language plpgsql as $$
declare
    v_order core.orders;
begin
    perform core.require_write();
    perform core.require_operator();
    v_order := core.lock_order_of(p_workspace, p_order_number);
    perform core.require_hold(v_order);
    if v_order.payment <> 'invoice' then
        raise exception using errcode = 'LF014', message = 'only invoice orders are extended';
    elsif p_until is null or p_until <= v_order.held_until or p_until > clock_timestamp() + interval '60 days' or length(coalesce(trim(p_reason), '')) not between 1 and 200 then
        raise exception using errcode = 'LF006', message = 'an extension wants a later end, at most 60 days from now, and a reason of 1 to 200 characters';
    end if;
    update core.orders o set held_until = p_until where o.order_id = v_order.order_id;
    insert into core.order_event (order_id, state, reason) values (v_order.order_id, v_order.state, 'extended: ' || trim(p_reason));
    perform core.write_audit(v_order.workspace_id, 'order extend', 'order ' || v_order.order_number,
                             jsonb_build_object('held_until', v_order.held_until), jsonb_build_object('held_until', p_until, 'reason', trim(p_reason)));
    return p_until;
exception when others then
    perform core.leave('api.order_extend', sqlstate, sqlerrm);
end
$$;

-- Orders that wait for their invoice to be paid, oldest first, for operators.
create function api.orders_unpaid() returns table (workspace text, order_number bigint, leads int, total_minor bigint, created_at timestamptz,
                                                   held_until timestamptz, buyer text)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select w.name, o.order_number, o.leads, o.total_minor, o.created_at, o.held_until, m.display_name
    from core.orders o join core.workspace w using (workspace_id) join core.member m using (member_id)
    where o.state = 'awaiting_payment' and o.payment = 'invoice' and o.held_until > clock_timestamp()
    order by o.order_id;
exception when others then
    perform core.leave('api.orders_unpaid', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['order_pay', 'order_renew', 'order_cancel'], 'lf_fn_buy');
call core.own_functions('api', array['order_confirm_payment', 'order_extend', 'orders_unpaid'], 'lf_fn_admin');
call core.harden_api();
grant execute on function api.order_pay(uuid, bigint, bigint), api.order_renew(bigint), api.order_cancel(bigint) to lf_broker;
grant execute on function api.order_confirm_payment(text, bigint, bigint, text), api.order_extend(text, bigint, timestamptz, text),
    api.orders_unpaid() to lf_operator;
