-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0015_standing: standing orders (R41) and the rest of a line that becomes one (R15). What they buy
-- they buy as everybody does: each slice is a purchase through core.purchase_for, for the member whose
-- order it is, under a key that follows from order, window and number.
--
-- Locks of a slice, in this order: the standing order's row (skipped if another gateway has it), the
-- member's row shared (whoever closes him waits for the slice, or it sees that he is closed), then those
-- of a purchase.

insert into core.setting (name, value, meaning) values
    ('standing_minutes', 5, 'length of a window: how often a standing order is looked at (R41)'),
    ('standing_slice', 50, 'leads of one slice: then the others have their turn'),
    ('standing_orders_max', 100, 'standing orders of one workspace that are not ended');

set role lf_owner_core;

create table core.standing_order (
    standing_id bigint generated always as identity primary key,
    workspace_id int not null,
    number int not null, -- counts per workspace
    member_id int not null,
    name text not null constraint standing_name check (length(name) between 1 and 100),
    filter jsonb not null,
    price_max_minor bigint not null constraint standing_price check (price_max_minor >= 5),
    allow_repeats boolean not null default false,
    -- Caps: leads and money, in the buyer's days, weeks (from Monday) and months, and in all.
    leads_day int constraint standing_leads_day check (leads_day > 0),
    leads_week int constraint standing_leads_week check (leads_week > 0),
    leads_month int constraint standing_leads_month check (leads_month > 0),
    leads_total int constraint standing_leads_total check (leads_total > 0),
    money_day bigint constraint standing_money_day check (money_day > 0),
    money_week bigint constraint standing_money_week check (money_week > 0),
    money_month bigint constraint standing_money_month check (money_month > 0),
    money_total bigint constraint standing_money_total check (money_total > 0),
    constraint standing_capped check (num_nonnulls(leads_day, leads_week, leads_month, leads_total,
                                                   money_day, money_week, money_month, money_total) > 0),
    time_zone text not null, -- an IANA name
    starts_at timestamptz not null,
    ends_at timestamptz constraint standing_ends check (ends_at > starts_at),
    state text not null default 'active' constraint standing_state check (state in ('active', 'paused', 'ended')),
    reason text not null default '', -- why it is paused or ended
    created_at timestamptz not null default clock_timestamp(),
    from_order bigint, -- order_number of the purchase whose rest it is
    -- How it is served.
    served_at timestamptz not null default '-infinity',   -- its last slice that brought leads
    window_at timestamptz not null default '-infinity',   -- the window in which nothing more can be had
    not_before timestamptz not null default '-infinity',  -- somebody was in the way: later in the window
    slices int not null default 0,                        -- keys that it has used
    last_code text not null default '',                   -- of its last slice: '' bought, 'cap', or LF code
    unique (workspace_id, number)
) with (fillfactor = 50);
create index standing_active on core.standing_order (served_at, standing_id) where state = 'active';

-- What a slice bought, with the caps that it was bought under. Append-only but for its result.
create table core.standing_slice (
    standing_id bigint not null,
    number int not null,
    window_at timestamptz not null,
    key uuid not null unique,
    at timestamptz not null,
    order_number bigint, -- null while it is being bought
    leads int not null default 0,
    total_minor bigint not null default 0,
    caps jsonb not null,
    primary key (standing_id, number)
);
create index standing_slice_by_time on core.standing_slice (standing_id, at);

create table core.standing_event (
    standing_id bigint not null,
    at timestamptz not null default clock_timestamp(),
    state text not null,
    reason text not null,
    actor text not null default session_user
);
create index standing_event_by_order on core.standing_event (standing_id, at);
insert into core.gateway_job (job) values ('standing');

reset role;

grant select, insert, update on core.standing_order, core.standing_slice to lf_fn_buy;
grant delete on core.standing_slice to lf_fn_buy;
grant select, insert on core.standing_event to lf_fn_buy;
grant update (member_id) on core.member to lf_fn_buy; -- never written: the row lock

-- ---- reading a request ----------------------------------------------------------------------------

-- A moment of a request; null when the key is absent or null. Raises: LF006.
create function core.request_time(p_request jsonb, p_key text) returns timestamptz
language plpgsql immutable set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
begin
    if p_request -> p_key is null or jsonb_typeof(p_request -> p_key) = 'null' then
        return null;
    elsif jsonb_typeof(p_request -> p_key) <> 'string' or p_request ->> p_key !~ '^\d{4}-\d\d-\d\d' then
        raise exception using errcode = 'LF006', message = format('"%s" wants a time like 2026-01-31T09:00:00Z', p_key);
    end if;
    return (p_request ->> p_key)::timestamptz;
exception when data_exception then
    raise exception using errcode = 'LF006', message = format('"%s" wants a time like 2026-01-31T09:00:00Z', p_key);
end
$$;

-- A whole number of a request, or null. Raises: LF006.
create function core.request_int(p_request jsonb, p_key text, p_least bigint, p_most bigint) returns bigint
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return case when jsonb_typeof(p_request -> p_key) = 'null' then null else core.filter_int(p_request, p_key, p_least, p_most) end;
end
$$;

-- Changes a standing order as a request says; keys that are absent stay. Raises: LF006 names the key.
create function core.read_standing(p_standing core.standing_order, p_request jsonb) returns core.standing_order
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    s core.standing_order := p_standing;
    v_known constant text[] := array['name', 'filter', 'price_max_minor', 'allow_repeats', 'leads_day', 'leads_week', 'leads_month', 'leads_total',
        'money_day_minor', 'money_week_minor', 'money_month_minor', 'money_total_minor', 'time_zone', 'starts_at', 'ends_at'];
    v_most constant bigint := 1000000000000;
begin
    if p_request is null or jsonb_typeof(p_request) <> 'object' or length(p_request::text) > 50000 then
        raise exception using errcode = 'LF006', message = 'a standing order is an object';
    elsif p_request - v_known <> '{}' then
        raise exception using errcode = 'LF006', message = format('a standing order knows no "%s"',
            (select left(k, 40) from jsonb_object_keys(p_request - v_known) k limit 1));
    end if;
    if p_request ? 'filter' then
        s.filter := p_request -> 'filter';
        perform core.compile_filter(s.filter - 'owned', null);
    end if;
    if s.filter is null then
        raise exception using errcode = 'LF006', message = 'a standing order wants a filter';
    end if;
    if p_request ? 'name' then
        s.name := trim(p_request ->> 'name');
    end if;
    s.name := coalesce(nullif(s.name, ''), left(core.filter_text(s.filter), 100));
    if length(s.name) > 100 then
        raise exception using errcode = 'LF006', message = 'the name of a standing order has at most 100 characters';
    end if;
    if p_request ? 'price_max_minor' then
        s.price_max_minor := core.request_int(p_request, 'price_max_minor', core.setting('lead_price_min_minor'), v_most);
    end if;
    if s.price_max_minor is null then
        raise exception using errcode = 'LF006', message = '"price_max_minor" wants the most that one lead may cost';
    end if;
    if p_request ? 'allow_repeats' then
        if jsonb_typeof(p_request -> 'allow_repeats') <> 'boolean' then
            raise exception using errcode = 'LF006', message = '"allow_repeats" is true or false';
        end if;
        s.allow_repeats := (p_request -> 'allow_repeats')::boolean;
    end if;
    s.allow_repeats := coalesce(s.allow_repeats, false);
    s.leads_day := case when p_request ? 'leads_day' then core.request_int(p_request, 'leads_day', 1, 1000000) else s.leads_day end;
    s.leads_week := case when p_request ? 'leads_week' then core.request_int(p_request, 'leads_week', 1, 1000000) else s.leads_week end;
    s.leads_month := case when p_request ? 'leads_month' then core.request_int(p_request, 'leads_month', 1, 1000000) else s.leads_month end;
    s.leads_total := case when p_request ? 'leads_total' then core.request_int(p_request, 'leads_total', 1, 1000000) else s.leads_total end;
    s.money_day := case when p_request ? 'money_day_minor' then core.request_int(p_request, 'money_day_minor', 1, v_most) else s.money_day end;
    s.money_week := case when p_request ? 'money_week_minor' then core.request_int(p_request, 'money_week_minor', 1, v_most) else s.money_week end;
    s.money_month := case when p_request ? 'money_month_minor' then core.request_int(p_request, 'money_month_minor', 1, v_most) else s.money_month end;
    s.money_total := case when p_request ? 'money_total_minor' then core.request_int(p_request, 'money_total_minor', 1, v_most) else s.money_total end;
    if num_nonnulls(s.leads_day, s.leads_week, s.leads_month, s.leads_total, s.money_day, s.money_week, s.money_month, s.money_total) = 0 then
        raise exception using errcode = 'LF006', message = 'a standing order wants a cap: leads or money per day, week, month or in all';
    end if;
    if p_request ? 'time_zone' then
        s.time_zone := p_request ->> 'time_zone';
    end if;
    -- Names of places only: "EST5EDT+1" and the like would be read as well.
    if coalesce(s.time_zone, '') !~ '^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$' then
        raise exception using errcode = 'LF006', message = '"time_zone" wants a name like America/Chicago';
    end if;
    begin
        perform clock_timestamp() at time zone s.time_zone;
    exception when invalid_parameter_value then
        raise exception using errcode = 'LF006', message = '"time_zone" wants a name like America/Chicago';
    end;
    if p_request ? 'starts_at' then
        s.starts_at := core.request_time(p_request, 'starts_at');
    end if;
    s.starts_at := coalesce(s.starts_at, clock_timestamp());
    if p_request ? 'ends_at' then
        s.ends_at := core.request_time(p_request, 'ends_at');
    end if;
    if s.ends_at <= s.starts_at or s.ends_at <= clock_timestamp() then
        raise exception using errcode = 'LF006', message = 'a standing order ends after it starts, and after now';
    end if;
    return s;
end
$$;

-- What a standing order asks for, in the words of a request.
create function core.standing_request(s core.standing_order) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return jsonb_build_object('name', s.name, 'filter', s.filter, 'price_max_minor', s.price_max_minor, 'allow_repeats', s.allow_repeats,
        'leads_day', s.leads_day, 'leads_week', s.leads_week, 'leads_month', s.leads_month, 'leads_total', s.leads_total,
        'money_day_minor', s.money_day, 'money_week_minor', s.money_week, 'money_month_minor', s.money_month, 'money_total_minor', s.money_total,
        'time_zone', s.time_zone, 'starts_at', s.starts_at, 'ends_at', s.ends_at);
end
$$;

-- The filter with the ceiling in it: what a standing order may buy.
create function core.standing_filter(s core.standing_order) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return (s.filter - 'owned') || jsonb_build_object('price_max', least(s.price_max_minor, (s.filter ->> 'price_max')::bigint));
end
$$;

-- Makes a standing order for a member. Returns its number. Raises: LF005 (too many).
create function core.make_standing(p_standing core.standing_order, p_member core.member) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    s core.standing_order := p_standing;
begin
    -- One number after the other in a workspace.
    perform pg_advisory_xact_lock(7048, p_member.workspace_id);
    if (select count(*) from core.standing_order o where o.workspace_id = p_member.workspace_id and o.state <> 'ended')
       >= core.setting('standing_orders_max') then
        raise exception using errcode = 'LF005', message = format('a workspace has at most %s standing orders', core.setting('standing_orders_max'));
    end if;
    insert into core.standing_order (workspace_id, number, member_id, name, filter, price_max_minor, allow_repeats, leads_day, leads_week, leads_month,
                                     leads_total, money_day, money_week, money_month, money_total, time_zone, starts_at, ends_at, from_order)
    values (p_member.workspace_id,
            1 + coalesce((select max(o.number) from core.standing_order o where o.workspace_id = p_member.workspace_id), 0),
            p_member.member_id, s.name, s.filter, s.price_max_minor, s.allow_repeats, s.leads_day, s.leads_week, s.leads_month,
            s.leads_total, s.money_day, s.money_week, s.money_month, s.money_total, s.time_zone, s.starts_at, s.ends_at, s.from_order)
    returning * into s;
    insert into core.standing_event (standing_id, state, reason)
    values (s.standing_id, 'active', case when s.from_order is null then 'made' else 'the rest of order ' || s.from_order end);
    insert into core.audit (workspace_id, action, object, after)
    values (s.workspace_id, 'standing create', 'standing order ' || s.number, core.standing_request(s));
    return s.number;
end
$$;

-- ---- serving --------------------------------------------------------------------------------------

create function core.move_standing(p_standing bigint, p_state text, p_reason text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    update core.standing_order o
    set state = p_state, reason = p_reason,
        -- Who starts again is looked at in the window of now.
        window_at = case when p_state = 'active' then '-infinity' else o.window_at end,
        not_before = case when p_state = 'active' then '-infinity' else o.not_before end
    where o.standing_id = p_standing;
    insert into core.standing_event (standing_id, state, reason) values (p_standing, p_state, p_reason);
end
$$;

-- What has been bought in the day, week and month of p_at, by the clock of p_zone, and in all.
create function core.standing_usage(p_standing bigint, p_zone text, p_at timestamptz,
                                    out leads_day bigint, out leads_week bigint, out leads_month bigint, out leads_total bigint,
                                    out money_day bigint, out money_week bigint, out money_month bigint, out money_total bigint)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_day timestamptz := date_trunc('day', p_at at time zone p_zone) at time zone p_zone;
    v_week timestamptz := date_trunc('week', p_at at time zone p_zone) at time zone p_zone;
    v_month timestamptz := date_trunc('month', p_at at time zone p_zone) at time zone p_zone;
begin
    select coalesce(sum(l.leads) filter (where l.at >= v_day), 0), coalesce(sum(l.leads) filter (where l.at >= v_week), 0),
           coalesce(sum(l.leads) filter (where l.at >= v_month), 0), coalesce(sum(l.leads), 0),
           coalesce(sum(l.total_minor) filter (where l.at >= v_day), 0), coalesce(sum(l.total_minor) filter (where l.at >= v_week), 0),
           coalesce(sum(l.total_minor) filter (where l.at >= v_month), 0), coalesce(sum(l.total_minor), 0)
    into leads_day, leads_week, leads_month, leads_total, money_day, money_week, money_month, money_total
    from core.standing_slice l where l.standing_id = p_standing;
end
$$;

-- How many of the first p_count leads of a filter can be had for p_money, oldest first, without taking them.
create function core.affordable(f core.compiled_filter, p_count int, p_money bigint, out leads int, out total_minor bigint)
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    select count(*), coalesce(sum(r.price), 0) into leads, total_minor
    from (select q.price, sum(q.price) over (order by q.inquired_on, q.lead_id) as so_far
          from (select i.inquired_on, i.lead_id, core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f) as price
                from core.inventory i
                where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id, i.price_minor, f)
                  and (f.workspace_id is null
                       or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = i.person), true))
                order by i.inquired_on, i.lead_id limit p_count) q) r
    where r.so_far <= p_money;
end
$$;

-- One slice of a locked standing order, or why there was none. Returns {"standing", "leads",
-- "total_minor", "code"}: code is empty for leads, "cap", "ended", or what refused.
create function core.serve_standing(p_standing core.standing_order, p_window timestamptz) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    s core.standing_order := p_standing;
    v_now timestamptz := clock_timestamp(); -- the slice is of this moment's day, week and month
    v_member core.member;
    v_used record;
    v_total_left int;
    v_leads_left int;
    v_money_left bigint;
    v_wallet bigint;
    v_count int;
    v_can record;
    f core.compiled_filter;
    v_key uuid;
    v_answer jsonb;
    v_code text := '';
begin
    select m.* into v_member from core.member m join core.workspace w using (workspace_id)
    where m.member_id = s.member_id and m.closed_at is null and w.closed_at is null for share of m;
    if not found then
        perform core.move_standing(s.standing_id, 'ended', 'account closed');
        return jsonb_build_object('standing', s.standing_id, 'leads', 0, 'code', 'ended');
    elsif s.ends_at <= v_now then
        perform core.move_standing(s.standing_id, 'ended', 'its time is over');
        return jsonb_build_object('standing', s.standing_id, 'leads', 0, 'code', 'ended');
    end if;
    select * into v_used from core.standing_usage(s.standing_id, s.time_zone, v_now);
    v_total_left := s.leads_total - v_used.leads_total;
    if v_total_left <= 0 or s.money_total - v_used.money_total <= 0 then
        perform core.move_standing(s.standing_id, 'ended', 'it has bought all that it was to buy');
        return jsonb_build_object('standing', s.standing_id, 'leads', 0, 'code', 'ended');
    end if;
    v_leads_left := least(s.leads_day - v_used.leads_day, s.leads_week - v_used.leads_week, s.leads_month - v_used.leads_month, v_total_left);
    v_money_left := least(s.money_day - v_used.money_day, s.money_week - v_used.money_week, s.money_month - v_used.money_month,
                          s.money_total - v_used.money_total);
    v_count := least(core.setting('standing_slice'), v_leads_left);

    <<slice>>
    begin
        if v_count <= 0 or v_money_left <= 0 then
            v_code := 'cap';
            exit slice;
        end if;
        f := core.compile_filter(core.standing_filter(s), case when s.allow_repeats then -s.workspace_id else s.workspace_id end);
        perform core.take_back(case when f.one_pool is not null then array[f.one_pool] else f.pools end);
        v_wallet := (select w.available_minor - w.floor_minor from core.wallet w where w.workspace_id = s.workspace_id);
        select * into v_can from core.affordable(f, v_count, least(v_money_left, v_wallet));
        if v_can.leads = 0 then
            -- Is nothing there, or is it too dear for the caps, or for the wallet?
            select * into v_can from core.affordable(f, 1, 9223372036854775807);
            v_code := case when v_can.leads = 0 then 'LF001' when v_can.total_minor > v_money_left then 'cap' else 'LF002' end;
            exit slice;
        end if;
        v_key := md5(format('standing %s %s %s', s.standing_id, extract(epoch from p_window)::bigint, s.slices + 1))::uuid;
        insert into core.standing_slice (standing_id, number, window_at, key, at, caps)
        values (s.standing_id, s.slices + 1, p_window, v_key, v_now, core.standing_request(s) - array['name', 'filter', 'starts_at', 'ends_at']);
        v_member.purchase_turns := null; -- the rate limit of R22 is about people
        v_answer := core.purchase_for(v_member, null, v_key, jsonb_build_object(
            'lines', jsonb_build_array(jsonb_build_object('filter', core.standing_filter(s), 'quantity', v_can.leads, 'allow_part', true)),
            'allow_repeats', s.allow_repeats),
            least(v_money_left, v_wallet, v_can.leads * s.price_max_minor));
        if (v_answer -> 'ok')::boolean then
            update core.standing_slice l
            set order_number = (v_answer ->> 'order_number')::bigint, leads = (v_answer ->> 'leads')::int, total_minor = (v_answer ->> 'total_minor')::bigint
            where l.standing_id = s.standing_id and l.number = s.slices + 1;
        else
            v_code := v_answer -> 'error' ->> 'code';
            if v_code = 'LF022' then
                -- An approval would buy beside the standing order and its caps: undo that as well.
                raise exception using errcode = 'LF022', message = 'spending limit';
            end if;
            delete from core.standing_slice l where l.standing_id = s.standing_id and l.number = s.slices + 1;
        end if;
    exception
        -- Somebody is in the way: nothing of the slice has happened, and its key is free.
        when lock_not_available or deadlock_detected or serialization_failure then v_code := '55P03';
        -- The filter names something that is gone.
        when sqlstate 'LF006' then v_code := 'LF006';
        when sqlstate 'LF022' then
            v_code := 'LF022';
            v_answer := null;
    end;

    update core.standing_order o
    set last_code = v_code,
        slices = o.slices + case when v_answer is null or v_code = '55P03' then 0 else 1 end,
        served_at = case when v_code = '' then v_now else o.served_at end,
        window_at = case when v_code in ('', '55P03') then o.window_at else p_window end,
        not_before = case when v_code = '55P03' then v_now + interval '10 seconds' else o.not_before end
    where o.standing_id = s.standing_id;
    case v_code
        when 'LF002' then perform core.move_standing(s.standing_id, 'paused', 'not enough credits');
        when 'LF022' then perform core.move_standing(s.standing_id, 'paused', 'above the spending limit of its member');
        when 'LF006' then perform core.move_standing(s.standing_id, 'paused', 'its filter names something that is gone');
        else
            if v_code = '' and (v_total_left <= (v_answer ->> 'leads')::int
                                or s.money_total - v_used.money_total <= (v_answer ->> 'total_minor')::bigint) then
                perform core.move_standing(s.standing_id, 'ended', 'it has bought all that it was to buy');
            end if;
    end case;
    return jsonb_build_object('standing', s.standing_id, 'leads', case when v_code = '' then (v_answer ->> 'leads')::int else 0 end,
                              'total_minor', case when v_code = '' then (v_answer ->> 'total_minor')::bigint else 0 end, 'code', v_code);
end
$$;

-- The rest of the lines that a purchase could not fill and that said "rest": "standing" (R15): for each a
-- standing order of its buyer, for no more a lead than the dearest that the line brought and no more in
-- all than the line's maximum leaves; none if that is nothing. Returns the
-- answer of the purchase with their numbers.
create function core.keep_rest(d core.deal, p_member core.member, p_lines core.line[], p_answer jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_answer jsonb := p_answer;
    v_leads int;
    v_left bigint; -- of the line's maximum; null: it has none
    s core.standing_order;
begin
    for i in 1 .. cardinality(p_lines) loop
        v_leads := (v_answer -> 'lines' -> (i - 1) ->> 'leads')::int;
        v_left := (p_lines[i]).total_max - (v_answer -> 'lines' -> (i - 1) ->> 'total_minor')::bigint;
        continue when not coalesce((p_lines[i]).rest, false) or v_leads >= (p_lines[i]).quantity or v_left = 0;
        s := null;
        s.name := left(core.line_text(p_lines[i]), 100);
        s.filter := (p_lines[i]).filter - 'owned';
        s.price_max_minor := (select max(q.price_minor) from (
            select x.price_minor from core.sale x where x.order_id = d.order_id and x.line_no = i
            union all select x.price_minor from core.held x where x.order_id = d.order_id and x.line_no = i) q);
        s.allow_repeats := d.allow_repeats;
        s.leads_total := (p_lines[i]).quantity - v_leads;
        s.money_total := v_left;
        s.time_zone := 'UTC'; -- it has no days
        s.starts_at := clock_timestamp();
        s.from_order := (v_answer ->> 'order_number')::bigint;
        v_answer := jsonb_set(v_answer, array['lines', (i - 1)::text, 'standing'], to_jsonb(core.make_standing(s, p_member)));
    end loop;
    update core.intent i set answer = v_answer
    where i.workspace_id = d.workspace_id and i.operation = 'purchase' and i.key = d.intent;
    return v_answer;
end
$$;

-- As in 0005: with the rights of whoever calls them, which only lf_fn_buy has.
call core.own_functions('core', array['request_time', 'request_int', 'read_standing', 'standing_request', 'standing_filter',
    'make_standing', 'move_standing', 'standing_usage', 'affordable', 'serve_standing', 'keep_rest'], 'lf_owner_core', 'lf_fn_buy');

-- ---- api ------------------------------------------------------------------------------------------

-- Serves the standing order that has waited longest with one slice. Returns {"standing", "leads",
-- "total_minor", "code"}, or null when no order is due. Call it until then; two at once serve two orders.
create function api.gateway_standing() returns jsonb
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    s core.standing_order;
    v_now timestamptz := clock_timestamp();
    v_window timestamptz;
begin
    perform core.require_write();
    v_window := date_bin(make_interval(mins => core.setting('standing_minutes')::int), v_now, '2000-01-01 00:00+00');
    select o.* into s from core.standing_order o
    where o.state = 'active' and o.starts_at <= v_now and o.window_at < v_window and o.not_before <= v_now
    order by o.served_at, o.standing_id limit 1 for update skip locked;
    if not found then
        return null;
    end if;
    return core.serve_standing(s, v_window);
exception when others then
    perform core.leave('api.gateway_standing', sqlstate, sqlerrm);
end
$$;

-- An own standing order by its number, locked. p_is_mine: only its own member may. Raises: LF007, LF013.
create function core.lock_standing(p_member core.member, p_number int, p_is_mine boolean) returns core.standing_order
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    s core.standing_order;
begin
    select * into s from core.standing_order o where o.workspace_id = p_member.workspace_id and o.number = p_number for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif p_is_mine and s.member_id <> p_member.member_id then
        raise exception using errcode = 'LF007', message = 'only the member who made it may do this';
    end if;
    return s;
end
$$;
alter function core.lock_standing(core.member, int, boolean) owner to lf_owner_core;
revoke execute on function core.lock_standing(core.member, int, boolean) from public;
grant execute on function core.lock_standing(core.member, int, boolean) to lf_fn_buy;

-- Makes a standing order (R41) for the caller: {"filter", "price_max_minor" (of one lead), caps:
-- "leads_day", "leads_week", "leads_month", "leads_total", "money_day_minor", "money_week_minor",
-- "money_month_minor", "money_total_minor" (at least one), "time_zone" (an IANA name), "name"?,
-- "starts_at"?, "ends_at"?, "allow_repeats"?}. Returns its number in the workspace.
-- Raises: LF005, LF006, LF007, LF008, LF012.
create function api.standing_create(p_request jsonb) returns int
language plpgsql as $$
declare
    v_member core.member;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    return core.make_standing(core.read_standing(null::core.standing_order, p_request), v_member);
exception when others then
    perform core.leave('api.standing_create', sqlstate, sqlerrm);
end
$$;

-- Changes an own standing order that is not ended; keys that are absent stay, null takes a cap away.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014.
create function api.standing_change(p_number int, p_request jsonb) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_old core.standing_order;
    s core.standing_order;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    v_old := core.lock_standing(v_member, p_number, true);
    if v_old.state = 'ended' then
        raise exception using errcode = 'LF014', message = format('standing order %s is ended', p_number);
    end if;
    s := core.read_standing(v_old, p_request);
    update core.standing_order o
    set name = s.name, filter = s.filter, price_max_minor = s.price_max_minor, allow_repeats = s.allow_repeats,
        leads_day = s.leads_day, leads_week = s.leads_week, leads_month = s.leads_month, leads_total = s.leads_total,
        money_day = s.money_day, money_week = s.money_week, money_month = s.money_month, money_total = s.money_total,
        time_zone = s.time_zone, starts_at = s.starts_at, ends_at = s.ends_at, window_at = '-infinity'
    where o.standing_id = s.standing_id;
    insert into core.standing_event (standing_id, state, reason) values (s.standing_id, s.state, 'changed');
    insert into core.audit (workspace_id, action, object, before, after)
    values (s.workspace_id, 'standing change', 'standing order ' || s.number, core.standing_request(v_old), core.standing_request(s));
exception when others then
    perform core.leave('api.standing_change', sqlstate, sqlerrm);
end
$$;

-- Pauses or ends a standing order of the own workspace, or lets an own one go on. Doing again what is
-- done changes nothing. Raises: LF006, LF007, LF008, LF012, LF013, LF014 (ended).
create function api.standing_move(p_number int, p_state text) returns void
language plpgsql as $$
declare
    v_member core.member;
    s core.standing_order;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_state is null or p_state <> all (array['active', 'paused', 'ended']) then
        raise exception using errcode = 'LF006', message = 'a standing order is active, paused or ended';
    end if;
    s := core.lock_standing(v_member, p_number, p_state = 'active');
    if s.state = p_state then
        return;
    elsif s.state = 'ended' then
        raise exception using errcode = 'LF014', message = format('standing order %s is ended', p_number);
    end if;
    perform core.move_standing(s.standing_id, p_state, 'by ' || v_member.display_name);
    insert into core.audit (workspace_id, action, object, before, after)
    values (s.workspace_id, 'standing move', 'standing order ' || s.number, jsonb_build_object('state', s.state), jsonb_build_object('state', p_state));
exception when others then
    perform core.leave('api.standing_move', sqlstate, sqlerrm);
end
$$;

-- Standing orders of the own workspace, newest first, or only one: what they ask for, state and reason,
-- what they have bought; of one also its events and last 50 slices. Raises: LF006, LF007, LF008, LF013.
create function api.standing_orders(p_number int default null) returns jsonb
language plpgsql stable as $$
declare
    v_member core.member;
    v_list jsonb;
begin
    v_member := core.require_member('broker');
    select coalesce(jsonb_agg(core.standing_request(o) || jsonb_build_object(
               'standing', o.number, 'text', core.filter_text(o.filter), 'state', o.state, 'reason', o.reason, 'created_at', o.created_at,
               'member', m.display_name, 'is_mine', o.member_id = v_member.member_id, 'from_order', o.from_order, 'last_code', o.last_code,
               'served_at', case when o.served_at > '-infinity' then o.served_at end,
               'bought', jsonb_build_object('leads_day', u.leads_day, 'leads_week', u.leads_week, 'leads_month', u.leads_month,
                                            'leads_total', u.leads_total, 'money_day_minor', u.money_day, 'money_week_minor', u.money_week,
                                            'money_month_minor', u.money_month, 'money_total_minor', u.money_total))
               || case when p_number is null then '{}' else jsonb_build_object(
                   'events', (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'state', e.state, 'reason', e.reason) order by e.at), '[]')
                              from core.standing_event e where e.standing_id = o.standing_id),
                   'slices', (select coalesce(jsonb_agg(jsonb_build_object('at', l.at, 'order_number', l.order_number, 'leads', l.leads,
                                                                           'total_minor', l.total_minor) order by l.number desc), '[]')
                              from (select * from core.standing_slice x where x.standing_id = o.standing_id order by x.number desc limit 50) l)) end
               order by o.number desc), '[]')
    into v_list
    from core.standing_order o join core.member m using (member_id)
    cross join lateral core.standing_usage(o.standing_id, o.time_zone, clock_timestamp()) u
    where o.workspace_id = v_member.workspace_id and (p_number is null or o.number = p_number);
    if p_number is not null and v_list = '[]' then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return v_list;
exception when others then
    perform core.leave('api.standing_orders', sqlstate, sqlerrm);
end
$$;

-- What a standing order would have bought in the last 90 days, had it been there: of the leads that were
-- sold then, those that fit at the age, class and price at which they were sold, within its caps; at most
-- a million are looked at. And what it would find now. The request is that of api.standing_create.
-- {"days", "leads", "total_minor", "first_at", "last_at", "by_week": [{"week", "leads", "total_minor"}],
-- "now": {"leads", "total_minor"}}. Raises: LF006, LF007, LF008, LF012.
create function api.standing_dry_run(p_request jsonb) returns jsonb
language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    v_days constant int := 90;
    v_member core.member;
    s core.standing_order;
    f core.compiled_filter;
    v_lead record;
    v_day date;
    v_week date;
    v_month date;
    v_price_min bigint;
    v_leads int[] := '{0,0,0,0}'; -- of the day, week and month at hand, and in all
    v_money bigint[] := '{0,0,0,0}';
    v_weeks jsonb := '{}';
    v_first timestamptz;
    v_last timestamptz;
    v_now record;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    s := core.read_standing(null::core.standing_order, p_request);
    f := core.compile_filter((s.filter - 'owned') - 'price_min' - 'price_max', case when s.allow_repeats then -v_member.workspace_id else v_member.workspace_id end);
    v_price_min := coalesce((s.filter ->> 'price_min')::bigint, 0);
    for v_lead in
        select q.at, q.at at time zone s.time_zone as local_at, q.price_minor
        from (select coalesce(o.paid_at, o.created_at) as at, x.price_minor, l.person, l.lead_id
              from core.orders o join core.sale x using (order_id) join core.lead l using (lead_id) join core.pool p on p.pool_id = l.pool_id
              where o.created_at > clock_timestamp() - make_interval(days => v_days) and o.workspace_id <> v_member.workspace_id
                and x.price_minor between v_price_min and least(s.price_max_minor, (s.filter ->> 'price_max')::bigint)
                -- As old today as it was then.
                and core.fits(l.pool_id, l.county_id, l.inquired_on + (f.today - (coalesce(o.paid_at, o.created_at) at time zone 'UTC')::date), p.class,
                              x.intent, l.filled, l.project_id, x.price_minor, f)
              order by 1 limit 1000000) q
        where f.workspace_id is null
           or coalesce((select false from core.workspace_person wp where wp.workspace_id = f.workspace_id and wp.person = q.person), true)
        order by q.at, q.lead_id
    loop
        if v_lead.local_at::date is distinct from v_day then
            v_day := v_lead.local_at::date;
            v_leads[1] := 0;
            v_money[1] := 0;
        end if;
        if date_trunc('week', v_lead.local_at)::date is distinct from v_week then
            v_week := date_trunc('week', v_lead.local_at)::date;
            v_leads[2] := 0;
            v_money[2] := 0;
        end if;
        if date_trunc('month', v_lead.local_at)::date is distinct from v_month then
            v_month := date_trunc('month', v_lead.local_at)::date;
            v_leads[3] := 0;
            v_money[3] := 0;
        end if;
        exit when v_leads[4] >= s.leads_total;
        continue when v_leads[1] >= s.leads_day or v_leads[2] >= s.leads_week or v_leads[3] >= s.leads_month
            or v_money[1] + v_lead.price_minor > s.money_day or v_money[2] + v_lead.price_minor > s.money_week
            or v_money[3] + v_lead.price_minor > s.money_month or v_money[4] + v_lead.price_minor > s.money_total;
        for i in 1 .. 4 loop
            v_leads[i] := v_leads[i] + 1;
            v_money[i] := v_money[i] + v_lead.price_minor;
        end loop;
        v_first := coalesce(v_first, v_lead.at);
        v_last := v_lead.at;
        v_weeks := v_weeks || jsonb_build_object(v_week, jsonb_build_object('leads', 1 + coalesce((v_weeks -> v_week::text ->> 'leads')::int, 0),
            'total_minor', v_lead.price_minor + coalesce((v_weeks -> v_week::text ->> 'total_minor')::bigint, 0)));
    end loop;
    f := core.compile_filter(core.standing_filter(s), case when s.allow_repeats then -v_member.workspace_id else v_member.workspace_id end);
    select * into v_now from core.affordable(f, least(s.leads_day, s.leads_week, s.leads_month, s.leads_total, 1000000),
                                             least(s.money_day, s.money_week, s.money_month, s.money_total, 9223372036854775807));
    return jsonb_build_object('days', v_days, 'leads', v_leads[4], 'total_minor', v_money[4], 'first_at', v_first, 'last_at', v_last,
        'by_week', (select coalesce(jsonb_agg(w.value || jsonb_build_object('week', w.key) order by w.key), '[]') from jsonb_each(v_weeks) w),
        'now', jsonb_build_object('leads', v_now.leads, 'total_minor', v_now.total_minor));
exception when others then
    perform core.leave('api.standing_dry_run', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['gateway_standing', 'standing_create', 'standing_change', 'standing_move', 'standing_orders',
    'standing_dry_run'], 'lf_fn_buy');
call core.harden_api();
grant execute on function api.gateway_standing() to lf_gateway, lf_operator;
grant execute on function api.standing_create(jsonb), api.standing_change(int, jsonb), api.standing_move(int, text), api.standing_orders(int),
    api.standing_dry_run(jsonb) to lf_broker;
