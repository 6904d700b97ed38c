// Histograms of weights and gradients: followed while training, compared with the start, by layer, in every form.
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { themesOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';
import { exportReader, linesOf, openTileMenu, pngMark, putTile, tileOf } from './support/tiles.ts';

const countsOf = (file: Buffer, column: number): readonly number[] =>
  linesOf(file)
    .slice(1)
    .map((line) => Number(line.split(',')[column]));

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

test('a histogram counts every weight, moves while training and keeps the start as an outline', async ({
  running,
  folder,
  keepScreen,
}) => {
  const { page } = running;
  const read = exportReader(running, folder);
  await page.getByRole('button', { name: 'Open Spiral', exact: true }).click();
  const tile = await putTile(page, 'Histogram', 'Gradient by layer');
  await expect(tile.getByRole('img', { name: 'Histogram of the Weights, All layers' })).toBeVisible();
  const first = await read('Histogram');
  expect(linesOf(first)[0]).toBe('from,to,count,startCount');
  expect(linesOf(first)[1]?.endsWith(',')).toBe(true);
  await keepScreen(page, 'histogram untrained');

  await page.keyboard.press('Control+Enter');
  await expect(tile.getByText('outline: start')).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await keepScreen(page, 'histogram weights');
  const trained = await read('Histogram');
  expect(total(countsOf(trained, 2))).toBe(total(countsOf(first, 2)));
  expect(total(countsOf(trained, 3))).toBe(total(countsOf(first, 2)));
  expect((await read('Histogram', 'Export PNG')).subarray(0, 4)).toEqual(pngMark);

  await tile.getByRole('combobox', { name: 'Layer' }).selectOption({ label: 'h1' });
  await tile.getByText('Gradients', { exact: true }).click();
  await expect(tile.getByRole('img', { name: 'Histogram of the Gradients, h1' })).toBeVisible();
  expect(total(countsOf(await read('Histogram'), 2))).toBeLessThan(total(countsOf(first, 2)));
  const menu = await openTileMenu(page, 'Histogram');
  await menu.getByRole('switch', { name: 'Logarithmic counts (log y)' }).click();
  await page.keyboard.press('Escape');
  await keepScreen(page, 'histogram gradients log');
  await openTileMenu(page, 'Histogram');
  await menu.getByRole('switch', { name: 'Show as table' }).click();
  await page.keyboard.press('Escape');
  await expect(tile.getByRole('table')).toBeVisible();
});

test('the moment that the timeline shows is counted', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  const tile = await putTile(page, 'Histogram', 'Gradient by layer');
  const largest = tile.locator('dt', { hasText: 'Largest |w|' }).locator('+ dd');
  const atStart = await largest.textContent();
  await page.keyboard.press('Control+Enter');
  await expect(largest).not.toHaveText(atStart ?? '');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('slider', { name: 'Timeline' }).press('Home');
  await expect(largest).toHaveText(atStart ?? '');
  await expect(tile.getByText('outline: start')).toHaveCount(0);
  await keepScreen(page, 'histogram past');
});

for (const theme of themesOf('a histogram')) {
  test(
    `a histogram reads well in the ${theme} theme, in Korean too, and narrow`,
    inOneEdition,
    async ({ page, clickMenu, keepScreen }) => {
      await page.getByRole('button', { name: 'Open Circle', exact: true }).click();
      await clickMenu(`view.theme.${theme}`);
      await putTile(page, 'Histogram', 'Gradient by layer');
      await page.keyboard.press('Control+Enter');
      await expect(tileOf(page, 'Histogram').getByText('outline: start')).toBeVisible();
      await page.getByRole('button', { name: 'Pause', exact: true }).click();
      expect(await seriousFindings(page)).toEqual([]);
      await clickMenu('view.language.ko');
      await expect(tileOf(page, '히스토그램')).toBeVisible();
      await page.setViewportSize({ width: 1024, height: 680 });
      await keepScreen(page, `histogram ko ${theme}`);
      expect(await cutTexts(page, '.dock')).toEqual([]);
    },
  );
}
