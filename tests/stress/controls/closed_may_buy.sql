-- SPDX-License-Identifier: GPL-3.0-or-later
-- A member who has been closed is still a member.
--! test T08
--! seen closed
select test.patch('core.require_member', 'and m.closed_at is null and w.closed_at is null');
select test.patch('core.last_look', 'and m.closed_at is null and w.closed_at is null');
