// Reads what the linker leaves: what refers to what in an object, and which functions stand in a
// module's table. Only as much of the format as that takes.
// Source: WebAssembly core specification, 5 "Binary Format"; tool-conventions, "Linking.md".
import { readFileSync } from 'node:fs';

const SECTION = { imports: 2, elements: 9, code: 10, data: 11 };
const FUNCTION_NAMES = 1;
const INIT_FUNCTIONS = 6;
const SYMBOL_TABLE = 8;
const KIND = { function: 0, table: 1, memory: 2, global: 3, tag: 4 }; // of imports
const SYMBOL = { function: 0, data: 1, section: 3 };
const FLAG = { isLocal: 2, isUndefined: 0x10, hasName: 0x40 };
const TO_FUNCTION = [0, 1, 2]; // relocations that name a function ...
const TO_DATA = [3, 4, 5]; // ... or data, with an addend behind it
const I32_CONST = 0x41;
const LAST_KNOWN_RELOCATION = 7; // later ones are of other ways to link, or of debug sections

class Reader {
  constructor(bytes, at, end) {
    Object.assign(this, { bytes, at, start: at, end });
  }

  byte() { return this.bytes[this.at++]; }

  // LEB128; of a negative one nobody needs the value.
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }

  part(size) {
    this.at += size;
    return new Reader(this.bytes, this.at - size, this.at);
  }

  text() {
    const { at, end } = this.part(this.number());
    return this.bytes.toString('utf8', at, end);
  }

  list(read) { return Array.from({ length: this.number() }, read); }

  // Sections, and what they are made of: [number, reader] until the end.
  * parts() {
    while (this.at < this.end) yield [this.byte(), this.part(this.number())];
  }

  // Where a piece of data, or of a table, begins: a constant.
  place() {
    if (this.number() !== 0 || this.byte() !== I32_CONST) throw new Error('an unknown place');
    this.number();
    this.byte();
  }

  limits() {
    if (this.byte() % 2) this.number();
    this.number();
  }
}

// By number; those that have a name by their name.
function sectionsOf(file) {
  const bytes = readFileSync(file);
  const sections = new Map();
  for (const [id, body] of new Reader(bytes, 8, bytes.length).parts()) {
    sections.set(id === 0 ? body.text() : id, body);
  }
  return sections;
}

function importedFunctions(section) {
  const names = [];
  section.list(() => {
    section.text();
    const name = section.text();
    const kind = section.byte();
    if (kind === KIND.function || kind === KIND.tag) section.number();
    if (kind === KIND.table || kind === KIND.global) section.byte();
    if (kind === KIND.global) section.byte();
    if (kind === KIND.table || kind === KIND.memory) section.limits();
    if (kind === KIND.function) names.push(name);
  });
  return names;
}

// Where each function's body, or each piece of data, lies in its section.
const spansOf = (section, readHead) => section.list(() => {
  readHead?.();
  const { at, end } = section.part(section.number());
  return { from: at - section.start, to: end - section.start };
});

function readSymbols(section, importCount) {
  return section.list(() => {
    const kind = section.byte();
    const flags = section.number();
    const isDefined = !(flags & FLAG.isUndefined);
    const symbol = { name: '', node: null, isLocal: Boolean(flags & FLAG.isLocal), isDefined };
    if (kind === SYMBOL.data) {
      symbol.name = section.text();
      if (!isDefined) return symbol;
      symbol.node = `data ${section.number()}`;
      section.number(); // where in its piece, and how long: each symbol has a piece to itself
      section.number();
    } else {
      const index = section.number();
      if (kind === SYMBOL.section) return symbol;
      if (isDefined || flags & FLAG.hasName) symbol.name = section.text();
      if (kind === SYMBOL.function && isDefined) symbol.node = `function ${index - importCount}`;
    }
    return symbol;
  });
}

// Calls `tell(where, symbol)` for each reference to a function or to data.
function eachReference(section, symbols, tell) {
  section.number(); // the section it is about
  section.list(() => {
    const type = section.byte();
    const where = section.number();
    const index = section.number();
    if (type > LAST_KNOWN_RELOCATION) throw new Error(`unknown kind of relocation: ${type}`);
    if (TO_DATA.includes(type)) section.number();
    if (TO_DATA.includes(type) || TO_FUNCTION.includes(type)) tell(where, symbols[index]);
  });
}

// An object as a graph: {name, isRoot, refersTo} for each function and each piece of data of it. A
// root is what others may call: it has a name outside, or runs before main.
export function readObject(file) {
  const sections = sectionsOf(file);
  const importCount = importedFunctions(sections.get(SECTION.imports)).length;
  const linking = sections.get('linking');
  linking.number(); // version
  const parts = new Map(linking.parts());
  const symbols = readSymbols(parts.get(SYMBOL_TABLE), importCount);
  const nodes = new Map();
  for (const { name, node, isLocal } of symbols) {
    if (!node) continue;
    if (!nodes.has(node)) nodes.set(node, { name, isRoot: false, refersTo: new Set() });
    if (!isLocal) nodes.get(node).isRoot = true; // under this name or another
  }
  const init = parts.get(INIT_FUNCTIONS);
  init?.list(() => {
    init.number(); // priority
    nodes.get(symbols[init.number()].node).isRoot = true;
  });

  const code = sections.get(SECTION.code);
  const data = sections.get(SECTION.data);
  const link = (kind, spans, relocations) => {
    let index = 0; // references come in the order of their places
    if (relocations) eachReference(relocations, symbols, (where, to) => {
      while (spans[index].to <= where) index++;
      if (to.node) nodes.get(`${kind} ${index}`).refersTo.add(nodes.get(to.node));
    });
  };
  link('function', spansOf(code), sections.get('reloc.CODE'));
  link('data', spansOf(data, () => data.place()), sections.get('reloc.DATA'));
  return [...nodes.values()];
}

// The names of the functions in a module's table, in order.
export function readTable(file) {
  const sections = sectionsOf(file);
  const imported = importedFunctions(sections.get(SECTION.imports));
  const names = new Map();
  for (const [id, body] of sections.get('name').parts()) {
    if (id === FUNCTION_NAMES) body.list(() => names.set(body.number(), body.text()));
  }
  const elements = sections.get(SECTION.elements);
  return elements.list(() => {
    elements.place();
    return elements.list(() => elements.number());
  }).flat().map((index) => names.get(index) ?? imported[index]);
}
