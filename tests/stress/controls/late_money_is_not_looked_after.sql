-- SPDX-License-Identifier: GPL-3.0-or-later
-- A late payment takes its leads whoever has them by now.
--! test T55
--! seen code check:sold_within_mode check:orders_are_their_sales check:held_is_held
select test.patch('core.hold_again', 'insert into core.held select c.* from core.checkout_lead c join back b using (lead_id) where c.order_id = p_order.order_id;',
                  'insert into core.held select c.* from core.checkout_lead c where c.order_id = p_order.order_id;');
