// Opens and saves files in the measured window, whose system dialogs answer by themselves.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */

/**
 * @param {Page} page
 * @param {ElectronApplication} app
 * @param {string} folder
 * @param {string | Uint8Array} content
 * @param {string} name
 */
export async function choose(page, app, folder, content, name) {
  const file = join(folder, name);
  await writeFile(file, content);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.keyboard.press('Control+o');
}

/**
 * @param {Page} page
 * @param {ElectronApplication} app
 * @param {string} folder
 */
export async function save(page, app, folder) {
  const file = join(folder, 'saved.chainrule');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, file);
  await page.keyboard.press('Control+Shift+s');
  for (const end = Date.now() + 120_000; !existsSync(file); await page.waitForTimeout(200)) {
    if (Date.now() > end) throw new Error('Nothing was saved.');
  }
}
