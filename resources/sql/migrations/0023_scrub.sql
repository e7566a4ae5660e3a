-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0023_scrub: when phones were last checked against do-not-call registers (R38).
--
-- Whoever has numbers checked uploads what was checked, as marks like those of suppression lists (0017), with
-- the day of the check. Kept is the day of each phone that has been delivered to the workspace, and nothing of
-- any other. What the check found goes into a suppression list.
--
-- Locks: (7049, workspace), as in 0017.

insert into core.setting (name, value, meaning) values
    ('scrub_days', 31, 'days after which a check against do-not-call registers is old (R38)');

set role lf_owner_core;
create table core.phone_scrub (
    workspace_id int not null,
    phone text not null,
    scrubbed_on date not null, -- UTC
    primary key (workspace_id, phone)
);
alter table core.phone_scrub alter column phone set statistics 0;
alter table core.phone_scrub enable row level security;
create policy own_workspace on core.phone_scrub for select to lf_fn_read_own using (workspace_id = (select core.my_workspace()));
create policy all_rows on core.phone_scrub to lf_fn_suppress using (true) with check (true);
create policy all_rows_scrub on core.delivered_lead for select to lf_fn_suppress using (true);
reset role;
grant select on core.phone_scrub to lf_fn_read_own;
grant select, insert, update on core.phone_scrub to lf_fn_suppress;
grant select (workspace_id, phone, phone_alt, delivered_xid) on core.delivered_lead to lf_fn_suppress;
grant select (person) on core.lead to lf_fn_read_own;
grant select on core.workspace_person to lf_fn_read_own;

-- The marks of phones.
create function sealed.marks_of_phones(p_phones text[]) returns table (phone text, mark bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_secret bytea := (select s.value from sealed.secret s where s.name = 'person');
begin
    return query
    select p.phone, sealed.mark_of(v_secret, 'p:' || p.phone) from unnest(p_phones) p (phone);
end
$$;
alter function sealed.marks_of_phones(text[]) owner to lf_owner_sealed;
revoke execute on function sealed.marks_of_phones(text[]) from public;
grant execute on function sealed.marks_of_phones(text[]) to lf_fn_suppress;

-- What own leads know besides: until when they can be returned, and what became of it (null, queued, accepted,
-- refused); and of do-not-call, in the column dnc: "none" (no phone), "listed" (on an own suppression list),
-- "never" (not checked), "old 2026-01-02" and "ok 2026-03-21" (the day of the last check), of two phones the worse. Nothing volatile here: the
-- planner would compute all of a workspace before it takes a page (tst_plans).
create or replace view api.my_lead as
    select d.order_number || '-' || upper(left(d.public_id::text, 8)) as sale_id,
           d.price_minor as purchase_price, d.purchased_at as purchase_date, d.bucket as age_bucket_at_purchase,
           d.class as classification,
           d.first_name, d.last_name, d.phone, d.phone_alt, d.email, d.date_of_birth, d.borrower_age,
           d.street, d.city, d.county, d.state, d.zip,
           d.mortgage_amount_minor as mortgage_amount, d.loan_type, d.lender, d.mortgage_date, d.mortgage_term_months,
           d.property_value_minor as property_value,
           d.tobacco, d.medical, d.co_borrower_name, d.co_borrower_age,
           d.source, d.campaign, d.project, d.inquired_at as inquiry_time, d.consent_certificate,
           d.public_id as lead_id,
           d.order_number, d.delivered_at, d.lead_id as place, d.refunded_at,
           (select d.purchased_at + make_interval(days => s.return_days)
            from core.sale s where s.order_id = d.order_id and s.lead_id = d.lead_id) as return_until,
           (select r.state from core.lead_return r where r.order_id = d.order_id and r.lead_id = d.lead_id
            order by r.return_id desc limit 1) as return_state,
           case when coalesce(d.phone, '') = '' and coalesce(d.phone_alt, '') = '' then 'none'
                when exists (select from core.lead l join core.workspace_person w on w.person = l.person
                             where l.lead_id = d.lead_id and w.workspace_id = d.workspace_id and w.is_suppressed) then 'listed'
                else coalesce((select case when bool_or(s.phone is null) then null
                                           when min(s.scrubbed_on) >= (now() at time zone 'UTC')::date - (select core.setting('scrub_days'))::int
                                           then 'ok ' else 'old ' end || to_char(min(s.scrubbed_on), 'YYYY-MM-DD')
                               from (values (d.phone), (d.phone_alt)) p (phone)
                               left join core.phone_scrub s on s.workspace_id = d.workspace_id and s.phone = p.phone
                               where p.phone <> ''), 'never') end as dnc
    from core.delivered_lead d;

-- The same by order and place, for exports, whose rows do not carry it.
create view api.my_lead_dnc as select m.order_number, m.place, m.dnc from api.my_lead m;
alter view api.my_lead_dnc owner to lf_fn_read_own;
grant select on api.my_lead_dnc to lf_broker;

-- How many leads of an export (the arguments of api.my_leads_export) are of each kind: {"ok": 12, "old": 3, ...}; {} as
-- long as the workspace has had nothing checked and hides nobody. Raises: LF006, LF008.
create function api.dnc_counts(p_search text default null, p_order_number bigint default null, p_work jsonb default null) returns jsonb
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    v_workspace int := core.my_workspace();
begin
    if v_workspace is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    elsif not exists (select from core.phone_scrub s where s.workspace_id = v_workspace)
          and not exists (select from core.workspace_person w where w.workspace_id = -v_workspace) then
        return '{}';
    end if;
    return (select coalesce(jsonb_object_agg(c.kind, c.n), '{}')
            from (select split_part(x.dnc, ' ', 1) as kind, count(*) as n
                  from api.my_leads_export(p_search, p_order_number, p_work) e
                  join api.my_lead_dnc x on x.order_number = e.order_number and x.place = e.place group by 1) c);
exception when others then
    perform core.leave('api.dnc_counts', sqlstate, sqlerrm);
end
$$;

-- These numbers (marks of phones) were checked on this UTC day. Returns {"ok", "entries", "phones": of own leads
-- that are among them}. A later day stays. Refuses with LF015 (R22). Raises: LF006, LF007, LF008, LF012.
create function api.scrub_upload(p_on date, p_marks bigint[]) returns jsonb
language plpgsql set work_mem = '64MB' as $$
declare
    v_member core.member;
    v_phones text[];
    v_count int;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_on is null or p_on > (clock_timestamp() at time zone 'UTC')::date or p_on < date '2000-01-01' or array_position(p_marks, null) is not null
       or coalesce(cardinality(p_marks), 0) not between 1 and core.setting('suppression_entries_max') then
        raise exception using errcode = 'LF006',
            message = format('a check has a day that has come and 1 to %s numbers', core.setting('suppression_entries_max'));
    end if;
    perform core.take_turn(v_member, 'uploads');
    perform pg_advisory_xact_lock(7049, v_member.workspace_id);
    select array_agg(distinct p.phone) into v_phones
    from core.delivered_lead d cross join lateral (values (d.phone), (d.phone_alt)) p (phone)
    where d.workspace_id = v_member.workspace_id and p.phone <> '' and d.delivered_xid is distinct from pg_current_xact_id_if_assigned();
    insert into core.phone_scrub (workspace_id, phone, scrubbed_on)
    select v_member.workspace_id, m.phone, p_on
    from sealed.marks_of_phones(coalesce(v_phones, '{}')) m
    where m.mark in (select k from unnest(p_marks) k) order by m.phone
    on conflict (workspace_id, phone) do update set scrubbed_on = greatest(phone_scrub.scrubbed_on, excluded.scrubbed_on);
    get diagnostics v_count = row_count;
    insert into core.audit (workspace_id, action, object, after)
    values (v_member.workspace_id, 'scrub upload', to_char(p_on, 'YYYY-MM-DD'),
            jsonb_build_object('entries', cardinality(p_marks), 'phones', v_count));
    return jsonb_build_object('ok', true, 'entries', cardinality(p_marks), 'phones', v_count);
exception
    when sqlstate 'LF015' then return sqlerrm::jsonb;
    when others then
        perform core.leave('api.scrub_upload', sqlstate, sqlerrm);
end
$$;

alter function api.scrub_upload(date, bigint[]) owner to lf_fn_suppress;
alter function api.dnc_counts(text, bigint, jsonb) owner to lf_fn_read_own;
call core.harden_api();
grant execute on function api.scrub_upload(date, bigint[]), api.dnc_counts(text, bigint, jsonb) to lf_broker;
