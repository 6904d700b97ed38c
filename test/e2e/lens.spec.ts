// The vanishing lens: the factors along a path on a log axis, beside the same weights with another activation function.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { downloadOf } from './support/downloads.ts';
import { unfold } from './support/explain.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';

const tenSigmoids = 'Open Vanishing gradient';

async function openExample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('application').waitFor();
}

test('ten sigmoid layers beside ReLU, from the menu, by keyboard, as table and as files', async ({
  running,
  clickMenu,
  folder,
  keepScreen,
}) => {
  const { page } = running;
  await openExample(page, tenSigmoids);
  await clickMenu('explain.lens');
  const dialog = page.getByRole('dialog', { name: 'Vanishing lens' });
  await expect(dialog).toContainText('After 10 layers of sigmoid 0.00000');
  await expect(dialog).toContainText('With ReLU: 1.');
  const chart = dialog.getByRole('img', { name: 'Factors from the loss back to the weight' });
  await expect(chart.locator('canvas')).toBeVisible();
  const places = dialog.locator('.lens-place');
  await expect(places).toHaveCount(22);
  await places.nth(1).focus();
  await page.keyboard.press('Tab');
  await expect(places.nth(2)).toBeFocused();
  await expect(dialog.locator('.lens-readout')).toContainText('Slope of the activation function of s10');
  await keepScreen(page, 'lens vanishing en light');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  await dialog.getByRole('combobox', { name: 'Hidden layers with' }).selectOption('tanh');
  await expect(dialog).toContainText('With tanh: ');
  const csv = String(
    await downloadOf(running, folder, () => dialog.getByRole('button', { name: 'Export CSV' }).click()),
  );
  expect(csv.trim().split('\r\n')).toHaveLength(23);
  expect(csv).toContain('factor tanh');
  const png = await downloadOf(running, folder, () => dialog.getByRole('button', { name: 'Export PNG' }).click());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  await dialog.getByRole('switch', { name: 'Show as table' }).click();
  await expect(dialog.getByRole('table').getByRole('row')).toHaveCount(23);
  await keepScreen(page, 'lens table en light');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('what the lens shows is what the neuron of the place is, in Korean and dark', async ({
  page,
  clickMenu,
  keepScreen,
}) => {
  await openExample(page, tenSigmoids);
  await clickMenu('view.theme.dark');
  await clickMenu('view.language.ko');
  await clickMenu('explain.lens');
  const dialog = page.getByRole('dialog', { name: '기울기 소실 렌즈' });
  await expect(dialog).toContainText('시그모이드 층 10개를 지나면');
  await dialog.locator('.lens-place').nth(10).hover();
  await keepScreen(page, 'lens vanishing ko dark');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
});

test('Explain hands its weight to the lens, where one path of several is chosen', async ({ page, keepScreen }) => {
  await openExample(page, 'Open Spiral');
  const wire = page.getByRole('button', { name: 'Connection x1 to h11', exact: true });
  await wire.focus();
  await page.keyboard.press('Space');
  await expect(wire).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('e');
  await unfold(page, 'Paths');
  await page.getByRole('button', { name: 'Factors on a log axis' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vanishing lens' });
  await expect(dialog.getByRole('combobox', { name: 'Weight or bias' })).toHaveValue(/^0:/);
  await dialog.getByRole('combobox', { name: 'Path' }).selectOption({ index: 2 });
  await expect(dialog).toContainText('Path 3 of 8 by size');
  await keepScreen(page, 'lens spiral en light');
});

test('a problem of vanishing gradients says why', async ({ page }) => {
  await openExample(page, tenSigmoids);
  await page.getByRole('tab', { name: /Problems/ }).click();
  const problem = page.getByRole('listitem').filter({ hasText: 'Gradients vanish' });
  await problem.getByRole('button', { name: 'Why?' }).click();
  await expect(page.getByRole('dialog', { name: 'Vanishing lens' })).toContainText('After 10 layers of sigmoid');
});
