-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the provider gives back is taken for money beside our own refunds.
--! test T15
--! seen code returned money check:card_money_is_told
select test.patch('core.given_back_elsewhere', $$o.failed_at is null or o.failed_at >= e.happened_at$$, 'false');
select test.patch('core.given_back_elsewhere', 'p_payment.amount_minor - p_payment.refund_minor)::bigint', 'p_payment.amount_minor)::bigint');
