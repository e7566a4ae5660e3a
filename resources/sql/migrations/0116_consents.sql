-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0116_consents: what waits for a second operator, with the terms that he consents to, and decided by what he has seen.
--! backwards-compatible
--
-- A package was approved by its name, which another one could have by then, and could be rejected only by taking it off
-- sale, without a word why. Each thing that waits has a key now that nothing else ever has: the number of a consent, the
-- id of a package, the code of a coupon.

drop function api.consents();

-- What waits for another operator besides adjustments, oldest first. number: of the consent, null of packages and coupons,
-- which have commands of their own; key: what api.consent_answer takes; limit_minor: above it a second operator is wanted.
-- terms: {"number", "lines", "leads" (how many, null: the whole order)} of a refund; {"number"} of a payout; {"price_minor",
-- "credits_minor", "bonus_minor", "bonus_days", "from", "until"} of a package; {"bonus_minor", "bonus_days", "uses_max",
-- "workspace_uses_max", "from", "until"} of a coupon. Raises: LF007, LF008.
create function api.consents() returns table (number bigint, kind text, object text, workspace text, amount_minor bigint, reason text, asked_by text, asked_at timestamptz,
                                              is_own boolean, key text, limit_minor bigint, terms jsonb)
language plpgsql stable as $$
begin
    perform core.require_operator();
    return query
    select x.number, x.kind, x.object, w.name, x.amount_minor, x.reason, coalesce(m.email, 'owner'), x.asked_at, x.asked_by = session_user,
           x.key, coalesce(x.limit_minor, core.setting('adjustment_second_minor')), x.terms
    from (select c.consent_id as number, c.kind, format('%s %s', case c.kind when 'refund' then 'order' else 'payout' end, c.number) as object, c.workspace_id,
                 c.amount_minor, c.reason, c.asked_by::text, c.asked_at, c.consent_id::text as key, c.limit_minor,
                 jsonb_build_object('number', c.number) || case c.kind when 'refund' then
                     jsonb_build_object('lines', cardinality(c.lines), 'leads', cardinality(c.leads)) else '{}' end as terms
          from core.consent c where c.state = 'asked'
          union all
          select null, 'package', p.name, null, p.credits_minor + p.bonus_minor - p.price_minor, '', p.made_by, p.created_at, p.public_id::text, null,
                 jsonb_build_object('price_minor', p.price_minor, 'credits_minor', p.credits_minor, 'bonus_minor', p.bonus_minor,
                                    'bonus_days', p.bonus_days, 'from', lower(p.active), 'until', upper(p.active))
          from core.package p where p.is_waiting and p.retired_at is null
          union all
          select null, 'coupon', c.code, null, c.bonus_minor * coalesce(c.uses_max, 100000), '', c.made_by, c.created_at, c.code, null,
                 jsonb_build_object('bonus_minor', c.bonus_minor, 'bonus_days', c.bonus_days, 'uses_max', c.uses_max,
                                    'workspace_uses_max', c.workspace_uses_max, 'from', lower(c.valid), 'until', upper(c.valid))
          from core.credit_coupon c where c.is_waiting and c.closed_at is null) x
    left join core.workspace w using (workspace_id)
    left join core.member m on m.login = x.asked_by
    order by x.asked_at, x.key;
exception when others then
    perform core.leave('api.consents', sqlstate, sqlerrm);
end
$$;

-- Does what another operator has asked for, or rejects it: a rejected package is retired, a rejected coupon closed; one's own may only be
-- rejected. p_kind, p_key: as api.consents tells them. Returns {"ok", "state": "done" or "rejected", "decided_by", "is_mine", "replayed"}.
-- Repeatable: what is decided stays as it is, and the answer says how and by whom (of rejected packages and coupons the audit does).
-- Locks: the row of what waits, then what the deed locks. Raises: LF006, LF007 (by who asked), LF008, LF012, LF013 (never waited), and what the
-- deed raises.
create function api.consent_answer(p_kind text, p_key text, p_is_approved boolean, p_note text default '') returns jsonb
language plpgsql as $$
declare
    v_state text;
    v_asked_by text;
    v_decided_by text;
    v_object text;
    v_note text := trim(coalesce(p_note, ''));
begin
    perform core.require_write();
    perform core.require_operator();
    if p_kind is null or p_key is null or p_is_approved is null or length(v_note) > 400 then
        raise exception using errcode = 'LF006', message = 'a decision is of what api.consents has, and has a note of at most 400 characters';
    elsif p_kind = 'package' then
        select case when p.approved_by is not null then 'done' when p.retired_at is not null then 'rejected' else 'asked' end, p.made_by, p.approved_by, p.name
        into v_state, v_asked_by, v_decided_by, v_object
        from core.package p where p.public_id::text = p_key and (p.is_waiting or p.approved_by is not null) for update;
    elsif p_kind = 'coupon' then
        select case when c.approved_by is not null then 'done' when c.closed_at is not null then 'rejected' else 'asked' end, c.made_by, c.approved_by, c.code
        into v_state, v_asked_by, v_decided_by, v_object
        from core.credit_coupon c where c.code = p_key and (c.is_waiting or c.approved_by is not null) for update;
    else
        select c.state, c.asked_by, c.decided_by into v_state, v_asked_by, v_decided_by
        from core.consent c where c.consent_id::text = p_key and c.kind = p_kind for update;
    end if;
    if not found then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    elsif v_state <> 'asked' then
        return jsonb_build_object('ok', true, 'state', v_state, 'is_mine', coalesce(v_decided_by = session_user, false), 'replayed', true, 'decided_by',
            case when v_decided_by is not null then coalesce((select m.email from core.member m where m.login = v_decided_by), 'owner') end);
    elsif p_is_approved and v_asked_by = session_user then
        raise exception using errcode = 'LF007', message = 'another operator must approve it';
    elsif p_kind not in ('package', 'coupon') then
        perform api.consent_decide(p_key::bigint, p_is_approved, v_note);
    else
        if p_kind = 'package' then
            update core.package p
            set is_waiting = not p_is_approved, approved_by = case when p_is_approved then session_user end, retired_at = case when not p_is_approved then clock_timestamp() end
            where p.public_id::text = p_key;
        else
            update core.credit_coupon c
            set is_waiting = not p_is_approved, approved_by = case when p_is_approved then session_user end, closed_at = case when not p_is_approved then clock_timestamp() end
            where c.code = p_key;
        end if;
        perform core.write_audit(null, case p_kind when 'coupon' then 'credit ' else '' end || p_kind || case when p_is_approved then ' approve' else ' reject' end,
                                 v_object, null, jsonb_build_object('made_by', v_asked_by, 'note', v_note));
    end if;
    return jsonb_build_object('ok', true, 'state', case when p_is_approved then 'done' else 'rejected' end, 'is_mine', true, 'replayed', false, 'decided_by',
        coalesce((select m.email from core.member m where m.login = session_user), 'owner'));
exception when others then
    perform core.leave('api.consent_answer', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['consents', 'consent_answer'], 'lf_fn_admin');
call core.harden_api();
grant execute on function api.consents(), api.consent_answer(text, text, boolean, text) to lf_operator;
