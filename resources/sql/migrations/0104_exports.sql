-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0104_exports: targets of exports, which a workspace shares: what a file for them looks like, and what
-- they have been given already.
--
-- "New" is exact, not a matter of clocks: a target keeps the snapshot under which it was last given
-- leads. New are the leads whose delivery that snapshot did not see, and the one does that the next
-- export begins with. Only where the server was restored from a dump, so that its transactions are
-- counted anew, the time of delivery decides.
--
-- An export of new leads that leaves out numbers that may not be called (R38) writes down which ones when it begins: they
-- are no part of it, whatever becomes of their checks meanwhile, and once its file is there they are what is still new to
-- the target, with what comes then. A run that is tried again leaves out the same ones.

insert into core.setting (name, value, meaning) values
    ('export_targets_max', 50, 'targets of exports of one workspace'),
    ('export_claim_seconds', 900, 'how long an export of new leads keeps others of its target away if it never comes back');

set role lf_owner_core;

create table core.export_target (
    target_id bigint generated always as identity primary key,
    public_id uuid not null unique default gen_random_uuid(),
    workspace_id int not null,
    member_id int not null, -- its maker
    name text not null constraint export_target_name check (length(name) between 1 and 60),
    form jsonb not null,    -- only programs read it (models/domain/exportlayout.h)
    revision int not null default 1,
    changed_at timestamptz not null default clock_timestamp(),
    given pg_snapshot,      -- null: nothing yet
    given_at timestamptz,
    claim bigint,           -- the export that is about to give it more
    claim_until timestamptz not null default '-infinity',
    left_out bigint         -- the export whose left out leads are still new
);
create unique index export_target_by_name on core.export_target (workspace_id, lower(name));

alter table core.export_log
    add column target_id bigint,
    add column since pg_snapshot, -- of an export of new leads: from here
    add column since_at timestamptz,
    add column upto pg_snapshot,  -- to here
    add column is_blocking boolean not null default false,
    add column left_out bigint;   -- of an export of new leads: what this one left out is new as well

create table core.export_left_out (
    export_id bigint not null,
    order_number bigint not null,
    lead_id bigint not null,
    workspace_id int not null,
    target_id bigint not null references core.export_target on delete cascade,
    primary key (export_id, order_number, lead_id)
);
create index export_left_out_of_target on core.export_left_out (target_id);

alter table core.export_target enable row level security;
create policy own_workspace on core.export_target to lf_fn_read_own
    using (workspace_id = (select core.my_workspace())) with check (workspace_id = (select core.my_workspace()));
alter table core.export_left_out enable row level security;
create policy own_workspace on core.export_left_out for select to lf_fn_read_own using (workspace_id = (select core.my_workspace()));
create policy all_rows on core.export_left_out for select to lf_fn_gateway using (true);

-- Whether an export of new leads has a lead that was delivered so. p_next: the first transaction that
-- the server has not begun yet; what is beyond was delivered on another server.
create function core.is_new_delivery(p_xid xid8, p_at timestamptz, p_next xid8, e core.export_log) returns boolean
language sql immutable parallel safe as $$
    select (e.since is null or p_at > e.since_at or p_xid < p_next and not pg_visible_in_snapshot(p_xid, e.since))
       and (p_xid >= p_next or pg_visible_in_snapshot(p_xid, e.upto))
$$;
-- Order and place of what is new for an export, before anything is left out. The two parts share nothing: what an
-- earlier export left out was delivered before the snapshot that this one begins with.
create function core.new_for_export(e core.export_log) returns table (order_number bigint, lead_id bigint)
language sql stable as $$
    -- No delivery lasts a day: what is older has been seen.
    select d.order_number, d.lead_id from core.delivered_lead d
    where d.workspace_id = e.workspace_id and d.delivered_at > coalesce(e.since_at - interval '1 day', '-infinity')
      and core.is_new_delivery(d.delivered_xid, d.delivered_at, pg_snapshot_xmax(pg_current_snapshot()), e)
    union all
    select x.order_number, x.lead_id from core.export_left_out x where x.export_id = e.left_out
$$;

-- Without what was left out.
create function core.leads_of_export(e core.export_log) returns table (order_number bigint, lead_id bigint)
language sql stable as $$
    select n.order_number, n.lead_id from core.new_for_export(e) n
    where not exists (select from core.export_left_out x where x.export_id = e.export_id and x.order_number = n.order_number and x.lead_id = n.lead_id)
$$;

-- The kinds of api.my_lead's dnc, for what the server still exports of it, whoever asks.
create function core.kinds_of_new(e core.export_log) returns table (order_number bigint, lead_id bigint, kind text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.order_number, d.lead_id,
           case when coalesce(d.phone, '') = '' and coalesce(d.phone_alt, '') = '' then 'none'
                when exists (select from core.lead l join core.workspace_person w on w.person = l.person
                             where l.lead_id = d.lead_id and w.workspace_id = d.workspace_id and w.is_suppressed) then 'listed'
                else coalesce((select case when bool_or(s.phone is null) then null
                                           when min(s.scrubbed_on) >= (now() at time zone 'UTC')::date - (select core.setting('scrub_days'))::int
                                           then 'ok' else 'old' end
                               from (values (d.phone), (d.phone_alt)) p (phone)
                               left join core.phone_scrub s on s.workspace_id = d.workspace_id and s.phone = p.phone
                               where p.phone <> ''), 'never') end
    from core.new_for_export(e) n
    join core.delivered_lead d on d.workspace_id = e.workspace_id and d.order_number = n.order_number and d.lead_id = n.lead_id
    where d.refunded_at is null and d.erased_at is null and d.purchased_at > now() - make_interval(days => core.setting('export_days')::int)
$$;

-- How many there are of each kind; {} as long as the workspace has had nothing checked and hides nobody.
create function core.counts_of_new(e core.export_log) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case when exists (select from core.phone_scrub s where s.workspace_id = e.workspace_id)
                     or exists (select from core.workspace_person w where w.workspace_id = -e.workspace_id)
                then (select coalesce(jsonb_object_agg(c.kind, c.n), '{}')
                      from (select k.kind, count(*) as n from core.kinds_of_new(e) k group by 1) c)
                else '{}' end
$$;

-- The beginning of an export of new leads whose row in the log has its snapshots: what it starts from (p_left_out: what
-- that one left out is new as well), and what it leaves out if it is one that does. What exports left out that came to
-- nothing goes.
create function core.begin_new_export(p_export bigint, p_left_out bigint, p_is_blocking boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    e core.export_log;
    t core.export_target;
begin
    select o.* into t from core.export_target o join core.export_log x using (target_id) where x.export_id = p_export;
    update core.export_log x set is_blocking = p_is_blocking, left_out = case when x.since is not null then p_left_out end
    where x.export_id = p_export returning * into e;
    delete from core.export_left_out x where x.target_id = t.target_id and x.export_id is distinct from t.left_out
        and not exists (select from core.delivery_run r where r.export_id = x.export_id and r.state in ('running', 'waiting'))
        and not exists (select from core.delivery_plan o where o.left_out = x.export_id);
    if p_is_blocking then
        insert into core.export_left_out (export_id, order_number, lead_id, workspace_id, target_id)
        select p_export, k.order_number, k.lead_id, e.workspace_id, t.target_id from core.kinds_of_new(e) k where k.kind <> 'ok';
    end if;
end
$$;

-- An own export of new leads. Raises: LF008, LF013.
create function core.my_new_export(p_export bigint) returns core.export_log
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    e core.export_log;
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    select * into e from core.export_log x where x.export_id = p_export and x.member_id = core.me() and x.upto is not null
        and x.begun_xid is distinct from pg_current_xact_id_if_assigned(); -- written down for good (core.has_open_export)
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return e;
end
$$;

revoke execute on function core.is_new_delivery(xid8, timestamptz, xid8, core.export_log), core.new_for_export(core.export_log),
    core.leads_of_export(core.export_log), core.kinds_of_new(core.export_log), core.counts_of_new(core.export_log),
    core.begin_new_export(bigint, bigint, boolean), core.my_new_export(bigint) from public;

reset role;

grant select, insert, update, delete on core.export_target to lf_fn_read_own;
grant select on core.export_left_out to lf_fn_read_own, lf_fn_gateway;
grant execute on function core.is_new_delivery(xid8, timestamptz, xid8, core.export_log), core.new_for_export(core.export_log),
    core.leads_of_export(core.export_log), core.counts_of_new(core.export_log), core.begin_new_export(bigint, bigint, boolean) to lf_fn_read_own, lf_fn_gateway;
grant execute on function core.my_new_export(bigint) to lf_fn_read_own;

-- The workspace's targets, by name: [{"target", "name", "form", "revision", "changed_at", "given_at", "maker"}].
-- Raises: LF007, LF008.
create function api.export_targets() returns jsonb
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return (select coalesce(jsonb_agg(jsonb_build_object('target', t.public_id, 'name', t.name, 'form', t.form, 'revision', t.revision,
                'changed_at', t.changed_at, 'given_at', t.given_at,
                'maker', (select m.display_name from core.member m where m.member_id = t.member_id)) order by lower(t.name)), '[]')
            from core.export_target t);
exception when others then
    perform core.leave('api.export_targets', sqlstate, sqlerrm);
end
$$;

-- Makes a target (p_target null) or changes one; absent keys stay: {"name", "form", "forget"}. "forget": true
-- makes all its leads new again. p_revision is the one that the caller has seen. Its public number.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014 (changed by somebody else since).
create function api.export_target_save(p_target uuid, p_revision int, p_request jsonb) returns uuid
language plpgsql as $$
declare
    v_member core.member;
    v_old core.export_target;
    t core.export_target;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_request is null or jsonb_typeof(p_request) <> 'object' or p_request - array['name', 'form', 'forget'] <> '{}' then
        raise exception using errcode = 'LF006', message = 'a target is an object of name, form and forget';
    end if;
    -- One after the other in a workspace: names and numbers of targets hold.
    perform pg_advisory_xact_lock(7104, v_member.workspace_id);
    if p_target is not null then
        select * into v_old from core.export_target o where o.public_id = p_target;
        if not found then
            raise exception using errcode = 'LF013', message = 'not there or not yours';
        elsif v_old.revision is distinct from p_revision then
            raise exception using errcode = 'LF014', message = 'somebody has changed the target since';
        end if;
    end if;
    t := v_old;
    t.name := normalize(trim(coalesce(p_request ->> 'name', v_old.name)), nfc);
    t.form := coalesce(p_request -> 'form', v_old.form);
    if coalesce(length(t.name), 0) not between 1 and 60 or t.name ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a target wants a name of 1 to 60 characters';
    elsif t.form is null or jsonb_typeof(t.form) <> 'object' or length(t.form::text) > 40000 then
        raise exception using errcode = 'LF006', message = 'a target wants a form of at most 40000 characters';
    elsif exists (select from core.export_target o where lower(o.name) = lower(t.name) and o.public_id is distinct from p_target) then
        raise exception using errcode = 'LF006', message = 'there is a target of this name';
    end if;
    if p_target is not null then
        update core.export_target o set name = t.name, form = t.form, revision = o.revision + 1, changed_at = clock_timestamp(),
               given = case when (p_request ->> 'forget')::boolean then null else o.given end,
               given_at = case when (p_request ->> 'forget')::boolean then null else o.given_at end
        where o.target_id = v_old.target_id returning * into t;
    else
        if (select count(*) from core.export_target) >= core.setting('export_targets_max') then
            raise exception using errcode = 'LF006', message = format('a workspace has at most %s targets: delete one first', core.setting('export_targets_max'));
        end if;
        insert into core.export_target (workspace_id, member_id, name, form)
        values (v_member.workspace_id, v_member.member_id, t.name, t.form) returning * into t;
    end if;
    insert into core.audit (workspace_id, action, object, before, after)
    values (t.workspace_id, 'export target', 'target ' || t.public_id, case when p_target is not null then jsonb_build_object('name', v_old.name, 'revision', v_old.revision, 'given_at', v_old.given_at) end,
            jsonb_build_object('name', t.name, 'revision', t.revision, 'given_at', t.given_at));
    return t.public_id;
exception when others then
    perform core.leave('api.export_target_save', sqlstate, sqlerrm);
end
$$;

-- Raises: LF007, LF008, LF012, LF013.
create function api.export_target_delete(p_target uuid) returns void
language plpgsql as $$
declare
    v_member core.member;
    t core.export_target;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    delete from core.export_target o where o.public_id = p_target returning * into t;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    insert into core.audit (workspace_id, action, object, before)
    values (v_member.workspace_id, 'export target', 'target ' || t.public_id, jsonb_build_object('name', t.name, 'given_at', t.given_at));
exception when others then
    perform core.leave('api.export_target_delete', sqlstate, sqlerrm);
end
$$;

-- api.export_begin for what is new to a target; until api.export_given nobody else may. p_block: what was not checked
-- against do-not-call registers lately, or is on an own suppression list, is left out and stays new.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014 (somebody does already).
create function api.export_begin_new(p_target uuid, p_scope jsonb, p_columns text[], p_dialect text, p_machine text,
                                     p_block boolean default false) returns bigint
language plpgsql as $$
declare
    t core.export_target;
    v_export bigint;
begin
    perform core.require_write();
    v_export := api.export_begin(p_scope, p_columns, p_dialect, p_machine);
    select * into t from core.export_target o where o.public_id = p_target for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif t.claim_until > clock_timestamp() then
        raise exception using errcode = 'LF014', message = format('new leads are being exported for "%s" already; try again when that has ended', t.name);
    end if;
    update core.export_target o set claim = v_export, claim_until = clock_timestamp() + make_interval(secs => core.setting('export_claim_seconds'))
    where o.target_id = t.target_id;
    update core.export_log e set target_id = t.target_id, since = t.given, since_at = t.given_at, upto = pg_current_snapshot(), started_at = clock_timestamp()
    where e.export_id = v_export;
    perform core.begin_new_export(v_export, t.left_out, coalesce(p_block, false));
    return v_export;
exception when others then
    perform core.leave('api.export_begin_new', sqlstate, sqlerrm);
end
$$;

-- What such an export has, for COPY. Raises: LF008, LF013.
create function api.my_leads_new(p_export bigint) returns setof api.my_lead_export
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    e core.export_log;
begin
    e := core.my_new_export(p_export);
    return query
    select m.* from core.leads_of_export(e) n join core.exportable_lead m on m.order_number = n.order_number and m.place = n.lead_id;
exception when others then
    perform core.leave('api.my_leads_new', sqlstate, sqlerrm);
end
$$;

-- How many leads of such an export are of each kind, those that it leaves out included (as api.dnc_counts, 0023).
-- Raises: LF008, LF013.
create function api.dnc_counts_new(p_export bigint) returns jsonb
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
begin
    return core.counts_of_new(core.my_new_export(p_export));
exception when others then
    perform core.leave('api.dnc_counts_new', sqlstate, sqlerrm);
end
$$;

-- The end of such an export. p_is_there: its file is where it was to be, so its leads are not new to the
-- target any more, but for what it left out; else they stay new. Repeatable.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014.
create function api.export_given(p_export bigint, p_is_there boolean) returns void
language plpgsql as $$
declare
    e core.export_log;
begin
    perform core.require_write();
    perform core.require_member('broker');
    select * into e from core.export_log x where x.export_id = p_export and x.member_id = core.me() and x.target_id is not null;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif p_is_there and e.finished_at is null then
        raise exception using errcode = 'LF014', message = 'an export is finished before its file is there';
    end if;
    update core.export_target t set claim = null, claim_until = '-infinity',
           given = case when p_is_there then e.upto else t.given end,
           given_at = case when p_is_there then e.started_at else t.given_at end,
           left_out = case when not p_is_there then t.left_out when e.is_blocking then e.export_id end
    where t.target_id = e.target_id and t.claim = p_export;
exception when others then
    perform core.leave('api.export_given', sqlstate, sqlerrm);
end
$$;

-- The log of exports (R34), newest first; before the number p_before, null: from the newest. Who does not approve for a
-- workspace where somebody does sees his own, as in the audit (0036). An export that was made without a line (told_at) stands
-- where the floor heard of it. Raises: LF006, LF007, LF008.
create function api.exports(p_before bigint, p_limit int)
returns table (number bigint, began_at timestamptz, ended_at timestamptz, told_at timestamptz, member text, machine text, dialect text, scope jsonb,
               columns text[], rows bigint, sha256 text)
language plpgsql stable as $$
declare
    v_member core.member;
    v_is_all boolean;
begin
    v_member := core.require_member('broker');
    if coalesce(p_limit, 0) not between 1 and 1000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 exports';
    end if;
    v_is_all := v_member.is_approver or not exists (select from core.member a where a.workspace_id = v_member.workspace_id and a.is_approver and a.closed_at is null);
    return query
    select e.export_id, e.started_at, e.finished_at, e.told_at, m.display_name, e.machine, e.dialect, e.scope, e.columns, e.rows, encode(e.sha256, 'hex')
    from core.export_log e join core.member m using (member_id)
    where e.workspace_id = v_member.workspace_id and (p_before is null or e.export_id < p_before) and (v_is_all or e.member_id = v_member.member_id)
    order by e.export_id desc limit p_limit;
exception when others then
    perform core.leave('api.exports', sqlstate, sqlerrm);
end
$$;

-- When own leads were delivered, in the server's count of transactions: an export that goes on after its line was lost
-- has what its first half could see, and nothing that came later.
create view api.my_lead_moment as
    select d.order_number, d.lead_id as place, d.public_id as lead_id, d.delivered_xid from core.delivered_lead d;
alter view api.my_lead_moment owner to lf_fn_read_own;
grant select on api.my_lead_moment to lf_broker;

call core.own_functions('api', array['export_targets', 'export_target_save', 'export_target_delete', 'export_begin_new',
    'my_leads_new', 'dnc_counts_new', 'export_given', 'exports'], 'lf_fn_read_own');
call core.harden_api();
grant execute on function api.export_begin(jsonb, text[], text, text) to lf_fn_read_own;
grant execute on function api.export_targets(), api.export_target_save(uuid, int, jsonb), api.export_target_delete(uuid),
    api.export_begin_new(uuid, jsonb, text[], text, text, boolean), api.my_leads_new(bigint), api.dnc_counts_new(bigint),
    api.export_given(bigint, boolean), api.exports(bigint, int) to lf_broker;
