// Documents of the sizes that the canvas is held to: many neurons of their own, many wires, wide layers.

/** @typedef {{ id: string, kind: 'input' | 'dense', name: string, units: number, activation?: string, biases?: number[] }} Layer */
/** @typedef {{ id: string, source: string, target: string, weights: number[][] }} Connection */

/** Uniform draws between −bound and bound that are the same every time; few digits keep the file small. */
function createDraw() {
  let state = 2_463_534;
  return (/** @type {number} */ bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Number(((state / 2 ** 31 - 1) * bound).toFixed(3));
  };
}

/**
 * Neurons of their own in columns, each with as many wires as asked for from the columns before; two of them are inputs.
 * @param {number} neurons
 * @param {number} wires
 * @param {number} perColumn
 * @returns {string} the text of a .chainrule file
 */
export function singleNeuronsDocument(neurons, wires, perColumn = 100) {
  const draw = createDraw();
  /** @type {Layer[]} */
  const layers = [];
  /** @type {Connection[]} */
  const connections = [];
  /** @type {Record<string, { x: number, y: number }>} */
  const layout = {};
  for (let index = 0; index < neurons; index += 1) {
    const isInput = index < 2;
    const column = isInput ? 0 : 1 + Math.floor((index - 2) / perColumn);
    const row = isInput ? index : (index - 2) % perColumn;
    const id = `n${index}`;
    layers.push(
      isInput
        ? { id, kind: 'input', name: `x${index + 1}`, units: 1 }
        : { id, kind: 'dense', name: id, units: 1, activation: 'tanh', biases: [0] },
    );
    layout[id] = { x: column * 264, y: row * 96 };
  }
  // What the first columns have no sources for, the later ones make up.
  let owed = 0;
  for (let index = 2; index < neurons; index += 1) {
    const before = 2 + Math.floor((index - 2) / perColumn) * perColumn;
    owed += wires / (neurons - 2);
    const sources = Math.min(before, Math.max(1, Math.round(owed)));
    owed -= sources;
    const among = Math.min(before, Math.max(perColumn, sources) + 1);
    for (let wire = 0; wire < sources; wire += 1) {
      // The nearest before it, spread over the column.
      const source = before - 1 - ((wire * (among % 7 === 0 ? 1 : 7) + index * 3) % among);
      connections.push({
        id: `c${connections.length}`,
        source: `n${source}`,
        target: `n${index}`,
        weights: [[draw(1)]],
      });
    }
  }
  return documentOf('Single neurons', layers, connections, layout, { kind: 'builtin', name: 'xor' });
}

/**
 * Dense layers in a row.
 * @param {readonly number[]} widths
 * @returns {string} the text of a .chainrule file
 */
export function layersDocument(widths) {
  const draw = createDraw();
  /** @type {Layer[]} */
  const layers = widths.map((units, depth) =>
    depth === 0
      ? { id: 'l0', kind: 'input', name: 'x', units }
      : { id: `l${depth}`, kind: 'dense', name: `h${depth}`, units, activation: 'tanh', biases: Array(units).fill(0) },
  );
  const connections = widths.slice(1).map((units, depth) => ({
    id: `c${depth}`,
    source: `l${depth}`,
    target: `l${depth + 1}`,
    weights: Array.from({ length: units }, () => Array.from({ length: widths[depth] }, () => draw(0.3))),
  }));
  const layout = Object.fromEntries(widths.map((_, depth) => [`l${depth}`, { x: depth * 264, y: 0 }]));
  const [features] = widths;
  const targets = widths.at(-1) ?? 1;
  const columns = Array.from({ length: features + targets }, (_, index) =>
    index < features
      ? { name: `x${index + 1}`, role: 'feature' }
      : { name: `y${index - features + 1}`, role: 'target' },
  );
  const rows = Array.from({ length: 16 }, () => columns.map(() => draw(1)));
  return documentOf('Layers', layers, connections, layout, { kind: 'table', columns, rows });
}

/**
 * Neurons in a row, placed by nobody.
 * @param {number} count
 * @returns {string} the text of a .chainrule file
 */
export function chainDocument(count) {
  const draw = createDraw();
  const layers = Array.from({ length: count }, (_, depth) => (depth === 0 ? inputOf('n0') : neuronOf(`n${depth}`)));
  const connections = layers.slice(1).map(({ id }, depth) => {
    return { id: `c${depth}`, source: `n${depth}`, target: id, weights: [[draw(1)]] };
  });
  return documentOf('Chain', layers, connections, {}, null);
}

/**
 * One of which is used.
 * @param {number} count
 * @returns {string} the text of a .chainrule file
 */
export function unusedInputsDocument(count) {
  const inputs = Array.from({ length: count }, (_, index) => inputOf(`x${index}`));
  const connections = [{ id: 'c0', source: 'x0', target: 'y', weights: [[1]] }];
  return documentOf('Unused', [...inputs, neuronOf('y')], connections, {}, null);
}

/**
 * @param {number} units
 * @returns {string} as Copy puts it on the clipboard
 */
export function laneToPaste(units) {
  const lane = { ...neuronOf('wide'), units, biases: Array(units).fill(0) };
  const layout = { wide: { x: 0, y: 0 } };
  return JSON.stringify({ kind: 'chainrule-parts', version: 1, network: { layers: [lane], connections: [] }, layout });
}

/**
 * @param {string} id
 * @returns {Layer}
 */
function inputOf(id) {
  return { id, kind: 'input', name: id, units: 1 };
}

/**
 * @param {string} id
 * @returns {Layer}
 */
function neuronOf(id) {
  return { id, kind: 'dense', name: id, units: 1, activation: 'tanh', biases: [0] };
}

/**
 * @param {string} name
 * @param {Layer[]} layers
 * @param {Connection[]} connections
 * @param {Record<string, { x: number, y: number }>} layout
 * @param {object | null} dataset that fits inputs and outputs
 */
function documentOf(name, layers, connections, layout, dataset) {
  return JSON.stringify({
    format: 'chainrule',
    formatVersion: 1,
    name,
    network: { layers, connections, outputs: [layers.at(-1)?.id] },
    layout,
    training: {
      loss: 'meanSquaredError',
      optimizer: { kind: 'sgd', learningRate: 0.01 },
      batchSize: 4,
      epochs: 100_000,
      seed: 1,
    },
    dataset,
  });
}
