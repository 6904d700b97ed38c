// Adds a neuron to a layer, and sets how many there are.
import type { Layer, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import type { EditCode, EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { drawWires, type NeuronPair } from './steps/draw-wires.ts';
import { settleNames } from './steps/free-names.ts';
import { appendUnits, removeUnits } from './steps/layers-and-units.ts';
import { done, refused, withAdded } from './steps/outcome.ts';
import { tooLarge, unfitUnits, withUnits } from './steps/size-limits.ts';

/** One more unit, wired like the others: from every neuron that feeds the layer, to every neuron that the layer feeds. */
export function addUnit(document: NetworkDocument, id: LayerId): EditResult {
  const layer = layerOf(document.network, id);
  if (layer === undefined) return refused('notFound');
  const wires = wiresOfNewUnit(document.network, id, layer.units, everyUnit);
  return appendWiredUnit(document, layer, wires, 'addUnit', { layer: layer.name });
}

/** One more unit at the end of the layer, with these wires. */
export function appendWiredUnit(
  document: NetworkDocument,
  layer: Layer,
  wires: readonly NeuronPair[],
  code: EditCode,
  values: Readonly<Record<string, string | number>>,
): EditResult {
  const tooMuch = tooLarge(withUnits(document.network, layer.id, layer.units + 1));
  if (tooMuch !== null) return { refusal: tooMuch };
  const changed = changeNetwork(document, (network) => {
    const drawn = drawWires(appendUnits(network, layer.id, 1), document.training.seed, wires);
    return settleNames(drawn, layer.id);
  });
  const neuron: NeuronReference = { layer: layer.id, unit: layer.units };
  const name = nameOfNeuron(changed.network, neuron);
  return withAdded(document, done(changed, code, { name, ...values }), [neuron]);
}

/** New units are wired like `addUnit`'s; when there are too many, the last ones go. */
export function setUnits(document: NetworkDocument, id: LayerId, units: number): EditResult {
  const { network, training } = document;
  const layer = layerOf(network, id);
  if (layer === undefined) return refused('notFound');
  if (units === layer.units) return refused('nothingChanged');
  const unfit = unfitUnits(units) ?? tooLarge(withUnits(network, id, units));
  if (unfit !== null) return { refusal: unfit };

  const numbers = Array.from(
    { length: Math.abs(units - layer.units) },
    (_, index) => Math.min(units, layer.units) + index,
  );
  const values = { name: layer.name, count: units };
  if (units < layer.units) {
    const removed = new Map([[id, new Set(numbers)]]);
    const changed = changeNetwork(document, (before) => settleNames(removeUnits(before, removed), id));
    return done(changed, 'setUnits', values);
  }
  const wires = numbers.flatMap((unit) => wiresOfNewUnit(network, id, unit, everyUnit));
  const changed = changeNetwork(document, (before) =>
    settleNames(drawWires(appendUnits(before, id, numbers.length), training.seed, wires), id),
  );
  const neurons = numbers.map((unit) => ({ layer: id, unit }));
  return withAdded(document, done(changed, 'setUnits', values), neurons);
}

const everyUnit = (): boolean => true;

/** The wires that unit `unit` of the layer would have if it were wired like those of its units that `isModel` names. */
export function wiresOfNewUnit(
  network: Network,
  id: LayerId,
  unit: number,
  isModel: (unit: number) => boolean,
): NeuronPair[] {
  const self: NeuronReference = { layer: id, unit };
  return network.connections.flatMap(({ source, target, weights }): NeuronPair[] => {
    if (target === id) {
      const rows = weights.filter((_, row) => isModel(row));
      const columns = (weights[0] ?? []).map((_, column) => column);
      const wired = columns.filter((column) => rows.some((row) => (row[column] ?? null) !== null));
      return wired.map((column) => ({ source: { layer: source, unit: column }, target: self }));
    }
    if (source !== id) return [];
    const isWired = (row: readonly (number | null)[]): boolean =>
      row.some((weight, column) => weight !== null && isModel(column));
    return weights.flatMap((row, to) => (isWired(row) ? [{ source: self, target: { layer: target, unit: to } }] : []));
  });
}
