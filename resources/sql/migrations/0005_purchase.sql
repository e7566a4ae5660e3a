-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0005_purchase: how leads are taken, held, paid and booked. What brokers ask for and get is 0024. The
-- protocol and its reasons: design.md section 4; the shape of the statements: performance.md 1.1, 1.5, 9.3.
--
-- Locks of a purchase, in this order: the intent row; inventory rows (pass one skips what others
-- hold, pass two waits for it under the pools' advisory locks, taken sorted); the wallet last.
-- Raises: LF006, LF007, LF008, LF009, LF010, LF012; 55P03, 40P01 (nothing is stored, the same key
-- may be sent again). Everything else that refuses is an answer: stored, final for its key (R18).

grant select, insert on core.intent, core.workspace_person, core.entry, core.transfer, core.order_line,
    core.order_event, core.audit to lf_fn_buy;
grant select, insert, update on core.orders, core.quote to lf_fn_buy;
grant delete, update (is_owned) on core.workspace_person to lf_fn_buy; -- of holds that end; update: the row lock
grant update (batch_id) on core.import_batch to lf_fn_buy; -- never written: the row lock
grant insert on core.sale to lf_fn_buy;
grant select on core.coupon, core.bracket to lf_fn_buy;
grant select, insert, delete on core.coupon_use to lf_fn_buy;
grant select on core.sale, core.lead, core.pool, core.product, core.age_bucket, core.county, core.state, core.setting, core.workspace,
    core.member, core.floor, core.ledger_account, core.project, core.project_price, core.import_batch, core.inventory, core.held to lf_fn_buy;
grant delete, insert, update on core.inventory, core.held to lf_fn_buy; -- update: the row lock of the pick
grant select, update on core.wallet to lf_fn_buy;
grant usage on sequence core.order_id_seq to lf_fn_buy;
grant usage on language plpgsql to lf_fn_buy;

set role lf_owner_core;

-- A line of a quote or purchase as it was asked for: by criteria (a project's among them), or by hand.
create type core.line as (
    filter jsonb,
    quantity int,
    allow_part boolean,
    quantity_min int,
    picks uuid[],       -- hand-picked leads, sorted; null: by criteria
    replace boolean,    -- picks that are gone may be replaced (R17)
    take_all boolean,   -- all that is left: quantity is counted when it is bought (R12)
    basket boolean,     -- picks are those of the member's basket when it is bought
    rest boolean,       -- what is missing becomes a standing order (R15)
    total_max bigint    -- minor units: refuse to pay more for this line; null: only the order's maximum counts
);
-- Who buys, under which number, how it is paid, for at most how much.
create type core.deal as (
    workspace_id int,
    member_id int,
    intent uuid,
    order_id bigint,
    quote_id uuid,
    payment text,              -- credits, card, invoice
    held_until timestamptz,    -- null: paid and sold at once
    allow_repeats boolean,     -- R4
    total_max bigint,          -- minor units
    coupon text,
    priced_at timestamptz,     -- when the coupon has to be good: now, or when the quote was made
    coupon_id int,             -- once it is redeemed
    prices core.price_list[],  -- the quote's; null without one
    approver_id int,           -- whose word it is on; null: the member's own
    wait_until timestamptz     -- the end of all waiting together; null: lock_timeout for each
);
-- What settling needs to know of one line's pick. Money in minor units.
-- picks: of a hand-picked line, as core.order_line has it.
create type core.picked as (
    leads int,
    total_minor bigint,        -- list price
    rules int[],
    picks jsonb,
    discount_minor bigint,     -- null: nothing
    discounts jsonb            -- as core.order_line has them
);
-- The leads of one product in one line, for discounts.
create type core.portion as (line_no int, product_id smallint, leads bigint, list_minor bigint);

-- On what terms a lead of the age class f.starts[p_age] is sold today: price (R9) with its rule, the
-- slot that the sale takes (R3), bucket and freshness. Inlined.
create function core.terms(p_own bigint, p_project int, p_class smallint, p_age int, p_on date, p_times_sold smallint, f core.compiled_filter,
                           out price bigint, out rule int, out slot smallint, out bucket smallint, out freshness smallint)
returns setof record language sql immutable parallel safe rows 1 as $$
    select coalesce(p_own, least(core.price_today(p_project, p_class, p_age, f), core.price_quoted(p_project, p_class, p_on, f))),
           case when p_own is not null then null
                when core.price_quoted(p_project, p_class, p_on, f) < core.price_today(p_project, p_class, p_age, f) is true
                     or (f.quoted).starts is not null and core.price_today(p_project, p_class, p_age, f) is null then
                    case when array_position((f.quoted).project_ids, p_project) is null then
                        case p_class when 1 then (f.quoted).gold_rules[width_bucket(p_on, (f.quoted).starts)]
                                     else (f.quoted).silver_rules[width_bucket(p_on, (f.quoted).starts)] end end
                when array_position(f.project_ids, p_project) is null then
                    case p_class when 1 then f.gold_rules[p_age] else f.silver_rules[p_age] end end,
           (case f.sale_mode when 'exclusive' then 0 when 'bucket' then f.buckets[p_age] else p_times_sold end)::smallint,
           f.buckets[p_age], core.freshness(f.today - p_on, f.half_life)
$$;

-- Whoever waits for a lock from now on waits until then at most; true. lock_timeout begins anew for each lock, and a
-- purchase that waits for several pools, and then for leads, would be as late as all of them together. Where one
-- statement locks many rows, the query around it asks this of each: a row is asked for, and locked, when the one
-- before has been looked at. Null: as it is. Inlined.
create function core.wait_until(p_end timestamptz) returns boolean language sql volatile as $$
    select p_end is null
        or set_config('lock_timeout', greatest(ceil(extract(epoch from p_end - clock_timestamp()) * 1000), 1)::int || 'ms', true) is not null
$$;

reset role;

-- The leads of a pick become sales and, with p_claims, their persons the workspace's (R4); returns how
-- many and for how much. A person who is the workspace's already by now is a unique violation: a rival
-- of the same workspace was faster. Persons in order, so that two such rivals never wait in a ring.
-- p_keys: ctids that this transaction has locked.
create function core.sell(p_keys tid[], d core.deal, p_line smallint, p_claims boolean, f core.compiled_filter)
returns core.picked language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_picked core.picked;
begin
    with gone as (
        delete from core.inventory where ctid = any (p_keys)
        returning lead_id, person, price_minor, inquired_on, project_id, class, intent, times_sold,
                  width_bucket(inquired_on, f.starts) as age
    ), mine as (
        insert into core.workspace_person (workspace_id, person)
        select d.workspace_id, g.person from gone g where p_claims order by g.person
    ), sold as (
        insert into core.sale (lead_id, order_id, price_minor, rule_id, slot, line_no, bucket, freshness, intent, return_days)
        select g.lead_id, d.order_id, t.price, t.rule, t.slot, p_line, t.bucket, t.freshness, g.intent,
               (select pr.return_days from core.product pr where pr.product_id = f.product_id)
        from gone g, core.terms(g.price_minor, g.project_id, g.class, g.age, g.inquired_on, g.times_sold, f) t
        returning price_minor, rule_id
    )
    select count(*), coalesce(sum(s.price_minor), 0), coalesce(array_agg(distinct s.rule_id) filter (where s.rule_id is not null), '{}')
    into v_picked.leads, v_picked.total_minor, v_picked.rules
    from sold s;
    return v_picked;
end
$$;

-- The same for an order that is not paid yet: the leads move to core.held. With repeats allowed,
-- persons are claimed when the order is paid, so that the end of a hold never gives away a person
-- whom the workspace has bought before.
create function core.hold(p_keys tid[], d core.deal, p_line smallint, p_claims boolean, f core.compiled_filter)
returns core.picked language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_picked core.picked;
begin
    with gone as (
        delete from core.inventory where ctid = any (p_keys)
        returning *, width_bucket(inquired_on, f.starts) as age
    ), mine as (
        insert into core.workspace_person (workspace_id, person)
        select d.workspace_id, g.person from gone g where p_claims order by g.person
    ), kept as (
        insert into core.held (lead_id, order_id, line_no, person, pool_id, county_id, inquired_on, project_id, class, intent, filled,
                               times_sold, own_price_minor, price_minor, rule_id, slot, bucket, freshness, is_claimed, return_days)
        select g.lead_id, d.order_id, p_line, g.person, g.pool_id, g.county_id, g.inquired_on, g.project_id, g.class, g.intent, g.filled,
               g.times_sold, g.price_minor, t.price, t.rule, t.slot, t.bucket, t.freshness, not d.allow_repeats,
               (select pr.return_days from core.product pr where pr.product_id = f.product_id)
        from gone g, core.terms(g.price_minor, g.project_id, g.class, g.age, g.inquired_on, g.times_sold, f) t
        returning price_minor, rule_id
    )
    select count(*), coalesce(sum(k.price_minor), 0), coalesce(array_agg(distinct k.rule_id) filter (where k.rule_id is not null), '{}')
    into v_picked.leads, v_picked.total_minor, v_picked.rules
    from kept k;
    return v_picked;
end
$$;

-- Ends the hold of an order whose row the caller has locked: its leads go back on offer, all but
-- those of a withdrawn batch or in quarantine, its coupon is unused, and its persons are free again, all but those of
-- whom the workspace has bought another lead meanwhile (with repeats allowed). p_state: cancelled or expired.
-- Returns the leads that went back.
create function core.end_hold(p_order bigint, p_state text, p_reason text) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_leads int;
    v_workspace int;
    v_coupon int;
begin
    update core.orders o set state = p_state, held_until = null where o.order_id = p_order
    returning o.workspace_id, o.coupon_id into v_workspace, v_coupon;
    if v_coupon is not null then
        delete from core.coupon_use u where u.order_id = p_order; -- somebody may use it again
    end if;
    insert into core.order_event (order_id, state, reason) values (p_order, p_state, p_reason);
    -- Whoever withdraws a batch, or refunds a lead of it, meanwhile is waited for, or waits.
    perform from core.import_batch ib
    where ib.batch_id in (select l.batch_id from core.held h join core.lead l using (lead_id) where h.order_id = p_order)
    order by ib.batch_id for share;
    -- Locked first, then looked at: a purchase that allows repeats may be relying on them (claim_persons).
    perform from core.workspace_person wp
    where wp.workspace_id = v_workspace
      and wp.person in (select h.person from core.held h where h.order_id = p_order and h.is_claimed)
    order by wp.person for update;
    with free as (
        select h.person from core.held h
        where h.order_id = p_order and h.is_claimed
          and coalesce((select false from core.lead l join core.sale s using (lead_id) join core.orders o using (order_id)
                        where l.person = h.person and o.workspace_id = v_workspace limit 1), true)
    ), kept as (
        -- A suppression list has come to hide him meanwhile.
        update core.workspace_person wp set is_owned = false from free f
        where wp.workspace_id = v_workspace and wp.person = f.person and wp.is_suppressed
    )
    delete from core.workspace_person wp using free f
    where wp.workspace_id = v_workspace and wp.person = f.person and not wp.is_suppressed;
    with back as (
        delete from core.held h where h.order_id = p_order returning h.*
    ), put as (
        insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled, times_sold)
        select b.lead_id, b.person, b.own_price_minor, b.pool_id, b.county_id, b.inquired_on, b.project_id, b.class, b.intent, l.filled, b.times_sold
        from back b join core.lead l using (lead_id) join core.import_batch ib using (batch_id)
        where ib.state = 'loaded' and not exists (select from core.quarantine q where q.lead_id = b.lead_id)
        order by b.lead_id
        returning lead_id
    )
    select count(*) into v_leads from put;
    return v_leads;
end
$$;

-- Takes back the holds that are over by the clock (R21), of these pools or (null) of all; whoever
-- needs the stock may, so a dead sweeper freezes nothing. An order that somebody has locked is being
-- paid, renewed or taken back: with p_until his end is waited for, until then at most and in the order of
-- their ids, so that a buyer is never short of what a rival is just giving back. Returns the leads that are on
-- offer again.
create function core.take_back(p_pools int[], p_until timestamptz default null) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_orders bigint[];
    v_order bigint;
    v_leads int := 0;
begin
    -- The clock is read again for a row that another changed while this waited for its lock.
    if p_until is not null then
        perform core.wait_until(p_until);
        v_orders := array(
            select q.order_id from (
                select o.order_id from core.orders o
                where o.state in ('held', 'awaiting_payment') and o.held_until <= clock_timestamp()
                  and (p_pools is null or exists (select from core.held h where h.order_id = o.order_id and h.pool_id = any (p_pools)))
                order by o.order_id limit 1000 for update of o) q
            where core.wait_until(p_until));
    else
        v_orders := array(
            select o.order_id from core.orders o
            where o.state in ('held', 'awaiting_payment') and o.held_until <= clock_timestamp()
              and (p_pools is null or exists (select from core.held h where h.order_id = o.order_id and h.pool_id = any (p_pools)))
            order by o.order_id limit 1000 for update of o skip locked);
    end if;
    foreach v_order in array v_orders loop
        v_leads := v_leads + core.end_hold(v_order, 'expired', 'the hold ended');
    end loop;
    return v_leads;
end
$$;

-- The careful way to R4 and R38, for picks that have a person twice, wait for rivals or allow repeats:
-- claims the persons and returns the keys that may be sold. The rest goes back on offer: of two leads of
-- one person the older one is sold, and none of a person whom the workspace has or suppresses by now.
create function core.claim_persons(p_keys tid[], p_workspace int, p_allow_repeats boolean, p_until timestamptz)
returns tid[] language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_kept tid[];
begin
    if p_allow_repeats then
        -- Locks those that are there already: the end of a hold must not take them away (end_hold).
        with mine as (
            insert into core.workspace_person as wp (workspace_id, person)
            select p_workspace, p.person
            from (select distinct i.person from core.inventory i where i.ctid = any (p_keys) order by i.person offset 0) p where core.wait_until(p_until)
            on conflict (workspace_id, person) do update set is_owned = wp.is_owned or not wp.is_suppressed
            returning wp.person, wp.is_suppressed
        )
        select coalesce(array_agg(i.ctid), '{}') into v_kept
        from core.inventory i where i.ctid = any (p_keys) and i.person not in (select m.person from mine m where m.is_suppressed);
    else
        with mine as (
            insert into core.workspace_person (workspace_id, person)
            select p_workspace, p.person
            from (select distinct i.person from core.inventory i where i.ctid = any (p_keys) order by i.person offset 0) p where core.wait_until(p_until)
            on conflict do nothing returning person
        )
        select coalesce(array_agg(k.key), '{}') into v_kept
        from (select distinct on (i.person) i.ctid as key
              from core.inventory i where i.ctid = any (p_keys) and i.person in (select m.person from mine m)
              order by i.person, i.inquired_on, i.lead_id) k;
    end if;
    if cardinality(v_kept) < cardinality(p_keys) then
        with gone as (
            delete from core.inventory i where i.ctid = any (p_keys) and i.ctid <> all (v_kept)
            returning i.*
        )
        insert into core.inventory select g.* from gone g;
    end if;
    return v_kept;
end
$$;

-- Sells or holds what has been locked. p_persons: how many different persons that is. In pass one they
-- are claimed in the same statement.
create function core.take(p_keys tid[], p_persons int, p_wait boolean, d core.deal, p_line smallint, f core.compiled_filter)
returns core.picked language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_claims boolean := not (p_wait or d.allow_repeats or p_persons < cardinality(p_keys));
begin
    if d.held_until is null then
        return core.sell(case when v_claims then p_keys else core.claim_persons(p_keys, d.workspace_id, d.allow_repeats, d.wait_until) end,
                         d, p_line, v_claims, f);
    end if;
    return core.hold(case when v_claims or d.allow_repeats then p_keys else core.claim_persons(p_keys, d.workspace_id, false, d.wait_until) end,
                     d, p_line, v_claims, f);
end
$$;

-- The statements below are written for the planner, which has no statistics of their conditions:
-- age() instead of "xmax =" (which it takes for one row in a table, and then sorts the whole pool
-- rather than walk the index to the limit), and coalesce(.., true) instead of "is null" (likewise),
-- which also keeps the look-up of persons a look-up by key and not a hash of them all (9.6).

-- Takes up to p_quantity leads of one line, oldest inquiry first, and sells or holds them (R14).
-- p_wait false: pass one; rows that a running purchase has touched show its xmax and are not even
-- probed (performance.md 9.3): v_over is the age of the oldest running one, and 0, which no purchase has
-- touched, is older than all. Rows whose purchase was refused or rolled back keep its xmax; they are
-- older than what runs, so they stay in their place in the queue. p_wait true: pass two; waits for every
-- row, until d.wait_until.
create function core.pick(f core.compiled_filter, p_quantity int, p_wait boolean, d core.deal, p_line smallint)
returns core.picked language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_keys tid[];
    v_persons int;
    v_all core.picked := row(0, 0, '{}', null, null, null);
    v_now core.picked;
    -- Only pool, day and perhaps one county restrict: the statements below run on a generic plan.
    v_plain boolean := f.one_pool is not null and f.counties is null and f.not_counties is null and f.days is null
        and f.intent_min is null and f.intent_max is null and f.filled_min is null and f.projects is null
        and f.one_project is null
        and f.freshness_min is null and f.freshness_max is null and f.score_min is null and f.score_max is null
        and f.price_min is null and f.price_max is null and f.all_priced;
    v_pool int := f.one_pool;
    v_county int := f.one_county;
    v_from date := f.from_on;
    v_to date := f.to_on;
    v_owner int := f.workspace_id;
    v_need int;
    v_scans_empty int := 0;
    v_over int := age(pg_snapshot_xmin(pg_current_snapshot())::xid);
begin
    loop
        v_need := p_quantity - v_all.leads;
        if v_plain and v_county is null and not p_wait then
            select coalesce(array_agg(q.ctid), '{}'), count(distinct q.person) into v_keys, v_persons from (
                select i.ctid, i.person from core.inventory i
                where i.pool_id = v_pool and i.inquired_on between v_from and v_to and age(i.xmax) > v_over
                  and (v_owner is null
                       or coalesce((select false from core.workspace_person wp where wp.workspace_id = v_owner and wp.person = i.person), true))
                order by i.inquired_on, i.lead_id limit v_need for update of i skip locked) q;
        elsif v_plain and not p_wait then
            select coalesce(array_agg(q.ctid), '{}'), count(distinct q.person) into v_keys, v_persons from (
                select i.ctid, i.person from core.inventory i
                where i.pool_id = v_pool and i.county_id = v_county and i.inquired_on between v_from and v_to and age(i.xmax) > v_over
                  and (v_owner is null
                       or coalesce((select false from core.workspace_person wp where wp.workspace_id = v_owner and wp.person = i.person), true))
                order by i.inquired_on, i.lead_id limit v_need for update of i skip locked) q;
        else
            f.workspace_id := v_owner;
            select a.keys, a.persons into v_keys, v_persons from core.pick_any(f, v_need, p_wait, d.wait_until) a;
        end if;
        if cardinality(v_keys) = 0 then
            -- A rival that we waited for may have put rows back under new ctids, which only a
            -- second look can see.
            v_scans_empty := v_scans_empty + 1;
            exit when not p_wait or v_scans_empty = 2;
            continue;
        end if;
        v_now := core.take(v_keys, v_persons, p_wait, d, p_line, f);
        v_all.leads := v_all.leads + v_now.leads;
        v_all.total_minor := v_all.total_minor + v_now.total_minor;
        v_all.rules := v_all.rules || v_now.rules;
        -- Fewer keys than asked for: nothing is left. Fewer sales than keys: a person was there
        -- twice; look for the rest among the persons that are still missing.
        exit when v_all.leads >= p_quantity or (not p_wait and cardinality(v_keys) < v_need);
        v_owner := case when d.allow_repeats then -d.workspace_id else d.workspace_id end;
    end loop;
    return v_all;
end
$$;

-- The same for filters of any shape: planned anew each time, since the best path depends on them.
create function core.pick_any(f core.compiled_filter, p_quantity int, p_wait boolean, p_until timestamptz, out keys tid[], out persons int)
language plpgsql set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    v_over int := age(pg_snapshot_xmin(pg_current_snapshot())::xid); -- as in pick()
begin
    if p_wait then
        perform core.wait_until(p_until);
        select coalesce(array_agg(q.ctid), '{}'), count(distinct q.person) into keys, persons from (
            select i.ctid, i.person from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
            order by i.inquired_on, i.lead_id limit p_quantity for update of i) q
        where core.wait_until(p_until);
        return;
    end if;
    select coalesce(array_agg(q.ctid), '{}'), count(distinct q.person) into keys, persons from (
        select i.ctid, i.person from core.inventory i
        where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
          and age(i.xmax) > v_over
          and (f.workspace_id is null
               or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
        order by i.inquired_on, i.lead_id limit p_quantity for update of i skip locked) q;
end
$$;

-- The persons of some leads, if they count once.
create function core.persons_of(p_leads bigint[], p_is_once boolean) returns bigint[]
language sql stable set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(l.person), '{}') from core.lead l where p_is_once and l.lead_id = any (p_leads)
$$;

-- Wallet, order, ledger, audit and the stored answer: the last and shortest part of a purchase, in
-- one statement, since whoever buys for the same workspace waits for it. An order on hold moves no
-- money; the wallet gives it its number all the same.
-- Returns the receipt, or a refusal that the caller must answer by undoing the picks.
create function core.settle(d core.deal, p_lines core.line[], p_picked core.picked[])
returns jsonb language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_total bigint := 0;    -- what is paid
    v_discount bigint := 0;
    v_leads int := 0;
    v_due bigint;
    v_now timestamptz := clock_timestamp();
    v_answer jsonb := '[]';
    v_rules jsonb;
    v_rule int;
    v_off bigint;
    v_state text := case d.payment when 'credits' then 'completed' when 'card' then 'held' else 'awaiting_payment' end;
begin
    if core.wait_until(d.wait_until) and d.held_until is null then
        perform core.end_bonus(d.workspace_id); -- what is over is not spent
    end if;
    for i in 1 .. cardinality(p_picked) loop
        v_off := coalesce((p_picked[i]).discount_minor, 0);
        v_total := v_total + (p_picked[i]).total_minor - v_off;
        v_discount := v_discount + v_off;
        if (p_picked[i]).total_minor - v_off > (p_lines[i]).total_max then
            return core.refusal('LF003', jsonb_build_object('line', i, 'total_minor', (p_picked[i]).total_minor - v_off,
                                                            'total_max_minor', (p_lines[i]).total_max));
        end if;
        v_leads := v_leads + (p_picked[i]).leads;
        v_rules := '[]';
        foreach v_rule in array (p_picked[i]).rules loop
            if not v_rules ? ('rule ' || v_rule) then
                v_rules := v_rules || to_jsonb('rule ' || v_rule);
            end if;
        end loop;
        v_answer := v_answer || (jsonb_build_object(
            'line', i, 'text', core.line_text(p_lines[i]), 'filter', (p_lines[i]).filter,
            'requested', (p_lines[i]).quantity, 'leads', (p_picked[i]).leads,
            'list_minor', (p_picked[i]).total_minor, 'discount_minor', v_off, 'total_minor', (p_picked[i]).total_minor - v_off,
            'discounts', coalesce((p_picked[i]).discounts, '[]'),
            'price_rules', case when v_rules = '[]' then '["own"]' else v_rules end)
            || coalesce((p_picked[i]).picks, '{}'));
    end loop;
    if v_total > d.total_max then
        return core.refusal('LF003', jsonb_build_object('total_minor', v_total, 'total_max_minor', d.total_max));
    end if;
    v_due := case when d.held_until is null then v_total else 0 end;

    with paid as (
        update core.wallet w
        set available_minor = w.available_minor - v_due, orders_count = w.orders_count + 1
        where w.workspace_id = d.workspace_id and (w.available_minor - v_due >= w.floor_minor or v_due = 0)
        returning w.available_minor as balance, 1000 + w.orders_count as number
    ), ordered as (
        insert into core.orders (order_id, workspace_id, order_number, member_id, intent_key, quote_id, state, leads, discount_minor,
                                 total_minor, coupon_id, payment, created_at, held_until, sold_xid)
        select d.order_id, d.workspace_id, p.number, d.member_id, d.intent, d.quote_id, v_state, v_leads, v_discount, v_total,
               d.coupon_id, d.payment, v_now, d.held_until, case when d.held_until is null then pg_current_xact_id() end
        from paid p
    ), lined as (
        insert into core.order_line (order_id, line_no, filter, text, requested, leads, discount_minor, total_minor, discounts, price_rules, picks)
        select d.order_id, (l ->> 'line')::smallint, l -> 'filter', l ->> 'text', (l ->> 'requested')::int, (l ->> 'leads')::int,
               (l ->> 'discount_minor')::bigint, (l ->> 'total_minor')::bigint, l -> 'discounts', l -> 'price_rules',
               (p_picked[(l ->> 'line')::int]).picks
        from paid p, jsonb_array_elements(v_answer) l
    ), told as (
        insert into core.order_event (order_id, at, state, reason)
        select d.order_id, v_now, v_state, case d.payment when 'credits' then 'paid from credits'
                                                          when 'card' then 'to be paid by card' else 'to be paid by invoice' end
        from paid p
    ), moved as (
        insert into core.transfer (kind, workspace_id, order_id, created_at)
        select 'purchase', d.workspace_id, d.order_id, v_now from paid p where v_due > 0
        returning transfer_id
    ), entered as (
        insert into core.entry (transfer_id, account_id, amount_minor, balance_minor)
        select m.transfer_id, a.account_id, case a.kind when 'wallet' then -v_due else v_due end,
               case a.kind when 'wallet' then p.balance end
        from moved m, paid p, core.ledger_account a
        where a.kind = 'wallet' and a.workspace_id = d.workspace_id or a.kind = 'revenue' and a.workspace_id is null
    ), audited as (
        insert into core.audit (at, workspace_id, action, object, after)
        select v_now, d.workspace_id, case when d.held_until is null then 'purchase' else 'hold' end, 'order ' || p.number,
               jsonb_build_object('leads', v_leads, 'total_minor', v_total)
        from paid p
    )
    update core.intent i
    set answer = jsonb_build_object('ok', true, 'order_number', p.number, 'state', v_state, 'payment', d.payment, 'leads', v_leads,
        'list_minor', v_total + v_discount, 'discount_minor', v_discount, 'total_minor', v_total, 'currency', fl.currency, 'bought_at', v_now, 'wallet_available_minor', p.balance, 'lines', v_answer)
        || case when d.held_until is null then '{}' else jsonb_build_object('held_until', d.held_until) end
    from paid p, core.floor fl
    where i.workspace_id = d.workspace_id and i.operation = 'purchase' and i.key = d.intent
    returning i.answer into v_answer;
    if not found then
        return core.refusal('LF002', (
            select jsonb_build_object('total_minor', v_total, 'available_minor', w.available_minor,
                                      'short_minor', v_total - (w.available_minor - w.floor_minor))
            from core.wallet w where w.workspace_id = d.workspace_id));
    end if;
    return v_answer;
end
$$;

-- Holds for card payments are bounded per member, and per pool for a workspace (R21), counted when
-- the leads are held already and the wallet is locked. Null, or the refusal that undoes the picks.
create function core.over_hold(d core.deal) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_held bigint;
    v_most bigint := core.setting('member_held_max');
    v_percent bigint := greatest(core.setting('segment_held_percent'), 1);
    v_pool record;
begin
    select coalesce(sum(o.leads), 0) into v_held from core.orders o
    where o.state in ('held', 'awaiting_payment') and o.payment = 'card' and o.held_until > clock_timestamp()
      and o.workspace_id = d.workspace_id and o.member_id = d.member_id;
    if v_held > v_most then
        return core.refusal('LF021', jsonb_build_object('held', v_held, 'most', v_most,
            'message', format('you would hold %s leads; one member may hold %s', v_held, v_most)));
    end if;
    for v_pool in
        select p.*, p.state as code,
               (select count(*) from core.held h where h.pool_id = p.pool_id) as held,
               (select count(*) from core.held h join core.orders o using (order_id)
                where h.pool_id = p.pool_id and o.workspace_id = d.workspace_id and o.payment = 'card'
                  and o.held_until > clock_timestamp()) as mine
        from core.pool p
        where p.pool_id in (select h.pool_id from core.held h where h.order_id = d.order_id)
        order by p.pool_id
    loop
        -- Enough stock for this share, or all that there is.
        v_most := v_pool.held + (select count(*) from (
            select from core.inventory i where i.pool_id = v_pool.pool_id limit greatest(v_pool.mine * 100 / v_percent + 1 - v_pool.held, 0)) i);
        if v_pool.mine > ceil(v_most * v_percent / 100.0) then
            return core.refusal('LF021', jsonb_build_object('held', v_pool.mine, 'most', ceil(v_most * v_percent / 100.0)::bigint,
                'message', format('your workspace would hold %s of %s leads of %s %s; it may hold %s %%', v_pool.mine, v_most,
                                  case v_pool.class when 1 then 'Gold' else 'Silver' end, v_pool.code, v_percent)));
        end if;
    end loop;
    return null;
end
$$;

-- One pass over all lines, most specific line first (R14), then the money. Returns the receipt; a
-- shortage or refusal is raised as LF901 or LF902 with the answer in its message, so that the
-- caller's subtransaction undoes every pick.
create function core.buy_pass(d core.deal, p_lines core.line[], p_filters core.compiled_filter[], p_sequence int[], p_wait boolean)
returns jsonb language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_picked core.picked[] := array_fill(null::core.picked, array[cardinality(p_filters)]);
    v_line core.line;
    v_now core.picked;
    f core.compiled_filter;
    v_answer jsonb;
    v_off record;
    v_is_discounted boolean := d.coupon is not null;
    i int;
begin
    if (p_lines[p_sequence[1]]).picks is not null then
        v_picked := core.pick_lists(d, p_lines, p_wait);
    end if;
    foreach i in array p_sequence loop
        v_line := p_lines[i];
        f := p_filters[i];
        if i <> p_sequence[1] and not d.allow_repeats then
            -- The lines before this one may have brought the first persons.
            f.workspace_id := d.workspace_id;
        end if;
        if v_line.picks is null then
            v_now := core.pick(f, v_line.quantity, p_wait, d, i::smallint);
        else
            v_now := v_picked[i];
        end if;
        if v_now.leads < v_line.quantity and not (p_wait and v_line.allow_part and v_now.leads >= v_line.quantity_min) then
            raise exception using errcode = 'LF901', message = jsonb_build_object('line', i, 'available', v_now.leads)::text;
        end if;
        v_picked[i] := v_now;
        v_is_discounted := v_is_discounted or v_line.picks is not null or f.brackets_from is not null or (f.quoted).brackets_from is not null;
    end loop;
    if v_is_discounted then
        select * into v_off from core.discount(d.coupon, d.priced_at, d.prices, core.portions(d, p_lines, p_filters, v_picked), cardinality(p_lines));
        d.coupon_id := v_off.coupon_id;
        v_answer := coalesce(v_off.refused, core.redeem(d));
        if v_answer is not null then
            raise exception using errcode = 'LF902', message = v_answer::text;
        end if;
        for i in 1 .. cardinality(p_lines) loop
            v_now := v_picked[i];
            v_now.discount_minor := v_off.minors[i];
            v_now.discounts := v_off.discounts[i];
            v_picked[i] := v_now;
        end loop;
    end if;
    v_answer := core.settle(d, p_lines, v_picked);
    v_answer := core.last_look(d, v_answer);
    if d.payment = 'card' and (v_answer -> 'ok')::boolean then
        v_answer := coalesce(core.over_hold(d), v_answer);
    end if;
    if not (v_answer -> 'ok')::boolean then
        raise exception using errcode = 'LF902', message = v_answer::text;
    end if;
    return v_answer;
end
$$;

-- The member's own orders on hold that wait for a card payment not even begun and hold leads of these
-- pools: they never block himself (R21).
create function core.own_holds(d core.deal, p_pools int[]) returns bigint[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return array(select o.order_id from core.orders o
                 where o.state = 'held' and o.member_id = d.member_id and o.workspace_id = d.workspace_id
                   -- A standing order buys in the background; what he is about to pay stays.
                   and not exists (select from core.standing_slice l where l.key = d.intent)
                   and exists (select from core.held h where h.order_id = o.order_id and h.pool_id = any (p_pools))
                 order by o.order_id);
end
$$;

-- How many leads that an order holds fit.
create function core.count_held(f core.compiled_filter, p_order bigint) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return (select count(*) from core.held h
            where h.order_id = p_order
              and core.fits(h.pool_id, h.county_id, h.inquired_on, h.class, h.intent, h.filled, h.project_id, h.own_price_minor, f));
end
$$;

-- In which order lines take their leads (R14): picks before counties before states before the rest; the
-- order of the request among equals.
create function core.line_sequence(p_lines core.line[], p_filters core.compiled_filter[]) returns int[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return array(select n from generate_subscripts(p_lines, 1) n
                 order by case when (p_lines[n]).picks is not null then -1
                               when (p_filters[n]).one_county is not null then 0
                               when (p_filters[n]).counties is not null then 1
                               when (p_filters[n]).one_pool is not null then 2
                               when (p_filters[n]).pools is not null then 3 else 4 end, n);
end
$$;

-- The purchase itself, after identity, key and limits: pass one, proof of shortage, pass two.
create function core.buy(d core.deal, p_lines core.line[], p_filters core.compiled_filter[])
returns jsonb language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_sequence int[] := '{1}';
    v_line core.line;
    v_short jsonb;
    v_available bigint;
    v_pool int;
    v_pools int[];
    v_own bigint[];
    v_given bigint[] := '{}';  -- of these, what is given up
    v_has bigint;
    v_order bigint;
    v_answer jsonb;
begin
    if cardinality(p_lines) > 1 then
        v_sequence := core.line_sequence(p_lines, p_filters);
    end if;

    -- Pass one: never waits for a lead.
    begin
        return core.buy_pass(d, p_lines, p_filters, v_sequence, false);
    exception
        when sqlstate 'LF901' then null; -- short, perhaps: look closer
        when unique_violation or deadlock_detected then null; -- a rival of this workspace got a person first: pass two knows how
        when sqlstate 'LF902' then
            -- Too dear, perhaps because dearer leads came in for those that others have touched.
            v_answer := sqlerrm::jsonb;
            if v_answer -> 'error' ->> 'code' <> 'LF003' then
                return v_answer;
            end if;
    end;

    -- A line without states may take from every pool of its product.
    v_pools := array(
        select distinct p.pool_id
        from generate_subscripts(p_filters, 1) n
        join core.pool p on p.product_id = (p_filters[n]).product_id
        where ((p_filters[n]).one_pool is null or p.pool_id = (p_filters[n]).one_pool)
          and ((p_filters[n]).pools is null or p.pool_id = any ((p_filters[n]).pools))
        union
        select unnest(core.pools_of(p_lines))
        order by 1);
    perform core.wait_until(d.wait_until);
    perform core.end_suppressions(d.workspace_id);
    perform core.take_back(v_pools, d.wait_until);
    v_own := core.own_holds(d, v_pools);

    -- A line that cannot be filled even if every rival gave everything back is short for certain.
    for i in 1 .. cardinality(p_lines) loop
        v_line := p_lines[i];
        if v_line.picks is null then
            v_available := core.count_up_to(p_filters[i], v_line.quantity);
        else
            v_available := core.count_picks(v_line, d);
        end if;
        foreach v_order in array v_own loop
            exit when v_available >= v_line.quantity;
            v_has := case when v_line.picks is null then core.count_held(p_filters[i], v_order) else core.count_held_picks(v_line, v_order) end;
            v_available := v_available + v_has;
            if v_has > 0 and v_order <> all (v_given) then
                v_given := v_given || v_order;
            end if;
        end loop;
        -- How many picks can be replaced shows only when they are.
        if not v_line.replace and v_available < (case when v_line.allow_part then v_line.quantity_min else v_line.quantity end) then
            return core.refusal('LF001', jsonb_build_object('line', i) || core.line_shortage(v_line, d, v_available));
        end if;
    end loop;

    -- Pass two: wait for the rows, pool by pool in sorted order, so that waiting buyers never cross. Who is short
    -- gives the pools back before he works out what else there is: others are waiting for them.
    loop
        begin
            foreach v_pool in array v_pools loop
                perform core.wait_until(d.wait_until);
                perform pg_advisory_xact_lock(7046, v_pool);
            end loop;
            perform core.wait_until(d.wait_until);
            foreach v_order in array array(select o.order_id from core.orders o where o.order_id = any (v_given) and o.state = 'held'
                                           order by o.order_id for update) loop
                perform core.end_hold(v_order, 'cancelled', 'given up for another order of its buyer');
            end loop;
            return core.buy_pass(d, p_lines, p_filters, v_sequence, true);
        exception
            when sqlstate 'LF901' then v_short := sqlerrm::jsonb;
            when sqlstate 'LF902' then return sqlerrm::jsonb;
        end;
        -- Each line alone had enough, all of them together may need more of the own holds.
        exit when cardinality(v_given) = cardinality(v_own);
        v_given := v_own;
    end loop;
    v_line := p_lines[(v_short ->> 'line')::int];
    return core.refusal('LF001', jsonb_build_object('line', v_short -> 'line')
        || core.line_shortage(v_line, d, (v_short ->> 'available')::bigint));
end
$$;

-- These run with the rights of whoever calls them, and only lf_fn_buy can use those rights.
call core.own_functions('core', array['terms', 'sell', 'hold', 'take', 'end_hold', 'take_back', 'own_holds', 'count_held',
    'over_hold', 'pick', 'pick_any', 'persons_of', 'claim_persons', 'settle', 'buy_pass', 'line_sequence',
    'wait_until', 'buy'], 'lf_owner_core', 'lf_fn_buy');
-- Counting and sweeping take back as well, without the rights of buying.
alter function core.take_back(int[], timestamptz) security definer;
alter function core.take_back(int[], timestamptz) owner to lf_fn_buy;
grant execute on function core.take_back(int[], timestamptz) to lf_fn_browse, lf_fn_gateway;
grant execute on function core.filter_int(jsonb, text, bigint, bigint), core.filter_texts(jsonb, text) to lf_fn_buy;
grant usage on type core.line, core.picked, core.deal, core.price_list, core.portion to lf_fn_buy;
