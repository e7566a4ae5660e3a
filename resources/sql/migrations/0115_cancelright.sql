-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0115_cancelright: an order on hold is given up by its buyer or an approver of the workspace, not by any colleague; as
-- with saved views and top-ups (0019, 0028).
--! backwards-compatible

-- Gives an own order on hold up; its leads are on offer again at once. By its buyer or an approver of the workspace; of a
-- buyer who has gone anybody may. Cancelling what is cancelled changes nothing. Raises: LF006, LF007 (a colleague's), LF008,
-- LF012, LF013, LF014 (paid, or over).
create or replace function api.order_cancel(p_order_number bigint) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_order core.orders;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    v_order := core.lock_own_order(v_member.workspace_id, p_order_number);
    if v_order.state = 'cancelled' then
        return;
    end if;
    perform core.require_hold(v_order);
    perform core.require_own(v_member, v_order.member_id);
    perform core.end_hold(v_order.order_id, 'cancelled', case when v_order.member_id = v_member.member_id then 'by its buyer' else 'by a colleague' end);
exception when others then
    perform core.leave('api.order_cancel', sqlstate, sqlerrm);
end
$$;
call core.harden_api();
