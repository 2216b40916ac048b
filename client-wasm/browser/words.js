// The wasm module, how nodes of the tree lie in its memory, and how strings get in and out of it.

// The running module: its functions are `kt._kt_...`, its memory `kt.HEAPU8` and so on. Read the
// memory afresh after each call that may allocate: growing moves it.
export let kt = null;
export function useModule(module) {
  kt = module;
}

// Order of the 32-bit words of semantics::Node; page.cc checks these against the C++ type.
const WORD = {
  id: 0, parent: 1, role: 2, flags: 3, x: 4, y: 5, w: 6, h: 7,
  scrollX: 8, scrollY: 9, contentW: 10, contentH: 11,
  level: 12, position: 13, count: 14, ref: 15, min: 16, max: 17, now: 18, step: 19,
  fontPx: 20, linePx: 21, textOffset: 22,
};

export const ACTION = { click: 1, focus: 2, blur: 3, setValue: 4, scroll: 5, submit: 6, key: 7 };

const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true });
export const utf8 = new TextEncoder();

export function readText(pointer, bytes) {
  return bytes ? utf8Decoder.decode(kt.HEAPU8.subarray(pointer, pointer + bytes)) : '';
}

// Copies bytes into the wasm memory; who gets the pointer frees it.
export function putBytes(bytes) {
  const pointer = kt._malloc(bytes.length || 1);
  kt.HEAPU8.set(bytes, pointer); // only after malloc, which may have moved the memory
  return pointer;
}

// The same, and tells C++ how many there are: it takes them over.
export function giveBytes(bytes, sizePointer) {
  const pointer = putBytes(bytes);
  kt.HEAP32[sizePointer >> 2] = bytes.length;
  return pointer;
}

// Calls `use(pointer, length)` with a text's bytes for as long as the call lasts.
export function withText(text, use) {
  const bytes = utf8.encode(text);
  const pointer = putBytes(bytes);
  try {
    return use(pointer, bytes.length);
  } finally {
    kt._free(pointer);
  }
}

// Reads text that ends with a zero byte.
export function readWord(pointer) {
  return readText(pointer, kt.HEAPU8.indexOf(0, pointer) - pointer);
}

function namesFrom(pointer) {
  return readWord(pointer).split(' ');
}

// Reads nodes as plain objects.
export class NodeReader {
  constructor() {
    this.roles = namesFrom(kt._kt_role_names());
    this.texts = namesFrom(kt._kt_text_names());
    this.flag = {};
    namesFrom(kt._kt_flag_names()).forEach((name, bit) => { this.flag[name] = 2 ** bit; });
    this.words = WORD.textOffset + 2 * this.texts.length;
  }

  read(at, textBase) {
    const node = {
      id: kt.HEAPU32[at + WORD.id],
      role: this.roles[kt.HEAPU32[at + WORD.role]],
      flags: kt.HEAPU32[at + WORD.flags],
      ref: kt.HEAPU32[at + WORD.ref],
      level: kt.HEAP32[at + WORD.level],
      position: kt.HEAP32[at + WORD.position],
      count: kt.HEAP32[at + WORD.count],
    };
    for (const name of ['x', 'y', 'w', 'h', 'scrollX', 'scrollY', 'contentW', 'contentH', 'min',
      'max', 'now', 'step', 'fontPx', 'linePx']) {
      node[name] = kt.HEAPF32[at + WORD[name]];
    }
    const lengthsAt = at + WORD.textOffset + this.texts.length;
    this.texts.forEach((name, i) => {
      const offset = kt.HEAPU32[at + WORD.textOffset + i];
      node[name] = readText(textBase + offset, kt.HEAPU32[lengthsAt + i]);
    });
    return node;
  }
}
