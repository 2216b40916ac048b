// Between meetings: actions, agreements, following up, and an owner's answer.
import path from 'node:path';
import { Server, button, reads, signIn, takePhone } from '../table.mjs';
import { WIDE, folder, picture } from './picture.mjs';

// An owner opens the link that the director made, on a phone.
async function showAnswer(browser, hanneke) {
  const title = 'Een ervaringsdeskundige vragen voor onze tafel';
  await button(hanneke, `Link maken: ${title}`).click();
  const address = hanneke.getByRole('textbox', { name: new RegExp(title) });
  const link = await address.inputValue();
  const phone = await takePhone(browser);
  await phone.goto(link);
  await phone.screenshot({ path: path.join(folder, 'answer-320.png'), fullPage: true });
  await phone.close();
}

// Between the meetings of a chain that has come all the way; one action was just finished.
export async function showBetween(browser) {
  const full = new Server();
  try {
    await full.start({ example: 'full' });
    const hanneke = await signIn(browser, full, 'Hanneke Wiersma', WIDE);
    await button(hanneke, /^Voorbereiden, /).first().waitFor();
    const chain = hanneke.url();
    await hanneke.goto(`${chain}/agreements`);
    await reads(hanneke, 'Afspraak A2');
    await picture(hanneke, 'agreements-1440');
    await hanneke.goto(`${chain}/search`);
    await hanneke.getByLabel('Wat zoekt u?').fill('mantel');
    await reads(hanneke, 'gevonden');
    await picture(hanneke, 'search-1440');
    await hanneke.goto(`${chain}/follow-up`);
    await reads(hanneke, 'Een tijd niets gehoord');
    await picture(hanneke, 'follow-up-1440');
    await showAnswer(browser, hanneke);
    await hanneke.goto(`${chain}/actions`);
    await hanneke.getByRole('checkbox', { name: 'Meeloopdag met drie partijen proberen, Klaar' })
      .click();
    await button(hanneke, 'Meer over: Proef: één nacht logeren zonder wachttijd').click();
    await button(hanneke, 'Ongedaan maken').waitFor();
    // It goes by itself, after a quarter of a minute.
    await button(hanneke, 'Ongedaan maken').waitFor({ state: 'detached', timeout: 30_000 });
    await picture(hanneke, 'actions-1440');
  } finally {
    await full.end();
  }
}
