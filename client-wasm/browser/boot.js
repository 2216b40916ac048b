// Loads the page: says clearly what a browser lacks, shows real progress, then starts the code.

import { browserLanguage, contentOf } from './content.js';
import { cover } from './cover.js';
import { addFont } from './fonts.js';
import { laterScreens } from './later_screens.js';
import { makeWindow } from './window.js';

const byId = (id) => document.getElementById(id);

function isSupported() {
  return typeof WebAssembly === 'object' && typeof ResizeObserver === 'function'
    && typeof OffscreenCanvas === 'function' && 'inert' in HTMLElement.prototype;
}

// The bytes of a preloaded file, counted as they come.
class Download {
  constructor(id) {
    const link = byId(id);
    this.url = link.href;
    this.total = Number(link.dataset.bytes);
    this.received = 0;
  }

  async run(onProgress) {
    const response = await fetch(this.url, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${this.url}: HTTP ${response.status}`);
    const pieces = [];
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      this.received += value.length;
      onProgress();
    }
    return new Blob(pieces).arrayBuffer();
  }
}

async function downloadAll(ids) {
  const downloads = ids.map((id) => new Download(id));
  const total = downloads.reduce((sum, download) => sum + download.total, 0);
  const progress = byId('progress');
  const onProgress = () => {
    progress.value = downloads.reduce((sum, download) => sum + download.received, 0) / total;
  };
  return Promise.all(downloads.map((download) => download.run(onProgress)));
}

async function boot() {
  if (!isSupported()) {
    cover.show('unsupported');
    return;
  }
  laterScreens.start();
  const code = import(byId('code').href);
  contentOf(browserLanguage() || 'nl').catch(() => {}); // The page asks again, and says so then.
  const ids = ['wasm', 'font-regular', 'font-semibold', 'font-icons'];
  const [wasm, regular, semibold, icons] = await downloadAll(ids);
  await Promise.all([addFont(regular, '400', byId('font-regular-more').href),
    addFont(semibold, '600', byId('font-semibold-more').href)]);
  const { default: start } = await code;
  const module = {
    instantiateWasm: laterScreens.instantiate(wasm, fail), onAbort: () => fail('aborted'),
  };
  module.window = makeWindow(module, { regular, semibold, icons });
  await start(module);
}

function fail(reason) {
  console.error('Ketentafel:', reason);
  if (cover.element) cover.show('failed');
  else location.reload(); // drafts are kept
}

byId('reload').href = location.href;
boot().catch(fail);
