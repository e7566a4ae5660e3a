-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0009_gateway: what leadfloor-gateway does beside the floor: relist, fold the day summary, deliver
-- for buyers who did not come back, hint that stock has changed, sweep old quotes. The reaper is 0035.
-- Several gateways may run: a job belongs to whoever holds its lease, and every job may run twice
-- without harm. Buying and delivering need none of it.

grant usage on language plpgsql to lf_fn_gateway, lf_fn_reaper;
grant select, update on core.gateway_job to lf_fn_gateway;
grant select on core.orders, core.order_line, core.lead, core.sale, core.pool, core.product, core.age_bucket,
    core.import_batch, core.setting, core.inventory, core.held, core.stock_day, core.member to lf_fn_gateway;
grant insert, delete on core.inventory to lf_fn_gateway;
grant insert on core.audit to lf_fn_gateway;
grant insert, delete on core.stock_day to lf_fn_gateway;
grant select, update on core.stock_day_stamp to lf_fn_gateway;
grant select, delete on core.quote to lf_fn_gateway;
grant usage, select on sequence core.order_id_seq to lf_fn_gateway;

-- How far each job that walks through days or orders has come.
create table core.gateway_mark (
    name text primary key,
    value bigint not null default 0,
    day date
) with (fillfactor = 20);
alter table core.gateway_mark owner to lf_owner_core;
insert into core.gateway_mark (name) values ('relist'), ('relist_shared'), ('relist_paid'), ('fold'),
    ('hint_order'), ('hint_orders'), ('hint_batch'), ('hint_relist');
grant select, update on core.gateway_mark to lf_fn_gateway;

-- What operators see of a job besides its lease (api.jobs): who did it last and how often he does it, and
-- what went wrong last, as a code.
alter table core.gateway_job
    add last_by text not null default '',
    add every_ms int constraint gateway_job_every check (every_ms > 0),
    add failed_at timestamptz,
    add last_error text not null default '';

-- Takes or renews the lease of a job. False: another gateway holds it.
create function api.gateway_lease(p_job text, p_holder text, p_seconds int) returns boolean
language plpgsql as $$
begin
    perform core.require_write();
    if coalesce(p_holder, '') = '' or p_seconds is null then
        raise exception using errcode = 'LF006', message = 'a lease wants a holder and a time';
    end if;
    update core.gateway_job j set holder = p_holder, lease_until = clock_timestamp() + make_interval(secs => least(greatest(p_seconds, 1), 3600))
    where j.job = p_job and (j.holder = p_holder or j.lease_until < clock_timestamp());
    return found;
exception when others then
    perform core.leave('api.gateway_lease', sqlstate, sqlerrm);
end
$$;

-- Gives all leases of a holder back, so that another gateway need not wait for their end.
create function api.gateway_release(p_holder text) returns int
language plpgsql as $$
declare
    v_jobs int;
begin
    perform core.require_write();
    update core.gateway_job j set lease_until = '-infinity' where j.holder = p_holder and j.lease_until > clock_timestamp();
    get diagnostics v_jobs = row_count;
    return v_jobs;
exception when others then
    perform core.leave('api.gateway_release', sqlstate, sqlerrm);
end
$$;

-- Says that a job was done, by whoever has its lease; of a job that several do at a time, by any of them.
-- p_every_ms: the pause until he does it again; null: he does it this once.
create function api.gateway_done(p_job text, p_holder text, p_result jsonb, p_every_ms int default null) returns void
language plpgsql as $$
begin
    perform core.require_write();
    update core.gateway_job j
    set last_run_at = clock_timestamp(), last_result = p_result, last_by = p_holder, every_ms = coalesce(p_every_ms, j.every_ms)
    where j.job = p_job and (j.holder = p_holder or j.lease_until < clock_timestamp());
exception when others then
    perform core.leave('api.gateway_done', sqlstate, sqlerrm);
end
$$;

-- The same of one that failed. p_code: our error's code and the SQLSTATE, no message.
create function api.gateway_failed(p_job text, p_holder text, p_code text) returns void
language plpgsql as $$
begin
    perform core.require_write();
    update core.gateway_job j set failed_at = clock_timestamp(), last_error = left(p_code, 100), last_by = p_holder
    where j.job = p_job and (j.holder = p_holder or j.lease_until < clock_timestamp());
exception when others then
    perform core.leave('api.gateway_failed', sqlstate, sqlerrm);
end
$$;

-- Leads that may be sold again (R3) come back on the day their age crosses a bucket's edge, or, if
-- shared, when the gap since the last sale is over. Derived from dates: the days since the last run
-- and the one before it, for a sale that was still running then. The sale slot guards against
-- mistakes. Days begin a minute late: purchases of the old day have ended by then. Refunded leads stay
-- away; whoever refunds one waits for this, or this waits (the mark 'relist').
-- Returns the number of leads that came back.
create function api.gateway_relist() returns bigint
language plpgsql as $$
declare
    v_today date := ((clock_timestamp() - interval '1 minute') at time zone 'UTC')::date;
    v_ripe timestamptz := clock_timestamp() - make_interval(days => core.setting('shared_gap_days')::int);
    v_day date;
    v_from bigint;
    v_to bigint;
    v_paid_from timestamptz;
    v_ids bigint[] := '{}';
    v_gone int := 0;
    v_more bigint[];
begin
    perform core.require_write();
    select m.day into v_day from core.gateway_mark m where m.name = 'relist' for update;
    if v_day is distinct from v_today then
        with again as (
            select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, l.project_id, p.class, l.intent, l.filled
            from core.product pr
            join core.age_bucket b on b.scheme_id = pr.scheme_id
            join core.pool p on p.product_id = pr.product_id
            join core.lead l on l.pool_id = p.pool_id
                and l.inquired_on <= v_today - b.from_days
                and l.inquired_on >= v_today - coalesce(b.to_days, 200000)
                -- The first run looks at everything that was ever sold.
                and l.inquired_on >= coalesce(v_day, '-infinity'::date) - b.from_days
            join core.import_batch ib on ib.batch_id = l.batch_id and ib.state = 'loaded'
            where pr.sale_mode = 'bucket'
              and exists (select from core.sale s where s.lead_id = l.lead_id)
              and not exists (select from core.sale s where s.lead_id = l.lead_id and s.slot = b.bucket)
              and not exists (select from core.held h where h.lead_id = l.lead_id)
              and not exists (select from core.quarantine q where q.lead_id = l.lead_id)
        ), put as (
            insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled, times_sold)
            select x.lead_id, x.person, x.price_minor, x.pool_id, x.county_id, x.inquired_on, x.project_id, x.class, x.intent, x.filled,
                   (select count(*) from core.sale s where s.lead_id = x.lead_id)
            from again x order by x.lead_id
            on conflict (lead_id) do nothing
            returning lead_id)
        select coalesce(array_agg(put.lead_id), '{}') into v_ids from put;
        -- Where the insert had to wait for a purchase, that purchase may have used up the slot.
        delete from core.inventory i
        using core.lead l, core.pool p, core.product pr, core.age_bucket b
        where i.lead_id = any (v_ids) and l.lead_id = i.lead_id and p.pool_id = l.pool_id and pr.product_id = p.product_id
          and b.scheme_id = pr.scheme_id
          and v_today - l.inquired_on between b.from_days and coalesce(b.to_days, 200000)
          and exists (select from core.sale s where s.lead_id = i.lead_id and s.slot = b.bucket);
        get diagnostics v_gone = row_count;
        update core.gateway_mark m set day = v_today where m.name = 'relist';
    end if;

    -- Shared leads: orders ripen in the order of their numbers, or nearly; those that were on hold first
    -- in the order in which they were paid.
    if exists (select from core.product pr where pr.sale_mode = 'shared') then
        select m.value into v_from from core.gateway_mark m where m.name = 'relist_shared';
        select to_timestamp(m.value) into v_paid_from from core.gateway_mark m where m.name = 'relist_paid';
        v_to := coalesce((select min(o.order_id) - 1 from core.orders o where o.order_id > v_from and o.created_at >= v_ripe),
                         (select max(o.order_id) from core.orders o where o.order_id > v_from));
        with put as (
            insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled, times_sold)
            select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, l.project_id, p.class, l.intent, l.filled, n.sold
            from (select s.lead_id from core.sale s where s.order_id > v_from and s.order_id <= v_to
                  union
                  select s.lead_id from core.orders o join core.sale s using (order_id)
                  where o.paid_at >= v_paid_from and o.paid_at < v_ripe) x
            join core.lead l using (lead_id)
            join core.import_batch ib on ib.batch_id = l.batch_id and ib.state = 'loaded'
            join core.pool p on p.pool_id = l.pool_id
            join core.product pr on pr.product_id = p.product_id and pr.sale_mode = 'shared'
            cross join lateral (select count(*) as sold, max(coalesce(o.paid_at, o.created_at)) as last_at
                                from core.sale s join core.orders o using (order_id) where s.lead_id = l.lead_id) n
            where n.sold < pr.sold_max and n.last_at < v_ripe
              and not exists (select from core.held h where h.lead_id = l.lead_id)
              and not exists (select from core.quarantine q where q.lead_id = l.lead_id)
            order by l.lead_id
            on conflict (lead_id) do nothing
            returning lead_id)
        select coalesce(array_agg(put.lead_id), '{}') into v_more from put;
        v_ids := v_ids || v_more;
        delete from core.inventory i
        where i.lead_id = any (v_more) and i.times_sold <> (select count(*) from core.sale s where s.lead_id = i.lead_id);
        v_gone := v_gone + (select count(*) from unnest(v_more) x (lead_id)
                            where not exists (select from core.inventory i where i.lead_id = x.lead_id));
        update core.gateway_mark m set value = v_to where m.name = 'relist_shared' and v_to is not null;
        update core.gateway_mark m set value = floor(extract(epoch from v_ripe)) where m.name = 'relist_paid';
    end if;
    if cardinality(v_ids) > v_gone then
        update core.gateway_mark m set value = m.value + cardinality(v_ids) - v_gone where m.name = 'hint_relist';
    end if;
    return cardinality(v_ids) - v_gone;
exception when others then
    perform core.leave('api.gateway_relist', sqlstate, sqlerrm);
end
$$;

-- Rebuilds the day summary of the stock from the inventory, one statement, one index scan.
create function core.fold_stock() returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_rows bigint;
    v_at timestamptz;
begin
    perform 1 from core.stock_day_stamp for update;
    v_at := clock_timestamp();
    delete from core.stock_day;
    insert into core.stock_day (pool_id, inquired_on, leads)
    select i.pool_id, i.inquired_on, count(*) from core.inventory i group by i.pool_id, i.inquired_on;
    get diagnostics v_rows = row_count;
    update core.stock_day_stamp set folded_at = v_at;
    return v_rows;
end
$$;
alter function core.fold_stock() owner to lf_owner_core;
revoke execute on function core.fold_stock() from public;
grant execute on function core.fold_stock() to lf_fn_gateway, lf_fn_import;
grant insert, delete on core.stock_day to lf_fn_import;
grant select, update on core.stock_day_stamp to lf_fn_import;

-- Folds when the server has counted a change of the inventory since the last time; returns the days
-- of the summary, or null when it is still true. Those counters come up to 10 seconds late, so that
-- is how old a summary is that was found to be true.
create function api.gateway_fold_stock() returns bigint
language plpgsql as $$
declare
    v_changes bigint := pg_stat_get_tuples_inserted('core.inventory'::regclass) + pg_stat_get_tuples_deleted('core.inventory'::regclass);
    v_rows bigint;
begin
    perform core.require_write();
    if exists (select from core.gateway_mark m where m.name = 'fold' and m.value = v_changes)
       and exists (select from core.stock_day_stamp s where s.folded_at > '-infinity') then
        update core.stock_day_stamp s set folded_at = greatest(s.folded_at, clock_timestamp() - interval '10 seconds');
        return null;
    end if;
    v_rows := core.fold_stock();
    update core.gateway_mark m set value = v_changes where m.name = 'fold';
    return v_rows;
exception when others then
    perform core.leave('api.gateway_fold_stock', sqlstate, sqlerrm);
end
$$;

-- Delivers the next slice of the oldest order, but those of p_not, whose buyer has not come back for
-- p_seconds. Returns {"order": id, "state", "delivered", "total"}, or null when there is nothing to
-- do. An order that cannot be delivered is an answer too ("failed", "code"): put into p_not, it lets
-- those behind it be delivered.
create function api.gateway_deliver(p_seconds int default 10, p_limit int default 1000, p_not bigint[] default '{}') returns jsonb
language plpgsql as $$
declare
    v_order bigint;
begin
    perform core.require_write();
    select o.order_id into v_order from core.orders o
    where o.state = 'completed' and o.delivered + o.withheld < o.leads and o.order_id <> all (p_not)
      and coalesce(o.paid_at, o.created_at) < clock_timestamp() - make_interval(secs => p_seconds)
    order by o.order_id limit 1;
    if not found then
        return null;
    end if;
    begin
        return core.deliver_order(null, null, v_order, p_limit) || jsonb_build_object('order', v_order);
    exception when others then
        raise log 'leadfloor delivery of order % failed: sqlstate %', v_order, sqlstate;
        return jsonb_build_object('order', v_order, 'state', 'failed', 'code', sqlstate);
    end;
exception when others then
    perform core.leave('api.gateway_deliver', sqlstate, sqlerrm);
end
$$;

-- One coalesced hint (design.md section 7) when orders, imports or relistings have come since the
-- last: the segments of the new orders' lines, or "*" for "anything". No personal data.
create function api.gateway_hint() returns jsonb
language plpgsql as $$
declare
    v_order bigint;
    v_orders bigint;
    v_batch bigint;
    v_marks jsonb;
    v_segments jsonb;
    v_hint jsonb;
begin
    perform core.require_write();
    perform from core.gateway_mark m where m.name = 'hint_order' for update;
    select jsonb_object_agg(m.name, m.value) into v_marks from core.gateway_mark m where m.name like 'hint\_%';
    -- Orders may commit in another order than that of their ids: the newest thousand are counted too.
    select coalesce(max(o.order_id), 0) into v_order from core.orders o;
    select count(*) into v_orders from core.orders o where o.order_id > v_order - 1000;
    select coalesce(max(b.batch_id), 0) into v_batch from core.import_batch b;
    if v_order = (v_marks ->> 'hint_order')::bigint and v_orders = (v_marks ->> 'hint_orders')::bigint
       and v_batch = (v_marks ->> 'hint_batch')::bigint and (v_marks ->> 'hint_relist')::bigint = 0 then
        return null;
    end if;
    if v_batch <> (v_marks ->> 'hint_batch')::bigint or (v_marks ->> 'hint_relist')::bigint > 0
       or v_order = (v_marks ->> 'hint_order')::bigint then
        v_segments := '["*"]';
    else
        select coalesce(jsonb_agg(q.text), '["*"]') into v_segments
        from (select distinct l.text from core.order_line l where l.order_id > (v_marks ->> 'hint_order')::bigint limit 51) q;
    end if;
    update core.gateway_mark m
    set value = case m.name when 'hint_order' then v_order when 'hint_orders' then v_orders when 'hint_batch' then v_batch else 0 end
    where m.name like 'hint\_%';
    -- A notification holds less than 8,000 bytes; more than 50 segments are as good as all.
    v_hint := jsonb_build_object('segments', case when jsonb_array_length(v_segments) > 50 or octet_length(v_segments::text) > 7000
                                                  then '["*"]' else v_segments end,
                                 'at', clock_timestamp());
    perform pg_notify('leadfloor_stock', v_hint::text);
    return v_hint;
exception when others then
    perform core.leave('api.gateway_hint', sqlstate, sqlerrm);
end
$$;

-- Takes the holds back that are over (R21), up to a thousand orders, and lets the next hint tell so.
-- Returns the leads that are on offer again.
create function api.gateway_expire() returns int
language plpgsql as $$
declare
    v_leads int;
begin
    perform core.require_write();
    v_leads := core.take_back(null);
    if v_leads > 0 then
        update core.gateway_mark m set value = m.value + v_leads where m.name = 'hint_relist';
    end if;
    return v_leads;
exception when others then
    perform core.leave('api.gateway_expire', sqlstate, sqlerrm);
end
$$;

-- Removes quotes that nobody used and nobody can use any more. Returns how many.
create function api.gateway_sweep() returns bigint
language plpgsql as $$
declare
    v_rows bigint;
begin
    perform core.require_write();
    delete from core.quote q where q.quote_id in (
        select x.quote_id from core.quote x
        where x.used_by is null and x.expires_at < clock_timestamp() - interval '1 day' limit 10000);
    get diagnostics v_rows = row_count;
    return v_rows;
exception when others then
    perform core.leave('api.gateway_sweep', sqlstate, sqlerrm);
end
$$;

-- What /metrics shows of the floor: counts and ages, cheap enough for every scrape.
create function api.gateway_metrics() returns jsonb
language plpgsql stable as $$
begin
    return jsonb_build_object(
        'undelivered_orders', (select count(*) from core.orders o where o.state = 'completed' and o.delivered + o.withheld < o.leads),
        'oldest_undelivered_seconds', (select coalesce(greatest(extract(epoch from clock_timestamp() - min(coalesce(o.paid_at, o.created_at))), 0), 0)::bigint
                                       from core.orders o where o.state = 'completed' and o.delivered + o.withheld < o.leads),
        'holds', (select count(*) from core.orders o where o.state in ('held', 'awaiting_payment') and o.held_until > clock_timestamp()),
        'held_leads', (select coalesce(sum(o.leads), 0) from core.orders o
                       where o.state in ('held', 'awaiting_payment') and o.held_until > clock_timestamp()),
        'expired_holds', (select count(*) from core.orders o where o.state in ('held', 'awaiting_payment') and o.held_until <= clock_timestamp()),
        'oldest_expired_seconds', (select coalesce(extract(epoch from clock_timestamp() - min(o.held_until)), 0)::bigint from core.orders o
                                   where o.state in ('held', 'awaiting_payment') and o.held_until <= clock_timestamp()),
        'stock_leads', (select coalesce(sum(d.leads), 0) from core.stock_day d),
        'stock_age_seconds', (select case when s.folded_at > '-infinity'
                                          then greatest(extract(epoch from clock_timestamp() - s.folded_at), 0)::bigint end
                              from core.stock_day_stamp s),
        'last_order', (select coalesce(max(o.order_id), 0) from core.orders o));
exception when others then
    perform core.leave('api.gateway_metrics', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['gateway_%'], 'lf_fn_gateway');
-- Delivering needs the owner who may read sealed contacts.
alter function api.gateway_deliver(int, int, bigint[]) owner to lf_fn_deliver;

-- The floor at a glance, for operators and /metrics: counts and ages only.
create function api.floor_status() returns jsonb
language plpgsql stable as $$
begin
    perform core.require_operator();
    return jsonb_build_object(
        'orders', (select count(*) from core.orders),
        'undelivered_orders', (select count(*) from core.orders o where o.state = 'completed' and o.delivered + o.withheld < o.leads),
        'oldest_undelivered_seconds', (select extract(epoch from clock_timestamp() - min(coalesce(o.paid_at, o.created_at)))::bigint
                                       from core.orders o where o.state = 'completed' and o.delivered + o.withheld < o.leads),
        'jobs', (select jsonb_object_agg(j.job, jsonb_build_object('holder', j.holder, 'last_run_at', j.last_run_at,
                     'lease_until', j.lease_until, 'result', j.last_result)) from core.gateway_job j));
exception when others then
    perform core.leave('api.floor_status', sqlstate, sqlerrm);
end
$$;
alter function api.floor_status() owner to lf_fn_admin;

-- The gateway's jobs, for operators and gateways. holder: whose they are now, null: nobody's, or several may do them at
-- a time. last_run_at is up to a minute old where nothing had to be done. next_at: when whoever does it
-- does it again; null: nobody has done it for minutes. Raises: LF007, LF008.
create function api.jobs() returns table (job text, holder text, lease_until timestamptz, every_ms int, last_run_at timestamptz, last_by text,
    next_at timestamptz, last_result jsonb, failed_at timestamptz, last_error text)
language plpgsql stable as $$
declare
    v_now timestamptz := clock_timestamp();
begin
    if session_user <> 'lf_gateway' then
        perform core.require_operator();
    end if;
    return query
    select j.job, case when j.lease_until > v_now then j.holder end, case when j.lease_until > v_now then j.lease_until end,
           j.every_ms, j.last_run_at, nullif(j.last_by, ''),
           case when j.lease_until > v_now or j.last_run_at > v_now - greatest(interval '2 minutes', 2 * p.every)
                then greatest(j.last_run_at + p.every, v_now) end,
           j.last_result, j.failed_at, nullif(j.last_error, '')
    from core.gateway_job j
    cross join lateral (select make_interval(secs => j.every_ms / 1000.0)) p (every)
    order by j.job;
exception when others then
    perform core.leave('api.jobs', sqlstate, sqlerrm);
end
$$;
alter function api.jobs() owner to lf_fn_admin;

call core.harden_api();
grant execute on function api.gateway_lease(text, text, int), api.gateway_release(text), api.gateway_done(text, text, jsonb, int),
    api.gateway_failed(text, text, text),
    api.gateway_relist(), api.gateway_fold_stock(), api.gateway_deliver(int, int, bigint[]), api.gateway_hint(),
    api.gateway_expire(), api.gateway_sweep(), api.gateway_metrics() to lf_gateway;
grant execute on function api.floor_status(), api.jobs() to lf_operator;
grant execute on function api.jobs() to lf_gateway;
