// Cards: the deck, one card on every screen of a meeting, an agreement made of one, and its paper.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { button, findingsOn, reads, readsNoMore, setTable } from './table.mjs';

describe('cards to look at together', () => {
  const table = setTable({ example: true });
  let hanneke; // directs the chain
  let joris;
  let chain;

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
    joris = await table.come('Joris Veenstra');
    chain = hanneke.url();
  });

  it('are found by a word and by their kind', async () => {
    await joris.goto(`${chain}/cards`);
    await joris.getByRole('link', { name: /^SOFA/ }).waitFor();
    assert.deepEqual(await findingsOn(joris, 'the deck'), []);
    await joris.getByRole('textbox', { name: 'Zoek in de kaarten' }).fill('stamboom');
    await readsNoMore(joris, 'SOFA');
    await joris.getByRole('link', { name: 'Genogram en ecogram' }).waitFor();
    await joris.getByRole('combobox', { name: 'Soort kaart' }).selectOption({ label: 'Signalen' });
    await reads(joris, 'Geen kaart met deze woorden');
    await joris.getByRole('textbox', { name: 'Zoek in de kaarten' }).fill('');
    await joris.getByRole('link', { name: /^Als het te veel wordt/ }).click();
    await joris.getByRole('heading', { level: 1, name: /^Als het te veel wordt/ }).waitFor();
    assert.deepEqual(await findingsOn(joris, 'a card'), []);
  });

  it('open on every screen when the lead shows one', async () => {
    const meeting = button(hanneke, /^Voorbereiden, Startbijeenkomst/);
    await meeting.click();
    await reads(hanneke, 'Past precies');
    const live = hanneke.url().replace('/plan/', '/live/');
    for (const page of [hanneke, joris]) await page.goto(live);
    await button(hanneke, 'Bijeenkomst starten').click();
    await button(hanneke, 'Volgend punt: Kennismaking').waitFor();
    await button(hanneke, 'Meer', { exact: true }).click();
    await hanneke.getByRole('menuitem', { name: 'Kaart tonen' }).click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Zoek in de kaarten' }).fill('warm verwijzen');
    await button(dialog, 'Warm verwijzen').click();
    for (const page of [hanneke, joris]) await reads(page, 'Hanneke Wiersma toont deze kaart');
    assert.deepEqual(await findingsOn(joris, 'a card at the table'), []);
  });

  it('can be folded away for oneself, and closed by the lead alone', async () => {
    assert.equal(await button(joris, 'Voor iedereen sluiten').count(), 0);
    await button(joris, 'Inklappen: Warm verwijzen').click();
    await readsNoMore(joris, '1. Ken elkaar');
    await reads(hanneke, '1. Ken elkaar');
    await button(joris, 'Uitklappen: Warm verwijzen').click();
  });

  it('become an agreement between two parties', async () => {
    await button(joris, 'Maak er een afspraak van').click();
    await joris.getByRole('combobox', { name: 'Wie verwijst?' }).selectOption({ index: 1 });
    await joris.getByRole('combobox', { name: 'Naar welke partij?' }).selectOption({ index: 2 });
    await button(joris, /^Afspraak voorstellen/).click();
    await reads(hanneke, 'zij kennen elkaar bij naam');
  });

  it('fill the wall, and leave it when they are closed', async () => {
    await joris.goto(joris.url().replace('/live/', '/wall/'));
    await joris.getByRole('heading', { level: 1, name: 'Warm verwijzen' }).waitFor();
    assert.deepEqual(await findingsOn(joris, 'a card on the wall'), []);
    await button(hanneke, 'Voor iedereen sluiten').click();
    await readsNoMore(joris, 'Warm verwijzen');
  });

  it('have a paper of their own', async () => {
    const papers = `${new URL(chain).origin}/papers/card`;
    const pdf = await joris.request.get(`${papers}/warm_referral.pdf?lang=nl`);
    assert.equal(pdf.headers()['content-type'], 'application/pdf');
    await joris.goto(`${papers}/warm_referral.html?lang=en`);
    await joris.getByRole('heading', { level: 1, name: 'Warm referral' }).waitFor();
  });
});
