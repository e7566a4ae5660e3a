-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0025_cards: orders paid by card (R26 to R28). A checkout is one payment session at the provider; its
-- money comes as a payment, told by events that the gateway has verified. What an event changes, its
-- row and the mail of it are one transaction; only the caller who made a transition has side effects.
--
-- Events may come in any order, repeated, and to several gateways at once. Each is stored once, by the
-- provider's id, and is a fact about a session or a payment; what follows from the facts depends on
-- their set, not on their order: paid beats failed and expired, a refund or a dispute that comes before
-- its payment waits for it (core.settle_payment).
--
-- Money: what a card has paid goes from card_clearing to card_received, and from there to revenue (the
-- purchase), to the wallet (what was paid for leads that are gone), or back to card_clearing (refunds,
-- once the provider says that they are done). So card_received holds what is under review or on its way
-- back, and card_clearing what the provider owes the floor.
--
-- Locks: the payment's name at the provider, the order, the checkout, then as a purchase has them: the
-- pools, inventory rows, persons; the wallet last. Who claims work locks the checkout or refund only.

set role lf_owner_core;

alter table core.transfer drop constraint transfer_kind;
alter table core.transfer add constraint transfer_kind check (kind in
    ('purchase', 'grant', 'adjustment', 'reversal', 'payment', 'card_refund'));
alter table core.ledger_account drop constraint ledger_account_kind;
alter table core.ledger_account add constraint ledger_account_kind check (kind in (
    'wallet', 'revenue', 'grant', 'card_clearing', 'card_received', 'invoice_clearing', 'partner_payable'));
insert into core.ledger_account (kind) values ('card_received');
insert into core.setting (name, value, meaning) values
    ('checkout_minutes', 31, 'life of a payment session (R21); the provider wants at least 30'),
    ('checkout_least_minutes', 30, 'the shortest life of a payment session that the provider takes'),
    ('checkout_grace_minutes', 5, 'how long a hold outlives its payment session'),
    ('order_checkouts_max', 20, 'payment sessions of one order'),
    ('reconcile_hours', 24, 'pause between two comparisons with the provider''s events'),
    ('reconcile_margin_minutes', 5, 'events that are newer may still be on their way, and are not compared');
insert into core.gateway_job (job) values ('card'), ('reconcile');

create table core.checkout (
    checkout_id bigint generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique, -- the session's reference to us
    session_key uuid not null default gen_random_uuid(), -- its key at the provider; another one when the provider has not made it and will not any more
    workspace_id int not null,
    member_id int not null,
    order_id bigint not null,
    amount_minor bigint not null constraint checkout_amount check (amount_minor > 0),
    currency text not null,
    state text not null default 'requested' constraint checkout_state check (state in (
        'requested', 'open', 'processing', 'paid', 'failed', 'expired', 'cancelled')),
    reason text not null default '',
    provider_session text unique,
    url text,
    ends_at timestamptz, -- of the session; fixed by whoever asks the provider first with this key, so that a repeat asks the same
    moves_hold boolean not null, -- its session moves the end of the hold (R21)
    look_at timestamptz, -- somebody wants to know what the provider knows
    created_at timestamptz not null default clock_timestamp(),
    -- Work of a gateway: who is at it until when, and when it is tried again.
    holder text not null default '',
    lease_until timestamptz not null default '-infinity',
    attempts int not null default 0,
    next_try_at timestamptz not null default '-infinity'
) with (fillfactor = 70);
create index checkout_by_order on core.checkout (order_id, checkout_id);
create unique index checkout_one_alive on core.checkout (order_id) where state in ('requested', 'open', 'processing');
create index checkout_work on core.checkout (checkout_id) where state in ('requested', 'open', 'processing');

-- What an order held when its payment began, on its terms: whoever pays late gets the same leads if they
-- are still there (R27). Gone once the order is paid.
create table core.checkout_lead (like core.held);
alter table core.checkout_lead add primary key (order_id, lead_id);

-- Money that came by card, once per payment of the provider. What becomes of it: applied (the purchase),
-- credited (the wallet), returned (back to the card without a purchase); they sum up to it but while it
-- is under review.
create table core.payment (
    payment_id bigint generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique,
    checkout_id bigint not null references core.checkout,
    workspace_id int not null,
    order_id bigint not null,
    provider_payment text not null unique,
    amount_minor bigint not null constraint payment_amount check (amount_minor > 0),
    currency text not null,
    is_booked boolean not null, -- in the ledger: its currency is the floor's
    state text not null default 'review' constraint payment_state check (state in ('applied', 'returned', 'review', 'credited')),
    reason text not null default '',
    applied_minor bigint not null default 0,
    credited_minor bigint not null default 0,
    returned_minor bigint not null default 0,
    missing_leads int not null default 0, -- leads of the order that were gone
    taken_minor bigint not null default 0, -- of what the wallet has got: taken back, since the provider gave it to the card as well
    short_minor bigint not null default 0 constraint payment_short check (short_minor between 0 and taken_minor), -- of that: spent before, and owed
    forgiven_minor bigint not null default 0 constraint payment_forgiven check (forgiven_minor between 0 and taken_minor - short_minor), -- of that: owed no more, the floor bears it
    refund_minor bigint not null default 0 constraint payment_refund check (refund_minor between 0 and amount_minor),
    dispute text not null default '' constraint payment_dispute check (dispute in ('', 'open', 'won', 'lost')),
    received_at timestamptz not null default clock_timestamp(),
    constraint payment_split check (case state when 'review' then applied_minor + credited_minor + returned_minor = 0
                                     else applied_minor + credited_minor + returned_minor = amount_minor end)
);
create index payment_by_order on core.payment (order_id);
create index payment_by_checkout on core.payment (checkout_id);

-- Money that goes back to a card. origin provider: it went back without our asking.
create table core.card_refund (
    card_refund_id bigint generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique, -- its key at the provider
    payment_id bigint not null references core.payment,
    reversal_id bigint unique references core.transfer, -- of the purchase or the credits; null: of money that bought nothing
    amount_minor bigint not null constraint card_refund_amount check (amount_minor > 0),
    reason text not null,
    origin text not null default 'floor' constraint card_refund_origin check (origin in ('floor', 'provider')),
    state text not null default 'requested' constraint card_refund_state check (state in ('requested', 'sent', 'done', 'failed')),
    provider_refund text unique,
    created_at timestamptz not null default clock_timestamp(),
    done_at timestamptz,
    holder text not null default '',
    lease_until timestamptz not null default '-infinity',
    attempts int not null default 0,
    next_try_at timestamptz not null default '-infinity'
) with (fillfactor = 70);
create index card_refund_by_payment on core.card_refund (payment_id);
create index card_refund_work on core.card_refund (card_refund_id) where state = 'requested';

-- What the provider has told: only what we use of it, no card and no person.
create table core.provider_event (
    event_id text primary key,
    type text not null,
    is_live boolean not null,
    happened_at timestamptz not null,
    session_ref text,
    payment_ref text,
    reference text,
    refund_ref text,
    amount_minor bigint,
    currency text,
    status text,
    origin text not null constraint provider_event_origin check (origin in ('webhook', 'list', 'look')),
    outcome text not null default 'waiting' constraint provider_event_outcome check (outcome in (
        'applied', 'no_change', 'waiting', 'ignored', 'quarantined')),
    detail text not null default '',
    checkout_id bigint,
    received_at timestamptz not null default clock_timestamp(),
    repeats int not null default 0 -- how often it has come again
) with (fillfactor = 80);
create index provider_event_newest on core.provider_event (received_at desc, event_id);
create index provider_event_by_payment on core.provider_event (payment_ref) where payment_ref is not null;
create index provider_event_by_checkout on core.provider_event (checkout_id) where checkout_id is not null;

-- What a person has to look at. Written once for each kind and object.
create table core.card_finding (
    finding_id bigint generated always as identity primary key,
    kind text not null,
    object text not null,
    detail text not null,
    found_at timestamptz not null default clock_timestamp(),
    closed_at timestamptz,
    constraint card_finding_once unique (kind, object)
);
create table core.reconcile_run (
    run_id bigint generated always as identity primary key,
    requested_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    finished_at timestamptz,
    since timestamptz,
    until timestamptz,
    listed bigint not null default 0,
    missed bigint not null default 0,    -- the provider has them, we had not: applied now
    unknown bigint not null default 0,   -- we have them, the provider does not
    differing bigint not null default 0, -- both have them, with other contents
    payments bigint not null default 0,  -- payments of which the provider has another sum than the books
    holder text not null default '',     -- which gateway compares, and when it was heard of
    seen_at timestamptz
);
create table core.reconcile_item (
    run_id bigint not null,
    event_id text not null,
    is_differing boolean not null,
    payment_ref text,
    currency text,
    paid_minor bigint, -- what the event says was paid
    back_minor bigint, -- and was given back in all
    primary key (run_id, event_id)
);

alter table core.checkout enable row level security;
alter table core.payment enable row level security;
create policy own_workspace on core.checkout for select to lf_fn_read_own using (workspace_id = (select core.my_workspace()));
create policy own_workspace on core.payment for select to lf_fn_read_own using (workspace_id = (select core.my_workspace()));
create policy all_rows on core.checkout to lf_fn_buy, lf_fn_admin, lf_fn_gateway using (true) with check (true);
create policy all_rows on core.payment to lf_fn_buy, lf_fn_admin, lf_fn_gateway using (true) with check (true);
reset role;

grant select on core.checkout, core.payment to lf_fn_read_own;
grant select, insert, update on core.checkout, core.payment, core.card_refund, core.provider_event, core.card_finding,
    core.reconcile_run, core.reconcile_item to lf_fn_buy;
grant select, insert, delete on core.checkout_lead to lf_fn_buy;
grant delete on core.reconcile_item to lf_fn_buy;
grant update (leads, total_minor, discount_minor) on core.order_line to lf_fn_buy;
grant select on core.quarantine, core.card_refund, core.refund to lf_fn_buy;
grant select, update on core.checkout, core.payment, core.card_finding to lf_fn_admin;
grant select, insert, update on core.card_refund to lf_fn_admin;
grant select on core.provider_event, core.reconcile_run to lf_fn_admin;
grant insert on core.reconcile_run to lf_fn_admin;
grant select on core.checkout, core.payment, core.card_refund, core.card_finding, core.provider_event to lf_fn_gateway;

set role lf_owner_core;

-- Events of one refund. The version of the wire that we ask for tells refunds of charges by charge.refund.updated, with
-- whatever status; from 2024-10-28 on the others come as well, so a refund may be told twice.
create function core.is_refund_event(p_type text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select p_type in ('charge.refund.updated', 'refund.updated', 'refund.failed')
$$;

-- Something that a person has to look at; known ones stay as they are.
create function core.card_alarm(p_kind text, p_object text, p_detail text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    insert into core.card_finding (kind, object, detail) values (p_kind, p_object, p_detail) on conflict do nothing;
    raise log 'leadfloor card payments: % of %', p_kind, p_object;
end
$$;

-- One transfer between two accounts of the floor, or the wallet of a workspace; p_balance: of the wallet
-- afterwards. Returns the transfer.
create function core.card_transfer(p_kind text, p_workspace int, p_order bigint, p_from text, p_to text, p_amount bigint,
                                   p_note text, p_balance bigint default null) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_transfer bigint;
begin
    insert into core.transfer (kind, workspace_id, order_id, note) values (p_kind, p_workspace, p_order, p_note)
    returning transfer_id into v_transfer;
    insert into core.entry (transfer_id, account_id, amount_minor, balance_minor)
    select v_transfer, a.account_id, case a.kind when p_from then -p_amount else p_amount end, case a.kind when 'wallet' then p_balance end
    from core.ledger_account a
    where a.kind in (p_from, p_to) and a.workspace_id is not distinct from case a.kind when 'wallet' then p_workspace end;
    return v_transfer;
end
$$;

-- Money of a payment goes to the workspace's wallet.
create function core.credit_payment(p_payment core.payment, p_amount bigint, p_note text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_balance bigint;
begin
    update core.wallet w set available_minor = w.available_minor + p_amount
    where w.workspace_id = p_payment.workspace_id returning w.available_minor into strict v_balance;
    perform core.card_transfer('payment', p_payment.workspace_id, p_payment.order_id, 'card_received', 'wallet', p_amount, p_note, v_balance);
end
$$;

-- What of a payment bought nothing goes back to its card: all of it.
create function core.return_payment(p_payment core.payment, p_reason text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    update core.payment p
    set state = 'returned', reason = p_reason, returned_minor = p.amount_minor, refund_minor = p.amount_minor
    where p.payment_id = p_payment.payment_id;
    insert into core.card_refund (payment_id, amount_minor, reason) values (p_payment.payment_id, p_payment.amount_minor, p_reason);
    insert into core.order_event (order_id, state, reason) values (p_payment.order_id, 'payment_returned', p_reason);
end
$$;

-- A payment that nobody can book by rule: nothing is delivered, the leads are free again, and an
-- operator decides (R27).
create function core.review_payment(p_order core.orders, p_payment core.payment, p_reason text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    update core.payment p set reason = p_reason where p.payment_id = p_payment.payment_id;
    if p_order.order_id is null then
        update core.topup t set state = 'needs_review'
        from core.checkout c where c.checkout_id = p_payment.checkout_id and t.topup_id = c.topup_id and t.state = 'awaiting_payment';
    elsif p_order.state = 'awaiting_payment' then
        perform core.end_hold(p_order.order_id, 'needs_review', p_reason);
    else
        insert into core.order_event (order_id, state, reason) values (p_order.order_id, 'payment_review', p_reason);
    end if;
    perform core.card_alarm('payment needs review', p_payment.public_id::text, p_reason);
end
$$;

-- A payment pays for its order: the purchase and its money.
create function core.apply_payment(p_order core.orders, p_payment core.payment, p_reason text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if p_order.order_id is null then
        perform core.credit_topup(p_payment);
        return;
    end if;
    perform core.complete_hold(p_order, p_reason);
    perform core.card_transfer('purchase', p_order.workspace_id, p_order.order_id, 'card_received', 'revenue', p_order.total_minor, '')
    where p_order.total_minor > 0;
    delete from core.checkout_lead c where c.order_id = p_order.order_id;
    insert into core.audit (workspace_id, action, object, after)
    values (p_order.workspace_id, 'purchase', 'order ' || p_order.order_number,
            jsonb_build_object('leads', p_order.leads, 'total_minor', p_order.total_minor, 'payment', p_payment.public_id));
end
$$;

-- Takes the leads that an order held back into its hold, those that are still free on the same terms; no
-- other lead of a person whom the workspace has got or suppressed meanwhile. Who is about to sell one of
-- them is waited for under the pools' locks, as in the second pass of a purchase.
create function core.hold_again(p_order core.orders) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_pool int;
begin
    for v_pool in select distinct c.pool_id from core.checkout_lead c where c.order_id = p_order.order_id order by 1 loop
        perform pg_advisory_xact_lock(7046, v_pool);
    end loop;
    perform from core.inventory i
    where i.lead_id in (select c.lead_id from core.checkout_lead c where c.order_id = p_order.order_id)
    order by i.inquired_on, i.lead_id for update;
    with wanted as (
        select c.lead_id, c.person, c.is_claimed
        from core.checkout_lead c join core.inventory i on i.lead_id = c.lead_id and i.times_sold = c.times_sold
        where c.order_id = p_order.order_id
    ), mine as (
        insert into core.workspace_person (workspace_id, person)
        select p_order.workspace_id, w.person from wanted w where w.is_claimed order by w.person
        on conflict do nothing returning person
    ), back as (
        delete from core.inventory i using wanted w
        where i.lead_id = w.lead_id and (not w.is_claimed or w.person in (select m.person from mine m))
        returning i.lead_id
    )
    insert into core.held select c.* from core.checkout_lead c join back b using (lead_id) where c.order_id = p_order.order_id;
end
$$;

-- Leads that are as good for those of an order that are gone: what its line asked for by criteria, at no
-- higher price than each. Of a hand-picked line nobody has said that others would do. A filter that
-- cannot be read any more (its product has no price, say) finds nothing.
create function core.hold_by_criteria(p_order core.orders) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    d core.deal;
    f core.compiled_filter;
    v_gone record;
begin
    d.workspace_id := p_order.workspace_id;
    d.member_id := p_order.member_id;
    d.order_id := p_order.order_id;
    d.held_until := clock_timestamp() + interval '1 minute';
    for v_gone in
        select l.line_no, l.filter, c.price_minor, count(*)::int as leads, bool_and(not c.is_claimed) as is_repeating
        from core.checkout_lead c join core.order_line l using (order_id, line_no)
        where c.order_id = p_order.order_id and l.picks is null
          and not exists (select from core.held h where h.lead_id = c.lead_id and h.order_id = c.order_id)
        group by 1, 2, 3 order by 1, 3
    loop
        begin
            d.allow_repeats := v_gone.is_repeating;
            f := core.compile_filter(v_gone.filter - 'owned', case when d.allow_repeats then -d.workspace_id else d.workspace_id end);
            f.price_max := least(coalesce(f.price_max, v_gone.price_minor), v_gone.price_minor);
            perform core.pick(f, v_gone.leads, false, d, v_gone.line_no);
        exception when sqlstate 'LF006' or sqlstate 'LF019' then
            null;
        end;
    end loop;
end
$$;

-- A payment for an order whose hold is over (R27): the same leads, else leads that are as good, and what
-- has been paid for the rest to the wallet; if none is left, all of it back to the card.
create function core.apply_late_payment(p_order core.orders, p_payment core.payment) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_order core.orders := p_order;
    d core.deal;
    v_left bigint;
    v_reason text;
begin
    perform core.hold_again(p_order);
    select count(*) into v_left from core.held h where h.order_id = p_order.order_id;
    if v_left < p_order.leads then
        perform core.hold_equivalents(p_order);
        select count(*) into v_left from core.held h where h.order_id = p_order.order_id;
    end if;
    if v_left = 0 then
        delete from core.checkout_lead c where c.order_id = p_order.order_id;
        perform core.return_payment(p_payment, 'paid after the hold had ended; its leads are sold');
        return;
    end if;
    -- What a line costs now is the share of its net that its leads have of its list price.
    update core.order_line l
    set leads = n.leads, total_minor = n.net, discount_minor = n.list - n.net
    from (select x.line_no, h.leads, h.list,
                 case when h.list >= x.list_minor then x.total_minor else div(x.total_minor::numeric * h.list, x.list_minor)::bigint end as net
          from core.order_line x
          cross join lateral (select count(*)::int as leads, coalesce(sum(h.price_minor), 0)::bigint as list
                              from core.held h where h.order_id = x.order_id and h.line_no = x.line_no) h
          where x.order_id = p_order.order_id) n
    where l.order_id = p_order.order_id and l.line_no = n.line_no;
    if p_order.coupon_id is not null then
        d.workspace_id := p_order.workspace_id;
        d.order_id := p_order.order_id;
        d.coupon_id := p_order.coupon_id;
    end if;
    update core.orders o
    set leads = n.leads, total_minor = n.total, discount_minor = n.discount,
        -- The end of its hold gave the coupon back; the price stays, whoever has used it up since.
        coupon_id = case when core.redeem(d) is null then o.coupon_id end
    from (select sum(l.leads)::int as leads, sum(l.total_minor) as total, sum(l.discount_minor) as discount
          from core.order_line l where l.order_id = p_order.order_id) n
    where o.order_id = p_order.order_id
    returning o.* into v_order;
    v_reason := case when v_order.leads = p_order.leads then 'paid by card after the hold had ended'
                     else format('paid by card after the hold had ended: %s of %s leads were left', v_order.leads, p_order.leads) end;
    perform core.apply_payment(v_order, p_payment, v_reason);
    update core.payment p
    set state = 'applied', applied_minor = v_order.total_minor, credited_minor = p.amount_minor - v_order.total_minor,
        missing_leads = p_order.leads - v_order.leads, reason = v_reason
    where p.payment_id = p_payment.payment_id;
    if p_payment.amount_minor > v_order.total_minor then
        perform core.credit_payment(p_payment, p_payment.amount_minor - v_order.total_minor,
                                    format('%s leads were gone when the card paid', p_order.leads - v_order.leads));
    end if;
end
$$;

-- Books the money of a paid session; order and checkout are locked. Known money changes nothing.
-- Returns applied, no_change, or quarantined (the same payment with another amount).
create function core.take_payment(p_order core.orders, p_checkout core.checkout, p_event core.provider_event) returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_payment core.payment;
begin
    select * into v_payment from core.payment p where p.provider_payment = coalesce(p_event.payment_ref, p_event.session_ref);
    if found then
        if (v_payment.amount_minor, v_payment.currency) = (p_event.amount_minor, p_event.currency) then
            return 'no_change';
        end if;
        perform core.card_alarm('payment told twice with other amounts', p_event.event_id, v_payment.provider_payment);
        return 'quarantined';
    end if;
    insert into core.payment (checkout_id, workspace_id, order_id, provider_payment, amount_minor, currency, is_booked)
    values (p_checkout.checkout_id, p_order.workspace_id, p_order.order_id, coalesce(p_event.payment_ref, p_event.session_ref),
            p_event.amount_minor, p_event.currency, p_event.currency = (select fl.currency from core.floor fl))
    returning * into v_payment;
    perform core.card_transfer('payment', v_payment.workspace_id, v_payment.order_id, 'card_clearing', 'card_received', v_payment.amount_minor,
                               'card payment')
    where v_payment.is_booked;
    update core.checkout c set state = 'paid', reason = '' where c.checkout_id = p_checkout.checkout_id;
    if (v_payment.amount_minor, v_payment.currency) is distinct from (p_checkout.amount_minor, p_checkout.currency) then
        perform core.review_payment(p_order, v_payment, format('the card paid %s %s instead of %s %s', round(v_payment.amount_minor / 100.0, 2), v_payment.currency,
                                                               round(p_checkout.amount_minor / 100.0, 2), p_checkout.currency));
    elsif p_order.state in ('held', 'awaiting_payment') then
        perform core.apply_payment(p_order, v_payment, 'paid by card');
        update core.payment p set state = 'applied', applied_minor = p.amount_minor where p.payment_id = v_payment.payment_id;
    elsif p_order.state = 'expired' then
        perform core.apply_late_payment(p_order, v_payment);
    elsif p_order.state = 'needs_review' then
        perform core.review_payment(p_order, v_payment, 'paid again while its order needs review');
    else
        perform core.return_payment(v_payment, format('the order was %s when the card paid', p_order.state));
    end if;
    return 'applied';
end
$$;

-- The provider has paid a refund back to the card.
create function core.finish_refund(p_refund core.card_refund) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_payment core.payment;
begin
    update core.card_refund r set state = 'done', done_at = clock_timestamp() where r.card_refund_id = p_refund.card_refund_id;
    select * into v_payment from core.payment p where p.payment_id = p_refund.payment_id;
    perform core.card_transfer('card_refund', v_payment.workspace_id, v_payment.order_id, 'card_received', 'card_clearing',
                               p_refund.amount_minor, p_refund.reason)
    where v_payment.is_booked;
    insert into core.order_event (order_id, state, reason)
    values (v_payment.order_id, 'card_refunded', format('%s back to the card: %s', to_char(p_refund.amount_minor / 100.0, 'FM999999999999990.00'), p_refund.reason));
end
$$;

-- The provider cannot pay a refund back (the card is closed, say): the wallet gets it, of a top-up the credits that
-- had gone along, and everybody is told. In a currency that wallets do not have, a person decides.
create function core.fail_refund(p_refund core.card_refund, p_reason text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_payment core.payment;
begin
    select * into v_payment from core.payment p where p.payment_id = p_refund.payment_id for update;
    update core.card_refund r set state = 'failed', done_at = clock_timestamp() where r.card_refund_id = p_refund.card_refund_id;
    if not v_payment.is_booked then
        perform core.card_alarm('refund failed', p_refund.public_id::text, p_reason);
        return;
    end if;
    update core.payment p
    set refund_minor = p.refund_minor - p_refund.amount_minor,
        returned_minor = p.returned_minor - case when p_refund.reversal_id is null then p_refund.amount_minor else 0 end,
        credited_minor = p.credited_minor + case when p_refund.reversal_id is null then p_refund.amount_minor else 0 end,
        state = case when p_refund.reversal_id is null then 'credited' else p.state end
    where p.payment_id = v_payment.payment_id;
    insert into core.order_event (order_id, state, reason)
    values (v_payment.order_id, 'refund_credited', 'the card took no refund, the wallet got it: ' || p_reason);
    if v_payment.order_id is null and p_refund.reversal_id is not null then
        perform core.restore_topup(v_payment, p_refund, 'the card took no refund');
    else
        perform core.credit_payment(v_payment, p_refund.amount_minor, 'the card took no refund');
    end if;
end
$$;

-- The provider has given back to the card what the wallet has got of a payment (a dispute that was lost after
-- a refund had failed, say): it is taken from there, of paid credits, which is what came, down to the wallet's floor; what
-- was spent is short.
create function core.take_credits_back(p_payment core.payment, p_refund core.card_refund) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_some bigint;
    v_balance bigint;
    v_transfer bigint;
begin
    select least(p_refund.amount_minor, greatest(w.available_minor - w.bonus_minor - w.floor_minor, 0)) into strict v_some
    from core.wallet w where w.workspace_id = p_payment.workspace_id for update;
    if v_some > 0 then
        update core.wallet w set available_minor = w.available_minor - v_some
        where w.workspace_id = p_payment.workspace_id returning w.available_minor into strict v_balance;
        v_transfer := core.card_transfer('payment', p_payment.workspace_id, p_payment.order_id, 'wallet', 'card_received', v_some,
                                         'went back to the card: ' || p_refund.reason, v_balance);
    end if;
    if v_some < p_refund.amount_minor then
        v_transfer := core.card_transfer('payment', p_payment.workspace_id, p_payment.order_id, 'shortfall', 'card_received',
                                         p_refund.amount_minor - v_some, p_refund.reason);
        perform core.card_alarm('credits of a payment were spent', p_payment.public_id::text,
                                format('%s of payment %s went back to the card; %s of its credits are owed', p_refund.amount_minor,
                                       p_payment.provider_payment, p_refund.amount_minor - v_some));
    end if;
    update core.payment p
    set taken_minor = p.taken_minor + p_refund.amount_minor, short_minor = p.short_minor + p_refund.amount_minor - v_some
    where p.payment_id = p_payment.payment_id;
    update core.card_refund r set reversal_id = v_transfer where r.card_refund_id = p_refund.card_refund_id;
end
$$;

-- With the rights of whoever calls them.
call core.own_functions('core', array['is_refund_event', 'card_alarm', 'card_transfer', 'credit_payment', 'return_payment', 'review_payment',
    'apply_payment', 'hold_again', 'hold_by_criteria', 'apply_late_payment', 'take_payment', 'finish_refund',
    'fail_refund', 'take_credits_back'], 'lf_owner_core', 'lf_fn_buy');
reset role;

-- ---- refunds of card orders (0020_refunds.sql) ------------------------------------------------

set role lf_owner_core;

-- What core.reverse_purchase does beside the ledger for money of a card: a request that the gateway
-- carries out; what the provider has given back already in the same amount is taken for it. Raises: LF014.
create function core.reverse_to_card(p_order core.orders, p_transfer bigint, p_amount_minor bigint, p_note text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_payment core.payment;
begin
    select * into strict v_payment from core.payment p where p.order_id = p_order.order_id and p.state = 'applied' for update;
    update core.card_refund r set reversal_id = p_transfer
    where r.card_refund_id = (select x.card_refund_id from core.card_refund x
                              where x.payment_id = v_payment.payment_id and x.origin = 'provider' and x.reversal_id is null
                                and x.amount_minor = p_amount_minor order by 1 limit 1);
    if not found then
        if v_payment.refund_minor + p_amount_minor > v_payment.amount_minor then
            raise exception using errcode = 'LF014',
                message = format('the card provider has given back so much of order %s that not all of this can go back to the card', p_order.order_number);
        end if;
        update core.payment p set refund_minor = p.refund_minor + p_amount_minor where p.payment_id = v_payment.payment_id;
        insert into core.card_refund (payment_id, reversal_id, amount_minor, reason)
        values (v_payment.payment_id, p_transfer, p_amount_minor, p_note);
    end if;
end
$$;
revoke execute on function core.reverse_to_card(core.orders, bigint, bigint, text) from public;
reset role;
grant execute on function core.reverse_to_card(core.orders, bigint, bigint, text) to lf_fn_admin, lf_fn_buy;
grant execute on function core.refund_parts(core.orders, int[], uuid[], text) to lf_fn_buy;

-- ---- for brokers ------------------------------------------------------------------------------

set role lf_owner_core;

-- The newest checkout of an own order, as brokers' programs see it.
create function core.checkout_answer(p_order core.orders) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_checkout core.checkout;
    v_payment core.payment;
begin
    select * into v_checkout from core.checkout c where c.order_id = p_order.order_id order by c.checkout_id desc limit 1;
    select * into v_payment from core.payment p where p.order_id = p_order.order_id
    order by p.state = 'applied' desc, p.payment_id desc limit 1;
    return jsonb_build_object(
        'order_number', p_order.order_number, 'order_state', case when p_order.held_until <= clock_timestamp() then 'expired' else p_order.state end,
        'held_until', p_order.held_until,
        'total_minor', p_order.total_minor, 'leads', p_order.leads, 'state', coalesce(v_checkout.state, 'none'), 'reason', coalesce(v_checkout.reason, ''),
        'url', case when v_checkout.state = 'open' then v_checkout.url end, 'ends_at', v_checkout.ends_at,
        'amount_minor', v_checkout.amount_minor, 'currency', coalesce(v_checkout.currency, (select fl.currency from core.floor fl)),
        'payment', case when v_payment.payment_id is not null then jsonb_build_object(
            'state', v_payment.state, 'paid_minor', v_payment.amount_minor, 'currency', v_payment.currency, 'credited_minor', v_payment.credited_minor,
            'returned_minor', v_payment.returned_minor, 'missing_leads', v_payment.missing_leads, 'reason', v_payment.reason) end);
end
$$;

call core.own_functions('core', array['checkout_answer'], 'lf_owner_core', 'lf_fn_buy');
grant execute on function core.credit_payment(core.payment, bigint, text), core.return_payment(core.payment, text),
    core.card_transfer(text, int, bigint, text, text, bigint, text, bigint) to lf_fn_admin;
reset role;

-- Asks for a payment page for an own order on hold, or tells of the one that it has. The gateway makes
-- it; ask api.checkout until "state" is open. Its session moves the end of the hold once (R21).
-- Returns as api.checkout. Raises: LF006, LF007, LF008, LF012, LF013, LF014 (not on hold, not by card).
create function api.request_checkout(p_order_number bigint) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_order core.orders;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    v_order := core.lock_own_order(v_member.workspace_id, p_order_number);
    if v_order.payment <> 'card' then
        raise exception using errcode = 'LF014', message = format('order %s is not paid by card', p_order_number);
    elsif exists (select from core.checkout c where c.order_id = v_order.order_id and c.state in ('requested', 'open', 'processing'))
       or exists (select from core.payment p where p.order_id = v_order.order_id) then
        return core.checkout_answer(v_order);
    end if;
    perform core.require_hold(v_order);
    if v_order.total_minor = 0 then
        perform core.complete_hold(v_order, 'nothing to pay');
    else
        if (select count(*) from core.checkout c where c.order_id = v_order.order_id) >= core.setting('order_checkouts_max') then
            raise exception using errcode = 'LF014', message = format('order %s has had too many payment pages', p_order_number);
        end if;
        insert into core.checkout (workspace_id, member_id, order_id, amount_minor, currency, moves_hold)
        values (v_order.workspace_id, v_member.member_id, v_order.order_id, v_order.total_minor, (select fl.currency from core.floor fl),
                not exists (select from core.checkout c where c.order_id = v_order.order_id and c.ends_at is not null));
        insert into core.checkout_lead select h.* from core.held h where h.order_id = v_order.order_id on conflict do nothing;
        if v_order.state = 'held' then
            update core.orders o set state = 'awaiting_payment' where o.order_id = v_order.order_id;
        end if;
        insert into core.order_event (order_id, state, reason) values (v_order.order_id, 'awaiting_payment', 'payment page asked for');
    end if;
    select * into v_order from core.orders o where o.order_id = v_order.order_id;
    return core.checkout_answer(v_order);
exception when others then
    perform core.leave('api.request_checkout', sqlstate, sqlerrm);
end
$$;

-- The newest payment page of an own order: {"order_number", "order_state", "held_until", "total_minor", "leads",
-- "state": none | requested | open | processing | paid | failed | expired | cancelled, "reason", "url" of an open one,
-- "ends_at", "amount_minor", "currency", "payment": null or {"state", "paid_minor", "currency", "credited_minor",
-- "returned_minor", "missing_leads", "reason"}}. p_look: have the gateway ask the provider now. Raises: LF007, LF008, LF012, LF013.
create function api.checkout(p_order_number bigint, p_look boolean default false) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_order core.orders;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    select * into v_order from core.orders o where o.workspace_id = v_member.workspace_id and o.order_number = p_order_number;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    if p_look then
        update core.checkout c set look_at = clock_timestamp()
        where c.order_id = v_order.order_id and c.state in ('open', 'processing') and c.look_at is null;
    end if;
    return core.checkout_answer(v_order);
exception when others then
    perform core.leave('api.checkout', sqlstate, sqlerrm);
end
$$;

alter function api.request_checkout(bigint) owner to lf_fn_buy;
alter function api.checkout(bigint, boolean) owner to lf_fn_buy;
call core.harden_api();
grant execute on function api.request_checkout(bigint), api.checkout(bigint, boolean) to lf_broker;
