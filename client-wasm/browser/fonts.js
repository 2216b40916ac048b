// The page's typeface, for the DOM's text and for what the browser paints into the canvas's atlas.

// What scripts/setup/make_fonts.py leaves out of the first screen's fonts.
const MORE = 'U+0180-0217, U+021C-024F, U+02B0-02C5, U+02C8-02D7, U+02DE-036F, U+1E00-1EFF, '
  + 'U+2070-209F, U+20A0-20AB, U+20AD-20BF, U+2100-2115, U+2117-2121, U+2123-215E, U+2194-2199';

// The same bytes serve the DOM's text and the canvas's, so that both are equally wide. The other
// half of each font is fetched by the browser itself, when a text first needs it.
export async function addFont(bytes, weight, moreUrl) {
  document.fonts.add(new FontFace('Ketentafel', `url("${moreUrl}")`, { weight, unicodeRange: MORE }));
  const face = new FontFace('Ketentafel', bytes.slice(0), { weight });
  document.fonts.add(await face.load());
}

export const fontOf = (em) => `${em}px Ketentafel, system-ui, sans-serif`;

const tried = new Set();

// Whether the typeface can draw a text now; if not, it is fetched and `then` called. A font that
// does not come is asked for once: the browser has others.
export function hasFontFor(text, then) {
  const font = fontOf(16);
  if (tried.has(text) || document.fonts.check(font, text)) return true;
  const settle = () => {
    tried.add(text);
    then();
  };
  document.fonts.load(font, text).then(settle, settle);
  return false;
}
