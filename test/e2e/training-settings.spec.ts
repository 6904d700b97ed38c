// A whole training set by its fields: schedule, penalty, clipping, patience, a frozen wire; then run, stopped and undone.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';

const canvasOf = (page: Page) => page.getByRole('application', { name: 'Network canvas' });
const statusOf = (page: Page) => page.getByRole('status', { name: 'Status' });
const fullHash = /^[0-9a-f]{64}$/;

const number = (page: Page, name: string) => page.getByRole('spinbutton', { name, exact: true });

async function enter(page: Page, name: string, text: string): Promise<void> {
  await number(page, name).fill(text);
  await number(page, name).press('Enter');
}

async function selectWire(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(number(page, 'Weight')).toBeVisible();
}

async function weightOf(page: Page, name: string): Promise<string> {
  await selectWire(page, name);
  return number(page, 'Weight').inputValue();
}

test('schedule, penalty, clipping and patience are set, train, stop and are undone', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', fullHash);
  const start = await canvasOf(page).getAttribute('data-weight-hash');

  for (const title of ['Learning-rate schedule', 'Regularisation', 'Gradient clipping', 'Stop rules']) {
    await page.getByRole('button', { name: `${title} off`, exact: true }).click();
  }
  await page.getByRole('combobox', { name: 'Course', exact: true }).selectOption('exponential');
  await enter(page, 'Factor', '0.5');
  await enter(page, 'L2 strength', '0.001');
  await page.getByRole('combobox', { name: 'Clip', exact: true }).selectOption('norm');
  await enter(page, 'Limit', '0.5');
  await page.getByText('Patience', { exact: true }).click();
  await enter(page, 'Patience', '5');
  await enter(page, 'Minimum improvement', '0.001');
  await expect(page.getByRole('button', { name: 'Learning-rate schedule exponential' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop rules 5 epochs' })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  await keepScreen(page, 'training settings');

  const frozen = 'Connection x1 to h1';
  const frozenWeight = await weightOf(page, frozen);
  await page.getByRole('button', { name: frozen, exact: true }).focus();
  await page.keyboard.press('k');
  await expect(page.getByRole('switch', { name: 'Frozen' })).toBeChecked();
  await expect(page.getByRole('button', { name: frozen, exact: true })).toHaveAttribute('aria-description', /Frozen/);
  const free = 'Connection x2 to h1';
  const freeWeight = await weightOf(page, free);
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitem', { name: 'Max' }).click();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(statusOf(page)).toContainText('Finished: no more improvement');
  const epoch = Number(await canvasOf(page).getAttribute('data-epoch'));
  expect(epoch).toBeGreaterThan(5);
  expect(epoch).toBeLessThan(100);
  expect(await weightOf(page, frozen)).toBe(frozenWeight);
  expect(await weightOf(page, free)).not.toBe(freeWeight);
  await keepScreen(page, 'stopped by patience');

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => canvasOf(page).getAttribute('data-weight-hash')).toBe(start);
  await page.getByRole('button', { name: /^Undo: Freeze connection x1 to h1/ }).click();
  await selectWire(page, frozen);
  await expect(page.getByRole('switch', { name: 'Frozen' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('button', { name: 'Stop rules off' })).toBeVisible();
});

test('a layer is frozen and given dropout; an output can not have any', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', fullHash);
  await page.getByRole('button', { name: 'Neuron y', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(number(page, 'Dropout')).toBeDisabled();
  await page.getByRole('button', { name: 'Neuron h1', exact: true }).focus();
  await page.keyboard.press('Space');
  await enter(page, 'Dropout', '0.2');
  await page.getByRole('switch', { name: 'Frozen' }).click();
  await expect(statusOf(page)).toContainText('Froze h');
  await expect(page.getByText('p 0.2')).toBeVisible();
  await page.getByRole('button', { name: 'Connection x1 to h1', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('switch', { name: 'Frozen' })).toBeDisabled();
  await keepScreen(page, 'frozen layer');
});
