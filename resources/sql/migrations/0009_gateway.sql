-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0009_gateway: what leadfloor-gateway does beside the floor: relist, fold the day summary, deliver
-- for buyers who did not come back, hint that stock has changed, end overlong transactions.
-- Several gateways may run: a job belongs to whoever holds its lease, and every job may run twice
-- without harm. Buying and delivering need none of it.

grant usage on language plpgsql to lf_fn_gateway, lf_fn_reaper;
grant select, update on core.gateway_job to lf_fn_gateway;
grant select on core.orders, core.order_line, core.lead, core.sale, core.pool, core.product, core.age_bucket,
    core.import_batch, core.setting, core.inventory, core.stock_day, core.member to lf_fn_gateway;
grant insert on core.inventory, core.audit to lf_fn_gateway;
grant insert, delete on core.stock_day to lf_fn_gateway;
grant select, update on core.stock_day_stamp to lf_fn_gateway;
grant usage, select on sequence core.order_id_seq to lf_fn_gateway;
grant select on core.setting to lf_fn_reaper;
grant usage on language plpgsql to lf_owner_core;

-- How far each job that walks through days or orders has come.
create table core.gateway_mark (
    name text primary key,
    value bigint not null default 0,
    day date
);
alter table core.gateway_mark owner to lf_owner_core;
insert into core.gateway_mark (name) values ('relist'), ('hint_order'), ('hint_batch'), ('hint_relist');
grant select, update on core.gateway_mark to lf_fn_gateway;

-- Takes or renews the lease of a job. False: another gateway holds it.
create function api.gateway_lease(p_job text, p_holder text, p_seconds int) returns boolean
language plpgsql as $$
begin
    perform core.require_write();
    update core.gateway_job j set holder = p_holder, lease_until = clock_timestamp() + make_interval(secs => least(greatest(p_seconds, 1), 3600))
    where j.job = p_job and (j.holder = p_holder or j.lease_until < clock_timestamp());
    return found;
exception when others then
    perform core.leave('api.gateway_lease', sqlstate, sqlerrm);
end
$$;

create function api.gateway_done(p_job text, p_holder text, p_result jsonb) returns void
language plpgsql as $$
begin
    perform core.require_write();
    update core.gateway_job j set last_run_at = clock_timestamp(), last_result = p_result
    where j.job = p_job and j.holder = p_holder;
exception when others then
    perform core.leave('api.gateway_done', sqlstate, sqlerrm);
end
$$;

-- Leads that may be sold again (R3) come back on the day their age crosses a bucket's edge, or, if
-- shared, when the gap since the last sale is over. Derived from dates, for every day since the
-- last run; the sale slot guards against mistakes. Returns the number of leads that came back.
create function api.gateway_relist() returns bigint
language plpgsql as $$
declare
    v_today date := core.today();
    v_from date;
    v_rows bigint := 0;
    v_more bigint;
begin
    perform core.require_write();
    select m.day into v_from from core.gateway_mark m where m.name = 'relist' for update;
    -- The first run looks at everything that was ever sold.
    with sold as (
        select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, l.project_id, p.class, l.intent, l.filled
        from core.product pr
        join core.age_bucket b on b.scheme_id = pr.scheme_id
        join core.pool p on p.product_id = pr.product_id
        join core.lead l on l.pool_id = p.pool_id
            and l.inquired_on <= v_today - b.from_days
            and l.inquired_on > coalesce(v_from, '-infinity'::date) - b.from_days
            and l.inquired_on >= v_today - coalesce(b.to_days, 200000)
        where pr.sale_mode = 'bucket'
          and exists (select from core.sale s where s.lead_id = l.lead_id)
          and not exists (select from core.sale s where s.lead_id = l.lead_id and s.slot = b.bucket)
    )
    insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled, times_sold)
    select x.lead_id, x.person, x.price_minor, x.pool_id, x.county_id, x.inquired_on, x.project_id, x.class, x.intent, x.filled,
           (select count(*) from core.sale s where s.lead_id = x.lead_id)
    from sold x order by x.lead_id
    on conflict (lead_id) do nothing;
    get diagnostics v_rows = row_count;

    -- Shared leads: the newest sale is old enough and slots are left.
    insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled, times_sold)
    select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, l.project_id, p.class, l.intent, l.filled, n.sold
    from core.product pr
    join core.pool p on p.product_id = pr.product_id
    join core.lead l on l.pool_id = p.pool_id
    cross join lateral (select count(*) as sold, max(o.created_at) as last_at
                        from core.sale s join core.orders o using (order_id) where s.lead_id = l.lead_id) n
    where pr.sale_mode = 'shared' and n.sold between 1 and pr.sold_max - 1
      and n.last_at < clock_timestamp() - make_interval(days => core.setting('shared_gap_days')::int)
    on conflict (lead_id) do nothing;
    get diagnostics v_more = row_count;
    update core.gateway_mark m set day = v_today where m.name = 'relist';
    update core.gateway_mark m set value = m.value + v_rows + v_more where m.name = 'hint_relist' and v_rows + v_more > 0;
    return v_rows + v_more;
exception when others then
    perform core.leave('api.gateway_relist', sqlstate, sqlerrm);
end
$$;

-- Rebuilds the day summary of the stock from the inventory, one statement, one index scan.
create function core.fold_stock() returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_rows bigint;
    v_at timestamptz := clock_timestamp();
begin
    perform 1 from core.stock_day_stamp for update;
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

create function api.gateway_fold_stock() returns bigint
language plpgsql as $$
begin
    perform core.require_write();
    return core.fold_stock();
exception when others then
    perform core.leave('api.gateway_fold_stock', sqlstate, sqlerrm);
end
$$;

-- Delivers the next slice of the oldest order whose buyer has not come back for p_seconds.
-- Returns {"order": id, "state", "delivered", "total"}, or null when there is nothing to do.
create function api.gateway_deliver(p_seconds int default 10, p_limit int default 1000) returns jsonb
language plpgsql as $$
declare
    v_order bigint;
begin
    perform core.require_write();
    select o.order_id into v_order from core.orders o
    where o.state = 'completed' and o.delivered < o.leads
      and o.created_at < clock_timestamp() - make_interval(secs => p_seconds)
    order by o.order_id limit 1;
    if not found then
        return null;
    end if;
    return core.deliver_order(null, null, v_order, p_limit) || jsonb_build_object('order', v_order);
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
    v_batch bigint;
    v_last_order bigint := (select m.value from core.gateway_mark m where m.name = 'hint_order' for update);
    v_last_batch bigint := (select m.value from core.gateway_mark m where m.name = 'hint_batch');
    v_relisted bigint := (select m.value from core.gateway_mark m where m.name = 'hint_relist');
    v_segments jsonb;
    v_hint jsonb;
begin
    perform core.require_write();
    select coalesce(max(o.order_id), 0) into v_order from core.orders o;
    select coalesce(max(b.batch_id), 0) into v_batch from core.import_batch b;
    if v_order = v_last_order and v_batch = v_last_batch and v_relisted = 0 then
        return null;
    end if;
    if v_batch <> v_last_batch or v_relisted > 0 then
        v_segments := '["*"]';
    else
        select coalesce(jsonb_agg(q.text), '["*"]') into v_segments
        from (select distinct l.text from core.order_line l where l.order_id > v_last_order limit 50) q;
    end if;
    update core.gateway_mark m set value = case m.name when 'hint_order' then v_order when 'hint_batch' then v_batch else 0 end
    where m.name in ('hint_order', 'hint_batch', 'hint_relist');
    v_hint := jsonb_build_object('segments', case when length(v_segments::text) > 4000 then '["*"]' else v_segments end,
                                 'at', clock_timestamp());
    perform pg_notify('leadfloor_stock', v_hint::text);
    return v_hint;
exception when others then
    perform core.leave('api.gateway_hint', sqlstate, sqlerrm);
end
$$;

do $$
declare
    v_function regprocedure;
begin
    for v_function in select p.oid from pg_proc p where p.pronamespace = 'api'::regnamespace and p.proname like 'gateway\_%' loop
        execute format('alter function %s owner to lf_fn_gateway', v_function);
    end loop;
end
$$;
-- Delivering needs the owner who may read sealed contacts.
alter function api.gateway_deliver(int, int) owner to lf_fn_deliver;

-- Ends broker transactions that are too old, or idle while they hold leads back (security.md 1.9).
-- Returns what was ended, without queries or contents.
create function api.reap() returns table (pid int, login name, reason text)
language plpgsql as $$
declare
    v_session record;
begin
    for v_session in
        select a.pid, a.usename,
               case when a.state = 'idle in transaction' then 'idle in a transaction' else 'transaction too old' end as reason
        from pg_stat_activity a
        where a.datname = current_database() and a.backend_type = 'client backend' and a.pid <> pg_backend_pid()
          and a.usename like 'lf\_%' and pg_has_role(a.usename, 'lf_broker', 'member')
          and (a.xact_start < clock_timestamp() - make_interval(secs => core.setting('broker_transaction_seconds'))
                   and a.query !~* '^\s*copy\s'
               or a.state like 'idle in transaction%'
                   and a.state_change < clock_timestamp() - make_interval(secs => core.setting('broker_idle_seconds')))
    loop
        if pg_terminate_backend(v_session.pid) then
            raise log 'leadfloor reaper ended backend % of %: %', v_session.pid, v_session.usename, v_session.reason;
            pid := v_session.pid;
            login := v_session.usename;
            reason := v_session.reason;
            return next;
        end if;
    end loop;
end
$$;
alter function api.reap() owner to lf_fn_reaper;
grant execute on function core.setting(text) to lf_fn_reaper;

-- The floor at a glance, for operators and /metrics: counts and ages only.
create function api.floor_status() returns jsonb
language plpgsql stable as $$
begin
    perform core.require_operator();
    return jsonb_build_object(
        'orders', (select count(*) from core.orders),
        'undelivered_orders', (select count(*) from core.orders o where o.state = 'completed' and o.delivered < o.leads),
        'oldest_undelivered_seconds', (select extract(epoch from clock_timestamp() - min(o.created_at))::bigint
                                       from core.orders o where o.state = 'completed' and o.delivered < o.leads),
        'jobs', (select jsonb_object_agg(j.job, jsonb_build_object('holder', j.holder, 'last_run_at', j.last_run_at,
                     'lease_until', j.lease_until, 'result', j.last_result)) from core.gateway_job j));
exception when others then
    perform core.leave('api.floor_status', sqlstate, sqlerrm);
end
$$;
alter function api.floor_status() owner to lf_fn_admin;

call core.harden_api();
grant execute on function api.gateway_lease(text, text, int), api.gateway_done(text, text, jsonb), api.gateway_relist(),
    api.gateway_fold_stock(), api.gateway_deliver(int, int), api.gateway_hint() to lf_gateway;
grant execute on function api.reap() to lf_reaper;
grant execute on function api.floor_status() to lf_operator;
