-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0035_jobs: the reaper (security.md 1.9), and the gateway's jobs in operators' hands.

-- ---- the reaper -----------------------------------------------------------------------------------

insert into core.setting (name, value, meaning) values
    ('partner_statement_seconds', 60, 'the reaper ends partner statements older than this, but COPY; and whoever makes others wait for as long'),
    ('member_work_seconds', 120, 'the reaper ends sessions of a login whose long statements worked for so many seconds of ten minutes'),
    ('member_temp_mb', 200, 'the reaper ends sessions whose sorts and hashes take more than this on disk'),
    ('notify_queue_percent', 5, 'beyond this the reaper ends who may hold notifications back'),
    ('reaper_ban_count', 10, 'logins that the reaper has ended so often within an hour are banned; 0: never');

-- Whom the reaper has ended, for a week: the server's log has it for good.
create table core.reaper_end (
    end_id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    login name not null,
    reason text not null,
    is_counted boolean not null -- towards a ban that has not been spoken yet
);
create index reaper_end_counted on core.reaper_end (login, at) where is_counted;
-- Transactions that others wait for, and since when that has been seen.
create unlogged table core.reaper_blocker (
    pid int,
    xact_start timestamptz,
    seen_at timestamptz not null,
    primary key (pid, xact_start)
);
-- Seconds in which a login was seen at work on a long statement.
create unlogged table core.reaper_work (
    login name,
    at timestamptz,
    primary key (login, at)
);
alter table core.reaper_end owner to lf_owner_core;
alter table core.reaper_blocker owner to lf_owner_core;
alter table core.reaper_work owner to lf_owner_core;
grant select, insert, update, delete on core.reaper_end, core.reaper_blocker, core.reaper_work to lf_fn_reaper;
grant select, update on core.gateway_job to lf_fn_reaper;
grant execute on function core.setting(text), core.require_write(), core.leave(text, text, text) to lf_fn_reaper;
grant execute on function pg_ls_tmpdir() to lf_fn_reaper;
grant select (login, workspace_id, closed_at) on core.member to lf_fn_reaper;
grant select (workspace_id, closed_at) on core.workspace to lf_fn_reaper;

-- Bans a login that the reaper has ended too often, as api.member_ban does: nothing of its can begin any
-- more, its sessions end, its holds go back, and the audit has why.
create function core.ban_ended(p_login name, p_times bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error set lock_timeout = '300ms' as $$
declare
    v_member core.member;
    v_reason text := format('ended %s times within an hour by the reaper', p_times);
begin
    select * into v_member from core.member m where m.login = p_login and m.closed_at is null for update;
    if not found then
        return;
    end if;
    update core.member m set closed_at = clock_timestamp(), ban_reason = v_reason where m.member_id = v_member.member_id;
    perform core.write_audit(v_member.workspace_id, 'member ban', v_member.email, jsonb_build_object('closed_at', null),
                             jsonb_build_object('reason', v_reason));
    perform core.close_login(v_member.member_id);
    perform core.end_sessions(v_member.member_id);
    perform core.release_holds(v_member.member_id);
end
$$;
alter function core.ban_ended(name, bigint) owner to lf_fn_admin;
revoke execute on function core.ban_ended(name, bigint) from public;
grant execute on function core.ban_ended(name, bigint) to lf_fn_reaper;

-- Transactions of brokers and partners that make others wait for longer than they may, who do not wait
-- themselves; remembers since when. The gateway looks each second.
create function core.reaper_blockers() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_now timestamptz := clock_timestamp();
    v_pids int[] := array(
        select distinct b.pid from pg_locks w cross join lateral unnest(pg_blocking_pids(w.pid)) b (pid)
        where not w.granted and w.waitstart < v_now - make_interval(secs => core.setting('broker_blocking_seconds'))
          and not exists (select from pg_locks o where o.pid = b.pid and not o.granted));
begin
    delete from core.reaper_blocker r where r.pid <> all (v_pids);
    if cardinality(v_pids) > 0 then
        insert into core.reaper_blocker (pid, xact_start, seen_at)
        select a.pid, a.xact_start, v_now from pg_stat_activity a where a.pid = any (v_pids) and a.xact_start is not null
        on conflict (pid, xact_start) do nothing;
    end if;
end
$$;

-- Long statements of brokers and partners that are at work this second (COPY has a bound of its own):
-- PostgreSQL 15 shows nobody another session's processor time or memory, so this and files on disk are
-- what there is to see. Short statements are not seen; what they take is bounded by rates (R22).
create function core.reaper_at_work() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_now timestamptz := clock_timestamp();
begin
    insert into core.reaper_work (login, at)
    select distinct a.usename, date_trunc('second', v_now) from pg_stat_activity a
    where a.datname = current_database() and a.backend_type = 'client backend' and a.state = 'active' and a.wait_event is null
      and a.query_start < v_now - make_interval(secs => core.setting('broker_idle_seconds')) and a.query !~* '^\s*copy\s'
      and a.usename like 'lf\_%' and (pg_has_role(a.usename, 'lf_broker', 'member') or pg_has_role(a.usename, 'lf_partner', 'member'))
    on conflict do nothing;
    delete from core.reaper_work r where r.at < v_now - interval '10 minutes';
end
$$;

-- Who may hold the queue of notifications back once it is fuller than it may be: no view says who listens
-- and how far he has read, so it is whoever has been in a transaction, or has not taken what is sent to him,
-- for longest; one at a time, exports last. Null: the queue is fine.
create function core.reaper_listener() returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if pg_notification_queue_usage() * 100 <= core.setting('notify_queue_percent') then
        return null;
    end if;
    return (select a.pid from pg_stat_activity a
            where a.datname = current_database() and a.backend_type = 'client backend' and a.pid <> pg_backend_pid() and a.usename like 'lf\_%'
              and (pg_has_role(a.usename, 'lf_broker', 'member') or pg_has_role(a.usename, 'lf_partner', 'member')
                   or pg_has_role(a.usename, 'lf_operator', 'member'))
              and (a.xact_start is not null or a.wait_event = 'ClientWrite')
              and coalesce(a.xact_start, a.state_change) < clock_timestamp() - make_interval(secs => core.setting('broker_idle_seconds'))
            order by a.query ~* '^\s*copy\s', coalesce(a.xact_start, a.state_change) limit 1);
end
$$;

-- Why the reaper ends a session of a broker or partner now; null: he does not. An export takes as long as it
-- reads; a partner's file (R35) as long as it comes in, and its check holds the one import lock while it works.
create function core.reaper_reason(a pg_stat_activity, p_is_partner boolean, p_temp_bytes bigint) returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_now timestamptz := clock_timestamp();
    v_is_idle boolean := a.state like 'idle in transaction%';
    v_is_copy boolean := a.query ~* '^\s*copy\s';
    v_blocking interval := make_interval(secs => core.setting('broker_blocking_seconds'));
    v_statement interval := make_interval(secs => core.setting('partner_statement_seconds'));
    v_blocks_since timestamptz := (select r.seen_at from core.reaper_blocker r where r.pid = a.pid and r.xact_start = a.xact_start);
begin
    return case
        -- Between two of its calls an import is idle for a moment.
        when v_is_idle and v_blocks_since is not null and (not p_is_partner or a.state_change < v_now - v_blocking)
            then 'idle in a transaction that others wait for'
        when v_is_idle and a.state_change < v_now - make_interval(secs => core.setting('broker_idle_seconds')) then 'idle in a transaction'
        when v_blocks_since < v_now - case when p_is_partner and not v_is_copy then v_statement else v_blocking end
            then 'busy in a transaction that others wait for'
        when p_temp_bytes > core.setting('member_temp_mb') * 1000000 then 'too much on disk'
        when a.xact_start is null then null
        when (select count(*) from core.reaper_work w where w.login = a.usename) > core.setting('member_work_seconds') then 'too much work'
        when a.xact_start < v_now - make_interval(secs => core.setting('broker_copy_seconds')) then 'transaction too old'
        when p_is_partner then
            case when not v_is_copy and a.state = 'active' and a.query_start < v_now - v_statement then 'statement too old' end
        when a.xact_start < v_now - make_interval(secs => core.setting('broker_transaction_seconds')) and (not v_is_copy or a.backend_xid is not null)
            then 'transaction too old' end;
end
$$;
call core.own_functions('core', array['reaper_blockers', 'reaper_at_work', 'reaper_listener', 'reaper_reason'], 'lf_fn_reaper');

-- Ends sessions of brokers and partners that hold up others or take too much (security.md 1.9), whoever holds
-- notifications back, and all sessions of closed members (R23). Whoever is ended too often within an hour is
-- banned. Returns what was ended, without queries or contents; a ban has no pid. Operators are left alone.
create function api.reap() returns table (pid int, login name, reason text)
language plpgsql as $$
declare
    v_listener int;
    v_session record;
    v_ended int := 0;
    v_bans int := core.setting('reaper_ban_count');
begin
    perform core.require_write();
    perform core.reaper_blockers();
    perform core.reaper_at_work();
    v_listener := core.reaper_listener();
    for v_session in
        select a.pid, a.usename, r.reason, r.is_counted
        from pg_stat_activity a
        left join (select m.login as name, m.closed_at is not null or w.closed_at is not null as is_closed
                   from core.member m join core.workspace w using (workspace_id)) who on who.name = a.usename
        left join (select (substring(f.name from '^pgsql_tmp(\d+)\.'))::int as pid, sum(f.size)::bigint as bytes from pg_ls_tmpdir() f group by 1) t
            on t.pid = a.pid
        cross join lateral (select pg_has_role(a.usename, 'lf_broker', 'member') as broker, pg_has_role(a.usename, 'lf_partner', 'member') as partner) is_a
        cross join lateral (select case when who.is_closed then 'account closed'
                                        when is_a.broker or is_a.partner then core.reaper_reason(a, not is_a.broker, t.bytes) end) w (why)
        cross join lateral (select coalesce(w.why, case when a.pid = v_listener then 'may hold notifications back' end),
                                   w.why is not null and not coalesce(who.is_closed, false)) r (reason, is_counted)
        where a.datname = current_database() and a.backend_type = 'client backend' and a.pid <> pg_backend_pid()
          and a.usename like 'lf\_%' and r.reason is not null
    loop
        if pg_terminate_backend(v_session.pid) then
            raise log 'leadfloor reaper ended backend % of %: %', v_session.pid, v_session.usename, v_session.reason;
            insert into core.reaper_end (login, reason, is_counted) values (v_session.usename, v_session.reason, v_session.is_counted);
            v_ended := v_ended + 1;
            pid := v_session.pid;
            login := v_session.usename;
            reason := v_session.reason;
            return next;
        end if;
    end loop;
    if v_bans > 0 then
        for v_session in
            select e.login as name, count(*) as times from core.reaper_end e
            where e.is_counted and e.at > clock_timestamp() - interval '1 hour' group by e.login having count(*) >= v_bans
        loop
            begin
                perform core.ban_ended(v_session.name, v_session.times);
                update core.reaper_end e set is_counted = false where e.login = v_session.name and e.is_counted;
                raise log 'leadfloor reaper banned %', v_session.name;
                pid := null;
                login := v_session.name;
                reason := 'banned';
                return next;
            exception when lock_not_available then
                null; -- his own locks go in a moment: the next second
            end;
        end loop;
    end if;
    if v_ended > 0 then
        delete from core.reaper_end e where e.at < clock_timestamp() - interval '7 days';
    end if;
    update core.gateway_job j
    set last_run_at = clock_timestamp(), last_by = session_user, every_ms = 1000, last_result = jsonb_build_object('ended', v_ended)
    where j.job = 'reap' and (v_ended > 0 or coalesce(j.last_run_at, '-infinity') < clock_timestamp() - interval '1 minute');
exception when others then
    perform core.leave('api.reap', sqlstate, sqlerrm);
end
$$;
alter function api.reap() owner to lf_fn_reaper;

-- ---- by hand --------------------------------------------------------------------------------------

-- What the gateway does by itself operators may do by hand, under the same leases ("leadfloorctl job run"):
-- all but what needs the gateway's secrets, which are letters, cards and deliveries.
-- held_by: the login that took the lease, since a holder's name is for anybody to say.
alter table core.gateway_job add held_by name not null default '';

-- Operators touch no job that wants the gateway's secrets, and no lease that another login has. Raises: LF007.
create function core.keep_lease() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if session_user not in ('lf_gateway', 'lf_reaper') and not core.is_floor_owner() then
        if new.job in ('mail', 'card', 'reconcile', 'delivery', 'delivery_check') then
            raise exception using errcode = 'LF007', message = format('the job "%s" is the gateway''s alone', new.job);
        elsif old.lease_until > clock_timestamp() and old.held_by <> session_user then
            raise exception using errcode = 'LF007', message = format('the job "%s" belongs to somebody else', new.job);
        end if;
    end if;
    if new.lease_until is distinct from old.lease_until then
        new.held_by := session_user;
    end if;
    return new;
end
$$;
call core.own_functions('core', array['keep_lease'], 'lf_owner_core');
create trigger gateway_job_kept before update on core.gateway_job for each row execute function core.keep_lease();

call core.harden_api();
grant execute on function api.gateway_lease(text, text, int), api.gateway_release(text), api.gateway_done(text, text, jsonb, int),
    api.gateway_failed(text, text, text), api.gateway_relist(), api.gateway_fold_stock(), api.gateway_deliver(int, int, bigint[]),
    api.gateway_hint(), api.gateway_expire(), api.gateway_sweep(), api.gateway_mail_sweep(), api.gateway_card_sweep(),
    api.gateway_suppress(int), api.gateway_credits() to lf_operator;
grant execute on function api.reap() to lf_reaper, lf_operator;
