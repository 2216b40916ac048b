// The same meeting without a mouse: every key is pressed where the focus stands.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { openPage } from './lib.mjs';
import { PATIENCE_MS, button, reads, setTable } from './table.mjs';

const MOST_STOPS = 120; // that Tab may need to come around a screen

const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

// Goes on with Tab until the control that `locator` finds has the focus.
async function tabTo(page, locator) {
  await locator.first().waitFor({ state: 'attached' });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(locator.first())) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to ${locator}`);
}

async function enter(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press('Enter');
}

// Opens a menu and goes down to an entry with the arrow key.
async function choose(page, menu, entry) {
  await enter(page, menu);
  await entry.waitFor();
  for (let stop = 0; stop < MOST_STOPS && !await hasFocus(entry); stop += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

async function signInByKeys(browser, server, name) {
  const page = await openPage(browser, server.links.get(name));
  page.setDefaultTimeout(PATIENCE_MS);
  await enter(page, button(page, 'Aan tafel gaan'));
  await page.waitForURL(/chain\/\w+/);
  return page;
}

describe('with the keyboard alone', () => {
  const table = setTable({ example: true });
  let hanneke; // directs the chain
  let joris;

  before(async () => {
    hanneke = await signInByKeys(table.browser, table.server, 'Hanneke Wiersma');
    joris = await signInByKeys(table.browser, table.server, 'Joris Veenstra');
  });

  it('the director goes to the table, starts and moves on', async () => {
    await enter(hanneke, button(hanneke, /^Voorbereiden, Startbijeenkomst/));
    await enter(hanneke, button(hanneke, 'Naar de tafel'));
    await enter(hanneke, button(hanneke, 'Bijeenkomst starten'));
    await enter(hanneke, button(hanneke, 'Volgend punt: Kennismaking'));
    await reads(hanneke, 'punt 2 van 9');
  });

  it('the director gives minutes from a menu, and Escape closes it', async () => {
    const entry = hanneke.getByRole('menuitem', { name: '1 min erbij' });
    await choose(hanneke, button(hanneke, 'Meer', { exact: true }), entry);
    await reads(hanneke, 'van 56 minuten');
    await enter(hanneke, button(hanneke, 'Meer', { exact: true }));
    await entry.waitFor();
    await hanneke.keyboard.press('Escape');
    await entry.waitFor({ state: 'detached' });
    assert.ok(await hasFocus(button(hanneke, 'Meer', { exact: true })));
  });

  it('the minute-taker takes the pen and writes down a decision', async () => {
    await enter(joris, button(joris, /^Naar de tafel/));
    await choose(hanneke, button(hanneke, 'Iemand vragen'),
      hanneke.getByRole('menuitem', { name: /^Meerinzicht/ }));
    await enter(joris, button(joris, 'Ja, ik schrijf'));
    await tabTo(joris, joris.getByRole('radio', { name: 'Notitie' }));
    await joris.keyboard.press('ArrowRight');
    assert.ok(await joris.getByRole('radio', { name: 'Besluit' }).isChecked());
    await tabTo(joris, joris.getByRole('textbox', { name: 'Nieuwe regel' }));
    await joris.keyboard.type('We beginnen elke keer op tijd.');
    await enter(joris, button(joris, 'Vastleggen', { exact: true }));
    await reads(hanneke, 'We beginnen elke keer op tijd.');
    const entries = hanneke.getByRole('region', { name: 'Notulen' });
    await entries.getByText('Besluit').first().waitFor({ state: 'attached' });
  });
});
