// The page around the stage: canvas, pointer, graphics context, visibility. Takes GLFW's place,
// which swallows Backspace and Tab in inputs and never idles.

import { Events } from './events.js';
import { frames } from './frames.js';
import { Mirror } from './mirror.js';
import { kt } from './words.js';

const TRUSTED_DIFFERENCE_PX = 2; // emulated screens report CSS pixels as device pixels

function deviceSize(canvas, entry) {
  const css = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio;
  const size = [Math.round(css.width * ratio), Math.round(css.height * ratio)];
  const boxes = entry && entry.devicePixelContentBoxSize;
  if (!boxes) return size;
  const exact = boxes[0];
  const measured = [exact.inlineSize, exact.blockSize];
  const isNear = measured.every((px, i) => Math.abs(px - size[i]) < TRUSTED_DIFFERENCE_PX);
  return isNear ? measured : size;
}

class Platform {
  constructor(app, canvas, host) {
    this.app = app;
    this.canvas = canvas;
    frames.mirror = new Mirror(host, () => frames.update());
    new Events(frames.mirror);
    this.watchSize();
    this.watchPointer();
    this.watchGraphics();
    this.watchPage();
  }

  watchSize() {
    const observer = new ResizeObserver((entries) => this.resize(entries[0]));
    try {
      observer.observe(this.canvas, { box: 'device-pixel-content-box' });
    } catch (error) {
      observer.observe(this.canvas); // Safari: size in CSS pixels only
      window.addEventListener('resize', () => this.resize());
    }
  }

  resize(entry) {
    const [width, height] = deviceSize(this.canvas, entry);
    if (!width || !height) return;
    this.canvas.width = width;
    this.canvas.height = height;
    kt._kt_resize(width, height, window.devicePixelRatio);
    this.app.style.fontSize = `${kt._kt_body_em()}px`;
    this.app.style.lineHeight = `${kt._kt_body_line()}px`;
    frames.isReady = true;
    frames.drawNow();
  }

  // For hover and pressed looks only: activation is the elements' click.
  watchPointer() {
    const at = (event) => {
      const ratio = window.devicePixelRatio;
      const isTouch = event.pointerType === 'touch' ? 1 : 0;
      kt._kt_pointer_move(event.clientX * ratio, event.clientY * ratio, isTouch);
      frames.updateWithFrame();
    };
    const leave = () => {
      kt._kt_pointer_leave();
      frames.updateWithFrame();
    };
    window.addEventListener('pointermove', (event) => {
      if (event.pointerType !== 'touch' || event.buttons) at(event);
    });
    window.addEventListener('pointerdown', (event) => {
      at(event);
      kt._kt_pointer_button(event.button, 1);
    });
    for (const type of ['pointerup', 'pointercancel']) {
      window.addEventListener(type, (event) => {
        at(event);
        kt._kt_pointer_button(event.button, 0);
        if (event.pointerType === 'touch') leave();
      });
    }
    document.documentElement.addEventListener('pointerleave', leave);
  }

  watchGraphics() {
    this.canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // or it is never restored
      kt._kt_graphics_lost();
    });
    this.canvas.addEventListener('webglcontextrestored', () => {
      kt._kt_graphics_restored();
      frames.updateWithFrame();
    });
  }

  // Back in sight, or back on the net: the clock has gone on, connections may have died.
  watchPage() {
    document.addEventListener('visibilitychange', () => frames.update());
    for (const type of ['online', 'offline', 'pageshow']) {
      window.addEventListener(type, () => frames.update());
    }
  }
}

export function startPlatform(hasGraphics) {
  const wantsPlain = new URLSearchParams(location.search).has('plain');
  document.documentElement.classList.toggle('plain', !hasGraphics || wantsPlain);
  const byId = (id) => document.getElementById(id);
  new Platform(byId('app'), byId('canvas'), byId('twin'));
  // What tests, and people who look into a report, may see.
  window.ketentafel = {
    stats: () => {
      const at = kt._kt_health() >> 2;
      const [nodes, collisions, undescribed] = kt.HEAPU32.slice(at, at + 3);
      const health = { nodes, collisions, undescribed, hasGraphics: hasGraphics !== 0 };
      return Object.assign(health, frames.count);
    },
  };
}
