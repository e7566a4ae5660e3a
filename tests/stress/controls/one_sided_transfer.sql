-- SPDX-License-Identifier: GPL-3.0-or-later
-- A payment leaves the wallet and arrives nowhere, and no trigger sums the transfer up.
--! test T07
--! seen sum
drop trigger transfer_zero_sum on core.transfer;
select test.patch('core.settle', $$ or a.kind = 'revenue' and a.workspace_id is null$$);
