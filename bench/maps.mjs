// Maps in thirty discs while a network trains: the window's work for a frame with them beside without, in turns.
import { median } from './median.mjs';
import { inWindow } from './window/in-window.mjs';
import { untilEpoch } from './window/until-epoch.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const faces = /** @type {const} */ (['Value', 'Map']);
const watchedMilliseconds = 2000;
const settlingMilliseconds = 500;
export const goal = 1.15;

/**
 * The first round warms up and is not counted.
 * @param {{ executable: string, electronArguments: readonly string[], rounds: number }} options
 */
export function measureMaps({ rounds, ...runtime }) {
  return inWindow(runtime, documentOfThirty(), async (page) => {
    const canvas = page.getByRole('application', { name: 'Network canvas' });
    await canvas.waitFor({ timeout: 120_000 });
    await page.keyboard.press('Control+Enter');
    await untilEpoch(canvas, 3);
    const watch = await startWatch(page);
    /** @type {Record<(typeof faces)[number], number[]>} */
    const work = { Value: [], Map: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const face of faces) {
        await page.getByRole('radio', { name: face, exact: true }).check({ force: true });
        await page.waitForTimeout(settlingMilliseconds);
        const perFrame = await watch();
        if (round > 0) work[face].push(perFrame);
      }
    }
    const [without, withMaps] = faces.map((face) => median(work[face]));
    return { name: 'maps in 30 discs while training', rounds, without, withMaps, ratio: withMaps / without, goal };
  });
}

/**
 * Milliseconds that the window's own thread works for one frame.
 * @param {Page} page
 */
async function startWatch(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  await page.evaluate(`
    globalThis.framesSeen = 0;
    const count = () => { framesSeen += 1; requestAnimationFrame(count); };
    requestAnimationFrame(count);
  `);
  const frames = () => /** @type {Promise<number>} */ (page.evaluate('framesSeen'));
  return async () => {
    const before = [await now(), await frames()];
    await page.waitForTimeout(watchedMilliseconds);
    const after = [await now(), await frames()];
    return (after[0] - before[0]) / (after[1] - before[1]);
  };
}

/** Two inputs, two hidden layers of fourteen and an output on the circle, which it learns for hours. */
function documentOfThirty() {
  let state = 1;
  const draw = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Number((state / 2 ** 31 - 1).toFixed(4));
  };
  const matrix = (/** @type {number} */ units, /** @type {number} */ fanIn) =>
    Array.from({ length: units }, () => Array.from({ length: fanIn }, draw));
  const sizes = [2, 14, 14, 1];
  return JSON.stringify({
    format: 'chainrule',
    formatVersion: 1,
    name: 'Thirty neurons',
    network: {
      layers: sizes.map((units, at) =>
        at === 0
          ? { id: 'l0', kind: 'input', name: 'x', units }
          : {
              id: `l${at}`,
              kind: 'dense',
              name: at === 3 ? 'y' : `h${at}`,
              units,
              activation: at === 3 ? 'sigmoid' : 'tanh',
              biases: Array(units).fill(0),
            },
      ),
      connections: sizes.slice(1).map((units, at) => ({
        id: `c${at}`,
        source: `l${at}`,
        target: `l${at + 1}`,
        weights: matrix(units, sizes[at] ?? 0),
      })),
    },
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'adam', learningRate: 0.001 },
      batchSize: 20,
      epochs: 1_000_000,
      seed: 1,
    },
    dataset: { kind: 'builtin', name: 'circle', count: 200, noise: 0.1, seed: 1 },
  });
}
