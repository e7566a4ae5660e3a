-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0032_packages: what operators sell and give: packages, codes of coupons for credits, and top-ups that are given
-- back to their card or of which something is owed (R25, R28).
--
-- What gives credits without money is bound by the limit of 0031 as well, but for the floor's owner: a coupon by what all
-- its uses give, a package by what one sale gives beside its price, which may never be more than the price. Above it
-- they wait until another operator approves them, and until then there is no such coupon or package for brokers.
--
-- Locks: the payment's name, the top-up or coupon, the checkout; the wallet, then its lots.

-- One gift of a login at a time until its transaction ends: what is counted of its day stays so.
create function core.lock_gifts() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(7046031, hashtext(session_user));
end
$$;

-- Whether a coupon or package that gives so much waits for another operator: with what the caller has made alone within
-- 24 hours it is above the limit.
create function core.gift_waits(p_gives_minor numeric) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform core.lock_gifts();
    return not core.is_floor_owner() and p_gives_minor + coalesce((
        select sum(x.gives) from (
            select c.bonus_minor::numeric * coalesce(c.uses_max, 100000) as gives, c.made_by, c.approved_by, c.is_waiting, c.created_at
            from core.credit_coupon c
            union all
            select p.credits_minor + p.bonus_minor - p.price_minor, p.made_by, p.approved_by, p.is_waiting, p.created_at from core.package p) x
        where x.made_by = session_user and x.approved_by is null and not x.is_waiting and x.created_at > clock_timestamp() - interval '24 hours'), 0)
        > core.setting('adjustment_second_minor');
end
$$;
grant execute on function pg_advisory_xact_lock(int, int) to lf_fn_admin;
call core.own_functions('core', array['lock_gifts', 'gift_waits'], 'lf_owner_core', 'lf_fn_admin');

-- Makes a package; its terms never change. Above the limit it waits for api.package_approve. p_terms: {"price_minor", "credits_minor"} and if wanted "bonus_minor", "bonus_days",
-- "from", "until" (times). Returns its id. Raises: LF006, LF007, LF008, LF012.
create function api.package_create(p_name text, p_terms jsonb) returns uuid
language plpgsql as $$
declare
    v_name text := trim(p_name);
    v_price bigint := core.filter_int(p_terms, 'price_minor', 50, 100000000);
    v_credits bigint := core.filter_int(p_terms, 'credits_minor', 50, 100000000);
    v_bonus bigint := coalesce(core.filter_int(p_terms, 'bonus_minor', 0, 100000000), 0);
    v_days int := core.filter_int(p_terms, 'bonus_days', 1, 3650);
    v_gift bigint := v_credits + v_bonus - v_price;
    v_valid tstzrange;
    v_package core.package;
begin
    perform core.require_write();
    perform core.require_operator();
    if length(coalesce(v_name, '')) not between 1 and 60 or v_price is null or v_credits is null or v_credits < v_price
       or v_days is not null and v_bonus = 0
       or p_terms - array['price_minor', 'credits_minor', 'bonus_minor', 'bonus_days', 'from', 'until'] <> '{}' then
        raise exception using errcode = 'LF006',
            message = 'a package wants a name of at most 60 characters, a price of at least 0.50, not fewer credits than that, and days only for a bonus';
    end if;
    v_valid := core.terms_valid(p_terms);
    begin
        insert into core.package (name, price_minor, credits_minor, bonus_minor, bonus_days, currency, active, is_waiting)
        values (v_name, v_price, v_credits, v_bonus, v_days, (select fl.currency from core.floor fl), v_valid,
                core.gift_waits(v_gift) or v_gift > v_price and not core.is_floor_owner()) returning * into v_package;
    exception when unique_violation then
        raise exception using errcode = 'LF006', message = 'a package of this name is on sale';
    end;
    perform core.write_audit(null, 'package create', v_name, null, p_terms);
    return v_package.public_id;
exception when others then
    perform core.leave('api.package_create', sqlstate, sqlerrm);
end
$$;

-- "from" and "until" of an operator's terms; from now on and without an end if they are not there.
create function core.terms_valid(p_terms jsonb) returns tstzrange
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v_from timestamptz;
    v_until timestamptz;
begin
    begin
        v_from := coalesce((p_terms ->> 'from')::timestamptz, clock_timestamp());
        v_until := (p_terms ->> 'until')::timestamptz;
    exception when data_exception then
        raise exception using errcode = 'LF006', message = '"from" and "until" are times, for example 2026-12-01T00:00:00Z';
    end;
    if v_until <= v_from or v_until <= clock_timestamp() then
        raise exception using errcode = 'LF006', message = 'it ends after it begins, and not in the past';
    end if;
    return tstzrange(v_from, v_until);
end
$$;
alter function core.terms_valid(jsonb) owner to lf_owner_core;
revoke execute on function core.terms_valid(jsonb) from public;
grant execute on function core.terms_valid(jsonb) to lf_fn_admin;

-- Takes a package off sale; what is being paid stays on its terms. Repeatable. Raises: LF007, LF008, LF012, LF013.
create function api.package_retire(p_name text) returns void
language plpgsql as $$
declare
    v_package core.package;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_package from core.package p where lower(p.name) = lower(trim(p_name)) or p.public_id::text = p_name
    order by p.retired_at is null desc, p.package_id desc limit 1 for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif v_package.retired_at is null then
        update core.package p set retired_at = clock_timestamp() where p.package_id = v_package.package_id;
        perform core.write_audit(null, 'package retire', v_package.name, null, null);
    end if;
exception when others then
    perform core.leave('api.package_retire', sqlstate, sqlerrm);
end
$$;

-- Puts on sale what another operator has made above the limit. Repeatable. Raises: LF007 (by who made it), LF008, LF012, LF013.
create function api.package_approve(p_name text) returns void
language plpgsql as $$
declare
    v_package core.package;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into v_package from core.package p where (lower(p.name) = lower(trim(p_name)) or p.public_id::text = p_name) and p.retired_at is null
    for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif v_package.is_waiting then
        if v_package.made_by = session_user then
            raise exception using errcode = 'LF007', message = 'another operator must approve it';
        end if;
        update core.package p set is_waiting = false, approved_by = session_user where p.package_id = v_package.package_id;
        perform core.write_audit(null, 'package approve', v_package.name, null, jsonb_build_object('made_by', v_package.made_by));
    end if;
exception when others then
    perform core.leave('api.package_approve', sqlstate, sqlerrm);
end
$$;

-- All packages with how often they were paid, newest first.
create function api.package_list()
returns table (package uuid, name text, price_minor bigint, credits_minor bigint, bonus_minor bigint, bonus_days int, currency text,
               active_from timestamptz, active_until timestamptz, retired_at timestamptz, sold bigint, is_waiting boolean)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select p.public_id, p.name, p.price_minor, p.credits_minor, p.bonus_minor, p.bonus_days, p.currency, lower(p.active), upper(p.active),
           p.retired_at, (select count(*) from core.topup t where t.package_id = p.package_id and t.transfer_id is not null), p.is_waiting
    from core.package p order by p.package_id desc;
exception when others then
    perform core.leave('api.package_list', sqlstate, sqlerrm);
end
$$;

-- Makes a coupon for credits; above the limit it waits for api.credit_coupon_approve. p_code null: one that nobody guesses. p_terms: {"bonus_minor"} and if wanted "bonus_days", "from", "until",
-- "uses_max" (none: no limit), "workspace_uses_max" (1). Returns the code. Raises: LF006, LF007, LF008, LF012.
create function api.credit_coupon_create(p_code text, p_terms jsonb) returns text
language plpgsql as $$
declare
    -- 12 of 16 signs: 48 bits at random, so at 10 tries a minute nobody finds one of a million codes in this decade.
    v_code text := coalesce(upper(trim(p_code)), (
        select string_agg(substr(x.code, 4 * i + 1, 4), '-' order by i)
        from (select translate(upper(left(replace(gen_random_uuid()::text, '-', ''), 12)), '01', 'XY') as code) x, generate_series(0, 2) i));
begin
    perform core.require_write();
    perform core.require_operator();
    if v_code !~ '^[A-Z0-9][A-Z0-9-]{7,39}$' then
        raise exception using errcode = 'LF006', message = 'a code for credits has 8 to 40 letters, digits and hyphens';
    elsif p_terms - array['bonus_minor', 'bonus_days', 'from', 'until', 'uses_max', 'workspace_uses_max'] <> '{}'
       or core.filter_int(p_terms, 'bonus_minor', 1, 100000000) is null then
        raise exception using errcode = 'LF006', message = 'a coupon for credits wants bonus_minor, and knows bonus_days, from, until, uses_max and workspace_uses_max';
    elsif exists (select from core.coupon c where c.code = v_code) then
        raise exception using errcode = 'LF006', message = 'a coupon of this code exists';
    end if;
    insert into core.credit_coupon (is_waiting, code, bonus_minor, bonus_days, valid, uses_max, workspace_uses_max)
    values (core.gift_waits(core.filter_int(p_terms, 'bonus_minor', 1, 100000000)::numeric * coalesce(core.filter_int(p_terms, 'uses_max', 1, 100000), 100000)), v_code, core.filter_int(p_terms, 'bonus_minor', 1, 100000000), core.filter_int(p_terms, 'bonus_days', 1, 3650),
            core.terms_valid(p_terms), core.filter_int(p_terms, 'uses_max', 1, 100000),
            coalesce(core.filter_int(p_terms, 'workspace_uses_max', 1, 1000), 1))
    on conflict (code) do nothing;
    if not found then
        raise exception using errcode = 'LF006', message = 'a coupon of this code exists';
    end if;
    perform core.write_audit(null, 'credit coupon create', v_code, null, p_terms);
    return v_code;
exception when others then
    perform core.leave('api.credit_coupon_create', sqlstate, sqlerrm);
end
$$;

-- Nobody may redeem it from now on. Repeatable. Raises: LF007, LF008, LF012, LF013.
create function api.credit_coupon_close(p_code text) returns void
language plpgsql as $$
declare
    c core.credit_coupon;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into c from core.credit_coupon x where x.code = upper(trim(p_code)) for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif c.closed_at is null then
        update core.credit_coupon x set closed_at = clock_timestamp() where x.coupon_id = c.coupon_id;
        perform core.write_audit(null, 'credit coupon close', c.code, null, null);
    end if;
exception when others then
    perform core.leave('api.credit_coupon_close', sqlstate, sqlerrm);
end
$$;

-- Lets brokers redeem what another operator has made above the limit. Repeatable. Raises: LF007 (by who made it), LF008, LF012, LF013.
create function api.credit_coupon_approve(p_code text) returns void
language plpgsql as $$
declare
    c core.credit_coupon;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into c from core.credit_coupon x where x.code = upper(trim(p_code)) for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif c.is_waiting then
        if c.made_by = session_user then
            raise exception using errcode = 'LF007', message = 'another operator must approve it';
        end if;
        update core.credit_coupon x set is_waiting = false, approved_by = session_user where x.coupon_id = c.coupon_id;
        perform core.write_audit(null, 'credit coupon approve', c.code, null, jsonb_build_object('made_by', c.made_by));
    end if;
exception when others then
    perform core.leave('api.credit_coupon_approve', sqlstate, sqlerrm);
end
$$;

create function api.credit_coupons()
returns table (code text, bonus_minor bigint, bonus_days int, valid_from timestamptz, valid_until timestamptz, uses bigint, uses_max int,
               workspace_uses_max int, closed_at timestamptz, is_waiting boolean)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select c.code, c.bonus_minor, c.bonus_days, lower(c.valid), upper(c.valid),
           (select count(*) from core.credit_coupon_use u where u.coupon_id = c.coupon_id), c.uses_max, c.workspace_uses_max, c.closed_at, c.is_waiting
    from core.credit_coupon c order by c.coupon_id desc;
exception when others then
    perform core.leave('api.credit_coupons', sqlstate, sqlerrm);
end
$$;

-- Top-ups of all workspaces, newest first; p_short: only those of which credits are owed.
create function api.topup_list(p_short boolean default false, p_limit int default 100)
returns table (workspace text, number bigint, package text, price_minor bigint, credits_minor bigint, bonus_minor bigint, currency text,
               state text, created_at timestamptz, completed_at timestamptz, back_minor bigint, short_minor bigint)
language plpgsql stable as $$
begin
    perform core.require_operator();
    if coalesce(p_limit, 0) not between 1 and 1000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows';
    end if;
    return query
    select w.name, t.number, t.package, t.price_minor, t.credits_minor, t.bonus_minor, t.currency, t.state, t.created_at, t.completed_at,
           t.back_minor, t.short_minor
    from core.topup t join core.workspace w using (workspace_id)
    where not p_short or t.short_minor > 0 order by t.topup_id desc limit p_limit;
exception when others then
    perform core.leave('api.topup_list', sqlstate, sqlerrm);
end
$$;

-- A top-up of a workspace, locked; p_workspace: name or id. Raises: LF013.
create function core.lock_topup(p_workspace text, p_number bigint) returns core.topup
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    t core.topup;
begin
    select x.* into t from core.topup x join core.workspace w using (workspace_id)
    where (lower(w.name) = lower(trim(p_workspace)) or w.public_id::text = p_workspace) and x.number = p_number for update of x;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    return t;
end
$$;
alter function core.lock_topup(text, bigint) owner to lf_owner_core;
revoke execute on function core.lock_topup(text, bigint) from public;
grant execute on function core.lock_topup(text, bigint) to lf_fn_admin;

-- Gives so much of a top-up's price back to its card, and takes its credits, which must be unspent. The gateway carries it
-- out. Repeatable by key. Raises: LF002, LF006, LF007, LF008, LF009, LF012, LF013, LF014.
create function api.topup_refund(p_key uuid, p_workspace text, p_number bigint, p_amount_minor bigint, p_reason text) returns void
language plpgsql as $$
declare
    t core.topup;
    v_payment core.payment;
    v_short bigint;
    v_transfer bigint;
    v_hash bytea := sha256(convert_to(concat_ws(' ', p_number, p_amount_minor, trim(p_reason)), 'UTF8'));
begin
    perform core.require_write();
    perform core.require_operator();
    if p_key is null or coalesce(p_amount_minor, 0) < 1 or length(coalesce(trim(p_reason), '')) not between 1 and 400 then
        raise exception using errcode = 'LF006', message = 'a refund wants a key, an amount and a reason of 1 to 400 characters';
    end if;
    -- Who comes with the same key waits here.
    t := core.lock_topup(p_workspace, p_number);
    insert into core.intent (workspace_id, key, operation, request_hash, member_id) values (t.workspace_id, p_key, 'topup_refund', v_hash, core.me())
    on conflict do nothing;
    if not found then
        if (select i.request_hash from core.intent i where i.workspace_id = t.workspace_id and i.operation = 'topup_refund' and i.key = p_key) <> v_hash then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        return;
    end if;
    if t.state <> 'completed' or p_amount_minor > t.price_minor - t.back_minor then
        raise exception using errcode = 'LF014', message = format('top-up %s is %s, and %s of %s have gone back', t.number, t.state, t.back_minor, t.price_minor);
    end if;
    select p.* into strict v_payment from core.payment p join core.checkout c using (checkout_id)
    where c.topup_id = t.topup_id and p.state = 'applied' for update of p;
    v_transfer := core.reverse_topup(t.topup_id, p_amount_minor, trim(p_reason));
    select x.short_minor into v_short from core.topup x where x.topup_id = t.topup_id;
    if v_short > t.short_minor then
        raise exception using errcode = 'LF002', message = 'its credits have been spent';
    end if;
    update core.payment p set refund_minor = p.refund_minor + p_amount_minor where p.payment_id = v_payment.payment_id;
    insert into core.card_refund (payment_id, reversal_id, amount_minor, reason) values (v_payment.payment_id, v_transfer, p_amount_minor, trim(p_reason));
exception when others then
    perform core.leave('api.topup_refund', sqlstate, sqlerrm);
end
$$;

-- Takes what is owed of a top-up from the workspace's paid credits, as much as there is; with p_forgive
-- the floor bears the rest, which counts as the caller's change of a wallet (0031). Returns what is still owed.
-- Raises: LF006, LF007, LF008, LF012, LF013, LF014.
create function api.topup_collect(p_workspace text, p_number bigint, p_forgive boolean, p_reason text) returns bigint
language plpgsql as $$
declare
    t core.topup;
    w core.wallet;
    v_some bigint;
    v_rest bigint;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_forgive is null or length(coalesce(trim(p_reason), '')) not between 1 and 400 then
        raise exception using errcode = 'LF006', message = 'what is owed is taken or forgiven for a reason of 1 to 400 characters';
    end if;
    t := core.lock_topup(p_workspace, p_number);
    if t.short_minor = 0 then
        raise exception using errcode = 'LF014', message = format('nothing is owed of top-up %s', t.number);
    end if;
    select * into strict w from core.wallet x where x.workspace_id = t.workspace_id for update;
    v_some := least(t.short_minor, greatest(w.available_minor - w.bonus_minor - w.floor_minor, 0));
    v_rest := case when p_forgive then t.short_minor - v_some else 0 end;
    if v_rest > 0 and not core.is_floor_owner() and v_rest + core.alone_minor(t.workspace_id) > core.setting('adjustment_second_minor') then
        raise exception using errcode = 'LF007',
            message = 'above the limit another operator must approve: propose an adjustment of the wallet, and collect when it is approved';
    end if;
    if v_some + v_rest > 0 then
        update core.wallet x set available_minor = x.available_minor - v_some where x.workspace_id = t.workspace_id;
        perform core.post_transfer('topup_back', t.workspace_id, left(t.package || ': ' || trim(p_reason), 500), t.transfer_id,
            array['wallet', 'shortfall', 'grant'], array[-v_some, v_some + v_rest, -v_rest], w.available_minor - v_some);
        update core.topup x set short_minor = x.short_minor - v_some - v_rest where x.topup_id = t.topup_id;
        perform core.write_audit(t.workspace_id, 'topup collect', 'top-up ' || t.number, jsonb_build_object('short_minor', t.short_minor),
            jsonb_build_object('taken_minor', v_some, 'forgiven_minor', v_rest, 'reason', trim(p_reason)));
    end if;
    return t.short_minor - v_some - v_rest;
exception when others then
    perform core.leave('api.topup_collect', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['package_create', 'package_approve', 'package_retire', 'package_list', 'credit_coupon_create',
    'credit_coupon_approve', 'credit_coupon_close', 'credit_coupons', 'topup_list', 'topup_refund', 'topup_collect'], 'lf_fn_admin');
call core.harden_api();
grant execute on function api.package_create(text, jsonb), api.package_approve(text), api.credit_coupon_approve(text), api.package_retire(text), api.package_list(), api.credit_coupon_create(text, jsonb),
    api.credit_coupon_close(text), api.credit_coupons(), api.topup_list(boolean, int), api.topup_refund(uuid, text, bigint, bigint, text),
    api.topup_collect(text, bigint, boolean, text) to lf_operator;
