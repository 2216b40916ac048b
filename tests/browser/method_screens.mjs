// The screens of the method around the table, and what to ask of each of them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settle, startBrowser } from './lib.mjs';
import { dialogFindings, tabFindings } from './keys.mjs';
import { Server, button, findingsOn, signIn } from './table.mjs';

// Where each lies below the chain, and what opens a dialog on it.
const SCREENS = {
  '': [],
  '/blocks': [],
  '/blocks/b1': ['Doel toevoegen'],
  '/instruments': ['Aanbod toevoegen'],
  '/instruments/coverage': [/^(Vul in|Verplaatsen): .*Bouwsteen 3/],
  '/instruments/judgement': [/^Educatie, Jonge mantelzorgers: /],
  '/instruments/training': ['Regel toevoegen'],
  '/cards': [],
  '/cards/sofa': [],
  '/personas': ['Uit een bestand'],
  '/personas/compare': [],
  '/personas/words': [],
  '/personas/new': [],
};

async function goTo(page, url) {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
}

// The page of the first of a list.
async function firstOf(page, list) {
  await goTo(page, list);
  await settle(page);
  const links = await page.locator('#twin a[href]').evaluateAll((all) => all.map((a) => a.href));
  return links.find((link) => link.startsWith(`${list}/`) && /[0-9a-f]{32}$/.test(link));
}

// Questions to ask of a screen, with what opens its dialogs.

// Is something cut off, or does axe-core find anything wrong?
export function looks(page, name) { return findingsOn(page, name); }

// What does somebody without a mouse miss, there and in its dialogs?
export async function answersToKeys(page, name, openers) {
  const findings = await tabFindings(page, name);
  for (const opener of openers) {
    findings.push(...await dialogFindings(page, button(page, opener).first(), `${name}, dialog`));
  }
  return findings;
}

// Asks one question of every screen, in a chain as `example` makes it.
export function describeScreens(title, { example, question, hasInstruments }) {
  describe(title, () => {
    let browser;
    let server;
    let hanneke; // directs the chain
    let chain;

    before(async () => {
      server = new Server();
      await server.start({ example });
      browser = await startBrowser();
      hanneke = await signIn(browser, server, 'Hanneke Wiersma');
      chain = hanneke.url();
    });
    after(async () => {
      await browser?.close();
      await server?.end();
    });

    const isSound = async (name, openers) => {
      assert.deepEqual(await question(hanneke, name, openers), []);
    };

    for (const [place, openers] of Object.entries(SCREENS)) {
      it(`stands at ${place || 'home'}`, async () => {
        await goTo(hanneke, chain + place);
        await isSound(place, openers);
      });
    }

    it('stands at a persona, to read and to change', async () => {
      await goTo(hanneke, await firstOf(hanneke, `${chain}/personas`));
      await isSound('a persona', ['Als bestand']);
      await button(hanneke, 'Wijzigen', { exact: true }).click();
      await isSound('changing a persona', []);
    });

    if (hasInstruments) {
      it('stands at what a party offers', async () => {
        await goTo(hanneke, await firstOf(hanneke, `${chain}/instruments`));
        await isSound('an instrument', [/^Nog een uitvoerder/, 'Aanbod aanpassen']);
      });
    }

    it('never complains', () => { assert.deepEqual(hanneke.complaints, []); });
  });
}
