-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0033_cardevents: what the card provider tells, and what follows from it for the money of 0025_cards.sql, whose head says
-- in which order events may come and what is locked.

set role lf_owner_core;

-- How much of a payment the provider has given back without our asking, beyond what we know of. Each of its
-- events says how much of the payment was on its way back then: also our own refunds, those that failed
-- later too. So they are taken off; of those that failed before the event only if nobody knows when.
create function core.given_back_elsewhere(p_payment core.payment, p_is_lost boolean) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return (
    with ours as (
        select r.amount_minor, case when r.state = 'failed' then coalesce(
                   (select min(f.happened_at) from core.provider_event f
                    where f.payment_ref = p_payment.provider_payment and core.is_refund_event(f.type) and f.status in ('failed', 'canceled')
                      and f.outcome <> 'quarantined' and (f.refund_ref = r.provider_refund or f.reference = r.public_id::text)), 'infinity') end as failed_at
        from core.card_refund r
        where r.payment_id = p_payment.payment_id and r.origin = 'floor' and (r.state <> 'failed' or r.provider_refund is not null)
    ), told as (
        select e.amount_minor - coalesce((select sum(o.amount_minor) from ours o where o.failed_at is null or o.failed_at >= e.happened_at), 0) as minor
        from core.provider_event e
        where e.payment_ref = p_payment.provider_payment and e.type = 'charge.refunded' and e.outcome <> 'quarantined'
        union all
        select p_payment.amount_minor - coalesce((select sum(o.amount_minor) from ours o where o.failed_at is null), 0) where p_is_lost
    )
    select least(coalesce((select max(t.minor) from told t), 0)
                 - coalesce((select sum(r.amount_minor) from core.card_refund r where r.payment_id = p_payment.payment_id and r.origin = 'provider'), 0),
                 p_payment.amount_minor - p_payment.refund_minor)::bigint);
end
$$;

-- Writes down money that the provider has given back without our asking. Returns the refund.
create function core.note_elsewhere(p_payment core.payment, p_amount bigint, p_dispute text) returns core.card_refund
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_refund core.card_refund;
begin
    update core.payment p set refund_minor = p.refund_minor + p_amount where p.payment_id = p_payment.payment_id;
    insert into core.card_refund (payment_id, amount_minor, reason, origin)
    values (p_payment.payment_id, p_amount, case p_dispute when 'lost' then 'dispute lost' else 'refunded at the card provider' end, 'provider')
    returning * into v_refund;
    perform core.finish_refund(v_refund);
    return v_refund;
end
$$;

-- What is known of a payment beside that it was paid: refunds and disputes, which may have come before
-- it. The order and the payment's checkout are locked. Does what has not been done yet.
create function core.settle_payment(p_payment bigint) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_payment core.payment;
    v_order core.orders;
    v_refund core.card_refund;
    v_elsewhere bigint;
    v_credited bigint;
    v_dispute text;
begin
    select * into strict v_payment from core.payment p where p.payment_id = p_payment;
    -- Most are paid, and that is all that is ever told of them.
    if not exists (select from core.provider_event e where e.payment_ref = v_payment.provider_payment and e.type not like 'checkout.session.%') then
        return;
    end if;
    select case when bool_or(e.type = 'charge.dispute.closed' and e.status = 'lost') then 'lost'
                when bool_or(e.type = 'charge.dispute.closed') then 'won'
                when count(*) > 0 then 'open' else '' end
    into v_dispute
    from core.provider_event e
    where e.payment_ref = v_payment.provider_payment and e.type like 'charge.dispute.%' and e.outcome <> 'quarantined';
    if v_dispute <> v_payment.dispute then
        update core.payment p set dispute = v_dispute where p.payment_id = p_payment;
        insert into core.order_event (order_id, state, reason)
        values (v_payment.order_id, 'disputed', case v_dispute when 'open' then 'the card''s owner disputes the payment'
                when 'won' then 'the dispute was won' else 'the dispute was lost; the money went back to the card' end);
        if v_dispute <> 'won' then
            perform core.card_alarm('dispute ' || v_dispute, v_payment.public_id::text, 'payment ' || v_payment.provider_payment);
        end if;
    end if;
    perform core.card_alarm('refund made at the provider failed', e.refund_ref,
                            format('%s of payment %s is not on its card', e.amount_minor, v_payment.provider_payment))
    from core.provider_event e
    where e.payment_ref = v_payment.provider_payment and core.is_refund_event(e.type) and e.status in ('failed', 'canceled')
      and e.outcome <> 'quarantined' and e.refund_ref is not null
      and not exists (select from core.card_refund r where r.provider_refund = e.refund_ref or r.public_id::text = e.reference);
    v_elsewhere := core.given_back_elsewhere(v_payment, v_dispute = 'lost');
    if v_elsewhere <= 0 then
        return;
    end if;
    -- What the wallet has got of it comes from there, the rest from what the payment was for. A refund of a top-up that
    -- failed has given the wallet nothing of the payment: it is as if it had never been.
    select greatest(least(v_payment.refund_minor + v_elsewhere + v_payment.credited_minor - v_payment.taken_minor
                          + coalesce(sum(r.amount_minor), 0) - v_payment.amount_minor, v_elsewhere), 0) into v_credited
    from core.card_refund r
    where r.payment_id = p_payment and r.state = 'failed' and r.reversal_id is not null and v_payment.order_id is not null;
    v_elsewhere := v_elsewhere - v_credited;
    if v_elsewhere > 0 then
        v_refund := core.note_elsewhere(v_payment, v_elsewhere, v_dispute);
        select * into v_order from core.orders o where o.order_id = v_payment.order_id;
        if v_payment.state = 'applied' and v_order.state = 'completed' and v_elsewhere = v_order.total_minor - v_order.refunded_minor then
            perform core.refund_parts(v_order, null, null, v_refund.reason);
        elsif v_payment.order_id is null and v_payment.state = 'applied' then
            null; -- core.settle_topup takes the credits back
        elsif v_payment.state <> 'review' or v_elsewhere < v_payment.amount_minor then
            perform core.card_alarm('refund without a request', v_refund.public_id::text,
                                    format('%s of payment %s went back to the card', v_elsewhere, v_payment.provider_payment));
        else
            update core.payment p set state = 'returned', returned_minor = p.amount_minor where p.payment_id = p_payment;
            update core.orders o set state = 'cancelled' where o.order_id = v_payment.order_id and o.state = 'needs_review';
        end if;
    end if;
    -- The wallet last.
    if v_credited > 0 then
        v_refund := core.note_elsewhere(v_payment, v_credited, v_dispute);
        perform core.take_credits_back(v_payment, v_refund);
    end if;
end
$$;

-- The id of ours that the provider has sent back, if it is one; as a uuid, since an index knows it so.
create function core.own_reference(p_text text) returns uuid
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return case when p_text ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p_text::uuid end;
end
$$;

-- Events that mean something to us. The gateway's list of them is in models/engine/cardevent.cpp.
create function core.is_card_event(p_type text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select p_type in ('checkout.session.completed', 'checkout.session.async_payment_succeeded', 'checkout.session.async_payment_failed',
                      'checkout.session.expired', 'charge.refunded', 'charge.refund.updated', 'refund.updated', 'refund.failed', 'charge.dispute.created', 'charge.dispute.closed')
$$;

-- Stores an event once and does what follows from it. p_event: what the gateway has read of a verified
-- event; "fault": why it cannot be believed. Returns its outcome, or "duplicate".
-- Raises: LF006 (not an event), 55P03, 40P01: the provider sends it again.
create function core.take_event(p_event jsonb, p_is_live boolean, p_origin text) returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_event core.provider_event;
    v_checkout core.checkout;
    v_order core.orders;
    v_refund core.card_refund;
    v_fault text := p_event ->> 'fault';
    v_is_session boolean;
    v_payment bigint;
    v_reference uuid := core.own_reference(p_event ->> 'reference');
begin
    if coalesce(p_event ->> 'id', '') !~ '^[A-Za-z0-9_-]{1,200}$' or coalesce(p_event ->> 'type', '') !~ '^[a-z0-9_.]{1,100}$'
       or jsonb_typeof(p_event -> 'created') is distinct from 'number' or jsonb_typeof(p_event -> 'live') is distinct from 'boolean' then
        raise exception using errcode = 'LF006', message = 'an event wants id, type, created and live';
    end if;
    insert into core.provider_event (event_id, type, is_live, happened_at, session_ref, payment_ref, reference, refund_ref, amount_minor, currency,
                                     status, origin)
    values (p_event ->> 'id', p_event ->> 'type', (p_event -> 'live')::boolean, to_timestamp((p_event ->> 'created')::bigint),
            p_event ->> 'session', p_event ->> 'payment', p_event ->> 'reference', p_event ->> 'refund',
            (p_event ->> 'amount_minor')::bigint, upper(p_event ->> 'currency'), p_event ->> 'status', p_origin)
    on conflict do nothing returning * into v_event;
    if not found then
        return 'duplicate';
    end if;
    v_is_session := v_event.type like 'checkout.session.%';
    if not core.is_card_event(v_event.type) then
        v_event.outcome := 'ignored';
    elsif v_event.is_live <> p_is_live then
        v_fault := case when p_is_live then 'a test event at a live floor' else 'a live event at a test floor' end;
    end if;
    if v_fault is null and v_event.outcome = 'waiting' then
        -- A refund and the payment that it is of wait for each other.
        if v_event.payment_ref is not null then
            perform pg_advisory_xact_lock(7052, hashtext(v_event.payment_ref));
        end if;
        if core.is_refund_event(v_event.type) then
            select c.* into v_checkout
            from core.card_refund r join core.payment p using (payment_id) join core.checkout c using (checkout_id)
            where r.provider_refund = v_event.refund_ref or r.public_id = v_reference;
        elsif v_is_session then
            select * into v_checkout from core.checkout c where c.public_id = v_reference;
            if not found then
                v_fault := 'a session that is not ours';
            end if;
        else
            select c.* into v_checkout from core.payment p join core.checkout c using (checkout_id)
            where p.provider_payment = v_event.payment_ref;
        end if;
        v_event.checkout_id := v_checkout.checkout_id;
    end if;
    if v_fault is null and v_event.checkout_id is not null then
        v_order := core.payer(v_checkout, true);
        select * into strict v_checkout from core.checkout c where c.checkout_id = v_checkout.checkout_id for update;
        v_event.outcome := 'no_change';
        if core.is_refund_event(v_event.type) then
            select * into v_refund from core.card_refund r
            where r.provider_refund = v_event.refund_ref or r.public_id = v_reference for update;
            v_event.outcome := core.note_refund(v_refund, v_event.refund_ref, v_event.status);
        elsif v_is_session and v_event.type in ('checkout.session.completed', 'checkout.session.async_payment_succeeded')
              and v_event.status = 'paid' then
            if v_checkout.provider_session is null then
                update core.checkout c set provider_session = v_event.session_ref where c.checkout_id = v_checkout.checkout_id;
            end if;
            v_event.outcome := core.take_payment(v_order, v_checkout, v_event);
        elsif v_checkout.provider_session is distinct from v_event.session_ref and v_checkout.provider_session is not null and v_is_session then
            v_event.detail := 'another session of the same checkout';
        elsif v_event.type = 'checkout.session.completed' and v_checkout.state in ('requested', 'open') then
            update core.checkout c set state = 'processing' where c.checkout_id = v_checkout.checkout_id;
            insert into core.order_event (order_id, state, reason) values (v_order.order_id, 'payment_pending', 'the bank has not paid yet');
            v_event.outcome := 'applied';
        elsif v_event.type = 'checkout.session.async_payment_failed' and v_checkout.state in ('requested', 'open', 'processing') then
            update core.checkout c set state = 'failed', reason = 'declined' where c.checkout_id = v_checkout.checkout_id;
            insert into core.order_event (order_id, state, reason) values (v_order.order_id, 'payment_failed', 'the payment was declined');
            v_event.outcome := 'applied';
        elsif v_event.type = 'checkout.session.expired' and v_checkout.state in ('requested', 'open', 'processing') then
            update core.checkout c set state = 'expired', reason = 'not paid in time' where c.checkout_id = v_checkout.checkout_id;
            insert into core.order_event (order_id, state, reason) values (v_order.order_id, 'payment_expired', 'the payment page has closed');
            v_event.outcome := 'applied';
        end if;
    end if;
    if v_fault is not null then
        v_event.outcome := 'quarantined';
        v_event.detail := v_fault;
        perform core.card_alarm('event quarantined', v_event.event_id, v_fault);
    end if;
    update core.provider_event e set outcome = v_event.outcome, detail = v_event.detail, checkout_id = v_event.checkout_id
    where e.event_id = v_event.event_id;
    select p.payment_id into v_payment from core.payment p where p.provider_payment = coalesce(v_event.payment_ref, v_event.session_ref);
    if v_payment is not null and v_event.outcome not in ('quarantined', 'ignored') then
        perform core.settle_payment(v_payment);
        perform core.settle_topup(v_payment) where v_checkout.topup_id is not null;
        update core.provider_event e set outcome = 'applied', checkout_id = coalesce(e.checkout_id, v_checkout.checkout_id)
        where e.payment_ref = v_event.payment_ref
          and (e.outcome = 'waiting' or e.event_id = v_event.event_id and (e.type = 'charge.refunded' or e.type like 'charge.dispute.%') and e.outcome = 'no_change');
    end if;
    return (select e.outcome from core.provider_event e where e.event_id = v_event.event_id);
end
$$;

-- What the provider says of a refund that we asked for, locked; that it failed may come days after it was
-- paid (the card is closed): then the money is at the provider again. Returns an event's outcome.
create function core.note_refund(p_refund core.card_refund, p_provider_refund text, p_status text) returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    update core.card_refund r set provider_refund = coalesce(r.provider_refund, p_provider_refund) where r.card_refund_id = p_refund.card_refund_id;
    if p_refund.state = 'done' and p_status in ('failed', 'canceled') then
        perform core.card_transfer('card_refund', p.workspace_id, p.order_id, 'card_clearing', 'card_received', p_refund.amount_minor,
                                   'the card gave it back: ' || p_refund.reason)
        from core.payment p where p.payment_id = p_refund.payment_id and p.is_booked;
        perform core.fail_refund(p_refund, 'the provider says ' || p_status);
    elsif p_refund.state not in ('requested', 'sent') then
        return 'no_change';
    elsif p_status = 'succeeded' then
        perform core.finish_refund(p_refund);
    elsif p_status in ('failed', 'canceled') then
        perform core.fail_refund(p_refund, 'the provider says ' || p_status);
    elsif p_refund.state = 'requested' then
        update core.card_refund r set state = 'sent' where r.card_refund_id = p_refund.card_refund_id;
    else
        return 'no_change';
    end if;
    return 'applied';
end
$$;

call core.own_functions('core', array['given_back_elsewhere', 'note_elsewhere', 'settle_payment', 'own_reference', 'is_card_event',
    'take_event', 'note_refund'], 'lf_owner_core', 'lf_fn_buy');
reset role;
