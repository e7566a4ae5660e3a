-- SPDX-License-Identifier: GPL-3.0-or-later
-- A coupon for credits was redeemed as often as it may be, by all and by each workspace, and each time
-- gave what it says, once (domain.md R25). Value: coupons and uses.
select (c.wrong + u.wrong) = 0 as ok, (c.wrong + u.wrong)::text as value
from (select count(*) as wrong
      from core.credit_coupon c
      where (select count(*) from core.credit_coupon_use u where u.coupon_id = c.coupon_id) > c.uses_max
         or exists (select from core.credit_coupon_use u where u.coupon_id = c.coupon_id group by u.workspace_id having count(*) > c.workspace_uses_max)) c,
     (select count(*) as wrong
      from core.credit_coupon_use u
      join core.credit_coupon c using (coupon_id)
      full join (select t.transfer_id, t.workspace_id, e.amount_minor
                 from core.transfer t join core.entry e using (transfer_id) join core.ledger_account a using (account_id)
                 where t.kind = 'coupon' and a.kind = 'wallet') t on t.transfer_id = u.transfer_id
      where (t.workspace_id, t.amount_minor) is distinct from (u.workspace_id, c.bonus_minor)) u
