// The context menus of the canvas: by the right button and by both keys, the same commands in the state of the menu bar.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { seriousFindings } from './support/findings.ts';
import { looksOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';

async function openXor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open XOR 2-2-1' }).click();
  await page.getByRole('application').waitFor();
}

/** What the open menu offers: id and whether it can be run. */
function offered(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('menu')
    .locator('[data-menu-id]')
    .evaluateAll((items) =>
      items.map((item) => `${item.getAttribute('data-menu-id')} ${item.getAttribute('aria-disabled') !== 'true'}`),
    );
}

test('a neuron offers the same by mouse and by both keys, and the keyboard comes back to it', async ({ page }) => {
  await openXor(page);
  const h1 = page.getByRole('button', { name: 'Neuron h1', exact: true });
  await h1.click({ button: 'right' });
  await page.getByRole('menu', { name: 'Neuron menu' }).waitFor();
  const byMouse = await offered(page);
  expect(byMouse).toContain('edit.delete true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(h1).toBeFocused();
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key);
    await page.getByRole('menu', { name: 'Neuron menu' }).waitFor();
    expect(await offered(page)).toEqual(byMouse);
    await expect(page.getByRole('menu').getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(h1).toBeFocused();
  }
  await page.getByRole('tab', { name: 'Outline' }).click();
  const row = page.getByRole('treeitem', { name: 'Neuron h1', exact: true });
  await row.click({ button: 'right' });
  await page.getByRole('menu', { name: 'Neuron menu' }).waitFor();
  expect(await offered(page)).toEqual(byMouse);
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu').getByRole('menuitem').first()).toBeFocused();
  await page.getByRole('menuitem', { name: /^Rename/ }).press('Enter');
  await expect(page.getByRole('tree').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('ContextMenu');
  // An open menu takes the keyboard to its first item, and away from where a test puts it before.
  await expect(page.getByRole('menu').getByRole('menuitem').first()).toBeFocused();
  await page.getByRole('menuitem', { name: 'Add Neuron in Same Layer' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Neuron h3', exact: true })).toBeVisible();
});

test('what can not be run says why', async ({ page }) => {
  await openXor(page);
  await page.getByRole('button', { name: 'Neuron x1', exact: true }).click({ button: 'right' });
  const item = page.getByRole('menuitem', { name: /^Freeze/ });
  await expect(item).toBeDisabled();
  await item.hover({ force: true });
  await expect(page.getByRole('tooltip')).toContainText('An input has nothing that is trained.');
});

test('a wire, a layer, several parts and the empty canvas each have their own', async ({ page }) => {
  await openXor(page);
  const menu = (name: string) => page.getByRole('menu', { name });
  await page.getByRole('button', { name: 'Connection x1 to h1' }).focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu('Connection menu').getByRole('menuitem', { name: /^Insert Neuron on Connection/ })).toBeEnabled();
  await page.keyboard.press('Escape');

  await page.getByText('Hidden layer 1').first().click({ button: 'right' });
  await expect(menu('Layer menu').getByRole('menuitem', { name: 'Explode Layer into Neurons' })).toBeEnabled();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Neuron x1', exact: true }).click();
  await page.getByRole('button', { name: 'Neuron x2', exact: true }).click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Neuron x1', exact: true }).click({ button: 'right' });
  await expect(menu('Selection menu').getByRole('menuitem', { name: /^Connect/ })).toBeVisible();
  await page.keyboard.press('Escape');

  const canvas = page.getByRole('application');
  const frame = await canvas.boundingBox();
  if (frame === null) throw new Error('no canvas');
  const place = { x: frame.width - 60, y: frame.height / 3 };
  await canvas.click({ button: 'right', position: place });
  await menu('Canvas menu')
    .getByRole('menuitem', { name: /^Neuron/ })
    .click();
  const added = await canvas.getByRole('button', { name: 'Neuron h3' }).boundingBox();
  expect(Math.abs((added?.x ?? 0) + (added?.width ?? 0) / 2 - frame.x - place.x)).toBeLessThan(30);
});

for (const { language, theme } of looksOf('a context menu')) {
  test(`looks right in ${language}, ${theme}`, inOneEdition, async ({ page, clickMenu, keepScreen }) => {
    await openXor(page);
    await clickMenu(`view.theme.${theme}`);
    await clickMenu(`view.language.${language}`);
    const h1 = language === 'ko' ? 'h1 뉴런' : 'Neuron h1';
    await page.getByRole('button', { name: h1, exact: true }).click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    await keepScreen(page, `context menu ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
  });
}
