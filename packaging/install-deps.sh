#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what packaging/packages.txt names, on Debian 12. Asks nothing, and does nothing (in some
# milliseconds) where all of it is there and as new as "name>=version" asks.
# Usage: install-deps.sh [build] [run] [test] [bench] [lint]     without a group: build, run and test
set -eu
list=$(dirname "$0")/packages.txt
[ $# -gt 0 ] || set -- build run test

wanted=
for group in "$@"; do
    words=$(sed -n "s/^$group: *//p" "$list" | tr '\n' ' ')
    if [ -z "$words" ]; then
        echo "install-deps: there is no group \"$group\" in packages.txt." >&2
        exit 2
    fi
    wanted="$wanted $words"
done

if ! command -v dpkg-query > /dev/null 2>&1; then
    echo "install-deps: this is not Debian; install the counterparts of:$wanted" >&2
    exit 1
fi
# One question for all packages; those that are installed are printed, each with its version.
# shellcheck disable=SC2046 # the list is words
installed=$(dpkg-query -W -f '${db:Status-Status} ${Package} ${Version}\n' $(echo "$wanted" | tr ' ' '\n' | sed 's/>=.*//') 2> /dev/null | sed -n 's/^installed //p' || true)
line='
'
missing=
for package in $wanted; do
    name=${package%%>=*}
    case "$line$installed" in
    *"$line$name "*)
        [ "$name" != "$package" ] || continue
        version=$(echo "$installed" | sed -n "s/^$name //p")
        dpkg --compare-versions "$version" ge "${package#*>=}" || missing="$missing $name"
        ;;
    *) missing="$missing $name" ;;
    esac
done
[ -n "$missing" ] || exit 0

echo "Packages to install or bring up to date:$missing"
if [ "$(id -u)" = 0 ]; then
    as_root() { "$@"; }
elif command -v sudo > /dev/null 2>&1; then
    as_root() { sudo "$@"; }
else
    echo "install-deps: run this as root, or install sudo." >&2
    exit 1
fi

# Debian's server package makes and starts a cluster of its own, which nobody here needs: the private
# floor has its own. Told so for this installation only.
hint=/etc/postgresql-common/createcluster.d/leadfloor.conf
if ! dpkg-query -W -f '${db:Status-Status}' postgresql-15 2> /dev/null | grep -qx installed; then
    as_root mkdir -p "$(dirname "$hint")"
    echo "create_main_cluster = false" | as_root tee "$hint" > /dev/null
    trap 'as_root rm -f "$hint"' EXIT
fi
as_root apt-get update -q -o Acquire::Retries=3
# shellcheck disable=SC2086 # the list is words
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    -o Acquire::Retries=3 -o Dpkg::Options::=--force-confold $missing
