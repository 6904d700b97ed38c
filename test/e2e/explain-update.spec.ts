// Explain an update: under Adam with penalty and clipping, its parts are named, add up, and read in both languages.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { unfold } from './support/explain.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { looksOf } from './support/looks.ts';

async function enter(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('spinbutton', { name, exact: true });
  await field.fill(text);
  await field.press('Enter');
}

/** The numbers of a column, as a reader takes them. */
async function numbersOf(page: Page, rows: string): Promise<readonly number[]> {
  const texts = await page.locator(`.sections-update-split ${rows} td`).allTextContents();
  return texts.map((text) => Number(text.replace('−', '-').replace(/×10(.*)/, (_, power) => `e${plainPower(power)}`)));
}

function plainPower(power: string): string {
  return [...power].map((character) => (character === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(character))).join('');
}

test('the update of a weight under Adam, L2 and clipping is the sum of its parts', async ({
  page,
  clickMenu,
  keepScreen,
}) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await page.getByRole('combobox', { name: 'Optimizer', exact: true }).selectOption('adam');
  for (const title of ['Regularisation', 'Gradient clipping']) {
    await page.getByRole('button', { name: `${title} off`, exact: true }).click();
  }
  await enter(page, 'L2 strength', '0.05');
  await page.getByRole('combobox', { name: 'Clip', exact: true }).selectOption('norm');
  await enter(page, 'Limit', '0.01');
  await page.getByRole('button', { name: 'One Step', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Status' })).toContainText('Paused');

  await page.getByRole('button', { name: 'Connection x1 to h1', exact: true }).click();
  await page.keyboard.press('e');
  const panel = page.getByRole('tabpanel', { name: 'Explain' });
  await unfold(page, 'Update');
  const parts = panel.getByRole('table', { name: 'What the update is made of' });
  await expect(parts.getByRole('rowheader')).toHaveText([
    'Gradient',
    'L2 penalty',
    'Clipping',
    'Momentum',
    'Adaptive scaling',
    'Sum = Δw',
  ]);
  const shown = await numbersOf(page, 'tbody');
  const [sum = Number.NaN] = await numbersOf(page, 'tfoot');
  expect(Number(shown.reduce((total, each) => total + each, 0).toPrecision(3))).toBeCloseTo(sum, 12);
  await expect(panel).toContainText("This checks the gradient of the data's loss");
  expect(await seriousFindings(page)).toEqual([]);

  for (const { language, theme } of looksOf('the parts of an update')) {
    await clickMenu(`view.theme.${theme}`);
    await clickMenu(`view.language.${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.locator('.sections-update-split').scrollIntoViewIfNeeded();
    await keepScreen(page, `explain update ${language} ${theme}`);
    expect(await cutTexts(page)).toEqual([]);
  }
});
