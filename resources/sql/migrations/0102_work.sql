-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0102_work: what brokers do with the leads that they have bought (R39): stages, tags, notes, follow-ups,
-- and whose turn it is.
--
-- Work belongs to a lead of a workspace, whichever orders it came with. A lead that nobody has touched has
-- no row in core.lead_work and is in stage 1. One call changes up to work_leads_max leads or none of them;
-- it is a row of core.work_change under the caller's key, with one event per lead and kind of change. Undo
-- and redo set back what the events say, unless somebody has changed the same of one of the leads since:
-- then nothing happens. Nothing is deleted; what is undone stays in the timeline as undone.
--
-- Locks: the workspace's stages (shared; exclusive to change them), the key, the leads in the order of their ids.

insert into core.setting (name, value, meaning) values
    ('work_leads_max', 10000, 'leads of one change of stage, tags, follow-up, assignee or note'),
    ('work_tags_max', 20, 'tags of one lead'),
    ('work_note_characters_max', 4000, 'length of one note'),
    ('work_stages_max', 20, 'stages of one workspace');

set role lf_owner_core;

create table core.lead_stage (
    workspace_id int not null,
    stage smallint not null,
    place smallint not null, -- its turn on the board
    name text not null constraint lead_stage_name check (length(name) between 1 and 30),
    look text not null constraint lead_stage_look check (look in ('new', 'contacted', 'qualified', 'meeting', 'won', 'lost', 'unreachable', 'plain')),
    primary key (workspace_id, stage)
);

create table core.lead_work (
    workspace_id int not null,
    lead_id bigint not null,
    stage smallint not null default 1,
    tags text[] not null default '{}',
    follow_up_at timestamptz,
    assignee int,
    notes int not null default 0,
    notes_text text not null default '', -- all notes, for the search
    changed_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, lead_id)
);
alter table core.lead_work alter column tags set statistics 0, alter column notes_text set statistics 0;

create table core.work_change (
    change_id bigint generated always as identity primary key,
    public_id uuid not null unique,
    workspace_id int not null,
    member_id int not null,
    request_hash bytea not null,
    leads int not null default 0, -- that it really changed
    asked int not null default 0,
    undone_at timestamptz,
    made_at timestamptz not null default clock_timestamp()
);

create table core.lead_event (
    event_id bigint generated always as identity primary key,
    change_id bigint not null,
    workspace_id int not null,
    lead_id bigint not null,
    kind text not null constraint lead_event_kind check (kind in ('stage', 'tags', 'follow_up', 'assignee', 'note')),
    before jsonb,
    after jsonb
);
create index lead_event_by_lead on core.lead_event (workspace_id, lead_id, event_id);
create index lead_event_by_change on core.lead_event (change_id);
alter table core.lead_event alter column before set statistics 0, alter column after set statistics 0;

do $$
declare
    v_table text;
begin
    foreach v_table in array array['lead_stage', 'lead_work', 'work_change', 'lead_event'] loop
        execute format('alter table core.%I enable row level security', v_table);
        execute format('create policy own_workspace on core.%I to lf_fn_read_own
                        using (workspace_id = (select core.my_workspace())) with check (workspace_id = (select core.my_workspace()))', v_table);
    end loop;
end
$$;

-- A brokerage begins with the stages of R39.
create function core.first_stages() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.kind = 'brokerage' then
        insert into core.lead_stage (workspace_id, stage, place, name, look)
        select new.workspace_id, n, n, (array['New lead', 'Contacted', 'Qualified', 'Meeting', 'Won', 'Lost', 'Not reachable'])[n],
               (array['new', 'contacted', 'qualified', 'meeting', 'won', 'lost', 'unreachable'])[n]
        from generate_series(1, 7) n on conflict do nothing;
    end if;
    return null;
end
$$;
revoke execute on function core.first_stages() from public;
create trigger workspace_stages after insert on core.workspace for each row execute function core.first_stages();
insert into core.lead_stage (workspace_id, stage, place, name, look)
select w.workspace_id, n, n, (array['New lead', 'Contacted', 'Qualified', 'Meeting', 'Won', 'Lost', 'Not reachable'])[n],
       (array['new', 'contacted', 'qualified', 'meeting', 'won', 'lost', 'unreachable'])[n]
from core.workspace w, generate_series(1, 7) n where w.kind = 'brokerage';

-- Where those of the leads are that have been delivered to the caller.
create function core.places_of(p_leads uuid[]) returns table (lead uuid, place bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query
    select distinct l.public_id, l.lead_id
    from core.lead l join core.sale s using (lead_id) join core.orders o using (order_id)
    join core.delivered_lead d on d.workspace_id = o.workspace_id and d.order_number = o.order_number and d.lead_id = l.lead_id
    where l.public_id = any (p_leads) and o.workspace_id = (select core.my_workspace())
      and d.delivered_xid is distinct from pg_current_xact_id_if_assigned();
end
$$;
revoke execute on function core.places_of(uuid[]) from public;

reset role;

grant select, insert, update, delete on core.lead_stage to lf_fn_read_own;
grant select, insert, update on core.lead_work, core.work_change to lf_fn_read_own;
grant select, insert on core.lead_event to lf_fn_read_own;
grant execute on function core.places_of(uuid[]), pg_advisory_xact_lock_shared(int, int) to lf_fn_read_own;

-- ---- what is shown ------------------------------------------------------------------------------

-- Own leads with what has been done with them.
create view api.my_lead_work as
    select m.*, s.stage, s.name as stage_name, coalesce(w.tags, '{}') as tags, w.follow_up_at, w.assignee as assignee_id,
           a.email as assignee, a.display_name as assignee_name, coalesce(w.notes, 0) as notes, w.notes_text
    from api.my_lead m
    left join core.lead_work w on w.workspace_id = (select core.my_workspace()) and w.lead_id = m.place
    left join core.lead_stage s on s.workspace_id = (select core.my_workspace()) and s.stage = coalesce(w.stage, 1)
    left join core.member a on a.member_id = w.assignee;
alter view api.my_lead_work owner to lf_fn_read_own;

-- What a list is narrowed to; nulls narrow nothing.
create type core.work_filter as (
    patterns text[],
    digits text, -- of a search without letters: a telephone number
    order_number bigint,
    stages smallint[],
    tags text[],
    assignee int,
    is_unassigned boolean,
    due timestamptz,
    places bigint[]
);

-- Reads search, order and {"stages": [1], "tags": ["hot"], "assignee": "me" | "none" | e-mail, "due": time,
-- "leads": [uuid], "order": "newest" | "follow_up"}. Raises: LF006.
create function core.read_work_filter(p_search text, p_order_number bigint, p_work jsonb) returns core.work_filter
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    f core.work_filter;
    v_known constant text[] := array['stages', 'tags', 'assignee', 'due', 'leads', 'order'];
    v_key text;
    v_leads uuid[];
begin
    if length(p_search) > 200 then
        raise exception using errcode = 'LF006', message = 'a search has up to 200 characters';
    end if;
    f.patterns := nullif(array(select '%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%'
                               from regexp_split_to_table(trim(p_search), '\s+') w where w <> ''), '{}');
    if p_search !~ '[[:alpha:]@]' then
        f.digits := nullif(regexp_replace(p_search, '[^0-9]', '', 'g'), '');
    end if;
    f.order_number := p_order_number;
    f.is_unassigned := false;
    if p_work is null then
        return f;
    elsif jsonb_typeof(p_work) <> 'object' then
        raise exception using errcode = 'LF006', message = 'what is to be shown is an object';
    elsif p_work - v_known <> '{}' then
        raise exception using errcode = 'LF006', message = format('leads are not chosen by "%s"', (select left(k, 40) from jsonb_object_keys(p_work - v_known) k limit 1));
    elsif coalesce(p_work ->> 'order', 'newest') not in ('newest', 'follow_up') then
        raise exception using errcode = 'LF006', message = 'leads stand by "newest" or "follow_up"';
    end if;
    foreach v_key in array array['stages', 'tags', 'leads'] loop
        if coalesce(jsonb_typeof(p_work -> v_key), 'array') <> 'array' then
            raise exception using errcode = 'LF006', message = format('"%s" is a list', v_key);
        end if;
    end loop;
    begin
        f.stages := (select array_agg(value::smallint) from jsonb_array_elements_text(p_work -> 'stages'));
        f.tags := (select array_agg(lower(normalize(trim(value), nfc))) from jsonb_array_elements_text(p_work -> 'tags'));
        f.due := (p_work ->> 'due')::timestamptz;
        v_leads := (select array_agg(value::uuid) from jsonb_array_elements_text(p_work -> 'leads'));
    exception when data_exception then
        raise exception using errcode = 'LF006', message = 'stages are numbers, "due" is a time, leads are their ids';
    end;
    if cardinality(v_leads) > core.setting('work_leads_max') then
        raise exception using errcode = 'LF006', message = format('at most %s leads at once', core.setting('work_leads_max'));
    elsif v_leads is not null then
        f.places := array(select p.place from core.places_of(v_leads) p);
    end if;
    if p_work ->> 'assignee' = 'none' then
        f.is_unassigned := true;
    elsif p_work ->> 'assignee' = 'me' then
        f.assignee := core.me();
    elsif p_work ->> 'assignee' is not null then
        f.assignee := coalesce((select m.member_id from core.member m where m.workspace_id = core.my_workspace() and m.email = lower(trim(p_work ->> 'assignee'))), 0);
    end if;
    return f;
end
$$;

-- Inlined into every use: all words of the search stand somewhere in what is known of the lead.
create function core.found_leads(f core.work_filter) returns setof api.my_lead_work
language sql stable as $$
    select m.* from api.my_lead_work m
    where (f.order_number is null or m.order_number = f.order_number)
      and (f.stages is null or m.stage = any (f.stages))
      and (f.tags is null or m.tags @> f.tags)
      and (f.assignee is null or m.assignee_id = f.assignee)
      and (not f.is_unassigned or m.assignee_id is null)
      and (f.due is null or m.follow_up_at < f.due)
      and (f.places is null or m.place = any (f.places))
      and (f.patterns is null
           or concat_ws(' ', m.first_name, m.last_name, m.phone, m.phone_alt, m.email, m.street, m.city, m.county, m.state, m.zip, m.loan_type, m.lender,
                        m.tobacco, m.medical, m.co_borrower_name, m.source, m.campaign, m.project, m.classification, m.age_bucket_at_purchase, m.sale_id,
                        m.consent_certificate, m.order_number, m.date_of_birth, m.mortgage_date, m.stage_name, array_to_string(m.tags, ' '), m.assignee_name,
                        m.notes_text) ilike all (f.patterns)
           or f.digits is not null and (m.phone like '%' || f.digits || '%' or m.phone_alt like '%' || f.digits || '%'))
$$;

-- Own leads, newest delivery first or next follow-up first, after the lead p_after (or from the start).
-- Raises: LF006, LF008, LF013 (unknown cursor).
create function api.my_leads_page(p_search text default null, p_order_number bigint default null, p_after uuid default null,
                                  p_limit int default 200, p_work jsonb default null)
returns setof api.my_lead_work
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    v_filter core.work_filter;
    v_at timestamptz;
    v_place bigint;
    v_due timestamptz;
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if coalesce(p_limit, 0) not between 1 and 1000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows';
    end if;
    v_filter := core.read_work_filter(p_search, p_order_number, p_work);
    if p_after is not null then
        select m.delivered_at, m.place into v_at, v_place
        from core.sales_of(p_after) s join api.my_lead m on m.order_number = s.order_number and m.place = s.place
        order by m.delivered_at desc limit 1;
        if not found then
            raise exception using errcode = 'LF013', message = 'not there or not yours';
        end if;
    end if;
    if p_work ->> 'order' = 'follow_up' then
        v_due := (select coalesce(w.follow_up_at, 'infinity') from core.lead_work w where w.workspace_id = core.my_workspace() and w.lead_id = v_place);
        return query
        select m.* from core.found_leads(v_filter) m
        where v_at is null or (coalesce(m.follow_up_at, 'infinity'), -extract(epoch from m.delivered_at), -m.place)
                            > (coalesce(v_due, 'infinity'), -extract(epoch from v_at), -v_place)
        order by coalesce(m.follow_up_at, 'infinity'), m.delivered_at desc, m.place desc limit p_limit;
        return;
    end if;
    return query
    select m.* from core.found_leads(v_filter) m
    where (v_at is null or (m.delivered_at, m.place) < (v_at, v_place))
    order by m.delivered_at desc, m.place desc limit p_limit;
exception when others then
    perform core.leave('api.my_leads_page', sqlstate, sqlerrm);
end
$$;

-- Raises: LF006, LF008.
create function api.my_leads_count(p_search text default null, p_order_number bigint default null, p_work jsonb default null) returns bigint
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    v_filter core.work_filter;
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    v_filter := core.read_work_filter(p_search, p_order_number, p_work);
    return (select count(*) from core.found_leads(v_filter) m);
exception when others then
    perform core.leave('api.my_leads_count', sqlstate, sqlerrm);
end
$$;

-- What My leads shows while the server still exports it (R34), for functions that count it. Raises: LF006, LF008.
create function api.my_leads_export(p_search text default null, p_order_number bigint default null, p_work jsonb default null)
returns setof api.my_lead_export
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    v_filter core.work_filter;
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    v_filter := core.read_work_filter(p_search, p_order_number, p_work);
    return query
    select e.* from core.exportable_lead e
    where exists (select from core.found_leads(v_filter) m where m.order_number = e.order_number and m.place = e.place);
exception when others then
    perform core.leave('api.my_leads_export', sqlstate, sqlerrm);
end
$$;

-- The same for COPY, of an export that is under way. Raises: LF006, LF008, LF014 (none is).
create function api.my_leads_found(p_search text default null, p_order_number bigint default null, p_work jsonb default null)
returns setof api.my_lead_export
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    v_filter core.work_filter;
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    elsif not core.has_open_export() then
        raise exception using errcode = 'LF014', message = 'an export is written down before its rows are read';
    end if;
    v_filter := core.read_work_filter(p_search, p_order_number, p_work);
    return query
    select e.* from core.exportable_lead e
    where exists (select from core.found_leads(v_filter) m where m.order_number = e.order_number and m.place = e.place);
exception when others then
    perform core.leave('api.my_leads_found', sqlstate, sqlerrm);
end
$$;

-- How many of what is shown are in each stage, whichever stages are shown: {"leads", "stages": {"1": n}}, and
-- of these how many are to be called before p_due: {"due"}. Raises: LF006, LF008.
create function api.lead_counts(p_search text, p_order_number bigint, p_work jsonb, p_due timestamptz) returns jsonb
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    v_filter core.work_filter;
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    v_filter := core.read_work_filter(p_search, p_order_number, p_work);
    v_filter.stages := null;
    return (select jsonb_build_object('leads', coalesce(sum(n), 0), 'due', coalesce(sum(due), 0), 'stages', coalesce(jsonb_object_agg(stage, n) filter (where stage is not null), '{}'))
            from (select m.stage, count(*) as n, count(*) filter (where m.follow_up_at < p_due) as due
                  from core.found_leads(v_filter) m group by m.stage) c);
exception when others then
    perform core.leave('api.lead_counts', sqlstate, sqlerrm);
end
$$;

-- What leads can be given: {"stages": [{"stage", "name", "look"}], "tags": [{"tag", "leads"}] (the 100 most used),
-- "team": [{"email", "name", "mine"}]}. Raises: LF007, LF008.
create function api.lead_choices() returns jsonb
language plpgsql stable as $$
declare
    v_member core.member;
begin
    v_member := core.require_member('broker');
    return jsonb_build_object(
        'stages', (select coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'name', s.name, 'look', s.look) order by s.place, s.stage), '[]') from core.lead_stage s),
        'tags', (select coalesce(jsonb_agg(jsonb_build_object('tag', t.tag, 'leads', t.n) order by t.tag), '[]')
                 from (select tag, count(*) as n from core.lead_work w, unnest(w.tags) tag group by tag order by count(*) desc, tag limit 100) t),
        'team', (select coalesce(jsonb_agg(jsonb_build_object('email', m.email, 'name', m.display_name, 'mine', m.member_id = v_member.member_id)
                                           order by m.member_id <> v_member.member_id, lower(m.display_name), m.member_id), '[]')
                 from core.member m where m.workspace_id = v_member.workspace_id and m.role = 'broker' and m.closed_at is null));
exception when others then
    perform core.leave('api.lead_choices', sqlstate, sqlerrm);
end
$$;

-- What has been done with an own lead, newest first: [{"at", "by", "kind", "before", "after", "change", "undone"}];
-- stages by number, assignees by name. Raises: LF008, LF013.
create function api.lead_timeline(p_lead uuid) returns jsonb
language plpgsql stable as $$
declare
    v_place bigint;
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    v_place := (select p.place from core.places_of(array[p_lead]) p);
    if v_place is null then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return (select coalesce(jsonb_agg(jsonb_build_object('at', c.made_at, 'by', m.display_name, 'kind', e.kind,
                'before', case e.kind when 'assignee' then (select to_jsonb(a.display_name) from core.member a where a.member_id = (e.before #>> '{}')::int) else e.before end,
                'after', case e.kind when 'assignee' then (select to_jsonb(a.display_name) from core.member a where a.member_id = (e.after #>> '{}')::int) else e.after end,
                'change', c.public_id, 'undone', c.undone_at is not null) order by e.event_id desc), '[]')
            from (select * from core.lead_event e where e.workspace_id = (select core.my_workspace()) and e.lead_id = v_place order by e.event_id desc limit 500) e
            join core.work_change c using (change_id) join core.member m using (member_id));
exception when others then
    perform core.leave('api.lead_timeline', sqlstate, sqlerrm);
end
$$;

-- ---- what is changed ----------------------------------------------------------------------------

-- Sets the leads of a change to what its events say. Their rows are locked.
create function core.apply_work(p_change core.work_change, p_is_back boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    update core.lead_work w set
        stage = case when s.wanted ? 'stage' then (s.wanted ->> 'stage')::smallint else w.stage end,
        tags = case when s.wanted ? 'tags' then array(select jsonb_array_elements_text(s.wanted -> 'tags')) else w.tags end,
        follow_up_at = case when s.wanted ? 'follow_up' then (s.wanted ->> 'follow_up')::timestamptz else w.follow_up_at end,
        assignee = case when s.wanted ? 'assignee' then (s.wanted ->> 'assignee')::int else w.assignee end,
        changed_at = clock_timestamp()
    from (select e.lead_id, jsonb_object_agg(e.kind, case when p_is_back then e.before else e.after end) as wanted
          from core.lead_event e where e.change_id = p_change.change_id group by e.lead_id) s
    where w.workspace_id = p_change.workspace_id and w.lead_id = s.lead_id;
    update core.lead_work w set notes = n.notes, notes_text = n.words
    from (select t.lead_id, count(e.event_id) as notes, coalesce(string_agg(e.after #>> '{}', E'\n' order by e.event_id), '') as words
          from core.lead_event t
          left join core.lead_event e on e.workspace_id = t.workspace_id and e.lead_id = t.lead_id and e.kind = 'note'
               and not exists (select from core.work_change c where c.change_id = e.change_id and c.undone_at is not null)
          where t.change_id = p_change.change_id and t.kind = 'note' group by t.lead_id) n
    where w.workspace_id = p_change.workspace_id and w.lead_id = n.lead_id;
end
$$;

-- Changes own leads, all or none: {"stage": 2, "tags_add": [], "tags_remove": [], "follow_up": time | null,
-- "assignee": "me" | e-mail | null, "note": "..."}, absent keys stay. Returns {"change", "leads": that are now
-- different, "unchanged", "replayed"}. A known p_key with the same request changes nothing again.
-- Raises: LF006, LF007, LF008, LF009, LF012, LF013 (one of them is not there or not yours).
create function api.lead_change(p_key uuid, p_leads uuid[], p_change jsonb) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v core.work_change;
    v_known constant text[] := array['stage', 'tags_add', 'tags_remove', 'follow_up', 'assignee', 'note'];
    v_hash bytea;
    v_places bigint[];
    v_stage smallint;
    v_add text[];
    v_remove text[];
    v_due timestamptz;
    v_assignee int;
    v_note text;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_key is null or coalesce(cardinality(p_leads), 0) not between 1 and core.setting('work_leads_max') or array_position(p_leads, null) is not null then
        raise exception using errcode = 'LF006', message = format('a change has a key and 1 to %s leads', core.setting('work_leads_max'));
    elsif coalesce(jsonb_typeof(p_change), '') <> 'object' or p_change = '{}' or p_change - v_known <> '{}' then
        raise exception using errcode = 'LF006', message = 'a change has a stage, tags, a follow-up, an assignee or a note';
    end if;
    perform pg_advisory_xact_lock_shared(7050, v_member.workspace_id);
    begin
        v_stage := (p_change ->> 'stage')::smallint;
        v_due := (p_change ->> 'follow_up')::timestamptz;
        v_add := array(select lower(normalize(trim(value), nfc)) from jsonb_array_elements_text(p_change -> 'tags_add'));
        v_remove := array(select lower(normalize(trim(value), nfc)) from jsonb_array_elements_text(p_change -> 'tags_remove'));
    exception when data_exception or invalid_parameter_value then
        raise exception using errcode = 'LF006', message = 'a stage is a number, a follow-up a time, tags are lists';
    end;
    if p_change ? 'stage' and not exists (select from core.lead_stage s where s.stage = v_stage) then
        raise exception using errcode = 'LF006', message = 'there is no such stage';
    elsif v_due is not null and not isfinite(v_due) then
        raise exception using errcode = 'LF006', message = 'a follow-up is a time';
    elsif exists (select from unnest(v_add) t where t !~ '^[^,[:cntrl:]]{1,30}$') then
        raise exception using errcode = 'LF006', message = 'a tag has 1 to 30 characters and no comma';
    end if;
    if p_change ->> 'assignee' = 'me' then
        v_assignee := v_member.member_id;
    elsif p_change ->> 'assignee' is not null then
        select m.member_id into v_assignee from core.member m
        where m.workspace_id = v_member.workspace_id and m.email = lower(trim(p_change ->> 'assignee')) and m.role = 'broker' and m.closed_at is null;
        if not found then
            raise exception using errcode = 'LF006', message = 'nobody of the team has this e-mail';
        end if;
    end if;
    if p_change ? 'note' then
        v_note := normalize(trim(E' \t\r\n' from coalesce(p_change ->> 'note', '')), nfc);
        if length(v_note) not between 1 and core.setting('work_note_characters_max') then
            raise exception using errcode = 'LF006', message = format('a note has 1 to %s characters', core.setting('work_note_characters_max'));
        end if;
    end if;
    v_hash := sha256(convert_to(p_change::text || (select string_agg(distinct l::text, ',' order by l::text) from unnest(p_leads) l), 'UTF8'));
    insert into core.work_change (public_id, workspace_id, member_id, request_hash) values (p_key, v_member.workspace_id, v_member.member_id, v_hash)
    on conflict (public_id) do nothing returning * into v;
    if not found then
        select * into v from core.work_change c where c.public_id = p_key;
        if not found or v.request_hash <> v_hash then
            raise exception using errcode = 'LF009', message = 'this key was used for another request';
        end if;
        return jsonb_build_object('change', v.public_id, 'leads', v.leads, 'unchanged', v.asked - v.leads, 'replayed', true);
    end if;
    v_places := array(select p.place from core.places_of(p_leads) p order by p.place);
    if cardinality(v_places) <> (select count(distinct l) from unnest(p_leads) l) then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    insert into core.lead_work (workspace_id, lead_id) select v.workspace_id, p from unnest(v_places) p order by p on conflict do nothing;
    perform from core.lead_work w where w.workspace_id = v.workspace_id and w.lead_id = any (v_places) order by w.lead_id for no key update;
    insert into core.lead_event (change_id, workspace_id, lead_id, kind, before, after)
    select v.change_id, v.workspace_id, w.lead_id, k.kind, k.before, k.after
    from core.lead_work w, lateral (
        select 'stage' as kind, to_jsonb(w.stage) as before, to_jsonb(v_stage) as after where p_change ? 'stage'
        union all
        select 'tags', to_jsonb(w.tags), to_jsonb(array(select distinct t from unnest(w.tags || v_add) t where t <> all (v_remove) order by t))
        where p_change ?| array['tags_add', 'tags_remove']
        union all
        select 'follow_up', to_jsonb(w.follow_up_at), to_jsonb(v_due) where p_change ? 'follow_up'
        union all
        select 'assignee', to_jsonb(w.assignee), to_jsonb(v_assignee) where p_change ? 'assignee'
        union all
        select 'note', null, to_jsonb(v_note) where v_note is not null) k
    where w.workspace_id = v.workspace_id and w.lead_id = any (v_places) and k.before is distinct from k.after
    order by w.lead_id, k.kind;
    if exists (select from core.lead_event e where e.change_id = v.change_id and e.kind = 'tags' and jsonb_array_length(e.after) > core.setting('work_tags_max')) then
        raise exception using errcode = 'LF006', message = format('a lead has at most %s tags', core.setting('work_tags_max'));
    end if;
    perform core.apply_work(v, false);
    update core.work_change c set asked = cardinality(v_places), leads = (select count(distinct e.lead_id) from core.lead_event e where e.change_id = v.change_id)
    where c.change_id = v.change_id returning * into v;
    insert into core.audit (workspace_id, action, object, after)
    values (v.workspace_id, 'lead change', 'change ' || v.public_id, (p_change - array['note', 'tags_add', 'tags_remove'])
            || jsonb_build_object('leads', v.leads, 'note', p_change ? 'note', 'tags', p_change ?| array['tags_add', 'tags_remove']));
    return jsonb_build_object('change', v.public_id, 'leads', v.leads, 'unchanged', v.asked - v.leads, 'replayed', false);
exception when others then
    perform core.leave('api.lead_change', sqlstate, sqlerrm);
end
$$;

-- Takes an own change back, or makes it again after that (p_is_again), of all its leads or of none. Repeatable.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014 (the same of one of the leads has been changed since).
create function api.lead_change_undo(p_change uuid, p_is_again boolean default false) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v core.work_change;
    v_later int;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_change is null or p_is_again is null then
        raise exception using errcode = 'LF006', message = 'which change?';
    end if;
    perform pg_advisory_xact_lock_shared(7050, v_member.workspace_id);
    select * into v from core.work_change c where c.public_id = p_change and c.member_id = v_member.member_id for no key update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    if (v.undone_at is null) = p_is_again then
        return jsonb_build_object('change', v.public_id, 'leads', v.leads, 'replayed', true);
    end if;
    perform from core.lead_work w
    where w.workspace_id = v.workspace_id and w.lead_id in (select e.lead_id from core.lead_event e where e.change_id = v.change_id)
    order by w.lead_id for no key update;
    select count(distinct e.lead_id) into v_later
    from core.lead_event e join core.lead_work w on w.workspace_id = e.workspace_id and w.lead_id = e.lead_id
    where e.change_id = v.change_id and e.kind <> 'note'
      and ((case e.kind when 'stage' then to_jsonb(w.stage) when 'tags' then to_jsonb(w.tags)
                        when 'follow_up' then to_jsonb(w.follow_up_at) else to_jsonb(w.assignee) end)
           is distinct from case when p_is_again then e.before else e.after end
           or exists (select from core.lead_event l join core.work_change c using (change_id)
                      where l.workspace_id = e.workspace_id and l.lead_id = e.lead_id and l.kind = e.kind and l.event_id > e.event_id and c.undone_at is null));
    if v_later > 0 then
        raise exception using errcode = 'LF014', message = format('%s of its leads have been changed since', v_later);
    elsif exists (select from core.lead_event e where e.change_id = v.change_id and e.kind = 'stage'
                  and not exists (select from core.lead_stage s where s.stage = (case when p_is_again then e.after else e.before end)::smallint)) then
        raise exception using errcode = 'LF014', message = 'the stage is not there any more';
    end if;
    update core.work_change c set undone_at = case when p_is_again then null else clock_timestamp() end where c.change_id = v.change_id;
    perform core.apply_work(v, not p_is_again);
    insert into core.audit (workspace_id, action, object, after)
    values (v.workspace_id, case when p_is_again then 'lead change redo' else 'lead change undo' end, 'change ' || v.public_id, jsonb_build_object('leads', v.leads));
    return jsonb_build_object('change', v.public_id, 'leads', v.leads, 'replayed', false);
exception when others then
    perform core.leave('api.lead_change_undo', sqlstate, sqlerrm);
end
$$;

-- The workspace's stages from now on, in their order: [{"stage": 2, "name": "Called"}, {"name": "Callback"}]; one
-- without a number is new. The first stage of a lead (1) stays, and so does one that has leads.
-- Returns what api.lead_choices says of stages. Raises: LF006, LF007, LF008, LF012, LF014.
create function api.lead_stages_save(p_stages jsonb) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_before jsonb;
    v_next smallint;
    v_one record;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if coalesce(jsonb_typeof(p_stages), '') <> 'array' or jsonb_array_length(p_stages) not between 1 and core.setting('work_stages_max') then
        raise exception using errcode = 'LF006', message = format('there are 1 to %s stages', core.setting('work_stages_max'));
    elsif exists (select from jsonb_array_elements(p_stages) s where jsonb_typeof(s) <> 'object' or jsonb_typeof(s -> 'name') is distinct from 'string'
                  or trim(s ->> 'name') !~ '^[^[:cntrl:]]{1,30}$' or coalesce(jsonb_typeof(s -> 'stage'), 'number') <> 'number' or s - array['stage', 'name', 'look'] <> '{}') then
        raise exception using errcode = 'LF006', message = 'a stage has a name of 1 to 30 characters';
    elsif (select count(distinct lower(trim(s ->> 'name'))) from jsonb_array_elements(p_stages) s) < jsonb_array_length(p_stages) then
        raise exception using errcode = 'LF006', message = 'two stages have the same name';
    end if;
    perform pg_advisory_xact_lock(7050, v_member.workspace_id);
    select jsonb_agg(jsonb_build_object('stage', s.stage, 'name', s.name) order by s.place), max(s.stage) into v_before, v_next from core.lead_stage s;
    if exists (select from jsonb_array_elements(p_stages) s where s ? 'stage' and not exists (select from core.lead_stage o where o.stage = (s ->> 'stage')::numeric))
       or (select count(distinct s ->> 'stage') from jsonb_array_elements(p_stages) s where s ? 'stage')
          < (select count(*) from jsonb_array_elements(p_stages) s where s ? 'stage') then
        raise exception using errcode = 'LF006', message = 'there is no such stage, or it is named twice';
    end if;
    for v_one in select o.stage, o.name, (select count(*) from core.lead_work w where w.stage = o.stage) as leads from core.lead_stage o
        where not exists (select from jsonb_array_elements(p_stages) s where (s ->> 'stage')::numeric = o.stage) loop
        if v_one.stage = 1 then
            raise exception using errcode = 'LF014', message = format('leads begin in "%s": rename it instead', v_one.name);
        elsif v_one.leads > 0 then
            raise exception using errcode = 'LF014', message = format('%s leads are in "%s": move them first', v_one.leads, v_one.name);
        end if;
        delete from core.lead_stage o where o.stage = v_one.stage;
    end loop;
    for v_one in select (s.value ->> 'stage')::numeric as stage, normalize(trim(s.value ->> 'name'), nfc) as name, s.place
        from jsonb_array_elements(p_stages) with ordinality s (value, place) loop
        if v_one.stage is null then
            v_next := v_next + 1;
            insert into core.lead_stage (workspace_id, stage, place, name, look) values (v_member.workspace_id, v_next, v_one.place, v_one.name, 'plain');
        else
            update core.lead_stage o set name = v_one.name, place = v_one.place where o.stage = v_one.stage;
        end if;
    end loop;
    insert into core.audit (workspace_id, action, object, before, after) values (v_member.workspace_id, 'lead stages', 'stages', jsonb_build_object('stages', v_before), jsonb_build_object('stages', p_stages));
    return (select jsonb_agg(jsonb_build_object('stage', s.stage, 'name', s.name, 'look', s.look) order by s.place, s.stage) from core.lead_stage s);
exception when others then
    perform core.leave('api.lead_stages_save', sqlstate, sqlerrm);
end
$$;

call core.own_functions('core', array['read_work_filter', 'found_leads', 'apply_work'], 'lf_owner_core', 'lf_fn_read_own');
call core.own_functions('api', array['my_leads_page', 'my_leads_count', 'my_leads_export', 'my_leads_found', 'lead_counts', 'lead_choices',
    'lead_timeline', 'lead_change', 'lead_change_undo', 'lead_stages_save'], 'lf_fn_read_own');
alter type core.work_filter owner to lf_owner_core;
revoke usage on type core.work_filter from public;
grant usage on type core.work_filter, core.work_change to lf_fn_read_own;
call core.harden_api();
grant execute on function api.my_leads_page(text, bigint, uuid, int, jsonb), api.my_leads_count(text, bigint, jsonb), api.my_leads_found(text, bigint, jsonb),
    api.lead_counts(text, bigint, jsonb, timestamptz), api.lead_choices(), api.lead_timeline(uuid), api.lead_change(uuid, uuid[], jsonb),
    api.lead_change_undo(uuid, boolean), api.lead_stages_save(jsonb) to lf_broker;
