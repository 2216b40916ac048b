// Makes the pictures in docs/screens: node tests/browser/screens.mjs [FOLDER]. They show the
// example chain at its start meeting, as the real page and server do.
import path from 'node:path';
import { settle, startBrowser } from './lib.mjs';
import { Server, button, reads, signIn } from './table.mjs';

const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '../../docs/screens');
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 320, height: 640 };
const WALL = { width: 1920, height: 1080 };

async function picture(page, name, size) {
  if (size) await page.setViewportSize(size);
  await page.mouse.move(0, 0);
  await settle(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

async function showAround(page) {
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

// The library, and one persona that a second person has read.
async function showPersonas(hanneke, joris) {
  const chain = hanneke.url();
  await hanneke.goto(`${chain}/personas`);
  for (const name of ['Ank, 60', 'Maria, 75', 'Nicole, 40', 'Maria, 45', 'Léon, 24']) {
    await button(hanneke, `Opnemen in onze keten: ${name}`).click();
  }
  await joris.goto(`${chain}/personas/maria_75`);
  await button(joris, 'Nalezen en goedkeuren').click();
  const dialog = joris.getByRole('dialog');
  for (const point of await dialog.getByRole('checkbox').all()) await point.check();
  await button(dialog, 'Niemand is te herkennen').click();
  await reads(joris, 'Joris Veenstra las alles na');
  await hanneke.reload(); // once there are some, the chain's own come first
  await reads(hanneke, 'Klaar voor gebruik');
  await picture(hanneke, 'personas-1440');
  await picture(joris, 'persona-1440');
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

async function showRound({ hanneke, joris, samira }) {
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

async function showForms({ hanneke, joris }) {
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

async function showReport({ hanneke, joris }) {
  await button(hanneke, 'Volgend punt: Afsluiting').click();
  await button(hanneke, 'Bijeenkomst afsluiten').click();
  await button(hanneke.getByRole('dialog'), 'Bijeenkomst afsluiten').click();
  await reads(joris, 'De bijeenkomst is afgelopen');
  await joris.goto(joris.url().replace('/live/', '/report/'));
  await button(joris, 'Verslag vaststellen').click();
  await reads(joris, 'Vastgesteld door Joris Veenstra');
  await picture(joris, 'report-1440');
}

async function say(page, number, kind, text) {
  await page.getByRole('textbox', { name: `Uw bijdrage bij vraag ${number}` }).fill(text);
  await button(page, `${kind}, Uw bijdrage bij vraag ${number}`).click();
  await reads(page, text);
}

async function showZoomIn({ hanneke, joris, samira }) {
  await hanneke.goto(hanneke.url().replace(/(chain\/\w+).*/, '$1/meetings'));
  await button(hanneke, /^Voorbereiden, Eerste basisbijeenkomst/).click();
  await reads(hanneke, 'Inzoomen op bouwsteen 1');
  const live = hanneke.url().replace('/plan/', '/live/');
  for (const page of [hanneke, joris, samira]) await page.goto(live);
  await button(hanneke, 'Bijeenkomst starten').click();
  await button(hanneke, 'Iemand vragen').click();
  await hanneke.getByRole('menuitem', { name: /^Meerinzicht/ }).click();
  await button(joris, 'Ja, ik schrijf').click();
  await button(hanneke, 'Volgend punt: Terugblik').click();
  await button(hanneke, 'Volgend punt: Inzoomen op bouwsteen 1').click();
  await say(hanneke, 1, 'Antwoord', 'Wij zien hen aan de balie, als zij iets voor een ander regelen.');
  await say(samira, 1, 'Gat', 'Niemand spreekt jongeren op school aan.');
  await say(joris, 1, 'Idee', 'Een kaartje bij de apotheek: zorgt u voor iemand?');
  await joris.getByRole('textbox', { name: 'Ons antwoord op vraag 1' })
    .fill('Aan de balie, bij de apotheek en op school. Wij vragen: zorgt u voor iemand?');
  await button(joris, 'Leg vast, vraag 1').click();
  await reads(hanneke, '1 van 6 vragen');
  await picture(joris, 'zoom-in-1440');
  await button(hanneke, 'Volgend punt: Rollen').click();
  await button(hanneke, 'Volgend punt: Reflectie').click();
  await samira.getByRole('textbox', { name: 'In uw eigen organisatie' })
    .fill('Mijn team vraagt nog te weinig door.');
  await picture(samira, 'reflection-320');
  await hanneke.goto(live.replace(/(chain\/\w+).*/, '$1/blocks'));
  await reads(hanneke, '1 van 6 vragen beantwoord');
  await picture(hanneke, 'blocks-1440');
  await hanneke.goto(`${hanneke.url()}/b1`);
  await reads(hanneke, 'Aan de balie, bij de apotheek');
  await picture(hanneke, 'block-sheet-1440');
}

// The actions of a chain that has come all the way; one of them was just finished.
async function showActions(browser) {
  const full = new Server();
  try {
    await full.start({ example: 'full' });
    const hanneke = await signIn(browser, full, 'Hanneke Wiersma', WIDE);
    await button(hanneke, /^Voorbereiden, /).first().waitFor();
    await hanneke.goto(`${hanneke.url()}/actions`);
    await hanneke.getByRole('checkbox', { name: 'Meeloopdag met drie partijen proberen, Klaar' })
      .click();
    await button(hanneke, 'Meer over: Proef: één nacht logeren zonder wachttijd').click();
    await button(hanneke, 'Ongedaan maken').waitFor({ state: 'detached' }); // it goes by itself
    await picture(hanneke, 'actions-1440');
  } finally {
    await full.end();
  }
}

const server = new Server();
const browser = await startBrowser();
try {
  await showActions(browser);
  await server.start({ example: true });
  const hanneke = await signIn(browser, server, 'Hanneke Wiersma', WIDE);
  const joris = await signIn(browser, server, 'Joris Veenstra', WIDE);
  const samira = await signIn(browser, server, 'Samira Bouzid', PHONE);
  await button(hanneke, /^Voorbereiden, Startbijeenkomst/).waitFor();
  await picture(hanneke, 'chain-home-1440');
  await showAround(hanneke);
  await showPersonas(hanneke, joris);
  await button(hanneke, /^Voorbereiden, Startbijeenkomst/).click();
  await reads(hanneke, 'Past precies');
  await picture(hanneke, 'agenda-plan-1440');
  const live = hanneke.url().replace('/plan/', '/live/');
  for (const page of [hanneke, joris, samira]) await page.goto(live);
  await button(hanneke, 'Bijeenkomst starten').click();
  await showRound({ hanneke, joris, samira });
  await showForms({ hanneke, joris });
  await showReport({ hanneke, joris });
  await showZoomIn({ hanneke, joris, samira });
} finally {
  await browser.close();
  await server.end();
}
