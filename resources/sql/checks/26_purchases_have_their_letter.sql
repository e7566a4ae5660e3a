-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every order that was completed has its letter, one, and no letter tells of an order that is not there or
-- was never completed (domain.md R40). Letters are kept for some time, so orders of the last month are
-- looked at. Value: orders and letters that have no other half.
select (m.missing + w.wrong) = 0 as ok, (m.missing + w.wrong)::text as value
from (select count(*) as missing
      from core.orders o
      where o.order_id > (select g.value from core.gateway_mark g where g.name = 'mail')
        and o.state = 'completed' and coalesce(o.paid_at, o.created_at) > clock_timestamp() - interval '30 days'
        and not exists (select from core.mail l where l.member_id = o.member_id and l.kind = 'purchase' and l.effect = 'order ' || o.order_number)) m,
     (select count(*) as wrong
      from core.mail l
      where l.kind = 'purchase'
        and not exists (select from core.orders o where o.workspace_id = l.workspace_id and o.member_id = l.member_id
                        and l.effect = 'order ' || o.order_number and o.state in ('completed', 'refunded'))) w;
