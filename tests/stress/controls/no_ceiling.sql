-- SPDX-License-Identifier: GPL-3.0-or-later
-- A purchase does not look at the maximum that its buyer was shown.
--! test T13
--! seen ceiling
select test.patch('core.settle', 'if v_total > d.total_max then', 'if false then');
