// The whole loop of `chainrule train` on T2 (order, epochs, a line for each) beside plain typed arrays in their own, in turns.
import { closeSync, openSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { median } from './median.mjs';
import { stepsPerSecond, threadTime } from './pace.mjs';
import { loadCore } from './training/load-core.mjs';
import { createPlainEngine } from './training/plain-engine.mjs';
import { tasks } from './training/tasks.mjs';

/** @typedef {import('./training/tasks.mjs').Task} Task */
/** @typedef {Awaited<ReturnType<typeof loadCore>>} Core */

const names = ['T2/10', 'T2/32'];
const sliceMilliseconds = 100;
const goal = 15;

/** @param {{ rounds: number }} options */
export async function measureCommandLine({ rounds }) {
  const core = await loadCore();
  const sink = openSync(devNull, 'w');
  try {
    const results = [];
    for (const task of tasks(core).filter(({ name }) => names.includes(name))) {
      results.push(await measureTask(core, task, sink, rounds));
    }
    return results;
  } finally {
    closeSync(sink);
  }
}

/**
 * The first round warms up and is not counted.
 * @param {Core} core
 * @param {Task} task
 * @param {number} sink where what is printed goes
 * @param {number} rounds
 */
async function measureTask(core, task, sink, rounds) {
  const plain = createPlainEngine(task);
  const batches = Array.from({ length: Math.floor(task.count / task.batch) }, (_, index) =>
    Int32Array.from({ length: task.batch }, (_, example) => index * task.batch + example),
  );
  const engine = fastEngine(core, task);
  /** @type {Readonly<Record<string, () => number | Promise<number>>>} */
  const turns = {
    text: () => loopPerSecond(core, task, sink, false),
    json: () => loopPerSecond(core, task, sink, true),
    engine: () =>
      task.batch * stepsPerSecond((step) => engine.trainStep(batches[step % batches.length]), sliceMilliseconds),
    plain: () => task.batch * stepsPerSecond((step) => plain.step(batches[step % batches.length]), sliceMilliseconds),
  };
  /** @type {Map<string, number[]>} */
  const speeds = new Map(Object.keys(turns).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of Object.entries(turns)) {
      const speed = await measure();
      if (round > 0) speeds.get(name)?.push(speed);
    }
  }
  const [text, json, alone, other] = Object.keys(turns).map((name) => median(speeds.get(name) ?? []));
  return { name: `chainrule train, ${task.title}`, text, json, engine: alone, plain: other, ratio: text / other, goal };
}

/**
 * @param {Core} core
 * @param {Task} task
 */
function fastEngine(core, task) {
  const compiled = core.compileNetwork(task.network, task.loss);
  if (!core.isCompiled(compiled)) throw new Error(`${task.name} does not compile.`);
  return core.createFast({
    graph: compiled.graph,
    features: task.features,
    targets: task.targets,
    parameters: core.readParameters(task.network),
    update: updateOf(task),
    frozen: null,
  });
}

/** @param {Task} task */
function updateOf(task) {
  return { optimizer: /** @type {const} */ ({ kind: 'sgd', learningRate: task.learningRate }) };
}

/**
 * Examples a second of a run of the command line from its first epoch on.
 * @param {Core} core
 * @param {Task} task
 * @param {number} sink
 * @param {boolean} json a line for each epoch, in place of some twenty for the run
 */
async function loopPerSecond(core, task, sink, json) {
  const rows = Int32Array.from({ length: task.count }, (_, row) => row);
  const settings = { ...updateOf(task), batchSize: task.batch, seed: 1, shuffle: true };
  const split = { training: rows, validation: new Int32Array(0) };
  const trainer = new core.Trainer(fastEngine(core, task), split, settings, new Float64Array(0));
  const call = {
    json,
    io: { terminalWidth: null },
    translate: () => '',
    print: (/** @type {string} */ text) => writeSync(sink, text),
  };
  const report = core.epochReport(/** @type {never} */ (call), 0, 1_000_000_000);
  let isOver = false;
  const begun = threadTime();
  await core.trainRun(trainer, {
    epochs: 1_000_000_000,
    stopRules: {},
    isCancelled: () => isOver,
    onEpoch: report.epoch,
    onPause: () => {
      report.flush();
      // Not asked after each epoch: that takes a twentieth of one.
      isOver = threadTime() - begun > sliceMilliseconds;
    },
  });
  report.end();
  return ((trainer.epoch * task.count) / (threadTime() - begun)) * 1000;
}
