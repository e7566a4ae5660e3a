-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0031_adjustments: operators change the credits or the credit line of a brokerage with a reason, and above a
-- limit with a second person (R24, R42), and collect what is owed of a card payment. What api.wallet_grant gives by a word alone is bound by the same limit,
-- but for the floor's owner.
--
-- Locks: the adjustment; the wallet, then its lots.

set role lf_owner_core;

-- How much this login has changed a wallet alone within 24 hours, in either direction, with what of a top-up or a payment
-- it has forgiven.
create function core.alone_minor(p_workspace int) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
    select coalesce(sum(abs(e.amount_minor)), 0)::bigint
    from core.transfer t join core.entry e using (transfer_id) join core.ledger_account a using (account_id)
    where t.workspace_id = p_workspace and (t.kind in ('grant', 'adjustment') and a.kind = 'wallet' or t.kind in ('topup_back', 'payment') and a.kind = 'grant' and e.amount_minor < 0)
      and t.created_at > clock_timestamp() - interval '24 hours'
      and t.created_by = session_user
      and not exists (select from core.adjustment x where x.transfer_id = t.transfer_id and x.decided_by is not null)
$$;

-- Carries an adjustment out; it is locked. Raises: LF002, LF014.
create function core.post_adjustment(a core.adjustment) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    w core.wallet;
    v_lot bigint;
    v_transfer bigint;
begin
    select * into strict w from core.wallet x where x.workspace_id = a.workspace_id for update;
    if a.kind = 'line' then
        if w.available_minor - w.bonus_minor < -a.amount_minor then
            raise exception using errcode = 'LF014', message = 'the wallet is below this line already';
        end if;
        update core.wallet x set floor_minor = -a.amount_minor where x.workspace_id = a.workspace_id;
    else
        if w.available_minor + a.amount_minor < least(w.floor_minor, w.available_minor)
           or a.kind = 'bonus' and a.amount_minor < -w.bonus_minor then
            raise exception using errcode = 'LF002', message = 'not enough credits';
        end if;
        -- What takes uses bonus credits first, and what is taken back gives them back, by itself (core.move_bonus).
        v_lot := case when a.kind = 'bonus' and a.amount_minor > 0 and a.reverses is null then a.amount_minor else 0 end;
        update core.wallet x set available_minor = x.available_minor + a.amount_minor, bonus_minor = x.bonus_minor + v_lot
        where x.workspace_id = a.workspace_id;
        v_transfer := core.post_transfer('adjustment', a.workspace_id, left(a.reason, 500),
            (select x.transfer_id from core.adjustment x where x.adjustment_id = a.reverses), array['wallet', 'grant'],
            array[a.amount_minor, -a.amount_minor], w.available_minor + a.amount_minor);
        perform core.open_lot(v_transfer, a.workspace_id, 'adjustment', left(a.reason, 500), v_lot, a.bonus_days) where v_lot > 0;
    end if;
    update core.adjustment x set state = 'posted', transfer_id = v_transfer where x.adjustment_id = a.adjustment_id;
    insert into core.audit (workspace_id, action, object, before, after)
    values (a.workspace_id, 'adjustment', 'adjustment ' || a.adjustment_id,
            case a.kind when 'line' then jsonb_build_object('credit_line_minor', -w.floor_minor) else jsonb_build_object('available_minor', w.available_minor) end,
            jsonb_build_object('kind', a.kind, 'amount_minor', a.amount_minor, 'reason', a.reason, 'proposed_by', a.proposed_by, 'reverses', a.reverses));
end
$$;

-- Proposes, and carries out at once what one person may do alone.
create function core.take_adjustment(p_key uuid, p_workspace int, p_kind text, p_amount bigint, p_bonus_days int, p_reason text, p_reverses bigint) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    a core.adjustment;
    v_limit bigint := core.setting('adjustment_second_minor');
begin
    if p_key is null or length(coalesce(trim(p_reason), '')) not between 1 and 400 then
        raise exception using errcode = 'LF006', message = 'an adjustment wants a key and a reason of 1 to 400 characters';
    end if;
    -- One at a time for a wallet: what is counted stays so.
    perform from core.wallet w where w.workspace_id = p_workspace for update;
    select * into a from core.adjustment x where x.key = p_key;
    if found then
        if (a.workspace_id, a.kind, a.amount_minor, a.bonus_days, a.reverses, a.proposed_by)
           is distinct from (p_workspace, p_kind, p_amount, p_bonus_days, p_reverses, session_user::text) then
            raise exception using errcode = 'LF009', message = 'key used before for another request';
        end if;
        return core.adjustment_answer(a.adjustment_id);
    end if;
    insert into core.adjustment (key, workspace_id, kind, amount_minor, bonus_days, reason, reverses, state, limit_minor)
    values (p_key, p_workspace, p_kind, p_amount, p_bonus_days, trim(p_reason), p_reverses, 'proposed', v_limit) returning * into a;
    if abs(p_amount) + (case p_kind when 'line' then 0 else core.alone_minor(p_workspace) end) <= v_limit then
        perform core.post_adjustment(a);
    else
        insert into core.audit (workspace_id, action, object, after)
        values (p_workspace, 'adjustment proposed', 'adjustment ' || a.adjustment_id,
                jsonb_build_object('kind', p_kind, 'amount_minor', p_amount, 'reason', trim(p_reason)));
    end if;
    return core.adjustment_answer(a.adjustment_id);
end
$$;

create function core.adjustment_answer(p_adjustment bigint) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
    select jsonb_build_object('adjustment', a.adjustment_id, 'workspace', w.name, 'kind', a.kind, 'amount_minor', a.amount_minor,
        'bonus_days', a.bonus_days, 'reason', a.reason, 'is_own', a.proposed_by = session_user,
        'is_reversed', exists (select from core.adjustment r where r.reverses = a.adjustment_id and r.state <> 'rejected'), 'state', a.state, 'reverses', a.reverses, 'limit_minor', a.limit_minor, 'decision', a.decision,
        'proposed_by', coalesce((select m.email from core.member m where m.login = a.proposed_by), 'owner'), 'proposed_at', a.proposed_at,
        'decided_by', case when a.decided_by is not null then coalesce((select m.email from core.member m where m.login = a.decided_by), 'owner') end,
        'decided_at', a.decided_at, 'available_minor', x.available_minor, 'credit_line_minor', -x.floor_minor)
    from core.adjustment a join core.workspace w using (workspace_id) join core.wallet x using (workspace_id) where a.adjustment_id = p_adjustment
$$;

call core.own_functions('core', array['alone_minor', 'post_adjustment', 'take_adjustment',
    'adjustment_answer'], 'lf_owner_core', 'lf_fn_admin');
reset role;

-- Changes the credits of a brokerage (kind credits: p_amount_minor more, or less), its bonus credits (kind bonus, which end after
-- p_bonus_days; null: never), or how far its wallet may go below 0 (kind line). Whatever is taken is bonus first (R25); of kind
-- bonus no more than there is. Above adjustment_second_minor, counted with what the same operator has changed alone within 24 hours, it
-- only proposes, and another operator decides. Repeatable by key. Returns {"adjustment", "workspace", "kind", "amount_minor", "bonus_days",
-- "reason", "is_own" (proposed by the caller), "is_reversed", "state": proposed | posted | rejected, "reverses", "limit_minor", "decision", "proposed_by", "proposed_at", "decided_by", "decided_at",
-- "available_minor", "credit_line_minor"}. Raises: LF002, LF006, LF007, LF008, LF009, LF012, LF014.
create function api.adjust(p_key uuid, p_workspace text, p_kind text, p_amount_minor bigint, p_reason text, p_bonus_days int default null) returns jsonb
language plpgsql as $$
declare
    v_workspace int;
begin
    perform core.require_write();
    perform core.require_operator();
    select w.workspace_id into v_workspace from core.workspace w
    where (lower(w.name) = lower(trim(p_workspace)) or w.public_id::text = p_workspace) and w.kind = 'brokerage';
    if not found then
        raise exception using errcode = 'LF006', message = 'there is no brokerage of this name';
    elsif coalesce(p_kind, '') not in ('credits', 'bonus', 'line') or abs(p_amount_minor) > 1000000000000
       or not coalesce(case p_kind when 'line' then p_amount_minor >= 0 else p_amount_minor <> 0 end, false) then
        raise exception using errcode = 'LF006', message = 'an adjustment is of credits or bonus, by an amount, or of the line, to an amount of at least 0';
    elsif p_bonus_days is not null and (p_kind <> 'bonus' or p_amount_minor < 0 or p_bonus_days not between 1 and 3650) then
        raise exception using errcode = 'LF006', message = 'bonus credits that are given end after 1 to 3650 days, or never';
    end if;
    return core.take_adjustment(p_key, v_workspace, p_kind, p_amount_minor, p_bonus_days, p_reason, null);
exception when others then
    perform core.leave('api.adjust', sqlstate, sqlerrm);
end
$$;

-- Takes an adjustment of credits or bonus back by one of the opposite amount, linked to it; once. By the same rules.
-- Raises: as api.adjust, LF013.
create function api.adjust_reverse(p_key uuid, p_adjustment bigint, p_reason text) returns jsonb
language plpgsql as $$
declare
    a core.adjustment;
begin
    perform core.require_write();
    perform core.require_operator();
    select * into a from core.adjustment x where x.adjustment_id = p_adjustment for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif a.kind = 'line' or a.state <> 'posted'
       or exists (select from core.adjustment x where x.reverses = p_adjustment and x.state <> 'rejected' and x.key is distinct from p_key) then
        raise exception using errcode = 'LF014', message = format('adjustment %s cannot be taken back, or has been', p_adjustment);
    end if;
    return core.take_adjustment(p_key, a.workspace_id, a.kind, -a.amount_minor, null, p_reason, p_adjustment);
exception when others then
    perform core.leave('api.adjust_reverse', sqlstate, sqlerrm);
end
$$;

-- Decides what another operator has proposed; his own one may only be rejected. Repeatable with the same
-- decision. Returns as api.adjust. Raises: LF002, LF006, LF007 (by himself), LF008, LF012, LF013, LF014.
create function api.adjust_decide(p_adjustment bigint, p_is_approved boolean, p_note text default '') returns jsonb
language plpgsql as $$
declare
    a core.adjustment;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_is_approved is null or length(coalesce(p_note, '')) > 400 then
        raise exception using errcode = 'LF006', message = 'a decision has a note of at most 400 characters';
    end if;
    select * into a from core.adjustment x where x.adjustment_id = p_adjustment for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif a.decided_by is not null and (a.state = 'posted') = p_is_approved then
        return core.adjustment_answer(a.adjustment_id);
    elsif a.state <> 'proposed' then
        raise exception using errcode = 'LF014', message = format('adjustment %s is %s', p_adjustment, a.state);
    elsif p_is_approved and a.proposed_by = session_user then
        raise exception using errcode = 'LF007', message = 'another operator must approve it';
    end if;
    update core.adjustment x
    set decided_by = session_user, decided_at = clock_timestamp(), decision = trim(coalesce(p_note, '')),
        state = case when p_is_approved then x.state else 'rejected' end
    where x.adjustment_id = p_adjustment returning * into a;
    if p_is_approved then
        perform core.post_adjustment(a);
    else
        perform core.write_audit(a.workspace_id, 'adjustment rejected', 'adjustment ' || p_adjustment, null, jsonb_build_object('note', a.decision));
    end if;
    return core.adjustment_answer(p_adjustment);
exception when others then
    perform core.leave('api.adjust_decide', sqlstate, sqlerrm);
end
$$;

-- Adjustments as api.adjust tells them, newest first; p_all: not only those that wait for a decision.
create function api.adjustments(p_all boolean default false) returns jsonb
language plpgsql stable as $$
begin
    perform core.require_operator();
    return (select coalesce(jsonb_agg(core.adjustment_answer(n.adjustment_id) order by n.adjustment_id desc), '[]')
            from (select a.adjustment_id from core.adjustment a where p_all or a.state = 'proposed' order by 1 desc limit 1000) n);
exception when others then
    perform core.leave('api.adjustments', sqlstate, sqlerrm);
end
$$;

-- What an operator sees before he adjusts: {"limit_minor", "brokers": [{"workspace", "available_minor", "bonus_minor", "credit_line_minor",
-- "alone_minor" (what he has changed of it alone within 24 hours)}]}, open brokerages by name.
create function api.adjust_terms() returns jsonb
language plpgsql stable as $$
begin
    perform core.require_operator();
    return jsonb_build_object('limit_minor', core.setting('adjustment_second_minor'),
        'brokers', (select coalesce(jsonb_agg(jsonb_build_object('workspace', w.name, 'available_minor', x.available_minor, 'bonus_minor', x.bonus_minor,
                               'credit_line_minor', -x.floor_minor, 'alone_minor', core.alone_minor(w.workspace_id)) order by lower(w.name)), '[]')
                    from core.workspace w join core.wallet x using (workspace_id) where w.closed_at is null));
exception when others then
    perform core.leave('api.adjust_terms', sqlstate, sqlerrm);
end
$$;

-- From which amount on a second operator is wanted; with p_minor sets it. Any operator may lower it, only
-- the floor's owner may raise it. Raises: LF006, LF007, LF008, LF012.
create function api.adjust_limit(p_minor bigint default null) returns bigint
language plpgsql as $$
declare
    v_old bigint;
begin
    perform core.require_write();
    perform core.require_operator();
    select s.value into strict v_old from core.setting s where s.name = 'adjustment_second_minor' for update;
    if p_minor is null then
        return v_old;
    elsif p_minor not between 0 and 1000000000000 then
        raise exception using errcode = 'LF006', message = 'a limit is an amount of at least 0';
    elsif p_minor > v_old and not core.is_floor_owner() then
        raise exception using errcode = 'LF007', message = 'only the owner of the floor raises this limit';
    end if;
    update core.setting s set value = p_minor where s.name = 'adjustment_second_minor';
    return p_minor;
exception when others then
    perform core.leave('api.adjust_limit', sqlstate, sqlerrm);
end
$$;

-- Takes what is owed of a card payment, whose money the bank took back after the wallet had spent it, from the workspace's
-- paid credits, as much as there is; with p_forgive the floor bears the rest, which counts as the caller's change of a
-- wallet. The finding of it is closed when nothing is owed any more. Returns what is still owed.
-- Raises: LF006, LF007 (above the limit), LF008, LF012, LF013, LF014 (nothing is owed).
create function api.payment_collect(p_payment uuid, p_forgive boolean, p_reason text) returns bigint
language plpgsql as $$
declare
    p core.payment;
    w core.wallet;
    v_some bigint;
    v_rest bigint;
begin
    perform core.require_write();
    perform core.require_operator();
    if p_forgive is null or length(coalesce(trim(p_reason), '')) not between 1 and 400 then
        raise exception using errcode = 'LF006', message = 'what is owed is taken or forgiven for a reason of 1 to 400 characters';
    end if;
    select * into p from core.payment x where x.public_id = p_payment for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no such payment';
    elsif p.short_minor = 0 then
        raise exception using errcode = 'LF014', message = 'nothing is owed of this payment';
    end if;
    select * into strict w from core.wallet x where x.workspace_id = p.workspace_id for update;
    v_some := least(p.short_minor, greatest(w.available_minor - w.bonus_minor - w.floor_minor, 0));
    v_rest := case when p_forgive then p.short_minor - v_some else 0 end;
    if v_rest > 0 and not core.is_floor_owner() and v_rest + core.alone_minor(p.workspace_id) > core.setting('adjustment_second_minor') then
        raise exception using errcode = 'LF007',
            message = 'above the limit another operator must approve: propose an adjustment of the wallet, and collect when it is approved';
    end if;
    if v_some + v_rest > 0 then
        update core.wallet x set available_minor = x.available_minor - v_some where x.workspace_id = p.workspace_id;
        perform core.post_transfer('payment', p.workspace_id, left('went back to the card: ' || trim(p_reason), 500), null,
            array['wallet', 'shortfall', 'grant'], array[-v_some, v_some + v_rest, -v_rest], w.available_minor - v_some);
        update core.payment x set short_minor = x.short_minor - v_some - v_rest, forgiven_minor = x.forgiven_minor + v_rest
        where x.payment_id = p.payment_id;
        update core.card_finding f set closed_at = clock_timestamp()
        where f.object = p_payment::text and f.kind = 'credits of a payment were spent' and f.closed_at is null and p.short_minor = v_some + v_rest;
        perform core.write_audit(p.workspace_id, 'payment collect', 'payment ' || p.public_id, jsonb_build_object('short_minor', p.short_minor),
            jsonb_build_object('taken_minor', v_some, 'forgiven_minor', v_rest, 'reason', trim(p_reason)));
    end if;
    return p.short_minor - v_some - v_rest;
exception when others then
    perform core.leave('api.payment_collect', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['payment_collect', 'adjust', 'adjust_reverse', 'adjust_decide', 'adjustments', 'adjust_terms', 'adjust_limit'], 'lf_fn_admin');
call core.harden_api();
grant execute on function api.adjust(uuid, text, text, bigint, text, int), api.adjust_reverse(uuid, bigint, text),
    api.adjust_decide(bigint, boolean, text), api.adjustments(boolean), api.adjust_terms(), api.adjust_limit(bigint),
    api.payment_collect(uuid, boolean, text) to lf_operator;
