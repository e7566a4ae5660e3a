-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is short in pass one is refused: nobody waits for what rivals may give back.
--! test T04 rival
--! seen shortage unsold
select test.patch('core.buy', $$when sqlstate 'LF901' then null;$$, $$when sqlstate 'LF901' then return core.refusal('LF001');$$);
