-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an export left out (domain.md R38) are leads of its own workspace that were delivered, and a target
-- keeps such leads only of an export of its own that left some out. A target that is given leads by a gateway, however
-- long it takes, has a delivery that does so. Value: leads and targets.
select (x.wrong + t.wrong) = 0 as ok, (x.wrong + t.wrong)::text as value
from (select count(*) as wrong
      from core.export_left_out o
      where not exists (select from core.delivered_lead d
                        where (d.workspace_id, d.order_number, d.lead_id) = (o.workspace_id, o.order_number, o.lead_id))) x,
     (select count(*) as wrong
      from core.export_target g
      where g.left_out is not null
        and not exists (select from core.export_log e where e.export_id = g.left_out and e.target_id = g.target_id and e.is_blocking)
         or g.claim_until = 'infinity'
        and not exists (select from core.delivery_run r where r.export_id = g.claim and r.state in ('running', 'waiting'))) t
