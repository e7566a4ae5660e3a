-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who has been refunded keeps exporting the contacts.
--! test T15
--! seen contact check:refunded_leads_are_in_quarantine
select test.patch('core.refund_parts', 'set refunded_at = v_at', 'set refunded_at = null');
