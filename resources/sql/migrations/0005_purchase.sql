-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0005_purchase: quote and buy. The protocol and its reasons: design.md section 4; the shape of the
-- statements: performance.md 1.1, 1.5, 9.3.
--
-- Locks of a purchase, in this order: the intent row; inventory rows (pass one skips what others
-- hold, pass two waits for it under the pools' advisory locks, taken sorted); the wallet last.
-- Raises: LF006, LF007, LF008, LF009, LF010, LF012; 55P03, 40P01 (nothing is stored, the same key
-- may be sent again). Everything else that refuses is an answer: stored, final for its key (R18).

grant select, insert on core.intent, core.workspace_person, core.entry, core.transfer, core.order_line,
    core.order_event, core.orders, core.audit to lf_fn_buy;
grant insert on core.sale to lf_fn_buy;
grant select on core.sale, core.lead, core.pool, core.product, core.age_bucket, core.county, core.state,
    core.setting, core.workspace, core.member, core.floor, core.ledger_account, core.project, core.inventory to lf_fn_buy;
grant delete, insert, update on core.inventory to lf_fn_buy; -- update: the row lock of the pick
grant select, update on core.wallet to lf_fn_buy;
grant select, insert, update on core.quote to lf_fn_buy;
grant usage on sequence core.order_id_seq to lf_fn_buy;
grant usage on language plpgsql to lf_fn_buy;

set role lf_owner_core;

-- What settling needs to know of one line's pick. Money in minor units.
create type core.picked as (leads int, total_minor bigint, rules jsonb);

reset role;

-- The leads of a pick become sales; returns how many and for how much. Rows that lose against R4
-- inside the same purchase (two leads of one person) go back on offer.
-- p_keys: ctids that this transaction has locked, in FIFO order.
create function core.sell(p_keys tid[], p_order bigint, p_line smallint, p_workspace int, p_allow_repeats boolean,
                          f core.compiled_filter, p_mode text)
returns core.picked language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_picked core.picked;
    v_rows int;
begin
    with gone as (
        delete from core.inventory where ctid = any (p_keys)
        returning lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled, times_sold
    ), mine as (
        -- In order: purchases of one workspace that meet the same persons wait, but never in a ring.
        insert into core.workspace_person (workspace_id, person)
        select p_workspace, g.person from gone g order by g.person
        on conflict do nothing returning person
    ), first_of_person as (
        -- Two leads of one person in one pick: the older one is sold.
        select distinct on (g.person) g.lead_id from gone g
        where p_allow_repeats is false and g.person in (select m.person from mine m)
        order by g.person, g.inquired_on, g.lead_id
    ), kept as (
        select g.* from gone g
        where p_allow_repeats or g.lead_id in (select o.lead_id from first_of_person o)
    ), back as (
        insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled, times_sold)
        select g.lead_id, g.person, g.price_minor, g.pool_id, g.county_id, g.inquired_on, g.project_id, g.class, g.intent, g.filled, g.times_sold
        from gone g where not p_allow_repeats and g.lead_id not in (select o.lead_id from first_of_person o)
    ), sold as (
        insert into core.sale (lead_id, order_id, price_minor, rule_id, slot, line_no, bucket, freshness, intent)
        select k.lead_id, p_order, core.price_of(k.price_minor, k.project_id, k.class, k.inquired_on, f),
               case when k.price_minor is null and array_position(f.project_ids, k.project_id) is null then
                   case k.class when 1 then f.gold_rules[width_bucket(k.inquired_on, f.starts)]
                                else f.silver_rules[width_bucket(k.inquired_on, f.starts)] end end,
               case p_mode when 'exclusive' then 0
                           when 'bucket' then f.buckets[width_bucket(k.inquired_on, f.starts)]
                           else k.times_sold end,
               p_line, f.buckets[width_bucket(k.inquired_on, f.starts)],
               core.freshness(f.today - k.inquired_on, f.half_life), k.intent
        from kept k
        returning price_minor, rule_id
    )
    select count(*), coalesce(sum(s.price_minor), 0),
           coalesce(jsonb_agg(distinct s.rule_id) filter (where s.rule_id is not null), '[]')
    into v_picked.leads, v_picked.total_minor, v_picked.rules
    from sold s;
    return v_picked;
end
$$;

-- The statements below are written for the planner, which has no statistics of their conditions:
-- xideq() instead of "xmax =" (which it takes for one row in a table, and then sorts the whole pool
-- rather than walk the index to the limit), and coalesce(.., true) instead of "is null" (likewise),
-- which also keeps the look-up of persons a look-up by key and not a hash of them all (9.6).

-- Takes up to p_quantity leads of one line, oldest inquiry first, and sells them (R14).
-- p_wait false: pass one; rows that a running purchase has touched show a set xmax and are not even
-- probed (performance.md 9.3). p_wait true: pass two; waits for every row under lock_timeout.
create function core.pick(f core.compiled_filter, p_quantity int, p_wait boolean, p_order bigint, p_line smallint,
                          p_workspace int, p_allow_repeats boolean, p_mode text)
returns core.picked language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_keys tid[];
    v_all core.picked := row(0, 0, '[]');
    v_now core.picked;
    -- Only pool, day and perhaps one county restrict: the statements below run on a generic plan.
    v_plain boolean := f.one_pool is not null and f.counties is null and f.not_counties is null and f.days is null
        and f.intent_min is null and f.intent_max is null and f.filled_min is null and f.projects is null
        and f.freshness_min is null and f.freshness_max is null and f.score_min is null and f.score_max is null
        and f.price_min is null and f.price_max is null and f.all_priced;
    v_pool int := f.one_pool;
    v_county int := f.one_county;
    v_from date := f.from_on;
    v_to date := f.to_on;
    v_need int;
    v_scans_empty int := 0;
begin
    loop
        v_need := p_quantity - v_all.leads;
        if v_plain and v_county is null and not p_wait then
            v_keys := array(
                select i.ctid from core.inventory i
                where i.pool_id = v_pool and i.inquired_on between v_from and v_to and xideq(i.xmax, '0')
                  and (f.workspace_id is null
                       or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
                order by i.inquired_on, i.lead_id limit v_need for update of i skip locked);
        elsif v_plain and not p_wait then
            v_keys := array(
                select i.ctid from core.inventory i
                where i.pool_id = v_pool and i.county_id = v_county and i.inquired_on between v_from and v_to and xideq(i.xmax, '0')
                  and (f.workspace_id is null
                       or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
                order by i.inquired_on, i.lead_id limit v_need for update of i skip locked);
        else
            v_keys := core.pick_any(f, v_need, p_wait);
        end if;
        if cardinality(v_keys) = 0 then
            -- A rival that we waited for may have put rows back under new ctids, which only a
            -- second look can see.
            v_scans_empty := v_scans_empty + 1;
            exit when not p_wait or v_scans_empty = 2;
            continue;
        end if;
        v_now := core.sell(v_keys, p_order, p_line, p_workspace, p_allow_repeats, f, p_mode);
        v_all.leads := v_all.leads + v_now.leads;
        v_all.total_minor := v_all.total_minor + v_now.total_minor;
        v_all.rules := v_all.rules || v_now.rules;
        -- Fewer keys than asked for: nothing is left. Fewer sales than keys: a person was there
        -- twice; look for the rest among the persons that are still missing.
        exit when v_all.leads >= p_quantity or (not p_wait and cardinality(v_keys) < v_need);
        if not p_allow_repeats then
            f.workspace_id := p_workspace;
        end if;
    end loop;
    return v_all;
end
$$;

-- The same for filters of any shape: planned anew each time, since the best path depends on them.
create function core.pick_any(f core.compiled_filter, p_quantity int, p_wait boolean)
returns tid[] language plpgsql set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    if p_wait then
        return array(
            select i.ctid from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
            order by i.inquired_on, i.lead_id limit p_quantity for update of i);
    end if;
    return array(
        select i.ctid from core.inventory i
        where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
          and xideq(i.xmax, '0')
          and (f.workspace_id is null
               or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
        order by i.inquired_on, i.lead_id limit p_quantity for update of i skip locked);
end
$$;

-- How many rows fit, locked or not, counted up to p_most: an upper bound of what can ever be had
-- now, since rows visible to a fresh snapshot include all that rivals may yet give back.
create function core.count_up_to(f core.compiled_filter, p_most bigint, p_without bigint[] default '{}')
returns bigint language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    return (select count(*) from (
        select from core.inventory i
        where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
          and (f.workspace_id is null
               or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
          and (cardinality(p_without) = 0 or i.lead_id <> all (p_without))
        limit p_most) q);
end
$$;

-- What p_quantity leads of a filter would cost now, oldest first, without taking them.
create function core.price_line(f core.compiled_filter, p_quantity int, p_without bigint[] default '{}',
                                out leads int, out total_minor bigint, out unit_minor bigint, out rules jsonb, out ids bigint[])
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    select count(*), coalesce(sum(q.price), 0), (array_agg(q.price order by q.inquired_on, q.lead_id))[1],
           coalesce(jsonb_agg(distinct q.rule), '[]'), coalesce(array_agg(q.lead_id), '{}')
    into leads, total_minor, unit_minor, rules, ids
    from (select i.lead_id, i.inquired_on, core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f) as price,
                 case when i.price_minor is not null then 'own'
                      when array_position(f.project_ids, i.project_id) is not null then 'project'
                      else 'rule ' || case i.class when 1 then f.gold_rules[width_bucket(i.inquired_on, f.starts)]
                                                   else f.silver_rules[width_bucket(i.inquired_on, f.starts)] end end as rule
          from core.inventory i
          where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
            and (f.workspace_id is null
                 or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
            and (cardinality(p_without) = 0 or i.lead_id <> all (p_without))
          order by i.inquired_on, i.lead_id limit p_quantity) q;
end
$$;

-- R16: why leads of a line are missing, and the priced ways on, best first.
create function core.shortage(p_filter jsonb, p_quantity int, p_workspace int, p_available bigint)
returns jsonb language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    f core.compiled_filter := core.compile_filter(p_filter, p_workspace);
    v_missing bigint := p_quantity - p_available;
    v_owned bigint := 0;
    v_sold bigint;
    v_alternatives jsonb := '[]';
    v_try record;
    v_line record;
    v_buckets text[];
    v_class text;
    f_other core.compiled_filter;
begin
    if f.workspace_id is not null then
        f_other := f;
        f_other.workspace_id := null;
        v_owned := least(v_missing, core.count_up_to(f_other, p_available + v_missing) - p_available);
    end if;
    -- What is neither there nor the caller's was sold, or was never supplied.
    v_sold := v_missing - v_owned;
    -- Buckets of the line, youngest first, to name the neighbours.
    v_buckets := (select array_agg(b.code order by b.from_days) from core.age_bucket b
                  join core.product p using (scheme_id) where p.product_id = f.product_id
                    and (not p_filter ? 'buckets' or p_filter -> 'buckets' ? b.code));
    v_class := case when jsonb_array_length(coalesce(p_filter -> 'classes', '[]')) = 1 then p_filter -> 'classes' ->> 0 end;
    for v_try in
        select 1 as rank, 'part' as kind, p_filter as filter where p_available > 0
        union all
        select 2, 'without_county',
               (p_filter - 'counties' - 'not_counties') || jsonb_build_object('states', coalesce(p_filter -> 'states',
                   (select jsonb_agg(distinct c.state) from core.county c where p_filter -> 'counties' ? c.fips)))
        where p_filter ?| array['counties', 'not_counties']
        union all
        select 3, 'older', (p_filter - 'age_from' - 'age_to') || jsonb_build_object('buckets', jsonb_build_array(o.code))
        from core.age_bucket b join core.product p using (scheme_id)
        join core.age_bucket o on o.scheme_id = b.scheme_id and o.from_days = b.to_days + 1
        where p.product_id = f.product_id and p_filter ? 'buckets' and b.code = v_buckets[cardinality(v_buckets)]
        union all
        select 4, 'younger', (p_filter - 'age_from' - 'age_to') || jsonb_build_object('buckets', jsonb_build_array(y.code))
        from core.age_bucket b join core.product p using (scheme_id)
        join core.age_bucket y on y.scheme_id = b.scheme_id and y.to_days + 1 = b.from_days
        where p.product_id = f.product_id and p_filter ? 'buckets' and b.code = v_buckets[1]
        union all
        select 5, 'other_class', p_filter || jsonb_build_object('classes', jsonb_build_array(case v_class when 'gold' then 'silver' else 'gold' end))
        where v_class is not null
        union all
        select 6, 'without_state', p_filter - 'states' - 'not_states' - 'counties' - 'not_counties'
        where p_filter ?| array['states', 'not_states', 'counties']
        order by 1
    loop
        f_other := core.compile_filter(v_try.filter, p_workspace);
        select * into v_line from core.price_line(f_other, p_quantity);
        if v_line.leads > 0 and (v_try.kind = 'part' or v_line.leads >= p_quantity or v_line.leads > p_available) then
            v_alternatives := v_alternatives || jsonb_build_object(
                'kind', v_try.kind, 'available', core.count_up_to(f_other, 100000), 'quantity', v_line.leads,
                'unit_price_minor', v_line.unit_minor, 'total_minor', v_line.total_minor, 'filter', v_try.filter);
        end if;
    end loop;
    return jsonb_build_object(
        'requested', p_quantity, 'available', p_available,
        'missing', jsonb_build_object('sold', v_sold, 'held', 0, 'held_until', null, 'owned', v_owned, 'suppressed', 0),
        'alternatives', v_alternatives);
end
$$;

-- Checks the lines of a quote or purchase; returns them in the order of the request.
-- Raises: LF006 naming the line. A limit that is exceeded is the caller's business (LF005).
create function core.read_lines(p_lines jsonb)
returns table (line_no smallint, filter jsonb, quantity int, allow_part boolean, quantity_min int)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if p_lines is null or jsonb_typeof(p_lines) <> 'array' or jsonb_array_length(p_lines) = 0 then
        raise exception using errcode = 'LF006', message = 'an order has at least one line';
    end if;
    if jsonb_array_length(p_lines) > core.setting('order_lines_max') then
        raise exception using errcode = 'LF006', message = format('an order has at most %s lines', core.setting('order_lines_max'));
    end if;
    if exists (select from jsonb_array_elements(p_lines) l where jsonb_typeof(l) <> 'object') then
        raise exception using errcode = 'LF006', message = 'a line is an object';
    end if;
    if exists (select from jsonb_array_elements(p_lines) l, jsonb_object_keys(l) k
               where k <> all (array['filter', 'quantity', 'allow_part', 'quantity_min'])) then
        raise exception using errcode = 'LF006', message = 'a line knows filter, quantity, allow_part and quantity_min';
    end if;
    if exists (select from jsonb_array_elements(p_lines) l
               where l ? 'allow_part' and jsonb_typeof(l -> 'allow_part') <> 'boolean') then
        raise exception using errcode = 'LF006', message = '"allow_part" is true or false';
    end if;
    if exists (select from jsonb_array_elements(p_lines) l where l ? 'filter' and jsonb_typeof(l -> 'filter') <> 'object') then
        raise exception using errcode = 'LF006', message = 'a filter is an object';
    end if;
    return query
    select e.place::smallint, coalesce(e.line -> 'filter', '{}'),
           core.filter_int(e.line, 'quantity', 1, 100000)::int,
           coalesce((e.line -> 'allow_part')::boolean, false),
           coalesce(core.filter_int(e.line, 'quantity_min', 1, 100000)::int, 1)
    from jsonb_array_elements(p_lines) with ordinality e (line, place);
    if exists (select from jsonb_array_elements(p_lines) l where not l ? 'quantity') then
        raise exception using errcode = 'LF006', message = 'a line wants a quantity';
    end if;
end
$$;

-- LF005 as an answer, or null. Limits: the product's minimum, the workspace's or floor's maximum (R12).
create function core.over_limit(p_lines jsonb, p_workspace int) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_leads bigint := (select sum((l ->> 'quantity')::bigint) from jsonb_array_elements(p_lines) l);
    v_most bigint := (select coalesce(w.order_leads_max, core.setting('order_leads_max'))
                      from core.workspace w where w.workspace_id = p_workspace);
    v_least bigint := (select max(p.order_leads_min) from core.product p
                       where p.code in (select l -> 'filter' ->> 'product' from jsonb_array_elements(p_lines) l)
                          or p.is_default and exists (select from jsonb_array_elements(p_lines) l where not l -> 'filter' ? 'product'));
begin
    if v_leads > v_most or v_leads < v_least then
        return core.refusal('LF005', jsonb_build_object('requested', v_leads, 'least', v_least, 'most', v_most,
            'message', format('%s leads asked for; this workspace may buy %s to %s at once', v_leads, v_least, v_most)));
    end if;
    return null;
end
$$;

-- Wallet, order, ledger and audit of sold lines: the last and shortest part of a purchase.
-- Returns the receipt, or a refusal that the caller must answer by undoing the picks.
create function core.settle(p_member core.member, p_intent uuid, p_order bigint, p_quote uuid, p_lines core.picked[],
                            p_request jsonb, p_total_max bigint)
returns jsonb language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_total bigint := 0;
    v_leads int := 0;
    v_number bigint;
    v_balance bigint;
    v_transfer bigint;
    v_now timestamptz := clock_timestamp();
    v_currency text := (select fl.currency from core.floor fl);
    v_wallet int := (select a.account_id from core.ledger_account a where a.kind = 'wallet' and a.workspace_id = p_member.workspace_id);
    v_revenue int := (select a.account_id from core.ledger_account a where a.kind = 'revenue');
    v_answer jsonb;
    i int;
begin
    for i in 1 .. cardinality(p_lines) loop
        v_total := v_total + p_lines[i].total_minor;
        v_leads := v_leads + p_lines[i].leads;
    end loop;
    if v_total > p_total_max then
        return core.refusal('LF003', jsonb_build_object('total_minor', v_total, 'total_max_minor', p_total_max));
    end if;
    v_answer := (
        select jsonb_agg(jsonb_build_object(
            'line', e.place, 'text', core.filter_text(coalesce(e.line -> 'filter', '{}')), 'filter', coalesce(e.line -> 'filter', '{}'),
            'requested', (e.line ->> 'quantity')::int, 'leads', (p_lines[e.place]).leads,
            'total_minor', (p_lines[e.place]).total_minor,
            'price_rules', (select coalesce(jsonb_agg(distinct 'rule ' || r), '["own"]') from jsonb_array_elements_text((p_lines[e.place]).rules) r))
            order by e.place)
        from jsonb_array_elements(p_request -> 'lines') with ordinality e (line, place));

    update core.wallet w
    set available_minor = w.available_minor - v_total, orders_count = w.orders_count + 1
    where w.workspace_id = p_member.workspace_id and w.available_minor - v_total >= w.floor_minor
    returning w.available_minor, 1000 + w.orders_count into v_balance, v_number;
    if not found then
        return core.refusal('LF002', (
            select jsonb_build_object('total_minor', v_total, 'available_minor', w.available_minor,
                                      'short_minor', v_total - (w.available_minor - w.floor_minor))
            from core.wallet w where w.workspace_id = p_member.workspace_id));
    end if;

    insert into core.orders (order_id, workspace_id, order_number, member_id, intent_key, quote_id, state, leads, total_minor, created_at)
    values (p_order, p_member.workspace_id, v_number, p_member.member_id, p_intent, p_quote, 'completed', v_leads, v_total, v_now);
    insert into core.order_line (order_id, line_no, filter, text, requested, leads, total_minor, price_rules)
    select p_order, (l ->> 'line')::smallint, l -> 'filter', l ->> 'text', (l ->> 'requested')::int, (l ->> 'leads')::int,
           (l ->> 'total_minor')::bigint, l -> 'price_rules'
    from jsonb_array_elements(v_answer) l;
    insert into core.order_event (order_id, at, state, reason) values (p_order, v_now, 'completed', 'paid from credits');
    if v_total > 0 then
        insert into core.transfer (kind, workspace_id, order_id, created_at) values ('purchase', p_member.workspace_id, p_order, v_now)
        returning transfer_id into v_transfer;
        insert into core.entry (transfer_id, account_id, amount_minor, balance_minor)
        values (v_transfer, v_wallet, -v_total, v_balance), (v_transfer, v_revenue, v_total, null);
    end if;
    insert into core.audit (at, workspace_id, action, object, after)
    values (v_now, p_member.workspace_id, 'purchase', 'order ' || v_number, jsonb_build_object('leads', v_leads, 'total_minor', v_total));
    return jsonb_build_object('ok', true, 'order_number', v_number, 'state', 'completed', 'leads', v_leads,
        'total_minor', v_total, 'currency', v_currency, 'bought_at', v_now, 'wallet_available_minor', v_balance, 'lines', v_answer);
end
$$;

-- One pass over all lines, most specific line first (R14), then the money. Returns the receipt; a
-- shortage or refusal is raised as LF901 or LF902 with the answer in its message, so that the
-- caller's subtransaction undoes every pick.
create function core.buy_pass(p_member core.member, p_intent uuid, p_order bigint, p_quote uuid, p_request jsonb,
                              p_filters core.compiled_filter[], p_modes text[], p_sequence int[], p_total_max bigint, p_wait boolean)
returns jsonb language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_picked core.picked[] := array_fill(null::core.picked, array[cardinality(p_filters)]);
    v_line jsonb;
    v_quantity int;
    v_answer jsonb;
    v_repeats boolean := coalesce((p_request -> 'allow_repeats')::boolean, false);
    i int;
begin
    foreach i in array p_sequence loop
        v_line := p_request -> 'lines' -> (i - 1);
        v_quantity := (v_line ->> 'quantity')::int;
        v_picked[i] := core.pick(p_filters[i], v_quantity, p_wait, p_order, i::smallint, p_member.workspace_id, v_repeats, p_modes[i]);
        if (v_picked[i]).leads < v_quantity
           and not (p_wait and coalesce((v_line -> 'allow_part')::boolean, false)
                    and (v_picked[i]).leads >= coalesce((v_line ->> 'quantity_min')::int, 1)) then
            raise exception using errcode = 'LF901', message = jsonb_build_object('line', i, 'available', (v_picked[i]).leads)::text;
        end if;
    end loop;
    v_answer := core.settle(p_member, p_intent, p_order, p_quote, v_picked, p_request, p_total_max);
    if not (v_answer -> 'ok')::boolean then
        raise exception using errcode = 'LF902', message = v_answer::text;
    end if;
    return v_answer;
end
$$;

-- The purchase itself, after identity, key and limits: pass one, proof of shortage, pass two.
create function core.buy(p_member core.member, p_intent uuid, p_quote uuid, p_request jsonb, p_total_max bigint)
returns jsonb language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_filters core.compiled_filter[] := '{}';
    v_modes text[] := '{}';
    v_sequence int[];
    v_order bigint := nextval('core.order_id_seq');
    v_repeats boolean := coalesce((p_request -> 'allow_repeats')::boolean, false);
    v_line record;
    v_short jsonb;
    v_available bigint;
    v_pool int;
begin
    for v_line in select * from core.read_lines(p_request -> 'lines') loop
        v_filters := v_filters || core.compile_filter(v_line.filter - 'owned', case when v_repeats then null else p_member.workspace_id end);
        v_modes := v_modes || (select p.sale_mode from core.product p where p.product_id = (v_filters[v_line.line_no]).product_id);
    end loop;
    -- Counties before states before the rest; the order of the request among equals.
    v_sequence := array(select n from generate_subscripts(v_filters, 1) n
                        order by case when (v_filters[n]).one_county is not null then 0
                                      when (v_filters[n]).counties is not null then 1
                                      when (v_filters[n]).one_pool is not null then 2
                                      when (v_filters[n]).pools is not null then 3 else 4 end, n);

    -- Pass one: never waits for a lead.
    begin
        return core.buy_pass(p_member, p_intent, v_order, p_quote, p_request, v_filters, v_modes, v_sequence, p_total_max, false);
    exception
        when sqlstate 'LF901' then null; -- short, perhaps: look closer
        when sqlstate 'LF902' then return sqlerrm::jsonb;
    end;

    -- A line that cannot be filled even if every rival gave everything back is short for certain.
    for v_line in select * from core.read_lines(p_request -> 'lines') loop
        v_available := core.count_up_to(v_filters[v_line.line_no], v_line.quantity);
        if v_available < (case when v_line.allow_part then v_line.quantity_min else v_line.quantity end) then
            return core.refusal('LF001', jsonb_build_object('line', v_line.line_no)
                || core.shortage(v_line.filter, v_line.quantity, case when v_repeats then null else p_member.workspace_id end, v_available));
        end if;
    end loop;

    -- Pass two: wait for the rows, pool by pool in sorted order, so that waiting buyers never cross.
    -- A line without states waits for every pool of its product.
    for v_pool in
        select distinct p.pool_id
        from generate_subscripts(v_filters, 1) n
        join core.pool p on p.product_id = (v_filters[n]).product_id
        where ((v_filters[n]).one_pool is null or p.pool_id = (v_filters[n]).one_pool)
          and ((v_filters[n]).pools is null or p.pool_id = any ((v_filters[n]).pools))
        order by 1
    loop
        perform pg_advisory_xact_lock(7046, v_pool);
    end loop;
    begin
        return core.buy_pass(p_member, p_intent, v_order, p_quote, p_request, v_filters, v_modes, v_sequence, p_total_max, true);
    exception
        when sqlstate 'LF901' then v_short := sqlerrm::jsonb;
        when sqlstate 'LF902' then return sqlerrm::jsonb;
    end;
    select * into v_line from core.read_lines(p_request -> 'lines') l where l.line_no = (v_short ->> 'line')::int;
    return core.refusal('LF001', jsonb_build_object('line', v_line.line_no)
        || core.shortage(v_line.filter, v_line.quantity, case when v_repeats then null else p_member.workspace_id end,
                         (v_short ->> 'available')::bigint));
end
$$;

do $$
declare
    v_function regprocedure;
begin
    -- These run with the rights of whoever calls them, and only lf_fn_buy can use those rights.
    for v_function in
        select p.oid from pg_proc p where p.pronamespace = 'core'::regnamespace
          and p.proname in ('sell', 'pick', 'pick_any', 'count_up_to', 'price_line', 'shortage', 'read_lines',
                            'over_limit', 'settle', 'buy_pass', 'buy')
    loop
        execute format('alter function %s owner to lf_owner_core', v_function);
        execute format('revoke execute on function %s from public', v_function);
        execute format('grant execute on function %s to lf_fn_buy', v_function);
    end loop;
end
$$;
grant execute on function core.filter_int(jsonb, text, bigint, bigint), core.filter_texts(jsonb, text) to lf_fn_buy;
grant usage on type core.picked to lf_fn_buy;

-- Availability and price of each line now, with R16 for the short ones; frozen for 15 minutes,
-- single use, reserving nothing (R11). Returns the quote as models/domain/order.h has it.
-- Raises: LF006, LF007, LF008, LF012.
create function api.quote(p_lines jsonb) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_answer jsonb := '[]';
    v_line record;
    v_priced record;
    v_taken bigint[] := '{}';
    v_total bigint := 0;
    v_complete boolean := true;
    v_quote uuid;
    v_now timestamptz;
    v_expires timestamptz;
    f core.compiled_filter;
    v_limit jsonb;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    for v_line in select * from core.read_lines(p_lines) loop
        f := core.compile_filter(v_line.filter - 'owned', v_member.workspace_id);
        -- Lines of one order never share a lead (R14).
        select * into v_priced from core.price_line(f, v_line.quantity, v_taken);
        v_taken := v_taken || v_priced.ids;
        v_total := v_total + v_priced.total_minor;
        v_complete := v_complete and v_priced.leads >= v_line.quantity;
        v_answer := v_answer || (jsonb_build_object(
            'line', v_line.line_no, 'text', core.filter_text(v_line.filter), 'filter', v_line.filter,
            'requested', v_line.quantity, 'allow_part', v_line.allow_part, 'quantity_min', v_line.quantity_min,
            'available', v_priced.leads, 'unit_price_minor', coalesce(v_priced.unit_minor, 0),
            'total_minor', v_priced.total_minor, 'price_rules', v_priced.rules)
            || case when v_priced.leads < v_line.quantity
                    then core.shortage(v_line.filter - 'owned', v_line.quantity, v_member.workspace_id, v_priced.leads)
                    else '{}' end);
    end loop;
    v_limit := core.over_limit(p_lines, v_member.workspace_id);
    v_now := clock_timestamp();
    v_expires := v_now + make_interval(mins => core.setting('quote_minutes')::int);
    insert into core.quote (workspace_id, member_id, lines, total_minor, expires_at)
    values (v_member.workspace_id, v_member.member_id, p_lines, v_total, v_expires)
    returning quote_id into v_quote;
    return jsonb_build_object('ok', true, 'quote', v_quote, 'expires_at', v_expires, 'as_of', v_now, 'total_minor', v_total,
        'complete', v_complete, 'lines', v_answer,
        'currency', (select fl.currency from core.floor fl),
        'limit', v_limit -> 'error',
        'wallet_available_minor', (select w.available_minor - w.floor_minor from core.wallet w where w.workspace_id = v_member.workspace_id));
exception when others then
    perform core.leave('api.quote', sqlstate, sqlerrm);
end
$$;

-- Sells all leads of the request or none (unless a line allows a part), pays them from credits.
-- p_intent: the client's key (R18); the same key and request returns the first answer again.
-- p_request: {"lines": [...], "quote": uuid?, "allow_repeats": bool?}; p_total_minor_max: what the
-- buyer was shown. Returns the receipt {"ok": true, ...} or a final refusal {"ok": false, "error"}.
-- Call it outside of a transaction block: until it is committed, nothing has been bought.
create function api.purchase(p_intent uuid, p_request jsonb, p_total_minor_max bigint) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_hash bytea;
    v_intent core.intent;
    v_answer jsonb;
    v_quote core.quote;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_intent is null or p_request is null or jsonb_typeof(p_request) <> 'object'
       or p_total_minor_max is null or p_total_minor_max < 0 or length(p_request::text) > 200000 then
        raise exception using errcode = 'LF006', message = 'a purchase wants a key, a request and a maximum';
    end if;
    if exists (select from jsonb_object_keys(p_request) k where k <> all (array['lines', 'quote', 'allow_repeats'])) then
        raise exception using errcode = 'LF006', message = 'a request knows lines, quote and allow_repeats';
    end if;
    if p_request ? 'allow_repeats' and jsonb_typeof(p_request -> 'allow_repeats') <> 'boolean' then
        raise exception using errcode = 'LF006', message = '"allow_repeats" is true or false';
    end if;
    perform from core.read_lines(p_request -> 'lines');
    v_hash := sha256(convert_to(p_request::text || ' max ' || p_total_minor_max, 'UTF8'));

    begin
        insert into core.intent (workspace_id, key, operation, request_hash, member_id)
        values (v_member.workspace_id, p_intent, 'purchase', v_hash, v_member.member_id)
        on conflict do nothing;
    exception when lock_not_available then
        raise exception using errcode = 'LF010', message = 'same key in progress';
    end;
    if not found then
        select * into v_intent from core.intent i
        where i.workspace_id = v_member.workspace_id and i.operation = 'purchase' and i.key = p_intent;
        if v_intent.request_hash is distinct from v_hash and v_intent.request_hash is not null then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        return v_intent.answer || jsonb_build_object('replayed', true);
    end if;

    v_answer := core.over_limit(p_request -> 'lines', v_member.workspace_id);
    if v_answer is null and p_request ? 'quote' then
        select * into v_quote from core.quote q
        where q.quote_id::text = p_request ->> 'quote' and q.member_id = v_member.member_id and q.used_by is null
          and q.lines = p_request -> 'lines' for update;
        if not found or v_quote.expires_at <= clock_timestamp() then
            v_answer := core.refusal('LF004');
        end if;
    end if;
    -- A wallet that cannot pay even the least price of so many leads needs no lock to be refused.
    if v_answer is null and exists (
        select from core.wallet w where w.workspace_id = v_member.workspace_id
          and w.available_minor - w.floor_minor < core.setting('lead_price_min_minor')
              * (select sum(case when l.allow_part then l.quantity_min else l.quantity end) from core.read_lines(p_request -> 'lines') l)) then
        v_answer := core.refusal('LF002', (
            select jsonb_build_object('available_minor', w.available_minor) from core.wallet w where w.workspace_id = v_member.workspace_id));
    end if;
    if v_answer is null then
        v_answer := core.buy(v_member, p_intent, v_quote.quote_id, p_request, p_total_minor_max);
        if (v_answer -> 'ok')::boolean and v_quote.quote_id is not null then
            update core.quote q set used_by = (v_answer ->> 'order_number')::bigint where q.quote_id = v_quote.quote_id;
        end if;
    end if;
    update core.intent i set answer = v_answer
    where i.workspace_id = v_member.workspace_id and i.operation = 'purchase' and i.key = p_intent;
    return v_answer || jsonb_build_object('replayed', false);
exception when others then
    perform core.leave('api.purchase', sqlstate, sqlerrm);
end
$$;

-- What became of an intent (R19): its stored answer; or "did not happen", which is then made final,
-- so that a call still on its way cannot happen later.
-- Raises: LF006, LF007, LF008, LF010 (it is running now; ask again), LF012.
create function api.intent_outcome(p_intent uuid) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_answer jsonb;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_intent is null then
        raise exception using errcode = 'LF006', message = 'an outcome wants a key';
    end if;
    begin
        insert into core.intent (workspace_id, key, operation, member_id, answer)
        values (v_member.workspace_id, p_intent, 'purchase', v_member.member_id,
                core.refusal('LF013', jsonb_build_object('did_not_happen', true)))
        on conflict do nothing;
    exception when lock_not_available then
        raise exception using errcode = 'LF010', message = 'same key in progress';
    end;
    select i.answer into v_answer from core.intent i
    where i.workspace_id = v_member.workspace_id and i.operation = 'purchase' and i.key = p_intent;
    return v_answer || jsonb_build_object('replayed', true);
exception when others then
    perform core.leave('api.intent_outcome', sqlstate, sqlerrm);
end
$$;

grant update (answer) on core.intent to lf_fn_buy;
alter function api.quote(jsonb) owner to lf_fn_buy;
alter function api.purchase(uuid, jsonb, bigint) owner to lf_fn_buy;
alter function api.intent_outcome(uuid) owner to lf_fn_buy;
call core.harden_api();
grant execute on function api.quote(jsonb), api.purchase(uuid, jsonb, bigint), api.intent_outcome(uuid) to lf_broker;
