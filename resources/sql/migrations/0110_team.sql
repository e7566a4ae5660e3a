-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0110_team: what members of a workspace are told beside their letters (R27, R40): where card money went, that the
-- balance is low, and that a colleague has changed something that all of them see.
--
-- Each workspace has a channel of its own, leadfloor_team_<key>. It says which part has changed ("wallet") and nothing
-- else; any login of the server may listen, but nobody guesses the key of another workspace. As with operators' desks
-- (0034) it comes with the commit of what is rare: of purchases only one that takes the balance below the line tells.

alter table core.workspace add column team_key uuid not null default gen_random_uuid();
-- Null: no balance is told.
alter table core.wallet alter column low_minor drop not null;

create function core.tell_team() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
declare
    v_key uuid;
begin
    -- new is null where a row went.
    select w.team_key into v_key from core.workspace w where w.workspace_id = coalesce(new.workspace_id, old.workspace_id);
    perform pg_notify('leadfloor_team_' || v_key, tg_argv[0]);
    return null;
end
$$;
call core.own_functions('core', array['tell_team'], 'lf_fn_gateway');

create trigger wallet_line_told after update of available_minor, low_minor on core.wallet for each row
    when (old.low_minor is distinct from new.low_minor
          or (old.available_minor < old.low_minor) is distinct from (new.available_minor < new.low_minor))
    execute function core.tell_team('wallet');
create trigger mail_told after insert on core.mail for each row
    when (new.kind in ('payment_back', 'payment_credited', 'payment_review')) execute function core.tell_team('wallet');
create trigger saved_view_told after insert or update or delete on core.saved_view for each row execute function core.tell_team('views');

-- An approver speaks for a workspace, or any member of one that has none (R12).
create function core.speaks_for_workspace(p_member core.member) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return p_member.is_approver
        or not exists (select from core.member a where a.workspace_id = p_member.workspace_id and a.closed_at is null and a.is_approver);
end
$$;
call core.own_functions('core', array['speaks_for_workspace'], 'lf_owner_core', 'lf_fn_admin');

-- The channel that the caller listens to. Raises: LF007, LF008.
create function api.team_channel() returns text
language plpgsql stable as $$
declare
    v_member core.member;
begin
    v_member := core.require_member('broker');
    return (select 'leadfloor_team_' || w.team_key from core.workspace w where w.workspace_id = v_member.workspace_id);
exception when others then
    perform core.leave('api.team_channel', sqlstate, sqlerrm);
end
$$;

-- Below what balance the caller's workspace is told (null: never), and whether he may say so. Raises: LF007, LF008.
create function api.wallet_line(out low_minor bigint, out may_set boolean)
language plpgsql stable as $$
declare
    v_member core.member;
begin
    v_member := core.require_member('broker');
    select w.low_minor, core.speaks_for_workspace(v_member) into low_minor, may_set from core.wallet w where w.workspace_id = v_member.workspace_id;
exception when others then
    perform core.leave('api.wallet_line', sqlstate, sqlerrm);
end
$$;

-- Sets it; null: never. In place of api.mail_low_balance, which could not switch it off. Raises: LF006, LF007, LF008, LF012.
drop function api.mail_low_balance(bigint);
create function api.wallet_line_set(p_minor bigint) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_old bigint;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if not core.speaks_for_workspace(v_member) then
        raise exception using errcode = 'LF007', message = 'an approver of the workspace sets this';
    elsif abs(p_minor) > 1000000000000 then
        raise exception using errcode = 'LF006', message = 'the line is at most 10 billion';
    end if;
    select w.low_minor into v_old from core.wallet w where w.workspace_id = v_member.workspace_id for update;
    if v_old is distinct from p_minor then
        update core.wallet w set low_minor = p_minor where w.workspace_id = v_member.workspace_id;
        perform core.write_audit(v_member.workspace_id, 'low balance', 'wallet', jsonb_build_object('low_minor', v_old), jsonb_build_object('low_minor', p_minor));
    end if;
exception when others then
    perform core.leave('api.wallet_line_set', sqlstate, sqlerrm);
end
$$;

-- What the caller's letters say of the wallet, newest first: card money that went back, went to the wallet or waits
-- for a person, and a balance that fell below the line. Of top-ups without an order. Raises: LF006, LF007, LF008.
create function api.wallet_news(p_limit int default 50) returns table (news uuid, kind text, order_number bigint, at timestamptz)
language plpgsql stable as $$
declare
    v_member core.member;
begin
    v_member := core.require_member('broker');
    if coalesce(p_limit, 0) not between 1 and 200 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 200 rows';
    end if;
    return query
    select m.public_id, m.kind, (m.data ->> 'order_number')::bigint, m.made_at from core.mail m
    where m.member_id = v_member.member_id and m.kind in ('payment_back', 'payment_credited', 'payment_review', 'low_balance')
    order by m.mail_id desc limit p_limit;
exception when others then
    perform core.leave('api.wallet_news', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['team_channel', 'wallet_line', 'wallet_line_set', 'wallet_news'], 'lf_fn_admin');
call core.harden_api();
grant execute on function api.team_channel(), api.wallet_line(), api.wallet_line_set(bigint), api.wallet_news(int) to lf_broker;
