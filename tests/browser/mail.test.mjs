// Mail: the director sends the report of a meeting to everybody who speaks for a party, and watches
// it leave through a real mail server.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { screenshot } from './lib.mjs';
import { button, findingsOn, reads, setTable, storySteps } from './table.mjs';

const MAIL_FROM = 'Keten Harderwijk <keten@gemeente.example>';

describe('a report by mail', () => {
  const step = storySteps(it);
  const table = setTable({ example: true, mailFrom: MAIL_FROM });
  let hanneke; // directs the chain

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
  });

  step('is offered once the meeting has ended', async () => {
    await button(hanneke, /^Voorbereiden, Startbijeenkomst/).click();
    await reads(hanneke, 'Past precies');
    await hanneke.goto(hanneke.url().replace('/plan/', '/live/'));
    await button(hanneke, 'Bijeenkomst starten').click();
    await button(hanneke, 'Volgend punt: Kennismaking').waitFor();
    await button(hanneke, 'Meer', { exact: true }).click();
    await hanneke.getByRole('menuitem', { name: 'Bijeenkomst afsluiten' }).click();
    await button(hanneke.getByRole('dialog'), 'Bijeenkomst afsluiten').click();
    await reads(hanneke, 'De bijeenkomst is afgelopen');
    await hanneke.goto(hanneke.url().replace('/live/', '/report/'));
    await button(hanneke, 'Verstuur het verslag').click();
    await hanneke.getByRole('heading', { level: 1, name: 'Verstuur het verslag' }).waitFor();
  });

  step('can be read before it leaves, with a personal word', async () => {
    await hanneke.getByRole('textbox', { name: 'Een persoonlijk woord vooraf' })
      .fill('Dank voor uw komst.');
    await reads(hanneke, 'Dank voor uw komst.');
    await reads(hanneke, 'Conceptverslag:');
    await hanneke.getByRole('combobox', { name: 'De mail aan' })
      .selectOption({ label: 'Joris Veenstra, Meerinzicht' });
    await reads(hanneke, 'Dag Joris Veenstra,');
    assert.deepEqual(await findingsOn(hanneke, 'before sending'), []);
    await screenshot(hanneke, 'mail-before');
  });

  step('leaves for everybody, each with their own mail', async () => {
    const send = button(hanneke, /^Verstuur aan \d+ mensen/);
    const count = Number(/\d+/.exec(await send.textContent())[0]);
    await send.click();
    await button(hanneke, 'Ja, verstuur').click();
    await reads(hanneke, `${count} van ${count} verstuurd`, 60_000);
    assert.equal(table.smtp.mails.length, count);
    assert.equal(new Set(table.smtp.mails.map(({ to }) => to)).size, count);
    for (const { subject, text, files, sizes } of table.smtp.mails) {
      assert.match(subject, /^Conceptverslag:/);
      assert.match(text, /Dank voor uw komst\./);
      assert.match(files.join(), /^verslag-.*\.pdf$/);
      assert.ok(sizes[0] > 5_000, `a PDF of ${sizes[0]} bytes`);
    }
    assert.deepEqual(await findingsOn(hanneke, 'sent'), []);
    await screenshot(hanneke, 'mail-sent');
  });

  step('does not go twice to the same people by mistake', async () => {
    const box = hanneke.getByRole('checkbox', { name: 'Joris Veenstra, Meerinzicht' });
    assert.equal(await box.isChecked(), false);
    assert.equal(await button(hanneke, /^Verstuur aan 0 mensen/).isDisabled(), true);
    await box.click();
    await button(hanneke, 'Verstuur aan één mens').waitFor();
  });
});

describe('a server without mail', () => {
  const table = setTable({ example: true });
  let hanneke;

  before(async () => {
    hanneke = await table.come('Hanneke Wiersma');
  });

  it('says so, and offers the same mails as files', async () => {
    await button(hanneke, /^Voorbereiden, Startbijeenkomst/).click();
    await reads(hanneke, 'Past precies');
    await hanneke.goto(hanneke.url().replace('/plan/', '/mail/'));
    await reads(hanneke, 'Ketentafel kan hier nog niet mailen.');
    const context = hanneke.context();
    const asked = new Promise((resolve) => {
      context.route('**/mail/paper/**', (route) => {
        resolve(route.request().url());
        route.abort();
      });
    });
    await button(hanneke, 'Bewaar als mailbestand').click();
    const file = await context.request.get(await asked);
    assert.match(file.headers()['content-disposition'], /filename="mail-[a-z-]+\.eml"/);
    assert.match(await file.text(), /X-Unsent: 1/);
    assert.deepEqual(await findingsOn(hanneke, 'without mail'), []);
  });
});
