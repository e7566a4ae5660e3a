-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0002_tables: what the floor knows. Money is bigint minor units, time is timestamptz (UTC).
-- Inside keys are bigints, outside keys random uuids. Sources: design.md section 3, domain.md.

set role lf_owner_core;

-- ---- the floor and its words ------------------------------------------------------------------

create table core.floor (
    only_one boolean primary key default true constraint floor_only_one check (only_one),
    floor_id uuid not null default gen_random_uuid(),
    name text not null,
    is_demo boolean not null default false,
    currency text not null default 'USD' constraint floor_currency check (currency ~ '^[A-Z]{3}$'),
    country text not null default 'US' constraint floor_country check (country ~ '^[A-Z]{2}$'),
    created_at timestamptz not null default clock_timestamp()
);

-- Every constant of domain.md, with its default; changes are audited (R42).
create table core.setting (
    name text primary key,
    value bigint not null,
    meaning text not null
);
insert into core.setting (name, value, meaning) values
    ('order_lines_max', 50, 'lines of one order'),
    ('order_leads_max', 1000, 'leads of one order, unless the workspace has a limit of its own (R12)'),
    ('quote_minutes', 15, 'life of a quote (R11)'),
    ('lead_price_min_minor', 5, 'least price of a lead, minor units (R9)'),
    ('export_days', 90, 'days after purchase during which the server exports a lead (R34)'),
    ('shared_gap_days', 7, 'days between two sales of a shared lead (R3)'),
    ('duplicate_days', 90, 'a person from another partner is new again after these days (R37)'),
    ('deliver_slice', 1000, 'leads that one call of api.deliver copies'),
    ('hold_minutes', 10, 'life of a hold for a card payment (R21)'),
    ('hold_renewal_minutes', 5, 'what its one renewal adds'),
    ('hold_most_minutes', 50, 'its absolute end after the order'),
    ('invoice_hours', 72, 'life of the hold of an invoice order'),
    ('member_held_max', 1000, 'leads that one member holds for card payments'),
    ('segment_held_percent', 25, 'share of a pool that one workspace holds for card payments'),
    ('broker_transaction_seconds', 10, 'the reaper ends broker transactions older than this'),
    ('broker_idle_seconds', 3, 'the reaper ends broker sessions idle in a transaction longer than this'),
    ('broker_blocking_seconds', 1, 'the same, if others wait for what they hold'),
    ('broker_copy_seconds', 900, 'the reaper ends exports older than this');

create table core.error_code (
    code text primary key constraint error_code_form check (code ~ '^LF[0-9]{3}$'),
    meaning text not null
);
insert into core.error_code (code, meaning) values
    ('LF001', 'not enough leads'),
    ('LF002', 'not enough credits'),
    ('LF003', 'price above the maximum shown'),
    ('LF004', 'quote expired, used or for other lines'),
    ('LF005', 'order below the minimum or above the maximum'),
    ('LF006', 'request not valid'),
    ('LF007', 'role may not do this'),
    ('LF008', 'account closed'),
    ('LF009', 'key used before for another request'),
    ('LF010', 'same key in progress'),
    ('LF011', 'busy'),
    ('LF012', 'wrong transaction'),
    ('LF013', 'not there or not yours'),
    ('LF014', 'state does not allow this'),
    ('LF015', 'rate limit'),
    ('LF016', 'server fault'),
    ('LF017', 'schema mismatch'),
    ('LF018', 'file imported before'),
    ('LF019', 'no active price'),
    ('LF020', 'export window closed'),
    ('LF021', 'hold limit'),
    ('LF022', 'spending limit'),
    ('LF023', 'coupon refused');

create table core.state (
    code text primary key constraint state_code check (code ~ '^[A-Z]{2}$'),
    name text not null
);
-- county_id is the number of the FIPS code; 0 stands for "not known" and has no row.
create table core.county (
    county_id int primary key,
    fips text generated always as (lpad(county_id::text, 5, '0')) stored unique,
    state text not null references core.state,
    name text not null,
    kind text not null,       -- County, Parish, Borough, city, ...
    latitude real not null,   -- of a point inside
    longitude real not null,
    zips int not null         -- ZIP codes with residents: how much of the stock lies here
);
create index county_by_state on core.county (state, lower(name));

create table core.age_scheme (
    scheme_id smallint primary key,
    code text not null unique,
    half_life_days int not null constraint age_scheme_half_life check (half_life_days > 0)
);
create table core.age_bucket (
    scheme_id smallint not null references core.age_scheme,
    bucket smallint not null,
    code text not null,
    from_days int not null constraint age_bucket_from check (from_days >= 0),
    to_days int,
    primary key (scheme_id, bucket),
    unique (scheme_id, code),
    constraint age_bucket_order check (to_days is null or to_days >= from_days),
    -- Ranges of one scheme never overlap (R2); that they leave no gap is checked at commit.
    constraint age_bucket_overlap exclude using gist (
        int4range(scheme_id, scheme_id, '[]') with &&, int4range(from_days, to_days, '[]') with &&)
);

create function core.age_scheme_has_no_gap() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if exists (
        select from core.age_bucket b
        where b.scheme_id = coalesce(new.scheme_id, old.scheme_id) and b.to_days is not null
          and not exists (select from core.age_bucket n
                          where n.scheme_id = b.scheme_id and n.from_days = b.to_days + 1)
    ) then
        raise exception using errcode = 'LF006', message = 'the age scheme would have a gap or no open end';
    end if;
    return null;
end
$$;
create constraint trigger age_bucket_gap after insert or update or delete on core.age_bucket
    deferrable initially deferred for each row execute function core.age_scheme_has_no_gap();

insert into core.age_scheme (scheme_id, code, half_life_days) values (1, 'aged', 400), (2, 'fresh', 8);
insert into core.age_bucket (scheme_id, bucket, code, from_days, to_days) values
    (1, 1, 'MONTH_3_TO_5', 90, 179),
    (1, 2, 'MONTH_6_TO_8', 180, 269),
    (1, 3, 'MONTH_9_TO_11', 270, 359),
    (1, 4, 'MONTH_12_TO_23', 360, 719),
    (1, 5, 'MONTH_24_PLUS', 720, null),
    (2, 1, 'DAY_0_TO_2', 0, 2),
    (2, 2, 'DAY_3_TO_7', 3, 7),
    (2, 3, 'DAY_8_TO_29', 8, 29),
    (2, 4, 'DAY_30_TO_89', 30, 89),
    (2, 5, 'DAY_90_PLUS', 90, null);

create table core.product (
    product_id smallint primary key,
    code text not null unique,
    name text not null,
    sale_mode text not null constraint product_sale_mode check (sale_mode in ('exclusive', 'bucket', 'shared')),
    sold_max smallint not null default 1 constraint product_sold_max check (sold_max between 1 and 100),
    scheme_id smallint not null references core.age_scheme,
    order_leads_min int not null default 1,
    is_default boolean not null default false
);
create unique index product_one_default on core.product (is_default) where is_default;
insert into core.product (product_id, code, name, sale_mode, sold_max, scheme_id, order_leads_min, is_default) values
    (1, 'mortgage', 'Mortgage protection', 'bucket', 1, 1, 1, true),
    (2, 'real-estate', 'Real estate projects', 'exclusive', 1, 2, 50, false),
    (3, 'b2b', 'B2B intent', 'shared', 3, 2, 1, false);

create table core.project (
    project_id int generated always as identity primary key,
    product_id smallint not null references core.product,
    code text not null unique,
    name text not null
);
-- What the leads of a project cost, instead of by rule (R9).
create table core.project_price (
    project_id int not null references core.project,
    price_minor bigint not null constraint project_price_least check (price_minor >= 5),
    valid tstzrange not null default tstzrange(clock_timestamp(), null),
    constraint project_price_overlap exclude using gist (
        int4range(project_id, project_id, '[]') with &&, valid with &&)
);

-- A pool is what a purchase competes in: product, class and state. class: 1 gold, 2 silver.
create table core.pool (
    pool_id int generated always as identity primary key,
    product_id smallint not null references core.product,
    class smallint not null constraint pool_class check (class in (1, 2)),
    state text not null references core.state,
    unique (product_id, class, state)
);

create table core.price_rule (
    rule_id int generated always as identity primary key,
    product_id smallint not null references core.product,
    class smallint not null constraint price_rule_class check (class in (1, 2)),
    bucket smallint not null,
    price_minor bigint not null constraint price_rule_price check (price_minor >= 5),
    valid tstzrange not null default tstzrange(clock_timestamp(), null),
    -- One price at a time for a product, class and bucket (R9). Integers as one-value ranges need
    -- no extension.
    constraint price_rule_overlap exclude using gist (
        int4range(product_id, product_id, '[]') with &&, int4range(class, class, '[]') with &&,
        int4range(bucket, bucket, '[]') with &&, valid with &&)
);

-- Discount on the list price of an order's leads of a product, from so many of them on (R10).
create table core.bracket (
    bracket_id int generated always as identity primary key,
    product_id smallint not null references core.product,
    leads_from int not null constraint bracket_leads check (leads_from between 1 and 100000),
    discount_bp int not null constraint bracket_discount check (discount_bp between 1 and 10000), -- 1/100 of a per cent
    valid tstzrange not null default tstzrange(clock_timestamp(), null),
    constraint bracket_overlap exclude using gist (
        int4range(product_id, product_id, '[]') with &&, int4range(leads_from, leads_from, '[]') with &&, valid with &&)
);

-- A code that a buyer types for a discount on top of the brackets (R10). Its terms never change; it
-- can only be closed.
create table core.coupon (
    coupon_id int generated always as identity primary key,
    code text not null unique constraint coupon_code check (code ~ '^[A-Z0-9][A-Z0-9-]{2,39}$'),
    percent_bp int constraint coupon_percent check (percent_bp between 1 and 10000),
    amount_minor bigint constraint coupon_amount check (amount_minor between 1 and 100000000),
    products smallint[], -- null: all
    valid tstzrange not null,
    uses_max int constraint coupon_uses check (uses_max between 1 and 100000),
    workspace_uses_max int constraint coupon_workspace_uses check (workspace_uses_max between 1 and 1000),
    order_list_min_minor bigint not null default 0 constraint coupon_order_min check (order_list_min_minor >= 0),
    closed_at timestamptz,
    constraint coupon_terms check ((percent_bp is null) <> (amount_minor is null))
);
-- One row per order that redeemed a coupon, numbered within its limits: these keys, not a lock, give
-- the last use to exactly one of racing orders. An order that ends unpaid gives its row back.
create table core.coupon_use (
    order_id bigint primary key,
    coupon_id int not null references core.coupon,
    workspace_id int not null,
    use_no int,           -- null: without a limit
    workspace_use_no int, -- likewise
    used_at timestamptz not null default clock_timestamp(),
    constraint coupon_use_once unique (coupon_id, use_no),
    constraint coupon_use_once_of_workspace unique (coupon_id, workspace_id, workspace_use_no)
);

-- ---- people and firms -------------------------------------------------------------------------

create table core.workspace (
    workspace_id int generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique,
    name text not null constraint workspace_name check (length(name) between 1 and 200),
    kind text not null constraint workspace_kind check (kind in ('brokerage', 'supplier', 'operator')),
    country text not null default 'US',
    order_leads_max int constraint workspace_limit check (order_leads_max between 1 and 100000),
    closed_at timestamptz,
    created_at timestamptz not null default clock_timestamp()
);
create unique index workspace_by_name on core.workspace (lower(name));

create table core.member (
    member_id int generated always as identity primary key,
    workspace_id int not null references core.workspace,
    email text not null constraint member_email check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    login name not null unique, -- type name: a text column compared with session_user loses the index (V15)
    display_name text not null,
    role text not null constraint member_role check (role in ('broker', 'partner', 'operator')),
    closed_at timestamptz,
    created_at timestamptz not null default clock_timestamp(),
    unique (email)
);
create index member_by_workspace on core.member (workspace_id);

-- ---- leads ------------------------------------------------------------------------------------

create table core.import_batch (
    batch_id bigint generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique,
    supplier_id int not null references core.workspace,
    product_id smallint not null references core.product,
    file_name text not null,
    file_sha256 bytea,
    state text not null default 'loaded' constraint import_batch_state check (state in ('loaded', 'withdrawn')),
    rows_total bigint not null default 0,
    rows_accepted bigint not null default 0,
    rows_duplicate bigint not null default 0,
    rows_rejected bigint not null default 0,
    created_by text not null default session_user,
    created_at timestamptz not null default clock_timestamp()
);
create unique index import_batch_by_file on core.import_batch (supplier_id, file_sha256)
    where state = 'loaded' and file_sha256 is not null;

-- Public facts, written masked at ingest (R7); never updated, never deleted.
-- lead_id is assigned in pool order at import, so one purchase touches neighbouring pages.
create table core.lead (
    lead_id bigint primary key,
    public_id uuid not null default gen_random_uuid(),
    batch_id bigint not null,
    supplier_id int not null,
    pool_id int not null,
    project_id int,
    county_id int not null default 0,
    inquired_on date not null,
    inquired_at timestamptz not null,
    age_proven boolean not null default true,
    class_rule smallint not null default 1,
    intent smallint not null default 50 constraint lead_intent check (intent between 0 and 100),
    filled smallint not null default 0,
    price_minor bigint constraint lead_price check (price_minor >= 5),
    person bigint not null, -- keyed hash of the person key (R4, R37), see sealed.person_of
    first_initial text not null default '',
    city text not null default ''
);
create sequence core.lead_id_seq owned by core.lead.lead_id;
create unique index lead_by_public_id on core.lead (public_id);
create index lead_by_person on core.lead (person);
create index lead_by_pool on core.lead (pool_id, inquired_on);

-- One row per lead on offer: what a filter and a pick need, nothing else. A sale deletes it, which
-- writes no index, so every index here is free at purchase (performance.md section 0).
create table core.inventory (
    lead_id bigint primary key,
    person bigint not null,
    price_minor bigint,
    pool_id int not null,
    county_id int not null,
    inquired_on date not null,
    project_id int,
    class smallint not null, -- the pool's, so that a price needs no join
    intent smallint not null,
    filled smallint not null,
    times_sold smallint not null default 0
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
        autovacuum_vacuum_cost_delay = 0, autovacuum_vacuum_insert_scale_factor = 0.02);
create index inventory_fifo on core.inventory (pool_id, inquired_on, lead_id) include (price_minor, person);
create index inventory_county_fifo on core.inventory (pool_id, county_id, inquired_on, lead_id) include (price_minor, person);
create index inventory_by_date on core.inventory (inquired_on, lead_id);
-- Leads of projects are few among many others.
create index inventory_project_fifo on core.inventory (project_id, inquired_on, lead_id) include (price_minor, person)
    where project_id is not null;

-- Sums for national facets; may lag, says so, never decides a sale (R8).
create table core.stock_day (
    pool_id int not null,
    inquired_on date not null,
    leads int not null,
    primary key (pool_id, inquired_on)
);
create table core.stock_day_stamp (
    only_one boolean primary key default true constraint stock_day_stamp_only_one check (only_one),
    folded_at timestamptz not null
);
insert into core.stock_day_stamp (folded_at) values ('-infinity');

-- ---- money ------------------------------------------------------------------------------------

-- The only balance that is kept; all others are sums of entries. The floor is 0 or a credit line.
create table core.wallet (
    workspace_id int primary key references core.workspace,
    available_minor bigint not null default 0,
    floor_minor bigint not null default 0 constraint wallet_floor check (floor_minor <= 0),
    orders_count bigint not null default 0,
    constraint wallet_balance check (available_minor >= floor_minor)
) with (fillfactor = 20);

create table core.ledger_account (
    account_id int generated always as identity primary key,
    kind text not null constraint ledger_account_kind check (kind in (
        'wallet', 'revenue', 'grant', 'card_clearing', 'invoice_clearing', 'partner_payable')),
    workspace_id int references core.workspace,
    unique nulls not distinct (kind, workspace_id)
);
insert into core.ledger_account (kind) values ('revenue'), ('grant'), ('card_clearing'), ('invoice_clearing');

create table core.transfer (
    transfer_id bigint generated always as identity primary key,
    kind text not null constraint transfer_kind check (kind in ('purchase', 'grant', 'adjustment', 'reversal')),
    workspace_id int not null,
    order_id bigint,
    reverses bigint references core.transfer,
    note text not null default '',
    created_at timestamptz not null default clock_timestamp(),
    created_by text not null default session_user
);
create index transfer_by_workspace on core.transfer (workspace_id, transfer_id desc);
-- Append-only. No foreign keys on the hot path; checks watch (design.md section 3).
create table core.entry (
    transfer_id bigint not null,
    account_id int not null,
    amount_minor bigint not null constraint entry_amount check (amount_minor <> 0),
    balance_minor bigint, -- of a wallet, after this entry; null for accounts that keep no balance
    primary key (transfer_id, account_id)
);
create index entry_by_account on core.entry (account_id, transfer_id desc);

-- Runs at commit, outside of any function of api, so it has their settings itself (V5).
create function core.transfer_sums_to_zero() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error set enable_seqscan = off as $$
declare
    v_sum numeric;
    v_entries int;
begin
    select sum(amount_minor), count(*) into v_sum, v_entries from core.entry where transfer_id = new.transfer_id;
    if v_entries < 2 or v_sum <> 0 then
        raise exception using errcode = 'LF016', message = 'a transfer does not sum to zero';
    end if;
    return null;
end
$$;
create constraint trigger transfer_zero_sum after insert on core.transfer
    deferrable initially deferred for each row execute function core.transfer_sums_to_zero();

-- ---- buying -----------------------------------------------------------------------------------

-- One row per purchase intent (R18): the request's hash and the final answer, kept for ever.
create table core.intent (
    workspace_id int not null,
    key uuid not null,
    operation text not null constraint intent_operation check (operation in ('purchase', 'pay', 'refund', 'return', 'topup_refund')),
    request_hash bytea,
    answer jsonb,
    member_id int constraint intent_member check (member_id is not null or operation in ('refund', 'topup_refund')), -- null: the floor's owner
    created_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, operation, key)
);

-- Prices of a product as a compiled filter has them (0004).
create type core.price_list as (
    product_id smallint,
    starts date[],
    gold bigint[], silver bigint[],
    gold_rules int[], silver_rules int[],
    project_ids int[], project_prices bigint[],
    brackets_from int[], brackets_bp int[]
);

create table core.quote (
    quote_id uuid primary key default gen_random_uuid(),
    workspace_id int not null,
    member_id int not null,
    lines jsonb not null,             -- as asked for
    coupon text,
    prices core.price_list[] not null, -- of each product, frozen (R11)
    priced jsonb not null,            -- what each line would have cost, to tell the difference later
    total_minor bigint not null,      -- net
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    used_by bigint -- order_number
);
create index quote_by_age on core.quote (expires_at) where used_by is null;

create table core.orders (
    order_id bigint primary key,
    workspace_id int not null,
    order_number bigint not null, -- counts per workspace: it tells nothing about others
    member_id int not null,
    intent_key uuid not null,
    quote_id uuid,
    state text not null constraint orders_state check (state in (
        'draft', 'held', 'awaiting_payment', 'processing', 'completed',
        'cancelled', 'expired', 'failed', 'refunded', 'needs_review')),
    leads int not null constraint orders_leads check (leads >= 0),
    -- List price less discount is what is paid (R10).
    list_minor bigint not null generated always as (total_minor + discount_minor) stored,
    discount_minor bigint not null default 0 constraint orders_discount check (discount_minor >= 0),
    total_minor bigint not null constraint orders_total check (total_minor >= 0),
    coupon_id int,
    payment text not null constraint orders_payment check (payment in ('credits', 'card', 'invoice')),
    created_at timestamptz not null default clock_timestamp(),
    -- The end of the hold, of an order that is not paid yet (R21).
    held_until timestamptz constraint orders_held_until check ((held_until is not null) = (state in ('held', 'awaiting_payment'))),
    renewals smallint not null default 0,
    -- The top-level transaction of the sale, null before; api.deliver refuses to run inside of it.
    sold_xid xid8 constraint orders_sold check (sold_xid is not null or state <> 'completed'),
    paid_at timestamptz, -- of an order that was on hold first; null: it was paid when it was made, or is not paid
    delivered int not null default 0,
    delivered_through bigint not null default 0, -- lead_id up to which contacts have been copied
    delivery_lsn pg_lsn,
    -- What has been paid back (0020_refunds.sql), never more than was paid (R28).
    refunded_leads int not null default 0,
    refunded_minor bigint not null default 0,
    withheld int not null default 0, -- refunded leads that had not been delivered and never will be
    constraint orders_refunded check (refunded_leads between 0 and leads and refunded_minor between 0 and total_minor),
    unique (workspace_id, order_number)
) with (fillfactor = 80);
create index orders_on_hold on core.orders (held_until) where state in ('held', 'awaiting_payment');
create index orders_on_hold_by_member on core.orders (workspace_id, member_id) where state in ('held', 'awaiting_payment');
create index orders_paid_later on core.orders (paid_at) where paid_at is not null;

-- The life of an order (R20): terminal states stay. Orders paid from credits are born completed.
create function core.order_moves() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if not (case old.state
        when 'draft' then new.state in ('held', 'awaiting_payment', 'completed', 'cancelled', 'expired')
        when 'held' then new.state in ('awaiting_payment', 'processing', 'completed', 'cancelled', 'expired', 'failed')
        when 'awaiting_payment' then new.state in ('processing', 'completed', 'cancelled', 'expired', 'failed', 'needs_review')
        when 'processing' then new.state in ('completed', 'failed', 'needs_review')
        when 'needs_review' then new.state in ('completed', 'cancelled', 'refunded')
        when 'completed' then new.state = 'refunded'
        -- Paid when its hold was over already: it gets what is left of its leads (R27).
        when 'expired' then new.state = 'completed' and old.payment = 'card'
        else false end) then
        raise exception using errcode = 'LF014', message = format('an order that is %s does not become %s', old.state, new.state);
    end if;
    return new;
end
$$;
create trigger order_moves before update of state on core.orders
    for each row when (old.state is distinct from new.state) execute function core.order_moves();
create sequence core.order_id_seq owned by core.orders.order_id;
create index orders_undelivered on core.orders (order_id) where state = 'completed' and delivered + withheld < leads;
create table core.order_line (
    order_id bigint not null,
    line_no smallint not null,
    filter jsonb not null,
    text text not null,
    requested int not null,
    leads int not null,
    list_minor bigint not null generated always as (total_minor + discount_minor) stored,
    discount_minor bigint not null default 0 constraint order_line_discount check (discount_minor >= 0),
    total_minor bigint not null constraint order_line_total check (total_minor >= 0),
    discounts jsonb not null default '[]', -- which bracket, which coupon, how much each
    price_rules jsonb not null default '[]',
    pools int[] not null default '{}',
    picks jsonb, -- of a hand-picked line: {"replaced": [{pick, by}], "gone": [{lead, why}]} (R17)
    refunded_leads int not null default 0,
    refunded_minor bigint not null default 0,
    constraint order_line_refunded check (refunded_leads between 0 and leads and refunded_minor between 0 and total_minor),
    primary key (order_id, line_no)
);
create table core.order_event (
    order_id bigint not null,
    at timestamptz not null default clock_timestamp(),
    state text not null,
    actor text not null default session_user,
    reason text not null default ''
);
create index order_event_by_order on core.order_event (order_id, at);

-- The sale slot is the truth (R3): 0 exclusive, the bucket's number per bucket, 0..sold_max-1 shared.
create table core.sale (
    lead_id bigint not null,
    order_id bigint not null,
    price_minor bigint not null, -- list price; discounts belong to the line and order (R10)
    rule_id int, -- null: the lead's own or its project's price
    slot smallint not null,
    line_no smallint not null,
    bucket smallint not null,
    freshness smallint not null,
    intent smallint not null,
    constraint sale_slot primary key (lead_id, slot)
);
create index sale_by_order on core.sale (order_id, lead_id);

-- Leads that an order holds until it is paid: moved here from the inventory, and back when the hold
-- ends (performance.md 9.4). What the buyer was promised is frozen beside what goes back.
create table core.held (
    lead_id bigint primary key,
    order_id bigint not null,
    line_no smallint not null,
    person bigint not null,
    pool_id int not null,
    county_id int not null,
    inquired_on date not null,
    project_id int,
    class smallint not null,
    intent smallint not null,
    filled smallint not null,
    times_sold smallint not null,
    own_price_minor bigint,
    price_minor bigint not null,
    rule_id int,
    slot smallint not null,
    bucket smallint not null,
    freshness smallint not null,
    is_claimed boolean not null -- its person became the workspace's with this hold (R4)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_cost_delay = 0);
create index held_by_order on core.held (order_id, lead_id);
create index held_by_pool on core.held (pool_id, order_id);

-- Whom a workspace gets no lead of: persons that it has bought or holds (R4), and those of its
-- suppression lists (R38). The latter once more under the negative number of the workspace, for whoever
-- allows repeats: one look-up by key either way.
create table core.workspace_person (
    workspace_id int not null,
    person bigint not null,
    is_owned boolean not null default true,
    is_suppressed boolean not null default false,
    primary key (workspace_id, person),
    constraint workspace_person_why check (is_owned or is_suppressed)
);

-- ---- what was bought --------------------------------------------------------------------------

create table core.delivered_lead (
    workspace_id int not null,
    order_id bigint not null,
    lead_id bigint not null,
    order_number bigint not null,
    public_id uuid not null,
    purchased_at timestamptz not null,
    delivered_at timestamptz not null,
    delivered_xid xid8 not null,
    price_minor bigint not null,
    bucket text not null,
    class text not null,
    first_name text, last_name text, phone text, phone_alt text, email text,
    date_of_birth date, borrower_age smallint,
    street text, city text, county text, state text, zip text,
    mortgage_amount_minor bigint, loan_type text, lender text, mortgage_date date,
    mortgage_term_months smallint, property_value_minor bigint,
    tobacco text, medical text, co_borrower_name text, co_borrower_age smallint,
    source text, campaign text, project text, inquired_at timestamptz, consent_certificate text,
    refunded_at timestamptz, -- from then on the server no longer exports it (R28, R29)
    erased_at timestamptz, -- from then on its buyer sees it nowhere (0109)
    primary key (workspace_id, order_number, lead_id)
) with (autovacuum_vacuum_insert_scale_factor = 0.05);
create index delivered_newest on core.delivered_lead (workspace_id, delivered_at desc, lead_id desc);
-- Estimates must not tell a rival's values (security.md V6).
do $$
declare
    v_column text;
begin
    foreach v_column in array array['first_name', 'last_name', 'phone', 'phone_alt', 'email',
        'date_of_birth', 'street', 'zip', 'lender', 'co_borrower_name', 'consent_certificate'] loop
        execute format('alter table core.delivered_lead alter column %I set statistics 0', v_column);
    end loop;
end
$$;

create table core.export_log (
    export_id bigint generated always as identity primary key,
    workspace_id int not null,
    member_id int not null,
    scope jsonb not null,
    columns text[] not null,
    dialect text not null,
    machine text not null,
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    rows bigint,
    sha256 bytea,
    -- Of one that was made from a store on a computer, without a line (0107): the times above are those when it was made.
    offline_key uuid,
    offline_store uuid,
    told_at timestamptz, -- when the floor heard of it
    constraint export_log_offline check (num_nulls(offline_key, offline_store, told_at) in (0, 3)),
    constraint export_log_offline_once unique (member_id, offline_key)
);
create index export_log_by_workspace on core.export_log (workspace_id, export_id desc);

-- ---- watching ---------------------------------------------------------------------------------

create table core.audit (
    audit_id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null default session_user,
    workspace_id int,
    action text not null,
    object text not null,
    before jsonb,
    after jsonb
);
create index audit_by_workspace on core.audit (workspace_id, audit_id desc);
create function core.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception using errcode = 'LF007', message = 'these rows are append-only';
end
$$;
create trigger audit_append_only before update or delete or truncate on core.audit
    for each statement execute function core.refuse_change();
create trigger entry_append_only before update or delete or truncate on core.entry
    for each statement execute function core.refuse_change();
create trigger transfer_append_only before update or delete or truncate on core.transfer
    for each statement execute function core.refuse_change();
create trigger lead_stays before delete or truncate on core.lead
    for each statement execute function core.refuse_change();

-- Work of the gateway that only one of several may do at a time; a lease ends by itself.
create table core.gateway_job (
    job text primary key,
    holder text not null default '',
    lease_until timestamptz not null default '-infinity',
    last_run_at timestamptz,
    last_result jsonb
) with (fillfactor = 20);
insert into core.gateway_job (job) values ('relist'), ('fold_stock'), ('deliver'), ('hint'), ('reap'), ('sweep'), ('expire');

create sequence core.incident_seq;

reset role;

-- ---- sealed: contacts of leads that nobody has been given yet -----------------------------------

set role lf_owner_sealed;

create table sealed.contact (
    lead_id bigint primary key,
    first_name text, last_name text, phone text, phone_alt text, email text,
    date_of_birth date, borrower_age smallint,
    street text, zip text,
    mortgage_amount_minor bigint, loan_type text, lender text, mortgage_date date,
    mortgage_term_months smallint, property_value_minor bigint,
    tobacco text, medical text, co_borrower_name text, co_borrower_age smallint,
    source text, campaign text, consent_certificate text
);
-- 64 bytes: the key of the person hash, without which a hash cannot be matched against a guessed phone,
-- and that of the marks of suppression lists (R38), which brokers' programs know.
create table sealed.secret (
    name text primary key,
    value bytea not null
);
insert into sealed.secret (name, value)
values ('person', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))
               || sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- Phone in E.164, else e-mail in lower case, else name + ZIP + street (domain.md, "person key");
-- null when none of them is there. 64 bits of a keyed hash: two of 10 million persons meet by
-- accident with a chance of about 3 in a million. Of a phone or e-mail it is the hash of its mark, so
-- that a suppression list finds the person without the number (0017_suppression).
create function sealed.person_of(p_secret bytea, p_phone text, p_email text, p_first text, p_last text, p_zip text, p_street text)
returns bigint language sql stable parallel safe as $$
    select ('x' || encode(substr(sha256(substr(p_secret, 1, 32) ||
        case when p_phone <> '' then substr(sha256(substr(p_secret, 33, 32) || convert_to('p:' || p_phone, 'UTF8')), 1, 8)
             when p_email <> '' then substr(sha256(substr(p_secret, 33, 32) || convert_to('e:' || lower(p_email), 'UTF8')), 1, 8)
             when p_last <> '' and p_zip <> '' and p_street <> ''
                 then convert_to('n:' || lower(coalesce(p_first, '') || '|' || p_last || '|' || p_zip || '|' || p_street), 'UTF8')
        end), 1, 8), 'hex'))::bit(64)::bigint
$$;
reset role;

grant select, insert on sealed.contact to lf_fn_import;
grant select on sealed.contact to lf_fn_deliver;
grant select on sealed.secret to lf_fn_import;
grant execute on function sealed.person_of to lf_fn_import;
