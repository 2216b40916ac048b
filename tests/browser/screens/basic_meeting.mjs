// The first basic meeting: a look back, a building block, a walk and a reflection.
import { button, reads, readsNoMore } from '../table.mjs';
import { picture } from './picture.mjs';

// Somebody of the chain's own making, whom a second person has read.
export const RIA = [
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

// One action is finished before the table looks back, and one got stuck.
async function workOnActions(hanneke) {
  await hanneke.goto(hanneke.url().replace(/(chain\/\w+).*/, '$1/actions'));
  await hanneke.getByRole('checkbox', { name: 'Contactkaarten verzamelen, Klaar' }).click();
  await button(hanneke, 'De scholen uitnodigen, Wijzigen').click();
  const dialog = hanneke.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Zit vast' }).click();
  await dialog.getByRole('textbox', { name: 'Wat zit er in de weg?' })
    .fill('Wij kennen daar nog niemand.');
  await button(dialog, 'Vastleggen').click();
  await reads(hanneke, 'Zit vast: Wij kennen daar nog niemand.');
}

export async function showZoomIn({ hanneke, joris, samira, ilse, wouter }) {
  await workOnActions(hanneke);
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
  await reads(hanneke, 'Sinds Startbijeenkomst');
  await picture(hanneke, 'look-back-1440');
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
