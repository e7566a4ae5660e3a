-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every wallet holds what its entries sum up to, as its newest entry says, and not less than its
-- floor (domain.md R24). Value: wallets.
select count(*) = 0 as ok, count(*)::text as value from core.wallet_mismatch
