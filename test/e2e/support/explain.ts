// The Explain panel: asking for a number, and opening what stands beyond the answer.
import { expect, type Page } from '@playwright/test';

export const panelOf = (page: Page) => page.getByRole('tabpanel', { name: 'Explain' });

/** Explains a neuron or a wire, by its name on the canvas. */
export async function explain(page: Page, part: string): Promise<void> {
  await page.getByRole('button', { name: part, exact: true }).click();
  await page.keyboard.press('e');
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveAttribute('aria-selected', 'true');
}

/** By keyboard; a part that is open stays so. */
export async function unfold(page: Page, title: string): Promise<void> {
  const line = panelOf(page).getByRole('button', { name: new RegExp(`^${title}`) });
  if ((await line.getAttribute('aria-expanded')) === 'false') await line.press('Enter');
  await expect(line).toHaveAttribute('aria-expanded', 'true');
}
