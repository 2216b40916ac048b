// What somebody with a gRPC client from the shelf can do with our server.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Code } from '@connectrpc/connect';
import { connectTo, overConnect, overGrpcJs, overGrpcWeb } from './callers.mjs';
import { makeDataFolder, removeFolder, startServer } from './server.mjs';

const newId = () => randomBytes(16).toString('hex');

// A chain, its director's party and seat.
function createChain() {
  return {
    id: newId(),
    createChain: {
      chain: { name: 'Clients', scale: 'NEIGHBOURHOOD', areas: ['Ermelo'], zone: 'Europe/Amsterdam' },
      partyId: newId(),
      party: { name: 'Gemeente', categoryKey: 'municipality', participation: 'CHAIN' },
      personId: newId(),
      person: { name: 'Ana de Wit', function: 'adviseur' },
      contact: { email: 'ana@gemeente.example' },
      seatId: newId(),
      roleAssignmentId: newId(),
      roleReason: 'Kent iedereen.',
    },
  };
}

const putParty = (name) => ({
  id: newId(),
  putParty: {
    id: newId(),
    party: { name, categoryKey: 'municipality', participation: 'CHAIN' },
  },
});

// Reads events until one is as wanted.
async function until(events, wanted) {
  for (;;) {
    const { value, done } = await events.next();
    assert.equal(done, false, 'the stream ended too early');
    if (wanted(value)) return value;
  }
}

describe('clients that we did not write', () => {
  const data = makeDataFolder();
  const ledgerId = newId();
  let server;
  let session;
  let cookie;
  const made = createChain();

  // The operator's link, opened as a browser does it: the session comes as a cookie.
  async function openLink() {
    const accounts = connectTo('AccountService', server.url);
    let headers;
    const opened = await accounts.openLink({ secret: server.link }, { onHeader: (h) => { headers = h; } });
    const [line] = headers.getSetCookie();
    assert.equal(opened.sessionSecret, '');
    assert.match(line, /^ketentafel_session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/);
    return /=([\w-]+);/.exec(line)[1];
  }

  before(async () => {
    server = await startServer(data);
    session = await openLink();
    cookie = { cookie: `ketentafel_session=${session}` };
    await overConnect(server.url, cookie).submit({ ledgerId, command: made });
  });
  after(async () => {
    await server?.stop();
    removeFolder(data);
  });

  const ways = {
    'connect-web': () => overConnect(server.url, cookie),
    'grpc-web, text': () => overGrpcWeb(server.url, { authorization: `Bearer ${session}` }, 'text'),
    'grpc-js': () => overGrpcJs(server.grpc, `Bearer ${session}`),
  };
  for (const [name, open] of Object.entries(ways)) {
    it(`${name} submits, and sees it happen on its watch`, async () => {
      const caller = open();
      const watch = caller.watch({ ledgerId });
      const { caughtUp } = await until(watch.events, (event) => event.caughtUp);
      const command = putParty(`Partij van ${name}`);
      const { revision } = await caller.submit({ ledgerId, command });
      assert.ok(Number(revision) > Number(caughtUp.revision));
      const { changes } = await until(watch.events, (event) => event.changes?.commandId === command.id);
      assert.equal(changes.revision, revision);
      assert.ok(changes.changes.some((change) => change.put?.party?.name === `Partij van ${name}`));
      watch.cancel();
      caller.close?.();
    });

    it(`${name} is told the reason of a refusal`, async () => {
      const caller = open();
      await assert.rejects(caller.submit({ ledgerId, command: { id: 'short' } }),
        { code: Code.InvalidArgument, reason: 'ID_MALFORMED' });
      const watch = caller.watch({ ledgerId: newId() });
      await assert.rejects(watch.events.next(), { code: Code.NotFound });
      caller.close?.();
    });
  }

  it('grpc-web, binary, submits', async () => {
    const caller = overGrpcWeb(server.url, { authorization: `Bearer ${session}` }, 'binary');
    const { revision } = await caller.submit({ ledgerId, command: putParty('Binair') });
    assert.ok(Number(revision) > 1);
  });

  it('nobody does anything without a session', async () => {
    for (const caller of [overConnect(server.url, {}), overGrpcJs(server.grpc, 'Bearer nobody')]) {
      await assert.rejects(caller.submit({ ledgerId, command: putParty('Niemand') }),
        { code: Code.Unauthenticated, reason: 'NOT_SIGNED_IN' });
      caller.close?.();
    }
  });

  it('the server ends its watches when it stops, and knows its answers when it is back', async () => {
    const native = overGrpcJs(server.grpc, `Bearer ${session}`);
    const watches = [overConnect(server.url, cookie).watch({ ledgerId }), native.watch({ ledgerId })];
    for (const { events } of watches) await until(events, (event) => event.caughtUp);
    const command = putParty('Voor de pauze');
    const first = await native.submit({ ledgerId, command });
    const stopped = server.stop();
    for (const { events } of watches) {
      await assert.rejects(until(events, () => false), { code: Code.Unavailable });
    }
    assert.equal(await stopped, 0);
    native.close();

    server = await startServer(data);
    const again = await overConnect(server.url, cookie).submit({ ledgerId, command });
    assert.equal(again.revision, first.revision);
  });
});
