-- SPDX-License-Identifier: GPL-3.0-or-later
-- The day summary differs from the inventory by no more than was sold, held, given back, imported,
-- brought back, or put into quarantine since the moment that it names (domain.md R8). Value: leads that differ.
select d.leads <= c.leads as ok, d.leads::text as value
from (select coalesce(sum(abs(coalesce(s.leads, 0) - coalesce(i.leads, 0))), 0) as leads
      from core.stock_day s
      full join (select x.pool_id, x.inquired_on, count(*) as leads from core.inventory x group by x.pool_id, x.inquired_on) i
          using (pool_id, inquired_on)
      -- Never folded: nothing is shown, nothing is wrong.
      where exists (select from core.stock_day_stamp t where t.folded_at > '-infinity')) d,
     (select coalesce((select sum(o.leads) from core.orders o, core.stock_day_stamp t where o.created_at > t.folded_at - interval '10 seconds'), 0)
             + coalesce((select sum(o.leads) from core.orders o, core.stock_day_stamp t
                         where (o.held_until is not null or o.state in ('cancelled', 'expired') or o.paid_at is not null)
                           and o.created_at <= t.folded_at - interval '10 seconds'
                           and exists (select from core.order_event e where e.order_id = o.order_id and e.at > t.folded_at - interval '10 seconds')), 0)
             + coalesce((select sum(b.rows_accepted) from core.import_batch b, core.stock_day_stamp t
                         where b.created_at > t.folded_at - interval '10 seconds'), 0)
             + coalesce((select (j.last_result ->> 'leads')::bigint from core.gateway_job j, core.stock_day_stamp t
                         where j.job = 'relist' and j.last_run_at > t.folded_at - interval '10 seconds'), 0)
             + (select count(*) from core.quarantine q, core.stock_day_stamp t where q.since > t.folded_at - interval '10 seconds') as leads) c
