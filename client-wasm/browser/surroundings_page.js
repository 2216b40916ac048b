// The browser around the page: zones, address bar, clipboard, locks, the content bundles.

import { browserLanguage, contentOf } from './content.js';
import { cover } from './cover.js';
import { frames } from './frames.js';
import { giveBytes, kt, putBytes, readText, utf8 } from './words.js';

const zoneFormats = new Map();

// A zone this browser does not know counts as its own.
function zoneFormat(zone) {
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
}

// The clipboard needs a secure page; without one the old way still works.
function copyTheOldWay(text) {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'aside';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  focused?.focus({ preventScroll: true });
}

export const surroundings = {
  nowMs: () => Date.now(),

  random(pointer, bytes) {
    crypto.getRandomValues(kt.HEAPU8.subarray(pointer, pointer + bytes));
  },

  // Units: minutes ahead of UTC.
  zoneOffset(zone, bytes, atMs) {
    const part = {};
    for (const { type, value } of zoneFormat(readText(zone, bytes)).formatToParts(atMs)) {
      part[type] = Number(value);
    }
    const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
    return Math.round((local - atMs) / 60000);
  },

  localZone(sizePointer) {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
    return giveBytes(utf8.encode(zone), sizePointer);
  },

  // The language that the person's browser asks for first among ours.
  language(sizePointer) {
    return giveBytes(utf8.encode(browserLanguage()), sizePointer);
  },

  pageUrl(sizePointer) {
    return giveBytes(utf8.encode(location.origin + location.pathname), sizePointer);
  },

  showRoute(route, bytes, push) {
    const text = readText(route, bytes);
    if (location.hash.slice(1) === text) return;
    const url = location.pathname + location.search + (text ? '#' + text : '');
    if (push) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  },

  loadContent(language, bytes, question) {
    contentOf(readText(language, bytes)).then((content) => {
      const at = putBytes(content);
      kt._kt_content(question, at, content.length);
      kt._free(at);
    }).catch(() => {
      cover.show('failed');
      kt._kt_no_content(question);
    });
  },

  copy(text, bytes) {
    const copied = readText(text, bytes);
    if (!navigator.clipboard) copyTheOldWay(copied);
    else navigator.clipboard.writeText(copied).catch(() => copyTheOldWay(copied));
  },

  openTab(url, bytes) {
    window.open(readText(url, bytes), '_blank', 'noopener');
  },

  print() {
    window.print();
  },

  // Web Locks need a secure page; without them every tab believes it is the only one, and the
  // server's command ids keep that harmless.
  holdLock(name, bytes, question) {
    const held = () => {
      kt._kt_lock_held(question);
      frames.updateSoon();
      return new Promise(() => {}); // as long as the tab lives
    };
    if (!navigator.locks) Promise.resolve().then(held);
    else navigator.locks.request('ketentafel:' + readText(name, bytes), held);
  },
};
