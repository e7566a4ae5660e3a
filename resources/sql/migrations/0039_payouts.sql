-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0039_payouts: what partners and operators see of commissions, what a partner's terms are, and how he is paid.
-- 0029_commission.sql has the tables and the rule, and its head says what is locked in which order.

-- What a partner has earned, in parts (1/10,000 of a minor unit) where it is not in whole ones yet, and by which
-- rates it is reckoned now. Partners: their own; operators: p_partner. Returns {"partner", "currency", "held_parts",
-- "next_at": when the next of it becomes payable, "payable_minor", "carried_parts", "clawback_parts": not yet taken off
-- what is payable, "made_minor": on its way, "paid_minor", "least_minor", "rates": {"base_bp", "fresh_bp", "verified_bp",
-- "volume_bp", "bonus_bp", "cap_bp", "checked", "verified", "uploaded": what they are counted from}}.
-- Raises: LF007, LF008, LF013.
create function api.earnings(p_partner text default null) returns jsonb
language plpgsql stable as $$
declare
    v_partner int := core.partner_scope(p_partner, true);
    r record;
begin
    select * into r from core.commission_rates(v_partner, clock_timestamp(), core.commission_terms(), true);
    return (
        select jsonb_build_object(
            'partner', (select w.name from core.workspace w where w.workspace_id = v_partner),
            'currency', (select f.currency from core.floor f),
            'held_parts', coalesce(h.parts, 0), 'next_at', h.next_at,
            'payable_minor', core.partner_balance(v_partner),
            'carried_parts', (select p.carried_parts from core.partner p where p.workspace_id = v_partner),
            'clawback_parts', (select coalesce(sum(x.parts), 0) from core.commission_reversal x
                               where x.partner_id = v_partner and x.is_clawback and x.posting_id is null),
            'made_minor', coalesce(y.made, 0), 'paid_minor', coalesce(y.paid, 0),
            'least_minor', core.setting('payout_least_minor'),
            'rates', jsonb_build_object('base_bp', r.base_bp, 'fresh_bp', core.setting('commission_fresh_bp'), 'verified_bp', r.verified_bp,
                                        'volume_bp', r.volume_bp, 'bonus_bp', r.bonus_bp, 'cap_bp', core.setting('commission_cap_bp'),
                                        'checked', r.checked, 'verified', r.verified, 'uploaded', r.uploaded))
        from (select sum(c.parts - c.reversed_minor * c.rate_bp) as parts, min(c.payable_at) filter (where c.reversed_leads < c.leads) as next_at
              from core.commission c where c.partner_id = v_partner and c.posting_id is null) h,
             (select sum(p.amount_minor) filter (where p.state = 'made') as made, sum(p.amount_minor) filter (where p.state = 'paid') as paid
              from core.payout p where p.partner_id = v_partner) y);
exception when others then
    perform core.leave('api.earnings', sqlstate, sqlerrm);
end
$$;

-- Sold lines of a partner's files, newest first, after the cursor p_before. Partners: their own; operators: of
-- p_partner, null: all. p_state null: any; held | cancelled | payable | made | paid. Neither the buyer nor the
-- order is told: who buys what is not the partner's to know. Raises: LF006, LF007, LF008, LF013.
create function api.commissions(p_partner text default null, p_state text default null, p_before bigint default null, p_limit int default 100)
returns table (partner text, sold_at timestamptz, product text, file_name text, leads int, net_minor bigint, rule smallint, base_bp int, fresh_bp int,
               verified_bp int, volume_bp int, bonus_bp int, rate_bp int, parts bigint, reversed_leads int, reversed_parts bigint, state text,
               payable_at timestamptz, cursor bigint)
language plpgsql stable as $$
declare
    v_partner int := core.partner_scope(p_partner, false);
begin
    if coalesce(p_limit, 0) not between 1 and 1000 or p_state <> all (array['held', 'cancelled', 'payable', 'made', 'paid']) then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows, a commission is held, cancelled, payable, made or paid';
    end if;
    return query
    select w.name, c.sold_at, pr.name, b.file_name, c.leads, c.net_minor, c.rule, c.base_bp, c.fresh_bp, c.verified_bp, c.volume_bp, c.bonus_bp, c.rate_bp,
           c.parts, c.reversed_leads, c.reversed_minor * c.rate_bp, core.commission_state(c), c.payable_at, c.commission_id
    from core.commission c join core.workspace w on w.workspace_id = c.partner_id
    join core.import_batch b using (batch_id) join core.product pr using (product_id)
    where (v_partner is null or c.partner_id = v_partner)
      and (p_before is null or c.commission_id < p_before)
      and (p_state is null or core.commission_state(c) = p_state)
    order by c.commission_id desc limit p_limit;
exception when others then
    perform core.leave('api.commissions', sqlstate, sqlerrm);
end
$$;

-- Payouts, newest first, as above. state: made (on its way), paid, reversed.
create function api.payouts(p_partner text default null, p_state text default null, p_before bigint default null, p_limit int default 100)
returns table (partner text, number bigint, amount_minor bigint, state text, reference text, reason text, made_at timestamptz, paid_at timestamptz,
               reversed_at timestamptz, cursor bigint)
language plpgsql stable as $$
declare
    v_partner int := core.partner_scope(p_partner, false);
begin
    if coalesce(p_limit, 0) not between 1 and 1000 or p_state <> all (array['made', 'paid', 'reversed']) then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows, a payout is made, paid or reversed';
    end if;
    return query
    select w.name, p.payout_number, p.amount_minor, p.state, p.reference, p.reason, p.made_at, p.paid_at, p.reversed_at, p.payout_id
    from core.payout p join core.workspace w on w.workspace_id = p.partner_id
    where (v_partner is null or p.partner_id = v_partner)
      and (p_before is null or p.payout_id < p_before)
      and (p_state is null or p.state = p_state)
    order by p.payout_id desc limit p_limit;
exception when others then
    perform core.leave('api.payouts', sqlstate, sqlerrm);
end
$$;

-- What a payout is made of, oldest first: carried (from the payout before), sale, return (after it was payable, so
-- negative), rest (carried on). The parts of all rows sum to the payout. Raises: LF006, LF007, LF008, LF013.
create function api.payout_statement(p_number bigint, p_partner text default null)
returns table (kind text, at timestamptz, product text, file_name text, leads int, net_minor bigint, base_bp int, fresh_bp int, verified_bp int,
               volume_bp int, bonus_bp int, rate_bp int, parts bigint)
language plpgsql stable as $$
declare
    v_partner int := core.partner_scope(p_partner, true);
    v_payout bigint;
begin
    select p.payout_id into v_payout from core.payout p where p.partner_id = v_partner and p.payout_number = p_number;
    if not found then
        raise exception using errcode = 'LF013', message = format('there is no payout %s', p_number);
    end if;
    return query
    with posted as materialized (
        select g.* from core.payout_item i join core.commission_posting g using (posting_id) where i.payout_id = v_payout
    ), entries as (
        select 0 as place, 'carried'::text as kind, g.posted_at as at, null::bigint as batch_id, null::int as leads, null::bigint as net_minor,
               null::int as b, null::int as f, null::int as v, null::int as o, null::int as n, null::int as rate_bp, g.carried_before as parts, g.posting_id as id
        from (select x.* from posted x order by x.posting_id limit 1) g where g.carried_before > 0
        union all
        select 1, 'sale', c.sold_at, c.batch_id, c.leads - x.leads, c.net_minor - x.net, c.base_bp, c.fresh_bp, c.verified_bp, c.volume_bp, c.bonus_bp,
               c.rate_bp, c.parts - x.net * c.rate_bp, c.commission_id
        from posted g join core.commission c using (posting_id)
        -- What was cancelled while it was held never was the partner's.
        cross join lateral (select count(*)::int as leads, coalesce(sum(r.net_minor), 0)::bigint as net from core.commission_reversal r
                            where c.reversed_leads > 0 and r.order_id = c.order_id and r.commission_id = c.commission_id and not r.is_clawback) x
        where c.leads > x.leads
        union all
        select 2, 'return', max(r.reversed_at), c.batch_id, -count(*)::int, -sum(r.net_minor)::bigint, c.base_bp, c.fresh_bp, c.verified_bp, c.volume_bp,
               c.bonus_bp, c.rate_bp, -sum(r.parts)::bigint, c.commission_id
        from posted g join core.commission_reversal r using (posting_id) join core.commission c on c.commission_id = r.commission_id
        group by c.commission_id
        union all
        select 3, 'rest', g.posted_at, null, null, null, null, null, null, null, null, null, -g.carried_after, g.posting_id
        from (select x.* from posted x order by x.posting_id desc limit 1) g where g.carried_after > 0
    )
    select e.kind, e.at, pr.name, b.file_name, e.leads, e.net_minor, e.b, e.f, e.v, e.o, e.n, e.rate_bp, e.parts
    from entries e left join core.import_batch b using (batch_id) left join core.product pr using (product_id)
    order by e.place = 0 desc, e.place = 3, e.at, e.place, e.id;
exception when others then
    perform core.leave('api.payout_statement', sqlstate, sqlerrm);
end
$$;

-- All partners with their own terms and where their commission stands, by name. Operators. Raises: LF007, LF008.
create function api.partners()
returns table (partner text, base_bp int, bonus_bp int, held_parts bigint, payable_minor bigint, is_payable boolean, made_minor bigint, paid_minor bigint,
               last_payout_at timestamptz)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select w.name, t.base_bp, t.bonus_bp,
           (select coalesce(sum(c.parts - c.reversed_minor * c.rate_bp), 0)::bigint from core.commission c
            where c.partner_id = w.workspace_id and c.posting_id is null),
           x.balance, x.balance >= core.setting('payout_least_minor'), coalesce(y.made, 0)::bigint, coalesce(y.paid, 0)::bigint, y.last_at
    from core.workspace w
    join core.partner t using (workspace_id)
    cross join lateral (select core.partner_balance(w.workspace_id) as balance) x
    cross join lateral (select sum(p.amount_minor) filter (where p.state = 'made') as made, sum(p.amount_minor) filter (where p.state = 'paid') as paid,
                               max(p.made_at) filter (where p.state <> 'reversed') as last_at
                        from core.payout p where p.partner_id = w.workspace_id) y
    order by lower(w.name);
exception when others then
    perform core.leave('api.partners', sqlstate, sqlerrm);
end
$$;

-- A partner's own terms from now on: p_base_bp null: as for everybody, zero is a value. What is sold keeps its
-- rate. Repeatable. Returns {"partner", "base_bp", "bonus_bp"}. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.partner_rate_set(p_partner text, p_base_bp int, p_bonus_bp int, p_reason text) returns jsonb
language plpgsql as $$
declare
    v_partner int;
    v_old core.partner;
    v_name text;
    v_reason text := trim(coalesce(p_reason, ''));
begin
    perform core.require_write();
    perform core.require_operator();
    if p_partner is null or p_base_bp not between 0 and 10000 or coalesce(p_bonus_bp, -1) not between 0 and 10000 then
        raise exception using errcode = 'LF006', message = 'a rate wants a partner, a base (none: the standard) and a bonus of 0 to 100 %';
    elsif length(v_reason) not between 1 and 500 or v_reason ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a rate wants a reason of 1 to 500 characters on one line';
    end if;
    v_partner := core.partner_scope(p_partner, true);
    perform core.lock_partner(v_partner, true);
    select * into v_old from core.partner p where p.workspace_id = v_partner;
    update core.partner p set base_bp = p_base_bp, bonus_bp = p_bonus_bp where p.workspace_id = v_partner;
    select w.name into v_name from core.workspace w where w.workspace_id = v_partner;
    if (v_old.base_bp, v_old.bonus_bp) is distinct from (p_base_bp, p_bonus_bp) then
        perform core.write_audit(v_partner, 'commission rate', v_name, jsonb_build_object('base_bp', v_old.base_bp, 'bonus_bp', v_old.bonus_bp),
                                 jsonb_build_object('base_bp', p_base_bp, 'bonus_bp', p_bonus_bp, 'reason', v_reason));
    end if;
    return jsonb_build_object('partner', v_name, 'base_bp', p_base_bp, 'bonus_bp', p_bonus_bp);
exception when others then
    perform core.leave('api.partner_rate_set', sqlstate, sqlerrm);
end
$$;

-- Pays out what partners have: those named, or (p_partners null or empty) all whose balance has reached the least. First what is
-- due by now is posted; then the whole balance of each goes to payout clearing, all in this transaction. Idempotent by
-- key (R18). Returns {"ok", "payouts": [{"partner", "number", "amount_minor"}], "amount_minor", "currency", "replayed"}.
-- Raises: LF006, LF007, LF008, LF009, LF010, LF012, LF013 (no such partner), LF014 (a named one has less than the least, or nobody has as much).
create function api.payout_create(p_key uuid, p_partners text[], p_reason text) returns jsonb
language plpgsql as $$
declare
    v_reason text := trim(coalesce(p_reason, ''));
    v_hash bytea;
    v_batch core.payout_batch;
    v_least bigint := core.setting('payout_least_minor');
    v_partners int[];
    v_is_all boolean := false;
    v_partner int;
    v_name text;
    v_minor bigint;
    v_number bigint;
    v_payout bigint;
    v_total bigint := 0;
    v_made jsonb := '[]';
    v_answer jsonb;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_key is null or coalesce(cardinality(p_partners), 0) > 1000 or array_position(p_partners, null) is not null then
        raise exception using errcode = 'LF006', message = 'a payout wants a key and up to 1000 partners, or none for all';
    elsif length(v_reason) not between 1 and 500 or v_reason ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a payout wants a reason of 1 to 500 characters on one line';
    end if;
    v_partners := array(select distinct core.partner_scope(x, true) from unnest(p_partners) x);
    v_hash := sha256(convert_to(concat_ws(' ', (select array_agg(x order by x) from unnest(v_partners) x)::text, v_reason), 'UTF8'));
    begin
        insert into core.payout_batch (key, request_hash, reason) values (p_key, v_hash, v_reason) on conflict do nothing returning * into v_batch;
    exception when lock_not_available then
        raise exception using errcode = 'LF010', message = 'same key in progress';
    end;
    if v_batch.batch_id is null then
        select * into v_batch from core.payout_batch b where b.key = p_key;
        if v_batch.request_hash is distinct from v_hash then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        return v_batch.answer || jsonb_build_object('replayed', true);
    end if;
    if coalesce(cardinality(p_partners), 0) = 0 then
        v_is_all := true;
        v_partners := array(select p.workspace_id from core.partner p
                            where exists (select from core.commission c where c.partner_id = p.workspace_id));
    end if;
    for v_partner in select x from unnest(v_partners) x order by x loop
        perform core.lock_partner(v_partner, true);
        while core.post_commission(v_partner, clock_timestamp()) is not null loop
        end loop;
        v_minor := core.partner_balance(v_partner);
        select w.name into v_name from core.workspace w where w.workspace_id = v_partner;
        if v_minor < v_least then
            continue when v_is_all;
            raise exception using errcode = 'LF014', message = format('%s has %s, and less than %s is not paid out', v_name,
                to_char(v_minor / 100.0, 'FM999999999999990.00'), to_char(v_least / 100.0, 'FM999999999999990.00'));
        end if;
        update core.partner p set payouts_count = p.payouts_count + 1 where p.workspace_id = v_partner returning p.payouts_count into v_number;
        insert into core.payout (batch_id, partner_id, payout_number, amount_minor, transfer_id)
        values (v_batch.batch_id, v_partner, v_number, v_minor,
                core.move_commission(v_partner, 'payout', 'payout_clearing', -v_minor, format('payout %s: %s', v_number, v_reason)))
        returning payout_id into v_payout;
        insert into core.payout_item (payout_id, posting_id)
        select v_payout, g.posting_id from core.commission_posting g
        where g.partner_id = v_partner
          and not exists (select from core.payout_item i join core.payout y using (payout_id) where i.posting_id = g.posting_id and y.state <> 'reversed')
        order by g.posting_id;
        perform core.write_audit(v_partner, 'payout', format('%s, payout %s', v_name, v_number), null,
                                 jsonb_build_object('amount_minor', v_minor, 'reason', v_reason));
        v_total := v_total + v_minor;
        v_made := v_made || jsonb_build_object('partner', v_name, 'number', v_number, 'amount_minor', v_minor);
    end loop;
    if v_made = '[]' then
        raise exception using errcode = 'LF014', message = format('no partner has %s or more', to_char(v_least / 100.0, 'FM999999999999990.00'));
    end if;
    v_answer := jsonb_build_object('ok', true, 'payouts', v_made, 'amount_minor', v_total, 'currency', (select f.currency from core.floor f));
    update core.payout_batch b set answer = v_answer where b.batch_id = v_batch.batch_id;
    return v_answer || jsonb_build_object('replayed', false);
exception when others then
    perform core.leave('api.payout_create', sqlstate, sqlerrm);
end
$$;

-- The locked payout of a partner. Raises: LF006, LF013.
create function core.lock_payout(p_partner text, p_number bigint) returns core.payout
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_payout core.payout;
    v_partner int;
begin
    if p_partner is null or p_number is null then
        raise exception using errcode = 'LF006', message = 'a payout has a partner and a number';
    end if;
    v_partner := core.partner_scope(p_partner, true);
    perform core.lock_partner(v_partner, true);
    select * into v_payout from core.payout p where p.partner_id = v_partner and p.payout_number = p_number for update;
    if not found then
        raise exception using errcode = 'LF013', message = format('there is no payout %s', p_number);
    end if;
    return v_payout;
end
$$;
alter function core.lock_payout(text, bigint) owner to lf_owner_core;
revoke execute on function core.lock_payout(text, bigint) from public;
grant execute on function core.lock_payout(text, bigint) to lf_fn_admin;
grant usage on type core.payout to lf_fn_admin;

-- The bank has paid: p_reference is its own. Repeatable with the same. Returns {"ok", "partner", "number", "amount_minor",
-- "state", "replayed"}. Raises: LF006, LF007, LF008, LF012, LF013, LF014 (paid with another reference, or reversed).
create function api.payout_paid(p_partner text, p_number bigint, p_reference text) returns jsonb
language plpgsql as $$
declare
    v_payout core.payout;
    v_reference text := trim(coalesce(p_reference, ''));
begin
    perform core.require_write();
    perform core.require_operator();
    if length(v_reference) not between 1 and 200 or v_reference ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'a paid payout wants the bank''s reference of 1 to 200 characters';
    end if;
    v_payout := core.lock_payout(p_partner, p_number);
    if v_payout.state = 'reversed' or v_payout.state = 'paid' and v_payout.reference <> v_reference then
        raise exception using errcode = 'LF014', message = format('payout %s is %s', p_number, v_payout.state);
    elsif v_payout.state = 'made' then
        update core.payout p set state = 'paid', reference = v_reference, paid_at = clock_timestamp() where p.payout_id = v_payout.payout_id;
        perform core.write_audit(v_payout.partner_id, 'payout paid', 'payout ' || p_number, null,
                                 jsonb_build_object('amount_minor', v_payout.amount_minor, 'reference', v_reference));
    end if;
    return jsonb_build_object('ok', true, 'partner', (select w.name from core.workspace w where w.workspace_id = v_payout.partner_id), 'number', p_number,
                              'amount_minor', v_payout.amount_minor, 'state', 'paid', 'replayed', v_payout.state = 'paid');
exception when others then
    perform core.leave('api.payout_paid', sqlstate, sqlerrm);
end
$$;

-- The money did not arrive: it is the partner's to be paid out again. Repeatable. Returns as above. By one operator or by
-- two, as api.payout_reverse says; programs cannot call this one. Raises: LF006, LF007, LF008, LF012, LF013.
create function api.reverse_payout(p_partner text, p_number bigint, p_reason text) returns jsonb
language plpgsql as $$
declare
    v_payout core.payout;
    v_reason text := trim(coalesce(p_reason, ''));
begin
    perform core.require_write();
    perform core.require_operator();
    if length(v_reason) not between 1 and 500 or v_reason ~ '[[:cntrl:]]' then
        raise exception using errcode = 'LF006', message = 'reversing a payout wants a reason of 1 to 500 characters on one line';
    end if;
    v_payout := core.lock_payout(p_partner, p_number);
    if v_payout.state <> 'reversed' then
        update core.payout p
        set state = 'reversed', reversed_at = clock_timestamp(), reason = v_reason,
            return_transfer_id = core.move_commission(v_payout.partner_id, 'payout_return', 'payout_clearing', v_payout.amount_minor,
                                                      format('payout %s: %s', p_number, v_reason))
        where p.payout_id = v_payout.payout_id;
        perform core.write_audit(v_payout.partner_id, 'payout reverse', 'payout ' || p_number, jsonb_build_object('state', v_payout.state),
                                 jsonb_build_object('amount_minor', v_payout.amount_minor, 'reason', v_reason));
    end if;
    return jsonb_build_object('ok', true, 'partner', (select w.name from core.workspace w where w.workspace_id = v_payout.partner_id), 'number', p_number,
                              'amount_minor', v_payout.amount_minor, 'state', 'reversed', 'replayed', v_payout.state = 'reversed');
exception when others then
    perform core.leave('api.payout_reverse', sqlstate, sqlerrm);
end
$$;

-- Hardened like all that programs may call, and then out of their reach.
call core.own_functions('api', array['reverse_payout'], 'lf_fn_admin');
call core.harden_api();
alter function api.reverse_payout(text, bigint, text) set schema core;

-- Takes a payout back, as core.reverse_payout says; what the bank has paid, above what the caller may give back alone, it only
-- asks for: core.ask_consent (0036). Raises: as there, LF014 (waits already).
create function api.payout_reverse(p_partner text, p_number bigint, p_reason text) returns jsonb
language plpgsql as $$
declare
    v_payout core.payout;
    v_answer jsonb;
begin
    perform core.require_write();
    perform core.require_operator();
    begin
        v_payout := core.lock_payout(p_partner, p_number);
        v_answer := core.reverse_payout(p_partner, p_number, p_reason);
        perform core.lock_gifts();
        if v_payout.state = 'paid' and core.wants_consent('payout reverse', v_payout.partner_id, v_payout.amount_minor) then
            raise exception 'another operator must consent';
        end if;
    exception when raise_exception then
        v_answer := core.ask_consent(gen_random_uuid(), 'payout reverse', v_payout.partner_id, p_number, null, null, v_payout.amount_minor, trim(p_reason));
    end;
    return v_answer;
exception when others then
    perform core.leave('api.payout_reverse', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['earnings', 'commissions', 'payouts', 'payout_statement', 'partners', 'partner_rate_set',
    'payout_create', 'payout_paid', 'payout_reverse'], 'lf_fn_admin');
call core.harden_api();
grant execute on function api.earnings(text), api.commissions(text, text, bigint, int), api.payouts(text, text, bigint, int),
    api.payout_statement(bigint, text) to lf_partner, lf_operator;
grant execute on function api.partners(), api.partner_rate_set(text, int, int, text), api.payout_create(uuid, text[], text),
    api.payout_paid(text, bigint, text), api.payout_reverse(text, bigint, text) to lf_operator;
