-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who takes ended holds back does not lock their orders first.
--! test T12
--! seen ends sweeper
select test.patch('core.take_back', 'limit 1000 for update of o skip locked', 'limit 1000');
