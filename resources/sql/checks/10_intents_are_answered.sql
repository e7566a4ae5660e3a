-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every key has its final answer, and a receipt and its order belong together (domain.md R18): one key
-- made the order, and at most one paid for it later. Value: keys and orders.
select (made.wrong + paid.wrong) = 0 as ok, (made.wrong + paid.wrong)::text as value
from (select count(*) as wrong
      from (select * from core.intent where operation = 'purchase') i
      full join core.orders o on o.workspace_id = i.workspace_id and o.intent_key = i.key
      -- Leads that were gone when the card paid late are no longer the order's (R27).
      left join core.payment p on p.order_id = o.order_id and p.state = 'applied'
      where case when i.key is null then true
                 when i.answer is null then true
                 when (i.answer -> 'ok')::boolean then o.order_id is null or (i.answer ->> 'order_number')::bigint <> o.order_number
                      or (i.answer ->> 'leads')::int <> o.leads + coalesce(p.missing_leads, 0)
                      or (i.answer ->> 'total_minor')::bigint <> o.total_minor + coalesce(p.credited_minor, 0)
                 else o.order_id is not null end) made,
     (select count(*) as wrong
      from (select i.*, count(*) filter (where (i.answer -> 'ok')::boolean) over (partition by i.workspace_id, i.answer ->> 'order_number') as times
            from core.intent i where i.operation = 'pay') i
      left join core.orders o on o.workspace_id = i.workspace_id and o.order_number = (i.answer ->> 'order_number')::bigint
      where case when i.answer is null then true
                 when (i.answer -> 'ok')::boolean then i.times > 1 or o.order_id is null or o.paid_at is null
                      or (i.answer ->> 'total_minor')::bigint <> o.total_minor
                 else false end) paid
