-- SPDX-License-Identifier: GPL-3.0-or-later
-- An order on hold holds the leads that it promises, on its terms; no other order holds any; what is
-- held is neither on offer nor sold in that slot, and its person is the workspace's (domain.md R21).
-- Value: orders and leads.
select count(*) = 0 as ok, count(*)::text as value from core.hold_mismatch
