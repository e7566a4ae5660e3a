-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0103_reports: what a workspace has spent, on what, and what is on offer at which price. Reads only.
--
-- Whether a lead was reached or won is what the broker has said of it (R39, 0102_work.sql), as it is now.
--
-- Money is net: what was paid after discounts (R10), less what was paid back (R28). A purchase counts on
-- the UTC day on which it was paid; a refund counts for the purchase that it takes back, not for its own day.

set role lf_owner_core;

-- Each lead that the caller's workspace has bought in these days: what it cost net, as in core.lead_nets,
-- what it was like when it was bought, and how the stage looks in which it is now.
create function core.my_bought(p_from date, p_to date)
returns table (order_number bigint, lead_id bigint, net_minor bigint, refunded_minor bigint, class text, bucket text, state text,
               county_id int, project_id int, look text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query
    select q.order_number, q.lead_id,
           (div(q.net * q.through, q.list) - div(q.net * (q.through - q.price_minor), q.list))::bigint,
           r.amount_minor, case p.class when 1 then 'gold' else 'silver' end, b.code, p.state, l.county_id, l.project_id, g.look
    from (select o.order_id, o.order_number, s.lead_id, s.bucket, s.price_minor, i.total_minor::numeric as net,
                 nullif(i.list_minor, 0)::numeric as list,
                 sum(s.price_minor) over (partition by s.order_id, s.line_no order by s.lead_id rows unbounded preceding) as through
          from core.orders o join core.order_line i using (order_id) join core.sale s using (order_id, line_no)
          where o.workspace_id = (select core.my_workspace()) and o.state in ('completed', 'refunded')
            and (coalesce(o.paid_at, o.created_at) at time zone 'UTC')::date between p_from and p_to) q
    join core.lead l on l.lead_id = q.lead_id
    join core.pool p on p.pool_id = l.pool_id
    join core.product t on t.product_id = p.product_id
    join core.age_bucket b on b.scheme_id = t.scheme_id and b.bucket = q.bucket
    left join core.refund_lead r on r.order_id = q.order_id and r.lead_id = q.lead_id
    left join core.lead_work w on w.workspace_id = (select core.my_workspace()) and w.lead_id = q.lead_id
    left join core.lead_stage g on g.workspace_id = (select core.my_workspace()) and g.stage = coalesce(w.stage, 1);
end
$$;
revoke execute on function core.my_bought(date, date) from public;

reset role;
grant execute on function core.my_bought(date, date) to lf_fn_read_own;
grant select on core.county, core.project, core.state to lf_fn_read_own;

-- What the caller's workspace has paid, by month, the oldest first; months without purchases are not told.
-- p_from, p_to: days, both inclusive; null: no bound. Raises: LF006, LF007, LF008.
create function api.report_spend(p_from date, p_to date)
returns table (month date, orders bigint, leads bigint, list_minor bigint, discount_minor bigint, paid_minor bigint,
               refunded_leads bigint, refunded_minor bigint)
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    if p_from > p_to then
        raise exception using errcode = 'LF006', message = 'a report begins before it ends';
    end if;
    return query
    select d.month, count(*), sum(o.leads)::bigint, sum(o.list_minor)::bigint, sum(o.discount_minor)::bigint,
           sum(o.total_minor)::bigint, sum(o.refunded_leads)::bigint, sum(o.refunded_minor)::bigint
    from core.orders o,
         lateral (select (coalesce(o.paid_at, o.created_at) at time zone 'UTC')::date as day) p,
         lateral (select date_trunc('month', p.day::timestamp)::date as month) d
    where o.state in ('completed', 'refunded')
      and p.day between coalesce(p_from, '-infinity') and coalesce(p_to, 'infinity')
    group by d.month order by d.month;
exception when others then
    perform core.leave('api.report_spend', sqlstate, sqlerrm);
end
$$;

-- What the caller's workspace has bought in these days, by source, campaign, project, class, bucket, state,
-- county or segment (state, class and bucket, "LA gold MONTH_6_TO_8"): leads, what they cost net, how many were
-- refunded, and how many of the others were reached (whoever is neither new nor unreachable) and won. A value is what a filter says, a label what people read; value '' is "not supplied". Source and
-- campaign are known of delivered leads only; the others count as not supplied. Most leads first.
-- Raises: LF006, LF007, LF008.
create function api.report_bought(p_by text, p_from date, p_to date)
returns table (value text, label text, leads bigint, paid_minor bigint, refunded_leads bigint, refunded_minor bigint,
               reached bigint, won bigint)
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    if p_by is null or p_by not in ('source', 'campaign', 'project', 'class', 'bucket', 'state', 'county', 'segment') then
        raise exception using errcode = 'LF006', message = 'by source, campaign, project, class, bucket, state, county or segment';
    elsif p_from > p_to then
        raise exception using errcode = 'LF006', message = 'a report begins before it ends';
    end if;
    return query
    select x.value, coalesce(max(x.label), ''), count(*), sum(x.net_minor)::bigint,
           count(x.refunded_minor), coalesce(sum(x.refunded_minor), 0)::bigint,
           count(*) filter (where x.refunded_minor is null and x.look in ('contacted', 'qualified', 'meeting', 'won', 'lost')),
           count(*) filter (where x.refunded_minor is null and x.look = 'won')
    from (select b.net_minor, b.refunded_minor, b.look,
                 coalesce(case p_by when 'source' then d.source when 'campaign' then d.campaign when 'project' then j.code
                          when 'class' then b.class when 'bucket' then b.bucket when 'state' then b.state when 'county' then k.fips
                          else concat_ws(' ', b.state, b.class, b.bucket) end, '') as value,
                 case p_by when 'source' then d.source when 'campaign' then d.campaign when 'project' then j.name
                      when 'state' then s.name when 'county' then k.name || ', ' || b.state end as label
          from core.my_bought(coalesce(p_from, '-infinity'), coalesce(p_to, 'infinity')) b
          left join core.delivered_lead d on d.order_number = b.order_number and d.lead_id = b.lead_id
          left join core.project j on j.project_id = b.project_id
          left join core.state s on s.code = b.state
          left join core.county k on k.county_id = b.county_id) x
    group by x.value order by count(*) desc, x.value;
exception when others then
    perform core.leave('api.report_bought', sqlstate, sqlerrm);
end
$$;

-- What is on offer to the caller under a filter, by state, county, class, bucket or score (of 10: "60"): leads,
-- what all of them cost together, and the cheapest one, summed from the inventory. In the order of values. See api.report_stock
-- (0108_reports.sql). Raises: LF006, LF008.
create function core.report_stock_exact(p_filter jsonb, p_by text)
returns table (value text, label text, leads bigint, total_minor bigint, least_minor bigint, as_of timestamptz)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    f core.compiled_filter;
begin
    if core.me() is null and not core.is_floor_owner() then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if p_by is null or p_by not in ('state', 'county', 'class', 'bucket', 'score') then
        raise exception using errcode = 'LF006', message = 'by state, county, class, bucket or score';
    end if;
    f := core.compile_filter(p_filter, core.my_workspace());
    return query
    with days as ( -- prices hang on these only: sum first, price afterwards
        select i.pool_id, i.inquired_on, i.project_id, case when p_by = 'county' then i.county_id end as county_id,
               case when p_by = 'score' then core.score_of(i.inquired_on, i.intent, f) / 10 * 10 end as score,
               count(*) as n, count(i.price_minor) as owned, coalesce(sum(i.price_minor), 0) as own, min(i.price_minor) as own_least
        from core.inventory i
        where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
          and (f.workspace_id is null
               or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
        group by 1, 2, 3, 4, 5
    ), priced as (
        select d.*, p.class, p.state, case when d.n > d.owned then core.price_of(null, d.project_id, p.class, d.inquired_on, f) end as price
        from days d join core.pool p on p.pool_id = d.pool_id
    )
    select x.value, max(x.label), sum(x.n)::bigint, sum(x.own + (x.n - x.owned) * coalesce(x.price, 0))::bigint,
           min(least(x.own_least, x.price)), clock_timestamp()
    from (select q.*,
                 case p_by when 'state' then q.state when 'county' then coalesce(k.fips, '') when 'score' then q.score::text
                      when 'class' then case q.class when 1 then 'gold' else 'silver' end else b.code end as value,
                 case p_by when 'state' then s.name when 'county' then coalesce(k.name || ', ' || q.state, '') else '' end as label
          from priced q
          join core.state s on s.code = q.state
          left join core.county k on k.county_id = q.county_id
          left join core.age_bucket b on b.bucket = f.buckets[width_bucket(q.inquired_on, f.starts)]
              and b.scheme_id = (select t.scheme_id from core.product t where t.product_id = f.product_id)) x
    group by x.value order by x.value;
exception when others then
    perform core.leave('api.report_stock', sqlstate, sqlerrm);
end
$$;

alter function api.report_spend(date, date) owner to lf_fn_read_own;
alter function api.report_bought(text, date, date) owner to lf_fn_read_own;
alter function core.report_stock_exact(jsonb, text) owner to lf_fn_browse;
call core.harden_api();
grant execute on function api.report_spend(date, date), api.report_bought(text, date, date) to lf_broker;
