-- SPDX-License-Identifier: GPL-3.0-or-later
-- No lead is sold more often than its product's mode allows (domain.md R3). Value: leads.
select count(*) = 0 as ok, count(*)::text as value
from (
    select s.lead_id
    from core.sale s
    join core.lead l using (lead_id)
    join core.pool p using (pool_id)
    join core.product pr using (product_id)
    join core.orders o using (order_id)
    group by s.lead_id, pr.sale_mode, pr.sold_max
    having count(*) <> count(distinct s.slot)
        or pr.sale_mode = 'exclusive' and (count(*) > 1 or bool_or(s.slot <> 0))
        or pr.sale_mode = 'bucket' and bool_or(s.slot <> s.bucket)
        or pr.sale_mode = 'shared' and (count(*) > pr.sold_max or bool_or(s.slot not between 0 and pr.sold_max - 1)
                                        or count(*) > 1 and (max(coalesce(o.paid_at, o.created_at)) - min(coalesce(o.paid_at, o.created_at))) / (count(*) - 1)
                                           < make_interval(days => (select t.value from core.setting t where t.name = 'shared_gap_days')::int))
) wrong
