// Starts the app under test: the desktop app with a profile of its own, or the browser edition in a fresh context.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type BrowserContext, type ElectronApplication, errors, type Page, test } from '@playwright/test';

export interface RunningApp {
  readonly page: Page;
  /** Null in the browser edition. */
  readonly electronApp: ElectronApplication | null;
}

export interface RunningDesktopApp extends RunningApp {
  readonly electronApp: ElectronApplication;
}

export interface LaunchOptions {
  /** A file to start with; the browser edition has no such way. */
  readonly file?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** For Chromium. */
  readonly switches?: readonly string[];
}

export type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

/** A page of the desktop app's origin with the bridge and without a script. */
export const blankAddress = 'app://chainrule/no-such-page';

/** Of whoever uses the app, whatever the machine's. */
export const locale = 'en-US';

const projectRoot = resolve(import.meta.dirname, '../../..');
const isRoot = process.getuid?.() === 0;

export async function withTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'chainrule-test-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Each part of a start takes a second or two; there is time left in a test for a second try. */
const startLimit = 30_000;

/**
 * Without an `executablePath` Playwright holds the app back until it listens. With one, it attached now and then to a window
 * between two documents and waited forever. A start that hangs all the same is told of and tried once more.
 */
export async function launchElectron(userData: string, options: LaunchOptions = {}): Promise<RunningDesktopApp> {
  try {
    return await startElectron(userData, options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    test.info().annotations.push({ type: 'flaky start', description: error.message });
    console.warn(`A window did not start, and is started again. ${error.message}`);
    return startElectron(userData, options);
  }
}

async function startElectron(
  userData: string,
  { file, env = {}, switches = [] }: LaunchOptions,
): Promise<RunningDesktopApp> {
  const electronApp = await _electron.launch({
    timeout: startLimit,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      ...switches,
      `--lang=${locale}`,
      projectRoot,
      ...(file === undefined ? [] : [file]),
    ],
    env: { ...inheritedEnvironment(), CHAINRULE_USER_DATA: userData, ...env },
  });
  try {
    const page = await electronApp.firstWindow({ timeout: startLimit });
    await page.waitForLoadState('load', { timeout: startLimit });
    await listening(page);
    return { page, electronApp };
  } catch (error) {
    electronApp.process().kill('SIGKILL');
    throw error;
  }
}

/** Keys that come before the app listens are lost; it draws itself only then. */
export async function listening(page: Page): Promise<void> {
  await page.locator('[data-area]').first().waitFor({ timeout: startLimit });
}

/** Null when the connection to the app was lost with its process. */
function processOf(electronApp: ElectronApplication): ReturnType<ElectronApplication['process']> | null {
  try {
    return electronApp.process();
  } catch {
    return null;
  }
}

export function isRunning(electronApp: ElectronApplication): boolean {
  const process_ = processOf(electronApp);
  return process_ !== null && process_.exitCode === null && process_.signalCode === null;
}

/** Without asking about unsaved changes. */
export async function endElectron(electronApp: ElectronApplication): Promise<void> {
  if (!isRunning(electronApp)) return;
  const closed = electronApp.waitForEvent('close');
  // The answer is lost with the process.
  electronApp.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
  await closed;
}

export async function openBrowserEdition(context: BrowserContext): Promise<RunningApp> {
  const page = await context.newPage();
  await page.goto('./');
  await listening(page);
  return { page, electronApp: null };
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}
