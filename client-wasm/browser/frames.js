// When the page is built, and when it is drawn. An update runs inside the event that asked for it,
// so the DOM is right when the event ends, in hidden tabs too; the picture follows on the next
// animation frame, and only if it changed. An idle page does neither.

import { cover } from './cover.js';
import { paintMissingGlyphs } from './glyphs.js';
import { kt } from './words.js';

const MAX_PASSES = 3;
const NETWORK_PAUSE_MS = 16; // updates for arriving bytes: at most one per picture

class Frames {
  constructor() {
    this.mirror = null;
    this.onShown = () => {}; // once, after the first picture
    this.isReady = false;
    this.hasContent = false;
    this.isUpdating = false;
    this.askedAgain = false;
    this.isStale = false;
    this.request = 0;
    this.timer = 0;
    this.soonTimer = 0;
    this.lastUpdate = 0;
    this.count = { updates: 0, frames: 0, ticks: 0 };
  }

  // At once: a person did something.
  update() {
    if (!this.isReady) return;
    if (this.isUpdating) {
      this.askedAgain = true;
      return;
    }
    this.isUpdating = true;
    this.isStale = false;
    let againMs = -1;
    for (let pass = 0; pass < MAX_PASSES; pass++) {
      this.askedAgain = false;
      againMs = kt._kt_update(performance.now());
      this.count.updates++;
      this.mirror.apply();
      if (!paintMissingGlyphs(() => this.updateSoon()) && !this.askedAgain) break;
    }
    this.isUpdating = false;
    this.lastUpdate = performance.now();
    this.plan(this.askedAgain ? 0 : againMs);
    if (kt._kt_picture_waits()) this.ask();
    if (!this.hasContent && this.mirror.twins.size > 1) {
      this.hasContent = true;
      cover.remove();
      requestAnimationFrame(() => setTimeout(this.onShown));
    }
  }

  // With the next picture: the pointer moved.
  updateWithFrame() {
    this.isStale = true;
    this.ask();
  }

  // After this task: bytes arrived, a timer of the app ended. Bursts become one update.
  updateSoon() {
    if (this.soonTimer) return;
    const pause = Math.max(0, this.lastUpdate + NETWORK_PAUSE_MS - performance.now());
    this.soonTimer = setTimeout(() => {
      this.soonTimer = 0;
      this.update();
    }, pause);
  }

  plan(againMs) {
    clearTimeout(this.timer);
    this.timer = 0;
    if (againMs < 0) return;
    if (againMs === 0 && !document.hidden) this.updateWithFrame();
    else this.timer = setTimeout(() => this.update(), againMs);
  }

  ask() {
    if (this.isReady && !this.request) this.request = requestAnimationFrame(() => this.tick());
  }

  tick() {
    this.request = 0;
    this.count.ticks++;
    if (this.isStale) this.update();
    if (!kt._kt_picture_waits()) return;
    kt._kt_present();
    this.count.frames++;
  }

  // Without waiting: a canvas that changed its size is empty until it is drawn.
  drawNow() {
    if (this.request) cancelAnimationFrame(this.request);
    this.request = 0;
    this.update();
    this.tick();
  }
}

export const frames = new Frames();
