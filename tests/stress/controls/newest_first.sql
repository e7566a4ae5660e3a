-- SPDX-License-Identifier: GPL-3.0-or-later
-- The pick takes the newest inquiry first.
--! test T16
--! seen model
select test.patch('core.pick', 'order by i.inquired_on, i.lead_id limit v_need', 'order by i.inquired_on desc, i.lead_id limit v_need');
