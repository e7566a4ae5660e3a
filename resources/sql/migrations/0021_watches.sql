-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0021_watches: a member is told when leads arrive that fit a filter. A watch counts what the inventory page
-- counts: the same compiled filter, the same persons left out.
--
-- Locks: the watch's row, skipped if another gateway looks at it.

insert into core.setting (name, value, meaning) values
    ('watch_minutes', 5, 'length of a window: how often a watch is looked at'),
    ('watches_max', 50, 'watches of one member'),
    ('watch_hit_days', 90, 'how long it is kept that a watch has found leads');

set role lf_owner_core;

create table core.watch (
    watch_id bigint generated always as identity primary key,
    workspace_id int not null,
    member_id int not null,
    number int not null, -- counts per member
    name text not null constraint watch_name check (length(name) between 1 and 60),
    filter jsonb not null,
    -- 'new': so many leads that were not there before; 'all': so many in all, told when they are reached.
    counts text not null constraint watch_counts check (counts in ('new', 'all')),
    leads_min int not null constraint watch_leads check (leads_min > 0),
    minutes int not null constraint watch_minutes check (minutes between 5 and 10080), -- from one hit to the next at least
    quiet_from time, -- no hit from then on, by the clock of time_zone
    quiet_to time,   -- until then, the next day if it is earlier
    constraint watch_quiet check ((quiet_from is null) = (quiet_to is null)),
    time_zone text not null, -- an IANA name
    is_on boolean not null default true,
    problem text not null default '', -- why it was switched off
    created_at timestamptz not null default clock_timestamp(),
    -- What the last looks have seen.
    window_at timestamptz not null default '-infinity',
    looked_at timestamptz,
    told_at timestamptz,
    leads bigint,       -- that fitted at the last look; null: not looked yet
    base bigint,        -- 'new': the fewest since the last hit
    is_armed boolean not null default true, -- 'all': there were fewer since the last hit
    unique (member_id, number)
) with (fillfactor = 50);
create index watch_due on core.watch (window_at, watch_id) where is_on;

create table core.watch_hit (
    hit_id bigint generated always as identity primary key,
    watch_id bigint not null references core.watch on delete cascade,
    member_id int not null,
    at timestamptz not null,
    leads bigint not null,    -- that fitted
    leads_new bigint not null -- more than before; 'all': the same as leads
);
create index watch_hit_of_watch on core.watch_hit (watch_id, hit_id);
create index watch_hit_of_member on core.watch_hit (member_id, hit_id);
create index watch_hit_by_time on core.watch_hit (at);
insert into core.gateway_job (job) values ('watch');

alter table core.watch enable row level security;
alter table core.watch_hit enable row level security;
create policy own on core.watch for all to lf_fn_read_own
    using (member_id = (select core.me())) with check (member_id = (select core.me()) and workspace_id = (select core.my_workspace()));
create policy looked on core.watch for all to lf_fn_gateway using (true);
create policy own on core.watch_hit for select to lf_fn_read_own using (member_id = (select core.me()));
create policy made on core.watch_hit for all to lf_fn_gateway using (true);

reset role;

grant select, insert, update, delete on core.watch to lf_fn_read_own;
grant select on core.watch_hit to lf_fn_read_own;
grant select, update on core.watch to lf_fn_gateway;
grant select, insert, delete on core.watch_hit to lf_fn_gateway;
grant select on core.workspace_person, core.workspace to lf_fn_gateway;
grant usage on type core.watch to lf_fn_read_own;
grant usage on type core.compiled_filter to lf_fn_read_own;
grant execute on function core.compile_filter(jsonb, int), core.filter_text(jsonb), core.filter_int(jsonb, text, bigint, bigint),
    core.request_int(jsonb, text, bigint, bigint) to lf_fn_read_own;

-- ---- reading a request ----------------------------------------------------------------------------

-- A time of day of a request; null when the key is absent or null. Raises: LF006.
create function core.request_clock(p_request jsonb, p_key text) returns time
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    if p_request -> p_key is null or jsonb_typeof(p_request -> p_key) = 'null' then
        return null;
    elsif jsonb_typeof(p_request -> p_key) <> 'string' or p_request ->> p_key !~ '^([01]\d|2[0-3]):[0-5]\d$' then
        raise exception using errcode = 'LF006', message = format('"%s" wants a time of day like 21:00', p_key);
    end if;
    return (p_request ->> p_key)::time;
end
$$;

-- Changes a watch as a request says; keys that are absent stay. What was seen of another filter or
-- threshold counts no more. Raises: LF006 names the key.
create function core.read_watch(p_watch core.watch, p_request jsonb) returns core.watch
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    w core.watch := p_watch;
    v_known constant text[] := array['name', 'filter', 'counts', 'leads_min', 'minutes', 'quiet_from', 'quiet_to', 'time_zone', 'on'];
begin
    if p_request is null or jsonb_typeof(p_request) <> 'object' or length(p_request::text) > 50000 then
        raise exception using errcode = 'LF006', message = 'a watch is an object';
    elsif p_request - v_known <> '{}' then
        raise exception using errcode = 'LF006', message = format('a watch knows no "%s"', (select left(k, 40) from jsonb_object_keys(p_request - v_known) k limit 1));
    end if;
    if p_request ? 'filter' then
        w.filter := p_request -> 'filter';
        perform core.compile_filter(w.filter, null);
    end if;
    if w.filter is null then
        raise exception using errcode = 'LF006', message = 'a watch wants a filter';
    end if;
    if p_request ? 'name' then
        w.name := normalize(trim(coalesce(p_request ->> 'name', '')), nfc);
    end if;
    w.name := coalesce(nullif(w.name, ''), left(core.filter_text(w.filter), 60));
    if coalesce(jsonb_typeof(p_request -> 'name'), 'string') <> 'string' or length(w.name) > 60 or w.name ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a watch wants a name of 1 to 60 characters';
    end if;
    w.counts := coalesce(case when p_request ? 'counts' then p_request ->> 'counts' else w.counts end, 'new');
    if w.counts <> all (array['new', 'all']) then
        raise exception using errcode = 'LF006', message = '"counts" is new or all';
    end if;
    w.leads_min := coalesce(case when p_request ? 'leads_min' then core.request_int(p_request, 'leads_min', 1, 1000000) else w.leads_min end, 1);
    w.minutes := coalesce(case when p_request ? 'minutes' then core.request_int(p_request, 'minutes', 5, 10080) else w.minutes end, 60);
    if p_request ? 'quiet_from' then
        w.quiet_from := core.request_clock(p_request, 'quiet_from');
    end if;
    if p_request ? 'quiet_to' then
        w.quiet_to := core.request_clock(p_request, 'quiet_to');
    end if;
    if (w.quiet_from is null) <> (w.quiet_to is null) or w.quiet_from = w.quiet_to then
        raise exception using errcode = 'LF006', message = '"quiet_from" and "quiet_to" are two times of day, or neither';
    end if;
    if p_request ? 'time_zone' then
        w.time_zone := p_request ->> 'time_zone';
    end if;
    w.time_zone := coalesce(w.time_zone, 'UTC');
    if w.time_zone !~ '^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$' then
        raise exception using errcode = 'LF006', message = '"time_zone" wants a name like America/Chicago';
    end if;
    begin
        perform clock_timestamp() at time zone w.time_zone;
    exception when invalid_parameter_value then
        raise exception using errcode = 'LF006', message = '"time_zone" wants a name like America/Chicago';
    end;
    if p_request ? 'on' then
        if jsonb_typeof(p_request -> 'on') <> 'boolean' then
            raise exception using errcode = 'LF006', message = '"on" is true or false';
        end if;
        w.is_on := (p_request -> 'on')::boolean;
    end if;
    w.is_on := coalesce(w.is_on, true);
    if w.is_on then
        w.problem := '';
    end if;
    if (w.filter, w.counts, w.leads_min, w.is_on) is distinct from (p_watch.filter, p_watch.counts, p_watch.leads_min, p_watch.is_on) then
        w.base := null;
        w.is_armed := true;
        w.leads := case when w.filter = p_watch.filter then w.leads end;
        w.window_at := '-infinity';
    end if;
    return w;
end
$$;

-- What a watch asks for, in the words of a request.
create function core.watch_request(w core.watch) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return jsonb_build_object('name', w.name, 'filter', w.filter, 'counts', w.counts, 'leads_min', w.leads_min, 'minutes', w.minutes,
        'quiet_from', to_char(w.quiet_from, 'HH24:MI'), 'quiet_to', to_char(w.quiet_to, 'HH24:MI'), 'time_zone', w.time_zone, 'on', w.is_on);
end
$$;

-- Whether a watch may tell now, by its own clock.
create function core.is_quiet(w core.watch, p_at timestamptz) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_clock time := (p_at at time zone w.time_zone)::time;
begin
    return coalesce(case when w.quiet_from < w.quiet_to then v_clock >= w.quiet_from and v_clock < w.quiet_to
                         else v_clock >= w.quiet_from or v_clock < w.quiet_to end, false);
end
$$;

-- What api.inventory_count would say of a compiled filter, up to a million.
create function core.count_watched(f core.compiled_filter) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    return (select count(*) from (
        select from core.inventory i
        where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
          and (f.workspace_id is null
               or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
        limit 1000000) q);
end
$$;

call core.own_functions('core', array['request_clock', 'read_watch', 'watch_request', 'is_quiet', 'count_watched'], 'lf_owner_core');
grant execute on function core.request_clock(jsonb, text), core.read_watch(core.watch, jsonb), core.watch_request(core.watch) to lf_fn_read_own;
grant execute on function core.is_quiet(core.watch, timestamptz), core.count_watched(core.compiled_filter) to lf_fn_gateway;
grant usage on type core.watch to lf_fn_gateway;

-- ---- api ------------------------------------------------------------------------------------------

-- The caller's watches, newest first: those of a request with "watch" (its number), "text", "created_at",
-- "looked_at", "told_at", "leads" (at the last look), "hits", "problem". Raises: LF007, LF008.
create function api.watches() returns jsonb
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return (select coalesce(jsonb_agg(core.watch_request(w) || jsonb_build_object(
                'watch', w.number, 'text', core.filter_text(w.filter), 'created_at', w.created_at, 'looked_at', w.looked_at, 'told_at', w.told_at,
                'leads', w.leads, 'problem', w.problem, 'hits', (select count(*) from core.watch_hit h where h.watch_id = w.watch_id))
                order by w.number desc), '[]')
            from core.watch w);
exception when others then
    perform core.leave('api.watches', sqlstate, sqlerrm);
end
$$;

-- Makes a watch: {"filter", "name"?, "counts"? ("new", "all"), "leads_min"? (1), "minutes"? (60: from one hit
-- to the next at least), "quiet_from"?, "quiet_to"? ("21:00"), "time_zone"? (an IANA name), "on"?}.
-- Returns its number. Raises: LF006, LF007, LF008, LF012.
create function api.watch_create(p_request jsonb) returns int
language plpgsql as $$
declare
    v_member core.member;
    w core.watch;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    -- One number after the other.
    perform pg_advisory_xact_lock(7051, v_member.member_id);
    if (select count(*) from core.watch o) >= core.setting('watches_max') then
        raise exception using errcode = 'LF006', message = format('you have %s watches, which is the most: remove one first', core.setting('watches_max'));
    end if;
    w := core.read_watch(null::core.watch, p_request);
    insert into core.watch (workspace_id, member_id, number, name, filter, counts, leads_min, minutes, quiet_from, quiet_to, time_zone, is_on)
    values (v_member.workspace_id, v_member.member_id, 1 + coalesce((select max(o.number) from core.watch o), 0),
            w.name, w.filter, w.counts, w.leads_min, w.minutes, w.quiet_from, w.quiet_to, w.time_zone, w.is_on)
    returning * into w;
    insert into core.audit (workspace_id, action, object, after) values (w.workspace_id, 'watch create', 'watch ' || w.watch_id, core.watch_request(w));
    return w.number;
exception when others then
    perform core.leave('api.watch_create', sqlstate, sqlerrm);
end
$$;

-- Changes an own watch; keys that are absent stay, null ends quiet hours. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.watch_change(p_number int, p_request jsonb) returns void
language plpgsql as $$
declare
    v_old core.watch;
    w core.watch;
begin
    perform core.require_write();
    perform core.require_member('broker');
    select * into v_old from core.watch o where o.number = p_number for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    w := core.read_watch(v_old, p_request);
    update core.watch o
    set name = w.name, filter = w.filter, counts = w.counts, leads_min = w.leads_min, minutes = w.minutes, quiet_from = w.quiet_from,
        quiet_to = w.quiet_to, time_zone = w.time_zone, is_on = w.is_on, problem = w.problem, window_at = w.window_at, leads = w.leads,
        base = w.base, is_armed = w.is_armed
    where o.watch_id = w.watch_id;
    insert into core.audit (workspace_id, action, object, before, after)
    values (w.workspace_id, 'watch change', 'watch ' || w.watch_id, core.watch_request(v_old), core.watch_request(w));
exception when others then
    perform core.leave('api.watch_change', sqlstate, sqlerrm);
end
$$;

-- Removes an own watch and its hits. Raises: LF007, LF008, LF012, LF013.
create function api.watch_remove(p_number int) returns void
language plpgsql as $$
declare
    w core.watch;
begin
    perform core.require_write();
    perform core.require_member('broker');
    delete from core.watch o where o.number = p_number returning * into w;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    insert into core.audit (workspace_id, action, object, before) values (w.workspace_id, 'watch remove', 'watch ' || w.watch_id, core.watch_request(w));
exception when others then
    perform core.leave('api.watch_remove', sqlstate, sqlerrm);
end
$$;

-- What the caller's watches have found since the hit p_after (0: all that is kept), newest first, at most
-- 200: [{"hit", "watch", "name", "filter", "counts", "at", "leads", "leads_new"}]. Raises: LF007, LF008.
create function api.watch_hits(p_after bigint default 0, p_limit int default 100) returns jsonb
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return (select coalesce(jsonb_agg(jsonb_build_object('hit', q.hit_id, 'watch', q.number, 'name', q.name, 'filter', q.filter, 'counts', q.counts,
                                                         'at', q.at, 'leads', q.leads, 'leads_new', q.leads_new) order by q.hit_id desc), '[]')
            from (select h.hit_id, h.at, h.leads, h.leads_new, w.number, w.name, w.filter, w.counts
                  from core.watch_hit h join core.watch w using (watch_id)
                  where h.member_id = (select core.me()) and h.hit_id > coalesce(p_after, 0)
                  order by h.hit_id desc limit least(greatest(coalesce(p_limit, 100), 1), 200)) q);
exception when others then
    perform core.leave('api.watch_hits', sqlstate, sqlerrm);
end
$$;

-- Looks at the watch that has waited longest. Returns {"leads", "is_hit"}, or null when none is due in this
-- window. Call it until then; two at once look at two watches. A hit lets the next hint tell.
create function api.gateway_watch() returns jsonb
language plpgsql as $$
declare
    w core.watch;
    v_now timestamptz := clock_timestamp();
    v_window timestamptz;
    v_is_met boolean;
    v_is_hit boolean := false;
    v_new bigint;
begin
    perform core.require_write();
    v_window := date_bin(make_interval(mins => core.setting('watch_minutes')::int), v_now, '2000-01-01 00:00+00');
    select o.* into w from core.watch o where o.is_on and o.window_at < v_window order by o.window_at, o.watch_id limit 1 for update skip locked;
    if not found then
        delete from core.watch_hit h where h.at < v_now - make_interval(days => core.setting('watch_hit_days')::int);
        return null;
    end if;
    if not exists (select from core.member m join core.workspace k using (workspace_id)
                   where m.member_id = w.member_id and m.closed_at is null and k.closed_at is null) then
        update core.watch o set is_on = false, problem = 'account closed', window_at = v_window where o.watch_id = w.watch_id;
        return jsonb_build_object('leads', 0, 'is_hit', false);
    end if;
    begin
        w.leads := core.count_watched(core.compile_filter(w.filter, w.workspace_id));
    exception when sqlstate 'LF006' then
        update core.watch o set is_on = false, problem = 'its filter names something that is gone', window_at = v_window where o.watch_id = w.watch_id;
        return jsonb_build_object('leads', 0, 'is_hit', false);
    end;
    -- The first look only learns what is there, unless it is asked for all.
    w.base := least(coalesce(w.base, w.leads), w.leads);
    w.is_armed := w.is_armed or w.leads < w.leads_min;
    v_new := case w.counts when 'new' then w.leads - w.base else w.leads end;
    v_is_met := v_new >= w.leads_min and (w.counts = 'new' or w.is_armed);
    if v_is_met and coalesce(w.told_at + make_interval(mins => w.minutes) <= v_now, true) and not core.is_quiet(w, v_now) then
        v_is_hit := true;
        insert into core.watch_hit (watch_id, member_id, at, leads, leads_new) values (w.watch_id, w.member_id, v_now, w.leads, v_new);
        update core.gateway_mark m set value = m.value + 1 where m.name = 'hint_relist';
    end if;
    update core.watch o
    set window_at = v_window, looked_at = v_now, leads = w.leads, told_at = case when v_is_hit then v_now else o.told_at end,
        base = case when v_is_hit then w.leads else w.base end, is_armed = w.is_armed and not v_is_hit
    where o.watch_id = w.watch_id;
    return jsonb_build_object('leads', w.leads, 'is_hit', v_is_hit);
exception when others then
    perform core.leave('api.gateway_watch', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['watches', 'watch_create', 'watch_change', 'watch_remove', 'watch_hits'], 'lf_fn_read_own');
alter function api.gateway_watch() owner to lf_fn_gateway;
call core.harden_api();
grant execute on function api.watches(), api.watch_create(jsonb), api.watch_change(int, jsonb), api.watch_remove(int), api.watch_hits(bigint, int) to lf_broker;
grant execute on function api.gateway_watch() to lf_gateway, lf_operator;
