// What a look at the page finds: serious findings of axe, and words that do not fit into what holds them.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** @param within the part that a journey is about, where a look at the whole of a crowded page takes long */
export async function seriousFindings(page: Page, edition: string, within = 'html'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(edition === 'electron');
  const { violations } = await axe.include(within).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Buttons, tabs and radios whose words do not fit into them, in this part of the page. */
export function cutTexts(page: Page, within = 'body'): Promise<readonly string[]> {
  return page
    .locator(within)
    .first()
    .evaluate((part) =>
      [...part.querySelectorAll<HTMLElement>('button, [role="tab"], [role="radio"], label, h1, h2, th')]
        .filter((element) => element.offsetParent !== null && element.clientWidth > 1)
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`),
    );
}
