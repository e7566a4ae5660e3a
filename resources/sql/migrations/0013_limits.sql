-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0013_limits: what a member may do, how often, and until when: rate limits (R22), bans (R23).
-- Source: security.md 1.8 and 1.10, performance.md 9.7.

-- ---- rate limits --------------------------------------------------------------------------------

insert into core.setting (name, value, meaning) values
    ('purchases_per_minute', 10, 'purchases of one member in a minute (R22)'),
    ('uploads_per_minute', 5, 'files of one member in a minute (R22)'),
    ('topups_per_minute', 10, 'top-ups of one member in a minute (R22)');

-- An operator's exceptions; null: the workspace's, else the floor's.
alter table core.workspace
    add purchases_per_minute int constraint workspace_purchases check (purchases_per_minute > 0),
    add uploads_per_minute int constraint workspace_uploads check (uploads_per_minute > 0),
    add topups_per_minute int constraint workspace_topups check (topups_per_minute > 0);
-- The counters are sequences, since those outlive a rollback (V8), one of a member and kind: nobody
-- waits for another. Null: the member has no limit.
alter table core.member
    add purchases_per_minute int constraint member_purchases check (purchases_per_minute > 0),
    add uploads_per_minute int constraint member_uploads check (uploads_per_minute > 0),
    add topups_per_minute int constraint member_topups check (topups_per_minute > 0),
    add purchase_turns regclass,
    add upload_turns regclass,
    add topup_turns regclass;

create function core.make_turns() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_kind text;
    v_name text;
begin
    foreach v_kind in array case new.role when 'broker' then array['purchase', 'upload', 'topup']
                                          when 'partner' then array['upload'] else '{}' end loop
        v_name := format('turns_%s_%s_seq', new.member_id, v_kind);
        execute format('create sequence core.%I', v_name);
        execute format('grant usage, update on sequence core.%I to %s', v_name,
                       case v_kind when 'upload' then 'lf_fn_buy, lf_fn_import' else 'lf_fn_buy' end);
        case v_kind when 'purchase' then new.purchase_turns := 'core.' || v_name;
                    when 'upload' then new.upload_turns := 'core.' || v_name;
                    else new.topup_turns := 'core.' || v_name;
        end case;
    end loop;
    return new;
end
$$;
alter function core.make_turns() owner to lf_owner_core;
revoke execute on function core.make_turns() from public;
create trigger member_turns before insert on core.member for each row execute function core.make_turns();

grant execute on function pg_advisory_lock(bigint), pg_advisory_unlock(bigint) to lf_fn_buy, lf_fn_import;

-- Counts one call of a member. p_class: purchases, uploads, topups. A minute begins with its first call
-- and has so many turns; the next one begins after it has ended. Every call counts, also one that is
-- refused or rolled back later; the replay of a known key never comes here.
-- The counter: when its minute began, in tenths of a second since 1970, times 2^28, plus the calls
-- since. nextval() counts, setval() begins a minute; both outlive a rollback. Who sees that the minute
-- is over looks once more under a lock of the session and begins the next one; the lock is of this
-- sequence, held within one expression, and no wait or cancel comes in between.
-- Raises: LF015, with the refusal as its message (data opens_at).
create function core.take_turn(p_member core.member, p_class text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_turns regclass := case p_class when 'purchases' then p_member.purchase_turns
                                     when 'uploads' then p_member.upload_turns else p_member.topup_turns end;
    v_now bigint := ceil(date_part('epoch', clock_timestamp()) * 10);
    v_lock bigint := 7047::bigint << 32 | v_turns::oid::bigint;
    v_turn bigint;
    v_most bigint;
    v_opens_at timestamptz;
begin
    if v_turns is null then
        return;
    end if;
    v_turn := nextval(v_turns);
    if abs(v_now - (v_turn >> 28)) > 600 then
        v_turn := (array[
            pg_advisory_lock(v_lock)::text,
            (case when abs(v_now - (nextval(v_turns) >> 28)) > 600 then setval(v_turns, (v_now << 28) + 1) else currval(v_turns) end)::text,
            pg_advisory_unlock(v_lock)::text])[2];
    end if;
    select coalesce(case p_class when 'purchases' then coalesce(p_member.purchases_per_minute, w.purchases_per_minute)
                                 when 'uploads' then coalesce(p_member.uploads_per_minute, w.uploads_per_minute)
                                 else coalesce(p_member.topups_per_minute, w.topups_per_minute) end, s.value)
    into v_most
    from core.workspace w, core.setting s where w.workspace_id = p_member.workspace_id and s.name = p_class || '_per_minute';
    if (v_turn & 268435455) > v_most then
        v_opens_at := to_timestamp(((v_turn >> 28) + 601) / 10.0);
        raise exception using errcode = 'LF015', message = core.refusal('LF015', jsonb_build_object(
            'limit', v_most, 'opens_at', v_opens_at,
            'message', format('%s %s in a minute; the next from %s UTC', v_most, p_class, to_char(v_opens_at, 'HH24:MI:SS'))))::text;
    end if;
end
$$;

-- Sets how many calls of a kind are allowed in a minute: of one member (by e-mail), of each member of a
-- workspace, or of everybody else on the floor. p_per_minute null: back to what is more general.
-- p_class: purchases, uploads, topups. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.rate_set(p_class text, p_per_minute int, p_workspace text default null, p_email text default null) returns void
language plpgsql as $$
declare
    v_workspace core.workspace;
    v_member core.member;
    v_before int;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_class is null or p_class <> all (array['purchases', 'uploads', 'topups']) or p_per_minute not between 1 and 100000000
       or p_workspace is not null and p_email is not null or p_per_minute is null and p_workspace is null and p_email is null then
        raise exception using errcode = 'LF006',
            message = 'a rate wants purchases, uploads or topups, and how many in a minute, from 1 to 100000000';
    end if;
    if p_email is not null then
        select * into v_member from core.member m where m.email = lower(trim(p_email)) for no key update;
        if not found then
            raise exception using errcode = 'LF013', message = 'there is no member with this e-mail';
        end if;
        v_before := case p_class when 'purchases' then v_member.purchases_per_minute when 'uploads' then v_member.uploads_per_minute
                                 else v_member.topups_per_minute end;
        update core.member m
        set purchases_per_minute = case p_class when 'purchases' then p_per_minute else m.purchases_per_minute end,
            uploads_per_minute = case p_class when 'uploads' then p_per_minute else m.uploads_per_minute end,
            topups_per_minute = case p_class when 'topups' then p_per_minute else m.topups_per_minute end
        where m.member_id = v_member.member_id;
    elsif p_workspace is not null then
        select * into v_workspace from core.workspace w
        where lower(w.name) = lower(trim(p_workspace)) or w.public_id::text = p_workspace for no key update;
        if not found then
            raise exception using errcode = 'LF013', message = 'there is no workspace of this name';
        end if;
        v_before := case p_class when 'purchases' then v_workspace.purchases_per_minute when 'uploads' then v_workspace.uploads_per_minute
                                 else v_workspace.topups_per_minute end;
        update core.workspace w
        set purchases_per_minute = case p_class when 'purchases' then p_per_minute else w.purchases_per_minute end,
            uploads_per_minute = case p_class when 'uploads' then p_per_minute else w.uploads_per_minute end,
            topups_per_minute = case p_class when 'topups' then p_per_minute else w.topups_per_minute end
        where w.workspace_id = v_workspace.workspace_id;
    else
        select s.value into v_before from core.setting s where s.name = p_class || '_per_minute' for no key update;
        update core.setting s set value = p_per_minute where s.name = p_class || '_per_minute';
    end if;
    perform core.write_audit(coalesce(v_member.workspace_id, v_workspace.workspace_id), 'rate set',
                             p_class || ' of ' || coalesce(v_member.email, v_workspace.name, 'the floor'),
                             jsonb_build_object('per_minute', v_before), jsonb_build_object('per_minute', p_per_minute));
exception when others then
    perform core.leave('api.rate_set', sqlstate, sqlerrm);
end
$$;

-- The floor's rates (workspace and email null) and all exceptions from them, for operators.
create function api.rates() returns table (workspace text, email text, purchases_per_minute int, uploads_per_minute int, topups_per_minute int)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select null::text, null::text, core.setting('purchases_per_minute')::int, core.setting('uploads_per_minute')::int,
           core.setting('topups_per_minute')::int
    union all
    (select w.name, null, w.purchases_per_minute, w.uploads_per_minute, w.topups_per_minute from core.workspace w
     where coalesce(w.purchases_per_minute, w.uploads_per_minute, w.topups_per_minute) is not null order by w.name)
    union all
    (select w.name, m.email, m.purchases_per_minute, m.uploads_per_minute, m.topups_per_minute
     from core.member m join core.workspace w using (workspace_id)
     where coalesce(m.purchases_per_minute, m.uploads_per_minute, m.topups_per_minute) is not null order by w.name, m.email);
exception when others then
    perform core.leave('api.rates', sqlstate, sqlerrm);
end
$$;

-- ---- bans ---------------------------------------------------------------------------------------

-- Why a member is closed; null: he is not, or it was no ban.
alter table core.member add ban_reason text constraint member_ban check (ban_reason is null or closed_at is not null);

-- The last look of whatever spends: the caller holds the wallet, which a ban takes after closing the
-- member, so this sees every ban that does not wait for the caller. Raises: LF008.
create function core.require_open(p_member int) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from core.member m join core.workspace w using (workspace_id)
                   where m.member_id = p_member and m.closed_at is null and w.closed_at is null) then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
end
$$;

-- Takes the right to connect, and to call anything, from a closed member's login, or gives it back. The
-- role's own attributes stay as they are: those need CREATEROLE (V9).
create function core.close_login(p_member int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_member record;
begin
    select m.login, m.role into v_member from core.member m join pg_roles r on r.rolname = m.login
    where m.member_id = p_member and m.closed_at is not null;
    if found and pg_has_role(v_member.login, 'lf_' || v_member.role, 'member') then
        execute format('revoke %I from %I', 'lf_' || v_member.role, v_member.login);
    end if;
end
$$;
create function core.open_login(p_member int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_member record;
begin
    select m.login, m.role into v_member from core.member m join pg_roles r on r.rolname = m.login
    where m.member_id = p_member and m.closed_at is null;
    if found then
        execute format('grant %I to %I', 'lf_' || v_member.role, v_member.login);
    end if;
end
$$;
alter function core.close_login(int) owner to lf_fn_ban;
alter function core.open_login(int) owner to lf_fn_ban;
grant select (member_id, login, role, closed_at) on core.member to lf_fn_ban;

-- Ends all sessions of a closed member's login and waits until they are gone, a second for each at
-- most. Returns how many there were.
create function core.end_sessions(p_member int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_pid int;
    v_sessions int := 0;
begin
    -- The list is taken once a transaction otherwise.
    perform pg_stat_clear_snapshot();
    for v_pid in
        select a.pid from pg_stat_activity a join core.member m on m.login = a.usename
        where m.member_id = p_member and m.closed_at is not null and a.pid <> pg_backend_pid()
    loop
        perform pg_terminate_backend(v_pid);
        v_sessions := v_sessions + 1;
    end loop;
    if v_sessions > 0 then
        perform pg_stat_clear_snapshot();
        perform pg_terminate_backend(a.pid, 1000) from pg_stat_activity a join core.member m on m.login = a.usename
        where m.member_id = p_member and m.closed_at is not null and a.pid <> pg_backend_pid();
    end if;
    return v_sessions;
end
$$;
alter function core.end_sessions(int) owner to lf_fn_reaper;
grant select (member_id) on core.member to lf_fn_reaper;

-- Ends what a closed member has on hold. An order that a colleague has locked is being paid or
-- cancelled; it is left to him. Returns orders and leads that went back.
create function core.release_holds(p_member int, out orders int, out leads int)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_order bigint;
    v_orders bigint[] := array(
        select o.order_id from core.orders o join core.member m using (member_id)
        where m.member_id = p_member and m.closed_at is not null and o.workspace_id = m.workspace_id
          and o.state in ('held', 'awaiting_payment')
        order by o.order_id for update of o skip locked);
begin
    orders := cardinality(v_orders);
    leads := 0;
    foreach v_order in array v_orders loop
        leads := leads + core.end_hold(v_order, 'cancelled', 'its buyer was banned');
    end loop;
end
$$;
alter function core.release_holds(int) owner to lf_fn_buy;

-- Closes a member at once (R23): his sessions end, what they have not committed is undone; nothing of
-- his can begin any more, and what holds leads for him ends. p_reason is for the audit.
-- A purchase that holds the wallet commits before the ban or is ended by it; one that does not yet
-- waits for the ban and then sees it (core.require_open). A colleague who keeps the wallet locked holds
-- up nothing: who waits for it behind him will see the ban as well.
-- What signs in this very moment is ended by api.member_end_sessions(), to be called once this has been
-- committed, and until it returns 0; the reaper ends sessions each second as well.
-- Returns {"ok", "sessions", "orders", "leads"}: what has been ended and went back. A second call ends
-- what is left. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.member_ban(p_email text, p_reason text) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_sessions int;
    v_released record;
begin
    perform core.require_write();
    perform core.require_operator();
    if length(coalesce(trim(p_reason), '')) not between 1 and 500 then
        raise exception using errcode = 'LF006', message = 'a ban wants a reason of 1 to 500 characters';
    end if;
    select * into v_member from core.member m where m.email = lower(trim(p_email)) for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no member with this e-mail';
    elsif v_member.login = session_user then
        raise exception using errcode = 'LF006', message = 'nobody bans himself';
    end if;
    if v_member.ban_reason is null then
        update core.member m set closed_at = coalesce(m.closed_at, clock_timestamp()), ban_reason = trim(p_reason)
        where m.member_id = v_member.member_id;
        perform core.write_audit(v_member.workspace_id, 'member ban', v_member.email, jsonb_build_object('closed_at', v_member.closed_at),
                                 jsonb_build_object('reason', trim(p_reason)));
    end if;
    perform core.close_login(v_member.member_id);
    v_sessions := core.end_sessions(v_member.member_id);
    v_released := core.release_holds(v_member.member_id);
    -- The wallet last, like everybody else.
    perform set_config('lock_timeout', '300ms', true);
    begin
        perform from core.wallet w where w.workspace_id = v_member.workspace_id for no key update;
    exception when lock_not_available then
        v_sessions := v_sessions + core.end_sessions(v_member.member_id);
    end;
    return jsonb_build_object('ok', true, 'sessions', v_sessions, 'orders', v_released.orders, 'leads', v_released.leads);
exception when others then
    perform core.leave('api.member_ban', sqlstate, sqlerrm);
end
$$;

-- Ends the sessions and holds that a banned member still has; returns the sessions there were.
-- Raises: LF007, LF008, LF012, LF013, LF014 (he is not banned).
create function api.member_end_sessions(p_email text) returns int
language plpgsql as $$
declare
    v_member core.member;
    v_sessions int;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_member from core.member m where m.email = lower(trim(p_email));
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no member with this e-mail';
    elsif v_member.ban_reason is null then
        raise exception using errcode = 'LF014', message = 'this member is not banned';
    end if;
    v_sessions := core.end_sessions(v_member.member_id);
    perform core.release_holds(v_member.member_id);
    return v_sessions;
exception when others then
    perform core.leave('api.member_end_sessions', sqlstate, sqlerrm);
end
$$;

-- Opens a banned member's account again; he signs in as before.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014 (he is not banned).
create function api.member_unban(p_email text, p_reason text) returns void
language plpgsql as $$
declare
    v_member core.member;
begin
    perform core.require_write();
    perform core.require_operator();
    if length(coalesce(trim(p_reason), '')) not between 1 and 500 then
        raise exception using errcode = 'LF006', message = 'opening an account wants a reason of 1 to 500 characters';
    end if;
    select * into v_member from core.member m where m.email = lower(trim(p_email)) for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no member with this e-mail';
    elsif v_member.ban_reason is null then
        raise exception using errcode = 'LF014', message = 'this member is not banned';
    end if;
    update core.member m set closed_at = null, ban_reason = null where m.member_id = v_member.member_id;
    perform core.open_login(v_member.member_id);
    perform core.write_audit(v_member.workspace_id, 'member unban', v_member.email,
                             jsonb_build_object('closed_at', v_member.closed_at, 'reason', v_member.ban_reason),
                             jsonb_build_object('reason', trim(p_reason)));
exception when others then
    perform core.leave('api.member_unban', sqlstate, sqlerrm);
end
$$;

grant update (value) on core.setting to lf_fn_admin;

do $$
declare
    v_function regprocedure;
begin
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'core'::regnamespace
        and p.proname in ('take_turn', 'purchase_for', 'busy_code', 'require_open') loop
        execute format('alter function %s owner to lf_owner_core', v_function);
        execute format('revoke execute on function %s from public', v_function);
        execute format('grant execute on function %s to lf_fn_buy', v_function);
    end loop;
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'api'::regnamespace and p.proname in ('rate_set', 'rates', 'member_ban', 'member_end_sessions', 'member_unban') loop
        execute format('alter function %s owner to lf_fn_admin', v_function);
    end loop;
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'core'::regnamespace
        and p.proname in ('close_login', 'open_login', 'end_sessions', 'release_holds') loop
        execute format('revoke execute on function %s from public', v_function);
        execute format('grant execute on function %s to lf_fn_admin', v_function);
    end loop;
end
$$;
grant execute on function core.take_turn(core.member, text) to lf_fn_import;
call core.harden_api();
grant execute on function api.rate_set(text, int, text, text), api.rates(), api.member_ban(text, text), api.member_end_sessions(text),
    api.member_unban(text, text) to lf_operator;
