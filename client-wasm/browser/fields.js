// Fields: text boxes, text areas, choices, dates, times and numbers. The person edits the element,
// the tree holds the value; both must agree without losing a letter of either.

import { ACTION } from './words.js';

const EARLIEST_YEAR = 1900; // while a year is typed digit by digit, "0002" is not meant

// The stretch in which two texts differ.
function differenceOf(from, to) {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return { start: head, end: from.length - tail, text: to.slice(head, to.length - tail) };
}

export class Fields {
  constructor(flag, act) {
    this.flag = flag;
    this.act = act;
    this.composing = null;
  }

  // `value` is the tree's; `base` is what the element's text grew from: the last value that the
  // tree put there, or that the tree heard from here.
  write(twin, node) {
    const has = (name) => (node.flags & this.flag[name]) !== 0;
    const writable = !has('readOnly') && !has('disabled');
    twin.element.classList.toggle('covered', has('coveredText'));
    twin.element.classList.toggle('bare', has('bare'));
    twin.set('aria-label', node.name);
    twin.set('aria-invalid', has('invalid') ? 'true' : null);
    twin.set('required', has('required'));
    if (twin.role === 'select') this.writeOptions(twin, node);
    else twin.set('readonly', !writable);
    if (twin.role === 'textbox' || twin.role === 'textarea') {
      twin.set('autocomplete', node.attr || 'off');
      twin.set('name', node.attr);
      twin.set('inputmode', node.inputMode);
      twin.set('spellcheck', has('password') ? 'false' : 'true');
      twin.set('placeholder', node.hint);
    }
    if (twin.role === 'number') {
      const isBounded = node.max > node.min;
      for (const name of ['min', 'max']) twin.set(name, isBounded ? String(node[name]) : null);
      twin.set('step', node.step ? String(node.step) : null);
    }
    twin.set('aria-describedby', node.ref ? 's' + node.ref : null);
    twin.value = node.value;
    twin.marked = twin.role.startsWith('text') ? node.options : '';
    this.settle(twin);
    this.mark(twin);
  }

  // What is marked lies over the field, as a copy of its text of which only the marks show.
  mark(twin) {
    if (!twin.marked) {
      twin.marks?.remove();
      twin.marks = twin.marksKey = null;
      return;
    }
    const { element } = twin;
    if (!twin.marks) {
      twin.marks = document.createElement('div');
      twin.marks.setAttribute('aria-hidden', 'true');
      element.addEventListener('scroll', () => this.alignMarks(twin));
    }
    const key = `${twin.marked}\n${twin.value}`;
    if (twin.marksKey !== key) this.writeMarks(twin);
    twin.marksKey = key;
    queueMicrotask(() => this.alignMarks(twin)); // once the field has its place
  }

  writeMarks(twin) {
    const bytes = new TextEncoder().encode(twin.value);
    const numbers = twin.marked.split(' ').map(Number);
    const parts = [];
    let at = 0;
    const text = (from, to) => new TextDecoder().decode(bytes.subarray(from, to));
    for (let i = 0; i < numbers.length; i += 2) {
      const mark = document.createElement('mark');
      const end = numbers[i] + numbers[i + 1];
      mark.textContent = text(numbers[i], end);
      parts.push(text(at, numbers[i]), mark);
      at = end;
    }
    twin.marks.replaceChildren(...parts, text(at));
  }

  alignMarks(twin) {
    const { element, marks } = twin;
    if (!marks || !element.isConnected) return;
    // Behind its neighbours, where the order of the page does not see it.
    if (marks.parentNode !== element.parentNode) element.parentNode.append(marks);
    marks.className = `marks ${twin.role}`;
    marks.classList.toggle('covered', element.classList.contains('covered'));
    for (const name of ['transform', 'width', 'height', 'fontSize', 'lineHeight']) {
      marks.style[name] = element.style[name];
    }
    if (twin.role === 'textbox') marks.style.lineHeight = element.style.height;
    // A scroll bar takes room from the text.
    marks.style.paddingRight = `${12 + element.offsetWidth - element.clientWidth}px`;
    marks.scrollTop = element.scrollTop;
    marks.scrollLeft = element.scrollLeft;
  }

  writeOptions(twin, node) {
    const key = node.options + '\n' + node.hint;
    if (twin.optionsKey === key) return;
    twin.optionsKey = key;
    const options = node.options.split('\n').filter(Boolean).map((line) => {
      const [value, label] = line.split('\t');
      return new Option(label || value, value);
    });
    if (node.hint) {
      const hint = new Option(node.hint, '');
      hint.disabled = hint.hidden = true;
      options.unshift(hint);
    }
    twin.element.replaceChildren(...options);
  }

  // Puts the tree's value into the element, unless the person is in the middle of a letter.
  settle(twin) {
    const element = twin.element;
    if (this.composing === element) return;
    if (element.value.normalize('NFC') === twin.value) {
      twin.base = twin.value;
      return;
    }
    const isHalfDone = element.validity.badInput && document.activeElement === element;
    if (isHalfDone && twin.base === twin.value) return; // a date without its year
    twin.base = twin.value;
    const isText = twin.role === 'textbox' || twin.role === 'textarea';
    if (!isText || document.activeElement !== element) {
      element.value = twin.value;
      // What can only be read is read from its beginning.
      if (twin.role === 'textarea' && element.readOnly) element.setSelectionRange(0, 0);
      return;
    }
    // Somebody else's edit leaves the caret where it was.
    const { start, end, text } = differenceOf(element.value, twin.value);
    element.setRangeText(text, start, end, 'preserve');
  }

  onInput(twin) {
    const element = twin.element;
    if (element.validity.badInput) return;
    const text = element.value.normalize('NFC');
    if (twin.role === 'date' && text && Number(text.slice(0, 4)) < EARLIEST_YEAR) return;
    const base = twin.base || '';
    twin.base = text;
    this.act(twin, ACTION.setValue, { text, base });
  }

  onCompositionStart(element) {
    this.composing = element;
  }

  onCompositionEnd(twin) {
    this.composing = null;
    this.onInput(twin);
  }
}
