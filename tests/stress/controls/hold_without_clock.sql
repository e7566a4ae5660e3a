-- SPDX-License-Identifier: GPL-3.0-or-later
-- A hold lasts until somebody sweeps it: nobody looks at the clock when it is paid.
--! test T12
--! seen late
select test.patch('core.require_hold', 'elsif p_order.held_until <= clock_timestamp() then', 'elsif false then');
