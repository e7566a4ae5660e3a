-- SPDX-License-Identifier: GPL-3.0-or-later
-- Work is kept of leads that were delivered to the workspace, in stages that it has; and every brokerage has
-- the stage in which leads begin (domain.md R39). Value: leads and workspaces.
select (w.wrong + s.wrong) = 0 as ok, (w.wrong + s.wrong)::text as value
from (select count(*) as wrong
      from core.lead_work w
      where not exists (select from core.lead_stage s where (s.workspace_id, s.stage) = (w.workspace_id, w.stage))
         or not exists (select from core.sale s join core.orders o using (order_id)
                        join core.delivered_lead d on (d.workspace_id, d.order_number, d.lead_id) = (o.workspace_id, o.order_number, s.lead_id)
                        where s.lead_id = w.lead_id and o.workspace_id = w.workspace_id)) w,
     (select count(*) as wrong
      from core.workspace b
      where b.kind = 'brokerage' and not exists (select from core.lead_stage s where s.workspace_id = b.workspace_id and s.stage = 1)) s
