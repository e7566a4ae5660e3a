-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0016_shortage: the answer to a line of criteria that cannot be filled (R16): why, and what else there
-- is. That of hand-picked leads is core.line_shortage.

set role lf_owner_core;

-- Great-circle distance in kilometres; arguments in degrees.
create function core.distance_km(p_latitude real, p_longitude real, p_other_latitude real, p_other_longitude real) returns float8
language sql immutable parallel safe as $$
    select 2 * 6371 * asin(least(1, sqrt(power(sind((p_other_latitude - p_latitude) / 2), 2)
        + cosd(p_latitude) * cosd(p_other_latitude) * power(sind((p_other_longitude - p_longitude) / 2), 2))))
$$;

-- The counties next to those of a filter that have leads for it, nearest first, across the state's line,
-- until together with p_available they have p_quantity, at most five. Looks at the nearest 25.
-- Returns [{"fips", "name", "state", "km", "available"}].
create function core.neighbour_counties(p_filter jsonb, p_quantity int, p_available bigint, p_workspace int, p_without bigint[]) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_county record;
    v_counties jsonb := '[]';
    v_sum bigint := p_available;
    v_leads bigint;
begin
    for v_county in
        -- Looked up once: asking all counties for each of all counties takes a second.
        with wished as materialized (
            select w.latitude, w.longitude from core.county w
            where w.fips = any (array(select jsonb_array_elements_text(p_filter -> 'counties')))
        )
        select c.fips, c.name, c.state, d.km
        from core.county c
        cross join lateral (select min(core.distance_km(c.latitude, c.longitude, w.latitude, w.longitude)) as km from wished w) d
        where not p_filter -> 'counties' ? c.fips and not coalesce(p_filter -> 'not_counties' ? c.fips, false)
          and not coalesce(p_filter -> 'not_states' ? c.state, false)
        order by d.km, c.fips limit 25
    loop
        v_leads := core.count_up_to(core.compile_filter((p_filter - 'states') || jsonb_build_object('counties', jsonb_build_array(v_county.fips)), p_workspace),
                                    100000, p_without);
        continue when v_leads = 0;
        v_counties := v_counties || jsonb_build_object('fips', v_county.fips, 'name', v_county.name, 'state', v_county.state,
                                                       'km', round(v_county.km::numeric), 'available', v_leads);
        v_sum := v_sum + v_leads;
        exit when v_sum >= p_quantity or jsonb_array_length(v_counties) = 5;
    end loop;
    return v_counties;
end
$$;

-- Why leads of a line are missing, and the priced ways on: nearest to the wish first, then by price.
-- p_available: how many there are. p_workspace: whose persons are left out, as for core.compile_filter;
-- negative with repeats allowed. p_gives_up: the member whose own holds count as available, or null.
-- p_without: leads that other lines of the order have.
-- missing sums to requested - available: owned: on offer or on hold, but the person is the workspace's
-- already; suppressed: likewise, but the person is only on one of its lists (R38); in_order: another line
-- of this order has them, or the same person again; held: on hold for other orders, held_until is the
-- first end; sold: all the rest, and what never was.
-- available of an alternative is exact up to 100,000, the most that an order may have; prices are list
-- prices.
create function core.shortage(p_filter jsonb, p_quantity int, p_available bigint, p_workspace int, p_gives_up int default null,
                              p_without bigint[] default '{}')
returns jsonb language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    f core.compiled_filter := core.compile_filter(p_filter, p_workspace);
    f_all core.compiled_filter := core.compile_filter(p_filter, null);
    v_missing bigint := p_quantity - p_available;
    v_owned bigint;
    v_suppressed bigint;
    v_in_order bigint;
    v_held bigint;
    v_held_until timestamptz;
    v_counties jsonb := '[]';
    v_class text;
    v_try record;
    v_line record;
    v_ways jsonb[] := '{}';
    f_other core.compiled_filter;
begin
    -- Not from f.workspace_id: the first persons may be those of this order, which is undone by now.
    select count(*) filter (where q.is_owned), count(*) filter (where not q.is_owned) into v_owned, v_suppressed from (
        select (select wp.is_owned from core.workspace_person wp where wp.workspace_id = p_workspace and wp.person = i.person) from core.inventory i
        where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f_all)
          and coalesce((select true from core.workspace_person wp where wp.workspace_id = p_workspace and wp.person = i.person), false)
        union all
        select (select wp.is_owned from core.workspace_person wp where wp.workspace_id = p_workspace and wp.person = h.person)
        from core.held h join core.orders o using (order_id)
        where core.fits(h.pool_id, h.county_id, h.inquired_on, h.class, h.intent, h.filled, h.project_id, h.own_price_minor, f_all)
          and o.workspace_id <> abs(p_workspace)
          and coalesce((select true from core.workspace_person wp where wp.workspace_id = p_workspace and wp.person = h.person), false)
        limit v_missing) q (is_owned);
    v_in_order := least(v_missing - v_owned - v_suppressed, greatest(0, core.count_rows_up_to(f, p_quantity) - p_available));
    select count(*), min(q.held_until) into v_held, v_held_until
    from (select o.held_until from core.held h join core.orders o using (order_id)
          where core.fits(h.pool_id, h.county_id, h.inquired_on, h.class, h.intent, h.filled, h.project_id, h.own_price_minor, f_all)
            and not (o.state = 'held' and o.member_id is not distinct from p_gives_up)
            and (o.workspace_id = abs(p_workspace)
                 or coalesce((select false from core.workspace_person wp where wp.workspace_id = p_workspace and wp.person = h.person), true))
          order by o.held_until limit v_missing - v_owned - v_suppressed - v_in_order) q;

    if jsonb_array_length(coalesce(p_filter -> 'counties', '[]')) > 0 then
        v_counties := core.neighbour_counties(p_filter, p_quantity, p_available, p_workspace, p_without);
    end if;
    v_class := case when jsonb_array_length(coalesce(p_filter -> 'classes', '[]')) = 1 then p_filter -> 'classes' ->> 0 end;
    for v_try in
        -- The buckets of the line: those that it touches.
        with bucket as (
            select b.*, daterange(f.today - coalesce(b.to_days, 200000), f.today - b.from_days, '[]')
                        && daterange(f.from_on, f.to_on, '[]')
                        and (f.days is null or f.days && daterange(f.today - coalesce(b.to_days, 200000), f.today - b.from_days, '[]')) as is_wished
            from core.age_bucket b join core.product p using (scheme_id) where p.product_id = f.product_id
        )
        select 1 as rank, 'part' as kind, p_filter as filter where p_available > 0
        union all
        select 2, 'neighbour_counties',
               (p_filter - 'states') || jsonb_build_object('counties', p_filter -> 'counties'
                   || (select jsonb_agg(c -> 'fips') from jsonb_array_elements(v_counties) c))
        where v_counties <> '[]'
        union all
        select 3, 'without_county',
               (p_filter - 'counties' - 'not_counties') || jsonb_build_object('states', coalesce(p_filter -> 'states',
                   (select jsonb_agg(distinct c.state) from core.county c where p_filter -> 'counties' ? c.fips)))
        where p_filter ? 'counties' or p_filter ? 'not_counties' and p_filter ? 'states'
        union all
        select 4, case when y.is_wished then 'older' else 'younger' end,
               (p_filter - 'age_from' - 'age_to') || jsonb_build_object('buckets', jsonb_build_array(b.code))
        from bucket b
        left join bucket y on y.to_days + 1 = b.from_days and y.is_wished
        left join bucket o on o.from_days = b.to_days + 1 and o.is_wished
        where p_filter ?| array['buckets', 'age_from', 'age_to'] and not b.is_wished and (y.is_wished or o.is_wished)
        union all
        select 5, 'other_class', p_filter || jsonb_build_object('classes', jsonb_build_array(case v_class when 'gold' then 'silver' else 'gold' end))
        where v_class is not null
        union all
        select 6, 'without_state', p_filter - 'states' - 'not_states' - 'counties' - 'not_counties'
        where p_filter ?| array['states', 'not_states', 'counties', 'not_counties']
    loop
        f_other := core.compile_filter(v_try.filter, p_workspace);
        select * into v_line from core.price_line(f_other, p_quantity, p_without);
        -- A way on brings more than what is there, or it is none.
        if v_line.leads > (case when v_try.kind = 'part' then 0 else least(p_available, p_quantity - 1) end) then
            v_ways := v_ways || (jsonb_build_object(
                'rank', v_try.rank, 'kind', v_try.kind, 'available', core.count_up_to(f_other, 100000, p_without), 'quantity', v_line.leads,
                'unit_price_minor', v_line.unit_minor, 'total_minor', v_line.total_minor, 'filter', v_try.filter)
                || case when v_try.kind = 'neighbour_counties' then jsonb_build_object('counties', v_counties) else '{}' end);
        end if;
    end loop;
    return jsonb_build_object(
        'requested', p_quantity, 'available', p_available,
        'missing', jsonb_build_object('sold', v_missing - v_owned - v_suppressed - v_in_order - v_held, 'held', v_held, 'held_until', v_held_until,
                                      'owned', v_owned, 'suppressed', v_suppressed, 'in_order', v_in_order),
        'alternatives', (select coalesce(jsonb_agg(w - 'rank' order by (w ->> 'rank')::int, (w ->> 'total_minor')::numeric / (w ->> 'quantity')::int, w ->> 'kind'), '[]')
                         from unnest(v_ways) w));
end
$$;

call core.own_functions('core', array['distance_km', 'neighbour_counties', 'shortage'], 'lf_owner_core', 'lf_fn_buy');
reset role;
