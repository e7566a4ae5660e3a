-- SPDX-License-Identifier: GPL-3.0-or-later
-- A top-up has its credits if and only if a card has paid its price, once, on the terms that were frozen;
-- what has gone back of its price took its share along, and what is owed is what the ledger says
-- (domain.md R25, R27). Value: top-ups, transfers, and 1 if the debts differ.
select (t.wrong + x.wrong + s.wrong) = 0 as ok, (t.wrong + x.wrong + s.wrong)::text as value
from (select count(*) as wrong
      from core.topup t
      join core.checkout c using (topup_id)
      left join core.transfer m on m.transfer_id = t.transfer_id
      where (c.workspace_id, c.amount_minor, c.currency) <> (t.workspace_id, t.price_minor, t.currency)
         or t.transfer_id is not null and (m.kind, m.workspace_id) is distinct from ('topup', t.workspace_id)
         or t.transfer_id is not null
            and (select coalesce(sum(e.amount_minor) filter (where a.kind = 'wallet' and a.workspace_id = t.workspace_id), 0) <> t.credits_minor + t.bonus_minor
                     or coalesce(sum(e.amount_minor) filter (where a.kind = 'card_received'), 0) <> -t.price_minor
                 from core.entry e join core.ledger_account a using (account_id) where e.transfer_id = t.transfer_id)
         or (select count(*) from core.payment p where p.checkout_id = c.checkout_id and p.state = 'applied'
             and (p.applied_minor, p.currency) = (t.price_minor, t.currency)) <> case when t.transfer_id is null then 0 else 1 end
         or t.back_minor <> (select coalesce(sum(e.amount_minor), 0)
                             from core.transfer b join core.entry e using (transfer_id) join core.ledger_account a using (account_id)
                             where b.reverses = t.transfer_id and b.kind = 'topup_back' and a.kind = 'card_received')) t,
     (select count(*) as wrong from core.transfer m
      where m.kind = 'topup' and not exists (select from core.topup t where t.transfer_id = m.transfer_id)
         or m.kind = 'topup_back' and not exists (select from core.topup t where t.transfer_id = m.reverses)) x,
     (select case when coalesce(sum(e.amount_minor), 0) = -(select coalesce(sum(t.short_minor), 0) from core.topup t)
                     - (select coalesce(sum(p.short_minor), 0) from core.payment p) then 0 else 1 end as wrong
      from core.ledger_account a left join core.entry e using (account_id) where a.kind = 'shortfall') s
