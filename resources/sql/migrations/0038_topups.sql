-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0038_topups: packages that are paid by card (R25), coupons for credits, and what a wallet says. 0028_credits.sql has the
-- tables and the ledger of bonus credits, and its head says what is frozen on a top-up and what is locked in which order.

set role lf_owner_core;

-- How a top-up is called in the audit and in findings.
create function core.topup_name(p_checkout bigint) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
    select 'top-up ' || t.number from core.checkout c join core.topup t using (topup_id) where c.checkout_id = p_checkout
$$;

-- The order that a checkout pays, locked if wanted; for a top-up one without a number, in the state of it.
create function core.payer(p_checkout core.checkout, p_lock boolean) returns core.orders
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_order core.orders;
begin
    if p_checkout.topup_id is null then
        if p_lock then
            select * into strict v_order from core.orders o where o.order_id = p_checkout.order_id for update;
        else
            select * into v_order from core.orders o where o.order_id = p_checkout.order_id;
        end if;
        return v_order;
    end if;
    if p_lock then
        perform from core.topup t where t.topup_id = p_checkout.topup_id for update;
    end if;
    select t.workspace_id, case t.state when 'refunded' then 'completed' when 'credited' then 'completed' else t.state end
    into v_order.workspace_id, v_order.state from core.topup t where t.topup_id = p_checkout.topup_id;
    return v_order;
end
$$;

-- A top-up is paid: its credits and its bonus, at once. It is locked.
create function core.credit_topup(p_payment core.payment) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    t core.topup;
    v_balance bigint;
    v_transfer bigint;
begin
    select x.* into strict t from core.topup x join core.checkout c using (topup_id) where c.checkout_id = p_payment.checkout_id;
    update core.wallet w
    set available_minor = w.available_minor + t.credits_minor + t.bonus_minor, bonus_minor = w.bonus_minor + t.bonus_minor
    where w.workspace_id = t.workspace_id returning w.available_minor into strict v_balance;
    v_transfer := core.post_transfer('topup', t.workspace_id, t.package, null, array['wallet', 'card_received', 'grant'],
        array[t.credits_minor + t.bonus_minor, -t.price_minor, t.price_minor - t.credits_minor - t.bonus_minor], v_balance);
    if t.bonus_minor > 0 then
        perform core.open_lot(v_transfer, t.workspace_id, 'topup', t.package, t.bonus_minor, t.bonus_days);
    end if;
    update core.topup x set state = 'completed', transfer_id = v_transfer, completed_at = clock_timestamp() where x.topup_id = t.topup_id;
    insert into core.audit (workspace_id, action, object, after)
    values (t.workspace_id, 'topup', 'top-up ' || t.number, jsonb_build_object('package', t.package, 'price_minor', t.price_minor,
            'credits_minor', t.credits_minor, 'bonus_minor', t.bonus_minor, 'payment', p_payment.public_id));
end
$$;

-- So much of a top-up's price goes back to its card: its credits go along, of the bonus what is left of its
-- lot, the rest from paid credits down to the wallet's floor; what was spent is short. It is locked.
-- Returns the transfer.
create function core.reverse_topup(p_topup bigint, p_amount bigint, p_note text) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    t core.topup;
    w core.wallet;
    l core.credit_lot;
    v_due bigint;
    v_bonus_due bigint;
    v_bonus bigint;
    v_paid bigint;
    v_transfer bigint;
begin
    select * into strict t from core.topup x where x.topup_id = p_topup;
    select * into strict w from core.wallet x where x.workspace_id = t.workspace_id for update;
    select * into l from core.credit_lot x where x.transfer_id = t.transfer_id and x.source = 'topup';
    -- Sums of shares rounded down, so that the whole price takes all credits along; a bonus that has ended is not owed.
    v_bonus_due := greatest(least(div(t.bonus_minor::numeric * (t.back_minor + p_amount), t.price_minor)::bigint,
                                  t.bonus_minor - coalesce(l.ended_minor, 0)) - t.bonus_due_minor, 0);
    v_due := div(t.credits_minor::numeric * (t.back_minor + p_amount), t.price_minor)::bigint - (t.due_minor - t.bonus_due_minor) + v_bonus_due;
    v_bonus := least(coalesce(l.left_minor, 0), v_bonus_due);
    v_paid := least(v_due - v_bonus, greatest(w.available_minor - w.bonus_minor - w.floor_minor, 0));
    update core.wallet x set available_minor = x.available_minor - v_bonus - v_paid, bonus_minor = x.bonus_minor - v_bonus
    where x.workspace_id = t.workspace_id;
    v_transfer := core.post_transfer('topup_back', t.workspace_id, left(t.package || ': ' || p_note, 500), t.transfer_id,
        array['wallet', 'card_received', 'grant', 'shortfall'],
        array[-v_bonus - v_paid, p_amount, v_due - p_amount, -(v_due - v_bonus - v_paid)], w.available_minor - v_bonus - v_paid);
    if v_bonus > 0 then
        update core.credit_lot x set left_minor = x.left_minor - v_bonus where x.lot_id = l.lot_id;
        insert into core.bonus_move (transfer_id, lot_id, amount_minor) values (v_transfer, l.lot_id, -v_bonus);
    end if;
    update core.topup x
    set back_minor = x.back_minor + p_amount, due_minor = x.due_minor + v_due, bonus_due_minor = x.bonus_due_minor + v_bonus_due,
        short_minor = x.short_minor + v_due - v_bonus - v_paid,
        state = case when x.back_minor + p_amount = x.price_minor then 'refunded' else x.state end
    where x.topup_id = p_topup;
    insert into core.audit (workspace_id, action, object, after)
    values (t.workspace_id, 'topup back', 'top-up ' || t.number, jsonb_build_object('amount_minor', p_amount, 'due_minor', v_due,
            'taken_minor', v_bonus + v_paid, 'short_minor', v_due - v_bonus - v_paid, 'reason', p_note));
    return v_transfer;
end
$$;

-- A refund of a top-up that its card did not take: what core.reverse_topup did for it is undone, so that the top-up is
-- as if nobody had asked. Credits come back, of them bonus what was taken from its lot, to that lot and its end; what is
-- still owed of the top-up is settled first. The top-up is locked.
create function core.restore_topup(p_payment core.payment, p_refund core.card_refund, p_note text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    t core.topup;
    w core.wallet;
    l core.credit_lot;
    v_back bigint;
    v_bonus_due bigint;
    v_due bigint;
    v_owed bigint;
    v_bonus bigint;
    v_transfer bigint;
begin
    select x.* into strict t from core.topup x join core.checkout c using (topup_id) where c.checkout_id = p_payment.checkout_id;
    select * into strict w from core.wallet x where x.workspace_id = t.workspace_id for update;
    select * into l from core.credit_lot x where x.transfer_id = t.transfer_id and x.source = 'topup';
    -- As much as is due of what is back still, by the shares of core.reverse_topup.
    v_back := t.back_minor - p_refund.amount_minor;
    v_bonus_due := least(t.bonus_due_minor, div(t.bonus_minor::numeric * v_back, t.price_minor)::bigint, t.bonus_minor - coalesce(l.ended_minor, 0));
    v_due := t.due_minor - v_bonus_due - div(t.credits_minor::numeric * v_back, t.price_minor)::bigint;
    v_owed := least(t.short_minor, v_due);
    v_bonus := least((select coalesce(-sum(b.amount_minor), 0) from core.bonus_move b
                      where b.transfer_id = p_refund.reversal_id and b.lot_id = l.lot_id), v_due - v_owed);
    update core.wallet x set available_minor = x.available_minor + v_due - v_owed, bonus_minor = x.bonus_minor + v_bonus
    where x.workspace_id = t.workspace_id;
    v_transfer := core.post_transfer('topup_back', t.workspace_id, left(t.package || ': ' || p_note, 500), t.transfer_id,
        array['wallet', 'card_received', 'grant', 'shortfall'],
        array[v_due - v_owed, -p_refund.amount_minor, p_refund.amount_minor - v_due, v_owed], w.available_minor + v_due - v_owed);
    if v_bonus > 0 then
        update core.credit_lot x set left_minor = x.left_minor + v_bonus where x.lot_id = l.lot_id;
        insert into core.bonus_move (transfer_id, lot_id, amount_minor) values (v_transfer, l.lot_id, v_bonus);
    end if;
    update core.topup x
    set back_minor = v_back, due_minor = x.due_minor - v_due, bonus_due_minor = v_bonus_due, short_minor = x.short_minor - v_owed, state = 'completed'
    where x.topup_id = t.topup_id;
    insert into core.audit (workspace_id, action, object, after)
    values (t.workspace_id, 'topup restore', 'top-up ' || t.number, jsonb_build_object('amount_minor', p_refund.amount_minor,
            'credits_minor', v_due, 'settled_minor', v_owed, 'reason', p_note));
end
$$;

-- What the provider has given back of a payment for a top-up, by a refund of its own or a lost dispute,
-- takes the credits back, once for each refund. The top-up is locked.
create function core.settle_topup(p_payment bigint) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_payment core.payment;
    v_refund core.card_refund;
    t core.topup;
begin
    select * into strict v_payment from core.payment p where p.payment_id = p_payment;
    select x.* into t from core.topup x join core.checkout c using (topup_id) where c.checkout_id = v_payment.checkout_id;
    if not found then
        return;
    end if;
    if v_payment.state = 'returned' and t.state = 'needs_review' then
        update core.topup x set state = 'cancelled' where x.topup_id = t.topup_id;
    end if;
    for v_refund in
        select r.* from core.card_refund r
        where r.payment_id = p_payment and r.origin = 'provider' and r.reversal_id is null and v_payment.state = 'applied' order by 1
    loop
        update core.card_refund r set reversal_id = core.reverse_topup(t.topup_id, v_refund.amount_minor, v_refund.reason)
        where r.card_refund_id = v_refund.card_refund_id;
        perform core.card_alarm('credits of a top-up were spent', v_refund.public_id::text,
                                format('%s of %s went back to the card; %s of its credits are owed', v_refund.amount_minor,
                                       core.topup_name(v_payment.checkout_id), x.short_minor))
        from core.topup x where x.topup_id = t.topup_id and x.short_minor > t.short_minor;
        select * into strict t from core.topup x where x.topup_id = t.topup_id;
    end loop;
end
$$;

-- The notes that 0025 and 0026 write to an order's timeline; a payment without an order has none.
create function core.skip_event() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    return null;
end
$$;
create trigger order_event_of_topup before insert on core.order_event for each row
    when (new.order_id is null) execute function core.skip_event();
reset role;

call core.own_functions('core', array['topup_name', 'payer', 'credit_topup', 'reverse_topup', 'restore_topup', 'settle_topup', 'skip_event'],
    'lf_owner_core', 'lf_fn_buy', 'lf_fn_admin');

-- ---- for brokers ------------------------------------------------------------------------------

set role lf_owner_core;

-- A top-up as programs see it: see api.topup.
create function core.topup_answer(t core.topup) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    c core.checkout;
    p core.payment;
begin
    select * into strict c from core.checkout x where x.topup_id = t.topup_id;
    select * into p from core.payment x where x.checkout_id = c.checkout_id order by x.state = 'applied' desc, x.payment_id desc limit 1;
    return jsonb_build_object(
        'number', t.number, 'package', t.package, 'price_minor', t.price_minor, 'credits_minor', t.credits_minor, 'bonus_minor', t.bonus_minor,
        'bonus_days', t.bonus_days, 'currency', t.currency, 'topup_state', t.state, 'created_at', t.created_at, 'completed_at', t.completed_at,
        'back_minor', t.back_minor, 'short_minor', t.short_minor,
        'state', c.state, 'reason', c.reason, 'url', case when c.state = 'open' and t.state = 'awaiting_payment' then c.url end, 'ends_at', c.ends_at,
        'payment', case when p.payment_id is not null then jsonb_build_object('state', p.state, 'paid_minor', p.amount_minor,
            'currency', p.currency, 'credited_minor', p.credited_minor, 'returned_minor', p.returned_minor, 'reason', p.reason) end);
end
$$;
revoke execute on function core.topup_answer(core.topup) from public;
reset role;
grant execute on function core.topup_answer(core.topup) to lf_fn_buy, lf_fn_read_own;

-- What a member has begun he ends himself, or an approver of the workspace does; of one who has gone anybody may.
-- Raises: LF007.
create function core.require_own(p_member core.member, p_owner int) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    if p_member.member_id <> p_owner and not p_member.is_approver
       and exists (select from core.member m where m.member_id = p_owner and m.closed_at is null) then
        raise exception using errcode = 'LF007', message = 'a colleague has begun this: he ends it, or an approver of the workspace';
    end if;
end
$$;
call core.own_functions('core', array['require_own'], 'lf_owner_core', 'lf_fn_buy');

-- What is on sale now, the cheapest first.
create function api.packages()
returns table (package uuid, name text, price_minor bigint, credits_minor bigint, bonus_minor bigint, bonus_days int, currency text, until timestamptz)
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return query
    select p.public_id, p.name, p.price_minor, p.credits_minor, p.bonus_minor, p.bonus_days, p.currency, upper(p.active)
    from core.package p
    where p.retired_at is null and not p.is_waiting and p.active @> clock_timestamp() order by p.price_minor, p.package_id;
exception when others then
    perform core.leave('api.packages', sqlstate, sqlerrm);
end
$$;

-- Buys a package by card on the terms that it has now: makes the top-up and asks the gateway for its
-- payment page; ask api.topup until "state" is open. Idempotent by key. Returns as api.topup.
-- Raises: LF006, LF007, LF008, LF009 (key of another package), LF012, LF013 (no such package), LF014 (not on sale), LF015.
create function api.topup_begin(p_key uuid, p_package uuid) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_package core.package;
    t core.topup;
    v_number bigint;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_key is null or p_package is null then
        raise exception using errcode = 'LF006', message = 'a top-up wants a key and a package';
    end if;
    select * into v_package from core.package p where p.public_id = p_package;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    for v_try in 1 .. 2 loop
        select * into t from core.topup x where x.workspace_id = v_member.workspace_id and x.key = p_key;
        if found then
            if t.package_id <> v_package.package_id then
                raise exception using errcode = 'LF009', message = 'key used before for another request';
            end if;
            return core.topup_answer(t);
        elsif v_try = 2 then
            exit;
        end if;
        perform core.take_turn(v_member, 'topups');
        -- Whoever comes with the same key waits here, and then sees the first one.
        update core.wallet w set topups_count = w.topups_count + 1
        where w.workspace_id = v_member.workspace_id returning w.topups_count into strict v_number;
    end loop;
    if v_package.retired_at is not null or v_package.is_waiting or not v_package.active @> clock_timestamp() then
        raise exception using errcode = 'LF014', message = format('the package %s is not on sale', v_package.name);
    end if;
    insert into core.topup (workspace_id, number, member_id, key, package_id, package, price_minor, credits_minor, bonus_minor, bonus_days, currency)
    values (v_member.workspace_id, v_number, v_member.member_id, p_key, v_package.package_id, v_package.name, v_package.price_minor,
            v_package.credits_minor, v_package.bonus_minor, v_package.bonus_days, v_package.currency)
    returning * into t;
    insert into core.checkout (workspace_id, member_id, topup_id, amount_minor, currency, moves_hold)
    values (t.workspace_id, t.member_id, t.topup_id, t.price_minor, t.currency, false);
    return core.topup_answer(t);
exception when others then
    perform core.leave('api.topup_begin', sqlstate, sqlerrm);
end
$$;

-- An own top-up: {"number", "package", "price_minor", "credits_minor", "bonus_minor", "bonus_days", "currency", "topup_state":
-- awaiting_payment | completed | needs_review | credited | cancelled | refunded, "created_at", "completed_at", "back_minor" (to the
-- card), "short_minor" (credits that are owed), "state", "reason", "url", "ends_at", "payment": of its page as in api.checkout}.
-- p_look: have the gateway ask the provider now. Raises: LF007, LF008, LF012, LF013.
create function api.topup(p_number bigint, p_look boolean default false) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    t core.topup;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    select * into t from core.topup x where x.workspace_id = v_member.workspace_id and x.number = p_number;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    if p_look then
        update core.checkout c set look_at = clock_timestamp()
        where c.topup_id = t.topup_id and c.state in ('open', 'processing') and c.look_at is null;
    end if;
    return core.topup_answer(t);
exception when others then
    perform core.leave('api.topup', sqlstate, sqlerrm);
end
$$;

-- Gives an own top-up up; its page is closed. What is paid all the same goes back to the card. By who asked for it, or an
-- approver of the workspace. Repeatable. Raises: LF007, LF008, LF012, LF013, LF014 (paid already).
create function api.topup_cancel(p_number bigint) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    t core.topup;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    select * into t from core.topup x where x.workspace_id = v_member.workspace_id and x.number = p_number for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif t.state not in ('awaiting_payment', 'cancelled') then
        raise exception using errcode = 'LF014', message = format('top-up %s is %s', p_number, t.state);
    elsif t.state = 'awaiting_payment' then
        perform core.require_own(v_member, t.member_id);
        update core.topup x set state = 'cancelled' where x.topup_id = t.topup_id returning * into t;
        update core.checkout c set state = 'cancelled', reason = 'given up' where c.topup_id = t.topup_id and c.state = 'requested';
    end if;
    return core.topup_answer(t);
exception when others then
    perform core.leave('api.topup_cancel', sqlstate, sqlerrm);
end
$$;

-- Own top-ups as api.topup tells them, newest first.
create function api.topups(p_limit int default 100) returns jsonb
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    if coalesce(p_limit, 0) not between 1 and 1000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows';
    end if;
    return (select coalesce(jsonb_agg(core.topup_answer(n) order by n.number desc), '[]')
            from (select t.* from core.topup t where t.workspace_id = (select core.my_workspace()) order by t.number desc limit p_limit) n);
exception when others then
    perform core.leave('api.topups', sqlstate, sqlerrm);
end
$$;

-- Redeems a coupon for credits. Repeatable by key. Returns {"ok": true, "code", "bonus_minor", "ends_at", "available_minor"}, or a
-- refusal LF023 (data "reason": unknown, not_yet, over, used_up, used_by_workspace). Every try counts as a top-up
-- (R22), also one of a code that does not exist. Raises: LF006, LF007, LF008, LF012, LF015.
create function api.coupon_redeem(p_key uuid, p_code text) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    c core.credit_coupon;
    v_use core.credit_coupon_use;
    v_uses int;
    v_own int;
    v_now timestamptz;
    v_refused jsonb;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_key is null or length(coalesce(p_code, '')) not between 1 and 100 then
        raise exception using errcode = 'LF006', message = 'a coupon wants a key and a code';
    end if;
    select * into v_use from core.credit_coupon_use u where u.workspace_id = v_member.workspace_id and u.key = p_key;
    if not found then
        perform core.take_turn(v_member, 'topups');
        select * into c from core.credit_coupon x where x.code = upper(trim(p_code)) for update;
        v_now := clock_timestamp();
        select count(*), count(*) filter (where u.workspace_id = v_member.workspace_id) into v_uses, v_own
        from core.credit_coupon_use u where u.coupon_id = c.coupon_id;
        v_refused := case
            when c.coupon_id is null or c.is_waiting then jsonb_build_object('reason', 'unknown', 'message', 'There is no coupon of this code.')
            when v_now < lower(c.valid) then jsonb_build_object('reason', 'not_yet', 'from', lower(c.valid),
                'message', format('It is good from %s on.', to_char(lower(c.valid), 'YYYY-MM-DD HH24:MI "UTC"')))
            when c.closed_at is not null or v_now >= upper(c.valid) then jsonb_build_object('reason', 'over', 'message', 'It is over.')
            when v_own >= c.workspace_uses_max then jsonb_build_object('reason', 'used_by_workspace', 'most', c.workspace_uses_max,
                'message', 'Your workspace has used it already.')
            when v_uses >= c.uses_max then jsonb_build_object('reason', 'used_up', 'most', c.uses_max, 'message', 'Others have used it up.') end;
        if v_refused is not null then
            return core.refusal('LF023', v_refused);
        end if;
        insert into core.credit_coupon_use (coupon_id, use_no, workspace_id, workspace_use_no, member_id, key, transfer_id)
        values (c.coupon_id, v_uses + 1, v_member.workspace_id, v_own + 1, v_member.member_id, p_key,
                core.give_bonus('coupon', v_member.workspace_id, 'Coupon ' || c.code, c.bonus_minor, c.bonus_days))
        returning * into v_use;
        insert into core.audit (workspace_id, action, object, after)
        values (v_member.workspace_id, 'coupon redeem', c.code, jsonb_build_object('bonus_minor', c.bonus_minor, 'use', v_use.use_no));
    end if;
    return (select jsonb_build_object('ok', true, 'code', x.code, 'bonus_minor', x.bonus_minor, 'ends_at', l.expires_at,
                                      'available_minor', w.available_minor)
            from core.credit_coupon x, core.wallet w, core.credit_lot l
            where x.coupon_id = v_use.coupon_id and w.workspace_id = v_use.workspace_id and l.transfer_id = v_use.transfer_id and l.source = 'coupon');
exception when others then
    perform core.leave('api.coupon_redeem', sqlstate, sqlerrm);
end
$$;

-- The own wallet: what is available, what is on its way to it (top-ups that the bank has not confirmed yet, with
-- their bonus, and what it gets if all returns that wait for a decision are accepted), of the available bonus credits, the next
-- of them to end, and how far it may go below 0.
create function api.wallet(out available_minor bigint, out pending_minor bigint, out currency text, out bonus_minor bigint,
                                      out bonus_ending_minor bigint, out bonus_ends_at timestamptz, out credit_line_minor bigint)
language plpgsql stable as $$
declare
    v_ended bigint := core.my_ended_bonus();
begin
    select w.available_minor - v_ended,
           coalesce((select sum(t.credits_minor + t.bonus_minor) from core.topup t join core.checkout c on c.topup_id = t.topup_id
                     where t.workspace_id = (select core.my_workspace()) and t.state = 'awaiting_payment' and c.state = 'processing'), 0)
           + coalesce((select sum(r.amount_minor) from core.lead_return r join core.orders o on o.order_id = r.order_id
                       where r.state = 'queued' and r.workspace_id = (select core.my_workspace()) and o.payment = 'credits'), 0),
           fl.currency, w.bonus_minor - v_ended, l.minor, l.expires_at, -w.floor_minor
    into available_minor, pending_minor, currency, bonus_minor, bonus_ending_minor, bonus_ends_at, credit_line_minor
    from core.wallet w cross join core.floor fl
    left join (select x.expires_at, sum(x.left_minor)::bigint as minor from core.credit_lot x
               where x.workspace_id = (select core.my_workspace()) and x.left_minor > 0 and x.expires_at > clock_timestamp()
               group by 1 order by 1 limit 1) l on true;
    if not found then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
exception when others then
    perform core.leave('api.wallet', sqlstate, sqlerrm);
end
$$;

-- Own bonus credits that are left, in the order in which they are used.
create function api.bonus_lots()
returns table (source text, name text, bonus_minor bigint, left_minor bigint, expires_at timestamptz, created_at timestamptz)
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return query
    select l.source, l.name, l.bonus_minor, l.left_minor, l.expires_at, l.created_at from core.credit_lot l
    where l.workspace_id = (select core.my_workspace()) and l.left_minor > 0 and coalesce(l.expires_at > clock_timestamp(), true)
    order by l.expires_at nulls last, l.lot_id limit 1000;
exception when others then
    perform core.leave('api.bonus_lots', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['topup_begin', 'topup', 'topup_cancel', 'coupon_redeem'], 'lf_fn_buy');
call core.own_functions('api', array['packages', 'topups', 'wallet', 'bonus_lots'], 'lf_fn_read_own');
call core.harden_api();
grant execute on function api.packages(), api.topup_begin(uuid, uuid), api.topup(bigint, boolean), api.topup_cancel(bigint), api.topups(int),
    api.coupon_redeem(uuid, text), api.wallet(), api.bonus_lots() to lf_broker;
