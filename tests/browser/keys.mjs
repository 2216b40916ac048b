// A screen as somebody without a mouse meets it: Tab comes to every control, and each says what it
// is and stands in sight.
import { settle } from './lib.mjs';

const MOST_STOPS = 400; // that Tab may need to come around a screen

// What can have the focus; of a group in which arrows move, the one that Tab comes to. Only what is
// in a dialog, while one is open.
function listStops() {
  const from = document.querySelector('#twin [role="dialog"]') ?? document.getElementById('twin');
  return [...from.querySelectorAll('a[href],button,input,select,textarea,[tabindex="0"]')]
    .filter((element) => element.tabIndex >= 0 && !element.closest('[inert]'))
    .map((element) => element.dataset.sid ?? element.id);
}

// Where the focus is: at which control, by what name, and whether it can be seen.
function seeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return { stop: '' };
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const label = element.labels?.[0]?.textContent ?? element.getAttribute('aria-label');
  return {
    stop: element.dataset.sid ?? element.id,
    name: (label ?? element.textContent).trim(),
    inSight: right > left && bottom > top
      && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
  };
}

const nextFrame = (page) => page.evaluate(() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(resolve));
}));

// Presses Tab until it has been everywhere, or comes back to where it was.
async function goAround(page, stops) {
  const met = new Map();
  const missed = new Set(stops);
  let before; // a date is one control in which Tab stops a few times
  for (let press = 0; press < MOST_STOPS && missed.size > 0; press += 1) {
    await page.keyboard.press('Tab');
    await nextFrame(page);
    const focus = await page.evaluate(seeFocus);
    if (met.has(focus.stop) && focus.stop !== before) break;
    before = focus.stop;
    met.set(focus.stop, focus);
    missed.delete(focus.stop);
  }
  met.delete('');
  return { met, missed };
}

// What somebody without a mouse would miss on the screen, or in the dialog, that stands now.
export async function tabFindings(page, screen) {
  await settle(page);
  const stops = await page.evaluate(listStops);
  const { met, missed } = await goAround(page, stops);
  const findings = [];
  for (const { stop, name, inSight } of met.values()) {
    if (!stops.includes(stop)) findings.push(`Tab leaves to “${name}”`);
    if (!name) findings.push(`Tab comes to something without a name (${stop})`);
    if (!inSight) findings.push(`the focus cannot be seen on “${name}”`);
  }
  for (const stop of missed) {
    const text = await page.evaluate((sid) => document
      .querySelector(`[data-sid="${sid}"],[id="${sid}"]`)?.outerHTML.slice(0, 120), stop);
    findings.push(`Tab does not come to ${text}`);
  }
  return findings.map((finding) => `${screen}: ${finding}`);
}

// What is wrong with the dialog that `opener` opens, for who opens and leaves it by key.
export async function dialogFindings(page, opener, screen) {
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await settle(page);
  const findings = [];
  const holdsFocus = () => dialog.evaluate((element) => element.contains(document.activeElement));
  if (!await holdsFocus()) findings.push(`${screen}: the dialog does not take the focus`);
  findings.push(...await tabFindings(page, screen));
  if (!await holdsFocus()) findings.push(`${screen}: Tab leaves the dialog`);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await settle(page);
  if (!await opener.evaluate((element) => element === document.activeElement)) {
    findings.push(`${screen}: the focus does not go back to what opened the dialog`);
  }
  return findings;
}
