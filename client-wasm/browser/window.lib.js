// What C++ calls, handed on to the page's scripts: boot.js gives them to the module as `window`.
// Kept plain on purpose: Debian's Emscripten drops parts of newer JavaScript in silence.
mergeInto(LibraryManager.library, {
  kt_js_take_asset: function (name, size) { return Module.window.takeAsset(name, size); },
  kt_js_start: function (hasGraphics) { Module.window.start(hasGraphics); },
  kt_js_update_soon: function () { Module.window.updateSoon(); },
  kt_js_watch_route: function () { Module.window.watchRoute(); },

  kt_js_call: function (id, path, pathBytes, body, bodyBytes, deadlineMs) {
    Module.window.transport.call(id, path, pathBytes, body, bodyBytes, deadlineMs);
  },
  kt_js_cancel: function (id) { Module.window.transport.cancel(id); },

  kt_js_storage_put: function (key, keyBytes, value, valueBytes) {
    Module.window.storage.put(key, keyBytes, value, valueBytes);
  },
  kt_js_storage_remove: function (key, keyBytes) { Module.window.storage.remove(key, keyBytes); },
  kt_js_storage_find: function (prefix, prefixBytes, size) {
    return Module.window.storage.find(prefix, prefixBytes, size);
  },

  kt_js_now_ms: function () { return Module.window.surroundings.nowMs(); },
  kt_js_random: function (out, bytes) { Module.window.surroundings.random(out, bytes); },
  kt_js_zone_offset: function (zone, bytes, atMs) {
    return Module.window.surroundings.zoneOffset(zone, bytes, atMs);
  },
  kt_js_local_zone: function (size) { return Module.window.surroundings.localZone(size); },
  kt_js_language: function (size) { return Module.window.surroundings.language(size); },
  kt_js_page_url: function (size) { return Module.window.surroundings.pageUrl(size); },
  kt_js_show_route: function (route, bytes, push) {
    Module.window.surroundings.showRoute(route, bytes, push);
  },
  kt_js_load_content: function (language, bytes, question) {
    Module.window.surroundings.loadContent(language, bytes, question);
  },
  kt_js_later_screens: function () { return Module.window.laterScreens.state; },
  kt_js_fetch_later_screens: function () { Module.window.laterScreens.fetchAgain(); },
  kt_js_copy: function (text, bytes) { Module.window.surroundings.copy(text, bytes); },
  kt_js_open_tab: function (url, bytes) { Module.window.surroundings.openTab(url, bytes); },
  kt_js_print: function () { Module.window.surroundings.print(); },
  kt_js_hold_lock: function (name, bytes, question) {
    Module.window.surroundings.holdLock(name, bytes, question);
  },

  kt_js_save_file: function (name, nameBytes, text, textBytes) {
    Module.window.files.save(name, nameBytes, text, textBytes);
  },
  kt_js_read_file: function (mostBytes, question) {
    Module.window.files.read(mostBytes, question);
  },
});
