// The code of the page comes in two parts: what a person sees when the second one is late, or does
// not come at first.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeFindings, startBrowser } from './lib.mjs';
import { PATIENCE_MS, Server, button, reads, signIn } from './table.mjs';

const LATER = '**/ketentafel.later.*.wasm';
const LOADING = 'Dit scherm wordt geladen';
const LOST = 'Dit scherm laadt nog niet, we proberen het opnieuw';
const REFUSED = { status: 503, body: 'not now' };

describe('the later screens', () => {
  let browser;
  let server;
  before(async () => {
    browser = await startBrowser();
    server = new Server();
    await server.start({ example: true });
  });
  after(async () => {
    await browser?.close();
    await server?.end();
  });

  // A person at the home of their chain, in a browser that asks `answer` about the second part.
  async function atHome(name, answer) {
    const session = await browser.newContext({
      viewport: { width: 1440, height: 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam',
    });
    await session.route(LATER, answer);
    const page = await signIn(browser, server, name, { session });
    await heading(page, /^Goede/).waitFor();
    return page;
  }

  const heading = (page, name) => page.getByRole('heading', { level: 1, name });
  const go = (page, name) => page.getByRole('link', { name, exact: true }).first().click();

  it('open as soon as their code is there', async () => {
    const held = [];
    const page = await atHome('Wouter van Essen', (route) => held.push(route));
    await go(page, 'Organisaties');
    await heading(page, LOADING).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    // The first screens work as ever, and so does the way to others.
    await page.goBack();
    await heading(page, /^Goede/).waitFor();
    await go(page, 'Organisaties');
    await heading(page, LOADING).waitFor();
    assert.equal(held.length, 1);
    await held[0].continue();
    await heading(page, 'Organisaties').waitFor();
    await go(page, 'Acties');
    await heading(page, 'Acties').waitFor();
    assert.deepEqual(page.complaints, []);
  });

  it('are fetched again by themselves when they did not come', async () => {
    const held = [];
    let isRefused = true;
    const page = await atHome('Joris Veenstra', (route) => {
      if (!isRefused) route.continue();
      else held.push(route);
    });
    await go(page, 'Organisaties');
    await heading(page, LOADING).waitFor();
    await held[0].fulfill(REFUSED);
    await heading(page, LOST).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    isRefused = false;
    for (const route of held.slice(1)) await route.continue();
    await heading(page, 'Organisaties').waitFor({ timeout: PATIENCE_MS });
  });

  it('come at once when a person asks, and what was typed before is still there', async () => {
    let isRefused = false;
    const page = await atHome('Hanneke Wiersma', (route) => {
      if (isRefused) route.abort();
      else route.continue();
    });
    await page.goto(`${page.url()}/setup`);
    const field = () => page.getByRole('textbox').first();
    await field().fill('Een half woord');
    isRefused = true;
    await page.reload();
    await heading(page, LOST).waitFor();
    await page.waitForTimeout(4000); // some tries later: the next one is seconds away
    isRefused = false;
    await button(page, 'Nu proberen').click();
    await heading(page, 'Voorbereiden').waitFor({ timeout: 3000 });
    assert.equal(await field().inputValue(), 'Een half woord');
  });

  it('come with a new page where the server has a newer one', async () => {
    let isGone = true;
    const page = await atHome('Ilse Dijkman', (route) => {
      if (isGone) route.fulfill({ status: 404 });
      else route.continue();
    });
    await go(page, 'Organisaties');
    await heading(page, LOST).waitFor();
    const loaded = page.waitForEvent('domcontentloaded');
    await button(page, 'Nu proberen').click();
    await loaded;
    isGone = false;
    await heading(page, 'Organisaties').waitFor();
  });

  it('come along with the first where the page opens on one of them', async () => {
    const page = await atHome('Samira Bouzid', (route) => route.continue());
    await go(page, 'Organisaties');
    const begun = [];
    page.on('request', (request) => begun.push(request.url()));
    await page.reload();
    await heading(page, 'Organisaties').waitFor();
    const place = (pattern) => begun.findIndex((url) => pattern.test(url));
    const later = place(/ketentafel\.later\.\w+\.wasm$/);
    assert.ok(later >= 0 && later < place(/AccountService\/WhoAmI$/), begun.join('\n'));
    assert.equal(await page.evaluate((loading) => document.body.textContent.includes(loading),
      LOADING), false);
    await reads(page, 'Gemeente');
  });
});
