// The library of personas as two people use it: taken in, read by a second person, changed,
// compared, taken along as a file and brought back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { button, findingsOn, reads, setTable } from './table.mjs';

const main = (page) => page.getByRole('main');
const shelf = (page, name) => page.getByRole('radio', { name });
const heading = (page, name) => page.getByRole('heading', { name, exact: true });

describe('the library of personas', () => {
  const table = setTable({ example: true, without: ['put_persona', 'check_persona'] });
  let hanneke; // directs the chain
  let joris;
  let list; // its address
  let saved; // the text of a file
  const findings = [];
  const look = async (page, name) => findings.push(...await findingsOn(page, name));

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
    joris = await table.come('Joris Veenstra');
    list = `${hanneke.url()}/personas`;
    await hanneke.goto(list);
    await joris.goto(list);
  });

  it('begins with the six of the library, two Marias among them', async () => {
    await shelf(hanneke, 'Bibliotheek (6)').waitFor();
    assert.equal(await hanneke.getByRole('link', { name: /^Maria, (45|75), / }).count(), 2);
    assert.equal(await hanneke.getByRole('link', { name: /^(Ank|Kim|Nicole|Léon), / }).count(), 4);
    await look(hanneke, 'the library');
  });

  it('shows only those who stand for a group', async () => {
    const group = hanneke.getByRole('combobox', { name: 'Voor welke groep' });
    await group.selectOption({ label: 'Jonge mantelzorgers' });
    assert.equal(await hanneke.getByRole('link', { name: /, \d\d, / }).count(), 1);
    await group.selectOption({ label: 'Alle groepen' });
  });

  it('lets one be read before it is taken in with one press', async () => {
    await hanneke.getByRole('link', { name: /^Ank, 60/ }).click();
    await heading(hanneke, 'Ank, 60').waitFor();
    await look(hanneke, 'a persona of the library');
    await button(hanneke, /^Opnemen in onze keten/).click();
    await reads(hanneke, 'Nog controleren');
    await shelf(joris, 'Van onze keten (1)').waitFor();
    await shelf(joris, 'Bibliotheek (6)').click();
    await reads(joris, 'Zit in onze keten');
  });

  it('is not checked by who took it in, but by somebody else', async () => {
    const mine = button(hanneke, 'Nalezen en goedkeuren', { disabled: true });
    assert.match(await mine.getAttribute('aria-description'), /^U schreef deze tekst zelf/);
    await joris.goto(hanneke.url());
    await button(joris, 'Nalezen en goedkeuren').click();
    const dialog = joris.getByRole('dialog');
    const approve = button(dialog, 'Niemand is te herkennen');
    assert.equal(await approve.getAttribute('aria-disabled'), 'true');
    await look(joris, 'the check');
    const points = await dialog.getByRole('checkbox').all();
    assert.equal(points.length, 6);
    for (const point of points) await point.check();
    await approve.click();
    for (const page of [hanneke, joris]) await reads(page, 'Joris Veenstra las alles na');
    await look(joris, 'a checked persona');
  });

  it('asks for another check once a word has changed', async () => {
    await button(hanneke, 'Wijzigen', { exact: true }).click();
    await look(hanneke, 'the editor');
    const name = main(hanneke).getByRole('textbox', { name: 'Voornaam' });
    assert.equal(await name.inputValue(), 'Ank');
    await main(hanneke).getByRole('textbox', { name: 'In eigen woorden' }).fill('Nu gaat het nog.');
    await button(hanneke, 'Weghalen: Wil graag 5').click();
    await button(hanneke, 'Haar: krullen').click();
    await button(hanneke, 'Vastleggen', { exact: true }).click();
    for (const page of [hanneke, joris]) {
      await reads(page, '“Nu gaat het nog.”');
      await reads(page, 'Nog controleren');
      await reads(page, 'versie 2');
    }
  });

  it('leaves to the library what was not changed, in the language of the reader', async () => {
    await button(joris, /^NL/).click();
    await joris.getByRole('menuitem', { name: 'English' }).click();
    await reads(joris, 'cares for her husband Peter');
    await reads(joris, '“Nu gaat het nog.”');
    await button(joris, /^EN/).click();
    await joris.getByRole('menuitem', { name: 'Nederlands' }).click();
  });

  it('is read from the back of a room', async () => {
    await button(joris, 'Groot in beeld').click();
    await look(joris, 'large');
    await button(joris, 'Terug naar klein').click();
  });

  it('is taken along as a file that says nothing of the chain', async () => {
    await button(hanneke, 'Als bestand').click();
    await look(hanneke, 'taking a file along');
    const [download] = await Promise.all([
      hanneke.waitForEvent('download'), button(hanneke, 'Bestand bewaren').click()]);
    assert.equal(download.suggestedFilename(), 'persona-ank-60.json');
    saved = await readFile(await download.path(), 'utf8');
    assert.equal(JSON.parse(saved).quote, 'Nu gaat het nog.');
    assert.doesNotMatch(saved, /[0-9a-f]{32}|Hanneke|Joris/);
  });

  it('says what is wrong with a file, and takes in one that is sound', async () => {
    await joris.goto(list);
    await button(joris, 'Uit een bestand').click();
    const dialog = joris.getByRole('dialog');
    const choose = async (text) => {
      const [chooser] = await Promise.all([
        joris.waitForEvent('filechooser'), button(dialog, 'Bestand kiezen').click()]);
      await chooser.setFiles({
        name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    };
    await choose('{"naam": "Ank"}');
    await reads(joris, 'In dit bestand zit geen persona van Ketentafel.');
    await look(joris, 'a file that does not fit');
    await choose(saved.replace('"Ank"', '"Truus"'));
    await reads(joris, 'Truus, 60');
    await button(dialog, 'Opnemen', { exact: true }).click();
    await heading(joris, 'Truus, 60').waitFor();
    await reads(joris, 'Nog controleren');
  });

  it('is made anew, with lists that grow and shrink', async () => {
    await joris.goto(list);
    await button(joris, 'Nieuwe persona').click();
    await main(joris).getByRole('textbox', { name: 'Voornaam' }).fill('Ria');
    await main(joris).getByRole('spinbutton', { name: 'Leeftijd' }).fill('72');
    for (const [i, line] of ['Slapen', 'Een middag vrij'].entries()) {
      await button(joris, 'Regel toevoegen: Wil graag').click();
      await main(joris).getByRole('textbox', { name: `Wil graag ${i + 1}` }).fill(line);
    }
    await button(joris, 'Weghalen: Wil graag 1').click();
    await button(joris, 'Vastleggen', { exact: true }).click();
    await heading(joris, 'Ria, 72').waitFor();
    await reads(joris, 'Een middag vrij');
    assert.equal(await main(joris).getByText('Slapen').count(), 0);
  });

  it('is put away and brought back', async () => {
    await button(joris, 'Archiveren').click();
    await reads(joris, 'Ligt in het archief');
    await joris.goto(list);
    await shelf(joris, 'Archief (1)').click();
    await button(joris, 'Terughalen: Ria, 72').click();
    await shelf(joris, 'Van onze keten (3)').click();
    await look(joris, 'the list');
  });

  it('lies side by side with another', async () => {
    await button(hanneke, 'Alle persona’s').click();
    await button(hanneke, 'Twee vergelijken').click();
    await hanneke.getByRole('combobox', { name: 'Tweede persona' })
      .selectOption({ label: 'Maria, 45' });
    await heading(hanneke, 'Ank, 60').waitFor();
    await heading(hanneke, 'Maria, 45').waitFor();
    await look(hanneke, 'the comparison');
  });

  it('tells where a group looks, and which word it does not use', async () => {
    await hanneke.goto(`${list}/words`);
    await hanneke.getByRole('combobox', { name: 'Voor welke groep' })
      .selectOption({ label: 'Zorgen voor een partner' });
    await reads(hanneke, 'Loopt binnen bij het steunpunt mantelzorg');
    const words = hanneke.getByRole('textbox', { name: 'Met welke woorden?' });
    await words.fill('Bent u mantelzorger?');
    await reads(hanneke, 'zegt veel mensen niets');
    await look(hanneke, 'the worksheet');
    await words.fill('Zorgt u voor uw man of vrouw?');
    await button(hanneke, 'Vastleggen', { exact: true }).click();
    await joris.goto(`${list}/words`);
    await joris.getByRole('combobox', { name: 'Voor welke groep' })
      .selectOption({ label: 'Zorgen voor een partner' });
    const kept = await joris.getByRole('textbox', { name: 'Met welke woorden?' }).inputValue();
    assert.equal(kept, 'Zorgt u voor uw man of vrouw?');
  });

  it('is sound on every screen', () => {
    assert.deepEqual(findings, []);
    assert.deepEqual([...hanneke.complaints, ...joris.complaints], []);
  });
});
