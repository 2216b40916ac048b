// A real server with the example chain behind the real page, and the persons at its table.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { axeFindings, openPage, pageFolder, settle, stats } from './lib.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const program = process.env.KETENTAFEL_SERVER
  ?? path.join(root, 'build/release/server/ketentafel-server');
const contentFolder = process.env.KETENTAFEL_CONTENT ?? path.join(root, 'build/wasm/content/built');

export const PATIENCE_MS = 15_000; // for what a slow machine may take
const START_MS = 30_000;

// The server program on a data folder of its own; it keeps its address when it is started again.
export class Server {
  #data = mkdtempSync(path.join(os.tmpdir(), 'ketentafel-table-'));
  #port = '0';
  #child;
  links = new Map();

  // `example`: true, or 'full' for the chains that have come all the way. `more`: steps that follow
  // those of the example chain, written as in content/example.
  async start({ example = false, more = [] } = {}) {
    const options = ['--data', this.#data, '--http-port', this.#port, '--grpc-port', '0',
      '--page', pageFolder, '--content', contentFolder];
    if (example === 'full') options.push('--example', path.join(contentFolder, 'example/full'));
    else if (example) options.push('--example', this.#exampleWith(more));
    const child = spawn(program, options);
    this.#child = child;
    let text = '';
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no server after ${START_MS} ms: ${text}`)),
        START_MS);
      const listen = (bytes) => {
        text += bytes;
        if (!/Ketentafel is open: \S+\s/.test(text)) return;
        clearTimeout(timer);
        resolve();
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
    });
    this.url = /Ketentafel is open: (\S+)/.exec(text)[1];
    this.#port = new URL(this.url).port;
    for (const [, name, link] of text.matchAll(/^Example, ([^(]+) \(.*\): (\S+)$/gm)) {
      this.links.set(name, link);
    }
  }

  #exampleWith(more) {
    const file = path.join(contentFolder, 'example/harderwijk-ermelo.json');
    if (more.length === 0) return file;
    const example = JSON.parse(readFileSync(file, 'utf8'));
    example.commands.push(...more);
    writeFileSync(`${this.#data}.json`, JSON.stringify(example));
    return `${this.#data}.json`;
  }

  // As a power cut would: nothing is finished, nothing is said.
  async kill() {
    this.#child.removeAllListeners('exit');
    const ended = new Promise((resolve) => { this.#child.on('exit', resolve); });
    this.#child.kill('SIGKILL');
    await ended;
  }

  async end() {
    if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null) {
      await this.kill();
    }
    rmSync(this.#data, { recursive: true, force: true });
    rmSync(`${this.#data}.json`, { force: true });
  }
}

// Opens a person's own link in a browser of their own and takes the seat.
export async function signIn(browser, server, name, options = {}) {
  const page = await openPage(browser, server.links.get(name), options);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.getByRole('button', { name: 'Aan tafel gaan' }).click();
  await page.waitForURL(/chain\/\w+/);
  return page;
}

export const button = (page, name, options = {}) => page.getByRole('button', { name, ...options });

// Waits until `text` can be read on the page.
export async function reads(page, text, timeout = PATIENCE_MS) {
  await page.locator('#twin').getByText(text).first().waitFor({ state: 'attached', timeout });
}

// When the page began to say `text` (in small letters), in ms since 1970.
export async function timeOfReading(page, text) {
  const moment = await page.waitForFunction((wanted) => {
    const says = document.getElementById('twin').textContent.toLowerCase().includes(wanted);
    return says && Date.now();
  }, text, { timeout: PATIENCE_MS, polling: 20 });
  return moment.jsonValue();
}

// Waits until `text` can no longer be read on the page.
export async function readsNoMore(page, text, timeout = PATIENCE_MS) {
  await page.waitForFunction(
    (wanted) => !document.getElementById('twin').textContent.includes(wanted), text, { timeout });
}

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 320, height: 700 } };

async function healthOf(page, name) {
  await settle(page);
  const { collisions, undescribed } = await stats(page);
  const findings = await axeFindings(page);
  if (collisions > 0) findings.push(`${collisions} names used twice`);
  if (undescribed > 0) findings.push(`${undescribed} controls without a meaning`);
  return findings.map((finding) => `${name}, ${page.viewportSize().width} px: ${finding}`);
}

// What is wrong with the screen that stands now, on a wide screen and on a phone.
export async function findingsOn(page, name) {
  const size = page.viewportSize();
  const here = await healthOf(page, name);
  await page.setViewportSize(size.width === SIZES.wide.width ? SIZES.phone : SIZES.wide);
  const there = await healthOf(page, name);
  await page.setViewportSize(size);
  await settle(page);
  return [...here, ...there];
}

// Steps of one story, told with `it`: after one that failed the rest has nothing to stand on.
export function storySteps(it) {
  let broken = false;
  return (name, tell) => it(name, async (test) => {
    if (broken) {
      test.skip('an earlier step failed');
      return;
    }
    broken = true;
    await tell();
    broken = false;
  });
}
