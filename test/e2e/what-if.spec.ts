// Trials with one number show what would become of the loss, and leave the network as it is.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { explain, panelOf, unfold } from './support/explain.ts';

const trialOf = (page: Page) => panelOf(page).getByRole('region', { name: 'What if' });

async function tryOut(page: Page, part: string): Promise<void> {
  await explain(page, part);
  await unfold(page, 'What if');
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
    await tryOut(page, 'Connection h21 to y');
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
    await tryOut(page, 'Connection h21 to y');
    const slider = trialOf(page).getByRole('slider', { name: 'Change of this weight' });
    await slider.focus();
    await page.keyboard.press('End');
    await tryOut(page, 'Connection h22 to y');
    await expect(slider).toHaveValue('0');
    await tryOut(page, 'Connection h21 to y');
    await expect(slider).toHaveValue('0');
  });

  test('a neuron and a wire can be switched off, and switched on again', async ({ page, keepScreen }) => {
    await tryOut(page, 'Neuron h21');
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
    await tryOut(page, 'Connection h21 to y');
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
    await tryOut(page, 'Neuron x2');
    const slider = trialOf(page).getByRole('slider', { name: 'Slide this input' });
    await slider.focus();
    await page.keyboard.press('Home');
    const row = trialOf(page).getByRole('row', { name: /Loss L/ });
    const [now, then] = await row.getByRole('cell').allTextContents();
    expect(now).not.toBe(then);
    await keepScreen(page, 'what if input');
  });
});

test('a run that diverged is taken apart, and one click leads back to good weights', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await page.getByRole('application', { name: 'Network canvas' }).waitFor();
  await page.getByRole('combobox', { name: 'Loss' }).selectOption('meanSquaredError');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).fill('1000');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).press('Enter');
  await page.getByRole('button', { name: 'Neuron y', exact: true }).click({ position: { x: 4, y: 30 } });
  await page.getByRole('combobox', { name: 'Activation' }).selectOption('linear');
  await page.keyboard.press('Control+Enter');
  const status = page.getByRole('status', { name: 'Status' });
  await expect(status).toContainText('Stopped: diverged');
  await page.getByRole('tab', { name: 'Problems' }).click();
  await page.getByRole('button', { name: 'Show what happened' }).click();
  const dialog = page.getByRole('dialog', { name: 'What happened' });
  await expect(dialog).toContainText(/In the (forward pass|backward pass|update) of step \d+/);
  await expect(dialog.getByRole('row', { name: /weight from|prediction of/ }).first()).toBeVisible();
  await keepScreen(page, 'autopsy');
  const canvas = page.locator('[data-weight-hash]');
  const broken = (await canvas.getAttribute('data-weight-hash')) ?? '';
  await dialog.getByRole('button', { name: /^Go back to step \d/ }).click();
  await expect(dialog).toBeHidden();
  await expect(status).not.toContainText('diverged');
  await expect(canvas).not.toHaveAttribute('data-weight-hash', broken);
  await tryOut(page, 'Connection h1 to y');
  const loss = trialOf(page).locator('[data-number="lossNow"] dd');
  await expect(loss).toHaveText(/^0\.\d+$|^[\d.]{1,6}$/);
});
