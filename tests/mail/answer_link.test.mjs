// The link in a mail leads to this server, whatever port it took.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import grpc from '@grpc/grpc-js';
import { makeDataFolder, removeFolder, startServer } from '../clients/server.mjs';
import { call, newId, serviceAt } from '../clients/services.mjs';
import { SmtpServer } from './smtp_server.mjs';

const PATIENCE_MS = 30_000;
const TITLE = 'Folders naar de apotheek brengen';
const content = process.env.KETENTAFEL_CONTENT;

describe('the answer link in a mail', () => {
  const smtp = new SmtpServer();
  const data = makeDataFolder();
  before(() => smtp.start());
  after(() => {
    smtp.end();
    removeFolder(data);
  });

  const start = (folder, ...more) => startServer(folder, '--content', content, '--example',
    path.join(content, 'example/harderwijk-ermelo.json'), '--smtp-url', smtp.url,
    '--smtp-tls', 'none', '--mail-from', 'keten@zorg.example', ...more);

  // Asks the owner of a new action how it goes; what the mail gives as its link.
  async function linkFrom(server) {
    const accounts = serviceAt(server.grpc, 'AccountService');
    const ledgers = serviceAt(server.grpc, 'LedgerService');
    const [, secret] = /^Example, Hanneke Wiersma .*#\/link\/(\S+)$/m.exec(server.output());
    const { sessionSecret, ledgerId } = await call(accounts, 'OpenLink', { secret });
    const caller = new grpc.Metadata();
    caller.set('authorization', `Bearer ${sessionSecret}`);
    const seat = (await call(accounts, 'WhoAmI', {}, caller)).seats
      .find((one) => one.ledgerId === ledgerId);
    const action = newId();
    const submit = (command) => call(ledgers, 'Submit',
      { ledgerId, command: { id: newId(), ...command } }, caller);
    await submit({ putAction: { id: action, action: {
      title: TITLE, ownerPartyId: seat.partyId, effort: 'QUICK' } } });
    const sent = smtp.mails.length;
    await submit({ askOwners: { language: 'nl', followUps: [
      { id: newId(), actionId: action, deliveryId: newId() }] } });
    const until = Date.now() + PATIENCE_MS;
    while (smtp.mails.length === sent && Date.now() < until) await pause(50);
    accounts.close();
    ledgers.close();
    return /https?:\/\/\S+\/answer\/[\w-]{43}/.exec(smtp.mails.at(-1).text)?.[0];
  }

  it('opens where the server listens when it took any free port', async () => {
    const server = await start(data);
    try {
      const link = await linkFrom(server);
      assert.ok(link.startsWith(`${server.url}/answer/`), `${link} at ${server.url}`);
      const reply = await fetch(link);
      assert.equal(reply.status, 200);
      assert.match(await reply.text(), new RegExp(TITLE));
    } finally {
      await server.stop();
    }
  });

  it('names the public address where the operator has said one', async () => {
    const other = makeDataFolder();
    const server = await start(other, '--public-url', 'https://keten.example');
    try {
      assert.match(await linkFrom(server), /^https:\/\/keten\.example\/answer\//);
    } finally {
      await server.stop();
      removeFolder(other);
    }
  });
});
