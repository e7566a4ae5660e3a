-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whom an active list names is hidden from its workspace, with and without repeats, and nobody else is
-- (domain.md R38). Value: persons.
with listed as (
    select s.workspace_id, s.person from core.suppression s join core.suppression_list l using (list_id) where l.state = 'active'
), hidden as (
    select wp.workspace_id, wp.person from core.workspace_person wp where wp.workspace_id > 0 and wp.is_suppressed
), hidden_always as (
    select -wp.workspace_id, wp.person from core.workspace_person wp where wp.workspace_id < 0
)
select count(*) = 0 as ok, count(*)::text as value
from ((table listed except table hidden) union all (table hidden except table listed)
      union all (table listed except table hidden_always) union all (table hidden_always except table listed)) q
