// Recognises actions on parts of a network and their numbers from what was drawn and what is drawn.

import type { NetworkDocument } from '#core/document/network-document.ts';
import { isSameValue } from '#core/document/same-value.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, Network, NeuronReference, Weights } from '#core/network/network.ts';
import { layerOf, nameOfNeuron, neuronName } from '#core/network/network-queries.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { valuesOfTensor } from '#core/network/parameter-values.ts';
import type { EditKind } from './edit-rules.ts';
import type { ActionOf } from './tasks.ts';

interface Documents {
  readonly document: NetworkDocument;
}

type PartKind = Extract<
  EditKind,
  'remove' | 'disconnect' | 'addNeuron' | 'addLayer' | 'setUnits' | 'connect' | 'setWeight' | 'setBias'
>;

type PartRecognition = {
  readonly [Kind in PartKind]: (before: Documents, after: Documents) => readonly ActionOf<Kind>[];
};

interface Ends {
  readonly source: string;
  readonly target: string;
}

export const partRecognition: PartRecognition = {
  remove: ({ document: { network: before } }, { document: { network: after } }) =>
    before.layers.flatMap((layer) => {
      const now = layerOf(after, layer.id);
      if (now === undefined) return [{ kind: 'remove', part: layer.name } as const];
      if (layer.units !== now.units + 1) return [];
      return [{ kind: 'remove', part: neuronName(layer, missingUnit(before, after, layer.id)) } as const];
    }),
  disconnect: ({ document: { network: before } }, { document: { network: after } }) =>
    wiresAdded(after, before).map((ends) => ({ kind: 'disconnect', ...ends })),
  addNeuron: ({ document: { network: before } }, { document: { network: after } }) =>
    grown(before, after, (units) => units === 1).map(({ id, units }) => ({
      kind: 'addNeuron',
      from: sourcesOf(after, { layer: id, unit: units - 1 }),
    })),
  addLayer: ({ document: { network: before } }, { document: { network: after } }) =>
    after.layers
      .filter(({ id }) => layerOf(before, id) === undefined)
      .map(({ id, units }) => ({ kind: 'addLayer', from: sourcesOf(after, { layer: id, unit: 0 }), units })),
  setUnits: ({ document: { network: before } }, { document: { network: after } }) =>
    after.layers.flatMap(({ id, name, units }) => {
      const was = layerOf(before, id)?.units;
      return was === undefined || was === units ? [] : [{ kind: 'setUnits', layer: name, units } as const];
    }),
  connect: ({ document: { network: before } }, { document: { network: after } }) =>
    wiresAdded(before, after).map((ends) => ({ kind: 'connect', ...ends })),
  setWeight: ({ document: before }, { document: after }) =>
    after.network.connections.flatMap((connection) => {
      const { id, weights } = connection;
      const was = before.network.connections.find((each) => each.id === id)?.weights;
      const wasFirst = before.initial?.connections.get(id);
      const first = after.initial?.connections.get(id);
      const changed = cellsOf(weights).filter(
        ({ row, column }) => differs(was, weights, row, column) || differs(wasFirst, first, row, column),
      );
      return changed.map(({ row, column, weight }) => ({
        kind: 'setWeight' as const,
        source: nameOfNeuron(after.network, { layer: connection.source, unit: column }),
        target: nameOfNeuron(after.network, { layer: connection.target, unit: row }),
        value: weight,
      }));
    }),
  setBias: ({ document: before }, { document: after }) =>
    after.network.layers.flatMap((layer) => {
      const was = layerOf(before.network, layer.id);
      if (!hasActivation(layer) || layer.biases === null || was === undefined || !hasActivation(was)) return [];
      const first = (document: NetworkDocument, unit: number) =>
        document.initial && valuesOfTensor(document.initial, layer.id, biasTensor)?.[unit];
      return layer.biases.flatMap((value, unit) => {
        const isSame = Object.is(was.biases?.[unit], value) && Object.is(first(before, unit), first(after, unit));
        return isSame ? [] : [{ kind: 'setBias', neuron: neuronName(layer, unit), value } as const];
      });
    }),
};

/** Layers that are new, or have more units than before: by so many. */
function grown(before: Network, after: Network, isSo: (units: number) => boolean): readonly Layer[] {
  return after.layers.filter(({ id, units }) => isSo(units - (layerOf(before, id)?.units ?? 0)));
}

/** Of a layer that has lost one: the first whose numbers are another's now. */
function missingUnit(before: Network, after: Network, id: LayerId): number {
  const units = layerOf(after, id)?.units ?? 0;
  const isThere = (unit: number): boolean =>
    isSameValue(numbersOf(before, { layer: id, unit }), numbersOf(after, { layer: id, unit }));
  const missing = Array.from({ length: units }, (_, unit) => unit).findIndex((unit) => !isThere(unit));
  return missing < 0 ? units : missing;
}

/** Bias, and weights by the neurons at the other ends. */
function numbersOf(network: Network, { layer: id, unit }: NeuronReference): readonly unknown[] {
  const layer = layerOf(network, id);
  const incoming = network.connections.filter(({ target }) => target === id).map(({ weights }) => weights[unit]);
  const outgoing = network.connections
    .filter(({ source }) => source === id)
    .map(({ weights }) => weights.map((row) => row[unit]));
  return [layer !== undefined && hasActivation(layer) ? layer.biases?.[unit] : null, incoming, outgoing];
}

/** What a neuron takes: layers as a whole where it takes all of them. */
function sourcesOf(network: Network, neuron: NeuronReference): readonly string[] {
  return network.connections
    .filter(({ target }) => target === neuron.layer)
    .flatMap(({ source, weights }) => {
      const layer = layerOf(network, source);
      const row = weights[neuron.unit] ?? [];
      if (layer === undefined) return [];
      const wired = row.flatMap((weight, unit) => (weight === null ? [] : [neuronName(layer, unit)]));
      return wired.length === layer.units ? [layer.name] : wired;
    });
}

/** Between parts that both have: layers as a whole where all their neurons are wired now and were not. */
function wiresAdded(before: Network, after: Network): readonly Ends[] {
  return after.connections.flatMap((connection) => {
    const [source, target] = [layerOf(after, connection.source), layerOf(after, connection.target)];
    if (
      source === undefined ||
      target === undefined ||
      !hasSameUnits(before, source) ||
      !hasSameUnits(before, target)
    ) {
      return [];
    }
    const was = before.connections.find(({ id }) => id === connection.id)?.weights ?? [];
    const cells = cellsOf(connection.weights);
    const added = cells.filter(({ row, column }) => (was[row]?.[column] ?? null) === null);
    const areAll = cells.length === source.units * target.units && added.length > 1;
    if (areAll) return [{ source: source.name, target: target.name }];
    return added.map(({ row, column }) => ({ source: neuronName(source, column), target: neuronName(target, row) }));
  });
}

function hasSameUnits(network: Network, { id, units }: Layer): boolean {
  return layerOf(network, id)?.units === units;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

function cellsOf(weights: Weights): readonly Cell[] {
  return weights.flatMap((row, index) =>
    row.flatMap((weight, column) => (weight === null ? [] : [{ row: index, column, weight }])),
  );
}

function differs(one: Weights | undefined, other: Weights | undefined, row: number, column: number): boolean {
  return !Object.is(one?.[row]?.[column], other?.[row]?.[column]);
}
