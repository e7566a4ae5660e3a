-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0026_cardwork: who works on card payments (0025_cards.sql has the tables and the rules): gateways, which
-- claim what has to be done at the provider, bring its events and compare its list with ours; and operators,
-- who see all of it and decide what needs a person. Money that comes late for leads that were picked by hand
-- gets their equivalents (R17, R27).
--
-- Locks: as in 0025; who claims work locks the checkout or refund only, and skips what another one has.

insert into core.setting (name, value, meaning) values
    ('late_money_days', 30, 'how long an unpaid card order keeps what its payment page promised (R27)');

-- ---- late money for picked leads ------------------------------------------------------------------

set role lf_owner_core;

-- For leads that are gone and were picked by hand: their equivalents by R17, for who has ordered from a quote
-- that allows replacing them; the receipt lists each. Nobody pays more than he was promised.
create function core.hold_replacements(p_order core.orders) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    d core.deal;
    f core.compiled_filter;
    v_line record;
    v_kind record;
    v_now core.picked;
    v_taken bigint[];
    v_new bigint[];
    v_replaced jsonb;
begin
    d.workspace_id := p_order.workspace_id;
    d.member_id := p_order.member_id;
    d.order_id := p_order.order_id;
    d.held_until := clock_timestamp() + interval '1 minute';
    for v_line in
        select l.line_no, c.price_minor, bool_and(not c.is_claimed) as is_repeating, array_agg(c.lead_id) as gone
        from core.checkout_lead c
        join core.order_line l using (order_id, line_no)
        join core.quote q on q.quote_id = p_order.quote_id
        where c.order_id = p_order.order_id and l.picks is not null and (q.lines -> (l.line_no - 1) -> 'replace')::boolean
          and not exists (select from core.held h where h.lead_id = c.lead_id and h.order_id = c.order_id)
        group by 1, 2 order by 1, 2
    loop
        d.allow_repeats := v_line.is_repeating;
        v_taken := core.taken(d, v_line.line_no);
        v_replaced := '[]';
        for v_kind in select * from core.equivalents(v_line.gone, case when d.allow_repeats then -d.workspace_id else d.workspace_id end) loop
            f := v_kind.f;
            f.price_max := least(f.price_max, v_line.price_minor);
            v_now := core.pick(f, cardinality(v_kind.leads), false, d, v_line.line_no);
            if v_now.leads < cardinality(v_kind.leads) and f.one_county is not null then
                f.one_county := null; -- else of the state
                v_now := core.pick(f, cardinality(v_kind.leads) - v_now.leads, false, d, v_line.line_no);
            end if;
            v_new := array(select l.lead_id from core.lead l
                           where l.lead_id = any (core.taken(d, v_line.line_no)) and l.lead_id <> all (v_taken) order by l.inquired_on, l.lead_id);
            v_taken := v_taken || v_new;
            v_replaced := v_replaced || (
                select coalesce(jsonb_agg(jsonb_build_object('pick', g.public_id, 'by', n.public_id) order by x.place), '[]')
                from unnest(v_kind.leads, v_new) with ordinality x (gone, new, place)
                join core.lead g on g.lead_id = x.gone join core.lead n on n.lead_id = x.new);
        end loop;
        update core.order_line l
        set picks = jsonb_set(l.picks, '{replaced}', coalesce(l.picks -> 'replaced', '[]') || v_replaced)
        where l.order_id = p_order.order_id and l.line_no = v_line.line_no and v_replaced <> '[]';
    end loop;
end
$$;

-- Leads that are as good for those of an order that are gone, for lines of criteria and picked ones.
create function core.hold_equivalents(p_order core.orders) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform core.hold_by_criteria(p_order);
    perform core.hold_replacements(p_order);
end
$$;
revoke execute on function core.hold_replacements(core.orders), core.hold_equivalents(core.orders) from public;
grant execute on function core.hold_replacements(core.orders), core.hold_equivalents(core.orders) to lf_fn_buy;
reset role;
grant update (picks) on core.order_line to lf_fn_buy;

-- ---- for the gateway --------------------------------------------------------------------------

-- Claims the next work at the provider for p_seconds: {"kind": "session", "checkout", "key", "amount_minor", "currency",
-- "ends_at", "order_number", "leads"}, {"kind": "expire" | "look", "checkout", "session"}, {"kind": "refund", "refund",
-- "payment", "amount_minor"}; null: nothing to do.
create function api.gateway_card_work(p_holder text, p_seconds int) returns jsonb
language plpgsql as $$
declare
    v_checkout core.checkout;
    v_order core.orders;
    v_refund core.card_refund;
    v_is_over boolean;
    v_now timestamptz := clock_timestamp();
begin
    perform core.require_write();
    if coalesce(p_holder, '') = '' or coalesce(p_seconds, 0) not between 1 and 3600 then
        raise exception using errcode = 'LF006', message = 'work wants a holder and a time';
    end if;
    -- One whose order is over and whose page was never made needs no provider.
    update core.checkout c set state = 'cancelled', reason = 'the order was over'
    where c.checkout_id in (select x.checkout_id from core.checkout x join core.orders o using (order_id)
                            where x.state = 'requested' and x.lease_until < v_now
                              and (o.state <> 'awaiting_payment' or o.held_until <= v_now)
                            order by 1 limit 100 for update of x skip locked);
    select c.* into v_checkout from core.checkout c left join core.orders o using (order_id) left join core.topup t using (topup_id)
    where c.state in ('requested', 'open', 'processing') and c.lease_until < v_now and c.next_try_at <= v_now
      and (c.state = 'requested' or c.look_at <= v_now or c.ends_at + interval '2 minutes' <= v_now or coalesce(o.state, t.state) <> 'awaiting_payment' and c.state = 'open')
    order by c.state <> 'requested', c.checkout_id limit 1 for update of c skip locked;
    if found then
        update core.checkout c
        set holder = p_holder, lease_until = v_now + make_interval(secs => p_seconds),
            ends_at = coalesce(c.ends_at, date_trunc('second', v_now) + make_interval(mins => core.setting('checkout_minutes')::int))
        where c.checkout_id = v_checkout.checkout_id returning * into v_checkout;
        v_order := core.payer(v_checkout, false);
        if v_checkout.state = 'requested' then
            return jsonb_build_object('kind', 'session', 'checkout', v_checkout.public_id, 'key', v_checkout.session_key, 'amount_minor', v_checkout.amount_minor,
                'currency', v_checkout.currency, 'ends_at', extract(epoch from v_checkout.ends_at)::bigint, 'order_number', v_order.order_number,
                'leads', v_order.leads, 'package', (select t.package from core.topup t where t.topup_id = v_checkout.topup_id));
        end if;
        v_is_over := v_order.state <> 'awaiting_payment' and v_checkout.state = 'open' and v_checkout.ends_at > v_now;
        return jsonb_build_object('kind', case when v_is_over then 'expire' else 'look' end, 'checkout', v_checkout.public_id,
                                  'session', v_checkout.provider_session);
    end if;
    select r.* into v_refund from core.card_refund r
    where r.state = 'requested' and r.lease_until < v_now and r.next_try_at <= v_now
    order by r.card_refund_id limit 1 for update of r skip locked;
    if found then
        update core.card_refund r set holder = p_holder, lease_until = v_now + make_interval(secs => p_seconds)
        where r.card_refund_id = v_refund.card_refund_id;
        return jsonb_build_object('kind', 'refund', 'refund', v_refund.public_id, 'amount_minor', v_refund.amount_minor,
            'payment', (select p.provider_payment from core.payment p where p.payment_id = v_refund.payment_id));
    end if;
    return null;
exception when others then
    perform core.leave('api.gateway_card_work', sqlstate, sqlerrm);
end
$$;

-- The provider has made the session of a checkout. Repeatable. The hold then lasts as long as the session
-- and 5 minutes, at most 50 in all (R21). Returns false if the checkout has another session.
create function api.gateway_session_made(p_checkout uuid, p_session text, p_url text, p_ends_at bigint) returns boolean
language plpgsql as $$
declare
    v_order core.orders;
    v_checkout core.checkout;
begin
    perform core.require_write();
    select o.* into v_order from core.orders o
    where o.order_id = (select c.order_id from core.checkout c where c.public_id = p_checkout) for update;
    select * into v_checkout from core.checkout c where c.public_id = p_checkout for update;
    if not found or coalesce(p_session, '') = '' or coalesce(p_url, '') = '' or length(p_url) > 4000 then
        raise exception using errcode = 'LF006', message = 'a session wants a checkout, a name and an address';
    elsif v_checkout.provider_session is not null and v_checkout.provider_session <> p_session then
        return false;
    end if;
    update core.checkout c
    set provider_session = p_session, url = p_url, ends_at = to_timestamp(p_ends_at), lease_until = '-infinity', attempts = 0,
        state = case c.state when 'requested' then 'open' else c.state end
    where c.checkout_id = v_checkout.checkout_id;
    if v_checkout.moves_hold and v_order.state = 'awaiting_payment' and v_checkout.state = 'requested' then
        update core.orders o
        set held_until = greatest(o.held_until, least(
            to_timestamp(p_ends_at) + make_interval(mins => core.setting('checkout_grace_minutes')::int),
            o.created_at + make_interval(mins => core.setting('hold_most_minutes')::int)))
        where o.order_id = v_order.order_id;
    end if;
    return true;
exception when others then
    perform core.leave('api.gateway_session_made', sqlstate, sqlerrm);
end
$$;

-- Work that could not be done. p_is_final: the provider has refused it and will again; else it is tried
-- again after 1 s, 2, 4 ... 5 minutes, each a little more or less, so that many do not come at once. A session
-- that the provider says it has not made, and that would end too soon for it by now (it was away for a minute),
-- is asked for anew, under another key and with another end, as long as its order waits.
create function api.gateway_card_failed(p_kind text, p_id uuid, p_is_final boolean, p_reason text) returns void
language plpgsql as $$
declare
    v_order bigint;
    v_refund core.card_refund;
begin
    perform core.require_write();
    if p_kind in ('session', 'expire', 'look') then
        if p_kind = 'session' and (p_is_final or p_reason ~ '^5') then
            update core.checkout c
            set session_key = gen_random_uuid(), ends_at = null, lease_until = '-infinity', attempts = c.attempts + 1,
                next_try_at = case when p_is_final then clock_timestamp() else clock_timestamp() + interval '1 second' * (1 + random()) end
            where c.public_id = p_id and c.state = 'requested'
              and c.ends_at < clock_timestamp() + make_interval(mins => core.setting('checkout_least_minutes')::int, secs => 20);
            if found then
                return;
            end if;
        end if;
        if p_is_final and p_kind = 'session' then
            update core.checkout c set state = 'failed', reason = left(p_reason, 200), lease_until = '-infinity'
            where c.public_id = p_id and c.state = 'requested' returning c.order_id into v_order;
            if found then
                insert into core.order_event (order_id, state, reason) values (v_order, 'payment_failed', 'no payment page: ' || left(p_reason, 200));
                perform core.card_alarm('no payment page', p_id::text, p_reason);
            end if;
            return;
        end if;
        update core.checkout c
        set lease_until = '-infinity', attempts = c.attempts + 1, look_at = null,
            next_try_at = clock_timestamp() + make_interval(secs => case when p_is_final then 1800 else least(power(2, least(c.attempts, 20)), 300) end
                                                                    * (0.75 + random() / 2))
        where c.public_id = p_id;
    elsif p_kind = 'refund' then
        if p_is_final then
            perform from core.orders o
            where o.order_id = (select p.order_id from core.card_refund r join core.payment p using (payment_id) where r.public_id = p_id) for update;
            perform from core.topup t
            where t.topup_id = (select c.topup_id from core.card_refund r join core.payment p using (payment_id) join core.checkout c using (checkout_id)
                                where r.public_id = p_id) for update;
            select * into v_refund from core.card_refund r where r.public_id = p_id for update;
            if v_refund.state = 'requested' then
                perform core.fail_refund(v_refund, left(p_reason, 200));
                perform core.settle_payment(v_refund.payment_id);
                perform core.settle_topup(v_refund.payment_id);
            end if;
            return;
        end if;
        update core.card_refund r
        set lease_until = '-infinity', attempts = r.attempts + 1,
            next_try_at = clock_timestamp() + make_interval(secs => least(power(2, least(r.attempts, 20)), 300) * (0.75 + random() / 2))
        where r.public_id = p_id;
    end if;
exception when others then
    perform core.leave('api.gateway_card_failed', sqlstate, sqlerrm);
end
$$;

-- The provider has taken a refund: status pending, requires_action, succeeded, failed or canceled.
create function api.gateway_refund_sent(p_refund uuid, p_provider_refund text, p_status text) returns text
language plpgsql as $$
declare
    v_refund core.card_refund;
begin
    perform core.require_write();
    perform from core.orders o
    where o.order_id = (select p.order_id from core.card_refund r join core.payment p using (payment_id) where r.public_id = p_refund) for update;
    perform from core.topup t
    where t.topup_id = (select c.topup_id from core.card_refund r join core.payment p using (payment_id) join core.checkout c using (checkout_id)
                        where r.public_id = p_refund) for update;
    select * into v_refund from core.card_refund r where r.public_id = p_refund for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no such refund';
    end if;
    return core.note_refund(v_refund, p_provider_refund, p_status);
exception when others then
    perform core.leave('api.gateway_refund_sent', sqlstate, sqlerrm);
end
$$;

-- A verified event (core.take_event); one that comes again is counted. With p_origin look, p_event is what a session's own
-- state says.
create function api.gateway_card_event(p_event jsonb, p_is_live boolean, p_origin text default 'webhook') returns text
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    v_outcome text;
begin
    perform core.require_write();
    if p_origin = 'look' then
        update core.checkout c
        set look_at = null, lease_until = '-infinity', attempts = 0, next_try_at = clock_timestamp() + interval '10 seconds'
        where c.public_id = core.own_reference(p_event ->> 'reference');
        if p_event ->> 'type' is null then
            return 'no_change';
        end if;
    end if;
    v_outcome := core.take_event(p_event, p_is_live, p_origin);
    if v_outcome = 'duplicate' and p_origin = 'webhook' then
        -- The event itself is on disk; a count may be lost with the power.
        perform set_config('synchronous_commit', 'off', true);
        update core.provider_event e set repeats = e.repeats + 1 where e.event_id = p_event ->> 'id';
    end if;
    return v_outcome;
exception when others then
    perform core.leave('api.gateway_card_event', sqlstate, sqlerrm);
end
$$;

-- What orders that were never paid have promised for their payment page is forgotten late_money_days after
-- the last page has closed: money that still comes then goes back to the card. Returns how many leads.
create function api.gateway_card_sweep() returns bigint
language plpgsql as $$
declare
    v_rows bigint;
begin
    perform core.require_write();
    delete from core.checkout_lead x
    where x.order_id in (select c.order_id from core.checkout c join core.orders o using (order_id)
                         where o.state not in ('held', 'awaiting_payment')
                           and exists (select from core.checkout_lead y where y.order_id = c.order_id)
                         group by c.order_id
                         having bool_and(c.state not in ('requested', 'open', 'processing'))
                            and max(coalesce(c.ends_at, c.created_at)) < clock_timestamp() - make_interval(days => core.setting('late_money_days')::int)
                         order by 1 limit 100);
    get diagnostics v_rows = row_count;
    return v_rows;
exception when others then
    perform core.leave('api.gateway_card_sweep', sqlstate, sqlerrm);
end
$$;

-- Begins a comparison with the provider's list if one is due or asked for: {"run", "since", "until"}, seconds
-- of the epoch; null: none is. One of which nothing was heard for 5 minutes is begun again by whoever asks,
-- and is his from then on.
create function api.gateway_reconcile_begin(p_holder text) returns jsonb
language plpgsql as $$
declare
    v_run core.reconcile_run;
    v_now timestamptz := clock_timestamp();
begin
    perform core.require_write();
    if coalesce(p_holder, '') = '' then
        raise exception using errcode = 'LF006', message = 'a comparison wants a holder';
    end if;
    perform pg_advisory_xact_lock(7052, 0);
    select * into v_run from core.reconcile_run r
    where r.finished_at is null and (r.started_at is null or r.seen_at < v_now - interval '5 minutes') order by r.run_id limit 1 for update;
    if not found then
        if exists (select from core.reconcile_run r
                   where r.finished_at is null or r.started_at > v_now - make_interval(hours => core.setting('reconcile_hours')::int))
           or not exists (select from core.checkout) then
            return null;
        end if;
        insert into core.reconcile_run default values returning * into v_run;
    end if;
    -- From 3 days before the last one that ended, since the provider may list late and tries its deliveries so
    -- long; older events than of a month it lists no more.
    update core.reconcile_run r
    set started_at = v_now, seen_at = v_now, holder = p_holder,
        until = v_now - make_interval(mins => core.setting('reconcile_margin_minutes')::int),
        since = greatest((select max(x.until) - interval '3 days' from core.reconcile_run x where x.finished_at is not null), v_now - interval '29 days'),
        listed = 0, missed = 0, unknown = 0, differing = 0, payments = 0
    where r.run_id = v_run.run_id returning * into v_run;
    delete from core.reconcile_item i where i.run_id = v_run.run_id;
    return jsonb_build_object('run', v_run.run_id, 'since', floor(extract(epoch from v_run.since))::bigint,
                              'until', floor(extract(epoch from v_run.until))::bigint);
exception when others then
    perform core.leave('api.gateway_reconcile_begin', sqlstate, sqlerrm);
end
$$;

-- Takes a page of the provider's list in: what we have not been told of is applied now, what we know
-- otherwise is written down, types that mean nothing to us are left out. Repeatable, and a sign of life.
-- Returns how many were new. Raises: LF014 (ended, or another gateway's by now).
create function api.gateway_reconcile_page(p_run bigint, p_holder text, p_events jsonb, p_is_live boolean) returns int
language plpgsql set enable_seqscan = off as $$
declare
    v_event jsonb;
    v_events jsonb[] := array(select e from jsonb_array_elements(p_events) e where core.is_card_event(e ->> 'type'));
    v_missed int := 0;
begin
    perform core.require_write();
    update core.reconcile_run r set seen_at = clock_timestamp(), listed = r.listed + cardinality(v_events)
    where r.run_id = p_run and r.holder = p_holder and r.finished_at is null;
    if not found then
        raise exception using errcode = 'LF014', message = 'this comparison has ended or is another gateway''s';
    end if;
    foreach v_event in array v_events loop
        if not exists (select from core.provider_event p where p.event_id = v_event ->> 'id') then
            perform core.take_event(v_event, p_is_live, 'list');
            v_missed := v_missed + 1;
        end if;
    end loop;
    insert into core.reconcile_item (run_id, event_id, is_differing, payment_ref, currency, paid_minor, back_minor)
    select p_run, e ->> 'id',
           (p.type, p.is_live, p.session_ref, p.payment_ref, p.reference, p.refund_ref, p.amount_minor, p.currency, p.status)
           is distinct from (e ->> 'type', (e -> 'live')::boolean, e ->> 'session', e ->> 'payment', e ->> 'reference', e ->> 'refund',
                             (e ->> 'amount_minor')::bigint, upper(e ->> 'currency'), e ->> 'status'),
           coalesce(e ->> 'payment', e ->> 'session'), upper(e ->> 'currency'),
           case when e ->> 'type' like 'checkout.session.%' and e ->> 'status' = 'paid' then (e ->> 'amount_minor')::bigint end,
           case when e ->> 'type' = 'charge.refunded' then (e ->> 'amount_minor')::bigint end
    from unnest(v_events) e join core.provider_event p on p.event_id = e ->> 'id'
    on conflict do nothing;
    update core.reconcile_run r set missed = r.missed + v_missed where r.run_id = p_run and v_missed > 0;
    return v_missed;
exception when others then
    perform core.leave('api.gateway_reconcile_page', sqlstate, sqlerrm);
end
$$;

-- Payments of which the books have another sum than the provider's list, by what was paid and what went back:
-- those of the list, and those that came while the list is complete, whichever way we heard of them.
create function core.reconcile_payments(p_run core.reconcile_run) returns table (kind text, object text, detail text)
language sql stable set search_path = pg_catalog, pg_temp as $$
    with listed as (
        select i.payment_ref, max(i.paid_minor) as paid, max(i.currency) as currency
        from core.reconcile_item i where i.run_id = p_run.run_id and i.paid_minor is not null group by 1
    ), ours as (
        select p.*, l.payment_ref is not null as is_listed, l.paid, l.currency as paid_in
        from core.payment p left join listed l on l.payment_ref = p.provider_payment
        where l.payment_ref is not null or p.received_at >= p_run.since + interval '3 days' and p.received_at < p_run.until
    ), refunded as (
        select i.payment_ref from core.reconcile_item i where i.run_id = p_run.run_id and i.back_minor is not null
        union
        select p.provider_payment from core.card_refund r join core.payment p using (payment_id)
        where r.done_at >= p_run.since + interval '3 days' and r.done_at < p_run.until
    ), back as (
        -- What the newest of its events says, less what failed since; but for disputes, of which no event says a sum.
        select p.public_id, p.provider_payment, t.minor - coalesce(f.minor, 0) as told,
               coalesce((select sum(r.amount_minor) from core.card_refund r where r.payment_id = p.payment_id and r.state in ('sent', 'done')), 0) as booked
        from refunded x
        join core.payment p on p.provider_payment = x.payment_ref and p.dispute <> 'lost'
        left join lateral (select coalesce(i.back_minor, e.amount_minor) as minor, e.happened_at
                           from core.provider_event e left join core.reconcile_item i on i.run_id = p_run.run_id and i.event_id = e.event_id
                           where e.payment_ref = p.provider_payment and e.type = 'charge.refunded' and e.outcome <> 'quarantined'
                           order by e.happened_at desc, 1 desc limit 1) t on true
        left join lateral (select sum(g.minor) as minor
                           from (select max(e.amount_minor) as minor from core.provider_event e
                                 where e.payment_ref = p.provider_payment and core.is_refund_event(e.type) and e.status in ('failed', 'canceled')
                                   and e.outcome <> 'quarantined' and e.happened_at >= t.happened_at group by e.refund_ref) g) f on true
        where not exists (select from core.card_refund r where r.payment_id = p.payment_id
                            and (r.state = 'requested' or greatest(r.created_at, r.done_at) >= p_run.until))
    )
    select 'payment unknown to the provider', o.public_id::text, format('%s %s of payment %s', round(o.amount_minor / 100.0, 2), o.currency, o.provider_payment)
    from ours o where not o.is_listed
    union all
    select 'payment differs from the provider''s', o.public_id::text,
           format('%s %s in the books, %s %s at the provider', round(o.amount_minor / 100.0, 2), o.currency, round(o.paid / 100.0, 2), o.paid_in)
    from ours o where o.is_listed and (o.amount_minor, o.currency) is distinct from (o.paid, o.paid_in)
    union all
    select 'payment is not in the books', l.payment_ref, format('%s %s', round(l.paid / 100.0, 2), l.currency)
    from listed l where not exists (select from core.payment p where p.provider_payment = l.payment_ref)
    union all
    select 'refunds differ from the provider''s', b.public_id::text, format('%s in the books, %s at the provider', round(b.booked / 100.0, 2), round(coalesce(b.told, 0) / 100.0, 2))
    from back b where b.booked <> coalesce(b.told, 0)
$$;
call core.own_functions('core', array['reconcile_payments'], 'lf_owner_core', 'lf_fn_buy');

-- All pages have come: what differs, or is ours alone, becomes a finding, event by event and payment by
-- payment. Returns the numbers of the run. Raises: LF014 (ended, or another gateway's by now).
create function api.gateway_reconcile_end(p_run bigint, p_holder text) returns jsonb
language plpgsql as $$
declare
    v_run core.reconcile_run;
begin
    perform core.require_write();
    select * into v_run from core.reconcile_run r where r.run_id = p_run and r.holder = p_holder and r.finished_at is null for update;
    if not found then
        raise exception using errcode = 'LF014', message = 'this comparison has ended or is another gateway''s';
    end if;
    with alone as (
        select p.event_id, p.type from core.provider_event p
        where p.happened_at >= v_run.since and p.happened_at < v_run.until and p.origin <> 'look' and core.is_card_event(p.type)
          and not exists (select from core.reconcile_item i where i.run_id = p_run and i.event_id = p.event_id)
    ), other as (
        select p.event_id, p.type from core.reconcile_item i join core.provider_event p using (event_id) where i.run_id = p_run and i.is_differing
    ), sums as (
        select * from core.reconcile_payments(v_run)
    ), found as (
        insert into core.card_finding (kind, object, detail)
        select 'event unknown to the provider', a.event_id, a.type from alone a
        union all
        select 'event differs from the provider''s', o.event_id, o.type from other o
        union all
        select 'event was missed', p.event_id, p.type || ': ' || p.outcome from core.reconcile_item i join core.provider_event p using (event_id)
        where i.run_id = p_run and p.origin = 'list' and p.received_at >= v_run.started_at
        union all
        select s.kind, s.object, s.detail from sums s
        on conflict do nothing
    )
    update core.reconcile_run r
    set finished_at = clock_timestamp(), unknown = (select count(*) from alone), differing = (select count(*) from other),
        payments = (select count(*) from sums)
    where r.run_id = p_run returning * into v_run;
    delete from core.reconcile_item i where i.run_id = p_run;
    return jsonb_build_object('listed', v_run.listed, 'missed', v_run.missed, 'unknown', v_run.unknown, 'differing', v_run.differing,
                              'payments', v_run.payments);
exception when others then
    perform core.leave('api.gateway_reconcile_end', sqlstate, sqlerrm);
end
$$;

-- Of card payments, for /metrics; what a person has to look at is in core.monitoring().
create function api.gateway_card_metrics() returns jsonb
language plpgsql stable as $$
begin
    return jsonb_build_object(
        'checkouts_open', (select count(*) from core.checkout c where c.state in ('requested', 'open', 'processing')),
        'checkouts_waiting_seconds', (select coalesce(extract(epoch from clock_timestamp() - min(c.created_at)), 0)::bigint
                                      from core.checkout c where c.state = 'requested'),
        'refunds_waiting', (select count(*) from core.card_refund r where r.state = 'requested'),
        'events_quarantined', (select count(*) from core.provider_event e where e.outcome = 'quarantined'));
exception when others then
    perform core.leave('api.gateway_card_metrics', sqlstate, sqlerrm);
end
$$;

-- ---- for operators ----------------------------------------------------------------------------

-- What the provider has told, newest first; p_before: an event's id, older ones than that.
create function api.card_events(p_limit int default 100, p_before text default null)
returns table (event text, type text, happened_at timestamptz, received_at timestamptz, origin text, outcome text, detail text,
               amount_minor bigint, currency text, status text, session text, payment text, workspace text, order_number bigint,
               topup_number bigint)
language plpgsql stable as $$
begin
    perform core.require_operator();
    if coalesce(p_limit, 0) not between 1 and 1000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows';
    end if;
    return query
    select e.event_id, e.type, e.happened_at, e.received_at, e.origin, e.outcome, e.detail, e.amount_minor, e.currency, e.status, e.session_ref,
           e.payment_ref, w.name, o.order_number, t.number
    from core.provider_event e
    left join core.checkout c using (checkout_id) left join core.orders o using (order_id) left join core.topup t using (topup_id)
    left join core.workspace w on w.workspace_id = c.workspace_id
    where p_before is null
       or (e.received_at, e.event_id) < (select x.received_at, x.event_id from core.provider_event x where x.event_id = p_before)
    order by e.received_at desc, e.event_id desc limit p_limit;
exception when others then
    perform core.leave('api.card_events', sqlstate, sqlerrm);
end
$$;

-- One event with what has become of its payment: {"event", ..., "order" or "topup": {...}, "payment": {...},
-- "refunds": [...]}. Raises: LF013.
create function api.card_event(p_event text) returns jsonb
language plpgsql stable as $$
declare
    v_event jsonb;
    v_row core.provider_event;
begin
    perform core.require_operator();
    select * into v_row from core.provider_event e where e.event_id = p_event;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no such event';
    end if;
    v_event := to_jsonb(v_row) - 'checkout_id';
    return v_event || jsonb_build_object(
        'order', (select jsonb_build_object('workspace', w.name, 'order_number', o.order_number, 'state', o.state, 'checkout', c.state)
                  from core.checkout c join core.orders o using (order_id) join core.workspace w on w.workspace_id = o.workspace_id
                  where c.checkout_id = v_row.checkout_id),
        'topup', (select jsonb_build_object('workspace', w.name, 'topup_number', t.number, 'package', t.package, 'state', t.state, 'checkout', c.state)
                  from core.checkout c join core.topup t using (topup_id) join core.workspace w on w.workspace_id = t.workspace_id
                  where c.checkout_id = v_row.checkout_id),
        'payment', (select jsonb_build_object('payment', p.public_id, 'state', p.state, 'amount_minor', p.amount_minor, 'currency', p.currency,
                        'applied_minor', p.applied_minor, 'credited_minor', p.credited_minor, 'returned_minor', p.returned_minor,
                        'dispute', p.dispute, 'reason', p.reason)
                    from core.payment p where p.provider_payment = v_row.payment_ref),
        'refunds', (select coalesce(jsonb_agg(jsonb_build_object('refund', r.public_id, 'state', r.state, 'amount_minor', r.amount_minor, 'origin', r.origin,
                        'reason', r.reason, 'created_at', r.created_at, 'done_at', r.done_at) order by r.card_refund_id), '[]')
                    from core.card_refund r join core.payment p using (payment_id) where p.provider_payment = v_row.payment_ref));
exception when others then
    perform core.leave('api.card_event', sqlstate, sqlerrm);
end
$$;

-- What a person has to look at, oldest first; with p_all also what has been closed. Whose it is, and the amount, as far as
-- its object (a payment, refund, checkout or event) is of this floor.
create function api.card_findings(p_all boolean default false)
returns table (finding bigint, kind text, object text, detail text, found_at timestamptz, closed_at timestamptz,
               workspace text, order_number bigint, amount_minor bigint, currency text)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select f.finding_id, f.kind, f.object, f.detail, f.found_at, f.closed_at, w.name, o.order_number,
           coalesce(r.amount_minor, p.amount_minor, e.amount_minor), coalesce(p.currency, q.currency, e.currency)
    from (select x.*, case when x.object ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then x.object::uuid end as id
          from core.card_finding x where p_all or x.closed_at is null order by x.finding_id limit 1000) f
    left join core.payment p on p.public_id = f.id
    left join core.card_refund r on r.public_id = f.id
    left join core.payment q on q.payment_id = r.payment_id
    left join core.provider_event e on e.event_id = f.object
    left join core.checkout c on c.public_id = f.id
        or c.checkout_id = coalesce(p.checkout_id, q.checkout_id, e.checkout_id)
    left join core.orders o on o.order_id = c.order_id
    left join core.topup t on t.topup_id = c.topup_id
    left join core.workspace w on w.workspace_id = coalesce(o.workspace_id, t.workspace_id)
    order by f.finding_id;
exception when others then
    perform core.leave('api.card_findings', sqlstate, sqlerrm);
end
$$;

-- Closes a finding that somebody has looked at. Repeatable. Raises: LF013.
create function api.card_finding_close(p_finding bigint, p_note text) returns void
language plpgsql as $$
declare
    v_finding core.card_finding;
begin
    perform core.require_write();
    perform core.require_operator();
    if length(coalesce(trim(p_note), '')) not between 1 and 500 then
        raise exception using errcode = 'LF006', message = 'a finding is closed with a note of 1 to 500 characters';
    end if;
    select * into v_finding from core.card_finding f where f.finding_id = p_finding for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no such finding';
    elsif v_finding.closed_at is null then
        update core.card_finding f set closed_at = clock_timestamp() where f.finding_id = p_finding;
        perform core.write_audit(null, 'finding close', v_finding.kind || ' ' || v_finding.object, null, jsonb_build_object('note', trim(p_note)));
    end if;
exception when others then
    perform core.leave('api.card_finding_close', sqlstate, sqlerrm);
end
$$;

-- Decides what becomes of a payment under review: refund (to the card) or credit (to the wallet).
-- Repeatable with the same decision. Raises: LF006, LF007, LF008, LF012, LF013, LF014.
create function api.payment_resolve(p_payment uuid, p_decision text, p_reason text) returns text
language plpgsql as $$
declare
    v_payment core.payment;
    v_order core.orders;
begin
    perform core.require_write();
    perform core.require_operator();
    if coalesce(p_decision, '') not in ('refund', 'credit') or length(coalesce(trim(p_reason), '')) not between 1 and 500 then
        raise exception using errcode = 'LF006', message = 'a decision is refund or credit, with a reason of 1 to 500 characters';
    end if;
    select o.* into v_order from core.orders o where o.order_id = (select p.order_id from core.payment p where p.public_id = p_payment) for update;
    perform from core.topup t where t.topup_id = (select c.topup_id from core.payment p join core.checkout c using (checkout_id)
                                                   where p.public_id = p_payment) for update;
    select * into v_payment from core.payment p where p.public_id = p_payment for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no such payment';
    elsif v_payment.state = (case p_decision when 'refund' then 'returned' else 'credited' end) then
        return v_payment.state;
    elsif v_payment.state <> 'review' then
        raise exception using errcode = 'LF014', message = format('the payment is %s', v_payment.state);
    elsif p_decision = 'credit' and not v_payment.is_booked then
        raise exception using errcode = 'LF014', message = 'its currency is not the floor''s; it can only go back to the card';
    end if;
    if p_decision = 'refund' then
        perform core.return_payment(v_payment, trim(p_reason));
    else
        update core.payment p set state = 'credited', credited_minor = p.amount_minor, reason = trim(p_reason) where p.payment_id = v_payment.payment_id;
        insert into core.order_event (order_id, state, reason) values (v_payment.order_id, 'payment_credited', trim(p_reason));
    end if;
    if v_order.state = 'needs_review' and not exists (select from core.payment p where p.order_id = v_order.order_id and p.state = 'review') then
        update core.orders o set state = 'cancelled' where o.order_id = v_order.order_id;
        insert into core.order_event (order_id, state, reason) values (v_order.order_id, 'cancelled', trim(p_reason));
    end if;
    update core.topup t set state = case p_decision when 'refund' then 'cancelled' else 'credited' end
    from core.checkout c where c.checkout_id = v_payment.checkout_id and t.topup_id = c.topup_id and t.state = 'needs_review';
    update core.card_finding f set closed_at = clock_timestamp() where f.object = p_payment::text and f.kind = 'payment needs review' and f.closed_at is null;
    perform core.write_audit(v_payment.workspace_id, 'payment resolve', coalesce('order ' || v_order.order_number, core.topup_name(v_payment.checkout_id)), jsonb_build_object('state', 'review'),
                             jsonb_build_object('decision', p_decision, 'amount_minor', v_payment.amount_minor, 'reason', trim(p_reason)));
    -- The wallet last.
    perform core.credit_payment(v_payment, v_payment.amount_minor, 'card payment: ' || trim(p_reason)) where p_decision = 'credit';
    return case p_decision when 'refund' then 'returned' else 'credited' end;
exception when others then
    perform core.leave('api.payment_resolve', sqlstate, sqlerrm);
end
$$;

-- Asks the gateway to compare with the provider's list soon. Returns the run; one that waits already is taken.
create function api.reconcile_request() returns bigint
language plpgsql as $$
declare
    v_run bigint;
begin
    perform core.require_write();
    perform core.require_operator();
    select r.run_id into v_run from core.reconcile_run r where r.started_at is null order by 1 limit 1;
    if not found then
        insert into core.reconcile_run default values returning run_id into v_run;
    end if;
    return v_run;
exception when others then
    perform core.leave('api.reconcile_request', sqlstate, sqlerrm);
end
$$;

-- A comparison: {"run", "requested_at", "started_at", "finished_at", "listed", "missed", "unknown", "differing",
-- "payments"}; null: the newest.
create function api.reconcile_state(p_run bigint default null) returns jsonb
language plpgsql stable as $$
begin
    perform core.require_operator();
    return (select jsonb_build_object('run', r.run_id, 'requested_at', r.requested_at, 'started_at', r.started_at, 'finished_at', r.finished_at,
                       'listed', r.listed, 'missed', r.missed, 'unknown', r.unknown, 'differing', r.differing, 'payments', r.payments)
            from core.reconcile_run r where p_run is null or r.run_id = p_run order by r.run_id desc limit 1);
exception when others then
    perform core.leave('api.reconcile_state', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['gateway_card_work', 'gateway_card_sweep', 'gateway_session_made', 'gateway_card_failed', 'gateway_refund_sent',
    'gateway_card_event', 'gateway_reconcile_begin', 'gateway_reconcile_page', 'gateway_reconcile_end'], 'lf_fn_buy');
call core.own_functions('api', array['card_events', 'card_event', 'card_findings', 'card_finding_close', 'payment_resolve',
    'reconcile_request', 'reconcile_state'], 'lf_fn_admin');
alter function api.gateway_card_metrics() owner to lf_fn_gateway;
grant select on core.floor to lf_fn_admin;
call core.harden_api();
grant execute on function api.gateway_card_work(text, int), api.gateway_card_sweep(), api.gateway_session_made(uuid, text, text, bigint),
    api.gateway_card_failed(text, uuid, boolean, text), api.gateway_refund_sent(uuid, text, text), api.gateway_card_event(jsonb, boolean, text),
    api.gateway_reconcile_begin(text), api.gateway_reconcile_page(bigint, text, jsonb, boolean), api.gateway_reconcile_end(bigint, text),
    api.gateway_card_metrics() to lf_gateway;
grant execute on function api.card_events(int, text), api.card_event(text), api.card_findings(boolean), api.card_finding_close(bigint, text),
    api.payment_resolve(uuid, text, text), api.reconcile_request(), api.reconcile_state(bigint) to lf_operator;
