// What people do to the elements becomes actions on the tree. A DOM click is the only activation,
// so mouse, finger, keyboard and screen reader are one path.

import { ACTION, kt } from './words.js';

const ARROW_STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export class Events {
  constructor(mirror) {
    this.mirror = mirror;
    this.flag = mirror.flag;
    const host = mirror.host;
    const on = (type, handle, options) => host.addEventListener(type, (event) => {
      const twin = mirror.twinOf(event.target);
      if (twin) handle(event, twin);
    }, options);
    on('click', (event, twin) => this.onClick(event, twin));
    on('input', (event, twin) => this.onInput(twin));
    on('submit', (event, twin) => this.onSubmit(event, twin));
    on('keydown', (event, twin) => this.onKey(event, twin));
    on('scroll', (event, twin) => this.onScroll(twin), true);
    on('focusin', (event, twin) => this.onFocus(event, twin));
    on('focusout', (event, twin) => this.onBlur(event, twin));
    on('compositionstart', (event) => mirror.fields.onCompositionStart(event.target));
    on('compositionend', (event, twin) => mirror.fields.onCompositionEnd(twin));
    on('mousedown', (event, twin) => this.holdDisabledSelect(event, twin));
    document.addEventListener('pointerdown', (event) => this.dismissOverlay(event), true);
    document.addEventListener('keydown', (event) => this.onShortcut(event));
  }

  onClick(event, twin) {
    if (twin.role === 'link') {
      const isOwn = (twin.attributes.href || '#').startsWith('#');
      if (!isOwn || event.ctrlKey || event.metaKey || event.shiftKey) return; // the browser's
      event.preventDefault();
    }
    if (twin.flags & this.flag.disabled) {
      event.preventDefault();
      return;
    }
    if (twin.kind.family === 'field' || twin.role === 'slider') return;
    if (twin.element.matches('button,a,input')) this.mirror.act(twin, ACTION.click);
  }

  onInput(twin) {
    if (twin.flags & this.flag.disabled) {
      this.mirror.touched.add(twin);
      this.mirror.wake();
    } else if (twin.kind.family === 'field') {
      this.mirror.fields.onInput(twin);
    } else if (twin.role === 'slider') {
      this.mirror.act(twin, ACTION.setValue, { text: twin.element.value });
    }
  }

  // A form with a button of its own gets that button's click, and must not hear of it twice.
  onSubmit(event, twin) {
    event.preventDefault();
    if (!event.submitter) this.mirror.act(twin, ACTION.submit);
  }

  onScroll(twin) {
    const { scrollLeft: x, scrollTop: y } = twin.element;
    if (!twin.scroll || (Math.abs(twin.scroll.y - y) < 0.5 && Math.abs(twin.scroll.x - x) < 0.5)) {
      return;
    }
    twin.scroll = { x, y };
    this.mirror.act(twin, ACTION.scroll, { x, y });
  }

  onFocus(event, twin) {
    kt._kt_focus(twin.id, event.target.matches(':focus-visible') ? 1 : 0);
    if (twin.kind.family === 'field') this.mirror.act(twin, ACTION.focus);
    else this.mirror.wake();
  }

  onBlur(event, twin) {
    if (!event.relatedTarget) kt._kt_focus(0, 0);
    if (twin.kind.family === 'field') this.mirror.act(twin, ACTION.blur);
    else if (!event.relatedTarget) this.mirror.wake();
  }

  onKey(event, twin) {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.onEscape(event, twin);
    else if (event.key === 'Enter') this.onEnter(event, twin);
    else this.onArrow(event, twin);
  }

  // The one shortcut takes back what was just done. In a field it is the browser's own.
  onShortcut(event) {
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    const twin = this.mirror.twinOf(event.target);
    if ((twin && twin.kind.family === 'field') || this.mirror.above.length) return;
    const button = this.mirror.host.querySelector('[aria-keyshortcuts]');
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  onEscape(event, twin) {
    const target = this.mirror.above.at(-1) || (twin.kind.family === 'field' ? twin : null);
    if (!target) return;
    event.preventDefault();
    this.mirror.act(target, ACTION.key, { text: 'Escape' });
  }

  // Enter sends a line of its own, or a form that has no button; Ctrl+Enter sends a longer text.
  onEnter(event, twin) {
    const withControl = event.ctrlKey || event.metaKey;
    const form = twin.element.form || null;
    if (twin.role === 'textarea' && withControl) {
      event.preventDefault();
      this.mirror.act(twin, ACTION.submit);
    } else if (twin.role === 'textbox' && !(form && form.querySelector('[type=submit]'))) {
      event.preventDefault();
      this.mirror.act(form ? this.mirror.twinOf(form) : twin, ACTION.submit);
    }
  }

  // Tabs and menus are one stop for Tab; arrows go from one part to the next.
  onArrow(event, twin) {
    if (twin.role !== 'tab' && twin.role !== 'menuitem') {
      if (ARROW_STEPS[event.key] && twin.flags & this.flag.disabled) event.preventDefault();
      return;
    }
    const list = twin.element.closest('[role=tablist],[role=menu]');
    const parts = list ? [...list.querySelectorAll(`[role=${twin.role}]`)] : [];
    const last = parts.length - 1;
    let to = { Home: 0, End: last }[event.key];
    if (ARROW_STEPS[event.key]) to = parts.indexOf(twin.element) + ARROW_STEPS[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    const part = parts[(to + parts.length) % parts.length];
    part.focus();
    if (twin.role === 'tab') part.click();
  }

  holdDisabledSelect(event, twin) {
    if (twin.role === 'select' && twin.flags & this.flag.disabled) event.preventDefault();
  }

  // A press beside a menu closes it; its own button decides for itself.
  dismissOverlay(event) {
    const top = this.mirror.above.at(-1);
    if (!top || top.flags & this.flag.modal || top.element.contains(event.target)) return;
    const target = event.target;
    if (target instanceof Element && target.closest(`[aria-controls="${top.element.id}"]`)) return;
    this.mirror.act(top, ACTION.key, { text: 'Escape' });
  }
}
