// Warnings about neurons that can't take part in learning: nothing reaches them, or they reach no output.

import { type Diagnostic, type DiagnosticCode, warningAt } from '#core/diagnostics/diagnostic.ts';
import { fanCounts } from '#core/network/fan-counts.ts';
import { isInput, takesWires } from '#core/network/layer-definitions.ts';
import { incomingByLayer, layerOrder } from '#core/network/layer-order.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { followersOf, neuronName, outputLayers } from '#core/network/network-queries.ts';
import { networkTable } from '#core/network/network-table.ts';

/** One number per neuron, in the order of layers and units: 0 is what is warned of. */
type NeuronFlags = Uint8Array | Int32Array;

export function uselessNeurons(network: Network): readonly Diagnostic[] {
  const { fanIn, fanOut } = fanCounts(network);
  const reachesOutput = neuronsReachingOutput(network);
  const { firstNeurons } = networkTable(network);
  const problems: Diagnostic[] = [];
  for (const [index, layer] of network.layers.entries()) {
    const first = firstNeurons[index] as number;
    const end = first + layer.units;
    const warn = (code: DiagnosticCode, isGood: NeuronFlags): void => {
      if (hasBad(isGood, first, end)) problems.push(...warningsFor(layer, code, isGood.subarray(first, end)));
    };
    const isTaken = followersOf(network, layer.id).length > 0;
    if (isInput(layer)) {
      if (!isTaken) warn('unusedInput', fanOut);
      continue;
    }
    if (takesWires(layer)) warn('noIncomingWire', fanIn);
    warn('noPathToOutput', reachesOutput);
  }
  return problems;
}

function hasBad(isGood: NeuronFlags, first: number, end: number): boolean {
  for (let neuron = first; neuron < end; neuron += 1) if (isGood[neuron] === 0) return true;
  return false;
}

/** One warning for the layer when it concerns all units, else one per unit. */
function warningsFor(layer: Layer, code: DiagnosticCode, isGood: NeuronFlags): readonly Diagnostic[] {
  const units = [...isGood.keys()].filter((unit) => isGood[unit] === 0);
  if (units.length === layer.units) {
    const values = { name: layer.name, units: layer.units };
    const fix = code === 'noPathToOutput' ? ({ kind: 'removeLayer', layer: layer.id } as const) : null;
    return [warningAt({ layer: layer.id }, code, values, fix)];
  }
  return units.map((unit) => warningAt({ layer: layer.id, unit }, code, { name: neuronName(layer, unit) }));
}

/** Walks the layers from the outputs back, so that each connection is looked at once. */
function neuronsReachingOutput(network: Network): Uint8Array {
  const { layerOf, sources, rows, firstWires, firstNeurons, targetUnits, sourceUnits } = networkTable(network);
  const { starts, list } = incomingByLayer(network);
  const reaches = new Uint8Array(firstNeurons.at(-1) ?? 0);
  for (const id of outputLayers(network)) {
    const layer = layerOf.get(id) ?? -1;
    reaches.fill(1, firstNeurons[layer], firstNeurons[layer + 1]);
  }
  for (const layer of layerOrder(network).toReversed()) {
    const target = firstNeurons[layer] as number;
    for (let at = starts[layer] as number; at < (starts[layer + 1] as number); at += 1) {
      const connection = list[at] as number;
      const source = firstNeurons[sources[connection] as number] as number;
      if (rows[connection] === 0 && reaches.subarray(target, firstNeurons[layer + 1]).includes(1)) {
        reaches.fill(1, source, firstNeurons[(sources[connection] as number) + 1]);
      }
      const end = firstWires[connection + 1] as number;
      for (let wire = firstWires[connection] as number; wire < end; wire += 1) {
        if (reaches[target + (targetUnits[wire] as number)] === 1) reaches[source + (sourceUnits[wire] as number)] = 1;
      }
    }
  }
  return reaches;
}
