-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every completed order has as many sales for as much money as it says: sales at list price, less
-- discount (domain.md R10), in its lines and in the ledger; every sale has an order. Value: orders.
select count(*) = 0 as ok, count(*)::text as value
from (select * from core.orders where state in ('completed', 'refunded')) o
full join (select s.order_id, count(*) as leads, sum(s.price_minor) as total from core.sale s group by s.order_id) s using (order_id)
left join lateral (select sum(l.leads) as leads, sum(l.list_minor) as list, sum(l.total_minor) as total, min(l.total_minor) as least
                   from core.order_line l where l.order_id = o.order_id) l on true
left join lateral (
    select -sum(e.amount_minor) as total
    from core.transfer t
    join core.entry e using (transfer_id)
    join core.ledger_account a using (account_id)
    where t.workspace_id = o.workspace_id and t.order_id = o.order_id and t.kind = 'purchase'
      and a.kind = case o.payment when 'credits' then 'wallet' when 'invoice' then 'invoice_clearing' else 'card_received' end) t on true
where o.state is null or s.leads is null
   or (o.leads, o.list_minor) is distinct from (s.leads, s.total)
   or (o.leads, o.list_minor, o.total_minor) is distinct from (l.leads, l.list, l.total)
   or o.total_minor > o.list_minor or l.least < 0
   or o.total_minor <> coalesce(t.total, 0)
