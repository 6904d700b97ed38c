// Full training steps per second of the fast engine beside a plain one, the reference engine and its peers, in turns, in one run.
import { median } from './median.mjs';
import { stepsPerSecond } from './pace.mjs';
import { PeerProcess } from './peers/peer-process.mjs';
import { startOn, trainedPerSecond, whyNotLearned } from './peers/peer-subject.mjs';
import { installPeers, peerPrograms } from './peers/peers.mjs';
import { loadCore } from './training/load-core.mjs';
import { loadPeaks } from './training/peak.mjs';
import { createPlainEngine } from './training/plain-engine.mjs';
import { asSingleNeurons, tasks } from './training/tasks.mjs';
import { verdictOn, wantedAgainst } from './training/wanted.mjs';

/** @typedef {import('./training/tasks.mjs').Task} Task */
/** @typedef {import('./peers/peer-subject.mjs').PeerSubject} PeerSubject */
/**
 * @typedef {object} Comparison
 * @property {string} against
 * @property {string} title
 * @property {number | null} examplesPerSecond of the other; null when it was not measured
 * @property {number | null} ratio
 * @property {number | null} floor
 * @property {number | null} goal
 * @property {number | null} limit what the ratio may be at most
 * @property {'goal' | 'floor' | 'missed' | null} verdict
 * @property {string | null} note why it was not measured, or what is not the same
 */
/** @typedef {{ title: string, note: string | null, measure: () => number | null | Promise<number | null> }} Turn */

const sliceMilliseconds = 60;

/**
 * @param {{ rounds: number, only?: readonly string[], peers?: readonly string[], say: (line: string) => void }} options
 */
export async function measureTrainingSpeed({ rounds, only, peers, say }) {
  const programs = peerPrograms.filter(({ name }) => peers === undefined || peers.includes(name));
  if (programs.length > 0) await installPeers(programs, say);
  const core = await loadCore();
  const peaks = await loadPeaks();
  const processes = programs.map((program) => new PeerProcess(program));
  const chosen = tasks(core).filter(({ name }) => only === undefined || only.some((part) => isPart(name, part)));
  try {
    const results = [];
    for (const task of chosen) {
      say(`${task.name} ${task.title} …`);
      results.push(await measureTask({ core, peaks, processes, rounds, task }));
    }
    return results;
  } finally {
    for (const process of processes) process.stop();
  }
}

/**
 * `T2` means both of its batch sizes.
 * @param {string} name
 * @param {string} part
 */
function isPart(name, part) {
  return name === part || name.startsWith(`${part}/`);
}

/**
 * @param {{ core: Awaited<ReturnType<typeof loadCore>>, peaks: import('./training/peak.mjs').Peaks,
 *   processes: readonly PeerProcess[], rounds: number, task: Task }} options
 */
async function measureTask({ core, peaks, processes, rounds, task }) {
  const engines = Object.entries(enginesFor(core, task));
  const { subjects, refused } = await startPeers(core, task, processes);
  /** @type {Record<string, () => number | null | Promise<number | null>>} */
  const turns = {
    ...Object.fromEntries(engines.map(([name, run]) => [name, () => examplesPerSecond(task, run)])),
    ...Object.fromEntries(
      subjects.map((subject) => [subject.peer.name, () => trainedPerSecond(subject, sliceMilliseconds)]),
    ),
    limit: () => (peaks.arithmetic(sliceMilliseconds) * 1e9) / task.flops,
    clock: () => (peaks.clock(sliceMilliseconds) * 1e9) / task.flops,
  };
  const speeds = await inTurns(turns, rounds);
  /** @type {Map<string, string>} */
  const notes = new Map(refused);
  for (const subject of subjects) {
    const reason = await whyNotLearned(subject);
    if (reason !== null) speeds.delete(subject.peer.name);
    const note = reason ?? subject.note;
    if (note !== null) notes.set(subject.peer.name, note);
  }
  return resultOf(task, speeds, notes, processes);
}

/**
 * Medians of the rounds, of the limits the greatest; the first round warms up and is not counted.
 * @param {Record<string, () => number | null | Promise<number | null>>} turns
 * @param {number} rounds
 */
async function inTurns(turns, rounds) {
  /** @type {Map<string, number[]>} */
  const lists = new Map(Object.keys(turns).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of Object.entries(turns)) {
      const speed = await measure();
      if (round > 0 && speed !== null) lists.get(name)?.push(speed);
    }
  }
  const told = (/** @type {string} */ name, /** @type {number[]} */ list) =>
    Object.hasOwn(limitTitles, name) ? Math.max(...list) : median(list);
  return new Map([...lists].map(([name, list]) => [name, told(name, list)]));
}

/**
 * @param {Awaited<ReturnType<typeof loadCore>>} core
 * @param {Task} task
 * @param {readonly PeerProcess[]} processes
 */
async function startPeers(core, task, processes) {
  const reference = core.createReferenceEngine(inputOf(core, task));
  const expected = reference.evaluate(Int32Array.from({ length: task.batch }, (_, row) => row));
  /** @type {PeerSubject[]} */
  const subjects = [];
  /** @type {[string, string][]} */
  const refused = [];
  for (const process of processes) {
    const started = await startOn(process, task, expected);
    if (typeof started === 'string') refused.push([process.name, started]);
    else subjects.push(started);
  }
  return { subjects, refused };
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
  const shown = core.createFast(inputOf(core, task));
  // A softmax layer can't be taken apart.
  const canSplit = task.sizes !== null && task.loss !== 'crossEntropy';
  const neurons = canSplit ? core.createFast(inputOf(core, { ...task, network: asSingleNeurons(task.network) })) : null;
  return {
    fast: (rows) => fast.trainStep(rows),
    // Next to the same network in layers: as the last in the row the same plan was seen a quarter slower on T1 (ADR 12).
    ...(neurons === null ? {} : { neurons: (rows) => neurons.trainStep(rows) }),
    plain: (rows) => plain.step(rows),
    reference: (rows) => reference.trainStep(rows),
    adam: (rows) => adam.trainStep(rows),
    shown: (rows) => {
      shown.trainStep(rows);
      shown.readGradients();
    },
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
  return batch * stepsPerSecond((step) => run(batches[step % batches.length]), sliceMilliseconds);
}

/** The peak of the processor, over the arithmetic of an example. */
const limitTitles = {
  limit: 'SIMD arithmetic alone',
  clock: '16 operations a cycle',
};

/** What is ours, beside the peers. */
const ownTitles = {
  plain: 'plain typed arrays',
  reference: 'reference engine',
  adam: 'fast engine, Adam',
  shown: 'fast engine, gradients read',
  neurons: 'fast engine, single neurons',
};

/**
 * @param {Task} task
 * @param {ReadonlyMap<string, number>} speeds
 * @param {ReadonlyMap<string, string>} notes
 * @param {readonly { name: string, title: string }[]} peers
 */
function resultOf(task, speeds, notes, peers) {
  const fast = speeds.get('fast') ?? Number.NaN;
  const named = (/** @type {Record<string, string>} */ titles) =>
    Object.entries(titles).map(([name, title]) => ({ name, title }));
  const others = [...named(ownTitles), ...peers, ...named(limitTitles)];
  return {
    name: task.name,
    title: task.title,
    examplesPerSecond: fast,
    gigaflops: (fast * task.flops) / 1e9,
    comparisons: others.map(({ name, title }) => compared(task, fast, { name, title, speeds, notes })),
  };
}

/**
 * @param {Task} task
 * @param {number} fast
 * @param {{ name: string, title: string, speeds: ReadonlyMap<string, number>, notes: ReadonlyMap<string, string> }} other
 * @returns {Comparison}
 */
function compared(task, fast, { name, title, speeds, notes }) {
  const speed = speeds.get(name) ?? null;
  const ratio = speed === null ? null : fast / speed;
  const wanted = wantedAgainst(name, task.name);
  return {
    against: name,
    title,
    examplesPerSecond: speed,
    ratio,
    floor: wanted?.floor ?? null,
    goal: wanted?.goal ?? null,
    limit: wanted?.limit ?? null,
    verdict: wanted === null || ratio === null ? null : verdictOn(ratio, wanted),
    note: notes.get(name) ?? null,
  };
}
