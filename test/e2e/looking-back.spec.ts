// The past beside the present: the weights of now as outlines, the largest changes, and explanations of that moment itself.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { looksOf, openInLanguage } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';

const canvasOf = (page: Page) => page.getByRole('application');
const sliderOf = (page: Page) => page.locator('.moment-slider');

/** In these examples a step is an epoch. */
async function epochs(page: Page, count: number): Promise<void> {
  for (let epoch = 0; epoch < count; epoch += 1) {
    const before = Number(await canvasOf(page).getAttribute('data-epoch'));
    await page.getByRole('button', { name: /^(One Step|반복 한 번)$/ }).press('Enter');
    await expect(canvasOf(page)).toHaveAttribute('data-epoch', String(before + 1));
  }
}

async function goTo(page: Page, epoch: number): Promise<void> {
  await sliderOf(page).focus();
  await page.keyboard.press('Home');
  for (let each = 0; each < epoch; each += 1) await page.keyboard.press('ArrowRight');
  await expect(canvasOf(page)).toHaveAttribute('data-epoch', String(epoch));
  await expect(sliderOf(page)).toHaveAttribute('data-exact', 'true');
}

/** Every word and number of the panel, and every digit that a hover shows. */
function explanation(page: Page): Promise<string> {
  return page.getByRole('tabpanel', { name: 'Explain' }).evaluate((panel) => {
    const titles = [...panel.querySelectorAll('[title]')].map((element) => element.getAttribute('title'));
    return [panel.textContent, ...titles].join('\n');
  });
}

test('an explanation of a past moment has that moment’s numbers, to the last digit', async ({ page }) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await epochs(page, 3);
  await page.getByRole('button', { name: 'Connection x1 to h1', exact: true }).click();
  await page.keyboard.press('e');
  await page.getByRole('switch', { name: 'Full precision' }).click();
  const then = await explanation(page);
  await epochs(page, 3);
  await expect.poll(() => explanation(page)).not.toBe(then);
  await goTo(page, 3);
  await expect.poll(() => explanation(page)).toBe(then);
  await page.keyboard.press('Control+End');
  await expect.poll(() => explanation(page)).not.toBe(then);
});

for (const { language, theme } of looksOf('the past beside the present')) {
  test(
    `the past is compared with the present in ${language}, ${theme}`,
    inOneEdition,
    async ({ page, clickMenu, keepScreen }) => {
      await clickMenu(`view.theme.${theme}`);
      await clickMenu(`view.language.${language}`);
      await openInLanguage(page, language);
      await epochs(page, 6);
      await goTo(page, 1);
      await page.keyboard.press('Alt+Shift+C');
      const card = page.locator('.comparison-card');
      await expect(card.getByRole('listitem')).toHaveCount(5);
      await expect(page.locator('.legend-sample[data-kind="ghost"]')).toBeVisible();
      await expect(card.locator('strong').first()).toHaveText(/^[+−]/);
      const first = card.getByRole('listitem').first().getByRole('button');
      await first.focus();
      await page.keyboard.press('Enter');
      await keepScreen(page, `compare ${language} ${theme}`);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await cutTexts(page)).toEqual([]);
      // It follows to every other moment, and goes with the past.
      const change = await card.textContent();
      await goTo(page, 3);
      await expect(card).not.toHaveText(change ?? '');
      await page.keyboard.press('Control+End');
      await expect(card).toHaveCount(0);
    },
  );
}
