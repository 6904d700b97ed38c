// Time until the window is shown and answers, beside an empty Electron window with the same runtime, in turns.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { median } from './median.mjs';

const subjects = {
  empty: resolve(import.meta.dirname, 'empty-window'),
  chainrule: resolve(import.meta.dirname, '..'),
};

/**
 * The first round warms the disk's cache and is not counted.
 * @param {{ executable: string, electronArguments: readonly string[], rounds: number }} options
 */
export async function measureOpeningTime({ executable, electronArguments, rounds }) {
  /** @type {{ empty: number[], chainrule: number[] }} */
  const times = { empty: [], chainrule: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of /** @type {const} */ (['empty', 'chainrule'])) {
      const time = await openOnce(executable, [...electronArguments, subjects[name]]);
      if (round > 0) times[name].push(time);
    }
  }
  const empty = median(times.empty);
  const chainrule = median(times.chainrule);
  return {
    name: 'window shown and answering',
    unit: 'ms',
    empty,
    chainrule,
    ratio: chainrule / empty,
    goal: 1.5,
    rounds,
  };
}

/**
 * Milliseconds from the start of the program to the second frame after the page has content, with a new profile.
 * @param {string} executablePath
 * @param {string[]} args
 */
async function openOnce(executablePath, args) {
  const profile = await mkdtemp(join(tmpdir(), 'chainrule-bench-'));
  const begun = performance.now();
  const app = await _electron.launch({
    executablePath,
    args,
    env: { .../** @type {Record<string, string>} */ (process.env), CHAINRULE_USER_DATA: profile },
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('heading').first().waitFor();
    await page.evaluate('new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))');
    return performance.now() - begun;
  } finally {
    const closed = app.waitForEvent('close');
    app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined);
    await closed;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
