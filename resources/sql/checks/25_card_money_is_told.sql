-- SPDX-License-Identifier: GPL-3.0-or-later
-- Money that came by card is what verified events told, once each, to the minor unit, for the workspace
-- that asked for the page; what the ledger says of it is the same: paid in, bought for, credited, given
-- back, and what is still there; and whoever paid has a letter of all that did not become leads (domain.md
-- R26, R27; I9). Letters are kept for some time, so the last month is looked at. Value: payments and accounts
-- that differ, letters that are missing.
select (p.wrong + e.wrong + l.wrong + m.missing) = 0 as ok, (p.wrong + e.wrong + l.wrong + m.missing)::text as value
from (select count(*) as wrong
      from core.payment p
      join core.checkout c using (checkout_id)
      join core.orders o on o.order_id = p.order_id
      where (c.workspace_id, c.order_id) <> (p.workspace_id, p.order_id) or o.workspace_id <> p.workspace_id
         or p.state = 'applied' and (o.total_minor, o.payment) <> (p.applied_minor, 'card')
         or p.state = 'applied' and exists (select from core.payment x where x.order_id = p.order_id and x.state = 'applied' and x.payment_id <> p.payment_id)
         or p.refund_minor <> (select coalesce(sum(r.amount_minor), 0) from core.card_refund r where r.payment_id = p.payment_id and r.state <> 'failed')
         or not exists (select from core.provider_event v
                        where coalesce(v.payment_ref, v.session_ref) = p.provider_payment and v.outcome = 'applied' and v.status = 'paid'
                          and (v.amount_minor, v.currency) = (p.amount_minor, p.currency))) p,
     (select count(*) as wrong
      from core.provider_event v
      where v.type like 'checkout.session.%' and v.status = 'paid' and v.outcome in ('applied', 'no_change')
        and not exists (select from core.payment p where p.provider_payment = coalesce(v.payment_ref, v.session_ref))) e,
     (select count(*) as wrong
      from (select 'card_clearing' as kind, -sum(p.amount_minor) filter (where p.is_booked)
                       + (select coalesce(sum(r.amount_minor), 0) from core.card_refund r join core.payment y using (payment_id) where r.state = 'done' and y.is_booked) as minor
            from core.payment p
            union all
            select 'card_received', sum(p.amount_minor - p.applied_minor - p.credited_minor + p.taken_minor) filter (where p.is_booked)
                       + (select coalesce(sum(x.refunded_minor), 0) from core.orders x where x.payment = 'card')
                       + (select coalesce(sum(t.back_minor), 0) from core.topup t)
                       - (select coalesce(sum(r.amount_minor), 0) from core.card_refund r join core.payment y using (payment_id)
                          where y.is_booked and (r.state = 'done' or r.state = 'failed' and r.reversal_id is not null and y.order_id is not null))
            from core.payment p
            union all
            select 'credited', sum(p.credited_minor - p.taken_minor + p.short_minor + p.forgiven_minor)
                       + (select coalesce(sum(r.amount_minor), 0) from core.card_refund r join core.payment y using (payment_id)
                          where r.state = 'failed' and r.reversal_id is not null and y.order_id is not null)
            from core.payment p) want
      join (select a.kind, coalesce(sum(n.amount_minor), 0) as minor
            from core.ledger_account a left join core.entry n using (account_id) where a.kind in ('card_clearing', 'card_received') group by 1
            union all
            select 'credited', coalesce(sum(n.amount_minor), 0)
            from core.transfer t join core.entry n using (transfer_id) join core.ledger_account a using (account_id)
            where t.kind = 'payment' and a.kind = 'wallet') have using (kind)
      where coalesce(want.minor, 0) <> have.minor) l,
     (select count(*) as missing
      from (select c.member_id, 'payment_review' as kind, 'payment ' || p.public_id as effect
            from core.payment p join core.checkout c using (checkout_id)
            where p.state = 'review' and p.received_at > clock_timestamp() - interval '30 days'
            union all
            select c.member_id, 'payment_back', 'refund ' || r.public_id
            from core.card_refund r join core.payment p using (payment_id) join core.checkout c using (checkout_id)
            where r.reversal_id is null and r.created_at > clock_timestamp() - interval '30 days'
            union all
            select o.member_id, 'payment_credited', 'transfer ' || t.transfer_id
            from core.transfer t join core.entry n using (transfer_id) join core.ledger_account a using (account_id) join core.orders o using (order_id)
            where t.kind = 'payment' and a.kind = 'wallet' and n.amount_minor > 0 and t.created_at > clock_timestamp() - interval '30 days') w
      join core.member b using (member_id)
      where not exists (select from core.mail l where l.member_id = w.member_id and l.kind = w.kind and l.effect = w.effect)) m
