-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0004_inventory: the filter compiler (R13) and what brokers browse: counts, pages, facets.
-- One compiler for browse, count, quote and purchase, so that what is counted is what is bought.
-- No dynamic SQL: a compiled filter is a row of parameters, and the planner folds those not given.

set role lf_owner_core;

create type core.compiled_filter as (
    product_id smallint,
    sale_mode text,
    order_leads_min int,
    one_pool int,               -- the only pool that fits; then pools is null
    pools int[],                -- sorted; null with one_pool null: every pool of the floor
    one_county int,             -- the only county that fits; then counties is null
    counties int[],
    not_counties int[],
    from_on date,               -- inquiry dates, inclusive
    to_on date,
    days datemultirange,        -- null: all of from_on..to_on
    score_min smallint, score_max smallint,
    intent_min smallint, intent_max smallint,
    freshness_min smallint, freshness_max smallint,
    price_min bigint, price_max bigint,
    filled_min smallint,
    one_project int,            -- the only project that fits; then projects is null
    projects int[],
    workspace_id int,           -- whose persons are left out; negative: only those that he suppresses; null: nobody's
    is_once boolean,            -- a purchase with it takes each person once (R4)
    today date,
    half_life int,
    -- Prices by inquiry date: entry n holds from starts[n] until before starts[n + 1] (R9).
    starts date[],
    buckets smallint[],
    gold bigint[], silver bigint[],
    gold_rules int[], silver_rules int[],
    all_priced boolean,         -- no bucket of the scheme lacks a price
    project_ids int[], project_prices bigint[],
    brackets_from int[], brackets_bp int[], -- discounts from so many leads of the order on (R10)
    quoted core.price_list      -- what a quote promised, where it differs; null without one (R11)
);

-- What a lead without a price of its own costs today, of the age class f.starts[p_age]: its project's
-- price, else the rule's (R9). Inlined, like all of these.
create function core.price_today(p_project int, p_class smallint, p_age int, f core.compiled_filter)
returns bigint language sql immutable parallel safe as $$
    select coalesce(f.project_prices[array_position(f.project_ids, p_project)],
                    case p_class when 1 then f.gold[p_age] else f.silver[p_age] end)
$$;

-- What it cost by the quote, on the day of the quote; null without one.
create function core.price_quoted(p_project int, p_class smallint, p_on date, f core.compiled_filter)
returns bigint language sql immutable parallel safe as $$
    select case when (f.quoted).starts is not null then
        coalesce((f.quoted).project_prices[array_position((f.quoted).project_ids, p_project)],
                 case p_class when 1 then (f.quoted).gold[width_bucket(p_on, (f.quoted).starts)]
                              else (f.quoted).silver[width_bucket(p_on, (f.quoted).starts)] end) end
$$;

-- The price of a lead: its own, else the lower one of today's and the quoted one (R9, R11).
create function core.price_of(p_own bigint, p_project int, p_class smallint, p_on date, f core.compiled_filter)
returns bigint language sql immutable parallel safe as $$
    select coalesce(p_own,
                    least(coalesce(f.project_prices[array_position(f.project_ids, p_project)],
                                   case p_class when 1 then f.gold[width_bucket(p_on, f.starts)]
                                                else f.silver[width_bucket(p_on, f.starts)] end),
                          core.price_quoted(p_project, p_class, p_on, f)))
$$;

-- Whether an inventory row fits, all but the persons that the caller already has. Inlined: what a
-- filter does not restrict costs nothing, the rest becomes index conditions.
create function core.fits(p_pool int, p_county int, p_on date, p_class smallint, p_intent smallint,
                          p_filled smallint, p_project int, p_own bigint, f core.compiled_filter)
returns boolean language sql immutable parallel safe as $$
    select (f.one_pool is null or p_pool = f.one_pool)
       and (f.pools is null or p_pool = any (f.pools))
       and p_on >= f.from_on and p_on <= f.to_on
       and (f.one_county is null or p_county = f.one_county)
       and (f.counties is null or p_county = any (f.counties))
       and (f.not_counties is null or p_county <> all (f.not_counties))
       and (f.days is null or p_on <@ f.days)
       and (f.intent_min is null or p_intent >= f.intent_min)
       and (f.intent_max is null or p_intent <= f.intent_max)
       and (f.filled_min is null or bit_count((p_filled & 63)::bit(6)) >= f.filled_min)
       and (f.one_project is null or p_project = f.one_project)
       and (f.projects is null or p_project = any (f.projects))
       and (f.freshness_min is null
            or greatest(1, round(100 * power(2::float8, -(f.today - p_on)::float8 / f.half_life))) >= f.freshness_min)
       and (f.freshness_max is null
            or greatest(1, round(100 * power(2::float8, -(f.today - p_on)::float8 / f.half_life))) <= f.freshness_max)
       and (f.score_min is null
            or floor((greatest(1, round(100 * power(2::float8, -(f.today - p_on)::float8 / f.half_life))) + p_intent) / 2) >= f.score_min)
       and (f.score_max is null
            or floor((greatest(1, round(100 * power(2::float8, -(f.today - p_on)::float8 / f.half_life))) + p_intent) / 2) <= f.score_max)
       and (f.all_priced and f.price_min is null and f.price_max is null
            or core.price_of(p_own, p_project, p_class, p_on, f)
               between coalesce(f.price_min, 0) and coalesce(f.price_max, 9223372036854775807))
$$;

create function core.score_of(p_on date, p_intent smallint, f core.compiled_filter) returns smallint
language sql immutable parallel safe as $$
    select floor((greatest(1, round(100 * power(2::float8, -(f.today - p_on)::float8 / f.half_life))) + p_intent) / 2)::smallint
$$;

-- Reads one integer of the filter; null when the key is absent. Raises: LF006 names the key.
create function core.filter_int(p_filter jsonb, p_key text, p_least bigint, p_most bigint) returns bigint
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
    v_value numeric;
begin
    if not p_filter ? p_key then
        return null;
    end if;
    if jsonb_typeof(p_filter -> p_key) <> 'number' then
        raise exception using errcode = 'LF006', message = format('filter key "%s" wants a whole number', p_key);
    end if;
    v_value := (p_filter ->> p_key)::numeric;
    -- "1.0" is whole as well, but its text is no integer to those who read it later.
    if scale(v_value) <> 0 or v_value < p_least or v_value > p_most then
        raise exception using errcode = 'LF006',
            message = format('filter key "%s" wants a whole number from %s to %s', p_key, p_least, p_most);
    end if;
    return v_value::bigint;
end
$$;

-- Reads a list of short texts; null when the key is absent or empty. Raises: LF006 names the key.
create function core.filter_texts(p_filter jsonb, p_key text) returns text[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
    v_list jsonb := p_filter -> p_key;
    v_texts text[];
    v_is_bad boolean;
begin
    if v_list is null then
        return null;
    end if;
    if jsonb_typeof(v_list) <> 'array' or jsonb_array_length(v_list) > 4000 then
        v_is_bad := true;
    elsif jsonb_array_length(v_list) = 1 then
        -- What most filters have, without a statement.
        v_is_bad := jsonb_typeof(v_list -> 0) <> 'string' or length(v_list ->> 0) > 100;
        v_texts := array[v_list ->> 0];
    else
        select array_agg(v #>> '{}'), bool_or(jsonb_typeof(v) <> 'string' or length(v #>> '{}') > 100)
        into v_texts, v_is_bad
        from jsonb_array_elements(v_list) v;
    end if;
    if v_is_bad then
        raise exception using errcode = 'LF006', message = format('filter key "%s" wants a list of texts', p_key);
    end if;
    return v_texts;
end
$$;

-- The one compiler of filter documents (models/domain/filter.h) to parameters. Every purchase runs it,
-- so it reads product, ages and prices in one statement and asks only for keys that are there.
-- p_workspace: whose persons are left out (R4); negative: only those that it suppresses (R38); null: none.
-- Raises: LF006 naming the key that is unknown, of a wrong type or of an unknown value.
create function core.compile_filter(p_filter jsonb, p_workspace int) returns core.compiled_filter
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    f core.compiled_filter;
    v_known constant text[] := array['product', 'states', 'not_states', 'counties', 'not_counties', 'classes',
        'buckets', 'age_from', 'age_to', 'score_min', 'score_max', 'intent_min', 'intent_max',
        'freshness_min', 'freshness_max', 'price_min', 'price_max', 'filled_min', 'projects', 'owned'];
    v_scheme smallint;
    v_states text[];
    v_not_states text[];
    v_texts text[];
    v_classes smallint[];
    v_counties int[];
    v_count int;
    v_unknown int;
    v_now timestamptz := clock_timestamp();
begin
    if p_filter is null or jsonb_typeof(p_filter) <> 'object' then
        raise exception using errcode = 'LF006', message = 'a filter is an object';
    end if;
    if p_filter - v_known <> '{}' then
        raise exception using errcode = 'LF006', message = format('filter key "%s" is unknown',
            (select left(k, 40) from jsonb_object_keys(p_filter - v_known) k limit 1));
    end if;

    -- The product with its ages and today's prices, oldest bucket first.
    f.today := (v_now at time zone 'UTC')::date;
    select p.product_id, p.sale_mode, p.order_leads_min, p.scheme_id, s.half_life_days, a.starts[1], a.to_on,
           a.starts, a.buckets, a.gold, a.silver, a.gold_rules, a.silver_rules, a.all_priced, j.ids, j.prices, k.leads, k.bps
    into f.product_id, f.sale_mode, f.order_leads_min, v_scheme, f.half_life, f.from_on, f.to_on,
         f.starts, f.buckets, f.gold, f.silver, f.gold_rules, f.silver_rules, f.all_priced, f.project_ids, f.project_prices,
         f.brackets_from, f.brackets_bp
    from core.product p
    join core.age_scheme s using (scheme_id)
    cross join lateral (
        select array_agg(f.today - coalesce(b.to_days, 200000)) as starts, array_agg(b.bucket) as buckets,
               array_agg(b.gold) as gold, array_agg(b.silver) as silver,
               array_agg(b.gold_rule) as gold_rules, array_agg(b.silver_rule) as silver_rules,
               bool_and(b.gold is not null and b.silver is not null) as all_priced,
               -- The scheme's youngest bucket bounds what is on offer (R1).
               f.today - min(b.from_days) as to_on
        from (select b.bucket, b.from_days, b.to_days, g.price_minor as gold, v.price_minor as silver,
                     g.rule_id as gold_rule, v.rule_id as silver_rule
              from core.age_bucket b
              left join core.price_rule g on g.product_id = p.product_id and g.class = 1 and g.bucket = b.bucket and g.valid @> v_now
              left join core.price_rule v on v.product_id = p.product_id and v.class = 2 and v.bucket = b.bucket and v.valid @> v_now
              where b.scheme_id = p.scheme_id
              order by b.from_days desc) b) a
    cross join lateral (
        select array_agg(j.project_id order by j.project_id) as ids, array_agg(r.price_minor order by j.project_id) as prices
        from core.project_price r join core.project j using (project_id)
        where j.product_id = p.product_id and r.valid @> v_now) j
    cross join lateral (
        select array_agg(b.leads_from order by b.leads_from) as leads, array_agg(b.discount_bp order by b.leads_from) as bps
        from core.bracket b where b.product_id = p.product_id and b.valid @> v_now) k
    -- A project alone names its product as well.
    where case when p_filter ? 'product' then p.code = p_filter ->> 'product'
               when p_filter ? 'projects' then p.product_id = coalesce(
                   (select j.product_id from core.project j where j.code = p_filter -> 'projects' ->> 0),
                   (select o.product_id from core.product o where o.is_default))
               else p.is_default end;
    if not found then
        raise exception using errcode = 'LF006', message = 'filter key "product" names no product of this floor';
    end if;

    -- Pools: classes and states, the states of chosen counties included.
    if p_filter ? 'classes' then
        v_texts := core.filter_texts(p_filter, 'classes');
        if v_texts <@ array['gold', 'silver'] is false then
            raise exception using errcode = 'LF006', message = 'filter key "classes" knows gold and silver';
        end if;
        v_classes := case when v_texts @> array['gold', 'silver'] then array[1, 2]
                          when v_texts @> array['gold'] then array[1]
                          when v_texts @> array['silver'] then array[2] end;
    end if;
    if p_filter ? 'states' then
        v_states := core.filter_texts(p_filter, 'states');
    end if;
    if p_filter ? 'not_states' then
        v_not_states := core.filter_texts(p_filter, 'not_states');
    end if;
    if p_filter ? 'counties' then
        v_texts := core.filter_texts(p_filter, 'counties');
        if v_texts is not null then
            select array_agg(c.county_id order by c.county_id) into v_counties
            from core.county c where c.fips = any (v_texts);
            if coalesce(cardinality(v_counties), 0) <> (select count(distinct t) from unnest(v_texts) t) then
                raise exception using errcode = 'LF006', message = 'filter key "counties" wants five-digit FIPS codes';
            end if;
            if cardinality(v_counties) = 1 then
                f.one_county := v_counties[1];
            else
                f.counties := v_counties;
            end if;
        end if;
    end if;
    if p_filter ? 'not_counties' then
        v_texts := core.filter_texts(p_filter, 'not_counties');
        if v_texts is not null then
            f.not_counties := (select array_agg(c.county_id) from core.county c where c.fips = any (v_texts));
        end if;
    end if;
    if cardinality(v_states) = 1 and cardinality(v_classes) = 1 and v_not_states is null and v_counties is null then
        -- What most purchases ask for: one key look-up.
        f.one_pool := (select p.pool_id from core.pool p
                       where p.product_id = f.product_id and p.class = v_classes[1] and p.state = v_states[1]);
    end if;
    if f.one_pool is null then
        select array_agg(p.pool_id order by p.pool_id), (select count(*) from core.pool),
               (select count(*) from unnest(v_states || v_not_states) t where not exists (select from core.state s where s.code = t))
        into f.pools, v_count, v_unknown
        from core.pool p
        where p.product_id = f.product_id
          and (v_classes is null or p.class = any (v_classes))
          and (v_states is null or p.state = any (v_states))
          and (v_not_states is null or p.state <> all (v_not_states))
          and (v_counties is null
               or p.state in (select c.state from core.county c where c.county_id = any (v_counties)));
        if v_unknown > 0 then
            raise exception using errcode = 'LF006', message = 'filter key "states" wants two letters of a US state, for example TX';
        end if;
        f.pools := coalesce(f.pools, '{}');
        if cardinality(f.pools) = 1 then
            f.one_pool := f.pools[1];
            f.pools := null;
        elsif cardinality(f.pools) = v_count then
            f.pools := null;
        end if;
    end if;

    if p_filter ? 'buckets' then
        v_texts := core.filter_texts(p_filter, 'buckets');
        if v_texts is not null then
            select range_agg(daterange(f.today - coalesce(b.to_days, 200000), f.today - b.from_days, '[]')), count(*)
            into f.days, v_count
            from core.age_bucket b where b.scheme_id = v_scheme and b.code = any (v_texts);
            if v_count <> (select count(distinct t) from unnest(v_texts) t) then
                raise exception using errcode = 'LF006', message = 'filter key "buckets" names no age bucket of the product';
            end if;
            f.from_on := greatest(f.from_on, lower(f.days));
            f.to_on := least(f.to_on, upper(f.days) - 1);
            if f.days = datemultirange(range_merge(f.days)) then
                f.days := null;
            end if;
        end if;
    end if;
    if p_filter ?| array['age_from', 'age_to', 'score_min', 'score_max', 'intent_min', 'intent_max', 'freshness_min',
                         'freshness_max', 'price_min', 'price_max', 'filled_min'] then
        f.from_on := greatest(f.from_on, f.today - core.filter_int(p_filter, 'age_to', 0, 200000)::int);
        f.to_on := least(f.to_on, f.today - core.filter_int(p_filter, 'age_from', 0, 200000)::int);
        f.score_min := core.filter_int(p_filter, 'score_min', 0, 100);
        f.score_max := core.filter_int(p_filter, 'score_max', 0, 100);
        f.intent_min := core.filter_int(p_filter, 'intent_min', 0, 100);
        f.intent_max := core.filter_int(p_filter, 'intent_max', 0, 100);
        f.freshness_min := core.filter_int(p_filter, 'freshness_min', 0, 100);
        f.freshness_max := core.filter_int(p_filter, 'freshness_max', 0, 100);
        f.price_min := core.filter_int(p_filter, 'price_min', 0, 1000000000000);
        f.price_max := core.filter_int(p_filter, 'price_max', 0, 1000000000000);
        f.filled_min := core.filter_int(p_filter, 'filled_min', 0, 6);
    end if;
    if p_filter ? 'projects' then
        v_texts := core.filter_texts(p_filter, 'projects');
        if v_texts is not null then
            f.projects := coalesce((select array_agg(p.project_id) from core.project p where p.code = any (v_texts)), '{}');
            if cardinality(f.projects) = 1 then
                f.one_project := f.projects[1];
                f.projects := null;
            end if;
        end if;
    end if;
    if p_filter ? 'owned' and p_filter ->> 'owned' is distinct from 'show' and p_filter ->> 'owned' is distinct from 'hide' then
        raise exception using errcode = 'LF006', message = 'filter key "owned" knows show and hide';
    end if;
    f.is_once := coalesce(p_workspace > 0, false);
    if p_workspace is not null then
        if p_filter ->> 'owned' = 'show' then
            p_workspace := -abs(p_workspace);
        end if;
        -- Ordered, so that it is a look-up by key: with few owners "exists" reads the table instead.
        f.workspace_id := (select wp.workspace_id from core.workspace_person wp where wp.workspace_id = p_workspace
                           order by wp.person limit 1);
    end if;
    return f;
end
$$;

-- ["TX", "LA"] as "TX/LA"; null for none.
create function core.joined(p_texts jsonb) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    if jsonb_array_length(p_texts) = 1 then
        return p_texts ->> 0;
    end if;
    return (select string_agg(v, '/') from jsonb_array_elements_text(p_texts) v);
end
$$;

-- "Gold, LA, Caddo, MONTH_6_TO_8": what receipts and timelines call a line. Codes, not sentences.
create function core.filter_text(p_filter jsonb) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_numbers constant text[] := array['score_min', 'score_max', 'intent_min', 'intent_max', 'freshness_min', 'freshness_max', 'filled_min'];
    v_projects text;
    v_counties text;
    v_limits text;
begin
    if p_filter ? 'projects' then
        select string_agg(j.name, '/' order by j.name) into v_projects
        from jsonb_array_elements_text(p_filter -> 'projects') v join core.project j on j.code = v;
    end if;
    if p_filter ? 'counties' then
        select string_agg(c.name, '/' order by c.name) into v_counties
        from jsonb_array_elements_text(p_filter -> 'counties') v join core.county c on c.fips = v;
    end if;
    if p_filter ?| v_numbers then
        select string_agg(format('%s %s', k, p_filter ->> k), ', ') into v_limits from unnest(v_numbers) k where p_filter ? k;
    end if;
    return coalesce(nullif(concat_ws(', ',
        v_projects, initcap(core.joined(p_filter -> 'classes')), core.joined(p_filter -> 'states'), v_counties, core.joined(p_filter -> 'buckets'),
        case when p_filter ?| array['age_from', 'age_to'] then
            format('%s-%s days', coalesce(p_filter ->> 'age_from', '0'), coalesce(p_filter ->> 'age_to', '')) end,
        v_limits), ''), 'All leads');
end
$$;

reset role;

grant select on core.product, core.age_scheme, core.age_bucket, core.state, core.county, core.project, core.project_price,
    core.pool, core.inventory, core.lead, core.stock_day, core.stock_day_stamp, core.workspace_person,
    core.floor, core.workspace, core.member, core.setting, core.sale, core.orders
to lf_fn_browse;
grant usage on type core.compiled_filter, core.price_list to lf_fn_browse, lf_fn_buy, lf_fn_gateway;
grant execute on function core.compile_filter(jsonb, int), core.filter_text(jsonb),
    core.price_of(bigint, int, smallint, date, core.compiled_filter),
    core.price_today(int, smallint, int, core.compiled_filter),
    core.price_quoted(int, smallint, date, core.compiled_filter),
    core.score_of(date, smallint, core.compiled_filter),
    core.fits(int, int, date, smallint, smallint, smallint, int, bigint, core.compiled_filter)
to lf_fn_browse, lf_fn_buy, lf_fn_gateway;

-- ---- api --------------------------------------------------------------------------------------

-- Who and where the caller is; the first call of every program.
-- Raises: LF008 unknown or closed account (the floor's owner is welcome without one).
create function api.hello() returns jsonb
language plpgsql stable as $$
declare
    v_member core.member;
    v_workspace core.workspace;
begin
    if not core.is_floor_owner() then
        select m.* into v_member from core.member m where m.member_id = (select core.me());
        if not found then
            raise exception using errcode = 'LF008', message = 'account closed';
        end if;
        select w.* into v_workspace from core.workspace w where w.workspace_id = v_member.workspace_id;
    end if;
    return (
        select jsonb_build_object(
            'floor_id', fl.floor_id, 'floor', fl.name, 'demo', fl.is_demo, 'currency', fl.currency,
            'country', fl.country, 'now', clock_timestamp(),
            'email', v_member.email, 'name', v_member.display_name,
            'role', coalesce(v_member.role, 'owner'),
            'workspace', v_workspace.name, 'workspace_country', v_workspace.country,
            'product', p.code, 'product_name', p.name, 'export_days', core.setting('export_days'),
            'buckets', (select jsonb_agg(jsonb_build_object('code', b.code, 'from_days', b.from_days, 'to_days', b.to_days)
                                         order by b.from_days)
                        from core.age_bucket b where b.scheme_id = p.scheme_id))
        from core.floor fl, core.product p where p.is_default);
end
$$;

-- Exact count and price of everything that fits; one index-only scan unless the filter looks at
-- columns outside of the index. Raises: LF006, LF008.
create function api.inventory_count(p_filter jsonb, out leads bigint, out total_minor bigint, out as_of timestamptz)
language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    f core.compiled_filter;
begin
    if core.me() is null and not core.is_floor_owner() then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    perform core.end_suppressions(core.my_workspace());
    f := core.compile_filter(p_filter, core.my_workspace());
    if current_setting('transaction_read_only') = 'off' and current_setting('transaction_isolation') = 'read committed'
       and exists (select from core.orders o where o.state in ('held', 'awaiting_payment') and o.held_until <= clock_timestamp()) then
        -- What a hold that is over still keeps is on offer (R21).
        perform core.take_back(case when f.one_pool is not null then array[f.one_pool] else f.pools end);
    end if;
    as_of := clock_timestamp();
    if f.project_ids is null and f.projects is null and f.one_project is null then
        -- Prices hang on pool, day and the own price only: sum days first, price them after.
        select coalesce(sum(d.n), 0), coalesce(sum(d.own + d.ruled * coalesce(core.price_of(null, null, p.class, d.inquired_on, f), 0)), 0)
        into leads, total_minor
        from (select i.pool_id, i.inquired_on, count(*) as n, coalesce(sum(i.price_minor), 0) as own,
                     count(*) - count(i.price_minor) as ruled
              from core.inventory i
              where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
                and (f.workspace_id is null
                     or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
              group by i.pool_id, i.inquired_on) d
        join core.pool p on p.pool_id = d.pool_id;
    else
        select count(*), coalesce(sum(core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f)), 0)
        into leads, total_minor
        from core.inventory i
        where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
          and (f.workspace_id is null
               or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true));
    end if;
exception when others then
    perform core.leave('api.inventory_count', sqlstate, sqlerrm);
end
$$;

-- A sort key before (inquired_on, lead_id), smaller first; null: no such key. 'state' goes by the states'
-- names; 'county' uses the county's FIPS number, which is in the states' order of names; unknown counties
-- come last. Each costly argument stands there once, so that the function is inlined.
create function core.sort_key(p_sort text, p_price bigint, p_score smallint, p_intent smallint, p_county int, p_state_rank int,
                              p_on date, p_class smallint)
returns bigint language sql immutable parallel safe as $$
    select case when p_sort in ('cheapest', 'dearest') then p_price * case p_sort when 'cheapest' then 1 else -1 end
                when p_sort in ('score', 'score_up') then p_score * case p_sort when 'score' then -1 else 1 end
                when p_sort in ('intent', 'intent_up') then p_intent * case p_sort when 'intent' then -1 else 1 end
                when p_sort in ('state', 'state_down') then p_state_rank * case p_sort when 'state' then 1 else -1 end
                when p_sort in ('county', 'county_down') then case p_county when 0 then 100000 else p_county * case p_sort when 'county' then 1 else -1 end end
                when p_sort in ('class', 'class_down') then p_class * case p_sort when 'class' then 1 else -1 end
                when p_sort in ('oldest', 'newest') then (p_on - date '2000-01-01') * case p_sort when 'oldest' then 1 else -1 end
                else 0 end
$$;
alter function core.sort_key(text, bigint, smallint, smallint, int, int, date, smallint) owner to lf_owner_core;
grant execute on function core.sort_key(text, bigint, smallint, smallint, int, int, date, smallint) to lf_fn_browse;

-- One to three columns, each once: 'state,cheapest,newest'. Raises: LF006.
create function core.check_sort(p_sort text) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
    v_columns constant jsonb := '{"oldest": "on", "newest": "on", "cheapest": "price", "dearest": "price", "score": "score", "score_up": "score",
        "intent": "intent", "intent_up": "intent", "state": "state", "state_down": "state", "county": "county", "county_down": "county",
        "class": "class", "class_down": "class"}';
    v_keys text[];
begin
    if length(coalesce(p_sort, '')) not between 1 and 60 then
        raise exception using errcode = 'LF006', message = 'unknown sort';
    end if;
    v_keys := string_to_array(p_sort, ',');
    if cardinality(v_keys) not between 1 and 3 or not v_columns ?& v_keys
       or (select count(distinct v_columns ->> k) from unnest(v_keys) k) < cardinality(v_keys) then
        raise exception using errcode = 'LF006', message = 'unknown sort';
    end if;
end
$$;
alter function core.check_sort(text) owner to lf_owner_core;
revoke execute on function core.check_sort(text) from public;
grant execute on function core.check_sort(text) to lf_fn_browse;

-- The leads of one keyset page: up to p_limit after the lead p_after, p_skip rows on.
-- Only 'oldest' and 'newest' alone go along an index; every other order looks at all that matches and keeps
-- the best. Internal keys only; api.inventory_page dresses them.
create function core.inventory_keys(f core.compiled_filter, p_sort text, p_after uuid, p_skip int, p_limit int)
returns bigint[] language plpgsql stable
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    v_on date;
    v_lead bigint;
    v_key bigint[];
    s text[] := string_to_array(p_sort, ',');
    v_keys bigint[];
begin
    if p_after is not null then
        select l.lead_id, l.inquired_on,
               (select array_agg(core.sort_key(x.code, core.price_of(l.price_minor, l.project_id, p.class, l.inquired_on, f),
                                               core.score_of(l.inquired_on, l.intent, f), l.intent, l.county_id, r.rank, l.inquired_on, p.class)
                                 order by x.n)
                from unnest(array[s[1], s[2], s[3]]) with ordinality x (code, n))
        into v_lead, v_on, v_key
        from core.lead l join core.pool p using (pool_id) join core.state_rank r on r.code = p.state
        where l.public_id = p_after;
        if not found then
            raise exception using errcode = 'LF013', message = 'not there or not yours';
        end if;
    end if;
    if p_sort = 'oldest' then
        select array_agg(q.lead_id order by q.inquired_on, q.lead_id) into v_keys from (
            select i.lead_id, i.inquired_on from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
              and (v_lead is null or (i.inquired_on, i.lead_id) > (v_on, v_lead))
            order by i.inquired_on, i.lead_id offset p_skip limit p_limit) q;
    elsif p_sort = 'newest' then
        select array_agg(q.lead_id order by q.inquired_on desc, q.lead_id desc) into v_keys from (
            select i.lead_id, i.inquired_on from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
              and (v_lead is null or (i.inquired_on, i.lead_id) < (v_on, v_lead))
            order by i.inquired_on desc, i.lead_id desc offset p_skip limit p_limit) q;
    else
        select array_agg(q.lead_id order by q.k1, q.k2, q.k3, q.inquired_on, q.lead_id) into v_keys from (
            select x.lead_id, x.inquired_on, x.k1, x.k2, x.k3 from (
                select i.lead_id, i.inquired_on,
                       core.sort_key(s[1], core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f),
                                     core.score_of(i.inquired_on, i.intent, f), i.intent, i.county_id, r.rank, i.inquired_on, i.class) as k1,
                       core.sort_key(s[2], core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f),
                                     core.score_of(i.inquired_on, i.intent, f), i.intent, i.county_id, r.rank, i.inquired_on, i.class) as k2,
                       core.sort_key(s[3], core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f),
                                     core.score_of(i.inquired_on, i.intent, f), i.intent, i.county_id, r.rank, i.inquired_on, i.class) as k3
                from core.inventory i join core.pool p using (pool_id) join core.state_rank r on r.code = p.state
                where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
                  and (f.workspace_id is null
                       or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))) x
            where v_lead is null or (x.k1, x.k2, x.k3, x.inquired_on, x.lead_id) > (v_key[1], v_key[2], v_key[3], v_on, v_lead)
            order by x.k1, x.k2, x.k3, x.inquired_on, x.lead_id offset p_skip limit p_limit) q;
    end if;
    return coalesce(v_keys, '{}');
end
$$;
alter function core.inventory_keys(core.compiled_filter, text, uuid, int, int) owner to lf_owner_core;
grant execute on function core.inventory_keys(core.compiled_filter, text, uuid, int, int) to lf_fn_browse;

create view core.state_rank as
    select s.code, row_number() over (order by s.name)::int as rank from core.state s;
alter view core.state_rank owner to lf_owner_core;
grant select on core.state_rank to lf_fn_browse;

-- A page of what is on offer, masked (R7). p_sort: one to three of oldest, newest, cheapest, dearest, score,
-- score_up, intent, intent_up, state, state_down, county, county_down, class, class_down, with commas between.
-- Raises: LF006 (filter, sort, sizes), LF008, LF013 (unknown cursor).
create function api.inventory_page(p_filter jsonb, p_sort text default 'oldest', p_after uuid default null,
                                   p_skip int default 0, p_limit int default 200)
returns table (lead uuid, class text, bucket text, inquired_on date, state text, county_fips text, county text,
               city text, first_initial text, project text, freshness int, intent int, score int, filled int,
               price_minor bigint, price_rule text, times_sold int, last_sold_on date, status text)
language plpgsql stable as $$
declare
    f core.compiled_filter;
    v_keys bigint[];
    v_workspace int := core.my_workspace();
begin
    if v_workspace is null and not core.is_floor_owner() then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    perform core.check_sort(p_sort);
    if coalesce(p_limit, 0) not between 1 and 1000 or coalesce(p_skip, -1) not between 0 and 10000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows and skips at most 10000';
    end if;
    f := core.compile_filter(p_filter, v_workspace);
    v_keys := core.inventory_keys(f, p_sort, p_after, p_skip, p_limit);
    return query
    select l.public_id, case i.class when 1 then 'gold' else 'silver' end, b.code, i.inquired_on, p.state,
           coalesce(c.fips, ''), coalesce(c.name, ''), l.city, l.first_initial, coalesce(pj.name, ''),
           core.freshness(f.today - i.inquired_on, f.half_life)::int, i.intent::int,
           core.score_of(i.inquired_on, i.intent, f)::int, i.filled::int,
           core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f),
           case when i.price_minor is not null then 'own'
                when array_position(f.project_ids, i.project_id) is not null then 'project'
                else 'rule ' || case i.class when 1 then f.gold_rules[width_bucket(i.inquired_on, f.starts)]
                                             else f.silver_rules[width_bucket(i.inquired_on, f.starts)] end end,
           i.times_sold::int,
           case when i.times_sold > 0 then (
               select (max(coalesce(o.paid_at, o.created_at)) at time zone 'UTC')::date from core.sale s join core.orders o using (order_id)
               where s.lead_id = i.lead_id) end,
           case when (select 1 from core.workspace_person wp where wp.workspace_id = v_workspace and wp.person = i.person and wp.is_owned) is null
                then 'free' else 'mine' end
    from unnest(v_keys) with ordinality k (lead_id, place)
    join core.inventory i on i.lead_id = k.lead_id
    join core.lead l on l.lead_id = k.lead_id
    join core.pool p on p.pool_id = i.pool_id
    join core.age_bucket b on b.scheme_id = (select pr.scheme_id from core.product pr where pr.product_id = f.product_id)
                          and b.bucket = f.buckets[width_bucket(i.inquired_on, f.starts)]
    left join core.county c on c.county_id = i.county_id
    left join core.project pj on pj.project_id = i.project_id
    order by k.place;
exception when others then
    perform core.leave('api.inventory_page', sqlstate, sqlerrm);
end
$$;

-- Every p_every-th lead of the result: the cursor before a far page, so that jumping a million rows
-- down skips fewer than p_every rows instead of a million. At most the first 5 million rows.
-- Raises: LF006, LF008.
create function api.inventory_anchors(p_filter jsonb, p_sort text default 'oldest', p_every int default 2000)
returns table ("position" bigint, after uuid)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    f core.compiled_filter;
    s text[] := string_to_array(p_sort, ',');
begin
    if core.me() is null and not core.is_floor_owner() then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if coalesce(p_every, 0) not between 100 and 10000 then
        raise exception using errcode = 'LF006', message = 'anchors are 100 to 10000 rows apart';
    end if;
    perform core.check_sort(p_sort);
    f := core.compile_filter(p_filter, core.my_workspace());
    if p_sort = 'oldest' then
        return query
        select q.n, l.public_id from (
            select i.lead_id, row_number() over (order by i.inquired_on, i.lead_id) as n from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
            order by i.inquired_on, i.lead_id limit 5000000) q
        join core.lead l using (lead_id) where q.n % p_every = 0 order by q.n;
    elsif p_sort = 'newest' then
        return query
        select q.n, l.public_id from (
            select i.lead_id, row_number() over (order by i.inquired_on desc, i.lead_id desc) as n from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
            order by i.inquired_on desc, i.lead_id desc limit 5000000) q
        join core.lead l using (lead_id) where q.n % p_every = 0 order by q.n;
    else
        return query
        select q.n, l.public_id from (
            select x.lead_id, row_number() over (order by x.k1, x.k2, x.k3, x.inquired_on, x.lead_id) as n from (
                select i.lead_id, i.inquired_on,
                       core.sort_key(s[1], core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f),
                                     core.score_of(i.inquired_on, i.intent, f), i.intent, i.county_id, r.rank, i.inquired_on, i.class) as k1,
                       core.sort_key(s[2], core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f),
                                     core.score_of(i.inquired_on, i.intent, f), i.intent, i.county_id, r.rank, i.inquired_on, i.class) as k2,
                       core.sort_key(s[3], core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f),
                                     core.score_of(i.inquired_on, i.intent, f), i.intent, i.county_id, r.rank, i.inquired_on, i.class) as k3
                from core.inventory i join core.pool p using (pool_id) join core.state_rank r on r.code = p.state
                where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
                  and (f.workspace_id is null
                       or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))) x
            order by x.k1, x.k2, x.k3, x.inquired_on, x.lead_id limit 5000000) q
        join core.lead l using (lead_id) where q.n % p_every = 0 order by q.n;
    end if;
exception when others then
    perform core.leave('api.inventory_anchors', sqlstate, sqlerrm);
end
$$;

-- Counts of each value of state, county, class and bucket under the other filters (ux.md #7).
-- National counts come from the day summary and may lag; as_of is their age (R8). Counties are
-- counted exactly and only where states or counties are chosen. Whom the workspace owns or suppresses
-- does not count (R4, R38), as in the list; the summary knows all persons, so his leads are looked up
-- from his side and taken off. Raises: LF006, LF008.
create function api.inventory_facets(p_filter jsonb)
returns table (facet text, value text, label text, leads bigint, as_of timestamptz)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    v_workspace int := core.my_workspace();
    v_facet text;
    v_filter jsonb;
    f core.compiled_filter;
    v_folded timestamptz;
    v_now timestamptz := clock_timestamp();
    v_hidden bigint[];
begin
    if v_workspace is null and not core.is_floor_owner() then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if p_filter is null or jsonb_typeof(p_filter) <> 'object' then
        raise exception using errcode = 'LF006', message = 'a filter is an object';
    end if;
    select s.folded_at into v_folded from core.stock_day_stamp s;
    foreach v_facet in array array['state', 'class', 'bucket'] loop
        v_filter := case v_facet when 'state' then p_filter - 'states' - 'not_states' - 'counties' - 'not_counties'
                                 when 'class' then p_filter - 'classes'
                                 else p_filter - 'buckets' - 'age_from' - 'age_to' end;
        f := core.compile_filter(v_filter, v_workspace);
        -- The summary knows pools and days, nothing else.
        if v_folded > '-infinity' and f.all_priced and not v_filter ?| array['counties', 'not_counties', 'score_min',
                'score_max', 'intent_min', 'intent_max', 'freshness_min', 'freshness_max', 'price_min', 'price_max',
                'filled_min', 'projects'] then
            if f.workspace_id is not null and v_hidden is null then
                v_hidden := array(select i.lead_id
                                  from core.workspace_person wp join core.lead l on l.person = wp.person join core.inventory i on i.lead_id = l.lead_id
                                  where wp.workspace_id = f.workspace_id);
            end if;
            return query
            with n as (
                select q.pool_id, width_bucket(q.inquired_on, f.starts) as b, sum(q.leads)::bigint as n
                from (select d.pool_id, d.inquired_on, d.leads
                      from core.stock_day d
                      where core.fits(d.pool_id, 0, d.inquired_on, null, null, null, null, null, f)
                      union all
                      select i.pool_id, i.inquired_on, -1
                      from unnest(v_hidden) h (lead_id) join core.inventory i on i.lead_id = h.lead_id
                      where core.fits(i.pool_id, 0, i.inquired_on, null, null, null, null, null, f)) q
                group by q.pool_id, 2)
            select v_facet, x.value, x.label, greatest(x.n, 0), v_folded from (
                select case v_facet when 'state' then p.state
                                    when 'class' then case p.class when 1 then 'gold' else 'silver' end
                                    else b.code end as value,
                       max(case v_facet when 'state' then s.name else '' end) as label, sum(n.n)::bigint as n
                from n join core.pool p using (pool_id) join core.state s on s.code = p.state
                join core.age_bucket b on b.bucket = f.buckets[n.b]
                    and b.scheme_id = (select pr.scheme_id from core.product pr where pr.product_id = f.product_id)
                group by 1) x;
        else
            return query
            with n as (
                select i.pool_id, width_bucket(i.inquired_on, f.starts) as b, count(*) as n
                from core.inventory i
                where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
                  and (f.workspace_id is null
                       or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
                group by i.pool_id, 2)
            select v_facet, x.value, x.label, x.n, v_now from (
                select case v_facet when 'state' then p.state
                                    when 'class' then case p.class when 1 then 'gold' else 'silver' end
                                    else b.code end as value,
                       max(case v_facet when 'state' then s.name else '' end) as label, sum(n.n)::bigint as n
                from n join core.pool p using (pool_id) join core.state s on s.code = p.state
                join core.age_bucket b on b.bucket = f.buckets[n.b]
                    and b.scheme_id = (select pr.scheme_id from core.product pr where pr.product_id = f.product_id)
                group by 1) x;
        end if;
    end loop;
    if p_filter ?| array['states', 'counties'] then
        f := core.compile_filter(p_filter - 'counties' - 'not_counties', v_workspace);
        return query
        select 'county', c.fips, c.name, n.n, v_now
        from (select i.county_id, count(*) as n from core.inventory i
              where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
                and (f.workspace_id is null
                     or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
              group by i.county_id) n
        join core.county c using (county_id);
    end if;
exception when others then
    perform core.leave('api.inventory_facets', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['%'], 'lf_fn_browse');
call core.harden_api();
grant execute on function api.hello() to lf_broker, lf_partner, lf_operator, lf_gateway;
grant execute on function api.inventory_count(jsonb), api.inventory_page(jsonb, text, uuid, int, int),
    api.inventory_anchors(jsonb, text, int), api.inventory_facets(jsonb) to lf_broker, lf_operator;
