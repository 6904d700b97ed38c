// A walk over every surface of the window, in both languages and themes, wide and narrow: nothing cut, no serious finding.
// The page is the same in both editions; this one starts faster.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { openInLanguage } from './support/looks.ts';
import { sample } from './support/short-check.ts';

const wide = { width: 1440, height: 900 };
const narrow = { width: 1024, height: 680 };
const walks = [
  { language: 'en', theme: 'light', viewport: wide },
  { language: 'en', theme: 'dark', viewport: narrow },
  { language: 'ko', theme: 'light', viewport: narrow },
  { language: 'ko', theme: 'dark', viewport: wide },
] as const;

const menus = ['file', 'edit', 'view', 'insert', 'train', 'explain', 'help'];
const dialogs = [
  'file.exportImage',
  'train.race',
  'train.crossValidate',
  'explain.landscape',
  'explain.lens',
  'view.matrix',
  'file.settings',
  'help.shortcuts',
  'help.about',
];

type Look = (surface: string) => Promise<void>;

interface Window {
  readonly page: Page;
  readonly clickMenu: (id: string) => Promise<void>;
  readonly look: Look;
}

const menuEntry = (page: Page, id: string): Locator => page.locator(`[data-menu-id="${id}"]`);

/** Opens the menus' titles, each with what it holds. */
async function eachMenu(page: Page, look: Look): Promise<void> {
  for (const menu of menus) {
    await menuEntry(page, menu).click();
    await page.getByRole('menu').first().waitFor();
    await look(`menu ${menu}`);
    await eachSubmenu(page, look);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
}

/** Each stands beside its menu, wherever the window has room for it, and covers none of the menu's items. */
async function eachSubmenu(page: Page, look: Look): Promise<void> {
  const targets = page.locator('[role="menu"] [aria-haspopup="menu"]');
  for (let place = 0; place < (await targets.count()); place += 1) {
    await targets.nth(place).hover();
    const submenu = page.getByRole('menu').nth(1);
    await submenu.waitFor();
    await look(`submenu ${await targets.nth(place).getAttribute('data-menu-id')}`);
    const [menu, beside] = [await page.getByRole('menu').first().boundingBox(), await submenu.boundingBox()];
    const overlap = Math.min(right(menu), right(beside)) - Math.max(menu?.x ?? 0, beside?.x ?? 0);
    expect(overlap, await submenu.innerText()).toBeLessThanOrEqual(8);
  }
}

const right = (box: { x: number; width: number } | null): number => (box === null ? 0 : box.x + box.width);

async function eachContextMenu(page: Page, look: Look): Promise<void> {
  const canvas = page.getByRole('application');
  const parts: readonly (readonly [string, Locator])[] = [
    ['neuron', canvas.getByRole('button', { name: /^Neuron | 뉴런$/ }).nth(3)],
    ['wire', canvas.getByRole('button', { name: /^Connection |까지의 연결/ }).first()],
  ];
  for (const [name, part] of parts) {
    await part.focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await look(`context menu of a ${name}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
}

/** Each looks at some of the surfaces of a window whose editor is open. */
const parts: Readonly<Record<string, (window: Window) => Promise<void>>> = {
  async 'the menus'({ page, look }) {
    await eachMenu(page, look);
  },

  async 'a stage, the context menus and the tabs'({ page, look }) {
    for (let stage = 0; stage < 6; stage += 1) await page.keyboard.press('.');
    await look('stage');
    await eachContextMenu(page, look);
    const tabs = page.getByRole('tab');
    for (let tab = 0; tab < (await tabs.count()); tab += 1) {
      await tabs.nth(tab).click();
      await look(`tab ${await tabs.nth(tab).textContent()}`);
    }
  },

  async 'the dialogs'({ page, clickMenu, look }) {
    for (const id of dialogs) {
      await clickMenu(id);
      await page.getByRole('dialog').waitFor();
      await look(`dialog ${id}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  },

  async 'the graph, the palette, a note and presentations'({ page, clickMenu, look }) {
    for (let stage = 0; stage < 6; stage += 1) await page.keyboard.press('.');
    await clickMenu('explain.graph');
    await look('computation graph');
    await clickMenu('view.presentation');
    await look('computation graph presented');
    await page.keyboard.press('F11');
    await clickMenu('explain.graph');
    await page.keyboard.press('Control+k');
    await look('palette');
    await page.keyboard.press('Escape');
    await clickMenu('insert.note');
    await page.keyboard.type('abc 가나다');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+f');
    await look('note and find');
    await page.keyboard.press('Escape');
    await clickMenu('view.presentation');
    await look('presentation');
  },
};

for (const [part, visit] of sample('parts of the tour', Object.entries(parts))) {
  for (const { language, theme, viewport } of sample(part, walks)) {
    test.describe(`in ${language}, ${theme}, ${viewport.width} wide`, () => {
      test.use({ viewport });
      test(part, async ({ page, clickMenu, keepScreen }) => {
        test.slow();
        const found: string[] = [];
        async function look(surface: string): Promise<void> {
          await keepScreen(page, `tour ${language} ${theme} ${surface}`);
          for (const finding of await seriousFindings(page)) found.push(`${surface}: ${finding}`);
          for (const text of await cutTexts(page)) found.push(`${surface}: cut ${text}`);
        }
        await clickMenu(`view.theme.${theme}`);
        await clickMenu(`view.language.${language}`);
        await look('start');
        await openInLanguage(page, language);
        await look('editor');
        await visit({ page, clickMenu, look });
        expect(found).toEqual([]);
      });
    });
  }
}
