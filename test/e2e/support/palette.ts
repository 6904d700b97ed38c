// Runs a command by its name, as the palette finds it.
import type { Page } from '@playwright/test';

export async function runByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}
