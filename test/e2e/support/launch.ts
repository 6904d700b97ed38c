// Starts the app under test: the desktop app with a profile of its own, or the browser edition in a fresh context.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type BrowserContext, type ElectronApplication, type Page } from '@playwright/test';

export interface RunningApp {
  readonly page: Page;
  /** Null in the browser edition. */
  readonly electronApp: ElectronApplication | null;
}

export interface LaunchOptions {
  /** A file to start with; the browser edition has no such way. */
  readonly file?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

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

/** Each part of a start takes a second or two; one that hangs is named, and there is time left to try again. */
const startLimit = 40_000;

export async function launchElectron(
  userData: string,
  locale: string,
  { file, env = {} }: LaunchOptions,
): Promise<RunningApp & { readonly electronApp: ElectronApplication }> {
  const executablePath = process.env.ELECTRON_EXEC_PATH;
  const electronApp = await _electron.launch({
    timeout: startLimit,
    args: [...(isRoot ? ['--no-sandbox'] : []), `--lang=${locale}`, projectRoot, ...(file === undefined ? [] : [file])],
    ...(executablePath ? { executablePath } : {}),
    env: { ...inheritedEnvironment(), CHAINRULE_USER_DATA: userData, ...env },
  });
  const page = await electronApp.firstWindow({ timeout: startLimit });
  await page.waitForLoadState('load', { timeout: startLimit });
  await listening(page);
  return { page, electronApp };
}

/** Keys that come before the app listens are lost; it draws itself only then. */
async function listening(page: Page): Promise<void> {
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

/** Without asking about unsaved changes. */
export async function endElectron(electronApp: ElectronApplication): Promise<void> {
  const process_ = processOf(electronApp);
  if (process_ === null) return;
  if (process_.exitCode !== null || process_.signalCode !== null) return;
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
