// A document of the size of task T4 with its own examples: 784-128-10, ReLU, cross-entropy, batch 64, 512 rows.
const [inputs, hidden, outputs] = [784, 128, 10];
const rows = 512;

/** Uniform draws that are the same every time. */
function createDraw() {
  let state = 12_345;
  return (/** @type {number} */ bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    // Few digits keep the file small.
    return Number(((state / 2 ** 31 - 1) * bound).toFixed(4));
  };
}

/** @returns {string} the text of a .chainrule file that trains for hours */
export function largeDocument() {
  const draw = createDraw();
  const matrix = (/** @type {number} */ units, /** @type {number} */ fanIn) =>
    Array.from({ length: units }, () => Array.from({ length: fanIn }, () => draw(Math.sqrt(3 / fanIn))));
  const columns = Array.from({ length: inputs + outputs }, (_, index) =>
    index < inputs ? { name: `x${index + 1}`, role: 'feature' } : { name: `y${index - inputs + 1}`, role: 'target' },
  );
  const examples = Array.from({ length: rows }, (_, row) => [
    ...Array.from({ length: inputs }, () => draw(1)),
    ...Array.from({ length: outputs }, (__, unit) => (unit === row % outputs ? 1 : 0)),
  ]);
  return JSON.stringify({
    format: 'chainrule',
    formatVersion: 1,
    name: 'T4',
    network: {
      layers: [
        { id: 'x', kind: 'input', name: 'x', units: inputs },
        { id: 'h', kind: 'dense', name: 'h', units: hidden, activation: 'relu', biases: Array(hidden).fill(0) },
        { id: 'y', kind: 'dense', name: 'y', units: outputs, activation: 'softmax', biases: Array(outputs).fill(0) },
      ],
      connections: [
        { id: 'xh', source: 'x', target: 'h', weights: matrix(hidden, inputs) },
        { id: 'hy', source: 'h', target: 'y', weights: matrix(outputs, hidden) },
      ],
    },
    training: {
      loss: 'crossEntropy',
      optimizer: { kind: 'sgd', learningRate: 0.01 },
      batchSize: 64,
      epochs: 1_000_000,
      seed: 1,
    },
    dataset: { kind: 'table', columns, rows: examples },
  });
}
