-- SPDX-License-Identifier: GPL-3.0-or-later
-- A refund or dispute that comes before its payment is forgotten.
--! test T49
--! seen ends
select test.patch('core.settle_payment', 'e.payment_ref = v_payment.provider_payment', 'e.payment_ref = v_payment.provider_payment and e.outcome <> ''waiting''');
