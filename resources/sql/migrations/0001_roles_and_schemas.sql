-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0001_roles_and_schemas: who may own, call and connect; nothing for PUBLIC.
-- Roles belong to the cluster, so they are made only where they are missing.
-- Source: security.md 1.4, design.md section 3.

do $$
declare
    v_role text;
begin
    -- Two floors of one cluster may be migrated at the same moment.
    perform pg_advisory_xact_lock(7046001);
    -- Owners and function owners (nobody signs in as them), then the groups of members' logins.
    foreach v_role in array array[
        'lf_owner_core', 'lf_owner_sealed', 'lf_owner_api',
        'lf_fn_browse', 'lf_fn_buy', 'lf_fn_deliver', 'lf_fn_read_own',
        'lf_fn_admin', 'lf_fn_import', 'lf_fn_gateway', 'lf_fn_reaper', 'lf_fn_ban', 'lf_fn_suppress',
        'lf_broker', 'lf_partner', 'lf_operator'
    ] loop
        if not exists (select from pg_roles where rolname = v_role) then
            execute format('create role %I nologin', v_role);
        end if;
    end loop;
    -- Service logins without a password: they cannot sign in until the installer sets one.
    foreach v_role in array array['lf_gateway', 'lf_reaper'] loop
        if not exists (select from pg_roles where rolname = v_role) then
            execute format('create role %I login', v_role);
        end if;
    end loop;
    if not pg_has_role('lf_fn_reaper', 'pg_signal_backend', 'member') then
        grant pg_signal_backend, pg_read_all_stats to lf_fn_reaper;
    end if;
    -- Closes and opens logins: the groups give the right to connect, and who may grant them needs no
    -- CREATEROLE, which on PostgreSQL 15 is the whole server (security.md V9).
    if not pg_has_role('lf_fn_ban', 'lf_broker', 'member with admin option') then
        grant lf_broker, lf_partner, lf_operator to lf_fn_ban with admin option;
    end if;
end
$$;

create schema if not exists core;
create schema sealed;
create schema api;
alter schema core owner to lf_owner_core;
alter schema sealed owner to lf_owner_sealed;
alter schema api owner to lf_owner_api;
revoke all on schema public from public;
revoke all on schema core, sealed, api from public;

grant usage on schema core to lf_fn_browse, lf_fn_buy, lf_fn_deliver, lf_fn_read_own, lf_fn_admin,
    lf_fn_import, lf_fn_gateway, lf_fn_reaper, lf_fn_ban, lf_fn_suppress, lf_owner_api, lf_owner_sealed;
-- Of the function owners only two may look into sealed: the one that delivers and the one that imports.
-- The one of suppression lists calls functions there, which give it no contact.
grant usage on schema sealed to lf_fn_deliver, lf_fn_import, lf_fn_suppress;
grant usage on schema api to lf_broker, lf_partner, lf_operator, lf_gateway, lf_reaper,
    lf_fn_browse, lf_fn_buy, lf_fn_deliver, lf_fn_read_own, lf_fn_admin, lf_fn_import, lf_fn_gateway, lf_fn_reaper, lf_fn_suppress;

-- Of whoever migrates, and of the owners that later files step into.
alter default privileges revoke execute on functions from public;
alter default privileges revoke usage on types from public;
alter default privileges for role lf_owner_core, lf_owner_sealed, lf_owner_api revoke execute on functions from public;
alter default privileges for role lf_owner_core, lf_owner_sealed, lf_owner_api revoke usage on types from public;

-- Per database: what stock grants give everybody and a broker does not need (security.md V13). A copy
-- of a database, and most ways to restore one, come without the rights of the database itself: call
-- this again there. The superuser's procedure; it changes nothing when called twice.
create procedure core.close_database()
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_db text := current_database();
    v_function record;
begin
    execute format('revoke all on database %I from public', v_db);
    execute format('grant connect on database %I to lf_broker, lf_partner, lf_operator, lf_gateway, lf_reaper', v_db);
    revoke usage on language plpgsql, sql from public;
    for v_function in
        select p.oid::regprocedure as signature
        from pg_proc p
        where p.pronamespace = 'pg_catalog'::regnamespace
          and (p.proname like 'lo\_%' or p.proname in ('loread', 'lowrite')
               or p.proname like 'pg\_advisory%' or p.proname like 'pg\_try\_advisory%'
               or p.proname like 'pg\_sleep%'
               or p.proname in ('pg_notify', 'pg_logical_emit_message', 'pg_stat_get_activity',
                                'pg_export_snapshot'))
    loop
        execute format('revoke execute on function %s from public', v_function.signature);
    end loop;
    revoke select on pg_stats, pg_stat_activity from public;
end
$$;
revoke execute on procedure core.close_database() from public;
call core.close_database();
grant execute on function pg_advisory_xact_lock(bigint), pg_advisory_xact_lock(int, int) to lf_fn_buy, lf_fn_import, lf_fn_gateway;
grant execute on function pg_notify(text, text) to lf_fn_gateway;
grant execute on function pg_stat_get_activity(int) to lf_fn_reaper;
grant select on pg_stat_activity to lf_fn_reaper;
-- Table owners write trigger functions; they cannot sign in.
grant usage on language plpgsql, sql to lf_owner_core, lf_owner_sealed;
