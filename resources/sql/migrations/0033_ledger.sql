-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0033_ledger: bonus credits are not spent after their end, whoever comes to them first (R25): a purchase ends
-- them before it pays, as it takes back holds that are over, and the gateway's job ends those that nobody
-- touches. A wallet shows what it would have then. And what asks for the ledger's past by order or by
-- operator does not read all of a workspace's transfers.
--
-- Locks: whoever ends bonus credits locks their wallet, which a purchase locks last anyway; then its lots.

create index transfer_of_purchase on core.transfer (order_id) where kind = 'purchase';
create index transfer_by_operator on core.transfer (workspace_id, created_by, created_at) where kind in ('grant', 'adjustment');

set role lf_owner_core;

-- Ends what is over of a workspace's bonus credits. Returns how many lots. Most have none: they pay for one look.
create function core.end_bonus(p_workspace int) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    v_lot core.credit_lot;
    v_balance bigint;
    v_transfer bigint;
    v_ended int := 0;
begin
    if not exists (select from core.credit_lot l where l.workspace_id = p_workspace and l.left_minor > 0 and l.expires_at <= clock_timestamp()) then
        return 0;
    end if;
    perform from core.wallet w where w.workspace_id = p_workspace for update;
    for v_lot in
        select l.* from core.credit_lot l
        where l.workspace_id = p_workspace and l.left_minor > 0 and l.expires_at <= clock_timestamp() order by l.expires_at, l.lot_id
    loop
        update core.wallet w set available_minor = w.available_minor - v_lot.left_minor, bonus_minor = w.bonus_minor - v_lot.left_minor
        where w.workspace_id = p_workspace returning w.available_minor into strict v_balance;
        v_transfer := core.post_transfer('bonus_end', p_workspace, v_lot.name, null, array['wallet', 'grant'],
                                         array[-v_lot.left_minor, v_lot.left_minor], v_balance);
        insert into core.bonus_move (transfer_id, lot_id, amount_minor) values (v_transfer, v_lot.lot_id, -v_lot.left_minor);
        update core.credit_lot l set ended_minor = l.ended_minor + l.left_minor, left_minor = 0 where l.lot_id = v_lot.lot_id;
        v_ended := v_ended + 1;
    end loop;
    return v_ended;
end
$$;

-- What of the caller's bonus credits is over and not ended yet.
create function core.my_ended_bonus() returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return (select coalesce(sum(l.left_minor), 0)::bigint from core.credit_lot l
            where l.workspace_id = (select core.my_workspace()) and l.left_minor > 0 and l.expires_at <= clock_timestamp());
end
$$;

-- What 0005 calls settle, of a wallet without credits that are over.
alter function core.settle(core.deal, core.line[], core.picked[]) rename to settle_wallet;
create function core.settle(d core.deal, p_lines core.line[], p_picked core.picked[]) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if d.held_until is null then
        perform core.end_bonus(d.workspace_id);
    end if;
    return core.settle_wallet(d, p_lines, p_picked);
end
$$;

-- The same for an order on hold that is paid now.
create function core.end_bonus_first() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform core.end_bonus(new.workspace_id);
    return new;
end
$$;
create trigger orders_end_bonus before update of state on core.orders for each row
    when (new.state = 'completed' and old.state <> 'completed') execute function core.end_bonus_first();

call core.own_functions('core', array['end_bonus', 'end_bonus_first'], 'lf_owner_core', 'lf_fn_buy', 'lf_fn_admin');
call core.own_functions('core', array['my_ended_bonus'], 'lf_owner_core', 'lf_fn_read_own');
call core.own_functions('core', array['settle'], 'lf_owner_core', 'lf_fn_buy');
reset role;

-- As 0028, without what is over.
create or replace function api.wallet(out available_minor bigint, out pending_minor bigint, out currency text, out bonus_minor bigint,
                                      out bonus_ending_minor bigint, out bonus_ends_at timestamptz, out credit_line_minor bigint)
language plpgsql stable as $$
declare
    v_ended bigint := core.my_ended_bonus();
begin
    select w.available_minor - v_ended, w.pending_minor, fl.currency, w.bonus_minor - v_ended, l.minor, l.expires_at, -w.floor_minor
    into available_minor, pending_minor, currency, bonus_minor, bonus_ending_minor, bonus_ends_at, credit_line_minor
    from core.wallet w cross join core.floor fl
    left join (select x.expires_at, sum(x.left_minor)::bigint as minor from core.credit_lot x
               where x.workspace_id = (select core.my_workspace()) and x.left_minor > 0 and x.expires_at > clock_timestamp()
               group by 1 order by 1 limit 1) l on true;
    if not found then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
exception when others then
    perform core.leave('api.wallet', sqlstate, sqlerrm);
end
$$;

create or replace function api.bonus_lots()
returns table (source text, name text, bonus_minor bigint, left_minor bigint, expires_at timestamptz, created_at timestamptz)
language plpgsql stable as $$
begin
    perform core.require_member('broker');
    return query
    select l.source, l.name, l.bonus_minor, l.left_minor, l.expires_at, l.created_at from core.credit_lot l
    where l.workspace_id = (select core.my_workspace()) and l.left_minor > 0 and coalesce(l.expires_at > clock_timestamp(), true)
    order by l.expires_at nulls last, l.lot_id limit 1000;
exception when others then
    perform core.leave('api.bonus_lots', sqlstate, sqlerrm);
end
$$;

-- Ends bonus credits whose time is over, of up to a thousand workspaces. Returns how many lots.
create or replace function api.gateway_credits() returns int
language plpgsql as $$
declare
    v_workspace int;
    v_ended int := 0;
begin
    perform core.require_write();
    for v_workspace in
        select distinct l.workspace_id from core.credit_lot l where l.left_minor > 0 and l.expires_at <= clock_timestamp() order by 1 limit 1000
    loop
        v_ended := v_ended + core.end_bonus(v_workspace);
    end loop;
    return v_ended;
exception when others then
    perform core.leave('api.gateway_credits', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['gateway_credits'], 'lf_fn_buy');
call core.own_functions('api', array['wallet', 'bonus_lots'], 'lf_fn_read_own');
call core.harden_api();
grant execute on function api.wallet(), api.bonus_lots() to lf_broker;
grant execute on function api.gateway_credits() to lf_gateway;
