// What is left over between two meetings, and what happened there: offered on the next plan, listed
// by itself on the look back, kept in the register of agreements, and found. One story.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { screenshot } from './lib.mjs';
import { button, findingsOn, reads, readsNoMore, setTable, storySteps } from './table.mjs';

const AGREEMENT = 'Iedereen stuurt voor de zomer een contactkaart aan Zorgdat.';
const REVISED = 'Iedereen stuurt elk kwartaal een contactkaart aan Zorgdat.';
const action = (id, title) => ({ as: 'hanneke', command: { expected_revision: 0, put_action: {
  id, action: { title, owner_party_id: '@party.gemeente', effort: 'QUICK', state: 'OPEN' } } } });

// The start meeting is over: after its opening nothing was reached, and one point was parked.
const HELD = [
  { as: 'hanneke', command: { start_meeting: { meeting_id: '@meeting.start' } } },
  { as: 'hanneke', command: { take_pen: { meeting_id: '@meeting.start' } } },
  { as: 'hanneke', command: { put_minutes_entry: { id: '@entry.deal', meeting_id: '@meeting.start',
    item_id: '@item.opening', kind: 'AGREEMENT', text: AGREEMENT } } },
  { as: 'hanneke', command: { park_point: { id: '@point.transport', meeting_id: '@meeting.start',
    text: 'Vervoer naar het café van de dagbesteding' } } },
  action('@action.cards', 'Contactkaarten verzamelen'),
  action('@action.schools', 'De scholen uitnodigen'),
  { as: 'hanneke', command: { end_meeting: { meeting_id: '@meeting.start' } } },
  { as: 'hanneke', command: { settle_report: { meeting_id: '@meeting.start' } } },
];

// A guest, and a covenant, which is not for guests.
const GUEST = [
  { as: 'hanneke', command: { expected_revision: 0, put_party: { id: '@party.guest', party: {
    name: 'Buurthuis De Linde', participation: 'GUEST', joined_on: '@date-7' } } } },
  { as: 'hanneke', command: { expected_revision: 0, put_person: { id: '@person.guest',
    person: { name: 'Gerda Gast' } } } },
  { as: 'hanneke', command: { take_seat: { id: '@seat.guest', seat: { person_id: '@person.guest',
    party_id: '@party.guest', participation: 'GUEST', is_representative: true,
    from: '@date-7' } } } },
  { as: 'hanneke', command: { expected_revision: 0, put_covenant: { id: '@covenant', covenant: {
    title: 'Convenant over het café', state: 'COVENANT_DRAFT' } } } },
];

describe('between two meetings', () => {
  const step = storySteps(it);
  const table = setTable({ example: true, more: [...HELD, ...GUEST], links: ['guest'] });
  let hanneke; // directs the chain
  let joris; // takes part
  let chain;

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
    joris = await table.come('Joris Veenstra');
    chain = hanneke.url();
  });

  const openAction = async (title) => {
    await button(hanneke, `${title}, Wijzigen`).click();
    return hanneke.getByRole('dialog');
  };

  const sayItIsStuck = async () => {
    const dialog = await openAction('De scholen uitnodigen');
    await dialog.getByRole('radio', { name: 'Zit vast' }).click();
    await dialog.getByRole('textbox', { name: 'Wat zit er in de weg?' })
      .fill('Niemand kent de school.');
    await button(dialog, 'Vastleggen').click();
    await reads(hanneke, 'Zit vast: Niemand kent de school.');
  };

  step('one action is finished and another gets stuck', async () => {
    await hanneke.goto(`${chain}/actions`);
    await hanneke.getByRole('checkbox', { name: 'Contactkaarten verzamelen, Klaar' }).click();
    await sayItIsStuck();
  });

  step('the last own change can be taken back for a moment', async () => {
    const offer = hanneke.getByRole('region', { name: 'Bijgewerkt: De scholen uitnodigen' });
    await button(offer, 'Ongedaan maken').click();
    await readsNoMore(hanneke, 'Niemand kent de school.');
    // Once somebody else has gone on with it, it is theirs too.
    await sayItIsStuck();
    await offer.waitFor();
    await joris.goto(`${chain}/actions`);
    await button(joris, 'De scholen uitnodigen, Wijzigen').click();
    const note = joris.getByRole('dialog').getByRole('textbox', { name: 'Toelichting' });
    await note.fill('Bel ook de conciërge.');
    await button(joris.getByRole('dialog'), 'Vastleggen').click();
    await joris.getByRole('region', { name: 'Bijgewerkt: De scholen uitnodigen' }).waitFor();
    await button(offer, 'Ongedaan maken').click();
    await hanneke.getByRole('region', { name: /^Er is al verder gewerkt/ }).waitFor();
    await reads(hanneke, 'Zit vast: Niemand kent de school.');
    await button(joris, 'Ongedaan maken').click();
    await joris.getByRole('region', { name: 'Teruggezet: De scholen uitnodigen' }).waitFor();
    await joris.goto(chain);
  });

  step('an action tells how it came to be', async () => {
    await button(hanneke, 'Meer over: De scholen uitnodigen').click();
    await button(hanneke, 'Geschiedenis: De scholen uitnodigen').click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByText('Zit in de weg: Niemand kent de school.').first()
      .waitFor({ state: 'attached' });
    await dialog.getByText('Gemaakt').waitFor({ state: 'attached' });
    assert.deepEqual(await findingsOn(hanneke, 'history'), []);
    await screenshot(hanneke, 'history');
    await button(dialog, 'Sluiten').click();
  });

  step('the next plan offers what was left over', async () => {
    await hanneke.goto(`${chain}/meetings`);
    await button(hanneke, 'Bijeenkomst plannen').first().click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Wat voor bijeenkomst?' })
      .selectOption('basic_1_90');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Datum').fill(tomorrow);
    await button(dialog, 'Agenda maken').click();
    const left = hanneke.getByRole('region', { name: 'Bleef liggen' });
    await left.getByText('Vervoer naar het café').first().waitFor({ state: 'attached' });
    await button(hanneke, /^Zet op de agenda: Vervoer/).click();
    await button(hanneke, 'Vervoer naar het café van de dagbesteding, Wijzigen').waitFor();
    await button(hanneke, /^Hoeft niet meer: Kennismaking/).click();
    await button(hanneke, /^Hoeft niet meer: Kennismaking/).waitFor({ state: 'detached' });
    const offer = hanneke.getByRole('region', { name: 'Komt niet meer terug: Kennismaking' });
    await button(offer, 'Ongedaan maken').click();
    await button(hanneke, /^Hoeft niet meer: Kennismaking/).waitFor();
    await screenshot(hanneke, 'left_over');
  });

  step('the look back lists everything by itself, for all', async () => {
    const live = hanneke.url().replace('/plan/', '/live/');
    for (const page of [hanneke, joris]) await page.goto(live);
    await button(hanneke, 'Bijeenkomst starten').click();
    await button(hanneke, 'Volgend punt: Terugblik').click();
    for (const page of [hanneke, joris]) {
      for (const text of ['Sinds Startbijeenkomst', 'Hier denken we samen over mee',
        'Niemand kent de school.', 'Klaar sinds de vorige keer', 'Contactkaarten verzamelen']) {
        await reads(page, text);
      }
    }
    assert.deepEqual(await findingsOn(joris, 'look back'), []);
    await screenshot(joris, 'look_back');
  });

  step('what changes meanwhile appears on it', async () => {
    await hanneke.goto(`${chain}/actions`);
    const dialog = await openAction('De scholen uitnodigen');
    await dialog.getByRole('radio', { name: 'Klaar' }).click();
    await dialog.getByRole('textbox', { name: 'Wat kwam ervan?' }).fill('Twee scholen doen mee.');
    await button(dialog, 'Vastleggen').click();
    await reads(joris, 'Twee scholen doen mee.');
    await readsNoMore(joris, 'Hier denken we samen over mee');
  });

  step('an agreement is revised and keeps its old words', async () => {
    await hanneke.getByRole('link', { name: 'Afspraken (1)' }).click();
    await button(hanneke, 'Herzien: Afspraak A1').click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Hoe luidt de afspraak voortaan?' }).fill(REVISED);
    await dialog.getByRole('textbox', { name: 'Waarom verandert dit?' }).fill('Eén keer is te weinig.');
    await button(dialog, 'Vastleggen').click();
    await reads(hanneke, REVISED);
    await button(hanneke, 'Eerder').click();
    await reads(hanneke, AGREEMENT);
    await reads(joris, REVISED);
    assert.deepEqual(await findingsOn(hanneke, 'agreements'), []);
    await screenshot(hanneke, 'agreements');
  });

  step('words are found with and without marks, by keyboard alone', async () => {
    await button(hanneke, 'Zoeken').focus();
    await hanneke.keyboard.press('Enter');
    await hanneke.getByRole('heading', { level: 1, name: 'Zoeken' }).waitFor();
    await hanneke.waitForFunction(() => document.activeElement?.matches('input'));
    await hanneke.keyboard.type('CAFE');
    await reads(hanneke, '2 gevonden');
    const words = hanneke.getByLabel('Wat zoekt u?');
    await words.fill('café dag');
    await hanneke.getByRole('link', { name: /^Vervoer naar het café/ }).waitFor();
    await words.fill('contactk');
    await reads(hanneke, '2 gevonden');
    assert.deepEqual(await findingsOn(hanneke, 'search'), []);
    await screenshot(hanneke, 'search');
    const guest = await table.come('Gerda Gast', { width: 320, height: 700 });
    await guest.goto(`${chain}/search`);
    await guest.getByLabel('Wat zoekt u?').fill('cafe');
    await reads(guest, '1 gevonden'); // the covenant is not for guests
    await words.fill('bestaatniet');
    await reads(hanneke, 'Niets gevonden');
    await words.fill('kwartaal');
    await hanneke.getByRole('link', { name: /^Iedereen stuurt elk kwartaal/ }).click();
    await hanneke.getByRole('heading', { level: 1, name: 'Afspraken' }).waitFor();
  });
});
