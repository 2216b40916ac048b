// The start meeting from its plan to its report: three persons at once, each in a browser of their
// own, find everything by role and name. The steps are one story, so they build on each other.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countIdle, stats } from './lib.mjs';
import {
  button, findingsOn, reads, readsNoMore, storySteps, timeOfReading, setTable,
} from './table.mjs';

const IDLE_MS = 3000;
const DECISION = 'De keten heet voortaan Samen om de mantelzorger.';
const AGREEMENT = 'Iedereen stuurt voor 1 januari een contactkaart aan Zorgdat.';

describe('the start meeting', () => {
  const table = setTable({ example: true });
  let hanneke; // directs the chain
  let joris; // takes the minutes
  let samira; // takes part, with a phone
  const findings = []; // on all screens that the story passes

  const step = storySteps(it);

  const isSound = async (page, name) => { findings.push(...await findingsOn(page, name)); };
  const everybody = () => [hanneke, joris, samira];
  const tab = (page, name) => page.getByRole('tab', { name }).click();
  const nextItem = (name) => button(hanneke, `Volgend punt: ${name}`).click();
  const lead = async (entry) => {
    await button(hanneke, 'Meer', { exact: true }).click();
    await hanneke.getByRole('menuitem', { name: entry }).click();
  };
  const line = () => joris.getByRole('textbox', { name: 'Nieuwe regel' });
  const keep = (kind) => joris.getByRole('radio', { name: kind }).click();
  const note = async (kind, text) => {
    await keep(kind);
    await line().fill(text);
    await button(joris, 'Vastleggen', { exact: true }).click();
    await reads(joris, text);
    await joris.waitForFunction(() => !document.activeElement?.value);
  };
  const region = (page, name) => page.getByRole('region', { name });

  step('lets everybody in with their own link', async () => {
    hanneke = await table.come('Hanneke Wiersma');
    joris = await table.come('Joris Veenstra');
    samira = await table.come('Samira Bouzid', { width: 320, height: 700 });
    for (const page of everybody()) await reads(page, '11 organisaties');
    await isSound(hanneke, 'home');
  });

  step('shows the screens around the meeting', async () => {
    const chain = hanneke.url();
    for (const [word, title] of [['setup', 'Voorbereiden'], ['parties', 'Organisaties'],
      ['meetings', 'Bijeenkomsten'], ['actions', 'Acties']]) {
      await hanneke.goto(`${chain}/${word}`);
      await hanneke.getByRole('heading', { level: 1, name: title }).waitFor();
      await isSound(hanneke, word);
    }
    await hanneke.goto(chain);
    await reads(hanneke, '11 organisaties');
  });

  step('draws nothing while nothing happens', async () => {
    assert.equal((await countIdle(hanneke, IDLE_MS)).frames, 0);
  });

  step('lets the director give an item other minutes', async () => {
    await hanneke.getByRole('link', { name: 'Bijeenkomsten' }).click();
    await button(hanneke, /^Voorbereiden/).first().click();
    await hanneke.waitForURL(/plan\/\w+/);
    await reads(hanneke, 'Past precies');
    await button(hanneke, 'Meer minuten voor Opening').click();
    await reads(hanneke, /minu\w+ te veel/);
    await isSound(hanneke, 'plan');
    await button(hanneke, 'Minder minuten voor Opening').click();
    await reads(hanneke, 'Past precies');
  });

  step('puts a removed item back where it stood', async () => {
    const order = async () => {
      const buttons = await hanneke.getByRole('button', { name: /, Wijzigen$/ }).allTextContents();
      return buttons.join(' ');
    };
    const before = await order();
    await button(hanneke, 'Weghalen: Pauze').click();
    await button(hanneke, 'Ongedaan maken').click();
    await button(hanneke, 'Pauze, Wijzigen').waitFor({ state: 'attached' });
    assert.equal(await order(), before);
  });

  step('closes a dialog at Escape', async () => {
    for (const name of ['Datum en plaats', 'Uitnodigen']) {
      await button(hanneke, name).click();
      const dialog = hanneke.getByRole('dialog', { name });
      await dialog.waitFor();
      if (name === 'Uitnodigen') await isSound(hanneke, 'the invitation');
      await hanneke.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  step('starts for all at once, and moves on within a second', async () => {
    for (const page of everybody()) {
      await page.goto(hanneke.url().replace('/plan/', '/live/'));
    }
    await reads(samira, 'We beginnen zodra de ketenregisseur start');
    await isSound(samira, 'before the start');
    await button(hanneke, 'Bijeenkomst starten').click();
    for (const page of everybody()) await reads(page, 'punt 1 van 9');
    await hanneke.evaluate(() => {
      const note = () => { globalThis.pressedAt = Date.now(); };
      addEventListener('click', note, { capture: true, once: true });
    });
    const shown = everybody().map((page) => timeOfReading(page, 'punt 2 van 9'));
    await nextItem('Kennismaking');
    const times = await Promise.all(shown);
    const took = Math.max(...times) - await hanneke.evaluate(() => globalThis.pressedAt);
    console.log(`next item: ${took} ms until all three browsers show it`);
    assert.ok(took < 1000, `${took} ms`);
  });

  step('gives each party the floor in turn', async () => {
    await button(hanneke, /^Beginnen met/).click();
    await reads(samira, 'Nu aan het woord');
    await reads(samira, '0 geweest');
    await button(hanneke, /^Volgende:/).click();
    await reads(samira, '1 geweest');
    await isSound(hanneke, 'round of the lead');
    await isSound(samira, 'round of a participant');
  });

  step('draws once a second while a clock runs', async () => {
    const before = (await stats(samira)).frames;
    await samira.waitForTimeout(IDLE_MS);
    const frames = (await stats(samira)).frames - before;
    assert.ok(frames >= 2 && frames <= 5, `${frames} frames in 3 s`);
  });

  step('hands the pen to who is asked and says yes', async () => {
    await button(hanneke, 'Iemand vragen').click();
    await hanneke.getByRole('menuitem', { name: /Meerinzicht/ }).click();
    await reads(joris, 'Wilt u nu schrijven?');
    await isSound(joris, 'asked for the pen');
    await button(joris, 'Ja, ik schrijf').click();
    await line().waitFor();
    await tab(samira, 'Notulen');
    await reads(samira, 'Joris Veenstra');
  });

  step('shows a line while it is typed, also to who comes later', async () => {
    await keep('Notitie');
    await line().pressSequentially('Zorgdat kent 19 jonge', { delay: 20 });
    await reads(samira, 'Zorgdat kent 19 jonge');
    await samira.reload();
    await tab(samira, 'Notulen');
    await reads(samira, 'Zorgdat kent 19 jonge');
    await isSound(samira, 'reading along');
    await line().pressSequentially(' mantelzorgers.');
    await reads(samira, 'Zorgdat kent 19 jonge mantelzorgers.');
    await button(joris, 'Vastleggen', { exact: true }).click();
    await readsNoMore(samira, 'schrijft nu');
    await reads(samira, 'Zorgdat kent 19 jonge mantelzorgers.');
  });

  step('keeps decisions, and numbers agreements', async () => {
    await note('Besluit', DECISION);
    await note('Afspraak', AGREEMENT);
    await reads(samira, DECISION);
    await reads(samira, 'Afspraak A1');
    await isSound(joris, 'minutes of the minute-taker');
  });

  step('takes in what a participant proposes', async () => {
    await button(samira, 'Regel voorstellen').click();
    await samira.getByRole('textbox', { name: 'Uw voorstel voor de notulen' })
      .fill('Tactus ziet vooral partners.');
    await isSound(samira, 'proposing a line');
    await button(samira, 'Voorstellen', { exact: true }).click();
    await reads(joris, 'van Samira Bouzid, Tactus');
    await isSound(joris, 'a proposal');
    await button(joris, 'Overnemen').click();
    await readsNoMore(samira, 'Wacht op de notulist');
    await reads(samira, 'Tactus ziet vooral partners.');
  });

  step('loses nothing when the server is killed while the minute-taker types', async () => {
    await keep('Idee');
    await line().pressSequentially('Een kaart met foto en ');
    await table.server.kill();
    await line().pressSequentially('telefoonnummer.');
    await button(joris, 'Vastleggen', { exact: true }).click();
    await reads(joris, '1 niet verzonden');
    await reads(joris, 'Verbinding weg');
    await line().pressSequentially('Ook op de balie');
    await table.server.start();
    await readsNoMore(joris, 'niet verzonden', 30_000);
    await reads(samira, 'Een kaart met foto en telefoonnummer.', 30_000);
    assert.equal(await line().inputValue(), 'Ook op de balie');
    await readsNoMore(hanneke, 'Verbinding weg', 30_000);
    await line().pressSequentially(' leggen.');
    await reads(samira, 'Ook op de balie leggen.');
    await button(joris, 'Vastleggen', { exact: true }).click();
    await readsNoMore(samira, 'schrijft nu');
    await reads(samira, 'Ook op de balie leggen.');
  });

  step('notes who is there', async () => {
    await button(region(hanneke, 'Aan tafel'), /^Medicamus/).click();
    await hanneke.getByRole('menuitem', { name: 'afgemeld' }).click();
    await tab(samira, 'Tafel');
    await reads(samira, 'Medicamus, afgemeld');
    await isSound(samira, 'the table');
    await tab(samira, 'Nu');
  });

  step('pauses, goes on and gives minutes', async () => {
    await button(hanneke, 'Pauze', { exact: true }).click();
    await reads(samira, 'gepauzeerd');
    assert.ok((await countIdle(samira, IDLE_MS)).frames <= 1);
    await button(hanneke, 'Verder gaan').click();
    await readsNoMore(samira, 'gepauzeerd');
    const given = /van (\d+) minuten/;
    const minutes = Number(given.exec(await joris.locator('#twin').textContent())[1]);
    await button(hanneke, '5 min', { exact: true }).click();
    await reads(joris, `van ${minutes + 5} minuten`);
  });

  step('parks what does not fit now', async () => {
    await button(hanneke, /^Parkeerlijst/).click();
    await hanneke.getByRole('textbox', { name: 'Wat komt later aan de orde?' }).fill('Het vervoer');
    await button(hanneke, 'Parkeren').click();
    await tab(samira, 'Agenda');
    await button(samira, /^Parkeerlijst/).click();
    await samira.getByRole('checkbox', { name: /Het vervoer/ }).waitFor();
    await isSound(samira, 'agenda and parking list');
    await tab(samira, 'Nu');
  });

  step('lets the director look ahead without moving the others', async () => {
    await lead('Vooruitkijken');
    await reads(hanneke, 'U kijkt vooruit naar Ketenaanpak hier');
    await reads(samira, 'punt 2 van 9');
    await button(hanneke, 'Terug naar nu').click();
    await readsNoMore(hanneke, 'U kijkt vooruit');
  });

  step('shows the wall where the table is', async () => {
    const live = hanneke.url();
    await hanneke.goto(live.replace('/live/', '/wall/'));
    await reads(hanneke, 'Hierna');
    await isSound(hanneke, 'wall');
    await hanneke.goto(live);
    await button(hanneke, 'Meer', { exact: true }).waitFor();
  });

  step('gathers first impressions', async () => {
    await nextItem('Ketenaanpak hier');
    await samira.getByRole('textbox', { name: 'Uw indruk' }).fill('Iedereen wil hetzelfde.');
    await button(samira, 'Indruk toevoegen').click();
    await reads(hanneke, 'Iedereen wil hetzelfde.');
    await isSound(samira, 'impressions');
    await nextItem('Pauze');
  });

  step('writes a goal, and says which parts are still open', async () => {
    await nextItem('Algemene doelen');
    await button(joris, 'Doel toevoegen').click();
    const goal = joris.getByRole('dialog');
    await goal.getByRole('textbox', { name: 'Wat wilt u bereiken?' })
      .fill('Mantelzorgers kunnen straks op één plek terecht.');
    await goal.getByRole('textbox', { name: 'Waaraan merkt u dat het lukt?' })
      .fill('Zorgdat telt de vragen.');
    await isSound(joris, 'a goal');
    await button(goal, 'Vastleggen').click();
    await reads(samira, 'Nog 4 vragen open');
    await isSound(samira, 'goals');
  });

  step('gathers contributions, who is missing and the table\'s yes', async () => {
    await nextItem('Ketenpartijen en rollen');
    const contributions = region(joris, 'Wie brengt wat in?');
    await button(contributions, /^Meerinzicht/).click();
    await contributions.getByRole('textbox', { name: 'Dit brengen wij in' }).fill('Een spreekuur');
    await contributions.getByRole('spinbutton', { name: 'Uren per maand' }).fill('6');
    await isSound(joris, 'contributions');
    await button(contributions, 'Vastleggen').click();
    await reads(samira, 'Samen 6 uur per maand');
    const missing = region(samira, 'Wie mist u nog?');
    await missing.getByRole('textbox', { name: 'Wie zou u erbij willen?' }).fill('De huisarts');
    await button(missing, 'Toevoegen aan de lijst').click();
    await reads(hanneke, 'De huisarts');
    await button(hanneke, 'Ja, zo doen we het: Ketenregisseur').click();
    await reads(samira, 'De tafel zei ja');
    await isSound(samira, 'parties and roles');
  });

  step('plans four dates', async () => {
    await nextItem('Planning');
    await isSound(hanneke, 'proposed dates');
    await button(hanneke, /^Zet 4 data vast/).click();
    await region(samira, 'Bijeenkomsten in fase C').getByRole('listitem').nth(3).waitFor();
    await isSound(samira, 'planned dates');
  });

  step('writes down an action with an owner and a date', async () => {
    await nextItem('Acties');
    await button(joris, 'Nieuwe actie').click();
    const action = joris.getByRole('dialog');
    await action.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill('Bel de huisarts');
    await action.getByRole('combobox', { name: 'Trekker' }).selectOption({ label: 'Zorgdat' });
    await action.getByLabel('Klaar op').fill('2027-01-15');
    await isSound(joris, 'an action');
    await button(action, 'Vastleggen').click();
    await reads(samira, 'Bel de huisarts');
    await reads(samira, 'Zorgdat');
  });

  step('brings everybody back to where they were', async () => {
    await Promise.all(everybody().map((page) => page.reload()));
    for (const page of everybody()) await reads(page, 'punt 8 van 9');
    await line().waitFor();
  });

  step('closes after a look at what is still open', async () => {
    await nextItem('Afsluiting');
    await reads(samira, 'punt 9 van 9');
    await button(hanneke, 'Bijeenkomst afsluiten').click();
    const check = hanneke.getByRole('dialog', { name: 'Kunt u afsluiten?' });
    await check.getByText('punt op de parkeerlijst').first().waitFor({ state: 'attached' });
    await isSound(hanneke, 'the check list');
    await button(check, 'Bijeenkomst afsluiten').click();
    await reads(samira, 'De bijeenkomst is afgelopen');
    await isSound(samira, 'the end');
  });

  step('settles the report with the minute-taker and the lead', async () => {
    for (const page of [joris, hanneke, samira]) {
      await page.goto(page.url().replace('/live/', '/report/'));
      await reads(page, DECISION);
      await reads(page, AGREEMENT);
    }
    await reads(samira, 'Wacht op de notulist');
    await button(joris, 'Verslag vaststellen').click();
    await readsNoMore(samira, 'Wacht op de notulist');
    await isSound(hanneke, 'the draft report');
    await button(hanneke, 'Verslag vaststellen').click();
    await reads(samira, 'Vastgesteld door Hanneke Wiersma');
    await isSound(samira, 'the settled report');
  });

  step('shows a correction of a settled report as one', async () => {
    const minutes = region(joris, 'Notulen');
    await button(minutes, 'Regel wijzigen').first().click();
    await joris.getByRole('menuitem', { name: 'Wijzigen' }).click();
    await minutes.getByRole('textbox').fill('Zorgdat kent 21 jonge mantelzorgers.');
    await button(minutes, 'Vastleggen').click();
    await reads(samira, 'Eerst stond er: Zorgdat kent 19 jonge mantelzorgers.');
    await isSound(joris, 'the corrected report');
  });

  step('gives the same report on paper', async () => {
    const [, ledger, meeting] = /chain\/(\w+)\/report\/(\w+)/.exec(hanneke.url());
    const paper = new URL(`/papers/report/${ledger}/${meeting}`, table.server.url).href;
    const html = await hanneke.request.get(`${paper}.html`);
    assert.equal(html.status(), 200);
    assert.ok((await html.text()).includes(DECISION));
    const pdf = await hanneke.request.get(`${paper}.pdf`);
    assert.equal(pdf.status(), 200);
    assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
  });

  it('has no screen on which something is wrong', () => assert.deepEqual(findings, []));

  step('complains about nothing but the connection that was cut', () => {
    const cut = /ERR_(CONNECTION_(REFUSED|RESET)|INCOMPLETE_CHUNKED|EMPTY_RESPONSE)/;
    for (const page of everybody()) {
      assert.deepEqual(page.complaints.filter((text) => !cut.test(text)), []);
    }
  });
});
