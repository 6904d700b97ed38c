// Finding parts of the network: by name, by kind, by both ends; going from one to the next; and coming back.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectInView } from './support/canvas.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { themesOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';

const canvasOf = (page: Page): Locator => page.getByRole('application');
const disc = (page: Page, name: string): Locator => page.getByRole('button', { name: `Neuron ${name}`, exact: true });
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Find in the network' });
const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find' });
const status = (page: Page): Locator => page.getByRole('status', { name: 'Status' });

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Open ${title}`, exact: true }).click();
  await canvasOf(page).waitFor();
}

test('Ctrl+F, a name and Enter go to the neuron, Enter again to the next, and nothing is changed', async ({
  page,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('h1');
  await page.keyboard.press('Enter');
  await expect(disc(page, 'h1')).toBeFocused();
  await expect(disc(page, 'h1')).toHaveAttribute('aria-pressed', 'true');
  await expect(bar(page)).toContainText('1 of 1');
  await expectInView(disc(page, 'h1'), canvasOf(page));
  await page.keyboard.press('Control+f');
  await page.keyboard.type('h');
  await expect(bar(page)).toContainText('1 of 3');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(disc(page, 'h1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(disc(page, 'h2')).toBeFocused();
  await keepScreen(page, 'find');
  await page.keyboard.press('Shift+Enter');
  await expect(disc(page, 'h1')).toBeFocused();
  await page.keyboard.press('F3');
  await expect(disc(page, 'h2')).toBeFocused();
  // The next key is for what was found, not for what had the keyboard before.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('y');
  await page.keyboard.press('Escape');
  await expect(disc(page, 'y')).toBeFocused();
  await expect(status(page)).toContainText('No changes');
});

test('both ends find a connection, the words of either language a layer; Escape comes back', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  await disc(page, 'x1').click();
  await page.keyboard.press('Control+f');
  await field(page).fill('x2 h1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Connection x2 to h1', exact: true })).toBeFocused();
  await page.keyboard.press('Control+f');
  await field(page).fill('출력층');
  await expect(bar(page)).toContainText('1 of 1');
  await expect(disc(page, 'y')).toHaveAttribute('aria-pressed', 'true');
  await field(page).fill('nothing like it');
  await expect(bar(page)).toContainText('None');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(canvasOf(page).locator(':focus')).toHaveCount(1);
});

for (const theme of themesOf('the field of finding')) {
  test(`the field is whole and has names, ${theme}`, inOneEdition, async ({ page, clickMenu, keepScreen }) => {
    await open(page, 'Circle');
    await clickMenu(`view.theme.${theme}`);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.keyboard.type('h');
    expect(await seriousFindings(page)).toEqual([]);
    await clickMenu('view.language.ko');
    await keepScreen(page, `find ko ${theme}`);
    expect(await cutTexts(page)).toEqual([]);
  });
}
