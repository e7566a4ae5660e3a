-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0111_deliveries: what is new to a target without the numbers that may not be called (R38), deliveries that do so, a
-- destination that can be tried, mails without contacts, and exports that go on after their line was lost.
--! backwards-compatible
--
-- An export of new leads that leaves numbers out writes down which ones when it begins: they are no part of it, whatever
-- becomes of their checks meanwhile, and once its file is there they are what is still new to the target, with what
-- comes then. A run that is tried again leaves out the same ones.
--
-- Nothing of a lead but its ids goes by mail (security.md 1.12), so a mail gives a target nothing: its leads stay new.

set role lf_owner_core;

alter table core.export_target add column left_out bigint; -- the export whose left out leads are still new
alter table core.export_log
    add column is_blocking boolean not null default false,
    add column left_out bigint; -- of an export of new leads: what this one left out is new as well

create table core.export_left_out (
    export_id bigint not null,
    order_number bigint not null,
    lead_id bigint not null,
    workspace_id int not null,
    target_id bigint not null references core.export_target on delete cascade,
    primary key (export_id, order_number, lead_id)
);
create index export_left_out_of_target on core.export_left_out (target_id);
alter table core.export_left_out enable row level security;
create policy own_workspace on core.export_left_out for select to lf_fn_read_own using (workspace_id = (select core.my_workspace()));
create policy all_rows on core.export_left_out for select to lf_fn_gateway using (true);

alter table core.delivery_plan
    add column dnc text not null default 'stamp' constraint delivery_dnc check (dnc in ('stamp', 'block'));

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
alter table core.delivery_check enable row level security;
create policy own_workspace on core.delivery_check to lf_fn_read_own
    using (workspace_id = (select core.my_workspace())) with check (workspace_id = (select core.my_workspace()));
create policy all_rows on core.delivery_check to lf_fn_gateway using (true) with check (true);

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
           case when coalesce(d.phone, '') = '' then 'none'
                when exists (select from core.lead l join core.workspace_person w on w.person = l.person
                             where l.lead_id = d.lead_id and w.workspace_id = d.workspace_id and w.is_suppressed) then 'listed'
                else coalesce((select case when s.scrubbed_on >= (now() at time zone 'UTC')::date - (select core.setting('scrub_days'))::int
                                           then 'ok' else 'old' end
                               from core.phone_scrub s where s.workspace_id = d.workspace_id and s.phone = d.phone), 'never') end
    from core.new_for_export(e) n
    join core.delivered_lead d on d.workspace_id = e.workspace_id and d.order_number = n.order_number and d.lead_id = n.lead_id
    where d.refunded_at is null and d.purchased_at > now() - make_interval(days => core.setting('export_days')::int)
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

-- The beginning of an export of new leads whose row in the log has its snapshots: what it starts from, and what it leaves
-- out if it is one that does. What exports left out that came to nothing goes.
create function core.begin_new_export(p_export bigint, p_is_blocking boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    e core.export_log;
    t core.export_target;
begin
    select o.* into t from core.export_target o join core.export_log x using (target_id) where x.export_id = p_export;
    update core.export_log x set is_blocking = p_is_blocking, left_out = case when x.since is not null then t.left_out end
    where x.export_id = p_export returning * into e;
    delete from core.export_left_out x where x.target_id = t.target_id and x.export_id is distinct from t.left_out
        and not exists (select from core.delivery_run r where r.export_id = x.export_id and r.state in ('running', 'waiting'));
    if p_is_blocking then
        insert into core.export_left_out (export_id, order_number, lead_id, workspace_id, target_id)
        select p_export, k.order_number, k.lead_id, e.workspace_id, t.target_id from core.kinds_of_new(e) k where k.kind <> 'ok';
    end if;
end
$$;

revoke execute on function core.new_for_export(core.export_log), core.leads_of_export(core.export_log), core.kinds_of_new(core.export_log),
    core.counts_of_new(core.export_log), core.begin_new_export(bigint, boolean) from public;

reset role;

grant select on core.export_left_out to lf_fn_read_own, lf_fn_gateway;
grant select, insert, update, delete on core.delivery_check to lf_fn_read_own, lf_fn_gateway;
grant execute on function core.new_for_export(core.export_log), core.leads_of_export(core.export_log), core.counts_of_new(core.export_log),
    core.begin_new_export(bigint, boolean) to lf_fn_read_own, lf_fn_gateway;

-- ---- exports by hand ------------------------------------------------------------------------------

-- As in 0104; p_block: what was not checked against do-not-call registers lately, or is on an own suppression list, is
-- left out and stays new. Raises: LF006, LF007, LF008, LF012, LF013, LF014 (somebody does already).
drop function api.export_begin_new(uuid, jsonb, text[], text, text);
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
    perform core.begin_new_export(v_export, coalesce(p_block, false));
    return v_export;
exception when others then
    perform core.leave('api.export_begin_new', sqlstate, sqlerrm);
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
    select * into e from core.export_log x where x.export_id = p_export and x.member_id = core.me() and x.upto is not null;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return e;
end
$$;
alter function core.my_new_export(bigint) owner to lf_owner_core;
revoke execute on function core.my_new_export(bigint) from public;
grant execute on function core.my_new_export(bigint) to lf_fn_read_own;

-- What such an export has, for COPY. Raises: LF008, LF013.
create or replace function api.my_leads_new(p_export bigint) returns setof api.my_lead_export
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    e core.export_log;
begin
    e := core.my_new_export(p_export);
    return query
    select m.* from core.leads_of_export(e) n join api.my_lead_export m on m.order_number = n.order_number and m.place = n.lead_id;
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

-- As in 0104; what it left out stays new.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014.
create or replace function api.export_given(p_export bigint, p_is_there boolean) returns void
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

-- As in 0006; the same end told again, after a line that was lost, changes nothing.
-- Raises: LF006, LF008, LF012, LF013.
create or replace function api.export_finish(p_export bigint, p_rows bigint, p_sha256 text) returns void
language plpgsql as $$
declare
    v_member core.member;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_rows is null or p_rows < 0 or coalesce(p_sha256, '') !~ '^[0-9a-f]{64}$' then
        raise exception using errcode = 'LF006', message = 'an export ends with rows and a SHA-256';
    end if;
    update core.export_log e set finished_at = clock_timestamp(), rows = p_rows, sha256 = decode(p_sha256, 'hex')
    where e.export_id = p_export and e.member_id = v_member.member_id and e.finished_at is null;
    if not found then
        perform from core.export_log e where e.export_id = p_export and e.member_id = v_member.member_id
            and e.rows = p_rows and e.sha256 = decode(p_sha256, 'hex');
        if not found then
            raise exception using errcode = 'LF013', message = 'not there or not yours';
        end if;
        return;
    end if;
    insert into core.audit (workspace_id, action, object, after)
    values (v_member.workspace_id, 'export', 'export ' || p_export, jsonb_build_object('rows', p_rows, 'sha256', p_sha256));
exception when others then
    perform core.leave('api.export_finish', sqlstate, sqlerrm);
end
$$;

-- When own leads were delivered, in the server's count of transactions: an export that goes on after its line was lost
-- has what its first half could see, and nothing that came later.
create view api.my_lead_moment as
    select d.order_number, d.lead_id as place, d.public_id as lead_id, d.delivered_xid from core.delivered_lead d;
alter view api.my_lead_moment owner to lf_fn_read_own;
grant select on api.my_lead_moment to lf_broker;

-- ---- deliveries -----------------------------------------------------------------------------------

-- As in 0105, with "dnc": "stamp" or "block". Raises: LF007, LF008.
alter function api.deliveries() set schema core;
alter function core.deliveries() rename to deliveries_without_dnc;
revoke execute on function core.deliveries_without_dnc() from lf_broker;
create function api.deliveries() returns jsonb
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return (select coalesce(jsonb_agg(d.one || jsonb_build_object('dnc', p.dnc) order by p.number), '[]')
            from jsonb_array_elements(core.deliveries_without_dnc()) d (one)
            join core.delivery_plan p on p.number = (d.one ->> 'number')::int);
exception when others then
    perform core.leave('api.deliveries', sqlstate, sqlerrm);
end
$$;

-- As in 0105, with "dnc". A run that waits for its next try is given up if that changes: its leads stay new.
-- Raises: LF006, LF007, LF008, LF012, LF013.
alter function api.delivery_save(int, jsonb) set schema core;
alter function core.delivery_save(int, jsonb) rename to delivery_save_without_dnc;
revoke execute on function core.delivery_save_without_dnc(int, jsonb) from lf_broker;
create function api.delivery_save(p_number int, p_request jsonb) returns int
language plpgsql as $$
declare
    v_number int;
    v_dnc text := p_request ->> 'dnc';
    p core.delivery_plan;
begin
    perform core.require_write();
    if v_dnc not in ('stamp', 'block') then
        raise exception using errcode = 'LF006', message = '"dnc" is stamp or block';
    end if;
    v_number := core.delivery_save_without_dnc(p_number, case when jsonb_typeof(p_request) = 'object' then p_request - 'dnc' end);
    select * into p from core.delivery_plan o where o.number = v_number for update;
    if v_dnc <> p.dnc then
        update core.delivery_plan o set dnc = v_dnc where o.plan_id = p.plan_id;
        perform core.drop_delivery_run(p.plan_id, 'paused or changed');
        insert into core.audit (workspace_id, action, object, before, after)
        values (p.workspace_id, 'delivery', 'delivery ' || v_number, jsonb_build_object('dnc', p.dnc), jsonb_build_object('dnc', v_dnc));
    end if;
    return v_number;
exception when others then
    perform core.leave('api.delivery_save', sqlstate, sqlerrm);
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

-- The next destination to be tried: {"check", "workspace", "channel", "destination"}; null: none. What has waited for ten
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
                              'workspace', (select w.name from core.workspace w where w.workspace_id = c.workspace_id));
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

-- As in 0105, with "dnc" and "counts" (core.counts_of_new). What goes by mail keeps nobody from its target.
-- Raises: LF006, LF012.
create or replace function api.gateway_delivery_claim(p_holder text, p_seconds int) returns jsonb
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
    update core.delivery_plan o set state = 'paused'
    where o.state = 'active' and o.next_at <= clock_timestamp()
      and not exists (select from core.member m join core.workspace x using (workspace_id)
                      where m.member_id = o.member_id and m.closed_at is null and x.closed_at is null);
    select o.* into p from core.delivery_plan o left join core.delivery_run x on x.plan_id = o.plan_id and x.state in ('running', 'waiting')
    where o.state = 'active' and case when x.run_id is null then o.next_at <= clock_timestamp()
                                      else greatest(x.not_before, x.lease_until) <= clock_timestamp() end
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
                t.target_id, t.given, t.given_at, pg_current_snapshot()) returning export_id into r.export_id;
        perform core.begin_new_export(r.export_id, p.dnc = 'block');
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
                              'dnc', p.dnc, 'counts', core.counts_of_new(e));
exception when others then
    perform core.leave('api.gateway_delivery_claim', sqlstate, sqlerrm);
end
$$;

-- The leads of a run that the holder has claimed, for COPY. Raises: LF013.
create or replace function api.gateway_delivery_rows(p_run uuid, p_holder text) returns setof api.my_lead_export
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
    where d.purchased_at > clock_timestamp() - make_interval(days => core.setting('export_days')::int) and d.refunded_at is null;
exception when others then
    perform core.leave('api.gateway_delivery_rows', sqlstate, sqlerrm);
end
$$;

-- As in 0105. Its leads are not new to the target any more, but for what it left out, and for what went by mail, which
-- gives nothing. Raises: LF006, LF012.
create or replace function api.gateway_delivery_done(p_run uuid, p_holder text, p_rows bigint, p_columns text[], p_sha256 text, p_file text, p_error text) returns boolean
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
        insert into core.audit (workspace_id, action, object, after)
        values (p.workspace_id, 'export', 'export ' || r.export_id, jsonb_build_object('delivery', p.number, 'rows', p_rows, 'sha256', p_sha256, 'error', p_error));
    end if;
    return true;
exception when others then
    perform core.leave('api.gateway_delivery_done', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['export_begin_new', 'dnc_counts_new', 'deliveries', 'delivery_save', 'delivery_check', 'delivery_check_result'],
    'lf_fn_read_own');
call core.own_functions('api', array['gateway_delivery_check%'], 'lf_fn_gateway');
call core.harden_api();
grant execute on function api.export_begin_new(uuid, jsonb, text[], text, text, boolean), api.dnc_counts_new(bigint), api.deliveries(),
    api.delivery_save(int, jsonb), api.delivery_check(text, text), api.delivery_check_result(uuid) to lf_broker;
grant execute on function api.gateway_delivery_check(), api.gateway_delivery_checked(uuid, text) to lf_gateway;
