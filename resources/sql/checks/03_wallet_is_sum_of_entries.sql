-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every wallet holds what its entries sum up to, as its newest entry says, and not less than its
-- floor (domain.md R24). Value: wallets.
select count(*) = 0 as ok, count(*)::text as value
from core.wallet w
left join core.ledger_account a on a.kind = 'wallet' and a.workspace_id = w.workspace_id
where a.account_id is null
   or w.available_minor < w.floor_minor
   or w.available_minor <> coalesce((select sum(e.amount_minor) from core.entry e where e.account_id = a.account_id), 0)
   or w.available_minor <> coalesce((select e.balance_minor from core.entry e where e.account_id = a.account_id
                                     order by e.transfer_id desc limit 1), 0)
