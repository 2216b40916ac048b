// Chains and lists as files, by address, on the server program as it runs.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ketentafel-files-'));
let server;
let url;
const cookies = {};
let ledger;

function start() {
  server = spawn(process.env.KETENTAFEL_SERVER, ['--data', folder, '--http-port', '0',
    '--grpc-port', '0', '--content', process.env.KETENTAFEL_CONTENT, '--example']);
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (bytes) => { text += bytes; if (/open this once/.test(text)) resolve(text); });
    server.stderr.on('data', (bytes) => { text += bytes; });
    server.on('exit', () => reject(new Error(text)));
  });
}

// Opens a link as a browser does: one gRPC-Web call, answered with a cookie.
async function open(secret) {
  const message = Buffer.concat([Buffer.from([0x0a, secret.length]), Buffer.from(secret)]);
  const frame = Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]);
  const reply = await fetch(`${url}ketentafel.v1.AccountService/OpenLink`, {
    method: 'POST', body: frame, headers: { 'content-type': 'application/grpc-web+proto' },
  });
  return reply.headers.get('set-cookie').split(';')[0];
}

const get = (address, who) =>
  fetch(url + address, { headers: cookies[who] ? { cookie: cookies[who] } : {} });
const post = (address, body, who, headers = {}) => fetch(url + address, {
  method: 'POST', body, headers: { ...headers, ...(cookies[who] ? { cookie: cookies[who] } : {}) },
});
const JSON_TYPE = { 'content-type': 'application/json' };

const formWith = (fields) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value, ...(value instanceof Blob ? ['list.csv'] : []));
  return form;
};

describe('files of the server', { timeout: 110_000 }, () => {
  before(async () => {
    const text = await start();
    url = /open: (http:\/\/[^\s]+)/.exec(text)[1];
    cookies.director = await open(/Example, .*#\/link\/([\w-]{43})/.exec(text)[1]);
    cookies.operator = await open(/open this once: .*#\/link\/([\w-]{43})/.exec(text)[1]);
    const who = await fetch(`${url}ketentafel.v1.AccountService/WhoAmI`, {
      method: 'POST', body: Buffer.from([0, 0, 0, 0, 0]),
      headers: { 'content-type': 'application/grpc-web+proto', cookie: cookies.director },
    });
    ledger = /[0-9a-f]{32}/.exec(Buffer.from(await who.arrayBuffer()).toString('latin1'))[0];
  });
  after(() => { server.removeAllListeners('exit'); server.kill('SIGTERM'); rmSync(folder, { recursive: true, force: true }); });

  it('come in by forms that a browser may send: it leaves out no Origin', async () => {
    for (const page of ['chain-file/load', `lists/${ledger}/actions`]) {
      const reply = await get(page, 'director');
      assert.equal(reply.status, 200, page);
      assert.equal(reply.headers.get('referrer-policy'), 'same-origin', page);
    }
  });

  it('give a chain to its director alone, the same bytes each time', async () => {
    const file = await get(`chain-file/${ledger}.json?history=1`, 'director');
    assert.equal(file.status, 200);
    assert.match(file.headers.get('content-disposition'), /attachment; filename="ketentafel-/);
    const text = await file.text();
    assert.equal(JSON.parse(text).format, 'ketentafel-chain');
    assert.equal(await (await get(`chain-file/${ledger}.json?history=1`, 'director')).text(), text);
    assert.equal((await get(`chain-file/${ledger}.json`)).status, 401);
    assert.equal((await get(`chain-file/${ledger}.json`, 'operator')).status, 404);
    const nameless = await (await get(`chain-file/${ledger}.json?names=0&lang=nl`, 'director')).text();
    assert.ok(!nameless.includes('contactCard') && nameless.includes('Persoon 1'));
  });

  it('load a copy for the operator, and refuse what is broken with its reason', async () => {
    const text = await (await get(`chain-file/${ledger}.json?history=1`, 'director')).text();
    const here = await post('chain-file/load', text, 'operator', JSON_TYPE);
    assert.deepEqual([here.status, await here.json()], [409, { reason: 'CHAIN_FILE_HERE' }]);
    assert.equal((await post('chain-file/load?copy=1', text, 'director', JSON_TYPE)).status, 403);
    const broken = await post('chain-file/load?copy=1', text.slice(0, -9), 'operator', JSON_TYPE);
    assert.deepEqual([broken.status, (await broken.json()).reason], [422, 'CHAIN_FILE_UNREADABLE']);
    const copy = await (await post('chain-file/load?copy=1&lang=nl', text, 'operator', JSON_TYPE)).json();
    assert.notEqual(copy.ledgerId, ledger);
    cookies.copy = await open(/#\/link\/(.*)/.exec(copy.link)[1]);
    const again = JSON.parse(await (await get(`chain-file/${copy.ledgerId}.json`, 'copy')).text());
    assert.match(again.elements[0].chain.name, /\(kopie\)$/);
  });

  it('load a chain by a form without a script, and take no other site along', async () => {
    assert.match(await (await get('chain-file/load?lang=nl')).text(), /enctype="multipart\/form-data"/);
    const text = await (await get(`chain-file/${ledger}.json`, 'director')).text();
    const form = { file: new Blob([text]), copy: '1', lang: 'nl' };
    const page = await post('chain-file/load', formWith(form), 'operator');
    assert.equal(page.status, 200);
    assert.match(await page.text(), /#\/link\/[\w-]{43}/);
    const elsewhere = await post('chain-file/load', formWith(form), 'operator', { origin: 'http://evil.example' });
    assert.equal(elsewhere.status, 403);
    const large = await post('chain-file/load', ' '.repeat(33 * 1024 * 1024), 'operator', JSON_TYPE).catch(() => ({ status: 413 }));
    assert.equal(large.status, 413);
    assert.equal((await post(`papers/x`, 'a=b', 'operator', { 'content-type': 'text/plain' })).status, 415);
  });

  it('give a list that changes nothing when it comes back, and take one over', async () => {
    for (const [paper, list] of [['parties', 'parties'], ['actions', 'actions']]) {
      const csv = Buffer.from(await (await get(`papers/${paper}/${ledger}/list.csv?lang=nl`, 'director')).arrayBuffer());
      const page = await (await post(`lists/${ledger}/${list}`, formWith({ file: new Blob([csv]), lang: 'nl' }), 'director')).text();
      assert.ok(!/Verandert<|Nieuw<|role="alert"/.test(page), page);
    }
    const parties = await (await get(`papers/parties/${ledger}/list.csv?lang=nl`, 'director')).text();
    const owner = parties.split('\r\n')[1].split(';')[0];
    const csv = Buffer.from(`Actie;Trekker\r\nCaf\xe9 voor mantelzorgers;${owner}\r\n`, 'latin1');
    const page = await (await post(`lists/${ledger}/actions`, formWith({ file: new Blob([csv]), lang: 'nl' }), 'director')).text();
    const command = /name="command" value="([^"]*)"/.exec(page)?.[1];
    assert.ok(command, page);
    const plain = command.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    const taken = await post(`lists/${ledger}/actions`, formWith({ command: plain, lang: 'nl' }), 'director');
    assert.match(await taken.text(), /Eén regel is overgenomen/);
    assert.equal((await post(`lists/${ledger}/actions`, formWith({ command: plain, lang: 'nl' }), 'operator')).status, 404);
    assert.match(await (await get(`chain-file/${ledger}.json`, 'director')).text(), /Café voor mantelzorgers/);
  });
});
