-- SPDX-License-Identifier: GPL-3.0-or-later
-- The walls around contacts stand: nobody who signs in reads schema core or sealed, what was delivered
-- is behind its policies, and the database is closed to PUBLIC. Value: what is open.
select count(*) = 0 as ok, coalesce(string_agg(what, ', ' order by what), '') as value
from (
    select distinct c.oid::regclass || ' for ' || r.rolname as what
    from pg_class c, pg_roles r
    where c.relnamespace in ('core'::regnamespace, 'sealed'::regnamespace) and c.relkind in ('r', 'v', 'p', 'm')
      and (r.rolname in ('lf_broker', 'lf_partner', 'lf_operator', 'lf_gateway', 'lf_reaper')
           or r.rolname ~ '^lf_[0-9a-f]{20}$' and r.rolcanlogin)
      and has_any_column_privilege(r.oid, c.oid, 'select, insert, update, references')
    union all
    select 'row security of core.' || t from unnest(array['delivered_lead', 'orders', 'wallet', 'transfer', 'export_log', 'basket']) t
    where not (select c.relrowsecurity from pg_class c where c.oid = ('core.' || t)::regclass)
    union all
    select 'policy ' || p || ' of core.delivered_lead' from unnest(array['own_workspace', 'committed']) p
    where not exists (select from pg_policy x where x.polrelid = 'core.delivered_lead'::regclass and x.polname = p
                        and x.polpermissive = (p <> 'committed'))
    union all
    select 'database for public' from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
    where d.datname = current_database() and a.grantee = 0
    union all
    select 'language ' || l.lanname from pg_language l, aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) a
    where l.lanname in ('plpgsql', 'sql') and a.grantee = 0
    union all
    select p.oid::regprocedure || ' for public' from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where p.pronamespace in ('core'::regnamespace, 'sealed'::regnamespace, 'api'::regnamespace) and a.grantee = 0
) open
