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

state=$("$bin/leadfloorctl" --floor "$floor" --json floor status | sed -n 's/.*"state": *"\([a-z]*\)".*/\1/p')
case $state in
running | stopped)
    step "Start the private floor \"$floor\""
    "$bin/leadfloorctl" --floor "$floor" floor start
    ;;
*)
    step "Make the private floor \"$floor\" with $leads demo leads"
    "$bin/leadfloorctl" --floor "$floor" floor create --demo "$leads"
    ;;
esac

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
