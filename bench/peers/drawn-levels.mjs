// A drawn network for engines that only know matrices: level by level, a dense matrix from all earlier neurons and its mask.

/**
 * @param {import('./task-message.mjs').DrawnNetwork} network
 * @returns {{ before: number, units: number, weights: Float32Array, mask: Float32Array }[]} matrices are [before × units]
 */
export function drawnLevels({ levels, sources, targets, weights }) {
  /** @type {ReturnType<typeof drawnLevels>} */
  const matrices = [];
  /** @type {{ level: number, column: number }[]} */
  const placeOf = [];
  let before = 0;
  for (const [level, units] of levels.entries()) {
    for (let column = 0; column < units; column += 1) placeOf.push({ level: level - 1, column });
    if (level > 0)
      matrices.push({
        before,
        units,
        weights: new Float32Array(before * units),
        mask: new Float32Array(before * units),
      });
    before += units;
  }
  for (const [wire, target] of targets.entries()) {
    const { level, column } = placeOf[target];
    const matrix = matrices[level];
    matrix.weights[sources[wire] * matrix.units + column] = weights[wire];
    matrix.mask[sources[wire] * matrix.units + column] = 1;
  }
  return matrices;
}

/**
 * The matrix that picks the outputs out of all neurons, by a multiplication that every engine can differentiate.
 * @param {import('./task-message.mjs').DrawnNetwork} network
 */
export function outputChoice({ levels, outputs }) {
  const neurons = levels.reduce((sum, units) => sum + units, 0);
  const matrix = new Float32Array(neurons * outputs.length);
  for (const [output, neuron] of outputs.entries()) matrix[neuron * outputs.length + output] = 1;
  return { neurons, outputs: outputs.length, matrix };
}
