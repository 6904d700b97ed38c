// One suite, two editions: `page` is the running app's, in the desktop app or in the browser edition.
import { type Browser, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { startVirtualDisplay } from '../../scripts/virtual-display.mjs';
import {
  endElectron,
  type Launch,
  launchElectron,
  openBrowserEdition,
  type RunningApp,
  withTemporaryFolder,
} from './support/launch.ts';
import { clickMenuItem } from './support/menu.ts';

export interface EditionOptions {
  edition: 'electron' | 'chromium';
}

interface WorkerFixtures extends EditionOptions {
  /** A screen of a known size where the machine has none; each worker's own, since a screen has one pointer, one focus and one clipboard. */
  display: undefined;
  chromiumBrowser: Browser | null;
}

interface Fixtures {
  /** A folder for the test's own files. */
  folder: string;
  /** Starts the app, each time with the same profile. `page` and `electronApp` come from a first start without options. */
  launch: Launch;
  running: RunningApp;
  page: Page;
  /** Null in the browser edition. */
  electronApp: ElectronApplication | null;
  /** By the stable id: in the native menu, or in the page's menu bar. */
  clickMenu: (id: string) => Promise<void>;
  /** Keeps a picture in test-results/screens, for people to look at. */
  keepScreen: (page: Page, name: string) => Promise<void>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  edition: ['chromium', { option: true, scope: 'worker' }],

  display: [
    async ({ edition }, use) => {
      if (edition === 'chromium' || process.platform !== 'linux' || process.env.DISPLAY) return use(undefined);
      const screen = await startVirtualDisplay();
      process.env.DISPLAY = screen.display;
      await use(undefined);
      delete process.env.DISPLAY;
      screen.stop();
    },
    { scope: 'worker', auto: true },
  ],

  chromiumBrowser: [
    async ({ edition, playwright, launchOptions }, use) => {
      const browser = edition === 'chromium' ? await playwright.chromium.launch(launchOptions) : null;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
  folder: async ({}, use) => withTemporaryFolder(use),

  launch: async ({ chromiumBrowser, baseURL, viewport, locale }, use) => {
    if (chromiumBrowser) {
      const context = await chromiumBrowser.newContext({
        viewport,
        locale: locale ?? 'en-US',
        ...(baseURL ? { baseURL } : {}),
      });
      await use(() => openBrowserEdition(context));
      await context.close();
      return;
    }
    await withTemporaryFolder(async (userData) => {
      const started: ElectronApplication[] = [];
      await use(async (options = {}) => {
        const running = await launchElectron(userData, locale ?? 'en-US', options);
        started.push(running.electronApp);
        return running;
      });
      for (const electronApp of started) await endElectron(electronApp);
    });
  },

  running: async ({ launch }, use) => use(await launch()),

  electronApp: async ({ running }, use) => use(running.electronApp),

  page: async ({ running, keepScreen }, use, testInfo) => {
    await use(running.page);
    if (testInfo.status !== testInfo.expectedStatus) await keepScreen(running.page, `failed ${testInfo.title}`);
  },

  clickMenu: async ({ running }, use) => use((id) => clickMenuItem(running, id)),

  keepScreen: async ({ edition }, use) =>
    use(async (page, name) => {
      await page.screenshot({ path: `test-results/screens/${edition}/${name.replace(/[^\p{L}\p{N}.]+/gu, '-')}.png` });
    }),
});

export { expect };
