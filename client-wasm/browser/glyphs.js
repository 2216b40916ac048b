// Characters that the first screen's fonts lack (rarer Latin letters, other scripts, emoji) are
// painted by the browser, and go into the canvas's atlas.

import { fontOf, hasFontFor } from './fonts.js';
import { kt, putBytes } from './words.js';

const GLYPH_WORDS = 2; // of metrics: em and ascent, in device pixels
const VISIBLE_ALPHA = 40;
const NEARLY_WHITE = 200;

// Ink other than white, painted with white, has colours of its own: an emoji.
function hasOwnColours(pixels) {
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3] > VISIBLE_ALPHA
      && Math.min(pixels[i], pixels[i + 1], pixels[i + 2]) < NEARLY_WHITE) return true;
  }
  return false;
}

// Glyphs lie side by side in the atlas: an empty edge keeps them from shining into each other.
function clearEdge(context, width, height) {
  context.clearRect(0, 0, width, 1);
  context.clearRect(0, height - 1, width, 1);
  context.clearRect(0, 0, 1, height);
  context.clearRect(width - 1, 0, 1, height);
}

function paintGlyph(context, codePoint, em, ascent) {
  const text = String.fromCodePoint(codePoint);
  const advance = context.measureText(text).width;
  const width = Math.max(1, Math.ceil(advance) + 2);
  const height = context.canvas.height;
  context.clearRect(0, 0, context.canvas.width, height);
  context.fillText(text, 1, Math.round(ascent));
  clearEdge(context, width, height);
  const pixels = context.getImageData(0, 0, width, height).data;
  const pointer = putBytes(pixels);
  kt._kt_glyph(codePoint, width, height, advance, hasOwnColours(pixels) ? 1 : 0, pointer);
  kt._free(pointer);
}

// Characters whose font is on its way.
const awaited = new Set();

// Paints what the last update missed. True when there was something. What needs a font that is not
// there yet is painted when `again` brings the next update.
export function paintMissingGlyphs(again) {
  const count = kt._kt_missing_glyphs();
  if (!count && !awaited.size) return false;
  const at = kt._kt_missing_glyph_list() >> 2;
  const wanted = new Set([...awaited, ...kt.HEAPU32.slice(at, at + count)]);
  awaited.clear();
  const text = String.fromCodePoint(...wanted);
  if (!hasFontFor(text, again)) {
    for (const codePoint of wanted) awaited.add(codePoint);
    return false;
  }
  const metricsAt = kt._kt_glyph_metrics() >> 2;
  const [em, ascent] = kt.HEAPF32.slice(metricsAt, metricsAt + GLYPH_WORDS);
  const canvas = new OffscreenCanvas(Math.ceil(em * 3), Math.ceil(em * 1.5));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.font = fontOf(em);
  context.textBaseline = 'alphabetic';
  context.fillStyle = '#fff';
  for (const codePoint of wanted) paintGlyph(context, codePoint, em, ascent);
  kt._kt_glyphs_done();
  return true;
}
