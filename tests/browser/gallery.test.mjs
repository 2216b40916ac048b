// Every widget in the real browser: operated by role and name, quiet when nothing happens, and
// without a finding of axe-core.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  axeFindings, countDomChanges, countIdle, galleryFolder, openPage, serve, settle, startBrowser,
  stats,
} from './lib.mjs';

const PAGES = [
  'Knoppen', 'Keuzes', 'Velden', 'Teksten', 'Tekens', 'Tijd', 'Lagen', 'Meeting', 'Muur'];

let browser;
let server;
let page;

const goTo = (name) => page.getByRole('navigation', { name: 'Galerij' })
  .getByRole('link', { name, exact: true }).click();
const said = () => page.getByRole('banner').getByRole('status').textContent();
const focused = () => page.evaluate(() => {
  const element = document.activeElement;
  return element.textContent || element.getAttribute('aria-label');
});

before(async () => {
  browser = await startBrowser();
  server = await serve(galleryFolder);
});
after(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(async () => {
  await page?.context().close();
  page = await openPage(browser, server.url);
});

describe('controls', () => {
  it('are pressed by one click, by Enter and by Space, once each', async () => {
    const button = page.getByRole('button', { name: 'Gewoon' }).first();
    await button.click();
    assert.equal(await said(), 'Gewoon');
    await page.getByRole('button', { name: 'Zoek' }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await said(), 'zoek');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await said(), 'weg');
  });

  it('answer before the event is over, so that no reader or test races them', async () => {
    const after = await page.evaluate(() => {
      [...document.querySelectorAll('button')].find((b) => b.textContent === 'Zoek').click();
      return document.querySelector('header [role=status]').textContent;
    });
    assert.equal(after, 'zoek');
  });

  it('stay reachable when disabled, say why, and do nothing', async () => {
    const button = page.getByRole('button', { name: 'Gewoon', disabled: true }).first();
    assert.equal(await button.getAttribute('aria-description'), 'Kies eerst een trekker');
    await button.focus();
    await page.keyboard.press('Enter');
    await button.click({ force: true });
    assert.equal(await said(), '');
  });

  it('show in the tree which one is chosen', async () => {
    await goTo('Keuzes');
    const check = page.getByRole('checkbox', { name: 'Ik ga akkoord' });
    await check.check();
    assert.equal(await check.isChecked(), true);
    await page.getByRole('radio', { name: 'Gemeente' }).first().check();
    const other = page.getByRole('radio', { name: 'Buurt of wijk' }).first();
    assert.equal(await other.isChecked(), false);
    const notices = page.getByRole('switch', { name: 'Meldingen' });
    await notices.click();
    assert.equal(await notices.getAttribute('aria-checked'), 'false');
    await page.getByRole('button', { name: 'Meer minuten voor Opening' }).click();
    const minutes = page.getByRole('textbox', { name: 'Minuten voor Opening' });
    assert.equal(await minutes.inputValue(), '15');
  });

  it('cannot be changed while they are disabled', async () => {
    await goTo('Keuzes');
    const guest = page.getByRole('checkbox', { name: 'Gast' });
    await guest.click({ force: true });
    assert.equal(await guest.isChecked(), false);
  });
});

describe('fields', () => {
  beforeEach(() => goTo('Velden'));

  it('take text with accents, as typed, pasted or composed', async () => {
    const name = page.getByLabel('Naam', { exact: true });
    await name.fill('Zoë');
    await name.press('End');
    await page.keyboard.insertText(' één');
    const session = await page.context().newCDPSession(page);
    const inTheMaking = { text: '´', selectionStart: 1, selectionEnd: 1 };
    await session.send('Input.imeSetComposition', inTheMaking);
    await session.send('Input.insertText', { text: 'ï' });
    assert.equal(await name.inputValue(), 'Zoë éénï');
    await name.press('Control+z');
    assert.notEqual(await name.inputValue(), 'Zoë éénï');
  });

  it('choose, date, time and count by the browser\'s own controls', async () => {
    await page.getByLabel('Gemeente').selectOption('harderwijk');
    await page.getByLabel('Datum', { exact: true }).fill('2026-10-01');
    await page.getByLabel('Begin').fill('14:30');
    await page.getByLabel('Organisaties').fill('12');
    assert.equal(await page.getByLabel('Gemeente').inputValue(), 'harderwijk');
    assert.equal(await page.getByLabel('Datum', { exact: true }).inputValue(), '2026-10-01');
    assert.equal(await page.getByLabel('Begin').inputValue(), '14:30');
    assert.equal(await page.getByLabel('Organisaties').inputValue(), '12');
  });

  it('are sent once, by Enter as well as by their button', async () => {
    await page.getByLabel('Naam', { exact: true }).press('Enter');
    assert.equal(await said(), 'bewaard');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    assert.equal(await said(), 'bewaard');
  });

  it('tell what is wrong with them, and what they are', async () => {
    const wrong = page.getByLabel('Datum van de actie');
    assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
    assert.match(await wrong.getAttribute('aria-description'), /Vul een datum in/);
    assert.equal(await page.getByLabel('Kenmerk').getAttribute('readonly'), '');
    assert.ok(await page.getByLabel('Naam', { exact: true }).getAttribute('required') !== null);
  });

  it('cannot be chosen or typed in while they are disabled', async () => {
    const holder = page.getByLabel('Trekker');
    assert.equal(await holder.getAttribute('aria-disabled'), 'true');
    await holder.focus();
    await page.keyboard.type('x');
    assert.equal(await holder.inputValue(), 'Zorgdat');
  });
});

describe('layers', () => {
  beforeEach(() => goTo('Lagen'));

  it('go from tab to tab by arrow keys', async () => {
    await page.getByRole('tab', { name: 'Agenda' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getByRole('tabpanel').getAttribute('aria-label'), 'Notulen');
    assert.match(await focused(), /Notulen/);
    await page.keyboard.press('Home');
    assert.equal(await page.getByRole('tabpanel').getAttribute('aria-label'), 'Agenda');
  });

  it('open a menu, walk through it, choose, and come back to its button', async () => {
    const more = page.getByRole('button', { name: 'Meer', exact: true });
    await more.press('Enter');
    assert.match(await focused(), /Pauze/);
    await page.keyboard.press('ArrowDown');
    assert.match(await focused(), /Vooruitkijken/);
    await page.keyboard.press('Enter');
    assert.equal(await said(), 'kijk');
    assert.equal(await page.getByRole('menu').count(), 0);
    assert.equal(await focused(), 'Meer');
  });

  it('close a menu by Escape, by a press beside it, and by its own button', async () => {
    const more = page.getByRole('button', { name: 'Meer', exact: true });
    const closings = [
      () => page.keyboard.press('Escape'), () => page.mouse.click(900, 300), () => more.click()];
    for (const close of closings) {
      await more.click();
      assert.equal(await page.getByRole('menu').count(), 1);
      await close();
      assert.equal(await page.getByRole('menu').count(), 0);
    }
  });

  it('put a dialog above the page, which nothing can be reached behind', async () => {
    await page.getByRole('button', { name: 'Open vraag' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bijeenkomst sluiten?' });
    assert.equal(await dialog.getAttribute('aria-modal'), 'true');
    const isInert = () => document.querySelector('main').closest('[inert]') !== null;
    assert.ok(await page.evaluate(isInert));
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(() => {
        const element = document.activeElement;
        return element === document.body || element.closest('[role=dialog]') !== null;
      });
      assert.ok(isInside);
    }
    assert.deepEqual(await axeFindings(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await dialog.count(), 0);
    assert.equal(await focused(), 'Open vraag');
  });

  it('scroll a thousand rows with few built, and bring a focused one into view', async () => {
    const rows = page.getByRole('region', { name: 'Alle regels' });
    assert.ok((await stats(page)).nodes < 200);
    await rows.evaluate((element) => { element.scrollTop = 500 * 44; });
    const row = rows.getByRole('button', { name: 'Kies Regel 503' });
    await row.waitFor();
    await row.click();
    assert.equal(await said(), 'Regel 503');
    await rows.getByRole('button', { name: 'Kies Regel 506' }).focus();
    await settle(page);
    const at = await rows.getByRole('button', { name: 'Kies Regel 506' }).boundingBox();
    const area = await rows.boundingBox();
    assert.ok(at.y >= area.y - 1 && at.y + at.height <= area.y + area.height + 1);
  });
});

describe('the focus', () => {
  it('goes back to what opened a dialog, and to the title when the screen is another', async () => {
    await goTo('Lagen');
    await page.getByRole('button', { name: 'Open vraag' }).click();
    await page.getByRole('button', { name: 'Nog niet' }).click();
    assert.equal(await focused(), 'Open vraag');
    // The link to "Meeting" goes with its navigation, for that screen has none.
    await goTo('Meeting');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  });
});

describe('the page', () => {
  it('makes no frames while nothing happens, also with a caret that blinks', async () => {
    await goTo('Teksten'); // the first page has buttons that say after a while that they are busy
    assert.deepEqual(await countIdle(page, 2000), { updates: 0, frames: 0 });
    await goTo('Velden');
    await page.getByLabel('Naam', { exact: true }).focus();
    assert.deepEqual(await countIdle(page, 2000), { updates: 0, frames: 0 });
  });

  it('leaves the DOM alone when the picture alone changes', async () => {
    await goTo('Velden');
    const button = await page.getByRole('button', { name: 'Bewaar' }).boundingBox();
    await settle(page);
    const before = await stats(page);
    const changes = await countDomChanges(page, () => page.mouse.move(button.x + 9, button.y + 9));
    assert.equal(changes, 0);
    assert.ok((await stats(page)).frames > before.frames, 'the button shows that it is hovered');
  });

  it('draws one picture per device pixel, at 1x and at 2x', async () => {
    for (const dpr of [1, 2]) {
      const sharp = await openPage(browser, server.url, { dpr, width: 768 });
      const size = await sharp.evaluate(() => [...'wh'].map(
        (side) => document.getElementById('canvas')[side === 'w' ? 'width' : 'height']));
      assert.deepEqual(size, [768 * dpr, 1024 * dpr]);
      await sharp.setViewportSize({ width: 500, height: 400 });
      await settle(sharp);
      assert.equal(await sharp.evaluate(() => document.getElementById('canvas').width), 500 * dpr);
      await sharp.context().close();
    }
  });

  it('goes on while the graphics are lost, and draws again when they are back', async () => {
    await page.evaluate(() => {
      const context = document.getElementById('canvas').getContext('webgl2');
      globalThis.lost = context.getExtension('WEBGL_lose_context');
      globalThis.lost.loseContext();
    });
    await page.waitForTimeout(100);
    await page.getByRole('button', { name: 'Zoek' }).click();
    assert.equal(await said(), 'zoek');
    const before = await stats(page);
    await page.evaluate(() => globalThis.lost.restoreContext());
    const hasDrawn = (frames) => globalThis.ketentafel.stats().frames > frames;
    await page.waitForFunction(hasDrawn, before.frames);
    const isDrawn = await page.evaluate(() => {
      const context = document.getElementById('canvas').getContext('webgl2');
      return !context.isContextLost() && context.getError() === context.NO_ERROR;
    });
    assert.ok(isDrawn);
  });

  it('can be operated by touch, once per tap', async () => {
    const kind = { width: 320, dpr: 2, hasTouch: true, isMobile: true };
    const phone = await openPage(browser, server.url, kind);
    await phone.getByRole('button', { name: 'Stil' }).first().tap();
    assert.equal(await phone.getByRole('status').first().textContent(), 'Stil');
    await phone.context().close();
  });

  it('paints letters that its fonts lack', async () => {
    await goTo('Velden');
    const before = await stats(page);
    await page.getByLabel('Naam', { exact: true }).fill('Привет 😀');
    await settle(page);
    assert.ok((await stats(page)).updates > before.updates);
    assert.deepEqual(page.complaints.filter((text) => !text.includes('preload')), []);
  });

  for (const width of [1440, 320]) {
    it(`has no finding of axe-core, and nothing undescribed, at ${width}`, async () => {
      for (const [i, name] of PAGES.entries()) {
        await page.context().close();
        page = await openPage(browser, server.url);
        await goTo(name);
        await page.setViewportSize({ width, height: 900 });
        const { collisions, undescribed } = await settle(page);
        assert.deepEqual({ collisions, undescribed }, { collisions: 0, undescribed: 0 }, name);
        const findings = await axeFindings(page);
        assert.deepEqual(findings, [], `${i} ${name}`);
      }
    });
  }

  it('is the same tree in plain view', async () => {
    const plain = await openPage(browser, `${server.url}?plain`);
    await plain.getByRole('button', { name: 'Gewoon' }).first().click();
    assert.equal(await plain.getByRole('banner').getByRole('status').textContent(), 'Gewoon');
    assert.deepEqual(await axeFindings(plain), []);
    await plain.context().close();
  });
});
