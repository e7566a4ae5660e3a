-- SPDX-License-Identifier: GPL-3.0-or-later
-- An order on hold holds the leads that it promises, on its terms; no other order holds any; what is
-- held is neither on offer nor sold in that slot, and its person is the workspace's (domain.md R21).
-- Value: orders and leads.
select (o.wrong + h.wrong) = 0 as ok, (o.wrong + h.wrong)::text as value
from (select count(*) as wrong
      from (select * from core.orders where state in ('held', 'awaiting_payment')) o
      full join (select h.order_id, count(*) as leads, sum(h.price_minor) as total from core.held h group by h.order_id) h using (order_id)
      where (o.leads, o.list_minor) is distinct from (h.leads, h.total)) o,
     (select count(*) as wrong
      from core.held h join core.orders o using (order_id)
      where exists (select from core.inventory i where i.lead_id = h.lead_id)
         or exists (select from core.sale s where s.lead_id = h.lead_id and s.slot = h.slot)
         or h.is_claimed and not exists (select from core.workspace_person p where p.workspace_id = o.workspace_id and p.person = h.person and p.is_owned)) h
