-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nobody is on offer who was barred, and whoever came back as dead, made up or without consent, or was erased, is
-- barred (domain.md R29). Value: leads.
select (o.wrong + r.wrong) = 0 as ok, (o.wrong + r.wrong)::text as value
from (select count(*) as wrong from core.inventory i join core.barred_person b using (person)) o,
     (select count(*) as wrong
      from (select r.lead_id from core.lead_return r where r.state = 'accepted' and r.reason in ('deceased', 'no_consent', 'fake')
            union select q.lead_id from core.quarantine q where q.reason = 'erased') x
      join core.lead l using (lead_id)
      where not exists (select from core.barred_person b where b.person = l.person)) r
