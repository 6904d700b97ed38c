// Any task's network as neurons and wires, for engines whose neurons are objects.

/**
 * @param {import('./task-message.mjs').PeerTask} task
 * @returns {import('./task-message.mjs').DrawnNetwork}
 */
export function neuronsOf({ sizes, weights, drawn }) {
  if (drawn !== null) return drawn;
  const levels = sizes ?? [];
  /** @type {import('./task-message.mjs').DrawnNetwork & { outputs: number[], sources: number[], targets: number[], weights: number[] }} */
  const network = { levels, outputs: [], sources: [], targets: [], weights: [] };
  let from = 0;
  for (const [layer, matrix] of weights.entries()) {
    const to = from + levels[layer];
    for (let unit = 0; unit < levels[layer + 1]; unit += 1) {
      if (layer === weights.length - 1) network.outputs.push(to + unit);
      for (let source = 0; source < levels[layer]; source += 1) {
        network.sources.push(from + source);
        network.targets.push(to + unit);
        network.weights.push(matrix[unit * levels[layer] + source]);
      }
    }
    from = to;
  }
  return network;
}
