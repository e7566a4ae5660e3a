-- SPDX-License-Identifier: GPL-3.0-or-later
-- A quote is good for any number of purchases.
--! test T13
--! seen quote
select test.patch('core.take_quote', 'quote.used_by is not null', 'false');
