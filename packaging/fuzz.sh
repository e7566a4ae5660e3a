#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs fuzz targets of a build folder, one after the other, from the seeds in tests/fuzz/corpus and what
# earlier runs have found. Stops at the first finding; its input is in FOLDER/found.
# Usage: fuzz.sh FOLDER SECONDS TARGET...
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$1
seconds=$2
shift 2
mkdir -p "$folder/found"
export QT_LOGGING_RULES="*.debug=false" LC_ALL=C.UTF-8 TZ=UTC
for target in "$@"; do
    printf '\n==> %s, %s s\n' "$target" "$seconds"
    mkdir -p "$folder/corpus/$target"
    log=$folder/found/$target.log
    if ! "$folder/bin/fuzz_$target" -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=1024 -print_final_stats=1 \
        -artifact_prefix="$folder/found/$target-" "$folder/corpus/$target" "$root/tests/fuzz/corpus/$target" > "$log" 2>&1; then
        tail -40 "$log"
        exit 1
    fi
    tail -8 "$log"
done
echo
echo "No findings."
