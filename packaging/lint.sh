#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks at what differs from the branch `main` (or LINT_BASE), or at everything with "all".
set -eu
cd "$(dirname "$0")/.."
base=$(git merge-base HEAD "${LINT_BASE:-main}" 2> /dev/null || true)
step() { printf '\n==> %s\n' "$*"; }
files() {
    if [ "${mode:-}" = all ] || [ -z "$base" ]; then
        git ls-files "$@"
    else
        { git diff --name-only --diff-filter=d "$base" -- "$@"; git ls-files -o --exclude-standard -- "$@"; } | sort -u
    fi
}
mode=${1:-}
failed=

step "Format of C++ (clang-format)"
for file in $(files '*.cpp' '*.h'); do
    clang-format --dry-run --Werror --ferror-limit=1 "$file" || failed="$failed format"
done

step "Shell scripts (shellcheck)"
for file in $(files '*.sh' .ci/run); do
    shellcheck "$file" || failed="$failed shell"
done

step "Spelling (codespell)"
# shellcheck disable=SC2046 # names without blanks
codespell --quiet-level=2 $(files '*.md' '*.h' '*.cpp' '*.sql' '*.sh') || failed="$failed spelling"

step "Licence lines (SPDX)"
for file in $(files '*.cpp' '*.h' '*.sql' '*.sh' '*.cmake' '*CMakeLists.txt'); do
    head -n 3 "$file" | grep -q 'SPDX-License-Identifier: ' || { echo "$file: no SPDX line"; failed="$failed spdx"; }
done

step "C++ (clang-tidy) on changed sources"
if [ -f build/dev/compile_commands.json ]; then
    for file in $(files 'app/*.cpp' 'models/*.cpp' 'ui/*.cpp'); do
        clang-tidy --quiet -p build/dev "$file" || failed="$failed tidy"
    done
else
    echo "skipped: there is no build/dev (cmake --preset dev)"
fi

if [ -n "$failed" ]; then
    printf '\nTo be put right: %s.\n' "$(echo "$failed" | tr ' ' '\n' | sed '/^$/d' | sort -u | paste -sd ' ')"
    exit 1
fi
printf '\nNothing to put right.\n'
