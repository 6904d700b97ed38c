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

/** From the menu's title over its submenus to the item. A menu that closed meanwhile is opened again. */
async function clickInPage(page: Page, id: string): Promise<void> {
  const entry = (menuId: string) => page.locator(`[data-menu-id="${menuId}"]`);
  const [title = ''] = id.split('.');
  await expect(async () => {
    await entry(title).click({ timeout: 2000 });
    for (const submenu of await submenuIds(page, id)) {
      await entry(submenu).hover({ timeout: 2000 });
      if (await opened(entry(id))) break;
    }
    await entry(id).click({ timeout: 8000 });
  }, `The menu bar has no item ${id}`).toPass({ timeout: 30_000 });
  // What is looked at next is the app, not a menu that fades away over it.
  await entry(id).waitFor({ state: 'hidden' });
}

/** Those whose ids begin the item's come first: mostly it is in one of them. */
async function submenuIds(page: Page, id: string): Promise<readonly string[]> {
  await page.getByRole('menu').first().waitFor({ timeout: 2000 });
  const ids = await page
    .locator('[role="menu"] [aria-haspopup][data-menu-id]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-menu-id') ?? ''));
  const isLikely = (submenu: string) => id.startsWith(`${submenu}.`);
  const others =
    (await page.locator(`[data-menu-id="${id}"]`).count()) > 0 ? [] : ids.filter((each) => !isLikely(each));
  return [...ids.filter(isLikely), ...others];
}

/** Whether the submenu under the pointer has the item. */
function opened(item: Locator): Promise<boolean> {
  return item.waitFor({ state: 'attached', timeout: 2000 }).then(
    () => true,
    () => false,
  );
}

/** Commands of building stand in the menu Insert, whatever their ids begin with. */
export async function chooseBuild({ page, electronApp }: RunningApp, id: string): Promise<void> {
  if (electronApp !== null) return clickMenuItem({ page, electronApp }, id);
  await expect(async () => {
    await page.locator('[data-menu-id="insert"]').click({ timeout: 2000 });
    await page.locator(`[data-menu-id="${id}"]`).click({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
}
