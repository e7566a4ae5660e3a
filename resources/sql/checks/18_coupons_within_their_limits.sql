-- SPDX-License-Identifier: GPL-3.0-or-later
-- A coupon is used once by every order that names it and is neither cancelled, expired nor under review, by no
-- other, and never more often than its limits say (domain.md R10). Value: orders and coupons.
select (u.wrong + c.wrong) = 0 as ok, (u.wrong + c.wrong)::text as value
from (select count(*) as wrong
      from core.coupon_use u
      full join (select * from core.orders where coupon_id is not null and state not in ('cancelled', 'expired', 'needs_review')) o using (order_id)
      where u.order_id is null or o.order_id is null or (u.coupon_id, u.workspace_id) <> (o.coupon_id, o.workspace_id)) u,
     (select count(*) as wrong
      from core.coupon c
      where (select count(*) from core.coupon_use u where u.coupon_id = c.coupon_id) > c.uses_max
         or exists (select from core.coupon_use u where u.coupon_id = c.coupon_id
                    group by u.workspace_id having count(*) > c.workspace_uses_max)) c
