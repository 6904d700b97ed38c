// Everything that is wrong or worth a word about a drawing, each with its place and, where there is one, a fix.
import { type Diagnostic, errorAt, warningAt } from '#core/diagnostics/diagnostic.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import {
  activationOf,
  canBeOutput,
  dropoutOf,
  isInput,
  takesWhole,
  takesWires,
  tensorsOf,
} from '#core/network/layer-definitions.ts';
import { connectionsInto, incomingByLayer, layerOrder } from '#core/network/layer-order.ts';
import type { Connection, Layer, LayerId, Network } from '#core/network/network.ts';
import { layerOf, neuronName, outputLayers, topologicalLayers } from '#core/network/network-queries.ts';
import { type NetworkTable, networkTable } from '#core/network/network-table.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { lossProblems } from './loss-problems.ts';
import { uselessNeurons } from './useless-neurons.ts';

/** Remembered for the loss that was asked for last. */
export function checkNetwork(network: Network, loss: LossKind): readonly Diagnostic[] {
  const known = checked.get(network);
  if (known?.loss === loss) return known.problems;
  const problems = problemsOf(network, loss);
  checked.set(network, { loss, problems });
  return problems;
}

const checked = new WeakMap<Network, { readonly loss: LossKind; readonly problems: readonly Diagnostic[] }>();

function problemsOf(network: Network, loss: LossKind): readonly Diagnostic[] {
  const broken = brokenStructure(network);
  if (broken.length > 0) return broken;
  return [
    ...roleProblems(network),
    ...wholeProblems(network),
    ...softmaxProblems(network),
    ...dropoutProblems(network),
    ...switchedOffProblems(network),
    ...lossProblems(outputsOf(network), loss),
    ...uselessNeurons(network),
    ...duplicateNames(network),
  ];
}

function layersById(network: Network): (id: LayerId) => Layer | undefined {
  const { layerOf } = networkTable(network);
  return (id) => network.layers[layerOf.get(id) ?? -1];
}

/** What the editor never makes: with one of these nothing else can be said about the network. */
function brokenStructure(network: Network): readonly Diagnostic[] {
  const table = networkTable(network);
  const duplicates = new Set(duplicateConnections(network));
  const broken = new Set([...unsoundConnections(table), ...duplicates]);
  const problems = [...broken]
    .sort((one, other) => one - other)
    .flatMap((at) => connectionProblems(table, at, duplicates.has(at)));
  for (const layer of network.layers) {
    for (const { name, values: tensor } of tensorsOf(layer)) {
      if (tensor.length === layer.units) continue;
      const code = name === biasTensor ? 'wrongBiasSize' : 'wrongTensorSize';
      const values = { layer: layer.name, units: layer.units, count: tensor.length, parameter: name };
      problems.push(errorAt({ layer: layer.id }, code, values));
    }
  }
  return problems.length > 0 ? problems : loopProblems(network);
}

function connectionProblems(table: NetworkTable, at: number, isDuplicate: boolean): readonly Diagnostic[] {
  const { network, sources, targets } = table;
  const connection = network.connections[at] as Connection;
  const source = network.layers[sources[at] as number];
  const target = network.layers[targets[at] as number];
  const place = { connection: connection.id };
  if (source === undefined || target === undefined) {
    return [errorAt(place, 'unknownLayer', { layer: source === undefined ? connection.source : connection.target })];
  }
  const names = { source: source.name, target: target.name };
  const size = { rows: target.units, columns: source.units };
  const misfit = takesWhole(target)
    ? errorAt(place, 'weightsNotTaken', names)
    : errorAt(place, 'wrongWeightSize', { ...names, ...size });
  return [
    ...(isInput(target) ? [errorAt(place, 'connectionIntoInput', names)] : []),
    ...(isDuplicate ? [errorAt(place, 'duplicateConnection', names)] : []),
    ...(isFitting(table, at) ? [] : [misfit]),
  ];
}

function isFitting({ network, sources, targets, rows, columns }: NetworkTable, at: number): boolean {
  const [source, target] = [network.layers[sources[at] as number], network.layers[targets[at] as number]];
  if (takesWhole(target)) return rows[at] === 0;
  return rows[at] === target?.units && columns[at] === source?.units;
}

/** Connections whose weights don't fit their layers. */
function unsoundConnections({ network: { layers }, sources, targets, rows, columns }: NetworkTable): readonly number[] {
  const units = new Int32Array(layers.length);
  const neededRows = new Int32Array(layers.length).fill(-1);
  for (let index = 0; index < layers.length; index += 1) {
    const layer = layers[index] as Layer;
    units[index] = layer.units;
    if (takesWires(layer)) neededRows[index] = layer.units;
    if (takesWhole(layer)) neededRows[index] = 0;
  }
  const unsound: number[] = [];
  for (let at = 0; at < sources.length; at += 1) {
    const source = sources[at] as number;
    const target = targets[at] as number;
    const width = neededRows[target] === 0 ? 0 : units[source];
    const fits = source >= 0 && target >= 0 && columns[at] === width && rows[at] === neededRows[target];
    if (!fits) unsound.push(at);
  }
  return unsound;
}

/** Connections that lead from and to the same layers as an earlier one. */
function duplicateConnections(network: Network): readonly number[] {
  const { sources } = networkTable(network);
  const { starts, list } = incomingByLayer(network);
  const duplicates: number[] = [];
  const lastTarget = new Int32Array(network.layers.length).fill(-1);
  for (let target = 0; target < network.layers.length; target += 1) {
    const end = starts[target + 1] as number;
    for (let at = starts[target] as number; at < end; at += 1) {
      const source = sources[list[at] as number] as number;
      if (source < 0) continue;
      if (lastTarget[source] === target) duplicates.push(list[at] as number);
      lastTarget[source] = target;
    }
  }
  return duplicates;
}

function loopProblems(network: Network): readonly Diagnostic[] {
  if (layerOrder(network).length === network.layers.length) return [];
  const sorted = topologicalLayers(network);
  if (!('loop' in sorted)) return [];
  const layerAt = layersById(network);
  const names = sorted.loop.map((id) => layerAt(id)?.name ?? id);
  const place = sorted.loop[0] === undefined ? {} : { layer: sorted.loop[0] };
  return [errorAt(place, 'loop', { layers: names.join(' → ') })];
}

function roleProblems(network: Network): readonly Diagnostic[] {
  const layerAt = layersById(network);
  const problems: Diagnostic[] = [];
  if (!network.layers.some(isInput)) problems.push(errorAt({}, 'noInput'));
  const outputs = outputLayers(network);
  if (outputs.length === 0) problems.push(errorAt({}, 'noOutput'));
  for (const id of outputs) {
    const layer = layerAt(id);
    if (layer === undefined) problems.push(errorAt({ layer: id }, 'unknownLayer', { layer: id }));
    else if (!canBeOutput(layer)) {
      problems.push(errorAt({ layer: id }, isInput(layer) ? 'outputIsInput' : 'notAnOutput', { layer: layer.name }));
    }
  }
  return problems;
}

/** What takes its input whole takes exactly one layer, of as many units as it has. */
function wholeProblems(network: Network): readonly Diagnostic[] {
  return network.layers.filter(takesWhole).flatMap((layer): readonly Diagnostic[] => {
    const [only, ...more] = connectionsInto(network, layer.id);
    const place = { layer: layer.id };
    if (only === undefined || more.length > 0) {
      const count = only === undefined ? 0 : 1 + more.length;
      return [errorAt(place, 'wantsOneInput', { layer: layer.name, count })];
    }
    const source = layerOf(network, network.connections[only]?.source as LayerId);
    if (source === undefined || source.units === layer.units) return [];
    const values = { layer: layer.name, units: layer.units, source: source.name, count: source.units };
    return [errorAt(place, 'wantsSameUnits', values)];
  });
}

/** Of whichever kind; what can't be one is named elsewhere. */
function outputsOf(network: Network): readonly Layer[] {
  return outputLayers(network)
    .map(layersById(network))
    .filter((layer): layer is Layer => canBeOutput(layer));
}

function softmaxProblems(network: Network): readonly Diagnostic[] {
  const outputs = new Set(outputLayers(network));
  return network.layers
    .filter((layer) => activationOf(layer) === 'softmax' && !outputs.has(layer.id))
    .map(({ id: layer, name }) =>
      errorAt({ layer }, 'softmaxNotOutput', { layer: name }, { kind: 'setActivation', layer, activation: 'tanh' }),
    );
}

/** What a network answers with is never dropped. */
function dropoutProblems(network: Network): readonly Diagnostic[] {
  return outputsOf(network)
    .filter((layer) => dropoutOf(layer) > 0)
    .map(({ id: layer, name }) =>
      errorAt({ layer }, 'dropoutOnOutput', { layer: name }, { kind: 'removeDropout', layer }),
    );
}

/** A file may say so, and a neuron that is off becomes an output when its last outgoing wire goes. */
function switchedOffProblems(network: Network): readonly Diagnostic[] {
  return outputsOf(network).flatMap((layer) => {
    const [unit] = layer.switchedOff ?? [];
    if (unit === undefined) return [];
    const fix = { kind: 'switchOn', layer: layer.id } as const;
    return errorAt({ layer: layer.id, unit }, 'outputSwitchedOff', { name: neuronName(layer, unit) }, fix);
  });
}

/** One warning per name, at the second neuron that has it. */
function duplicateNames(network: Network): readonly Diagnostic[] {
  const timesSeen = new Map<string, number>();
  const problems: Diagnostic[] = [];
  for (const layer of network.layers) {
    for (let unit = 0; unit < layer.units; unit += 1) {
      const name = neuronName(layer, unit);
      const times = (timesSeen.get(name) ?? 0) + 1;
      timesSeen.set(name, times);
      if (times === 2) problems.push(warningAt({ layer: layer.id, unit }, 'duplicateName', { name }));
    }
  }
  return problems;
}
