-- SPDX-License-Identifier: GPL-3.0-or-later
-- The orders of a workspace are numbered from 1001 without a gap, and its wallet counts them.
-- Value: workspaces.
select count(*) = 0 as ok, count(*)::text as value
from core.wallet w
left join (select o.workspace_id, count(*) as orders, max(o.order_number) as newest from core.orders o group by o.workspace_id) o using (workspace_id)
where w.orders_count <> coalesce(o.orders, 0) or coalesce(o.newest, 1000) <> 1000 + w.orders_count
