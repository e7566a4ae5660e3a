-- SPDX-License-Identifier: GPL-3.0-or-later
-- The bonus of a wallet is what its lots have left, each lot is the sum of its moves, a move is of the
-- lot's own workspace and no more than its transfer took, and what is not bonus is not below the
-- wallet's floor (domain.md R25). Value: wallets, lots and transfers.
select (w.wrong + l.wrong + m.wrong) = 0 as ok, (w.wrong + l.wrong + m.wrong)::text as value
from (select count(*) as wrong
      from core.wallet w
      where w.bonus_minor <> (select coalesce(sum(l.left_minor), 0) from core.credit_lot l where l.workspace_id = w.workspace_id)
         or w.available_minor - w.bonus_minor < w.floor_minor) w,
     (select count(*) as wrong
      from core.credit_lot l
      where l.left_minor <> (select coalesce(sum(b.amount_minor), 0) from core.bonus_move b where b.lot_id = l.lot_id)
         or l.bonus_minor <> (select b.amount_minor from core.bonus_move b where b.lot_id = l.lot_id and b.transfer_id = l.transfer_id)) l,
     (select count(*) as wrong
      from (select b.transfer_id, sum(b.amount_minor) as minor, bool_or(l.workspace_id <> t.workspace_id) as is_others
            from core.bonus_move b join core.credit_lot l using (lot_id) join core.transfer t on t.transfer_id = b.transfer_id group by 1) b
      left join (select e.transfer_id, sum(e.amount_minor) as minor from core.entry e join core.ledger_account a using (account_id)
                 where a.kind = 'wallet' group by 1) e using (transfer_id)
      where b.is_others or e.minor is null or abs(b.minor) > abs(e.minor) or sign(b.minor) <> sign(e.minor)) m
