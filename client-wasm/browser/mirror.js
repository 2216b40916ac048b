// Applies the tree's patches to the page: one native element per node, changed only where it must.

import { ElementWriter, Twin } from './elements.js';
import { Fields } from './fields.js';
import { NodeReader, kt, withText } from './words.js';

const FOCUSABLE = 'a[href],button,input,select,textarea,[tabindex="0"]';
const ROOT_ID = 1;

export class Mirror {
  constructor(host, wake) {
    this.host = host;
    this.wake = wake;
    this.reader = new NodeReader();
    this.flag = this.reader.flag;
    this.twins = new Map();
    this.touched = new Set(); // twins a person acted on: the tree's word is put back after it
    this.above = []; // open dialogs and overlays, the topmost last
    this.fields = new Fields(this.flag, (twin, kind, more) => this.act(twin, kind, more));
    this.writer = new ElementWriter(this.flag, this.fields);
  }

  act(twin, kind, { text = '', base = '', x = 0, y = 0 } = {}) {
    this.touched.add(twin);
    withText(text, (textAt, textBytes) => withText(base, (baseAt, baseBytes) => {
      kt._kt_action(twin.id, kind, textAt, textBytes, baseAt, baseBytes, x, y);
    }));
    this.wake();
  }

  twinOf(target) {
    const element = target instanceof Element ? target.closest('[data-sid]') : null;
    return element ? this.twins.get(Number(element.dataset.sid)) : undefined;
  }

  apply() {
    const at = kt._kt_patch() >> 2;
    const [nodesAt, nodes, orderAt, orderWords, removedAt, removed, texts, focus] =
      kt.HEAPU32.slice(at, at + 8);
    if (nodes || orderWords || removed || focus) {
      const born = this.writeNodes(nodesAt >> 2, nodes, texts);
      this.writeOrder(kt.HEAPU32.slice(orderAt >> 2, (orderAt >> 2) + orderWords));
      const lost = this.removeNodes(kt.HEAPU32.slice(removedAt >> 2, (removedAt >> 2) + removed));
      this.raise(born);
      if (orderWords) this.makeScrollersReachable();
      if (orderWords && this.above.length) this.shield();
      if (lost && !this.holdsFocus()) this.focusNear(lost);
      if (focus) this.focus(focus);
    }
    for (const twin of this.touched) this.writer.settle(twin);
    this.touched.clear();
  }

  holdsFocus() {
    return this.host.contains(document.activeElement);
  }

  writeNodes(at, count, texts) {
    const born = [];
    for (let i = 0; i < count; i++, at += this.reader.words) {
      const node = this.reader.read(at, texts);
      let twin = this.twins.get(node.id);
      if (!twin || twin.key !== Twin.keyOf(node, this.flag)) {
        twin = this.replace(twin, new Twin(node, this.flag));
        if (node.flags & (this.flag.modal | this.flag.overlay)) born.push(twin);
      }
      this.writer.write(twin, node);
      if (twin.scroll) this.followScroll(twin);
    }
    return born;
  }

  replace(old, twin) {
    this.twins.set(twin.id, twin);
    if (twin.id === ROOT_ID) this.host.append(twin.element);
    if (!old) return twin;
    const hadFocus = document.activeElement === old.element;
    for (const child of [...old.element.children]) {
      if (child !== old.kept) twin.element.append(child);
    }
    old.element.replaceWith(twin.element);
    old.marks?.remove();
    this.touched.delete(old);
    if (hadFocus) twin.element.focus({ preventScroll: true });
    return twin;
  }

  // The page scrolls where the tree says, unless that is what the page itself just told.
  followScroll(twin) {
    const { x, y } = twin.scroll;
    queueMicrotask(() => { // the strut gets its size first
      const element = twin.element;
      if (Math.abs(element.scrollTop - y) > 1) element.scrollTop = y;
      if (Math.abs(element.scrollLeft - x) > 1) element.scrollLeft = x;
    });
  }

  // Words: parent, n, n children, and so on. Only what stands in another place moves.
  writeOrder(words) {
    for (let i = 0; i < words.length;) {
      const parent = this.twins.get(words[i]);
      const end = i + 2 + words[i + 1];
      let next = parent.kept ? parent.kept.nextSibling : parent.element.firstChild;
      for (i += 2; i < end; i++) {
        const twin = this.twins.get(words[i]);
        if (!twin) continue;
        const element = twin.element;
        if (element === next) next = next.nextSibling;
        else this.move(element, parent.element, next);
      }
    }
  }

  move(element, parent, before) {
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    parent.insertBefore(element, before);
    if (focused && document.activeElement !== focused) focused.focus({ preventScroll: true });
  }

  // Returns the element nearest to one that went with the focus in it.
  removeNodes(ids) {
    let lost = null;
    for (const id of ids) {
      const twin = this.twins.get(id);
      if (!twin) continue;
      this.twins.delete(id);
      this.touched.delete(twin);
      if (twin.element.contains(document.activeElement)) lost = twin.element.parentElement;
      twin.element.remove();
      twin.marks?.remove();
      this.lower(twin);
    }
    return lost;
  }

  // A dialog or overlay opened: it takes the focus, and gives it back when it closes.
  raise(born) {
    for (const twin of born) {
      if (this.above.some((open) => open.id === twin.id)) continue;
      twin.returnTo = document.activeElement;
      this.above.push(twin);
      this.shield();
      const first = twin.element.querySelector(`:is(${FOCUSABLE}):not([aria-disabled=true])`);
      (first || twin.element).focus({ preventScroll: true });
    }
  }

  lower(twin) {
    const at = this.above.indexOf(twin);
    if (at < 0) return;
    this.above.splice(at, 1);
    this.shield();
    if (twin.returnTo && twin.returnTo.isConnected && !this.holdsFocus()) {
      twin.returnTo.focus({ preventScroll: true });
    }
  }

  // Below the topmost dialog nothing can be reached.
  shield() {
    const top = this.above.findLast((twin) => twin.flags & this.flag.modal);
    const children = [...this.twins.get(ROOT_ID).element.children];
    const from = top ? children.indexOf(top.element) : -1;
    children.forEach((child, i) => { child.inert = i < from; });
  }

  // A scroller without controls inside must be reachable itself, or the keyboard cannot scroll it.
  makeScrollersReachable() {
    for (const twin of this.twins.values()) {
      if (!twin.kind.scrolls) continue;
      twin.set('tabindex', twin.element.querySelector(FOCUSABLE) ? null : '0');
    }
  }

  focus(id) {
    const twin = this.twins.get(id);
    if (!twin) return;
    const element = twin.element;
    if (!element.matches(FOCUSABLE)) element.tabIndex = -1;
    element.focus();
  }

  // What had the focus is gone: stay near, so that Tab goes on from there. Where the whole screen
  // is another, that is its title. Never a field: on phones that would open the keyboard.
  focusNear(parent) {
    const main = this.host.querySelector('main') || this.host;
    const near = parent.isConnected && parent !== main && parent.closest('main,[role=dialog]');
    const home = near ? parent : main;
    const wish = near ? 'button:not([aria-disabled=true]),a[href]' : 'h1';
    const target = home.querySelector(wish) || home;
    if (!target.matches(FOCUSABLE)) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}
