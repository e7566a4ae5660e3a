-- SPDX-License-Identifier: GPL-3.0-or-later
-- A key is looked up but nobody waits for the call that has it: no unique row to lock.
--! test T10
--! seen effects replay
alter table core.intent drop constraint intent_pkey;
select test.patch('core.purchase_for', $$v_member.member_id)
    on conflict do nothing;$$, 'v_member.member_id);');
