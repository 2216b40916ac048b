// Makes the papers in docs/papers: node tests/clients/example_papers.mjs [FOLDER]. They are those of
// an example that has come all the way, as the real server makes them. KETENTAFEL_SERVER and
// KETENTAFEL_CONTENT say where that and its library are.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import { makeDataFolder, removeFolder, startServer } from './server.mjs';

const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '../../docs/papers');
const protoFolder = path.resolve(import.meta.dirname, '../../proto');

function servicesAt(address) {
  const load = (file) => grpc.loadPackageDefinition(
    loader.loadSync(file, { includeDirs: [protoFolder], enums: String })).ketentafel.v1;
  const credentials = grpc.credentials.createInsecure();
  return {
    accounts: new (load('ketentafel/v1/account_service.proto').AccountService)(address, credentials),
    ledgers: new (load('ketentafel/v1/ledger_service.proto').LedgerService)(address, credentials),
  };
}

const open = (accounts, secret) => new Promise((resolve, reject) => {
  accounts.OpenLink({ secret }, (error, answer) => (error ? reject(error) : resolve(answer)));
});

// Every element that this session may see.
const elementsOf = (ledgers, session, ledgerId) => new Promise((resolve, reject) => {
  const caller = new grpc.Metadata();
  caller.set('authorization', `Bearer ${session}`);
  const watch = ledgers.Watch({ ledgerId }, caller);
  const elements = [];
  watch.on('error', reject);
  watch.on('data', ({ snapshot }) => {
    if (!snapshot) return;
    elements.push(...snapshot.elements);
    if (!snapshot.last) return;
    watch.removeAllListeners('error').on('error', () => {});
    watch.cancel();
    resolve(elements);
  });
});

const startOf = ({ meeting: { starts: { date, hour, minute } } }) =>
  [date.year, date.month, date.day, hour, minute].map((part) => String(part).padStart(4, '0')).join();

function choose(elements) {
  const meetings = elements.filter(({ meeting }) => meeting)
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const parties = elements.filter(({ party }) => party);
  const actions = (id) => elements.filter(({ action }) => action?.ownerPartyId === id).length;
  const [party] = parties.sort((a, b) => actions(b.id) - actions(a.id));
  return {
    start: meetings.find(({ meeting }) => meeting.kind === 'START_MEETING').id,
    next: (meetings.find(({ meeting }) => meeting.state === 'PLANNED') ?? meetings.at(-1)).id,
    party: party.id,
  };
}

const papersOf = ({ start, next, party }) => [
  [`report/${start}.pdf`, 'verslag.pdf'],
  [`report/${start}.docx`, 'verslag.docx'],
  [`report/${start}.html`, 'verslag.html'],
  [`invitation/${start}-${party}.pdf`, 'uitnodiging.pdf'],
  [`take-home/${party}.pdf`, 'meenemen.pdf'],
  ['actions/list.pdf', 'acties.pdf'],
  ['actions/list.xlsx', 'acties.xlsx'],
  ['contacts/sheet.pdf', 'contactblad.pdf'],
  [`meeting/${next}.ics`, 'bijeenkomst.ics'],
];

async function keep(server, session, ledgerId, [address, file]) {
  const [paper, name] = address.split('/');
  const url = `${server.url}/papers/${paper}/${ledgerId}/${name}?lang=nl&keep=1`;
  const reply = await fetch(url, { headers: { authorization: `Bearer ${session}` } });
  if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
  const bytes = Buffer.from(await reply.arrayBuffer());
  writeFileSync(path.join(folder, file), bytes);
  console.log(`${file} ${Math.ceil(bytes.length / 1024)} KB`);
}

const data = makeDataFolder();
const server = await startServer(data, '--content', process.env.KETENTAFEL_CONTENT, '--example=full');
try {
  mkdirSync(folder, { recursive: true });
  const { accounts, ledgers } = servicesAt(server.grpc);
  const [, secret] = /Example, [^\n]*#\/link\/(\S+)/.exec(server.output());
  const { sessionSecret, ledgerId } = await open(accounts, secret);
  const chosen = choose(await elementsOf(ledgers, sessionSecret, ledgerId));
  for (const paper of papersOf(chosen)) await keep(server, sessionSecret, ledgerId, paper);
  accounts.close();
  ledgers.close();
} finally {
  await server.stop();
  removeFolder(data);
}
