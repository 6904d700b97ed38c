// One desktop app for the journeys of a worker, with its window as at a first start for each of them.
import { rm } from 'node:fs/promises';
import type { JSHandle, Page } from '@playwright/test';
import type { Dialog, Rectangle } from 'electron';
import { defaultSettings } from '#bridge/default-settings.ts';
import { blankAddress, endElectron, isRunning, launchElectron, listening, type RunningDesktopApp } from './launch.ts';

interface SharedApp extends RunningDesktopApp {
  readonly address: string;
  /** What journeys change of the process. */
  readonly atStart: JSHandle<{ readonly dialogs: Dialog; readonly bounds: Rectangle }>;
}

/** What journeys listen to. */
const listenedTo = ['console', 'dialog', 'download', 'filechooser', 'pageerror', 'request'] as const;

export class SharedDesktopApp {
  readonly #userData: string;
  #shared: SharedApp | null = null;
  #hasPageDied = false;

  /** @param userData a folder of its own, which is emptied */
  constructor(userData: string) {
    this.#userData = userData;
  }

  /** After a journey that ended the app, its window or its page another one is started. */
  async asAtFirstStart(): Promise<RunningDesktopApp> {
    if (this.#shared !== null && isThere(this.#shared) && !this.#hasPageDied) {
      await resetProcess(this.#shared);
      await resetPage(this.#shared);
      return this.#shared;
    }
    await this.end();
    this.#shared = await this.#start();
    return this.#shared;
  }

  async end(): Promise<void> {
    if (this.#shared !== null) await endElectron(this.#shared.electronApp);
    this.#shared = null;
  }

  async #start(): Promise<SharedApp> {
    await rm(this.#userData, { recursive: true, force: true, maxRetries: 5 });
    const running = await launchElectron(this.#userData);
    const { page, electronApp } = running;
    this.#hasPageDied = false;
    page.once('crash', () => {
      this.#hasPageDied = true;
    });
    const own = await electronApp.browserWindow(page);
    const atStart = await electronApp.evaluateHandle(
      ({ dialog }, window) => ({ dialogs: { ...dialog }, bounds: window.getBounds() }),
      own,
    );
    return { ...running, address: page.url(), atStart };
  }
}

function isThere({ electronApp, page }: SharedApp): boolean {
  return isRunning(electronApp) && !page.isClosed();
}

async function resetProcess({ electronApp, page, atStart }: SharedApp): Promise<void> {
  const own = await electronApp.browserWindow(page);
  await electronApp.evaluate(
    ({ BrowserWindow, clipboard, dialog, session }, { window, start }) => {
      Object.assign(dialog, start.dialogs);
      clipboard.clear();
      session.defaultSession.removeAllListeners('will-download');
      for (const other of BrowserWindow.getAllWindows()) if (other !== window) other.destroy();
      window.setFullScreen(false);
      window.setBounds(start.bounds);
      window.webContents.setZoomFactor(1);
      window.focus();
    },
    { window: own, start: atStart },
  );
}

/** The app's page is left first: it would go on keeping copies of its document. */
async function resetPage({ page, address }: SharedApp): Promise<void> {
  for (const event of listenedTo) page.removeAllListeners(event);
  await page.goto(blankAddress);
  await page.mouse.move(-1, -1);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
  await forgetEverything(page);
  await page.goto(address);
  await listening(page);
}

/** By the calls that the app's own page makes. */
async function forgetEverything(page: Page): Promise<void> {
  await page.evaluate(async (settings) => {
    const bridge = window.chainrule;
    if (bridge === undefined) throw new Error('The page has no bridge.');
    await bridge.call('settings:change', settings);
    await bridge.call('recovery:drop', null);
    for (const { id } of await bridge.call('recovery:list', null)) await bridge.call('recovery:discard', { id });
    for (const { path } of await bridge.call('files:recents', null)) await bridge.call('files:forgetRecent', { path });
    await bridge.call('window:menu', []);
    await bridge.call('window:state', { title: '', path: null, dirty: false });
    localStorage.clear();
    sessionStorage.clear();
  }, defaultSettings);
}
