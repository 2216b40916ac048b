// Between meetings: the director asks an owner how it goes; the answer comes from a phone, without
// signing in, and stands on every screen at once.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { WIDTHS, screenshot, settle } from './lib.mjs';
import { tabFindings } from './keys.mjs';
import { allPlainFindings, plainFindings } from './plain.mjs';
import {
  button, findingsOn, reads, readsNoMore, setTable, storySteps,
} from './table.mjs';

const TITLE = 'Poster ophangen bij de apotheek';
const action = (id, party, fields) => ({ as: 'hanneke', command: { put_action: {
  id: `@action.${id}`, action: { owner_party_id: `@party.${party}`, effort: 'QUICK', ...fields } } } });
const ACTIONS = [
  action('poster', 'sonnevank', { title: TITLE, due: '@date-12' }),
  action('card', 'zorgdat', { title: 'Contactkaarten rondsturen', due: '@date-3' }),
  action('school', 'meerinzicht', { title: 'De scholen bellen', due: '@date+20' }),
];

describe('following up between meetings', () => {
  const step = storySteps(it);
  const table = setTable({ example: true, more: ACTIONS });
  let hanneke; // directs the chain
  let wouter; // speaks for the owner
  let phone; // of somebody who is not signed in
  let chain;
  let link;

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
    wouter = await table.come('Wouter van Essen');
    chain = hanneke.url();
    phone = await table.phone();
  });

  step('has a list for the director, reached from the actions', async () => {
    await hanneke.goto(`${chain}/actions`);
    await button(hanneke, 'Opvolging').click();
    await hanneke.getByRole('heading', { level: 1, name: 'Opvolging' }).waitFor();
    await reads(hanneke, 'De datum is voorbij');
    await reads(hanneke, TITLE);
    await wouter.goto(`${chain}/follow-up`);
    await reads(wouter, 'Loopt nu').catch(() => {});
    await wouter.goto(`${chain}/actions`);
    await reads(wouter, TITLE);
    assert.equal(await button(wouter, 'Opvolging').count(), 0);
  });

  step('takes a question with one press, and makes a link to copy', async () => {
    await button(hanneke, `Link maken: ${TITLE}`).click();
    await reads(hanneke, 'nog geen antwoord');
    const address = hanneke.getByRole('textbox', { name: new RegExp(`Wouter van Essen, ${TITLE}`) });
    await address.waitFor();
    link = await address.inputValue();
    assert.match(link, /\/answer\/[\w-]{43}$/);
    await button(hanneke, `Kopiëren: Wouter van Essen, ${TITLE}`).click();
    await reads(hanneke, 'Gekopieerd');
  });

  step('lets the director choose when reminders go out, for everybody to read', async () => {
    await button(hanneke, 'Kies wanneer geheugensteun uitgaat').click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Hoe laat?' }).selectOption({ label: '16.00 uur' });
    await dialog.getByRole('spinbutton', { name: 'Hoeveel dagen voor een datum?' }).fill('3');
    for (const width of [320, 768, 1280, 1920]) {
      await hanneke.setViewportSize({ width, height: WIDTHS[width] ?? 900 });
      await screenshot(hanneke, `reminders-${width}`);
    }
    await hanneke.setViewportSize({ width: 1440, height: 900 });
    assert.deepEqual(await findingsOn(hanneke, 'choosing reminders'), []);
    await button(dialog, 'Vastleggen').click();
    const rule = 'Om 16.00 uur krijgt wie aan zet is één mail met alles bij elkaar: vanaf 3 dagen';
    await reads(hanneke, rule);
    await reads(wouter, rule);
    assert.equal(await button(wouter, 'Kies wanneer geheugensteun uitgaat').count(), 0);
  });

  step('keeps what was said on the telephone', async () => {
    await button(hanneke, `Noteer contact: ${TITLE}`).click();
    await hanneke.getByRole('combobox', { name: 'Hoe had u contact?' })
      .selectOption({ label: 'Gebeld' });
    await hanneke.getByRole('textbox', { name: 'Wat sprak u af?' }).fill('Hij kijkt het na.');
    await button(hanneke, 'Vastleggen').click();
    await reads(hanneke, 'Hij kijkt het na.');
  });

  step('stands at every width, and for who has no mouse', async () => {
    assert.deepEqual(await findingsOn(hanneke, 'follow-up'), []);
    for (const width of [320, 768, 1440, 1920]) {
      await hanneke.setViewportSize({ width, height: WIDTHS[width] });
      await screenshot(hanneke, `follow-up-${width}`);
    }
    await hanneke.setViewportSize({ width: 768, height: 1024 });
    assert.deepEqual(await findingsOn(hanneke, 'follow-up, tablet'), []);
    await hanneke.setViewportSize({ width: 1440, height: 900 });
    assert.deepEqual(await tabFindings(hanneke, 'follow-up'), []);
  });

  step('lets a mail scanner look without using anything up', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) {
      const reply = await fetch(link, { method });
      assert.equal(reply.status, 200);
    }
    await settle(hanneke);
    await reads(hanneke, 'nog geen antwoord');
  });

  step('asks on a phone in plain words', async () => {
    await phone.goto(link);
    await phone.getByRole('heading', { level: 1, name: 'Hoe staat het ermee?' }).waitFor();
    assert.deepEqual(await allPlainFindings(phone, 'answer'), []);
  });

  step('gives back what was typed where the guard stops it', async () => {
    await phone.getByRole('radio', { name: 'Het zit vast' }).focus();
    await phone.keyboard.press('Space');
    await phone.keyboard.press('Tab');
    await phone.keyboard.type('Bel de apotheek op 0341-654321.');
    await phone.getByRole('button', { name: 'Verstuur antwoord' }).press('Enter');
    await phone.getByRole('alert').getByText('telefoonnummer').waitFor();
    const words = phone.getByRole('textbox', { name: 'Wilt u er iets bij zeggen?' });
    assert.equal(await words.inputValue(), 'Bel de apotheek op 0341-654321.');
    assert.ok(await phone.getByRole('radio', { name: 'Het zit vast' }).isChecked());
    assert.deepEqual(await allPlainFindings(phone, 'answer-stopped'), []);
    await words.fill('De apotheek wil eerst een nieuwe poster zien.');
  });

  step('takes the answer, and it stands everywhere at once', async () => {
    await phone.getByRole('button', { name: 'Verstuur antwoord' }).click();
    await phone.getByRole('heading', { name: 'Dank u wel' }).waitFor();
    assert.deepEqual(await allPlainFindings(phone, 'answer-thanks'), []);
    await reads(hanneke, '1 actie zit vast');
    await reads(hanneke, 'Zit vast: De apotheek wil eerst een nieuwe poster zien.');
    await readsNoMore(hanneke, 'nog geen antwoord');
    await reads(wouter, 'De apotheek wil eerst een nieuwe poster zien.');
    await screenshot(hanneke, 'follow-up-answered');
  });

  step('works once', async () => {
    await phone.goto(link);
    await phone.getByText('Deze link werkt niet meer.').waitFor();
    assert.deepEqual(await plainFindings(phone, 'answer-gone', 320), []);
  });

  step('speaks English to who reads it', async () => {
    await button(hanneke, 'Link maken: Contactkaarten rondsturen').click();
    const address = hanneke.getByRole('textbox', { name: /Ilse Dijkman, Contactkaarten/ });
    await address.waitFor();
    const page = await table.phone('en-GB');
    await page.goto(await address.inputValue());
    await page.getByRole('heading', { name: 'How is it going?' }).waitFor();
    assert.deepEqual(await plainFindings(page, 'answer-en', 320), []);
    await page.getByRole('radio', { name: 'It is done' }).check();
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await readsNoMore(hanneke, 'Link maken: Contactkaarten rondsturen');
  });

  step('shows what is stuck on the director’s home', async () => {
    await hanneke.goto(chain);
    await reads(hanneke, '1 actie zit vast');
    await screenshot(hanneke, 'home-stuck');
    assert.deepEqual(await findingsOn(hanneke, 'home'), []);
    await wouter.goto(chain);
    await wouter.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    await settle(wouter);
    assert.equal(await wouter.getByText('Opvolging').count(), 0);
    assert.deepEqual(hanneke.complaints, []);
  });
});
