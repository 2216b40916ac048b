// A basic meeting at the table: parties answer the questions of a building block at once, answers
// are settled, more comes of what was said, a persona is walked with, and everybody reflects in
// private. One story.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tabFindings } from './keys.mjs';
import { button, findingsOn, reads, readsNoMore, setTable, storySteps } from './table.mjs';

const SECRET = 'Ons team durft er niet naar te vragen';
const GAP = 'Niemand spreekt jongeren op school aan.';

describe('a basic meeting', () => {
  const table = setTable({ example: true });
  let hanneke; // directs the chain
  let joris; // takes the minutes
  let samira; // takes part, with a phone
  const findings = []; // on all screens that the story passes

  const step = storySteps(it);

  // By eye, by ear and by key.
  const isSound = async (page, name) => {
    findings.push(...await findingsOn(page, name), ...await tabFindings(page, name));
  };
  const nextItem = (name) => button(hanneke, `Volgend punt: ${name}`).click();
  const say = (page, number) => page
    .getByRole('textbox', { name: `Uw bijdrage bij vraag ${number}` });
  const sayAs = (page, number, kind) => button(page, `${kind}, Uw bijdrage bij vraag ${number}`);

  step('is planned from its template, with its block', async () => {
    hanneke = await table.come('Hanneke Wiersma');
    joris = await table.come('Joris Veenstra');
    samira = await table.come('Samira Bouzid', { width: 320, height: 700 });
    await reads(hanneke, '11 organisaties');
    await hanneke.goto(`${hanneke.url()}/meetings`);
    await button(hanneke, 'Bijeenkomst plannen').first().click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Wat voor bijeenkomst?' })
      .selectOption('basic_1_90');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Datum').fill(tomorrow);
    await button(dialog, 'Agenda maken').click();
    await reads(hanneke, 'Inzoomen op bouwsteen 1');
    const live = hanneke.url().replace('/plan/', '/live/');
    for (const page of [hanneke, joris, samira]) await page.goto(live);
    await button(hanneke, 'Bijeenkomst starten').click();
    await button(hanneke, 'Iemand vragen').click();
    await hanneke.getByRole('menuitem', { name: /^Meerinzicht/ }).click();
    await button(joris, 'Nu niet').click();
    await button(joris, 'Toch schrijven').click();
    await joris.getByRole('textbox', { name: 'Nieuwe regel' }).waitFor();
  });

  step('opens the questions of its block for everybody', async () => {
    await nextItem('Terugblik');
    await nextItem('Inzoomen op bouwsteen 1');
    for (const page of [hanneke, joris, samira]) {
      await reads(page, 'Waar treffen wij mantelzorgers die zichzelf zo niet noemen');
      await say(page, 6).waitFor();
    }
    await isSound(joris, 'zoom-in of the minute-taker');
    await isSound(samira, 'zoom-in');
  });

  step('takes what several parties say at the same time', async () => {
    await say(hanneke, 1).fill('De gemeente ziet hen aan de balie.');
    await say(samira, 1).fill(GAP);
    await say(joris, 1).fill('Zorgdat staat op de markt.');
    await Promise.all([sayAs(hanneke, 1, 'Antwoord').click(), sayAs(samira, 1, 'Gat').click(),
      sayAs(joris, 1, 'Idee').click()]);
    for (const page of [hanneke, joris, samira]) {
      for (const text of ['aan de balie', GAP, 'op de markt']) await reads(page, text);
    }
  });

  step('keeps what somebody was typing when their page is loaded again', async () => {
    await say(samira, 2).fill('Zij vragen of het');
    await samira.waitForTimeout(500);
    await samira.reload();
    await say(samira, 2).waitFor();
    assert.equal(await say(samira, 2).inputValue(), 'Zij vragen of het');
    await say(samira, 2).fill('');
  });

  step('settles the answer with the pen', async () => {
    const answer = joris.getByRole('textbox', { name: 'Ons antwoord op vraag 1' });
    await answer.fill('Op de markt, aan de balie en op school.');
    await button(joris, 'Leg vast, vraag 1').click();
    for (const page of [hanneke, samira]) await reads(page, 'Op de markt, aan de balie');
    await reads(hanneke, '1 van 6 vragen hebben vandaag een antwoord');
  });

  step('makes an action of a gap and an agreement of an answer, which remember it', async () => {
    await button(samira, new RegExp(`^Actie: ${GAP}`)).click();
    const dialog = samira.getByRole('dialog');
    const title = dialog.getByRole('textbox', { name: 'Wat gaat er gebeuren?' });
    assert.equal(await title.inputValue(), GAP);
    await dialog.getByRole('combobox', { name: 'Trekker' }).selectOption({ label: 'Zorgdat' });
    await button(dialog, 'Vastleggen').click();
    for (const page of [hanneke, joris, samira]) await reads(page, 'Actie 1, Zorgdat');
    await button(joris, /^Afspraak: Op de markt, aan de balie/).click();
    for (const page of [hanneke, samira]) await reads(page, 'Afspraak A1');
    await button(samira, /^Afspraak: Zorgdat staat op de markt/).click();
    await reads(joris, 'Afspraak voorgesteld');
  });

  step('walks along with a persona of the library, and comes back to the questions', async () => {
    await button(hanneke, 'Persona kiezen').click();
    await hanneke.getByRole('combobox', { name: 'Met wie loopt u mee?' })
      .selectOption({ label: 'Ank, 60' });
    await isSound(hanneke, 'choosing a persona');
    await button(hanneke, 'Samen beginnen').click();
    for (const page of [hanneke, joris, samira]) await reads(page, 'Stap 1 van 8');
    for (const title of ['Luister naar Ank', 'Wat zou Ank vragen?', 'Waar komt u Ank tegen?']) {
      await button(hanneke, `Volgende stap: ${title}`).click();
      for (const page of [hanneke, joris, samira]) await reads(page, title);
    }
    await button(samira, 'Wij ook bij Weten dat je mantelzorger bent').click();
    for (const page of [hanneke, joris]) await reads(page, '1 van 11 organisaties hebben gekozen');
    await isSound(samira, 'a mark');
    await isSound(joris, 'marks for others');
    await button(hanneke, 'Meer', { exact: true }).click();
    await hanneke.getByRole('menuitem', { name: /^Meelopen afronden/ }).click();
    for (const page of [hanneke, joris, samira]) await reads(page, 'Eerder meegelopen');
    await say(samira, 6).waitFor();
  });

  step('lets everybody reflect in private, and share', async () => {
    await nextItem('Rollen');
    await nextItem('Reflectie');
    const own = (page) => page.getByRole('textbox', { name: 'In uw eigen organisatie' });
    await own(samira).fill(SECRET);
    await button(samira, 'Ik ben klaar').click();
    await reads(hanneke, '1 van');
    await reads(joris, 'organisaties zijn klaar');
    for (const page of [hanneke, joris]) {
      assert.ok(!(await page.locator('#twin').innerText()).includes(SECRET));
    }
    await isSound(samira, 'reflection');
    await button(samira, 'Deel met de tafel').click();
    for (const page of [hanneke, joris]) await reads(page, SECRET);
    await reads(samira, 'U hebt uw notities gedeeld');
    await button(hanneke, new RegExp(`^Actie: ${SECRET}`)).click();
    await button(hanneke.getByRole('dialog'), 'Sluiten').click();
    await readsNoMore(hanneke, 'Wat gaat er gebeuren?');
    await isSound(hanneke, 'shared reflections');
  });

  step('shows on the sheet of the block what it has had', async () => {
    const chain = hanneke.url().replace(/\/live\/.*/, '');
    await hanneke.goto(`${chain}/blocks`);
    await reads(hanneke, '1 van 6 vragen beantwoord');
    await isSound(hanneke, 'blocks');
    await hanneke.goto(`${chain}/blocks/b1`);
    await reads(hanneke, 'Op de markt, aan de balie');
    await button(hanneke, 'Doel toevoegen').click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Wat wilt u bereiken?' })
      .fill('Elke school doet mee.');
    await button(dialog, 'Vastleggen').click();
    await reads(hanneke, 'Elke school doet mee.');
    await isSound(hanneke, 'block sheet');
    const id = /chain\/(\w+)/.exec(chain)[1];
    const paper = (file) => hanneke.request
      .get(new URL(`/papers/blocks/${id}/${file}?lang=nl`, chain).href);
    const all = await paper('all.html');
    assert.equal(all.status(), 200);
    const html = await all.text();
    assert.ok(html.includes('Elke school doet mee.'));
    assert.ok(html.includes('7. Onderzoek en monitoring'));
    const pdf = await paper('b1.pdf');
    assert.equal(pdf.headers()['content-type'], 'application/pdf');
  });

  step('tells on the page of the chain which blocks have had their turn', async () => {
    const chain = hanneke.url().replace(/\/blocks.*/, '');
    await hanneke.goto(chain);
    await hanneke.getByRole('link', { name: /^1\. Bewustwording, Besproken op/ }).waitFor();
    await hanneke.getByRole('link', { name: /^2\. Preventie en vroegsignalering, Nog/ }).waitFor();
    await isSound(hanneke, 'home with blocks');
  });

  it('keeps every screen sound', () => { assert.deepEqual(findings, []); });

  it('never complains', () => {
    for (const page of [hanneke, joris, samira]) assert.deepEqual(page.complaints, []);
  });
});
