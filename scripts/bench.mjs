// `npm run bench [training|growth|window|window-training|scrub|canvas]`: measures beside peers, in turns, and tells medians and ratios. `--json` for machines,
// `--tasks T1,T4` and `--peers tfjs,torch` (or `none`) for a part of the training speeds,
// `--profile FILE` for a processor profile of the window while it trains or is scrubbed.
import { parseArgs } from 'node:util';
import { measureCanvas } from '../bench/canvas.mjs';
import { measureGrowth } from '../bench/growth.mjs';
import { measureOpeningTime } from '../bench/opening-time.mjs';
import { measureScrubbing } from '../bench/scrub.mjs';
import { showTraining } from '../bench/training/show-training.mjs';
import { measureTrainingSpeed } from '../bench/training-speed.mjs';
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
  },
});
const rounds = Number(values.rounds);
// Standard output is for the result.
const say = console.error;

/** Each measures one thing; null when it can't be measured here. */
/** @type {Readonly<Record<string, () => Promise<object[] | null>>>} */
const measurements = {
  training: measureTraining,
  growth: measureGrowthOfCost,
  window: measureWindow,
  'window-training': measureTrainingInWindow,
  scrub: measureScrubbingInWindow,
  canvas: measureCanvasInWindow,
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

async function measureGrowthOfCost() {
  const results = await measureGrowth({ rounds });
  const row = (
    /** @type {typeof results[number]} */ {
      nanosecondsPerWire,
      growth,
      growthLimit,
      verdict,
      edits,
      editLimit,
      firstEdit,
    },
  ) => ({
    'ns per wire and step': nanosecondsPerWire.toFixed(2),
    'of the smallest': `${growth.toFixed(2)} × (≤ ${growthLimit}: ${verdict === 'goal' ? 'goal met' : 'MISSED'})`,
    ...Object.fromEntries(edits.map(({ kind, milliseconds }) => [`${kind} to step`, `${milliseconds.toFixed(2)} ms`])),
    'the very first': `${firstEdit.toFixed(1)} ms`,
    'edit wanted': editLimit === null ? '–' : `≤ ${editLimit} ms`,
  });
  if (!values.json) console.table(Object.fromEntries(results.map((result) => [result.name, row(result)])));
  return results;
}

async function measureWindow() {
  return inWindow(async (options) => {
    const result = await measureOpeningTime(options);
    if (!values.json) showWindow(result);
    return [result];
  });
}

async function measureTrainingInWindow() {
  return inWindow(async (options) => {
    const result = await measureWindowTraining({ ...options, ...profileWanted() });
    if (!values.json) showWindowTraining(result);
    return [result];
  });
}

async function measureScrubbingInWindow() {
  return inWindow(async (options) => {
    const result = await measureScrubbing({ ...options, ...profileWanted() });
    if (!values.json) showScrubbing(result);
    return [result];
  });
}

async function measureCanvasInWindow() {
  return inWindow(async (options) => {
    const result = await measureCanvas(options);
    if (!values.json) showCanvas(result);
    return [result];
  });
}

function profileWanted() {
  const { profile } = values;
  return profile === undefined ? {} : { profile };
}

/**
 * With the built app, an Electron and a display; null without.
 * @param {(options: { executable: string, electronArguments: string[], rounds: number }) => Promise<object[]>} measure
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
    return await measure({ executable: runtime.executable, electronArguments: sandboxArguments(), rounds });
  } finally {
    display?.stop();
  }
}

/** @param {Awaited<ReturnType<typeof measureOpeningTime>>} result */
function showWindow(result) {
  console.table({
    [result.name]: {
      'empty window': `${result.empty.toFixed(0)} ${result.unit}`,
      Chainrule: `${result.chainrule.toFixed(0)} ${result.unit}`,
      ratio: result.ratio.toFixed(2),
      goal: `≤ ${result.goal}`,
      rounds: result.rounds,
    },
  });
}

/** @param {Awaited<ReturnType<typeof measureWindowTraining>>} result */
function showWindowTraining(result) {
  const { goals } = result;
  console.table({
    [result.name]: {
      inputs: result.inputs,
      'epochs/s': result.epochsPerSecond.toFixed(1),
      'input to paint, median': `${result.medianPaint.toFixed(0)} ms`,
      p95: `${result.p95Paint.toFixed(0)} ms`,
      'p95 goal': `≤ ${goals.paint} ms`,
      'longest task': `${result.longestTask.toFixed(0)} ms`,
      'of the processor': `${result.busiestTask.toFixed(0)} ms`,
      'task goal': `≤ ${goals.task} ms`,
      'tasks over 50 ms': result.longTasks,
    },
  });
}

/** @param {Awaited<ReturnType<typeof measureScrubbing>>} result */
function showScrubbing(result) {
  console.table({
    [result.name]: {
      keys: result.keys,
      'key to shown, median': `${result.median.toFixed(0)} ms`,
      p95: `${result.p95.toFixed(0)} ms`,
      longest: `${result.longest.toFixed(0)} ms`,
      'of the processor': `${result.processor.toFixed(0)} ms`,
      goal: `≤ ${result.goal} ms`,
    },
  });
}

/** @param {Awaited<ReturnType<typeof measureCanvas>>} result */
function showCanvas({ wires, frames, openings }) {
  const verdict = (/** @type {boolean} */ met) => (met ? 'goal met' : 'MISSED');
  const wireRow = (/** @type {typeof wires[number]} */ { edges, layer, ratio, goal, met }) => ({
    'React Flow edges': `${edges.toFixed(1)}/s`,
    'drawing layer': `${layer.toFixed(1)}/s`,
    ratio: `${ratio.toFixed(1)} × (≥ ${goal} or 60/s: ${verdict(met)})`,
  });
  const frameRow = (/** @type {typeof frames[number]} */ { goal, panning, zooming, dragging }) => {
    const cell = (/** @type {typeof panning} */ { median, p95 }) =>
      `${median.toFixed(0)} / ${p95.toFixed(0)} ms (${verdict(p95 <= goal)})`;
    return {
      'panning, median / p95': cell(panning),
      zooming: cell(zooming),
      dragging: cell(dragging),
      goal: `≤ ${goal} ms`,
    };
  };
  const openingRow = (/** @type {typeof openings[number]} */ { milliseconds, longest, said, goal }) => ({
    'opened after': `${milliseconds.toFixed(0)} ms`,
    longest: `${longest.toFixed(0)} ms`,
    goal: goal === null ? '–' : `≤ ${goal} ms: ${verdict(milliseconds <= goal)}`,
    said,
  });
  console.table(Object.fromEntries(wires.map((each) => [each.name, wireRow(each)])));
  console.table(Object.fromEntries(frames.map((each) => [each.name, frameRow(each)])));
  console.table(Object.fromEntries(openings.map((each) => [each.name, openingRow(each)])));
}
