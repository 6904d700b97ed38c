// Deletes neurons, layers, wires and notes together, as one entry.
import type { LayerId, Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import { neuronsOf, wireNames } from '#core/network/neurons-and-wires.ts';
import type { EditLabel, EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { labelWithNotes, noteCount } from './steps/counted-notes.ts';
import { settleNames } from './steps/free-names.ts';
import { removeUnits } from './steps/layers-and-units.ts';
import { done, refused } from './steps/outcome.ts';
import { withoutStrayPositions } from './steps/places.ts';
import { isNeuron } from './steps/references.ts';
import { positionsOf, removeWires } from './steps/write-wires.ts';

export interface Parts {
  readonly neurons?: readonly NeuronReference[];
  readonly wires?: readonly WireReference[];
  readonly layers?: readonly LayerId[];
  /** By their ids. */
  readonly notes?: readonly string[];
}

/** Parts that are not there any more are passed over. */
export function removeParts(document: NetworkDocument, parts: Parts): EditResult {
  const { network } = document;
  const wires = presentWires(network, parts.wires ?? []);
  const units = unitsToRemove(network, parts);
  const left = withoutNotes(document, parts.notes ?? []);
  const notes = noteCount(document) - noteCount(left);
  if (units.size + wires.length === 0) {
    if (notes === 0) return refused('nothingSelected');
    return notes === 1 ? done(left, 'deleteNote') : done(left, 'deleteNotes', { count: notes });
  }
  const changed = changeNetwork(left, (before) => {
    let after = removeUnits(removeWires(before, wires), units);
    for (const layer of units.keys()) after = settleNames(after, layer);
    return after;
  });
  const { code, values } = labelOf(network, units, wires, notes);
  return done(withoutStrayPositions(changed), code, values);
}

function withoutNotes(document: NetworkDocument, ids: readonly string[]): NetworkDocument {
  const { notes = [], ...rest } = document;
  const left = notes.filter(({ id }) => !ids.includes(id));
  if (left.length === notes.length) return document;
  return left.length === 0 ? rest : { ...rest, notes: left };
}

function presentWires(network: Network, wires: readonly WireReference[]): readonly WireReference[] {
  const positions = positionsOf(
    network,
    wires.map(({ connection }) => connection),
  );
  return wires.filter(({ connection, target, source }) => {
    const weights = network.connections[positions.get(connection) ?? -1]?.weights;
    return (weights?.[target]?.[source] ?? null) !== null;
  });
}

function unitsToRemove(network: Network, { neurons = [], layers = [] }: Parts): Map<LayerId, Set<number>> {
  const removed = new Map<LayerId, Set<number>>();
  const remove = (layer: LayerId, unit: number): void => {
    removed.set(layer, (removed.get(layer) ?? new Set()).add(unit));
  };
  for (const neuron of neurons) if (isNeuron(network, neuron)) remove(neuron.layer, neuron.unit);
  for (const layer of network.layers) {
    if (layers.includes(layer.id)) for (const { unit } of neuronsOf(layer)) remove(layer.id, unit);
  }
  return removed;
}

function labelOf(
  network: Network,
  removed: ReadonlyMap<LayerId, ReadonlySet<number>>,
  wires: readonly WireReference[],
  notes: number,
): EditLabel {
  const neurons = [...removed].flatMap(([layer, units]) => [...units].map((unit) => ({ layer, unit })));
  const [neuron] = neurons;
  if (neuron === undefined) {
    return notes === 0 ? labelOfWires(network, wires) : labelWithNotes('disconnect', { count: wires.length }, notes);
  }
  if (notes > 0) return labelWithNotes('delete', { count: neurons.length }, notes);
  if (neurons.length === 1) return { code: 'deleteNeuron', values: { name: nameOfNeuron(network, neuron) } };
  const layer = layerOf(network, neuron.layer);
  const isOneLayer = removed.size === 1 && layer?.units === neurons.length;
  if (layer !== undefined && isOneLayer) return { code: 'deleteLayer', values: { name: layer.name } };
  return { code: 'delete', values: { count: neurons.length } };
}

function labelOfWires(network: Network, wires: readonly WireReference[]): EditLabel {
  const [wire] = wires;
  if (wire === undefined || wires.length > 1) return { code: 'disconnectSeveral', values: { count: wires.length } };
  return { code: 'disconnect', values: wireNames(network, wire) };
}
