// The charts in the dock: choosing them, their tables, their files, while the spiral is being learned.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { exportReader, linesOf, openTileMenu, pngMark, putTile, tileOf } from './support/tiles.ts';

async function trainSpiral(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Spiral', exact: true }).click();
  await page.getByRole('application').waitFor();
  await page.keyboard.press('Control+Enter');
}

test('every chart of the dock has its numbers as a table, as CSV and as a picture', async ({
  running,
  folder,
  keepScreen,
}) => {
  const { page } = running;
  const read = exportReader(running, folder);
  await trainSpiral(page);
  await expect(page.getByRole('img', { name: 'Loss chart' })).toBeVisible();
  await keepScreen(page, 'tiles first');
  const heads: Readonly<Record<string, string>> = {
    Loss: 'epoch,loss,validationLoss,learningRate',
    'Decision boundary': 'x1,x2,ŷ y',
    Accuracy: 'accuracy,validationAccuracy,epoch,step,loss,validationLoss,gradientNorm',
  };
  for (const [name, head] of Object.entries(heads)) {
    const [first, second] = linesOf(await read(name));
    expect(first).toBe(head);
    expect(second?.split(',')).toHaveLength(head.split(',').length);
    expect((await read(name, 'Export PNG')).subarray(0, 4)).toEqual(pngMark);
  }
  await expect(page.getByRole('img', { name: 'Gradient by layer chart' })).toBeVisible();
  const gradients = linesOf(await read('Gradient by layer'));
  expect(gradients[0]).toBe('step,h1,h2,y');
  expect(gradients.length).toBeGreaterThan(2);
  expect(
    gradients
      .at(-1)
      ?.split(',')
      .every((cell) => Number(cell) > 0),
  ).toBe(true);
  expect((await read('Gradient by layer', 'Export PNG')).subarray(0, 4)).toEqual(pngMark);
  await keepScreen(page, 'tiles gradients');
  await putTile(page, 'Predictions', 'Accuracy');
  await putTile(page, 'Metrics', 'Decision boundary');
  expect(linesOf(await read('Metrics'))[0]).toBe('class,precision,recall,f1,rows,predicted 0,predicted 1');
  expect((await read('Metrics', 'Export PNG')).subarray(0, 4)).toEqual(pngMark);
  await putTile(page, 'Decision boundary', 'Metrics');
  const predictions = linesOf(await read('Predictions'));
  expect(predictions[0]).toBe('row,x1,x2,y,ŷ y,error,loss,lossShare');
  const losses = predictions.slice(1).map((line) => Number(line.split(',')[6]));
  expect(losses).toEqual(losses.toSorted((a, b) => b - a));
  for (const name of ['Loss', 'Decision boundary', 'Gradient by layer']) {
    const menu = await openTileMenu(page, name);
    await menu.getByRole('switch', { name: 'Show as table' }).click();
    await page.keyboard.press('Escape');
    await expect(tileOf(page, name).getByRole('table')).toBeVisible();
  }
  await keepScreen(page, 'tiles as tables');
});

test('what is counted on the map and the accuracy are of one epoch, which is named while it trains', async ({
  page,
}) => {
  await trainSpiral(page);
  const legend = tileOf(page, 'Decision boundary').locator('.chart-map-legend');
  const rows = 200;
  for (let look = 0; look < 4; look += 1) {
    const before = (await legend.textContent())?.match(/at epoch \d+/)?.[0] ?? '';
    await expect(legend).toHaveText(new RegExp(`at epoch (?!${before.replace('at epoch ', '')}$)\\d+$`));
    const said = (await legend.locator('li').allTextContents()).join('; ');
    const wrong = said.includes('no wrong rows') ? 0 : Number(said.match(/(\d+) rows? wrong/)?.[1]);
    const accuracy = Number(said.match(/accuracy ([\d.]+)%/)?.[1]);
    expect(Math.floor((1000 * (rows - wrong)) / rows) / 10).toBe(accuracy);
    const shown = Number(await page.locator('[data-epoch]').getAttribute('data-epoch'));
    expect(Number(said.match(/at epoch (\d+)/)?.[1])).toBeLessThanOrEqual(shown);
  }
  await page.keyboard.press('Control+Enter');
  await expect(legend).not.toContainText('at epoch');
  await expect(tileOf(page, 'Accuracy').locator('.dock-at-epoch')).toHaveCount(0);
});

test('the charts are chosen, closed and added, and stay so', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await putTile(page, 'Gradient by layer', 'Loss');
  await expect(tileOf(page, 'Loss')).toBeVisible();
  const menu = await openTileMenu(page, 'Accuracy');
  await menu.getByRole('button', { name: 'Close chart' }).click();
  await expect(tileOf(page, 'Accuracy')).toHaveCount(0);
  await keepScreen(page, 'tiles three');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await expect(page.getByRole('region', { name: /^(Gradient by layer|Decision boundary|Loss)$/ })).toHaveCount(3);
  await page.getByRole('button', { name: 'Add a chart' }).click();
  await page.getByRole('menuitem', { name: 'Accuracy', exact: true }).click();
  await expect(tileOf(page, 'Accuracy')).toBeVisible();
});

test('a wrong row is chosen among the predictions and shown on the canvas', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'Open Circle', exact: true }).click();
  const tile = await putTile(page, 'Predictions', 'Gradient by layer');
  const worst = tile.getByRole('button', { name: /^Show row \d+ on the canvas$/ }).first();
  await expect(worst).toBeVisible();
  const row = (await worst.textContent()) ?? '';
  await worst.press('Enter');
  await expect(worst).toHaveAttribute('aria-pressed', 'true');
  await keepScreen(page, 'tiles predictions');
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  await expect(page.getByText(new RegExp(`^Row ${row} of`))).toBeVisible();
});

test('the output map shows the selected neuron, else the output', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'Open Spiral', exact: true }).click();
  const tile = await putTile(page, 'Output map', 'Gradient by layer');
  await expect(tile.getByRole('img', { name: 'Output map of y', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Neuron h11', exact: true }).click();
  await expect(tile.getByRole('img', { name: 'Output map of h11', exact: true })).toBeVisible();
  await keepScreen(page, 'tiles output map');
});

test.describe('in a small window', () => {
  test.use({ viewport: { width: 1024, height: 700 } });

  test('the picture of a row keeps its caption to itself, and the outputs have bars to compare', async ({ page }) => {
    await page.getByRole('button', { name: 'Open Digits 8 × 8', exact: true }).click();
    const tile = tileOf(page, 'Strongest outputs');
    const outputs = tile.getByRole('table', { name: 'Strongest outputs' });
    const [caption, table] = [await tile.locator('figcaption').boundingBox(), await outputs.boundingBox()];
    const words = await tile.locator('figcaption').evaluate((each) => each.scrollWidth - each.clientWidth);
    expect(words).toBe(0);
    expect((caption?.x ?? 0) + (caption?.width ?? 0)).toBeLessThan(table?.x ?? 0);
    const strongest = await outputs.locator('td > span').first().boundingBox();
    expect(strongest?.width).toBeGreaterThan(20);
  });
});
