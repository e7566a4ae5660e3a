-- SPDX-License-Identifier: GPL-3.0-or-later
-- Buyers wait for rows without having the locks of their pools.
--! test T03
--! seen deadlock
select test.patch('core.buy', 'perform pg_advisory_xact_lock(7046, v_pool);', 'null;');
