// What if: trials with one number show what would become of the loss, and leave the network as it is.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const panelOf = (page: Page) => page.getByRole('tabpanel', { name: 'Explain' });
const trialOf = (page: Page) => panelOf(page).getByRole('region', { name: 'What if' });

async function explain(page: Page, part: string): Promise<void> {
  await page.getByRole('button', { name: part, exact: true }).click();
  await page.keyboard.press('e');
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveAttribute('aria-selected', 'true');
}

test.describe('on the worked example', () => {
  test.beforeEach(async ({ page }) => {
    await page.getByRole('button', { name: 'Open Worked example 2-2-2-1', exact: true }).click();
    await page.getByRole('application', { name: 'Network canvas' }).waitFor();
  });

  test.afterEach(async ({ page }) => {
    await expect(page.getByRole('status', { name: 'Status' })).toContainText('No changes');
  });

  test('a weight is nudged by keys: prediction and truth part, and nothing is kept', async ({ page, keepScreen }) => {
    await explain(page, 'Connection h21 to y');
    const slider = trialOf(page).getByRole('slider', { name: 'Change of this weight' });
    await slider.focus();
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', /Change 1.*predicts a loss of .*it becomes/);
    const numbers = trialOf(page).locator('[data-number] dd');
    const [now = '', , predicted = '', difference = '', actual = ''] = await numbers.allTextContents();
    expect(predicted).not.toBe(now);
    expect(Number(difference.replace('−', '-'))).not.toBe(0);
    expect(actual).not.toBe(predicted);
    await expect(trialOf(page)).toContainText('only a trial');
    await keepScreen(page, 'what if nudge');
    await trialOf(page).getByRole('button', { name: 'Back to the real value' }).click();
    await expect(numbers.nth(4)).toHaveText(now);
  });

  test('a trial ends when another number is chosen', async ({ page }) => {
    await explain(page, 'Connection h21 to y');
    const slider = trialOf(page).getByRole('slider', { name: 'Change of this weight' });
    await slider.focus();
    await page.keyboard.press('End');
    await explain(page, 'Connection h22 to y');
    await expect(slider).toHaveValue('0');
    await explain(page, 'Connection h21 to y');
    await expect(slider).toHaveValue('0');
  });

  test('a neuron and a wire can be switched off, and switched on again', async ({ page, keepScreen }) => {
    await explain(page, 'Neuron h21');
    const outcome = trialOf(page).getByRole('table', { name: 'Before and after' });
    const off = trialOf(page).getByRole('switch', { name: /Switch this neuron off/ });
    await off.press('Space');
    const [now, then] = await outcome
      .getByRole('row', { name: /Prediction of y/ })
      .getByRole('cell')
      .allTextContents();
    expect(now).not.toBe(then);
    await keepScreen(page, 'what if neuron off');
    await off.press('Space');
    await expect(outcome).toBeHidden();
    await explain(page, 'Connection h21 to y');
    await trialOf(page)
      .getByRole('switch', { name: /Switch this wire off/ })
      .press('Space');
    await expect(
      outcome
        .getByRole('row', { name: /Prediction of y/ })
        .getByRole('cell')
        .nth(1),
    ).toHaveText(then ?? '');
  });

  test('an input is slid, and the outputs follow', async ({ page, keepScreen }) => {
    await explain(page, 'Neuron x2');
    const slider = trialOf(page).getByRole('slider', { name: 'Slide this input' });
    await slider.focus();
    await page.keyboard.press('Home');
    const row = trialOf(page).getByRole('row', { name: /Loss L/ });
    const [now, then] = await row.getByRole('cell').allTextContents();
    expect(now).not.toBe(then);
    await keepScreen(page, 'what if input');
  });
});
