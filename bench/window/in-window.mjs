// Opens a document in the real window for a measurement, and leaves nothing of it behind.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';

const project = resolve(import.meta.dirname, '../..');

/**
 * @template Result
 * @param {{ executable: string, electronArguments: readonly string[] }} runtime
 * @param {string} document the text of the file that is opened
 * @param {(page: import('@playwright/test').Page) => Promise<Result>} measure
 * @returns {Promise<Result>}
 */
export async function inWindow({ executable, electronArguments }, document, measure) {
  const folder = await mkdtemp(join(tmpdir(), 'chainrule-bench-'));
  const file = join(folder, 'measured.chainrule');
  await writeFile(file, document);
  const app = await _electron.launch({
    executablePath: executable,
    args: [...electronArguments, '--lang=en', project, file],
    env: { .../** @type {Record<string, string>} */ (process.env), CHAINRULE_USER_DATA: join(folder, 'profile') },
  });
  try {
    return await measure(await app.firstWindow());
  } finally {
    const closed = app.waitForEvent('close');
    app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined);
    await closed;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
