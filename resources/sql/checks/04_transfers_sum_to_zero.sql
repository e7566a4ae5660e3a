-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every transfer has two entries or more that sum to zero, and every entry a transfer. Value: transfers.
select count(*) = 0 as ok, count(*)::text as value
from core.transfer t
full join (select e.transfer_id, count(*) as entries, sum(e.amount_minor) as total from core.entry e group by e.transfer_id) e
    using (transfer_id)
where t.kind is null or e.entries is null or e.entries < 2 or e.total <> 0
