// From an empty tab to the page, and what a person sees when that does not work.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeFindings, openPage, pageFolder, serve, startBrowser, stats } from './lib.mjs';

const FIRST_SCREEN_BYTES = 600 * 1024;

describe('the page while it starts', () => {
  let browser;
  let server;
  before(async () => {
    browser = await startBrowser();
    server = await serve(pageFolder);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  // Opens the page as it would stand in a browser that `change` describes.
  async function openBare(change, options = {}) {
    const context = await browser.newContext({ locale: 'nl-NL', ...options });
    const page = await context.newPage();
    if (change) await page.addInitScript(change);
    await page.goto(server.url);
    return page;
  }

  it('comes up under the strict policy without a complaint, and draws', async () => {
    const page = await openPage(browser, server.url);
    assert.equal((await stats(page)).hasGraphics, true);
    assert.ok((await stats(page)).frames >= 1);
    const foreign = page.complaints.filter((text) => !text.includes('404')); // no server behind it
    assert.deepEqual(foreign, []);
  });

  it('fits its first screen in 600 KB over the wire; the others follow it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const bytes = {}; // by file
    const urls = new Map();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      urls.set(requestId, new URL(request.url).pathname);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes[urls.get(requestId)] = encodedDataLength;
    });
    const isLater = (url) => /\.later\.\w+\.wasm$/.test(url);
    // Whatever the page asks for counts, however late, but for the one file that the first picture
    // must not wait for: it may be asked for only once that picture stands.
    let picturesBefore = -1;
    await page.route('**/*.later.*.wasm', async (route) => {
      picturesBefore = (await stats(page)).frames;
      await route.continue();
    });
    await page.goto(server.url);
    await page.waitForFunction(() => !document.getElementById('cover'));
    await page.waitForLoadState('networkidle');
    const later = Object.keys(bytes).find(isLater);
    assert.ok(later, 'the other screens were not fetched');
    assert.ok(picturesBefore >= 1, `${picturesBefore} pictures before the other screens`);
    const first = Object.entries(bytes).filter(([url]) => !isLater(url))
      .reduce((sum, [, size]) => sum + size, 0);
    console.log(`first screen: ${first} bytes over the wire; the others: ${bytes[later]}`);
    assert.ok(first > 100 * 1024 && first < FIRST_SCREEN_BYTES, `${first} bytes`);
  });

  it('shows how far it has come', async () => {
    const held = [];
    const slow = await serve(pageFolder);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/*.wasm', (route) => held.push(route));
    await page.goto(slow.url, { waitUntil: 'commit' });
    const bar = page.getByRole('progressbar');
    await page.waitForFunction(() => document.getElementById('progress').value > 0.02);
    const value = await bar.evaluate((element) => element.value);
    assert.ok(value > 0.02 && value < 1, `${value}`);
    assert.deepEqual(await axeFindings(page), []);
    await held[0].continue();
    await page.waitForFunction(() => !document.getElementById('cover'));
    slow.close();
  });

  it('says so in both languages where WebAssembly is missing', async () => {
    const page = await openBare(() => { delete globalThis.WebAssembly; });
    await page.getByRole('heading', { name: 'Deze browser kan Ketentafel niet tonen' }).waitFor();
    assert.ok(await page.getByText('This browser cannot show Ketentafel').isVisible());
    assert.deepEqual(await axeFindings(page), []);
  });

  it('says so where JavaScript is switched off', async () => {
    const page = await openBare(null, { javaScriptEnabled: false });
    assert.ok(await page.locator('noscript h2').first().isVisible());
    assert.ok(!await page.getByRole('progressbar').isVisible());
  });

  it('is usable without WebGL2, as plain text and controls', async () => {
    const page = await openBare(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (type, ...more) {
        return type.startsWith('webgl') ? null : get.call(this, type, ...more);
      };
    });
    await page.waitForFunction(() => !document.getElementById('cover'));
    assert.equal((await stats(page)).hasGraphics, false);
    assert.ok(await page.getByText('Eenvoudige weergave').isVisible());
    const colour = await page.locator('#twin :is(h1, p, span, button)').first()
      .evaluate((element) => getComputedStyle(element).color);
    assert.notEqual(colour, 'rgba(0, 0, 0, 0)');
    assert.deepEqual(await axeFindings(page), []);
  });

  it('says calmly that loading failed, and offers to try again', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 503 }));
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'De pagina is niet goed geladen' }).waitFor();
    await page.unroute('**/*.wasm');
    await page.getByRole('link', { name: 'Opnieuw laden' }).click();
    await page.waitForFunction(() => !document.getElementById('cover'));
  });
});
