// Papers and calendars, from where people look for them on the page to what they get.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { axeFindings, openPage, screenshot } from './lib.mjs';
import { allPlainFindings, plainFindings } from './plain.mjs';
import { button, findingsOn, reads, setTable } from './table.mjs';

const COVENANT = { as: 'hanneke', command: { put_covenant: { id: '@covenant', covenant: {
  title: 'Samen voor mantelzorgers', text: 'Wij bellen elkaar eerst.', state: 'COVENANT_DRAFT',
  signatures: [{ party_id: '@party.zorgdat' }, { party_id: '@party.meerinzicht' }] } } } };

describe('papers for whoever is at the table', () => {
  const table = setTable({ example: true, more: [COVENANT] });
  let hanneke; // directs the chain
  let chain;

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
    chain = hanneke.url();
  });

  // What a link of this page leads to, asked for as this person.
  const followed = async (name) => {
    const link = hanneke.getByRole('link', { name, exact: true });
    const href = await link.getAttribute('href');
    return hanneke.request.get(new URL(href, table.server.url).href);
  };

  it('hands out the contact sheet and the list of organisations', async () => {
    await hanneke.goto(`${chain}/parties`);
    const sheet = await followed('Bekijken: Contactblad');
    assert.equal(sheet.status(), 200);
    assert.match(await sheet.text(), /Wie is wie\?/);
    const list = await followed('Excel: Organisaties');
    assert.match(list.headers()['content-disposition'], /attachment; filename="organisaties\.xlsx"/);
    assert.deepEqual(await findingsOn(hanneke, 'the organisations'), []);
  });

  it('hands out the actions, and what an organisation takes home', async () => {
    await hanneke.goto(`${chain}/actions`);
    const list = await followed('Csv: Acties');
    assert.match(await list.text(), /^\uFEFFActie;/);
    assert.equal((await followed('Bekijken: Voor uw organisatie')).status(), 200);
    assert.deepEqual(await findingsOn(hanneke, 'the actions'), []);
  });

  it('prints a covenant with a line for each signature', async () => {
    await hanneke.goto(`${chain}/parties`);
    const title = 'Samen voor mantelzorgers';
    await hanneke.getByRole('link', { name: `Pdf: ${title}` }).waitFor();
    assert.match(await (await followed(`Word: ${title}`)).text(), /Uw papier wordt gemaakt/);
    const link = hanneke.getByRole('link', { name: `Bekijken: ${title}` });
    const paper = await hanneke.context().newPage();
    await paper.goto(new URL(await link.getAttribute('href'), table.server.url).href);
    await paper.getByRole('heading', { level: 1, name: title }).waitFor();
    await paper.getByRole('row', { name: /Zorgdat/ }).waitFor();
    assert.deepEqual(await allPlainFindings(paper, 'covenant'), []);
    await paper.close();
  });

  it('can be read by everybody, also on a phone', async () => {
    const [, ledger] = /chain\/(\w+)/.exec(chain);
    const meetings = `${table.server.url}papers/`;
    await hanneke.goto(`${chain}/meetings`);
    const file = await hanneke.getByRole('link', { name: /^Startbijeenkomst, / })
      .getAttribute('href');
    const [, meeting] = /(\w{32})\.ics/.exec(file);
    const paper = await hanneke.context().newPage();
    for (const address of [`agenda/${ledger}/${meeting}`, `invitation/${ledger}/${meeting}`,
      `actions/${ledger}/list`, `contacts/${ledger}/sheet`]) {
      await paper.goto(`${meetings}${address}.html?lang=nl`);
      for (const width of [1440, 320]) {
        await paper.setViewportSize({ width, height: 900 });
        assert.deepEqual(await axeFindings(paper), [], `${address} at ${width} px`);
        const wide = await paper.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${address} is ${wide} px wide`);
      }
    }
    await paper.close();
  });

  it('says to wait in the tab where a PDF is made', async () => {
    await hanneke.goto(`${chain}/actions`);
    const page = await (await followed('Pdf: Acties')).text();
    assert.match(page, /Uw papier wordt gemaakt/);
    const [, next] = /url=([^"]+)"/.exec(page);
    const href = await hanneke.getByRole('link', { name: 'Pdf: Acties' }).getAttribute('href');
    const pdf = await hanneke.request.get(
      new URL(next.replaceAll('&amp;', '&'), new URL(href, table.server.url)).href);
    assert.equal(pdf.headers()['content-type'], 'application/pdf');
  });

  it('puts a meeting into a calendar', async () => {
    await hanneke.goto(`${chain}/meetings`);
    const file = await followed(/^Startbijeenkomst, /);
    assert.match(await file.text(), /BEGIN:VTIMEZONE[^]*UID:[0-9a-f]{32}@ketentafel/);
    assert.deepEqual(await findingsOn(hanneke, 'the meetings'), []);
  });

  it('gives a calendar address that needs no session, until a new one is made', async () => {
    await button(hanneke, 'Maak een agenda-adres').click();
    const field = hanneke.getByRole('textbox', { name: 'Uw agenda-adres' });
    await field.waitFor();
    const address = await field.inputValue();
    assert.deepEqual(await findingsOn(hanneke, 'an address for a calendar'), []);
    const feed = await fetch(address);
    assert.equal(feed.status, 200);
    assert.match(await feed.text(), /BEGIN:VEVENT/);
    const again = await fetch(address, { headers: { 'if-none-match': feed.headers.get('etag') } });
    assert.equal(again.status, 304);
    await button(hanneke, 'Kopiëren: Uw agenda-adres').click();
    await reads(hanneke, 'Gekopieerd');
    await hanneke.reload();
    await button(hanneke, 'Maak een agenda-adres').click();
    await field.waitFor();
    assert.notEqual(await field.inputValue(), address);
    assert.equal((await fetch(address)).status, 404);
  });

  // The tab of its own in which a link of the page opens.
  const openedBy = async (page, name) => {
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name }).click();
    return opened;
  };

  // Chooses a file on the page of plain HTML at hand and sends it.
  const sendFile = async (page, name, bytes) => {
    await page.locator('[type=file]').setInputFiles(
      { name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });
    await page.locator('button[type=submit]').click();
  };

  it('brings a list in once every line is right', async () => {
    await hanneke.goto(`${chain}/actions`);
    const page = await openedBy(hanneke, 'Lijst inlezen');
    assert.deepEqual(await allPlainFindings(page, 'list-in'), []);
    const list = page.getByRole('link', { name: 'Haal de lijst op' });
    assert.equal((await hanneke.request.get(
      new URL(await list.getAttribute('href'), table.server.url).href)).status(), 200);
    await sendFile(page, 'acties.csv', 'Actie;Trekker;Klaar op\r\nFolders delen;Zorgdat;1-12-2026\r\n'
      + 'Posters ophangen;Onbekende club;morgen\r\n;Zorgdat;\r\n');
    await page.getByRole('alert').getByText('2 regels kloppen nog niet').waitFor();
    await page.getByRole('row', { name: /3 .*Trekker: Dit kennen we hier niet.*Klaar op: Schrijf een datum zo/s }).waitFor();
    await page.getByRole('row', { name: /4 .*Actie: Vul dit veld in/ }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Neem over' }).count(), 0);
    assert.deepEqual(await allPlainFindings(page, 'list-wrong'), []);
    assert.equal(await hanneke.getByText('Folders delen').count(), 0);
    await sendFile(page, 'acties.csv', 'Actie;Trekker;Klaar op\r\nFolders delen;Zorgdat;1-12-2026\r\n');
    await page.getByRole('row', { name: /2 .*Folders delen.*Nieuw/ }).waitFor();
    assert.deepEqual(await plainFindings(page, 'list-right', 320), []);
    await page.getByRole('button', { name: 'Neem over' }).click();
    await page.getByRole('status').getByText('Eén regel is overgenomen.').waitFor();
    assert.deepEqual(await allPlainFindings(page, 'list-taken'), []);
    await reads(hanneke, 'Folders delen');
    await page.getByRole('link', { name: 'Naar Ketentafel' }).click();
    await reads(page, 'Folders delen');
    await page.close();
  });

  it('takes the whole chain along, and loads it beside itself as a copy', async () => {
    await hanneke.goto(`${chain}/setup`);
    const out = await openedBy(hanneke, 'Neem de hele keten mee');
    await out.getByRole('checkbox', { name: /^Ook de geschiedenis/ }).check();
    assert.deepEqual(await allPlainFindings(out, 'chain-out'), []);
    const saved = out.waitForEvent('download');
    await out.getByRole('button', { name: 'Bewaar het bestand' }).click();
    const file = readFileSync(await (await saved).path());

    const page = await openPage(table.browser, table.server.operatorLink);
    await button(page, 'Beginnen').click();
    const operator = await openedBy(page, 'Laad een keten uit een bestand');
    assert.deepEqual(await allPlainFindings(operator, 'chain-in'), []);
    await sendFile(operator, 'keten.json', file.subarray(0, 5000));
    await operator.getByRole('alert').getByText('Dit bestand is geen keten').waitFor();
    await sendFile(operator, 'keten.json', file);
    await operator.getByRole('alert').getByText('Deze keten staat al op deze server.').waitFor();
    assert.deepEqual(await allPlainFindings(operator, 'chain-in-refused'), []);
    await operator.getByRole('checkbox', { name: /^Als kopie/ }).check();
    await sendFile(operator, 'keten.json', file);
    await operator.getByRole('heading', { name: 'De keten is geladen' }).waitFor();
    assert.deepEqual(await allPlainFindings(operator, 'chain-loaded'), []);
    const link = operator.getByRole('link', { name: 'Persoonlijke link van de ketenregisseur' });

    // Hanneke leads both: her seat in the copy comes beside the one she has.
    await hanneke.goto(new URL(await link.getAttribute('href'), table.server.url).href);
    await button(hanneke, 'Aan tafel gaan').click();
    await hanneke.waitForURL(/chain\/\w+/);
    const copy = hanneke.url();
    assert.notEqual(copy, chain);
    await reads(hanneke, '(kopie)');
    await hanneke.goto(`${copy}/actions`);
    await reads(hanneke, 'Folders delen');
    await screenshot(hanneke, 'chain-copy');
    await hanneke.goto(table.server.url);
    await reads(hanneke, 'Kies een keten');
    for (const name of ['Harderwijk / Ermelo', 'Harderwijk / Ermelo (kopie)']) {
      await hanneke.getByRole('link', { name: `${name}, Hanneke Wiersma`, exact: true }).waitFor();
    }
    await screenshot(hanneke, 'chain-beside-its-copy');
    assert.deepEqual(hanneke.complaints, []);
  });
});
