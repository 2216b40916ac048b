// localStorage holds text; keys and values are bytes, so each byte becomes one character. A browser
// that refuses (private mode, full, switched off) behaves as an empty storage.

import { giveBytes, kt } from './words.js';

const PREFIX = 'ketentafel:'; // the storage is shared with all of this page's origin

function textOfBytes(pointer, bytes) {
  let text = '';
  for (let i = 0; i < bytes; i++) text += String.fromCharCode(kt.HEAPU8[pointer + i]);
  return text;
}

function entriesUnder(prefix) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix)).sort()
      .map((name) => [name.slice(PREFIX.length), localStorage.getItem(name)]);
  } catch {
    return [];
  }
}

// Each entry as two 32-bit lengths, the key and the value.
function pack(entries) {
  const total = entries.reduce((sum, [key, value]) => sum + 8 + key.length + value.length, 0);
  const packed = new Uint8Array(total);
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const [key, value] of entries) {
    view.setUint32(at, key.length, true);
    view.setUint32(at + 4, value.length, true);
    at += 8;
    for (const character of key + value) packed[at++] = character.charCodeAt(0);
  }
  return packed;
}

export const storage = {
  put(key, keyBytes, value, valueBytes) {
    try {
      const name = PREFIX + textOfBytes(key, keyBytes);
      localStorage.setItem(name, textOfBytes(value, valueBytes));
    } catch (error) {
      console.warn('Ketentafel: this browser does not store drafts.', error.name);
    }
  },

  remove(key, keyBytes) {
    try {
      localStorage.removeItem(PREFIX + textOfBytes(key, keyBytes));
    } catch {
      // Then nothing was stored either.
    }
  },

  find(prefix, prefixBytes, sizePointer) {
    return giveBytes(pack(entriesUnder(PREFIX + textOfBytes(prefix, prefixBytes))), sizePointer);
  },
};
