-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every slice of a standing order is a completed order of its workspace under its key, no lead of it
-- cost more than the ceiling, and with the slices before it in its day, week, month and in all it stays
-- within the caps that it was bought under (domain.md R41). Value: slices.
select count(*) = 0 as ok, count(*)::text as value
from core.standing_slice l
join core.standing_order s using (standing_id)
left join core.orders o on o.workspace_id = s.workspace_id and o.order_number = l.order_number
cross join lateral (select l.caps ->> 'time_zone' as zone) z
cross join lateral (
    select sum(x.leads) filter (where x.at >= date_trunc('day', l.at at time zone z.zone) at time zone z.zone) as leads_day,
           sum(x.leads) filter (where x.at >= date_trunc('week', l.at at time zone z.zone) at time zone z.zone) as leads_week,
           sum(x.leads) filter (where x.at >= date_trunc('month', l.at at time zone z.zone) at time zone z.zone) as leads_month,
           sum(x.leads) as leads_total,
           sum(x.total_minor) filter (where x.at >= date_trunc('day', l.at at time zone z.zone) at time zone z.zone) as money_day,
           sum(x.total_minor) filter (where x.at >= date_trunc('week', l.at at time zone z.zone) at time zone z.zone) as money_week,
           sum(x.total_minor) filter (where x.at >= date_trunc('month', l.at at time zone z.zone) at time zone z.zone) as money_month,
           sum(x.total_minor) as money_total
    from core.standing_slice x where x.standing_id = l.standing_id and x.number <= l.number) u
where o.order_id is null or o.intent_key <> l.key or o.member_id <> s.member_id or o.state not in ('completed', 'refunded')
   or o.leads <> l.leads or o.total_minor <> l.total_minor
   or exists (select from core.sale x where x.order_id = o.order_id and x.price_minor > (l.caps ->> 'price_max_minor')::bigint)
   or u.leads_day > (l.caps ->> 'leads_day')::bigint or u.leads_week > (l.caps ->> 'leads_week')::bigint
   or u.leads_month > (l.caps ->> 'leads_month')::bigint or u.leads_total > (l.caps ->> 'leads_total')::bigint
   or u.money_day > (l.caps ->> 'money_day_minor')::bigint or u.money_week > (l.caps ->> 'money_week_minor')::bigint
   or u.money_month > (l.caps ->> 'money_month_minor')::bigint or u.money_total > (l.caps ->> 'money_total_minor')::bigint
