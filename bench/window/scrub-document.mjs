// A document of some thousand wires whose run takes ten thousand steps: 20-30-12-1 over a table of 400 rows.
const widths = [20, 30, 12, 1];
const rows = 400;
const batchSize = 4;
const epochs = 100;

/** Optimizer steps of the whole run. */
export const scrubSteps = (rows / batchSize) * epochs;

/** Uniform draws between −bound and bound that are the same every time. */
function createDraw() {
  let state = 54_321;
  return (/** @type {number} */ bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Number(((state / 2 ** 31 - 1) * bound).toFixed(4));
  };
}

/** @returns {string} the text of a .chainrule file */
export function scrubDocument() {
  const draw = createDraw();
  const names = ['x', 'h', 'g', 'y'];
  const [inputs] = widths;
  const layers = widths.map((units, depth) =>
    depth === 0
      ? { id: names[depth], kind: 'input', name: names[depth], units }
      : {
          id: names[depth],
          kind: 'dense',
          name: names[depth],
          units,
          activation: depth === widths.length - 1 ? 'sigmoid' : 'tanh',
          biases: Array(units).fill(0),
        },
  );
  const connections = widths.slice(1).map((units, depth) => ({
    id: `c${depth}`,
    source: names[depth],
    target: names[depth + 1],
    weights: Array.from({ length: units }, () => Array.from({ length: widths[depth] }, () => draw(0.3))),
  }));
  const columns = Array.from({ length: inputs + 1 }, (_, index) =>
    index < inputs ? { name: `x${index + 1}`, role: 'feature' } : { name: 'y', role: 'target' },
  );
  // The class is whether the first two features lie within a circle.
  const examples = Array.from({ length: rows }, () => {
    const features = Array.from({ length: inputs }, () => draw(1));
    return [...features, Math.hypot(features[0], features[1]) < 0.8 ? 1 : 0];
  });
  return JSON.stringify({
    format: 'chainrule',
    formatVersion: 1,
    name: 'Scrub',
    network: { layers, connections },
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'adam', learningRate: 0.002 },
      batchSize,
      epochs,
      seed: 1,
    },
    dataset: { kind: 'table', columns, rows: examples },
  });
}
