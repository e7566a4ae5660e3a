#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens the desktop on the private floor "demo", which is made on the first run (100,000 demo leads).
# Usage: run-demo.sh FOLDER-OF-PROGRAMS [LEADS]
# Without a display it shows the tour offscreen and ends.
set -eu
bin=$1
leads=${2:-100000}
floor=demo
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

step "Start the gateway"
"$bin/leadfloor-gateway" --floor "$floor" &
gateway=$!
trap 'kill "$gateway" 2> /dev/null; wait "$gateway" 2> /dev/null || true' EXIT
trap 'exit 130' INT TERM

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    step "Open the desktop"
    "$bin/leadfloor" --floor "$floor"
else
    step "There is no display: show the tour offscreen"
    QT_QPA_PLATFORM=offscreen "$bin/leadfloor" --floor "$floor" --tour
fi
printf '\nThe floor goes on; "%s/leadfloorctl --floor %s floor stop" stops it.\n' "$bin" "$floor"
