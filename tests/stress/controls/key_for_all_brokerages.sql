-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keys are unique on the whole floor, so that one brokerage notices another's.
--! test T11
--! seen code told
create unique index on core.intent (operation, key);
