// A real server with the example chain behind the real page, and the persons at its table.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { SmtpServer } from '../mail/smtp_server.mjs';
import { axeFindings, openPage, pageFolder, settle, startBrowser, stats } from './lib.mjs';

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

  // `example`: the chain that is about to begin, or 'full' for the two that came all the way.
  // `without`: verbs that the beginning chain does without. `more`: steps that follow its own,
  // written as in content/example; `links`: who of these steps has a link; `options` of the program
  // besides.
  async start({ example = false, without = [], more = [], links = [], options: besides = [] } = {}) {
    const options = [...besides, '--data', this.#data, '--http-port', this.#port, '--grpc-port', '0',
      '--page', pageFolder, '--content', contentFolder];
    if (example === 'full') options.push('--example=full');
    else if (example) options.push('--example', this.#exampleWith(without, more, links));
    const child = spawn(program, options);
    this.#child = child;
    let text = '';
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no server after ${START_MS} ms: ${text}`)),
        START_MS);
      const listen = (bytes) => {
        text += bytes;
        if (!/open this once: \S+\s/.test(text)) return;
        clearTimeout(timer);
        resolve();
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
    });
    this.url = /Ketentafel is open: (\S+)/.exec(text)[1];
    this.#port = new URL(this.url).port;
    this.operatorLink = /open this once: (\S+)/.exec(text)[1];
    for (const [, name, link] of text.matchAll(/^Example, ([^(]+) \(.*\): (\S+)$/gm)) {
      this.links.set(name, link);
    }
  }

  #exampleWith(without, more, links) {
    const file = path.join(contentFolder, 'example/harderwijk-ermelo.json');
    if (without.length === 0 && more.length === 0) return file;
    const example = JSON.parse(readFileSync(file, 'utf8'));
    example.commands = example.commands
      .filter(({ command }) => !without.some((verb) => verb in command)).concat(more);
    example.links_for.push(...links);
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

// The phone of somebody who is not signed in, for pages of plain HTML.
export async function takePhone(browser, locale = 'nl-NL') {
  const context = await browser.newContext({ locale, viewport: { width: 320, height: 640 } });
  const phone = await context.newPage();
  phone.setDefaultTimeout(PATIENCE_MS);
  return phone;
}

// A server and a browser that stand as long as the tests of a `describe`. `begins` is what the server
// starts with; with `mailFrom` it mails through `table.smtp`. `come` signs somebody in.
export function setTable({ mailFrom, ...begins }) {
  const table = {
    server: new Server(),
    smtp: mailFrom && new SmtpServer(),
    come: (name, options) => signIn(table.browser, table.server, name, options),
    phone: (locale) => takePhone(table.browser, locale),
  };
  before(async () => {
    const options = begins.options ?? [];
    if (mailFrom) {
      await table.smtp.start();
      options.push('--smtp-url', table.smtp.url, '--smtp-tls', 'none', '--mail-from', mailFrom);
    }
    await table.server.start({ ...begins, options });
    table.browser = await startBrowser();
  });
  after(async () => {
    await table.browser?.close();
    await table.server.end();
    table.smtp?.end();
  });
  return table;
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

// Controls that a page of this width cuts off.
function cutOff() {
  return [...document.querySelectorAll('#twin :is(a[href],button,input,select,textarea)')]
    .filter((element) => !element.closest('[inert]'))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && (box.right > innerWidth + 1 || box.left < -1))
    .map(({ element }) => `cut off: ${element.outerHTML.slice(0, 160)}`);
}

async function healthOf(page, name) {
  await settle(page);
  const { collisions, undescribed } = await stats(page);
  const findings = [...await axeFindings(page), ...await page.evaluate(cutOff)];
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
