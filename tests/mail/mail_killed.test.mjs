// A server that is killed again and again while it mails: nothing is lost, nothing goes twice.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import grpc from '@grpc/grpc-js';
import { call, newId, serviceAt } from '../clients/services.mjs';
import { SmtpServer } from './smtp_server.mjs';

const PATIENCE_MS = 60_000;
const content = process.env.KETENTAFEL_CONTENT;

class Program {
  #child;
  constructor(data, smtp) { this.data = data; this.smtp = smtp; }

  async start() {
    const child = spawn(process.env.KETENTAFEL_SERVER, [
      '--data', this.data, '--content', content, '--http-port', '0', '--grpc-port', '0',
      '--example', path.join(content, 'example/harderwijk-ermelo.json'),
      '--smtp-url', this.smtp.url, '--smtp-tls', 'none', '--mail-from', 'keten@zorg.example']);
    this.#child = child;
    let text = '';
    await new Promise((resolve, reject) => {
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (bytes) => { text += bytes; if (/open this once/.test(text)) resolve(); });
      }
    });
    this.address = /gRPC clients: (\S+)/.exec(text)[1];
    return text;
  }

  async end(signal) {
    this.#child.removeAllListeners('exit');
    const ended = new Promise((resolve) => { this.#child.on('exit', resolve); });
    this.#child.kill(signal);
    await ended;
  }
}

describe('a server that is killed while it mails', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'ketentafel-mail-'));
  const smtp = new SmtpServer();
  const program = new Program(data, smtp);
  const caller = new grpc.Metadata();
  let ledgerId;
  let people = [];

  const client = (name) => serviceAt(program.address, name);

  // Every element of the ledger, as the director sees it.
  async function elements() {
    const ledgers = client('LedgerService');
    const stream = ledgers.Watch({ ledgerId }, caller);
    const found = [];
    await new Promise((resolve, reject) => {
      stream.on('error', (error) => { if (error.code !== grpc.status.CANCELLED) reject(error); });
      stream.on('data', (event) => {
        if (event.event === 'snapshot') found.push(...event.snapshot.elements);
        if (event.event === 'caughtUp') resolve();
      });
    });
    stream.cancel();
    ledgers.close();
    return found;
  }
  const deliveries = async () => (await elements()).filter((one) => one.value === 'delivery')
    .map((one) => one.delivery);

  before(async () => {
    await smtp.start('--slow', '0.2');
    const text = await program.start();
    const secret = /^Example, Hanneke Wiersma .*#\/link\/(\S+)$/m.exec(text)[1];
    const accounts = client('AccountService');
    const opened = await call(accounts, 'OpenLink', { secret });
    caller.set('authorization', `Bearer ${opened.sessionSecret}`);
    ledgerId = opened.ledgerId;
    accounts.close();
  });
  after(async () => {
    await program.end('SIGKILL').catch(() => {});
    smtp.end();
    rmSync(data, { recursive: true, force: true });
  });

  it('has an invitation for everybody in its outbox', async () => {
    const all = await elements();
    const meeting = all.find((one) => one.value === 'meeting' && one.meeting.state === 'PLANNED'
      && one.meeting.kind === 'START_MEETING');
    people = all.filter((one) => one.value === 'contactCard' && one.contactCard.email)
      .map((one) => ({ id: one.id, address: one.contactCard.email }));
    assert.ok(people.length > 5, `${people.length} people with an address`);
    const ledgers = client('LedgerService');
    await call(ledgers, 'Submit', { ledgerId, command: { id: newId(), sendPaper: {
      paper: 'INVITATION_PAPER', meetingId: meeting.id, language: 'nl', words: 'Tot dan!',
      deliveries: people.map(({ id }) => ({ id: newId(), personId: id })) } } }, caller);
    ledgers.close();
  });

  it('loses none and sends none twice', async () => {
    for (let kill = 0; kill < 3; kill += 1) {
      const seen = smtp.mails.length;
      while (smtp.mails.length === seen && smtp.mails.length < people.length) await pause(20);
      await pause(kill * 90); // at another moment of the next one
      await program.end('SIGKILL');
      await program.start();
    }
    const until = Date.now() + PATIENCE_MS;
    let states;
    do {
      await pause(200);
      states = await deliveries();
    } while (states.some(({ state }) => /WAITING|UNDER_WAY/.test(state)) && Date.now() < until);
    assert.equal(states.length, people.length);
    const times = (address) => smtp.mails.filter(({ to }) => to === address).length;
    for (const { personId, state, reason } of states) {
      const { address } = people.find(({ id }) => id === personId);
      const received = times(address);
      if (state === 'DELIVERY_SENT') assert.equal(received, 1, `${address}: ${received} mails`);
      else {
        assert.equal(`${state} ${reason}`, 'DELIVERY_UNSURE SERVER_INTERRUPTED');
        assert.ok(received <= 1, `${address}: ${received} mails`);
      }
    }
    assert.ok(states.filter(({ state }) => state === 'DELIVERY_UNSURE').length <= 3);
  });

  it('stops cleanly with mail under way', async () => {
    const before = smtp.mails.length;
    await program.end('SIGTERM');
    assert.equal(smtp.mails.length, before);
    await program.start();
  });
});
