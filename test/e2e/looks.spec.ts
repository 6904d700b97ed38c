// How it looks and reads: both themes, both languages, nothing cut, nothing that a screen reader can't say.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const languages = ['en', 'ko'] as const;
const themes = ['light', 'dark'] as const;

async function seriousFindings(page: Page, edition: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(edition === 'electron').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Buttons, tabs and radios whose words do not fit into them. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role="tab"], [role="radio"], label, h1, h2, th')]
      .filter((element) => element.offsetParent !== null && element.clientWidth > 1)
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`),
  );
}

for (const theme of themes) {
  for (const language of languages) {
    test(`start page and editor in ${language}, ${theme}`, async ({ page, clickMenu, edition, keepScreen }) => {
      await clickMenu(`view.theme.${theme}`);
      await clickMenu(`view.language.${language}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await keepScreen(page, `start ${language} ${theme}`);
      expect(await seriousFindings(page, edition)).toEqual([]);
      expect(await cutTexts(page)).toEqual([]);
      await page.getByRole('article').nth(3).getByRole('button').first().click();
      const canvas = page.getByRole('application');
      await canvas.waitFor();
      await keepScreen(page, `editor ${language} ${theme}`);
      expect(await seriousFindings(page, edition)).toEqual([]);
      expect(await cutTexts(page)).toEqual([]);
      for (let stage = 0; stage < 6; stage += 1) await page.keyboard.press('.');
      await expect(canvas).toHaveAttribute('data-phase', 'backward');
      await keepScreen(page, `backward ${language} ${theme}`);
      expect(await seriousFindings(page, edition)).toEqual([]);
    });
  }
}

test('every menu item has a label in the language, a unique id and a unique key', async ({
  electronApp,
  clickMenu,
  edition,
}) => {
  test.skip(edition !== 'electron', 'The native menu is the desktop app’s.');
  await clickMenu('view.language.ko');
  const read = () =>
    electronApp?.evaluate(({ Menu }) => {
      const all: { id: string; label: string; accelerator: string }[] = [];
      const collect = (menu: Electron.Menu | null | undefined): void => {
        for (const item of menu?.items ?? []) {
          if (item.type === 'separator') continue;
          all.push({ id: item.id, label: item.label, accelerator: String(item.accelerator ?? '') });
          collect(item.submenu);
        }
      };
      collect(Menu.getApplicationMenu());
      return all;
    });
  const inKorean = async () => ((await read()) ?? []).filter((item) => /[가-힣]/.test(item.label)).length;
  await expect.poll(inKorean).toBeGreaterThan(25);
  const items = await read();
  const ids = (items ?? []).map((item) => item.id);
  expect(ids.length).toBeGreaterThan(30);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = (items ?? []).map((item) => item.accelerator).filter((key) => key !== '');
  expect(new Set(keys).size).toBe(keys.length);
  expect((items ?? []).filter((item) => item.label === '')).toEqual([]);
});
