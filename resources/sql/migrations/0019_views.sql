-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0019_views: saved views of the inventory and of My leads, a broker's own and those of his workspace, and which one opens first.

insert into core.setting (name, value, meaning) values
    ('views_own_max', 50, 'saved views of one member and page'),
    ('views_team_max', 100, 'saved views of one workspace and page that the team sees'),
    ('view_characters_max', 20000, 'length of a saved view as JSON');

set role lf_owner_core;

-- What a view holds, only programs read: filter, order, columns, height of rows (models/items/viewcontent.h).
create table core.saved_view (
    view_id bigint generated always as identity primary key,
    public_id uuid not null unique default gen_random_uuid(),
    workspace_id int not null,
    member_id int not null, -- its maker
    page text not null constraint saved_view_page check (page in ('inventory', 'leads')),
    name text not null constraint saved_view_name check (length(name) between 1 and 60),
    is_team boolean not null,
    content jsonb not null,
    revision int not null default 1,
    changed_at timestamptz not null default clock_timestamp(),
    constraint saved_view_of_page unique (view_id, page)
);
-- A name is there once among the team's, once among one's own.
create unique index saved_view_of_team on core.saved_view (workspace_id, page, lower(name)) where is_team;
create unique index saved_view_of_member on core.saved_view (member_id, page, lower(name)) where not is_team;

-- Whether the caller speaks for his workspace: an approver (R12).
create function core.is_my_approver() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce((select m.is_approver from core.member m where m.member_id = core.me()), false);
end
$$;
revoke execute on function core.is_my_approver() from public;

-- Unlike a grant, a policy knows whose row it is: own ones and the team's are seen, own ones and, by an
-- approver, the team's are changed.
alter table core.saved_view enable row level security;
create policy seen on core.saved_view for select to lf_fn_read_own
    using (workspace_id = (select core.my_workspace()) and (is_team or member_id = (select core.me())));
create policy made on core.saved_view for insert to lf_fn_read_own
    with check (workspace_id = (select core.my_workspace()) and member_id = (select core.me()));
create policy changed on core.saved_view for update to lf_fn_read_own
    using (workspace_id = (select core.my_workspace()) and (member_id = (select core.me()) or is_team and (select core.is_my_approver())))
    with check (workspace_id = (select core.my_workspace()) and (member_id = (select core.me()) or is_team and (select core.is_my_approver())));
create policy deleted on core.saved_view for delete to lf_fn_read_own
    using (workspace_id = (select core.my_workspace()) and (member_id = (select core.me()) or is_team and (select core.is_my_approver())));

-- The view with which a page begins for one member: his own, or one of the team's.
create table core.view_default (
    member_id int not null,
    page text not null constraint view_default_page check (page in ('inventory', 'leads')),
    view_id bigint not null,
    primary key (member_id, page),
    constraint view_default_of_page foreign key (view_id, page) references core.saved_view (view_id, page) on delete cascade
);
create index view_default_of_view on core.view_default (view_id);
alter table core.view_default enable row level security;
create policy own on core.view_default for all to lf_fn_read_own using (member_id = (select core.me())) with check (member_id = (select core.me()));
reset role;

grant select, insert, update, delete on core.saved_view, core.view_default to lf_fn_read_own;
grant execute on function core.is_my_approver(), pg_advisory_xact_lock(int, int) to lf_fn_read_own;

-- As api.views tells it. "default": the member's page begins with it.
create function core.shown_view(v core.saved_view, p_member core.member) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return jsonb_build_object('view', v.public_id, 'name', v.name, 'team', v.is_team, 'mine', v.member_id = p_member.member_id,
        'may_change', v.member_id = p_member.member_id or v.is_team and p_member.is_approver,
        'maker', (select m.display_name from core.member m where m.member_id = v.member_id),
        'default', exists (select from core.view_default d where d.member_id = p_member.member_id and d.view_id = v.view_id),
        'revision', v.revision, 'changed_at', v.changed_at, 'content', v.content);
end
$$;

-- Takes a request into a view; keys that are absent stay. Raises: LF006.
create function core.read_view(p_view core.saved_view, p_request jsonb) returns core.saved_view
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v core.saved_view := p_view;
    v_known constant text[] := array['name', 'team', 'content'];
begin
    if p_request is null or jsonb_typeof(p_request) <> 'object' then
        raise exception using errcode = 'LF006', message = 'a view is an object';
    elsif p_request - v_known <> '{}' then
        raise exception using errcode = 'LF006', message = format('a view knows no "%s"', (select left(k, 40) from jsonb_object_keys(p_request - v_known) k limit 1));
    end if;
    if p_request ? 'name' then
        v.name := normalize(trim(coalesce(p_request ->> 'name', '')), nfc);
    end if;
    if coalesce(jsonb_typeof(p_request -> 'name'), 'string') <> 'string' or coalesce(length(v.name), 0) not between 1 and 60 or v.name ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a view wants a name of 1 to 60 characters';
    end if;
    if p_request ? 'team' then
        if jsonb_typeof(p_request -> 'team') <> 'boolean' then
            raise exception using errcode = 'LF006', message = '"team" is true or false';
        end if;
        v.is_team := (p_request -> 'team')::boolean;
    end if;
    v.is_team := coalesce(v.is_team, false);
    v.content := coalesce(p_request -> 'content', v.content, '{}');
    if jsonb_typeof(v.content) <> 'object' then
        raise exception using errcode = 'LF006', message = '"content" is an object';
    elsif length(v.content::text) > core.setting('view_characters_max') then
        raise exception using errcode = 'LF006', message = format('a view has at most %s characters', core.setting('view_characters_max'));
    end if;
    return v;
end
$$;

-- That the view has room and its name is free among those that stand beside it. Raises: LF006.
create function core.place_view(v core.saved_view) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_most bigint := core.setting(case when v.is_team then 'views_team_max' else 'views_own_max' end);
begin
    if exists (select from core.saved_view o where o.page = v.page and o.is_team = v.is_team and lower(o.name) = lower(v.name)
               and o.view_id is distinct from v.view_id and (v.is_team and o.workspace_id = v.workspace_id or o.member_id = v.member_id)) then
        raise exception using errcode = 'LF006', message = 'there is a view of this name';
    elsif (select count(*) from core.saved_view o where o.page = v.page and o.is_team = v.is_team and o.view_id is distinct from v.view_id
           and (v.is_team and o.workspace_id = v.workspace_id or o.member_id = v.member_id)) >= v_most then
        raise exception using errcode = 'LF006', message = case when v.is_team
            then format('a team has at most %s views: delete one first', v_most)
            else format('you have %s views, which is the most: delete one first', v_most) end;
    end if;
end
$$;

-- What the audit keeps of a view: not its columns.
create function core.audited_view(v core.saved_view) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return jsonb_build_object('name', v.name, 'team', v.is_team, 'revision', v.revision, 'filter', v.content -> 'filter');
end
$$;

-- The views of a page that the caller sees, by name, his own ones first: [{"view", "name", "team", "mine",
-- "may_change", "maker", "revision", "changed_at", "content"}]. Raises: LF006, LF007, LF008.
create function api.views(p_page text) returns jsonb
language plpgsql stable as $$
declare
    v_member core.member;
begin
    v_member := core.require_member('broker');
    if coalesce(p_page, '') not in ('inventory', 'leads') then
        raise exception using errcode = 'LF006', message = 'no views of this page';
    end if;
    return (select coalesce(jsonb_agg(core.shown_view(o, v_member) order by o.is_team, lower(o.name), o.view_id), '[]')
            from core.saved_view o where o.page = p_page);
exception when others then
    perform core.leave('api.views', sqlstate, sqlerrm);
end
$$;

-- Makes a view (p_view null) or changes one: {"name", "team", "content"}, absent keys stay. p_revision is the
-- one that the caller has seen. Only its maker gives a view to the team or takes it back. Returns it as
-- api.views does. Raises: LF006, LF007, LF008, LF012, LF013, LF014 (changed by somebody else since).
create function api.view_save(p_view uuid, p_revision int, p_page text, p_request jsonb) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_old core.saved_view;
    v core.saved_view;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if coalesce(p_page, '') not in ('inventory', 'leads') then
        raise exception using errcode = 'LF006', message = 'no views of this page';
    end if;
    -- One after the other in a workspace: names and numbers of views hold.
    perform pg_advisory_xact_lock(7049, v_member.workspace_id);
    if p_view is null then
        v_old.workspace_id := v_member.workspace_id;
        v_old.member_id := v_member.member_id;
        v_old.page := p_page;
        v := core.read_view(v_old, p_request);
        perform core.place_view(v);
        insert into core.saved_view (workspace_id, member_id, page, name, is_team, content)
        values (v.workspace_id, v.member_id, v.page, v.name, v.is_team, v.content) returning * into v;
        insert into core.audit (workspace_id, action, object, after) values (v.workspace_id, 'view create', 'view ' || v.public_id, core.audited_view(v));
        return core.shown_view(v, v_member);
    end if;
    select * into v_old from core.saved_view o where o.public_id = p_view and o.page = p_page;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif v_old.member_id <> v_member.member_id and not v_member.is_approver then
        raise exception using errcode = 'LF007', message = 'only its maker or an approver may change a view';
    elsif v_old.revision is distinct from p_revision then
        raise exception using errcode = 'LF014', message = 'somebody has changed the view since';
    end if;
    v := core.read_view(v_old, p_request);
    if v.is_team <> v_old.is_team and v_old.member_id <> v_member.member_id then
        raise exception using errcode = 'LF007', message = 'only its maker takes a view from the team';
    end if;
    if (v.name, v.is_team) is distinct from (v_old.name, v_old.is_team) then
        perform core.place_view(v);
    end if;
    update core.saved_view o set name = v.name, is_team = v.is_team, content = v.content, revision = o.revision + 1, changed_at = clock_timestamp()
    where o.view_id = v.view_id returning * into v;
    insert into core.audit (workspace_id, action, object, before, after)
    values (v.workspace_id, 'view change', 'view ' || v.public_id, core.audited_view(v_old), core.audited_view(v));
    return core.shown_view(v, v_member);
exception when others then
    perform core.leave('api.view_save', sqlstate, sqlerrm);
end
$$;

-- Deletes a view. One that is gone already, or was never seen, is not there. Raises: LF007, LF008, LF012, LF013.
create function api.view_delete(p_view uuid) returns void
language plpgsql as $$
declare
    v_member core.member;
    v core.saved_view;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    perform pg_advisory_xact_lock(7049, v_member.workspace_id);
    select * into v from core.saved_view o where o.public_id = p_view;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif v.member_id <> v_member.member_id and not v_member.is_approver then
        raise exception using errcode = 'LF007', message = 'only its maker or an approver may delete a view';
    end if;
    delete from core.saved_view o where o.view_id = v.view_id;
    insert into core.audit (workspace_id, action, object, before) values (v.workspace_id, 'view delete', 'view ' || v.public_id, core.audited_view(v));
exception when others then
    perform core.leave('api.view_delete', sqlstate, sqlerrm);
end
$$;

-- Begins the caller's page with a view that he sees; null: with none. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.view_default(p_page text, p_view uuid) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_view bigint;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if coalesce(p_page, '') not in ('inventory', 'leads') then
        raise exception using errcode = 'LF006', message = 'no views of this page';
    elsif p_view is null then
        delete from core.view_default d where d.member_id = v_member.member_id and d.page = p_page;
        return;
    end if;
    select o.view_id into v_view from core.saved_view o where o.public_id = p_view and o.page = p_page;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    insert into core.view_default (member_id, page, view_id) values (v_member.member_id, p_page, v_view)
    on conflict (member_id, page) do update set view_id = excluded.view_id;
exception when others then
    perform core.leave('api.view_default', sqlstate, sqlerrm);
end
$$;

call core.own_functions('core', array['shown_view', 'read_view', 'place_view', 'audited_view'], 'lf_owner_core');
call core.own_functions('api', array['views', 'view_save', 'view_delete', 'view_default'], 'lf_fn_read_own');
grant execute on function core.shown_view(core.saved_view, core.member), core.read_view(core.saved_view, jsonb), core.place_view(core.saved_view),
    core.audited_view(core.saved_view) to lf_fn_read_own;
grant usage on type core.saved_view to lf_fn_read_own;
call core.harden_api();
grant execute on function api.views(text), api.view_save(uuid, int, text, jsonb), api.view_delete(uuid), api.view_default(text, uuid) to lf_broker;
