// Papers and calendars, from where people look for them on the page to what they get.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axeFindings } from './lib.mjs';
import { button, findingsOn, reads, setTable } from './table.mjs';

describe('papers for whoever is at the table', () => {
  const table = setTable({ example: true });
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
});
