#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes "Leadfloor Sans" from Inter: tabular digits in place of the proportional ones.

Qt 6.4 cannot switch a font's tnum feature on, so the substitutions of that feature are copied
into the character map. The rest is cut down to Latin, Greek, Cyrillic and signs, and the family
gets its own name, since a changed font should not answer to the old one.

    npm pack inter-ui@4.1.1 && tar xzf inter-ui-4.1.1.tgz
    python3 make_fonts.py package/web .

Needs fontTools and brotli (Debian: python3-fonttools, python3-brotli).
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Leadfloor Sans"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
RANGES = [(0x20, 0x24F), (0x259, 0x259), (0x2BC, 0x2BC), (0x300, 0x30C), (0x384, 0x3CE),
          (0x400, 0x45F), (0x490, 0x491), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9), (0x2000, 0x206F), (0x2070, 0x208E), (0x20A0, 0x20BF),
          (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212),
          (0x2248, 0x2265), (0x25CF, 0x25CF), (0x2713, 0x2717)]


def tabular(font):
    """{proportional glyph: tabular glyph} of the tnum feature, digits only: a tabular hyphen or
    space would pull words apart."""
    cmap = font.getBestCmap()
    digits = {cmap[ord(c)] for c in "0123456789"}
    table = font["GSUB"].table
    found = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                part = getattr(part, "ExtSubTable", part)
                if part.LookupType == 1:
                    found.update(part.mapping)
    return {plain: wide for plain, wide in found.items() if plain in digits}


def rename(font, style):
    names = font["name"]
    full = f"{FAMILY} {style}"
    for record in list(names.names):
        if record.nameID in (16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    for name_id, text in ((1, FAMILY), (2, style), (3, f"{full}; from Inter"), (4, full),
                          (6, full.replace(" ", "") if style == "Regular"
                           else f"{FAMILY.replace(' ', '')}-{style}")):
        names.removeNames(nameID=name_id)
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text, name_id, 1, 0, 0)


def make(source, target, style):
    font = TTFont(source)
    swap = tabular(font)
    for part in font["cmap"].tables:
        if part.isUnicode():
            for code, glyph in part.cmap.items():
                part.cmap[code] = swap.get(glyph, glyph)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.flavor = None
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
    cutter.subset(font)
    rename(font, style)
    font["OS/2"].usWeightClass = WEIGHTS[style]
    font.flavor = None
    font["head"].modified = font["head"].created  # the same input gives the same bytes
    font.recalcTimestamp = False
    font.save(target)
    widths = {font["hmtx"][font.getBestCmap()[ord(c)]][0] for c in "0123456789"}
    assert len(widths) == 1, f"{style}: digits of {len(widths)} widths"
    print(f"{target}: {target.stat().st_size} bytes, {len(swap)} glyphs made tabular")


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    for style in WEIGHTS:
        make(source / f"Inter-{style}.woff2", target / f"LeadfloorSans-{style}.ttf", style)


if __name__ == "__main__":
    main()
