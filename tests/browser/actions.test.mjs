// Actions between meetings and at the table: steps with progress that everybody sees at once, what
// is in the way, what can wait, and a success that the table stands still by. One story.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { button, findingsOn, reads, readsNoMore, setTable, storySteps } from './table.mjs';

const TITLE = 'Avond voor partners van 70-plussers';
const STEPS = ['Zaal en datum kiezen', 'Spreker vragen', 'Uitnodiging schrijven'];
const OBSTACLE = 'de spreker is ziek';

describe('actions', () => {
  const table = setTable({ example: true });
  let hanneke; // directs the chain
  let joris; // owns the action
  const findings = []; // on all screens that the story passes

  const step = storySteps(it);
  const isSound = async (page, name) => { findings.push(...await findingsOn(page, name)); };
  // On from item to item, until the one that the actions belong to.
  const goToActions = async () => {
    const next = button(hanneke, /^Volgend punt: /);
    for (let name = ''; !name.endsWith('Acties');) {
      name = await next.getAttribute('aria-label') ?? await next.innerText();
      await button(hanneke, name, { exact: true }).click();
      await button(hanneke, name, { exact: true }).waitFor({ state: 'detached' });
    }
  };
  const news = (page, name) => page.getByRole('region', { name });
  const mark = (page, title) => page.getByRole('checkbox', { name: `${title}, Klaar` });

  step('begin with a title, an owner and how much they ask', async () => {
    hanneke = await table.come('Hanneke Wiersma');
    joris = await table.come('Joris Veenstra');
    await reads(hanneke, '11 organisaties');
    for (const page of [hanneke, joris]) await page.goto(`${page.url()}/actions`);
    await reads(joris, 'Er zijn nog geen acties');
    await button(joris, 'Nieuwe actie').click();
    const dialog = joris.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill(TITLE);
    await dialog.getByRole('combobox', { name: 'Trekker' }).selectOption({ label: 'Meerinzicht' });
    await dialog.getByLabel('Klaar op').fill('2027-01-14');
    await dialog.getByRole('radio', { name: 'Middel' }).click();
    await isSound(joris, 'new action');
    await button(dialog, 'Vastleggen').click();
    await reads(hanneke, TITLE);
    await reads(hanneke, '1 van 10');
  });

  step('split into steps, whose progress everybody sees at once', async () => {
    await button(joris, `Meer over: ${TITLE}`).click();
    await button(joris, `Stappen toevoegen: ${TITLE}`).click();
    await joris.getByRole('dialog').getByRole('textbox', { name: 'Welke stappen?' })
      .fill(STEPS.join('\n'));
    await button(joris.getByRole('dialog'), 'Toevoegen').click();
    await reads(hanneke, '0 van 3 stappen klaar');
    await button(hanneke, `Meer over: ${TITLE}`).click();
    await mark(joris, STEPS[0]).click();
    await reads(hanneke, '1 van 3 stappen klaar');
    assert.equal(await mark(hanneke, STEPS[0]).isChecked(), true);
    assert.equal(await mark(hanneke, TITLE).getAttribute('aria-disabled'), 'true');
    await isSound(hanneke, 'actions with steps');
  });

  step('take a done mark back while it is fresh', async () => {
    await mark(joris, STEPS[1]).click();
    await reads(hanneke, '2 van 3 stappen klaar');
    await button(news(joris, `Klaar: ${STEPS[1]}`), 'Ongedaan maken').click();
    await reads(hanneke, '1 van 3 stappen klaar');
    await news(joris, `Teruggezet: ${STEPS[1]}`).waitFor();
  });

  step('take back what a dialog changed, for everybody and by keyboard', async () => {
    const words = (page) => page.getByRole('list', { name: `Stappen van: ${TITLE}` }).innerText();
    const before = await Promise.all([joris, hanneke].map(words));
    await button(joris, `${STEPS[2]}, Wijzigen`).click();
    const dialog = joris.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill('Brief maken');
    await dialog.getByRole('radio', { name: 'Zit vast' }).click();
    await dialog.getByRole('textbox', { name: 'Wat zit er in de weg?' }).fill('geen postzegels');
    await button(dialog, 'Vastleggen').click();
    await reads(hanneke, 'Zit vast: geen postzegels');
    await news(joris, 'Bijgewerkt: Brief maken').waitFor();
    await isSound(joris, 'way back');
    await joris.keyboard.press('Control+z');
    await news(joris, `Teruggezet: ${STEPS[2]}`).waitFor();
    for (const page of [joris, hanneke]) await readsNoMore(page, 'Brief maken');
    assert.deepEqual(await Promise.all([joris, hanneke].map(words)), before);
    const close = button(news(joris, `Teruggezet: ${STEPS[2]}`), 'Sluiten');
    await close.focus();
    await joris.keyboard.press('Enter');
    await close.waitFor({ state: 'detached' });
  });

  step('show the director at once what is in the way', async () => {
    await button(joris, `Meld wat in de weg zit: ${TITLE}`).first().click();
    const dialog = joris.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Wat zit er in de weg?' }).fill(OBSTACLE);
    await isSound(joris, 'obstacle');
    await button(dialog, 'Melden').click();
    await reads(hanneke, `Zit vast: ${OBSTACLE}`);
    await hanneke.getByRole('radio', { name: 'Zit vast, 1' }).click();
    await button(hanneke, `Kan weer verder: ${TITLE}`).click();
    await readsNoMore(joris, OBSTACLE);
    await hanneke.getByRole('radio', { name: /^Alle open/ }).click();
  });

  step('wait on the list of what is not for now', async () => {
    await button(hanneke, `Niet nu: ${TITLE}`).click();
    await reads(joris, '0 van 10');
    await button(joris, `${TITLE}, Wijzigen`).click();
    const dialog = joris.getByRole('dialog');
    await isSound(joris, 'action');
    await dialog.getByRole('radio', { name: 'Loopt' }).click();
    await button(dialog, 'Vastleggen').click();
    await reads(hanneke, '1 van 10');
  });

  step('are found without the marks on their letters', async () => {
    const search = hanneke.getByRole('searchbox', { name: 'Zoek in acties' })
      .or(hanneke.getByRole('textbox', { name: 'Zoek in acties' }));
    await search.fill('spréker');
    await reads(hanneke, '1 actie gevonden');
    await search.fill('');
    await readsNoMore(hanneke, 'gevonden');
  });

  step('close after their steps and become a success', async () => {
    for (const title of STEPS.slice(1)) await mark(joris, title).click();
    await reads(hanneke, '3 van 3 stappen klaar');
    await mark(hanneke, TITLE).click();
    await button(joris, `Maak er een succes van: ${TITLE}`).click();
    const dialog = joris.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Wat is er gelukt/ })
      .fill('Veertig partners kwamen, en bleven.');
    await button(dialog, 'Vastleggen').click();
    await isSound(joris, 'actions');
  });

  step('are placed together, and celebrated, at the table', async () => {
    for (const page of [hanneke, joris]) {
      await page.goto(page.url().replace(/(chain\/\w+).*/, '$1'));
    }
    await button(hanneke, /^Voorbereiden, Startbijeenkomst/).click();
    await reads(hanneke, 'Past precies');
    const live = hanneke.url().replace('/plan/', '/live/');
    for (const page of [hanneke, joris]) await page.goto(live);
    await button(hanneke, 'Bijeenkomst starten').click();
    await goToActions();
    await button(joris, 'Nieuwe actie').click();
    const dialog = joris.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill('Folder ophangen');
    await dialog.getByRole('combobox', { name: 'Trekker' }).selectOption({ label: 'Zorgdat' });
    await button(dialog, 'Vastleggen').click();
    for (const page of [hanneke, joris]) {
      await page.getByRole('radio', { name: 'Samen kiezen' }).click();
    }
    await button(joris, /Folder ophangen$/).click();
    await button(joris, 'Hier: Effect Veel, inspanning Klein').click();
    await hanneke.getByRole('group', { name: 'Effect Veel, inspanning Klein' })
      .getByRole('button', { name: /Folder ophangen$/ }).waitFor();
    await isSound(hanneke, 'picture of effort and effect');
    const wall = await joris.context().newPage();
    await wall.goto(live.replace('/live/', '/wall/'));
    await button(hanneke, /^Vier dit samen: Veertig/).click();
    for (const page of [joris, wall]) await reads(page, 'Dit vieren we samen');
    await isSound(joris, 'success');
  });

  step('are readable for all on every screen', async () => {
    assert.deepEqual(findings, []);
    for (const page of [hanneke, joris]) assert.deepEqual(page.complaints, []);
  });
});
