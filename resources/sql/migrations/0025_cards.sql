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
    ('checkout_grace_minutes', 5, 'how long a hold outlives its payment session'),
    ('order_checkouts_max', 20, 'payment sessions of one order'),
    ('reconcile_hours', 24, 'pause between two comparisons with the provider''s events'),
    ('reconcile_margin_minutes', 5, 'events that are newer may still be on their way, and are not compared');
insert into core.gateway_job (job) values ('card'), ('reconcile');

create table core.checkout (
    checkout_id bigint generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique, -- the key of the session at the provider, and its reference to us
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
    ends_at timestamptz, -- of the session; fixed by whoever asks the provider first, so that a repeat asks the same
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
    reversal_id bigint unique references core.transfer, -- of the purchase; null: of money that bought nothing
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
    received_at timestamptz not null default clock_timestamp()
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
    differing bigint not null default 0  -- both have them, with other contents
);
create table core.reconcile_item (
    run_id bigint not null,
    event_id text not null,
    is_differing boolean not null,
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

-- The life of an order (R20), with one way out of an end: an order that was paid when its hold was over
-- already gets what is left of its leads (R27).
create or replace function core.order_moves() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if not (case old.state
        when 'draft' then new.state in ('held', 'awaiting_payment', 'completed', 'cancelled', 'expired')
        when 'held' then new.state in ('awaiting_payment', 'processing', 'completed', 'cancelled', 'expired', 'failed')
        when 'awaiting_payment' then new.state in ('processing', 'completed', 'cancelled', 'expired', 'failed', 'needs_review')
        when 'processing' then new.state in ('completed', 'failed', 'needs_review')
        when 'needs_review' then new.state in ('completed', 'cancelled', 'refunded')
        when 'completed' then new.state = 'refunded'
        when 'expired' then new.state = 'completed' and old.payment = 'card'
        else false end) then
        raise exception using errcode = 'LF014', message = format('an order that is %s does not become %s', old.state, new.state);
    end if;
    return new;
end
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
    if p_order.state = 'awaiting_payment' then
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
create function core.hold_equivalents(p_order core.orders) returns void
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
        perform core.review_payment(p_order, v_payment, format('the card paid %s %s instead of %s %s', v_payment.amount_minor, v_payment.currency,
                                                               p_checkout.amount_minor, p_checkout.currency));
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

-- The provider cannot pay a refund back (the card is closed, say): the wallet gets it, and everybody is
-- told. In a currency that wallets do not have, a person decides.
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
    perform core.credit_payment(v_payment, p_refund.amount_minor, 'the card took no refund');
end
$$;

do $$
declare
    v_function regprocedure;
begin
    -- With the rights of whoever calls them.
    for v_function in
        select p.oid from pg_proc p where p.pronamespace = 'core'::regnamespace
          and p.proname in ('card_alarm', 'card_transfer', 'credit_payment', 'return_payment', 'review_payment', 'apply_payment', 'hold_again',
                            'hold_equivalents', 'apply_late_payment', 'take_payment', 'finish_refund', 'fail_refund')
    loop
        execute format('revoke execute on function %s from public', v_function);
        execute format('grant execute on function %s to lf_fn_buy', v_function);
    end loop;
end
$$;
reset role;

-- ---- refunds of orders (0020_refunds.sql), now of card orders as well --------------------------

set role lf_owner_core;

-- Refuses unless the locked order can be refunded, in these lines or these leads. Raises: LF013, LF014.
create or replace function core.require_refundable(p_order core.orders, p_lines int[], p_leads uuid[]) returns void
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

-- The reversal of so much of a locked order's purchase. Money of a card goes to card_received and, by a
-- request that the gateway carries out, back to the card; what the provider has given back already in
-- the same amount is taken for it. Returns the transfer; null if it is nothing. Raises: LF014.
create or replace function core.reverse_purchase(p_order core.orders, p_amount_minor bigint, p_note text) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_original bigint;
    v_transfer bigint;
    v_balance bigint;
    v_payment core.payment;
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
        select * into strict v_payment from core.payment p where p.order_id = p_order.order_id and p.state = 'applied' for update;
        update core.card_refund r set reversal_id = v_transfer
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
            values (v_payment.payment_id, v_transfer, p_amount_minor, p_note);
        end if;
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
    v_transfer := core.reverse_purchase(p_order, v_taken.amount_minor,
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
revoke execute on function core.refund_parts(core.orders, int[], uuid[], text) from public;
reset role;
grant execute on function core.refund_parts(core.orders, int[], uuid[], text) to lf_fn_admin, lf_fn_buy;
alter function core.refund_parts(core.orders, int[], uuid[], text) owner to lf_fn_admin;

-- As in 0020_refunds.sql; money of a card goes back to it.
create or replace function api.order_refund(p_key uuid, p_workspace text, p_order_number bigint, p_lines int[], p_leads uuid[], p_reason text) returns jsonb
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

-- ---- events -----------------------------------------------------------------------------------

set role lf_owner_core;

-- What is known of a payment beside that it was paid: refunds and disputes, which may have come before
-- it. The order and the payment's checkout are locked. Does what has not been done yet.
create function core.settle_payment(p_payment bigint) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_payment core.payment;
    v_order core.orders;
    v_refund core.card_refund;
    v_back bigint;
    v_elsewhere bigint;
    v_dispute text;
begin
    select * into strict v_payment from core.payment p where p.payment_id = p_payment;
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
    -- How much the provider has given back in all, beside what we have asked it for.
    select greatest(coalesce(max(e.amount_minor) filter (where e.type = 'charge.refunded'), 0),
                    case when v_dispute = 'lost' then v_payment.amount_minor else 0 end)
    into v_back
    from core.provider_event e where e.payment_ref = v_payment.provider_payment and e.outcome <> 'quarantined';
    v_elsewhere := least(v_back, v_payment.amount_minor) - v_payment.refund_minor;
    if v_elsewhere <= 0 then
        return;
    end if;
    update core.payment p set refund_minor = p.refund_minor + v_elsewhere where p.payment_id = p_payment;
    insert into core.card_refund (payment_id, amount_minor, reason, origin)
    values (p_payment, v_elsewhere, case v_dispute when 'lost' then 'dispute lost' else 'refunded at the card provider' end, 'provider')
    returning * into v_refund;
    perform core.finish_refund(v_refund);
    select * into v_order from core.orders o where o.order_id = v_payment.order_id;
    if v_payment.state = 'applied' and v_order.state = 'completed' and v_elsewhere >= v_order.total_minor - v_order.refunded_minor
       and v_elsewhere = v_payment.amount_minor - v_payment.refund_minor and v_payment.credited_minor = 0 then
        perform core.refund_parts(v_order, null, null, v_refund.reason);
    elsif v_payment.state <> 'review' or v_elsewhere < v_payment.amount_minor then
        perform core.card_alarm('refund without a request', v_refund.public_id::text,
                                format('%s of payment %s went back to the card', v_elsewhere, v_payment.provider_payment));
    else
        update core.payment p set state = 'returned', returned_minor = p.amount_minor where p.payment_id = p_payment;
        update core.orders o set state = 'cancelled' where o.order_id = v_payment.order_id and o.state = 'needs_review';
    end if;
end
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
    if v_event.type not in ('checkout.session.completed', 'checkout.session.async_payment_succeeded', 'checkout.session.async_payment_failed',
                            'checkout.session.expired', 'charge.refunded', 'refund.updated', 'refund.failed',
                            'charge.dispute.created', 'charge.dispute.closed') then
        v_event.outcome := 'ignored';
    elsif v_event.is_live <> p_is_live then
        v_fault := case when p_is_live then 'a test event at a live floor' else 'a live event at a test floor' end;
    end if;
    if v_fault is null and v_event.outcome = 'waiting' then
        -- A refund and the payment that it is of wait for each other.
        if v_event.payment_ref is not null then
            perform pg_advisory_xact_lock(7052, hashtext(v_event.payment_ref));
        end if;
        if v_event.type in ('refund.updated', 'refund.failed') then
            select c.* into v_checkout
            from core.card_refund r join core.payment p using (payment_id) join core.checkout c using (checkout_id)
            where r.provider_refund = v_event.refund_ref or r.public_id::text = v_event.reference;
        elsif v_is_session then
            select * into v_checkout from core.checkout c where c.public_id::text = v_event.reference;
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
        select * into strict v_order from core.orders o where o.order_id = v_checkout.order_id for update;
        select * into strict v_checkout from core.checkout c where c.checkout_id = v_checkout.checkout_id for update;
        v_event.outcome := 'no_change';
        if v_event.type in ('refund.updated', 'refund.failed') then
            select * into v_refund from core.card_refund r
            where r.provider_refund = v_event.refund_ref or r.public_id::text = v_event.reference for update;
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
        update core.provider_event e set outcome = 'applied', checkout_id = coalesce(e.checkout_id, v_checkout.checkout_id)
        where e.payment_ref = v_event.payment_ref
          and (e.outcome = 'waiting' or e.event_id = v_event.event_id and e.type like 'charge.%' and e.outcome = 'no_change');
    end if;
    return (select e.outcome from core.provider_event e where e.event_id = v_event.event_id);
end
$$;

-- What the provider says of a refund that we asked for, locked. Returns an event's outcome.
create function core.note_refund(p_refund core.card_refund, p_provider_refund text, p_status text) returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    update core.card_refund r set provider_refund = coalesce(r.provider_refund, p_provider_refund) where r.card_refund_id = p_refund.card_refund_id;
    if p_refund.state not in ('requested', 'sent') then
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

do $$
declare
    v_function regprocedure;
begin
    for v_function in
        select p.oid from pg_proc p where p.pronamespace = 'core'::regnamespace
          and p.proname in ('settle_payment', 'take_event', 'note_refund', 'checkout_answer')
    loop
        execute format('revoke execute on function %s from public', v_function);
        execute format('grant execute on function %s to lf_fn_buy', v_function);
    end loop;
end
$$;
grant execute on function core.credit_payment(core.payment, bigint, text), core.return_payment(core.payment, text),
    core.card_transfer(text, int, bigint, text, text, bigint, text, bigint) to lf_fn_admin;
reset role;

-- ---- for brokers ------------------------------------------------------------------------------

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
    select c.* into v_checkout from core.checkout c join core.orders o using (order_id)
    where c.state in ('requested', 'open', 'processing') and c.lease_until < v_now and c.next_try_at <= v_now
      and (c.state = 'requested' or c.look_at <= v_now or c.ends_at + interval '2 minutes' <= v_now or o.state <> 'awaiting_payment' and c.state = 'open')
    order by c.state <> 'requested', c.checkout_id limit 1 for update of c skip locked;
    if found then
        update core.checkout c
        set holder = p_holder, lease_until = v_now + make_interval(secs => p_seconds),
            ends_at = coalesce(c.ends_at, date_trunc('second', v_now) + make_interval(mins => core.setting('checkout_minutes')::int))
        where c.checkout_id = v_checkout.checkout_id returning * into v_checkout;
        select * into v_order from core.orders o where o.order_id = v_checkout.order_id;
        if v_checkout.state = 'requested' then
            return jsonb_build_object('kind', 'session', 'checkout', v_checkout.public_id, 'key', v_checkout.public_id, 'amount_minor', v_checkout.amount_minor,
                'currency', v_checkout.currency, 'ends_at', extract(epoch from v_checkout.ends_at)::bigint, 'order_number', v_order.order_number,
                'leads', v_order.leads);
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
-- again after 1 s, 2, 4 ... 5 minutes, each a little more or less, so that many do not come at once.
create function api.gateway_card_failed(p_kind text, p_id uuid, p_is_final boolean, p_reason text) returns void
language plpgsql as $$
declare
    v_order bigint;
    v_refund core.card_refund;
begin
    perform core.require_write();
    if p_kind in ('session', 'expire', 'look') then
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
            select * into v_refund from core.card_refund r where r.public_id = p_id for update;
            if v_refund.state = 'requested' then
                perform core.fail_refund(v_refund, left(p_reason, 200));
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
    select * into v_refund from core.card_refund r where r.public_id = p_refund for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no such refund';
    end if;
    return core.note_refund(v_refund, p_provider_refund, p_status);
exception when others then
    perform core.leave('api.gateway_refund_sent', sqlstate, sqlerrm);
end
$$;

-- A verified event (core.take_event). With p_origin look, p_event is what a session's own state says.
create function api.gateway_card_event(p_event jsonb, p_is_live boolean, p_origin text default 'webhook') returns text
language plpgsql set enable_seqscan = off as $$
begin
    perform core.require_write();
    if p_origin = 'look' then
        update core.checkout c
        set look_at = null, lease_until = '-infinity', attempts = 0, next_try_at = clock_timestamp() + interval '10 seconds'
        where c.public_id::text = p_event ->> 'reference';
        if p_event ->> 'type' is null then
            return 'no_change';
        end if;
    end if;
    return core.take_event(p_event, p_is_live, p_origin);
exception when others then
    perform core.leave('api.gateway_card_event', sqlstate, sqlerrm);
end
$$;

-- Begins a comparison with the provider's list if one is due or asked for: {"run", "since", "until"}, seconds
-- of the epoch; null: none is. One that has not ended within 5 minutes is begun again.
create function api.gateway_reconcile_begin() returns jsonb
language plpgsql as $$
declare
    v_run core.reconcile_run;
    v_now timestamptz := clock_timestamp();
begin
    perform core.require_write();
    perform pg_advisory_xact_lock(7052, 0);
    select * into v_run from core.reconcile_run r
    where r.finished_at is null and (r.started_at is null or r.started_at < v_now - interval '5 minutes') order by r.run_id limit 1;
    if not found then
        if exists (select from core.reconcile_run r
                   where r.finished_at is null or r.started_at > v_now - make_interval(hours => core.setting('reconcile_hours')::int))
           or not exists (select from core.checkout) then
            return null;
        end if;
        insert into core.reconcile_run default values returning * into v_run;
    end if;
    -- From 3 days before the last one that ended, since the provider may list late.
    update core.reconcile_run r
    set started_at = v_now, until = v_now - make_interval(mins => core.setting('reconcile_margin_minutes')::int),
        since = coalesce((select max(x.until) - interval '3 days' from core.reconcile_run x where x.finished_at is not null), '2020-01-01'),
        listed = 0, missed = 0, unknown = 0, differing = 0
    where r.run_id = v_run.run_id returning * into v_run;
    delete from core.reconcile_item i where i.run_id = v_run.run_id;
    return jsonb_build_object('run', v_run.run_id, 'since', floor(extract(epoch from v_run.since))::bigint,
                              'until', floor(extract(epoch from v_run.until))::bigint);
exception when others then
    perform core.leave('api.gateway_reconcile_begin', sqlstate, sqlerrm);
end
$$;

-- Takes a page of the provider's list in: what we have not been told of is applied now, what we know
-- otherwise is written down. Repeatable. Returns how many were new.
create function api.gateway_reconcile_page(p_run bigint, p_events jsonb, p_is_live boolean) returns int
language plpgsql set enable_seqscan = off as $$
declare
    v_event jsonb;
    v_missed int := 0;
begin
    perform core.require_write();
    for v_event in select e from jsonb_array_elements(p_events) e loop
        if not exists (select from core.provider_event p where p.event_id = v_event ->> 'id') then
            perform core.take_event(v_event, p_is_live, 'list');
            v_missed := v_missed + 1;
        end if;
    end loop;
    insert into core.reconcile_item (run_id, event_id, is_differing)
    select p_run, e ->> 'id',
           (p.type, p.is_live, p.session_ref, p.payment_ref, p.reference, p.refund_ref, p.amount_minor, p.currency, p.status)
           is distinct from (e ->> 'type', (e -> 'live')::boolean, e ->> 'session', e ->> 'payment', e ->> 'reference', e ->> 'refund',
                             (e ->> 'amount_minor')::bigint, upper(e ->> 'currency'), e ->> 'status')
    from jsonb_array_elements(p_events) e join core.provider_event p on p.event_id = e ->> 'id'
    on conflict do nothing;
    update core.reconcile_run r set listed = r.listed + jsonb_array_length(p_events), missed = r.missed + v_missed where r.run_id = p_run;
    return v_missed;
exception when others then
    perform core.leave('api.gateway_reconcile_page', sqlstate, sqlerrm);
end
$$;

-- All pages have come: what differs, or is ours alone, becomes a finding. Returns the numbers of the run.
create function api.gateway_reconcile_end(p_run bigint) returns jsonb
language plpgsql as $$
declare
    v_run core.reconcile_run;
begin
    perform core.require_write();
    select * into v_run from core.reconcile_run r where r.run_id = p_run and r.finished_at is null for update;
    if not found then
        raise exception using errcode = 'LF014', message = 'this comparison has ended';
    end if;
    insert into core.card_finding (kind, object, detail)
    select 'event differs from the provider''s', i.event_id, p.type from core.reconcile_item i join core.provider_event p using (event_id)
    where i.run_id = p_run and i.is_differing
    on conflict do nothing;
    insert into core.card_finding (kind, object, detail)
    select 'event unknown to the provider', p.event_id, p.type from core.provider_event p
    where p.happened_at >= v_run.since and p.happened_at < v_run.until and p.origin <> 'look'
      and not exists (select from core.reconcile_item i where i.run_id = p_run and i.event_id = p.event_id)
    on conflict do nothing;
    insert into core.card_finding (kind, object, detail)
    select 'event was missed', p.event_id, p.type || ': ' || p.outcome from core.reconcile_item i join core.provider_event p using (event_id)
    where i.run_id = p_run and p.origin = 'list' and p.received_at >= v_run.started_at
    on conflict do nothing;
    update core.reconcile_run r
    set finished_at = clock_timestamp(),
        differing = (select count(*) from core.reconcile_item i where i.run_id = p_run and i.is_differing),
        unknown = (select count(*) from core.provider_event p
                   where p.happened_at >= v_run.since and p.happened_at < v_run.until and p.origin <> 'look'
                     and not exists (select from core.reconcile_item i where i.run_id = p_run and i.event_id = p.event_id))
    where r.run_id = p_run returning * into v_run;
    delete from core.reconcile_item i where i.run_id = p_run;
    return jsonb_build_object('listed', v_run.listed, 'missed', v_run.missed, 'unknown', v_run.unknown, 'differing', v_run.differing);
exception when others then
    perform core.leave('api.gateway_reconcile_end', sqlstate, sqlerrm);
end
$$;

-- Of card payments, for /metrics.
create function api.gateway_card_metrics() returns jsonb
language plpgsql stable as $$
begin
    return jsonb_build_object(
        'checkouts_open', (select count(*) from core.checkout c where c.state in ('requested', 'open', 'processing')),
        'checkouts_waiting_seconds', (select coalesce(extract(epoch from clock_timestamp() - min(c.created_at)), 0)::bigint
                                      from core.checkout c where c.state = 'requested'),
        'refunds_waiting', (select count(*) from core.card_refund r where r.state = 'requested'),
        'payments_in_review', (select count(*) from core.payment p where p.state = 'review'),
        'events_quarantined', (select count(*) from core.provider_event e where e.outcome = 'quarantined'),
        'findings_open', (select count(*) from core.card_finding f where f.closed_at is null));
exception when others then
    perform core.leave('api.gateway_card_metrics', sqlstate, sqlerrm);
end
$$;

-- ---- for operators ----------------------------------------------------------------------------

-- What the provider has told, newest first; p_before: an event's id, older ones than that.
create function api.card_events(p_limit int default 100, p_before text default null)
returns table (event text, type text, happened_at timestamptz, received_at timestamptz, origin text, outcome text, detail text,
               amount_minor bigint, currency text, status text, session text, payment text, workspace text, order_number bigint)
language plpgsql stable as $$
begin
    perform core.require_operator();
    if coalesce(p_limit, 0) not between 1 and 1000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows';
    end if;
    return query
    select e.event_id, e.type, e.happened_at, e.received_at, e.origin, e.outcome, e.detail, e.amount_minor, e.currency, e.status, e.session_ref,
           e.payment_ref, w.name, o.order_number
    from core.provider_event e
    left join core.checkout c using (checkout_id) left join core.orders o using (order_id) left join core.workspace w on w.workspace_id = o.workspace_id
    where p_before is null
       or (e.received_at, e.event_id) < (select x.received_at, x.event_id from core.provider_event x where x.event_id = p_before)
    order by e.received_at desc, e.event_id desc limit p_limit;
exception when others then
    perform core.leave('api.card_events', sqlstate, sqlerrm);
end
$$;

-- One event with what has become of its payment: {"event", ..., "payment": {...}, "refunds": [...]}. Raises: LF013.
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

-- What a person has to look at, oldest first; with p_all also what has been closed.
create function api.card_findings(p_all boolean default false)
returns table (finding bigint, kind text, object text, detail text, found_at timestamptz, closed_at timestamptz)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select f.finding_id, f.kind, f.object, f.detail, f.found_at, f.closed_at from core.card_finding f
    where p_all or f.closed_at is null order by f.finding_id limit 1000;
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
    update core.card_finding f set closed_at = clock_timestamp() where f.object = p_payment::text and f.kind = 'payment needs review' and f.closed_at is null;
    perform core.write_audit(v_payment.workspace_id, 'payment resolve', 'order ' || v_order.order_number, jsonb_build_object('state', 'review'),
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

-- A comparison: {"run", "requested_at", "started_at", "finished_at", "listed", "missed", "unknown", "differing"}; null: the newest.
create function api.reconcile_state(p_run bigint default null) returns jsonb
language plpgsql stable as $$
begin
    perform core.require_operator();
    return (select jsonb_build_object('run', r.run_id, 'requested_at', r.requested_at, 'started_at', r.started_at, 'finished_at', r.finished_at,
                       'listed', r.listed, 'missed', r.missed, 'unknown', r.unknown, 'differing', r.differing)
            from core.reconcile_run r where p_run is null or r.run_id = p_run order by r.run_id desc limit 1);
exception when others then
    perform core.leave('api.reconcile_state', sqlstate, sqlerrm);
end
$$;

do $$
declare
    v_function regprocedure;
begin
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'api'::regnamespace
        and p.proname in ('request_checkout', 'checkout', 'gateway_card_work', 'gateway_session_made', 'gateway_card_failed', 'gateway_refund_sent',
                          'gateway_card_event', 'gateway_reconcile_begin', 'gateway_reconcile_page', 'gateway_reconcile_end') loop
        execute format('alter function %s owner to lf_fn_buy', v_function);
    end loop;
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'api'::regnamespace
        and p.proname in ('card_events', 'card_event', 'card_findings', 'card_finding_close', 'payment_resolve', 'reconcile_request', 'reconcile_state') loop
        execute format('alter function %s owner to lf_fn_admin', v_function);
    end loop;
end
$$;
alter function api.gateway_card_metrics() owner to lf_fn_gateway;
grant select on core.floor to lf_fn_admin;
call core.harden_api();
grant execute on function api.request_checkout(bigint), api.checkout(bigint, boolean) to lf_broker;
grant execute on function api.gateway_card_work(text, int), api.gateway_session_made(uuid, text, text, bigint),
    api.gateway_card_failed(text, uuid, boolean, text), api.gateway_refund_sent(uuid, text, text), api.gateway_card_event(jsonb, boolean, text),
    api.gateway_reconcile_begin(), api.gateway_reconcile_page(bigint, jsonb, boolean), api.gateway_reconcile_end(bigint),
    api.gateway_card_metrics() to lf_gateway;
grant execute on function api.card_events(int, text), api.card_event(text), api.card_findings(boolean), api.card_finding_close(bigint, text),
    api.payment_resolve(uuid, text, text), api.reconcile_request(), api.reconcile_state(bigint) to lf_operator;
