// The code of the later screens: a second module, whose functions take their places in the table of
// the first. It is fetched once the first picture stands, or along with the first where the page
// opens on a later screen.

import { frames } from './frames.js';

const STATE = { coming: 0, in: 1, lost: 2 }; // app::Surroundings::LaterScreens
const PAUSES_MS = [1000, 2000, 5000, 10000, 30000]; // between tries; the last one repeats
const LATER_ROUTE = /^#?\/chain\/[^/]+\/./;
const NOT_FOUND = 404;

function tooEarly() {
  throw new Error('a later screen was called before its code was there'); // see views/page.cc
}

class LaterScreens {
  constructor() {
    this.link = document.getElementById('later');
    this.state = this.link ? STATE.coming : STATE.in; // the gallery is in one piece
    this.first = new Promise((resolve) => { this.tellFirst = resolve; });
    this.isFetching = false;
    this.isGone = false;
    this.tries = 0;
    this.timer = 0;
  }

  // The page begins to load.
  start() {
    if (LATER_ROUTE.test(location.hash)) this.fetch();
    frames.onShown = () => this.fetch();
    window.addEventListener('online', () => { if (this.state === STATE.lost) this.fetch(); });
  }

  // For Emscripten: starts the first module, which imports what stands for functions of the second.
  instantiate(binary, fail) {
    return (imports, done) => {
      imports.later = new Proxy({}, { get: () => tooEarly });
      WebAssembly.instantiate(binary, imports).then(({ instance }) => {
        this.tellFirst(instance.exports);
        done(instance);
      }).catch(fail);
      return {};
    };
  }

  async fetch() {
    if (this.state === STATE.in || this.isFetching) return;
    clearTimeout(this.timer);
    this.isFetching = true;
    try {
      const response = await fetch(this.link.href, { credentials: 'same-origin', priority: 'low' });
      this.isGone = response.status === NOT_FOUND;
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const module = await WebAssembly.compile(await response.arrayBuffer());
      await WebAssembly.instantiate(module, { first: await this.first });
      this.state = STATE.in;
    } catch (error) {
      console.warn('Ketentafel: the later screens did not come:', error.message);
      this.state = STATE.lost;
      const pause = PAUSES_MS[Math.min(this.tries++, PAUSES_MS.length - 1)];
      this.timer = setTimeout(() => this.fetch(), pause);
    }
    this.isFetching = false;
    frames.updateSoon();
  }

  // A person asks. What the server has no more is of a page of before; drafts are kept.
  fetchAgain() {
    if (this.isGone) location.reload();
    if (this.state !== STATE.lost) return;
    this.state = STATE.coming;
    this.fetch();
    frames.updateSoon();
  }
}

export const laterScreens = new LaterScreens();
