// The weight matrix: read, changed, drawn into and frozen by keyboard; followed while training.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { themesOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Weight matrix' });
const cell = (page: Page): Locator => page.getByRole('gridcell');
const status = (page: Page): Locator => page.getByRole('status', { name: 'Status', includeHidden: true });

async function openMatrix(page: Page, title: string, clickMenu: (id: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: `Open ${title}`, exact: true }).click();
  await page.getByRole('application', { name: 'Network canvas' }).waitFor();
  await clickMenu('view.matrix');
  await dialog(page).waitFor();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a cell is walked to, set, frozen, emptied and drawn again by keyboard', async ({
  page,
  clickMenu,
  keepScreen,
}) => {
  await openMatrix(page, 'XOR 2-2-1', clickMenu);
  await expect(cell(page)).toBeFocused();
  await expect(cell(page)).toHaveAttribute('aria-label', 'Connection x1 to h1');
  await press(page, 'ArrowRight', 'ArrowDown');
  await expect(cell(page)).toHaveAttribute('aria-label', 'Connection x2 to h2');
  await expect(cell(page)).toBeFocused();
  await press(page, 'Enter', 'Control+a');
  await page.keyboard.type('=1/4');
  await press(page, 'Enter');
  await expect(cell(page)).toHaveAttribute('aria-description', '0.25.');
  await expect(cell(page)).toBeFocused();
  await keepScreen(page, 'matrix');
  await press(page, 'k');
  await expect(cell(page)).toHaveAttribute('aria-description', /Frozen/);
  await press(page, 'Delete');
  await expect(cell(page)).toHaveAttribute('aria-description', 'No connection.');
  await page.keyboard.type('-2.5');
  await press(page, 'Enter');
  await expect(cell(page)).toHaveAttribute('aria-description', '−2.5.');
  await expect(cell(page)).toBeFocused();
  await expect(status(page)).toContainText('Connected x2 to h2.');
  await press(page, 'Control+z');
  await expect(cell(page)).toHaveAttribute('aria-description', 'No connection.');
  await press(page, 'Control+z', 'Control+z', 'Control+z');
  await press(page, 'Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(status(page)).toContainText('No changes');
});

test('what is no number is refused beside the cell, and Escape leaves only the field', async ({ page, clickMenu }) => {
  await openMatrix(page, 'XOR 2-2-1', clickMenu);
  await press(page, 'Enter', 'Control+a');
  await page.keyboard.type('1/0');
  await press(page, 'Enter');
  await expect(dialog(page).getByRole('alert')).not.toBeEmpty();
  await press(page, 'Escape');
  await expect(dialog(page)).toBeVisible();
  await expect(cell(page)).toBeFocused();
  await press(page, 'e');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveAttribute('aria-selected', 'true');
});

for (const theme of themesOf('the matrix')) {
  test(`the matrix has names, nothing is cut, ${theme}`, inOneEdition, async ({ page, clickMenu, keepScreen }) => {
    await clickMenu(`view.theme.${theme}`);
    await openMatrix(page, 'Circle', clickMenu);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await page.getByText('Gradient', { exact: true }).last().click();
    await keepScreen(page, `matrix gradient ${theme}`);
    await press(page, 'Escape');
    await clickMenu('view.language.ko');
    await clickMenu('view.matrix');
    await page.getByRole('dialog').waitFor();
    await keepScreen(page, `matrix ko ${theme}`);
    expect(await cutTexts(page)).toEqual([]);
  });
}
