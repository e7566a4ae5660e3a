-- SPDX-License-Identifier: GPL-3.0-or-later
-- What has been applied to this database. Run before every migration, by the migrator and by
-- migrate.sh alike; harmless when it is there. Not a migration itself: each of them has a row here.

create schema if not exists core;
create table if not exists core.migration (
    number int constraint migration_key primary key,
    name text not null constraint migration_name unique,
    sha256 text not null constraint migration_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    backwards_compatible boolean not null,
    applied_at timestamptz not null default clock_timestamp()
);
