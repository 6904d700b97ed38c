// Calculations by hand and predictions, whose numbers are nowhere until they are answered; a printed calculation; and the census of minima.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { connection, open, status, undo } from './support/canvas.ts';
import { everythingShown } from './support/everything-shown.ts';
import { seriousFindings } from './support/findings.ts';
import { runByName } from './support/palette.ts';

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'By hand' });
const line = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true });

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
  // What was written is taken back where it was written, also after one has gone on, and done again.
  await page.keyboard.type('7');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(line(page, 'ŷ')).toBeFocused();
  await expect(line(page, 'ŷ')).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await expect(line(page, 'ŷ')).toHaveValue(out.toFixed(3));
  await line(page, 'δ_y').fill((-delta).toFixed(3));
  await panel(page).getByRole('button', { name: 'Mark' }).press('Enter');
  await expect(status(page)).toContainText('5 of');
  await expect(line(page, 'h1')).toHaveAccessibleDescription('right');
  await expect(line(page, 'z_h2')).toHaveAccessibleDescription('wrong');
  await expect(line(page, 'h2')).toHaveAccessibleDescription('follows from your own numbers');
  await expect(line(page, 'δ_y')).toHaveAccessibleDescription(/the sign of the error/);
  await keepScreen(page, 'calculation by hand');
  expect(await seriousFindings(page)).toEqual([]);

  await panel(page).getByRole('button', { name: 'End and show the numbers' }).press('Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(status(page)).toContainText('The numbers are shown again.');
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

/** What one step makes of the worked example, as far as it is not given: read nowhere before it is answered. */
const computed = /0\.9977|0\.9890|0\.729|0\.6215|0\.612|0\.0828|0\.575|0\.0997|0\.2299|0\.2548/;

test('while a number is asked for it is nowhere in the window', async ({ page }) => {
  await open(page, 'Worked example 2-2-2-1');
  expect(await everythingShown(page)).toMatch(computed);
  await page
    .getByRole('radiogroup', { name: 'Neurons show' })
    .getByRole('radio', { name: 'Map' })
    .check({ force: true });
  await expect(page.locator('.neuron-map').first()).toBeVisible();
  await page.keyboard.press('.');
  await runByName(page, 'Calculate by Hand');
  await expect(panel(page)).toBeVisible();
  for (const tab of ['Data', 'Outline', 'Problems', 'Inspect']) {
    await page.getByRole('tab', { name: tab }).click();
    // What screen readers are told follows calmly, a moment later.
    await expect.poll(() => everythingShown(page)).not.toMatch(computed);
  }
  await expect(page.locator('.neuron-map')).toHaveCount(0);
  await runByName(page, 'Calculate by Hand');
  await expect(page.locator('.neuron-map').first()).toBeVisible();
});

test('a prediction is asked by sign, size and number before anything shows it, and is remembered', async ({
  page,
  keepScreen,
}) => {
  await open(page, 'Worked example 2-2-2-1');
  await connection(page, 'h21', 'y').press('Space');
  await runByName(page, 'Predict, then Reveal');
  const asked = page.getByRole('tabpanel', { name: 'Predict' });
  const gradient = /0\.0997|0\.09973/;
  await expect(asked).toContainText('from h21 to y');
  expect(await everythingShown(page)).not.toMatch(gradient);
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Negative', exact: true }).press('Enter');
  await page.getByRole('button', { name: '0.1 to 1', exact: true }).press('Enter');
  await keepScreen(page, 'prediction');
  await page.keyboard.type('-0.1');
  expect(await everythingShown(page)).not.toMatch(gradient);
  await page.keyboard.press('Enter');
  const result = page.getByRole('status', { name: 'How it came out' });
  await expect(result).toContainText('Right: Negative');
  await expect(result).toContainText('Not 0.1 to 1, but: 0.01 to 0.1');
  await expect(result).toContainText('−0.09973');
  const row = (name: string) => asked.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('Sign')).toContainText('1 of 1');
  await expect(row('Size')).toContainText('0 of 1');
  await keepScreen(page, 'prediction revealed');
  expect(await seriousFindings(page)).toEqual([]);

  await asked.getByText('Next loss', { exact: true }).click();
  await expect(asked).toContainText('loss now 0.0828');
  expect(await everythingShown(page)).not.toMatch(/0\.0776|0\.07758/);
  await asked.getByRole('button', { name: 'Give up and show the number' }).click();
  await expect(asked).toContainText('0.07758');
  await asked.getByRole('button', { name: 'End predicting' }).click();
  await expect(page.getByRole('tab', { name: 'Explain' })).toBeVisible();
});

test('the census of minima runs beside the network, can be cancelled, and opens the start of a group', async ({
  page,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  await runByName(page, 'Minima Census');
  const census = page.getByRole('dialog', { name: 'Minima Census' });
  const starts = census.getByRole('spinbutton', { name: 'Starts' });
  await starts.fill('10000');
  await starts.press('Enter');
  await census.getByRole('button', { name: 'Take the census' }).click();
  await expect(census.getByRole('progressbar')).toBeVisible();
  await census.getByRole('button', { name: 'Cancel' }).click();
  await expect(census.getByRole('status')).toContainText('Stopped after');
  await starts.fill('30');
  await starts.press('Enter');
  await census.getByRole('button', { name: 'Take the census' }).click();
  await expect(census.getByRole('status')).toContainText('from 30 starts', { timeout: 30_000 });
  await expect(census.getByRole('img', { name: 'What Group 2 answers' })).toBeVisible();
  await keepScreen(page, 'census of minima');
  expect(await seriousFindings(page)).toEqual([]);
  await census.getByRole('button', { name: /Open the start of Group 1/ }).click();
  // Another seed than the document's own has drawn other weights.
  await expect(undo(page)).toBeEnabled();
});

test('worksheets are seen, asked for in parts, and saved with key, answer table and exercise', async ({
  page,
  keepScreen,
}) => {
  await open(page, 'Worked example 2-2-2-1');
  await runByName(page, 'Worksheets');
  const dialog = page.getByRole('dialog', { name: 'Worksheets' });
  const sheets = dialog.frameLocator('iframe');
  await expect(sheets.locator('section')).toHaveCount(30);
  await expect(sheets.locator('body')).toContainText('new w1');
  await dialog.getByRole('checkbox', { name: 'Update' }).uncheck();
  await expect(sheets.locator('body')).not.toContainText('new w1');
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption('ko');
  await expect(sheets.locator('body')).toContainText('순전파');
  await keepScreen(page, 'worksheets');
  expect(await seriousFindings(page, { within: '[role="dialog"]' })).toEqual([]);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save…' }).click();
  expect((await download).suggestedFilename()).toMatch(/Worked example 2-2-2-1.*\.zip$/);
});
