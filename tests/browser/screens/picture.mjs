// Pictures of the screens, in the folder that was asked for.
import path from 'node:path';
import { settle } from '../lib.mjs';

export const folder = process.argv[2]
  ?? path.resolve(import.meta.dirname, '../../../docs/screens');
export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 320, height: 640 };
export const WALL = { width: 1920, height: 1080 };

export async function picture(page, name, size) {
  if (size) await page.setViewportSize(size);
  await page.mouse.move(0, 0);
  await settle(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
