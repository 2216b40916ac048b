// The privacy guard at the place where it matters most: the line of minutes that everybody reads
// along with. The steps are one story, so they build on each other.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { screenshot, screenshotAtAllWidths } from './lib.mjs';
import { button, findingsOn, reads, setTable } from './table.mjs';

const NUMBER = '06-12345678';

describe('the privacy guard', () => {
  const table = setTable({ example: true });
  let hanneke; // directs the chain
  let joris; // takes the minutes
  const findings = [];

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
    joris = await table.come('Joris Veenstra');
    await hanneke.getByRole('link', { name: 'Bijeenkomsten' }).click();
    await button(hanneke, /^Voorbereiden/).first().click();
    await hanneke.waitForURL(/plan\/\w+/);
    for (const page of [joris, hanneke]) await page.goto(hanneke.url().replace('/plan/', '/live/'));
    await button(hanneke, 'Bijeenkomst starten').click();
    await button(hanneke, 'Iemand vragen').click();
    await hanneke.getByRole('menuitem', { name: /Meerinzicht/ }).click();
    await button(joris, 'Ja, ik schrijf').click();
    await line().waitFor();
  });

  const line = () => joris.getByRole('textbox', { name: 'Nieuwe regel', exact: true });
  // What the field says of itself: the sentence of the rule, or nothing.
  const says = (wanted) => joris.waitForFunction((sentence) => {
    const area = document.querySelector('textarea[aria-label="Nieuwe regel"]');
    const said = area?.getAttribute('aria-description') ?? '';
    return sentence ? said.startsWith(sentence) : !said;
  }, wanted);
  // The words that are underlined, when they lie inside their field.
  const marked = () => line().evaluate((area) => {
    const field = area.getBoundingClientRect();
    return [...document.querySelectorAll('#twin .marks mark')].filter((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return left > field.left && right < field.right && top > field.top && bottom < field.bottom;
    }).map((mark) => mark.textContent);
  });
  const save = () => button(joris, 'Vastleggen', { exact: true });
  // To look at, when they are asked for.
  const pictures = async (name) => {
    if (!process.env.KETENTAFEL_SCREENS) return;
    await screenshotAtAllWidths(joris, name);
    await joris.setViewportSize({ width: 320, height: 900 });
    await joris.getByRole('tab', { name: 'Notulen' }).click();
    await screenshot(joris, `${name}-320`);
    await joris.setViewportSize({ width: 1440, height: 900 });
  };
  const isOff = async (control) => await control.getAttribute('aria-disabled') === 'true';

  it('stops a number before it is sent, marks it and says why', async () => {
    await line().pressSequentially(`Bel mevrouw op ${NUMBER} na vieren.`, { delay: 10 });
    await says('Dit lijkt een telefoonnummer van een mens.');
    assert.ok(await isOff(save()));
    assert.deepEqual(await marked(), [NUMBER]);
    findings.push(...await findingsOn(joris, 'a number stopped'));
    await pictures('privacy-stopped');
  });

  it('reads out why, once, and again with the field', async () => {
    assert.equal(await line().getAttribute('aria-invalid'), 'true');
    const id = await line().getAttribute('aria-describedby');
    const why = joris.locator(`#${id}`);
    assert.equal(await why.getAttribute('role'), 'alert');
    assert.match(await why.textContent(), /^Dit lijkt een telefoonnummer van een mens/);
  });

  it('marks what is found where it stands, also on the next lines', async () => {
    await line().fill(`Een lange regel die zeker niet in de breedte past van dit veld.\n\nBel ${
      NUMBER} of 06-87654321.`);
    await joris.waitForFunction(() => document.querySelectorAll('#twin .marks mark').length === 2);
    assert.deepEqual(await marked(), [NUMBER, '06-87654321']);
    await line().fill(`Bel mevrouw op ${NUMBER} na vieren.`);
    await joris.waitForFunction(() => document.querySelectorAll('#twin .marks mark').length === 1);
  });

  it('lets the others read along with dots', async () => {
    await reads(hanneke, 'Bel mevrouw op ••• na vieren.');
    assert.ok(!(await hanneke.content()).includes(NUMBER));
  });

  it('keeps the text in its draft', async () => {
    await joris.reload();
    await line().waitFor();
    assert.equal(await line().inputValue(), `Bel mevrouw op ${NUMBER} na vieren.`);
  });

  it('lets it through with a reason', async () => {
    await button(joris, /^Toch vastleggen/).click();
    const reason = joris.getByRole('textbox', { name: 'Waarom mag dit staan bij Nieuwe regel?' });
    await reason.fill('Het nummer van het stadhuis');
    await says('');
    assert.deepEqual(await marked(), []);
    assert.ok(!await isOff(save()));
    findings.push(...await findingsOn(joris, 'a reason given'));
    await pictures('privacy-reason');
    await save().click();
    await reads(hanneke, `Bel mevrouw op ${NUMBER} na vieren.`);
    assert.equal(await line().inputValue(), '');
  });

  it('puts a work address on the contact card in one go', async () => {
    await line().fill('Mail j.veenstra@meerinzicht.example voor de folder.');
    await button(joris, /^Zet op de contactkaart/).click();
    const whose = joris.getByRole('combobox', { name: 'Op wiens contactkaart?' });
    await whose.selectOption({ label: 'Joris Veenstra, Meerinzicht' });
    findings.push(...await findingsOn(joris, 'the contact card'));
    await pictures('privacy-card');
    await button(joris, 'Zet op de kaart en haal uit de tekst').click();
    await joris.waitForFunction(() => [...document.querySelectorAll('textarea')]
      .some((area) => area.value === 'Mail voor de folder.'));
    assert.ok(!await isOff(save()));
  });

  it('lets ordinary minutes pass, and the place of a meeting', async () => {
    await line().fill('Volgende keer 12-03-2027 om 13.30 uur in het wijkcentrum, Lindelaan 12.');
    await save().click();
    await reads(hanneke, 'in het wijkcentrum, Lindelaan 12.');
  });

  it('leaves every screen in good health', () => {
    assert.deepEqual(findings, []);
    assert.deepEqual([...hanneke.complaints, ...joris.complaints], []);
  });
});
