-- SPDX-License-Identifier: GPL-3.0-or-later
-- A payment subtracts from the balance that it read before it had the wallet's lock.
--! test T07 T08
--! seen wallets money overdrawn
select test.patch('core.settle', 'set available_minor = w.available_minor - v_due',
    'set available_minor = (select x.available_minor from core.wallet x where x.workspace_id = d.workspace_id) - v_due');
