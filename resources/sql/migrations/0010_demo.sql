-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0010_demo: leads for demo floors and benchmarks, made inside the database, set-based: 10 million
-- in minutes. Reproducible: the same arguments on the same day give the same leads.

-- Makes p_leads leads numbered from p_first. Several sessions may each make their own range.
-- p_lists: {"first": [..], "last": [..], "street": [..], "lender": [..], "source": [..],
-- "campaign": [..], "towns": {"22017": ["71101 Shreveport", ..]}}; missing lists fall back to short
-- ones. Only the floor's owner may call it. Returns the leads made. Raises: LF006, LF007.
create function core.demo_leads(p_supplier text, p_leads bigint, p_seed bigint, p_first bigint default 1,
                                p_lists jsonb default '{}') returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '256MB' as $$
declare
    v_supplier int := (select w.workspace_id from core.workspace w where lower(w.name) = lower(p_supplier) and w.kind = 'supplier');
    v_secret bytea := (select s.value from sealed.secret s where s.name = 'person');
    v_product core.product;
    v_today date := core.today();
    v_batch bigint;
    v_base bigint;
    v_first text[] := array(select jsonb_array_elements_text(coalesce(p_lists -> 'first', '["Ana", "José", "Linh", "Mary", "Omar", "Ruth", "Zoë", "Ivan"]')));
    v_last text[] := array(select jsonb_array_elements_text(coalesce(p_lists -> 'last', '["Nguyen", "Landry", "García", "Smith", "O''Brien", "Petrov", "Hebert"]')));
    v_street text[] := array(select jsonb_array_elements_text(coalesce(p_lists -> 'street', '["Oak Street", "Main Street", "Lakeview Drive", "2nd Avenue"]')));
    v_lender text[] := array(select jsonb_array_elements_text(coalesce(p_lists -> 'lender', '["Red River Bank", "First Parish Mortgage", "Gulf Home Loans"]')));
    v_source text[] := array(select jsonb_array_elements_text(coalesce(p_lists -> 'source', '["web form", "direct mail", "comparison site"]')));
    v_campaign text[] := array(select jsonb_array_elements_text(coalesce(p_lists -> 'campaign', '["spring", "refinance", "new home"]')));
    v_counties int[];
    v_rows bigint;
begin
    if not core.is_floor_owner() then
        raise exception using errcode = 'LF007', message = 'role may not do this';
    end if;
    if v_supplier is null or p_leads not between 1 and 20000000 then
        raise exception using errcode = 'LF006', message = 'demo leads want a supplier and a number from 1 to 20000000';
    end if;
    select * into v_product from core.product p where p.is_default;
    insert into core.pool (product_id, class, state)
    select v_product.product_id, c, s.state from (values (1), (2)) k (c), (select distinct state from core.county where zips > 0) s
    on conflict do nothing;
    -- Every ZIP code of a county is one ticket: people live where the ZIP codes are.
    v_counties := array(select c.county_id from core.county c, generate_series(1, c.zips) order by c.county_id);
    insert into core.import_batch (supplier_id, product_id, file_name, rows_total, rows_accepted)
    values (v_supplier, v_product.product_id, format('demo %s from %s, seed %s', p_leads, p_first, p_seed), p_leads, p_leads)
    returning batch_id into v_batch;

    create temporary table demo_town on commit drop as
    select t.key::int as county_id, e.place::int - 1 as place, left(e.town, 5) as zip, substr(e.town, 7) as city,
           jsonb_array_length(t.value)::int as towns
    from jsonb_each(coalesce(p_lists -> 'towns', '{}')) t, jsonb_array_elements_text(t.value) with ordinality e (town, place);
    create index on demo_town (county_id, place);

    create temporary table demo_seed on commit drop as
    select g.n, q.county_id, q.gold, q.inquired_on, p.pool_id, q.h
    from generate_series(p_first, p_first + p_leads - 1) g (n)
    cross join lateral (select hashint8extended(g.n, p_seed) & 9223372036854775807 as h,
                               hashint8extended(g.n, p_seed + 1) & 9223372036854775807 as h1,
                               hashint8extended(g.n, p_seed + 2) & 9223372036854775807 as h2) r
    cross join lateral (select v_counties[1 + r.h % cardinality(v_counties)] as county_id, r.h1 % 100 < 60 as gold,
                               v_today - (20 + floor(power((r.h2 % 1000000) / 1000000.0, 1.3) * 1080))::int as inquired_on, r.h) q
    join core.county c on c.county_id = q.county_id
    join core.pool p on p.product_id = v_product.product_id and p.state = c.state and p.class = case when q.gold then 1 else 2 end;

    -- Ids in pool order: one purchase touches neighbouring pages. The range is taken in one piece.
    perform pg_advisory_lock(7046002);
    v_base := nextval('core.lead_id_seq');
    perform setval('core.lead_id_seq', v_base + p_leads);
    perform pg_advisory_unlock(7046002);

    create temporary table demo_lead on commit drop as
    select v_base + row_number() over (order by s.pool_id, s.inquired_on, s.n) as lead_id, s.n, s.county_id, s.gold, s.inquired_on, s.pool_id,
           case when s.gold then 63 else case s.h / 7 % 6 when 0 then 62 when 1 then 61 when 2 then 59 when 3 then 55 when 4 then 47 else 41 end end
               + case when s.h / 11 % 10 < 9 then 64 else 0 end + case when s.h / 13 % 10 < 8 then 128 else 0 end + 256 as filled,
           v_first[1 + s.h / 17 % cardinality(v_first)] as first_name,
           v_last[1 + s.h / 17 % cardinality(v_last)] as last_name, -- lists of one length are pairs
           '+1' || (201 + s.county_id / 1000 * 13 % 700)::text || (2000000 + (s.n * 48271) % 7999993)::text as phone,
           (case when s.h / 19 % 20 = 0 then 0 else 20 + s.h / 23 % 80 end)::smallint as intent,
           case when s.h / 29 % 400 = 0 then 300 + s.h / 31 % 900 end as price_minor,
           s.h
    from demo_seed s;

    insert into core.lead (lead_id, batch_id, supplier_id, pool_id, county_id, inquired_on, inquired_at, intent, filled, price_minor, person, first_initial, city)
    select d.lead_id, v_batch, v_supplier, d.pool_id, d.county_id, d.inquired_on,
           d.inquired_on + make_interval(secs => (d.h / 37 % 86400)::int), d.intent, d.filled, d.price_minor,
           sealed.person_of(v_secret, d.phone, null, null, null, null, null), left(d.first_name, 1),
           coalesce(t.city, c.name)
    from demo_lead d join core.county c using (county_id)
    left join demo_town t on t.county_id = d.county_id and t.place = d.h / 41 % t.towns
    order by d.lead_id;

    insert into sealed.contact (lead_id, first_name, last_name, phone, phone_alt, email, date_of_birth, borrower_age, street, zip,
        mortgage_amount_minor, loan_type, lender, mortgage_date, mortgage_term_months, property_value_minor, tobacco, medical,
        co_borrower_name, co_borrower_age, source, campaign, consent_certificate)
    select d.lead_id, d.first_name, d.last_name, case when d.filled & 32 > 0 then d.phone end, null,
           case when d.filled & 64 > 0 then 'lead' || d.n || '@mail.example' end,
           case when d.filled & 2 > 0 then v_today - (365.25 * (25 + d.h / 43 % 50))::int end,
           case when d.filled & 2 > 0 then 25 + d.h / 43 % 50 end,
           case when d.filled & 128 > 0 then (1 + d.h / 47 % 9998)::text || ' ' || v_street[1 + d.h / 53 % cardinality(v_street)] end,
           coalesce(t.zip, lpad((d.h / 59 % 100000)::text, 5, '0')),
           (60000 + d.h / 61 % 740 * 1000) * 100, (array['FHA', 'VA loan', 'Conventional', 'USDA', 'Jumbo'])[1 + d.h / 67 % 5],
           v_lender[1 + d.h / 71 % cardinality(v_lender)], d.inquired_on - (d.h / 73 % 300)::int,
           (array[180, 240, 360])[1 + d.h / 79 % 3], (80000 + d.h / 83 % 900 * 1000) * 100,
           case when d.filled & 8 > 0 then (array['no', 'no', 'yes'])[1 + d.h / 89 % 3] end,
           case when d.filled & 4 > 0 then (array['good', 'fair', 'diabetes', 'heart'])[1 + d.h / 97 % 4] end,
           case when d.filled & 16 > 0 then v_first[1 + d.h / 101 % cardinality(v_first)] || ' ' || d.last_name end,
           case when d.filled & 16 > 0 then 25 + d.h / 103 % 50 end,
           case when d.filled & 1 > 0 then v_source[1 + d.h / 107 % cardinality(v_source)] end,
           v_campaign[1 + d.h / 109 % cardinality(v_campaign)], 'cert-' || to_hex(d.h)
    from demo_lead d left join demo_town t on t.county_id = d.county_id and t.place = d.h / 41 % t.towns
    order by d.lead_id;

    insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, class, intent, filled)
    select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, case when d.gold then 1 else 2 end, l.intent, l.filled
    from demo_lead d join core.lead l using (lead_id) order by l.lead_id;
    get diagnostics v_rows = row_count;
    drop table demo_seed, demo_lead, demo_town;
    perform core.leads_added(v_base + 1, v_base + p_leads);
    return v_rows;
end
$$;
alter function core.demo_leads(text, bigint, bigint, bigint, jsonb) owner to lf_owner_core;
revoke execute on function core.demo_leads(text, bigint, bigint, bigint, jsonb) from public;

-- Makes an empty floor usable for a demo: its name, prices of both classes, suppliers.
-- Only the floor's owner may call it; a second call changes nothing.
create function core.demo_floor(p_name text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_price record;
begin
    if not core.is_floor_owner() then
        raise exception using errcode = 'LF007', message = 'role may not do this';
    end if;
    insert into core.floor (name, is_demo) values (p_name, true) on conflict do nothing;
    if not exists (select from core.price_rule) then
        for v_price in
            select * from (values ('gold', 'MONTH_3_TO_5', 1200), ('gold', 'MONTH_6_TO_8', 800), ('gold', 'MONTH_9_TO_11', 600),
                ('gold', 'MONTH_12_TO_23', 450), ('gold', 'MONTH_24_PLUS', 300),
                ('silver', 'MONTH_3_TO_5', 600), ('silver', 'MONTH_6_TO_8', 400), ('silver', 'MONTH_9_TO_11', 300),
                ('silver', 'MONTH_12_TO_23', 250), ('silver', 'MONTH_24_PLUS', 150)) p (class, bucket, minor)
        loop
            perform api.price_set('mortgage', v_price.class, v_price.bucket, v_price.minor);
        end loop;
    end if;
    if not exists (select from core.workspace) then
        perform api.workspace_create('Bayou Brokers', 'brokerage', 'US', 100000);
        perform api.workspace_create('Acme Leads', 'supplier');
        perform api.workspace_create('Floor desk', 'operator');
        perform api.wallet_grant('Bayou Brokers', 10000000, 'demo credits');
    end if;
end
$$;
alter function core.demo_floor(text) owner to lf_owner_core;
revoke execute on function core.demo_floor(text) from public;

-- A few real-estate projects with fresh leads, beside the floor's own product; one of them has fewer
-- leads than the product's minimum order. A second call changes nothing. Only the floor's owner may call
-- it. Returns the leads made. Raises: LF006, LF007.
create function core.demo_projects(p_supplier text, p_seed bigint) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_supplier int := (select w.workspace_id from core.workspace w where lower(w.name) = lower(p_supplier) and w.kind = 'supplier');
    v_secret bytea := (select s.value from sealed.secret s where s.name = 'person');
    v_product core.product;
    v_today date := core.today();
    v_batch bigint;
    v_base bigint;
    v_rows bigint;
    v_first text[] := array['Ana', 'José', 'Linh', 'Mary', 'Omar', 'Ruth', 'Zoë', 'Ivan'];
    v_last text[] := array['Nguyen', 'Landry', 'García', 'Smith', 'O''Brien', 'Petrov', 'Hebert'];
begin
    if not core.is_floor_owner() then
        raise exception using errcode = 'LF007', message = 'role may not do this';
    end if;
    if v_supplier is null then
        raise exception using errcode = 'LF006', message = 'demo projects want a supplier';
    end if;
    select * into v_product from core.product p where p.code = 'real-estate';
    if not found or exists (select from core.project j where j.product_id = v_product.product_id) then
        return 0;
    end if;
    create temporary table demo_project on commit drop as
    select * from (values ('harbor-view', 'Harbor View', 4500, 'LA', 22071, 'New Orleans', 240),
                          ('cypress-park', 'Cypress Park', 3800, 'TX', 48201, 'Houston', 160),
                          ('lakeside-lofts', 'Lakeside Lofts', 5200, 'FL', 12095, 'Orlando', 90),
                          ('sunset-ridge', 'Sunset Ridge', 2900, 'TX', 48453, 'Austin', 30)) p (code, name, price, state, county_id, city, leads);
    insert into core.project (product_id, code, name) select v_product.product_id, p.code, p.name from demo_project p;
    insert into core.project_price (project_id, price_minor) select j.project_id, p.price from demo_project p join core.project j using (code);
    insert into core.pool (product_id, class, state)
    select v_product.product_id, k.class, s.state from (values (1), (2)) k (class), (select distinct p.state from demo_project p) s on conflict do nothing;
    v_rows := (select sum(p.leads) from demo_project p);
    insert into core.import_batch (supplier_id, product_id, file_name, rows_total, rows_accepted)
    values (v_supplier, v_product.product_id, 'demo projects', v_rows, v_rows) returning batch_id into v_batch;
    perform pg_advisory_lock(7046002);
    v_base := nextval('core.lead_id_seq');
    perform setval('core.lead_id_seq', v_base + v_rows);
    perform pg_advisory_unlock(7046002);

    create temporary table demo_visitor on commit drop as
    select v_base + row_number() over (order by s.pool_id, s.inquired_on, s.n) as lead_id, s.*
    from (select g.n, j.project_id, d.county_id, d.city, l.pool_id, c.gold, h.h,
                 v_today - (h.h % 60)::int as inquired_on, '+1985' || (2000000 + row_number() over (order by j.project_id, g.n) * 7919)::text as phone
          from demo_project d join core.project j on j.code = d.code
          cross join lateral generate_series(1, d.leads) g (n)
          cross join lateral (select hashint8extended(g.n + j.project_id * 1000, p_seed) & 9223372036854775807 as h) h
          cross join lateral (select h.h / 61 % 100 < 70 as gold) c
          join core.pool l on l.product_id = v_product.product_id and l.state = d.state and l.class = case when c.gold then 1 else 2 end) s;
    insert into core.lead (lead_id, batch_id, supplier_id, pool_id, project_id, county_id, inquired_on, inquired_at, intent, filled, person, first_initial, city)
    select v.lead_id, v_batch, v_supplier, v.pool_id, v.project_id, v.county_id, v.inquired_on,
           v.inquired_on + make_interval(secs => (v.h / 37 % 86400)::int), 20 + v.h / 23 % 80, case when v.gold then 63 else 41 end + 64 + 256,
           sealed.person_of(v_secret, v.phone, null, null, null, null, null), left(v_first[1 + v.h / 17 % cardinality(v_first)], 1), v.city
    from demo_visitor v order by v.lead_id;
    insert into sealed.contact (lead_id, first_name, last_name, phone, email, street, zip, borrower_age, source, campaign, consent_certificate)
    select v.lead_id, v_first[1 + v.h / 17 % cardinality(v_first)], v_last[1 + v.h / 19 % cardinality(v_last)], v.phone,
           'visitor' || v.project_id || '.' || v.n || '@mail.example', (1 + v.h / 47 % 9998)::text || ' Main Street', lpad((v.h / 59 % 100000)::text, 5, '0'),
           25 + v.h / 43 % 50, 'open house', 'new home', 'cert-' || to_hex(v.h)
    from demo_visitor v order by v.lead_id;
    insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled)
    select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, l.project_id, case when v.gold then 1 else 2 end, l.intent, l.filled
    from demo_visitor v join core.lead l using (lead_id) order by l.lead_id;
    drop table demo_project, demo_visitor;
    perform core.leads_added(v_base + 1, v_base + v_rows);
    return v_rows;
end
$$;
alter function core.demo_projects(text, bigint) owner to lf_owner_core;
revoke execute on function core.demo_projects(text, bigint) from public;
