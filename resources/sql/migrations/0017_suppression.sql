-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0017_suppression: phones and e-mails that a workspace never wants to buy (R38).
-- A mark is a keyed hash of one phone or e-mail, made on the desktop; the key is the floor's, for a mark
-- has to meet leads of any supplier, imported before it or after. A person whose key is that phone or
-- e-mail is a second hash of the mark (sealed.person_of), so he is found without looking into the stock;
-- other phones and e-mails of persons are in sealed.person_mark.
--
-- Who may be bought is the one look-up of R4: core.workspace_person has a row for each person that the
-- workspace owns, suppresses or both, and once more under the negative number of the workspace if he is
-- suppressed, for purchases that allow repeats.
--
-- An upload must not tell which numbers are in stock (security.md 1.6). It only stores marks; they are
-- applied in a later transaction, which answers the same after the same time. What a list hides can be
-- seen by counting before and after, as R38 wants it hidden at once: so there are few lists a day, all
-- of them written down, and none can be tried and rolled back.
--
-- Locks: (7049, workspace) by whoever changes its lists. Imports and the gateway only try it and leave
-- what they did not get in core.unmarked for the next run, so no broker makes them wait.

grant usage on language plpgsql to lf_fn_suppress;
grant execute on function pg_advisory_xact_lock(int, int), pg_try_advisory_xact_lock(int, int), pg_sleep(double precision) to lf_fn_suppress;

insert into core.setting (name, value, meaning) values
    ('suppression_entries_max', 1000000, 'phones and e-mails of one suppression list (R38)'),
    ('suppression_lists_per_day', 20, 'suppression lists that a workspace uploads in 24 hours'),
    ('suppression_undo_minutes', 60, 'minutes within which a removed suppression list can be brought back');

set role lf_owner_core;

create table core.suppression_list (
    list_id int generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique,
    workspace_id int not null references core.workspace,
    name text not null,
    state text not null default 'new' constraint suppression_list_state check (state in ('new', 'active', 'replaced', 'removed', 'expired')),
    entries int not null,
    member_id int not null,
    created_at timestamptz not null default clock_timestamp(),
    created_xid xid8 not null default pg_current_xact_id(),
    expires_at timestamptz,
    ended_at timestamptz,
    pending bigint[], -- the marks, until they are applied
    kept bigint[], -- of a list that was just removed
    constraint suppression_list_pending check ((pending is not null) = (state = 'new')),
    constraint suppression_list_ended check ((ended_at is not null) = (state in ('replaced', 'removed', 'expired')))
);
create index suppression_list_by_workspace on core.suppression_list (workspace_id, created_at desc);
create unique index suppression_list_name on core.suppression_list (workspace_id, lower(name)) where state = 'active';
create index suppression_list_expiry on core.suppression_list (workspace_id, expires_at) where state = 'active';

-- Whom an active list hides: a person for each mark, and more where others have that phone or e-mail too.
create table core.suppression (
    list_id int not null,
    mark bigint not null,
    person bigint not null,
    workspace_id int not null,
    primary key (list_id, mark, person)
);
create index suppression_by_mark on core.suppression (mark);
create index suppression_by_person on core.suppression (workspace_id, person);

-- Leads whose marks are not in sealed.person_mark yet, or not all of them.
create table core.unmarked (
    unmarked_id bigint generated always as identity primary key,
    first_lead bigint not null,
    last_lead bigint not null
);
reset role;

grant select, insert, update on core.suppression_list to lf_fn_suppress;
grant select, insert, delete on core.suppression to lf_fn_suppress;
grant select, insert, update, delete on core.unmarked, core.workspace_person to lf_fn_suppress;
grant select on core.member, core.workspace, core.setting to lf_fn_suppress;
grant insert on core.audit to lf_fn_suppress;
grant execute on function core.me(), core.is_floor_owner(), core.require_member(text), core.require_write(), core.leave(text, text, text),
    core.refusal(text, jsonb), core.setting(text), core.take_turn(core.member, text) to lf_fn_suppress;
grant usage on type core.member to lf_fn_suppress;
grant execute on function pg_advisory_lock(bigint), pg_advisory_unlock(bigint) to lf_fn_suppress;

-- ---- marks --------------------------------------------------------------------------------------

-- Marks that are not a person's own key: his other phones and e-mails.
create table sealed.person_mark (
    mark bigint not null,
    person bigint not null,
    primary key (mark, person)
);
alter table sealed.person_mark owner to lf_owner_sealed;
grant select (lead_id, person), references on core.lead to lf_owner_sealed;
grant select on core.unmarked to lf_owner_sealed;

-- "p:+14155552671" or "e:ana@mail.example" as a mark. Inlined. p_secret: as sealed.person_of.
create function sealed.mark_of(p_secret bytea, p_text text) returns bigint
language sql stable parallel safe as $$
    select ('x' || encode(substr(sha256(substr(p_secret, 33, 32) || convert_to(p_text, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint
$$;
create function sealed.person_of_mark(p_secret bytea, p_mark bigint) returns bigint
language sql immutable parallel safe as $$
    select ('x' || encode(substr(sha256(substr(p_secret, 1, 32) || int8send(p_mark)), 1, 8), 'hex'))::bit(64)::bigint
$$;

create function sealed.mark_key() returns bytea
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select substr(s.value, 33, 32) from sealed.secret s where s.name = 'person');
end
$$;

-- The marks of these leads that are not their persons' own keys.
create function sealed.marks_of(p_first bigint, p_last bigint) returns table (mark bigint, person bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_secret bytea := (select s.value from sealed.secret s where s.name = 'person');
begin
    return query
    select m.mark, l.person
    from sealed.contact c join core.lead l using (lead_id)
    cross join lateral (select sealed.mark_of(v_secret, 'p:' || c.phone) where c.phone <> ''
                        union all select sealed.mark_of(v_secret, 'p:' || c.phone_alt) where c.phone_alt <> ''
                        union all select sealed.mark_of(v_secret, 'e:' || lower(c.email)) where c.email <> '') m (mark)
    where c.lead_id between p_first and p_last and sealed.person_of_mark(v_secret, m.mark) <> l.person;
end
$$;

-- Whom these marks are of: the person whose key each of them is, on the floor or not, and those of the
-- stock who have it as another phone or e-mail, written down yet or not. One snapshot, so that nobody
-- falls between the two while the gateway writes.
create function sealed.persons_of(p_marks bigint[]) returns table (mark bigint, person bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set client_min_messages = error set work_mem = '64MB' as $$
declare
    v_secret bytea := (select s.value from sealed.secret s where s.name = 'person');
begin
    return query
    with wanted as materialized (select distinct k.mark from unnest(p_marks) k (mark))
    select w.mark, sealed.person_of_mark(v_secret, w.mark) from wanted w
    union
    select m.mark, m.person from wanted w join sealed.person_mark m on m.mark = w.mark
    union
    select m.mark, m.person from core.unmarked u cross join lateral sealed.marks_of(u.first_lead, u.last_lead) m join wanted w on w.mark = m.mark;
end
$$;

create function sealed.write_marks(p_first bigint, p_last bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    insert into sealed.person_mark (mark, person)
    select m.mark, m.person from sealed.marks_of(p_first, p_last) m order by 1, 2 on conflict do nothing;
end
$$;

call core.own_functions('sealed', array['mark_of', 'person_of_mark', 'mark_key', 'marks_of', 'persons_of',
    'write_marks'], 'lf_owner_sealed');
grant execute on function sealed.mark_key(), sealed.marks_of(bigint, bigint), sealed.persons_of(bigint[]), sealed.write_marks(bigint, bigint)
    to lf_fn_suppress;

-- ---- lists --------------------------------------------------------------------------------------

-- Writes down that a list hides these persons of its marks. The caller has the workspace's lock.
create function core.hide_persons(p_list int, p_workspace int, p_marks bigint[], p_persons bigint[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    insert into core.suppression (list_id, mark, person, workspace_id)
    select p_list, k.mark, k.person, p_workspace from unnest(p_marks, p_persons) k (mark, person) order by 2, 3 on conflict do nothing;
    -- A purchase that is just buying somebody is waited for; a later one finds the row.
    insert into core.workspace_person (workspace_id, person, is_owned, is_suppressed)
    select distinct p_workspace, k.person, false, true from unnest(p_persons) k (person) order by 2
    on conflict (workspace_id, person) do update set is_suppressed = true;
    insert into core.workspace_person (workspace_id, person, is_owned, is_suppressed)
    select distinct -p_workspace, k.person, false, true from unnest(p_persons) k (person) order by 2
    on conflict do nothing;
end
$$;

-- Ends an active list: whom no other list hides is on offer again. The caller has the workspace's lock.
create function core.end_list(p_list int, p_workspace int, p_state text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_free bigint[];
begin
    with gone as (
        delete from core.suppression s where s.list_id = p_list returning s.person
    )
    select coalesce(array_agg(distinct g.person order by g.person), '{}') into v_free
    from gone g
    where coalesce((select false from core.suppression o where o.workspace_id = p_workspace and o.person = g.person and o.list_id <> p_list limit 1), true);
    delete from core.workspace_person wp where wp.workspace_id = -p_workspace and wp.person = any (v_free);
    -- Locked first, then looked at: the end of a hold makes the same choice (core.end_hold).
    perform from core.workspace_person wp where wp.workspace_id = p_workspace and wp.person = any (v_free) order by wp.person for update;
    delete from core.workspace_person wp where wp.workspace_id = p_workspace and wp.person = any (v_free) and not wp.is_owned;
    update core.workspace_person wp set is_suppressed = false where wp.workspace_id = p_workspace and wp.person = any (v_free);
    update core.suppression_list l set state = p_state, ended_at = clock_timestamp() where l.list_id = p_list;
end
$$;

-- Makes a new list active; one of the same name ends. The caller has the workspace's lock.
create function core.apply_list(p_list core.suppression_list) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_marks bigint[];
    v_persons bigint[];
    v_old int := (select l.list_id from core.suppression_list l
                  where l.workspace_id = p_list.workspace_id and l.state = 'active' and lower(l.name) = lower(p_list.name));
begin
    select array_agg(p.mark), array_agg(p.person) into v_marks, v_persons from sealed.persons_of(p_list.pending) p;
    perform core.hide_persons(p_list.list_id, p_list.workspace_id, v_marks, v_persons);
    if v_old is not null then
        perform core.end_list(v_old, p_list.workspace_id, 'replaced');
    end if;
    update core.suppression_list l set state = 'active', pending = null where l.list_id = p_list.list_id;
end
$$;

-- Ends the lists that are over by the clock, of one workspace or (null) of all, as far as nobody is
-- changing them; does nothing where nothing may be written. Whoever counts or is short may, so a dead
-- gateway hides nothing.
create function core.end_suppressions(p_workspace int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_list record;
begin
    if current_setting('transaction_read_only') = 'on' or current_setting('transaction_isolation') <> 'read committed' then
        return;
    end if;
    for v_list in
        select l.list_id, l.workspace_id from core.suppression_list l
        where l.state = 'active' and l.expires_at <= clock_timestamp() and (p_workspace is null or l.workspace_id = p_workspace)
        order by l.list_id
    loop
        if pg_try_advisory_xact_lock(7049, v_list.workspace_id) then
            -- Somebody else may have ended it just now.
            perform core.end_list(l.list_id, l.workspace_id, 'expired') from core.suppression_list l
            where l.list_id = v_list.list_id and l.state = 'active';
        end if;
    end loop;
end
$$;

-- Leads that have just been written meet the lists that are there. False: not all of them, since
-- somebody is changing his list or buying one of the persons; then they must be looked at once more.
create function core.match_leads(p_first bigint, p_last bigint) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_match record;
    v_timeout text := current_setting('lock_timeout');
    v_is_done boolean := true;
begin
    perform set_config('lock_timeout', '100ms', true);
    begin
        for v_match in
            select s.workspace_id, s.list_id, array_agg(m.mark) as marks, array_agg(m.person) as persons
            from sealed.marks_of(p_first, p_last) m join core.suppression s on s.mark = m.mark
            group by s.workspace_id, s.list_id order by 1, 2
        loop
            if not pg_try_advisory_xact_lock(7049, v_match.workspace_id) then
                v_is_done := false;
            elsif exists (select from core.suppression_list l where l.list_id = v_match.list_id and l.state = 'active') then
                perform core.hide_persons(v_match.list_id, v_match.workspace_id, v_match.marks, v_match.persons);
            end if;
        end loop;
    exception when lock_not_available or deadlock_detected then
        v_is_done := false;
    end;
    perform set_config('lock_timeout', v_timeout, true);
    return v_is_done;
end
$$;

-- Whoever writes leads says so, in the same transaction. They meet the lists at once, as far as nobody
-- is in the way; the gateway writes their marks down later, and looks at the lists once more then, since
-- one may be applied this very moment.
create function core.leads_added(p_first bigint, p_last bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if p_last < p_first then
        return;
    end if;
    insert into core.unmarked (first_lead, last_lead) values (p_first, p_last);
    if exists (select from core.suppression) then
        perform core.match_leads(p_first, p_last);
    end if;
end
$$;

-- The gateway's share: applies lists that nobody came back for, ends those that are over, and writes the
-- marks of up to p_leads leads. Returns the leads written, or null when there is nothing to do.
create function core.keep_suppressions(p_leads int) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_list core.suppression_list;
    v_part core.unmarked;
    v_done bigint;
begin
    perform core.end_suppressions(null);
    for v_list in select * from core.suppression_list l where l.state = 'new' order by l.list_id limit 10 loop
        if pg_try_advisory_xact_lock(7049, v_list.workspace_id) then
            select * into v_list from core.suppression_list l where l.list_id = v_list.list_id;
            if v_list.state = 'new' then
                perform core.apply_list(v_list);
            end if;
        end if;
    end loop;
    loop
        select * into v_part from core.unmarked u order by u.unmarked_id limit 1 for update skip locked;
        exit when not found or coalesce(v_done, 0) >= p_leads;
        v_part.last_lead := least(v_part.last_lead, v_part.first_lead + p_leads - coalesce(v_done, 0) - 1);
        perform sealed.write_marks(v_part.first_lead, v_part.last_lead);
        exit when not core.match_leads(v_part.first_lead, v_part.last_lead);
        update core.unmarked u set first_lead = v_part.last_lead + 1 where u.unmarked_id = v_part.unmarked_id;
        delete from core.unmarked u where u.unmarked_id = v_part.unmarked_id and u.first_lead > u.last_lead;
        v_done := coalesce(v_done, 0) + v_part.last_lead - v_part.first_lead + 1;
    end loop;
    return v_done;
end
$$;

call core.own_functions('core', array['hide_persons', 'end_list', 'apply_list', 'end_suppressions', 'match_leads', 'leads_added',
    'keep_suppressions'], 'lf_fn_suppress');
grant execute on function core.end_suppressions(int) to lf_fn_browse, lf_fn_buy;
grant execute on function core.leads_added(bigint, bigint) to lf_fn_import;
grant execute on function core.keep_suppressions(int) to lf_fn_gateway;

-- ---- api ----------------------------------------------------------------------------------------

-- The key of marks, in hex: a mark is the first 8 bytes, as a signed big-endian number, of
-- SHA-256(key, "p:" and the phone in E.164, or "e:" and the e-mail in lower case). Raises: LF007, LF008.
create function api.suppression_key() returns text
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return encode(sealed.mark_key(), 'hex');
exception when others then
    perform core.leave('api.suppression_key', sqlstate, sqlerrm);
end
$$;

-- Takes a list of marks, of 1 to suppression_entries_max. A list of the same name is replaced when this
-- one is applied; p_expires_on: the last UTC day on which it holds, null: until it is removed.
-- Returns {"ok", "list", "entries"}, the same whatever is in stock; api.suppression_apply() follows in a
-- transaction of its own (or the gateway does it). Refuses with LF015 (R22, or too many lists a day).
-- Raises: LF006, LF007, LF008, LF012.
create function api.suppression_upload(p_name text, p_expires_on date, p_marks bigint[]) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_list core.suppression_list;
    v_marks bigint[];
    v_most bigint := core.setting('suppression_lists_per_day');
    v_opens_at timestamptz;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if length(coalesce(trim(p_name), '')) not between 1 and 200 or coalesce(cardinality(p_marks), 0) not between 1 and core.setting('suppression_entries_max')
       or p_expires_on < (clock_timestamp() at time zone 'UTC')::date or p_expires_on > '9999-12-30' or array_position(p_marks, null) is not null then
        raise exception using errcode = 'LF006',
            message = format('a list wants a name, 1 to %s entries and a last day that is not over', core.setting('suppression_entries_max'));
    end if;
    perform core.take_turn(v_member, 'uploads');
    perform pg_advisory_xact_lock(7049, v_member.workspace_id);
    v_opens_at := (select l.created_at + interval '24 hours' from core.suppression_list l
                   where l.workspace_id = v_member.workspace_id and l.created_at > clock_timestamp() - interval '24 hours'
                   order by l.created_at desc offset v_most - 1 limit 1);
    if v_opens_at is not null then
        return core.refusal('LF015', jsonb_build_object('limit', v_most, 'opens_at', v_opens_at,
            'message', format('%s suppression lists in a day', v_most)));
    end if;
    select array_agg(distinct k order by k) into v_marks from unnest(p_marks) k;
    insert into core.suppression_list (workspace_id, name, entries, member_id, expires_at, pending)
    values (v_member.workspace_id, trim(p_name), cardinality(v_marks), v_member.member_id, (p_expires_on + 1)::timestamp at time zone 'UTC', v_marks)
    returning * into v_list;
    insert into core.audit (workspace_id, action, object, after)
    values (v_member.workspace_id, 'suppression upload', v_list.name,
            jsonb_build_object('list', v_list.public_id, 'entries', v_list.entries, 'expires_at', v_list.expires_at));
    return jsonb_build_object('ok', true, 'list', v_list.public_id, 'entries', v_list.entries);
exception
    when sqlstate 'LF015' then return sqlerrm::jsonb;
    when others then
        perform core.leave('api.suppression_upload', sqlstate, sqlerrm);
end
$$;

-- Applies an uploaded list: from its commit on nobody of it is browsed, counted, quoted or bought.
-- Answers after a multiple of a tenth of a second. A second call changes nothing.
-- Raises: LF006, LF007, LF008, LF012 (in the transaction of the upload, too), LF013, LF014 (ended).
create function api.suppression_apply(p_list uuid) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_list core.suppression_list;
    v_started timestamptz := clock_timestamp();
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    -- A plain look first: what this transaction has uploaded may yet be rolled back.
    if exists (select from core.suppression_list l where l.public_id = p_list and l.created_xid = pg_current_xact_id_if_assigned()) then
        raise exception using errcode = 'LF012', message = 'wrong transaction';
    end if;
    perform pg_advisory_xact_lock(7049, v_member.workspace_id);
    select * into v_list from core.suppression_list l where l.public_id = p_list and l.workspace_id = v_member.workspace_id;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif v_list.state = 'new' then
        perform core.apply_list(v_list);
    elsif v_list.state <> 'active' then
        raise exception using errcode = 'LF014', message = 'this list has ended';
    end if;
    perform pg_sleep(0.1 - (extract(epoch from clock_timestamp() - v_started)::numeric % 0.1)::float8);
exception when others then
    perform core.leave('api.suppression_apply', sqlstate, sqlerrm);
end
$$;

-- Lists of the own workspace that hold, or will as soon as they are applied, newest first.
-- Raises: LF007, LF008.
create function api.suppressions() returns table (list uuid, name text, state text, entries int, created_at timestamptz, expires_at timestamptz, uploaded_by text)
language plpgsql stable as $$
declare
    v_member core.member;
begin
    v_member := core.require_member('broker');
    return query
    select l.public_id, l.name, l.state, l.entries, l.created_at, l.expires_at, m.display_name
    from core.suppression_list l join core.member m using (member_id)
    where l.workspace_id = v_member.workspace_id and l.state in ('new', 'active')
      and (l.expires_at is null or l.expires_at > clock_timestamp())
    order by l.created_at desc;
exception when others then
    perform core.leave('api.suppressions', sqlstate, sqlerrm);
end
$$;

-- Ends a list; whom no other list hides is on offer again. The marks of a list that hid somebody stay for
-- suppression_undo_minutes. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.suppression_remove(p_list uuid) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_list core.suppression_list;
    v_started timestamptz := clock_timestamp();
    v_marks bigint[];
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    perform pg_advisory_xact_lock(7049, v_member.workspace_id);
    select * into v_list from core.suppression_list l
    where l.public_id = p_list and l.workspace_id = v_member.workspace_id and l.state in ('new', 'active');
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    update core.suppression_list l set kept = null where l.workspace_id = v_member.workspace_id and l.kept is not null
        and l.ended_at < clock_timestamp() - make_interval(mins => core.setting('suppression_undo_minutes')::int);
    if v_list.state = 'new' then
        v_marks := v_list.pending;
        update core.suppression_list l set state = 'removed', ended_at = clock_timestamp(), pending = null where l.list_id = v_list.list_id;
    else
        v_marks := array(select distinct s.mark from core.suppression s where s.list_id = v_list.list_id);
        perform core.end_list(v_list.list_id, v_list.workspace_id, 'removed');
    end if;
    update core.suppression_list l set kept = v_marks where l.list_id = v_list.list_id;
    insert into core.audit (workspace_id, action, object, before)
    values (v_member.workspace_id, 'suppression remove', v_list.name, jsonb_build_object('list', v_list.public_id, 'entries', v_list.entries));
    perform pg_sleep(0.1 - (extract(epoch from clock_timestamp() - v_started)::numeric % 0.1)::float8);
exception when others then
    perform core.leave('api.suppression_remove', sqlstate, sqlerrm);
end
$$;

-- Brings back a list that was removed within suppression_undo_minutes, unless one of its name has come since or
-- it would be over by now. Answers after a multiple of a tenth of a second. Raises: LF006, LF007, LF008, LF012, LF013, LF014.
create function api.suppression_restore(p_list uuid) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_list core.suppression_list;
    v_started timestamptz := clock_timestamp();
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    perform pg_advisory_xact_lock(7049, v_member.workspace_id);
    select * into v_list from core.suppression_list l where l.public_id = p_list and l.workspace_id = v_member.workspace_id;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif v_list.kept is null or v_list.ended_at < clock_timestamp() - make_interval(mins => core.setting('suppression_undo_minutes')::int)
       or v_list.expires_at <= clock_timestamp() then
        raise exception using errcode = 'LF014', message = 'this list cannot be brought back any more';
    elsif exists (select from core.suppression_list l where l.workspace_id = v_list.workspace_id and l.state in ('new', 'active') and lower(l.name) = lower(v_list.name)) then
        raise exception using errcode = 'LF014', message = 'there is a list of this name again';
    end if;
    update core.suppression_list l set state = 'new', ended_at = null, pending = v_list.kept, kept = null
    where l.list_id = v_list.list_id returning * into v_list;
    perform core.apply_list(v_list);
    insert into core.audit (workspace_id, action, object, after)
    values (v_member.workspace_id, 'suppression restore', v_list.name, jsonb_build_object('list', v_list.public_id, 'entries', v_list.entries));
    perform pg_sleep(0.1 - (extract(epoch from clock_timestamp() - v_started)::numeric % 0.1)::float8);
exception when others then
    perform core.leave('api.suppression_restore', sqlstate, sqlerrm);
end
$$;

-- See core.keep_suppressions.
create function api.gateway_suppress(p_leads int default 50000) returns bigint
language plpgsql as $$
begin
    perform core.require_write();
    return core.keep_suppressions(least(greatest(p_leads, 1), 1000000));
exception when others then
    perform core.leave('api.gateway_suppress', sqlstate, sqlerrm);
end
$$;
insert into core.gateway_job (job) values ('suppress');

call core.own_functions('api', array['suppression%'], 'lf_fn_suppress');
alter function api.gateway_suppress(int) owner to lf_fn_gateway;
call core.harden_api();
grant execute on function api.suppression_key(), api.suppression_upload(text, date, bigint[]), api.suppression_apply(uuid),
    api.suppressions(), api.suppression_remove(uuid), api.suppression_restore(uuid) to lf_broker;
grant execute on function api.gateway_suppress(int) to lf_gateway;
