-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nobody is sold twice out of one supplier's files in a product whose leads are sold once, in whichever file and
-- however often he was sent in (domain.md R3, R37). What went back does not count, and another supplier's lead after
-- duplicate_days is a new one. Value: persons.
select count(*) = 0 as ok, count(*)::text as value
from (select l.supplier_id, l.person, p.product_id
      from core.sale s
      join core.lead l using (lead_id)
      join core.pool p using (pool_id)
      join core.product pr on pr.product_id = p.product_id and pr.sale_mode = 'exclusive'
      where not exists (select from core.refund_lead r where r.order_id = s.order_id and r.lead_id = s.lead_id)
      group by 1, 2, 3 having count(distinct l.lead_id) > 1) twice
