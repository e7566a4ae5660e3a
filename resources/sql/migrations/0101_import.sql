-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0101_import: lead files in (R35-R37). One import is one transaction of the caller:
--     begin; select api.import_begin(...); copy staging.import_N from stdin;
--     select api.import_check(...); select api.import_write(...); commit;
-- so that a cut line, a cancel or a crash leaves nothing behind. The program sends cleaned values;
-- what they must be is checked here again, since psql may call as well.
-- The work tables are unlogged and dropped in the same transaction; they are not temporary, because
-- PostgreSQL reads temporary tables with one process only.

create schema staging;
alter schema staging owner to lf_fn_import;
revoke all on schema staging from public;
grant usage on schema staging to lf_partner, lf_operator;

grant usage on language plpgsql, sql to lf_fn_import;
grant select on core.floor, core.state, core.county, core.product, core.project, core.workspace, core.member,
    core.setting, core.sale, core.held, core.stock_day to lf_fn_import;
grant select, insert on core.pool, core.lead to lf_fn_import;
grant update (filled) on core.lead to lf_fn_import;
grant select, insert, delete, update (filled) on core.inventory to lf_fn_import;
grant select, insert, update on core.import_batch to lf_fn_import;
grant select (lead_id), insert (lead_id, reason) on core.quarantine to lf_fn_import;
grant select on core.barred_person to lf_fn_import;
grant insert on core.audit, core.unmarked, core.import_again to lf_fn_import;
grant usage, select, update on sequence core.lead_id_seq to lf_fn_import;
grant update on sealed.contact to lf_fn_import;

insert into core.setting (name, value, meaning) values
    ('import_rows_max', 10000, 'rows of a partner''s file (R35); operators have no limit'),
    ('import_bytes_max', 10485760, 'bytes of a partner''s file (R35)'),
    ('import_checked_rows_per_minute', 50000, 'rows that one partner''s checks look at in a minute');

set role lf_owner_core;

-- What became of the rows that are no new leads. Faults: [{"code", "field", "value"}, ...].
create table core.import_issue (
    batch_id bigint not null,
    row_no bigint not null,  -- 1: the first record after the header
    line bigint not null,    -- where it starts in the file
    outcome text not null constraint import_issue_outcome check (outcome in ('duplicate', 'rejected')),
    faults jsonb not null default '[]',
    twin uuid,               -- the supplier's own lead that a duplicate belongs to
    twin_line bigint,        -- or the line of the same file that came first
    primary key (batch_id, row_no)
);
-- An import between its begin and its end; rows are seen by their own transaction only.
create table core.import_session (
    table_name text primary key,
    login name not null,
    supplier_id int not null,
    product_id smallint not null,
    file_name text not null,
    file_sha256 bytea not null,
    is_partner boolean not null,
    is_check boolean not null,
    batch_id bigint
);
create sequence core.import_table_seq;
-- Rows that a partner's checks have looked at in this minute, as core.take_turn() counts. Null: no limit.
alter table core.member add check_turns regclass;
reset role;
grant select, insert, update, delete on core.import_issue, core.import_session to lf_fn_import;
grant usage on sequence core.import_table_seq to lf_fn_import;

-- Truly filled (R5): blank, "n/a", "none", "unknown" and "-" are not.
create function core.truly_filled(p_value text) returns boolean
language sql immutable parallel safe as $$
    select case when p_value is null then false
                else length(btrim(p_value)) > 7 or lower(btrim(p_value) collate "C") <> all (array['', 'n/a', 'none', 'unknown', '-']) end
$$;
-- One fault of a row, as the client writes them.
create function core.import_fault(p_code text, p_field text, p_value text) returns jsonb
language sql immutable parallel safe as $$
    select jsonb_build_array(jsonb_build_object('code', p_code, 'field', p_field, 'value', left(p_value, 100)))
$$;
-- The faults that a client has found in a row, with codes that are known and values that are short: what
-- is stored is shown to operators. "least", "most" and "count" say what is valid and are numbers, or nothing.
create function core.import_faults(p_faults jsonb) returns jsonb
language sql immutable parallel safe as $$
    select coalesce(jsonb_agg(jsonb_build_object('code', f ->> 'code', 'field', left(f ->> 'field', 400), 'value', left(f ->> 'value', 500))
                              || coalesce((select jsonb_object_agg(k, f -> k) from unnest(array['least', 'most', 'count']) k
                                           where jsonb_typeof(f -> k) = 'number' and length(f ->> k) <= 10), '{}') order by n),
                    jsonb_build_array(jsonb_build_object('code', 'broken', 'field', null, 'value', '?')))
    from jsonb_array_elements(case when jsonb_typeof(p_faults) = 'array' then p_faults else '[]' end) with ordinality as e(f, n)
    where f ->> 'code' = any (array['state', 'no_state', 'phone', 'email', 'contact', 'county', 'zip', 'date', 'future', 'number', 'age',
                                    'amount', 'price', 'long', 'project', 'columns', 'broken', 'cell'])
$$;
alter function core.truly_filled(text) owner to lf_owner_core;
alter function core.import_fault(text, text, text) owner to lf_owner_core;
revoke execute on function core.truly_filled(text), core.import_fault(text, text, text) from public;
grant execute on function core.truly_filled(text), core.import_fault(text, text, text) to lf_fn_import;

create function core.make_check_turns() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_name text := format('turns_%s_check_seq', new.member_id);
begin
    execute format('create sequence core.%I', v_name);
    execute format('grant usage, select, update on sequence core.%I to lf_fn_import', v_name);
    new.check_turns := 'core.' || v_name;
    return new;
end
$$;
alter function core.make_check_turns() owner to lf_owner_core;
revoke execute on function core.make_check_turns() from public;
create trigger member_check_turns before insert on core.member for each row when (new.role = 'partner')
    execute function core.make_check_turns();

-- Counts rows of a partner's check, which tells who the floor knows. A member's checks come one after
-- the other: until the end of the transaction the next one waits. Raises: LF015, as core.take_turn().
create function core.take_checked_rows(p_member core.member, p_rows bigint) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_now bigint := ceil(date_part('epoch', clock_timestamp()) * 10);
    v_turn bigint;
    v_most bigint := core.setting('import_checked_rows_per_minute');
    v_opens_at timestamptz;
begin
    if p_member.check_turns is null then
        return;
    end if;
    perform pg_advisory_xact_lock(7048::bigint << 32 | p_member.check_turns::oid::bigint);
    v_turn := pg_sequence_last_value(p_member.check_turns);
    if v_turn is null or abs(v_now - (v_turn >> 28)) > 600 then
        perform setval(p_member.check_turns, (v_now << 28) + least(p_rows, 268435455));
    elsif (v_turn & 268435455) + p_rows <= v_most then
        perform setval(p_member.check_turns, v_turn + p_rows);
    else
        v_opens_at := to_timestamp(((v_turn >> 28) + 601) / 10.0);
        raise exception using errcode = 'LF015', message = core.refusal('LF015', jsonb_build_object(
            'limit', v_most, 'opens_at', v_opens_at,
            'message', format('%s checked rows in a minute; the next from %s UTC', v_most, to_char(v_opens_at, 'HH24:MI:SS'))))::text;
    end if;
end
$$;

-- The supplier that the caller may import for: a partner's own workspace, or the one that an
-- operator or the floor's owner names. Raises: LF006, LF007, LF008.
create function core.import_supplier(p_supplier text, out supplier_id int, out is_partner boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_member core.member;
    v_workspace core.workspace;
begin
    is_partner := false;
    if not core.is_floor_owner() then
        select m.* into v_member from core.member m where m.member_id = core.me();
        if not found then
            raise exception using errcode = 'LF008', message = 'account closed';
        end if;
        if v_member.role not in ('partner', 'operator') then
            raise exception using errcode = 'LF007', message = 'role may not do this';
        end if;
        is_partner := v_member.role = 'partner';
    end if;
    if is_partner then
        select * into v_workspace from core.workspace w where w.workspace_id = v_member.workspace_id;
    else
        select * into v_workspace from core.workspace w
        where (lower(w.name) = lower(trim(p_supplier)) or w.public_id::text = p_supplier)
          and w.kind = 'supplier' and w.closed_at is null;
        if not found then
            raise exception using errcode = 'LF006', message = 'there is no supplier of this name';
        end if;
    end if;
    supplier_id := v_workspace.workspace_id;
    if is_partner and coalesce(trim(p_supplier), '') <> '' and lower(trim(p_supplier)) <> lower(v_workspace.name)
       and p_supplier <> v_workspace.public_id::text then
        raise exception using errcode = 'LF007', message = 'partners import for their own workspace';
    end if;
end
$$;
alter function core.import_supplier(text) owner to lf_owner_core;
revoke execute on function core.import_supplier(text) from public;
grant execute on function core.import_supplier(text) to lf_fn_import;

-- The refusal for a file that is in already, or null.
create function core.import_refusal(p_supplier int, p_sha256 bytea) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return (select core.refusal('LF018', jsonb_build_object('batch', b.public_id, 'file_name', b.file_name,
                                                           'imported_at', b.created_at, 'accepted', b.rows_accepted))
            from core.import_batch b
            where b.supplier_id = p_supplier and b.file_sha256 = p_sha256 and b.state = 'loaded');
end
$$;
alter function core.import_refusal(int, bytea) owner to lf_owner_core;
revoke execute on function core.import_refusal(int, bytea) from public;
grant execute on function core.import_refusal(int, bytea) to lf_fn_import;

-- All texts of a row of a work table, as an expression.
create function core.import_row_text() returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select 'concat(first_name, last_name, phone, phone_alt, email, street, city, state, zip, loan_type, lender, tobacco, medical, '
        || 'co_borrower_name, source, campaign, project, consent_certificate)'
$$;

-- Whether the floor still has a lead l, as an expression: what is left of a withdrawn batch is what was sold, is held
-- or came back from its buyer. Who sends that in again sells nobody twice (R3). The union keeps the planner to look-ups by key.
create function core.import_known_lead() returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select '(l.batch_id not in (select b.batch_id from core.import_batch b where b.state = ''withdrawn'')
             or exists (select from core.sale k where k.lead_id = l.lead_id
                        union all select from core.held k where k.lead_id = l.lead_id
                        union all select from core.quarantine k where k.lead_id = l.lead_id))'
$$;

-- Makes the work table that the caller's COPY fills, and returns its name. Table names are made of a
-- sequence and read from core.import_session only, so the dynamic SQL below holds no foreign word.
-- A partner may COPY whatever he likes: numbers of rows come once and in bounds (lines without a value
-- have numbers, too), and no row is larger than a file's can be.
create function core.import_table(p_is_partner boolean) returns text
language plpgsql set search_path = pg_catalog, pg_temp set client_min_messages = error set lock_timeout = '20ms' as $$
declare
    v_table text := 'import_' || nextval('core.import_table_seq');
    v_orphan text;
begin
    -- A table that can be seen was committed by somebody who did not keep to the one transaction.
    for v_orphan in select c.relname from pg_class c where c.relnamespace = 'staging'::regnamespace and c.relkind = 'r' loop
        begin
            execute format('drop table staging.%I', v_orphan);
            delete from core.import_session s where s.table_name = v_orphan;
        exception when lock_not_available then
            null; -- still in use; the next import asks again
        end;
    end loop;
    execute format('create unlogged table staging.%I (row_no bigint not null, line bigint not null,
        faults jsonb check (pg_column_size(faults) <= 4096),
        first_name varchar(400), last_name varchar(400), phone varchar(400), phone_alt varchar(400), email varchar(300),
        date_of_birth date, borrower_age smallint, street varchar(400), city varchar(400), county_id int, state varchar(100),
        zip varchar(20), mortgage_amount_minor bigint, loan_type varchar(400), lender varchar(400), mortgage_date date,
        mortgage_term_months smallint, property_value_minor bigint, tobacco varchar(400), medical varchar(4000),
        co_borrower_name varchar(400), co_borrower_age smallint, source varchar(400), campaign varchar(400), project varchar(400),
        inquired_at timestamptz, consent_certificate varchar(4000), intent smallint, price_minor bigint) with (autovacuum_enabled = off)', v_table);
    if p_is_partner then
        execute format('alter table staging.%1$I add primary key (row_no), add check (row_no between 1 and %2$s), add check (octet_length(%3$s) <= 16384)',
                       v_table, 2 * core.setting('import_rows_max'), core.import_row_text());
    end if;
    execute format('grant insert on staging.%I to %I', v_table, session_user);
    return v_table;
end
$$;

-- Starts an import: {"ok": true, "table": "staging.import_N", "rows_max"}, into which the caller may COPY
-- the columns below until the end of the transaction; rows_max is null where there is no limit. Or a
-- refusal: LF018 with the earlier batch, LF015 (R22), LF006 with bytes_max (R35).
-- p_is_check: never to be written, so it takes no turn of an upload; its rows are counted instead.
-- Raises: LF006, LF007, LF008, LF012.
create function api.import_begin(p_supplier text, p_product text, p_file_name text, p_sha256 text, p_bytes bigint,
                                 p_is_check boolean default false)
returns jsonb
language plpgsql as $$
declare
    v_supplier record;
    v_product core.product;
    v_table text;
    v_refusal jsonb;
begin
    perform core.require_write();
    v_supplier := core.import_supplier(p_supplier);
    select * into v_product from core.product p
    where case when coalesce(p_product, '') = '' then p.is_default else p.code = p_product end;
    if not found then
        raise exception using errcode = 'LF006', message = 'there is no product of this code';
    end if;
    if coalesce(length(p_file_name), 0) not between 1 and 400 or coalesce(p_sha256, '') !~ '^[0-9a-f]{64}$' then
        raise exception using errcode = 'LF006', message = 'an import wants a file name and its SHA-256';
    end if;
    if v_supplier.is_partner and coalesce(p_bytes, 0) > core.setting('import_bytes_max') then
        return core.refusal('LF006', jsonb_build_object(
            'bytes_max', core.setting('import_bytes_max'),
            'message', format('a partner''s file has at most %s MB', core.setting('import_bytes_max') / 1048576)));
    end if;
    v_refusal := core.import_refusal(v_supplier.supplier_id, decode(p_sha256, 'hex'));
    if v_refusal is not null then
        return v_refusal;
    end if;
    if v_supplier.is_partner and p_is_check is not true then
        perform core.take_turn(core.require_member('partner'), 'uploads');
    elsif v_supplier.is_partner then
        perform core.take_checked_rows(core.require_member('partner'), 500); -- what a small file costs
    end if;

    v_table := core.import_table(v_supplier.is_partner);
    insert into core.import_session (table_name, login, supplier_id, product_id, file_name, file_sha256, is_partner, is_check)
    values (v_table, session_user, v_supplier.supplier_id, v_product.product_id, p_file_name, decode(p_sha256, 'hex'), v_supplier.is_partner,
            coalesce(p_is_check, false));
    return jsonb_build_object('ok', true, 'table', 'staging.' || v_table,
                              'rows_max', case when v_supplier.is_partner then core.setting('import_rows_max') end);
exception
    when sqlstate 'LF015' then return sqlerrm::jsonb;
    when others then
        perform core.leave('api.import_begin', sqlstate, sqlerrm);
end
$$;

-- The caller's import in this transaction. Raises: LF013.
create function core.import_session_of(p_table text) returns core.import_session
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_session core.import_session;
begin
    select * into v_session from core.import_session s where 'staging.' || s.table_name = p_table and s.login = session_user;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return v_session;
end
$$;
alter function core.import_session_of(text) owner to lf_owner_core;
revoke execute on function core.import_session_of(text) from public;
grant execute on function core.import_session_of(text) to lf_fn_import;
grant usage on type core.import_session to lf_fn_import;

-- Decides what every row is (R5, R35-R37): makes the work tables _c (every row with class, person,
-- faults and its place in pool order), _x (persons that the floor knows) and _d (duplicates). One pass over the wide rows,
-- by several processes.
create function core.import_classify(p_session core.import_session, out rows bigint, out unproven bigint)
language plpgsql set search_path = pg_catalog, pg_temp set client_min_messages = error set timezone = 'UTC'
set work_mem = '256MB' set max_parallel_workers_per_gather = 2 set parallel_setup_cost = 100 set parallel_tuple_cost = 0.001 set min_parallel_table_scan_size = '1MB' as $$
declare
    v_secret bytea := (select s.value from sealed.secret s where s.name = 'person');
    v_table text := p_session.table_name;
begin
    -- Without figures the planner takes one process here and nested loops for the joins to come.
    execute format('analyze staging.%I (row_no)', v_table);
    execute format($sql$
        create unlogged table staging.%1$I with (autovacuum_enabled = off) as
        select row_number() over (order by q.class, q.state, q.inquired_on, q.row_no) as place, q.*
        from (
            select s.row_no, s.line, s.ctid as row_at, s.state, coalesce(s.county_id, 0) as county_id, s.price_minor, coalesce(s.intent, 50)::smallint as intent,
                   coalesce(s.city, '') as city, upper(left(coalesce(s.first_name, ''), 1)) as first_initial,
                   coalesce(s.inquired_at, $1) as inquired_at, (coalesce(s.inquired_at, $1) at time zone 'UTC')::date as inquired_on,
                   s.inquired_at is not null as age_proven, gen_random_uuid() as public_id,
                   coalesce(j.project_id, n.project_id) as project_id,
                   sealed.person_of($2, s.phone, s.email, s.first_name, s.last_name, s.zip, s.street) as person,
                   f.filled, case when f.filled & 63 = 63 then 1 else 2 end::smallint as class,
                   case
                   when s.faults is not null then core.import_faults(s.faults)
                   when st.code is null
                       then core.import_fault('state', 'state', s.state)
                   when s.inquired_at > $1 or s.inquired_at < '1990-01-01'
                       then core.import_fault('future', 'inquiry_time', s.inquired_at::text)
                   when s.project is not null and coalesce(j.project_id, n.project_id) is null
                       then core.import_fault('project', 'project', s.project)
                   when s.county_id <> 0 and k.county_id is null
                       then jsonb_set(core.import_fault('county', 'county', s.county_id::text), '{0,within}', to_jsonb(s.state::text))
                   -- Nothing to tell the person by is nothing to reach it by.
                   when coalesce(s.phone, '') = '' and coalesce(s.email, '') = ''
                       and (coalesce(s.last_name, '') = '' or coalesce(s.zip, '') = '' or coalesce(s.street, '') = '')
                       then core.import_fault('contact', 'phone', null)
                   -- By translate() and like: a regular expression with counts takes 30 us a row.
                   when translate(s.phone, '0123456789', '') <> '+' or s.phone like '+0%%' or length(s.phone) not between 8 and 16
                       then core.import_fault('phone', 'phone', s.phone)
                   when translate(s.phone_alt, '0123456789', '') <> '+' or s.phone_alt like '+0%%' or length(s.phone_alt) not between 8 and 16
                       then core.import_fault('phone', 'phone_alt', s.phone_alt)
                   when s.email not like '_%%@_%%' or s.email like '%%@%%@%%' or s.email ~ '[[:space:]]' or s.email <> lower(s.email)
                       then core.import_fault('email', 'email', s.email)
                   when s.price_minor < $4
                       then core.import_fault('price_low', 'price', to_char($4 / 100.0, 'FM999999990.00'))
                   when s.price_minor > 100000000
                       then core.import_fault('price', 'price', to_char(s.price_minor / 100.0, 'FM99999999999999990.00'))
                   when s.intent not between 0 and 100
                       then jsonb_set(jsonb_set(core.import_fault('number', 'intent', s.intent::text), '{0,least}', '0'), '{0,most}', '100')
                   end as faults
            from staging.%2$I s
            cross join lateral (select
                (case when core.truly_filled(s.source) then 1 else 0 end
                 + case when s.borrower_age is not null then 2 else 0 end
                 + case when core.truly_filled(s.medical) then 4 else 0 end
                 + case when core.truly_filled(s.tobacco) then 8 else 0 end
                 + case when core.truly_filled(s.co_borrower_name) then 16 else 0 end
                 + case when s.phone <> '' then 32 else 0 end
                 + case when s.email <> '' then 64 else 0 end
                 + case when s.street <> '' then 128 else 0 end
                 + case when s.first_name <> '' or s.last_name <> '' then 256 else 0 end)::smallint as filled) f
            left join core.state st on st.code = s.state
            left join core.county k on k.county_id = s.county_id and k.state = s.state
            left join core.project j on j.product_id = $3 and lower(j.code) = lower(s.project)
            left join (select lower(p.name) as name, min(p.project_id) as project_id from core.project p where p.product_id = $3
                       group by lower(p.name)) n on n.name = lower(s.project)
        ) q
        $sql$, v_table || '_c', v_table)
    using clock_timestamp(), v_secret, p_session.product_id, core.setting('lead_price_min_minor');

    -- Whom nobody may be offered (R29) does not come back by another file, whoever sends it. Neither why nor since when is told.
    if exists (select from core.barred_person) then
        execute format('update staging.%I c set faults = core.import_fault(''barred'', null, null) from core.barred_person b
                        where b.person = c.person and c.faults is null', v_table || '_c');
    end if;
    execute format('analyze staging.%I (row_no, person, class, state, inquired_on, faults)', v_table || '_c');
    execute format('select count(*), count(*) filter (where faults is null and not age_proven) from staging.%I', v_table || '_c')
    into rows, unproven;

    -- Persons that the floor knows (R37): the supplier's own lead, and the last inquiry of anybody.
    -- Leads of withdrawn batches that have left the floor are ingested anew (R5), so they are nobody's twin; but by when
    -- the supplier brought them first their commission is reckoned (R30).
    execute format($sql$
        create unlogged table staging.%1$I with (autovacuum_enabled = off) as
        select k.person, min(k.lead_id) filter (where k.supplier_id = $1 and k.is_known) as own_lead,
               max(k.inquired_on) filter (where k.is_known) as last_on, min(k.batch_id) filter (where k.supplier_id = $1) as first_batch_id
        from (select l.person, l.lead_id, l.supplier_id, l.inquired_on, l.batch_id, %3$s as is_known
              from core.lead l where l.person in (select c.person from staging.%2$I c where c.faults is null)) k
        group by k.person
        $sql$, v_table || '_x', v_table || '_c', core.import_known_lead())
    using p_session.supplier_id;
    execute format('analyze staging.%I (person)', v_table || '_x');
    -- Rows of this file that repeat an earlier row's person.
    execute format($sql$
        create unlogged table staging.%1$I with (autovacuum_enabled = off) as
        select c.row_no, c.line, x.own_lead, first.row_no as first_row, first.line as first_line,
               x.own_lead is null and coalesce(x.last_on >= $1, false) as is_known
        from staging.%2$I c
        left join staging.%3$I x on x.person = c.person
        left join (select c.person, min(c.row_no) as row_no, min(c.line) as line from staging.%2$I c
                   where c.faults is null group by c.person having count(*) > 1) first
            on first.person = c.person and first.row_no < c.row_no
        where c.faults is null
          and (x.own_lead is not null or x.last_on >= $1 or first.row_no is not null)
        $sql$, v_table || '_d', v_table || '_c', v_table || '_x')
    using core.today() - core.setting('duplicate_days')::int;
    execute format('analyze staging.%I (row_no, first_row)', v_table || '_d');
end
$$;

-- Writes the issues of a classified import and the counts of its batch.
create function core.import_list_issues(p_session core.import_session, p_batch_id bigint) returns core.import_batch
language plpgsql set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_batch core.import_batch;
begin
    execute format($sql$
        insert into core.import_issue (batch_id, row_no, line, outcome, faults)
        select $1, c.row_no, c.line, 'rejected', c.faults from staging.%I c where c.faults is not null
        $sql$, p_session.table_name || '_c') using p_batch_id;
    execute format($sql$
        insert into core.import_issue (batch_id, row_no, line, outcome, faults, twin, twin_line)
        select $1, d.row_no, d.line, case when d.is_known then 'rejected' else 'duplicate' end,
               case when d.is_known then '[{"code": "known", "field": "phone", "value": null}]'::jsonb else '[]' end,
               (select l.public_id from core.lead l where l.lead_id = d.own_lead),
               case when d.own_lead is null and not d.is_known then d.first_line end
        from staging.%I d
        $sql$, p_session.table_name || '_d') using p_batch_id;
    update core.import_batch b
    set rows_rejected = q.rejected, rows_duplicate = q.duplicate, rows_accepted = b.rows_total - q.rejected - q.duplicate
    from (select count(*) filter (where i.outcome = 'rejected') as rejected, count(*) filter (where i.outcome = 'duplicate') as duplicate
          from core.import_issue i where i.batch_id = p_batch_id) q
    where b.batch_id = p_batch_id
    returning b.* into v_batch;
    return v_batch;
end
$$;

-- What a partner has sent; of others nothing is asked.
create function core.import_size(p_session core.import_session, out rows bigint, out bytes bigint)
language plpgsql set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    if p_session.is_partner then
        execute format('select count(*), coalesce(sum(octet_length(%2$s)), 0) from staging.%1$I', p_session.table_name, core.import_row_text())
        into rows, bytes;
    end if;
end
$$;

-- Decides what every row is and writes the batch and its issues, but no lead.
-- {"ok": true, "batch", "rows", "accepted", "duplicates", "rejected", "age_unproven"}, and what messages about
-- rejected rows name: "duplicate_days", "projects" (the first 20 codes of the product's) and "projects_in_all".
-- From here to the end of the transaction other imports wait, a minute at most: two files at once must
-- not bring the same person twice. Repeatable only with a new import_begin.
-- Raises: LF006, LF007, LF008, LF011 (another import is running), LF012, LF013; refusals LF015, LF018.
create function api.import_check(p_table text) returns jsonb
language plpgsql as $$
declare
    v_session core.import_session;
    v_batch core.import_batch;
    v_refusal jsonb;
    v_found record;
    v_sent record;
begin
    perform core.require_write();
    v_session := core.import_session_of(p_table);
    perform core.import_supplier((select w.name from core.workspace w where w.workspace_id = v_session.supplier_id));
    v_sent := core.import_size(v_session);
    if v_session.is_partner and v_sent.rows > core.setting('import_rows_max') then
        raise exception using errcode = 'LF006', message = format('a partner''s file has at most %s rows', core.setting('import_rows_max'));
    elsif v_session.is_partner and v_sent.bytes > 2 * core.setting('import_bytes_max') then
        raise exception using errcode = 'LF006', message = format('a partner''s file has at most %s MB', core.setting('import_bytes_max') / 1048576);
    end if;
    begin
        perform set_config('lock_timeout', '60s', true);
        perform pg_advisory_xact_lock(7046101);
    exception when lock_not_available then
        raise exception using errcode = 'LF011', message = 'another import is running; try again';
    end;
    if v_session.is_partner and v_session.is_check then
        perform core.take_checked_rows(core.require_member('partner'), greatest(v_sent.rows - 500, 0));
    end if;
    v_refusal := core.import_refusal(v_session.supplier_id, v_session.file_sha256);
    if v_refusal is not null then
        return v_refusal;
    end if;
    v_found := core.import_classify(v_session);
    insert into core.import_batch (supplier_id, product_id, file_name, file_sha256, rows_total)
    values (v_session.supplier_id, v_session.product_id, v_session.file_name, v_session.file_sha256, v_found.rows)
    returning * into v_batch;
    update core.import_session s set batch_id = v_batch.batch_id where s.table_name = v_session.table_name;
    v_batch := core.import_list_issues(v_session, v_batch.batch_id);
    return jsonb_build_object('ok', true, 'batch', v_batch.public_id, 'rows', v_batch.rows_total, 'accepted', v_batch.rows_accepted,
                              'duplicates', v_batch.rows_duplicate, 'rejected', v_batch.rows_rejected, 'age_unproven', v_found.unproven,
                              'duplicate_days', core.setting('duplicate_days'))
        || (select jsonb_build_object('projects', coalesce(jsonb_agg(p.code order by lower(p.code)) filter (where p.n <= 20), '[]'), 'projects_in_all', count(*))
            from (select j.code, row_number() over (order by lower(j.code)) as n from core.project j where j.product_id = v_session.product_id) p);
exception
    when sqlstate 'LF015' then return sqlerrm::jsonb;
    when others then
        perform core.leave('api.import_check', sqlstate, sqlerrm);
end
$$;

-- Fills empty fields of the own twins of duplicates, the earliest row first (R37); what is filled
-- stays, and so does the class (R5). A lead that was forgotten has nothing to tell its person by, and stays empty.
-- Returns the number of leads that gained something.
create function core.import_fill(p_table text, p_base bigint) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_columns text[] := array['first_name', 'last_name', 'phone', 'phone_alt', 'email', 'date_of_birth', 'borrower_age', 'street',
        'zip', 'mortgage_amount_minor', 'loan_type', 'lender', 'mortgage_date', 'mortgage_term_months', 'property_value_minor',
        'tobacco', 'medical', 'co_borrower_name', 'co_borrower_age', 'source', 'campaign', 'consent_certificate'];
    v_rows bigint;
begin
    execute format($sql$
        create unlogged table staging.%1$I with (autovacuum_enabled = off) as
        with twin as (
            select coalesce(d.own_lead, $1 + c.place) as twin_id, s.*,
                   count(*) over (partition by coalesce(d.own_lead, $1 + c.place)) as repeats
            from staging.%2$I d
            left join staging.%3$I c on c.row_no = d.first_row
            join staging.%4$I s on s.row_no = d.row_no
            where d.is_known is not true
        )
        select t.twin_id, %5$s from twin t where t.repeats = 1
        union all
        select t.twin_id, %6$s from twin t where t.repeats > 1 group by t.twin_id
        $sql$, p_table || '_o', p_table || '_d', p_table || '_c', p_table,
        (select string_agg(format('t.%1$I', k), ', ') from unnest(v_columns) k),
        (select string_agg(format('(array_agg(t.%1$I order by t.row_no) filter (where t.%1$I is not null))[1]', k), ', ') from unnest(v_columns) k))
    using p_base;
    execute format('analyze staging.%I (twin_id)', p_table || '_o');
    execute format($sql$
        create unlogged table staging.%1$I with (autovacuum_enabled = off) as
        with filled as (
            update sealed.contact c set %3$s
            from staging.%2$I o where o.twin_id = c.lead_id and concat(c.phone, c.email, c.last_name) <> '' and (%4$s)
            returning c.*
        )
        select c.lead_id, (
            case when core.truly_filled(c.source) then 1 else 0 end
            + case when c.borrower_age is not null then 2 else 0 end
            + case when core.truly_filled(c.medical) then 4 else 0 end
            + case when core.truly_filled(c.tobacco) then 8 else 0 end
            + case when core.truly_filled(c.co_borrower_name) then 16 else 0 end
            + case when c.phone <> '' then 32 else 0 end
            + case when c.email <> '' then 64 else 0 end
            + case when c.street <> '' then 128 else 0 end
            + case when c.first_name <> '' or c.last_name <> '' then 256 else 0 end)::smallint as filled
        from filled c
        $sql$, p_table || '_t', p_table || '_o',
        (select string_agg(format('%1$I = coalesce(c.%1$I, o.%1$I)', k), ', ') from unnest(v_columns) k),
        (select string_agg(format('c.%1$I is null and o.%1$I is not null', k), ' or ') from unnest(v_columns) k));
    execute format('analyze staging.%I (lead_id)', p_table || '_t');
    execute format('select count(*) from staging.%I', p_table || '_t') into v_rows;
    if v_rows > 0 then
        -- A filled phone or e-mail is one more mark of its person (R38).
        execute format('insert into core.unmarked (first_lead, last_lead) select min(t.lead_id), max(t.lead_id) from staging.%I t group by t.lead_id / 1000', p_table || '_t');
        -- What a buyer sees as filled follows; a lead that a purchase is taking keeps what it showed.
        execute format('update core.lead l set filled = t.filled from staging.%I t where t.lead_id = l.lead_id and l.filled <> t.filled', p_table || '_t');
        execute format('update core.inventory i set filled = q.filled
                        from (select n.lead_id, t.filled from core.inventory n join staging.%I t using (lead_id)
                              where n.filled <> t.filled for update of n skip locked) q
                        where q.lead_id = i.lead_id', p_table || '_t');
    end if;
    execute format('drop table staging.%I, staging.%I', p_table || '_t', p_table || '_o');
    return v_rows;
end
$$;
-- Takes leads of this import off the shelf whose persons somebody has barred since they were looked at. From here to its
-- end nobody bars; see core.bar_persons.
create function core.import_bar(p_batch core.import_batch, p_base bigint) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_leads bigint[];
begin
    perform pg_advisory_xact_lock(7046, -1);
    v_leads := array(select l.lead_id from core.barred_person b join core.lead l using (person)
                     where b.since > p_batch.created_at - interval '1 hour' and l.lead_id > p_base and l.lead_id <= p_base + p_batch.rows_total order by 1);
    insert into core.quarantine (lead_id, reason) select x, 'barred' from unnest(v_leads) x;
    delete from core.inventory i where i.lead_id = any (v_leads);
end
$$;
-- Writes what core.import_classify() has found to be new, in the order of the pools, so that a
-- purchase touches neighbouring pages; drops the work tables. Returns the number of leads that a
-- duplicate filled.
create function core.import_store(p_session core.import_session, p_batch core.import_batch) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set client_min_messages = error set timezone = 'UTC'
set work_mem = '256MB' set max_parallel_workers_per_gather = 2 set parallel_setup_cost = 100 set parallel_tuple_cost = 0.001 set min_parallel_table_scan_size = '1MB' as $$
declare
    v_table text := p_session.table_name;
    v_base bigint;
    v_rows bigint;
    v_filled bigint;
begin
    execute format('insert into core.pool (product_id, class, state)
                    select distinct $1, c.class, c.state from staging.%I c where c.faults is null order by 2, 3 on conflict do nothing',
                   v_table || '_c') using p_session.product_id;
    -- Ids in pool order, with gaps for rows that are no new leads.
    v_base := nextval('core.lead_id_seq') - 1;
    perform setval('core.lead_id_seq', v_base + greatest(p_batch.rows_total, 1));
    execute format($sql$
        insert into core.lead (lead_id, public_id, batch_id, supplier_id, pool_id, project_id, county_id, inquired_on, inquired_at, age_proven,
            class_rule, intent, filled, price_minor, person, first_initial, city, first_batch_id)
        select $4 + c.place, c.public_id, $1, $2, p.pool_id, c.project_id, c.county_id, c.inquired_on, c.inquired_at, c.age_proven,
            1, c.intent, c.filled, c.price_minor, c.person, c.first_initial, c.city, x.first_batch_id
        from staging.%1$I c
        join core.pool p on p.product_id = $3 and p.class = c.class and p.state = c.state
        left join staging.%3$I x on x.person = c.person and x.own_lead is null
        where c.faults is null and not exists (select from staging.%2$I d where d.row_no = c.row_no)
        order by c.place
        $sql$, v_table || '_c', v_table || '_d', v_table || '_x') using p_batch.batch_id, p_session.supplier_id, p_session.product_id, v_base;
    get diagnostics v_rows = row_count;
    if v_rows <> p_batch.rows_accepted then
        raise exception using errcode = 'LF016', message = 'the import has lost rows';
    end if;
    insert into core.import_again (supplier_id, batch_id, first_batch_id, leads)
    select p_session.supplier_id, p_batch.batch_id, l.first_batch_id, count(*)
    from core.lead l where l.lead_id > v_base and l.lead_id <= v_base + p_batch.rows_total and l.first_batch_id is not null group by 3;
    execute format($sql$
        insert into sealed.contact (lead_id, first_name, last_name, phone, phone_alt, email, date_of_birth, borrower_age, street, zip,
            mortgage_amount_minor, loan_type, lender, mortgage_date, mortgage_term_months, property_value_minor, tobacco, medical,
            co_borrower_name, co_borrower_age, source, campaign, consent_certificate)
        select $1 + c.place, s.first_name, s.last_name, s.phone, s.phone_alt, s.email, s.date_of_birth, s.borrower_age, s.street, s.zip,
            s.mortgage_amount_minor, s.loan_type, s.lender, s.mortgage_date, s.mortgage_term_months, s.property_value_minor, s.tobacco,
            s.medical, s.co_borrower_name, s.co_borrower_age, s.source, s.campaign, s.consent_certificate
        from staging.%1$I c join staging.%3$I s on s.ctid = c.row_at
        where c.faults is null and not exists (select from staging.%2$I d where d.row_no = c.row_no)
        order by c.place
        $sql$, v_table || '_c', v_table || '_d', v_table) using v_base;
    execute format($sql$
        insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled)
        select $1 + c.place, c.person, c.price_minor, p.pool_id, c.county_id, c.inquired_on, c.project_id, c.class, c.intent, c.filled
        from staging.%1$I c
        join core.pool p on p.product_id = $2 and p.class = c.class and p.state = c.state
        where c.faults is null and not exists (select from staging.%2$I d where d.row_no = c.row_no)
        order by c.place
        $sql$, v_table || '_c', v_table || '_d') using v_base, p_session.product_id;

    -- The first row of a person in this file is a lead by now: its repeats know their twin.
    execute format($sql$
        update core.import_issue i set twin = c.public_id
        from staging.%1$I d join staging.%2$I c on c.row_no = d.first_row
        where i.batch_id = $1 and i.row_no = d.row_no and i.outcome = 'duplicate' and i.twin is null
        $sql$, v_table || '_d', v_table || '_c') using p_batch.batch_id;
    v_filled := core.import_fill(v_table, v_base);

    -- The day summary, unless the gateway is rebuilding it or never has (R8: it may lag).
    perform 1 from core.stock_day_stamp d where d.folded_at > '-infinity' for update skip locked;
    if found then
        execute format($sql$
            with new as (
                select p.pool_id, c.inquired_on, count(*) as leads
                from staging.%1$I c join core.pool p on p.product_id = $1 and p.class = c.class and p.state = c.state
                where c.faults is null and not exists (select from staging.%2$I d where d.row_no = c.row_no)
                group by p.pool_id, c.inquired_on
            ), old as (
                delete from core.stock_day d using new n where d.pool_id = n.pool_id and d.inquired_on = n.inquired_on returning d.*
            )
            insert into core.stock_day (pool_id, inquired_on, leads)
            select n.pool_id, n.inquired_on, n.leads + coalesce(o.leads, 0)
            from new n left join old o on o.pool_id = n.pool_id and o.inquired_on = n.inquired_on
            $sql$, v_table || '_c', v_table || '_d') using p_session.product_id;
    end if;
    execute format('drop table staging.%1$I, staging.%2$I, staging.%3$I, staging.%4$I', v_table,
                   v_table || '_c', v_table || '_x', v_table || '_d');
    perform core.leads_added(v_base + 1, v_base + p_batch.rows_total);
    perform core.import_bar(p_batch, v_base);
    return v_filled;
end
$$;

-- Writes the new leads of a checked import; fills what is empty in the twins of duplicates (R37).
-- {"ok": true, "batch", "accepted", "filled"}. Raises: LF008, LF012, LF013, LF014.
create function api.import_write(p_table text) returns jsonb
language plpgsql as $$
declare
    v_session core.import_session;
    v_batch core.import_batch;
    v_filled bigint;
begin
    perform core.require_write();
    v_session := core.import_session_of(p_table);
    select * into v_batch from core.import_batch b where b.batch_id = v_session.batch_id;
    if not found or v_session.is_check then
        raise exception using errcode = 'LF014', message = 'the import has not been checked, or is a check only';
    end if;
    perform core.import_supplier((select w.name from core.workspace w where w.workspace_id = v_session.supplier_id));
    -- A minute of patience rather than three seconds: half a minute of work is behind it.
    perform set_config('lock_timeout', '60s', true);
    v_filled := core.import_store(v_session, v_batch);
    delete from core.import_session s where s.table_name = v_session.table_name;
    insert into core.audit (workspace_id, action, object, after)
    values (v_session.supplier_id, 'import', v_session.file_name,
            jsonb_build_object('batch', v_batch.public_id, 'accepted', v_batch.rows_accepted, 'duplicates', v_batch.rows_duplicate,
                               'rejected', v_batch.rows_rejected, 'filled', v_filled));
    return jsonb_build_object('ok', true, 'batch', v_batch.public_id, 'accepted', v_batch.rows_accepted, 'filled', v_filled);
exception when others then
    perform core.leave('api.import_write', sqlstate, sqlerrm);
end
$$;

call core.own_functions('core', array['import_faults', 'take_checked_rows', 'import_row_text', 'import_known_lead', 'import_table', 'import_size', 'import_classify', 'import_list_issues', 'import_fill',
    'import_bar', 'import_store'], 'lf_owner_core', 'lf_fn_import');
grant usage on type core.import_batch to lf_fn_import;

-- The rows of a batch that are no new leads, by row; of one outcome or both. Partners see their own batches only.
-- Raises: LF008, LF013.
create function api.import_issues(p_batch uuid, p_outcome text default null, p_limit bigint default null)
returns table (row_no bigint, line bigint, outcome text, faults jsonb, twin uuid, twin_line bigint)
language plpgsql stable as $$
declare
    v_batch core.import_batch;
begin
    select * into v_batch from core.import_batch b where b.public_id = p_batch;
    if not found or not (core.is_floor_owner() or exists (
        select from core.member m where m.member_id = (select core.me())
            and (m.role = 'operator' or m.role = 'partner' and m.workspace_id = v_batch.supplier_id))) then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return query
    select i.row_no, i.line, i.outcome, i.faults, i.twin, i.twin_line
    from core.import_issue i
    where i.batch_id = v_batch.batch_id and (p_outcome is null or i.outcome = p_outcome)
    order by i.row_no limit p_limit;
exception when others then
    perform core.leave('api.import_issues', sqlstate, sqlerrm);
end
$$;

-- Takes a batch back (R36): its leads leave the stock; rows already sold or held stay and are
-- listed. The same file may be imported again afterwards.
-- {"ok": true, "withdrawn": n, "stay": n, "leads": [public ids of at most 1000 that stay]}.
-- Raises: LF007, LF008, LF012, LF013, LF014.
create function api.import_withdraw(p_batch uuid, p_reason text) returns jsonb
language plpgsql as $$
declare
    v_batch core.import_batch;
    v_withdrawn bigint;
    v_stay uuid[];
    v_count bigint;
begin
    perform core.require_write();
    select * into v_batch from core.import_batch b where b.public_id = p_batch for update;
    if not found or not (core.is_floor_owner() or exists (
        select from core.member m where m.member_id = core.me()
            and (m.role = 'operator' or m.role = 'partner' and m.workspace_id = v_batch.supplier_id))) then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    if v_batch.state <> 'loaded' then
        raise exception using errcode = 'LF014', message = 'the batch has been withdrawn before';
    end if;
    -- Waits for purchases that are taking leads of it this very moment: those are sold then.
    delete from core.inventory i using core.lead l where l.lead_id = i.lead_id and l.batch_id = v_batch.batch_id;
    select count(*), coalesce((array_agg(l.public_id order by l.lead_id))[1:1000], '{}') into v_count, v_stay
    from core.lead l
    where l.batch_id = v_batch.batch_id
      and (exists (select from core.sale s where s.lead_id = l.lead_id) or exists (select from core.held h where h.lead_id = l.lead_id));
    v_withdrawn := v_batch.rows_accepted - v_count;
    update core.import_batch b set state = 'withdrawn', rows_stayed = v_count where b.batch_id = v_batch.batch_id;
    insert into core.audit (workspace_id, action, object, before, after)
    values (v_batch.supplier_id, 'import withdraw', v_batch.file_name, jsonb_build_object('batch', p_batch, 'accepted', v_batch.rows_accepted),
            jsonb_build_object('withdrawn', v_withdrawn, 'stay', v_count, 'reason', left(p_reason, 500)));
    return jsonb_build_object('ok', true, 'withdrawn', v_withdrawn, 'stay', v_count, 'leads', to_jsonb(v_stay));
exception when others then
    perform core.leave('api.import_withdraw', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['import_%'], 'lf_fn_import');
call core.harden_api();
grant execute on function api.import_begin(text, text, text, text, bigint, boolean), api.import_check(text), api.import_write(text),
    api.import_issues(uuid, text, bigint), api.import_withdraw(uuid, text) to lf_partner, lf_operator;
