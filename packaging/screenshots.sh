#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures of every screen in every look (light, dark and high contrast; 100, 150 and 200 %; English,
# 40 % longer, Arabic), and a page with all of them: FOLDER/index.html.
# Usage: screenshots.sh TST_EVERYLOOK FOLDER
set -eu
program=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
rm -f "$folder"/*.png
for scale in 1 1.5 2; do
    printf '\n==> Take pictures at %s\n' "$scale"
    # A fault that the test finds is no reason to have no pictures.
    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale TZ=UTC LEADFLOOR_PICTURES=$folder \
        "$program" -silent -maxwarnings 0 shouldShowAllWordsInEveryLook || echo "Some look wrong; ctest -R everylook says which."
done
# The guide shows some of them, small: docs/guide/pictures is brought up to date with each run.
guide=$(dirname "$0")/../docs/guide/pictures
mkdir -p "$guide"
QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=1 TZ=UTC LEADFLOOR_GUIDE_PICTURES=$(realpath "$guide") \
    "$program" -silent -maxwarnings 0 shouldShowAllWordsInEveryLook:english > "$folder"/guide.log || true
cd "$folder"
{
    echo '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Leadfloor, every screen in every look</title>'
    echo '<style>body{font:14px sans-serif;margin:2em}h2{margin-top:2em}figure{display:inline-block;margin:4px;vertical-align:top}'
    echo 'img{width:360px;border:1px solid #ccc}figcaption{color:#555}</style><h1>Every screen in every look</h1>'
    # NAME_PERCENT_LANGUAGE_SCHEME.png
    for screen in $(find . -name '*.png' | sed 's|^\./||; s/_.*//' | sort -u); do
        echo "<h2 id=\"$screen\">$screen</h2>"
        for picture in "$screen"_*.png; do
            caption=$(echo "${picture%.png}" | cut -d_ -f2- | sed 's/_/ %, /; s/_/, /')
            echo "<figure><a href=\"$picture\"><img src=\"$picture\" loading=\"lazy\" alt=\"$screen, $caption\"></a><figcaption>$caption</figcaption></figure>"
        done
    done
} > index.html
echo "$(find . -name '*.png' | wc -l) pictures; open $folder/index.html"
