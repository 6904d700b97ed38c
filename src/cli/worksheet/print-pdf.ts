// Prints pages of HTML to PDF by a browser of the Chromium family, where the machine has one.
import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommandCall } from '../command.ts';
import { Failure } from '../failure.ts';

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const extensions = process.platform === 'win32' ? ['.exe', ''] : [''];
const patience = 120_000;
/** Milliseconds of the page's own clock, which stands while fonts are made ready: without it the browser prints what has no font yet as nothing. */
const untilFontsAreReady = 10_000;

/** @throws Failure where there is no browser */
export async function findBrowser({ io, translate }: CommandCall): Promise<string> {
  const folders = (io.environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of browserNames) {
    for (const folder of folders) {
      for (const extension of extensions) {
        const path = join(folder, name + extension);
        if (await isExecutable(path)) return path;
      }
    }
  }
  throw new Failure(1, [translate('teaching.noBrowser')]);
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws Failure when the browser prints nothing */
export async function printPdf({ translate }: CommandCall, browser: string, html: string, pdf: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'chainrule-print-'));
  const options = [
    '--headless',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${profile}`,
    `--virtual-time-budget=${untilFontsAreReady}`,
  ];
  // The sandbox of the browser can't be set up by root; the page is the program's own and has no script.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    const code = await ended(browser, [...options, ...asRoot, `--print-to-pdf=${pdf}`, pathToFileURL(html).href]);
    await access(pdf);
    if (code !== 0) throw new Error(`exit code ${code}`);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Failure(1, [translate('teaching.notPrinted', { detail })]);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

function ended(command: string, words: readonly string[]): Promise<number | null> {
  return new Promise((settle, reject) => {
    const child = spawn(command, words, { stdio: 'ignore', timeout: patience });
    child.on('error', reject);
    child.on('close', settle);
  });
}
