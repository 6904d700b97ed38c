// The message that tells a peer its task, as one line of JSON: number arrays travel as base64 of float32.

/** @typedef {import('../training/tasks.mjs').Task} Task */
/**
 * @typedef {object} DrawnNetwork neurons numbered by level, inputs first; a neuron hears only from lower levels
 * @property {readonly number[]} levels neurons of each level
 * @property {readonly number[]} outputs their numbers
 * @property {readonly number[]} sources of each wire
 * @property {readonly number[]} targets of each wire
 * @property {readonly number[]} weights of each wire
 */
/**
 * @typedef {object} PeerTask
 * @property {string} name
 * @property {'tanh' | 'relu'} activation of the hidden layers
 * @property {'meanSquaredError' | 'crossEntropy'} loss
 * @property {number} batch
 * @property {number} count of the examples
 * @property {number} learningRate
 * @property {number} inputs
 * @property {number} outputs
 * @property {Float32Array} features [count × inputs]
 * @property {Float32Array} targets [count × outputs]
 * @property {number[] | null} sizes of the layers; null for a drawn network
 * @property {Float32Array[]} weights of the layers, [units × fan-in] each; biases start at zero
 * @property {DrawnNetwork | null} drawn
 */

/** @param {Task} task */
export function taskMessage({ name, network, sizes, activation, loss, batch, count, learningRate, features, targets }) {
  return {
    name,
    activation,
    loss,
    batch,
    count,
    learningRate,
    inputs: features.length / count,
    outputs: targets.length / count,
    features: packed(features),
    targets: packed(targets),
    sizes,
    weights:
      sizes === null ? [] : network.connections.map((connection) => packed(connection.weights.flat().map(Number))),
    drawn: sizes === null ? numberedByLevel(network) : null,
  };
}

/**
 * @param {ReturnType<typeof taskMessage>} message
 * @returns {PeerTask}
 */
export function peerTask(message) {
  return /** @type {PeerTask} */ ({
    ...message,
    features: unpacked(message.features),
    targets: unpacked(message.targets),
    weights: message.weights.map(unpacked),
  });
}

/** @param {ArrayLike<number>} numbers */
function packed(numbers) {
  return Buffer.from(Float32Array.from(numbers).buffer).toString('base64');
}

/** @param {string} text */
function unpacked(text) {
  return new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);
}

/**
 * @param {Task['network']} network
 * @returns {DrawnNetwork}
 */
function numberedByLevel({ layers, connections, outputs }) {
  /** @type {Map<string, number>} */
  const levelOf = new Map(layers.map(({ id }) => [id, 0]));
  /** @type {Map<string, { source: string, weight: number }[]>} */
  const incoming = new Map(layers.map(({ id }) => [id, []]));
  for (const { source, target, weights } of connections)
    incoming.get(target)?.push({ source, weight: Number(weights[0]?.[0]) });
  // The tasks draw their neurons so that wires lead onwards.
  for (const { id } of layers)
    for (const { source } of incoming.get(id) ?? [])
      levelOf.set(id, Math.max(levelOf.get(id) ?? 0, (levelOf.get(source) ?? 0) + 1));
  const ordered = layers
    .map(({ id }) => ({ id, level: levelOf.get(id) ?? 0 }))
    .sort((one, other) => one.level - other.level);
  const numberOf = new Map(ordered.map(({ id }, number) => [String(id), number]));
  /** @type {number[]} */
  const levels = [];
  for (const { level } of ordered) levels[level] = (levels[level] ?? 0) + 1;
  const wires = ordered.flatMap(({ id }, target) =>
    (incoming.get(id) ?? []).map(({ source, weight }) => ({ source: Number(numberOf.get(source)), target, weight })),
  );
  return {
    levels,
    outputs: (outputs ?? []).map((id) => Number(numberOf.get(id))),
    sources: wires.map(({ source }) => source),
    targets: wires.map(({ target }) => target),
    weights: wires.map(({ weight }) => weight),
  };
}
