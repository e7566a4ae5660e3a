-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0107_offline: copies of a workspace's leads that brokers keep on their own computers (design.md section 6).
--
-- A copy ("store") is encrypted with a key that wants two parts: one in the keychain of the computer, one that
-- is held here and changes at each contact. Whoever is closed or banned gets no part any more, and a copy that has
-- had no contact for offline_lease_days locks itself. What is copied is an export (R34): the same view, written
-- down by api.export_begin and api.export_finish. What was done without a line is merged by time, one field of one
-- lead at a time: the later change stays, the earlier one stands in the timeline as taken back; notes and tags
-- never lose. Files that were written from a store are told at the next contact, and stand in the log of exports then.
--
-- Locks: the store's row; then what api.lead_change locks.

insert into core.setting (name, value, meaning) values
    ('offline_lease_days', 7, 'days without contact after which a store on a computer locks itself'),
    ('offline_stores_max', 10, 'stores of one member'),
    ('offline_entries_max', 200, 'changes of one call of api.offline_merge');

set role lf_owner_core;

create table core.offline_store (
    store_id uuid primary key, -- made on the computer
    workspace_id int not null,
    member_id int not null,
    machine text not null constraint offline_store_machine check (length(machine) between 1 and 200),
    part bytea not null constraint offline_store_part check (length(part) = 32),
    part_before bytea, -- until the computer has shown that it has the newer one
    made_at timestamptz not null default clock_timestamp(),
    renewed_at timestamptz not null default clock_timestamp(),
    leased_until timestamptz not null,
    renewals int not null default 0
);
create index offline_store_by_member on core.offline_store (member_id);
alter table core.offline_store enable row level security;
create policy own_stores on core.offline_store to lf_fn_read_own
    using (member_id = (select core.me())) with check (member_id = (select core.me()));

create index work_change_by_workspace on core.work_change (workspace_id, (greatest(made_at, undone_at)));

-- Which sums an order has: two that are the same hold the same leads.
create function core.offline_orders() returns table (order_number bigint, leads int, digest text, is_open boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query
    select d.order_number, count(*)::int, sum(d.lead_id)::text,
           max(d.purchased_at) > clock_timestamp() - make_interval(days => core.setting('export_days')::int)
    from core.delivered_lead d
    where d.workspace_id = (select core.my_workspace()) and d.refunded_at is null and d.erased_at is null
      and d.delivered_xid is distinct from pg_current_xact_id_if_assigned()
    group by d.order_number order by d.order_number;
end
$$;
revoke execute on function core.offline_orders() from public;

-- What a change that was made without a line becomes another time than now.
create function core.date_change(p_change uuid, p_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update core.work_change c set made_at = p_at
    where c.public_id = p_change and c.member_id = (select core.me()) and c.made_at > p_at;
end
$$;
revoke execute on function core.date_change(uuid, timestamptz) from public;

reset role;

grant select, insert, update, delete on core.offline_store to lf_fn_read_own;
grant execute on function core.offline_orders(), core.date_change(uuid, timestamptz) to lf_fn_read_own;
grant usage on type core.offline_store to lf_fn_read_own;

create function core.offline_part() returns bytea
language sql volatile set search_path = pg_catalog, pg_temp as $$
    -- Three times 122 bits of the server's strong generator.
    select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
$$;
alter function core.offline_part() owner to lf_owner_core;
revoke execute on function core.offline_part() from public;
grant execute on function core.offline_part() to lf_fn_read_own;

-- The own store. Raises: LF006, LF013.
create function core.own_store(p_store uuid) returns core.offline_store
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v core.offline_store;
begin
    if p_store is null then
        raise exception using errcode = 'LF006', message = 'which store?';
    end if;
    select * into v from core.offline_store s where s.store_id = p_store for no key update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return v;
end
$$;
alter function core.own_store(uuid) owner to lf_owner_core;
revoke execute on function core.own_store(uuid) from public;
grant execute on function core.own_store(uuid) to lf_fn_read_own;

-- Renews the lease of a store; makes it if p_holds is null. p_holds: the SHA-256 of the part that the computer
-- has put to use, in hex. Returns {"part": hex, "before": hex | null (what the computer has put to use), "now",
-- "leased_until", "floor", "floor_name", "workspace", "workspace_name", "member"}.
-- Raises: LF006 (also: too many stores), LF007, LF008, LF012, LF013 (forgotten, or another member's).
create function api.offline_renew(p_store uuid, p_machine text, p_holds text default null) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v core.offline_store;
    v_until timestamptz := clock_timestamp() + make_interval(days => core.setting('offline_lease_days')::int);
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_store is null or coalesce(length(p_machine), 0) not between 1 and 200 or p_holds !~ '^[0-9a-f]{64}$' then
        raise exception using errcode = 'LF006', message = 'a store has an id, a machine, and the hash of its part';
    end if;
    if p_holds is null then
        if (select count(*) from core.offline_store s) >= core.setting('offline_stores_max') then
            raise exception using errcode = 'LF006', message = format('you have %s offline stores on computers already; forget one', core.setting('offline_stores_max'));
        end if;
        begin
            insert into core.offline_store (store_id, workspace_id, member_id, machine, part, leased_until)
            values (p_store, v_member.workspace_id, v_member.member_id, p_machine, core.offline_part(), v_until) returning * into v;
        exception when unique_violation then
            raise exception using errcode = 'LF013', message = 'not there or not yours';
        end;
        insert into core.audit (workspace_id, action, object, after)
        values (v_member.workspace_id, 'offline store made', 'store ' || p_store, jsonb_build_object('machine', p_machine, 'leased_until', v_until));
    else
        v := core.own_store(p_store);
        if encode(sha256(v.part), 'hex') = p_holds then
            v.part_before := v.part;
        elsif encode(sha256(v.part_before), 'hex') is distinct from p_holds then
            raise exception using errcode = 'LF013', message = 'not there or not yours';
        end if;
        update core.offline_store s set part = core.offline_part(), part_before = v.part_before, machine = p_machine,
            renewed_at = clock_timestamp(), leased_until = v_until, renewals = s.renewals + 1
        where s.store_id = p_store returning * into v;
        insert into core.audit (workspace_id, action, object, after)
        values (v_member.workspace_id, 'offline lease', 'store ' || p_store, jsonb_build_object('machine', p_machine, 'leased_until', v_until));
    end if;
    return (select jsonb_build_object('part', encode(v.part, 'hex'), 'before', encode(v.part_before, 'hex'), 'now', clock_timestamp(), 'leased_until', v_until,
                                      'floor', fl.floor_id, 'floor_name', fl.name, 'workspace', w.public_id, 'workspace_name', w.name, 'member', v_member.email)
            from core.floor fl, core.workspace w where w.workspace_id = v_member.workspace_id);
exception when others then
    perform core.leave('api.offline_renew', sqlstate, sqlerrm);
end
$$;

-- Own stores: [{"store", "machine", "made_at", "renewed_at", "leased_until"}], newest contact first. Raises: LF007, LF008.
create function api.offline_stores() returns jsonb
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return (select coalesce(jsonb_agg(jsonb_build_object('store', s.store_id, 'machine', s.machine, 'made_at', s.made_at,
                                                         'renewed_at', s.renewed_at, 'leased_until', s.leased_until) order by s.renewed_at desc), '[]')
            from core.offline_store s);
exception when others then
    perform core.leave('api.offline_stores', sqlstate, sqlerrm);
end
$$;

-- The part of a store is gone: it cannot be opened again once its lease has ended. Repeatable.
-- Raises: LF006, LF007, LF008, LF012.
create function api.offline_forget(p_store uuid) returns void
language plpgsql as $$
declare
    v_member core.member;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_store is null then
        raise exception using errcode = 'LF006', message = 'which store?';
    end if;
    delete from core.offline_store s where s.store_id = p_store;
    if found then
        insert into core.audit (workspace_id, action, object) values (v_member.workspace_id, 'offline store forgotten', 'store ' || p_store);
    end if;
exception when others then
    perform core.leave('api.offline_forget', sqlstate, sqlerrm);
end
$$;

-- The workspace's orders and what of them may be kept: refunded leads are not counted. An order that is not open
-- was bought more than export_days ago: the server does not hand it out any more (R34). Raises: LF007, LF008.
create function api.offline_orders() returns table (order_number bigint, leads int, digest text, is_open boolean)
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return query select o.* from core.offline_orders() o;
exception when others then
    perform core.leave('api.offline_orders', sqlstate, sqlerrm);
end
$$;

-- Which leads an order still has, by the inside keys of api.my_lead: what a store drops of an order that is
-- closed. Raises: LF006, LF007, LF008.
create function api.offline_places(p_order_number bigint) returns bigint[]
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    if p_order_number is null then
        raise exception using errcode = 'LF006', message = 'which order?';
    end if;
    return array(select m.place from api.my_lead m where m.order_number = p_order_number and m.refunded_at is null order by m.place);
exception when others then
    perform core.leave('api.offline_places', sqlstate, sqlerrm);
end
$$;

-- What has been done with own leads since p_since (null: ever), behind the place p_after. Five minutes more are
-- told: a change is dated before it is committed. Raises: LF006, LF007, LF008.
create function api.offline_work(p_since timestamptz, p_after bigint, p_limit int)
returns table (place bigint, stage smallint, tags text, follow_up_at timestamptz, assignee text, assignee_name text, notes int, notes_text text)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
begin
    perform core.require_member('broker');
    if coalesce(p_limit, 0) not between 1 and 10000 then
        raise exception using errcode = 'LF006', message = 'a slice has 1 to 10000 rows';
    end if;
    return query
    select w.lead_id, w.stage, array_to_string(w.tags, ','), w.follow_up_at, a.email, a.display_name, w.notes, w.notes_text
    from core.lead_work w left join core.member a on a.member_id = w.assignee
    where w.lead_id > coalesce(p_after, 0) and (p_since is null or w.changed_at > p_since - interval '5 minutes')
    order by w.lead_id limit p_limit;
exception when others then
    perform core.leave('api.offline_work', sqlstate, sqlerrm);
end
$$;

-- What stands in the timelines of own leads since p_since, behind the event p_after; as api.lead_timeline and
-- api.offline_work. Raises: LF006, LF007, LF008.
create function api.offline_events(p_since timestamptz, p_after bigint, p_limit int)
returns table (event bigint, place bigint, at timestamptz, by text, kind text, before jsonb, after jsonb, is_undone boolean)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
begin
    perform core.require_member('broker');
    if coalesce(p_limit, 0) not between 1 and 10000 then
        raise exception using errcode = 'LF006', message = 'a slice has 1 to 10000 rows';
    end if;
    return query
    select e.event_id, e.lead_id, c.made_at, m.display_name, e.kind,
           case e.kind when 'assignee' then (select to_jsonb(a.display_name) from core.member a where a.member_id = (e.before #>> '{}')::int) else e.before end,
           case e.kind when 'assignee' then (select to_jsonb(a.display_name) from core.member a where a.member_id = (e.after #>> '{}')::int) else e.after end,
           c.undone_at is not null
    from core.lead_event e join core.work_change c using (change_id) join core.member m using (member_id)
    where e.workspace_id = (select core.my_workspace()) and e.event_id > coalesce(p_after, 0)
      and (p_since is null or c.workspace_id = (select core.my_workspace()) and greatest(c.made_at, c.undone_at) > p_since - interval '5 minutes')
    order by e.event_id limit p_limit;
exception when others then
    perform core.leave('api.offline_events', sqlstate, sqlerrm);
end
$$;

-- One kind of one change that was made without a line at p_at: where somebody has done the same later, it is
-- written and taken back. Returns these: [{"lead", "kind", "by", "at"}].
create function core.merge_part(p_key uuid, p_leads uuid[], p_kind text, p_change jsonb, p_at timestamptz) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_late jsonb := '[]';
    v_lost uuid[] := '{}';
    v_kept_key constant uuid := encode(substr(sha256(uuid_send(p_key) || convert_to(p_kind || ' kept', 'UTF8')), 1, 16), 'hex')::uuid;
    v_late_key constant uuid := encode(substr(sha256(uuid_send(p_key) || convert_to(p_kind || ' late', 'UTF8')), 1, 16), 'hex')::uuid;
begin
    if exists (select from core.work_change c where c.public_id in (v_kept_key, v_late_key)) then
        return '[]'; -- sent again: both were written at once
    end if;
    if p_kind in ('stage', 'follow_up', 'assignee') then
        select coalesce(jsonb_agg(jsonb_build_object('lead', t.lead, 'kind', p_kind, 'by', t.display_name, 'at', t.made_at) order by t.lead), '[]'),
               coalesce(array_agg(t.lead), '{}')
        into v_late, v_lost
        from (select distinct on (p.lead) p.lead, m.display_name, c.made_at
              from core.places_of(p_leads) p
              join core.lead_event e on e.workspace_id = (select core.my_workspace()) and e.lead_id = p.place and e.kind = p_kind
              join core.work_change c using (change_id) join core.member m using (member_id)
              where c.made_at > p_at and c.undone_at is null
              order by p.lead, c.made_at desc) t;
    end if;
    if exists (select from unnest(p_leads) l where l <> all (v_lost)) then
        perform api.lead_change(v_kept_key, array(select l from unnest(p_leads) l where l <> all (v_lost) order by l), p_change);
        perform core.date_change(v_kept_key, p_at);
    end if;
    if v_lost <> '{}' then
        perform api.lead_change(v_late_key, v_lost, p_change);
        perform api.lead_change_undo(v_late_key);
        perform core.date_change(v_late_key, p_at);
    end if;
    return v_late;
end
$$;
alter function core.merge_part(uuid, uuid[], text, jsonb, timestamptz) owner to lf_fn_read_own;
revoke execute on function core.merge_part(uuid, uuid[], text, jsonb, timestamptz) from public;

-- What was done in a store without a line: [{"key", "leads": [uuid], "change" as of api.lead_change, "at"}], oldest
-- first. Each entry is carried out once, however often it is sent. Returns [{"key", "late": [{"lead", "kind", "by",
-- "at"}], "gone": leads that are not theirs any more, "refused": why, or null}].
-- Raises: LF006, LF007, LF008, LF012, LF013.
create function api.offline_merge(p_store uuid, p_entries jsonb) returns jsonb
language plpgsql as $$
declare
    v_entry jsonb;
    v_key uuid;
    v_at timestamptz;
    v_made_at timestamptz;
    v_leads uuid[];
    v_here uuid[];
    v_kind text;
    v_part jsonb;
    v_late jsonb;
    v_refused text;
    v_merged jsonb;
    v_answer jsonb := '[]';
begin
    perform core.require_write();
    perform core.require_member('broker');
    v_made_at := (core.own_store(p_store)).made_at;
    if coalesce(jsonb_typeof(p_entries), '') <> 'array' or jsonb_array_length(p_entries) not between 1 and core.setting('offline_entries_max') then
        raise exception using errcode = 'LF006', message = format('1 to %s changes at once', core.setting('offline_entries_max'));
    end if;
    for v_entry in select value from jsonb_array_elements(p_entries) loop
        begin
            v_key := (v_entry ->> 'key')::uuid;
            v_at := least(greatest((v_entry ->> 'at')::timestamptz, v_made_at), clock_timestamp());
            v_leads := array(select distinct value::uuid from jsonb_array_elements_text(v_entry -> 'leads'));
        exception when data_exception or invalid_parameter_value then
            raise exception using errcode = 'LF006', message = 'a change has a key, leads, what becomes of them, and a time';
        end;
        if v_key is null or v_at is null or cardinality(v_leads) not between 1 and core.setting('work_leads_max') or jsonb_typeof(v_entry -> 'change') is distinct from 'object' then
            raise exception using errcode = 'LF006', message = 'a change has a key, leads, what becomes of them, and a time';
        end if;
        -- Replays come here too: what is written is found by its key and dated as it was.
        v_here := array(select p.lead from core.places_of(v_leads) p);
        v_late := '[]';
        v_refused := null;
        if v_here <> '{}' then
            begin
                foreach v_kind in array array['stage', 'follow_up', 'assignee', 'tags', 'note'] loop
                    v_part := (select jsonb_object_agg(key, value) from jsonb_each(v_entry -> 'change')
                               where key = any (case v_kind when 'tags' then array['tags_add', 'tags_remove'] else array[v_kind] end));
                    if v_part is not null then
                        v_merged := core.merge_part(v_key, v_here, v_kind, v_part, v_at);
                        v_late := v_late || v_merged;
                    end if;
                end loop;
            exception when sqlstate 'LF006' or sqlstate 'LF009' or sqlstate 'LF014' then
                v_refused := sqlerrm;
                v_late := '[]';
            end;
        end if;
        v_answer := v_answer || jsonb_build_object('key', v_key, 'late', v_late, 'gone', cardinality(v_leads) - cardinality(v_here), 'refused', v_refused);
    end loop;
    return v_answer;
exception when others then
    perform core.leave('api.offline_merge', sqlstate, sqlerrm);
end
$$;

-- An export that was made from a store without a line is written down when the floor hears of it (R34), with the time it
-- was made, which is between the making of the store and now, and the time it was told. p_export: {"made_at", "ended_at",
-- "scope", "columns", "dialect", "machine", "rows", "sha256"}; one without ended_at, rows and sha256 has an end that nobody
-- has seen, and its rows may have been read. It opens nothing: no row is read under it (core.has_open_export), and no target
-- (0104) has been given its leads, which stay new. Returns its number; the same key again returns the same one and writes
-- nothing. Raises: LF006, LF007, LF008, LF009 (the key stands for another export), LF012, LF013 (no such store, or not yours).
create function api.offline_export(p_store uuid, p_key uuid, p_export jsonb) returns bigint
language plpgsql as $$
declare
    v_member core.member;
    v_store core.offline_store;
    v_made_at timestamptz;
    v_ended_at timestamptz;
    v_now constant timestamptz := clock_timestamp();
    v core.export_log;
    e core.export_log;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    v_store := core.own_store(p_store);
    begin
        if p_key is null or jsonb_typeof(p_export) is distinct from 'object' or length(p_export::text) > 20000
           or p_export - array['made_at', 'ended_at', 'scope', 'columns', 'dialect', 'machine', 'rows', 'sha256'] <> '{}' then
            raise data_exception;
        end if;
        v_made_at := (p_export ->> 'made_at')::timestamptz;
        v_ended_at := (p_export ->> 'ended_at')::timestamptz;
        v.scope := p_export -> 'scope';
        v.columns := array(select jsonb_array_elements_text(p_export -> 'columns'));
        v.dialect := p_export ->> 'dialect';
        v.machine := p_export ->> 'machine';
        v.rows := (p_export ->> 'rows')::bigint;
        v.sha256 := decode(p_export ->> 'sha256', 'hex');
        if v_made_at is null or jsonb_typeof(v.scope) is distinct from 'object' or length(v.scope::text) > 4000
           or jsonb_typeof(p_export -> 'columns') is distinct from 'array' or cardinality(v.columns) > 100
           or coalesce((select max(length(c)) from unnest(v.columns) c), 0) > 100
           or coalesce(length(v.dialect), 0) not between 1 and 30 or coalesce(length(v.machine), 0) not between 1 and 200
           or num_nulls(v_ended_at, v.rows, v.sha256) not in (0, 3) or v.rows < 0 or length(v.sha256) <> 32 then
            raise data_exception;
        end if;
    exception when data_exception then
        raise exception using errcode = 'LF006', message = 'an export has a key, a time, a scope, columns, a dialect and a machine; ended, a time, rows and a SHA-256';
    end;
    v_made_at := least(greatest(v_made_at, v_store.made_at), v_now);
    v_ended_at := least(greatest(v_ended_at, v_made_at), v_now);
    if p_export ->> 'ended_at' is null then
        v_ended_at := null; -- greatest() passes over nulls
    end if;
    insert into core.export_log (workspace_id, member_id, scope, columns, dialect, machine, started_at, finished_at, rows, sha256, offline_key, offline_store, told_at)
    values (v_member.workspace_id, v_member.member_id, v.scope, v.columns, v.dialect, v.machine, v_made_at, v_ended_at, v.rows, v.sha256, p_key, p_store, v_now)
    on conflict (member_id, offline_key) do nothing returning * into e;
    if found then
        return e.export_id;
    end if;
    select * into strict e from core.export_log x where x.member_id = v_member.member_id and x.offline_key = p_key;
    if (e.scope, e.columns, e.dialect, e.machine, e.rows, e.sha256, e.offline_store)
       is distinct from (v.scope, v.columns, v.dialect, v.machine, v.rows, v.sha256, p_store) then
        raise exception using errcode = 'LF009', message = 'key used before for another export';
    end if;
    return e.export_id;
exception when others then
    perform core.leave('api.offline_export', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['offline_%'], 'lf_fn_read_own');
call core.harden_api();
grant execute on function api.lead_change(uuid, uuid[], jsonb), api.lead_change_undo(uuid, boolean) to lf_fn_read_own;
grant execute on function api.offline_renew(uuid, text, text), api.offline_stores(), api.offline_forget(uuid), api.offline_orders(), api.offline_places(bigint),
    api.offline_work(timestamptz, bigint, int), api.offline_events(timestamptz, bigint, int), api.offline_merge(uuid, jsonb),
    api.offline_export(uuid, uuid, jsonb) to lf_broker;
