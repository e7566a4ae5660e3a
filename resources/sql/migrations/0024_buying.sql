-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0024_buying: what brokers ask for and get: the lines of a request, what they cost, quotes, and a
-- purchase with its key (R11, R12, R18, R19). How leads are taken and settled is in 0005.

set role lf_owner_core;

-- How many rows fit, locked or not, counted up to p_most: visible to a fresh snapshot, so they include
-- all that rivals may yet give back.
create function core.count_rows_up_to(f core.compiled_filter, p_most bigint)
returns bigint language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    return (select count(*) from (
        select from core.inventory i
        where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
          and (f.workspace_id is null
               or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
        limit p_most) q);
end
$$;

-- How many leads a buyer could have, counted up to p_most: as above, but each person once (R4), and
-- neither the leads p_without nor their persons. An upper bound of what can ever be had now.
create function core.count_up_to(f core.compiled_filter, p_most bigint, p_without bigint[] default '{}')
returns bigint language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    v_persons bigint[] := core.persons_of(p_without, f.is_once);
    v_look bigint := p_most;
    v_rows bigint;
    v_count bigint;
begin
    loop
        select count(*), case when f.is_once then count(distinct q.person) else count(*) end into v_rows, v_count from (
            select i.person from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
              and (cardinality(p_without) = 0 or i.lead_id <> all (p_without) and i.person <> all (v_persons))
            limit v_look) q;
        exit when v_count >= p_most or v_rows < v_look;
        v_look := v_look + greatest(p_most - v_count, v_look / 2);
    end loop;
    return v_count;
end
$$;

-- What p_quantity leads of a filter would cost now, oldest first, each person once (R4), without taking
-- them; neither the leads p_without nor their persons.
create function core.price_line(f core.compiled_filter, p_quantity int, p_without bigint[] default '{}',
                                out leads int, out total_minor bigint, out unit_minor bigint, out rules jsonb, out ids bigint[])
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    v_persons bigint[] := core.persons_of(p_without, f.is_once);
    v_look bigint := p_quantity;
    v_rows bigint;
begin
    loop
        with fitting as materialized (
            select i.lead_id, i.inquired_on, i.person, core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f) as price,
                   case when i.price_minor is not null then 'own'
                        when array_position(f.project_ids, i.project_id) is not null then 'project'
                        else 'rule ' || case i.class when 1 then f.gold_rules[width_bucket(i.inquired_on, f.starts)]
                                                     else f.silver_rules[width_bucket(i.inquired_on, f.starts)] end end as rule
            from core.inventory i
            where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
              and (f.workspace_id is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
              and (cardinality(p_without) = 0 or i.lead_id <> all (p_without) and i.person <> all (v_persons))
            order by i.inquired_on, i.lead_id limit v_look
        ), firsts as (
            select distinct on (case when f.is_once then g.person else g.lead_id end) g.*
            from fitting g order by case when f.is_once then g.person else g.lead_id end, g.inquired_on, g.lead_id
        )
        select count(*), coalesce(sum(q.price), 0), (array_agg(q.price order by q.inquired_on, q.lead_id))[1],
               coalesce(jsonb_agg(distinct q.rule), '[]'), coalesce(array_agg(q.lead_id), '{}'), (select count(*) from fitting)
        into leads, total_minor, unit_minor, rules, ids, v_rows
        from (select g.* from firsts g order by g.inquired_on, g.lead_id limit p_quantity) q;
        exit when leads >= p_quantity or v_rows < v_look;
        v_look := v_look + greatest(p_quantity - leads, v_look / 2);
    end loop;
end
$$;

-- Checks the lines of a quote or purchase; returns them in the order of the request.
-- Raises: LF006. A limit that is exceeded is the caller's business (LF005).
create function core.read_lines(p_lines jsonb) returns core.line[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_lines core.line[] := '{}';
    v_line jsonb;
    v_read core.line;
begin
    if p_lines is null or jsonb_typeof(p_lines) <> 'array' or jsonb_array_length(p_lines) = 0 then
        raise exception using errcode = 'LF006', message = 'an order has at least one line';
    end if;
    if jsonb_array_length(p_lines) > 1 and jsonb_array_length(p_lines) > core.setting('order_lines_max') then
        raise exception using errcode = 'LF006', message = format('an order has at most %s lines', core.setting('order_lines_max'));
    end if;
    for i in 0 .. jsonb_array_length(p_lines) - 1 loop
        v_line := p_lines -> i;
        if jsonb_typeof(v_line) <> 'object' then
            raise exception using errcode = 'LF006', message = 'a line is an object';
        elsif v_line - array['filter', 'quantity', 'allow_part', 'quantity_min', 'picks', 'basket', 'project', 'all', 'replace', 'rest', 'total_max_minor'] <> '{}' then
            raise exception using errcode = 'LF006',
                message = 'a line knows filter, project, picks, basket, quantity, all, replace, allow_part, quantity_min, rest and total_max_minor';
        elsif v_line ? 'allow_part' and jsonb_typeof(v_line -> 'allow_part') <> 'boolean' then
            raise exception using errcode = 'LF006', message = '"allow_part" is true or false';
        elsif v_line ? 'filter' and jsonb_typeof(v_line -> 'filter') <> 'object' then
            raise exception using errcode = 'LF006', message = 'a filter is an object';
        elsif v_line ? 'rest' and (v_line -> 'rest' <> '"standing"' or v_line ?| array['picks', 'basket', 'project', 'all']) then
            raise exception using errcode = 'LF006', message = '"rest" is "standing", of a line with a filter and a quantity';
        elsif v_line ?| array['picks', 'basket', 'project', 'all', 'replace'] then
            v_read := core.read_chosen_line(v_line);
        elsif not v_line ? 'quantity' then
            raise exception using errcode = 'LF006', message = 'a line wants a quantity';
        else
            v_read := row(coalesce(v_line -> 'filter', '{}'), core.filter_int(v_line, 'quantity', 1, 100000)::int,
                          coalesce((v_line -> 'allow_part')::boolean, false) or v_line ? 'rest',
                          coalesce(core.filter_int(v_line, 'quantity_min', 1, 100000)::int, 1),
                          null, false, false, false, v_line ? 'rest', null)::core.line;
        end if;
        v_read.total_max := core.filter_int(v_line, 'total_max_minor', 0, 1000000000000);
        v_lines := v_lines || v_read;
    end loop;
    return v_lines;
end
$$;

-- LF005 as an answer, or null. Limits: p_least, the largest minimum of the lines' products, and the
-- workspace's or floor's maximum (R12).
create function core.over_limit(p_leads bigint, p_least bigint, p_workspace int) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_most bigint;
begin
    select coalesce(w.order_leads_max, s.value) into v_most
    from core.workspace w, core.setting s where w.workspace_id = p_workspace and s.name = 'order_leads_max';
    if p_leads between p_least and v_most then
        return null;
    end if;
    return core.refusal('LF005', jsonb_build_object('requested', p_leads, 'least', p_least, 'most', v_most,
        'message', format('%s leads asked for; this workspace may buy %s to %s at once', p_leads, p_least, v_most)));
end
$$;

reset role;

-- Availability and price of each line now, and the order's discounts and net. Money in minor units.
-- p_is_full: with texts, and R16 for the short lines.
create function core.price_order(p_lines core.line[], p_member core.member, p_coupon text, p_at timestamptz, p_is_full boolean,
                                 out lines jsonb, out list_minor bigint, out discount_minor bigint, out total_minor bigint,
                                 out leads bigint, out leads_least bigint, out is_complete boolean, out prices core.price_list[],
                                 out coupon_minor bigint, out coupon_refused jsonb)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_line core.line;
    v_filters core.compiled_filter[] := '{}';
    d core.deal;
    v_priced record;
    v_picks jsonb;
    v_product record;
    v_terms core.compiled_filter;
    v_taken bigint[] := '{}';
    v_portions core.portion[] := '{}';
    v_answers jsonb[] := '{}';
    v_off record;
    f core.compiled_filter;
    i int;
begin
    leads := 0;
    list_minor := 0;
    discount_minor := 0;
    is_complete := true;
    prices := '{}';
    d.workspace_id := p_member.workspace_id;
    d.member_id := p_member.member_id;
    d.allow_repeats := false;
    for i in 1 .. cardinality(p_lines) loop
        f := null;
        if (p_lines[i]).picks is null then
            f := core.compile_filter((p_lines[i]).filter - 'owned', p_member.workspace_id);
        end if;
        v_filters := v_filters || f;
    end loop;
    -- As the purchase takes them: lines of one order never share a lead (R14).
    foreach i in array core.line_sequence(p_lines, v_filters) loop
        v_line := p_lines[i];
        f := v_filters[i];
        if v_line.picks is null then
            -- What a hold that is over still keeps is on offer (R21).
            perform core.take_back(case when f.one_pool is not null then array[f.one_pool] else f.pools end);
            select * into v_priced from core.price_line(f, v_line.quantity, v_taken);
            v_picks := '{}';
            v_portions := v_portions || row(i, f.product_id, v_priced.leads, v_priced.total_minor)::core.portion;
            prices := core.with_prices(prices, f);
        else
            perform core.take_back(core.pools_of(p_lines[i:i]));
            select * into v_priced from core.price_picks(v_line, p_member.workspace_id, v_taken);
            v_picks := v_priced.picks;
            for v_product in
                select pr.product_id, pr.code, array_agg(l.lead_id) filter (where l.lead_id = any (v_priced.ids)) as ids
                from core.lead l join core.pool p using (pool_id) join core.product pr using (product_id)
                where l.public_id = any (v_line.picks) or l.lead_id = any (v_priced.ids)
                group by pr.product_id, pr.code order by pr.product_id
            loop
                v_terms := core.compile_filter(jsonb_build_object('product', v_product.code), null);
                prices := core.with_prices(prices, v_terms);
                v_portions := v_portions || (
                    select row(i, v_product.product_id, count(*), coalesce(sum(core.price_of(l.price_minor, l.project_id, p.class, l.inquired_on, v_terms)), 0))::core.portion
                    from core.lead l join core.pool p using (pool_id) where l.lead_id = any (v_product.ids));
            end loop;
        end if;
        leads := leads + v_line.quantity;
        list_minor := list_minor + v_priced.total_minor;
        is_complete := is_complete and v_priced.leads >= v_line.quantity;
        v_answers[i] := (jsonb_build_object(
            'line', i, 'requested', v_line.quantity, 'available', v_priced.leads,
            'unit_price_minor', coalesce(v_priced.unit_minor, 0), 'list_minor', v_priced.total_minor)
            || case when p_is_full then
                jsonb_build_object('text', core.line_text(v_line), 'filter', v_line.filter, 'allow_part', v_line.allow_part,
                                   'quantity_min', v_line.quantity_min, 'price_rules', v_priced.rules)
                || v_picks
                || case when v_line.rest then '{"rest": "standing"}' else '{}' end::jsonb
                || case when v_line.total_max is null then '{}' else jsonb_build_object('total_max_minor', v_line.total_max) end
                || case when v_priced.leads < v_line.quantity then core.line_shortage(v_line, d, v_priced.leads, v_taken) else '{}' end
                else '{}' end);
        v_taken := v_taken || v_priced.ids;
    end loop;
    leads_least := core.order_least(p_lines, v_filters);
    select * into v_off from core.discount(p_coupon, p_at, null, v_portions, cardinality(p_lines));
    coupon_refused := v_off.refused;
    if coupon_refused is null and v_off.coupon_id is not null then
        coupon_refused := core.coupon_used_up(v_off.coupon_id, p_member.workspace_id);
    end if;
    if coupon_refused is not null then
        select * into v_off from core.discount(null, p_at, null, v_portions, cardinality(p_lines));
    end if;
    coupon_minor := v_off.coupon_minor;
    lines := '[]';
    for i in 1 .. cardinality(p_lines) loop
        discount_minor := discount_minor + v_off.minors[i];
        lines := lines || (v_answers[i] || jsonb_build_object(
            'discount_minor', v_off.minors[i], 'total_minor', (v_answers[i] ->> 'list_minor')::bigint - v_off.minors[i],
            'discounts', v_off.discounts[i]));
    end loop;
    total_minor := list_minor - discount_minor;
end
$$;

-- The lines of a quote as they were asked for: a basket is the basket of now again.
create function core.thawed_lines(p_lines jsonb) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return (select jsonb_agg(case when l ? 'basket' then l - 'picks' else l end order by n)
            from jsonb_array_elements(p_lines) with ordinality x (l, n));
end
$$;

-- What the lines of a quote cost before and cost now (R11).
create function core.quote_difference(p_before core.quote, p_lines jsonb, p_total_minor bigint) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return jsonb_build_object('total_before_minor', p_before.total_minor, 'total_minor', p_total_minor, 'lines', (
        select jsonb_agg(jsonb_build_object('line', n ->> 'line',
                   'available_before', b -> 'available', 'available', n -> 'available',
                   'unit_price_before_minor', b -> 'unit_price_minor', 'unit_price_minor', n -> 'unit_price_minor',
                   'total_before_minor', b -> 'total_minor', 'total_minor', n -> 'total_minor') order by place)
        from jsonb_array_elements(p_lines) with ordinality x (n, place)
        cross join lateral (select p_before.priced -> (place - 1)::int) y (b)));
end
$$;

-- Prices the lines, writes the quote down and returns it as models/domain/order.h has it.
create function core.make_quote(p_member core.member, p_lines jsonb, p_coupon text) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_now timestamptz := clock_timestamp();
    v_lines core.line[];
    v_order record;
    v_limit jsonb;
    v_coupon text := nullif(upper(trim(p_coupon)), '');
    v_quote uuid;
    v_expires timestamptz;
begin
    perform core.end_suppressions(p_member.workspace_id);
    if length(p_coupon) > 100 then
        raise exception using errcode = 'LF006', message = 'a coupon has at most 40 characters';
    end if;
    v_lines := core.read_lines(p_lines);
    for i in 1 .. cardinality(v_lines) loop
        if (v_lines[i]).basket or (v_lines[i]).take_all then
            v_lines[i] := core.fill_line(v_lines[i], p_member, p_member.workspace_id);
        end if;
    end loop;
    select * into v_order from core.price_order(v_lines, p_member, v_coupon, v_now, true);
    v_limit := core.over_limit(v_order.leads, v_order.leads_least, p_member.workspace_id);
    v_expires := v_now + make_interval(mins => core.setting('quote_minutes')::int);
    insert into core.quote (workspace_id, member_id, lines, coupon, prices, priced, total_minor, created_at, expires_at)
    values (p_member.workspace_id, p_member.member_id, core.frozen_lines(p_lines, v_lines), case when v_order.coupon_refused is null then v_coupon end, v_order.prices,
            (select jsonb_agg(jsonb_build_object('available', l -> 'available', 'unit_price_minor', l -> 'unit_price_minor',
                                                 'total_minor', l -> 'total_minor') order by n)
             from jsonb_array_elements(v_order.lines) with ordinality x (l, n)),
            v_order.total_minor, v_now, v_expires)
    returning quote_id into v_quote;
    return jsonb_build_object('ok', true, 'quote', v_quote, 'expires_at', v_expires, 'as_of', v_now,
        'list_minor', v_order.list_minor, 'discount_minor', v_order.discount_minor, 'total_minor', v_order.total_minor,
        'complete', v_order.is_complete, 'lines', v_order.lines,
        'currency', (select fl.currency from core.floor fl),
        'limit', v_limit -> 'error',
        'wallet_available_minor', (select w.available_minor - w.floor_minor from core.wallet w where w.workspace_id = p_member.workspace_id))
        || case when v_coupon is null then '{}'
                when v_order.coupon_refused is null then jsonb_build_object('coupon', jsonb_build_object('code', v_coupon, 'minor', v_order.coupon_minor))
                else jsonb_build_object('coupon_refused', v_order.coupon_refused -> 'error') end;
end
$$;

-- A quote that this purchase may not use: LF004 with the reason; the prices of now and the difference
-- if it only is too late (R11). Null: it may. Locks the quote's row. p_lines: frozen; p_read: the same, read.
create function core.take_quote(p_member core.member, p_id text, p_lines jsonb, p_read core.line[], p_coupon text,
                                out quote core.quote, out refused jsonb)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_order record;
begin
    if p_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
        select * into quote from core.quote q where q.quote_id = p_id::uuid and q.member_id = p_member.member_id for update;
    end if;
    if quote.quote_id is null then
        refused := core.refusal('LF004', jsonb_build_object('reason', 'unknown'));
    elsif quote.used_by is not null then
        refused := core.refusal('LF004', jsonb_build_object('reason', 'used', 'order_number', quote.used_by));
    elsif quote.lines is distinct from p_lines or quote.coupon is distinct from p_coupon then
        refused := core.refusal('LF004', jsonb_build_object('reason', 'other_lines'));
    elsif quote.expires_at <= clock_timestamp() then
        select * into v_order from core.price_order(p_read, p_member, p_coupon, clock_timestamp(), false);
        refused := core.refusal('LF004', jsonb_build_object('reason', 'expired', 'expired_at', quote.expires_at)
            || core.quote_difference(quote, v_order.lines, v_order.total_minor)
            || case when v_order.coupon_refused is null then '{}' else jsonb_build_object('coupon_refused', v_order.coupon_refused -> 'error') end);
    end if;
end
$$;

-- Availability and price of each line now, with R16 for the short ones; frozen for 15 minutes,
-- single use, reserving nothing (R11). A coupon that cannot be used is told as coupon_refused and
-- not part of the quote. Returns the quote as models/domain/order.h has it.
-- Raises: LF006, LF007, LF008, LF012.
create function api.quote(p_lines jsonb, p_coupon text default null) returns jsonb
language plpgsql as $$
begin
    perform core.require_write();
    return core.make_quote(core.require_member('broker'), p_lines, p_coupon);
exception when others then
    perform core.leave('api.quote', sqlstate, sqlerrm);
end
$$;

-- A new quote of the same lines and coupon as an own one, ended, used or not, with the difference
-- between the two. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.requote(p_quote uuid) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_before core.quote;
    v_answer jsonb;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    select * into v_before from core.quote q where q.quote_id = p_quote and q.member_id = v_member.member_id;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    v_answer := core.make_quote(v_member, core.thawed_lines(v_before.lines), v_before.coupon);
    return v_answer || jsonb_build_object('difference',
        core.quote_difference(v_before, v_answer -> 'lines', (v_answer ->> 'total_minor')::bigint));
exception when others then
    perform core.leave('api.requote', sqlstate, sqlerrm);
end
$$;

-- A purchase for this member: key, quote, early refusals, the deal itself. p_request and the answer
-- are those of api.purchase; p_approver: who has confirmed what is above the member's limits (R12).
-- The caller has identified both, and handles what is raised as api.purchase does.
create function core.purchase_for(p_member core.member, p_approver core.member, p_intent uuid, p_request jsonb, p_total_minor_max bigint) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_member core.member := p_member;
    v_lines core.line[];
    d core.deal;
    v_hash bytea;
    v_intent core.intent;
    v_answer jsonb;
    v_quote core.quote;
    v_filters core.compiled_filter[] := '{}';
    f core.compiled_filter;
    v_leads bigint := 0;
    v_least bigint;            -- what the products demand
    v_part_leads bigint := 0;  -- the least that would be bought
    v_wallet record;
    v_taken record;
begin
    if p_intent is null or p_request is null or jsonb_typeof(p_request) <> 'object'
       or p_total_minor_max is null or p_total_minor_max < 0 or length(p_request::text) > 200000 then
        raise exception using errcode = 'LF006', message = 'a purchase wants a key, a request and a maximum';
    end if;
    if p_request - array['lines', 'quote', 'coupon', 'allow_repeats', 'payment'] <> '{}' then
        raise exception using errcode = 'LF006', message = 'a request knows lines, quote, coupon, allow_repeats and payment';
    end if;
    if coalesce(p_request -> 'payment', '"credits"') not in ('"credits"', '"card"', '"invoice"') then
        raise exception using errcode = 'LF006', message = '"payment" is credits, card or invoice';
    end if;
    if p_request ? 'allow_repeats' and jsonb_typeof(p_request -> 'allow_repeats') <> 'boolean' then
        raise exception using errcode = 'LF006', message = '"allow_repeats" is true or false';
    end if;
    v_lines := core.read_lines(p_request -> 'lines');
    d.wait_until := clock_timestamp() + nullif(current_setting('lock_timeout'), '0')::interval;
    d.workspace_id := v_member.workspace_id;
    d.member_id := v_member.member_id;
    d.approver_id := p_approver.member_id;
    d.intent := p_intent;
    d.payment := coalesce(p_request ->> 'payment', 'credits');
    d.allow_repeats := coalesce((p_request -> 'allow_repeats')::boolean, false);
    d.total_max := p_total_minor_max;
    if p_request ? 'coupon' then
        if jsonb_typeof(p_request -> 'coupon') <> 'string' or length(p_request ->> 'coupon') > 100 then
            raise exception using errcode = 'LF006', message = '"coupon" is a text of at most 40 characters';
        end if;
        d.coupon := nullif(upper(trim(p_request ->> 'coupon')), '');
    end if;
    v_hash := sha256(convert_to(p_request::text || ' max ' || p_total_minor_max, 'UTF8'));

    insert into core.intent (workspace_id, key, operation, request_hash, member_id)
    values (v_member.workspace_id, p_intent, 'purchase', v_hash, v_member.member_id)
    on conflict do nothing;
    if not found then
        select * into v_intent from core.intent i
        where i.workspace_id = v_member.workspace_id and i.operation = 'purchase' and i.key = p_intent;
        if v_intent.request_hash is distinct from v_hash and v_intent.request_hash is not null then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        return v_intent.answer || jsonb_build_object('replayed', true);
    end if;
    perform core.take_turn(coalesce(p_approver, v_member), 'purchases') where core.wait_until(d.wait_until);

    for i in 1 .. cardinality(v_lines) loop
        if (v_lines[i]).basket or (v_lines[i]).take_all then
            v_lines[i] := core.fill_line(v_lines[i], v_member, case when d.allow_repeats then -v_member.workspace_id else v_member.workspace_id end);
        end if;
        if (v_lines[i]).picks is null then
            f := core.compile_filter((v_lines[i]).filter - 'owned', case when d.allow_repeats then -v_member.workspace_id else v_member.workspace_id end);
        else
            f := null;
        end if;
        v_filters := v_filters || f;
        v_leads := v_leads + (v_lines[i]).quantity;
        v_part_leads := v_part_leads + case when (v_lines[i]).allow_part then (v_lines[i]).quantity_min else (v_lines[i]).quantity end;
    end loop;
    -- What the products demand; of one line of criteria it is at hand.
    if cardinality(v_lines) = 1 and (v_lines[1]).picks is null and not (v_lines[1]).take_all then
        v_least := f.order_leads_min;
    else
        v_least := core.order_least(v_lines, v_filters);
    end if;
    v_answer := core.over_limit(v_leads, v_least, v_member.workspace_id);
    if v_answer is null and p_request ? 'quote' then
        select t.quote, t.refused into v_taken
        from core.take_quote(v_member, p_request ->> 'quote', core.frozen_lines(p_request -> 'lines', v_lines), v_lines, d.coupon) t;
        v_quote := v_taken.quote;
        v_answer := v_taken.refused;
        if v_answer is null then
            d.prices := v_quote.prices;
            for i in 1 .. cardinality(v_filters) loop
                if (v_lines[i]).picks is null then
                    v_filters[i] := core.quoted(v_filters[i], d.prices);
                end if;
            end loop;
        end if;
    end if;
    d.priced_at := coalesce(v_quote.created_at, clock_timestamp());
    if v_answer is null and d.payment = 'credits' then
        -- A wallet that cannot pay even the least price of so many leads needs no lock to be refused.
        select w.available_minor, w.available_minor - w.floor_minor < s.value * v_part_leads as is_short into v_wallet
        from core.wallet w, core.setting s where w.workspace_id = v_member.workspace_id and s.name = 'lead_price_min_minor';
        if v_wallet.is_short then
            v_answer := core.refusal('LF002', jsonb_build_object('available_minor', v_wallet.available_minor));
        end if;
    end if;
    if v_answer is null then
        d.order_id := nextval('core.order_id_seq');
        d.quote_id := v_quote.quote_id;
        d.held_until := case d.payment when 'card' then clock_timestamp() + make_interval(mins => core.setting('hold_minutes')::int)
                                       when 'invoice' then clock_timestamp() + make_interval(hours => core.setting('invoice_hours')::int) end;
        v_answer := core.buy(d, v_lines, v_filters);
        if v_quote.quote_id is not null and (v_answer -> 'ok')::boolean then
            update core.quote q set used_by = (v_answer ->> 'order_number')::bigint where q.quote_id = v_quote.quote_id;
        end if;
    end if;
    if not (v_answer -> 'ok')::boolean then
        v_answer := core.ask_approval(v_member, p_approver, p_request, p_total_minor_max, v_lines, v_answer);
        update core.intent i set answer = v_answer
        where i.workspace_id = v_member.workspace_id and i.operation = 'purchase' and i.key = p_intent;
    else
        if p_request @? '$.lines[*].rest' then
            v_answer := core.keep_rest(d, v_member, v_lines, v_answer);
        end if;
        for i in 1 .. cardinality(v_lines) loop
            if (v_lines[i]).picks is not null then
                perform core.empty_basket(v_member.member_id, (v_lines[i]).picks, v_answer -> 'lines' -> (i - 1) -> 'gone');
            end if;
        end loop;
    end if;
    return v_answer || jsonb_build_object('replayed', false);
end
$$;

-- Why a purchase waited in vain for a lock: for its key (somebody is busy with it), or for a lead or
-- the wallet.
create function core.busy_code(p_context text) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return case when p_context like '%insert into core.intent %' then 'LF010' else '55P03' end;
end
$$;

-- Sells all leads of the request or none (unless a line allows a part).
-- p_intent: the client's key (R18); the same key and request returns the first answer again.
-- A line: {"filter", "quantity"}, {"project", "quantity"}, {"picks": [lead, ..], "replace"} or
-- {"basket": true, "replace"}, each with "allow_part", "quantity_min" and "total_max_minor", above which
-- LF003 names the line; "all": true stands for the quantity of all that is left. "rest": "standing" of a line with a filter allows a part, and what is
-- missing becomes a standing order (0015_standing.sql).
-- p_request: {"lines": [...], "quote": uuid?, "coupon": code?, "allow_repeats": bool?, "payment": "credits"
-- (default), "card" or "invoice"?}; p_total_minor_max: what the buyer was shown, discounts taken off.
-- With a quote each lead costs the lower one of the quoted and today's price (R11). With card and
-- invoice the leads are held for the order until it is paid (R21). Returns the receipt {"ok": true, ...} or a final
-- refusal {"ok": false, "error"}.
-- Call it outside of a transaction block: until it is committed, nothing has been bought.
-- Plans are generic: its statements differ in nothing that a plan could use, and planning half of
-- them anew took a third of a small purchase. What depends on the filter plans for itself (pick_any).
-- No plan reads a whole table: one that is made while a table is empty, and known to be, would, and
-- would go on doing so while it grows.
create function api.purchase(p_intent uuid, p_request jsonb, p_total_minor_max bigint) returns jsonb
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    v_member core.member;
    v_context text;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    return core.purchase_for(v_member, null, p_intent, p_request, p_total_minor_max);
exception
    -- All of the purchase has been undone, so nothing remembers this answer.
    when sqlstate 'LF015' then return sqlerrm::jsonb || jsonb_build_object('replayed', false);
    when lock_not_available then
        get stacked diagnostics v_context = pg_exception_context;
        perform core.leave('api.purchase', core.busy_code(v_context), 'same key in progress');
    when others then
        perform core.leave('api.purchase', sqlstate, sqlerrm);
end
$$;

-- What became of an intent (R19): its stored answer; or "did not happen", which is then made final,
-- so that a call still on its way cannot happen later. p_operation: purchase, or pay (api.order_pay).
-- Raises: LF006, LF007, LF008, LF010 (it is running now; ask again), LF012.
create function api.intent_outcome(p_intent uuid, p_operation text default 'purchase') returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_answer jsonb;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_intent is null or coalesce(p_operation, '') <> all (array['purchase', 'pay']) then
        raise exception using errcode = 'LF006', message = 'an outcome wants a key, and purchase or pay';
    end if;
    begin
        insert into core.intent (workspace_id, key, operation, member_id, answer)
        values (v_member.workspace_id, p_intent, p_operation, v_member.member_id,
                core.refusal('LF013', jsonb_build_object('did_not_happen', true)))
        on conflict do nothing;
    exception when lock_not_available then
        raise exception using errcode = 'LF010', message = 'same key in progress';
    end;
    select i.answer into v_answer from core.intent i
    where i.workspace_id = v_member.workspace_id and i.operation = p_operation and i.key = p_intent;
    return v_answer || jsonb_build_object('replayed', true);
exception when others then
    perform core.leave('api.intent_outcome', sqlstate, sqlerrm);
end
$$;

-- As in 0005: with the rights of whoever calls them, which only lf_fn_buy has.
call core.own_functions('core', array['count_rows_up_to', 'count_up_to', 'price_line', 'read_lines', 'over_limit', 'price_order',
    'thawed_lines', 'quote_difference', 'make_quote', 'take_quote', 'purchase_for', 'busy_code'], 'lf_owner_core', 'lf_fn_buy');

grant update (answer) on core.intent to lf_fn_buy;
alter function api.quote(jsonb, text) owner to lf_fn_buy;
alter function api.requote(uuid) owner to lf_fn_buy;
alter function api.purchase(uuid, jsonb, bigint) owner to lf_fn_buy;
alter function api.intent_outcome(uuid, text) owner to lf_fn_buy;
call core.harden_api();
grant execute on function api.quote(jsonb, text), api.requote(uuid), api.purchase(uuid, jsonb, bigint), api.intent_outcome(uuid, text) to lf_broker;
