-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every key has its final answer, and a receipt and its order belong together (domain.md R18).
-- Value: keys and orders.
select count(*) = 0 as ok, count(*)::text as value
from (select * from core.intent where operation = 'purchase') i
full join core.orders o on o.workspace_id = i.workspace_id and o.intent_key = i.key
where case when i.key is null then true
           when i.answer is null then true
           when (i.answer -> 'ok')::boolean then o.order_id is null or (i.answer ->> 'order_number')::bigint <> o.order_number
                or (i.answer ->> 'leads')::int <> o.leads or (i.answer ->> 'total_minor')::bigint <> o.total_minor
           else o.order_id is not null end
