// The canvas at scale: wires beside React Flow's edges, frames of large networks under the hand, opening large documents.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureWiresBesideEdges } from './canvas/wires-beside-edges.mjs';
import { median } from './median.mjs';
import { inWindow } from './window/in-window.mjs';
import { layersDocument, singleNeuronsDocument } from './window/scale-documents.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ executable: string, electronArguments: readonly string[], rounds: number }} Options */

const frameGoal = 50;
const openingGoal = 3000;

/** @param {Options} options */
export async function measureCanvas(options) {
  return {
    wires: await measureWiresBesideEdges(options),
    frames: [
      await measureFrames(options, '28,672 wires, 8 × 64', layersDocument(Array(8).fill(64))),
      await measureFrames(options, '28,224 wires, 50 × 24', layersDocument(Array(50).fill(24))),
    ],
    openings: [
      await measureOpening(options, '4,000 single neurons', singleNeuronsDocument(4000, 12_000), openingGoal),
      await measureOpening(options, '100,800 wires, 8 × 120', layersDocument(Array(8).fill(120)), null),
      await measureOpening(options, '100,000 single wires', singleNeuronsDocument(2000, 100_000), null),
    ],
  };
}

/**
 * Times between frames while a hand pans, zooms and drags. The first round warms up and is not counted.
 * @param {Options} options
 * @param {string} name
 * @param {string} document
 */
function measureFrames({ rounds, ...runtime }, name, document) {
  return inWindow(runtime, document, async (page) => {
    await canvasOf(page).waitFor({ timeout: 120_000 });
    await page.evaluate(untilAtRest);
    // Close enough for every wire to be drawn of its own.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+=');
    await page.evaluate(untilAtRest);
    /** @type {Record<'panning' | 'zooming' | 'dragging', number[]>} */
    const times = { panning: [], zooming: [], dragging: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const [gesture, move] of Object.entries(gestures)) {
        await page.evaluate(watchFrames);
        await move(page);
        const seen = /** @type {number[]} */ (await page.evaluate('stopWatchingFrames()'));
        await page.evaluate(untilAtRest);
        if (round > 0) times[/** @type {keyof typeof times} */ (gesture)].push(...seen);
      }
    }
    const of = (/** @type {number[]} */ all) => {
      const sorted = all.toSorted((one, other) => one - other);
      return {
        frames: sorted.length,
        median: sorted[sorted.length >> 1],
        p95: sorted[Math.floor(0.95 * sorted.length)],
      };
    };
    return {
      name,
      panning: of(times.panning),
      zooming: of(times.zooming),
      dragging: of(times.dragging),
      goal: frameGoal,
    };
  });
}

const gestures = {
  panning: (/** @type {Page} */ page) => wheel(page, (step) => [step < 20 ? 12 : -12, step < 20 ? 7 : -7], null),
  zooming: (/** @type {Page} */ page) => wheel(page, (step) => [0, step < 20 ? 20 : -20], 'Control'),
  dragging: dragLane,
};

/**
 * @param {Page} page
 * @param {(step: number) => readonly [number, number]} turn
 * @param {'Control' | null} key
 */
async function wheel(page, turn, key) {
  const { x, y } = await middleOf(page);
  await page.mouse.move(x, y);
  if (key !== null) await page.keyboard.down(key);
  for (let step = 0; step < 40; step += 1) await page.mouse.wheel(...turn(step));
  if (key !== null) await page.keyboard.up(key);
}

/** By its title. @param {Page} page */
async function dragLane(page) {
  const { x, y } = await middleOf(page);
  const titles = await page.locator('.lane-title').all();
  const boxes = (await Promise.all(titles.map((title) => title.boundingBox()))).filter((box) => box !== null);
  const distance = (/** @type {{ x: number, y: number }} */ box) => Math.hypot(box.x - x, box.y - y);
  const [nearest] = boxes.sort((one, other) => distance(one) - distance(other));
  if (nearest === undefined) throw new Error('There is no lane to drag.');
  const [startX, startY] = [nearest.x + nearest.width / 2, nearest.y + nearest.height / 2];
  await page.mouse.move(startX, startY);
  await page.mouse.down();
  for (let step = 0; step < 40; step += 1) {
    const way = step < 20 ? step : 40 - step;
    await page.mouse.move(startX + 2 * way, startY + 3 * way);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

/** Until view and parts of the network have stayed as they are for some frames. Evaluated in the page as it stands. */
function untilAtRest() {
  const { document, requestAnimationFrame } = /** @type {any} */ (globalThis);
  const quietFrames = 15;
  return new Promise((settle) => {
    let last = '';
    let quiet = 0;
    const look = () => {
      const style = document.querySelector('.react-flow__viewport')?.getAttribute('style');
      const now = `${style} ${document.querySelectorAll('.react-flow__node *').length}`;
      quiet = now === last ? quiet + 1 : 0;
      last = now;
      if (quiet === quietFrames) settle(null);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Evaluated in the page as it stands, so it refers to nothing outside. */
function watchFrames() {
  const page = /** @type {any} */ (globalThis);
  /** @type {number[]} */
  const times = [];
  let last = performance.now();
  let watching = true;
  const next = () => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    if (watching) page.requestAnimationFrame(next);
  };
  page.requestAnimationFrame(next);
  page.stopWatchingFrames = () => {
    watching = false;
    return times.slice(1);
  };
}

/**
 * From the key that opens a file to the second frame that shows it, in a window that is there already.
 * @param {Options} options
 * @param {string} name
 * @param {string} document
 * @param {number | null} goal
 */
async function measureOpening({ rounds, ...runtime }, name, document, goal) {
  /** @type {number[]} */
  const times = [];
  let said = '';
  for (let round = 0; round <= rounds; round += 1) {
    const result = await inWindow(runtime, null, async (page, app, folder) => {
      const file = join(folder, 'large.chainrule');
      await writeFile(file, document);
      await page.getByRole('heading').first().waitFor();
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      }, file);
      await page.evaluate(untilIdle);
      await page.evaluate(watchOpening);
      await page.keyboard.press('Control+o');
      const time = Number(await page.evaluate('opened'));
      // It answers: the view moves when it is asked to.
      const viewport = canvasOf(page).locator('.react-flow__viewport');
      const before = await viewport.getAttribute('style');
      await page.keyboard.press('Control+=');
      const given = performance.now() + 30_000;
      while ((await viewport.getAttribute('style')) === before) {
        if (performance.now() > given) throw new Error(`The window does not answer with ${name}.`);
      }
      return { time, said: (await page.getByTestId('announcement').textContent()) ?? '' };
    });
    if (round > 0) times.push(result.time);
    said = result.said.trim();
  }
  return { name, milliseconds: median(times), longest: Math.max(...times), said, goal };
}

/** What a window does of its own when it has just opened is done. Evaluated in the page as it stands. */
function untilIdle() {
  return new Promise((settle) => /** @type {any} */ (globalThis).requestIdleCallback(settle));
}

/** Evaluated in the page as it stands, so it refers to nothing outside. */
function watchOpening() {
  const page = /** @type {any} */ (globalThis);
  page.opened = new Promise((settle) => {
    page.addEventListener(
      'keydown',
      (/** @type {{ timeStamp: number, key: string }} */ { timeStamp, key }) => {
        if (key === 'Control') return;
        const look = () => {
          if (page.document.querySelector('[role="application"]') === null) page.requestAnimationFrame(look);
          else
            page.requestAnimationFrame(() => page.requestAnimationFrame(() => settle(performance.now() - timeStamp)));
        };
        look();
      },
      { capture: true },
    );
  });
}

/** @param {Page} page */
function canvasOf(page) {
  return page.getByRole('application', { name: 'Network canvas' });
}

/** @param {Page} page */
async function middleOf(page) {
  const box = await canvasOf(page).boundingBox();
  if (box === null) throw new Error('The canvas is not shown.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
