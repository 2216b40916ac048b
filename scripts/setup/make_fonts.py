"""Makes the page's three fonts: Inter Regular and SemiBold, and the icons.

Inter comes as CFF outlines with a few thousand glyphs. The page and Dear ImGui both draw from the
same small static TrueType file, so that text on the canvas and its twin in the DOM are equally
wide: one glyph per character, no ligatures, no kerning, and digits of one width, without which a
running clock jitters.
"""

import argparse
import json
import logging
import pathlib
import shutil

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

from share_outlines import share_outlines

INTER = pathlib.Path("/usr/share/fonts/opentype/inter")
INTER_LICENSE = pathlib.Path("/usr/share/doc/fonts-inter/copyright")

# What the first screen brings along: the letters of western and central Europe and of Turkish, with
# punctuation, currency and signs.
CHARACTERS = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x0218, 0x021B), (0x02C6, 0x02C7), (0x02D8, 0x02DD),
    (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2116, 0x2116),
    (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265),
    (0x25CB, 0x25CF), (0x2713, 0x2713), (0xFFFD, 0xFFFD),
]
# The rest of Latin through Extended Additional. The browser fetches these when somebody uses one;
# client-wasm/browser/fonts.js names the same ranges.
MORE_CHARACTERS = [
    (0x0180, 0x0217), (0x021C, 0x024F), (0x02B0, 0x02C5), (0x02C8, 0x02D7), (0x02DE, 0x02FF),
    (0x0300, 0x036F), (0x1E00, 0x1EFF), (0x2070, 0x209F), (0x20A0, 0x20AB), (0x20AD, 0x20BF),
    (0x2100, 0x2115), (0x2117, 0x2121), (0x2123, 0x214F), (0x2150, 0x215E), (0x2194, 0x2199),
]
QUADRATIC_ERROR_PER_EM = 0.001


def tabular_digits(font):
    """Which glyph the tnum feature puts in place of each digit's."""
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            mapping = {}
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    mapping.update(getattr(table, "ExtSubTable", table).mapping)
            return mapping
    raise SystemExit("Inter has no tabular figures any more")


def bake_tabular_digits(font):
    replacement = tabular_digits(font)
    digits = range(ord("0"), ord("9") + 1)
    for table in font["cmap"].tables:
        for digit in digits:
            if digit in table.cmap:  # Tables with the same contents are one object in memory.
                table.cmap[digit] = replacement.get(table.cmap[digit], table.cmap[digit])
    names = [font.getBestCmap()[digit] for digit in digits]
    width = max(font["hmtx"][name][0] for name in names)
    for name in names:  # Inter's SemiBold four is a thousandth narrower than the others.
        own_width, left_bearing = font["hmtx"][name]
        if own_width < width * 0.99:
            raise SystemExit(f"{name} is not as wide as the other tabular digits")
        font["hmtx"][name] = (width, left_bearing)


def to_truetype(font):
    """Replaces cubic CFF outlines by quadratic ones, which every rasteriser draws alike."""
    order, glyph_set = font.getGlyphOrder(), font.getGlyphSet()
    max_error = font["head"].unitsPerEm * QUADRATIC_ERROR_PER_EM
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, max_error, reverse_direction=True))
        glyphs[name] = pen.glyph()
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, glyphs
    font["loca"] = newTable("loca")
    del font["CFF "]
    for name in order:
        glyphs[name].recalcBounds(glyf)
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(glyphs[name], "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
                  "maxComponentDepth", "maxPoints", "maxContours", "maxCompositePoints",
                  "maxCompositeContours"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def keep_only(font, characters):
    options = subset.Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "VORG", "STAT", "DSIG", "BASE"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [1, 2, 4, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def make_inter(style, ranges, path):
    font = TTFont(INTER / f"Inter-{style}.otf")
    bake_tabular_digits(font)
    keep_only(font, [c for first, last in ranges for c in range(first, last + 1)])
    to_truetype(font)
    share_outlines(font)
    font.save(path)


def make_icons(icons_file, lucide, out):
    icons = json.loads(icons_file.read_text())
    code_points = json.loads((lucide / "font" / "codepoints.json").read_text())
    for name, icon in icons.items():
        if code_points.get(icon["lucide"]) != int(icon["code_point"], 16):
            raise SystemExit(f"icons.json: '{name}' does not have the code point of lucide's "
                             f"'{icon['lucide']}'")
    font = TTFont(lucide / "font" / "lucide.ttf")
    keep_only(font, sorted({int(icon["code_point"], 16) for icon in icons.values()}))
    font.save(out / "icons.ttf")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--icons", type=pathlib.Path, required=True)
    parser.add_argument("--lucide", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # It warns of harmless padding.
    arguments.out.mkdir(parents=True, exist_ok=True)
    for style in ("Regular", "SemiBold"):
        make_inter(style, CHARACTERS, arguments.out / f"Inter-{style}.ttf")
        make_inter(style, MORE_CHARACTERS, arguments.out / f"Inter-{style}-more.ttf")
    make_icons(arguments.icons, arguments.lucide, arguments.out)
    shutil.copyfile(INTER_LICENSE, arguments.out / "Inter-license.txt")
    shutil.copyfile(arguments.lucide / "LICENSE", arguments.out / "icons-license.txt")


if __name__ == "__main__":
    main()
