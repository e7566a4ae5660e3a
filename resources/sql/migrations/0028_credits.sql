-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0028_credits: how credits come into a wallet and leave it again beside orders: the tables of all of it, bonus credits
-- and their end. Packages that are paid by card (R25), coupons for credits and the wallet as brokers see it are
-- 0038_topups.sql, what operators do is 0031 and 0032.
--
-- A wallet stays one balance that is locked once (R24). What of it is bonus is a ledger below it: lots, each
-- with its end, and append-only moves of them, one per transfer and lot. Whatever takes from a wallet uses
-- the lot that ends first, then lots without an end, then paid credits (core.move_bonus, which every entry of a
-- wallet passes). wallet.bonus_minor is the sum of the lots, so a purchase from a wallet without a bonus pays for
-- one look-up only.
--
-- What of a purchase was bonus is stored per sale (core.sale_bonus): its sales, in the order of line and lead,
-- used the lots in the order of their use until none was left. It follows from rows that never change, so the
-- purchase leaves a note only (core.bonus_unsplit), and the gateway, or the first refund if that is sooner, writes
-- it down. A refund gives back what its sales were paid with, to their lots; an adjustment that is taken back
-- gives back the share of the original.
--
-- A top-up is bought on terms that are frozen on it, and paid through the checkout, payment and refund of
-- 0025 and 0026, which know it as a payment without an order (core.payer, 0038). Paid late it is still credited: nothing of it
-- can be gone. Money that goes back takes its credits along as far as they are unspent; the rest is owed (account shortfall) and is told.
--
-- Locks: the payment's name, the top-up or coupon or adjustment, the checkout; the wallet, then its lots.

set role lf_owner_core;

alter table core.transfer drop constraint transfer_kind;
alter table core.transfer add constraint transfer_kind check (kind in (
    'purchase', 'grant', 'adjustment', 'reversal', 'payment', 'card_refund', 'topup', 'topup_back', 'coupon', 'bonus_end'));
alter table core.ledger_account drop constraint ledger_account_kind;
alter table core.ledger_account add constraint ledger_account_kind check (kind in (
    'wallet', 'revenue', 'grant', 'card_clearing', 'card_received', 'invoice_clearing', 'partner_payable', 'shortfall'));
insert into core.ledger_account (kind) values ('shortfall');
-- What asks for the ledger's past by order or by operator does not read all of a workspace's transfers.
create index transfer_of_purchase on core.transfer (order_id) where kind = 'purchase';
create index transfer_by_operator on core.transfer (workspace_id, created_by, created_at) where kind in ('grant', 'adjustment');
insert into core.setting (name, value, meaning) values
    ('adjustment_second_minor', 100000, 'above it, within 24 hours, an operator''s change of a wallet wants a second operator'),
    ('bonus_back_days', 30, 'life of bonus credits that come back after their end');
insert into core.gateway_job (job) values ('credits');

alter table core.wallet
    add bonus_minor bigint not null default 0 constraint wallet_bonus check (bonus_minor >= 0),
    add topups_count bigint not null default 0;

-- What is sold; terms never change, a package is retired and another one made.
create table core.package (
    package_id int generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique,
    name text not null constraint package_name check (length(name) between 1 and 60),
    price_minor bigint not null constraint package_price check (price_minor between 50 and 100000000),
    credits_minor bigint not null,
    bonus_minor bigint not null default 0 constraint package_bonus check (bonus_minor between 0 and 100000000),
    bonus_days int constraint package_bonus_days check (bonus_days between 1 and 3650), -- null: the bonus has no end
    currency text not null,
    active tstzrange not null constraint package_active check (not isempty(active)),
    retired_at timestamptz,
    created_at timestamptz not null default clock_timestamp(),
    made_by text not null default session_user,
    is_waiting boolean not null default false, -- for another operator: it gives more than one may alone
    approved_by text constraint package_second check (approved_by <> made_by),
    constraint package_gives check (credits_minor between price_minor and 100000000)
);
create unique index package_one_name on core.package (lower(name)) where retired_at is null;

create table core.topup (
    topup_id bigint generated always as identity primary key,
    workspace_id int not null,
    number bigint not null, -- of the workspace, from 1 on
    member_id int not null,
    key uuid not null,
    package_id int not null references core.package,
    package text not null, -- its terms when it was bought
    price_minor bigint not null,
    credits_minor bigint not null,
    bonus_minor bigint not null,
    bonus_days int,
    currency text not null,
    state text not null default 'awaiting_payment' constraint topup_state check (state in (
        'awaiting_payment', 'completed', 'needs_review', 'credited', 'cancelled', 'refunded')),
    transfer_id bigint constraint topup_credited check ((transfer_id is not null) = (state = 'completed' or back_minor > 0)),
    created_at timestamptz not null default clock_timestamp(),
    completed_at timestamptz,
    -- Of the price: gone back to the card. Of the credits: due back with it, and what of them was spent.
    back_minor bigint not null default 0 constraint topup_back check (back_minor between 0 and price_minor),
    due_minor bigint not null default 0,
    bonus_due_minor bigint not null default 0,
    short_minor bigint not null default 0 constraint topup_short check (short_minor between 0 and due_minor),
    constraint topup_number unique (workspace_id, number),
    constraint topup_key unique (workspace_id, key)
);
create index topup_short_ones on core.topup (topup_id) where short_minor > 0;

alter table core.checkout alter column order_id drop not null,
    add topup_id bigint unique references core.topup,
    add constraint checkout_pays check (num_nonnulls(order_id, topup_id) = 1);
alter table core.payment alter column order_id drop not null;

create table core.credit_coupon (
    coupon_id int generated always as identity primary key,
    code text not null unique constraint credit_coupon_code check (code ~ '^[A-Z0-9][A-Z0-9-]{7,39}$'),
    bonus_minor bigint not null constraint credit_coupon_bonus check (bonus_minor between 1 and 100000000),
    bonus_days int constraint credit_coupon_days check (bonus_days between 1 and 3650),
    valid tstzrange not null constraint credit_coupon_valid check (not isempty(valid)),
    uses_max int constraint credit_coupon_uses check (uses_max between 1 and 100000),
    workspace_uses_max int not null default 1 constraint credit_coupon_workspace_uses check (workspace_uses_max between 1 and 1000),
    closed_at timestamptz,
    created_at timestamptz not null default clock_timestamp(),
    made_by text not null default session_user,
    is_waiting boolean not null default false, -- for another operator: it gives more than one may alone
    approved_by text constraint credit_coupon_second check (approved_by <> made_by)
);
-- One row per redemption; counted under the coupon's lock, and numbered within its limits as well.
create table core.credit_coupon_use (
    coupon_id int not null references core.credit_coupon,
    use_no int not null,
    workspace_id int not null,
    workspace_use_no int not null,
    member_id int not null,
    key uuid not null,
    transfer_id bigint not null,
    used_at timestamptz not null default clock_timestamp(),
    primary key (coupon_id, use_no),
    constraint credit_coupon_use_of_workspace unique (coupon_id, workspace_id, workspace_use_no),
    constraint credit_coupon_use_key unique (workspace_id, key)
);

-- Bonus credits that came together and end together. source: topup, coupon, adjustment, returned (of a reversal whose lot has ended).
create table core.credit_lot (
    lot_id bigint generated always as identity primary key,
    workspace_id int not null,
    transfer_id bigint not null,
    source text not null constraint credit_lot_source check (source in ('topup', 'coupon', 'adjustment', 'returned')),
    name text not null,
    bonus_minor bigint not null constraint credit_lot_bonus check (bonus_minor > 0),
    left_minor bigint not null constraint credit_lot_left check (left_minor between 0 and bonus_minor),
    ended_minor bigint not null default 0, -- what nobody had used at its end
    expires_at timestamptz,
    created_at timestamptz not null default clock_timestamp()
) with (fillfactor = 80);
create index credit_lot_open on core.credit_lot (workspace_id, expires_at, lot_id) where left_minor > 0;
create index credit_lot_ending on core.credit_lot (expires_at) where left_minor > 0;
create index credit_lot_of_transfer on core.credit_lot (transfer_id);
create table core.bonus_move (
    transfer_id bigint not null,
    lot_id bigint not null,
    amount_minor bigint not null constraint bonus_move_amount check (amount_minor <> 0),
    primary key (transfer_id, lot_id)
);
create index bonus_move_of_lot on core.bonus_move (lot_id);
create trigger bonus_move_append_only before update or delete or truncate on core.bonus_move
    for each statement execute function core.refuse_change();

-- What each sale was paid with of which lot (R25); none: paid credits only.
create table core.sale_bonus (
    order_id bigint not null,
    lead_id bigint not null,
    lot_id bigint not null,
    bonus_minor bigint not null constraint sale_bonus_amount check (bonus_minor > 0),
    constraint sale_bonus_once primary key (order_id, lead_id, lot_id)
);
create trigger sale_bonus_append_only before update or delete or truncate on core.sale_bonus
    for each statement execute function core.refuse_change();
-- Purchases with a bonus that is not split yet.
create table core.bonus_unsplit (
    order_id bigint primary key,
    transfer_id bigint not null
);

-- What an operator changes of a wallet: credits, or its credit line (how far below 0 it may go).
create table core.adjustment (
    adjustment_id bigint generated always as identity primary key,
    key uuid not null unique,
    workspace_id int not null,
    kind text not null constraint adjustment_kind check (kind in ('credits', 'bonus', 'line')),
    amount_minor bigint not null,
    bonus_days int constraint adjustment_bonus_days check (bonus_days is null or bonus_days between 1 and 3650 and kind = 'bonus' and amount_minor > 0), -- null: without an end
    reason text not null,
    reverses bigint references core.adjustment,
    state text not null constraint adjustment_state check (state in ('proposed', 'posted', 'rejected')),
    limit_minor bigint not null, -- adjustment_second_minor when it was proposed
    proposed_by text not null default session_user,
    proposed_at timestamptz not null default clock_timestamp(),
    decided_by text,             -- null: nobody had to
    decided_at timestamptz,
    decision text not null default '',
    transfer_id bigint unique,
    constraint adjustment_second check (decided_by <> proposed_by or state = 'rejected'),
    constraint adjustment_booked check ((transfer_id is not null) = (kind <> 'line' and state = 'posted'))
);
create unique index adjustment_reversed_once on core.adjustment (reverses) where state <> 'rejected';
create index adjustment_by_workspace on core.adjustment (workspace_id, adjustment_id desc);

do $$
declare
    v_table text;
begin
    foreach v_table in array array['topup', 'credit_lot', 'credit_coupon_use', 'adjustment'] loop
        execute format('alter table core.%I enable row level security', v_table);
        execute format('create policy own_workspace on core.%I for select to lf_fn_read_own using (workspace_id = (select core.my_workspace()))', v_table);
        execute format('create policy all_rows on core.%I to lf_fn_buy, lf_fn_admin using (true) with check (true)', v_table);
    end loop;
end
$$;
reset role;

grant select on core.topup, core.credit_lot, core.package, core.checkout, core.payment to lf_fn_read_own;
grant select on core.package to lf_fn_buy, lf_fn_admin;
grant insert, update (retired_at, is_waiting, approved_by) on core.package to lf_fn_admin;
grant select, insert, update on core.topup, core.credit_lot to lf_fn_buy, lf_fn_admin;
grant select, insert on core.bonus_move to lf_fn_buy, lf_fn_admin;
grant select, update (order_id) on core.bonus_unsplit to lf_fn_buy; -- never written: the row lock
grant select, update (closed_at) on core.credit_coupon to lf_fn_buy, lf_fn_admin; -- buy: the row lock
grant insert, update (is_waiting, approved_by) on core.credit_coupon to lf_fn_admin;
grant select, insert on core.credit_coupon_use to lf_fn_buy;
grant select on core.credit_coupon_use to lf_fn_admin;
grant select, insert, update on core.adjustment to lf_fn_admin;
grant select on core.transfer, core.entry to lf_fn_admin;
grant update (value) on core.setting to lf_fn_admin;

-- ---- bonus credits ----------------------------------------------------------------------------

set role lf_owner_core;

-- Every entry of a wallet: what of it is bonus. The wallet is locked, since its balance has just changed.
-- Transfers that make, end or take back a lot say so themselves, and so do refunds (core.return_bonus). Card money that
-- goes to the wallet or leaves it again is paid credits. An adjustment that is taken back takes what it gave: its own lot
-- first, or paid credits first.
create function core.move_bonus() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error set enable_seqscan = off as $$
declare
    v_transfer core.transfer;
    v_workspace int;
    v_bonus bigint;
    v_left bigint;
    v_some bigint;
    v_lot record;
begin
    select a.workspace_id, w.bonus_minor into v_workspace, v_bonus
    from core.ledger_account a join core.wallet w using (workspace_id) where a.account_id = new.account_id;
    if new.amount_minor < 0 and v_bonus = 0 then
        return null;
    end if;
    select * into strict v_transfer from core.transfer t where t.transfer_id = new.transfer_id;
    if v_transfer.kind in ('topup', 'topup_back', 'coupon', 'bonus_end', 'payment') then
        return null;
    elsif new.amount_minor < 0 then
        v_left := least(-new.amount_minor, v_bonus);
        if v_transfer.reverses is not null and not exists (select from core.credit_lot l where l.transfer_id = v_transfer.reverses) then
            select least(v_left, greatest(v_bonus - (w.available_minor - w.floor_minor), 0)) into v_left
            from core.wallet w where w.workspace_id = v_workspace;
        end if;
        update core.wallet w set bonus_minor = w.bonus_minor - v_left where w.workspace_id = v_workspace;
        for v_lot in
            select l.lot_id, l.left_minor from core.credit_lot l
            where l.workspace_id = v_workspace and l.left_minor > 0
            order by l.transfer_id is distinct from v_transfer.reverses, l.expires_at nulls last, l.lot_id
        loop
            exit when v_left = 0;
            v_some := least(v_left, v_lot.left_minor);
            update core.credit_lot l set left_minor = l.left_minor - v_some where l.lot_id = v_lot.lot_id;
            insert into core.bonus_move (transfer_id, lot_id, amount_minor) values (new.transfer_id, v_lot.lot_id, -v_some);
            v_left := v_left - v_some;
        end loop;
        if v_transfer.kind = 'purchase' then
            insert into core.bonus_unsplit (order_id, transfer_id) values (v_transfer.order_id, v_transfer.transfer_id);
        end if;
    elsif v_transfer.reverses is not null and v_transfer.order_id is null then
        -- Of all that has come back by now the same share as of the original, rounded down; the last one gives the rest.
        select div(used.minor::numeric * back.minor, -e.amount_minor)::bigint - used.back into v_left
        from core.entry e,
             (select coalesce(sum(x.amount_minor), 0) as minor from core.transfer t join core.entry x using (transfer_id)
              where t.reverses = v_transfer.reverses and x.account_id = new.account_id) back,
             (select coalesce(-sum(b.amount_minor), 0) as minor,
                     (select coalesce(sum(y.amount_minor), 0) from core.transfer t join core.bonus_move y using (transfer_id)
                      where t.reverses = v_transfer.reverses) as back
              from core.bonus_move b where b.transfer_id = v_transfer.reverses) used
        where e.transfer_id = v_transfer.reverses and e.account_id = new.account_id and e.amount_minor < 0;
        if coalesce(v_left, 0) > 0 then
            perform core.give_bonus_back(v_transfer, v_left);
        end if;
    end if;
    return null;
end
$$;

-- Bonus credits of a reversal: to the lots that they came from, those that end last first; what came from
-- a lot that has ended begins a new life of some days. p_refund: to the lots of its sales, all that they used.
create function core.give_bonus_back(p_transfer core.transfer, p_amount bigint, p_refund bigint default null) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_left bigint := p_amount;
    v_some bigint;
    v_lot record;
begin
    update core.wallet w set bonus_minor = w.bonus_minor + p_amount where w.workspace_id = p_transfer.workspace_id;
    for v_lot in
        select l.lot_id, l.name, l.expires_at <= clock_timestamp() as is_over, l.bonus_minor - l.ended_minor - l.left_minor as room, b.used
        from (select m.lot_id, -m.amount_minor as used from core.bonus_move m where m.transfer_id = p_transfer.reverses and p_refund is null
              union all
              select s.lot_id, sum(s.bonus_minor)::bigint from core.refund_lead r join core.sale_bonus s using (order_id, lead_id)
              where r.order_id = p_transfer.order_id and r.refund_id = p_refund group by 1) b
        join core.credit_lot l using (lot_id)
        order by l.expires_at desc nulls first, l.lot_id desc
    loop
        exit when v_left = 0;
        v_some := least(v_left, v_lot.used, v_lot.room);
        continue when v_some = 0 or coalesce(v_lot.is_over, false);
        update core.credit_lot l set left_minor = l.left_minor + v_some where l.lot_id = v_lot.lot_id;
        insert into core.bonus_move (transfer_id, lot_id, amount_minor) values (p_transfer.transfer_id, v_lot.lot_id, v_some);
        v_left := v_left - v_some;
    end loop;
    if v_left > 0 then
        perform core.open_lot(p_transfer.transfer_id, p_transfer.workspace_id, 'returned', p_transfer.note, v_left, core.setting('bonus_back_days')::int);
    end if;
end
$$;

-- A new lot; p_days null: without an end. The caller has counted it into the wallet.
create function core.open_lot(p_transfer bigint, p_workspace int, p_source text, p_name text, p_amount bigint, p_days int) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    with lot as (
        insert into core.credit_lot (workspace_id, transfer_id, source, name, bonus_minor, left_minor, expires_at)
        values (p_workspace, p_transfer, p_source, p_name, p_amount, p_amount, clock_timestamp() + make_interval(days => p_days))
        returning lot_id
    )
    insert into core.bonus_move (transfer_id, lot_id, amount_minor) select p_transfer, l.lot_id, p_amount from lot l;
end
$$;

-- Writes down which sales of a purchase were paid with which bonus credits, once. Whoever does so this very
-- moment is waited for. Returns the rows written.
create function core.split_bonus(p_order bigint) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error set enable_seqscan = off as $$
declare
    v_transfer bigint;
    v_rows int := 0;
begin
    delete from core.bonus_unsplit u where u.order_id = p_order returning u.transfer_id into v_transfer;
    if found then
        insert into core.sale_bonus (order_id, lead_id, lot_id, bonus_minor)
        select p_order, s.lead_id, l.lot_id, least(s.through, l.through) - greatest(s.through - s.minor, l.through - l.minor)
        from (select b.lot_id, -b.amount_minor as minor, sum(-b.amount_minor) over (order by c.expires_at nulls last, b.lot_id) as through
              from core.bonus_move b join core.credit_lot c using (lot_id) where b.transfer_id = v_transfer) l
        join (select n.lead_id, n.net_minor as minor, sum(n.net_minor) over (order by n.line_no, n.lead_id) as through
              from core.lead_nets(p_order) n where n.net_minor > 0) s
            on s.through > l.through - l.minor and s.through - s.minor < l.through;
        get diagnostics v_rows = row_count;
    end if;
    return v_rows;
end
$$;

-- What the sales of a refund were paid with of bonus credits goes back; p_transfer is its reversal, and the wallet
-- has been credited. Returns how much.
create function core.return_bonus(p_transfer bigint, p_refund bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error set enable_seqscan = off as $$
declare
    v_transfer core.transfer;
    v_minor bigint;
begin
    select * into strict v_transfer from core.transfer t where t.transfer_id = p_transfer;
    perform core.split_bonus(v_transfer.order_id);
    select coalesce(sum(s.bonus_minor), 0) into v_minor
    from core.refund_lead r join core.sale_bonus s using (order_id, lead_id)
    where r.order_id = v_transfer.order_id and r.refund_id = p_refund;
    if v_minor > 0 then
        perform core.give_bonus_back(v_transfer, v_minor, p_refund);
    end if;
    return v_minor;
end
$$;

create trigger entry_moves_bonus after insert on core.entry for each row
    when (new.balance_minor is not null) execute function core.move_bonus();

-- One transfer over a wallet and accounts of the floor; amounts of 0 are left out. p_balance: of the wallet
-- afterwards. Returns the transfer.
create function core.post_transfer(p_kind text, p_workspace int, p_note text, p_reverses bigint, p_accounts text[], p_amounts bigint[],
                                   p_balance bigint) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_transfer bigint;
begin
    insert into core.transfer (kind, workspace_id, reverses, note) values (p_kind, p_workspace, p_reverses, p_note)
    returning transfer_id into v_transfer;
    insert into core.entry (transfer_id, account_id, amount_minor, balance_minor)
    select v_transfer, a.account_id, x.amount, case x.kind when 'wallet' then p_balance end
    from unnest(p_accounts, p_amounts) x (kind, amount)
    join core.ledger_account a on a.kind = x.kind and a.workspace_id is not distinct from case x.kind when 'wallet' then p_workspace end
    where x.amount <> 0;
    return v_transfer;
end
$$;

-- Bonus credits that cost nobody anything: the coupon's way into a wallet. Returns the transfer.
create function core.give_bonus(p_kind text, p_workspace int, p_note text, p_amount bigint, p_days int) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_balance bigint;
    v_transfer bigint;
begin
    update core.wallet w set available_minor = w.available_minor + p_amount, bonus_minor = w.bonus_minor + p_amount
    where w.workspace_id = p_workspace returning w.available_minor into strict v_balance;
    v_transfer := core.post_transfer(p_kind, p_workspace, p_note, null, array['wallet', 'grant'], array[p_amount, -p_amount], v_balance);
    perform core.open_lot(v_transfer, p_workspace, p_kind, p_note, p_amount, p_days);
    return v_transfer;
end
$$;

reset role;

grant select on core.bonus_move to lf_fn_read_own;

-- Letters of credits that came (R40), however they came.
drop trigger transfer_mail on core.transfer;
create constraint trigger transfer_mail after insert on core.transfer deferrable initially deferred for each row
    when (new.kind in ('grant', 'topup', 'coupon', 'adjustment')) execute function core.mail_topup();
drop trigger transfer_payment_mail on core.transfer;
create constraint trigger transfer_payment_mail after insert on core.transfer deferrable initially deferred for each row
    when (new.kind in ('payment', 'topup_back')) execute function core.mail_payment_credited();

-- Ends what is over of a workspace's bonus credits, so that nobody spends it before the gateway's job comes (R25). Returns
-- how many lots. Most have none: they pay for one look.
create function core.end_bonus(p_workspace int) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_lot core.credit_lot;
    v_balance bigint;
    v_transfer bigint;
    v_ended int := 0;
begin
    if not exists (select from core.credit_lot l where l.workspace_id = p_workspace and l.left_minor > 0 and l.expires_at <= clock_timestamp()) then
        return 0;
    end if;
    perform from core.wallet w where w.workspace_id = p_workspace for update;
    for v_lot in
        select l.* from core.credit_lot l
        where l.workspace_id = p_workspace and l.left_minor > 0 and l.expires_at <= clock_timestamp() order by l.expires_at, l.lot_id
    loop
        update core.wallet w set available_minor = w.available_minor - v_lot.left_minor, bonus_minor = w.bonus_minor - v_lot.left_minor
        where w.workspace_id = p_workspace returning w.available_minor into strict v_balance;
        v_transfer := core.post_transfer('bonus_end', p_workspace, v_lot.name, null, array['wallet', 'grant'],
                                         array[-v_lot.left_minor, v_lot.left_minor], v_balance);
        insert into core.bonus_move (transfer_id, lot_id, amount_minor) values (v_transfer, v_lot.lot_id, -v_lot.left_minor);
        update core.credit_lot l set ended_minor = l.ended_minor + l.left_minor, left_minor = 0 where l.lot_id = v_lot.lot_id;
        v_ended := v_ended + 1;
    end loop;
    return v_ended;
end
$$;

-- What of the caller's bonus credits is over and not ended yet.
create function core.my_ended_bonus() returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return (select coalesce(sum(l.left_minor), 0)::bigint from core.credit_lot l
            where l.workspace_id = (select core.my_workspace()) and l.left_minor > 0 and l.expires_at <= clock_timestamp());
end
$$;

-- Before an order on hold is paid, as before a purchase (core.settle).
create function core.end_bonus_first() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform core.end_bonus(new.workspace_id);
    return new;
end
$$;
create trigger orders_end_bonus before update of state on core.orders for each row
    when (new.state = 'completed' and old.state <> 'completed') execute function core.end_bonus_first();

call core.own_functions('core', array['end_bonus', 'end_bonus_first'], 'lf_owner_core', 'lf_fn_buy', 'lf_fn_admin');
call core.own_functions('core', array['my_ended_bonus'], 'lf_owner_core', 'lf_fn_read_own');
call core.own_functions('core', array['move_bonus', 'give_bonus_back', 'split_bonus', 'return_bonus', 'open_lot', 'post_transfer', 'give_bonus'],
    'lf_owner_core', 'lf_fn_buy', 'lf_fn_admin');
grant usage on type core.topup, core.adjustment to lf_fn_buy, lf_fn_admin, lf_fn_read_own;

-- ---- for the gateway --------------------------------------------------------------------------

-- Ends bonus credits whose time is over, of up to a thousand workspaces, and writes down which sales the newest
-- purchases used bonus credits for. Returns how many lots ended.
create function api.gateway_credits() returns int
language plpgsql as $$
declare
    v_workspace int;
    v_order bigint;
    v_ended int := 0;
    v_rows int := 0;
begin
    perform core.require_write();
    for v_workspace in
        select distinct l.workspace_id from core.credit_lot l where l.left_minor > 0 and l.expires_at <= clock_timestamp() order by 1 limit 1000
    loop
        v_ended := v_ended + core.end_bonus(v_workspace);
    end loop;
    -- Last: a refund that waits for one of these holds a wallet.
    for v_order in select u.order_id from core.bonus_unsplit u order by 1 limit 5000 for update skip locked loop
        v_rows := v_rows + core.split_bonus(v_order);
        exit when v_rows >= 20000; -- some 0.2 s
    end loop;
    return v_ended;
exception when others then
    perform core.leave('api.gateway_credits', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['gateway_credits'], 'lf_fn_buy');
call core.harden_api();
grant execute on function api.gateway_credits() to lf_gateway;
