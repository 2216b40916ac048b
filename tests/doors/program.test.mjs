// What the operator meets: messages and exit codes of the server program.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';

const PROGRAM = process.env.KETENTAFEL_SERVER;
const FREE_PORTS = ['--http-port', '0', '--grpc-port', '0'];
const USER_VERSION_AT = 60; // in a database's header, see SQLite's file format

const folder = mkdtempSync(path.join(os.tmpdir(), 'ketentafel-program-'));
let last = 0;
const newFolder = () => path.join(folder, String(last += 1));

const run = (...options) => {
  const { status, stderr, stdout } = spawnSync(PROGRAM, options, { encoding: 'utf8', timeout: 20_000 });
  return { status, text: stdout + stderr };
};

// A server that is open, until `then` has been; gives its exit code.
async function whileOpen(options, then = () => {}) {
  const child = spawn(PROGRAM, options);
  let text = '';
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await new Promise((resolve) => {
    child.stdout.on('data', (bytes) => { text += bytes; if (/open this once/.test(text)) resolve(); });
    child.on('exit', resolve);
  });
  await then(text);
  child.kill('SIGTERM');
  return ended;
}

describe('the server program', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('explains itself', () => {
    const { status, text } = run('--help');
    assert.equal(status, 0);
    assert.match(text, /Exit codes/);
  });

  it('refuses options that it does not know', () => {
    for (const options of [['--nope'], ['--http-port', '70000'], ['stray'],
      ['--public-url', 'keten.example'], ['--example'], ['--page', folder]]) {
      assert.equal(run(...options, ...FREE_PORTS, '--data', newFolder()).status, 2, options[0]);
    }
  });

  it('opens to others only when told that this is meant', async () => {
    const { status, text } = run('--listen', '0.0.0.0', '--data', newFolder());
    assert.equal(status, 2);
    assert.match(text, /--insecure/);
    const options = ['--listen', '0.0.0.0', '--insecure', '--data', newFolder(), ...FREE_PORTS];
    assert.equal(await whileOpen(options), 0);
  });

  it('names its public address in the link', async () => {
    const options = ['--public-url', 'https://keten.example', '--data', newFolder(), ...FREE_PORTS];
    assert.equal(await whileOpen(options, (text) => {
      assert.match(text, /https:\/\/keten\.example\/#\/link\/[\w-]{43}\n/);
    }), 0);
  });

  it('says that a port is taken, and who else uses the database', async () => {
    const data = newFolder();
    const first = ['--data', data, ...FREE_PORTS];
    assert.equal(await whileOpen(first, (text) => {
      const port = /localhost:(\d+)\//.exec(text)[1];
      const second = run('--data', newFolder(), '--http-port', port, '--grpc-port', '0');
      assert.equal(second.status, 3);
      assert.match(second.text, new RegExp(`another program listens on 127.0.0.1:${port}`));
      assert.equal(run(...first).status, 4);
    }), 0);
  });

  it('refuses a database that a newer version wrote, and leaves it as it is', async () => {
    const data = newFolder();
    assert.equal(await whileOpen(['--data', data, ...FREE_PORTS]), 0);
    const file = openSync(path.join(data, 'ketentafel.db'), 'r+');
    writeSync(file, Buffer.from([0, 0, 0x27, 0x0f]), 0, 4, USER_VERSION_AT);
    closeSync(file);
    const { status, text } = run('--data', data, ...FREE_PORTS);
    assert.equal(status, 4);
    assert.match(text, /newer/);
  });

  it('refuses a data folder that is a file', () => {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const { status, text } = run('--data', path.join(file, 'data'), ...FREE_PORTS);
    assert.equal(status, 5);
    assert.match(text, /cannot make the folder/);
  });
});
