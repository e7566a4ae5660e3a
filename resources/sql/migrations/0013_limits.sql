-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0013_limits: what a member may do, how often, and until when: rate limits (R22).
-- Source: security.md 1.8, performance.md 9.7.

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
                       case v_kind when 'upload' then 'lf_fn_buy, lf_fn_import' else 'lf_fn_buy' end);
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

grant update (value) on core.setting to lf_fn_admin;

do $$
declare
    v_function regprocedure;
begin
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'core'::regnamespace
        and p.proname in ('take_turn', 'purchase_for', 'busy_code') loop
        execute format('alter function %s owner to lf_owner_core', v_function);
        execute format('revoke execute on function %s from public', v_function);
        execute format('grant execute on function %s to lf_fn_buy', v_function);
    end loop;
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'api'::regnamespace and p.proname in ('rate_set', 'rates') loop
        execute format('alter function %s owner to lf_fn_admin', v_function);
    end loop;
end
$$;
grant execute on function core.take_turn(core.member, text) to lf_fn_import;
call core.harden_api();
grant execute on function api.rate_set(text, int, text, text), api.rates() to lf_operator;
