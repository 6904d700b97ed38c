// Responsiveness of the window while it trains flat out: from input to paint, and the longest task that holds it up.
import { writeFile } from 'node:fs/promises';
import { startTrace } from './window/busiest-task.mjs';
import { inWindow } from './window/in-window.mjs';
import { largeDocument } from './window/large-document.mjs';
import { untilEpoch } from './window/until-epoch.mjs';
import { watchPage } from './window/watch-page.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./window/watch-page.mjs').Watched} Watched */

const gesturesPerRound = 8;
const pauseMilliseconds = 60;
export const goals = { paint: 100, task: 200 };

/**
 * The first round warms up and is not counted.
 * @param {{ executable: string, electronArguments: readonly string[], rounds: number, profile?: string }} options
 *   `profile` names a file for a processor profile of the window
 */
export function measureWindowTraining({ rounds, profile, ...runtime }) {
  return inWindow(runtime, largeDocument(), async (page) => {
    await startTraining(page);
    await handleWindow(page);
    await page.evaluate(watchPage);
    const stopProfile = profile === undefined ? null : await startProfile(page);
    const stopTrace = await startTrace(page);
    const before = await stateOf(page);
    for (let round = 0; round < rounds; round += 1) await handleWindow(page);
    const after = await stateOf(page);
    if (stopProfile !== null && profile !== undefined) await writeFile(profile, await stopProfile());
    const busiest = await stopTrace();
    const watched = /** @type {Watched} */ (await page.evaluate('watched'));
    return { ...resultOf(watched, { before, after, rounds }), busiestTask: busiest };
  });
}

/** @param {Page} page */
async function startTraining(page) {
  const canvas = canvasOf(page);
  await canvas.waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitem', { name: 'Max' }).click();
  await page.keyboard.press('Control+Enter');
  await untilEpoch(canvas, 3);
}

/** @param {Page} page */
function canvasOf(page) {
  return page.getByRole('application', { name: 'Network canvas' });
}

/** @param {Page} page */
async function stateOf(page) {
  return { epoch: Number(await canvasOf(page).getAttribute('data-epoch')), time: performance.now() };
}

/**
 * What a hand does while it watches: points, zooms, selects, drags the view, lets go.
 * @param {Page} page
 */
async function handleWindow(page) {
  const box = await canvasOf(page).boundingBox();
  if (box === null) throw new Error('The canvas is not shown.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let gesture = 0; gesture < gesturesPerRound; gesture += 1) {
    const side = gesture % 2 === 0 ? 1 : -1;
    await page.mouse.move(x + side * 120, y + gesture * 10);
    await page.waitForTimeout(pauseMilliseconds);
    await page.mouse.wheel(0, side * 40);
    await page.waitForTimeout(pauseMilliseconds);
    await page.mouse.click(x, y);
    await page.waitForTimeout(pauseMilliseconds);
    await page.mouse.move(x + 200, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(x + 200 + side * 30, box.y + 60, { steps: 3 });
    await page.mouse.up();
    await page.waitForTimeout(pauseMilliseconds);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(pauseMilliseconds);
  }
}

/** @param {Page} page */
async function startProfile(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  return async () => JSON.stringify((await session.send('Profiler.stop')).profile);
}

/**
 * @param {Watched} watched
 * @param {{ before: { epoch: number, time: number }, after: { epoch: number, time: number }, rounds: number }} run
 */
function resultOf({ paints, longTasks }, { before, after, rounds }) {
  if (!(after.epoch > before.epoch)) throw new Error('The window was not training while it was measured.');
  const times = paints.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const share = (/** @type {number} */ part) => times[Math.min(times.length - 1, Math.floor(part * times.length))];
  return {
    name: 'window while training T4 flat out',
    inputs: times.length,
    rounds,
    epochsPerSecond: ((after.epoch - before.epoch) * 1000) / (after.time - before.time),
    medianPaint: share(0.5),
    p95Paint: share(0.95),
    longestTask: Math.max(0, ...longTasks.map(({ milliseconds }) => milliseconds)),
    longTasks: longTasks.length,
    goals,
  };
}
