// Seen from the back of a classroom, with larger letters, or in forced colours.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { resize } from './support/window-size.ts';

async function openXor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await page.getByRole('button', { name: 'Neuron h1', exact: true }).waitFor();
}

test('in a presentation the canvas is alone with its stages, and Escape leaves it', async ({ page, keepScreen }) => {
  await openXor(page);
  const canvas = page.getByRole('application', { name: 'Network canvas' });
  const before = await canvas.boundingBox();
  await page.keyboard.press('F11');
  await expect(page.getByRole('button', { name: 'Leave presentation' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Library' })).toBeHidden();
  await expect(page.getByRole('img', { name: 'Loss chart' })).toBeHidden();
  await expect.poll(async () => (await canvas.boundingBox())?.width ?? 0).toBeGreaterThan((before?.width ?? 0) + 200);
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect(page.locator('.overlays-narration')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await keepScreen(page, 'presentation');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Leave presentation' })).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Library' })).toBeVisible();
});

test('neurons that show their maps stay in a presentation, which hides the map of the network', async ({ page }) => {
  await page.getByRole('button', { name: 'Open Circle', exact: true }).click();
  await expect(page.getByRole('application')).toHaveAttribute('data-neurons-show', 'map');
  await expect(page.getByRole('img', { name: 'Map of the network' })).toBeVisible();
  await page.keyboard.press('F11');
  await expect(page.getByRole('img', { name: 'Map of the network' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Neuron h1', exact: true })).toBeVisible();
});

test('the size of letters and controls is chosen, kept, and leaves the drawing as it is', async ({
  page,
  clickMenu,
  keepScreen,
}) => {
  await openXor(page);
  const tab = page.getByRole('tab', { name: 'Library' });
  const sizeOf = () => tab.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const normal = await sizeOf();
  const disc = page.locator('.neuron-disc').first();
  const drawn = await disc.evaluate((element) => getComputedStyle(element).width);
  for (const percent of [90, 150, 125]) {
    await clickMenu(`view.size.${percent}`);
    await expect.poll(sizeOf).toBeCloseTo((normal * percent) / 100, 1);
    expect(await disc.evaluate((element) => getComputedStyle(element).width)).toBe(drawn);
    expect(await cutTexts(page, '[data-area="right"]')).toEqual([]);
    await keepScreen(page, `size ${percent}`);
  }
  await page.reload();
  await openXor(page);
  await expect(page.locator('html')).toHaveAttribute('style', /--interface-size: 1\.25/);
});

test('the largest letters in a small window: the zoom stands in one line, and the button of an empty chart within it', async ({
  running,
  clickMenu,
}) => {
  const { page } = running;
  await resize(running, 1024, 700);
  await openXor(page);
  await clickMenu('view.size.150');
  await expect(page.locator('html')).toHaveAttribute('style', /--interface-size: 1\.5/);
  const toolbar = page.getByRole('toolbar');
  const heightOf = async (name: RegExp) => (await toolbar.getByRole('button', { name }).boundingBox())?.height;
  await expect.poll(async () => (await heightOf(/^Zoom/)) === (await heightOf(/^Train$/))).toBe(true);
  const frame = await page.locator('.chart-empty').boundingBox();
  const train = await page.locator('.chart-empty').getByRole('button').boundingBox();
  if (frame === null || train === null) throw new Error('no empty chart');
  expect(train.y + train.height).toBeLessThanOrEqual(frame.y + frame.height);
});

test('in forced colours wires are seen, and hollow ones differ from solid ones', async ({ page, keepScreen }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openXor(page);
  await page.getByRole('button', { name: 'Neuron h1', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await keepScreen(page, 'forced colours');
  const outline = await page
    .locator('.neuron-disc:focus')
    .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
});
