#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the texts of the sources into i18n/*.ts, where Qt Linguist (or an editor) fills them in. What
# was translated before stays. With another folder it updates copies there, as the test does.
# Usage: translate.sh [FOLDER-OF-TS-FILES]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$root/i18n}
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
cd "$root"
# The tour speaks English, as leadfloorctl does: both are for scripts.
# Of the engine only what a person reads of a file that is imported.
find ui app/desktop models/domain models/items models/offline models/engine/importwatch.cpp models/engine/leadimport.cpp app/gateway/mailtext.cpp \( -name '*.cpp' -o -name '*.h' \) ! -name 'tour.*' | sort > "$folder/sources.lst"
"$lupdate" -silent -locations none -no-obsolete -I "$root" "@$folder/sources.lst" -ts "$folder"/leadfloor_*.ts > /dev/null
rm "$folder/sources.lst"
