// What surroundings_page.cc asks of the browser.
mergeInto(LibraryManager.library, {
  kt_js_now_ms: function () {
    return Date.now();
  },

  kt_js_random: function (pointer, bytes) {
    crypto.getRandomValues(HEAPU8.subarray(pointer, pointer + bytes));
  },

  $zoneFormats: 'new Map()',
  // A zone this browser does not know counts as its own.
  $zoneFormat__deps: ['$zoneFormats'],
  $zoneFormat: function (zone) {
    if (zoneFormats.has(zone)) return zoneFormats.get(zone);
    const make = (timeZone) => new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
      hour: 'numeric', minute: 'numeric',
    });
    let format;
    try {
      format = make(zone || undefined);
    } catch {
      format = make(undefined);
    }
    zoneFormats.set(zone, format);
    return format;
  },

  kt_js_zone_offset__deps: ['$zoneFormat'],
  kt_js_zone_offset: function (zone, bytes, atMs) {
    const part = {};
    for (const { type, value } of zoneFormat(readText(zone, bytes)).formatToParts(atMs)) {
      part[type] = Number(value);
    }
    const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
    return Math.round((local - atMs) / 60000);
  },

  kt_js_local_zone__deps: ['$giveBytes'],
  kt_js_local_zone: function (sizePointer) {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
    return giveBytes(utf8Encoder.encode(zone), sizePointer);
  },

  kt_js_page_url__deps: ['$giveBytes'],
  kt_js_page_url: function (sizePointer) {
    return giveBytes(utf8Encoder.encode(location.origin + location.pathname), sizePointer);
  },

  kt_js_show_route: function (route, bytes, push) {
    const text = readText(route, bytes);
    if (location.hash.slice(1) === text) return;
    const url = location.pathname + location.search + (text ? '#' + text : '');
    if (push) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  },

  kt_js_load_content__deps: ['kt_content', 'kt_no_content'],
  kt_js_load_content: function (language, bytes, question) {
    const link = document.getElementById('content-' + readText(language, bytes));
    const load = async () => {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(String(response.status));
      return new Uint8Array(await response.arrayBuffer());
    };
    load().then((content) => {
      const at = putBytes(content);
      _kt_content(question, at, content.length);
      _free(at);
    }, () => _kt_no_content(question)).then(() => frames.updateSoon());
  },

  // The clipboard needs a secure page; without one the old way still works.
  $copyTheOldWay: function (text) {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'aside';
    document.body.append(area);
    const focused = document.activeElement;
    area.select();
    document.execCommand('copy');
    area.remove();
    focused?.focus({ preventScroll: true });
  },

  kt_js_copy__deps: ['$copyTheOldWay'],
  kt_js_copy: function (text, bytes) {
    const copied = readText(text, bytes);
    if (!navigator.clipboard) copyTheOldWay(copied);
    else navigator.clipboard.writeText(copied).catch(() => copyTheOldWay(copied));
  },

  kt_js_open_tab: function (url, bytes) {
    window.open(readText(url, bytes), '_blank', 'noopener');
  },

  kt_js_print: function () {
    window.print();
  },

  // Web Locks need a secure page; without them every tab believes it is the only one, and the
  // server's command ids keep that harmless.
  kt_js_hold_lock__deps: ['kt_lock_held'],
  kt_js_hold_lock: function (name, bytes, question) {
    const held = () => {
      _kt_lock_held(question);
      frames.updateSoon();
      return new Promise(() => {}); // as long as the tab lives
    };
    if (!navigator.locks) Promise.resolve().then(held);
    else navigator.locks.request('ketentafel:' + readText(name, bytes), held);
  },
});
