// One suite, two editions: `page` is the running app's, in the desktop app or in the browser edition.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { startVirtualDisplay } from '../../scripts/virtual-display.mjs';
import {
  endElectron,
  type Launch,
  launchElectron,
  locale,
  openBrowserEdition,
  type RunningApp,
  withTemporaryFolder,
} from './support/launch.ts';
import { clickMenuItem } from './support/menu.ts';
import { SharedDesktopApp } from './support/shared-app.ts';
import { type Edition, isDrawnFor, isShort } from './support/short-check.ts';

export interface EditionOptions {
  edition: Edition;
}

interface WorkerFixtures extends EditionOptions {
  /** A screen of a known size where the machine has none; each worker's own, since a screen has one pointer, one focus and one clipboard. */
  display: undefined;
  /** Null in the desktop app, as the app is in the browser edition. */
  chromiumBrowser: Browser | null;
  sharedApp: SharedDesktopApp | null;
}

interface Fixtures {
  /** A folder for the test's own files. */
  folder: string;
  /** What the browser keeps of a test. Null in the desktop app. */
  profile: BrowserContext | null;
  /** Starts the app, each time with the same profile: for what is about starts, ends and several windows. */
  launch: Launch;
  /** The app as at a first start. In the desktop app the process and its window are those of the tests before. */
  running: RunningApp;
  page: Page;
  /** Null in the browser edition. */
  electronApp: ElectronApplication | null;
  /** By the stable id: in the native menu, or in the page's menu bar. */
  clickMenu: (id: string) => Promise<void>;
  /** Keeps a picture in test-results/screens, for people to look at; the short check takes the time for none. */
  keepScreen: (page: Page, name: string) => Promise<void>;
  /** Keeps what the app made beside the pictures. */
  keepFile: (name: string, content: string | Buffer) => Promise<void>;
}

const screensOf = (edition: Edition): string => join('test-results/screens', edition);

async function keepPicture(page: Page, edition: Edition, name: string): Promise<void> {
  await page.screenshot({ path: join(screensOf(edition), `${name.replace(/[^\p{L}\p{N}.]+/gu, '-')}.png`) });
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

  sharedApp: [
    async ({ edition, display: _ }, use) => {
      if (edition === 'chromium') return use(null);
      await withTemporaryFolder(async (folder) => {
        const shared = new SharedDesktopApp(join(folder, 'profile'));
        await use(shared);
        await shared.end();
      });
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
  folder: async ({}, use) => withTemporaryFolder(use),

  profile: async ({ edition, chromiumBrowser, baseURL, viewport }, use, testInfo) => {
    // Here, where every start begins: after a skip by another fixture the hooks after the test would start the app.
    testInfo.skip(!isDrawnFor(edition, testInfo), 'The short check runs it in the other edition.');
    if (chromiumBrowser === null) return use(null);
    const context = await chromiumBrowser.newContext({
      viewport,
      locale,
      // It would fetch the whole edition for each test; its own has it.
      serviceWorkers: 'block',
      ...(baseURL ? { baseURL } : {}),
    });
    await use(context);
    await context.close();
  },

  launch: async ({ profile }, use) => {
    if (profile !== null) return use(() => openBrowserEdition(profile));
    await withTemporaryFolder(async (userData) => {
      const started: ElectronApplication[] = [];
      await use(async (options) => {
        const running = await launchElectron(userData, options);
        started.push(running.electronApp);
        return running;
      });
      for (const electronApp of started) await endElectron(electronApp);
    });
  },

  running: async ({ sharedApp, profile }, use) => {
    if (profile !== null) return use(await openBrowserEdition(profile));
    if (sharedApp === null) throw new Error('There is neither a browser nor a desktop app.');
    const shared = await sharedApp.asAtFirstStart();
    await use(shared);
    if (shared.page.viewportSize() !== null) throw new Error('Resize the window: the page’s own size stays.');
  },

  electronApp: async ({ running }, use) => use(running.electronApp),

  page: async ({ edition, running }, use, testInfo) => {
    await use(running.page);
    if (testInfo.status !== testInfo.expectedStatus)
      await keepPicture(running.page, edition, `failed ${testInfo.title}`);
  },

  clickMenu: async ({ running }, use) => use((id) => clickMenuItem(running, id)),

  keepScreen: async ({ edition }, use) =>
    use(async (page, name) => {
      if (!isShort) await keepPicture(page, edition, name);
    }),

  keepFile: async ({ edition }, use) =>
    use(async (name, content) => {
      await mkdir(screensOf(edition), { recursive: true });
      await writeFile(join(screensOf(edition), name), content);
    }),
});

export { expect };
