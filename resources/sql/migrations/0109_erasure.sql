-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0109_erasure: the contact of a person who wants to be forgotten goes from everywhere (T86); what a
-- manifest says of the floor's rules (R38).
--
-- What stays is what the books need: that a lead was sold, to whom, for how much, and the keyed hash of its
-- person, by which it is never offered again: whoever sends that person in again is told that he is barred
-- (core.barred_person), also by the e-mail that he had beside his phone. What is on computers of brokers goes at their next contact:
-- an erased lead is no longer in its order's sums (api.offline_orders). Files that were exported are theirs.
--
-- Locks: contacts, as an import that fills them; what core.bar_persons takes; then copies and work of the leads.

set role lf_owner_core;
create policy not_erased on core.delivered_lead as restrictive for select to lf_fn_read_own using (erased_at is null);
reset role;

-- A person, and who he would be if a file had nothing of him but one of his e-mails.
create function core.persons_like(p_person bigint) returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_secret bytea := (select s.value from sealed.secret s where s.name = 'person');
begin
    return array(select p_person union
                 select sealed.person_of_mark(v_secret, sealed.mark_of(v_secret, 'e:' || lower(c.email)))
                 from core.lead l join sealed.contact c using (lead_id) where l.person = p_person and c.email <> '');
end
$$;

-- The sealed contacts of leads, but not their rows: what was sold exists.
create function core.forget_contacts(p_leads bigint[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_rows bigint;
begin
    update sealed.contact c
    set (first_name, last_name, phone, phone_alt, email, date_of_birth, borrower_age, street, zip, mortgage_amount_minor, loan_type, lender,
         mortgage_date, mortgage_term_months, property_value_minor, tobacco, medical, co_borrower_name, co_borrower_age, source, campaign,
         consent_certificate)
        = (null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
    where c.lead_id = any (p_leads);
    get diagnostics v_rows = row_count;
    return v_rows;
end
$$;

-- The delivered copies of leads, when their phones were checked, and what brokers have written about them. Returns the copies.
create function core.forget_copies(p_leads bigint[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_rows bigint;
begin
    delete from core.phone_scrub s using core.delivered_lead d
    where d.lead_id = any (p_leads) and s.workspace_id = d.workspace_id and s.phone in (d.phone, d.phone_alt);
    update core.delivered_lead d
    set (first_name, last_name, phone, phone_alt, email, date_of_birth, borrower_age, street, city, county, zip, mortgage_amount_minor, loan_type,
         lender, mortgage_date, mortgage_term_months, property_value_minor, tobacco, medical, co_borrower_name, co_borrower_age, source,
         campaign, consent_certificate, erased_at)
        = (null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
           null, null, clock_timestamp())
    where d.lead_id = any (p_leads) and d.erased_at is null;
    get diagnostics v_rows = row_count;
    update core.lead_work w set notes_text = '', tags = '{}' where w.lead_id = any (p_leads);
    update core.lead_event e set before = null, after = '""' where e.lead_id = any (p_leads) and e.kind = 'note';
    update core.lead_event e set before = '[]', after = '[]' where e.lead_id = any (p_leads) and e.kind = 'tags';
    update core.lead_return r set note = '' where r.lead_id = any (p_leads) and r.note <> '';
    update core.lead l set first_initial = '', city = '' where l.lead_id = any (p_leads);
    return v_rows;
end
$$;

-- Forgets the person of a lead: all his leads leave the stock, and their contacts are removed here and in
-- what was delivered. Repeatable. p_reason is for the audit and has no contact in it.
-- {"ok": true, "leads", "copies", "in_stock": those that were on offer}.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014 (one of his leads is on hold: when it has ended).
create function api.lead_erase(p_lead uuid, p_reason text) returns jsonb
language plpgsql as $$
declare
    v_persons bigint[];
    v_leads bigint[];
    v_stock bigint;
    v_copies bigint;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_lead is null or length(trim(coalesce(p_reason, ''))) not between 1 and 500 then
        raise exception using errcode = 'LF006', message = 'an erasure wants a lead and a reason of 1 to 500 characters';
    end if;
    select core.persons_like(l.person) into v_persons from core.lead l where l.public_id = p_lead;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no such lead';
    end if;
    perform core.forget_contacts(array(select l.lead_id from core.lead l where l.person = any (v_persons)));
    -- Waits for purchases that are taking one of them this very moment: those are sold then; and for an import that
    -- brings one.
    v_stock := core.bar_persons(v_persons, 'erased');
    v_leads := array(select l.lead_id from core.lead l where l.person = any (v_persons) order by l.lead_id);
    if exists (select from core.held h where h.lead_id = any (v_leads)) then
        raise exception using errcode = 'LF014', message = 'one of this person''s leads is on hold; erase it when the hold has ended';
    end if;
    perform core.forget_contacts(v_leads);
    v_copies := core.forget_copies(v_leads);
    perform core.write_audit(null, 'lead erase', p_lead::text, null,
                             jsonb_build_object('leads', cardinality(v_leads), 'copies', v_copies, 'in_stock', v_stock, 'reason', trim(p_reason)));
    return jsonb_build_object('ok', true, 'leads', cardinality(v_leads), 'copies', v_copies, 'in_stock', v_stock);
exception when others then
    perform core.leave('api.lead_erase', sqlstate, sqlerrm);
end
$$;

-- Days after which a check of a number against do-not-call registers is old: for the stamp of an export.
create function api.scrub_days() returns int
language plpgsql stable as $$
begin
    return core.setting('scrub_days')::int;
exception when others then
    perform core.leave('api.scrub_days', sqlstate, sqlerrm);
end
$$;

grant select on core.lead to lf_fn_admin;
grant select (lead_id), delete on core.inventory to lf_fn_admin;
grant select (lead_id) on core.held to lf_fn_admin;
call core.own_functions('core', array['persons_like'], 'lf_owner_sealed', 'lf_fn_admin');
call core.own_functions('core', array['forget_contacts'], 'lf_fn_import', 'lf_fn_admin');
call core.own_functions('core', array['forget_copies'], 'lf_owner_core', 'lf_fn_admin');
call core.own_functions('api', array['lead_erase'], 'lf_fn_admin');
call core.own_functions('api', array['scrub_days'], 'lf_fn_read_own');
call core.harden_api();
grant execute on function api.lead_erase(uuid, text) to lf_operator;
grant execute on function api.scrub_days() to lf_broker, lf_gateway;
