-- SPDX-License-Identifier: GPL-3.0-or-later
-- Leads whose every detail a test chooses. Superuser only; gone with the test's database.

create schema test;

-- What a contact field of a lead holds: a text that appears nowhere else. Numbers and dates have
-- values of their own as well, see below.
create function test.canary(p_lead bigint, p_field text) returns text
language sql immutable as $$
    select 'canary' || p_lead || p_field || left(encode(sha256(convert_to(p_lead || p_field, 'UTF8')), 'hex'), 12)
$$;

-- Makes p_count leads of one kind; returns their ids. p_person: one person for all of them; null:
-- everybody is somebody else.
create function test.leads(p_count int, p_product text, p_class text, p_state text, p_county int, p_inquired date,
                           p_price bigint default null, p_person bigint default null)
returns bigint[] language plpgsql as $$
declare
    v_product core.product;
    v_pool core.pool;
    v_batch bigint;
    v_supplier int := (select w.workspace_id from core.workspace w where w.kind = 'supplier' order by 1 limit 1);
    v_first bigint;
begin
    select * into v_product from core.product where code = p_product;
    insert into core.pool (product_id, class, state)
    values (v_product.product_id, case p_class when 'gold' then 1 else 2 end, p_state) on conflict do nothing;
    select * into v_pool from core.pool p
    where p.product_id = v_product.product_id and p.state = p_state and p.class = case p_class when 'gold' then 1 else 2 end;
    insert into core.import_batch (supplier_id, product_id, file_name, rows_total, rows_accepted)
    values (v_supplier, v_product.product_id, 'test', p_count, p_count)
    returning batch_id into v_batch;
    v_first := nextval('core.lead_id_seq');
    perform setval('core.lead_id_seq', v_first + p_count);
    insert into core.lead (lead_id, batch_id, supplier_id, pool_id, county_id, inquired_on, inquired_at, intent, filled, price_minor, person, first_initial, city)
    select n, v_batch, v_supplier, v_pool.pool_id, p_county, p_inquired, p_inquired + time '12:00', 50, 63, p_price,
           coalesce(p_person, hashint8extended(n, 99)), 'X', 'Springfield'
    from generate_series(v_first, v_first + p_count - 1) n;
    insert into sealed.contact (lead_id, first_name, last_name, phone, phone_alt, email, date_of_birth, borrower_age, street, zip,
        mortgage_amount_minor, loan_type, lender, mortgage_date, mortgage_term_months, property_value_minor, tobacco, medical,
        co_borrower_name, co_borrower_age, source, campaign, consent_certificate)
    select n, test.canary(n, 'first'), test.canary(n, 'last'), test.canary(n, 'phone'), test.canary(n, 'alt'), test.canary(n, 'email'),
           date '1917-01-01' + (n % 20000)::int, 40, test.canary(n, 'street'), test.canary(n, 'zip'),
           7310000000000 + n, test.canary(n, 'loan'), test.canary(n, 'lender'), date '1817-01-01' + (n % 20000)::int, 360,
           8420000000000 + n, test.canary(n, 'tobacco'), test.canary(n, 'medical'), test.canary(n, 'co'), 41,
           test.canary(n, 'source'), test.canary(n, 'campaign'), test.canary(n, 'consent')
    from generate_series(v_first, v_first + p_count - 1) n;
    insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, class, intent, filled)
    select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, v_pool.class, l.intent, l.filled
    from core.lead l where l.lead_id >= v_first and l.lead_id < v_first + p_count;
    return array(select generate_series(v_first, v_first + p_count - 1));
end
$$;

-- A function without a piece of its text: what a proof catches when a guard is gone.
create function test.without(p_function regprocedure, p_guard text, p_instead text default '') returns void
language plpgsql as $$
declare
    v_text text := pg_get_functiondef(p_function);
begin
    if coalesce(position(p_guard in v_text), 0) = 0 then
        raise exception 'the guard % is not there', p_guard;
    end if;
    execute replace(v_text, p_guard, p_instead);
end
$$;

-- The same for "schema.name" of a function that has one form; fails if there is none, or several.
create function test.patch(p_function text, p_guard text, p_instead text default '') returns void
language sql as $$
    select test.without((select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                         where n.nspname || '.' || p.proname = p_function), p_guard, p_instead)
$$;
