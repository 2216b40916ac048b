"""Lets accented letters of a TrueType font be made of their letter and its accent.

Inter comes with a whole outline for each of some six hundred accented letters. Most hold the
outline of their plain letter point by point, moved at most; the rest of such a glyph is an accent
that many letters share. As composites they take less than half the bytes, and are drawn the same.
"""

import unicodedata

from fontTools.ttLib.tables.ttProgram import Program
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent, GlyphCoordinates

ARGS_ARE_XY = 0x0002
ROUND_XY_TO_GRID = 0x0004


def contours_of(glyph):
    """Each contour as its shape, which does not say where it is, and its first point."""
    found, first = [], 0
    for end in getattr(glyph, "endPtsOfContours", []):
        points = [tuple(map(int, point)) for point in glyph.coordinates[first:end + 1]]
        x, y = points[0]
        shape = (tuple(glyph.flags[first:end + 1]), tuple((px - x, py - y) for px, py in points))
        found.append((shape, (x, y)))
        first = end + 1
    return found


def rest_beside(base, contours):
    """Where `base` lies in `contours` as a whole, and the contours beside it; None: nowhere."""
    for shape, (x, y) in contours:
        if shape != base[0][0]:
            continue
        dx, dy = x - base[0][1][0], y - base[0][1][1]
        moved = [(one, (bx + dx, by + dy)) for one, (bx, by) in base]
        if all(one in contours for one in moved):
            return (dx, dy), [one for one in contours if one not in moved]
    return None


def component(name, offset):
    made = GlyphComponent()
    made.glyphName, (made.x, made.y) = name, offset
    made.flags = ARGS_ARE_XY | ROUND_XY_TO_GRID
    return made


def composite(parts):
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [component(name, offset) for name, offset in parts]
    return glyph


def simple(contours):
    """A glyph of these contours, its first point at the origin."""
    (left, bottom), points, flags, ends = contours[0][1], [], [], []
    for (own_flags, shape), (x, y) in contours:
        points += [(x - left + px, y - bottom + py) for px, py in shape]
        flags += own_flags
        ends.append(len(points) - 1)
    glyph = Glyph()
    glyph.numberOfContours, glyph.endPtsOfContours = len(ends), ends
    glyph.coordinates, glyph.flags = GlyphCoordinates(points), bytearray(flags)
    glyph.program = Program()
    return glyph


def share_outlines(font):
    """Replaces the outlines of accented letters where they are those of letter and accent."""
    glyf, cmap, metrics = font["glyf"], font.getBestCmap(), font["hmtx"]
    outlines = {name: contours_of(glyf[name]) for name in font.getGlyphOrder()}
    accents = {}
    for code, name in cmap.items():
        letter, *marks = unicodedata.decomposition(chr(code)).split() or [""]
        is_accented = len(marks) == 1 and not letter.startswith("<")
        base = cmap.get(int(letter, 16)) if is_accented else None
        if base is None or base == name or not outlines[base]:
            continue
        found = rest_beside(outlines[base], outlines[name])
        if not found or not found[1]:
            continue
        at, rest = found
        left, bottom = rest[0][1]
        key = tuple((shape, (x - left, y - bottom)) for shape, (x, y) in rest)
        if key not in accents:
            accents[key] = f"accent{len(accents)}"
            glyf[accents[key]] = simple(rest)
            metrics[accents[key]] = (0, 0)
        glyf[name] = composite([(base, at), (accents[key], (left, bottom))])
    font.setGlyphOrder(glyf.glyphOrder)
