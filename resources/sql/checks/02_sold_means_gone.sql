-- SPDX-License-Identifier: GPL-3.0-or-later
-- No lead is on offer in a slot in which it has been sold. Value: leads.
select count(*) = 0 as ok, count(*)::text as value
from core.inventory i
join core.pool p using (pool_id)
join core.product pr using (product_id)
where case pr.sale_mode
    when 'exclusive' then exists (select from core.sale s where s.lead_id = i.lead_id)
    when 'shared' then i.times_sold <> (select count(*) from core.sale s where s.lead_id = i.lead_id)
    else exists (
        select from core.sale s
        join core.age_bucket b on b.scheme_id = pr.scheme_id and b.bucket = s.slot
        where s.lead_id = i.lead_id and core.today() - i.inquired_on between b.from_days and coalesce(b.to_days, 200000))
    end
