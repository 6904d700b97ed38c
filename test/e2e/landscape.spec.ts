// The loss landscape: a map of the loss around the present weights, with the way of the training on it.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, neuron, open, trainToTheEnd } from './support/canvas.ts';
import { downloadOf } from './support/downloads.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';

async function trained(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('application').waitFor();
  await trainToTheEnd(page);
}

test('a trained network stands in its valley, and other places tell their loss', async ({
  running,
  clickMenu,
  folder,
  keepScreen,
}) => {
  const { page } = running;
  await trained(page, 'Open Different minima');
  await clickMenu('explain.landscape');
  const dialog = page.getByRole('dialog', { name: 'Loss landscape' });
  const map = dialog.getByRole('img', { name: 'Map of the loss' });
  await expect(map).toBeVisible();
  await expect(dialog).toContainText('Path of the training');
  await expect(dialog).toContainText('Mean over all 100 training rows.');
  const readout = dialog.locator('.landscape-readout');
  const before = await readout.textContent();
  await keepScreen(page, 'landscape weights en light');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  const [across] = await dialog.getByRole('slider').all();
  await across?.focus();
  await page.keyboard.press('ArrowRight');
  await expect(readout).not.toHaveText(before ?? '');
  const byKeyboard = await readout.textContent();
  await map.click({ position: { x: 150, y: 100 } });
  await expect(readout).not.toHaveText(byKeyboard ?? '');

  const csv = String(
    await downloadOf(running, folder, () => dialog.getByRole('button', { name: 'Export CSV' }).click()),
  );
  expect(csv.split('\r\n').filter((line) => line.startsWith('grid'))).toHaveLength(41 * 41);
  expect(csv).toContain('run 1');
  const png = await downloadOf(running, folder, () => dialog.getByRole('button', { name: 'Export PNG' }).click());
  expect(png.subarray(1, 4).toString()).toBe('PNG');

  await dialog.getByText('Random', { exact: true }).click();
  await expect(dialog.getByRole('spinbutton', { name: 'Seed' })).toBeVisible();
  await expect(map).toBeVisible();
  await keepScreen(page, 'landscape random en light');
  const range = dialog.getByRole('spinbutton', { name: 'Range ±' });
  await range.fill('5');
  await range.press('Enter');
  await expect(map).toBeVisible();
  await expect(range).toHaveValue('5');
});

test('in Korean and dark, two runs side by side', async ({ page, clickMenu, keepScreen }) => {
  await trained(page, 'Open Different minima');
  const seed = page.getByRole('spinbutton', { name: 'Seed', exact: true });
  await seed.fill('6');
  await seed.press('Enter');
  await clickMenu('train.reinitialise');
  await trainToTheEnd(page);
  await clickMenu('view.theme.dark');
  await clickMenu('view.language.ko');
  await clickMenu('explain.landscape');
  const dialog = page.getByRole('dialog', { name: '손실 지형' });
  await expect(dialog.getByRole('img', { name: '손실 지도' })).toBeVisible();
  await expect(dialog).toContainText('다른 실행의 경로');
  await keepScreen(page, 'landscape ko dark');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
});

test('the landscape stands beside the canvas, which goes on: the ball follows the training, and what was chosen stays', async ({
  page,
  clickMenu,
  keepScreen,
  edition,
}) => {
  await open(page, 'Different minima');
  await clickMenu('explain.landscape');
  const panel = page.getByRole('dialog', { name: 'Loss landscape' });
  const map = panel.getByRole('img', { name: 'Map of the loss' });
  await expect(map).toBeVisible();
  await expect(panel).toBeFocused();
  await expect(panel).toContainText('around the weights of epoch 0,');
  // So small a map is soon left.
  await panel.getByRole('spinbutton', { name: 'Range ±' }).fill('0.1');
  await page.keyboard.press('Enter');
  await expect(map).toBeVisible();
  const pixels = () => map.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await pixels();
  // Keys of the window reach it from inside the panel.
  await page.keyboard.press('Control+Enter');
  await expect(canvasOf(page)).toHaveAttribute('data-phase', 'stream');
  await expect.poll(pixels).not.toBe(before);
  await expect(panel).not.toContainText('weights of epoch 0,');
  await expect(panel).toContainText('around the weights of epoch ');
  await expect(map).toBeVisible();
  await neuron(page, 'h1').click();
  await expect(neuron(page, 'h1')).toHaveAttribute('aria-pressed', 'true');
  await keepScreen(page, 'landscape beside the canvas');
  await page.keyboard.press('Control+Enter');
  await canvasOf(page).focus();
  await page.keyboard.press('.');
  await expect(canvasOf(page)).toHaveAttribute('data-stage', 'input');
  await page.keyboard.press('Escape');
  await expect(canvasOf(page)).toHaveAttribute('data-stage', '');
  await expect(panel).toBeVisible();

  await panel.getByText('Random', { exact: true }).click();
  await panel.getByRole('spinbutton', { name: 'Seed' }).fill('7');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Maximise' }).click();
  const whole = await page.evaluate(() => document.documentElement.clientWidth);
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(whole);
  await keepScreen(page, 'landscape over the window');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await panel.boundingBox())?.width).toBeLessThan(700);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(
    canvasOf(page)
      .locator(':focus')
      .or(canvasOf(page).and(page.locator(':focus'))),
  ).toHaveCount(1);
  await clickMenu('explain.landscape');
  await expect(panel.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('7');
  await panel.getByRole('button', { name: 'Maximise' }).click();
  expect(await seriousFindings(page)).toEqual([]);
  if (edition !== 'chromium') return;
  // Under the canvas of a small window the map is what is seen of it, and the legend lies within the canvas.
  await panel.getByRole('button', { name: 'Maximise' }).click();
  await page.setViewportSize({ width: 960, height: 680 });
  await expect(map).toBeInViewport({ ratio: 0.95 });
  await expect(page.locator('[data-target="legend"]')).toBeInViewport({ ratio: 1 });
});
