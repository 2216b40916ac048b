// Walking along the blocks with a persona: the director and four parties in five browsers mark at
// once, one of them leaves and comes back. The steps are one story, so they build on each other.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPage } from './lib.mjs';
import { button, findingsOn, reads, readsNoMore, setTable, storySteps } from './table.mjs';

const TRACE_POINTS = ['name', 'place', 'combination', 'dates', 'quotes', 'health'];
const NOTICED = 'Niemand helpt haar de eigen week te plannen.';

// A persona that a second person has checked, and a meeting to walk along with her.
const MORE = [
  { as: 'joris', command: { expected_revision: 0, put_persona: { id: '@persona.ria', persona: {
    name: 'Ria', age: 72, cares_for: 'Henk (76)', basis: 'OWN_INTERVIEWS', language: 'nl',
    quote: 'Ik laat hem liever niet alleen. Maar ’s nachts lig ik wakker.',
    personal_situation: '42 jaar getrouwd, twee kinderen die ver weg wonen',
    needs: ['Eén middag voor zichzelf'], search_behaviour: ['Huisarts, kerk, krant'],
    pains: ['Als zij uitvalt, wie is er dan voor Henk?'] } } } },
  { as: 'ilse', command: { check_persona: { id: '@persona.ria', version: 1,
    point_keys: TRACE_POINTS } } },
  { as: 'hanneke', command: { expected_revision: 0, put_party: { id: '@party.guest', party: {
    name: 'Buurthuis De Linde', participation: 'GUEST', joined_on: '@date-7' } } } },
  { as: 'hanneke', command: { expected_revision: 0, put_person: { id: '@person.guest',
    person: { name: 'Gerda Gast' } } } },
  { as: 'hanneke', command: { take_seat: { id: '@seat.guest', seat: { person_id: '@person.guest',
    party_id: '@party.guest', participation: 'GUEST', is_representative: true,
    from: '@date-7' } } } },
  { as: 'hanneke', command: { plan_meeting: { id: '@walk.meeting',
    meeting: { kind: 'THEME', title: 'Meelopen', zone: 'Europe/Amsterdam', planned_minutes: 60,
      starts: { date: '@thursday+14', hour: 13, minute: 0 } },
    items: [{ id: '@walk.item', item: { title: 'Met Ria', kind: 'PERSONA_WALK',
      planned_minutes: 45 } },
    { id: '@walk.actions', item: { title: 'Acties', kind: 'ACTIONS', planned_minutes: 15 } }] } } },
];

describe('walking along with a persona', () => {
  const table = setTable({ example: true, more: MORE, links: ['guest'] });
  let hanneke; // directs the chain and leads
  let gerda; // a guest, who sees nothing of the library
  let parties; // four at the table, the last one with a phone
  const findings = []; // on all screens that the story passes

  const step = storySteps(it);

  const everybody = () => [hanneke, ...parties];
  const allRead = (text) => Promise.all(everybody().map((page) => reads(page, text)));
  const isSound = async (page, name) => { findings.push(...await findingsOn(page, name)); };
  const next = async (title) => {
    await button(hanneke, `Volgende stap: ${title}`).click();
    await allRead(title);
  };
  const weToo = (page, block) => button(page, `Wij ook bij ${block}`);
  const mark = async (page, block) => {
    await weToo(page, block).click();
    await button(page, `Wij ook bij ${block}`, { pressed: true }).waitFor({ state: 'attached' });
  };

  step('begins for all at once', async () => {
    hanneke = await table.come('Hanneke Wiersma');
    const named = (first) => [...table.server.links.keys()].find((name) => name.startsWith(first));
    parties = await Promise.all(['Joris', 'Ilse', 'Wouter']
      .map((first) => table.come(named(first))));
    parties.push(await table.come('Samira Bouzid', { width: 320, height: 700 }));
    await hanneke.getByRole('link', { name: 'Bijeenkomsten' }).click();
    await button(hanneke, /^Voorbereiden, Meelopen/).click();
    await hanneke.waitForURL(/plan\/\w+/);
    const live = hanneke.url().replace('/plan/', '/live/');
    gerda = await table.come('Gerda Gast');
    for (const page of [...everybody(), gerda]) await page.goto(live);
    await button(hanneke, 'Bijeenkomst starten').click();
    await reads(gerda, 'De ketenregisseur kiest met wie u meeloopt');
    assert.ok(!(await gerda.content()).includes('liever niet alleen'));
    await reads(parties[0], 'De ketenregisseur kiest met wie u meeloopt');
    await hanneke.getByRole('combobox', { name: 'Met wie loopt u mee?' })
      .selectOption({ label: 'Ria, 72' });
    await isSound(hanneke, 'starting a walk');
    await button(hanneke, 'Samen beginnen').click();
    await allRead('Stap 1 van 8');
    await reads(gerda, 'Ik laat hem liever niet alleen');
    await isSound(hanneke, 'step 1');
  });

  step('is quiet for a minute after reading', async () => {
    await next('Luister naar Ria');
    await button(hanneke, 'Stille minuut beginnen').click();
    await allRead('Laat het even bezinken');
    await isSound(parties[0], 'step 2');
  });

  step('gathers what the persona would ask', async () => {
    await next('Wat zou Ria vragen?');
    const question = parties[0].getByRole('textbox',
      { name: 'Wat zou Ria vragen bij “Op tijd signalen zien”?' });
    await question.fill('Wie let er op mij?');
    await question.press('Enter');
    await reads(hanneke, 'Wie let er op mij?');
    await isSound(parties[0], 'step 3');
  });

  step('takes the marks of four parties at the same moment', async () => {
    await next('Waar komt u Ria tegen?');
    await Promise.all(parties.map((page, i) => mark(page,
      ['Weten dat je mantelzorger bent', 'Op tijd signalen zien'][i % 2])));
    await reads(hanneke, '4 van 11 organisaties hebben gekozen');
    await Promise.all(everybody().map((page) => reads(page, '3 gaten')));
    await isSound(parties[0], 'step 4');
    await isSound(hanneke, 'step 4, led');
  });

  step('keeps the marks of who leaves and comes back', async () => {
    const session = parties[3].context();
    const url = parties[3].url();
    await parties[3].close();
    await mark(parties[0], 'Naar passende hulp');
    await reads(hanneke, '2 gaten');
    parties[3] = await openPage(table.browser, url, { session });
    parties[3].setDefaultTimeout(15_000);
    await reads(parties[3], '2 gaten');
    assert.equal(await weToo(parties[3], 'Op tijd signalen zien').getAttribute('aria-pressed'),
      'true');
  });

  step('says when and how a party meets the person', async () => {
    await parties[0].getByRole('combobox', { name: 'Wanneer?' })
      .selectOption({ label: 'Voordat het zwaar wordt' });
    await parties[0].getByRole('textbox', { name: 'In een paar woorden' }).fill('huisbezoek');
    await parties[0].getByRole('textbox', { name: 'In een paar woorden' }).press('Enter');
    await reads(hanneke, 'huisbezoek, vroeg');
  });

  step('notes what helped and what was missing, and makes an action of it', async () => {
    await next('Wat hielp, en wat ontbrak?');
    await parties[1].getByRole('textbox', { name: 'Wat viel u op?' }).fill(NOTICED);
    await button(parties[1], 'Dit ontbrak').click();
    await reads(hanneke, NOTICED);
    await isSound(hanneke, 'step 5');
    await button(parties[1], `Actie: ${NOTICED}`).click();
    const dialog = parties[1].getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Trekker' }).selectOption({ label: 'Zorgdat' });
    await button(dialog, 'Vastleggen').click();
    await reads(hanneke, 'Actie 1, Zorgdat');
    await button(parties[1], `Afspraak: ${NOTICED}`).click();
    await reads(hanneke, 'Afspraak voorgesteld');
  });

  step('practises a warm handover without any name', async () => {
    await next('Wie is er voor Ria?');
    await hanneke.getByRole('combobox', { name: 'Wie zou casusregisseur zijn?' })
      .selectOption({ label: 'Zorgdat' });
    await hanneke.getByRole('checkbox', { name: 'De mantelzorger beslist mee' }).click();
    await reads(parties[0], '1 van 8 besproken');
    await reads(parties[0], 'Zorgdat');
    await isSound(hanneke, 'step 6');
    assert.equal(await hanneke.getByRole('textbox', { name: /naam/i }).count(), 0);
  });

  step('finds the channel, and comes to its end', async () => {
    await next('Hoe bereikt u Ria?');
    await isSound(parties[0], 'step 7');
    await next('Wat gaat u doen?');
    await isSound(hanneke, 'step 8');
    await button(hanneke, 'Meelopen afronden').click();
    for (const page of parties.slice(0, 3)) await readsNoMore(page, 'Stap 8 van 8');
    await reads(parties[0], 'Eerder meegelopen');
    await readsNoMore(gerda, 'liever niet alleen');
  });

  step('shows nothing that axe-core or the page itself finds wrong', async () => {
    for (const page of [...everybody(), gerda]) findings.push(...page.complaints);
    assert.deepEqual(findings, []);
  });
});
