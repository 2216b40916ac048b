// The parties of a chain on a phone: long addresses stay inside their card, dialogs keep their
// buttons in view, and what ends a seat or a party asks first.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { button, findingsOn, reads, readsNoMore, setTable, storySteps } from './table.mjs';

const ADDRESS = 'voornaam.tussenvoegsel.achternaam@afdeling.gemeente.example.nl';

describe('the parties of a chain', () => {
  const table = setTable({ example: true });
  let hanneke; // directs the chain, from a phone
  const findings = [];

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma', { width: 320, height: 700 });
    await hanneke.goto(`${hanneke.url()}/parties`);
  });

  const step = storySteps(it);
  const dialog = () => hanneke.getByRole('dialog');
  const isSound = async (name) => { findings.push(...await findingsOn(hanneke, name)); };
  const sideways = () => hanneke.evaluate(() => [...document.querySelectorAll('#twin .scroll')]
    .filter((area) => area.scrollWidth > area.clientWidth + 1).length);
  const inView = async (control) => {
    const { y, height } = await control.boundingBox();
    return y >= 0 && y + height <= hanneke.viewportSize().height;
  };

  step('keep the buttons of a long dialog in view', async () => {
    await button(hanneke, /^Zorgdat/).click();
    await button(hanneke, 'Organisatie wijzigen: Zorgdat').click();
    for (const [width, height] of [[320, 700], [768, 600]]) {
      await hanneke.setViewportSize({ width, height });
      await dialog().waitFor();
      assert.ok(await inView(button(dialog(), 'Vastleggen')), `at ${width}`);
    }
    await hanneke.setViewportSize({ width: 320, height: 700 });
    await isSound('a long dialog');
    await button(dialog(), 'Sluiten').click();
  });

  step('hold an address of sixty letters without scrolling sideways', async () => {
    await button(hanneke, 'Wijzigen: Ilse Dijkman').click();
    await dialog().getByRole('textbox', { name: /mail/i }).fill(ADDRESS);
    assert.equal(await sideways(), 0);
    await button(dialog(), 'Vastleggen').click();
    await reads(hanneke, ADDRESS);
    assert.equal(await sideways(), 0);
    await isSound('a long address');
  });

  step('ask before a seat ends, with what ends along with it', async () => {
    await button(hanneke, /^Plek beëindigen: Ilse/).click();
    await reads(hanneke, 'zit vanaf vandaag niet meer aan tafel voor Zorgdat');
    await isSound('ending a seat');
    await button(dialog(), 'Annuleren').click();
    await button(hanneke, /^Plek beëindigen: Ilse/).waitFor();
  });

  step('ask before a party leaves the table', async () => {
    await button(hanneke, 'Organisatie wijzigen: Zorgdat').click();
    await button(dialog(), 'Gaat van tafel').click();
    await reads(hanneke, 'Zorgdat doet vanaf vandaag niet meer mee');
    await reads(hanneke, 'De plek van Ilse');
    await isSound('ending a party');
    await button(dialog(), 'Gaat van tafel').click();
    await readsNoMore(hanneke, 'Zorgdat doet vanaf vandaag niet meer mee');
  });

  step('go to another part of the approach with one choice', async () => {
    await hanneke.goto(hanneke.url().replace('/parties', '/blocks'));
    await hanneke.getByRole('combobox', { name: 'Waarmee de keten werkt' })
      .selectOption({ label: "Persona's" });
    await hanneke.waitForURL(/personas/);
    await isSound('the approach');
  });

  it('leave every screen sound', () => {
    assert.deepEqual([...findings, ...hanneke.complaints], []);
  });
});
