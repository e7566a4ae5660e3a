-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0105_deliveries: exports of what is new to a target, made by the gateway on a schedule and taken to a
-- folder, an SFTP server or a member's mailbox.
--
-- Where folders and servers are, and their secrets, stands in the gateway's own files: here is only a
-- destination's name, and the gateway serves it to the workspace that its file names. Mail goes to members
-- of the workspace, who may export anyway; it names a number of leads and their ids only (security.md 1.12), so it gives
-- the target nothing: its leads stay new, and the plan itself remembers of which ones it has told. A run that is tried again has the leads of its first try: its
-- file is the same, and takes the place of one that was cut off.
--
-- Locks: the plan's row (skipped if another gateway has it), the target's row.

insert into core.setting (name, value, meaning) values
    ('delivery_plans_max', 20, 'scheduled deliveries of one workspace'),
    ('delivery_tries_max', 8, 'tries of one scheduled delivery, with growing pauses from a minute to four hours'),
    ('delivery_run_days', 90, 'how long runs of scheduled deliveries are kept');

set role lf_owner_core;

create table core.delivery_plan (
    plan_id bigint generated always as identity primary key,
    workspace_id int not null,
    number int not null, -- counts per workspace
    member_id int not null, -- with whose right leads are exported
    target_id bigint not null references core.export_target on delete cascade,
    channel text not null constraint delivery_channel check (channel in ('folder', 'sftp', 'mail')),
    destination text not null constraint delivery_destination check (length(destination) between 1 and 200 and destination !~ '[[:cntrl:]]'),
    every text not null constraint delivery_every check (every in ('hour', 'day', 'week')),
    at_minute int not null constraint delivery_at check (at_minute between 0 and 1439), -- of the day; of an hour: its minute
    weekday int not null constraint delivery_weekday check (weekday between 1 and 7), -- Monday is 1
    time_zone text not null, -- an IANA name
    state text not null default 'active' constraint delivery_state check (state in ('active', 'paused')),
    -- Why it was paused by nobody: who reads its mail, or with whose right it goes, is a member no more.
    pause text not null default '' constraint delivery_pause check (pause in ('', 'reader_gone', 'member_gone') and (pause = '' or state = 'paused')),
    next_at timestamptz not null,
    told pg_snapshot, -- of a plan by mail: as export_target's given, given_at and left_out
    told_at timestamptz,
    left_out bigint,
    dnc text not null default 'stamp' constraint delivery_dnc check (dnc in ('stamp', 'block')), -- with numbers that may not be called
    unique (workspace_id, number)
) with (fillfactor = 50);
create index delivery_due on core.delivery_plan (next_at) where state = 'active';

create table core.delivery_run (
    run_id bigint generated always as identity primary key,
    public_id uuid not null unique default gen_random_uuid(), -- names file and mail
    plan_id bigint not null references core.delivery_plan on delete cascade,
    workspace_id int not null,
    export_id bigint not null,
    state text not null constraint delivery_run_state check (state in ('running', 'waiting', 'done', 'nothing', 'failed')),
    began_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    tries int not null default 0,
    not_before timestamptz not null default '-infinity',
    holder text not null default '',
    lease_until timestamptz not null default '-infinity',
    rows bigint,
    file text not null default '',
    is_dropped boolean not null default false, -- failed, but not for its tries: its plan was paused, changed or deleted
    error text not null default '' -- of the last try; no lead's data
);
create unique index delivery_run_open on core.delivery_run (plan_id) where state in ('running', 'waiting');
create index delivery_run_running on core.delivery_run (workspace_id) where state = 'running';
create index delivery_run_newest on core.delivery_run (workspace_id, run_id desc);
insert into core.gateway_job (job) values ('delivery');

-- A destination that is tried without a lead.
create table core.delivery_check (
    check_id bigint generated always as identity primary key,
    public_id uuid not null unique default gen_random_uuid(),
    workspace_id int not null,
    channel text not null constraint delivery_check_channel check (channel in ('folder', 'sftp', 'mail')),
    destination text not null constraint delivery_check_destination check (length(destination) between 1 and 200 and destination !~ '[[:cntrl:]]'),
    asked_at timestamptz not null default clock_timestamp(),
    state text not null default 'waiting' constraint delivery_check_state check (state in ('waiting', 'running', 'good', 'bad')),
    error text not null default '' -- from the gateway; no lead's data
);
create index delivery_check_waiting on core.delivery_check (check_id) where state = 'waiting';
create index delivery_check_recent on core.delivery_check (workspace_id, asked_at);
insert into core.gateway_job (job) values ('delivery_check');

-- Letters to whose deliveries they are: one was given up after all its tries, or cannot go on.
alter table core.mail drop constraint mail_kind, add constraint mail_kind check (kind in ('purchase', 'topup', 'low_balance', 'hold_ending',
    'return_decided', 'payment_back', 'payment_credited', 'payment_review', 'credits_taken', 'delivery_failed', 'delivery_paused'));

alter table core.delivery_plan enable row level security;
alter table core.delivery_run enable row level security;
create policy own_workspace on core.delivery_plan to lf_fn_read_own
    using (workspace_id = (select core.my_workspace())) with check (workspace_id = (select core.my_workspace()));
create policy own_workspace on core.delivery_run for select to lf_fn_read_own using (workspace_id = (select core.my_workspace()));
create policy all_rows on core.delivery_plan to lf_fn_gateway using (true) with check (true);
create policy all_rows on core.delivery_run to lf_fn_gateway using (true) with check (true);
create policy all_rows on core.export_target to lf_fn_gateway using (true) with check (true);
alter table core.delivery_check enable row level security;
create policy own_workspace on core.delivery_check to lf_fn_read_own
    using (workspace_id = (select core.my_workspace())) with check (workspace_id = (select core.my_workspace()));
create policy all_rows on core.delivery_check to lf_fn_gateway using (true) with check (true);

-- Who reads a mail, for its words: {"floor", "name", "language"}; without an address "floor" alone.
create function core.reader_of(p_workspace int, p_email text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select jsonb_strip_nulls(jsonb_build_object('floor', fl.name, 'name', m.display_name, 'language', m.language))
    from core.floor fl left join core.member m on m.workspace_id = p_workspace and m.email = lower(p_email)
$$;
revoke execute on function core.reader_of(int, text) from public;

-- Whether somebody is an open member of an open workspace: the member p_member, or whoever has this address.
create function core.is_on_board(p_workspace int, p_member int, p_email text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from core.member m join core.workspace w using (workspace_id)
                   where m.workspace_id = p_workspace and m.closed_at is null and w.closed_at is null
                     and (m.member_id = p_member or m.email = lower(p_email)))
$$;
revoke execute on function core.is_on_board(int, int, text) from public;

-- The first moment after p_after that a plan names. What a change to summer time skips comes an hour later.
create function core.next_delivery(p core.delivery_plan, p_after timestamptz) returns timestamptz
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_local timestamp := p_after at time zone p.time_zone;
    v_day date := v_local::date;
    v_next timestamptz;
begin
    if p.every = 'hour' then
        v_next := date_trunc('hour', p_after) + make_interval(mins => p.at_minute % 60);
        return case when v_next > p_after then v_next else v_next + interval '1 hour' end;
    end if;
    for v_days in 0 .. 8 loop
        v_next := (v_day + v_days + make_interval(mins => p.at_minute)) at time zone p.time_zone;
        if v_next > p_after and (p.every = 'day' or extract(isodow from v_day + v_days) = p.weekday) then
            return v_next;
        end if;
    end loop;
    return p_after + interval '7 days';
end
$$;
revoke execute on function core.next_delivery(core.delivery_plan, timestamptz) from public;

-- Ends what waits for its next try or whose gateway is gone, and with p_all what runs at this moment as well; else that
-- ends by itself. The target is free again.
create function core.drop_delivery_run(p_plan bigint, p_reason text, p_all boolean default false) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    r core.delivery_run;
begin
    update core.delivery_run x set state = 'failed', is_dropped = true, ended_at = clock_timestamp(), error = p_reason
    where x.plan_id = p_plan and x.state in ('running', 'waiting') and (p_all or x.lease_until <= clock_timestamp()) returning * into r;
    update core.export_target t set claim = null, claim_until = '-infinity' where t.claim = r.export_id;
end
$$;
revoke execute on function core.drop_delivery_run(bigint, text, boolean) from public;

-- Tells whose plan it is, or the workspace's approvers if that member has gone.
create function core.mail_of_delivery(p core.delivery_plan, p_kind text, p_effect text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    select core.write_mail(p.workspace_id, case when core.is_on_board(p.workspace_id, p.member_id, null) then p.member_id end, p_kind, p_effect,
        jsonb_build_object('number', p.number, 'target', (select t.name from core.export_target t where t.target_id = p.target_id),
                           'destination', p.destination))
$$;
revoke execute on function core.mail_of_delivery(core.delivery_plan, text, text) from public;

-- Plans that are due, and whose maker or reader is a member no more: they wait for somebody who looks at them.
create function core.pause_deliveries_of_gone() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    p core.delivery_plan;
begin
    for p in
        update core.delivery_plan o
        set state = 'paused', pause = case when core.is_on_board(o.workspace_id, o.member_id, null) then 'reader_gone' else 'member_gone' end
        where o.state = 'active' and o.next_at <= clock_timestamp()
          and not (core.is_on_board(o.workspace_id, o.member_id, null)
                   and (o.channel <> 'mail' or core.is_on_board(o.workspace_id, null, o.destination)))
        returning o.*
    loop
        insert into core.audit (workspace_id, action, object, before, after)
        values (p.workspace_id, 'delivery', 'delivery ' || p.number, jsonb_build_object('state', 'active'), jsonb_build_object('state', 'paused', 'pause', p.pause));
        perform core.mail_of_delivery(p, 'delivery_paused', format('delivery %s %s', p.plan_id, pg_current_xact_id()));
    end loop;
end
$$;
revoke execute on function core.pause_deliveries_of_gone() from public;

reset role;

grant execute on function core.drop_delivery_run(bigint, text, boolean) to lf_fn_read_own, lf_fn_gateway;
grant execute on function core.is_on_board(int, int, text) to lf_fn_read_own;
grant execute on function core.mail_of_delivery(core.delivery_plan, text, text), core.pause_deliveries_of_gone() to lf_fn_gateway;
grant execute on function core.reader_of(int, text) to lf_fn_gateway;
grant select, insert, update, delete on core.delivery_plan to lf_fn_read_own;
grant select on core.delivery_run to lf_fn_read_own;
grant select, update on core.delivery_plan, core.export_target, core.export_log to lf_fn_gateway;
grant insert on core.export_log to lf_fn_gateway;
grant select, insert, update, delete on core.delivery_run to lf_fn_gateway;
grant select, insert, update, delete on core.delivery_check to lf_fn_read_own, lf_fn_gateway;
grant select on core.delivered_lead, core.workspace to lf_fn_gateway;
grant execute on function core.next_delivery(core.delivery_plan, timestamptz) to lf_fn_read_own, lf_fn_gateway;
grant execute on function core.is_new_delivery(xid8, timestamptz, xid8, core.export_log) to lf_fn_gateway;
grant usage on type core.delivery_plan to lf_fn_read_own, lf_fn_gateway;

-- ---- for brokers ----------------------------------------------------------------------------------

-- The workspace's plans: [{"number", "target", "channel", "destination", "every", "at", "weekday", "time_zone", "state",
-- "pause": "", or why it is paused: "reader_gone", "member_gone"; "next_at", "dnc": "stamp" or "block", "member", "runs": the last 20, newest first, [{"state", "began_at", "ended_at", "tries", "next_try_at",
-- "rows", "file", "error", "dropped"}]}]. Raises: LF007, LF008.
create function api.deliveries() returns jsonb
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'target', t.name, 'channel', p.channel, 'destination', p.destination,
                'every', p.every, 'at', to_char(make_interval(mins => p.at_minute), 'HH24:MI'), 'weekday', p.weekday, 'time_zone', p.time_zone,
                'state', p.state, 'pause', p.pause, 'next_at', p.next_at, 'dnc', p.dnc, 'member', (select m.display_name from core.member m where m.member_id = p.member_id),
                'runs', (select coalesce(jsonb_agg(jsonb_build_object('state', r.state, 'began_at', r.began_at, 'ended_at', r.ended_at, 'tries', r.tries,
                             'next_try_at', case when r.state = 'waiting' then r.not_before end, 'rows', r.rows, 'file', r.file, 'error', r.error, 'dropped', r.is_dropped) order by r.run_id desc), '[]')
                         from (select * from core.delivery_run x where x.plan_id = p.plan_id order by x.run_id desc limit 20) r)) order by p.number), '[]')
            from core.delivery_plan p join core.export_target t on t.target_id = p.target_id);
exception when others then
    perform core.leave('api.deliveries', sqlstate, sqlerrm);
end
$$;

-- Makes a plan (p_number null) or changes one: {"target", "channel", "destination", "every", "at", "weekday",
-- "time_zone", "state", "dnc", "now"}; absent keys stay. "now": true: it is due at once. A run that waits for its next
-- try is given up if it is paused or what it sends or where to changes: its leads stay new. Whoever changes that, or
-- takes over what was somebody's who has gone, is whose it is from then on, in the log and in the audit trail. Its number.
-- Raises: LF006, LF007, LF008, LF012, LF013.
create function api.delivery_save(p_number int, p_request jsonb) returns int
language plpgsql as $$
declare
    v_member core.member;
    v_old core.delivery_plan;
    p core.delivery_plan;
    v_is_other boolean; -- what it sends, or where to
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_request is null or jsonb_typeof(p_request) <> 'object'
       or p_request - array['target', 'channel', 'destination', 'every', 'at', 'weekday', 'time_zone', 'state', 'dnc', 'now'] <> '{}' then
        raise exception using errcode = 'LF006', message = 'a delivery is an object of target, channel, destination, every, at, weekday, time_zone, state, dnc and now';
    end if;
    perform pg_advisory_xact_lock(7105, v_member.workspace_id);
    if p_number is not null then
        select * into v_old from core.delivery_plan o where o.number = p_number for update;
        if not found then
            raise exception using errcode = 'LF013', message = 'not there or not yours';
        end if;
    end if;
    p := v_old;
    p.workspace_id := v_member.workspace_id;
    p.target_id := case when p_request ? 'target' then (select t.target_id from core.export_target t where lower(t.name) = lower(p_request ->> 'target')) else v_old.target_id end;
    p.channel := coalesce(p_request ->> 'channel', v_old.channel, '');
    p.destination := trim(coalesce(p_request ->> 'destination', v_old.destination, ''));
    p.every := coalesce(p_request ->> 'every', v_old.every, 'day');
    p.at_minute := v_old.at_minute;
    if p_request ? 'at' or p_number is null then
        if coalesce(p_request ->> 'at', '') !~ '^([01]?[0-9]|2[0-3]):[0-5][0-9]$' then
            raise exception using errcode = 'LF006', message = '"at" wants a time of the day like 07:30';
        end if;
        p.at_minute := split_part(p_request ->> 'at', ':', 1)::int * 60 + split_part(p_request ->> 'at', ':', 2)::int;
    end if;
    p.weekday := coalesce(core.filter_int(p_request, 'weekday', 1, 7), v_old.weekday, 1);
    p.time_zone := coalesce(p_request ->> 'time_zone', v_old.time_zone, 'UTC');
    p.state := coalesce(p_request ->> 'state', v_old.state, 'active');
    p.dnc := coalesce(p_request ->> 'dnc', v_old.dnc, 'stamp');
    if p.target_id is null then
        raise exception using errcode = 'LF006', message = 'there is no target of this name';
    elsif p.channel not in ('folder', 'sftp', 'mail') or p.every not in ('hour', 'day', 'week') or p.state not in ('active', 'paused') then
        raise exception using errcode = 'LF006', message = 'a delivery goes by folder, sftp or mail, each hour, day or week, and is active or paused';
    elsif p.dnc not in ('stamp', 'block') then
        raise exception using errcode = 'LF006', message = '"dnc" is stamp or block';
    elsif not exists (select from pg_timezone_names z where z.name = p.time_zone) then
        raise exception using errcode = 'LF006', message = '"time_zone" wants a name like America/Chicago';
    elsif length(p.destination) not between 1 and 200 or p.destination ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a delivery wants a destination';
    elsif p.channel = 'mail' and not exists (select from core.member m where m.workspace_id = v_member.workspace_id and m.email = lower(p.destination) and m.closed_at is null) then
        raise exception using errcode = 'LF006', message = 'leads are mailed to members of the workspace only';
    end if;
    v_is_other := p_number is not null and (p.target_id, p.channel, p.destination, p.dnc) is distinct from (v_old.target_id, v_old.channel, v_old.destination, v_old.dnc);
    if p_number is null or v_is_other or not core.is_on_board(v_old.workspace_id, v_old.member_id, null) then
        p.member_id := v_member.member_id;
    end if;
    p.pause := case when p.state = 'paused' and not v_is_other then coalesce(v_old.pause, '') else '' end;
    p.next_at := case when (p_request ->> 'now')::boolean then clock_timestamp() else core.next_delivery(p, clock_timestamp()) end;
    if p_number is not null then
        update core.delivery_plan o set target_id = p.target_id, channel = p.channel, destination = p.destination, every = p.every, at_minute = p.at_minute,
               weekday = p.weekday, time_zone = p.time_zone, state = p.state, next_at = p.next_at, dnc = p.dnc, member_id = p.member_id, pause = p.pause
        where o.plan_id = v_old.plan_id;
        if p.state = 'paused' or v_is_other then
            perform core.drop_delivery_run(v_old.plan_id, 'paused or changed');
        end if;
    else
        if (select count(*) from core.delivery_plan) >= core.setting('delivery_plans_max') then
            raise exception using errcode = 'LF006', message = format('a workspace has at most %s deliveries: delete one first', core.setting('delivery_plans_max'));
        end if;
        insert into core.delivery_plan (workspace_id, number, member_id, target_id, channel, destination, every, at_minute, weekday, time_zone, state, next_at, dnc)
        values (p.workspace_id, 1 + coalesce((select max(o.number) from core.delivery_plan o), 0), p.member_id, p.target_id, p.channel, p.destination, p.every,
                p.at_minute, p.weekday, p.time_zone, p.state, p.next_at, p.dnc) returning * into p;
    end if;
    insert into core.audit (workspace_id, action, object, before, after)
    values (v_member.workspace_id, 'delivery', 'delivery ' || coalesce(p_number, p.number), case when p_number is not null then to_jsonb(v_old) end, to_jsonb(p));
    return coalesce(p_number, p.number);
exception when others then
    perform core.leave('api.delivery_save', sqlstate, sqlerrm);
end
$$;

-- Raises: LF007, LF008, LF012, LF013.
create function api.delivery_delete(p_number int) returns void
language plpgsql as $$
declare
    v_member core.member;
    p core.delivery_plan;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    perform core.drop_delivery_run((select o.plan_id from core.delivery_plan o where o.number = p_number), 'deleted', true);
    delete from core.delivery_plan o where o.number = p_number returning * into p;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    insert into core.audit (workspace_id, action, object, before) values (v_member.workspace_id, 'delivery', 'delivery ' || p_number, to_jsonb(p));
exception when others then
    perform core.leave('api.delivery_delete', sqlstate, sqlerrm);
end
$$;

-- Asks the gateway to try a destination without a lead: whether a file can be put there, or a mail taken. Refuses a sixth
-- one within a minute. Raises: LF006, LF007, LF008, LF012.
create function api.delivery_check(p_channel text, p_destination text) returns uuid
language plpgsql as $$
declare
    v_member core.member;
    v_destination text := trim(coalesce(p_destination, ''));
    v_check uuid;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_channel is null or p_channel not in ('folder', 'sftp', 'mail') or length(v_destination) not between 1 and 200 or v_destination ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a delivery goes by folder, sftp or mail, and wants a destination';
    elsif p_channel = 'mail' and not exists (select from core.member m where m.workspace_id = v_member.workspace_id
                                             and m.email = lower(v_destination) and m.closed_at is null) then
        raise exception using errcode = 'LF006', message = 'leads are mailed to members of the workspace only';
    end if;
    perform pg_advisory_xact_lock(7105, v_member.workspace_id);
    delete from core.delivery_check c where c.asked_at < clock_timestamp() - interval '1 day';
    if (select count(*) from core.delivery_check c where c.workspace_id = v_member.workspace_id and c.asked_at > clock_timestamp() - interval '1 minute') >= 5 then
        raise exception using errcode = 'LF006', message = 'five destinations a minute can be tried: wait a moment';
    end if;
    insert into core.delivery_check (workspace_id, channel, destination) values (v_member.workspace_id, p_channel, v_destination)
    returning public_id into v_check;
    return v_check;
exception when others then
    perform core.leave('api.delivery_check', sqlstate, sqlerrm);
end
$$;

-- {"state": "waiting", "running", "good" or "bad", "error"}. Raises: LF007, LF008, LF013.
create function api.delivery_check_result(p_check uuid) returns jsonb
language plpgsql stable as $$
declare
    c core.delivery_check;
begin
    perform core.require_member('broker');
    select * into c from core.delivery_check o where o.public_id = p_check;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return jsonb_build_object('state', c.state, 'error', c.error);
exception when others then
    perform core.leave('api.delivery_check_result', sqlstate, sqlerrm);
end
$$;

-- ---- for the gateway ------------------------------------------------------------------------------

-- The next run that is due, begun or tried again, for p_seconds: {"run", "began_at", "tries", "export", "workspace", "country",
-- "target", "form", "number", "channel", "destination", "dnc", "counts" (core.counts_of_new), "floor", and by mail "name"
-- and "language" of who reads it}; null: none is. Its leads are the same at every try. What goes by mail keeps nobody from its
-- target, and tells of each lead once. Plans of members who are no longer there, and mails to such, are
-- paused, and somebody is told. Raises: LF006, LF012.
create function api.gateway_delivery_claim(p_holder text, p_seconds int) returns jsonb
language plpgsql as $$
declare
    p core.delivery_plan;
    r core.delivery_run;
    t core.export_target;
    w core.workspace;
    e core.export_log;
begin
    perform core.require_write();
    if coalesce(p_holder, '') = '' or coalesce(p_seconds, 0) not between 1 and 3600 then
        raise exception using errcode = 'LF006', message = 'a delivery wants a holder and 1 to 3600 seconds';
    end if;
    delete from core.delivery_run x where x.ended_at < clock_timestamp() - make_interval(days => core.setting('delivery_run_days')::int);
    perform core.pause_deliveries_of_gone();
    -- What a gateway left behind of a plan that was paused meanwhile; nobody would end it.
    perform core.drop_delivery_run(o.plan_id, 'paused or changed')
    from core.delivery_plan o join core.delivery_run x using (plan_id)
    where o.state = 'paused' and x.state in ('running', 'waiting') and x.lease_until <= clock_timestamp();
    -- One claim after the other: each counts what the one before it took.
    perform pg_advisory_xact_lock(7053, 0);
    select o.* into p from core.delivery_plan o left join core.delivery_run x on x.plan_id = o.plan_id and x.state in ('running', 'waiting')
    where o.state = 'active' and case when x.run_id is null then o.next_at <= clock_timestamp()
                                      else greatest(x.not_before, x.lease_until) <= clock_timestamp() end
      -- A slow server of one workspace takes two of the gateway's lines, not all.
      and (select count(*) from core.delivery_run y
           where y.workspace_id = o.workspace_id and y.state = 'running' and y.lease_until > clock_timestamp()) < 2
    order by o.next_at limit 1 for update of o skip locked;
    if not found then
        return null;
    end if;
    select * into t from core.export_target o where o.target_id = p.target_id for update;
    select * into w from core.workspace o where o.workspace_id = p.workspace_id;
    select * into r from core.delivery_run x where x.plan_id = p.plan_id and x.state in ('running', 'waiting');
    if not found then
        if t.claim_until > clock_timestamp() then
            -- Somebody is giving the target its leads by hand: a minute later.
            update core.delivery_plan o set next_at = clock_timestamp() + interval '1 minute' where o.plan_id = p.plan_id;
            return null;
        end if;
        insert into core.export_log (workspace_id, member_id, scope, columns, dialect, machine, target_id, since, since_at, upto)
        values (p.workspace_id, p.member_id, jsonb_build_object('target', t.name, 'new', true, 'delivery', p.number), '{}', coalesce(t.form ->> 'dialect', ''), 'gateway',
                t.target_id, case p.channel when 'mail' then p.told else t.given end, case p.channel when 'mail' then p.told_at else t.given_at end,
                pg_current_snapshot()) returning export_id into r.export_id;
        perform core.begin_new_export(r.export_id, case p.channel when 'mail' then p.left_out else t.left_out end, p.dnc = 'block');
        insert into core.delivery_run (plan_id, workspace_id, export_id, state) values (p.plan_id, p.workspace_id, r.export_id, 'running') returning * into r;
    end if;
    update core.delivery_run x set state = 'running', tries = x.tries + 1, holder = p_holder, lease_until = clock_timestamp() + make_interval(secs => p_seconds)
    where x.run_id = r.run_id returning * into r;
    if p.channel <> 'mail' then
        -- Nobody else exports what is new for the target until this has ended one way or the other.
        update core.export_target o set claim = r.export_id, claim_until = 'infinity' where o.target_id = t.target_id;
    end if;
    select * into e from core.export_log x where x.export_id = r.export_id;
    return jsonb_build_object('run', r.public_id, 'began_at', r.began_at, 'tries', r.tries, 'export', r.export_id, 'workspace', w.name, 'country', w.country,
                              'target', t.name, 'form', t.form, 'number', p.number, 'channel', p.channel, 'destination', p.destination,
                              'dnc', p.dnc, 'counts', core.counts_of_new(e))
           || core.reader_of(p.workspace_id, case p.channel when 'mail' then p.destination end);
exception when others then
    perform core.leave('api.gateway_delivery_claim', sqlstate, sqlerrm);
end
$$;

-- The leads of a run that the holder has claimed, for COPY. Raises: LF013.
create function api.gateway_delivery_rows(p_run uuid, p_holder text) returns setof api.my_lead_export
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    e core.export_log;
begin
    select x.* into e from core.delivery_run r join core.export_log x on x.export_id = r.export_id
    where r.public_id = p_run and r.holder = p_holder and r.state = 'running' and r.lease_until > clock_timestamp();
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return query
    select d.order_number || '-' || upper(left(d.public_id::text, 8)), d.price_minor, d.purchased_at, d.bucket, d.class,
           d.first_name, d.last_name, d.phone, d.phone_alt, d.email, d.date_of_birth, d.borrower_age,
           d.street, d.city, d.county, d.state, d.zip,
           d.mortgage_amount_minor, d.loan_type, d.lender, d.mortgage_date, d.mortgage_term_months, d.property_value_minor,
           d.tobacco, d.medical, d.co_borrower_name, d.co_borrower_age, d.source, d.campaign, d.project, d.inquired_at, d.consent_certificate,
           d.public_id, d.order_number, d.delivered_at, d.lead_id, d.refunded_at
    from core.leads_of_export(e) n
    join core.delivered_lead d on d.workspace_id = e.workspace_id and d.order_number = n.order_number and d.lead_id = n.lead_id
    where d.purchased_at > clock_timestamp() - make_interval(days => core.setting('export_days')::int) and d.refunded_at is null
      and d.erased_at is null;
exception when others then
    perform core.leave('api.gateway_delivery_rows', sqlstate, sqlerrm);
end
$$;

-- Keeps a run that goes on for another p_seconds. False: somebody else has it meanwhile, or it was dropped: end it.
-- Raises: LF006, LF012.
create function api.gateway_delivery_renew(p_run uuid, p_holder text, p_seconds int) returns boolean
language plpgsql as $$
begin
    perform core.require_write();
    if coalesce(p_seconds, 0) not between 1 and 3600 then
        raise exception using errcode = 'LF006', message = 'a delivery is kept for 1 to 3600 seconds';
    end if;
    update core.delivery_run x set lease_until = clock_timestamp() + make_interval(secs => p_seconds)
    where x.public_id = p_run and x.holder = p_holder and x.state = 'running';
    return found;
exception when others then
    perform core.leave('api.gateway_delivery_renew', sqlstate, sqlerrm);
end
$$;

-- The end of a try. p_error null: it has arrived (or there was nothing: p_rows 0), and its leads are not new to the target
-- any more, but for what it left out, and for what went by mail. Else it is tried again after 1, 2, 4 ... minutes, at most delivery_tries_max times; then whose it is has a letter. False: somebody else has it
-- meanwhile. Raises: LF006, LF012.
create function api.gateway_delivery_done(p_run uuid, p_holder text, p_rows bigint, p_columns text[], p_sha256 text, p_file text, p_error text) returns boolean
language plpgsql as $$
declare
    r core.delivery_run;
    p core.delivery_plan;
    v_is_over boolean;
begin
    perform core.require_write();
    if p_error is null and (p_rows is null or p_rows < 0 or p_rows > 0 and coalesce(p_sha256, '') !~ '^[0-9a-f]{64}$') then
        raise exception using errcode = 'LF006', message = 'a delivery ends with rows and a SHA-256, or with an error';
    end if;
    select o.* into p from core.delivery_plan o join core.delivery_run x using (plan_id) where x.public_id = p_run for update of o;
    select * into r from core.delivery_run x where x.public_id = p_run and x.holder = p_holder and x.state = 'running';
    if not found then
        return false;
    end if;
    v_is_over := p_error is null or r.tries >= core.setting('delivery_tries_max');
    update core.delivery_run x set
        state = case when p_error is null then case when p_rows = 0 then 'nothing' else 'done' end when v_is_over then 'failed' else 'waiting' end,
        ended_at = case when v_is_over then clock_timestamp() end, rows = p_rows, file = left(coalesce(p_file, ''), 300), error = left(coalesce(p_error, ''), 500),
        lease_until = '-infinity',
        not_before = clock_timestamp() + least(make_interval(mins => (1 << least(r.tries - 1, 10))), interval '4 hours')
    where x.run_id = r.run_id;
    if v_is_over then
        update core.export_log e set finished_at = clock_timestamp(), rows = case when p_error is null then p_rows else 0 end, columns = coalesce(p_columns, '{}'),
               sha256 = case when p_error is null then decode(p_sha256, 'hex') end
        where e.export_id = r.export_id;
        update core.export_target t set claim = null, claim_until = '-infinity',
               given = case when p_error is null then e.upto else t.given end, given_at = case when p_error is null then e.started_at else t.given_at end,
               left_out = case when p_error is not null then t.left_out when e.is_blocking then e.export_id end
        from core.export_log e where e.export_id = r.export_id and t.target_id = e.target_id and t.claim = r.export_id;
        update core.delivery_plan o set next_at = core.next_delivery(p, clock_timestamp()) where o.plan_id = p.plan_id;
        perform core.mail_of_delivery(p, 'delivery_failed', 'delivery run ' || p_run) where p_error is not null;
        if p.channel = 'mail' and p_error is null then
            update core.delivery_plan o set told = e.upto, told_at = e.started_at, left_out = case when e.is_blocking then e.export_id end
            from core.export_log e where e.export_id = r.export_id and o.plan_id = p.plan_id;
        end if;
        insert into core.audit (workspace_id, action, object, after)
        values (p.workspace_id, 'export', 'export ' || r.export_id, jsonb_build_object('delivery', p.number, 'rows', p_rows, 'sha256', p_sha256, 'error', p_error));
    end if;
    return true;
exception when others then
    perform core.leave('api.gateway_delivery_done', sqlstate, sqlerrm);
end
$$;

-- The next destination to be tried: {"check", "workspace", "channel", "destination", "floor", and by mail "name" and
-- "language" of who reads it}; null: none. What has waited for ten
-- minutes has nobody who reads the answer. Raises: LF012.
create function api.gateway_delivery_check() returns jsonb
language plpgsql as $$
declare
    c core.delivery_check;
begin
    perform core.require_write();
    select * into c from core.delivery_check o where o.state = 'waiting' and o.asked_at > clock_timestamp() - interval '10 minutes'
    order by o.check_id limit 1 for update skip locked;
    if not found then
        return null;
    end if;
    update core.delivery_check o set state = 'running' where o.check_id = c.check_id;
    return jsonb_build_object('check', c.public_id, 'channel', c.channel, 'destination', c.destination,
                              'workspace', (select w.name from core.workspace w where w.workspace_id = c.workspace_id))
           || core.reader_of(c.workspace_id, case c.channel when 'mail' then c.destination end);
exception when others then
    perform core.leave('api.gateway_delivery_check', sqlstate, sqlerrm);
end
$$;

-- p_error null: it can be reached. Raises: LF012.
create function api.gateway_delivery_checked(p_check uuid, p_error text) returns void
language plpgsql as $$
begin
    perform core.require_write();
    update core.delivery_check c set state = case when p_error is null then 'good' else 'bad' end, error = left(coalesce(p_error, ''), 500)
    where c.public_id = p_check and c.state = 'running';
exception when others then
    perform core.leave('api.gateway_delivery_checked', sqlstate, sqlerrm);
end
$$;

-- What a target's files hold is what its deliveries send.
create function core.delivery_of_form() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_member core.member := core.require_member('broker');
begin
    update core.delivery_plan o set member_id = v_member.member_id where o.target_id = new.target_id and o.member_id <> v_member.member_id;
    return null;
end
$$;
alter function core.delivery_of_form() owner to lf_owner_core;
revoke execute on function core.delivery_of_form() from public;
create trigger export_target_delivery after update of form on core.export_target for each row
    when (new.form is distinct from old.form) execute function core.delivery_of_form();

call core.own_functions('api', array['deliveries', 'delivery_save', 'delivery_delete', 'delivery_check', 'delivery_check_result'],
    'lf_fn_read_own');
call core.own_functions('api', array['gateway_delivery_%'], 'lf_fn_gateway');
call core.harden_api();
grant execute on function core.filter_int(jsonb, text, bigint, bigint) to lf_fn_read_own;
grant execute on function api.deliveries(), api.delivery_save(int, jsonb), api.delivery_delete(int),
    api.delivery_check(text, text), api.delivery_check_result(uuid) to lf_broker;
grant execute on function api.gateway_delivery_claim(text, int), api.gateway_delivery_rows(uuid, text), api.gateway_delivery_renew(uuid, text, int),
    api.gateway_delivery_done(uuid, text, bigint, text[], text, text, text),
    api.gateway_delivery_check(), api.gateway_delivery_checked(uuid, text) to lf_gateway;
