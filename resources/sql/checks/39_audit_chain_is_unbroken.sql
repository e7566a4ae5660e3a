-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every link of the audit's chain follows the one before it and holds a row that is as it was written, none of
-- them is gone, and no settled row is outside (domain.md R42). Value: links and rows.
select (l.wrong + o.outside) = 0 as ok, (l.wrong + o.outside)::text as value
from (select count(*) as wrong
      from core.audit_head h
      cross join lateral generate_series(1, greatest(h.seq, (select max(c.seq) from core.audit_chain c))) s
      left join core.audit_chain c on c.seq = s
      left join core.audit_chain p on p.seq = s - 1
      left join core.audit a on a.audit_id = c.audit_id
      where s > h.seq or a.audit_id is null
         or c.hash is distinct from core.audit_hash(case s when 1 then core.audit_root() else p.hash end, a)) l,
     (select count(*) as outside
      from core.audit_head h join core.audit a on a.audit_id <= h.settled_id
      where not exists (select from core.audit_chain c where c.audit_id = a.audit_id)) o
