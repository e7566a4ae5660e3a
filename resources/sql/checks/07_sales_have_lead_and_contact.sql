-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was sold exists: the lead and its contact, which no foreign key watches. Value: sales.
select count(*) = 0 as ok, count(*)::text as value
from core.sale s
left join core.lead l using (lead_id)
left join sealed.contact c using (lead_id)
where l.lead_id is null or c.lead_id is null
