-- SPDX-License-Identifier: GPL-3.0-or-later
-- What of a purchase was bonus is the sum of its sales' bonus, lot by lot, as soon as it is split; no sale has more
-- bonus than it cost; and a refund gives back what its leads were paid with (domain.md R25, R28).
-- Value: lots of purchases, sales and refunds.
select (p.wrong + s.wrong + r.wrong) = 0 as ok, (p.wrong + s.wrong + r.wrong)::text as value
from (select count(*) as wrong
      from (select t.order_id, b.lot_id, -b.amount_minor as minor
            from core.bonus_move b join core.transfer t using (transfer_id) where t.kind = 'purchase') m
      full join (select x.order_id, x.lot_id, sum(x.bonus_minor) as minor from core.sale_bonus x group by 1, 2) s using (order_id, lot_id)
      left join core.bonus_unsplit u using (order_id)
      where case when u.order_id is null then m.minor is distinct from s.minor else m.minor is null or s.minor is not null end) p,
     (select count(*) as wrong
      from (select x.order_id, x.lead_id, sum(x.bonus_minor) as minor from core.sale_bonus x group by 1, 2) b
      left join core.sale s using (order_id, lead_id)
      left join core.refund_lead r using (order_id, lead_id)
      where s.lead_id is null or b.minor > least(s.price_minor, r.amount_minor)) s,
     (select count(*) as wrong
      from core.refund f
      left join (select b.transfer_id, sum(b.amount_minor) as minor from core.bonus_move b group by 1) m using (transfer_id)
      left join (select l.refund_id, sum(x.bonus_minor) as minor from core.refund_lead l join core.sale_bonus x using (order_id, lead_id) group by 1) x using (refund_id)
      where m.minor is distinct from x.minor) r
