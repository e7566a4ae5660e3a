-- SPDX-License-Identifier: GPL-3.0-or-later
-- What has been refunded of an order is what its reversals gave back, to where its purchase took it
-- from, never more than that; it is the sum of its leads, each of which its line had bought and paid
-- for, as line and order say; and an order is refunded when all of its leads are (domain.md R28).
-- Value: orders, lines and transfers.
select (o.wrong + l.wrong + t.wrong) = 0 as ok, (o.wrong + l.wrong + t.wrong)::text as value
from (select count(*) as wrong
      from core.orders o
      left join (select r.order_id, sum(r.leads) as leads, sum(r.amount_minor) as minor from core.refund r group by 1) r using (order_id)
      left join (select r.order_id, sum(r.leads) as leads, sum(r.minor) as minor
                 from (select x.order_id, x.refund_id, count(*) as leads, sum(x.amount_minor) as minor from core.refund_lead x group by 1, 2) r
                 join core.refund f on f.refund_id = r.refund_id and (f.order_id, f.leads, f.amount_minor) = (r.order_id, r.leads, r.minor)
                 group by 1) p using (order_id)
      left join (select y.order_id, sum(e.amount_minor) as minor
                 from core.refund y join core.transfer v using (transfer_id) join core.orders w on w.order_id = y.order_id
                 join core.transfer b on b.transfer_id = v.reverses and b.kind = 'purchase' and b.order_id = y.order_id
                 join core.entry e on e.transfer_id = v.transfer_id
                 join core.ledger_account a using (account_id)
                 where v.kind = 'reversal' and v.order_id = y.order_id and v.workspace_id = w.workspace_id
                   and case w.payment when 'credits' then a.kind = 'wallet' and a.workspace_id = w.workspace_id
                                      when 'invoice' then a.kind = 'invoice_clearing' else a.kind = 'card_received' end
                 group by 1) m using (order_id)
      where (o.refunded_leads, o.refunded_minor) is distinct from (coalesce(r.leads, 0), coalesce(r.minor, 0))
         or (o.refunded_leads, o.refunded_minor) is distinct from (coalesce(p.leads, 0), coalesce(p.minor, 0))
         or o.refunded_minor <> coalesce(m.minor, 0)
         or o.refunded_minor > o.total_minor
         or (o.state = 'refunded') <> (o.refunded_leads = o.leads and o.refunded_leads > 0)) o,
     (select count(*) as wrong
      from core.order_line l
      left join (select r.order_id, r.line_no, count(*) as leads, sum(r.amount_minor) as minor, bool_and(s.lead_id is not null) as is_bought
                 from core.refund_lead r left join core.sale s using (order_id, lead_id, line_no) group by 1, 2) r using (order_id, line_no)
      where (l.refunded_leads, l.refunded_minor) is distinct from (coalesce(r.leads, 0), coalesce(r.minor, 0))
         or not coalesce(r.is_bought, true)
         or l.refunded_minor > l.total_minor
         or l.refunded_leads = l.leads and l.refunded_minor <> l.total_minor) l,
     (select count(*) as wrong
      from core.transfer t left join core.refund r using (transfer_id)
      where t.kind = 'reversal' and (t.reverses is null or r.refund_id is null)) t
