-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0036_audit: the audit's hash chain, who may read it, and how anybody who may can verify it; settings (R42);
-- and the second person for what is given back (R24).
--
-- Writers never meet in the chain: what changes something only inserts its row, as before. A job of the gateway links
-- rows that are committed, up to ten thousand at a time, each under the next number of a dense sequence, with
-- hash = sha256(hash before || canonical text of the row). A row that is changed, removed, put in behind the chain's
-- back, or a link that is gone, is found by recomputing. Who rules the server can rewrite rows and the whole chain
-- after them: a head ("number:hash") that was kept elsewhere (the gateway logs one each time it links rows) tells.
--
-- Locks: the chain's head row.

set role lf_owner_core;

create table core.audit_chain (
    seq bigint primary key constraint audit_chain_seq check (seq > 0),
    audit_id bigint not null constraint audit_chain_once unique,
    hash bytea not null constraint audit_chain_hash check (octet_length(hash) = 32)
);
create trigger audit_chain_append_only before update or delete or truncate on core.audit_chain
    for each statement execute function core.refuse_change();

-- How far the chain is. All rows up to settled_id are linked, or never were: whoever took a lower id has ended.
-- That moves on in three steps: next_id is linked (next_at); a minute later, since an id is taken a moment before its
-- transaction has a number, next_xid is the next transaction; and when all before that have ended, next_id is settled.
create table core.audit_head (
    only_one boolean primary key default true constraint audit_head_only_one check (only_one),
    seq bigint not null default 0,
    settled_id bigint not null default 0,
    next_id bigint not null default 0,
    next_at timestamptz,
    next_xid xid8
);
insert into core.audit_head default values;

grant select on core.audit, core.audit_chain, core.audit_head to lf_fn_gateway, lf_fn_admin;
grant insert on core.audit_chain to lf_fn_gateway;
grant update on core.audit_head to lf_fn_gateway;
grant select on core.floor to lf_fn_gateway;

-- What is hashed of a row: a JSON array, the same in every session.
create function core.audit_text(a core.audit) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return jsonb_build_array(a.audit_id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.actor, a.workspace_id, a.action, a.object,
                             a.before, a.after)::text;
end
$$;
create function core.audit_hash(p_previous bytea, a core.audit) returns bytea
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return sha256(p_previous || convert_to(core.audit_text(a), 'UTF8'));
end
$$;
-- What the first link follows: nobody takes one floor's chain for another's.
create function core.audit_root() returns bytea
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return sha256(convert_to((select f.floor_id::text from core.floor f), 'UTF8'));
end
$$;

-- Rows that are not linked yet: how many, and when the oldest was written.
create function core.audit_waiting(out rows_behind bigint, out oldest_at timestamptz)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_settled bigint := (select h.settled_id from core.audit_head h);
begin
    select count(*), min(a.at) into rows_behind, oldest_at from core.audit a
    where a.audit_id > v_settled
      and not exists (select from core.audit_chain c where c.audit_id = a.audit_id and c.audit_id > v_settled);
end
$$;
reset role;

insert into core.gateway_job (job) values ('audit');

-- Links up to p_limit rows. Returns {"rows": how many, "seq", "head": "number:hash" of the last link}; rows < p_limit:
-- all that were committed are linked. Raises: LF006, LF012, LF014 (the chain's end is gone).
create function api.gateway_audit(p_limit int default 10000) returns jsonb
language plpgsql as $$
declare
    h core.audit_head;
    a core.audit;
    v_hash bytea;
    v_horizon xid8;
    v_rows int := 0;
begin
    perform core.require_write();
    if coalesce(p_limit, 0) not between 1 and 100000 then
        raise exception using errcode = 'LF006', message = '1 to 100000 rows are linked at a time';
    end if;
    select * into strict h from core.audit_head x for update;
    v_hash := case h.seq when 0 then core.audit_root() else (select c.hash from core.audit_chain c where c.seq = h.seq) end;
    if v_hash is null then
        raise exception using errcode = 'LF014', message = format('link %s of the audit chain is gone', h.seq);
    end if;
    -- Before the rows are looked at: whoever began before it has ended, and is seen.
    v_horizon := pg_snapshot_xmin(pg_current_snapshot());
    for a in
        select x.* from core.audit x
        where x.audit_id > h.settled_id
          and not exists (select from core.audit_chain c where c.audit_id = x.audit_id and c.audit_id > h.settled_id)
        order by x.audit_id limit p_limit
    loop
        v_rows := v_rows + 1;
        v_hash := core.audit_hash(v_hash, a);
        insert into core.audit_chain (seq, audit_id, hash) values (h.seq + v_rows, a.audit_id, v_hash);
    end loop;
    h.seq := h.seq + v_rows;
    if v_rows < p_limit then
        if h.next_xid <= v_horizon then
            h.settled_id := h.next_id;
            h.next_at := null;
            h.next_xid := null;
        end if;
        if h.next_at is null then
            h.next_id := greatest(h.settled_id, (select max(c.audit_id) from core.audit_chain c));
            h.next_at := case when h.next_id > h.settled_id then clock_timestamp() end;
        elsif h.next_xid is null and h.next_at < clock_timestamp() - interval '1 minute' then
            h.next_xid := pg_snapshot_xmax(pg_current_snapshot());
        end if;
    end if;
    update core.audit_head x set seq = h.seq, settled_id = h.settled_id, next_id = h.next_id, next_at = h.next_at, next_xid = h.next_xid
    where (x.seq, x.settled_id, x.next_id, x.next_at, x.next_xid) is distinct from (h.seq, h.settled_id, h.next_id, h.next_at, h.next_xid);
    return jsonb_build_object('rows', v_rows, 'seq', h.seq, 'head', h.seq || ':' || encode(v_hash, 'hex'));
exception when others then
    perform core.leave('api.gateway_audit', sqlstate, sqlerrm);
end
$$;

-- ---- reading --------------------------------------------------------------------------------------

-- What the caller may read: operators all; a member of a workspace its rows, if he approves for it, or nobody does, or
-- it is a partner's; any other member what he did himself (actor). Raises: LF008.
create function core.audit_scope(out is_all boolean, out workspace_id int, out actor text)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_member core.member;
begin
    is_all := core.is_floor_owner();
    if not is_all then
        select m.* into v_member from core.member m where m.member_id = core.me();
        if not found then
            raise exception using errcode = 'LF008', message = 'account closed';
        end if;
        is_all := v_member.role = 'operator';
        workspace_id := v_member.workspace_id;
        actor := case when v_member.role = 'broker' and not v_member.is_approver
                           and exists (select from core.member o where o.workspace_id = v_member.workspace_id and o.is_approver and o.closed_at is null)
                      then session_user end;
    end if;
end
$$;

-- Rows of the audit, newest first. p_workspace: name or id, for operators; p_action: how it begins; p_since, p_until: until
-- before. Operators page by p_before (an audit_id), others by p_skip, since how many rows a floor writes is the floor's
-- own. audit_id, seq and text (what the hash is of, after the hash before) are null for others than operators, who
-- see "floor" where an operator or a program of the floor has acted. seq and hash: null while a row is not linked.
-- Raises: LF006, LF008, LF013.
create function api.audit(p_workspace text default null, p_action text default '', p_since timestamptz default null, p_until timestamptz default null,
                          p_before bigint default null, p_skip int default 0, p_limit int default 100)
returns table (audit_id bigint, at timestamptz, actor text, workspace text, action text, object text, before jsonb, after jsonb,
               seq bigint, hash text, text text)
language plpgsql stable as $$
declare
    v record;
    v_from bigint;
begin
    select * into v from core.audit_scope();
    if coalesce(p_limit, 0) not between 1 and 1000 or coalesce(p_skip, -1) < 0 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows';
    end if;
    if v.is_all and p_workspace is not null then
        select w.workspace_id into v.workspace_id from core.workspace w where lower(w.name) = lower(trim(p_workspace)) or w.public_id::text = p_workspace;
        if not found then
            raise exception using errcode = 'LF013', message = 'there is no workspace of this name';
        end if;
    elsif v.is_all then
        v.workspace_id := null;
    end if;
    -- Ids come nearly in the order of time: an hour is far more than a statement lasts.
    v_from := case when p_since is not null and v.workspace_id is null then
        (select x.audit_id from core.audit x where x.at < p_since - interval '1 hour' order by x.audit_id desc limit 1) end;
    return query
    select case when v.is_all then a.audit_id end, a.at,
           case when m.email is not null and (v.is_all or m.workspace_id = v.workspace_id) then m.email when not v.is_all then 'floor'
                when a.actor in ('lf_gateway', 'lf_reaper') then 'gateway' else 'owner' end,
           w.name, a.action, a.object, a.before, a.after, case when v.is_all then c.seq end, encode(c.hash, 'hex'),
           case when v.is_all then core.audit_text(a) end
    from core.audit a
    left join core.member m on m.login = a.actor
    left join core.workspace w on w.workspace_id = a.workspace_id
    left join core.audit_chain c on c.audit_id = a.audit_id
    where (v.workspace_id is null or a.workspace_id = v.workspace_id) and (v.actor is null or a.actor = v.actor)
      and (p_before is null or not v.is_all or a.audit_id < p_before) and (v_from is null or a.audit_id > v_from)
      and starts_with(a.action, coalesce(p_action, '')) and (p_since is null or a.at >= p_since) and (p_until is null or a.at < p_until)
    order by a.audit_id desc offset p_skip limit p_limit;
exception when others then
    perform core.leave('api.audit', sqlstate, sqlerrm);
end
$$;

-- Recomputes links p_from up to p_limit on, of all rows (operators), or the newest p_limit of the caller's own rows. p_head: the head
-- of an earlier verification, which must still be in the chain. Returns {"ok", "checked": links, "next": where to go on, null: at the
-- end, "waiting": rows not linked yet, "head", "seq": links in all (operators)} and, if not ok, "wrong": {"what": changed (row or link differ from
-- the hash), row_missing, link_missing, never_linked (put in behind the chain's back), end_missing, other_chain (p_head is not in it),
-- "seq", "audit_id" (operators), "at"}, the first there is. Raises: LF006, LF008.
create function api.audit_verify(p_from bigint default 1, p_limit int default 100000, p_head text default null) returns jsonb
language plpgsql stable as $$
declare
    v record;
    h core.audit_head;
    v_to bigint;
    v_wrong jsonb;
    v_answer jsonb;
begin
    select * into v from core.audit_scope();
    if coalesce(p_from, 0) < 1 or coalesce(p_limit, 0) not between 1 and 1000000 or p_head !~ '^([0-9]{1,18}:)?[0-9a-f]{64}$' then
        raise exception using errcode = 'LF006', message = 'a verification begins at a link, goes 1 to 1000000 on, and a head is as it was told';
    end if;
    select * into strict h from core.audit_head;
    if not v.is_all then
        return core.verify_own_audit(v.workspace_id, v.actor, h.settled_id, p_limit, p_head);
    end if;
    v_to := least(p_from + p_limit - 1, h.seq);
    if p_head is not null and not exists (select from core.audit_chain c
            where c.seq || ':' || encode(c.hash, 'hex') = p_head and c.seq = case when p_head like '%:%' then split_part(p_head, ':', 1)::bigint end) then
        v_wrong := jsonb_build_object('what', 'other_chain', 'seq', split_part(p_head, ':', 1));
    end if;
    if v_wrong is null then
        select jsonb_build_object('what', case when c.seq is null then case when s = h.seq then 'end_missing' else 'link_missing' end
                                               when a.audit_id is null then 'row_missing' else 'changed' end,
                                  'seq', s, 'audit_id', c.audit_id, 'at', a.at) into v_wrong
        from generate_series(p_from, v_to) s
        left join core.audit_chain c on c.seq = s
        left join core.audit_chain p on p.seq = s - 1
        left join core.audit a on a.audit_id = c.audit_id
        where c.hash is distinct from core.audit_hash(case s when 1 then core.audit_root() else p.hash end, a) or a.audit_id is null
        order by s limit 1;
    end if;
    if v_wrong is null and v_to >= h.seq then
        if exists (select from core.audit_chain c where c.seq > h.seq) then
            v_wrong := jsonb_build_object('what', 'end_missing', 'seq', h.seq);
        elsif (select count(*) from core.audit a where a.audit_id <= h.settled_id) <> (select count(*) from core.audit_chain c where c.audit_id <= h.settled_id) then
            select jsonb_build_object('what', 'never_linked', 'audit_id', a.audit_id, 'at', a.at) into v_wrong
            from core.audit a where a.audit_id <= h.settled_id and not exists (select from core.audit_chain c where c.audit_id = a.audit_id)
            order by a.audit_id limit 1;
        end if;
    end if;
    v_answer := jsonb_build_object('ok', v_wrong is null, 'checked', greatest(v_to - p_from + 1, 0), 'next', case when v_wrong is null and v_to < h.seq then v_to + 1 end,
        'waiting', (select w.rows_behind from core.audit_waiting() w), 'seq', h.seq,
        'head', (select c.seq || ':' || encode(c.hash, 'hex') from core.audit_chain c where c.seq = h.seq));
    return v_answer || case when v_wrong is null then '{}' else jsonb_build_object('wrong', v_wrong) end;
exception when others then
    perform core.leave('api.audit_verify', sqlstate, sqlerrm);
end
$$;

-- api.audit_verify for who may read a workspace's rows, or his own, only.
create function core.verify_own_audit(p_workspace int, p_actor text, p_settled bigint, p_limit int, p_head text) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
    with own as materialized (
        select a.audit_id, a.at, c.hash, c.hash is not null as is_linked,
               case when c.hash is null then case when a.audit_id <= p_settled then 'never_linked' end
                    when c.hash is distinct from core.audit_hash(case c.seq when 1 then core.audit_root() else p.hash end, a) then 'changed' end as what
        from (select x.* from core.audit x where x.workspace_id = p_workspace and (p_actor is null or x.actor = p_actor)
              order by x.audit_id desc limit p_limit) a
        left join core.audit_chain c on c.audit_id = a.audit_id
        left join core.audit_chain p on p.seq = c.seq - 1
    ), wrong (answer) as (
        (select jsonb_build_object('what', o.what, 'at', o.at) from own o where o.what is not null order by o.audit_id limit 1)
        union all
        select jsonb_build_object('what', 'other_chain') where p_head is not null and not exists (select from own o where encode(o.hash, 'hex') = p_head)
    )
    select jsonb_build_object('ok', not exists (select from wrong), 'checked', (select count(*) from own o where o.is_linked), 'next', null,
               'waiting', (select count(*) from own o where not o.is_linked),
               'head', (select encode(o.hash, 'hex') from own o where o.is_linked order by o.audit_id desc limit 1))
        || coalesce((select jsonb_build_object('wrong', w.answer) from wrong w limit 1), '{}')
$$;

-- ---- monitoring -----------------------------------------------------------------------------------

insert into core.setting (name, value, meaning) values
    ('monitor_audit_seconds', 60, 'expected age of the oldest change that the audit''s chain does not hold yet (R42)'),
    ('monitor_audit_alarm_seconds', 3600, 'alarm above this age');

set role lf_owner_core;
-- What the books say (0030_monitoring.sql), and how far the chain is behind.
create function core.monitoring()
returns table (name text, payment text, value double precision, unit text, expected double precision, alarm double precision,
               observations bigint, is_alarm boolean, meaning text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select * from core.monitoring_books()
    union all
    select 'audit_unlinked_seconds', '', n.seconds, 'seconds', core.setting('monitor_audit_seconds'), core.setting('monitor_audit_alarm_seconds'),
           n.rows_behind, n.seconds > core.setting('monitor_audit_alarm_seconds'), 'Age of the oldest change that is not in the audit''s chain yet.'
    from (select w.rows_behind, coalesce(greatest(extract(epoch from clock_timestamp() - w.oldest_at), 0), 0)::double precision as seconds
          from core.audit_waiting() w) n
$$;
reset role;

-- ---- settings -------------------------------------------------------------------------------------

-- Who changed a setting, whichever way (R42); what migrations insert is no change.
create function core.audit_setting() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    if tg_op = 'DELETE' or old.value is distinct from new.value then
        insert into core.audit (action, object, before, after) values ('setting', old.name, to_jsonb(old.value), case tg_op when 'UPDATE' then to_jsonb(new.value) end);
    end if;
    return null;
end
$$;
call core.own_functions('core', array['audit_setting'], 'lf_owner_core');
create trigger setting_audited after update or delete on core.setting for each row execute function core.audit_setting();

-- What may be changed while the floor runs, and how far; a setting without a row here is changed by a function of its own, or
-- not at all, since what was done under its old value is checked by it. owner_only: it decides over money that an operator
-- alone may not give.
create table core.setting_bound (
    name text primary key,
    unit text not null constraint setting_bound_unit check (unit in ('count', 'minutes', 'hours', 'days', 'seconds', 'percent', 'minor', 'megabytes')),
    lowest bigint not null,
    highest bigint not null,
    owner_only boolean not null default false,
    constraint setting_bound_order check (lowest < highest)
);
alter table core.setting_bound owner to lf_owner_core;
grant select on core.setting_bound to lf_fn_admin;
insert into core.setting_bound (name, unit, lowest, highest) values
    ('order_lines_max', 'count', 1, 500),
    ('order_leads_max', 'count', 1, 100000),
    ('quote_minutes', 'minutes', 1, 120),
    ('deliver_slice', 'count', 100, 10000),
    ('hold_minutes', 'minutes', 1, 60),
    ('hold_renewal_minutes', 'minutes', 1, 60),
    ('hold_most_minutes', 'minutes', 30, 240),
    ('invoice_hours', 'hours', 1, 720),
    ('member_held_max', 'count', 1, 100000),
    ('segment_held_percent', 'percent', 1, 100),
    ('broker_transaction_seconds', 'seconds', 2, 300),
    ('broker_idle_seconds', 'seconds', 1, 60),
    ('broker_blocking_seconds', 'seconds', 1, 60),
    ('broker_copy_seconds', 'seconds', 60, 7200),
    ('partner_statement_seconds', 'seconds', 5, 900),
    ('member_work_seconds', 'seconds', 10, 600),
    ('member_temp_mb', 'megabytes', 10, 10000),
    ('notify_queue_percent', 'percent', 1, 50),
    ('reaper_ban_count', 'count', 0, 1000),
    ('approval_hours', 'hours', 1, 720),
    ('standing_minutes', 'minutes', 1, 1440),
    ('standing_slice', 'count', 1, 1000),
    ('standing_orders_max', 'count', 1, 1000),
    ('suppression_entries_max', 'count', 1000, 5000000),
    ('suppression_lists_per_day', 'count', 1, 1000),
    ('suppression_undo_minutes', 'minutes', 1, 1440),
    ('views_own_max', 'count', 1, 1000),
    ('views_team_max', 'count', 1, 1000),
    ('view_characters_max', 'count', 1000, 100000),
    ('watch_minutes', 'minutes', 1, 1440),
    ('watches_max', 'count', 1, 1000),
    ('watch_hit_days', 'days', 7, 3650),
    ('return_leads_max', 'count', 1, 10000),
    ('scrub_days', 'days', 1, 31),
    ('order_checkouts_max', 'count', 1, 100),
    ('reconcile_hours', 'hours', 1, 168),
    ('late_money_days', 'days', 7, 365),
    ('mail_retries', 'count', 0, 20),
    ('mail_retry_seconds', 'seconds', 1, 600),
    ('mail_retry_factor', 'count', 1, 100),
    ('mail_wait_days', 'days', 1, 60),
    ('mail_keep_days', 'days', 7, 3650),
    ('mail_hold_hours', 'hours', 1, 168),
    ('monitor_minutes', 'minutes', 5, 1440),
    ('monitor_least', 'count', 1, 10000),
    ('monitor_conflict_expected_percent', 'percent', 0, 100),
    ('monitor_conflict_alarm_percent', 'percent', 1, 100),
    ('monitor_credits_seconds', 'seconds', 1, 60),
    ('monitor_card_seconds', 'seconds', 1, 600),
    ('monitor_completion_alarm_seconds', 'seconds', 1, 3600),
    ('monitor_repeats_expected_percent', 'percent', 0, 100),
    ('monitor_repeats_alarm_percent', 'percent', 1, 100),
    ('monitor_mail_seconds', 'seconds', 1, 86400),
    ('monitor_mail_alarm_seconds', 'seconds', 60, 604800),
    ('monitor_hold_seconds', 'seconds', 1, 3600),
    ('monitor_audit_seconds', 'seconds', 1, 86400),
    ('monitor_audit_alarm_seconds', 'seconds', 60, 604800),
    ('import_rows_max', 'count', 100, 1000000),
    ('import_checked_rows_per_minute', 'count', 1000, 10000000),
    ('work_leads_max', 'count', 100, 100000),
    ('work_tags_max', 'count', 1, 200),
    ('work_note_characters_max', 'count', 100, 20000),
    ('work_stages_max', 'count', 7, 100),
    ('export_targets_max', 'count', 1, 1000),
    ('export_claim_seconds', 'seconds', 60, 7200),
    ('delivery_plans_max', 'count', 1, 1000),
    ('delivery_tries_max', 'count', 1, 50),
    ('delivery_run_days', 'days', 7, 3650),
    ('import_profiles_max', 'count', 1, 10000),
    ('offline_stores_max', 'count', 1, 100),
    ('offline_lease_days', 'days', 1, 30);
insert into core.setting_bound (name, unit, lowest, highest, owner_only) values
    ('bonus_back_days', 'days', 1, 3650, true),
    ('payout_least_minor', 'minor', 1, 10000000, true),
    ('return_unreviewed_percent', 'percent', 0, 100, true),
    ('export_days', 'days', 1, 3650, true);

-- All settings by name with what they may be; lowest, highest and unit are null where nobody changes it while the floor runs.
-- Raises: LF007, LF008.
create function api.settings() returns table (name text, value bigint, unit text, lowest bigint, highest bigint, owner_only boolean, meaning text)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select s.name, s.value, b.unit, b.lowest, b.highest, coalesce(b.owner_only, false), s.meaning
    from core.setting s left join core.setting_bound b on b.name = s.name order by s.name;
exception when others then
    perform core.leave('api.settings', sqlstate, sqlerrm);
end
$$;

-- Changes a setting from now on, within its bounds; the audit has who, before and after. Returns what it was.
-- Raises: LF006 (beyond its bounds), LF007 (the owner's alone), LF008, LF012, LF013 (no such setting), LF014 (not while the floor runs).
create function api.setting_set(p_name text, p_value bigint) returns bigint
language plpgsql as $$
declare
    v_old bigint;
    b core.setting_bound;
begin
    perform core.require_write();
    perform core.require_operator();
    select s.value into v_old from core.setting s where s.name = trim(p_name) for no key update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no setting of this name';
    end if;
    select * into b from core.setting_bound x where x.name = trim(p_name);
    if not found then
        raise exception using errcode = 'LF014', message = format('%s is not changed this way while the floor runs', trim(p_name));
    elsif b.owner_only and not core.is_floor_owner() then
        raise exception using errcode = 'LF007', message = format('only the owner of the floor changes %s', b.name);
    elsif p_value is null or p_value not between b.lowest and b.highest then
        raise exception using errcode = 'LF006', message = format('%s is a number from %s to %s (%s)', b.name, b.lowest, b.highest, b.unit);
    end if;
    update core.setting s set value = p_value where s.name = b.name;
    return v_old;
exception when others then
    perform core.leave('api.setting_set', sqlstate, sqlerrm);
end
$$;

-- Wallets change by functions that write the audit themselves, but for bonus credits that end. At commit, when the entries are there.
create function core.audit_bonus_end() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    insert into core.audit (workspace_id, action, object, before, after)
    select new.workspace_id, 'bonus end', new.note, jsonb_build_object('available_minor', e.balance_minor - e.amount_minor), jsonb_build_object('available_minor', e.balance_minor)
    from core.entry e join core.ledger_account a using (account_id) where e.transfer_id = new.transfer_id and a.kind = 'wallet';
    return null;
end
$$;
-- An export that was begun may have been read, also if nobody says that it ended. One that was made without a line is told
-- at once, whole: its one row has all of it.
create function core.audit_export() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    insert into core.audit (workspace_id, action, object, after)
    values (new.workspace_id, case when new.told_at is null then 'export begin' else 'export offline' end, 'export ' || new.export_id,
            jsonb_build_object('scope', new.scope, 'columns', new.columns, 'dialect', new.dialect, 'machine', new.machine, 'member', new.member_id)
            || case when new.told_at is null then '{}' else
                   jsonb_build_object('made_at', new.started_at, 'ended_at', new.finished_at, 'told_at', new.told_at, 'rows', new.rows,
                                      'sha256', encode(new.sha256, 'hex'), 'store', new.offline_store) end);
    return null;
end
$$;
call core.own_functions('core', array['audit_bonus_end', 'audit_export'], 'lf_owner_core');
create constraint trigger bonus_end_audited after insert on core.transfer deferrable initially deferred
    for each row when (new.kind = 'bonus_end') execute function core.audit_bonus_end();
create trigger export_audited after insert on core.export_log for each row execute function core.audit_export();

-- ---- a second person ------------------------------------------------------------------------------

-- Refunds, and reversals of payouts that the bank has paid, above what one operator may do alone (adjustment_second_minor,
-- within 24 hours and of one workspace; not the floor's owner, nor returns, which have rules of their own): they wait here for another operator.
create table core.consent (
    consent_id bigint generated always as identity primary key,
    key uuid not null constraint consent_key unique,
    kind text not null constraint consent_kind check (kind in ('refund', 'payout reverse')),
    workspace_id int not null,
    number bigint not null, -- of the order or payout
    lines int[],
    leads uuid[],
    amount_minor bigint not null,
    limit_minor bigint not null,
    reason text not null,
    asked_by name not null default session_user,
    asked_at timestamptz not null default clock_timestamp(),
    state text not null default 'asked' constraint consent_state check (state in ('asked', 'done', 'rejected')),
    decided_by name,
    decided_at timestamptz,
    constraint consent_decided check ((state = 'asked') = (decided_by is null)),
    constraint consent_second check (state <> 'done' or decided_by <> asked_by)
);
create unique index consent_waits on core.consent (kind, workspace_id, number) where state = 'asked';
alter table core.consent owner to lf_owner_core;
grant select, insert on core.consent to lf_fn_admin;
grant update (state, decided_by, decided_at) on core.consent to lf_fn_admin;
create trigger consent_told after insert or update on core.consent for each statement execute function core.tell_desk('adjustments');
create trigger package_told after insert or update on core.package for each statement execute function core.tell_desk('adjustments');
create trigger credit_coupon_told after insert or update on core.credit_coupon for each statement execute function core.tell_desk('adjustments');

-- Whether so much more may not be given back by the caller alone.
create function core.wants_consent(p_kind text, p_workspace int, p_minor bigint) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return not core.is_floor_owner() and p_minor > 0 and core.setting('adjustment_second_minor') < case p_kind
        -- What has just been done counts already.
        when 'refund' then (
            select coalesce(sum(r.amount_minor), 0) from core.refund r
            where r.workspace_id = p_workspace and r.refunded_by = session_user and r.refunded_at > clock_timestamp() - interval '24 hours'
              and not exists (select from core.lead_return x where x.refund_id = r.refund_id))
        else (
            select coalesce(sum(p.amount_minor), 0) from core.payout p join core.transfer t on t.transfer_id = p.return_transfer_id
            where p.partner_id = p_workspace and p.paid_at is not null and t.created_by = session_user and p.reversed_at > clock_timestamp() - interval '24 hours') end
        -- but not what another operator had asked for.
        - (select coalesce(sum(c.amount_minor), 0) from core.consent c
           where c.kind = p_kind and c.workspace_id = p_workspace and c.state = 'done' and c.decided_by = session_user and c.decided_at > clock_timestamp() - interval '24 hours');
end
$$;

-- Writes down what is to be done when another operator consents, and answers so: {"ok": false, "error": {"code": "LF007", "consent", "amount_minor",
-- "limit_minor"}}. Repeatable. Raises: LF014 (the same waits already, asked for with another key).
create function core.ask_consent(p_key uuid, p_kind text, p_workspace int, p_number bigint, p_lines int[], p_leads uuid[], p_minor bigint, p_reason text) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    c core.consent;
begin
    insert into core.consent (key, kind, workspace_id, number, lines, leads, amount_minor, limit_minor, reason)
    values (p_key, p_kind, p_workspace, p_number, p_lines, p_leads, p_minor, core.setting('adjustment_second_minor'), p_reason)
    on conflict do nothing returning * into c;
    if found then
        perform core.write_audit(p_workspace, p_kind || ' asked', format('%s %s', case p_kind when 'refund' then 'order' else 'payout' end, p_number), null,
                                 jsonb_build_object('consent', c.consent_id, 'amount_minor', p_minor, 'reason', p_reason));
    else
        select * into c from core.consent x
        where x.key = p_key or p_kind = 'payout reverse' and (x.kind, x.workspace_id, x.number, x.state, x.asked_by) = (p_kind, p_workspace, p_number, 'asked', session_user);
        if not found then
            raise exception using errcode = 'LF014', message = format('%s %s waits for another operator already', p_kind, p_number);
        elsif (c.kind, c.workspace_id, c.number, c.lines, c.leads, c.reason) is distinct from (p_kind, p_workspace, p_number, p_lines, p_leads, p_reason) then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
    end if;
    return core.refusal('LF007', jsonb_build_object('consent', c.consent_id, 'amount_minor', c.amount_minor, 'limit_minor', c.limit_minor));
end
$$;
call core.own_functions('core', array['wants_consent', 'ask_consent'], 'lf_owner_core', 'lf_fn_admin');

-- What 0020 does, done by one operator or by two; 0039 has the same for payouts.
alter function api.order_refund(uuid, text, bigint, int[], uuid[], text) set schema core;
alter function core.order_refund(uuid, text, bigint, int[], uuid[], text) rename to refund_order;
revoke execute on function core.refund_order(uuid, text, bigint, int[], uuid[], text) from lf_operator;

-- Refunds an order, lines or leads of it, as core.refund_order of 0020 says; above what the caller may give back alone it only asks: core.ask_consent.
-- Raises: as there, LF014 (waits already).
create function api.order_refund(p_key uuid, p_workspace text, p_order_number bigint, p_lines int[], p_leads uuid[], p_reason text) returns jsonb
language plpgsql as $$
declare
    v_workspace int;
    v_answer jsonb;
begin
    perform core.require_write();
    perform core.require_operator();
    if not core.is_floor_owner() and p_key is not null and p_order_number is not null then
        select w.workspace_id into v_workspace from core.workspace_of_order(p_workspace, p_order_number) w;
    end if;
    begin
        v_answer := core.refund_order(p_key, p_workspace, p_order_number, p_lines, p_leads, p_reason);
        perform core.lock_gifts();
        if not (v_answer -> 'replayed')::boolean and core.wants_consent('refund', v_workspace, (v_answer -> 'amount_minor')::bigint) then
            raise exception 'another operator must consent';
        end if;
    exception when raise_exception then
        -- As if it had not been done.
        v_answer := core.ask_consent(p_key, 'refund', v_workspace, p_order_number, p_lines, p_leads, (v_answer -> 'amount_minor')::bigint, trim(p_reason));
    end;
    return v_answer;
exception when others then
    perform core.leave('api.order_refund', sqlstate, sqlerrm);
end
$$;

-- What waits for another operator besides adjustments, oldest first; number: of the consent, null where it has a command of its own (packages and
-- coupons). Raises: LF007, LF008.
create function api.consents() returns table (number bigint, kind text, object text, workspace text, amount_minor bigint, reason text, asked_by text, asked_at timestamptz,
                                              is_own boolean)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select x.number, x.kind, x.object, w.name, x.amount_minor, x.reason, coalesce(m.email, 'owner'), x.asked_at, x.asked_by = session_user
    from (select c.consent_id as number, c.kind, format('%s %s', case c.kind when 'refund' then 'order' else 'payout' end, c.number) as object, c.workspace_id,
                 c.amount_minor, c.reason, c.asked_by::text, c.asked_at from core.consent c where c.state = 'asked'
          union all
          select null, 'package', p.name, null, p.credits_minor + p.bonus_minor - p.price_minor, '', p.made_by::text, p.created_at
          from core.package p where p.is_waiting and p.retired_at is null
          union all
          select null, 'coupon', c.code, null, c.bonus_minor * coalesce(c.uses_max, 100000), '', c.made_by::text, c.created_at
          from core.credit_coupon c where c.is_waiting and c.closed_at is null) x
    left join core.workspace w using (workspace_id)
    left join core.member m on m.login = x.asked_by
    order by x.asked_at;
exception when others then
    perform core.leave('api.consents', sqlstate, sqlerrm);
end
$$;

-- Does what another operator has asked for, or not; one's own may only be rejected. Returns what was done answers, or {"ok": true, "state": "rejected"}.
-- Raises: LF007 (by who asked), LF008, LF012, LF013, LF014 (decided), and what the deed raises.
create function api.consent_decide(p_number bigint, p_is_approved boolean, p_note text default '') returns jsonb
language plpgsql as $$
declare
    c core.consent;
    v_workspace text;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_is_approved is null or length(coalesce(p_note, '')) > 400 then
        raise exception using errcode = 'LF006', message = 'a decision has a note of at most 400 characters';
    end if;
    select * into c from core.consent x where x.consent_id = p_number for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif c.state <> 'asked' then
        raise exception using errcode = 'LF014', message = format('%s is %s', p_number, c.state);
    elsif p_is_approved and c.asked_by = session_user then
        raise exception using errcode = 'LF007', message = 'another operator must approve it';
    end if;
    update core.consent x set state = case when p_is_approved then 'done' else 'rejected' end, decided_by = session_user, decided_at = clock_timestamp()
    where x.consent_id = p_number;
    perform core.write_audit(c.workspace_id, c.kind || case when p_is_approved then ' approved' else ' rejected' end, 'consent ' || p_number, null,
                             jsonb_build_object('asked_by', c.asked_by, 'amount_minor', c.amount_minor, 'note', trim(coalesce(p_note, ''))));
    if not p_is_approved then
        return '{"ok": true, "state": "rejected"}';
    end if;
    select w.public_id::text into v_workspace from core.workspace w where w.workspace_id = c.workspace_id;
    if c.kind = 'payout reverse' then
        return core.reverse_payout(v_workspace, c.number, c.reason);
    end if;
    return core.refund_order(c.key, v_workspace, c.number, c.lines, c.leads, c.reason);
exception when others then
    perform core.leave('api.consent_decide', sqlstate, sqlerrm);
end
$$;

call core.own_functions('core', array['audit_text', 'audit_hash', 'audit_root', 'audit_waiting', 'audit_scope', 'verify_own_audit', 'monitoring'],
    'lf_owner_core', 'lf_fn_admin', 'lf_fn_gateway');
call core.own_functions('api', array['audit', 'audit_verify', 'settings', 'setting_set', 'order_refund', 'consents', 'consent_decide'], 'lf_fn_admin');
call core.own_functions('api', array['gateway_audit'], 'lf_fn_gateway');
call core.harden_api();
grant execute on function api.audit(text, text, timestamptz, timestamptz, bigint, int, int), api.audit_verify(bigint, int, text)
    to lf_broker, lf_partner, lf_operator;
grant execute on function api.settings(), api.setting_set(text, bigint), api.order_refund(uuid, text, bigint, int[], uuid[], text),
    api.consents(), api.consent_decide(bigint, boolean, text) to lf_operator;
grant execute on function api.gateway_audit(int) to lf_gateway, lf_operator;
