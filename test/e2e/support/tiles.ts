// The tiles of the dock: putting one in another's place, its menu, and what it exports.
import { expect, type Locator, type Page } from '@playwright/test';
import { downloadOf } from './downloads.ts';
import type { RunningApp } from './launch.ts';

export const tileOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** By keyboard: the title of a tile opens the list of all. */
export async function putTile(page: Page, name: string, inPlaceOf: string): Promise<Locator> {
  await tileOf(page, inPlaceOf)
    .getByRole('button', { name: `${inPlaceOf}: show another chart here` })
    .press('Enter');
  await page.getByRole('menuitemradio', { name, exact: true }).press('Enter');
  await expect(tileOf(page, name)).toBeVisible();
  return tileOf(page, name);
}

export async function openTileMenu(page: Page, name: string): Promise<Locator> {
  await tileOf(page, name)
    .getByRole('button', { name: `Options of ${name}` })
    .press('Enter');
  return page.getByRole('dialog', { name: `Options of ${name}` });
}

type Reader = (name: string, button?: 'Export CSV' | 'Export PNG') => Promise<Buffer>;

export const exportReader =
  (running: RunningApp, folder: string): Reader =>
  async (name, button = 'Export CSV') => {
    const menu = await openTileMenu(running.page, name);
    const file = await downloadOf(running, folder, () => menu.getByRole('button', { name: button }).click());
    await running.page.keyboard.press('Escape');
    return file;
  };

export const linesOf = (file: Buffer): readonly string[] => file.toString('utf8').trimEnd().split('\r\n');

export const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
