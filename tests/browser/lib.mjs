// What every test in the real page needs: a browser, pages in it, and questions to ask them.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');

// Where the wasm build put the page; ctest names it.
export const pageFolder = process.env.KETENTAFEL_PAGE ?? path.join(root, 'build/wasm/page');
export const galleryFolder = process.env.KETENTAFEL_GALLERY
  ?? path.join(root, 'build/wasm/gallery');
export const screenFolder = process.env.KETENTAFEL_SCREENS ?? path.join(root, 'build/screens');

export const WIDTHS = { 320: 640, 768: 1024, 1440: 900, 1920: 1080 };

// Headless Chromium with a WebGL that needs no graphics card.
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];

export function startBrowser({ flags = [] } = {}) {
  const executablePath = process.env.KETENTAFEL_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css',
  '.wasm': 'application/wasm', '.ttf': 'font/ttf', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.webmanifest': 'application/manifest+json', '.bin': 'application/octet-stream',
};

// As strict as the real server: see ContentSecurityPolicy in server/doors/static_files.cc.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
  + "img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
  + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

async function reply(folder, answers, request, response) {
  const { pathname } = new URL(request.url, 'http://page');
  if (answers[pathname]) {
    answers[pathname](request, response);
    return;
  }
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const packed = request.headers['accept-encoding']?.includes('br') ? '.br' : '.none';
  const headers = {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY, 'x-content-type-options': 'nosniff',
  };
  let body = await readFile(file + packed).catch(() => null);
  if (body) headers['content-encoding'] = 'br';
  else body = await readFile(file).catch(() => null);
  response.writeHead(body ? 200 : 404, headers).end(body ?? undefined);
}

// Serves a folder as the real server would. `answers` take paths out of it: {path: (req, res)}.
export async function serve(folder, answers = {}) {
  const server = createServer((request, response) => {
    reply(folder, answers, request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

// Opens a page of its own session and waits until it stands. `page.complaints` gathers what the
// console said.
export async function openPage(browser, url, options = {}) {
  const { width = 1440, height = WIDTHS[width] ?? 900, dpr = 1, session, ...more } = options;
  const context = session ?? await browser.newContext({
    viewport: { width, height }, deviceScaleFactor: dpr, locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam', ...more,
  });
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(error.message));
  page.on('console', (message) => {
    const isOurs = !message.text().includes('GL Driver Message'); // the software renderer is slow
    const isBad = ['error', 'warning'].includes(message.type());
    if (isOurs && isBad) page.complaints.push(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.ketentafel && !document.getElementById('cover'));
  return page;
}

// updates, frames (pictures drawn), nodes, collisions, undescribed ...
export function stats(page) {
  return page.evaluate(() => globalThis.ketentafel.stats());
}

// Waits until nothing is built or drawn any more.
export async function settle(page, quietMs = 100) {
  let before = await stats(page);
  for (;;) {
    await page.waitForTimeout(quietMs);
    const after = await stats(page);
    if (after.updates === before.updates && after.frames === before.frames) return after;
    before = after;
  }
}

// How many times the page is built and drawn while it should have nothing to do.
export async function countIdle(page, ms) {
  const before = await settle(page);
  await page.waitForTimeout(ms);
  const after = await stats(page);
  return { updates: after.updates - before.updates, frames: after.frames - before.frames };
}

// How many times the DOM under the twin changes while `action` runs.
export async function countDomChanges(page, action) {
  await page.evaluate(() => {
    globalThis.domChanges = 0;
    const observer = new MutationObserver((records) => {
      globalThis.domChanges += records.length;
    });
    observer.observe(document.getElementById('twin'), {
      attributes: true, characterData: true, childList: true, subtree: true,
    });
    globalThis.stopCounting = () => observer.disconnect();
  });
  await action();
  await settle(page);
  return page.evaluate(() => {
    globalThis.stopCounting();
    return globalThis.domChanges;
  });
}

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe-core finds wrong, as readable lines; none on a healthy screen.
export async function axeFindings(page) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), AXE_TAGS);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(
    (node) => `${id}: ${help}: ${node.html.slice(0, 200)}`));
}

// Pictures to look at, also to put beside the mock-ups.
export async function screenshot(page, name) {
  mkdirSync(screenFolder, { recursive: true });
  await settle(page);
  return page.screenshot({ path: path.join(screenFolder, `${name}.png`) });
}

export async function screenshotAtAllWidths(page, name) {
  for (const [width, height] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width: Number(width), height });
    await screenshot(page, `${name}-${width}`);
  }
}
