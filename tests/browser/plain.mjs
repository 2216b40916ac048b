// Pages of plain HTML that the server writes itself: forms without a script, and papers.
import path from 'node:path';
import { WIDTHS, axeFindings, screenFolder } from './lib.mjs';

// What is wrong with a page of plain HTML at this width.
export async function plainFindings(page, name, width) {
  await page.setViewportSize({ width, height: WIDTHS[width] ?? 800 });
  const findings = await axeFindings(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wider > 0) findings.push(`${wider} px too wide`);
  const small = await page.evaluate(() => [...document.querySelectorAll('.choice,input,textarea,button')]
    .filter((one) => !['radio', 'checkbox', 'hidden'].includes(one.type) && one.getBoundingClientRect().height < 44)
    .map((one) => one.outerHTML.slice(0, 80)));
  findings.push(...small.map((html) => `too small for a finger: ${html}`));
  await page.screenshot({ path: path.join(screenFolder, `${name}-${width}.png`), fullPage: true });
  return findings.map((finding) => `${name}, ${width} px: ${finding}`);
}

export async function allPlainFindings(page, name) {
  const findings = [];
  for (const width of [768, 1280, 320]) findings.push(...await plainFindings(page, name, width));
  return findings;
}
