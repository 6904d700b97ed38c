// Explain: a click on a number says how it came about, in numbers that can be recomputed by hand.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { explain, panelOf, unfold } from './support/explain.ts';
import { seriousFindings } from './support/findings.ts';

const explainWire = (page: Page, from: string, to: string) => explain(page, `Connection ${from} to ${to}`);

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Open Worked example 2-2-2-1', exact: true }).click();
  await page.getByRole('application', { name: 'Network canvas' }).waitFor();
});

test('the gradient of the worked example has the numbers of the lesson', async ({ page, keepScreen }) => {
  await explainWire(page, 'h21', 'y');
  await expect(panelOf(page).getByRole('heading').first()).toContainText('h21');
  await expect(panelOf(page)).toContainText('−0.0997');
  await keepScreen(page, 'explain gradient');
  await page.getByRole('radiogroup', { name: 'Scope' }).getByRole('radio', { name: 'Mini-batch mean' }).click();
  await expect(panelOf(page)).toContainText('Mini-batch mean');
});

test('what stands beyond the answer is folded to lines, and stays as it was left for the next number', async ({
  page,
}) => {
  await explainWire(page, 'x1', 'h11');
  const panel = panelOf(page);
  expect(await panel.evaluate((element) => element.scrollHeight)).toBeLessThan(900);
  const paths = panel.getByRole('table', { name: 'Paths' });
  await expect(paths).toHaveCount(0);
  await unfold(page, 'Paths');
  await expect(paths).toBeVisible();
  await explainWire(page, 'x2', 'h12');
  await expect(paths).toBeVisible();
  await panel.getByRole('button', { name: /^Paths/ }).press('Space');
  await expect(paths).toHaveCount(0);
  await panel
    .getByRole('navigation')
    .getByRole('button', { name: /update/ })
    .click();
  await expect(panel.getByRole('button', { name: /^Update/ })).toHaveAttribute('aria-expanded', 'true');
});

test('each factor opens its own explanation, and one can go back', async ({ page }) => {
  await explainWire(page, 'h11', 'h21');
  const heading = panelOf(page).getByRole('heading').first();
  const first = await heading.textContent();
  await panelOf(page)
    .getByRole('button', { name: /delta|δ/i })
    .first()
    .click();
  await expect(heading).not.toHaveText(first ?? '');
  await panelOf(page).getByRole('button', { name: 'Back', exact: true }).click();
  await expect(heading).toHaveText(first ?? '');
});

test('a finite difference agrees', async ({ page }) => {
  await explainWire(page, 'x1', 'h11');
  await panelOf(page).getByRole('button', { name: 'Check with finite difference' }).click();
  await expect(panelOf(page)).toContainText('✓');
});

test('a click on a value of the canvas explains it', async ({ page }) => {
  const neuron = page.getByRole('button', { name: 'Neuron h11', exact: true });
  await neuron.click();
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveAttribute('aria-selected', 'true');
  await expect(panelOf(page).getByRole('heading').first()).toContainText('h11');
});

test('every path from a weight to the loss is listed, and lit while it is pointed at', async ({ page, keepScreen }) => {
  await explainWire(page, 'x1', 'h11');
  await unfold(page, 'Paths');
  const paths = panelOf(page).getByRole('table', { name: 'Paths' });
  await expect(paths.getByRole('row').filter({ hasText: '→' })).toHaveCount(2);
  const sum = paths.getByRole('row', { name: /^Sum/ });
  await expect(sum).toContainText('−2.88×10⁻⁴');

  const neuron = (name: string) =>
    page.locator('.neuron', { has: page.getByRole('button', { name: `Neuron ${name}`, exact: true }) });
  // A panel that is still being laid out can move away from under the pointer: then it is pointed at again.
  await expect(async () => {
    await panelOf(page).getByRole('heading').first().hover();
    await paths.getByRole('button', { name: /^h11 → h22 → y/ }).hover();
    await expect(neuron('h11')).toHaveAttribute('data-highlighted', { timeout: 1_000 });
  }).toPass();
  for (const name of ['h22', 'y']) await expect(neuron(name)).toHaveAttribute('data-highlighted');
  await expect(neuron('h21')).not.toHaveAttribute('data-highlighted');
  for (const [from, to] of [
    ['h11', 'h22'],
    ['h22', 'y'],
  ]) {
    const wire = page.getByRole('button', { name: `Connection ${from} to ${to}`, exact: true });
    await expect(wire).toHaveAttribute('data-highlighted');
  }
  await keepScreen(page, 'explain paths');
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole('radiogroup', { name: 'Scope' }).getByRole('radio', { name: 'Mini-batch mean' }).click();
  await expect(paths).toHaveCount(0);
  await panelOf(page).getByRole('button', { name: 'Show the paths of one row' }).click();
  await paths.getByRole('button', { name: /^h11 → h21 → y/ }).click();
  await expect(panelOf(page).getByRole('heading').first()).toContainText('h21');
});

test('the quiz asks for sign and size before it shows a digit, and a pinned number stays in view', async ({
  page,
  keepScreen,
}) => {
  await explainWire(page, 'x1', 'h11');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Pin This Number' }).click();
  const pins = panel.getByRole('list', { name: 'Pinned numbers' });
  await expect(pins).toContainText('x1 → h11 −2.88×10⁻⁴');
  await panel.getByRole('button', { name: 'Quiz', exact: true }).click();
  await expect(panel.getByRole('group', { name: /negative, zero or positive/ })).toBeVisible();
  await expect(panel.getByRole('status', { name: 'Result' })).toHaveCount(0);
  await expect(pins).not.toContainText('2.88');
  await keepScreen(page, 'quiz');
  expect(await seriousFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Positive', exact: true }).press('Enter');
  await expect(panel.getByRole('status', { name: 'Quiz' })).toContainText('Not Positive, but: Negative.');
  await expect(panel.getByRole('button', { name: 'Smaller', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status', { name: 'Quiz' })).toContainText('Right: Smaller.');
  await expect(panel.getByRole('status', { name: 'Result' })).toContainText('−2.88×10⁻⁴');
  await keepScreen(page, 'quiz answered');

  await panel.getByRole('button', { name: 'Quiz', exact: true }).click();
  await panel.getByRole('button', { name: /input/ }).first().click();
  await expect(panel.getByRole('heading').first()).not.toContainText('∂L/∂w');
  await expect(pins).toContainText('−2.88×10⁻⁴');
  await pins.getByRole('button', { name: /^Unpin/ }).click();
  await expect(pins).toHaveCount(0);
});
