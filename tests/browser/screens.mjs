// Makes the pictures in docs/screens: node tests/browser/screens.mjs [FOLDER]. They show the
// example chain at its start meeting, as the real page and server do.
import path from 'node:path';
import { settle, startBrowser } from './lib.mjs';
import { Server, button, reads, readsNoMore, signIn } from './table.mjs';

const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '../../docs/screens');
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 320, height: 640 };
const WALL = { width: 1920, height: 1080 };

// Somebody of the chain's own making, whom a second person has read.
const RIA = [
  { as: 'ilse', command: { expected_revision: 0, put_persona: { id: '@persona.ria', persona: {
    name: 'Ria', age: 72, cares_for: 'Henk (76)', basis: 'OWN_INTERVIEWS', language: 'nl',
    segment_keys: ['older_partner', 'seventy_plus'],
    portrait: { skin: 0, hair: 1, hair_colour: 0, clothes: 0, glasses: 1 },
    quote: 'Henk heeft parkinson. Ik laat hem liever niet alleen. Maar ’s nachts lig ik wakker.',
    personal_situation: '42 jaar getrouwd, twee kinderen die ver weg wonen',
    needs: ['Eén middag voor zichzelf en iemand die meedenkt'],
    search_behaviour: ['Huisarts, kerk, krant. Niet op internet'],
    pains: ['Als zij uitvalt, wie is er dan voor Henk?'] } } } },
  { as: 'wouter', command: { check_persona: { id: '@persona.ria', version: 1,
    point_keys: ['name', 'place', 'combination', 'dates', 'quotes', 'health'] } } },
];

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

async function showPersonas(hanneke) {
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

const BLOCKS = ['Weten dat je mantelzorger bent', 'Op tijd signalen zien', 'Naar passende hulp',
  'Zelf de regie houden', 'Ook daarna contact houden', 'Leren en afspraken vastleggen',
  'Onderzoeken en volgen'];

// A party comes to stand on the block of this number.
async function stand(page, number, how) {
  const block = BLOCKS[number - 1];
  await button(page, `Wij ook bij ${block}`).click();
  const words = page.getByRole('textbox', { name: 'In een paar woorden' });
  await words.fill(how);
  await words.press('Enter');
  await button(page, `Wanneer en waarmee: ${block}`).waitFor();
}

async function standFor(minuteTaker, number, party) {
  await button(minuteTaker, `Voor een ander: ${BLOCKS[number - 1]}`).click();
  await minuteTaker.getByRole('menuitem', { name: party, exact: true }).click();
  await minuteTaker.keyboard.press('Escape');
}

async function ask(page, number, text) {
  const question = page.getByRole('textbox',
    { name: `Wat zou Ria vragen bij “${BLOCKS[number - 1]}”?` });
  await question.fill(text);
  await question.press('Enter');
  await reads(page, text);
}

// Along all seven blocks, as one of the parties sees it.
async function showWalk({ hanneke, joris, samira, ilse, wouter }) {
  for (const page of [ilse, wouter]) await page.goto(hanneke.url());
  await button(hanneke, 'Persona kiezen').click();
  await hanneke.getByRole('combobox', { name: 'Met wie loopt u mee?' })
    .selectOption({ label: 'Ria, 72' });
  for (const [i, block] of BLOCKS.entries()) {
    await hanneke.getByRole('checkbox', { name: `${i + 1}. ${block}` }).check();
  }
  await button(hanneke, 'Samen beginnen').click();
  const next = (title) => button(hanneke, `Volgende stap: ${title}`).click();
  await next('Luister naar Ria');
  await next('Wat zou Ria vragen?');
  await ask(ilse, 2, 'Waarom vraagt de huisarts niet hoe het met mij gaat?');
  await ask(wouter, 4, 'Wie helpt mij om mijn eigen week te plannen?');
  await next('Waar komt u Ria tegen?');
  await reads(joris, 'De weg van Ria langs de bouwstenen');
  await standFor(joris, 1, 'Medicamus');
  await stand(ilse, 1, 'krantje');
  await stand(wouter, 2, 'dagopvang');
  await stand(samira, 2, 'gesprek');
  await standFor(joris, 3, 'Thuis in Cliëntondersteuning');
  await stand(ilse, 3, 'gesprek');
  await stand(ilse, 5, 'belt na een maand');
  await stand(hanneke, 6, 'beleid');
  await standFor(joris, 6, 'MEE');
  await button(wouter, 'Actie: Wie helpt mij om mijn eigen week te plannen?').click();
  const dialog = wouter.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Trekker' }).selectOption({ label: 'Sonnevank' });
  await button(dialog, 'Vastleggen').click();
  await readsNoMore(wouter, 'Wat gaat er gebeuren?');
  for (const text of ['MEE', 'beleid']) await reads(wouter, text);
  await picture(wouter, 'persona-walk-1440');
  await button(hanneke, 'Meer', { exact: true }).click();
  await hanneke.getByRole('menuitem', { name: /^Meelopen afronden/ }).click();
  await reads(hanneke, 'Eerder meegelopen');
}

async function showZoomIn({ hanneke, joris, samira, ilse, wouter }) {
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
  await showWalk({ hanneke, joris, samira, ilse, wouter });
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

// Nobody waits for these pictures: a busy machine gets its time.
async function come(name, size) {
  const page = await signIn(browser, server, name, size);
  page.setDefaultTimeout(60_000);
  return page;
}

try {
  await showActions(browser);
  await server.start({ example: true, more: RIA });
  const hanneke = await come('Hanneke Wiersma', WIDE);
  const joris = await come('Joris Veenstra', WIDE);
  const samira = await come('Samira Bouzid', PHONE);
  await button(hanneke, /^Voorbereiden, Startbijeenkomst/).waitFor();
  await picture(hanneke, 'chain-home-1440');
  await showAround(hanneke);
  await showPersonas(hanneke);
  await button(hanneke, /^Voorbereiden, Startbijeenkomst/).click();
  await reads(hanneke, 'Past precies');
  await picture(hanneke, 'agenda-plan-1440');
  const live = hanneke.url().replace('/plan/', '/live/');
  for (const page of [hanneke, joris, samira]) await page.goto(live);
  await button(hanneke, 'Bijeenkomst starten').click();
  await showRound({ hanneke, joris, samira });
  await showForms({ hanneke, joris });
  await showReport({ hanneke, joris });
  const ilse = await come('Ilse Dijkman', WIDE);
  const wouter = await come('Wouter van Essen', WIDE);
  await showZoomIn({ hanneke, joris, samira, ilse, wouter });
} finally {
  await browser.close();
  await server.end();
}
