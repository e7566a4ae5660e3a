-- SPDX-License-Identifier: GPL-3.0-or-later
-- A lead that was taken back has been credited once: as its return says, by the refund that it names, of
-- the workspace that returned it, within the window. What waits or was refused has no refund (domain.md
-- R29). Value: returns.
select count(*) = 0 as ok, count(*)::text as value
from core.lead_return r
join core.orders o using (order_id)
join core.sale s using (order_id, lead_id)
left join core.refund f on f.refund_id = r.refund_id
left join core.refund_lead l on l.order_id = r.order_id and l.lead_id = r.lead_id and l.refund_id = r.refund_id
where o.workspace_id <> r.workspace_id
   or r.made_at >= r.bought_at + make_interval(days => s.return_days)
   or r.state = 'accepted' and (f.workspace_id, f.order_id, l.amount_minor) is distinct from (r.workspace_id, r.order_id, r.amount_minor)
   or r.state <> 'accepted' and r.refund_id is not null
