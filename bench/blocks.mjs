// Blocks of the window's main thread by what is as large as a file may be: opening it, importing it, pasting it, saving it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTrace } from './window/busiest-task.mjs';
import { choose, save } from './window/choose-files.mjs';
import { inWindow } from './window/in-window.mjs';
import { chainDocument, laneToPaste, layersDocument, unusedInputsDocument } from './window/scale-documents.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */

/** Milliseconds of the processor. */
export const goal = 300;
/** After it is there, idle moments are used for what it brings. */
const settling = 3000;

/** @type {Readonly<Record<string, (page: Page, app: ElectronApplication, folder: string) => Promise<void>>>} */
const cases = {
  'opening a chain of 2,000 layers': (page, app, folder) => open(page, app, folder, chainDocument(2000)),
  'opening a chain of 10,000 layers': (page, app, folder) => open(page, app, folder, chainDocument(10_000)),
  'opening 9,000 unused inputs': (page, app, folder) => open(page, app, folder, unusedInputsDocument(9000)),
  'refusing a million unknown fields': (page, app, folder) =>
    refuse(page, app, folder, unknownFieldsDocument(1_000_000)),
  'refusing a picture of 3,000,000 empty chunks': (page, app, folder) =>
    refuse(page, app, folder, emptyChunks(3_000_000), 'opened.png'),
  'pasting a lane of 10,000 units': (page, app) => paste(page, app, laneToPaste(10_000)),
  'pasting a lane of 90,000 units': (page, app) => paste(page, app, laneToPaste(90_000)),
  'importing, scrolling and editing a table of 100,000 × 20': (page, _app, folder) =>
    importTable(page, folder, 100_000, 20),
  'opening and saving 2,000,000 weights': async (page, app, folder) => {
    await open(page, app, folder, layersDocument([1000, 1000, 1000]));
    await save(page, app, folder);
  },
};

/** @param {{ executable: string, electronArguments: readonly string[] }} options */
export async function measureBlocks({ executable, electronArguments }) {
  const results = [];
  for (const [name, act] of Object.entries(cases)) {
    const longest = await inWindow({ executable, electronArguments }, null, async (page, app, folder) => {
      await page.getByRole('button', { name: 'Open AND', exact: true }).waitFor({ timeout: 60_000 });
      const stop = await startTrace(page);
      await act(page, app, folder);
      await page.waitForTimeout(settling);
      return stop();
    });
    results.push({ name, longest, goal });
  }
  return results;
}

/**
 * @param {Page} page
 * @param {ElectronApplication} app
 * @param {string} folder
 * @param {string} document
 */
async function open(page, app, folder, document) {
  await choose(page, app, folder, document, 'opened.chainrule');
  await page.getByRole('application', { name: 'Network canvas' }).waitFor({ timeout: 120_000 });
}

/**
 * Until the window has said why it can't be opened.
 * @param {Page} page
 * @param {ElectronApplication} app
 * @param {string} folder
 * @param {string | Uint8Array} content
 * @param {string} [name]
 */
async function refuse(page, app, folder, content, name = 'opened.chainrule') {
  const told = app.evaluate(
    ({ dialog }) =>
      new Promise((resolve) => {
        dialog.showMessageBox = async () => {
          resolve(true);
          return { response: 0, checkboxChecked: false };
        };
      }),
  );
  await choose(page, app, folder, content, name);
  await told;
}

/** @param {number} count */
function unknownFieldsDocument(count) {
  const fields = Array.from({ length: count }, (_, index) => `"unknown${index}":0`);
  return `{"format":"chainrule","formatVersion":1,${fields.join(',')}}`;
}

/**
 * A PNG that never comes to its picture.
 * @param {number} count
 */
function emptyChunks(count) {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunk = Buffer.from([0, 0, 0, 0, 0x74, 0x65, 0x53, 0x74, 0, 0, 0, 0]);
  return Buffer.concat([signature, Buffer.alloc(chunk.length * count, chunk)]);
}

/**
 * @param {Page} page
 * @param {ElectronApplication} app
 * @param {string} text
 */
async function paste(page, app, text) {
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  const canvas = page.getByRole('application', { name: 'Network canvas' });
  await canvas.waitFor();
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await canvas.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+v');
  await page.getByRole('status', { name: 'Status' }).getByText('Pasted').waitFor({ timeout: 60_000 });
}

/**
 * @param {Page} page
 * @param {string} folder
 * @param {number} rows
 * @param {number} columns
 */
async function importTable(page, folder, rows, columns) {
  const file = join(folder, 'large.csv');
  await writeFile(file, tableText(rows, columns));
  await page.getByRole('button', { name: 'New empty', exact: true }).click();
  const canvas = page.getByRole('application', { name: 'Network canvas' });
  const chooser = page.waitForEvent('filechooser');
  await canvas.getByRole('button', { name: 'Import data' }).click();
  await (await chooser).setFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Import data' });
  await dialog.getByRole('button', { name: 'Draw a network for it' }).click({ timeout: 120_000 });
  const grid = page.getByRole('grid', { name: 'Data', exact: true });
  await grid.focus({ timeout: 120_000 });
  for (const key of ['Control+End', 'Control+Home', ...new Array(20).fill('PageDown')]) await page.keyboard.press(key);
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
}

/**
 * @param {number} rows
 * @param {number} columns
 */
function tableText(rows, columns) {
  const lines = [Array.from({ length: columns }, (_, column) => `c${column}`).join(',')];
  for (let row = 0; row < rows; row += 1) {
    lines.push(Array.from({ length: columns }, (_, column) => ((row * (column + 7)) % 1009) / 8).join(','));
  }
  return lines.join('\n');
}
