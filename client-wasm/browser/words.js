// How nodes of the tree lie in memory, and strings on their way in and out of it.
// Part of the page's script: shares its scope with the wasm module's own functions.

// Order of the 32-bit words of semantics::Node; page.cc checks these against the C++ type.
const WORD = {
  id: 0, parent: 1, role: 2, flags: 3, x: 4, y: 5, w: 6, h: 7,
  scrollX: 8, scrollY: 9, contentW: 10, contentH: 11,
  level: 12, position: 13, count: 14, ref: 15, min: 16, max: 17, now: 18, step: 19,
  fontPx: 20, linePx: 21, textOffset: 22,
};

const ACTION = { click: 1, focus: 2, blur: 3, setValue: 4, scroll: 5, submit: 6, key: 7 };

const utf8Decoder = new TextDecoder();
const utf8Encoder = new TextEncoder();

function readText(pointer, bytes) {
  return bytes ? utf8Decoder.decode(HEAPU8.subarray(pointer, pointer + bytes)) : '';
}

// Copies bytes into the wasm memory; who gets the pointer frees it.
function putBytes(bytes) {
  const pointer = _malloc(bytes.length || 1);
  HEAPU8.set(bytes, pointer); // only after malloc, which may have moved the memory
  return pointer;
}

// Calls `use(pointer, length)` with a text's bytes for as long as the call lasts.
function withText(text, use) {
  const bytes = utf8Encoder.encode(text);
  const pointer = putBytes(bytes);
  try {
    return use(pointer, bytes.length);
  } finally {
    _free(pointer);
  }
}

function namesFrom(pointer) {
  return UTF8ToString(pointer).split(' ');
}

// Reads nodes as plain objects.
class NodeReader {
  constructor() {
    this.roles = namesFrom(_kt_role_names());
    this.texts = namesFrom(_kt_text_names());
    this.flag = {};
    namesFrom(_kt_flag_names()).forEach((name, bit) => { this.flag[name] = 2 ** bit; });
    this.words = WORD.textOffset + 2 * this.texts.length;
  }

  read(at, textBase) {
    const node = {
      id: HEAPU32[at + WORD.id],
      role: this.roles[HEAPU32[at + WORD.role]],
      flags: HEAPU32[at + WORD.flags],
      ref: HEAPU32[at + WORD.ref],
      level: HEAP32[at + WORD.level],
      position: HEAP32[at + WORD.position],
      count: HEAP32[at + WORD.count],
    };
    for (const name of ['x', 'y', 'w', 'h', 'scrollX', 'scrollY', 'contentW', 'contentH', 'min',
      'max', 'now', 'step', 'fontPx', 'linePx']) {
      node[name] = HEAPF32[at + WORD[name]];
    }
    const lengthsAt = at + WORD.textOffset + this.texts.length;
    this.texts.forEach((name, i) => {
      const offset = HEAPU32[at + WORD.textOffset + i];
      node[name] = readText(textBase + offset, HEAPU32[lengthsAt + i]);
    });
    return node;
  }
}
