-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two events of one payment do not wait for each other.
--! test T48
--! seen code credits
select test.patch('core.payer', 'where o.order_id = p_checkout.order_id for update', 'where o.order_id = p_checkout.order_id');
select test.patch('core.take_event', 'where c.checkout_id = v_checkout.checkout_id for update', 'where c.checkout_id = v_checkout.checkout_id');
select test.patch('core.take_event', 'perform pg_advisory_xact_lock(7052, hashtext(v_event.payment_ref));');
