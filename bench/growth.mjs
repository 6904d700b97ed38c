// Growth of cost with the number of wires: time per wire of a training step, and from an edit to the next step.
import { median } from './median.mjs';
import { stepsPerSecond, threadTime } from './pace.mjs';
import { loadCore } from './training/load-core.mjs';
import { asSingleNeurons, layersOf } from './training/tasks.mjs';

/** @typedef {Awaited<ReturnType<typeof loadCore>>} Core */
/** @typedef {import('../src/core/document/network-document.ts').NetworkDocument} NetworkDocument */
/** @typedef {import('../src/core/document/edit.ts').Edit} Edit */
/** @typedef {import('../src/core/network/network.ts').Network} Network */

const batch = 32;
const sliceMilliseconds = 100;
const warmUpMilliseconds = 1500;
/** A wire of the largest network takes at most so many times what one of the smallest does. */
const growthLimit = 2;

/** Layer sizes of about so many wires, and the milliseconds within which an edit must be followed by a step. */
const sizes = [
  { wires: '1,000', layers: [20, 25, 20, 1], editLimit: 1 },
  { wires: '10,000', layers: [50, 80, 70, 10], editLimit: 5 },
  { wires: '100,000', layers: [200, 250, 180, 20], editLimit: 30 },
  { wires: '1,000,000', layers: [784, 800, 450, 10], editLimit: null },
];

/** @param {{ rounds: number }} options */
export async function measureGrowth({ rounds }) {
  const core = await loadCore();
  const subjects = sizes.flatMap(({ wires, layers, editLimit }) => {
    const network = layersOf(core.RandomStream.for(1, 'growth'), layers, 'tanh', 'tanh');
    const drawn = [{ name: `${wires} wires in layers`, editLimit, document: documentOf(core, network) }];
    if (editLimit !== null) {
      const neurons = asSingleNeurons(network);
      drawn.push({ name: `${wires} wires, single neurons`, editLimit, document: documentOf(core, neurons) });
    }
    return drawn;
  });
  // Size by size, since an edit follows others of the same document.
  const measured = subjects.map(({ name, editLimit, document }) => {
    const first = editsAndSteps(core, document);
    warmUp(core, document);
    const rounded = Array.from({ length: rounds }, () => ({
      times: editsAndSteps(core, document),
      perWire: nanosecondsPerWire(core, document),
    }));
    const kinds = rounded[0]?.times.map(({ kind }) => kind) ?? [];
    return {
      name,
      editLimit,
      firstEdit: first[0]?.milliseconds ?? Number.NaN,
      nanosecondsPerWire: median(rounded.map(({ perWire }) => perWire)),
      edits: kinds.map((kind, index) => ({
        kind,
        milliseconds: median(rounded.map(({ times }) => times[index].milliseconds)),
      })),
    };
  });
  return measured.map((result) => ({ ...result, ...growthOf(result, measured[0]) }));
}

/**
 * Edits until the code is as fast as it gets, as it is for whoever has drawn for a while.
 * @param {Core} core
 * @param {NetworkDocument} document
 */
function warmUp(core, document) {
  const begun = threadTime();
  while (threadTime() - begun < warmUpMilliseconds) editsAndSteps(core, document);
}

/**
 * @param {{ nanosecondsPerWire: number }} result
 * @param {{ nanosecondsPerWire: number }} smallest
 */
function growthOf({ nanosecondsPerWire }, smallest) {
  const growth = nanosecondsPerWire / smallest.nanosecondsPerWire;
  return { growth, growthLimit, verdict: growth <= growthLimit ? 'goal' : 'missed' };
}

/**
 * @param {Core} core
 * @param {Network} network
 * @returns {NetworkDocument}
 */
function documentOf(core, network) {
  const sources = new Set(network.connections.map(({ source }) => source));
  const outputs = network.layers.map(({ id }) => id).filter((id) => !sources.has(id));
  return {
    name: 'growth',
    network: { ...network, outputs },
    layout: new Map(network.layers.map(({ id }, index) => [id, { x: 200 * (index % 9), y: 60 * (index / 9) }])),
    training: { ...core.defaultTrainingSettings, optimizer: { kind: 'sgd', learningRate: 0.001 } },
    dataset: null,
  };
}

/**
 * One edit after the other, each timed with all that follows it up to the end of the first training step:
 * the edit, its undo entry, the check, compiling, planning, memory for the engine, the step.
 * @param {Core} core
 * @param {NetworkDocument} document
 */
function editsAndSteps(core, document) {
  const history = core.emptyHistory(true);
  const moments = { momentBefore: null, momentAfter: null };
  let before = document;
  return edits(core, document).map(({ kind, edit }) => {
    const begun = threadTime();
    const result = edit(before);
    if (core.isRefused(result)) throw new Error(JSON.stringify(result));
    const after = result.document;
    core.record(history, { label: result.label, before, after, ...moments });
    const { trainer, engine } = prepare(core, after);
    trainer.takeStep();
    // As the training worker does before it loads the network that follows.
    engine.release();
    const milliseconds = threadTime() - begun;
    before = after;
    return { kind, milliseconds };
  });
}

/**
 * A neuron drawn beside others, one deleted, a wire drawn past the hidden layers, and deleted again.
 * @param {Core} core
 * @param {NetworkDocument} document
 * @returns {{ kind: string, edit: Edit }[]}
 */
function edits(core, { network: { layers } }) {
  const hidden = layers[layers.findIndex(({ kind }) => kind === 'dense') + 1];
  const neuron = { layer: hidden.id, unit: 0 };
  const source = { layer: layers[0].id, unit: 0 };
  const target = { layer: layers[layers.length - 1].id, unit: 0 };
  return [
    { kind: 'neuron drawn', edit: (document) => core.addSibling(document, neuron) },
    { kind: 'neuron deleted', edit: (document) => core.removeParts(document, { neurons: [neuron] }) },
    { kind: 'wire drawn', edit: (document) => core.connect(document, source, target) },
    {
      kind: 'wire deleted',
      edit: (document) => {
        const { id } = document.network.connections[document.network.connections.length - 1];
        return core.removeParts(document, { wires: [{ connection: id, target: 0, source: 0 }] });
      },
    },
  ];
}

/**
 * @param {Core} core
 * @param {NetworkDocument} document
 */
function prepare(core, { network, training }) {
  const dataset = examplesFor(network);
  const run = core.prepareRun({ network, settings: training, dataset, createEngine: core.createFast });
  if (!core.isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  return run;
}

/** @type {Map<string, import('../src/core/data/dataset.ts').Dataset>} */
const datasets = new Map();

/**
 * Made once for each number of inputs and outputs, as the open document's dataset is.
 * @param {Network} network
 */
function examplesFor({ layers, outputs = [] }) {
  const isOutput = new Set(outputs);
  const unitsOf = (/** @type {readonly { units: number }[]} */ some) => some.reduce((sum, { units }) => sum + units, 0);
  const inputs = unitsOf(layers.filter(({ kind }) => kind === 'input'));
  const width = unitsOf(layers.filter(({ id }) => isOutput.has(id)));
  const key = `${inputs} ${width}`;
  const rows = Int32Array.from({ length: batch }, (_, row) => row);
  const dataset = datasets.get(key) ?? {
    count: batch,
    featureNames: Array.from({ length: inputs }, (_, index) => `x${index}`),
    targetNames: Array.from({ length: width }, (_, index) => `y${index}`),
    features: new Float64Array(batch * inputs).fill(0.1),
    targets: new Float64Array(batch * width).fill(0.1),
    split: { all: rows, training: rows, validation: new Int32Array(0), test: new Int32Array(0) },
    encoding: null,
    problems: [],
  };
  datasets.set(key, dataset);
  return dataset;
}

/**
 * @param {Core} core
 * @param {NetworkDocument} document
 */
function nanosecondsPerWire(core, document) {
  const { engine, compiled } = prepare(core, document);
  const rows = Int32Array.from({ length: batch }, (_, row) => row);
  const nanoseconds = 1e9 / stepsPerSecond(() => engine.trainStep(rows), sliceMilliseconds);
  engine.release();
  return nanoseconds / compiled.graph.parameterCount;
}
