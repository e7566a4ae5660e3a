-- SPDX-License-Identifier: GPL-3.0-or-later
-- Postings are their commissions less their clawbacks, in parts of 1/10,000, each carried on from the one
-- before; whole minor units of them are in the ledger, and a payout pays the postings that it names, each of
-- them once unless it was reversed. A partner's account is the one less the other (domain.md R31).
-- Value: postings, partners, payouts and accounts.
select (g.wrong + p.wrong + y.wrong + a.wrong) = 0 as ok, (g.wrong + p.wrong + y.wrong + a.wrong)::text as value
from (select count(*) as wrong
      from (select x.*, lag(x.carried_after, 1, 0::bigint) over (partition by x.partner_id order by x.posting_id) as carried
            from core.commission_posting x) g
      left join (select c.posting_id, sum(c.parts) as parts from core.commission c group by 1) c using (posting_id)
      -- Of what was cancelled before it was posted nothing was let go of.
      left join (select c.posting_id, sum(r.parts) as parts from core.commission_reversal r join core.commission c using (commission_id)
                 where not r.is_clawback group by 1) x using (posting_id)
      left join (select r.posting_id, sum(r.parts) as parts from core.commission_reversal r group by 1) b using (posting_id)
      where g.released_parts <> coalesce(c.parts, 0) - coalesce(x.parts, 0) - coalesce(b.parts, 0)
         or g.carried_before <> g.carried
         or g.posted_minor <> coalesce((select sum(e.amount_minor) from core.transfer t join core.entry e using (transfer_id) join core.ledger_account l using (account_id)
                                        where t.transfer_id = g.transfer_id and t.kind = 'commission'
                                          and l.kind = 'partner_payable' and l.workspace_id = g.partner_id), 0)) g,
     (select count(*) as wrong
      from core.workspace w left join core.partner t using (workspace_id)
      left join (select p.partner_id, sum(p.released_parts) as parts, sum(p.posted_minor) as minor from core.commission_posting p group by 1) s on s.partner_id = w.workspace_id
      left join (select p.partner_id, sum(p.amount_minor) as minor from core.payout p where p.state <> 'reversed' group by 1) o on o.partner_id = w.workspace_id
      left join (select l.workspace_id, sum(e.amount_minor) as minor from core.ledger_account l join core.entry e using (account_id)
                 where l.kind = 'partner_payable' group by 1) e using (workspace_id)
      where coalesce(s.parts, 0) <> coalesce(s.minor, 0) * 10000 + coalesce(t.carried_parts, 0)
         or coalesce(e.minor, 0) <> coalesce(s.minor, 0) - coalesce(o.minor, 0)) p,
     (select count(*) as wrong
      from core.payout y
      left join (select i.payout_id, sum(g.posted_minor) as minor, bool_or(g.partner_id <> x.partner_id) as is_others,
                        bool_or(x.state <> 'reversed' and exists (select from core.payout_item j join core.payout z using (payout_id)
                                where j.posting_id = i.posting_id and j.payout_id <> i.payout_id and z.state <> 'reversed')) as is_twice
                 from core.payout_item i join core.payout x using (payout_id) join core.commission_posting g using (posting_id) group by 1) i using (payout_id)
      where y.amount_minor is distinct from i.minor or i.is_others or i.is_twice) y,
     (select count(*) as wrong
      from core.ledger_account l
      cross join lateral (select coalesce(sum(e.amount_minor), 0) as minor from core.entry e where e.account_id = l.account_id) e
      where l.kind = 'commission' and e.minor <> -coalesce((select sum(g.posted_minor) from core.commission_posting g), 0)
         or l.kind = 'payout_clearing' and e.minor <> coalesce((select sum(y.amount_minor) from core.payout y where y.state <> 'reversed'), 0)) a
