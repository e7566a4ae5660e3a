-- SPDX-License-Identifier: GPL-3.0-or-later
-- What all accounts hold together is nothing. Value: minor units.
select coalesce(sum(e.amount_minor), 0) = 0 as ok, coalesce(sum(e.amount_minor), 0)::text as value
from core.entry e
