// Opens a document in the real window for a measurement, and leaves nothing of it behind.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';

const project = resolve(import.meta.dirname, '../..');

/**
 * @template Result
 * @param {{ executable: string, electronArguments: readonly string[], program?: string }} runtime
 *   `program` is another app than Chainrule
 * @param {string | null} document the text of the file that is opened; null: the window shows its start page
 * @param {(page: import('@playwright/test').Page, app: import('@playwright/test').ElectronApplication, folder: string) => Promise<Result>} measure
 *   `folder` is there for the measurement's own files
 * @returns {Promise<Result>}
 */
export async function inWindow({ executable, electronArguments, program = project }, document, measure) {
  const folder = await mkdtemp(join(tmpdir(), 'chainrule-bench-'));
  const file = join(folder, 'measured.chainrule');
  if (document !== null) await writeFile(file, document);
  const app = await _electron.launch({
    executablePath: executable,
    args: [...electronArguments, '--lang=en', program, ...(document === null ? [] : [file])],
    env: { .../** @type {Record<string, string>} */ (process.env), CHAINRULE_USER_DATA: join(folder, 'profile') },
  });
  try {
    return await measure(await app.firstWindow(), app, folder);
  } finally {
    const closed = app.waitForEvent('close');
    app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined);
    await closed;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
