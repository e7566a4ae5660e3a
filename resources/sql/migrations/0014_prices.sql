-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0014_prices: discounts of an order (R10): brackets and coupons.

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

call core.own_functions('core', array['share', 'prices_of', 'with_prices', 'quoted', 'portions', 'bracket_of', 'discount',
    'coupon_used_up', 'redeem'], 'lf_owner_core', 'lf_fn_buy');
reset role;
