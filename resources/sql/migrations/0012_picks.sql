-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0012_picks: leads picked by hand, the basket that keeps them, projects (R13, R17). The engine is that
-- of 0005; here is what it asks for when a line is no filter.
--
-- Why buyers never wait for each other in a ring, whatever their lines are:
-- 1. Pass one waits for no lead: what somebody has locked it skips, and if that leaves it short, its
--    subtransaction is undone and with it every row lock and every claimed person.
-- 2. Pass two takes the advisory locks of all pools it may touch, in sorted order, before its first row.
--    Picks and their equivalents (R17) are in pools of the picks. So of two buyers in pass two with a
--    pool in common one stands at that lock and has no row; the order of rows does not matter between
--    them, and picks may go by lead_id while criteria go by inquiry date.
-- 3. Therefore a buyer in pass two waits for rows of buyers in pass one only. Those wait for no row, only
--    for persons and the wallet of their own workspace, and whoever has the wallet waits for nobody.
--    Holds are taken back before the pools' locks, in order of id, while no row is locked.
-- 4. The rows of a basket are locked before all others by who buys it, its member, and deleted last of
--    all, when nothing is waited for any more.
-- What remains needs two leads of one person on offer: two sessions of one workspace that buy him at
-- once, or one that buys him while somebody takes back its hold on him. In pass one that ends in pass
-- two, there in 40P01, which the same key survives.

set role lf_owner_core;

-- What a member has put aside, with the price that he saw then. Rows of leads that are gone stay until
-- he removes them: the basket shows them as sold.
create table core.basket (
    member_id int not null references core.member,
    lead_id bigint not null,
    added_at timestamptz not null default clock_timestamp(),
    price_minor bigint not null constraint basket_price check (price_minor >= 5),
    primary key (member_id, lead_id)
);
insert into core.setting (name, value, meaning) values ('basket_leads_max', 1000, 'leads of one member''s basket');

alter table core.basket enable row level security;
-- Of the own workspace: an approver buys for a colleague, whose basket is the lighter by it (R12).
create function core.my_colleagues() returns int[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return array(select m.member_id from core.member m where m.workspace_id = core.my_workspace());
end
$$;
revoke execute on function core.my_colleagues() from public;
grant execute on function core.my_colleagues() to lf_fn_buy;
create policy own_workspace on core.basket to lf_fn_buy
    using (member_id = any ((select core.my_colleagues())::int[])) with check (member_id = (select core.me()));

-- ---- lines ------------------------------------------------------------------------------------

-- A list of leads as an argument: 1 to 1,000 uuids, each once, sorted. Raises: LF006.
create function core.read_picks(p_list jsonb) returns uuid[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    if jsonb_typeof(p_list) is distinct from 'array' or jsonb_array_length(p_list) not between 1 and 1000
       or exists (select from jsonb_array_elements(p_list) v
                  where jsonb_typeof(v) <> 'string' or v #>> '{}' !~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$') then
        raise exception using errcode = 'LF006', message = '"picks" wants a list of 1 to 1000 leads';
    end if;
    return array(select distinct v::uuid from jsonb_array_elements_text(p_list) v order by 1);
end
$$;

-- A line that is picked by hand, is of a project, or takes all that is left. Raises: LF006.
create function core.read_chosen_line(p_line jsonb) returns core.line
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_line core.line;
    v_product text;
begin
    if (p_line ? 'picks')::int + (p_line ? 'basket')::int + (p_line ? 'project')::int + (p_line ? 'filter')::int > 1 then
        raise exception using errcode = 'LF006', message = 'a line has a filter, a project, picks or a basket';
    elsif p_line ? 'replace' and (jsonb_typeof(p_line -> 'replace') <> 'boolean' or not p_line ?| array['picks', 'basket']) then
        raise exception using errcode = 'LF006', message = '"replace" is true or false, for picks';
    elsif p_line ? 'all' and p_line -> 'all' <> 'true' or p_line ? 'basket' and p_line -> 'basket' <> 'true' then
        raise exception using errcode = 'LF006', message = '"all" and "basket" are true';
    elsif p_line ?| array['picks', 'basket'] and p_line ?| array['quantity', 'all'] or p_line ? 'quantity' and p_line ? 'all' then
        raise exception using errcode = 'LF006', message = 'a line has a quantity, or "all", or its picks are counted';
    end if;
    v_line.filter := coalesce(p_line -> 'filter', '{}');
    v_line.allow_part := coalesce((p_line -> 'allow_part')::boolean, false);
    v_line.quantity_min := coalesce(core.filter_int(p_line, 'quantity_min', 1, 100000)::int, 1);
    v_line.replace := coalesce((p_line -> 'replace')::boolean, false);
    v_line.take_all := p_line ? 'all';
    v_line.basket := p_line ? 'basket';
    if v_line.basket then
        v_line.quantity := 1; -- until the basket is read
    elsif p_line ? 'picks' then
        v_line.picks := core.read_picks(p_line -> 'picks');
        v_line.quantity := cardinality(v_line.picks);
    elsif v_line.take_all then
        v_line.quantity := 1; -- until it is counted
        v_line.allow_part := true;
    elsif p_line ? 'quantity' then
        v_line.quantity := core.filter_int(p_line, 'quantity', 1, 100000)::int;
    else
        raise exception using errcode = 'LF006', message = 'a line wants a quantity';
    end if;
    if p_line ? 'project' then
        select p.code into v_product
        from core.project j join core.product p using (product_id) where j.code = p_line ->> 'project';
        if not found then
            raise exception using errcode = 'LF006', message = 'there is no project of this code';
        end if;
        v_line.filter := jsonb_build_object('product', v_product, 'projects', jsonb_build_array(p_line -> 'project'));
    end if;
    return v_line;
end
$$;

-- What only the moment of buying knows of a line: the leads of the member's basket, locked, or how many
-- there are of "all that is left". p_workspace: whose persons are left out. Raises: LF006 (empty basket).
create function core.fill_line(p_line core.line, p_member core.member, p_workspace int) returns core.line
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    f core.compiled_filter;
begin
    if p_line.basket then
        p_line.picks := array(select l.public_id
                              from (select b.lead_id from core.basket b where b.member_id = p_member.member_id order by b.lead_id for update) b
                              join core.lead l using (lead_id) order by 1);
        p_line.quantity := cardinality(p_line.picks);
        if p_line.quantity = 0 then
            raise exception using errcode = 'LF006', message = 'the basket is empty';
        end if;
        return p_line;
    end if;
    f := core.compile_filter(p_line.filter - 'owned', p_workspace);
    perform core.take_back(case when f.one_pool is not null then array[f.one_pool] else f.pools end);
    p_line.quantity := greatest(1, core.count_up_to(f, 100001));
    return p_line;
end
$$;

-- The lines as a quote keeps them, and as the purchase must ask for them again: a basket stands for its
-- leads of that moment.
create function core.frozen_lines(p_lines jsonb, p_read core.line[]) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    for i in 1 .. cardinality(p_read) loop
        if (p_read[i]).basket then
            p_lines := jsonb_set(p_lines, array[(i - 1)::text, 'picks'], to_jsonb((p_read[i]).picks));
        end if;
    end loop;
    return p_lines;
end
$$;

-- The pools of the picks of these lines; their equivalents are in them as well (R17).
create function core.pools_of(p_lines core.line[]) returns int[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return array(select distinct l.pool_id from unnest(p_lines) n, unnest(n.picks) k join core.lead l on l.public_id = k);
end
$$;

-- What receipts call a line.
create function core.line_text(p_line core.line) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return case when p_line.picks is null then core.filter_text(p_line.filter) else 'Picked leads' end;
end
$$;

-- The least number of leads that an order with these lines may have: every product in it has a minimum
-- of its own, unless a line takes all that is left of it (R12).
create function core.order_least(p_lines core.line[], p_filters core.compiled_filter[]) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_least bigint;
begin
    with asked as (
        select (p_filters[n]).product_id as product_id, (p_lines[n]).quantity as leads, (p_lines[n]).take_all
        from generate_subscripts(p_lines, 1) n where (p_lines[n]).picks is null
        union all
        select p.product_id, 1, false
        from unnest(p_lines) n, unnest(n.picks) k join core.lead l on l.public_id = k join core.pool p using (pool_id)
    ), sums as (
        select p.order_leads_min, sum(a.leads) as leads, bool_or(a.take_all) as is_free
        from asked a join core.product p using (product_id) group by p.product_id, p.order_leads_min
    ), whole as (
        select coalesce(sum((p_lines[n]).quantity), 0) as leads from generate_subscripts(p_lines, 1) n
    )
    select case when coalesce(max(s.order_leads_min - s.leads) filter (where not s.is_free), 0) > 0
                then w.leads + max(s.order_leads_min - s.leads) filter (where not s.is_free)
                else least(w.leads, coalesce(max(s.order_leads_min) filter (where not s.is_free), 1)) end
    into v_least
    from whole w left join sums s on true group by w.leads;
    return v_least;
end
$$;

-- ---- picks ------------------------------------------------------------------------------------

-- How it stands with picked leads. status: free; held (until when and by which order); owned: its person
-- is the workspace's by now, unless repeats are allowed, or the lead itself is, or another pick of the
-- same person is older; suppressed: on a list of the workspace (R38); sold: everything else, be it sold,
-- withdrawn or never there. One row per pick.
-- p_without: leads that other lines have already.
create function core.picks_now(p_picks uuid[], p_workspace int, p_repeats boolean, p_without bigint[] default '{}')
returns table (pick uuid, lead_id bigint, person bigint, inquired_on date, product_id smallint, status text,
               held_until timestamptz, held_by bigint, price_minor bigint, price_rule text)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return query
    with wanted as materialized (
        select k.pick, l.lead_id, l.person, l.inquired_on, l.county_id, l.project_id, l.intent, l.filled, l.price_minor, l.pool_id,
               p.class, p.product_id
        from unnest(p_picks) k (pick)
        left join core.lead l on l.public_id = k.pick
        left join core.pool p on p.pool_id = l.pool_id
    ), terms as materialized (
        select pr.product_id, core.compile_filter(jsonb_build_object('product', pr.code), null) as f
        from core.product pr where pr.product_id in (select w.product_id from wanted w)
    ), looked as (
        select w.*, t.f, h.order_id as held_by, o.held_until,
               case when w.lead_id = any (p_without) then 'owned'
                    when not p_repeats and exists (select from core.workspace_person wp
                                                   where wp.workspace_id = p_workspace and wp.person = w.person and wp.is_owned) then 'owned'
                    when exists (select from core.workspace_person wp
                                 where wp.workspace_id = -p_workspace and wp.person = w.person) then 'suppressed'
                    when i.lead_id is not null then
                        case when core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, t.f)
                             then 'free' else 'sold' end
                    when h.lead_id is not null then 'held'
                    when exists (select from core.sale s join core.orders b using (order_id)
                                 where s.lead_id = w.lead_id and b.workspace_id = p_workspace) then 'owned'
                    else 'sold' end as status
        from wanted w
        left join terms t on t.product_id = w.product_id
        left join core.inventory i on i.lead_id = w.lead_id
        left join core.held h on h.lead_id = w.lead_id
        left join core.orders o on o.order_id = h.order_id
    )
    select q.pick, q.lead_id, q.person, q.inquired_on, q.product_id,
           case when q.status = 'free' and not p_repeats
                     and row_number() over (partition by q.person, q.status order by q.inquired_on, q.lead_id) > 1 then 'owned'
                else q.status end,
           q.held_until, q.held_by,
           core.price_of(q.price_minor, q.project_id, q.class, q.inquired_on, q.f),
           case when q.price_minor is not null then 'own'
                when array_position((q.f).project_ids, q.project_id) is not null then 'project'
                else 'rule ' || case q.class when 1 then (q.f).gold_rules[width_bucket(q.inquired_on, (q.f).starts)]
                                             else (q.f).silver_rules[width_bucket(q.inquired_on, (q.f).starts)] end end
    from looked q;
end
$$;

-- What may stand in for leads that are gone (R17), oldest first: for each kind the filter that its
-- equivalents fit (same product, class, age bucket, county, project, at no higher price than today's)
-- and the leads that it is for. p_prices: of a quote (R11). Leads that have no price or bucket today have no equivalents.
create function core.equivalents(p_gone bigint[], p_workspace int, p_prices core.price_list[] default null)
returns table (f core.compiled_filter, leads bigint[])
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_product record;
    v_kind record;
    v_terms core.compiled_filter;
begin
    for v_product in
        select pr.product_id, pr.code from core.product pr
        where pr.product_id in (select p.product_id from core.lead l join core.pool p using (pool_id) where l.lead_id = any (p_gone))
        order by pr.product_id
    loop
        v_terms := core.compile_filter(jsonb_build_object('product', v_product.code), null);
        if p_prices is not null then
            v_terms := core.quoted(v_terms, p_prices);
        end if;
        for v_kind in
            select l.pool_id, l.county_id, l.project_id, x.age, x.price,
                   array_agg(l.lead_id order by l.inquired_on, l.lead_id) as leads
            from core.lead l join core.pool p using (pool_id)
            cross join lateral (select width_bucket(l.inquired_on, v_terms.starts) as age,
                                       core.price_of(l.price_minor, l.project_id, p.class, l.inquired_on, v_terms) as price) x
            where l.lead_id = any (p_gone) and p.product_id = v_product.product_id
              and l.inquired_on <= v_terms.to_on and x.age > 0 and x.price is not null
            group by 1, 2, 3, 4, 5 order by 1, 4, 2, 3, 5
        loop
            f := v_terms;
            f.workspace_id := p_workspace;
            f.one_pool := v_kind.pool_id;
            f.pools := null;
            f.one_county := nullif(v_kind.county_id, 0);
            f.one_project := v_kind.project_id;
            f.from_on := v_terms.starts[v_kind.age];
            f.to_on := least(v_terms.to_on, v_terms.starts[v_kind.age + 1] - 1);
            f.price_max := v_kind.price;
            leads := v_kind.leads;
            return next;
        end loop;
    end loop;
end
$$;

-- The leads that a line of this order has by now.
create function core.taken(d core.deal, p_line smallint) returns bigint[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if d.held_until is null then
        return array(select s.lead_id from core.sale s where s.order_id = d.order_id and s.line_no = p_line);
    end if;
    return array(select h.lead_id from core.held h where h.order_id = d.order_id and h.line_no = p_line);
end
$$;

-- Sells or holds the picks of all lines that have some; the answer has their places. Locks them in one
-- go, in the order of lead_id; p_wait as in core.pick. Then what is gone is replaced, line by line, where
-- the line allows it. In pass one a pick that somebody has locked, or that is on hold, is no reason to
-- replace it yet. Raises: LF901 then.
create function core.pick_lists(d core.deal, p_lines core.line[], p_wait boolean) returns core.picked[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_result core.picked[] := array_fill(null::core.picked, array[cardinality(p_lines)]);
    v_owner int := case when d.allow_repeats then -d.workspace_id else d.workspace_id end;
    v_wanted bigint[];
    v_locked bigint[] := '{}';
    v_found bigint[];
    v_scans_empty int := 0;
    v_product record;
    v_kind record;
    v_line core.line;
    v_all core.picked;
    v_now core.picked;
    f core.compiled_filter;
    v_keys tid[];
    v_persons int;
    v_taken bigint[];
    v_gone bigint[];
    v_new bigint[];
    v_replaced jsonb;
begin
    v_wanted := array(select distinct l.lead_id from unnest(p_lines) n, unnest(n.picks) k join core.lead l on l.public_id = k order by 1);
    loop
        if p_wait then
            perform core.wait_until(d.wait_until);
            v_found := array(
                select q.lead_id
                from (select x.lead_id from core.inventory x where x.lead_id = any (v_wanted) order by x.lead_id for update) q
                where core.wait_until(d.wait_until));
        else
            v_found := array(select x.lead_id from core.inventory x where x.lead_id = any (v_wanted) order by x.lead_id for update skip locked);
        end if;
        v_locked := v_locked || v_found;
        v_wanted := array(select w from unnest(v_wanted) w where w <> all (v_found) order by 1);
        exit when not p_wait or cardinality(v_wanted) = 0;
        if cardinality(v_found) = 0 then
            -- A rival that we waited for may have put rows back under new places.
            v_scans_empty := v_scans_empty + 1;
            exit when v_scans_empty = 2;
        end if;
    end loop;
    if not p_wait and cardinality(v_wanted) > 0
       and (exists (select from core.inventory x where x.lead_id = any (v_wanted))
            or exists (select from core.held h where h.lead_id = any (v_wanted))) then
        raise exception using errcode = 'LF901', message = '{}';
    end if;

    for i in 1 .. cardinality(p_lines) loop
        v_line := p_lines[i];
        continue when v_line.picks is null;
        v_all := row(0, 0, '{}', null);
        for v_product in
            select pr.code, array_agg(l.lead_id) as leads
            from unnest(v_line.picks) k join core.lead l on l.public_id = k join core.pool p using (pool_id) join core.product pr using (product_id)
            where l.lead_id = any (v_locked)
            group by pr.product_id, pr.code order by pr.product_id
        loop
            f := core.compile_filter(jsonb_build_object('product', v_product.code), null);
            if d.prices is not null then
                f := core.quoted(f, d.prices);
            end if;
            select coalesce(array_agg(x.ctid), '{}'), count(distinct x.person) into v_keys, v_persons
            from (select i.ctid, i.* from core.inventory i where i.lead_id = any (v_product.leads)
                  offset 0) x -- by key, never by date
            where core.fits(x.pool_id, x.county_id, x.inquired_on, x.class, x.intent, x.filled, x.project_id, x.price_minor, f)
              and (v_owner is null
                   or coalesce((select false from core.workspace_person wp where wp.workspace_id = v_owner and wp.person = x.person), true));
            if cardinality(v_keys) > 0 then
                v_now := core.take(v_keys, v_persons, p_wait, d, i::smallint, f);
                v_all := row(v_all.leads + v_now.leads, v_all.total_minor + v_now.total_minor, v_all.rules || v_now.rules, null);
            end if;
        end loop;
        v_result[i] := v_all;
    end loop;

    for i in 1 .. cardinality(p_lines) loop
        v_line := p_lines[i];
        continue when v_line.picks is null;
        v_all := v_result[i];
        v_replaced := '[]';
        if v_line.replace and v_all.leads < v_line.quantity then
            v_taken := core.taken(d, i::smallint);
            v_gone := array(select l.lead_id from core.lead l where l.public_id = any (v_line.picks) and l.lead_id <> all (v_taken));
            for v_kind in select * from core.equivalents(v_gone, v_owner, d.prices) loop
                f := v_kind.f;
                v_now := core.pick(f, cardinality(v_kind.leads), p_wait, d, i::smallint);
                v_all := row(v_all.leads + v_now.leads, v_all.total_minor + v_now.total_minor, v_all.rules || v_now.rules, null);
                if v_now.leads < cardinality(v_kind.leads) and f.one_county is not null then
                    f.one_county := null; -- else of the state
                    v_now := core.pick(f, cardinality(v_kind.leads) - v_now.leads, p_wait, d, i::smallint);
                    v_all := row(v_all.leads + v_now.leads, v_all.total_minor + v_now.total_minor, v_all.rules || v_now.rules, null);
                end if;
                v_new := array(select l.lead_id from core.lead l
                               where l.lead_id = any (core.taken(d, i::smallint)) and l.lead_id <> all (v_taken) order by l.inquired_on, l.lead_id);
                v_taken := v_taken || v_new;
                v_replaced := v_replaced || (
                    select coalesce(jsonb_agg(jsonb_build_object('pick', g.public_id, 'by', n.public_id) order by x.place), '[]')
                    from unnest(v_kind.leads, v_new) with ordinality x (gone, new, place)
                    join core.lead g on g.lead_id = x.gone join core.lead n on n.lead_id = x.new);
            end loop;
        end if;
        v_all.picks := jsonb_build_object('replaced', v_replaced, 'gone',
            case when v_all.leads = v_line.quantity then '[]'
                 else core.gone_picks(array(select k from unnest(v_line.picks) k
                                            where k not in (select (r ->> 'pick')::uuid from jsonb_array_elements(v_replaced) r)
                                              and k not in (select l.public_id from core.lead l where l.lead_id = any (core.taken(d, i::smallint)))),
                                      d.workspace_id, d.allow_repeats) end);
        v_result[i] := v_all;
    end loop;
    return v_result;
end
$$;

-- Which of these picks cannot be had, and why: [{"lead", "why": "sold", "held", "owned" or "suppressed"}].
create function core.gone_picks(p_picks uuid[], p_workspace int, p_repeats boolean) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('lead', n.pick, 'why', n.status) order by n.pick), '[]')
            from core.picks_now(p_picks, p_workspace, p_repeats) n where n.status <> 'free');
end
$$;

-- How many picks of a line are there, locked or not.
create function core.count_picks(p_line core.line, d core.deal) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return (select count(*) from core.picks_now(p_line.picks, d.workspace_id, d.allow_repeats) n where n.status = 'free');
end
$$;

-- How many of them an order holds.
create function core.count_held_picks(p_line core.line, p_order bigint) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return (select count(*) from unnest(p_line.picks) k join core.lead l on l.public_id = k
            join core.held h on h.lead_id = l.lead_id where h.order_id = p_order);
end
$$;

-- What the picks of a line would cost now, without taking them: those that are free, and with "replace"
-- their equivalents. picks: {"gone": those that are not free, "replaceable": how many of them}.
create function core.price_picks(p_line core.line, p_workspace int, p_without bigint[] default '{}',
                                 out leads int, out total_minor bigint, out unit_minor bigint, out rules jsonb, out ids bigint[], out picks jsonb)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_gone bigint[];
    v_gone_text jsonb;
    v_replaceable int := 0;
    v_kind record;
    v_now record;
    f core.compiled_filter;
begin
    -- A hold that is over keeps nothing (R21).
    select count(*) filter (where n.is_free), coalesce(sum(n.price_minor) filter (where n.is_free), 0),
           (array_agg(n.price_minor order by n.inquired_on, n.lead_id) filter (where n.is_free))[1],
           coalesce(jsonb_agg(distinct n.price_rule) filter (where n.is_free), '[]'),
           coalesce(array_agg(n.lead_id) filter (where n.is_free), '{}'),
           coalesce(array_agg(n.lead_id) filter (where not n.is_free and n.lead_id is not null), '{}'),
           coalesce(jsonb_agg(jsonb_build_object('lead', n.pick, 'why', n.status) order by n.pick) filter (where not n.is_free), '[]')
    into leads, total_minor, unit_minor, rules, ids, v_gone, v_gone_text
    from (select *, x.status = 'free' or x.status = 'held' and x.held_until <= clock_timestamp() as is_free
          from core.picks_now(p_line.picks, abs(p_workspace), p_workspace < 0, p_without) x) n;
    if p_line.replace and cardinality(v_gone) > 0 then
        for v_kind in select * from core.equivalents(v_gone, p_workspace) loop
            f := v_kind.f;
            for i in 1 .. case when f.one_county is null then 1 else 2 end loop
                select * into v_now from core.price_line(f, cardinality(v_kind.leads), p_without || ids);
                leads := leads + v_now.leads;
                total_minor := total_minor + v_now.total_minor;
                unit_minor := coalesce(unit_minor, v_now.unit_minor);
                rules := rules || (select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements(v_now.rules) r where not rules @> r);
                ids := ids || v_now.ids;
                v_replaceable := v_replaceable + v_now.leads;
                exit when v_now.leads = cardinality(v_kind.leads);
                v_kind.leads := v_kind.leads[v_now.leads + 1:];
                f.one_county := null;
            end loop;
        end loop;
    end if;
    picks := jsonb_build_object('gone', v_gone_text, 'replaceable', v_replaceable);
end
$$;

-- R16 for any line: why leads are missing, and the priced ways on. p_without: leads that other lines of
-- a quote have. A purchase (d.order_id) counts as available what its buyer's own holds would give up.
create function core.line_shortage(p_line core.line, d core.deal, p_available bigint, p_without bigint[] default '{}') returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_gone jsonb;
    v_missing bigint;
    v_why jsonb;
    v_priced record;
    v_alternatives jsonb := '[]';
begin
    if p_line.picks is null then
        return core.shortage(p_line.filter - 'owned', p_line.quantity, p_available, case when d.allow_repeats then -d.workspace_id else d.workspace_id end,
                             case when d.order_id is not null then d.member_id end, p_without);
    end if;
    v_gone := core.gone_picks(p_line.picks, d.workspace_id, d.allow_repeats);
    if not p_line.replace then
        p_available := p_line.quantity - jsonb_array_length(v_gone);
    end if;
    -- Of those that are gone, as many as were not replaced.
    v_missing := p_line.quantity - p_available;
    select jsonb_object_agg(w.why, w.leads) into v_why
    from (select g.why, count(*) as leads
          from (select g ->> 'why' as why from jsonb_array_elements(v_gone) g order by 1 limit v_missing) g group by g.why) w;
    for v_line_kind in 1 .. 2 loop
        p_line.replace := v_line_kind = 2;
        select * into v_priced from core.price_picks(p_line, case when d.allow_repeats then -d.workspace_id else d.workspace_id end);
        if v_priced.leads > 0 and (v_line_kind = 1 or (v_priced.picks ->> 'replaceable')::int > 0) then
            v_alternatives := v_alternatives || jsonb_build_object(
                'kind', case v_line_kind when 1 then 'part' else 'replace' end, 'available', v_priced.leads, 'quantity', v_priced.leads,
                'unit_price_minor', v_priced.unit_minor, 'total_minor', v_priced.total_minor, 'filter', p_line.filter);
        end if;
    end loop;
    return jsonb_build_object(
        'requested', p_line.quantity, 'available', p_available, 'gone', v_gone,
        'missing', jsonb_build_object('sold', coalesce((v_why ->> 'sold')::bigint, 0), 'held', coalesce((v_why ->> 'held')::bigint, 0),
            'held_until', (select min(n.held_until) from core.picks_now(p_line.picks, d.workspace_id, d.allow_repeats) n where n.status = 'held'),
            'owned', coalesce((v_why ->> 'owned')::bigint, 0), 'suppressed', coalesce((v_why ->> 'suppressed')::bigint, 0), 'in_order', 0),
        'alternatives', v_alternatives);
end
$$;

-- Takes out of the buyer's basket what has been bought or replaced: all picks but those of p_gone, be it
-- the basket that was bought, or these leads by name.
create function core.empty_basket(p_member int, p_picks uuid[], p_gone jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    delete from core.basket b using core.lead l
    where b.member_id = p_member and l.lead_id = b.lead_id and l.public_id = any (p_picks)
      and not exists (select from jsonb_array_elements(p_gone) g where (g ->> 'lead')::uuid = l.public_id);
end
$$;

-- As in 0005: with the rights of whoever calls them, which is lf_fn_buy only.
call core.own_functions('core', array['read_picks', 'read_chosen_line', 'fill_line', 'frozen_lines', 'pools_of', 'line_text',
    'order_least', 'picks_now', 'equivalents', 'taken', 'pick_lists', 'gone_picks', 'count_picks', 'count_held_picks', 'price_picks',
    'line_shortage', 'empty_basket'], 'lf_owner_core', 'lf_fn_buy');
reset role;

grant select, insert, delete, update (added_at) on core.basket to lf_fn_buy; -- update: the row lock

-- ---- the basket -------------------------------------------------------------------------------

-- Puts leads on offer aside, at the price of today; what is in it already stays as it is. Returns
-- {"added", "leads": in the basket now, "gone": [{"lead", "why"}]}: those that cannot be had.
-- Raises: LF006 (not 1 to 1,000 leads, or too many in the basket), LF007, LF008, LF012.
create function api.basket_add(p_leads uuid[]) returns jsonb
language plpgsql as $$
declare
    v_member core.member;
    v_picks uuid[];
    v_added int;
    v_leads int;
    v_gone jsonb;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    v_picks := core.read_picks(coalesce(to_jsonb(p_leads), 'null'));
    -- Two calls at once must not fill it beyond its limit together.
    perform pg_advisory_xact_lock(7047, v_member.member_id);
    with looked as materialized (
        select n.*, n.status = 'free' or n.status = 'held' and n.held_until <= clock_timestamp() as is_free
        from core.picks_now(v_picks, v_member.workspace_id, true) n
    ), mine as materialized (
        select n.lead_id from looked n join core.workspace_person wp on wp.workspace_id = v_member.workspace_id and wp.person = n.person and wp.is_owned
    ), added as (
        insert into core.basket (member_id, lead_id, price_minor)
        select v_member.member_id, n.lead_id, n.price_minor from looked n
        where n.is_free and n.lead_id not in (select m.lead_id from mine m) order by n.lead_id
        on conflict do nothing returning lead_id
    )
    select (select count(*) from added),
           coalesce(jsonb_agg(jsonb_build_object('lead', n.pick, 'why', case when m.lead_id is not null then 'owned' else n.status end) order by n.pick)
                    filter (where m.lead_id is not null or not n.is_free), '[]')
    into v_added, v_gone
    from looked n left join mine m using (lead_id);
    select count(*) into v_leads from core.basket b where b.member_id = v_member.member_id;
    if v_leads > core.setting('basket_leads_max') then
        raise exception using errcode = 'LF006', message = format('a basket has at most %s leads', core.setting('basket_leads_max'));
    end if;
    return jsonb_build_object('added', v_added, 'leads', v_leads, 'gone', v_gone);
exception when others then
    perform core.leave('api.basket_add', sqlstate, sqlerrm);
end
$$;

-- Takes leads out again; returns how many. Raises: LF006, LF007, LF008, LF012.
create function api.basket_remove(p_leads uuid[]) returns int
language plpgsql as $$
declare
    v_member core.member;
    v_removed int;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    delete from core.basket b using core.lead l
    where b.member_id = v_member.member_id and l.lead_id = b.lead_id
      and l.public_id = any (core.read_picks(coalesce(to_jsonb(p_leads), 'null')));
    get diagnostics v_removed = row_count;
    return v_removed;
exception when others then
    perform core.leave('api.basket_remove', sqlstate, sqlerrm);
end
$$;

-- Empties the own basket; returns how many leads were in it. Raises: LF007, LF008, LF012.
create function api.basket_clear() returns int
language plpgsql as $$
declare
    v_member core.member;
    v_removed int;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    delete from core.basket b where b.member_id = v_member.member_id;
    get diagnostics v_removed = row_count;
    return v_removed;
exception when others then
    perform core.leave('api.basket_clear', sqlstate, sqlerrm);
end
$$;

-- The own basket, first added first, masked as in api.inventory_page (R7). status: free, held (until
-- held_until), sold, mine. price_minor: today's, null if it is not for sale any more; price_shown_minor:
-- what it was when it was added. Raises: LF007, LF008.
create function api.basket()
returns table (lead uuid, class text, bucket text, inquired_on date, state text, county_fips text, county text,
               city text, first_initial text, project text, freshness int, intent int, score int, filled int,
               price_minor bigint, price_rule text, times_sold int, last_sold_on date, status text,
               added_at timestamptz, price_shown_minor bigint, price_changed boolean, held_until timestamptz)
language plpgsql stable as $$
declare
    v_member core.member;
begin
    v_member := core.require_member('broker');
    return query
    with kept as materialized (
        select b.lead_id, b.added_at, b.price_minor, l.public_id, l.pool_id, l.county_id, l.project_id, l.inquired_on, l.intent, l.filled,
               l.city, l.first_initial, l.person
        from core.basket b join core.lead l using (lead_id) where b.member_id = v_member.member_id
    ), looked as materialized (
        select n.* from core.picks_now(array(select k.public_id from kept k), v_member.workspace_id, true) n
    ), terms as materialized (
        select pr.product_id, pr.scheme_id, core.compile_filter(jsonb_build_object('product', pr.code), null) as f
        from core.product pr where pr.product_id in (select n.product_id from looked n)
    ), sold as materialized (
        select s.lead_id, count(*)::int as times, (max(coalesce(o.paid_at, o.created_at)) at time zone 'UTC')::date as on_day
        from core.sale s join core.orders o using (order_id) where s.lead_id in (select k.lead_id from kept k) group by s.lead_id
    )
    select k.public_id, case p.class when 1 then 'gold' else 'silver' end, coalesce(a.code, ''), k.inquired_on, p.state,
           coalesce(c.fips, ''), coalesce(c.name, ''), k.city, k.first_initial, coalesce(j.name, ''),
           core.freshness((t.f).today - k.inquired_on, (t.f).half_life)::int, k.intent::int, core.score_of(k.inquired_on, k.intent, t.f)::int,
           k.filled::int, n.price_minor, n.price_rule, coalesce(s.times, 0), s.on_day,
           case when n.status = 'owned' or wp.person is not null then 'mine'
                when n.status = 'held' and n.held_until <= clock_timestamp() then 'free' else n.status end,
           k.added_at, k.price_minor, n.price_minor is distinct from k.price_minor,
           case when n.status = 'held' and n.held_until > clock_timestamp() then n.held_until end
    from kept k
    join looked n using (lead_id)
    join core.pool p on p.pool_id = k.pool_id
    join terms t on t.product_id = p.product_id
    left join core.age_bucket a on a.scheme_id = t.scheme_id and a.bucket = (t.f).buckets[width_bucket(k.inquired_on, (t.f).starts)]
    left join core.county c on c.county_id = k.county_id
    left join core.project j on j.project_id = k.project_id
    left join sold s on s.lead_id = k.lead_id
    left join core.workspace_person wp on wp.workspace_id = v_member.workspace_id and wp.person = k.person and wp.is_owned
    order by k.added_at, k.lead_id;
exception when others then
    perform core.leave('api.basket', sqlstate, sqlerrm);
end
$$;

-- ---- projects ---------------------------------------------------------------------------------

-- The floor's projects, with what is on offer of each for the caller and the least that one may buy.
-- price_minor null: by the rules of the product (R9). Raises: LF008.
create function api.projects()
returns table (project text, name text, product text, price_minor bigint, on_offer bigint, order_leads_min int)
language plpgsql stable as $$
declare
    v_workspace int := core.my_workspace();
begin
    if v_workspace is null and not core.is_floor_owner() then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    return query
    select j.code, j.name, p.code,
           (select r.price_minor from core.project_price r where r.project_id = j.project_id and r.valid @> clock_timestamp()),
           core.count_up_to(core.compile_filter(jsonb_build_object('product', p.code, 'projects', jsonb_build_array(j.code)), v_workspace), 1000000),
           p.order_leads_min
    from core.project j join core.product p using (product_id) order by j.name, j.code;
exception when others then
    perform core.leave('api.projects', sqlstate, sqlerrm);
end
$$;

-- Writes down a project of a product; its leads come with imports that name it. p_price_minor null: by
-- the rules of the product. Raises: LF006, LF007, LF012.
create function api.project_create(p_code text, p_name text, p_product text, p_price_minor bigint default null) returns void
language plpgsql as $$
declare
    v_product core.product;
    v_project int;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_product from core.product p where p.code = p_product;
    if not found then
        raise exception using errcode = 'LF006', message = 'a project wants a product of this floor';
    end if;
    if p_code is null or p_code !~ '^[a-z0-9][a-z0-9-]{0,49}$' or coalesce(length(trim(p_name)), 0) not between 1 and 200
       or p_price_minor not between core.setting('lead_price_min_minor') and 100000000 then
        raise exception using errcode = 'LF006',
            message = 'a project wants a code of a-z, 0-9 and "-", a name, and a price of at least 0.05 or none';
    end if;
    insert into core.project (product_id, code, name) values (v_product.product_id, p_code, trim(p_name))
    on conflict do nothing returning project_id into v_project;
    if not found then
        raise exception using errcode = 'LF006', message = 'a project of this code exists';
    end if;
    if p_price_minor is not null then
        insert into core.project_price (project_id, price_minor) values (v_project, p_price_minor);
    end if;
    perform core.write_audit(null, 'project create', p_code, null,
                             jsonb_build_object('name', trim(p_name), 'product', p_product, 'price_minor', p_price_minor));
exception when others then
    perform core.leave('api.project_create', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['basket_add', 'basket_remove', 'basket_clear', 'basket', 'projects'], 'lf_fn_buy');
alter function api.project_create(text, text, text, bigint) owner to lf_fn_admin;
call core.harden_api();
grant execute on function api.basket_add(uuid[]), api.basket_remove(uuid[]), api.basket_clear(), api.basket(), api.projects() to lf_broker;
grant execute on function api.projects(), api.project_create(text, text, text, bigint) to lf_operator;
