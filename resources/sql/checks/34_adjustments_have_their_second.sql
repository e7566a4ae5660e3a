-- SPDX-License-Identifier: GPL-3.0-or-later
-- No adjustment above its limit was posted by one person, what was posted is in the ledger once and to the
-- minor unit, and a reversal is of the opposite amount (domain.md R24, R42). Value: adjustments and transfers.
select (a.wrong + t.wrong) = 0 as ok, (a.wrong + t.wrong)::text as value
from (select count(*) as wrong
      from core.adjustment a
      left join core.transfer t using (transfer_id)
      left join core.adjustment r on r.adjustment_id = a.reverses
      where a.state = 'posted' and (abs(a.amount_minor) > a.limit_minor and a.decided_by is null or a.decided_by = a.proposed_by)
         or a.transfer_id is not null
            and ((t.kind, t.workspace_id) is distinct from ('adjustment', a.workspace_id) or t.reverses is distinct from r.transfer_id
                 or a.amount_minor is distinct from (select e.amount_minor from core.entry e join core.ledger_account l using (account_id)
                                                     where e.transfer_id = a.transfer_id and l.kind = 'wallet'))
         or a.reverses is not null and (r.workspace_id, r.amount_minor) is distinct from (a.workspace_id, -a.amount_minor)) a,
     (select count(*) as wrong from core.transfer t join core.entry e using (transfer_id) join core.ledger_account l using (account_id)
      where t.kind = 'adjustment' and l.kind = 'wallet' and not exists (select from core.adjustment a where a.transfer_id = t.transfer_id)) t
