-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is on offer repeats its lead and pool exactly. Value: leads.
select count(*) = 0 as ok, count(*)::text as value
from core.inventory i
left join core.lead l using (lead_id)
left join core.pool p on p.pool_id = i.pool_id
where l.lead_id is null or p.pool_id is null
   or (i.pool_id, i.class, i.county_id, i.inquired_on, i.person, i.intent, i.filled)
      <> (l.pool_id, p.class, l.county_id, l.inquired_on, l.person, l.intent, l.filled)
   or (i.price_minor, i.project_id) is distinct from (l.price_minor, l.project_id)
