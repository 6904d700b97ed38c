// `npm run bench [training|command-line|growth|import|window|memory|window-training|blocks|scrub|canvas|maps|waits]`: measures beside peers, in turns, and tells medians and ratios.
// `--json` for machines, `--tasks T1,T4` and `--peers tfjs,torch` (or `none`) for a part of the training speeds,
// `--only folding` for the waits that have it in their names, `--profile FILE` for a processor profile of the window while it trains or is scrubbed.
import { parseArgs } from 'node:util';
import { measureBlocks } from '../bench/blocks.mjs';
import { measureCanvas } from '../bench/canvas.mjs';
import { measureCommandLine } from '../bench/command-line.mjs';
import { measureGrowth } from '../bench/growth.mjs';
import { measureImportSpeed } from '../bench/import-speed.mjs';
import { measureMaps } from '../bench/maps.mjs';
import { measureMemory } from '../bench/memory.mjs';
import { measureOpeningTime } from '../bench/opening-time.mjs';
import { measureScrubbing } from '../bench/scrub.mjs';
import { showBlocks } from '../bench/show/show-blocks.mjs';
import { showCanvas } from '../bench/show/show-canvas.mjs';
import { showCommandLine } from '../bench/show/show-command-line.mjs';
import { showGrowth } from '../bench/show/show-growth.mjs';
import { showImport } from '../bench/show/show-import.mjs';
import { showMaps } from '../bench/show/show-maps.mjs';
import { showMemory } from '../bench/show/show-memory.mjs';
import { showOpening } from '../bench/show/show-opening.mjs';
import { showScrubbing } from '../bench/show/show-scrubbing.mjs';
import { showTraining } from '../bench/show/show-training.mjs';
import { showWaits } from '../bench/show/show-waits.mjs';
import { showWindowTraining } from '../bench/show/show-window-training.mjs';
import { measureTrainingSpeed } from '../bench/training-speed.mjs';
import { measureWaits } from '../bench/waits.mjs';
import { measureWindowTraining } from '../bench/window-training.mjs';
import { buildIfStale } from './build.mjs';
import { findElectronRuntime, sandboxArguments } from './electron-runtime.mjs';
import { hasDisplay } from './support/platform-checks.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    tasks: { type: 'string' },
    peers: { type: 'string' },
    profile: { type: 'string' },
    only: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
// Standard output is for the result.
const say = console.error;

/** Each measures one thing; null when it can't be measured here. */
/** @type {Readonly<Record<string, () => Promise<object[] | null>>>} */
const measurements = {
  training: measureTraining,
  'command-line': measureWholeLoop,
  growth: measureGrowthOfCost,
  import: measureImports,
  window: measuredInWindow(measureOpeningTime, showOpening),
  memory: measuredInWindow(measureMemory, showMemory),
  'window-training': measuredInWindow(measureWindowTraining, showWindowTraining),
  blocks: measureBlocksInWindow,
  scrub: measuredInWindow(measureScrubbing, showScrubbing),
  canvas: measuredInWindow(measureCanvas, showCanvas),
  maps: measuredInWindow(measureMaps, showMaps),
  waits: measureWaitsInWindow,
};

process.exitCode = await bench();

async function bench() {
  const names = positionals.length > 0 ? positionals : Object.keys(measurements);
  const unknown = names.find((name) => !Object.hasOwn(measurements, name));
  if (unknown !== undefined) {
    say(`There is no measurement ${unknown}; there are: ${Object.keys(measurements).join(', ')}.`);
    return 2;
  }
  /** @type {object[]} */
  const results = [];
  let isComplete = true;
  for (const name of names) {
    const measured = await measurements[name]();
    if (measured === null) isComplete = false;
    else results.push(...measured);
  }
  if (values.json) console.log(JSON.stringify(results));
  return isComplete ? 0 : 1;
}

async function measureTraining() {
  const results = await measureTrainingSpeed({
    rounds,
    say,
    ...(values.tasks === undefined ? {} : { only: values.tasks.split(',') }),
    ...(values.peers === undefined ? {} : { peers: values.peers.split(',').filter((name) => name !== 'none') }),
  });
  if (!values.json) showTraining(results);
  return results;
}

async function measureWholeLoop() {
  const results = await measureCommandLine({ rounds });
  if (!values.json) showCommandLine(results);
  return results;
}

function measureBlocksInWindow() {
  return inWindow(async (options) => {
    const results = await measureBlocks(options);
    if (!values.json) showBlocks(results);
    return results;
  });
}

function measureWaitsInWindow() {
  return inWindow(async (options) => {
    const results = await measureWaits({ ...options, only: values.only });
    if (!values.json) showWaits(results);
    return results;
  });
}

async function measureGrowthOfCost() {
  const results = await measureGrowth({ rounds });
  if (!values.json) showGrowth(results);
  return results;
}

async function measureImports() {
  const results = await measureImportSpeed({ rounds });
  if (!values.json) showImport(results);
  return results;
}

/**
 * @template Result
 * @param {(options: { executable: string, electronArguments: string[], rounds: number, profile?: string }) => Promise<Result>} measure
 * @param {(result: Result) => void} show
 */
function measuredInWindow(measure, show) {
  return () =>
    inWindow(async (options) => {
      const result = await measure(options);
      if (!values.json) show(result);
      return [/** @type {object} */ (result)];
    });
}

/**
 * With the built app, an Electron and a display; null without.
 * @param {(options: { executable: string, electronArguments: string[], rounds: number, profile?: string }) => Promise<object[]>} measure
 */
async function inWindow(measure) {
  if (!(await buildIfStale())) return null;
  const runtime = await findElectronRuntime({ testRuntimeAllowed: true, say });
  if (runtime === null) {
    say('There is no Electron to measure with.');
    return null;
  }
  const display = hasDisplay ? null : await startVirtualDisplay();
  if (display) process.env.DISPLAY = display.display;
  try {
    const { profile } = values;
    return await measure({
      executable: runtime.executable,
      electronArguments: sandboxArguments(),
      rounds,
      ...(profile === undefined ? {} : { profile }),
    });
  } finally {
    display?.stop();
  }
}
