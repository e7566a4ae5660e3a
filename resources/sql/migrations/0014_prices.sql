-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0014_prices: discounts of an order (R10): brackets and coupons; and the price book, where operators
-- set what a lead costs, from when on (R9).

set role lf_owner_core;

-- Splits an amount over lines by weight, none above its cap: whole minor units that sum to the amount
-- (or to all caps, if they are less), each at most one unit off its fair share unless a cap binds;
-- the largest remainders get the odd units, the first line among equals.
create function core.share(p_amount bigint, p_weights bigint[], p_caps bigint[]) returns bigint[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
    v_shares bigint[] := array_fill(0::bigint, array[cardinality(p_weights)]);
    v_rest bigint := least(p_amount, (select coalesce(sum(c), 0) from unnest(p_caps) c));
    v_round record;
begin
    while v_rest > 0 loop
        select array_agg(r.share + case when r.place <= r.odd then 1 else 0 end order by r.i) as shares,
               sum(r.share + case when r.place <= r.odd then 1 else 0 end) as given
        into v_round
        from (select q.*, row_number() over (order by (q.share < q.room) desc, q.exact - q.share desc, q.i) as place,
                     -- Where a cap binds, the next round shares out what it kept back.
                     case when bool_or(floor(q.exact) > q.room) over () then 0 else v_rest - sum(q.share) over () end as odd
              from (select w.i, w.room, w.exact, least(floor(w.exact), w.room)::bigint as share
                    from (select i, p_caps[i] - v_shares[i] as room,
                                 case when p_caps[i] > v_shares[i] then
                                     v_rest::numeric * greatest(p_weights[i], 1)
                                     / sum(greatest(p_weights[i], 1)) filter (where p_caps[i] > v_shares[i]) over () else 0 end as exact
                          from generate_subscripts(p_weights, 1) i) w) q) r;
        for i in 1 .. cardinality(v_shares) loop
            v_shares[i] := v_shares[i] + v_round.shares[i];
        end loop;
        v_rest := v_rest - v_round.given;
    end loop;
    return v_shares;
end
$$;

-- ---- prices of a quote -------------------------------------------------------------------------

create function core.prices_of(f core.compiled_filter) returns core.price_list
language sql immutable as $$
    select row(f.product_id, f.starts, f.gold, f.silver, f.gold_rules, f.silver_rules, f.project_ids, f.project_prices,
               f.brackets_from, f.brackets_bp)::core.price_list
$$;

-- The prices of one more product, unless they are there.
create function core.with_prices(p_prices core.price_list[], f core.compiled_filter) returns core.price_list[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from unnest(p_prices) l where l.product_id = f.product_id) then
        return p_prices;
    end if;
    return p_prices || core.prices_of(f);
end
$$;

-- The filter with what a quote promised for its product, where today's prices are others.
create function core.quoted(f core.compiled_filter, p_prices core.price_list[]) returns core.compiled_filter
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
    v_prices core.price_list;
begin
    foreach v_prices in array p_prices loop
        if v_prices.product_id = f.product_id and v_prices is distinct from core.prices_of(f) then
            f.quoted := v_prices;
        end if;
    end loop;
    return f;
end
$$;

-- ---- discounts ---------------------------------------------------------------------------------

-- What the lines of an order have taken, by product: a hand-picked line may be of several.
create function core.portions(d core.deal, p_lines core.line[], p_filters core.compiled_filter[], p_picked core.picked[])
returns core.portion[] language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_portions core.portion[] := '{}';
begin
    for i in 1 .. cardinality(p_lines) loop
        if (p_lines[i]).picks is null then
            v_portions := v_portions || row(i, (p_filters[i]).product_id, (p_picked[i]).leads, (p_picked[i]).total_minor)::core.portion;
        else
            v_portions := v_portions || array(
                select row(i, p.product_id, count(*), sum(t.price_minor))::core.portion
                from (select s.lead_id, s.price_minor from core.sale s where s.order_id = d.order_id and s.line_no = i
                      union all
                      select h.lead_id, h.price_minor from core.held h where h.order_id = d.order_id and h.line_no = i) t
                join core.lead l using (lead_id) join core.pool p using (pool_id)
                group by p.product_id order by p.product_id);
        end if;
    end loop;
    return v_portions;
end
$$;

-- The discount of so many leads of a product: the better one of the brackets of now and the quote's.
create function core.bracket_of(p_product smallint, p_leads bigint, p_prices core.price_list[], out leads_from int, out discount_bp int)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    select x.leads_from, x.bp into leads_from, discount_bp
    from (select b.leads_from, b.discount_bp from core.bracket b where b.product_id = p_product and b.valid @> clock_timestamp()
          union all
          select q.leads_from, q.bp from unnest(p_prices) l, unnest(l.brackets_from, l.brackets_bp) q (leads_from, bp)
          where l.product_id = p_product) x (leads_from, bp)
    where x.leads_from <= p_leads order by x.bp desc, x.leads_from limit 1;
end
$$;

-- Brackets and coupon of an order (R10). Per product: the bracket that its leads reach, on their list
-- price, rounded half up. Then the coupon, on what is left of its products. Both are shared out over the
-- lines so that the lines sum to the order, and nothing falls below the least price for each of its
-- leads (R9). p_prices: of a quote, or null; p_at: when the coupon has to be good; p_lines: how many.
-- minors, discounts: of each line. refused: LF023, and nothing else is said.
create function core.discount(p_coupon text, p_at timestamptz, p_prices core.price_list[], p_portions core.portion[], p_lines int,
                              out minors bigint[], out discounts jsonb[], out coupon_id int, out coupon_minor bigint, out refused jsonb)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_least bigint := core.setting('lead_price_min_minor');
    v_rooms bigint[]; -- how much each portion can still give
    v_left bigint[];  -- what it costs by now
    v_product record;
    v_coupon core.coupon;
    v_is_for boolean[];
    v_why jsonb;
    v_shares bigint[];
    v_sum bigint;
begin
    select array_agg(o order by o.line_no, o.product_id), array_agg(greatest(o.list_minor - v_least * o.leads, 0) order by o.line_no, o.product_id),
           array_agg(o.list_minor order by o.line_no, o.product_id)
    into p_portions, v_rooms, v_left
    from unnest(p_portions) o;
    minors := array_fill(0::bigint, array[p_lines]);
    discounts := array_fill('[]'::jsonb, array[p_lines]);
    coupon_minor := 0;
    for v_product in
        select x.product_id, x.list, b.leads_from, b.discount_bp
        from (select o.product_id, sum(o.leads)::bigint as leads, sum(o.list_minor) as list from unnest(p_portions) o group by 1) x
        cross join lateral core.bracket_of(x.product_id, x.leads, p_prices) b
        where b.discount_bp is not null order by x.product_id
    loop
        v_is_for := array(select x.product_id = v_product.product_id from unnest(p_portions) with ordinality x order by x.ordinality);
        v_shares := core.share(floor((v_product.list * v_product.discount_bp + 5000) / 10000)::bigint, v_left,
            array(select case when f then r else 0 end from unnest(v_is_for, v_rooms) with ordinality x (f, r, n) order by n));
        for i in 1 .. cardinality(v_shares) loop
            continue when v_shares[i] = 0;
            v_rooms[i] := v_rooms[i] - v_shares[i];
            v_left[i] := v_left[i] - v_shares[i];
            minors[(p_portions[i]).line_no] := minors[(p_portions[i]).line_no] + v_shares[i];
            discounts[(p_portions[i]).line_no] := discounts[(p_portions[i]).line_no] || jsonb_build_object('kind', 'bracket',
                'leads_from', v_product.leads_from, 'percent_bp', v_product.discount_bp, 'minor', v_shares[i]);
        end loop;
    end loop;
    if p_coupon is null then
        return;
    end if;

    select * into v_coupon from core.coupon c where c.code = upper(trim(p_coupon));
    if found then
        v_is_for := array(select v_coupon.products is null or x.product_id = any (v_coupon.products)
                          from unnest(p_portions) with ordinality x order by x.ordinality);
        v_sum := (select coalesce(sum(x.list_minor), 0) from unnest(p_portions) with ordinality x where v_is_for[x.ordinality]);
    end if;
    v_why := case
        when v_coupon.coupon_id is null then jsonb_build_object('reason', 'unknown', 'message', 'There is no coupon of this code.')
        when v_coupon.closed_at <= p_at then jsonb_build_object('reason', 'closed', 'message', 'It has been closed.')
        when p_at < lower(v_coupon.valid) then jsonb_build_object('reason', 'not_yet', 'from', lower(v_coupon.valid),
            'message', format('It is good from %s on.', to_char(lower(v_coupon.valid), 'YYYY-MM-DD HH24:MI "UTC"')))
        when p_at >= upper(v_coupon.valid) then jsonb_build_object('reason', 'over', 'until', upper(v_coupon.valid),
            'message', format('It was good until %s.', to_char(upper(v_coupon.valid), 'YYYY-MM-DD HH24:MI "UTC"')))
        when v_sum = 0 then jsonb_build_object('reason', 'other_products', 'message', 'It is for other products.')
        when v_sum < v_coupon.order_list_min_minor then jsonb_build_object('reason', 'order_too_small', 'list_minor', v_sum,
            'least_minor', v_coupon.order_list_min_minor,
            'message', format('It wants an order of at least %s.', to_char(v_coupon.order_list_min_minor / 100.0, 'FM999999999990.00'))) end;
    if v_why is not null then
        refused := core.refusal('LF023', v_why);
        return;
    end if;
    coupon_id := v_coupon.coupon_id;
    v_sum := (select sum(x.minor) from unnest(v_left) with ordinality x (minor, n) where v_is_for[x.n]);
    v_shares := core.share(coalesce(v_coupon.amount_minor, (v_sum * v_coupon.percent_bp + 5000) / 10000), v_left,
        array(select case when f then r else 0 end from unnest(v_is_for, v_rooms) with ordinality x (f, r, n) order by n));
    for i in 1 .. cardinality(v_shares) loop
        continue when v_shares[i] = 0;
        minors[(p_portions[i]).line_no] := minors[(p_portions[i]).line_no] + v_shares[i];
        discounts[(p_portions[i]).line_no] := discounts[(p_portions[i]).line_no]
            || jsonb_build_object('kind', 'coupon', 'code', v_coupon.code, 'minor', v_shares[i]);
        coupon_minor := coupon_minor + v_shares[i];
    end loop;
end
$$;

-- Why a workspace may not use a coupon any more, by what is used up now; null if it may.
create function core.coupon_used_up(p_coupon int, p_workspace int) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_coupon core.coupon;
begin
    select * into v_coupon from core.coupon c where c.coupon_id = p_coupon;
    if (select count(*) from core.coupon_use u where u.coupon_id = p_coupon and u.workspace_id = p_workspace) >= v_coupon.workspace_uses_max then
        return core.refusal('LF023', jsonb_build_object('reason', 'used_by_workspace', 'most', v_coupon.workspace_uses_max,
            'message', format('Your workspace has used it %s times; more is not allowed.', v_coupon.workspace_uses_max)));
    elsif exists (select from core.coupon_use u where u.coupon_id = p_coupon and u.use_no = v_coupon.uses_max)
          and (select count(*) from core.coupon_use u where u.coupon_id = p_coupon) >= v_coupon.uses_max then
        return core.refusal('LF023', jsonb_build_object('reason', 'used_up', 'most', v_coupon.uses_max,
            'message', 'It has been used as often as it may be.'));
    end if;
    return null;
end
$$;

-- Uses the coupon of an order up. Limits are numbered rows: whoever takes the same number waits for
-- the first one and, if that commits, looks for another number. Null, or LF023.
create function core.redeem(d core.deal) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_coupon core.coupon;
    v_refused jsonb;
    v_use int;
    v_workspace_use int;
    v_order bigint;
    v_is_swept boolean := false;
begin
    if d.coupon_id is null then
        return null;
    end if;
    select * into v_coupon from core.coupon c where c.coupon_id = d.coupon_id;
    loop
        v_refused := core.coupon_used_up(d.coupon_id, d.workspace_id);
        if v_refused is not null and not v_is_swept then
            -- Unpaid orders that are over use nothing up (R21).
            for v_order in select o.order_id from core.orders o
                           where o.coupon_id = d.coupon_id and o.state in ('held', 'awaiting_payment') and o.held_until <= clock_timestamp()
                           order by o.order_id for update skip locked loop
                perform core.end_hold(v_order, 'expired', 'the hold ended');
            end loop;
            v_is_swept := true;
            v_refused := core.coupon_used_up(d.coupon_id, d.workspace_id);
        end if;
        if v_refused is not null then
            return v_refused;
        end if;
        -- The number after the last; once those are all taken, one that was given back.
        if v_coupon.uses_max is not null then
            v_use := (select coalesce(max(u.use_no), 0) + 1 from core.coupon_use u where u.coupon_id = d.coupon_id);
            if v_use > v_coupon.uses_max then
                v_use := (select min(n) from generate_series(1, v_coupon.uses_max) n
                          where not exists (select from core.coupon_use u where u.coupon_id = d.coupon_id and u.use_no = n));
            end if;
        end if;
        if v_coupon.workspace_uses_max is not null then
            v_workspace_use := (select min(n) from generate_series(1, v_coupon.workspace_uses_max) n
                                where not exists (select from core.coupon_use u where u.coupon_id = d.coupon_id
                                                    and u.workspace_id = d.workspace_id and u.workspace_use_no = n));
        end if;
        -- None is free any more since it was looked at above: look again.
        continue when v_use is null and v_coupon.uses_max is not null
                   or v_workspace_use is null and v_coupon.workspace_uses_max is not null;
        insert into core.coupon_use (order_id, coupon_id, workspace_id, use_no, workspace_use_no)
        values (d.order_id, d.coupon_id, d.workspace_id, v_use, v_workspace_use)
        on conflict do nothing;
        exit when found;
    end loop;
    return null;
end
$$;

do $$
declare
    v_function regprocedure;
begin
    for v_function in
        select p.oid from pg_proc p where p.pronamespace = 'core'::regnamespace
          and p.proname in ('share', 'prices_of', 'with_prices', 'quoted', 'portions', 'bracket_of', 'discount', 'coupon_used_up', 'redeem')
    loop
        execute format('revoke execute on function %s from public', v_function);
        execute format('grant execute on function %s to lf_fn_buy', v_function);
    end loop;
end
$$;
reset role;

-- ---- the price book ----------------------------------------------------------------------------
-- Prices are set by one operator at a time (an advisory lock, for which buyers, who only read, never
-- wait), and the past is never rewritten: a new rule ends the one before it at its own beginning and holds until the next one that
-- has been set already. A rule that begins at the very same moment is replaced. The exclusion
-- constraints are the truth.

grant select, insert, update, delete on core.price_rule, core.project_price, core.bracket to lf_fn_admin;
grant select, insert, update (closed_at) on core.coupon to lf_fn_admin;
grant select on core.coupon_use to lf_fn_admin;
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

-- A price as operators write it. Raises: LF006.
create function core.require_price(p_price_minor bigint) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if p_price_minor not between core.setting('lead_price_min_minor') and 100000000 then
        raise exception using errcode = 'LF006', message = 'a price is an amount from 0.05 to 1000000.00';
    end if;
end
$$;
alter function core.require_price(bigint) owner to lf_owner_core;
revoke execute on function core.require_price(bigint) from public;
grant execute on function core.require_price(bigint) to lf_fn_admin;

-- Sets the price of a product's class and bucket from p_from on (null: now), until a later price that
-- has been set already (R9). p_price_minor null: no price, which takes these leads off the shelf unless
-- their own or their project's price keeps them there. Returns the rule's number, null if none.
-- Raises: LF006, LF007, LF008, LF012.
create function api.price_set(p_product text, p_class text, p_bucket text, p_price_minor bigint, p_from timestamptz default null) returns int
language plpgsql as $$
declare
    v_product core.product;
    v_bucket core.age_bucket;
    v_class smallint := case p_class when 'gold' then 1 when 'silver' then 2 end;
    v_from timestamptz;
    v_old bigint;
    v_rule int;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_product from core.product p where p.code = p_product;
    select * into v_bucket from core.age_bucket b where b.scheme_id = v_product.scheme_id and b.code = p_bucket;
    if v_class is null or v_bucket.bucket is null then
        raise exception using errcode = 'LF006', message = 'a price wants a product, gold or silver, and an age bucket of the product';
    end if;
    perform core.require_price(p_price_minor);
    v_from := core.price_moment(p_from);
    delete from core.price_rule r
    where r.product_id = v_product.product_id and r.class = v_class and r.bucket = v_bucket.bucket and lower(r.valid) = v_from;
    update core.price_rule r set valid = tstzrange(lower(r.valid), v_from)
    where r.product_id = v_product.product_id and r.class = v_class and r.bucket = v_bucket.bucket and r.valid @> v_from
    returning r.price_minor into v_old;
    if p_price_minor is not null then
        insert into core.price_rule (product_id, class, bucket, price_minor, valid)
        values (v_product.product_id, v_class, v_bucket.bucket, p_price_minor, tstzrange(v_from, (
            select min(lower(r.valid)) from core.price_rule r
            where r.product_id = v_product.product_id and r.class = v_class and r.bucket = v_bucket.bucket and lower(r.valid) > v_from)))
        returning rule_id into v_rule;
    end if;
    perform core.write_audit(null, 'price set', p_product || ' ' || p_class || ' ' || p_bucket, jsonb_build_object('price_minor', v_old),
                             jsonb_build_object('price_minor', p_price_minor, 'rule', v_rule, 'from', v_from));
    return v_rule;
exception when others then
    perform core.leave('api.price_set', sqlstate, sqlerrm);
end
$$;

-- Sets what the leads of a project cost from p_from on (null: now). p_price_minor null: by rule again.
-- Raises: LF006, LF007, LF008, LF012.
create function api.project_price_set(p_project text, p_price_minor bigint, p_from timestamptz default null) returns void
language plpgsql as $$
declare
    v_project core.project;
    v_from timestamptz;
    v_old bigint;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_project from core.project p where lower(p.code) = lower(trim(p_project));
    if not found then
        raise exception using errcode = 'LF006', message = 'there is no project of this code';
    end if;
    perform core.require_price(p_price_minor);
    v_from := core.price_moment(p_from);
    delete from core.project_price r where r.project_id = v_project.project_id and lower(r.valid) = v_from;
    update core.project_price r set valid = tstzrange(lower(r.valid), v_from)
    where r.project_id = v_project.project_id and r.valid @> v_from
    returning r.price_minor into v_old;
    if p_price_minor is not null then
        insert into core.project_price (project_id, price_minor, valid)
        values (v_project.project_id, p_price_minor, tstzrange(v_from, (
            select min(lower(r.valid)) from core.project_price r where r.project_id = v_project.project_id and lower(r.valid) > v_from)));
    end if;
    perform core.write_audit(null, 'project price set', v_project.code, jsonb_build_object('price_minor', v_old),
                             jsonb_build_object('price_minor', p_price_minor, 'from', v_from));
exception when others then
    perform core.leave('api.project_price_set', sqlstate, sqlerrm);
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
-- p_until (null: a later one that has been set already, or for good). p_discount_bp: 1/100 of a per
-- cent; 0: no discount. Raises: LF006, LF007, LF008, LF012.
create function api.bracket_set(p_product text, p_leads_from int, p_discount_bp int, p_from timestamptz default null,
                                p_until timestamptz default null) returns void
language plpgsql as $$
declare
    v_product core.product;
    v_from timestamptz;
    v_next timestamptz;
    v_old int;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_product from core.product p where p.code = p_product;
    if not found or p_leads_from is null or p_leads_from not between 1 and 100000
       or p_discount_bp is null or p_discount_bp not between 0 and 10000 then
        raise exception using errcode = 'LF006', message = 'a bracket wants a product, from 1 to 100000 leads, and 0 to 100 per cent';
    end if;
    v_from := core.price_moment(p_from);
    if p_until <= v_from then
        raise exception using errcode = 'LF006', message = 'a bracket ends after it begins';
    end if;
    delete from core.bracket r where r.product_id = v_product.product_id and r.leads_from = p_leads_from and lower(r.valid) = v_from;
    update core.bracket r set valid = tstzrange(lower(r.valid), v_from)
    where r.product_id = v_product.product_id and r.leads_from = p_leads_from and r.valid @> v_from
    returning r.discount_bp into v_old;
    v_next := (select min(lower(r.valid)) from core.bracket r
               where r.product_id = v_product.product_id and r.leads_from = p_leads_from and lower(r.valid) > v_from);
    if p_discount_bp > 0 then
        insert into core.bracket (product_id, leads_from, discount_bp, valid)
        values (v_product.product_id, p_leads_from, p_discount_bp, tstzrange(v_from, least(p_until, v_next)));
    end if;
    perform core.write_audit(null, 'bracket set', p_product || ' ' || p_leads_from, jsonb_build_object('discount_bp', v_old),
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

do $$
declare
    v_function regprocedure;
begin
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'api'::regnamespace
        and p.proname in ('price_set', 'project_price_set', 'prices', 'bracket_set', 'brackets', 'coupon_create', 'coupon_close', 'coupons') loop
        execute format('alter function %s owner to lf_fn_admin', v_function);
    end loop;
end
$$;
grant execute on function core.filter_int(jsonb, text, bigint, bigint), core.filter_texts(jsonb, text) to lf_fn_admin;
call core.harden_api();
grant execute on function api.price_set(text, text, text, bigint, timestamptz), api.project_price_set(text, bigint, timestamptz),
    api.prices(text, boolean), api.bracket_set(text, int, int, timestamptz, timestamptz), api.brackets(text, boolean),
    api.coupon_create(text, jsonb), api.coupon_close(text), api.coupons() to lf_operator;
