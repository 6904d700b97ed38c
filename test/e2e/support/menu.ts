// Chooses a menu item by its stable id. Native menus are outside the page; the browser edition's bar is in it, where every
// item carries `data-menu-id`.
import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from './launch.ts';

export async function clickMenuItem({ page, electronApp }: RunningApp, id: string): Promise<void> {
  if (electronApp === null) return clickInPage(page, id);
  const click = () =>
    electronApp.evaluate(({ Menu }, itemId) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
      if (!item?.enabled) return false;
      item.click();
      return true;
    }, id);
  // The page sends its menu a moment after it has loaded.
  await expect.poll(click, { message: `The menu has no enabled item ${id}` }).toBe(true);
}

async function clickInPage(page: Page, id: string): Promise<void> {
  const item = page.locator(`[data-menu-id="${id}"]`);
  for (const menu of await page.getByRole('menubar').getByRole('menuitem').all()) {
    await menu.click();
    if (await opensOnTheWayTo(item, page)) return item.click();
    await page.keyboard.press('Escape');
  }
  throw new Error(`The menu bar has no item ${id}`);
}

/** Opens the submenus of the open menu one after the other until the item is there. */
async function opensOnTheWayTo(item: Locator, page: Page): Promise<boolean> {
  await page.getByRole('menu').first().waitFor();
  if (await item.isVisible()) return true;
  for (const submenu of await page.getByRole('menu').locator('[role="menuitem"][aria-haspopup]').all()) {
    await submenu.hover();
    await submenu.press('ArrowRight');
    if (await item.isVisible()) return true;
  }
  return false;
}
