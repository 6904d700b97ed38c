// Tidying: by its keys and by the menu, everything or what is selected, and back with one undo.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { neuron, open, status, undo } from './support/canvas.ts';

async function leftOf(page: Page, name: string): Promise<number> {
  return (await neuron(page, name).boundingBox())?.x ?? Number.NaN;
}

/** Every neuron on its own. */
async function openExploded(page: Page): Promise<void> {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox', { name: 'Command palette' }).fill('explode');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Exploded layers');
}

/** Ten snaps to the right, with the keys that move neurons. */
async function pushAway(page: Page, name: string): Promise<void> {
  await neuron(page, name).click();
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('Alt+Shift+ArrowRight');
}

test('puts what was moved back in its column, and one undo takes it back', async ({ page, clickMenu, keepScreen }) => {
  await openExploded(page);
  await pushAway(page, 'h1');
  await page.keyboard.press('Escape');
  const apart = (await leftOf(page, 'h1')) - (await leftOf(page, 'h2'));
  expect(apart).toBeGreaterThan(100);
  await page.keyboard.press('Alt+Shift+T');
  await expect(status(page)).toContainText('Tidied 5 parts.');
  await expect.poll(async () => Math.abs((await leftOf(page, 'h1')) - (await leftOf(page, 'h2')))).toBeLessThan(2);
  await keepScreen(page, 'tidied');
  await clickMenu('edit.tidy');
  await expect(status(page)).toContainText('Everything stands tidily already.');
  await undo(page).click();
  await expect.poll(async () => (await leftOf(page, 'h1')) - (await leftOf(page, 'h2'))).toBeCloseTo(apart, 0);
});

test('of several selected parts moves only those', async ({ page }) => {
  await openExploded(page);
  await pushAway(page, 'y');
  await pushAway(page, 'h1');
  const output = await leftOf(page, 'y');
  await neuron(page, 'h2').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Alt+Shift+T');
  await expect(status(page)).toContainText('Tidied 2 parts.');
  await expect.poll(async () => Math.abs((await leftOf(page, 'h1')) - (await leftOf(page, 'h2')))).toBeLessThan(2);
  expect(await leftOf(page, 'y')).toBeCloseTo(output, 0);
});
