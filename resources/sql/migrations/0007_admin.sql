-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0007_admin: what operators do: workspaces, members, credits; prices are in 0014. Every change is
-- audited (R42).

grant usage on language plpgsql to lf_fn_admin;
grant select, insert, update on core.workspace, core.member, core.wallet, core.project, core.floor to lf_fn_admin;
grant select on core.ledger_account, core.product, core.age_bucket, core.setting, core.orders, core.import_batch, core.gateway_job to lf_fn_admin;
grant insert on core.ledger_account, core.transfer, core.entry, core.audit to lf_fn_admin;
grant select (transfer_id) on core.transfer to lf_fn_admin;

create function core.write_audit(p_workspace int, p_action text, p_object text, p_before jsonb, p_after jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    insert into core.audit (workspace_id, action, object, before, after) values (p_workspace, p_action, p_object, p_before, p_after);
end
$$;
alter function core.write_audit(int, text, text, jsonb, jsonb) owner to lf_owner_core;
revoke execute on function core.write_audit(int, text, text, jsonb, jsonb) from public;
grant execute on function core.write_audit(int, text, text, jsonb, jsonb) to lf_fn_admin, lf_fn_gateway;

-- The catalogue shows login names to everybody, so they tell nothing: a hash of floor and e-mail.
-- Programs compute the same from the floor's id, which is part of its address, before they sign in.
create function core.login_name(p_email text) returns name
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return ('lf_' || left(encode(sha256(convert_to((select f.floor_id::text from core.floor f) || lower(p_email), 'UTF8')), 'hex'), 20))::name;
end
$$;
alter function core.login_name(text) owner to lf_owner_core;
grant execute on function core.login_name(text) to lf_fn_admin, lf_fn_browse;

-- Makes a workspace, a brokerage's with a wallet. Returns its public id. Raises: LF006, LF007, LF012.
create function api.workspace_create(p_name text, p_kind text, p_country text default 'US', p_order_leads_max int default null) returns uuid
language plpgsql as $$
declare
    v_workspace core.workspace;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_name is null or length(trim(p_name)) not between 1 and 200 or p_kind is null
       or p_kind <> all (array['brokerage', 'supplier', 'operator']) or p_order_leads_max not between 1 and 100000 then
        raise exception using errcode = 'LF006', message = 'a workspace wants a name of 1 to 200 characters, a kind (brokerage, supplier, operator) and a limit of 1 to 100000';
    end if;
    if exists (select from core.workspace w where lower(w.name) = lower(trim(p_name))) then
        raise exception using errcode = 'LF006', message = 'a workspace of this name exists';
    end if;
    insert into core.workspace (name, kind, country, order_leads_max) values (trim(p_name), p_kind, p_country, p_order_leads_max)
    returning * into v_workspace;
    if p_kind = 'brokerage' then
        insert into core.wallet (workspace_id) values (v_workspace.workspace_id);
        insert into core.ledger_account (kind, workspace_id) values ('wallet', v_workspace.workspace_id);
    end if;
    perform core.write_audit(v_workspace.workspace_id, 'workspace create', v_workspace.name, null,
                             jsonb_build_object('kind', p_kind, 'order_leads_max', p_order_leads_max));
    return v_workspace.public_id;
exception when others then
    perform core.leave('api.workspace_create', sqlstate, sqlerrm);
end
$$;

create function api.workspaces() returns table (workspace uuid, name text, kind text, members bigint, available_minor bigint, order_leads_max int, closed boolean)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select w.public_id, w.name, w.kind, (select count(*) from core.member m where m.workspace_id = w.workspace_id),
           (select x.available_minor from core.wallet x where x.workspace_id = w.workspace_id),
           w.order_leads_max, w.closed_at is not null
    from core.workspace w order by w.name;
exception when others then
    perform core.leave('api.workspaces', sqlstate, sqlerrm);
end
$$;

-- Writes down a member and returns the name of the login that must be made for it. Making logins
-- needs CREATEROLE, which on PostgreSQL 15 is the whole server (V9): the floor's owner does that in
-- the same transaction, see core.member_create. Raises: LF006, LF007, LF012.
create function core.member_write(p_workspace text, p_email text, p_display_name text, p_role text) returns name
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_workspace core.workspace;
    v_login name := core.login_name(p_email);
    v_email text := lower(trim(p_email));
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_workspace from core.workspace w where lower(w.name) = lower(trim(p_workspace)) or w.public_id::text = p_workspace;
    if not found then
        raise exception using errcode = 'LF006', message = 'there is no workspace of this name';
    end if;
    if v_email !~ '^[^@[:space:]]+@[^@[:space:]]+$' or length(v_email) > 200 then
        raise exception using errcode = 'LF006', message = 'a member wants an e-mail address';
    end if;
    if p_role is distinct from (case v_workspace.kind when 'brokerage' then 'broker' when 'supplier' then 'partner' else 'operator' end) then
        raise exception using errcode = 'LF006', message = format('members of a %s workspace are %ss', v_workspace.kind,
            case v_workspace.kind when 'brokerage' then 'broker' when 'supplier' then 'partner' else 'operator' end);
    end if;
    if exists (select from core.member m where m.email = v_email) then
        raise exception using errcode = 'LF006', message = 'a member with this e-mail exists';
    end if;
    insert into core.member (workspace_id, email, login, display_name, role)
    values (v_workspace.workspace_id, v_email, v_login, coalesce(nullif(trim(p_display_name), ''), split_part(v_email, '@', 1)), p_role);
    perform core.write_audit(v_workspace.workspace_id, 'member create', v_email, null, jsonb_build_object('role', p_role));
    return v_login;
end
$$;
alter function core.member_write(text, text, text, text) owner to lf_fn_admin;
revoke execute on function core.member_write(text, text, text, text) from public;

-- Makes a member with a database login. p_verifier: a SCRAM-SHA-256 verifier made by the client, so
-- that no password crosses the wire. Only the floor's owner may call it: it runs with the caller's
-- rights, since no role of ours may create roles. Raises: LF006, LF007, LF012.
create function core.member_create(p_workspace text, p_email text, p_display_name text, p_role text, p_verifier text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_login name;
begin
    if p_verifier is null or p_verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
        raise exception using errcode = 'LF006', message = 'a login wants a SCRAM-SHA-256 verifier';
    end if;
    v_login := core.member_write(p_workspace, p_email, p_display_name, p_role);
    if exists (select from pg_roles where rolname = v_login) then
        execute format('alter role %I login password %L', v_login, p_verifier);
    else
        execute format('create role %I login connection limit 20 password %L', v_login, p_verifier);
    end if;
    -- From PostgreSQL 16 on, only who granted it may take it back again (core.close_login).
    execute format('grant %I to %I granted by lf_fn_ban', 'lf_' || p_role, v_login);
end
$$;
revoke execute on function core.member_create(text, text, text, text, text) from public;

create function api.members() returns table (email text, name text, role text, workspace text, closed boolean, created_at timestamptz)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select m.email, m.display_name, m.role, w.name, m.closed_at is not null, m.created_at
    from core.member m join core.workspace w using (workspace_id) order by w.name, m.email;
exception when others then
    perform core.leave('api.members', sqlstate, sqlerrm);
end
$$;

-- Gives (or, with a negative amount, takes) credits by an operator's word; p_reason is mandatory.
-- Returns the new balance. Raises: LF002 (below the floor of the wallet), LF006, LF007, LF012.
create function api.wallet_grant(p_workspace text, p_amount_minor bigint, p_reason text) returns bigint
language plpgsql as $$
declare
    v_workspace core.workspace;
    v_balance bigint;
    v_transfer bigint;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_workspace from core.workspace w
    where (lower(w.name) = lower(trim(p_workspace)) or w.public_id::text = p_workspace) and w.kind = 'brokerage';
    if not found then
        raise exception using errcode = 'LF006', message = 'there is no brokerage of this name';
    end if;
    if coalesce(p_amount_minor, 0) = 0 or abs(p_amount_minor) > 1000000000000 or coalesce(trim(p_reason), '') = '' then
        raise exception using errcode = 'LF006', message = 'credits want an amount and a reason';
    end if;
    if not core.is_floor_owner() then
        perform from core.wallet w where w.workspace_id = v_workspace.workspace_id for update;
        if abs(p_amount_minor) + core.alone_minor(v_workspace.workspace_id) > core.setting('adjustment_second_minor') then
            raise exception using errcode = 'LF007', message = 'above the limit another operator must approve: propose an adjustment';
        end if;
    end if;
    update core.wallet w set available_minor = w.available_minor + p_amount_minor
    where w.workspace_id = v_workspace.workspace_id and w.available_minor + p_amount_minor >= w.floor_minor
    returning w.available_minor into v_balance;
    if not found then
        raise exception using errcode = 'LF002', message = 'not enough credits';
    end if;
    insert into core.transfer (kind, workspace_id, note) values ('grant', v_workspace.workspace_id, left(p_reason, 500))
    returning transfer_id into v_transfer;
    insert into core.entry (transfer_id, account_id, amount_minor, balance_minor)
    select v_transfer, a.account_id, case a.kind when 'wallet' then p_amount_minor else -p_amount_minor end,
           case a.kind when 'wallet' then v_balance end
    from core.ledger_account a
    where a.kind = 'wallet' and a.workspace_id = v_workspace.workspace_id or a.kind = 'grant';
    perform core.write_audit(v_workspace.workspace_id, 'credits', v_workspace.name, jsonb_build_object('available_minor', v_balance - p_amount_minor),
                             jsonb_build_object('available_minor', v_balance, 'reason', p_reason));
    return v_balance;
exception when others then
    perform core.leave('api.wallet_grant', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['workspace_create', 'workspaces', 'members', 'wallet_grant'], 'lf_fn_admin');
call core.harden_api();
grant execute on function api.workspace_create(text, text, text, int), api.workspaces(), api.members(),
    api.wallet_grant(text, bigint, text) to lf_operator;
