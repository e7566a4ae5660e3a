-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0003_identity: who calls, what a write demands, how errors leave, and the settings that every
-- function of api carries. Source: security.md 1.5 and 1.7, design.md section 3.

set role lf_owner_core;

-- The caller's member, or null for unknown, closed, or a login of a closed workspace. Identity is
-- session_user: inside definer functions current_user is the owner. Policies use it as
-- (select core.me()), so that it is asked once per statement.
create function core.me() returns int
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, pg_temp as $$
begin
    return (select m.member_id
            from core.member m join core.workspace w using (workspace_id)
            where m.login = session_user and m.closed_at is null and w.closed_at is null);
end
$$;

create function core.my_workspace() returns int
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, pg_temp as $$
begin
    return (select m.workspace_id
            from core.member m join core.workspace w using (workspace_id)
            where m.login = session_user and m.closed_at is null and w.closed_at is null);
end
$$;

-- The floor's owner on the server itself: a superuser over the local socket.
create function core.is_floor_owner() returns boolean
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from pg_roles r where r.rolname = session_user and r.rolsuper);
end
$$;

-- The caller as a member with this role. Raises: LF008 unknown or closed; LF007 another role.
create function core.require_member(p_role text) returns core.member
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
    v_member core.member;
begin
    select m.* into v_member
    from core.member m join core.workspace w using (workspace_id)
    where m.login = session_user and m.closed_at is null and w.closed_at is null;
    if not found then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if v_member.role <> p_role then
        raise exception using errcode = 'LF007', message = 'role may not do this';
    end if;
    return v_member;
end
$$;

-- An operator of the floor, or its owner on the server. Raises: LF008, LF007.
create function core.require_operator() returns void
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
    if not core.is_floor_owner() then
        perform core.require_member('operator');
    end if;
end
$$;

-- First line of every function that writes (V3: other levels would read a stale count).
-- Raises: LF012 not READ COMMITTED, or read-only.
create function core.require_write() returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if current_setting('transaction_isolation') <> 'read committed'
       or current_setting('transaction_read_only') <> 'off' then
        raise exception using errcode = 'LF012', message = 'wrong transaction';
    end if;
end
$$;

-- How errors leave a function of api: our own codes with their fixed text; what may be retried
-- under its own code; anything else as LF016 with an incident number, since messages and details
-- of constraints quote whole rows (V4). The log line survives the rollback (V8).
create function core.leave(p_function text, p_sqlstate text, p_message text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_incident bigint;
begin
    if p_sqlstate like 'LF%' then
        raise exception using errcode = p_sqlstate, message = p_message;
    elsif p_sqlstate in ('40001', '40P01', '55P03') then
        raise exception using errcode = p_sqlstate, message = 'busy';
    end if;
    v_incident := nextval('core.incident_seq');
    raise log 'leadfloor incident % in %: sqlstate %', v_incident, p_function, p_sqlstate;
    raise exception using errcode = 'LF016', message = format('incident %s', v_incident);
end
$$;

-- A refusal that is an answer, not an error: it is stored under the key and committed (R18).
create function core.refusal(p_code text, p_data jsonb default '{}') returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return jsonb_build_object('ok', false, 'error', jsonb_build_object('code', p_code) || p_data);
end
$$;

create function core.setting(p_name text) returns bigint
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, pg_temp as $$
begin
    return (select s.value from core.setting s where s.name = p_name);
end
$$;

create function core.today() returns date
language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp as $$
begin
    return (clock_timestamp() at time zone 'UTC')::date;
end
$$;

-- round(100 x 2^(-age/half-life)), at least 1 (R6).
create function core.freshness(p_age_days int, p_half_life_days int) returns smallint
language sql immutable parallel safe as $$
    select greatest(1, round(100 * power(2::float8, -p_age_days::float8 / p_half_life_days)))::smallint
$$;

reset role;

grant execute on function core.me(), core.my_workspace(), core.is_floor_owner(), core.require_member(text),
    core.require_operator(), core.require_write(), core.leave(text, text, text),
    core.refusal(text, jsonb), core.setting(text), core.today(), core.freshness(int, int)
to lf_fn_browse, lf_fn_buy, lf_fn_deliver, lf_fn_read_own, lf_fn_admin, lf_fn_import, lf_fn_gateway;
grant usage on type core.member to lf_fn_browse, lf_fn_buy, lf_fn_deliver, lf_fn_read_own, lf_fn_admin, lf_fn_import;

-- Gives functions of a schema, by name or pattern ('gateway_%'), to their owner, no execute to PUBLIC, and execute
-- to roles. Raises: 42883 when a name is none. What is granted with arguments stands beside the call.
create procedure core.own_functions(p_schema text, p_names text[], p_owner text, variadic p_callers text[] default '{}')
language plpgsql as $$
declare
    v_name text;
    v_function regprocedure;
    v_caller text;
begin
    foreach v_name in array p_names loop
        for v_function in
            select p.oid from pg_proc p where p.pronamespace = p_schema::regnamespace and p.proname like replace(v_name, '_', '\_')
        loop
            execute format('alter function %s owner to %I', v_function, p_owner);
            execute format('revoke execute on function %s from public', v_function);
            foreach v_caller in array p_callers loop
                execute format('grant execute on function %s to %I', v_function, v_caller);
            end loop;
        end loop;
        if not found then
            raise exception using errcode = '42883', message = format('%s has no function %s', p_schema, v_name);
        end if;
    end loop;
end
$$;
alter procedure core.own_functions(text, text[], text, text[]) owner to lf_owner_core;
revoke execute on procedure core.own_functions(text, text[], text, text[]) from public;

-- Gives the functions of api their owner's rights, the settings that a caller could otherwise use
-- as a lever (V5, V7, V12), and no execute for PUBLIC. Every migration that adds one calls it last.
create procedure core.harden_api()
language plpgsql as $$
declare
    v_function regprocedure;
begin
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'api'::regnamespace loop
        execute format('revoke execute on function %s from public', v_function);
        -- All in one: each statement writes the function's row anew, and migrations call this often.
        execute format($alter$alter function %s security definer
            set search_path = pg_catalog, pg_temp set client_min_messages = error set timezone = 'UTC'
            set datestyle = 'ISO, YMD' set intervalstyle = postgres set lock_timeout = '3s'
            set transform_null_equals = off set row_security = on set xmloption = content
            set bytea_output = hex set extra_float_digits = 1
            -- Plans: a caller's settings must not make locks last longer.
            set enable_nestloop = on set enable_indexscan = on set enable_indexonlyscan = on
            set enable_tidscan = on set jit = off set work_mem = '32MB'$alter$, v_function);
    end loop;
end
$$;
alter procedure core.harden_api() owner to lf_owner_core;
