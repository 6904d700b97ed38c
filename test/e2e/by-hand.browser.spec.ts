// An exercise by keyboard: drawn, calculated with its numbers hidden, marked with a slip that is named, ended; and a printed calculation.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { open, status } from './support/canvas.ts';
import { seriousFindings } from './support/findings.ts';

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'By hand' });
const line = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true });

async function runByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** The numbers that the paper gives, by their names. */
async function givenNumbers(page: Page): Promise<(name: string) => number> {
  const items = await panel(page).getByRole('listitem').allTextContents();
  const numbers = new Map(
    items.map((item) => {
      const [name = '', number = ''] = item.split(' = ');
      return [name.split(' ')[0] ?? '', Number(number.replace('−', '-'))];
    }),
  );
  return (name) => numbers.get(name) ?? Number.NaN;
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

test('an exercise is drawn, calculated, marked and ended by keyboard', async ({ page, keepScreen }) => {
  await open(page, 'Worked example 2-2-2-1');
  await runByName(page, 'New Exercise');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true })).toBeFocused();
  await keepScreen(page, 'new exercise');
  await page.keyboard.press('Enter');
  await expect(line(page, 'z_h1')).toBeFocused();
  const given = await givenNumbers(page);
  const z1 = given('w1') * given('x1') + given('w3') * given('x2');
  const z2 = given('w2') * given('x1') + given('w4') * given('x2');

  // Nothing that is asked for can be read anywhere.
  await expect(page.locator('body')).not.toContainText(sigmoid(z1).toFixed(3));
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toHaveAttribute('aria-disabled', 'true');

  // A wrong z2, gone on with; then the wrong sign of the error.
  const wrong = z2 + 0.5;
  const out = sigmoid(given('w5') * sigmoid(z1) + given('w6') * sigmoid(wrong));
  const delta = 2 * (out - given('y')) * out * (1 - out);
  const written = [
    z1,
    wrong,
    sigmoid(z1),
    sigmoid(wrong),
    given('w5') * sigmoid(z1) + given('w6') * sigmoid(wrong),
    out,
  ];
  for (const number of written) {
    await page.keyboard.type(number.toFixed(3));
    await page.keyboard.press('Enter');
  }
  await line(page, 'δ_y').fill((-delta).toFixed(3));
  await panel(page).getByRole('button', { name: 'Mark' }).press('Enter');
  await expect(status(page)).toContainText('5 of');
  await expect(line(page, 'h1')).toHaveAccessibleDescription('right');
  await expect(line(page, 'z_h2')).toHaveAccessibleDescription('wrong');
  await expect(line(page, 'h2')).toHaveAccessibleDescription('follows from your own numbers');
  await expect(line(page, 'δ_y')).toHaveAccessibleDescription(/the sign of the error/);
  await keepScreen(page, 'calculation by hand');
  expect(await seriousFindings(page)).toEqual([]);

  await runByName(page, 'Calculate by Hand');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Explain' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();
});

test('a printed calculation is checked, and the line that contradicts it is named', async ({ page, keepScreen }) => {
  await open(page, 'Worked example 2-2-2-1');
  await runByName(page, 'Check a Worked Example');
  const dialog = page.getByRole('dialog', { name: 'Check a Worked Example' });
  await dialog.getByRole('textbox').fill('h21 = 0.729929\nŷ = 0.612248\nnew w9 = 0.237479');
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('listitem').filter({ hasText: 'contradicts' })).toContainText('0.229918');
  await keepScreen(page, 'worked example checked');
  expect(await seriousFindings(page)).toEqual([]);
});
