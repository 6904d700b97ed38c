// The computation graph that a drawing compiled into: every operation with value and gradient, by mouse and by keyboard.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { downloadOf } from './support/downloads.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { resize } from './support/window-size.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: 'Computation graph' });
const operation = (page: Page, name: string) => panelOf(page).getByRole('button', { name, exact: true });

async function openExample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Open ${name}`, exact: true }).click();
  await page.getByRole('application').waitFor();
}

test('the worked example has the numbers of the lesson, whole and around a neuron', async ({
  running,
  clickMenu,
  keepScreen,
}) => {
  const { page } = running;
  await openExample(page, 'Worked example 2-2-2-1');
  await clickMenu('explain.graph');
  await expect(panelOf(page)).toContainText('12 operations');
  await expect(operation(page, 'Activation y')).toContainText('0.612');
  await expect(operation(page, 'Activation h1')).toContainText('0.998');
  await expect(operation(page, 'Activation h1')).toContainText('0.989');
  await expect(operation(page, 'Loss')).toContainText('0.0828');
  await expect(operation(page, 'Weight h2 → y')).toContainText('−0.0997');
  await keepScreen(page, 'graph whole en light');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  await panelOf(page).getByRole('combobox', { name: 'What is shown' }).selectOption('h11');
  await expect(operation(page, 'Product x1 → h11')).toContainText('6.00');
  await operation(page, 'Weighted sum h11').hover();
  const arithmetic = panelOf(page).getByRole('region', { name: 'In numbers' });
  await expect(arithmetic).toContainText('z = 6.00 + 0.100 = 6.10');
  await expect(operation(page, 'Activation h11').locator('.operation-local')).toHaveText('∂ 0.00223');
  await keepScreen(page, 'graph neuron en light');
  await resize(running, 1024, 680);
  await keepScreen(page, 'graph neuron small');
  await panelOf(page).getByRole('button', { name: 'In place of the canvas' }).click();
  await resize(running, 1440, 900);
  await keepScreen(page, 'graph neuron large');
  await expect(page.getByRole('application')).toBeHidden();
  await panelOf(page).getByRole('button', { name: 'In place of the canvas' }).click();
  await expect(page.getByRole('application')).toBeVisible();

  await operation(page, 'Weight x1 → h11').click();
  await expect(page.getByRole('tabpanel', { name: 'Explain' }).getByRole('heading').first()).toContainText('x1 → h11');
  await expect(arithmetic).toContainText('−2.88×10⁻⁴');
  expect(await seriousFindings(page)).toEqual([]);
});

test('by keyboard: along the operations, into Explain, and away again', async ({ page }) => {
  await openExample(page, 'Worked example 2-2-2-1');
  await page.getByRole('button', { name: 'Neuron h21', exact: true }).click();
  await page.keyboard.press('g');
  await expect(panelOf(page)).toContainText('Selected neuron (h21)');
  const loss = operation(page, 'Loss');
  await loss.focus();
  await expect(loss).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(panelOf(page).locator('.operation:focus')).toHaveAccessibleName('Weighted sum y');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Explain' }).getByRole('heading').first()).toContainText('z');
  await page.keyboard.press('Home');
  await expect(panelOf(page).locator('.operation:focus')).toHaveAttribute('data-operation', '0');
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  await expect(page.getByRole('application').locator(':focus')).toHaveCount(1);
});

test('softmax with cross-entropy, as a table and as files, in Korean and dark', async ({
  page,
  clickMenu,
  running,
  folder,
  keepScreen,
}) => {
  await clickMenu('view.language.ko');
  await clickMenu('view.theme.dark');
  await page
    .getByRole('button', { name: /8×8|8 × 8/ })
    .first()
    .click();
  await page.getByRole('application').waitFor();
  await clickMenu('explain.graph');
  const panel = page.getByRole('region', { name: '계산 그래프' });
  await expect(panel.locator('.operation[data-kind="softmax"]')).toBeVisible();
  await keepScreen(page, 'graph softmax ko dark');
  expect(await seriousFindings(page, { within: '.operation-graph' })).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  await panel.getByRole('button', { name: '계산 그래프 옵션' }).click();
  const csv = await downloadOf(running, folder, () => page.getByRole('button', { name: 'CSV 내보내기' }).click());
  expect(csv.toString().split('\r\n')[0]).toBe('operation,inputs,value,gradient');
  const picture = await downloadOf(running, folder, () => page.getByRole('button', { name: 'PNG 내보내기' }).click());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  await page.getByRole('switch', { name: '표로 보기' }).click();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('table')).toContainText('손실');
  await keepScreen(page, 'graph table ko dark');
  expect(await seriousFindings(page, { within: '.operation-graph' })).toEqual([]);
});

test('a drawing that does not compile says so', async ({ page, clickMenu }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await page.getByRole('application').waitFor();
  await clickMenu('explain.graph');
  await expect(panelOf(page)).toContainText("doesn't compile");
  await panelOf(page).getByRole('button', { name: 'Show problems' }).click();
  await expect(page.getByRole('tab', { name: 'Problems' })).toHaveAttribute('aria-selected', 'true');
});
