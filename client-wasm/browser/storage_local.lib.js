// localStorage holds text; keys and values are bytes, so each byte becomes one character. A browser
// that refuses (private mode, full, switched off) behaves as an empty storage.
mergeInto(LibraryManager.library, {
  $storedText: function (pointer, bytes) {
    let text = '';
    for (let i = 0; i < bytes; i++) text += String.fromCharCode(HEAPU8[pointer + i]);
    return text;
  },

  $storedKeyPrefix: '"ketentafel:"',

  kt_js_storage_put__deps: ['$storedText', '$storedKeyPrefix'],
  kt_js_storage_put: function (key, keyBytes, value, valueBytes) {
    try {
      const name = storedKeyPrefix + storedText(key, keyBytes);
      localStorage.setItem(name, storedText(value, valueBytes));
    } catch (error) {
      console.warn('Ketentafel: this browser does not store drafts.', error.name);
    }
  },

  kt_js_storage_remove__deps: ['$storedText', '$storedKeyPrefix'],
  kt_js_storage_remove: function (key, keyBytes) {
    try {
      localStorage.removeItem(storedKeyPrefix + storedText(key, keyBytes));
    } catch {
      // Nothing was stored.
    }
  },

  kt_js_storage_find__deps: ['$storedText', '$storedKeyPrefix', '$giveBytes'],
  kt_js_storage_find: function (prefix, prefixBytes, sizePointer) {
    const wanted = storedKeyPrefix + storedText(prefix, prefixBytes);
    let names = [];
    try {
      names = Object.keys(localStorage).filter((name) => name.startsWith(wanted)).sort();
    } catch {
      // Nothing was stored.
    }
    const entries = names.map((name) => {
      return [name.slice(storedKeyPrefix.length), localStorage.getItem(name)];
    });
    const total = entries.reduce((sum, [key, value]) => sum + 8 + key.length + value.length, 0);
    const packed = new Uint8Array(total);
    const view = new DataView(packed.buffer);
    let at = 0;
    const put = (text) => {
      for (let i = 0; i < text.length; i++) packed[at++] = text.charCodeAt(i);
    };
    for (const [key, value] of entries) {
      view.setUint32(at, key.length, true);
      view.setUint32(at + 4, value.length, true);
      at += 8;
      put(key);
      put(value);
    }
    return giveBytes(packed, sizePointer);
  },
});
