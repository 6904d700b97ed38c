// Full training steps per second of the fast engine beside a plain one and the reference engine, in turns, in one run.
import { median } from './median.mjs';
import { loadCore } from './training/load-core.mjs';
import { createPlainEngine } from './training/plain-engine.mjs';
import { asSingleNeurons, tasks } from './training/tasks.mjs';

/** @typedef {import('./training/tasks.mjs').Task} Task */

const sliceMilliseconds = 60;

/** What the fast engine must reach against the plain one (figures.md, section 1). */
/** @type {Readonly<Record<string, { floor: number, goal: number }>>} */
const wanted = {
  'T2/10': { floor: 14, goal: 20 },
  'T2/32': { floor: 14, goal: 20 },
  T3: { floor: 19, goal: 30 },
  T4: { floor: 19, goal: 25 },
  T5: { floor: 23, goal: 25 },
  T6: { floor: 19, goal: 25 },
};

/** @param {{ rounds: number, only?: readonly string[] }} options */
export async function measureTrainingSpeed({ rounds, only }) {
  const core = await loadCore();
  const chosen = tasks(core).filter(({ name }) => only === undefined || only.includes(name));
  const subjects = chosen.map((task) => ({ task, engines: enginesFor(core, task) }));
  for (const { task, engines } of subjects) for (const run of Object.values(engines)) examplesPerSecond(task, run);
  return subjects.map(({ task, engines }) => {
    /** @type {Record<string, number[]>} */
    const speeds = Object.fromEntries(Object.keys(engines).map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, run] of Object.entries(engines)) speeds[name]?.push(examplesPerSecond(task, run));
    }
    return resultOf(task, Object.fromEntries(Object.entries(speeds).map(([name, list]) => [name, median(list)])));
  });
}

/**
 * @param {Awaited<ReturnType<typeof loadCore>>} core
 * @param {Task} task
 * @returns {Record<string, (rows: Int32Array) => unknown>}
 */
function enginesFor(core, task) {
  const plain = createPlainEngine(task);
  const fast = core.createFast(inputOf(core, task));
  const reference = core.createReferenceEngine(inputOf(core, task));
  const adam = core.createFast({ ...inputOf(core, task), update: { optimizer: { kind: 'adam', learningRate: 1e-4 } } });
  // A softmax layer can't be taken apart.
  const canSplit = task.sizes !== null && task.loss !== 'crossEntropy';
  const neurons = canSplit ? core.createFast(inputOf(core, { ...task, network: asSingleNeurons(task.network) })) : null;
  return {
    fast: (rows) => fast.trainStep(rows),
    plain: (rows) => plain.step(rows),
    reference: (rows) => reference.trainStep(rows),
    adam: (rows) => adam.trainStep(rows),
    ...(neurons === null ? {} : { neurons: (rows) => neurons.trainStep(rows) }),
  };
}

/**
 * @param {Awaited<ReturnType<typeof loadCore>>} core
 * @param {Task} task
 */
function inputOf(core, task) {
  const compiled = core.compileNetwork(task.network, task.loss);
  if (!core.isCompiled(compiled))
    throw new Error(`${task.name} does not compile: ${JSON.stringify(compiled.problems)}`);
  return {
    graph: compiled.graph,
    features: task.features,
    targets: task.targets,
    parameters: core.readParameters(task.network),
    update: { optimizer: /** @type {const} */ ({ kind: 'sgd', learningRate: task.learningRate }) },
    frozen: null,
  };
}

/**
 * @param {Task} task
 * @param {(rows: Int32Array) => unknown} run
 */
function examplesPerSecond({ batch, count }, run) {
  const batches = Array.from({ length: Math.floor(count / batch) }, (_, index) =>
    Int32Array.from({ length: batch }, (_, example) => index * batch + example),
  );
  const begun = performance.now();
  let steps = 0;
  do {
    for (const rows of batches) run(rows);
    steps += batches.length;
  } while (performance.now() - begun < sliceMilliseconds);
  return (steps * batch * 1000) / (performance.now() - begun);
}

/**
 * @param {Task} task
 * @param {Record<string, number>} speeds
 */
function resultOf(task, speeds) {
  const fast = speeds.fast ?? 0;
  const against = (/** @type {string} */ name) => (speeds[name] === undefined ? null : fast / speeds[name]);
  return {
    name: task.name,
    title: task.title,
    examplesPerSecond: fast,
    gigaflops: (fast * task.flops) / 1e9,
    againstPlain: against('plain'),
    floor: wanted[task.name]?.floor ?? null,
    goal: wanted[task.name]?.goal ?? null,
    againstReference: against('reference'),
    againstAdam: against('adam'),
    againstSingleNeurons: against('neurons'),
  };
}
