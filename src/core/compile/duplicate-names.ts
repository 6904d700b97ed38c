// Warnings about names that two neurons share: the editor never makes them, a file may hold them.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Network } from '#core/network/network.ts';
import { neuronName } from '#core/network/network-queries.ts';

/** One warning per name, at the second neuron that has it. */
export function duplicateNames(network: Network): readonly Diagnostic[] {
  const timesSeen = new Map<string, number>();
  const problems: Diagnostic[] = [];
  for (const layer of network.layers) {
    for (let unit = 0; unit < layer.units; unit += 1) {
      const name = neuronName(layer, unit);
      const times = (timesSeen.get(name) ?? 0) + 1;
      timesSeen.set(name, times);
      if (times !== 2) continue;
      problems.push({ code: 'duplicateName', severity: 'warning', place: { layer: layer.id, unit }, values: { name } });
    }
  }
  return problems;
}
