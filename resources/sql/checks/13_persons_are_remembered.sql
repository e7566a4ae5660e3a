-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every person whom a workspace bought is in its list, which keeps him from being sold to it again
-- (domain.md R4). Value: sales.
select count(*) = 0 as ok, count(*)::text as value
from core.sale s
join core.orders o using (order_id)
join core.lead l using (lead_id)
where not exists (select from core.workspace_person p where p.workspace_id = o.workspace_id and p.person = l.person and p.is_owned)
