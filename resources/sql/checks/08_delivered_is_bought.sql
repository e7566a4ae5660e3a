-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every contact that a workspace can see is one that it bought in an order that was completed, and
-- every order counts its contacts right. Value: contacts and orders.
select count(*) = 0 as ok, count(*)::text as value
from (
    select d.lead_id
    from core.delivered_lead d
    left join core.orders o on o.order_id = d.order_id and o.workspace_id = d.workspace_id
    left join core.sale s on s.lead_id = d.lead_id and s.order_id = d.order_id
    where o.order_id is null or s.lead_id is null or o.state not in ('completed', 'refunded')
    union all
    select o.order_id
    from core.orders o
    where o.delivered <> (select count(*) from core.delivered_lead d where d.workspace_id = o.workspace_id and d.order_id = o.order_id)
) wrong
