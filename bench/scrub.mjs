// Latency of the timeline, from a key until the moment is shown: 1,000 wires, 10,000 steps.
import { writeFile } from 'node:fs/promises';
import { inWindow } from './window/in-window.mjs';
import { scrubDocument, scrubSteps } from './window/scrub-document.mjs';
import { watchScrubbing } from './window/watch-scrubbing.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./window/watch-scrubbing.mjs').Scrubbed} Scrubbed */

/** Near moments and far ones, within an epoch too. */
const keys = [
  'PageDown',
  'ArrowLeft',
  'PageDown',
  'Shift+ArrowLeft',
  'PageUp',
  'ArrowRight',
  'PageDown',
  'Home',
  'PageUp',
  'End',
];
export const goal = 50;

/**
 * The first round warms up and is not counted.
 * @param {{ executable: string, electronArguments: readonly string[], rounds: number, profile?: string }} options
 */
export function measureScrubbing({ rounds, profile, ...runtime }) {
  return inWindow(runtime, scrubDocument(), async (page) => {
    await trainToEnd(page);
    await page.getByRole('slider', { name: 'Timeline' }).focus();
    await page.evaluate(watchScrubbing);
    await scrub(page);
    await page.evaluate('scrubbed.times.length = 0');
    const processorTime = await startProcessorTime(page);
    const stopProfile = profile === undefined ? null : await startProfile(page);
    for (let round = 0; round < rounds; round += 1) await scrub(page);
    if (stopProfile !== null && profile !== undefined) await writeFile(profile, await stopProfile());
    const { times } = /** @type {Scrubbed} */ (await page.evaluate('scrubbed'));
    return resultOf(times, (await processorTime()) / (rounds * keys.length));
  });
}

/** @param {Page} page */
async function trainToEnd(page) {
  await page.getByRole('application', { name: 'Network canvas' }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitem', { name: 'Max' }).click();
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('status', { name: 'Status' })
    .getByText('Finished', { exact: true })
    .waitFor({ timeout: 120_000 });
}

/**
 * From the end through the run and back to the end.
 * @param {Page} page
 */
async function scrub(page) {
  for (const key of keys) {
    await page.keyboard.press(key);
    while ((await page.evaluate('scrubbed.pending')) !== null) await page.waitForTimeout(20);
    // What idle moments are for is done before the next key.
    await page.waitForTimeout(120);
  }
}

/**
 * What the page's main thread takes of the processor from now on, in milliseconds: a busy machine doesn't add to it.
 * @param {Page} page
 */
async function startProcessorTime(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const begun = await read();
  return async () => (await read()) - begun;
}

/** @param {Page} page */
async function startProfile(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  return async () => JSON.stringify((await session.send('Profiler.stop')).profile);
}

/**
 * @param {number[]} times milliseconds
 * @param {number} processor milliseconds for each key, with all that follows when the moment is shown
 */
function resultOf(times, processor) {
  const sorted = times.toSorted((one, other) => one - other);
  const share = (/** @type {number} */ part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return {
    name: `scrubbing 1,009 parameters, ${scrubSteps} steps`,
    keys: times.length,
    median: share(0.5),
    p95: share(0.95),
    longest: share(1),
    processor,
    goal,
  };
}
