-- SPDX-License-Identifier: GPL-3.0-or-later
-- The leads of a hold that is given up do not come back on offer.
--! test T16
--! seen model
select test.patch('core.end_hold', $$where ib.state = 'loaded'$$, 'where false');
