-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0030_monitoring: the numbers of R43 with what is expected of them and where the alarm begins, for
-- operators and for /metrics.
--
-- Rates and times are of the last hour (monitor_minutes); what the books say is of all time. Each looks
-- at all rows of its tables, seconds at millions of leads, and locks nothing: gateways ask so rarely
-- that it costs them one part in a hundred of their time.

insert into core.setting (name, value, meaning) values
    ('monitor_minutes', 60, 'how far back rates and times of api.monitoring look (R43)'),
    ('monitor_least', 20, 'a rate of fewer cases raises no alarm'),
    ('monitor_conflict_expected_percent', 5, 'share of purchases whose leads were gone'),
    ('monitor_conflict_alarm_percent', 20, 'alarm above this share'),
    ('monitor_credits_seconds', 2, 'expected time from a purchase by credits to its completion, 99 of 100'),
    ('monitor_card_seconds', 5, 'expected time from a card payment to the completed order, 99 of 100'),
    ('monitor_completion_alarm_seconds', 10, 'alarm above this time'),
    ('monitor_repeats_expected_percent', 10, 'share of payment events that came before already'),
    ('monitor_repeats_alarm_percent', 50, 'alarm above this share'),
    ('monitor_mail_seconds', 60, 'expected age of the oldest letter that waits'),
    ('monitor_mail_alarm_seconds', 3600, 'alarm above this age; a greylisting server wants a quarter of an hour'),
    ('monitor_hold_seconds', 5, 'a hold that has been over for longer counts as not swept');

-- The last hour without a look at all the years before it; a block range costs a purchase next to nothing.
create index intent_by_time on core.intent using brin (created_at) with (pages_per_range = 16, autosummarize = on);

set role lf_owner_core;

-- ---- what must not be: shared with resources/sql/checks -----------------------------------------

-- Leads that were sold more often than their product's mode allows (R3).
create view core.sold_beyond_mode as
select s.lead_id
from core.sale s
join core.lead l using (lead_id)
join core.pool p using (pool_id)
join core.product pr using (product_id)
join core.orders o using (order_id)
group by s.lead_id, pr.sale_mode, pr.sold_max
having count(*) <> count(distinct s.slot)
    or pr.sale_mode = 'exclusive' and (count(*) > 1 or bool_or(s.slot <> 0))
    or pr.sale_mode = 'bucket' and bool_or(s.slot <> s.bucket)
    or pr.sale_mode = 'shared' and (count(*) > pr.sold_max or bool_or(s.slot not between 0 and pr.sold_max - 1)
                                    or count(*) > 1 and (max(coalesce(o.paid_at, o.created_at)) - min(coalesce(o.paid_at, o.created_at))) / (count(*) - 1)
                                       < make_interval(days => (select t.value from core.setting t where t.name = 'shared_gap_days')::int));

-- Wallets that do not hold what their entries sum up to, as the newest says, or less than their floor (R24).
create view core.wallet_mismatch as
select w.workspace_id
from core.wallet w
left join core.ledger_account a on a.kind = 'wallet' and a.workspace_id = w.workspace_id
left join (select e.account_id, sum(e.amount_minor) as total from core.entry e group by e.account_id) s using (account_id)
where a.account_id is null
   or w.available_minor < w.floor_minor
   or w.available_minor <> coalesce(s.total, 0)
   or w.available_minor <> coalesce((select e.balance_minor from core.entry e where e.account_id = a.account_id
                                     order by e.transfer_id desc limit 1), 0);

-- Orders on hold that do not hold what they promise, on its terms; and leads that are held but on offer, sold
-- in that slot, or of a person who is not the workspace's (R21).
create view core.hold_mismatch as
select order_id, null::bigint as lead_id
from (select * from core.orders where state in ('held', 'awaiting_payment')) o
full join (select h.order_id, count(*) as leads, sum(h.price_minor) as total from core.held h group by h.order_id) h using (order_id)
where (o.leads, o.list_minor) is distinct from (h.leads, h.total)
union all
select h.order_id, h.lead_id
from core.held h join core.orders o using (order_id)
where exists (select from core.inventory i where i.lead_id = h.lead_id)
   or exists (select from core.sale s where s.lead_id = h.lead_id and s.slot = h.slot)
   or h.is_claimed and not exists (select from core.workspace_person p where p.workspace_id = o.workspace_id and p.person = h.person and p.is_owned);

-- ---- the numbers of R43 -------------------------------------------------------------------------

-- One row a number. name and unit as /metrics has them; payment: of completion times; observations: how many
-- cases the value is of, null where there are none to count; is_alarm: the value is beyond alarm.
create function core.monitoring_books()
returns table (name text, payment text, value double precision, unit text, expected double precision, alarm double precision,
               observations bigint, is_alarm boolean, meaning text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with since as materialized (
        select clock_timestamp() - make_interval(mins => core.setting('monitor_minutes')::int) as at
    ), asked as materialized (
        select i.workspace_id, i.operation, i.created_at, i.answer
        from core.intent i
        where i.operation in ('purchase', 'pay') and i.created_at >= (select s.at from since s) and i.answer is not null
          and not coalesce((i.answer -> 'error' -> 'did_not_happen')::boolean, false)
    ), conflicts as (
        select count(*) as cases, count(*) filter (where a.answer -> 'error' ->> 'code' = 'LF001') as hits from asked a where a.operation = 'purchase'
    ), paid as (
        -- From the call that bought or paid; and from the card's payment to the order that it pays for.
        select 'credits' as payment, extract(epoch from c.at - a.created_at) as seconds
        from asked a
        join core.orders o on o.workspace_id = a.workspace_id and o.order_number = (a.answer ->> 'order_number')::bigint and o.payment = 'credits'
        join core.order_event c on c.order_id = o.order_id and c.state = 'completed'
        where (a.answer -> 'ok')::boolean and (a.operation = 'pay' or o.paid_at is null)
        union all
        select 'card', extract(epoch from min(c.at) - min(e.happened_at))
        from core.provider_event e
        join core.payment p on p.provider_payment = coalesce(e.payment_ref, e.session_ref) and p.state = 'applied'
        join core.order_event c on c.order_id = p.order_id and c.state = 'completed'
        where e.received_at >= (select s.at from since s) and e.status = 'paid' and e.outcome in ('applied', 'no_change')
        group by p.payment_id
    ), events as (
        select count(*) + coalesce(sum(e.repeats), 0) as cases, coalesce(sum(e.repeats), 0) as hits
        from core.provider_event e where e.received_at >= (select s.at from since s) and e.origin = 'webhook'
    ), numbers (place, name, payment, value, unit, expected, alarm, observations, meaning) as (
        select 1, 'purchase_conflict_ratio', '', coalesce(c.hits::double precision / nullif(c.cases, 0), 0), 'ratio',
               core.setting('monitor_conflict_expected_percent') / 100.0, core.setting('monitor_conflict_alarm_percent') / 100.0, c.cases,
               'Purchases that were refused because leads were gone.'
        from conflicts c
        union all
        select 2, 'oversold_leads', '', (select count(*) from core.sold_beyond_mode), 'leads', 0, 0, null, 'Leads sold more often than their product allows.'
        union all
        select 3, 'completion_seconds', w.payment, coalesce(greatest(percentile_disc(0.99) within group (order by p.seconds), 0), 0), 'seconds',
               core.setting(case w.payment when 'card' then 'monitor_card_seconds' else 'monitor_credits_seconds' end),
               core.setting('monitor_completion_alarm_seconds'), count(p.seconds), 'Time until an order was completed, 99 of 100.'
        from unnest(array['card', 'credits']) w (payment) left join paid p on p.payment = w.payment group by w.payment
        union all
        select 4, 'repeated_event_ratio', '', coalesce(e.hits::double precision / nullif(e.cases, 0), 0), 'ratio',
               core.setting('monitor_repeats_expected_percent') / 100.0, core.setting('monitor_repeats_alarm_percent') / 100.0, e.cases,
               'Payment events that had come before.'
        from events e
        union all
        select 5, 'ledger_sum_minor_units', '', (select coalesce(sum(e.amount_minor), 0) from core.entry e), 'minor_units', 0, 0, null,
               'What all accounts hold together.'
        union all
        select 6, 'mismatched_wallets', '', (select count(*) from core.wallet_mismatch), 'wallets', 0, 0, null, 'Wallets that differ from their entries.'
        union all
        select 7, 'mismatched_holds', '', (select count(*) from core.hold_mismatch), 'holds', 0, 0, null,
               'Holds that are not what they promise, and held leads that somebody else could get.'
        union all
        select 8, 'oldest_unsent_mail_seconds', '', coalesce(greatest(extract(epoch from clock_timestamp() - min(m.made_at)), 0), 0), 'seconds',
               core.setting('monitor_mail_seconds'), core.setting('monitor_mail_alarm_seconds'), count(*), 'Age of the oldest letter that waits.'
        from core.mail m where m.state = 'waiting'
        union all
        select 9, 'unswept_holds', '', count(*), 'holds', 0, 0, null, 'Holds that are over and were not taken back in time.'
        from core.orders o
        where o.state in ('held', 'awaiting_payment') and o.held_until < clock_timestamp() - make_interval(secs => core.setting('monitor_hold_seconds'))
        union all
        select 10, 'card_payments_in_review', '', count(*), 'payments', 0, 0, null, 'Card payments of which a person has to decide.'
        from core.payment p where p.state = 'review'
        union all
        select 11, 'card_findings_open', '', count(*), 'findings', 0, 0, null, 'Findings of card payments that nobody has closed.'
        from core.card_finding f where f.closed_at is null
        union all
        select 12, 'mail_dead', '', count(*), 'letters', 0, 0, null, 'Letters that were put aside.'
        from core.mail m where m.state = 'dead'
    )
    select n.name, n.payment, n.value, n.unit, n.expected, n.alarm, n.observations,
           abs(n.value) > n.alarm and (n.unit <> 'ratio' or n.observations >= core.setting('monitor_least')), n.meaning
    from numbers n order by n.place, n.payment
$$;
revoke execute on function core.monitoring_books() from public;
reset role;

-- ---- for the gateway ------------------------------------------------------------------------------

-- core.monitoring() (0036_audit.sql) for /metrics: a list of its rows.
create function api.gateway_monitoring() returns jsonb
language plpgsql stable as $$
begin
    return (select jsonb_agg(to_jsonb(m)) from core.monitoring() m);
exception when others then
    perform core.leave('api.gateway_monitoring', sqlstate, sqlerrm);
end
$$;

-- ---- for operators --------------------------------------------------------------------------------

-- The numbers of R43, as /metrics has them, of this moment: core.monitoring().
create function api.monitoring()
returns table (name text, payment text, value double precision, unit text, expected double precision, alarm double precision,
               observations bigint, is_alarm boolean, meaning text)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query select * from core.monitoring();
exception when others then
    perform core.leave('api.monitoring', sqlstate, sqlerrm);
end
$$;

alter function api.gateway_monitoring() owner to lf_fn_gateway;
alter function api.monitoring() owner to lf_fn_admin;
call core.harden_api();
grant execute on function api.gateway_monitoring() to lf_gateway;
grant execute on function api.monitoring() to lf_operator;
