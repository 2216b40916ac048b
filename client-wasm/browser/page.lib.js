// What page.cc asks of the page.
mergeInto(LibraryManager.library, {
  // Copies bytes into memory for C++ to take over, and tells how many.
  $giveBytes__deps: ['malloc'],
  $giveBytes: function (bytes, sizePointer) {
    const pointer = putBytes(bytes);
    HEAP32[sizePointer >> 2] = bytes.length;
    return pointer;
  },

  kt_js_take_asset__deps: ['$giveBytes'],
  kt_js_take_asset: function (name, sizePointer) {
    const key = UTF8ToString(name);
    const bytes = new Uint8Array(Module.assets[key]);
    delete Module.assets[key];
    return giveBytes(bytes, sizePointer);
  },

  kt_js_start: function (hasGraphics) {
    startPlatform(hasGraphics);
  },

  kt_js_update_soon: function () {
    frames.updateSoon();
  },

  kt_js_watch_route: function () {
    watchRoute();
  },
});
