-- SPDX-License-Identifier: GPL-3.0-or-later
-- Refunded leads are in quarantine, where none is on offer; their buyer may not export them any more,
-- and is given no contact that had not been delivered by then (domain.md R28, R29). Value: leads and orders.
select (q.wrong + d.wrong + w.wrong) = 0 as ok, (q.wrong + d.wrong + w.wrong)::text as value
from (select count(*) as wrong
      from (select r.lead_id from core.refund_lead r where not exists (select from core.quarantine q where q.lead_id = r.lead_id)
            union all
            select q.lead_id from core.quarantine q join core.inventory i using (lead_id)) x) q,
     (select count(*) as wrong
      from core.delivered_lead d left join core.refund_lead r using (order_id, lead_id)
      where (d.refunded_at is null) <> (r.lead_id is null)) d,
     (select count(*) as wrong
      from core.orders o
      where o.withheld <> (select count(*) from core.refund_lead r where r.order_id = o.order_id
                             and not exists (select from core.delivered_lead d where d.workspace_id = o.workspace_id
                                               and d.order_number = o.order_number and d.lead_id = r.lead_id))) w
