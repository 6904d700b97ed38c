// The canvas as a picture: exported by keyboard, looked at, and opened again as the network that it shows.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { answerQuestions, chooseFileToOpen } from './support/dialogs.ts';
import { downloadOf } from './support/downloads.ts';
import { seriousFindings } from './support/findings.ts';
import { pngMark } from './support/tiles.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export Image' });

async function openExample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Open ${title}`, exact: true }).click();
  await page.getByRole('application').waitFor();
}

async function openExport(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  await expect(dialog(page).getByRole('button', { name: 'Export', exact: true })).toBeFocused();
}

/** The weights that the canvas shows, as a number that stands for them. */
const weightHash = (page: Page) => page.getByRole('application').getAttribute('data-weight-hash');

test('a PNG is exported with two keys, is at least twice as large, and opens as the same network', async ({
  running,
  folder,
  clickMenu,
  edition,
  keepFile,
}) => {
  const { page } = running;
  await openExample(page, 'Worked example 2-2-2-1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  const weights = await weightHash(page);
  await openExport(page);
  expect(await seriousFindings(page)).toEqual([]);
  const pixels = /([\d,]+) × ([\d,]+) pixels/.exec(await dialog(page).innerText());
  const png = await downloadOf(running, folder, () => page.keyboard.press('Enter'));
  expect(png.subarray(0, 4)).toEqual(pngMark);
  const sides = [png.readUInt32BE(16), png.readUInt32BE(20)].map((side) => side.toLocaleString('en'));
  expect(sides).toEqual(pixels?.slice(1));
  await expect(dialog(page)).toBeHidden();
  await keepFile('exported.png', png);

  const file = join(folder, 'exported.png');
  await writeFile(file, png);
  await answerQuestions(running, 1);
  await clickMenu('file.close');
  if (edition === 'chromium') await page.getByRole('button', { name: 'Don’t Save' }).click();
  await chooseFileToOpen(running, file);
  await clickMenu('file.open');
  await expect(page.getByRole('application')).toHaveAttribute('data-weight-hash', weights ?? '');
  // It has no file of its own: a save must not replace the picture.
  await expect(page).toHaveTitle('Worked example 2-2-2-1 — Chainrule');
});

test('an SVG has the names as text and nothing that runs or reaches out', async ({ running, folder, keepFile }) => {
  const { page } = running;
  await openExample(page, 'XOR 2-2-1');
  await openExport(page);
  await dialog(page).getByText('SVG', { exact: true }).click();
  await dialog(page).getByText('Dark', { exact: true }).click();
  const svg = (
    await downloadOf(running, folder, () => dialog(page).getByRole('button', { name: 'Export', exact: true }).click())
  ).toString();
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const elements = [...parsed.querySelectorAll('*')];
    return {
      root: parsed.documentElement.nodeName,
      texts: elements.filter((each) => each.nodeName === 'text').map((each) => each.lastChild?.textContent),
      names: [...new Set(elements.map((each) => each.nodeName))].sort(),
      attributes: [...new Set(elements.flatMap((each) => each.getAttributeNames()))],
    };
  }, svg);
  expect(found.root).toBe('svg');
  expect(found.names).toEqual(['path', 'rect', 'svg', 'text', 'title']);
  expect(found.attributes.filter((name) => /href|src|^on|style/.test(name))).toEqual([]);
  expect(found.texts).toEqual(expect.arrayContaining(['XOR 2-2-1', 'x₁', 'x₂', 'h₁', 'h₂']));
  await keepFile('exported.svg', svg);
});

test('a PNG that holds no network leaves the open one untouched', async ({ running, folder, clickMenu, edition }) => {
  const { page, electronApp } = running;
  await openExample(page, 'AND');
  const file = join(folder, 'photo.png');
  await writeFile(file, await page.screenshot());
  await chooseFileToOpen(running, file);
  const asked = electronApp?.evaluate(
    ({ dialog: native }) =>
      new Promise<string>((resolve) => {
        native.showMessageBox = async (...parts: unknown[]) => {
          resolve(JSON.stringify(parts.at(-1)));
          return { response: 0, checkboxChecked: false };
        };
      }),
  );
  await clickMenu('file.open');
  const sentence = 'Only a PNG that Chainrule exported can be opened.';
  if (edition === 'chromium') await expect(page.getByRole('dialog')).toContainText(sentence);
  else expect(await asked).toContain(sentence);
  await expect(page.getByRole('button', { name: 'Neuron x1', exact: true })).toBeAttached();
});

test('a picture dropped on the window opens', async ({ running, folder }) => {
  const { page } = running;
  await openExample(page, 'Spiral');
  const weights = await weightHash(page);
  await openExport(page);
  const png = await downloadOf(running, folder, () => page.keyboard.press('Enter'));
  await page.reload();
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'spiral.png', { type: 'image/png' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, png.toString('base64'));
  await expect(page.getByRole('application')).toHaveAttribute('data-weight-hash', weights ?? '');
});
