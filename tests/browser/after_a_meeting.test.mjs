// After a meeting, and the weeks behind it: the start meeting closes, its report goes to all
// organisations by mail, three owners are asked how it goes and answer from their mail
// without signing in, and the next meeting's look back is filled by itself.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { screenshotAtAllWidths } from './lib.mjs';
import { button, findingsOn, reads, readsNoMore, setTable, storySteps } from './table.mjs';

const MAIL_FROM = 'Keten Harderwijk <keten@gemeente.example>';
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const ACTIONS = [
  { title: 'Bel de huisarts', owner: 'Zorgdat', answer: 'Het is klaar', says: 'Zij doen mee.' },
  { title: 'Maak een poster', owner: 'Sonnevank', answer: 'Het is onderweg', says: 'Bijna zover.' },
  { title: 'Vraag de scholen', owner: 'Meerinzicht', answer: 'Het zit vast', says: 'Zij nemen niet op.' },
];

describe('after a meeting', () => {
  const step = storySteps(it);
  const table = setTable({ example: true, mailFrom: MAIL_FROM });
  let hanneke; // directs the chain
  let joris; // takes part
  let phone; // of owners who are not signed in
  let chain;

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
    joris = await table.come('Joris Veenstra');
    chain = hanneke.url();
    phone = await table.phone();
  });

  const picture = async (page, name) => {
    const size = page.viewportSize();
    await screenshotAtAllWidths(page, name);
    await page.setViewportSize(size);
  };

  // Opens the link in the mail that asks about an action, and answers there.
  const answerFromMail = async ({ title, answer, says }) => {
    const { text } = table.smtp.mails.find((mail) => mail.text.includes(title)
      && mail.text.includes('/answer/'));
    await phone.goto(/http\S+\/answer\/[\w-]+/.exec(text)[0]);
    await phone.getByRole('radio', { name: answer }).check();
    await phone.getByRole('textbox', { name: 'Wilt u er iets bij zeggen?' }).fill(says);
    await phone.getByRole('button', { name: 'Verstuur antwoord' }).click();
    await phone.getByRole('heading', { name: 'Dank u wel' }).waitFor();
  };

  step('the start meeting is held, and closes', async () => {
    await button(hanneke, /^Voorbereiden, Startbijeenkomst/).click();
    await reads(hanneke, 'Past precies');
    await hanneke.goto(hanneke.url().replace('/plan/', '/live/'));
    await button(hanneke, 'Bijeenkomst starten').click();
    for (let point = 2; point <= 8; point += 1) {
      await button(hanneke, /^Volgend punt/).click();
      await reads(hanneke, `punt ${point} van 9`);
    }
    await button(hanneke, /^Parkeerlijst/).click();
    await hanneke.getByRole('textbox', { name: 'Wat komt later aan de orde?' }).fill('Het vervoer');
    await button(hanneke, 'Parkeren').click();
    for (const { title, owner } of ACTIONS) {
      await button(hanneke, 'Nieuwe actie').click();
      const dialog = hanneke.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill(title);
      await dialog.getByRole('combobox', { name: 'Trekker' }).selectOption({ label: owner });
      await dialog.getByLabel('Klaar op').fill(day(20));
      await button(dialog, 'Vastleggen').click();
      await reads(hanneke, title);
    }
    await button(hanneke, /^Volgend punt/).click();
    await button(hanneke, 'Bijeenkomst afsluiten').click();
    await button(hanneke.getByRole('dialog'), 'Bijeenkomst afsluiten').click();
    await reads(hanneke, 'De bijeenkomst is afgelopen');
    await picture(hanneke, 'after-ended');
  });

  step('its report goes to eleven organisations', async () => {
    await hanneke.goto(hanneke.url().replace('/live/', '/report/'));
    await reads(hanneke, 'Bel de huisarts');
    await picture(hanneke, 'after-report');
    await button(hanneke, 'Verstuur het verslag').click();
    await button(hanneke, 'Verstuur aan 11 mensen').waitFor();
    await picture(hanneke, 'after-mail');
    await button(hanneke, 'Verstuur aan 11 mensen').click();
    await button(hanneke, 'Ja, verstuur').click();
    await reads(hanneke, '11 van 11 verstuurd', 60_000);
    assert.equal(new Set(table.smtp.mails.map(({ to }) => to)).size, 11);
    await picture(hanneke, 'after-sent');
  });

  step('three owners are asked by mail', async () => {
    await hanneke.goto(`${chain}/follow-up`);
    await button(hanneke, 'Bekijk').click();
    await reads(hanneke, 'Bel de huisarts');
    await picture(hanneke, 'after-follow-up');
    for (const { title } of ACTIONS) {
      await button(hanneke, `Vraag hoe het gaat: ${title}`).click();
    }
    const end = Date.now() + 30_000;
    while (table.smtp.mails.length < 14 && Date.now() < end) await hanneke.waitForTimeout(200);
    assert.equal(table.smtp.mails.length, 14);
    await picture(hanneke, 'after-asked');
  });

  step('two of them answer from the mail, without signing in', async () => {
    for (const action of ACTIONS.slice(0, 2)) await answerFromMail(action);
    await reads(hanneke, 'Bijna zover.');
  });

  step('the next meeting looks back on all of it by itself', async () => {
    await hanneke.goto(`${chain}/meetings`);
    await button(hanneke, 'Bijeenkomst plannen').first().click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Wat voor bijeenkomst?' }).selectOption('basic_1_90');
    await dialog.getByLabel('Datum').fill(day(30));
    await button(dialog, 'Agenda maken').click();
    await button(hanneke, 'Zet op de agenda: Het vervoer').waitFor();
    await picture(hanneke, 'after-plan');
    const live = hanneke.url().replace('/plan/', '/live/');
    for (const page of [hanneke, joris]) await page.goto(live);
    await button(hanneke, 'Bijeenkomst starten').click();
    await button(hanneke, 'Volgend punt: Terugblik').click();
    for (const page of [hanneke, joris]) {
      await reads(page, 'Sinds Startbijeenkomst');
      for (const { title, says } of ACTIONS.slice(0, 2)) {
        await reads(page, title);
        await reads(page, says);
      }
      await readsNoMore(page, 'Hier denken we samen over mee');
    }
  });

  step('the last answer comes in while the table looks back', async () => {
    await answerFromMail(ACTIONS[2]);
    for (const page of [hanneke, joris]) {
      await reads(page, 'Hier denken we samen over mee');
      await reads(page, ACTIONS[2].says);
    }
    assert.deepEqual(await findingsOn(joris, 'look back'), []);
    await picture(hanneke, 'after-look-back');
    await picture(joris, 'after-look-back-joris');
    assert.deepEqual([...hanneke.complaints, ...joris.complaints], []);
  });
});
