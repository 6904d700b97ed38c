// The tasks T1 to T6, and one of layers and irregular neurons together: a network, examples, a batch, and how to train it.
// The data are drawn, not real: what a step costs does not depend on what the numbers mean.

/** @typedef {typeof import('./core.ts')} Core */
/** @typedef {import('../../src/core/network/network.ts').Network} Network */
/** @typedef {import('../../src/core/layers/activation-functions.ts').ActivationKind} ActivationKind */
/** @typedef {import('../../src/core/learning/losses/loss-functions.ts').LossKind} LossKind */
/**
 * @typedef {object} Task
 * @property {string} name
 * @property {string} title
 * @property {readonly number[] | null} sizes of the layers; null for an irregular network
 * @property {Network} network
 * @property {ActivationKind} activation of the hidden layers
 * @property {ActivationKind} outputActivation
 * @property {LossKind} loss
 * @property {number} batch
 * @property {number} learningRate
 * @property {Float64Array} features
 * @property {Float64Array} targets
 * @property {number} count
 * @property {number} flops useful ones, per example
 */

/** @type {readonly { name: string, title: string, sizes: number[], activation: ActivationKind, loss: LossKind, batch: number, learningRate: number, count: number }[]} */
const layered = [
  {
    name: 'T1',
    title: 'XOR 2-4-1',
    sizes: [2, 4, 1],
    activation: 'tanh',
    loss: 'meanSquaredError',
    batch: 4,
    learningRate: 0.1,
    count: 4,
  },
  {
    name: 'T2/10',
    title: 'spiral 2-8-8-1, batch 10',
    sizes: [2, 8, 8, 1],
    activation: 'tanh',
    loss: 'meanSquaredError',
    batch: 10,
    learningRate: 0.03,
    count: 500,
  },
  {
    name: 'T2/32',
    title: 'spiral 2-8-8-1, batch 32',
    sizes: [2, 8, 8, 1],
    activation: 'tanh',
    loss: 'meanSquaredError',
    batch: 32,
    learningRate: 0.03,
    count: 512,
  },
  {
    name: 'T3',
    title: 'digits 64-32-10',
    sizes: [64, 32, 10],
    activation: 'tanh',
    loss: 'crossEntropy',
    batch: 32,
    learningRate: 0.05,
    count: 1792,
  },
  {
    name: 'T4',
    title: '784-128-10',
    sizes: [784, 128, 10],
    activation: 'relu',
    loss: 'crossEntropy',
    batch: 64,
    learningRate: 0.01,
    count: 1024,
  },
  {
    name: 'T6',
    title: 'ten times 64',
    sizes: [64, ...Array(10).fill(64), 10],
    activation: 'relu',
    loss: 'crossEntropy',
    batch: 64,
    learningRate: 0.01,
    count: 1024,
  },
];

const mixed = { inputs: 64, layers: [128, 64], scattered: 300, wiresEach: 10, outputs: 10 };
const irregular = { neurons: 1000, wires: 10_000, inputs: 50, outputs: 10 };

/**
 * @param {Core} core
 * @returns {Task[]}
 */
export function tasks(core) {
  const all = layered.map((task) => layeredTask(core, task));
  all.splice(5, 0, irregularTask(core));
  return [...all, mixedTask(core)];
}

/**
 * @param {Core} core
 * @param {typeof layered[number]} task
 * @returns {Task}
 */
function layeredTask(core, task) {
  const { sizes, loss, activation, count, name } = task;
  const stream = core.RandomStream.for(1, `bench ${name}`);
  const outputActivation = loss === 'crossEntropy' ? 'softmax' : activation;
  const network = layersOf(stream, sizes, activation, outputActivation);
  let flops = 0;
  for (let layer = 1; layer < sizes.length; layer += 1)
    flops += sizes[layer] * sizes[layer - 1] * (layer === 1 ? 4 : 6);
  return {
    ...task,
    network,
    outputActivation,
    flops,
    ...examples(stream, sizes[0], sizes[sizes.length - 1], loss, count),
  };
}

/**
 * @param {import('../../src/core/numeric/random-stream.ts').RandomStream} stream
 * @param {readonly number[]} sizes
 * @param {ActivationKind} activation
 * @param {ActivationKind} outputActivation
 * @returns {Network}
 */
export function layersOf(stream, sizes, activation, outputActivation) {
  /** @type {any[]} */
  const layers = [{ kind: 'input', id: 'layer0', name: 'x', units: sizes[0] }];
  /** @type {any[]} */
  const connections = [];
  for (let layer = 1; layer < sizes.length; layer += 1) {
    const units = sizes[layer];
    const fanIn = sizes[layer - 1];
    const kind = layer === sizes.length - 1 ? outputActivation : activation;
    layers.push({
      kind: 'dense',
      id: `layer${layer}`,
      name: `h${layer}`,
      units,
      activation: kind,
      biases: zeros(units),
    });
    const bound = Math.sqrt(3 / fanIn);
    const weights = Array.from({ length: units }, () =>
      Array.from({ length: fanIn }, () => between(stream, -bound, bound)),
    );
    connections.push({ id: `wires${layer}`, source: `layer${layer - 1}`, target: `layer${layer}`, weights });
  }
  return { layers, connections };
}

/**
 * The same network with every unit a layer of its own.
 * @param {Network} network
 * @returns {Network}
 */
export function asSingleNeurons(network) {
  /** @type {any[]} */
  const layers = [];
  for (const layer of network.layers) {
    for (let unit = 0; unit < layer.units; unit += 1) {
      const id = `${layer.id}.${unit}`;
      const biases = layer.kind === 'dense' ? { biases: layer.biases && [layer.biases[unit]] } : {};
      layers.push({ ...layer, id, name: id, units: 1, ...biases });
    }
  }
  const connections = network.connections.flatMap((connection) =>
    connection.weights.flatMap((row, target) =>
      row.map((weight, source) => ({
        id: /** @type {any} */ (`${connection.id}.${target}.${source}`),
        source: /** @type {any} */ (`${connection.source}.${source}`),
        target: /** @type {any} */ (`${connection.target}.${target}`),
        weights: [[weight]],
      })),
    ),
  );
  return { layers, connections };
}

/**
 * Every neuron after the inputs hears from earlier ones at random; the last ones are the outputs.
 * @param {Core} core
 * @returns {Task}
 */
function irregularTask(core) {
  const { neurons, wires, inputs, outputs } = irregular;
  const stream = core.RandomStream.for(1, 'bench T5');
  const sources = Array.from({ length: neurons }, () => /** @type {Set<number>} */ (new Set()));
  const add = (/** @type {number} */ target) =>
    sources[target]?.add(stream.integer(Math.min(target, neurons - outputs)));
  for (let target = inputs; target < neurons; target += 1) add(target);
  const count = () => sources.reduce((sum, each) => sum + each.size, 0);
  while (count() < wires)
    for (let draw = wires - count(); draw > 0; draw -= 1) add(inputs + stream.integer(neurons - inputs));
  return drawnTask(stream, { name: 'T5', title: 'irregular, 10,000 wires', sources, inputs, outputs });
}

/**
 * Two whole layers, and behind them neurons that hear from any earlier ones at random, past the layers too; all of it
 * drawn neuron by neuron.
 * @param {Core} core
 * @returns {Task}
 */
function mixedTask(core) {
  const { inputs, layers, scattered, wiresEach, outputs } = mixed;
  const stream = core.RandomStream.for(1, 'bench mixed');
  /** @type {Set<number>[]} */
  const sources = Array.from({ length: inputs }, () => new Set());
  let before = 0;
  for (const units of layers) {
    const end = sources.length;
    const all = Array.from({ length: end - before }, (_, index) => before + index);
    for (let unit = 0; unit < units; unit += 1) sources.push(new Set(all));
    before = end;
  }
  const first = sources.length;
  for (let neuron = 0; neuron < scattered; neuron += 1) {
    const earlier = Math.min(sources.length, first + scattered - outputs);
    const from = new Set(/** @type {number[]} */ ([]));
    while (from.size < wiresEach) from.add(stream.integer(earlier));
    sources.push(from);
  }
  return drawnTask(stream, { name: 'mixed', title: 'layers and 300 irregular neurons', sources, inputs, outputs });
}

/**
 * A network of tanh neurons drawn one by one.
 * @param {import('../../src/core/numeric/random-stream.ts').RandomStream} stream
 * @param {{ name: string, title: string, sources: readonly ReadonlySet<number>[], inputs: number, outputs: number }} drawing
 *   `sources`: which earlier neurons each hears from; the first are the inputs, the last the outputs
 * @returns {Task}
 */
function drawnTask(stream, { name, title, sources, inputs, outputs }) {
  /** @type {any[]} */
  const connections = [];
  let flops = 0;
  for (const [target, from] of sources.entries()) {
    const bound = 1 / Math.sqrt(Math.max(1, from.size));
    for (const source of from) {
      connections.push({
        id: `${source}-${target}`,
        source: `n${source}`,
        target: `n${target}`,
        weights: [[between(stream, -bound, bound)]],
      });
      flops += source < inputs ? 4 : 6;
    }
  }
  /** @type {any[]} */
  const layers = sources.map((_, index) =>
    index < inputs
      ? { kind: 'input', id: `n${index}`, name: `n${index}`, units: 1 }
      : { kind: 'dense', id: `n${index}`, name: `n${index}`, units: 1, activation: 'tanh', biases: [0] },
  );
  const ids = layers.slice(-outputs).map(({ id }) => id);
  return {
    name,
    title,
    sizes: null,
    network: { layers, connections, outputs: ids },
    activation: 'tanh',
    outputActivation: 'tanh',
    loss: 'meanSquaredError',
    batch: 32,
    learningRate: 0.01,
    flops,
    ...examples(stream, inputs, outputs, 'meanSquaredError', 512),
  };
}

/**
 * @param {import('../../src/core/numeric/random-stream.ts').RandomStream} stream
 * @param {number} inputs
 * @param {number} outputs
 * @param {LossKind} loss
 * @param {number} count
 */
function examples(stream, inputs, outputs, loss, count) {
  const features = Float64Array.from({ length: count * inputs }, () => between(stream, -1, 1));
  const targets = new Float64Array(count * outputs).fill(loss === 'crossEntropy' ? 0 : -0.5);
  for (let example = 0; example < count; example += 1) {
    targets[example * outputs + stream.integer(outputs)] = loss === 'crossEntropy' ? 1 : 0.5;
  }
  return { features, targets, count };
}

/** @param {number} count */
function zeros(count) {
  return Array.from({ length: count }, () => 0);
}

/**
 * @param {import('../../src/core/numeric/random-stream.ts').RandomStream} stream
 * @param {number} low
 * @param {number} high
 */
function between(stream, low, high) {
  return low + (high - low) * stream.uniform();
}
