// Slow parts of a network as problems with names and numbers; none where there is too little to compute to feel it.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { nameList } from '#core/diagnostics/name-list.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { Network } from '#core/network/network.ts';
import { planGraph } from './plan-graph.ts';
import { type SlowPart, slowParts } from './slow-parts.ts';

/** A mini-batch of a network with fewer parameters takes under a tenth of a millisecond, whatever its shape. */
const fewestParameters = 5000;

/** @param batchSize examples of a mini-batch */
export function slowProblems(network: Network, graph: ComputationGraph, batchSize: number): readonly Diagnostic[] {
  if (graph.parameterCount < fewestParameters) return [];
  const names = new Map<string, string>(network.layers.map(({ id, name }) => [id, name]));
  return slowParts(planGraph(graph), graph, batchSize).map((part) => finding(part, names, batchSize));
}

function finding(part: SlowPart, names: ReadonlyMap<string, string>, batchSize: number): Diagnostic {
  const { code, share, layers } = part;
  const percent = Math.round(share * 100);
  const [layer] = layers;
  if (layer === undefined) return { code, severity: 'information', place: {}, values: { percent, batchSize } };
  const list = nameList(layers.map((id) => names.get(id) ?? id));
  return { code, severity: 'information', place: { layer }, values: { percent, layers: list } };
}
