// The command palette: everything is found by its name in either language, run from the keyboard, and the keyboard comes back.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { seriousFindings } from './support/findings.ts';
import { looksOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';

async function openXor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open XOR 2-2-1' }).click();
  await page.getByRole('application').waitFor();
}

function options(page: Page) {
  return page.getByRole('dialog').getByRole('option');
}

test('the palette runs commands, goes to neurons, settings and examples, and gives the keyboard back', async ({
  page,
}) => {
  await openXor(page);
  const h1 = page.getByRole('button', { name: 'Neuron h1', exact: true });
  await h1.focus();
  await page.keyboard.press('Control+K');
  const field = page.getByRole('combobox', { name: 'Command palette' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(h1).toBeFocused();

  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('dark');
  await expect(options(page).first()).toContainText('Dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(h1).toBeFocused();

  await page.keyboard.press('Control+K');
  await expect(options(page).first()).toContainText('Dark');
  await page.keyboard.type('x2');
  await page.keyboard.press('Enter');
  const x2 = page.getByRole('button', { name: 'Neuron x2', exact: true });
  await expect(x2).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Inspect' })).toContainText('x2');

  await page.keyboard.press('Control+K');
  await page.keyboard.type('learning rate');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('spinbutton', { name: 'Learning rate η' })).toBeFocused();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('l1 strength');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('spinbutton', { name: 'L1 strength' })).toBeFocused();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('worked');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/2-2-2-1/);
});

test('it says why a command can not be run, and where it is in the menu', async ({ page }) => {
  await openXor(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('redo');
  const row = options(page).first();
  await expect(row).toHaveAttribute('aria-disabled', 'true');
  await expect(row).toContainText('There is nothing to redo.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByTestId('announcement')).toContainText('There is nothing to redo.');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('dialog')).toContainText('Edit › Redo');
});

test('an epoch is gone to by its number', async ({ page }) => {
  await openXor(page);
  await page.getByRole('button', { name: 'One Step' }).click();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('epoch 37');
  await expect(options(page).first()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('one epoch');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application')).toHaveAttribute('data-epoch', '2');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('epoch 0');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Back to live' })).toBeEnabled();
  await expect(page.getByRole('application')).toHaveAttribute('data-epoch', '0');
});

test('in Korean: by initials, typed in the wrong layout, and in English', async ({ page, clickMenu }) => {
  await openXor(page);
  await clickMenu('view.language.ko');
  const first = async (query: string): Promise<string> => {
    await page.keyboard.press('Control+K');
    const field = page.getByRole('combobox', { name: '명령 팔레트' });
    await field.fill(query);
    const text = (await options(page).first().textContent()) ?? '';
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
    return text;
  };
  expect(await first('ㅎㅅㄹ')).toContain('학습률');
  expect(await first('gkrtmq')).toContain('학습');
  expect(await first('learning rate')).toContain('학습률');
  expect(await first('ㅅㄱ먀ㅜ')).toContain('학습');
  expect(await first('훈련')).toContain('학습');
  expect(await first('ㅎㅁㅇ ㅁㅊㄱ')).toContain('화면에 맞추기');
  expect(await first('에폭 3')).toContain('에폭 3');
});

test('nothing runs while a syllable is composed', async ({ page }) => {
  await openXor(page);
  await page.keyboard.press('Control+K');
  const field = page.getByRole('combobox', { name: 'Command palette' });
  await field.fill('dark');
  await field.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true });
  await field.dispatchEvent('keydown', { key: 'Process', code: 'Enter', keyCode: 229, bubbles: true });
  await expect(field).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

for (const { language, theme } of looksOf('the palette')) {
  test(`looks right in ${language}, ${theme}`, inOneEdition, async ({ page, clickMenu, keepScreen }) => {
    await openXor(page);
    await clickMenu(`view.theme.${theme}`);
    await clickMenu(`view.language.${language}`);
    await page.keyboard.press('Control+K');
    await expect(options(page).first()).toBeVisible();
    await keepScreen(page, `palette empty ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.type(language === 'ko' ? '학습' : 'train');
    await expect(page.getByRole('dialog').getByRole('listbox')).toContainText(language === 'ko' ? '학습률' : 'Train');
    await keepScreen(page, `palette train ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
  });
}
