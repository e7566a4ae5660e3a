#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Which lines of the readers the fuzz targets reach, by the seeds in tests/fuzz/corpus and by what runs of
# fuzz.sh have found. Usage: fuzzcover.sh FOLDER FOUND, two build folders: of the preset fuzzcover, of fuzz.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$1
found=$2/corpus
engine=$root/models/engine
domain=$root/models/domain
offline=$root/models/offline
export QT_LOGGING_RULES="*.debug=false" LC_ALL=C.UTF-8 TZ=UTC
cover() {
    target=$1
    shift
    mkdir -p "$folder/cover" "$found/$target"
    LLVM_PROFILE_FILE=$folder/cover/$target.raw "$folder/bin/fuzz_$target" -runs=0 -max_len=65536 \
        "$root/tests/fuzz/corpus/$target" "$found/$target" > "$folder/cover/$target.log" 2>&1
    llvm-profdata merge -o "$folder/cover/$target.prof" "$folder/cover/$target.raw"
    llvm-cov report "$folder/bin/fuzz_$target" -instr-profile="$folder/cover/$target.prof" "$@" \
        | awk '$1 ~ /\.cpp$/ { printf "%-20s %5d lines, %4d not reached, %s\n", $1, $8, $9, $10 }'
}
cover csv "$engine/csvreader.cpp" "$engine/textfile.cpp" "$engine/leadrows.cpp" "$engine/rowfixes.cpp"
cover xlsx "$engine/xlsxreader.cpp" "$engine/xmlpart.cpp" "$engine/zipmember.cpp"
cover header "$domain/leadcolumns.cpp" "$domain/leadfile.cpp"
cover store "$offline/sealedlog.cpp" "$offline/offlinerecords.cpp" "$offline/offlinekey.cpp" "$offline/offlineleads.cpp" \
    "$offline/offlineleads_runs.cpp" "$offline/offlineleads_history.cpp" "$offline/exportnote.cpp"
