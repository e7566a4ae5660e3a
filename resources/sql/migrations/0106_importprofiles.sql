-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0106_importprofiles: what the import wizard asks beside 0101_import: mapping profiles of a supplier,
-- found again by the fingerprint of a header; what a checked file is worth; the twins of its
-- duplicates; the list of batches.
--
-- A check is an import that is rolled back. Who asks about persons is counted: by rows, so that many small
-- looks cost no turn of an upload (R22).

insert into core.setting (name, value, meaning) values
    ('import_profiles_max', 200, 'mapping profiles of one supplier'),
    ('commission_base_bp', 3000, 'commission of a partner, in basis points of the net price (R30)'),
    ('commission_fresh_bp', 1000, 'more of it for what is sold within seven days of its upload (R30)')
on conflict do nothing;

grant select on core.price_rule, core.project_price, core.age_bucket to lf_fn_import;

set role lf_owner_core;

create table core.import_profile (
    profile_id bigint generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique,
    supplier_id int not null references core.workspace,
    -- Sixteen hex digits of the header's keys, in whatever order: made by the program, only compared here.
    fingerprint text not null constraint import_profile_fingerprint check (fingerprint ~ '^[0-9a-f]{16}$'),
    name text not null constraint import_profile_name check (length(name) between 1 and 80 and name !~ '[[:cntrl:]]'),
    content jsonb not null constraint import_profile_content check (jsonb_typeof(content) = 'object' and length(content::text) <= 200000),
    uses bigint not null default 0,
    used_at timestamptz,
    changed_at timestamptz not null default clock_timestamp(),
    unique (supplier_id, fingerprint)
);
reset role;
grant select, insert, update, delete on core.import_profile to lf_fn_import;

-- Ids are given batch by batch, so a few pages of summaries find the leads of one.
set role lf_owner_core;
create index lead_by_batch on core.lead using brin (batch_id) with (pages_per_range = 32);
reset role;

create function core.import_profile_json(p core.import_profile) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
    select jsonb_build_object('profile', p.public_id, 'fingerprint', p.fingerprint, 'name', p.name, 'content', p.content,
                              'uses', p.uses, 'used_at', p.used_at, 'changed_at', p.changed_at)
$$;

-- The profiles of a supplier, or the one with a fingerprint, most used first.
-- Raises: LF006, LF007, LF008.
create function api.import_profiles(p_supplier text, p_fingerprint text default null) returns jsonb
language plpgsql stable as $$
declare
    v_supplier record;
begin
    v_supplier := core.import_supplier(p_supplier);
    return (select coalesce(jsonb_agg(core.import_profile_json(p) order by p.uses desc, lower(p.name), p.profile_id), '[]')
            from core.import_profile p
            where p.supplier_id = v_supplier.supplier_id and (p_fingerprint is null or p.fingerprint = p_fingerprint));
exception when others then
    perform core.leave('api.import_profiles', sqlstate, sqlerrm);
end
$$;

-- Keeps a profile, in place of the one with this fingerprint. p_is_used: a file has come in with it.
-- Raises: LF006, LF007, LF008, LF012.
create function api.import_profile_save(p_supplier text, p_name text, p_content jsonb, p_is_used boolean default false) returns jsonb
language plpgsql as $$
declare
    v_supplier record;
    v_name text := normalize(trim(coalesce(p_name, '')), nfc);
    v_profile core.import_profile;
begin
    perform core.require_write();
    v_supplier := core.import_supplier(p_supplier);
    if length(v_name) not between 1 and 80 or v_name ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a mapping profile wants a name of 1 to 80 characters';
    elsif coalesce(jsonb_typeof(p_content), '') <> 'object' or length(p_content::text) > 200000
       or coalesce(p_content ->> 'fingerprint', '') !~ '^[0-9a-f]{16}$' then
        raise exception using errcode = 'LF006', message = 'this is no mapping profile';
    elsif (select count(*) from core.import_profile p where p.supplier_id = v_supplier.supplier_id and p.fingerprint <> p_content ->> 'fingerprint')
          >= core.setting('import_profiles_max') then
        raise exception using errcode = 'LF006', message = format('a supplier keeps at most %s mapping profiles', core.setting('import_profiles_max'));
    end if;
    insert into core.import_profile as o (supplier_id, fingerprint, name, content, uses, used_at)
    values (v_supplier.supplier_id, p_content ->> 'fingerprint', v_name, p_content,
            case when p_is_used then 1 else 0 end, case when p_is_used then clock_timestamp() end)
    on conflict (supplier_id, fingerprint) do update
    set name = excluded.name, content = excluded.content, uses = o.uses + excluded.uses,
        used_at = coalesce(excluded.used_at, o.used_at),
        changed_at = case when o.content <> excluded.content or o.name <> excluded.name then clock_timestamp() else o.changed_at end
    returning * into v_profile;
    return core.import_profile_json(v_profile);
exception when others then
    perform core.leave('api.import_profile_save', sqlstate, sqlerrm);
end
$$;

-- Raises: LF007, LF008, LF012, LF013.
create function api.import_profile_remove(p_profile uuid) returns void
language plpgsql as $$
declare
    v_profile core.import_profile;
begin
    perform core.require_write();
    select * into v_profile from core.import_profile p where p.public_id = p_profile;
    if not found or not core.may_see_supplier(v_profile.supplier_id) then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    delete from core.import_profile p where p.profile_id = v_profile.profile_id;
exception when others then
    perform core.leave('api.import_profile_remove', sqlstate, sqlerrm);
end
$$;

-- The supplier's own partner, an operator, or the floor's owner.
create function core.may_see_supplier(p_supplier int) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select core.is_floor_owner() or exists (
        select from core.member m where m.member_id = (select core.me())
            and (m.role = 'operator' or m.role = 'partner' and m.workspace_id = p_supplier))
$$;

-- The caller's checked import in this transaction. Raises: LF013, LF014.
create function core.checked_import(p_table text) returns core.import_session
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_session core.import_session := core.import_session_of(p_table);
begin
    if v_session.batch_id is null then
        raise exception using errcode = 'LF014', message = 'the import has not been checked';
    end if;
    return v_session;
end
$$;

create function core.import_worth(p_session core.import_session) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_answer jsonb;
    v_sum numeric;
    v_rates record;
begin
    select * into v_rates from core.upload_rates(p_session.supplier_id);
    execute format($sql$
        with new as (
            select c.class, case when b.bucket is not null then coalesce(c.price_minor, j.price_minor, r.price_minor) end as price,
                   b.bucket is not null as is_of_age
            from staging.%1$I c
            left join core.project_price j on j.project_id = c.project_id and j.valid @> $2
            left join core.age_bucket b on b.scheme_id = (select p.scheme_id from core.product p where p.product_id = $1)
                and core.today() - c.inquired_on between b.from_days and coalesce(b.to_days, 100000000)
            left join core.price_rule r on r.product_id = $1 and r.class = c.class and r.bucket = b.bucket and r.valid @> $2
            where c.faults is null and not exists (select from staging.%2$I d where d.row_no = c.row_no)
        )
        select jsonb_build_object('gold', count(*) filter (where n.class = 1), 'silver', count(*) filter (where n.class = 2),
                                  'priced', count(n.price), 'too_young', count(*) filter (where not n.is_of_age),
                                  'price_minor', coalesce(sum(n.price), 0)::bigint), coalesce(sum(n.price), 0)
        from new n
        $sql$, p_session.table_name || '_c', p_session.table_name || '_d')
    into v_answer, v_sum using p_session.product_id, clock_timestamp();
    return v_answer || jsonb_build_object(
        'ok', true, 'currency', (select f.currency from core.floor f),
        'commission_minor', trunc(v_sum * v_rates.rate_bp / 10000)::bigint,
        'commission_most_minor', trunc(v_sum * v_rates.fresh_rate_bp / 10000)::bigint);
end
$$;

-- What a checked import is worth today (R9): classes, how many are on offer at once, the sum of their
-- prices, the supplier's share by its own terms of today if all sell, and at most if they do within a week (R30).
-- Raises: LF008, LF013, LF014.
create function api.import_preview(p_table text) returns jsonb
language plpgsql as $$
begin
    perform core.require_write();
    return core.import_worth(core.checked_import(p_table));
exception when others then
    perform core.leave('api.import_preview', sqlstate, sqlerrm);
end
$$;

create type core.import_twin as (
    row_no bigint, lead uuid, supplier text, inquired_on date, state text, city text, is_sold boolean,
    first_name text, last_name text, phone text, email text);

create function core.import_twins_of(p_session core.import_session, p_limit int) returns setof core.import_twin
language plpgsql set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    return query execute format($sql$
        select d.row_no, l.public_id, w.name, l.inquired_on, p.state, l.city,
               exists (select from core.sale s where s.lead_id = l.lead_id),
               s.first_name, s.last_name, s.phone, s.email
        from (select d.row_no, d.own_lead, d.is_known from staging.%1$I d
              where d.own_lead is not null or d.is_known order by d.row_no limit $2) d
        join staging.%2$I c on c.row_no = d.row_no
        cross join lateral (
            (select l.* from core.lead l where l.lead_id = d.own_lead)
            union all
            (select l.* from core.lead l
             where d.own_lead is null and not $1 and l.person = c.person and %3$s
             order by l.inquired_on desc, l.lead_id limit 1)) l
        join core.workspace w on w.workspace_id = l.supplier_id
        join core.pool p on p.pool_id = l.pool_id
        left join sealed.contact s on s.lead_id = l.lead_id and $1 and l.supplier_id = $3
        order by d.row_no
        $sql$, p_session.table_name || '_d', p_session.table_name || '_c', core.import_known_lead())
    using p_session.is_partner, least(greatest(p_limit, 0), 20000), p_session.supplier_id;
end
$$;

-- The leads that rows of a checked import are duplicates of, by row. A partner gets the contact of its
-- own leads, which it has sent itself; of another supplier's lead it learns nothing but that it is
-- there. Operators learn whose it is, never the contact.
-- Raises: LF008, LF013, LF014.
create function api.import_twins(p_table text, p_limit int) returns setof core.import_twin
language plpgsql as $$
begin
    perform core.require_write();
    return query select * from core.import_twins_of(core.checked_import(p_table), p_limit);
exception when others then
    perform core.leave('api.import_twins', sqlstate, sqlerrm);
end
$$;

create function core.import_batch_json(b core.import_batch) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
    select jsonb_build_object('batch', b.public_id, 'supplier', w.name, 'product', p.code, 'file_name', b.file_name, 'state', b.state,
                              'rows', b.rows_total, 'accepted', b.rows_accepted, 'duplicates', b.rows_duplicate, 'rejected', b.rows_rejected,
                              'created_at', b.created_at, 'created_by', m.display_name)
    from core.workspace w
    join core.product p on p.product_id = b.product_id
    left join core.member m on m.login::text = b.created_by
    where w.workspace_id = b.supplier_id
$$;

-- Batches, newest first: a partner's own, or all. p_before: those before this one. At most 1000.
-- Raises: LF007, LF008.
create function api.import_batches(p_before uuid default null, p_limit int default 200) returns jsonb
language plpgsql stable as $$
declare
    v_member core.member;
begin
    if not core.is_floor_owner() then
        select m.* into v_member from core.member m where m.member_id = core.me();
        if not found then
            raise exception using errcode = 'LF008', message = 'account closed';
        elsif v_member.role not in ('partner', 'operator') then
            raise exception using errcode = 'LF007', message = 'role may not do this';
        end if;
    end if;
    return (select coalesce(jsonb_agg(core.import_batch_json(q) order by q.batch_id desc), '[]')
            from (select b.* from core.import_batch b
                  where (v_member.role is distinct from 'partner' or b.supplier_id = v_member.workspace_id)
                    and (p_before is null or b.batch_id < (select o.batch_id from core.import_batch o where o.public_id = p_before))
                  order by b.batch_id desc limit least(greatest(p_limit, 0), 1000)) q);
exception when others then
    perform core.leave('api.import_batches', sqlstate, sqlerrm);
end
$$;

-- One batch, with where its leads are now: in_stock, held, sold. Raises: LF008, LF013.
create function api.import_batch(p_batch uuid) returns jsonb
language plpgsql stable as $$
declare
    v_batch core.import_batch;
    v_counts jsonb;
begin
    select * into v_batch from core.import_batch b where b.public_id = p_batch;
    if not found or not core.may_see_supplier(v_batch.supplier_id) then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    select jsonb_build_object('in_stock', count(i.lead_id), 'held', count(h.lead_id),
                              'sold', count(*) filter (where exists (select from core.sale s where s.lead_id = l.lead_id)))
    into v_counts
    from core.lead l
    left join core.inventory i on i.lead_id = l.lead_id
    left join core.held h on h.lead_id = l.lead_id
    where l.batch_id = v_batch.batch_id;
    return core.import_batch_json(v_batch) || v_counts;
exception when others then
    perform core.leave('api.import_batch', sqlstate, sqlerrm);
end
$$;

-- The suppliers that the caller may import for, by name. Raises: LF007, LF008.
create function api.import_suppliers() returns jsonb
language plpgsql stable as $$
declare
    v_own record;
begin
    if core.is_floor_owner() or exists (select from core.member m where m.member_id = core.me() and m.role = 'operator') then
        return (select coalesce(jsonb_agg(w.name order by lower(w.name)), '[]') from core.workspace w where w.kind = 'supplier' and w.closed_at is null);
    end if;
    v_own := core.import_supplier(null);
    return (select jsonb_agg(w.name) from core.workspace w where w.workspace_id = v_own.supplier_id);
exception when others then
    perform core.leave('api.import_suppliers', sqlstate, sqlerrm);
end
$$;

call core.own_functions('core', array['import_profile_json', 'import_batch_json', 'may_see_supplier', 'checked_import',
    'import_worth', 'import_twins_of'], 'lf_owner_core', 'lf_fn_import');
call core.own_functions('api', array['import_profiles', 'import_profile_save', 'import_profile_remove', 'import_preview',
    'import_twins', 'import_batches', 'import_batch', 'import_suppliers'], 'lf_fn_import');
alter type core.import_twin owner to lf_owner_core;
grant usage on type core.import_profile, core.import_twin to lf_fn_import;
call core.harden_api();
grant execute on function api.import_profiles(text, text), api.import_profile_save(text, text, jsonb, boolean),
    api.import_profile_remove(uuid), api.import_preview(text), api.import_twins(text, int), api.import_batches(uuid, int),
    api.import_batch(uuid), api.import_suppliers() to lf_partner, lf_operator;
