// The keyboard shortcuts: all are listed, and each can be changed; a key that is used already is asked about, and comes back.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { looksOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';

async function openXor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open XOR 2-2-1' }).click();
  await page.getByRole('application').waitFor();
}

const row = (page: Page, command: string) => page.getByRole('row').filter({ hasText: command });

test('the question mark opens the list of every key, none of them twice in a scope', async ({ page, electronApp }) => {
  await openXor(page);
  await page.getByRole('button', { name: 'Neuron h1', exact: true }).focus();
  await page.keyboard.press('Shift+Slash');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.waitFor();
  const keys = await dialog.locator('table:not(:last-of-type) kbd').allTextContents();
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Neuron h1', exact: true })).toBeFocused();
  if (electronApp === null) return;
  const accelerators = await electronApp.evaluate(({ Menu }) => {
    const found: string[] = [];
    const collect = (items: Electron.MenuItem[]): void => {
      for (const item of items) {
        if (item.accelerator && item.id.includes('.')) found.push(String(item.accelerator));
        collect(item.submenu?.items ?? []);
      }
    };
    collect(Menu.getApplicationMenu()?.items ?? []);
    return found;
  });
  const shown = accelerators.map((each) => each.replace('CmdOrCtrl', 'Ctrl'));
  expect(shown.length).toBeGreaterThan(20);
  const listed = new Set([...keys, ...['Shift+/', 'Shift+.', 'Shift+,']]);
  expect(shown.filter((each) => !listed.has(each))).toEqual([]);
});

test('a key is changed, a used one is asked about, and reset restores', async ({ page }) => {
  await openXor(page);
  await page.keyboard.press('Shift+Slash');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.waitFor();
  await dialog.getByRole('searchbox').fill('one step');
  await row(page, 'One Step').getByRole('button', { name: 'Change the key of “One Step”' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await expect(row(page, 'One Step')).toContainText('none');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('alert')).toContainText('moves around on the canvas');
  await page.keyboard.press('Control+J');
  await expect(dialog.getByRole('alert')).toHaveText('Ctrl+J is the key of “Charts”.');
  await dialog.getByRole('button', { name: 'Use anyway (takes it from “Charts”)' }).press('Enter');
  await expect(row(page, 'One Step')).toContainText('Ctrl+J');
  await dialog.getByRole('searchbox').fill('charts');
  await expect(row(page, 'Charts')).toContainText('none');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.reload();
  await openXor(page);
  await page.keyboard.press('Control+J');
  await expect(page.getByRole('button', { name: /^Undo: Train/ })).toBeVisible();
  await page.getByRole('button', { name: 'One Step', exact: true }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Ctrl+J');

  await page.keyboard.press('Shift+Slash');
  await expect(row(page, 'One Step')).toContainText('Ctrl+J');
  await dialog.getByRole('button', { name: 'Reset the key of “One Step”' }).press('Enter');
  await expect(row(page, 'One Step')).toContainText('none');
  await expect(row(page, 'Charts')).toContainText('Ctrl+J');
  await expect(dialog.getByRole('button', { name: 'Reset all keys' })).toBeDisabled();
});

for (const { language, theme } of looksOf('shortcuts')) {
  test(`looks right in ${language}, ${theme}`, inOneEdition, async ({ page, clickMenu, keepScreen }) => {
    await clickMenu(`view.theme.${theme}`);
    await clickMenu(`view.language.${language}`);
    await clickMenu('help.shortcuts');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('table').first().waitFor();
    await keepScreen(page, `shortcuts ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('row').nth(2).getByRole('button').last().click();
    await page.keyboard.press('Control+Z');
    await dialog.getByRole('alert').waitFor();
    await keepScreen(page, `shortcuts conflict ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
  });
}
