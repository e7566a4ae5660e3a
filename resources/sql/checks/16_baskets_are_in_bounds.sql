-- SPDX-License-Identifier: GPL-3.0-or-later
-- A basket holds leads that exist, of a broker, at a price, and not more than its limit. Value: baskets.
select count(*) = 0 as ok, count(*)::text as value
from (select b.member_id
      from core.basket b
      left join core.lead l using (lead_id)
      left join core.member m using (member_id)
      group by b.member_id
      having bool_or(l.lead_id is null) or bool_or(m.role is distinct from 'broker') or min(b.price_minor) < 5
          or count(*) > (select s.value from core.setting s where s.name = 'basket_leads_max')) wrong
