// Makes the papers in docs/papers: node tests/clients/example_papers.mjs [FOLDER]. They are those of
// an example that has come all the way, as the real server makes them. KETENTAFEL_SERVER and
// KETENTAFEL_CONTENT say where that and its library are.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import { makeDataFolder, removeFolder, startServer } from './server.mjs';

const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '../../docs/papers');
const protoFolder = path.resolve(import.meta.dirname, '../../proto');

const newId = () => randomBytes(16).toString('hex');

const COVENANT = `Onze organisaties vinden dat niemand die voor een ander zorgt er alleen voor staat.
Wij kennen elkaars aanbod en verwijzen warm: wij bellen elkaar voordat wij iemand doorsturen.
Wij vragen in elk eerste gesprek of iemand voor een ander zorgt, en wat daarbij helpt.
Iedere organisatie geeft een ambassadeur enkele uren per maand, en komt drie keer per jaar samen met de andere.
Eens per jaar kijken wij samen wat dit oplevert, en wat anders moet.`;

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

const submit = (ledgers, session, ledgerId, command) => new Promise((resolve, reject) => {
  const caller = new grpc.Metadata();
  caller.set('authorization', `Bearer ${session}`);
  ledgers.Submit({ ledgerId, command: { id: newId(), ...command } }, caller,
    (error, answer) => (error ? reject(error) : resolve(answer)));
});

function dayFromNow(days) {
  const day = new Date(Date.now() + days * 24 * 3600 * 1000);
  return { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
}

// The example has no covenant yet: half of the boards have signed this one. Its id.
async function signCovenant(ledgers, session, ledgerId, elements) {
  const parties = elements.filter(({ party }) => ['CORE', 'CHAIN'].includes(party?.participation))
    .slice(0, 6);
  for (const { id } of parties.slice(0, 3)) {
    const { seat } = elements.find((one) => one.seat?.partyId === id && one.seat.isRepresentative
      && !one.seat.until);
    await submit(ledgers, session, ledgerId, { putAmbassador: { id: newId(), ambassador: {
      partyId: id, personId: seat.personId, from: dayFromNow(-90) } } });
  }
  const id = newId();
  await submit(ledgers, session, ledgerId, { putCovenant: { id, covenant: {
    title: 'Samen voor wie voor een ander zorgt', text: COVENANT, state: 'COVENANT_DRAFT',
    reviewOn: dayFromNow(365),
    signatures: parties.map((party, i) => ({
      partyId: party.id, ...(i < 3 ? { on: dayFromNow(-7 + i) } : {}) })) } } });
  return id;
}

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

const papersOf = ({ start, next, party, covenant }) => [
  [`report/${start}.pdf`, 'verslag.pdf'],
  [`report/${start}.docx`, 'verslag.docx'],
  [`report/${start}.html`, 'verslag.html'],
  [`invitation/${start}-${party}.pdf`, 'uitnodiging.pdf'],
  [`take-home/${party}.pdf`, 'meenemen.pdf'],
  ['actions/list.pdf', 'acties.pdf'],
  ['actions/list.xlsx', 'acties.xlsx'],
  ['contacts/sheet.pdf', 'contactblad.pdf'],
  [`covenant/${covenant}.pdf`, 'convenant.pdf'],
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
  const elements = await elementsOf(ledgers, sessionSecret, ledgerId);
  const chosen = { ...choose(elements),
    covenant: await signCovenant(ledgers, sessionSecret, ledgerId, elements) };
  for (const paper of papersOf(chosen)) await keep(server, sessionSecret, ledgerId, paper);
  accounts.close();
  ledgers.close();
} finally {
  await server.stop();
  removeFolder(data);
}
