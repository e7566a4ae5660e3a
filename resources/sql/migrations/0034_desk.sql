-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0034_desk: what waits for operators, counted, and told at once. The channel leadfloor_desk says which desk has
-- changed ("returns", "adjustments", "findings", "letters") and nothing else: any login of the server may listen to
-- it. Unlike the hint of stock (0009) it wants no gateway: it comes with the commit of what is rare; a purchase
-- from credits never tells.

create function core.tell_desk() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    perform pg_notify('leadfloor_desk', tg_argv[0]);
    return null;
end
$$;
call core.own_functions('core', array['tell_desk'], 'lf_fn_gateway');

create trigger lead_return_asked after insert on core.lead_return for each row
    when (new.state = 'queued') execute function core.tell_desk('returns');
create trigger lead_return_answered after update on core.lead_return for each row
    when (old.state <> new.state) execute function core.tell_desk('returns');
create trigger adjustment_told after insert or update on core.adjustment for each statement execute function core.tell_desk('adjustments');
create trigger card_finding_told after insert or update on core.card_finding for each statement execute function core.tell_desk('findings');
create trigger mail_put_aside after update on core.mail for each row
    when (old.state <> new.state and 'dead' in (old.state, new.state)) execute function core.tell_desk('letters');

-- What waits: {"returns", "adjustments" (that the caller may approve), "own_adjustments", "findings", "letters", "consents"
-- (refunds, reversals, packages and coupons that the caller may approve, 0032 and 0036)}. Raises: LF007, LF008.
create function api.desk_waiting() returns jsonb
language plpgsql stable as $$
begin
    perform core.require_operator();
    return (select jsonb_build_object('adjustments', count(*) filter (where a.proposed_by <> session_user),
                                      'own_adjustments', count(*) filter (where a.proposed_by = session_user))
            from core.adjustment a where a.state = 'proposed')
        || jsonb_build_object('returns', (select count(*) from core.lead_return r where r.state = 'queued'),
                              'findings', (select count(*) from core.card_finding f where f.closed_at is null),
                              'letters', (select count(*) from core.mail m where m.state = 'dead'),
                              'consents', (select count(*) from core.consent c where c.state = 'asked' and c.asked_by <> session_user)
                                  + (select count(*) from core.package p where p.is_waiting and p.retired_at is null and p.made_by <> session_user)
                                  + (select count(*) from core.credit_coupon c where c.is_waiting and c.closed_at is null and c.made_by <> session_user));
exception when others then
    perform core.leave('api.desk_waiting', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['desk_waiting'], 'lf_fn_admin');
call core.harden_api();
grant execute on function api.desk_waiting() to lf_operator;
