#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens the desktop on a private floor, which is made on the first run with demo leads. The desktop
# starts the floor's gateway itself.
# Usage: run-demo.sh FOLDER-OF-PROGRAMS FLOOR LEADS [FOLDER-FOR-PICTURES]
# With a folder for pictures, or without a display, it shows the tour offscreen and ends.
set -eu
bin=$1
floor=$2
leads=$3
pictures=${4:-}
step() { printf '\n==> %s\n' "$*"; }

# Makes the floor $1, or starts it. 3: a build with other migrations made it.
open_floor() {
    state=$("$bin/leadfloorctl" --floor "$1" --json floor status | sed -n 's/.*"state": *"\([a-z]*\)".*/\1/p')
    case $state in
    running | stopped)
        step "Start the private floor \"$1\""
        "$bin/leadfloorctl" --floor "$1" floor start
        ;;
    *)
        step "Make the private floor \"$1\" with $leads demo leads"
        "$bin/leadfloorctl" --floor "$1" floor create --demo "$leads"
        ;;
    esac
}

wanted=$floor
number=1
until open_floor "$floor"; do
    if [ $? -ne 3 ] || [ "$number" -ge 9 ]; then
        exit 1
    fi
    number=$((number + 1))
    echo "Another build made \"$floor\"; it stays as it is, and \"$wanted-$number\" is used."
    floor=$wanted-$number
done

if [ -z "$pictures" ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    step "Open the desktop"
    "$bin/leadfloor" --floor "$floor"
else
    [ -n "$pictures" ] || echo "There is no display, so the desktop shows itself around."
    pictures=${pictures:-build/tour}
    step "Browse, buy and export by itself"
    mkdir -p "$pictures"
    QT_QPA_PLATFORM=offscreen "$bin/leadfloor" --floor "$floor" --tour "$pictures"
    echo "The pictures are in $pictures."
fi
printf '\nThe floor goes on; "%s/leadfloorctl --floor %s floor stop" stops it.\n' "$bin" "$floor"
