// Looks of the window: both themes, both languages, nothing cut, nothing that a screen reader can't say.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { open } from './support/canvas.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { looksOf, openInLanguage } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';
import { putTile } from './support/tiles.ts';

for (const { language, theme } of looksOf('the start page and the editor')) {
  test(`start page and editor in ${language}, ${theme}`, inOneEdition, async ({ page, clickMenu, keepScreen }) => {
    await clickMenu(`view.theme.${theme}`);
    await clickMenu(`view.language.${language}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await keepScreen(page, `start ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await openInLanguage(page, language);
    const canvas = page.getByRole('application');
    await keepScreen(page, `editor ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    for (let stage = 0; stage < 6; stage += 1) await page.keyboard.press('.');
    await expect(canvas).toHaveAttribute('data-phase', 'backward');
    await keepScreen(page, `backward ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test('what is seen first of a network is whole: neurons wait for the lanes and wires that a worker paints', async ({
  page,
}) => {
  const paint = await heldBack(page, /drawing\.worker/);
  await page.reload();
  await open(page, 'XOR 2-2-1');
  const seen = () =>
    page.getByRole('application').evaluate((canvas) => getComputedStyle(canvas.firstElementChild ?? canvas).opacity);
  expect(await seen()).toBe('0');
  paint();
  await expect.poll(seen).toBe('1');
});

test('a dialog that is still fetched has the keyboard already, and Escape gives it up', async ({ page, clickMenu }) => {
  await open(page, 'XOR 2-2-1');
  const neuron = page.getByRole('button', { name: 'Neuron h1', exact: true });
  await neuron.click();
  const send = await heldBack(page, /folds-dialog/);
  await clickMenu('train.crossValidate');
  const sign = page.getByText('One moment…');
  await expect(sign).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(sign).toHaveCount(0);
  send();
  await clickMenu('train.crossValidate');
  await expect(page.getByRole('dialog', { name: 'Cross-validation' })).toBeVisible();
  await expect(neuron).toBeVisible();
});

/** Files of this name come only once they are sent. @returns what sends them */
async function heldBack(page: Page, file: RegExp): Promise<() => void> {
  let send: () => void = () => undefined;
  const isSent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route(file, async (route) => {
    await isSent;
    await route.continue();
  });
  return () => send();
}

test('a change of language reaches every visible word, the last message too', async ({ page, clickMenu }) => {
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await page.getByRole('button', { name: 'One Step', exact: true }).click();
  const status = page.getByRole('status', { name: 'Status' });
  await expect(status).toContainText('Paused');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(status).toContainText('Undone');
  await clickMenu('view.language.ko');
  await expect(page.getByRole('status', { name: '상태' })).not.toContainText(/[A-Za-z]{4,}/);
  const english = await page.evaluate(() =>
    [...document.querySelectorAll('button, label, h2, legend, [role="tab"]')]
      .filter((element) => (element as HTMLElement).offsetParent !== null)
      .map((element) => element.textContent ?? '')
      .filter((text) => /[A-Za-z]{5,}/.test(text) && !/[가-힣]/.test(text)),
  );
  expect(english.filter((text) => !/^English$/.test(text))).toEqual([]);
});

test('a tab with a badge and the dialogs have no finding', async ({ page, clickMenu, keepScreen }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await page.getByRole('application').waitFor();
  await page.getByRole('tab', { name: 'Problems' }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await clickMenu('help.shortcuts');
  await page.getByRole('dialog').waitFor();
  await keepScreen(page, 'shortcuts');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await clickMenu('help.about');
  await page.getByRole('dialog').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test('in forced colours a choice, a switch and a tab show what they are', async ({ page, keepScreen }) => {
  await open(page, 'Spiral');
  // The axes of a map are drawn by the page: in the theme's ink, which nobody sees on another ground.
  const drawn = () =>
    page
      .locator('.chart-tile canvas')
      .first()
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  await expect(page.locator('.chart-tile canvas').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const inTheme = await drawn();
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await expect.poll(drawn).not.toBe(inTheme);
  await putTile(page, 'Metrics', 'Gradient by layer');
  const paint = (part: Locator, property: string): Promise<string> =>
    part.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  const choice = (name: string) => page.locator('.mantine-SegmentedControl-label', { hasText: name });
  expect(await paint(choice('Training'), 'background-color')).not.toBe(
    await paint(choice('Validation'), 'background-color'),
  );
  expect(await paint(page.getByRole('tab', { name: 'Inspect' }), 'box-shadow')).not.toBe(
    await paint(page.getByRole('tab', { name: 'Problems' }), 'box-shadow'),
  );
  const shuffle = page.getByRole('switch', { name: 'Shuffle' });
  const before = await paint(shuffle.locator('+ .mantine-Switch-track'), 'background-color');
  await shuffle.press('Space');
  await expect.poll(() => paint(shuffle.locator('+ .mantine-Switch-track'), 'background-color')).not.toBe(before);
  await page.keyboard.press('Control+k');
  const rows = page.getByRole('dialog').getByRole('option');
  expect(await paint(rows.first(), 'background-color')).not.toBe(await paint(rows.nth(1), 'background-color'));
  expect(await paint(page.locator('.mantine-Modal-content'), 'border-top-width')).toBe('1px');
  await keepScreen(page, 'forced colours');
});

test('the words of a menu begin under one another, also where they open a submenu', async ({ page }) => {
  await page.locator('[data-menu-id="file"]').click();
  const words = page.getByRole('menu').getByRole('menuitem').locator('.mantine-Menu-itemLabel');
  const begins = () => words.evaluateAll((all) => [...new Set(all.map((each) => each.getBoundingClientRect().x))]);
  await expect.poll(async () => (await begins()).length).toBe(1);
});
