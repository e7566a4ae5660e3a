-- SPDX-License-Identifier: GPL-3.0-or-later
-- No lead is sold more often than its product's mode allows (domain.md R3). Value: leads.
select count(*) = 0 as ok, count(*)::text as value from core.sold_beyond_mode
