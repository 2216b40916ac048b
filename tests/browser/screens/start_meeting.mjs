// The start meeting, what stands around it, and its report.
import { button, reads } from '../table.mjs';
import { WALL, WIDE, picture } from './picture.mjs';

export async function showAround(page) {
  const chain = page.url();
  for (const [word, title, name] of [['setup', 'Voorbereiden', 'preparing-1440'],
    ['parties', 'Organisaties', 'parties-1440']]) {
    await page.goto(`${chain}/${word}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await picture(page, name);
  }
  await page.goto(chain);
  await button(page, /^Voorbereiden, Startbijeenkomst/).waitFor();
}

export async function showPersonas(hanneke) {
  const chain = hanneke.url();
  await hanneke.goto(`${chain}/personas`);
  await reads(hanneke, 'Klaar voor gebruik');
  await picture(hanneke, 'personas-1440');
  await hanneke.goto(`${chain}/personas/maria_75`);
  await reads(hanneke, 'las alles na');
  await picture(hanneke, 'persona-1440');
  await hanneke.goto(chain);
  await button(hanneke, /^Voorbereiden, Startbijeenkomst/).waitFor();
}

async function writeLine(page, kind, text) {
  await page.getByRole('radio', { name: kind }).click();
  await page.getByRole('textbox', { name: 'Nieuwe regel' }).fill(text);
  await button(page, 'Vastleggen', { exact: true }).click();
  await reads(page, text);
}

async function addGoal(page, text, parts) {
  await button(page, 'Doel toevoegen').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Wat wilt u bereiken?' }).fill(text);
  for (const [question, answer] of parts) {
    await dialog.getByRole('textbox', { name: question }).fill(answer);
  }
  await button(dialog, 'Vastleggen').click();
  await reads(page, text);
}

async function addAction(page, title, owner, due) {
  await button(page, 'Nieuwe actie').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill(title);
  await dialog.getByRole('combobox', { name: 'Trekker' }).selectOption({ label: owner });
  await dialog.getByLabel('Klaar op').fill(due);
  await dialog.getByRole('radio', { name: 'Klein' }).click();
  await button(dialog, 'Vastleggen').click();
  await reads(page, title);
}

const monthsFromNow = (months) => {
  const day = new Date();
  day.setMonth(day.getMonth() + months);
  return day.toISOString().slice(0, 10);
};

export async function showRound({ hanneke, joris, samira }) {
  await button(hanneke, 'Volgend punt: Kennismaking').click();
  await button(hanneke, /^Beginnen met/).click();
  for (let turn = 0; turn < 3; turn += 1) {
    await reads(hanneke, `${turn} geweest`);
    await button(hanneke, /^Volgende:/).click();
  }
  await button(hanneke, 'Iemand vragen').click();
  await hanneke.getByRole('menuitem', { name: /^Meerinzicht/ }).click();
  await button(joris, 'Ja, ik schrijf').click();
  await joris.getByRole('textbox', { name: 'Nieuwe regel' }).waitFor();
  await writeLine(joris, 'Notitie', 'Zorgdat kent 19 jonge mantelzorgers.');
  await writeLine(joris, 'Vraag', 'Wie komt er op school en ziet daar een kind dat thuis zorgt?');
  await writeLine(joris, 'Afspraak', 'Iedereen stuurt voor de zomer een contactkaart aan Zorgdat.');
  await samira.getByRole('tab', { name: 'Notulen' }).click();
  await button(samira, 'Regel voorstellen').click();
  await samira.getByRole('textbox', { name: 'Uw voorstel voor de notulen' })
    .fill('Tactus ziet vooral partners, kinderen komen zelden mee.');
  await button(samira, 'Voorstellen', { exact: true }).click();
  await reads(joris, 'van Samira Bouzid');
  await samira.getByRole('tab', { name: 'Nu' }).click();
  await joris.getByRole('radio', { name: 'Notitie' }).click();
  await joris.getByRole('textbox', { name: 'Nieuwe regel' })
    .pressSequentially('Sonnevank heeft dagbesteding op drie plekken. Het vervoer');
  await reads(hanneke, 'Het vervoer');
  await picture(joris, 'meeting-live-1440');
  await picture(hanneke, 'meeting-lead-1440');
  await picture(samira, 'participant-320');
  await hanneke.goto(hanneke.url().replace('/live/', '/wall/'));
  await reads(hanneke, 'Hierna');
  await picture(hanneke, 'projector-1920', WALL);
  await hanneke.goto(hanneke.url().replace('/wall/', '/live/'));
  await hanneke.setViewportSize(WIDE);
  await joris.getByRole('textbox', { name: 'Nieuwe regel' })
    .pressSequentially(' is nog een vraag.');
  await button(joris, 'Vastleggen', { exact: true }).click();
}

export async function showForms({ hanneke, joris }) {
  for (const item of ['Ketenaanpak hier', 'Pauze', 'Algemene doelen']) {
    await button(hanneke, `Volgend punt: ${item}`).click();
  }
  await addGoal(joris, 'Mantelzorgers kunnen straks met elke vraag op één plek terecht.',
    [['Waaraan merkt u dat het lukt?', 'Zorgdat telt de vragen.']]);
  await addGoal(joris, 'Elke school weet wie zij belt als een kind thuis zorgt.', []);
  await writeLine(joris, 'Besluit', 'We beginnen met deze twee doelen.');
  await picture(joris, 'meeting-goals-1440');
  await button(hanneke, 'Volgend punt: Ketenpartijen en rollen').click();
  await button(hanneke, 'Volgend punt: Planning').click();
  await button(hanneke, /^Zet 4 data vast/).waitFor();
  await picture(hanneke, 'meeting-dates-1440');
  await button(hanneke, /^Zet 4 data vast/).click();
  await button(hanneke, 'Volgend punt: Acties').click();
  await addAction(joris, 'Contactkaarten verzamelen', 'Zorgdat', monthsFromNow(1));
  await addAction(joris, 'De scholen uitnodigen', 'Gemeente Harderwijk/Ermelo', monthsFromNow(2));
}

export async function showReport({ hanneke, joris }) {
  await button(hanneke, 'Volgend punt: Afsluiting').click();
  await button(hanneke, 'Bijeenkomst afsluiten').click();
  await button(hanneke.getByRole('dialog'), 'Bijeenkomst afsluiten').click();
  await reads(joris, 'De bijeenkomst is afgelopen');
  await joris.goto(joris.url().replace('/live/', '/report/'));
  await button(joris, 'Verslag vaststellen').click();
  await reads(joris, 'Vastgesteld door Joris Veenstra');
  await picture(joris, 'report-1440');
  await hanneke.goto(hanneke.url().replace('/live/', '/mail/'));
  await button(hanneke, 'Verstuur aan 11 mensen').waitFor();
  await picture(hanneke, 'mail-1440');
}
