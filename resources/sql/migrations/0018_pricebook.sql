-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0018_pricebook: where operators set what a lead costs, from when on and until when (R9), the discounts
-- of large orders and coupons (R10).

-- Prices are set by one operator at a time (an advisory lock, for which buyers, who only read, never
-- wait), and the past is never rewritten: a new price ends the one before it at its own beginning. It
-- holds until the next one that has been set already; or until a moment of its own, and then the one
-- before it holds again. One that begins at the very same moment is replaced. The exclusion
-- constraints are the truth: what would run into a price that is set for later is refused.

grant select, insert, update, delete on core.price_rule, core.project_price, core.bracket to lf_fn_admin;
grant select, insert, update (closed_at) on core.coupon to lf_fn_admin;
grant select on core.coupon_use to lf_fn_admin;
grant update (price_minor) on core.lead, core.inventory to lf_fn_admin;
grant update (own_price_minor) on core.held to lf_fn_admin;
grant execute on function pg_advisory_xact_lock(int, int) to lf_fn_admin;

-- The moment from which an operator's price holds: p_from, or now, which is read when the operator
-- before has committed. Raises: LF006 for the past.
create function core.price_moment(p_from timestamptz) returns timestamptz
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(7048, 0);
    if p_from < clock_timestamp() or p_from > clock_timestamp() + interval '10 years' then
        raise exception using errcode = 'LF006', message = 'a price begins now or later, within ten years';
    end if;
    return coalesce(p_from, clock_timestamp());
end
$$;
alter function core.price_moment(timestamptz) owner to lf_owner_core;
revoke execute on function core.price_moment(timestamptz) from public;
grant execute on function core.price_moment(timestamptz) to lf_fn_admin;

-- A time of the price book that ends before it begins. Raises: LF006.
create function core.require_span(p_from timestamptz, p_until timestamptz) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    if p_until <= p_from then
        raise exception using errcode = 'LF006', message = 'a price ends after it begins';
    end if;
end
$$;

-- Says which price is in the way; p_next: when it begins. Raises: LF006.
create function core.refuse_overlap(p_next timestamptz) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    raise exception using errcode = 'LF006', message = format(
        'it would overlap with what is set from %s on; end it by then, or set that anew', to_char(p_next at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'));
end
$$;
call core.own_functions('core', array['require_span', 'refuse_overlap'], 'lf_owner_core', 'lf_fn_admin');

-- A price as operators write it. Raises: LF006.
create function core.require_price(p_price_minor bigint) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if p_price_minor not between core.setting('lead_price_min_minor') and 100000000 then
        raise exception using errcode = 'LF006', message = format('a price is an amount from %s to 1000000.00',
            to_char(core.setting('lead_price_min_minor') / 100.0, 'FM999999990.00'));
    end if;
end
$$;
alter function core.require_price(bigint) owner to lf_owner_core;
revoke execute on function core.require_price(bigint) from public;
grant execute on function core.require_price(bigint) to lf_fn_admin;

-- Sets the price of a product's class and bucket from p_from (null: now) until p_until; null: until a later
-- price that has been set already, or for good (R9). p_price_minor null: no price, which takes these
-- leads off the shelf unless their own or their project's price keeps them there. Returns the rule's
-- number, null if none. Raises: LF006, LF007, LF008, LF012.
create function api.price_set(p_product text, p_class text, p_bucket text, p_price_minor bigint, p_from timestamptz default null,
                              p_until timestamptz default null) returns int
language plpgsql as $$
declare
    v_product core.product;
    v_bucket core.age_bucket;
    v_class smallint := case p_class when 'gold' then 1 when 'silver' then 2 end;
    v_from timestamptz;
    v_next timestamptz;
    v_before core.price_rule;
    v_rule int;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_product from core.product p where p.code = p_product;
    if not found then
        raise exception using errcode = 'LF006', message = 'a price wants a product of this floor';
    end if;
    if v_class is null then
        raise exception using errcode = 'LF006', message = 'a price wants a class: gold or silver';
    end if;
    select * into v_bucket from core.age_bucket b where b.scheme_id = v_product.scheme_id and b.code = p_bucket;
    if not found then
        raise exception using errcode = 'LF006', message = format('a price wants an age bucket of its product: %s',
            (select string_agg(b.code, ', ' order by b.from_days) from core.age_bucket b where b.scheme_id = v_product.scheme_id));
    end if;
    perform core.require_price(p_price_minor);
    v_from := core.price_moment(p_from);
    perform core.require_span(v_from, p_until);
    v_next := (select min(lower(r.valid)) from core.price_rule r
               where r.product_id = v_product.product_id and r.class = v_class and r.bucket = v_bucket.bucket and lower(r.valid) > v_from);
    select * into v_before from core.price_rule r
    where r.product_id = v_product.product_id and r.class = v_class and r.bucket = v_bucket.bucket and r.valid @> v_from;
    delete from core.price_rule r where r.rule_id = v_before.rule_id and lower(r.valid) = v_from;
    update core.price_rule r set valid = tstzrange(lower(r.valid), v_from) where r.rule_id = v_before.rule_id;
    begin
        if p_price_minor is not null then
            insert into core.price_rule (product_id, class, bucket, price_minor, valid)
            values (v_product.product_id, v_class, v_bucket.bucket, p_price_minor, tstzrange(v_from, coalesce(p_until, v_next)))
            returning rule_id into v_rule;
        elsif p_until > v_next then
            perform core.refuse_overlap(v_next);
        end if;
        if v_before.rule_id is not null and p_until < coalesce(upper(v_before.valid), 'infinity') then
            insert into core.price_rule (product_id, class, bucket, price_minor, valid)
            values (v_product.product_id, v_class, v_bucket.bucket, v_before.price_minor, tstzrange(p_until, upper(v_before.valid)));
        end if;
    exception when exclusion_violation then
        perform core.refuse_overlap(v_next);
    end;
    perform core.write_audit(null, 'price set', p_product || ' ' || p_class || ' ' || p_bucket, jsonb_build_object('price_minor', v_before.price_minor),
                             jsonb_build_object('price_minor', p_price_minor, 'rule', v_rule, 'from', v_from, 'until', p_until));
    return v_rule;
exception when others then
    perform core.leave('api.price_set', sqlstate, sqlerrm);
end
$$;

-- Sets what the leads of a project cost from p_from (null: now) until p_until, as api.price_set does.
-- p_price_minor null: by rule again. Raises: LF006, LF007, LF008, LF012.
create function api.project_price_set(p_project text, p_price_minor bigint, p_from timestamptz default null,
                                      p_until timestamptz default null) returns void
language plpgsql as $$
declare
    v_project core.project;
    v_from timestamptz;
    v_next timestamptz;
    v_before core.project_price;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_project from core.project p where lower(p.code) = lower(trim(p_project));
    if not found then
        raise exception using errcode = 'LF006', message = 'there is no project of this code';
    end if;
    perform core.require_price(p_price_minor);
    v_from := core.price_moment(p_from);
    perform core.require_span(v_from, p_until);
    v_next := (select min(lower(r.valid)) from core.project_price r where r.project_id = v_project.project_id and lower(r.valid) > v_from);
    select * into v_before from core.project_price r where r.project_id = v_project.project_id and r.valid @> v_from;
    delete from core.project_price r where r.project_id = v_project.project_id and lower(r.valid) = v_from;
    update core.project_price r set valid = tstzrange(lower(r.valid), v_from) where r.project_id = v_project.project_id and r.valid @> v_from;
    begin
        if p_price_minor is not null then
            insert into core.project_price (project_id, price_minor, valid)
            values (v_project.project_id, p_price_minor, tstzrange(v_from, coalesce(p_until, v_next)));
        elsif p_until > v_next then
            perform core.refuse_overlap(v_next);
        end if;
        if v_before.project_id is not null and p_until < coalesce(upper(v_before.valid), 'infinity') then
            insert into core.project_price (project_id, price_minor, valid)
            values (v_project.project_id, v_before.price_minor, tstzrange(p_until, upper(v_before.valid)));
        end if;
    exception when exclusion_violation then
        perform core.refuse_overlap(v_next);
    end;
    perform core.write_audit(null, 'project price set', v_project.code, jsonb_build_object('price_minor', v_before.price_minor),
                             jsonb_build_object('price_minor', p_price_minor, 'from', v_from, 'until', p_until));
exception when others then
    perform core.leave('api.project_price_set', sqlstate, sqlerrm);
end
$$;

-- Sets the own price of one lead, from now on; null: by its project or rule again (R9). Orders on hold
-- keep the price that they were made at. A lead that is being sold meanwhile is sold at the price
-- before. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.lead_price_set(p_lead uuid, p_price_minor bigint) returns void
language plpgsql set lock_timeout = '3s' as $$
declare
    v_lead core.lead;
begin
    perform core.require_write();
    perform core.require_operator();
    perform core.require_price(p_price_minor);
    select * into v_lead from core.lead l where l.public_id = p_lead for no key update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    update core.lead l set price_minor = p_price_minor where l.lead_id = v_lead.lead_id;
    -- It may move between the two while they are asked one after the other.
    loop
        update core.inventory i set price_minor = p_price_minor where i.lead_id = v_lead.lead_id;
        exit when found;
        update core.held h set own_price_minor = p_price_minor where h.lead_id = v_lead.lead_id;
        exit when found or not exists (select from core.inventory i where i.lead_id = v_lead.lead_id
                                       union all select from core.held h where h.lead_id = v_lead.lead_id);
    end loop;
    perform core.write_audit(null, 'lead price set', p_lead::text, jsonb_build_object('price_minor', v_lead.price_minor),
                             jsonb_build_object('price_minor', p_price_minor));
exception when others then
    perform core.leave('api.lead_price_set', sqlstate, sqlerrm);
end
$$;

-- The least price of a lead (R9), below which no discount takes an order either.
create function api.price_minimum() returns bigint
language plpgsql stable as $$
begin
    perform core.require_operator();
    return core.setting('lead_price_min_minor');
exception when others then
    perform core.leave('api.price_minimum', sqlstate, sqlerrm);
end
$$;

-- Sets it. Prices that hold or are set for later must not be below it; leads with a lower price of
-- their own keep it. Raises: LF006, LF007, LF008, LF012.
create function api.price_minimum_set(p_price_minor bigint) returns void
language plpgsql as $$
declare
    v_old bigint;
    v_low record;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_price_minor is null or p_price_minor not between 5 and 100000000 then
        raise exception using errcode = 'LF006', message = 'a minimum is an amount from 0.05 to 1000000.00';
    end if;
    perform core.price_moment(null);
    select q.name, q.price_minor into v_low from (
        select p.code || ' ' || case r.class when 1 then 'gold' else 'silver' end || ' ' || b.code as name, r.price_minor, r.valid
        from core.price_rule r join core.product p using (product_id) join core.age_bucket b on b.scheme_id = p.scheme_id and b.bucket = r.bucket
        union all
        select 'project ' || j.code, r.price_minor, r.valid from core.project_price r join core.project j using (project_id)) q
    where q.price_minor < p_price_minor and coalesce(upper(q.valid), 'infinity') > clock_timestamp() order by q.price_minor, q.name limit 1;
    if found then
        raise exception using errcode = 'LF006',
            message = format('%s costs %s; raise what is below the minimum first', v_low.name, to_char(v_low.price_minor / 100.0, 'FM999999990.00'));
    end if;
    select s.value into v_old from core.setting s where s.name = 'lead_price_min_minor' for update;
    update core.setting s set value = p_price_minor where s.name = 'lead_price_min_minor';
    perform core.write_audit(null, 'price minimum set', 'floor', jsonb_build_object('price_minor', v_old), jsonb_build_object('price_minor', p_price_minor));
exception when others then
    perform core.leave('api.price_minimum_set', sqlstate, sqlerrm);
end
$$;

-- The prices that hold now or are set for later, of classes and buckets and of projects (class and
-- bucket empty). With p_history those that are over as well, newest first.
create function api.prices(p_product text default null, p_history boolean default false)
returns table (product text, class text, bucket text, project text, price_minor bigint, rule int, valid_from timestamptz, valid_until timestamptz)
language plpgsql stable as $$
declare
    v_now timestamptz := clock_timestamp();
begin
    perform core.require_operator();
    return query
    select q.product, q.class, q.bucket, q.project, q.price_minor, q.rule, q.valid_from, q.valid_until from (
        select p.code as product, case r.class when 1 then 'gold' else 'silver' end as class, b.code as bucket, '' as project,
               r.price_minor, r.rule_id as rule, lower(r.valid) as valid_from, upper(r.valid) as valid_until, b.from_days, r.class as place
        from core.price_rule r join core.product p using (product_id)
        join core.age_bucket b on b.scheme_id = p.scheme_id and b.bucket = r.bucket
        union all
        select p.code, '', '', j.code, r.price_minor, null, lower(r.valid), upper(r.valid), 0, 3
        from core.project_price r join core.project j using (project_id) join core.product p using (product_id)) q
    where (p_product is null or q.product = p_product) and (coalesce(p_history, false) or q.valid_until is null or q.valid_until > v_now)
    order by q.product, q.place, q.from_days, q.project,
             case when p_history then q.valid_from end desc, q.valid_from;
exception when others then
    perform core.leave('api.prices', sqlstate, sqlerrm);
end
$$;

-- Sets the discount of orders from so many leads of a product on (R10), from p_from (null: now) until
-- p_until; null: until a later one that has been set already, or for good. p_discount_bp: 1/100 of a per
-- cent; 0: no discount. What held before holds again after p_until. Raises: LF006, LF007, LF008, LF012.
create function api.bracket_set(p_product text, p_leads_from int, p_discount_bp int, p_from timestamptz default null,
                                p_until timestamptz default null) returns void
language plpgsql as $$
declare
    v_product core.product;
    v_from timestamptz;
    v_next timestamptz;
    v_before core.bracket;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_product from core.product p where p.code = p_product;
    if not found or p_leads_from is null or p_leads_from not between 1 and 100000
       or p_discount_bp is null or p_discount_bp not between 0 and 10000 then
        raise exception using errcode = 'LF006', message = 'a bracket wants a product, from 1 to 100000 leads, and 0 to 100 per cent';
    end if;
    v_from := core.price_moment(p_from);
    perform core.require_span(v_from, p_until);
    v_next := (select min(lower(r.valid)) from core.bracket r
               where r.product_id = v_product.product_id and r.leads_from = p_leads_from and lower(r.valid) > v_from);
    select * into v_before from core.bracket r
    where r.product_id = v_product.product_id and r.leads_from = p_leads_from and r.valid @> v_from;
    delete from core.bracket r where r.bracket_id = v_before.bracket_id and lower(r.valid) = v_from;
    update core.bracket r set valid = tstzrange(lower(r.valid), v_from) where r.bracket_id = v_before.bracket_id;
    begin
        if p_discount_bp > 0 then
            insert into core.bracket (product_id, leads_from, discount_bp, valid)
            values (v_product.product_id, p_leads_from, p_discount_bp, tstzrange(v_from, coalesce(p_until, v_next)));
        elsif p_until > v_next then
            perform core.refuse_overlap(v_next);
        end if;
        if v_before.bracket_id is not null and p_until < coalesce(upper(v_before.valid), 'infinity') then
            insert into core.bracket (product_id, leads_from, discount_bp, valid)
            values (v_product.product_id, p_leads_from, v_before.discount_bp, tstzrange(p_until, upper(v_before.valid)));
        end if;
    exception when exclusion_violation then
        perform core.refuse_overlap(v_next);
    end;
    perform core.write_audit(null, 'bracket set', p_product || ' ' || p_leads_from, jsonb_build_object('discount_bp', v_before.discount_bp),
                             jsonb_build_object('discount_bp', p_discount_bp, 'from', v_from, 'until', p_until));
exception when others then
    perform core.leave('api.bracket_set', sqlstate, sqlerrm);
end
$$;

-- The brackets that hold now or later, with p_history all.
create function api.brackets(p_product text default null, p_history boolean default false)
returns table (product text, leads_from int, discount_bp int, valid_from timestamptz, valid_until timestamptz)
language plpgsql stable as $$
declare
    v_now timestamptz := clock_timestamp();
begin
    perform core.require_operator();
    return query
    select p.code, r.leads_from, r.discount_bp, lower(r.valid), upper(r.valid)
    from core.bracket r join core.product p using (product_id)
    where (p_product is null or p.code = p_product) and (coalesce(p_history, false) or upper(r.valid) is null or upper(r.valid) > v_now)
    order by p.code, r.leads_from, lower(r.valid);
exception when others then
    perform core.leave('api.brackets', sqlstate, sqlerrm);
end
$$;

-- Makes a coupon (R10); its terms never change. p_terms: {"percent_bp": 1..10000} or {"amount_minor": n},
-- and if wanted "products": [code, ..], "from", "until" (times), "uses_max", "workspace_uses_max",
-- "order_list_min_minor" (the least list price of what it is for). Returns the code as it is stored.
-- Raises: LF006, LF007, LF008, LF012.
create function api.coupon_create(p_code text, p_terms jsonb) returns text
language plpgsql as $$
declare
    v_code text := upper(trim(p_code));
    v_products smallint[];
    v_codes text[];
    v_from timestamptz;
    v_until timestamptz;
begin
    perform core.require_write();
    perform core.require_operator();
    if v_code is null or v_code !~ '^[A-Z0-9][A-Z0-9-]{2,39}$' then
        raise exception using errcode = 'LF006', message = 'a coupon''s code has 3 to 40 letters, digits and hyphens';
    end if;
    if p_terms is null or jsonb_typeof(p_terms) <> 'object' or p_terms - array['percent_bp', 'amount_minor', 'products', 'from', 'until', 'uses_max',
            'workspace_uses_max', 'order_list_min_minor'] <> '{}' or p_terms ? 'percent_bp' = (p_terms ? 'amount_minor') then
        raise exception using errcode = 'LF006',
            message = 'a coupon wants percent_bp or amount_minor, and knows products, from, until, uses_max, workspace_uses_max and order_list_min_minor';
    end if;
    v_codes := core.filter_texts(p_terms, 'products');
    if v_codes is not null then
        v_products := array(select p.product_id from core.product p where p.code = any (v_codes) order by 1);
        if cardinality(v_products) <> cardinality(v_codes) then
            raise exception using errcode = 'LF006', message = '"products" names no product of this floor, or one of them twice';
        end if;
    end if;
    begin
        v_from := coalesce((p_terms ->> 'from')::timestamptz, clock_timestamp());
        v_until := (p_terms ->> 'until')::timestamptz;
    exception when data_exception then
        raise exception using errcode = 'LF006', message = '"from" and "until" are times, for example 2026-12-01T00:00:00Z';
    end;
    if v_until <= v_from or v_until <= clock_timestamp() then
        raise exception using errcode = 'LF006', message = 'a coupon ends after it begins, and not in the past';
    end if;
    insert into core.coupon (code, percent_bp, amount_minor, products, valid, uses_max, workspace_uses_max, order_list_min_minor)
    values (v_code, core.filter_int(p_terms, 'percent_bp', 1, 10000), core.filter_int(p_terms, 'amount_minor', 1, 100000000), v_products,
            tstzrange(v_from, v_until), core.filter_int(p_terms, 'uses_max', 1, 100000),
            core.filter_int(p_terms, 'workspace_uses_max', 1, 1000),
            coalesce(core.filter_int(p_terms, 'order_list_min_minor', 0, 1000000000000), 0))
    on conflict (code) do nothing;
    if not found then
        raise exception using errcode = 'LF006', message = 'a coupon of this code exists';
    end if;
    perform core.write_audit(null, 'coupon create', v_code, null, p_terms);
    return v_code;
exception when others then
    perform core.leave('api.coupon_create', sqlstate, sqlerrm);
end
$$;

-- Nobody may use the coupon from now on, but for quotes that name it already. Closing what is closed
-- changes nothing. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.coupon_close(p_code text) returns void
language plpgsql as $$
declare
    v_coupon core.coupon;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_coupon from core.coupon c where c.code = upper(trim(p_code)) for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif v_coupon.closed_at is null then
        update core.coupon c set closed_at = clock_timestamp() where c.coupon_id = v_coupon.coupon_id;
        perform core.write_audit(null, 'coupon close', v_coupon.code, null, null);
    end if;
exception when others then
    perform core.leave('api.coupon_close', sqlstate, sqlerrm);
end
$$;

-- All coupons with how often they are used, newest first.
create function api.coupons()
returns table (code text, percent_bp int, amount_minor bigint, products text[], valid_from timestamptz, valid_until timestamptz,
               uses bigint, uses_max int, workspace_uses_max int, order_list_min_minor bigint, closed_at timestamptz)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select c.code, c.percent_bp, c.amount_minor,
           array(select p.code from core.product p where p.product_id = any (c.products) order by 1), lower(c.valid), upper(c.valid),
           (select count(*) from core.coupon_use u where u.coupon_id = c.coupon_id), c.uses_max, c.workspace_uses_max,
           c.order_list_min_minor, c.closed_at
    from core.coupon c order by c.coupon_id desc;
exception when others then
    perform core.leave('api.coupons', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['price_set', 'project_price_set', 'lead_price_set', 'price_minimum', 'price_minimum_set',
    'prices', 'bracket_set', 'brackets', 'coupon_create', 'coupon_close', 'coupons'], 'lf_fn_admin');
grant execute on function core.filter_int(jsonb, text, bigint, bigint), core.filter_texts(jsonb, text) to lf_fn_admin;
call core.harden_api();
grant execute on function api.price_set(text, text, text, bigint, timestamptz, timestamptz), api.project_price_set(text, bigint, timestamptz, timestamptz),
    api.lead_price_set(uuid, bigint), api.price_minimum(), api.price_minimum_set(bigint),
    api.prices(text, boolean), api.bracket_set(text, int, int, timestamptz, timestamptz), api.brackets(text, boolean),
    api.coupon_create(text, jsonb), api.coupon_close(text), api.coupons() to lf_operator;
