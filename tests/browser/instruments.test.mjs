// What the parties have to offer: the catalogue, wishes that wait for the information point, roles on
// blocks and instruments, whether it is enough, and what is learned.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { button, findingsOn, reads, readsNoMore, setTable } from './table.mjs';

const picked = (label) => ({ label });

describe('what the parties have to offer', () => {
  const table = setTable({ example: true });
  let hanneke; // directs the chain
  let ilse; // of the information point
  let samira; // of a party at the table
  let chain;

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
    ilse = await table.come('Ilse Dijkman');
    samira = await table.come('Samira Bouzid');
    chain = hanneke.url();
    for (const page of [hanneke, ilse, samira]) await page.goto(`${chain}/instruments`);
  });

  it('begins with examples, taken in by one click each', async () => {
    await reads(ilse, 'Er staat nog geen aanbod op de lijst');
    await button(ilse, 'Opnemen: Logeerhuis').click();
    await button(ilse, 'Opnemen: Lotgenotengroep').click();
    await samira.getByRole('link', { name: 'Logeerhuis' }).waitFor();
    assert.equal(await button(samira, /^Opnemen/).count(), 0);
    assert.deepEqual(await findingsOn(ilse, 'the catalogue'), []);
  });

  it('can be searched by kind and by word', async () => {
    await ilse.getByRole('combobox', { name: 'Soort steun' }).selectOption(picked('Respijtzorg'));
    await readsNoMore(ilse, 'Lotgenotengroep');
    await ilse.getByLabel('Zoek in het aanbod').fill('zeilen');
    await reads(ilse, 'Niets gevonden');
    await ilse.getByLabel('Zoek in het aanbod').fill('');
    await ilse.getByRole('combobox', { name: 'Soort steun' }).selectOption(picked('Alle soorten'));
  });

  it('changes when the information point takes a wish in', async () => {
    await samira.getByRole('link', { name: 'Logeerhuis' }).click();
    await button(samira, 'Verandering voorstellen').click();
    const dialog = samira.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Waar' }).fill('Harderwijk');
    assert.deepEqual(await findingsOn(samira, 'a proposal'), []);
    await button(dialog, 'Stuur naar het informatiepunt').click();
    await ilse.getByRole('tab', { name: /^Lijst.*1/ }).waitFor();
    await reads(ilse, 'Wordt: Harderwijk');
    assert.deepEqual(await findingsOn(ilse, 'a wish that waits'), []);
    await button(ilse, 'Neem op: Logeerhuis').click();
    await reads(samira, 'Harderwijk');
    await readsNoMore(ilse, 'Wordt: Harderwijk');
  });

  it('shows who provides and develops, and lets them talk', async () => {
    await ilse.getByRole('link', { name: 'Logeerhuis' }).click();
    await button(ilse, 'Rol geven: Uitvoerder, Logeerhuis').click();
    let dialog = ilse.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Organisatie' }).selectOption(picked('Tactus'));
    await button(dialog, 'Vastleggen').click();
    await button(ilse, 'Rol geven: Ontwikkelaar, Logeerhuis').click();
    dialog = ilse.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Organisatie' })
      .selectOption(picked('Iemand buiten de keten'));
    await dialog.getByRole('textbox', { name: 'Naam van die organisatie' }).fill('Een instituut');
    await button(dialog, 'Vastleggen').click();
    await reads(samira, 'Een instituut (buiten de keten)');
    await samira.getByRole('textbox', { name: 'Wat merkt u in de praktijk?' })
      .fill('De folder is oud.');
    await button(samira, 'Stuur naar de ontwikkelaar').click();
    await reads(ilse, 'De folder is oud.');
    await ilse.getByRole('textbox', { name: 'Uw antwoord' }).fill('Er komt een nieuwe.');
    await button(ilse, 'Opgepakt', { exact: true }).click();
    await reads(samira, 'Antwoord: Er komt een nieuwe.');
    assert.deepEqual(await findingsOn(samira, 'an instrument'), []);
  });

  it('shows every gap, one click from being filled and one from an action', async () => {
    await hanneke.goto(`${chain}/instruments/coverage`);
    await reads(hanneke, '7 plekken open');
    assert.deepEqual(await findingsOn(hanneke, 'who does what'), []);
    const guardian = 'Bouwsteen 3: Toeleiden en uitvoeren interventies, Nog geen kwaliteitsbewaker';
    await button(hanneke, `Actie: ${guardian}`).click();
    await button(hanneke.getByRole('dialog'), 'Sluiten').click();
    await button(hanneke, `Vul in: ${guardian}`).click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Organisatie' }).selectOption(picked('Tactus'));
    await button(dialog, 'Vastleggen').click();
    await reads(hanneke, '6 plekken open');
  });

  it('asks before it replaces a guardian', async () => {
    await button(hanneke, /^Verplaatsen: Kwaliteitsbewaker, Bouwsteen 3/).click();
    const dialog = hanneke.getByRole('dialog');
    await reads(hanneke, 'Nu bij Tactus');
    await dialog.getByRole('combobox', { name: 'Organisatie' }).selectOption(picked('MEE'));
    const save = button(dialog, 'Vastleggen');
    assert.equal(await save.getAttribute('aria-disabled'), 'true');
    await dialog.getByRole('textbox', { name: /^Waarom/ }).fill('Daar zit nu de meeste kennis.');
    await save.click();
    await reads(hanneke, 'Daar zit nu de meeste kennis.');
  });

  it('says per kind of support and group whether it is enough', async () => {
    await hanneke.goto(`${chain}/instruments/judgement`);
    await button(hanneke, /^Educatie, Jonge mantelzorgers: Nog niet bekeken/).click();
    const dialog = hanneke.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Te weinig' }).click();
    await button(dialog, 'Vastleggen').click();
    await button(hanneke, /^Educatie, Jonge mantelzorgers: Te weinig/).waitFor();
    assert.deepEqual(await findingsOn(hanneke, 'whether it is enough'), []);
    await button(hanneke, 'Actie: Educatie, Jonge mantelzorgers').click();
    const action = hanneke.getByRole('dialog');
    await action.getByRole('combobox', { name: 'Trekker' }).selectOption(picked('Zorgdat'));
    await button(action, 'Vastleggen').click();
    await button(hanneke, /^Actie 1, Zorgdat/).waitFor();
  });

  it('keeps what is learned and put on paper', async () => {
    await samira.goto(`${chain}/instruments/training`);
    await button(samira, 'Regel toevoegen').click();
    const dialog = samira.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Naam' }).fill('Signalen zien');
    await dialog.getByRole('spinbutton', { name: 'Bereikte medewerkers' }).fill('12');
    assert.deepEqual(await findingsOn(samira, 'a training'), []);
    await button(dialog, 'Vastleggen').click();
    await reads(samira, '12 medewerkers bereikt');
    assert.deepEqual(await findingsOn(samira, 'the register'), []);
  });
});
