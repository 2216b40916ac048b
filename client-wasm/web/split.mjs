// Says which functions of the page come later: all that nothing can reach, from where the program
// starts, without passing one function, the gate. They make the second module.
//
// Usage: node split.mjs --gate NAME --object FILE --linked FILE --module FILE > LIST
// The object is the whole program as it goes to the linker, with what refers to what; the module is
// the program after all optimisers, as text. They merge equal functions under the name of one, so
// names say nothing there. But a function whose address somebody holds keeps its place in the
// table, and the linked file says whose place that was.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readObject, readTable } from './linked.mjs';

function closure(roots, nextOf) {
  const reached = new Set(roots);
  for (const one of reached) for (const next of nextOf(one)) reached.add(next);
  return reached;
}

// The names of what may run before the gate has been passed.
function namesBefore(gate, nodes) {
  const gates = nodes.filter(({ name }) => name === gate);
  if (gates.length !== 1 || gates[0].isRoot) throw new Error(`no gate, or an open one: ${gate}`);
  const roots = nodes.filter(({ isRoot }) => isRoot);
  const before = closure(roots, ({ refersTo }) => [...refersTo].filter((to) => to !== gates[0]));
  return new Set([...before].map(({ name }) => name));
}

// A module as its text says it: what each function calls by name, what stands in the table, and
// what may be called from outside.
function readModule(text) {
  const [calls, table, outside] = [new Map(), [], []];
  let callees = null;
  for (const line of text.split('\n')) {
    const kind = /^ \((\w+)/.exec(line)?.[1]; // of what stands in the module itself
    const names = [...line.matchAll(/\$([^\s()]+)/g)].map(([, name]) => name);
    if (kind === 'func') calls.set(names[0], callees = new Set());
    else if (kind === 'elem') table.push(...names);
    else if (kind === 'export' || kind === 'start') outside.push(...names);
    else if (/^\s+\((call|ref\.func) /.test(line)) callees.add(names[0]);
  }
  return { calls, table, outside };
}

const text = { type: 'string' };
const { values: given } = parseArgs({
  options: { gate: text, object: text, linked: text, module: text },
});
const nodes = readObject(given.object);
const places = readTable(given.linked);
const { calls, table, outside } = readModule(readFileSync(given.module, 'utf8'));
if (table.length !== places.length) throw new Error('the table was changed after linking');
if (!places.includes(given.gate)) throw new Error(`nobody holds the address of ${given.gate}`);
const before = namesBefore(given.gate, nodes);
const known = new Set(nodes.map(({ name }) => name));
// What is not of the object comes from a library that was machine code already.
const held = table.filter((_, place) => before.has(places[place]) || !known.has(places[place]));
const first = closure([...outside, ...held].filter((name) => calls.has(name)),
  (name) => [...calls.get(name)].filter((callee) => calls.has(callee)));
console.log([...calls.keys()].filter((name) => !first.has(name)).join('\n'));
