-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0005_purchase: quote and buy. The protocol and its reasons: design.md section 4; the shape of the
-- statements: performance.md 1.1, 1.5, 9.3.
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
    approver_id int            -- whose word it is on; null: the member's own
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
        insert into core.sale (lead_id, order_id, price_minor, rule_id, slot, line_no, bucket, freshness, intent)
        select g.lead_id, d.order_id, t.price, t.rule, t.slot, p_line, t.bucket, t.freshness, g.intent
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
                               times_sold, own_price_minor, price_minor, rule_id, slot, bucket, freshness, is_claimed)
        select g.lead_id, d.order_id, p_line, g.person, g.pool_id, g.county_id, g.inquired_on, g.project_id, g.class, g.intent, g.filled,
               g.times_sold, g.price_minor, t.price, t.rule, t.slot, t.bucket, t.freshness, not d.allow_repeats
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
-- paid, renewed or taken back: p_wait waits for his end, in the order of their ids, so that a buyer is
-- never short of what a rival is just giving back. Returns the leads that are on offer again.
create function core.take_back(p_pools int[], p_wait boolean default false) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_orders bigint[];
    v_order bigint;
    v_leads int := 0;
begin
    -- The clock is read again for a row that another changed while this waited for its lock.
    if p_wait then
        v_orders := array(
            select o.order_id from core.orders o
            where o.state in ('held', 'awaiting_payment') and o.held_until <= clock_timestamp()
              and (p_pools is null or exists (select from core.held h where h.order_id = o.order_id and h.pool_id = any (p_pools)))
            order by o.order_id limit 1000 for update of o);
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
create function core.claim_persons(p_keys tid[], p_workspace int, p_allow_repeats boolean)
returns tid[] language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_kept tid[];
begin
    if p_allow_repeats then
        -- Locks those that are there already: the end of a hold must not take them away (end_hold).
        with mine as (
            insert into core.workspace_person as wp (workspace_id, person)
            select distinct p_workspace, i.person from core.inventory i where i.ctid = any (p_keys) order by i.person
            on conflict (workspace_id, person) do update set is_owned = wp.is_owned or not wp.is_suppressed
            returning wp.person, wp.is_suppressed
        )
        select coalesce(array_agg(i.ctid), '{}') into v_kept
        from core.inventory i where i.ctid = any (p_keys) and i.person not in (select m.person from mine m where m.is_suppressed);
    else
        with mine as (
            insert into core.workspace_person (workspace_id, person)
            select distinct p_workspace, i.person from core.inventory i where i.ctid = any (p_keys) order by i.person
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
        return core.sell(case when v_claims then p_keys else core.claim_persons(p_keys, d.workspace_id, d.allow_repeats) end,
                         d, p_line, v_claims, f);
    end if;
    return core.hold(case when v_claims or d.allow_repeats then p_keys else core.claim_persons(p_keys, d.workspace_id, false) end,
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
-- row under lock_timeout.
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
            select a.keys, a.persons into v_keys, v_persons from core.pick_any(f, v_need, p_wait) a;
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
create function core.pick_any(f core.compiled_filter, p_quantity int, p_wait boolean, out keys tid[], out persons int)
language plpgsql set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    v_over int := age(pg_snapshot_xmin(pg_current_snapshot())::xid); -- as in pick()
begin
    if p_wait then
        select coalesce(array_agg(q.ctid), '{}'), count(distinct q.person) into keys, persons from (
            select i.ctid, i.person from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
            order by i.inquired_on, i.lead_id limit p_quantity for update of i) q;
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

-- How many rows fit, locked or not, counted up to p_most: visible to a fresh snapshot, so they include
-- all that rivals may yet give back.
create function core.count_rows_up_to(f core.compiled_filter, p_most bigint)
returns bigint language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    return (select count(*) from (
        select from core.inventory i
        where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
          and (f.workspace_id is null
               or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
        limit p_most) q);
end
$$;

-- How many leads a buyer could have, counted up to p_most: as above, but each person once (R4), and
-- neither the leads p_without nor their persons. An upper bound of what can ever be had now.
create function core.count_up_to(f core.compiled_filter, p_most bigint, p_without bigint[] default '{}')
returns bigint language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    v_persons bigint[] := core.persons_of(p_without, f.is_once);
    v_look bigint := p_most;
    v_rows bigint;
    v_count bigint;
begin
    loop
        select count(*), case when f.is_once then count(distinct q.person) else count(*) end into v_rows, v_count from (
            select i.person from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
              and (cardinality(p_without) = 0 or i.lead_id <> all (p_without) and i.person <> all (v_persons))
            limit v_look) q;
        exit when v_count >= p_most or v_rows < v_look;
        v_look := v_look + greatest(p_most - v_count, v_look / 2);
    end loop;
    return v_count;
end
$$;

-- What p_quantity leads of a filter would cost now, oldest first, each person once (R4), without taking
-- them; neither the leads p_without nor their persons.
create function core.price_line(f core.compiled_filter, p_quantity int, p_without bigint[] default '{}',
                                out leads int, out total_minor bigint, out unit_minor bigint, out rules jsonb, out ids bigint[])
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    v_persons bigint[] := core.persons_of(p_without, f.is_once);
    v_look bigint := p_quantity;
    v_rows bigint;
begin
    loop
        with fitting as materialized (
            select i.lead_id, i.inquired_on, i.person, core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f) as price,
                   case when i.price_minor is not null then 'own'
                        when array_position(f.project_ids, i.project_id) is not null then 'project'
                        else 'rule ' || case i.class when 1 then f.gold_rules[width_bucket(i.inquired_on, f.starts)]
                                                     else f.silver_rules[width_bucket(i.inquired_on, f.starts)] end end as rule
            from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
              and (cardinality(p_without) = 0 or i.lead_id <> all (p_without) and i.person <> all (v_persons))
            order by i.inquired_on, i.lead_id limit v_look
        ), firsts as (
            select distinct on (case when f.is_once then g.person else g.lead_id end) g.*
            from fitting g order by case when f.is_once then g.person else g.lead_id end, g.inquired_on, g.lead_id
        )
        select count(*), coalesce(sum(q.price), 0), (array_agg(q.price order by q.inquired_on, q.lead_id))[1],
               coalesce(jsonb_agg(distinct q.rule), '[]'), coalesce(array_agg(q.lead_id), '{}'), (select count(*) from fitting)
        into leads, total_minor, unit_minor, rules, ids, v_rows
        from (select g.* from firsts g order by g.inquired_on, g.lead_id limit p_quantity) q;
        exit when leads >= p_quantity or v_rows < v_look;
        v_look := v_look + greatest(p_quantity - leads, v_look / 2);
    end loop;
end
$$;

-- Checks the lines of a quote or purchase; returns them in the order of the request.
-- Raises: LF006. A limit that is exceeded is the caller's business (LF005).
create function core.read_lines(p_lines jsonb) returns core.line[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_lines core.line[] := '{}';
    v_line jsonb;
    v_read core.line;
begin
    if p_lines is null or jsonb_typeof(p_lines) <> 'array' or jsonb_array_length(p_lines) = 0 then
        raise exception using errcode = 'LF006', message = 'an order has at least one line';
    end if;
    if jsonb_array_length(p_lines) > 1 and jsonb_array_length(p_lines) > core.setting('order_lines_max') then
        raise exception using errcode = 'LF006', message = format('an order has at most %s lines', core.setting('order_lines_max'));
    end if;
    for i in 0 .. jsonb_array_length(p_lines) - 1 loop
        v_line := p_lines -> i;
        if jsonb_typeof(v_line) <> 'object' then
            raise exception using errcode = 'LF006', message = 'a line is an object';
        elsif v_line - array['filter', 'quantity', 'allow_part', 'quantity_min', 'picks', 'basket', 'project', 'all', 'replace', 'rest', 'total_max_minor'] <> '{}' then
            raise exception using errcode = 'LF006',
                message = 'a line knows filter, project, picks, basket, quantity, all, replace, allow_part, quantity_min, rest and total_max_minor';
        elsif v_line ? 'allow_part' and jsonb_typeof(v_line -> 'allow_part') <> 'boolean' then
            raise exception using errcode = 'LF006', message = '"allow_part" is true or false';
        elsif v_line ? 'filter' and jsonb_typeof(v_line -> 'filter') <> 'object' then
            raise exception using errcode = 'LF006', message = 'a filter is an object';
        elsif v_line ? 'rest' and (v_line -> 'rest' <> '"standing"' or v_line ?| array['picks', 'basket', 'project', 'all']) then
            raise exception using errcode = 'LF006', message = '"rest" is "standing", of a line with a filter and a quantity';
        elsif v_line ?| array['picks', 'basket', 'project', 'all', 'replace'] then
            v_read := core.read_chosen_line(v_line);
        elsif not v_line ? 'quantity' then
            raise exception using errcode = 'LF006', message = 'a line wants a quantity';
        else
            v_read := row(coalesce(v_line -> 'filter', '{}'), core.filter_int(v_line, 'quantity', 1, 100000)::int,
                          coalesce((v_line -> 'allow_part')::boolean, false) or v_line ? 'rest',
                          coalesce(core.filter_int(v_line, 'quantity_min', 1, 100000)::int, 1),
                          null, false, false, false, v_line ? 'rest', null)::core.line;
        end if;
        v_read.total_max := core.filter_int(v_line, 'total_max_minor', 0, 1000000000000);
        v_lines := v_lines || v_read;
    end loop;
    return v_lines;
end
$$;

-- LF005 as an answer, or null. Limits: p_least, the largest minimum of the lines' products, and the
-- workspace's or floor's maximum (R12).
create function core.over_limit(p_leads bigint, p_least bigint, p_workspace int) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_most bigint;
begin
    select coalesce(w.order_leads_max, s.value) into v_most
    from core.workspace w, core.setting s where w.workspace_id = p_workspace and s.name = 'order_leads_max';
    if p_leads between p_least and v_most then
        return null;
    end if;
    return core.refusal('LF005', jsonb_build_object('requested', p_leads, 'least', p_least, 'most', v_most,
        'message', format('%s leads asked for; this workspace may buy %s to %s at once', p_leads, p_least, v_most)));
end
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
    perform core.end_suppressions(d.workspace_id);
    perform core.take_back(v_pools, true);
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

    -- Pass two: wait for the rows, pool by pool in sorted order, so that waiting buyers never cross.
    foreach v_pool in array v_pools loop
        perform pg_advisory_xact_lock(7046, v_pool);
    end loop;
    loop
        begin
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

do $$
declare
    v_function regprocedure;
begin
    -- These run with the rights of whoever calls them, and only lf_fn_buy can use those rights.
    for v_function in
        select p.oid from pg_proc p where p.pronamespace = 'core'::regnamespace
          and p.proname in ('terms', 'sell', 'hold', 'take', 'end_hold', 'take_back', 'own_holds', 'count_held', 'over_hold', 'pick', 'pick_any',
                            'count_rows_up_to', 'count_up_to', 'persons_of', 'price_line', 'read_lines', 'claim_persons', 'over_limit', 'settle', 'buy_pass', 'line_sequence', 'buy')
    loop
        execute format('alter function %s owner to lf_owner_core', v_function);
        execute format('revoke execute on function %s from public', v_function);
        execute format('grant execute on function %s to lf_fn_buy', v_function);
    end loop;
end
$$;
-- Counting and sweeping take back as well, without the rights of buying.
alter function core.take_back(int[], boolean) security definer;
alter function core.take_back(int[], boolean) owner to lf_fn_buy;
grant execute on function core.take_back(int[], boolean) to lf_fn_browse, lf_fn_gateway;
grant execute on function core.filter_int(jsonb, text, bigint, bigint), core.filter_texts(jsonb, text) to lf_fn_buy;
grant usage on type core.line, core.picked, core.deal, core.price_list, core.portion to lf_fn_buy;

-- Availability and price of each line now, and the order's discounts and net. Money in minor units.
-- p_is_full: with texts, and R16 for the short lines.
create function core.price_order(p_lines core.line[], p_member core.member, p_coupon text, p_at timestamptz, p_is_full boolean,
                                 out lines jsonb, out list_minor bigint, out discount_minor bigint, out total_minor bigint,
                                 out leads bigint, out leads_least bigint, out is_complete boolean, out prices core.price_list[],
                                 out coupon_minor bigint, out coupon_refused jsonb)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_line core.line;
    v_filters core.compiled_filter[] := '{}';
    d core.deal;
    v_priced record;
    v_picks jsonb;
    v_product record;
    v_terms core.compiled_filter;
    v_taken bigint[] := '{}';
    v_portions core.portion[] := '{}';
    v_answers jsonb[] := '{}';
    v_off record;
    f core.compiled_filter;
    i int;
begin
    leads := 0;
    list_minor := 0;
    discount_minor := 0;
    is_complete := true;
    prices := '{}';
    d.workspace_id := p_member.workspace_id;
    d.member_id := p_member.member_id;
    d.allow_repeats := false;
    for i in 1 .. cardinality(p_lines) loop
        f := null;
        if (p_lines[i]).picks is null then
            f := core.compile_filter((p_lines[i]).filter - 'owned', p_member.workspace_id);
        end if;
        v_filters := v_filters || f;
    end loop;
    -- As the purchase takes them: lines of one order never share a lead (R14).
    foreach i in array core.line_sequence(p_lines, v_filters) loop
        v_line := p_lines[i];
        f := v_filters[i];
        if v_line.picks is null then
            -- What a hold that is over still keeps is on offer (R21).
            perform core.take_back(case when f.one_pool is not null then array[f.one_pool] else f.pools end);
            select * into v_priced from core.price_line(f, v_line.quantity, v_taken);
            v_picks := '{}';
            v_portions := v_portions || row(i, f.product_id, v_priced.leads, v_priced.total_minor)::core.portion;
            prices := core.with_prices(prices, f);
        else
            perform core.take_back(core.pools_of(p_lines[i:i]));
            select * into v_priced from core.price_picks(v_line, p_member.workspace_id, v_taken);
            v_picks := v_priced.picks;
            for v_product in
                select pr.product_id, pr.code, array_agg(l.lead_id) filter (where l.lead_id = any (v_priced.ids)) as ids
                from core.lead l join core.pool p using (pool_id) join core.product pr using (product_id)
                where l.public_id = any (v_line.picks) or l.lead_id = any (v_priced.ids)
                group by pr.product_id, pr.code order by pr.product_id
            loop
                v_terms := core.compile_filter(jsonb_build_object('product', v_product.code), null);
                prices := core.with_prices(prices, v_terms);
                v_portions := v_portions || (
                    select row(i, v_product.product_id, count(*), coalesce(sum(core.price_of(l.price_minor, l.project_id, p.class, l.inquired_on, v_terms)), 0))::core.portion
                    from core.lead l join core.pool p using (pool_id) where l.lead_id = any (v_product.ids));
            end loop;
        end if;
        leads := leads + v_line.quantity;
        list_minor := list_minor + v_priced.total_minor;
        is_complete := is_complete and v_priced.leads >= v_line.quantity;
        v_answers[i] := (jsonb_build_object(
            'line', i, 'requested', v_line.quantity, 'available', v_priced.leads,
            'unit_price_minor', coalesce(v_priced.unit_minor, 0), 'list_minor', v_priced.total_minor)
            || case when p_is_full then
                jsonb_build_object('text', core.line_text(v_line), 'filter', v_line.filter, 'allow_part', v_line.allow_part,
                                   'quantity_min', v_line.quantity_min, 'price_rules', v_priced.rules)
                || v_picks
                || case when v_line.rest then '{"rest": "standing"}' else '{}' end::jsonb
                || case when v_line.total_max is null then '{}' else jsonb_build_object('total_max_minor', v_line.total_max) end
                || case when v_priced.leads < v_line.quantity then core.line_shortage(v_line, d, v_priced.leads, v_taken) else '{}' end
                else '{}' end);
        v_taken := v_taken || v_priced.ids;
    end loop;
    leads_least := core.order_least(p_lines, v_filters);
    select * into v_off from core.discount(p_coupon, p_at, null, v_portions, cardinality(p_lines));
    coupon_refused := v_off.refused;
    if coupon_refused is null and v_off.coupon_id is not null then
        coupon_refused := core.coupon_used_up(v_off.coupon_id, p_member.workspace_id);
    end if;
    if coupon_refused is not null then
        select * into v_off from core.discount(null, p_at, null, v_portions, cardinality(p_lines));
    end if;
    coupon_minor := v_off.coupon_minor;
    lines := '[]';
    for i in 1 .. cardinality(p_lines) loop
        discount_minor := discount_minor + v_off.minors[i];
        lines := lines || (v_answers[i] || jsonb_build_object(
            'discount_minor', v_off.minors[i], 'total_minor', (v_answers[i] ->> 'list_minor')::bigint - v_off.minors[i],
            'discounts', v_off.discounts[i]));
    end loop;
    total_minor := list_minor - discount_minor;
end
$$;

-- The lines of a quote as they were asked for: a basket is the basket of now again.
create function core.thawed_lines(p_lines jsonb) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return (select jsonb_agg(case when l ? 'basket' then l - 'picks' else l end order by n)
            from jsonb_array_elements(p_lines) with ordinality x (l, n));
end
$$;

-- What the lines of a quote cost before and cost now (R11).
create function core.quote_difference(p_before core.quote, p_lines jsonb, p_total_minor bigint) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return jsonb_build_object('total_before_minor', p_before.total_minor, 'total_minor', p_total_minor, 'lines', (
        select jsonb_agg(jsonb_build_object('line', n ->> 'line',
                   'available_before', b -> 'available', 'available', n -> 'available',
                   'unit_price_before_minor', b -> 'unit_price_minor', 'unit_price_minor', n -> 'unit_price_minor',
                   'total_before_minor', b -> 'total_minor', 'total_minor', n -> 'total_minor') order by place)
        from jsonb_array_elements(p_lines) with ordinality x (n, place)
        cross join lateral (select p_before.priced -> (place - 1)::int) y (b)));
end
$$;

-- Prices the lines, writes the quote down and returns it as models/domain/order.h has it.
create function core.make_quote(p_member core.member, p_lines jsonb, p_coupon text) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_now timestamptz := clock_timestamp();
    v_lines core.line[];
    v_order record;
    v_limit jsonb;
    v_coupon text := nullif(upper(trim(p_coupon)), '');
    v_quote uuid;
    v_expires timestamptz;
begin
    perform core.end_suppressions(p_member.workspace_id);
    if length(p_coupon) > 100 then
        raise exception using errcode = 'LF006', message = 'a coupon has at most 40 characters';
    end if;
    v_lines := core.read_lines(p_lines);
    for i in 1 .. cardinality(v_lines) loop
        if (v_lines[i]).basket or (v_lines[i]).take_all then
            v_lines[i] := core.fill_line(v_lines[i], p_member, p_member.workspace_id);
        end if;
    end loop;
    select * into v_order from core.price_order(v_lines, p_member, v_coupon, v_now, true);
    v_limit := core.over_limit(v_order.leads, v_order.leads_least, p_member.workspace_id);
    v_expires := v_now + make_interval(mins => core.setting('quote_minutes')::int);
    insert into core.quote (workspace_id, member_id, lines, coupon, prices, priced, total_minor, created_at, expires_at)
    values (p_member.workspace_id, p_member.member_id, core.frozen_lines(p_lines, v_lines), case when v_order.coupon_refused is null then v_coupon end, v_order.prices,
            (select jsonb_agg(jsonb_build_object('available', l -> 'available', 'unit_price_minor', l -> 'unit_price_minor',
                                                 'total_minor', l -> 'total_minor') order by n)
             from jsonb_array_elements(v_order.lines) with ordinality x (l, n)),
            v_order.total_minor, v_now, v_expires)
    returning quote_id into v_quote;
    return jsonb_build_object('ok', true, 'quote', v_quote, 'expires_at', v_expires, 'as_of', v_now,
        'list_minor', v_order.list_minor, 'discount_minor', v_order.discount_minor, 'total_minor', v_order.total_minor,
        'complete', v_order.is_complete, 'lines', v_order.lines,
        'currency', (select fl.currency from core.floor fl),
        'limit', v_limit -> 'error',
        'wallet_available_minor', (select w.available_minor - w.floor_minor from core.wallet w where w.workspace_id = p_member.workspace_id))
        || case when v_coupon is null then '{}'
                when v_order.coupon_refused is null then jsonb_build_object('coupon', jsonb_build_object('code', v_coupon, 'minor', v_order.coupon_minor))
                else jsonb_build_object('coupon_refused', v_order.coupon_refused -> 'error') end;
end
$$;

-- A quote that this purchase may not use: LF004 with the reason; the prices of now and the difference
-- if it only is too late (R11). Null: it may. Locks the quote's row. p_lines: frozen; p_read: the same, read.
create function core.take_quote(p_member core.member, p_id text, p_lines jsonb, p_read core.line[], p_coupon text,
                                out quote core.quote, out refused jsonb)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_order record;
begin
    if p_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
        select * into quote from core.quote q where q.quote_id = p_id::uuid and q.member_id = p_member.member_id for update;
    end if;
    if quote.quote_id is null then
        refused := core.refusal('LF004', jsonb_build_object('reason', 'unknown'));
    elsif quote.used_by is not null then
        refused := core.refusal('LF004', jsonb_build_object('reason', 'used', 'order_number', quote.used_by));
    elsif quote.lines is distinct from p_lines or quote.coupon is distinct from p_coupon then
        refused := core.refusal('LF004', jsonb_build_object('reason', 'other_lines'));
    elsif quote.expires_at <= clock_timestamp() then
        select * into v_order from core.price_order(p_read, p_member, p_coupon, clock_timestamp(), false);
        refused := core.refusal('LF004', jsonb_build_object('reason', 'expired', 'expired_at', quote.expires_at)
            || core.quote_difference(quote, v_order.lines, v_order.total_minor)
            || case when v_order.coupon_refused is null then '{}' else jsonb_build_object('coupon_refused', v_order.coupon_refused -> 'error') end);
    end if;
end
$$;

do $$
declare
    v_function regprocedure;
begin
    for v_function in
        select p.oid from pg_proc p where p.pronamespace = 'core'::regnamespace
          and p.proname in ('price_order', 'thawed_lines', 'quote_difference', 'make_quote', 'take_quote')
    loop
        execute format('alter function %s owner to lf_owner_core', v_function);
        execute format('revoke execute on function %s from public', v_function);
        execute format('grant execute on function %s to lf_fn_buy', v_function);
    end loop;
end
$$;

-- Availability and price of each line now, with R16 for the short ones; frozen for 15 minutes,
-- single use, reserving nothing (R11). A coupon that cannot be used is told as coupon_refused and
-- not part of the quote. Returns the quote as models/domain/order.h has it.
-- Raises: LF006, LF007, LF008, LF012.
create function api.quote(p_lines jsonb, p_coupon text default null) returns jsonb
language plpgsql as $$
begin
    perform core.require_write();
    return core.make_quote(core.require_member('broker'), p_lines, p_coupon);
exception when others then
    perform core.leave('api.quote', sqlstate, sqlerrm);
end
$$;

-- A new quote of the same lines and coupon as an own one, ended, used or not, with the difference
-- between the two. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.requote(p_quote uuid) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_before core.quote;
    v_answer jsonb;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    select * into v_before from core.quote q where q.quote_id = p_quote and q.member_id = v_member.member_id;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    v_answer := core.make_quote(v_member, core.thawed_lines(v_before.lines), v_before.coupon);
    return v_answer || jsonb_build_object('difference',
        core.quote_difference(v_before, v_answer -> 'lines', (v_answer ->> 'total_minor')::bigint));
exception when others then
    perform core.leave('api.requote', sqlstate, sqlerrm);
end
$$;

-- A purchase for this member: key, quote, early refusals, the deal itself. p_request and the answer
-- are those of api.purchase; p_approver: who has confirmed what is above the member's limits (R12).
-- The caller has identified both, and handles what is raised as api.purchase does.
create function core.purchase_for(p_member core.member, p_approver core.member, p_intent uuid, p_request jsonb, p_total_minor_max bigint) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_member core.member := p_member;
    v_lines core.line[];
    d core.deal;
    v_hash bytea;
    v_intent core.intent;
    v_answer jsonb;
    v_quote core.quote;
    v_filters core.compiled_filter[] := '{}';
    f core.compiled_filter;
    v_leads bigint := 0;
    v_least bigint;            -- what the products demand
    v_part_leads bigint := 0;  -- the least that would be bought
    v_wallet record;
    v_taken record;
begin
    if p_intent is null or p_request is null or jsonb_typeof(p_request) <> 'object'
       or p_total_minor_max is null or p_total_minor_max < 0 or length(p_request::text) > 200000 then
        raise exception using errcode = 'LF006', message = 'a purchase wants a key, a request and a maximum';
    end if;
    if p_request - array['lines', 'quote', 'coupon', 'allow_repeats', 'payment'] <> '{}' then
        raise exception using errcode = 'LF006', message = 'a request knows lines, quote, coupon, allow_repeats and payment';
    end if;
    if coalesce(p_request -> 'payment', '"credits"') not in ('"credits"', '"card"', '"invoice"') then
        raise exception using errcode = 'LF006', message = '"payment" is credits, card or invoice';
    end if;
    if p_request ? 'allow_repeats' and jsonb_typeof(p_request -> 'allow_repeats') <> 'boolean' then
        raise exception using errcode = 'LF006', message = '"allow_repeats" is true or false';
    end if;
    v_lines := core.read_lines(p_request -> 'lines');
    d.workspace_id := v_member.workspace_id;
    d.member_id := v_member.member_id;
    d.approver_id := p_approver.member_id;
    d.intent := p_intent;
    d.payment := coalesce(p_request ->> 'payment', 'credits');
    d.allow_repeats := coalesce((p_request -> 'allow_repeats')::boolean, false);
    d.total_max := p_total_minor_max;
    if p_request ? 'coupon' then
        if jsonb_typeof(p_request -> 'coupon') <> 'string' or length(p_request ->> 'coupon') > 100 then
            raise exception using errcode = 'LF006', message = '"coupon" is a text of at most 40 characters';
        end if;
        d.coupon := nullif(upper(trim(p_request ->> 'coupon')), '');
    end if;
    v_hash := sha256(convert_to(p_request::text || ' max ' || p_total_minor_max, 'UTF8'));

    insert into core.intent (workspace_id, key, operation, request_hash, member_id)
    values (v_member.workspace_id, p_intent, 'purchase', v_hash, v_member.member_id)
    on conflict do nothing;
    if not found then
        select * into v_intent from core.intent i
        where i.workspace_id = v_member.workspace_id and i.operation = 'purchase' and i.key = p_intent;
        if v_intent.request_hash is distinct from v_hash and v_intent.request_hash is not null then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        return v_intent.answer || jsonb_build_object('replayed', true);
    end if;
    perform core.take_turn(coalesce(p_approver, v_member), 'purchases');

    for i in 1 .. cardinality(v_lines) loop
        if (v_lines[i]).basket or (v_lines[i]).take_all then
            v_lines[i] := core.fill_line(v_lines[i], v_member, case when d.allow_repeats then -v_member.workspace_id else v_member.workspace_id end);
        end if;
        if (v_lines[i]).picks is null then
            f := core.compile_filter((v_lines[i]).filter - 'owned', case when d.allow_repeats then -v_member.workspace_id else v_member.workspace_id end);
        else
            f := null;
        end if;
        v_filters := v_filters || f;
        v_leads := v_leads + (v_lines[i]).quantity;
        v_part_leads := v_part_leads + case when (v_lines[i]).allow_part then (v_lines[i]).quantity_min else (v_lines[i]).quantity end;
    end loop;
    -- What the products demand; of one line of criteria it is at hand.
    if cardinality(v_lines) = 1 and (v_lines[1]).picks is null and not (v_lines[1]).take_all then
        v_least := f.order_leads_min;
    else
        v_least := core.order_least(v_lines, v_filters);
    end if;
    v_answer := core.over_limit(v_leads, v_least, v_member.workspace_id);
    if v_answer is null and p_request ? 'quote' then
        select t.quote, t.refused into v_taken
        from core.take_quote(v_member, p_request ->> 'quote', core.frozen_lines(p_request -> 'lines', v_lines), v_lines, d.coupon) t;
        v_quote := v_taken.quote;
        v_answer := v_taken.refused;
        if v_answer is null then
            d.prices := v_quote.prices;
            for i in 1 .. cardinality(v_filters) loop
                if (v_lines[i]).picks is null then
                    v_filters[i] := core.quoted(v_filters[i], d.prices);
                end if;
            end loop;
        end if;
    end if;
    d.priced_at := coalesce(v_quote.created_at, clock_timestamp());
    if v_answer is null and d.payment = 'credits' then
        -- A wallet that cannot pay even the least price of so many leads needs no lock to be refused.
        select w.available_minor, w.available_minor - w.floor_minor < s.value * v_part_leads as is_short into v_wallet
        from core.wallet w, core.setting s where w.workspace_id = v_member.workspace_id and s.name = 'lead_price_min_minor';
        if v_wallet.is_short then
            v_answer := core.refusal('LF002', jsonb_build_object('available_minor', v_wallet.available_minor));
        end if;
    end if;
    if v_answer is null then
        d.order_id := nextval('core.order_id_seq');
        d.quote_id := v_quote.quote_id;
        d.held_until := case d.payment when 'card' then clock_timestamp() + make_interval(mins => core.setting('hold_minutes')::int)
                                       when 'invoice' then clock_timestamp() + make_interval(hours => core.setting('invoice_hours')::int) end;
        v_answer := core.buy(d, v_lines, v_filters);
        if v_quote.quote_id is not null and (v_answer -> 'ok')::boolean then
            update core.quote q set used_by = (v_answer ->> 'order_number')::bigint where q.quote_id = v_quote.quote_id;
        end if;
    end if;
    if not (v_answer -> 'ok')::boolean then
        v_answer := core.ask_approval(v_member, p_approver, p_request, p_total_minor_max, v_lines, v_answer);
        update core.intent i set answer = v_answer
        where i.workspace_id = v_member.workspace_id and i.operation = 'purchase' and i.key = p_intent;
    else
        if p_request @? '$.lines[*].rest' then
            v_answer := core.keep_rest(d, v_member, v_lines, v_answer);
        end if;
        for i in 1 .. cardinality(v_lines) loop
            if (v_lines[i]).picks is not null then
                perform core.empty_basket(v_member.member_id, (v_lines[i]).picks, v_answer -> 'lines' -> (i - 1) -> 'gone');
            end if;
        end loop;
    end if;
    return v_answer || jsonb_build_object('replayed', false);
end
$$;

-- Why a purchase waited in vain for a lock: for its key (somebody is busy with it), or for a lead or
-- the wallet.
create function core.busy_code(p_context text) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return case when p_context like '%insert into core.intent %' then 'LF010' else '55P03' end;
end
$$;

-- Sells all leads of the request or none (unless a line allows a part).
-- p_intent: the client's key (R18); the same key and request returns the first answer again.
-- A line: {"filter", "quantity"}, {"project", "quantity"}, {"picks": [lead, ..], "replace"} or
-- {"basket": true, "replace"}, each with "allow_part", "quantity_min" and "total_max_minor", above which
-- LF003 names the line; "all": true stands for the quantity of all that is left. "rest": "standing" of a line with a filter allows a part, and what is
-- missing becomes a standing order (0015_standing.sql).
-- p_request: {"lines": [...], "quote": uuid?, "coupon": code?, "allow_repeats": bool?, "payment": "credits"
-- (default), "card" or "invoice"?}; p_total_minor_max: what the buyer was shown, discounts taken off.
-- With a quote each lead costs the lower one of the quoted and today's price (R11). With card and
-- invoice the leads are held for the order until it is paid (R21). Returns the receipt {"ok": true, ...} or a final
-- refusal {"ok": false, "error"}.
-- Call it outside of a transaction block: until it is committed, nothing has been bought.
-- Plans are generic: its statements differ in nothing that a plan could use, and planning half of
-- them anew took a third of a small purchase. What depends on the filter plans for itself (pick_any).
-- No plan reads a whole table: one that is made while a table is empty, and known to be, would, and
-- would go on doing so while it grows.
create function api.purchase(p_intent uuid, p_request jsonb, p_total_minor_max bigint) returns jsonb
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    v_member core.member;
    v_context text;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    return core.purchase_for(v_member, null, p_intent, p_request, p_total_minor_max);
exception
    -- All of the purchase has been undone, so nothing remembers this answer.
    when sqlstate 'LF015' then return sqlerrm::jsonb || jsonb_build_object('replayed', false);
    when lock_not_available then
        get stacked diagnostics v_context = pg_exception_context;
        perform core.leave('api.purchase', core.busy_code(v_context), 'same key in progress');
    when others then
        perform core.leave('api.purchase', sqlstate, sqlerrm);
end
$$;

-- What became of an intent (R19): its stored answer; or "did not happen", which is then made final,
-- so that a call still on its way cannot happen later. p_operation: purchase, or pay (api.order_pay).
-- Raises: LF006, LF007, LF008, LF010 (it is running now; ask again), LF012.
create function api.intent_outcome(p_intent uuid, p_operation text default 'purchase') returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_answer jsonb;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_intent is null or coalesce(p_operation, '') <> all (array['purchase', 'pay']) then
        raise exception using errcode = 'LF006', message = 'an outcome wants a key, and purchase or pay';
    end if;
    begin
        insert into core.intent (workspace_id, key, operation, member_id, answer)
        values (v_member.workspace_id, p_intent, p_operation, v_member.member_id,
                core.refusal('LF013', jsonb_build_object('did_not_happen', true)))
        on conflict do nothing;
    exception when lock_not_available then
        raise exception using errcode = 'LF010', message = 'same key in progress';
    end;
    select i.answer into v_answer from core.intent i
    where i.workspace_id = v_member.workspace_id and i.operation = p_operation and i.key = p_intent;
    return v_answer || jsonb_build_object('replayed', true);
exception when others then
    perform core.leave('api.intent_outcome', sqlstate, sqlerrm);
end
$$;

grant update (answer) on core.intent to lf_fn_buy;
alter function api.quote(jsonb, text) owner to lf_fn_buy;
alter function api.requote(uuid) owner to lf_fn_buy;
alter function api.purchase(uuid, jsonb, bigint) owner to lf_fn_buy;
alter function api.intent_outcome(uuid, text) owner to lf_fn_buy;
call core.harden_api();
grant execute on function api.quote(jsonb, text), api.requote(uuid), api.purchase(uuid, jsonb, bigint), api.intent_outcome(uuid, text) to lf_broker;
