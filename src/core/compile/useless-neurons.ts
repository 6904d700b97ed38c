// Warnings about neurons that can't take part in learning: nothing reaches them, or they reach no output.
import type { Diagnostic, DiagnosticCode } from '#core/diagnostics/diagnostic.ts';
import type { Layer, LayerId, Network } from '#core/network/network.ts';
import { incomingConnections, neuronName, outputLayers, topologicalLayers } from '#core/network/network-queries.ts';

/** Per layer, one flag per unit. */
type UnitFlags = ReadonlyMap<LayerId, Uint8Array>;

export function uselessNeurons(network: Network): readonly Diagnostic[] {
  const { hasIncoming, hasOutgoing } = unitsWithWires(network);
  const reachesOutput = unitsReachingOutput(network);
  const problems: Diagnostic[] = [];
  for (const layer of network.layers) {
    if (layer.kind === 'input') {
      problems.push(...warningsFor(layer, 'unusedInput', hasOutgoing));
    } else {
      problems.push(...warningsFor(layer, 'noIncomingWire', hasIncoming));
      problems.push(...warningsFor(layer, 'noPathToOutput', reachesOutput));
    }
  }
  return problems;
}

/** One warning for the layer when it concerns all units, else one per unit. */
function warningsFor(layer: Layer, code: DiagnosticCode, good: UnitFlags): readonly Diagnostic[] {
  const flags = good.get(layer.id) ?? new Uint8Array(layer.units);
  const units = [...flags.keys()].filter((unit) => flags[unit] === 0);
  const fix = code === 'noPathToOutput' ? { fix: { kind: 'removeLayer', layer: layer.id } as const } : {};
  if (units.length === layer.units) {
    const values = { name: layer.name, units: layer.units };
    return [{ code, severity: 'warning', place: { layer: layer.id }, values, ...fix }];
  }
  return units.map((unit) => ({
    code,
    severity: 'warning',
    place: { layer: layer.id, unit },
    values: { name: neuronName(layer, unit) },
  }));
}

function noFlags(network: Network): Map<LayerId, Uint8Array> {
  return new Map(network.layers.map((layer) => [layer.id, new Uint8Array(layer.units)]));
}

function unitsWithWires(network: Network): { readonly hasIncoming: UnitFlags; readonly hasOutgoing: UnitFlags } {
  const hasIncoming = noFlags(network);
  const hasOutgoing = noFlags(network);
  for (const connection of network.connections) {
    const incoming = hasIncoming.get(connection.target);
    const outgoing = hasOutgoing.get(connection.source);
    for (const [target, row] of connection.weights.entries()) {
      for (const [source, weight] of row.entries()) {
        if (weight === null) continue;
        if (incoming !== undefined) incoming[target] = 1;
        if (outgoing !== undefined) outgoing[source] = 1;
      }
    }
  }
  return { hasIncoming, hasOutgoing };
}

/** Walks the layers from the outputs back, so that each connection is looked at once. */
function unitsReachingOutput(network: Network): UnitFlags {
  const reaches = noFlags(network);
  for (const id of outputLayers(network)) reaches.get(id)?.fill(1);
  const sorted = topologicalLayers(network);
  if ('loop' in sorted) return reaches;
  const incoming = incomingConnections(network);
  for (const id of sorted.order.toReversed()) {
    for (const connection of incoming.get(id) ?? []) {
      const source = reaches.get(connection.source);
      for (const [target, row] of connection.weights.entries()) {
        if (source === undefined || reaches.get(id)?.[target] !== 1) continue;
        for (const [unit, weight] of row.entries()) if (weight !== null) source[unit] = 1;
      }
    }
  }
  return reaches;
}
