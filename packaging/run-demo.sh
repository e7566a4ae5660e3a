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
"$bin/leadfloor-gateway" --floor "$floor" --single > /dev/null 2>&1 &

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    step "Open the desktop, signed in as a demo broker"
    "$bin/leadfloor" --floor "$floor"
else
    pictures=build/tour
    step "There is no display: take the tour offscreen (browse, buy, export)"
    QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="qt.qpa.*=false" "$bin/leadfloor" --floor "$floor" --settings "$pictures/settings.ini" --tour "$pictures"
fi
printf '\nThe floor goes on; "%s/leadfloorctl --floor %s floor stop" stops it.\n' "$bin" "$floor"
