// The agreement between a field that a person edits and the tree that holds its value.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Fields } from '../../client-wasm/browser/fields.js';
import { ACTION } from '../../client-wasm/browser/words.js';

// What Fields uses of an input element, and of the document around it.
class FakeInput {
  constructor() {
    this.value = '';
    this.validity = { badInput: false };
    this.classList = { toggle() {} };
  }

  setRangeText(text, start, end) {
    this.value = this.value.slice(0, start) + text + this.value.slice(end);
    this.replaced = { text, start, end };
  }
}

const flag = { readOnly: 1, disabled: 2, coveredText: 4, invalid: 8, required: 16, password: 32 };

describe('a field', () => {
  let sent;
  let fields;
  let twin;

  const valueFromTree = (value) => {
    twin.value = value;
    fields.settle(twin);
  };
  const type = (value) => {
    twin.element.value = value;
    fields.onInput(twin);
  };

  beforeEach(() => {
    sent = [];
    fields = new Fields(flag, (_twin, kind, { text, base }) => sent.push({ kind, text, base }));
    twin = { role: 'textbox', element: new FakeInput(), set() {} };
    globalThis.document = { activeElement: twin.element };
    valueFromTree('Dag');
  });

  it('tells what was typed, and from which text it grew', () => {
    type('Dag allen');
    type('Dag allemaal');
    assert.deepEqual(sent, [
      { kind: ACTION.setValue, text: 'Dag allen', base: 'Dag' },
      { kind: ACTION.setValue, text: 'Dag allemaal', base: 'Dag allen' },
    ]);
  });

  it('tells letters in their composed form', () => {
    type('Zoe\u0308');
    assert.equal(sent[0].text, 'Zo\u00EB');
  });

  it('takes a change from elsewhere without touching the rest, where the caret may be', () => {
    valueFromTree('Dag, beste mensen');
    valueFromTree('Goedendag, beste mensen');
    assert.deepEqual(twin.element.replaced, { text: 'Goedend', start: 0, end: 1 });
    assert.equal(twin.element.value, 'Goedendag, beste mensen');
  });

  it('leaves a letter in the making alone, and merges from what the tree last heard', () => {
    fields.onCompositionStart(twin.element);
    type('Dag\u00B4');
    valueFromTree('Dag\u00B4 van een ander');
    assert.equal(twin.element.value, 'Dag\u00B4');
    twin.element.value = 'Dag\u00E9';
    fields.onCompositionEnd(twin);
    assert.deepEqual(sent.at(-1), {
      kind: ACTION.setValue, text: 'Dag\u00E9', base: 'Dag\u00B4',
    });
  });

  it('puts back the value when the tree does not take what was typed', () => {
    type('veel te lang');
    fields.settle(twin);
    assert.equal(twin.element.value, 'Dag');
    type('Dag!');
    assert.equal(sent.at(-1).base, 'Dag');
  });

  it('waits with a date until it is whole and of our time', () => {
    twin.role = 'date';
    twin.element.validity.badInput = true;
    type('');
    twin.element.validity.badInput = false;
    type('0002-03-09');
    assert.deepEqual(sent, []);
    type('2026-03-09');
    assert.equal(sent.length, 1);
  });

  it('keeps half a date while the tree still has the old one', () => {
    twin.role = 'date';
    valueFromTree('2026-03-09');
    twin.element.value = '';
    twin.element.validity.badInput = true;
    fields.settle(twin);
    assert.equal(twin.element.value, '');
  });
});
