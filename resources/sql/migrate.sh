#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Applies the migrations with psql alone, to the same end as "leadfloorctl migrate" (a test compares).
# The database is given by PGHOST, PGDATABASE, PGUSER ...; the user must be a superuser.
set -eu
cd "$(dirname "$0")"
run() { psql -X -q -v ON_ERROR_STOP=1 --no-align --tuples-only "$@"; }

PGOPTIONS="${PGOPTIONS:-} -c client_min_messages=warning" run -f ledger.sql
for file in migrations/[0-9][0-9][0-9][0-9]_*.sql; do
    name=$(basename "$file" .sql)
    number=$((1${name%%_*} - 10000)) # not octal
    hash=$(sha256sum "$file" | cut -d ' ' -f 1)
    compatible=false
    if grep -q '^--! backwards-compatible[[:space:]]*$' "$file"; then compatible=true; fi
    known=$(run -c "select sha256 from core.migration where number = $number")
    if [ "$known" = "$hash" ]; then continue; fi
    if [ -n "$known" ]; then
        echo "$name was changed after it had been applied." >&2
        exit 1
    fi
    echo "$name"
    # The row comes first, so that a second installer stops at it.
    run --single-transaction -c "select pg_advisory_xact_lock(7046000)" \
        -c "insert into core.migration (number, name, sha256, backwards_compatible)
            values ($number, '$name', '$hash', $compatible)" -f "$file" > /dev/null
done
