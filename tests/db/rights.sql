-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the login $1 can do in this database, one right a line, sorted: compared with rights/*.txt.
with me as (select oid, rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolconnlimit from pg_roles where rolname = $1),
-- Row types, pg_catalog's and information_schema's own public views aside.
ours as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
rights (line) as (
    select 'attribute ' || a from me, lateral (values (case when rolsuper then 'superuser' end), (case when rolcreaterole then 'createrole' end),
        (case when rolcreatedb then 'createdb' end), (case when rolreplication then 'replication' end), (case when rolbypassrls then 'bypassrls' end),
        ('connection limit ' || rolconnlimit)) v (a) where a is not null
    union all
    select 'member of ' || r.rolname from me, pg_roles r where r.oid <> me.oid and pg_has_role(me.oid, r.oid, 'member')
    union all
    select 'database ' || p from me, unnest(array['create', 'connect', 'temporary']) p where has_database_privilege(me.oid, current_database(), p)
    union all
    select 'schema ' || o.nspname || ' ' || p from me, ours o, unnest(array['usage', 'create']) p where has_schema_privilege(me.oid, o.oid, p)
    union all
    select 'schema pg_catalog create' from me where has_schema_privilege(me.oid, 'pg_catalog', 'create')
    union all
    select 'relation ' || c.oid::regclass || ' ' || p from me, pg_class c join ours o on o.oid = c.relnamespace,
        unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
    where c.relkind in ('r', 'v', 'm', 'p', 'f') and has_table_privilege(me.oid, c.oid, p)
    union all
    select 'column ' || c.oid::regclass || '.' || a.attname || ' ' || p from me, pg_class c join ours o on o.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped, unnest(array['select', 'insert', 'update', 'references']) p
    where c.relkind in ('r', 'v', 'm', 'p', 'f') and not has_table_privilege(me.oid, c.oid, p) and has_column_privilege(me.oid, c.oid, a.attnum, p)
    union all
    select 'sequence ' || c.oid::regclass || ' ' || p from me, pg_class c, unnest(array['usage', 'select', 'update']) p
    where c.relkind = 'S' and has_sequence_privilege(me.oid, c.oid, p)
    union all
    select 'catalogue ' || c.oid::regclass || ' ' || p from me, pg_class c, unnest(array['insert', 'update', 'delete', 'truncate', 'trigger']) p
    where c.relnamespace in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace) and c.relkind in ('r', 'v', 't') and has_table_privilege(me.oid, c.oid, p)
        -- A rule turns this one into set_config(), which everybody may call.
        and not (c.oid = 'pg_settings'::regclass and p = 'update')
    union all
    select 'catalogue ' || v || ' select' from me, unnest(array['pg_stats', 'pg_stat_activity', 'pg_statistic', 'pg_authid', 'pg_shadow',
        'pg_hba_file_rules', 'pg_largeobject', 'pg_file_settings']) v where has_table_privilege(me.oid, ('pg_catalog.' || v)::regclass, 'select')
    union all
    select 'function ' || f.oid::regprocedure || case when has_schema_privilege(me.oid, f.pronamespace, 'usage') then '' else ' (of a schema without usage)' end
    from me, pg_proc f join ours o on o.oid = f.pronamespace where has_function_privilege(me.oid, f.oid, 'execute')
    union all
    select 'language ' || l.lanname from me, pg_language l where has_language_privilege(me.oid, l.oid, 'usage')
    union all
    select 'type ' || t.oid::regtype || case when has_schema_privilege(me.oid, t.typnamespace, 'usage') then '' else ' (of a schema without usage)' end
    from me, pg_type t join ours o on o.oid = t.typnamespace
    -- The row types of tables and their arrays go with nothing.
    where (t.typrelid = 0 or (select relkind from pg_class where oid = t.typrelid) = 'c') and t.typelem = 0 and has_type_privilege(me.oid, t.oid, 'usage')
    union all
    select 'tablespace ' || s.spcname from me, pg_tablespace s where has_tablespace_privilege(me.oid, s.oid, 'create')
    union all
    select 'parameter ' || p.parname from me, pg_parameter_acl p where has_parameter_privilege(me.oid, p.parname, 'set') or has_parameter_privilege(me.oid, p.parname, 'alter system')
    union all
    select 'foreign ' || f.fdwname from me, pg_foreign_data_wrapper f where has_foreign_data_wrapper_privilege(me.oid, f.oid, 'usage')
    union all
    -- Of PostgreSQL's own functions those that do something; the list is that of version 15, and the
    -- same for everybody, so one login shows it.
    select 'server function ' || f.proname from me, pg_proc f
    where pg_has_role(me.oid, 'lf_broker', 'member') and f.pronamespace = 'pg_catalog'::regnamespace and f.provolatile = 'v' and f.proname !~ '^binary_upgrade_'
      and has_function_privilege(me.oid, f.oid, 'execute')
      and f.prorettype not in ('internal'::regtype, 'trigger'::regtype, 'language_handler'::regtype) and not 'internal'::regtype = any (f.proargtypes)
)
select distinct line collate "C" as line from rights order by line collate "C"
