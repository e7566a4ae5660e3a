-- SPDX-License-Identifier: GPL-3.0-or-later
-- A refunded lead is written down as such and stays on offer.
--! test T15
--! seen shelf resold check:refunded_leads_are_in_quarantine
select test.patch('core.quarantine_refund', 'delete from core.inventory i where i.lead_id = any (v_leads);', 'exit;');
