-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whoever writes may do so at any isolation level.
--! test T06
--! seen isolation
select test.patch('core.require_write', $$current_setting('transaction_isolation') <> 'read committed'
       or current_setting('transaction_read_only') <> 'off'$$, 'false');
