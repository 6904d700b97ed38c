// Invariants of every document, whatever was done to it.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { takesWhole, tensorsOf } from '#core/network/layer-definitions.ts';
import type { FrozenWires, Layer, LayerId, Network, Weights } from '#core/network/network.ts';
import { neuronNames, topologicalLayers } from '#core/network/network-queries.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { valuesOfTensor } from '#core/network/parameter-values.ts';

/** One line per violation; none when the document is sound. */
export function violationsOf(document: NetworkDocument): string[] {
  const { network, layout } = document;
  const ids = new Set(network.layers.map((layer) => layer.id));
  return [
    ...duplicates(
      'layer id',
      network.layers.map((layer) => layer.id),
    ),
    ...duplicates(
      'connection id',
      network.connections.map((connection) => connection.id),
    ),
    ...duplicates('neuron name', neuronNames(network)),
    ...duplicates(
      'pair',
      network.connections.map(({ source, target }) => `${source} → ${target}`),
    ),
    ...duplicates('output', network.outputs ?? []),
    ...network.layers.flatMap(violationsOfLayer),
    ...violationsOfConnections(network),
    ...violationsOfInitial(document),
    ...('loop' in topologicalLayers(network) ? ['a loop'] : []),
    ...strays('position', [...layout.keys()], ids),
    ...strays('output', network.outputs ?? [], ids),
    ...network.layers.filter((layer) => !layout.has(layer.id)).map((layer) => `${layer.id} has no position`),
    ...[...layout].filter(([, { x, y }]) => !Number.isFinite(x + y)).map(([id]) => `${id} stands nowhere`),
  ];
}

function violationsOfLayer(layer: Layer): string[] {
  const found = layer.name === '' ? [`${layer.id} has no name`] : [];
  if (!Number.isInteger(layer.units) || layer.units < 1) found.push(`${layer.id} has ${layer.units} units`);
  if (layer.switchedOff !== undefined) found.push(...violationsOfSwitchedOff(layer.id, layer.switchedOff, layer.units));
  for (const { name, values } of tensorsOf(layer)) {
    if (name !== biasTensor) found.push(...violationsOfBiases(`${layer.id}.${name}`, values, layer.units));
  }
  if (layer.kind !== 'dense') return found;
  const { dropout = 0.5 } = layer;
  if (!(dropout > 0 && dropout < 1)) found.push(`${layer.id} has dropout ${dropout}`);
  if (layer.biases === null) return found;
  return [...found, ...violationsOfBiases(layer.id, layer.biases, layer.units)];
}

function violationsOfSwitchedOff(id: string, off: readonly number[], units: number): string[] {
  const isAscending = off.every((unit, at) => Number.isInteger(unit) && unit > (off[at - 1] ?? -1) && unit < units);
  return isAscending && off.length > 0 ? [] : [`${id} has ${off.join(', ')} of ${units} units switched off`];
}

function violationsOfBiases(id: string, biases: readonly number[], units: number): string[] {
  const fits = biases.length === units && biases.every(Number.isFinite);
  return fits ? [] : [`${id} has biases ${biases.join(', ')} for ${units} units`];
}

function violationsOfConnections({ layers, connections }: Network): string[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  return connections.flatMap(({ id, source, target, weights, frozen }) => {
    const from = byId.get(source);
    const to = byId.get(target);
    if (from === undefined || to === undefined) return [`${id} has a loose end`];
    const found = to.kind === 'input' ? [`${id} goes into an input`] : [];
    if (takesWhole(to)) return weights.length === 0 && frozen === undefined ? found : [`${id} has weights`];
    const fits = weights.length === to.units && weights.every((row) => row.length === from.units);
    if (!fits) found.push(`${id} doesn't fit its layers`);
    const present = weights.flat().filter((weight) => weight !== null);
    if (present.length === 0) found.push(`${id} has no wire`);
    if (!present.every(Number.isFinite)) found.push(`${id} has a weight that isn't finite`);
    return frozen === undefined ? found : [...found, ...violationsOfFrozen(id, weights, frozen)];
  });
}

function violationsOfFrozen(id: string, weights: Weights, frozen: FrozenWires): string[] {
  const fits = frozen.length === weights.length && frozen.every((row, at) => row.length === weights[at]?.length);
  const found = fits ? [] : [`${id} has frozen wires of another shape`];
  if (!frozen.flat().includes(true)) found.push(`${id} says frozen, but no wire is`);
  const strayRow = frozen.some((row, target) => row.some((is, source) => is && weights[target]?.[source] === null));
  return strayRow ? [...found, `${id} has a frozen wire that isn't there`] : found;
}

/** The initial parameters have the shape of the current ones, wire for wire. */
function violationsOfInitial({ network, initial }: NetworkDocument): string[] {
  if (initial === undefined) return [];
  const withBiases = network.layers.filter((layer) => layer.kind === 'dense' && layer.biases !== null);
  const found = [
    ...strays('initial weights', [...initial.connections.keys()], new Set(network.connections.map(({ id }) => id))),
    ...strays('initial biases', [...initial.biases.keys()], new Set(withBiases.map(({ id }) => id))),
  ];
  for (const { id, weights } of network.connections) {
    if (weights.length === 0) continue;
    if (shapeOf(initial.connections.get(id)) !== shapeOf(weights)) found.push(`${id} has other initial wires`);
  }
  for (const layer of network.layers) {
    for (const { name } of tensorsOf(layer)) {
      const values = valuesOfTensor(initial, layer.id, name) ?? [];
      if (values.length !== layer.units) found.push(`${layer.id}.${name} has ${values.length} initial numbers`);
    }
  }
  for (const { id, units } of withBiases) found.push(...violationsOfBiases(id, initial.biases.get(id) ?? [], units));
  return found;
}

function shapeOf(weights: Weights | undefined): string {
  return (weights ?? []).map((row) => row.map((weight) => (weight === null ? '.' : 'w')).join('')).join('/');
}

function duplicates(what: string, items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index).map((item) => `${what} ${item} twice`);
}

function strays<Id extends string>(what: string, items: readonly Id[], known: ReadonlySet<LayerId | Id>): string[] {
  return items.filter((item) => !known.has(item)).map((item) => `${what} of ${item}, which isn't there`);
}
