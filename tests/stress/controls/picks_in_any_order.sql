-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pass one waits for picked leads, and takes them in any order.
--! test T03
--! seen deadlock
select test.patch('core.pick_lists', 'order by x.lead_id for update skip locked', 'order by random() for update');
