-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0029_commission: what partners earn (R30), and when it is theirs (R31). What they see of it, and how it is paid, is
-- 0039_payouts.sql.
--
-- An order's sales accrue in the transaction that completes it, by a trigger: one row for the leads of one
-- file in one line, since nothing else tells their rates apart but when the supplier sent a person in for the first
-- time (first_batch_id): a file that is withdrawn and comes again is as old as it was, and counts once. Net times basis points is a whole number of
-- parts, which are 1/10,000 of a minor unit, so no row rounds and rows of leads sum exactly. Rates that need
-- counting are counted once for each partner of an order. The row keeps every component and the rule's version.
--
-- A lead that goes back takes its commission along, by a trigger on what refunds and returns write: before the
-- row has been posted it is cancelled, afterwards it is an entry of its own, negative, at the row's rate.
-- Posting moves what the holdback has let go of into the ledger: whole minor units to the partner's account,
-- the rest stays with the partner and counts next time. A payout takes the whole balance of that account.
--
-- The verification rate of a partner: of all rows of the files of 90 days, the share that the floor's checks
-- accepted and no buyer has returned since because of what the lead is (not for a filter or a repeat). Of a file
-- that was withdrawn those rows count that were rejected, and those leads that could not be withdrawn any more.
--
-- Locks: refunds take the commissions of their order; posting and payouts first the partner, in the order of
-- their ids, then commissions, in that of theirs. Neither waits for a lead or a wallet.

insert into core.setting (name, value, meaning) values
    ('commission_rule', 1, 'version of the rule of commissions, frozen with each (R30)'),
    ('commission_fresh_hours', 168, 'how long after its upload a lead counts as sold fresh'),
    ('commission_verified_bp', 500, 'more commission for a good verification rate'),
    ('commission_verified_percent', 95, 'the least verification rate that is good'),
    ('commission_verified_leads', 200, 'of at least so many leads'),
    ('commission_verified_days', 90, 'uploaded in so many days'),
    ('commission_volume_bp', 500, 'more commission for many uploads'),
    ('commission_volume_leads', 10000, 'accepted in the calendar month before the sale'),
    ('commission_cap_bp', 5000, 'the most that all components of a commission come to; never more than 5000'),
    ('holdback_days', 14, 'days after the sale during which its commission is held (R31)'),
    ('holdback_return_days', 1, 'days after the end of the return window, likewise'),
    ('payout_least_minor', 5000, 'the least that is paid out to a partner');

set role lf_owner_core;

-- Kinds are added to those that the files before this one allow.
do $$
declare
    v_new record;
    v_old text;
begin
    for v_new in select * from (values ('core.transfer', 'transfer_kind', '{commission,payout,payout_return}'),
                                       ('core.ledger_account', 'ledger_account_kind', '{commission,payout_clearing}')) x (tab, name, kinds) loop
        select pg_get_expr(c.conbin, c.conrelid) into strict v_old from pg_constraint c
        where c.conrelid = v_new.tab::regclass and c.conname = v_new.name;
        execute format('alter table %s drop constraint %I, add constraint %I check (%s or kind = any (%L))',
                       v_new.tab, v_new.name, v_new.name, v_old, v_new.kinds);
    end loop;
end
$$;
insert into core.ledger_account (kind) values ('commission'), ('payout_clearing');

-- One row per supplier: his terms, and what of his commission is less than a minor unit.
create table core.partner (
    workspace_id int primary key references core.workspace,
    base_bp int constraint partner_base check (base_bp between 0 and 10000), -- null: as for everybody
    bonus_bp int not null default 0 constraint partner_bonus check (bonus_bp between 0 and 10000),
    carried_parts bigint not null default 0 constraint partner_carried check (carried_parts between 0 and 9999),
    payouts_count bigint not null default 0
) with (fillfactor = 50);

insert into core.partner (workspace_id) select w.workspace_id from core.workspace w where w.kind = 'supplier';
create function core.supplier_is_partner() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into core.partner (workspace_id) values (new.workspace_id);
    return null;
end
$$;
create trigger workspace_partner after insert on core.workspace
    for each row when (new.kind = 'supplier') execute function core.supplier_is_partner();

-- What the floor owes for the leads of one file in one line of an order. Frozen but for what goes back.
create table core.commission (
    commission_id bigint generated always as identity primary key,
    partner_id int not null,
    order_id bigint not null,
    line_no smallint not null,
    batch_id bigint not null,
    first_batch_id bigint not null, -- the file with which their supplier brought them first: this one, or one that was withdrawn
    leads int not null constraint commission_leads check (leads > 0),
    net_minor bigint not null constraint commission_net check (net_minor >= 0),
    rule smallint not null,
    base_bp int not null,
    fresh_bp int not null,
    verified_bp int not null,
    volume_bp int not null,
    bonus_bp int not null,
    rate_bp int not null constraint commission_rate check (rate_bp between 0 and 5000 and rate_bp <= base_bp + fresh_bp + verified_bp + volume_bp + bonus_bp),
    parts bigint not null generated always as (net_minor * rate_bp) stored,
    sold_at timestamptz not null,
    payable_at timestamptz not null,
    posting_id bigint, -- null: held
    reversed_leads int not null default 0,
    reversed_minor bigint not null default 0, -- of the net
    constraint commission_once unique (order_id, line_no, batch_id, first_batch_id),
    constraint commission_reversed check (reversed_leads between 0 and leads and reversed_minor between 0 and net_minor)
);
create index commission_by_partner on core.commission (partner_id, commission_id desc);
create index commission_held on core.commission (partner_id, payable_at) where posting_id is null;
create index commission_posted on core.commission (posting_id) where posting_id is not null;

-- The commission of one lead that went back.
create table core.commission_reversal (
    order_id bigint not null,
    lead_id bigint not null,
    commission_id bigint not null,
    partner_id int not null,
    net_minor bigint not null constraint commission_reversal_net check (net_minor >= 0),
    rate_bp int not null,
    parts bigint not null generated always as (net_minor * rate_bp) stored,
    is_clawback boolean not null, -- the commission had been posted before; else it was cancelled
    is_unverified boolean not null default false, -- a buyer has returned it for what the lead is
    posting_id bigint constraint commission_reversal_posted check (posting_id is null or is_clawback),
    reversed_at timestamptz not null default clock_timestamp(),
    constraint commission_reversal_once primary key (order_id, lead_id)
);
create index commission_reversal_by_partner on core.commission_reversal (partner_id, reversed_at);
create index commission_reversal_unverified on core.commission_reversal (partner_id, reversed_at) where is_unverified;
create index commission_reversal_open on core.commission_reversal (partner_id) where is_clawback and posting_id is null;
create index commission_reversal_posted on core.commission_reversal (posting_id) where posting_id is not null;
create index import_batch_by_supplier on core.import_batch (supplier_id, created_at);

-- The withdrawn file with which the supplier brought this person first; null: nobody had been withdrawn.
alter table core.lead add column first_batch_id bigint;
-- Leads of a withdrawn file that were sold or held by then.
alter table core.import_batch add column rows_stayed bigint not null default 0;
-- How many leads of a file have such a first file.
create table core.import_again (
    supplier_id int not null,
    batch_id bigint not null,
    first_batch_id bigint not null,
    leads bigint not null,
    primary key (supplier_id, batch_id, first_batch_id)
);

-- What became the partner's at one moment. Append-only, like what follows from it in the ledger.
create table core.commission_posting (
    posting_id bigint primary key,
    partner_id int not null,
    released_parts bigint not null, -- commissions let go of, less clawbacks
    carried_before bigint not null,
    carried_after bigint not null,
    posted_minor bigint not null,
    transfer_id bigint,
    posted_at timestamptz not null default clock_timestamp(),
    constraint commission_posting_sum check (carried_before + released_parts = posted_minor * 10000 + carried_after),
    constraint commission_posting_paid check ((transfer_id is null) = (posted_minor = 0))
);
create sequence core.commission_posting_seq owned by core.commission_posting.posting_id;
create index commission_posting_by_partner on core.commission_posting (partner_id, posting_id);

-- One act of an operator; its key makes it happen once.
create table core.payout_batch (
    batch_id bigint generated always as identity primary key,
    key uuid not null unique,
    request_hash bytea not null,
    reason text not null,
    answer jsonb,
    made_at timestamptz not null default clock_timestamp(),
    made_by text not null default session_user
);
create table core.payout (
    payout_id bigint generated always as identity primary key,
    batch_id bigint not null,
    partner_id int not null,
    payout_number bigint not null, -- counts per partner
    amount_minor bigint not null constraint payout_amount check (amount_minor > 0),
    transfer_id bigint not null,
    state text not null default 'made' constraint payout_state check (state in ('made', 'paid', 'reversed')),
    reference text not null default '', -- the bank's
    reason text not null default '',    -- why it was reversed
    made_at timestamptz not null default clock_timestamp(),
    paid_at timestamptz,
    reversed_at timestamptz,
    return_transfer_id bigint,
    constraint payout_once unique (partner_id, payout_number),
    constraint payout_paid check (state <> 'paid' or paid_at is not null),
    constraint payout_reversed check ((state = 'reversed') = (return_transfer_id is not null))
);
-- Which postings a payout pays. Those of a reversed one belong to the next as well.
create table core.payout_item (
    payout_id bigint not null,
    posting_id bigint not null,
    primary key (payout_id, posting_id)
);
create index payout_item_by_posting on core.payout_item (posting_id);
do $$
declare
    v_table text;
begin
    foreach v_table in array array['commission_posting', 'payout_item'] loop
        execute format('create trigger %I before update or delete or truncate on core.%I for each statement execute function core.refuse_change()',
                       v_table || '_append_only', v_table);
    end loop;
end
$$;

-- The constants of the rule, looked up once for an order.
create function core.commission_terms() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select jsonb_object_agg(s.name, s.value) from core.setting s where s.name like 'commission\_%' or s.name like 'holdback\_%');
end
$$;

-- The components that a sale of this partner's leads has at this moment, but for how fresh each file is. t: core.commission_terms().
-- p_is_told: somebody reads how many were verified; else returns are counted only as far as they decide the rate.
create function core.commission_rates(p_partner int, p_at timestamptz, t jsonb, p_is_told boolean, out base_bp int, out verified_bp int, out volume_bp int,
                                      out bonus_bp int, out checked bigint, out verified bigint, out uploaded bigint)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_since timestamptz := p_at - make_interval(days => (t ->> 'commission_verified_days')::int);
    v_month timestamptz := date_trunc('month', p_at at time zone 'UTC') at time zone 'UTC';
    v_month_before timestamptz := v_month - interval '1 month';
    v_least bigint;
    v_most bigint; -- so many returns cost the rate; null: all count
begin
    select coalesce(p.base_bp, (t ->> 'commission_base_bp')::int), p.bonus_bp into strict base_bp, bonus_bp
    from core.partner p where p.workspace_id = p_partner;
    select coalesce(sum(k.leads + b.rows_rejected) filter (where b.created_at >= v_since), 0),
           coalesce(sum(k.leads) filter (where b.created_at >= v_since), 0),
           coalesce(sum(k.leads) filter (where b.created_at >= v_month_before and b.created_at < v_month), 0)
    into checked, verified, uploaded
    from core.import_batch b
    cross join lateral (select case b.state when 'loaded' then b.rows_accepted else b.rows_stayed end as leads) k
    where b.supplier_id = p_partner and b.created_at <= p_at and b.created_at >= least(v_since, v_month_before);
    -- What came again was uploaded in the month in which it came first.
    select uploaded + coalesce(sum(case when f.created_at >= v_month_before and f.created_at < v_month then a.leads else 0 end
                                   - case when b.created_at >= v_month_before and b.created_at < v_month then a.leads else 0 end), 0)
    into uploaded
    from core.import_again a join core.import_batch b using (batch_id) join core.import_batch f on f.batch_id = a.first_batch_id
    where a.supplier_id = p_partner and b.state = 'loaded' and b.created_at <= p_at;
    v_least := ceil(checked * (t ->> 'commission_verified_percent')::int / 100.0);
    if not p_is_told then
        v_most := greatest(verified - v_least, 0) + 1;
    end if;
    if verified > 0 then
        verified := greatest(0, verified - (
            select count(*) from (select from core.commission_reversal r
                                  where r.partner_id = p_partner and r.is_unverified and r.reversed_at >= v_since and r.reversed_at <= p_at limit v_most) x));
    end if;
    verified_bp := case when checked >= (t ->> 'commission_verified_leads')::int
                             and verified >= v_least then (t ->> 'commission_verified_bp')::int else 0 end;
    volume_bp := case when uploaded >= (t ->> 'commission_volume_leads')::int then (t ->> 'commission_volume_bp')::int else 0 end;
end
$$;

-- What a partner gets now of a lead that is sold, and of one that is sold while it is fresh (R30), in basis points.
create function core.upload_rates(p_partner int, out rate_bp int, out fresh_rate_bp int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    t jsonb := core.commission_terms();
    v_cap_bp int := least((t ->> 'commission_cap_bp')::int, 5000);
begin
    select r.base_bp + r.verified_bp + r.volume_bp + r.bonus_bp into strict rate_bp from core.commission_rates(p_partner, clock_timestamp(), t, true) r;
    fresh_rate_bp := least(rate_bp + (t ->> 'commission_fresh_bp')::int, v_cap_bp);
    rate_bp := least(rate_bp, v_cap_bp);
end
$$;

-- Each lead of an order with its share of its line's net, without discounts its price, and its window for returns.
create function core.sold_nets(p_order bigint, p_is_discounted boolean)
returns table (lead_id bigint, line_no smallint, net_minor bigint, return_days smallint)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if p_is_discounted then
        return query select n.lead_id, n.line_no, n.net_minor, s.return_days
                     from core.lead_nets(p_order) n join core.sale s on s.order_id = p_order and s.lead_id = n.lead_id;
    else
        return query select s.lead_id, s.line_no, s.price_minor, s.return_days from core.sale s where s.order_id = p_order;
    end if;
end
$$;

-- Runs when an order completes, in its transaction: its sales and lines are written by then. Leads are
-- looked up by key, whatever the planner believes of tables that have just been filled.
create function core.accrue_commission() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    t jsonb := core.commission_terms();
    v_at timestamptz := coalesce(new.paid_at, new.created_at);
    v_fresh timestamptz := v_at - make_interval(hours => (t ->> 'commission_fresh_hours')::int);
    v_fresh_bp int := (t ->> 'commission_fresh_bp')::int;
    v_cap_bp int := (t ->> 'commission_cap_bp')::int;
    v_rule smallint := (t ->> 'commission_rule')::int;
begin
    with sold as materialized (
        select l.supplier_id, n.line_no, l.batch_id, l.first_batch_id, count(*)::int as leads, sum(n.net_minor)::bigint as net_minor,
               max(n.return_days) as return_days
        from core.sold_nets(new.order_id, new.discount_minor > 0) n
        -- With one supplier in all statistics "<>" is nobody to the planner, who then begins with all leads; offset 0 keeps him from it.
        cross join lateral (select x.supplier_id, x.batch_id, coalesce(x.first_batch_id, x.batch_id) as first_batch_id
                            from core.lead x where x.lead_id = n.lead_id offset 0) l
        join core.partner w on w.workspace_id = l.supplier_id
        where l.supplier_id <> new.workspace_id
        group by 1, 2, 3, 4
    ), partners as materialized (
        select x.supplier_id, r.* from (select distinct s.supplier_id from sold s) x, core.commission_rates(x.supplier_id, v_at, t, false) r
    )
    insert into core.commission (partner_id, order_id, line_no, batch_id, first_batch_id, leads, net_minor, rule, base_bp, fresh_bp, verified_bp, volume_bp,
                                 bonus_bp, rate_bp, sold_at, payable_at)
    select s.supplier_id, new.order_id, s.line_no, s.batch_id, s.first_batch_id, s.leads, s.net_minor, v_rule, p.base_bp, f.bp, p.verified_bp, p.volume_bp, p.bonus_bp,
           least(p.base_bp + f.bp + p.verified_bp + p.volume_bp + p.bonus_bp, v_cap_bp, 5000), v_at,
           greatest(v_at + make_interval(days => (t ->> 'holdback_days')::int),
                    v_at + make_interval(days => s.return_days + (t ->> 'holdback_return_days')::int))
    from sold s
    join partners p using (supplier_id)
    join core.import_batch b on b.batch_id = s.first_batch_id
    cross join lateral (select case when b.created_at >= v_fresh then v_fresh_bp else 0 end as bp) f
    order by s.line_no, s.batch_id, s.first_batch_id;
    return null;
end
$$;
create trigger orders_accrue after insert on core.orders
    for each row when (new.state = 'completed') execute function core.accrue_commission();
create trigger orders_accrue_later after update of state on core.orders
    for each row when (new.state = 'completed' and old.state <> 'completed') execute function core.accrue_commission();

-- Runs with every refund and return, in its transaction.
create function core.reverse_commission() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    -- Locked first, then looked at: a posting that this waits for makes it a clawback.
    perform from core.commission c where c.order_id in (select g.order_id from gone g) order by c.commission_id for update;
    with back as (
        insert into core.commission_reversal (order_id, lead_id, commission_id, partner_id, net_minor, rate_bp, is_clawback, is_unverified)
        select g.order_id, g.lead_id, c.commission_id, c.partner_id, g.amount_minor, c.rate_bp, c.posting_id is not null,
               exists (select from core.lead_return b
                       where b.order_id = g.order_id and b.lead_id = g.lead_id and b.state <> 'refused' and b.reason not in ('outside_filter', 'already_mine'))
        from gone g join core.lead l using (lead_id)
        join core.commission c on c.order_id = g.order_id and c.line_no = g.line_no and c.batch_id = l.batch_id
            and c.first_batch_id = coalesce(l.first_batch_id, l.batch_id)
        returning commission_id, net_minor
    )
    update core.commission c set reversed_leads = c.reversed_leads + b.leads, reversed_minor = c.reversed_minor + b.net_minor
    from (select x.commission_id, count(*)::int as leads, sum(x.net_minor)::bigint as net_minor from back x group by 1) b
    where c.commission_id = b.commission_id;
    return null;
end
$$;
create trigger refund_lead_commission after insert on core.refund_lead
    referencing new table as gone for each statement execute function core.reverse_commission();

-- A return that is refused says nothing of its lead, which another refund has taken back; one whose refusal is overruled does.
create function core.verify_commission() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_speaks boolean := exists (select from core.lead_return b where b.order_id = new.order_id and b.lead_id = new.lead_id and b.state <> 'refused'
                                and b.reason not in ('outside_filter', 'already_mine'));
begin
    update core.commission_reversal r set is_unverified = v_speaks
    where r.order_id = new.order_id and r.lead_id = new.lead_id and r.is_unverified <> v_speaks;
    return null;
end
$$;
create trigger lead_return_commission after update of state on core.lead_return
    for each row when (new.state <> old.state and 'refused' in (new.state, old.state)) execute function core.verify_commission();

-- The account that this partner's commission is paid from.
create function core.partner_account(p_partner int) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    insert into core.ledger_account (kind, workspace_id) values ('partner_payable', p_partner) on conflict do nothing;
    return (select a.account_id from core.ledger_account a where a.kind = 'partner_payable' and a.workspace_id = p_partner);
end
$$;

-- A transfer between an account of the floor (p_kind) and the partner's: what the latter gains, the former loses.
create function core.move_commission(p_partner int, p_transfer_kind text, p_kind text, p_minor bigint, p_note text) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_transfer bigint;
begin
    insert into core.transfer (kind, workspace_id, note) values (p_transfer_kind, p_partner, p_note) returning transfer_id into v_transfer;
    insert into core.entry (transfer_id, account_id, amount_minor)
    values (v_transfer, core.partner_account(p_partner), p_minor),
           (v_transfer, (select a.account_id from core.ledger_account a where a.kind = p_kind and a.workspace_id is null), -p_minor);
    return v_transfer;
end
$$;

-- Posts what is due of a partner by p_at, whose row the caller has locked: up to 10,000 commissions, and every
-- clawback. Returns what his account gained, in minor units, which may be less than nothing; null: nothing was due.
create function core.post_commission(p_partner int, p_at timestamptz) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_posting bigint := nextval('core.commission_posting_seq');
    v_due bigint[] := array(select c.commission_id from core.commission c
                            where c.partner_id = p_partner and c.posting_id is null and c.payable_at <= p_at
                            order by c.commission_id limit 10000 for update);
    v_released bigint;
    v_clawed bigint;
    v_count bigint;
    v_before bigint;
    v_minor bigint;
    v_transfer bigint;
begin
    with due as (
        update core.commission c set posting_id = v_posting where c.commission_id = any (v_due)
        returning c.parts - c.reversed_minor * c.rate_bp as parts
    ), back as (
        update core.commission_reversal r set posting_id = v_posting
        where r.partner_id = p_partner and r.is_clawback and r.posting_id is null returning r.parts
    )
    select coalesce((select sum(d.parts) from due d), 0), coalesce((select sum(b.parts) from back b), 0),
           (select count(*) from due) + (select count(*) from back)
    into v_released, v_clawed, v_count;
    if v_count = 0 then
        return null;
    end if;
    select p.carried_parts into strict v_before from core.partner p where p.workspace_id = p_partner;
    v_minor := floor((v_before + v_released - v_clawed) / 10000.0);
    if v_minor <> 0 then
        v_transfer := core.move_commission(p_partner, 'commission', 'commission', v_minor, format('posting %s', v_posting));
    end if;
    insert into core.commission_posting (posting_id, partner_id, released_parts, carried_before, carried_after, posted_minor, transfer_id)
    select v_posting, p_partner, v_released - v_clawed, v_before, v_before + v_released - v_clawed - v_minor * 10000, v_minor, v_transfer;
    update core.partner p set carried_parts = v_before + v_released - v_clawed - v_minor * 10000 where p.workspace_id = p_partner;
    perform core.write_audit(p_partner, 'commission', 'posting ' || v_posting, null,
                             jsonb_build_object('released_parts', v_released, 'clawed_back_parts', v_clawed, 'posted_minor', v_minor));
    return v_minor;
end
$$;

-- Locks a partner's row. False: somebody else has it, and p_wait is false.
create function core.lock_partner(p_partner int, p_wait boolean) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if p_wait then
        perform from core.partner p where p.workspace_id = p_partner for update;
    else
        perform from core.partner p where p.workspace_id = p_partner for update skip locked;
    end if;
    return found;
end
$$;

-- What the account of a partner holds: due, less what is on its way to the bank.
create function core.partner_balance(p_partner int) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce((select sum(e.amount_minor) from core.ledger_account a join core.entry e using (account_id)
                     where a.kind = 'partner_payable' and a.workspace_id = p_partner), 0);
end
$$;

-- The partner whose earnings the caller may see: a partner's own workspace, whatever he asks for; to operators
-- and the floor's owner the named one, null: all. Raises: LF007, LF008, LF013.
create function core.partner_scope(p_partner text, p_is_needed boolean) returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_partner int;
begin
    if exists (select from core.member m where m.member_id = core.me() and m.role = 'partner') then
        return core.my_workspace();
    end if;
    perform core.require_operator();
    select w.workspace_id into v_partner from core.workspace w
    where (lower(w.name) = lower(trim(p_partner)) or w.public_id::text = p_partner) and w.kind = 'supplier';
    if not found and (p_is_needed or p_partner is not null) then
        raise exception using errcode = 'LF013', message = 'there is no partner of this name';
    end if;
    return v_partner;
end
$$;

-- Where a commission stands: held, cancelled (all of it went back before it was the partner's), payable, made (on
-- its way), paid.
create function core.commission_state(c core.commission) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return case when c.posting_id is null then case when c.reversed_leads = c.leads then 'cancelled' else 'held' end
                else coalesce((select y.state from core.payout_item i join core.payout y using (payout_id)
                               where i.posting_id = c.posting_id and y.state <> 'reversed'), 'payable') end;
end
$$;

reset role;

call core.own_functions('core', array['commission_terms', 'commission_rates', 'partner_account', 'move_commission', 'post_commission',
    'lock_partner', 'partner_balance', 'partner_scope', 'commission_state'], 'lf_owner_core', 'lf_fn_admin');
call core.own_functions('core', array['upload_rates'], 'lf_owner_core', 'lf_fn_import');
grant select on core.commission, core.commission_reversal, core.commission_posting, core.payout_item, core.lead_return to lf_fn_admin;
grant select on core.import_again to lf_fn_admin;
grant insert on core.commission_posting, core.payout_item to lf_fn_admin;
grant update (posting_id) on core.commission, core.commission_reversal to lf_fn_admin;
grant select, update on core.partner to lf_fn_admin;
grant select, insert, update on core.payout_batch, core.payout to lf_fn_admin;
grant select on core.entry to lf_fn_admin;
grant usage on sequence core.commission_posting_seq to lf_fn_admin;
grant usage on type core.commission to lf_fn_admin;

-- The job of the gateway: whatever the holdback has let go of becomes payable, partner by partner; one whom
-- somebody else is posting or paying is left to him. Operators may call it too. Returns {"partners", "posted_minor"}.
-- Raises: LF012.
create function api.gateway_commission() returns jsonb
language plpgsql as $$
declare
    v_partner int;
    v_now bigint;
    v_partners int := 0;
    v_minor bigint := 0;
    v_at timestamptz := clock_timestamp();
begin
    perform core.require_write();
    for v_partner in
        select w.workspace_id from core.partner w
        where exists (select from core.commission c where c.partner_id = w.workspace_id and c.posting_id is null and c.payable_at <= v_at)
           or exists (select from core.commission_reversal r where r.partner_id = w.workspace_id and r.is_clawback and r.posting_id is null)
        order by 1
    loop
        continue when not core.lock_partner(v_partner, false);
        v_now := core.post_commission(v_partner, v_at);
        if v_now is not null then
            v_partners := v_partners + 1;
            v_minor := v_minor + v_now;
        end if;
    end loop;
    return jsonb_build_object('partners', v_partners, 'posted_minor', v_minor);
exception when others then
    perform core.leave('api.gateway_commission', sqlstate, sqlerrm);
end
$$;

insert into core.gateway_job (job) values ('commission');
call core.own_functions('api', array['gateway_commission'], 'lf_fn_admin');
call core.harden_api();
grant execute on function api.gateway_commission() to lf_gateway, lf_operator;
