// Two chains of one server: one shares a persona, the other sees it come, go and come again, and
// takes it over. The steps are one story, so they build on each other.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startBrowser } from './lib.mjs';
import { Server, button, findingsOn, reads, readsNoMore, signIn, storySteps } from './table.mjs';

const TRACE_POINTS = ['name', 'place', 'combination', 'dates', 'quotes', 'health'];
const SHARED_BY = 'Gedeeld door Harderwijk / Ermelo';

// A persona that a second person has checked.
const RIA = [
  { as: 'joris', command: { expected_revision: 0, put_persona: { id: '@persona.ria', persona: {
    name: 'Ria', age: 72, cares_for: 'Henk (76)', basis: 'OWN_INTERVIEWS', language: 'nl',
    segment_keys: ['seventy_plus'],
    quote: 'Ik laat hem liever niet alleen. Maar ’s nachts lig ik wakker.',
    personal_situation: '42 jaar getrouwd, twee kinderen die ver weg wonen',
    needs: ['Eén middag voor zichzelf'] } } } },
  { as: 'ilse', command: { check_persona: { id: '@persona.ria', version: 1,
    point_keys: TRACE_POINTS } } },
];

const shelf = (page, name) => page.getByRole('radio', { name });

describe('a persona that a chain shares', () => {
  let browser;
  let server;
  let hanneke; // of the chain that shares
  let joris; // of another chain
  const findings = []; // on all screens that the story passes

  before(async () => {
    server = new Server();
    await server.start({ example: true });
    const others = server.links.get('Joris Veenstra');
    await server.kill();
    // The same example with something added is a chain of its own.
    await server.start({ example: true, more: RIA });
    browser = await startBrowser();
    hanneke = await signIn(browser, server, 'Hanneke Wiersma');
    server.links.set('Joris Veenstra', others);
    joris = await signIn(browser, server, 'Joris Veenstra');
    assert.notEqual(hanneke.url(), joris.url());
    await hanneke.goto(`${hanneke.url()}/personas`);
    await joris.goto(`${joris.url()}/personas`);
  });
  after(async () => {
    await browser?.close();
    await server?.end();
  });

  const step = storySteps(it);

  const look = async (page, name) => findings.push(...await findingsOn(page, name));

  step('is nothing that other chains see before it is shared', async () => {
    await shelf(joris, 'Van andere ketens (0)').click();
    await reads(joris, 'Hier ligt nu niets van andere ketens');
    await look(joris, 'an empty shelf');
  });

  step('appears with the others as soon as it is', async () => {
    await hanneke.getByRole('link', { name: /^Ria, 72/ }).click();
    await look(hanneke, 'a persona that can be shared');
    await button(hanneke, 'Deel met andere ketens').click();
    await reads(hanneke, 'Andere ketens lezen versie 1');
    await shelf(joris, 'Van andere ketens (1)').waitFor();
    await reads(joris, SHARED_BY);
    await look(hanneke, 'a shared persona');
    await look(joris, 'the shelf of other chains');
  });

  step('goes once its chain takes it back, which it is asked about', async () => {
    await button(hanneke, 'Haal terug').click();
    await look(hanneke, 'asking');
    await button(hanneke, 'Niet meer delen').click();
    await shelf(joris, 'Van andere ketens (0)').waitFor();
    await readsNoMore(joris, SHARED_BY);
  });

  step('is read by another chain, and taken over as its own', async () => {
    await button(hanneke, 'Deel met andere ketens').click();
    await joris.getByRole('link', { name: /^Ria, 72/ }).click();
    await reads(joris, 'Eén middag voor zichzelf');
    await look(joris, 'the card of another chain');
    await button(joris, 'Neem over: Ria, 72').click();
    await reads(joris, 'Gekregen van Harderwijk / Ermelo.');
    await reads(joris, 'Nog controleren');
  });

  step('is still shared when the server comes back from a power cut', async () => {
    await server.kill();
    await server.start();
    await hanneke.reload();
    await reads(hanneke, 'Andere ketens lezen versie 1');
  });

  step('stays with who took it over when it is taken back', async () => {
    await button(hanneke, 'Haal terug').click();
    await button(hanneke, 'Niet meer delen').click();
    await button(hanneke, 'Deel met andere ketens').waitFor();
    await joris.reload();
    await reads(joris, 'Eén middag voor zichzelf');
  });

  it('is sound on every screen', () => {
    assert.deepEqual(findings, []);
    const blips = /Failed to (load|fetch)|net::ERR/; // of the server that was away
    const complaints = [...hanneke.complaints, ...joris.complaints];
    assert.deepEqual(complaints.filter((line) => !blips.test(line)), []);
  });
});
