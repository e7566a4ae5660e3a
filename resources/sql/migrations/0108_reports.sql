-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0108_reports: the report of the stock by state, class and bucket reads the day summary, not the nation.
--! backwards-compatible
--
-- The summary (core.stock_day) knows pools and days, and the gateway keeps it: where the filter asks for
-- nothing else, these decide the price of all leads but those with a price of their own or of their project.
-- Those are few; they are read from the inventory by an index of their own and taken off the summary's. So are the persons
-- whom the workspace has or suppresses. Sums are as old as the summary, and say so (R8). What else a filter asks for, and counties
-- and scores, are summed from the inventory as before.

-- Its condition is written so that only this report meets it: as "is not null or is not null" it would be taken
-- for the leads of a project, whose purchase has an index in its own order.
create index inventory_priced on core.inventory (pool_id, inquired_on) include (lead_id, person)
    where coalesce(price_minor, project_id) is not null;

-- What is on offer to the caller under a filter, by state, county, class, bucket or score (of 10: "60"): leads,
-- what all of them cost together, and the cheapest one. In the order of values. as_of: the age of the summary where
-- that was read. Raises: LF006, LF008.
create function api.report_stock(p_filter jsonb, p_by text)
returns table (value text, label text, leads bigint, total_minor bigint, least_minor bigint, as_of timestamptz)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    f core.compiled_filter;
    v_folded timestamptz;
begin
    if core.me() is null and not core.is_floor_owner() then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if p_by is null or p_by not in ('state', 'county', 'class', 'bucket', 'score') then
        raise exception using errcode = 'LF006', message = 'by state, county, class, bucket or score';
    end if;
    f := core.compile_filter(p_filter, core.my_workspace());
    select s.folded_at into v_folded from core.stock_day_stamp s;
    if v_folded > '-infinity' and f.all_priced and p_by in ('state', 'class', 'bucket')
       and not p_filter ?| array['counties', 'not_counties', 'score_min', 'score_max', 'intent_min', 'intent_max',
               'freshness_min', 'freshness_max', 'price_min', 'price_max', 'filled_min', 'projects'] then
        return query
        with few as materialized (
            select i.pool_id, i.inquired_on, i.project_id, i.price_minor,
                   f.workspace_id is not null
                   and exists (select from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person) as is_hidden,
                   count(*) as n
            from core.inventory i
            where coalesce(i.price_minor, i.project_id) is not null
              and core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
            group by 1, 2, 3, 4, 5
        ), others as (
            select q.pool_id, q.inquired_on, sum(q.n)::bigint as n
            from (select d.pool_id, d.inquired_on, d.leads as n from core.stock_day d
                  where core.fits(d.pool_id, 0, d.inquired_on, null, null, null, null, null, f)
                  union all
                  select w.pool_id, w.inquired_on, -w.n from few w
                  union all
                  select i.pool_id, i.inquired_on, -1
                  from core.workspace_person wp join core.lead l on l.person = wp.person join core.inventory i on i.lead_id = l.lead_id
                  where wp.workspace_id = f.workspace_id and i.price_minor is null and i.project_id is null
                    and core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)) q
            group by 1, 2
        ), priced as (
            select o.pool_id, o.inquired_on, o.n, core.price_of(null, null, p.class, o.inquired_on, f) as price_minor
            from others o join core.pool p on p.pool_id = o.pool_id
            where o.n > 0
            union all
            select w.pool_id, w.inquired_on, w.n, core.price_of(w.price_minor, w.project_id, p.class, w.inquired_on, f)
            from few w join core.pool p on p.pool_id = w.pool_id
            where not w.is_hidden
        )
        select x.value, max(x.label), sum(x.n)::bigint, sum(x.n * x.price_minor)::bigint, min(x.price_minor), v_folded
        from (select d.n, d.price_minor,
                     case p_by when 'state' then p.state when 'class' then case p.class when 1 then 'gold' else 'silver' end
                          else b.code end as value,
                     case p_by when 'state' then s.name else '' end as label
              from priced d join core.pool p on p.pool_id = d.pool_id
              join core.state s on s.code = p.state
              left join core.age_bucket b on b.bucket = f.buckets[width_bucket(d.inquired_on, f.starts)]
                  and b.scheme_id = (select t.scheme_id from core.product t where t.product_id = f.product_id)) x
        group by x.value order by x.value;
        return;
    end if;
    return query select * from core.report_stock_exact(p_filter, p_by); -- what the summary does not know
exception when others then
    perform core.leave('api.report_stock', sqlstate, sqlerrm);
end
$$;

alter function api.report_stock(jsonb, text) owner to lf_fn_browse;
call core.harden_api();
grant execute on function api.report_stock(jsonb, text) to lf_broker, lf_operator;
