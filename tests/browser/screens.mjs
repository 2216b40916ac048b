// Makes the pictures in docs/screens: node tests/browser/screens.mjs [FOLDER]. They show the
// example chain at its start meeting and after it, as the real page and server do.
import { SmtpServer } from '../mail/smtp_server.mjs';
import { startBrowser } from './lib.mjs';
import { showBetween } from './screens/between.mjs';
import { RIA, showZoomIn } from './screens/basic_meeting.mjs';
import { PHONE, WIDE, picture } from './screens/picture.mjs';
import { showAround, showForms, showPersonas, showReport, showRound }
  from './screens/start_meeting.mjs';
import { Server, button, reads, signIn } from './table.mjs';

const server = new Server();
const browser = await startBrowser();
const smtp = await new SmtpServer().start();

// Nobody waits for these pictures: a busy machine gets its time.
async function come(name, size) {
  const page = await signIn(browser, server, name, size);
  page.setDefaultTimeout(60_000);
  return page;
}

try {
  await showBetween(browser);
  await server.start({ example: true, more: RIA, options: ['--smtp-url', smtp.url,
    '--smtp-tls', 'none', '--mail-from', 'keten@gemeente.example'] });
  const hanneke = await come('Hanneke Wiersma', WIDE);
  const joris = await come('Joris Veenstra', WIDE);
  const samira = await come('Samira Bouzid', PHONE);
  await button(hanneke, /^Voorbereiden, Startbijeenkomst/).waitFor();
  await picture(hanneke, 'chain-home-1440');
  await showAround(hanneke);
  await showPersonas(hanneke);
  await button(hanneke, /^Voorbereiden, Startbijeenkomst/).click();
  await reads(hanneke, 'Past precies');
  await picture(hanneke, 'agenda-plan-1440');
  const live = hanneke.url().replace('/plan/', '/live/');
  for (const page of [hanneke, joris, samira]) await page.goto(live);
  await button(hanneke, 'Bijeenkomst starten').click();
  await showRound({ hanneke, joris, samira });
  await showForms({ hanneke, joris });
  await showReport({ hanneke, joris });
  const ilse = await come('Ilse Dijkman', WIDE);
  const wouter = await come('Wouter van Essen', WIDE);
  await showZoomIn({ hanneke, joris, samira, ilse, wouter });
} finally {
  await browser.close();
  await server.end();
  smtp.end();
}
