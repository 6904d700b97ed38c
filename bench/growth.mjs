// How cost grows with the number of wires: time per wire of a training step, and from an edit to the next step.
import { median } from './median.mjs';
import { loadCore } from './training/load-core.mjs';
import { asSingleNeurons, layersOf } from './training/tasks.mjs';

/** @typedef {import('../src/core/network/network.ts').Network} Network */

const batch = 32;
const sliceMilliseconds = 100;

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
    const drawn = [{ name: `${wires} wires in layers`, editLimit, network }];
    if (editLimit !== null)
      drawn.push({ name: `${wires} wires, single neurons`, editLimit, network: asSingleNeurons(network) });
    return drawn;
  });
  /** @type {Map<string, { perWire: number[], edit: number[] }>} */
  const times = new Map(subjects.map(({ name }) => [name, { perWire: [], edit: [] }]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, network } of subjects) {
      const { engine, rows, edit, wires } = editAndStep(core, network);
      const perWire = nanosecondsPerStep(() => engine.trainStep(rows)) / wires;
      // The first round warms up.
      if (round > 0) times.get(name)?.perWire.push(perWire);
      if (round > 0) times.get(name)?.edit.push(edit);
    }
  }
  return subjects.map(({ name, editLimit }) => ({
    name,
    nanosecondsPerWire: median(times.get(name)?.perWire ?? []),
    editMilliseconds: median(times.get(name)?.edit ?? []),
    editLimit,
  }));
}

/**
 * What follows a change of structure: compile, plan, take memory, write parameters, one step.
 * @param {Awaited<ReturnType<typeof loadCore>>} core
 * @param {Network} network
 */
function editAndStep(core, network) {
  const rows = Int32Array.from({ length: batch }, (_, row) => row);
  const begun = performance.now();
  const compiled = core.compileNetwork(network, 'meanSquaredError');
  if (!core.isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  const { graph } = compiled;
  const engine = core.createFast({
    graph,
    features: new Float64Array(batch * graph.inputWidth).fill(0.1),
    targets: new Float64Array(batch * graph.outputWidth).fill(0.1),
    parameters: core.readParameters(network),
    update: { optimizer: { kind: 'sgd', learningRate: 0.001 } },
    frozen: null,
  });
  engine.trainStep(rows);
  return { engine, rows, edit: performance.now() - begun, wires: graph.parameterCount };
}

/** @param {() => unknown} step */
function nanosecondsPerStep(step) {
  const begun = performance.now();
  let steps = 0;
  do {
    step();
    steps += 1;
  } while (performance.now() - begun < sliceMilliseconds);
  return ((performance.now() - begun) * 1e6) / steps;
}
