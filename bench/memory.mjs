// The memory of all processes while the spiral trains, beside an empty Electron window with the same runtime, in turns.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { median } from './median.mjs';
import { inWindow } from './window/in-window.mjs';
import { untilEpoch } from './window/until-epoch.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */
/** @typedef {{ resident: number, proportional: number | null }} Memory megabytes */

const emptyWindow = resolve(import.meta.dirname, 'empty-window');
const goal = 1.6;
/** Half of the spiral's run: the timeline and the curves have grown by then. */
const epoch = 200;

/** @param {{ executable: string, electronArguments: readonly string[], rounds: number }} options */
export async function measureMemory({ rounds, ...runtime }) {
  /** @type {{ empty: Memory[], chainrule: Memory[] }} */
  const taken = { empty: [], chainrule: [] };
  for (let round = 0; round < rounds; round += 1) {
    taken.empty.push(await inWindow({ ...runtime, program: emptyWindow }, null, memoryWhenShown));
    taken.chainrule.push(await inWindow(runtime, null, memoryWhileTraining));
  }
  const empty = medianOf(taken.empty);
  const chainrule = medianOf(taken.chainrule);
  return {
    name: 'memory of all processes, the spiral training',
    unit: 'MB',
    empty,
    chainrule,
    ratio: chainrule.resident / empty.resident,
    proportionalRatio:
      chainrule.proportional === null || empty.proportional === null
        ? null
        : chainrule.proportional / empty.proportional,
    goal,
    rounds,
  };
}

/**
 * @param {Page} page
 * @param {ElectronApplication} app
 */
async function memoryWhenShown(page, app) {
  await page.getByRole('heading').first().waitFor();
  return memoryOf(app);
}

/**
 * @param {Page} page
 * @param {ElectronApplication} app
 */
async function memoryWhileTraining(page, app) {
  await page.getByRole('button', { name: 'Train Spiral' }).click();
  await untilEpoch(page.getByRole('application', { name: 'Network canvas' }), epoch);
  return memoryOf(app);
}

/**
 * What the system counts for each process. Memory that processes share counts in each of them in `resident`, and by its
 * share in `proportional`, which only Linux tells.
 * @param {ElectronApplication} app
 * @returns {Promise<Memory>}
 */
async function memoryOf(app) {
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, memory }) => ({ pid, kilobytes: memory.workingSetSize })),
  );
  const proportional = await Promise.all(processes.map(({ pid }) => proportionalOf(pid)));
  const known = proportional.filter((kilobytes) => kilobytes !== null);
  return {
    resident: megabytes(processes.map(({ kilobytes }) => kilobytes)),
    proportional: known.length === processes.length ? megabytes(known) : null,
  };
}

/** @param {number} pid */
async function proportionalOf(pid) {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(text) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes);
}

/** @param {readonly number[]} kilobytes */
function megabytes(kilobytes) {
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** @param {readonly Memory[]} taken */
function medianOf(taken) {
  const proportional = taken.flatMap(({ proportional: each }) => (each === null ? [] : [each]));
  return {
    resident: median(taken.map(({ resident }) => resident)),
    proportional: proportional.length === taken.length ? median(proportional) : null,
  };
}
