-- SPDX-License-Identifier: GPL-3.0-or-later
-- The payment does not look at the floor; the constraint alone stands, and buyers see a fault.
--! test T05
--! seen code fault
select test.patch('core.settle', 'and (w.available_minor - v_due >= w.floor_minor or v_due = 0)');
