// Moments saved in the document: kept by keyboard, there again when the file is opened, gone on from to the same bits.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseFileToOpen, chooseFileToSave } from './support/dialogs.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { looksOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';

const canvasOf = (page: Page) => page.getByRole('application', { name: 'Network canvas' });
const statusOf = (page: Page) => page.getByRole('status', { name: 'Status' });
const sliderOf = (page: Page) => page.getByRole('slider', { name: 'Timeline' });
const timelineOf = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const listOf = (page: Page) => page.getByRole('dialog', { name: 'Saved moments' });
const fullHash = /^[0-9a-f]{64}$/;

async function standingHash(page: Page): Promise<string> {
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', fullHash);
  return (await canvasOf(page).getAttribute('data-weight-hash')) ?? '';
}

/** In these examples a step is an epoch. */
async function epochs(page: Page, count: number): Promise<string> {
  for (let epoch = 0; epoch < count; epoch += 1) {
    const before = Number(await canvasOf(page).getAttribute('data-epoch'));
    await page.getByRole('button', { name: /^(One Step|반복 한 번)$/ }).press('Enter');
    await expect(canvasOf(page)).toHaveAttribute('data-epoch', String(before + 1));
  }
  return standingHash(page);
}

async function openList(page: Page, count: number): Promise<void> {
  await timelineOf(page)
    .getByRole('button', { name: `Saved moments: ${count}` })
    .press('Enter');
  await listOf(page).waitFor();
}

test('a moment is saved in the document, found in the file again, and gone on from to the same weights', async ({
  running,
  folder,
  keepScreen,
}) => {
  // A long way: through a run, a file, and a run again.
  test.slow();
  const { page } = running;
  const file = join(folder, 'moments.chainrule');
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await epochs(page, 3);
  const then = await standingHash(page);
  await epochs(page, 4);
  const end = await standingHash(page);
  // Back to epoch 3, saved there: what is shown stays.
  await sliderOf(page).focus();
  await page.keyboard.press('Home');
  for (let epoch = 0; epoch < 3; epoch += 1) await page.keyboard.press('ArrowRight');
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', then);
  await page.keyboard.press('Alt+Shift+B');
  await expect(statusOf(page)).toContainText('Saved the moment "Epoch 3" in the document.');
  await expect(statusOf(page)).toContainText('Viewing epoch 3 (read-only)');
  await expect(sliderOf(page)).toHaveAccessibleDescription(/Saved moment "Epoch 3": epoch 3/);
  await openList(page, 1);
  await page.keyboard.press('Tab');
  await listOf(page).getByRole('button', { name: 'Rename "Epoch 3"' }).press('Enter');
  await page.keyboard.type('Before the fall');
  await page.keyboard.press('Enter');
  await expect(listOf(page).getByRole('button', { name: /^Before the fall Epoch 3, loss/ })).toBeVisible();
  await keepScreen(page, 'saved moments list');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(listOf(page)).toHaveCount(0);
  await page.keyboard.press('Control+End');
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', end);

  await chooseFileToSave(running, file);
  await page.keyboard.press('Control+s');
  await expect(statusOf(page)).toContainText(/Saved \d/);
  await page.keyboard.press('Control+w');
  await page.getByRole('button', { name: 'New empty' }).waitFor();
  await chooseFileToOpen(running, file);
  await page.keyboard.press('Control+o');
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', end);
  const moments = timelineOf(page).getByRole('group', { name: 'Saved moments' });
  await moments.getByRole('button', { name: 'Before the fall' }).press('Enter');
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', then);
  await expect(timelineOf(page)).toContainText('Viewing "Before the fall"');
  await expect(page.getByRole('main')).toContainText('Viewing "Before the fall"');
  await keepScreen(page, 'saved moments reopened');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  await page.keyboard.press('Control+End');
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', end);
  await moments.getByRole('button', { name: 'Before the fall' }).press('Enter');
  expect(await epochs(page, 4)).toBe(end);
  await expect(canvasOf(page)).toHaveAttribute('data-epoch', '7');
  await keepScreen(page, 'saved moments resumed');
  // Deleted, and brought back by undo.
  await openList(page, 1);
  await listOf(page).getByRole('button', { name: 'Delete "Before the fall"' }).press('Enter');
  await expect(listOf(page)).toContainText('A saved moment stays in the file');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(timelineOf(page).getByRole('button', { name: 'Saved moments: 1' })).toBeVisible();
});

for (const { language, theme } of looksOf('saved moments')) {
  test(
    `saved moments in ${language}, ${theme}, in a narrow window`,
    inOneEdition,
    async ({ page, clickMenu, keepScreen }) => {
      await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
      await epochs(page, 2);
      await page.keyboard.press('Alt+Shift+B');
      await epochs(page, 2);
      await page.keyboard.press('Alt+Shift+B');
      await page.getByRole('button', { name: 'Neuron h1', exact: true }).click();
      await page.keyboard.press('Shift+N');
      await clickMenu(`view.theme.${theme}`);
      await clickMenu(`view.language.${language}`);
      await page.setViewportSize({ width: 1024, height: 680 });
      await page.locator('.saved-button').press('Enter');
      await expect(page.locator('.saved-reason').first()).toBeVisible();
      await expect(page.locator('.mantine-Popover-dropdown')).toHaveCSS('opacity', '1');
      await keepScreen(page, `saved moments ${language} ${theme}`);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await cutTexts(page)).toEqual([]);
    },
  );
}
