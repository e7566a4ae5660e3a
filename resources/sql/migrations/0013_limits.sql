-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0013_limits: what a member may do, how often, and until when: rate limits (R22), bans (R23), spending
-- limits and approvals (R12).
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
                       case v_kind when 'upload' then 'lf_fn_import, lf_fn_suppress' else 'lf_fn_buy' end);
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

-- ---- spending limits and approvals --------------------------------------------------------------

insert into core.setting (name, value, meaning) values
    ('approval_hours', 24, 'life of a request for approval (R12)');

-- Minor units for one order and for the orders of one UTC day and month; null: no limit.
alter table core.member
    add is_approver boolean not null default false,
    add order_limit_minor bigint constraint member_order_limit check (order_limit_minor >= 0),
    add day_limit_minor bigint constraint member_day_limit check (day_limit_minor >= 0),
    add month_limit_minor bigint constraint member_month_limit check (month_limit_minor >= 0);

-- Orders are added up only where somebody has a limit, so the others write neither index.
alter table core.orders
    add is_counted boolean not null default false, -- of a member who had a limit at the time
    add approved_by int;                           -- the approver; null: the buyer's own word was enough
create index orders_counted on core.orders (member_id, created_at) where is_counted;
create index orders_approved on core.orders (approved_by, created_at) where approved_by is not null;

-- What somebody wanted to buy and may not on his own word.
create table core.approval (
    approval_id uuid primary key default gen_random_uuid(),
    workspace_id int not null,
    member_id int not null,
    request jsonb not null,        -- as for api.purchase, without the quote, a basket as its leads
    total_max_minor bigint not null,
    total_minor bigint not null,   -- what it would have cost then
    leads int not null,
    text text not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    state text not null default 'open' constraint approval_state check (state in ('open', 'approved', 'denied')),
    decided_by int,
    decided_at timestamptz,
    decided_intent uuid,           -- the key under which it was bought
    order_number bigint,
    reason text not null default '',
    constraint approval_decided check ((state = 'open') = (decided_by is null)
        and (state = 'approved') = (order_number is not null) and (state = 'approved') = (decided_intent is not null))
);
alter table core.approval owner to lf_owner_core;
create index approval_newest on core.approval (workspace_id, created_at desc);
grant select, insert, update on core.approval to lf_fn_buy;

-- What a member has spent, or has approved, of one UTC day or month ("day", "month") around p_at,
-- without the order p_without: everything that is or may yet be paid.
create function core.spent(p_member int, p_unit text, p_at timestamptz, p_without bigint) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_from timestamptz := date_trunc(p_unit, p_at, 'UTC');
    v_to timestamptz := (date_trunc(p_unit, p_at at time zone 'UTC') + ('1 ' || p_unit)::interval) at time zone 'UTC';
begin
    return (select coalesce(sum(q.total_minor), 0)
            from (select o.order_id, o.total_minor - o.refunded_minor as total_minor, o.state, o.held_until from core.orders o
                  where o.is_counted and o.member_id = p_member and o.created_at >= v_from and o.created_at < v_to
                  union
                  select o.order_id, o.total_minor - o.refunded_minor, o.state, o.held_until from core.orders o
                  where o.approved_by = p_member and o.created_at >= v_from and o.created_at < v_to) q
            where q.order_id <> p_without and q.state not in ('cancelled', 'expired', 'failed', 'refunded')
              and (q.held_until is null or q.held_until > clock_timestamp()));
end
$$;

-- LF022 as an answer, or null: what an order of so much at p_at would be above.
create function core.over_limits(p_member core.member, p_total bigint, p_at timestamptz, p_order bigint) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_periods constant text[] := array['order', 'day', 'month'];
    v_limits constant bigint[] := array[p_member.order_limit_minor, p_member.day_limit_minor, p_member.month_limit_minor];
    v_spent bigint := 0;
begin
    for i in 1 .. 3 loop
        continue when v_limits[i] is null;
        if i > 1 then
            v_spent := core.spent(p_member.member_id, v_periods[i], p_at, p_order);
        end if;
        if v_spent + p_total > v_limits[i] then
            return core.refusal('LF022', jsonb_build_object('period', v_periods[i], 'limit_minor', v_limits[i], 'spent_minor', v_spent,
                'total_minor', p_total, 'currency', (select fl.currency from core.floor fl)));
        end if;
    end loop;
    return null;
end
$$;

-- The last look at who buys, when the order is written and the wallet held: whether he is still a
-- member (a ban takes the wallet after closing him) and, if he has limits, what he has spent; orders of
-- one workspace come here one after another. Of an approved order the approver's limits count.
-- Returns p_answer or the refusal LF022. Raises: LF008.
create function core.last_look(d core.deal, p_answer jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_member core.member;
begin
    select m.* into v_member from core.member m join core.workspace w using (workspace_id)
    where m.member_id = d.member_id and m.closed_at is null and w.closed_at is null;
    if not found then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if not (p_answer -> 'ok')::boolean
       or d.approver_id is null and v_member.order_limit_minor is null and v_member.day_limit_minor is null and v_member.month_limit_minor is null then
        return p_answer;
    end if;
    update core.orders o
    set approved_by = d.approver_id,
        is_counted = coalesce(v_member.order_limit_minor, v_member.day_limit_minor, v_member.month_limit_minor) is not null
    where o.order_id = d.order_id;
    if d.approver_id is not null then
        select m.* into v_member from core.member m where m.member_id = d.approver_id and m.closed_at is null;
        if not found then
            raise exception using errcode = 'LF008', message = 'account closed';
        end if;
    end if;
    return coalesce(core.over_limits(v_member, (p_answer ->> 'total_minor')::bigint, (p_answer ->> 'bought_at')::timestamptz, d.order_id), p_answer);
end
$$;

-- A refusal LF022 becomes a request for approval, which the answer names; any other answer stays as it
-- is, and so does that to an approver.
create function core.ask_approval(p_member core.member, p_approver core.member, p_request jsonb, p_total_max bigint,
                                  p_lines core.line[], p_answer jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_request jsonb;
    v_approval core.approval;
begin
    if p_answer -> 'error' ->> 'code' <> 'LF022' or p_approver.member_id is not null then
        return p_answer;
    end if;
    v_request := jsonb_set(p_request - 'quote', '{lines}', core.frozen_lines(p_request -> 'lines', p_lines));
    v_request := jsonb_set(v_request, '{lines}', (select jsonb_agg(l - 'basket') from jsonb_array_elements(v_request -> 'lines') l));
    insert into core.approval (workspace_id, member_id, request, total_max_minor, total_minor, leads, text, expires_at)
    values (p_member.workspace_id, p_member.member_id, v_request, p_total_max, (p_answer -> 'error' ->> 'total_minor')::bigint,
            (select sum(l.quantity) from unnest(p_lines) l),
            left((select string_agg(core.line_text(l), '; ') from unnest(p_lines) l), 500),
            clock_timestamp() + make_interval(hours => core.setting('approval_hours')::int))
    returning * into v_approval;
    insert into core.audit (workspace_id, action, object, after)
    values (p_member.workspace_id, 'approval ask', 'approval ' || v_approval.approval_id,
            jsonb_build_object('total_minor', v_approval.total_minor, 'total_max_minor', p_total_max));
    return jsonb_set(p_answer, '{error}', p_answer -> 'error'
        || jsonb_build_object('approval', v_approval.approval_id, 'approval_until', v_approval.expires_at));
end
$$;

-- The requests of the caller's workspace if he may approve, else his own, newest first, up to 500.
-- State: open, approved, denied or expired. Raises: LF007, LF008.
create function api.approvals() returns table (approval uuid, state text, requester text, email text, description text, leads int,
                                               total_minor bigint, total_max_minor bigint, created_at timestamptz, expires_at timestamptz,
                                               decided_by text, decided_at timestamptz, reason text, order_number bigint, is_mine boolean)
language plpgsql stable as $$
declare
    v_member core.member;
begin
    v_member := core.require_member('broker');
    return query
    select a.approval_id, case when a.state = 'open' and a.expires_at <= clock_timestamp() then 'expired' else a.state end,
           m.display_name, m.email, a.text, a.leads, a.total_minor, a.total_max_minor, a.created_at, a.expires_at,
           by.display_name, a.decided_at, a.reason, a.order_number, a.member_id = v_member.member_id
    from core.approval a join core.member m using (member_id) left join core.member by on by.member_id = a.decided_by
    where a.workspace_id = v_member.workspace_id and (v_member.is_approver or a.member_id = v_member.member_id)
    order by a.created_at desc limit 500;
exception when others then
    perform core.leave('api.approvals', sqlstate, sqlerrm);
end
$$;

-- Decides a request of a colleague. Approving buys what was asked for on the colleague's account by the
-- rules of api.purchase: with today's stock and prices, for at most what the colleague had as his
-- maximum. p_intent is the approver's key for that (R18): the same key again returns the first answer.
-- What the purchase refuses is final for the key, and the request stays open.
-- Returns the receipt, {"ok": true, "state": "denied"}, or a refusal as of api.purchase (LF022: above
-- the approver's own limits; LF015).
-- Raises: LF006, LF007 (no approver; his own request), LF008, LF009, LF010, LF012, LF013, LF014
-- (decided before, expired, or the colleague's account is closed).
create function api.approval_decide(p_approval uuid, p_intent uuid, p_approve boolean, p_reason text default '') returns jsonb
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    v_member core.member;
    v_requester core.member;
    v_approval core.approval;
    v_answer jsonb;
    v_context text;
    v_reason text := trim(coalesce(p_reason, ''));
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if not v_member.is_approver then
        raise exception using errcode = 'LF007', message = 'role may not do this';
    end if;
    if p_approval is null or p_approve is null or p_approve and p_intent is null or length(v_reason) > 500 then
        raise exception using errcode = 'LF006', message = 'a decision wants a request, a key, yes or no, and a reason of at most 500 characters';
    end if;
    select * into v_approval from core.approval a where a.approval_id = p_approval and a.workspace_id = v_member.workspace_id for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif v_approval.member_id = v_member.member_id then
        raise exception using errcode = 'LF007', message = 'nobody approves what he has asked for himself';
    elsif v_approval.state = 'denied' and not p_approve and v_approval.decided_by = v_member.member_id then
        return jsonb_build_object('ok', true, 'state', 'denied', 'replayed', true);
    elsif v_approval.state <> 'open' and not (v_approval.state = 'approved' and p_approve and v_approval.decided_intent = p_intent) then
        raise exception using errcode = 'LF014', message = 'the request has been decided before';
    elsif v_approval.state = 'open' and v_approval.expires_at <= clock_timestamp() then
        raise exception using errcode = 'LF014', message = 'the request has expired';
    end if;
    if not p_approve then
        update core.approval a set state = 'denied', decided_by = v_member.member_id, decided_at = clock_timestamp(), reason = v_reason
        where a.approval_id = p_approval;
        insert into core.audit (workspace_id, action, object, after)
        values (v_member.workspace_id, 'approval deny', 'approval ' || p_approval, jsonb_build_object('reason', v_reason));
        return jsonb_build_object('ok', true, 'state', 'denied', 'replayed', false);
    end if;
    select m.* into v_requester from core.member m where m.member_id = v_approval.member_id and m.closed_at is null;
    if not found then
        raise exception using errcode = 'LF014', message = 'the account of who asked is closed';
    end if;
    v_answer := core.purchase_for(v_requester, v_member, p_intent, v_approval.request, v_approval.total_max_minor);
    if (v_answer -> 'ok')::boolean and v_approval.state = 'open' then
        if (v_answer -> 'replayed')::boolean then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        update core.approval a
        set state = 'approved', decided_by = v_member.member_id, decided_at = clock_timestamp(), decided_intent = p_intent,
            order_number = (v_answer ->> 'order_number')::bigint, reason = v_reason
        where a.approval_id = p_approval;
        insert into core.order_event (order_id, state, reason)
        select o.order_id, o.state, 'approved by ' || v_member.display_name || case when v_reason <> '' then ': ' || v_reason else '' end
        from core.orders o where o.workspace_id = v_member.workspace_id and o.order_number = (v_answer ->> 'order_number')::bigint;
        insert into core.audit (workspace_id, action, object, after)
        values (v_member.workspace_id, 'approval approve', 'approval ' || p_approval,
                jsonb_build_object('order', v_answer -> 'order_number', 'total_minor', v_answer -> 'total_minor', 'reason', v_reason));
    end if;
    return v_answer;
exception
    when sqlstate 'LF015' then return sqlerrm::jsonb || jsonb_build_object('replayed', false);
    when lock_not_available then
        get stacked diagnostics v_context = pg_exception_context;
        perform core.leave('api.approval_decide', core.busy_code(v_context), 'same key in progress');
    when others then
        perform core.leave('api.approval_decide', sqlstate, sqlerrm);
end
$$;

-- The member of this e-mail whose limits the caller may set, locked: an operator anybody, an approver
-- his colleagues. Raises: LF007, LF008, LF013.
create function core.lock_spender(p_email text) returns core.member
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_caller core.member;
    v_member core.member;
begin
    if not core.is_floor_owner() then
        select m.* into v_caller from core.member m where m.member_id = core.me();
        if not found then
            raise exception using errcode = 'LF008', message = 'account closed';
        elsif v_caller.role <> 'operator' and not v_caller.is_approver then
            raise exception using errcode = 'LF007', message = 'role may not do this';
        end if;
    end if;
    select m.* into v_member from core.member m
    where m.email = lower(trim(p_email)) and m.role = 'broker' and (v_caller.is_approver is not true or m.workspace_id = v_caller.workspace_id)
    for no key update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no broker with this e-mail';
    elsif v_member.member_id = v_caller.member_id then
        raise exception using errcode = 'LF007', message = 'nobody sets his own limits';
    end if;
    return v_member;
end
$$;

-- Sets what a broker may spend on his own word, in minor units for one order, a UTC day and a UTC month;
-- null: no limit. By an operator, or by an approver of the workspace, who gives nobody more than he has
-- himself. Orders of this month count from its beginning. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.member_limits(p_email text, p_order_minor bigint, p_day_minor bigint, p_month_minor bigint) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_own core.member;
begin
    perform core.require_write();
    if p_order_minor < 0 or p_day_minor < 0 or p_month_minor < 0 then
        raise exception using errcode = 'LF006', message = 'a limit is an amount of at least 0';
    end if;
    v_member := core.lock_spender(p_email);
    select m.* into v_own from core.member m where m.member_id = core.me() and m.role = 'broker';
    if coalesce(p_order_minor, 9223372036854775807) > v_own.order_limit_minor or coalesce(p_day_minor, 9223372036854775807) > v_own.day_limit_minor
       or coalesce(p_month_minor, 9223372036854775807) > v_own.month_limit_minor then
        raise exception using errcode = 'LF007', message = 'an approver gives nobody more than he has himself';
    end if;
    -- Purchases that are being paid are waited for; the next ones see the limits.
    perform from core.wallet w where w.workspace_id = v_member.workspace_id for no key update;
    update core.member m set order_limit_minor = p_order_minor, day_limit_minor = p_day_minor, month_limit_minor = p_month_minor
    where m.member_id = v_member.member_id;
    if coalesce(p_order_minor, p_day_minor, p_month_minor) is not null then
        update core.orders o set is_counted = true
        where o.workspace_id = v_member.workspace_id and o.member_id = v_member.member_id and not o.is_counted
          and o.created_at >= date_trunc('month', clock_timestamp(), 'UTC');
    end if;
    perform core.write_audit(v_member.workspace_id, 'member limits', v_member.email,
        jsonb_build_object('order_minor', v_member.order_limit_minor, 'day_minor', v_member.day_limit_minor, 'month_minor', v_member.month_limit_minor),
        jsonb_build_object('order_minor', p_order_minor, 'day_minor', p_day_minor, 'month_minor', p_month_minor));
exception when others then
    perform core.leave('api.member_limits', sqlstate, sqlerrm);
end
$$;

-- Makes a broker an approver of his workspace, or no longer one. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.member_approver(p_email text, p_is_approver boolean) returns void
language plpgsql as $$
declare
    v_member core.member;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_is_approver is null then
        raise exception using errcode = 'LF006', message = 'an approver is one or is none';
    end if;
    v_member := core.lock_spender(p_email);
    update core.member m set is_approver = p_is_approver where m.member_id = v_member.member_id;
    perform core.write_audit(v_member.workspace_id, 'member approver', v_member.email,
                             jsonb_build_object('is_approver', v_member.is_approver), jsonb_build_object('is_approver', p_is_approver));
exception when others then
    perform core.leave('api.member_approver', sqlstate, sqlerrm);
end
$$;

-- Limits and what has been spent of them: of all brokers for operators, of the own workspace for
-- approvers, of oneself for other brokers. What was spent is told where it is added up: of who has a
-- limit or has approved. Raises: LF007, LF008.
create function api.member_spending()
returns table (workspace text, email text, name text, is_approver boolean, order_limit_minor bigint, day_limit_minor bigint, month_limit_minor bigint,
               day_spent_minor bigint, month_spent_minor bigint)
language plpgsql stable as $$
declare
    v_caller core.member;
begin
    if not core.is_floor_owner() then
        select m.* into v_caller from core.member m where m.member_id = core.me();
        if not found then
            raise exception using errcode = 'LF008', message = 'account closed';
        elsif v_caller.role not in ('broker', 'operator') then
            raise exception using errcode = 'LF007', message = 'role may not do this';
        end if;
    end if;
    return query
    select w.name, m.email, m.display_name, m.is_approver, m.order_limit_minor, m.day_limit_minor, m.month_limit_minor,
           core.spent(m.member_id, 'day', clock_timestamp(), 0), core.spent(m.member_id, 'month', clock_timestamp(), 0)
    from core.member m join core.workspace w using (workspace_id)
    where m.role = 'broker' and m.closed_at is null
      and (v_caller.role is distinct from 'broker'
           or m.workspace_id = v_caller.workspace_id and (v_caller.is_approver or m.member_id = v_caller.member_id))
    order by w.name, m.email;
exception when others then
    perform core.leave('api.member_spending', sqlstate, sqlerrm);
end
$$;

grant update (is_counted) on core.orders to lf_fn_admin;

grant update (value) on core.setting to lf_fn_admin;

call core.own_functions('core', array['take_turn', 'require_open', 'spent', 'over_limits', 'last_look', 'ask_approval',
    'lock_spender'], 'lf_owner_core', 'lf_fn_buy');
call core.own_functions('api', array['rate_set', 'rates', 'member_ban', 'member_end_sessions', 'member_unban', 'member_limits',
    'member_approver', 'member_spending'], 'lf_fn_admin');
call core.own_functions('api', array['approvals', 'approval_decide'], 'lf_fn_buy');
revoke execute on function core.close_login(int), core.open_login(int), core.end_sessions(int), core.release_holds(int) from public;
grant execute on function core.close_login(int), core.open_login(int), core.end_sessions(int), core.release_holds(int) to lf_fn_admin;
grant execute on function core.take_turn(core.member, text) to lf_fn_import;
grant execute on function core.lock_spender(text), core.spent(int, text, timestamptz, bigint) to lf_fn_admin;
call core.harden_api();
grant execute on function api.rate_set(text, int, text, text), api.rates(), api.member_ban(text, text), api.member_end_sessions(text),
    api.member_unban(text, text), api.member_approver(text, boolean) to lf_operator;
grant execute on function api.member_limits(text, bigint, bigint, bigint), api.member_spending() to lf_broker, lf_operator;
grant execute on function api.approvals(), api.approval_decide(uuid, uuid, boolean, text) to lf_broker;
