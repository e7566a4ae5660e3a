-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of no payment more has gone back to its card and to the wallet than it brought; and what has come by card and
-- has gone nowhere yet is never less than nothing, but for what the provider gave back of leads that were paid
-- for, of which a person decides (domain.md R27, R28). Value: payments, and 1 if the account is below.
select (p.wrong + a.wrong) = 0 as ok, (p.wrong + a.wrong)::text as value
from (select count(*) as wrong
      from core.payment p
      cross join lateral (select coalesce(sum(r.amount_minor) filter (where r.state = 'done'), 0) as back,
                                 coalesce(sum(r.amount_minor) filter (where r.state = 'failed' and r.reversal_id is not null and p.order_id is not null), 0) as credited
                          from core.card_refund r where r.payment_id = p.payment_id) r
      where r.back + p.credited_minor + r.credited - p.taken_minor > p.amount_minor
         or p.taken_minor > p.credited_minor + r.credited) p,
     (select case when coalesce(sum(e.amount_minor), 0)
                       < -(select coalesce(sum(r.amount_minor), 0) from core.card_refund r join core.payment p using (payment_id)
                           where r.origin = 'provider' and r.state = 'done' and r.reversal_id is null and p.state = 'applied') then 1 else 0 end as wrong
      from core.ledger_account a left join core.entry e using (account_id) where a.kind = 'card_received') a
