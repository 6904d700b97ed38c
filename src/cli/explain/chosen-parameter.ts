// The weight or bias that --weight ID[:target,source] or --bias LAYER[:unit] names; an id alone means its only one.
import type { PathStart } from '#core/explain/paths/path-ledger.ts';
import { hasBiases, tensorOf, tensorsOf } from '#core/network/layer-definitions.ts';
import {
  connectionId,
  layerId,
  type Network,
  type NeuronReference,
  type TensorReference,
  type WireReference,
} from '#core/network/network.ts';
import { connectionOf, layerOf } from '#core/network/network-queries.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import type { CommandCall } from '../command.ts';
import { badUsage, type Failure } from '../failure.ts';

export function chosenParameter(call: CommandCall, network: Network): PathStart {
  const named = (['weight', 'bias', 'parameter'] as const).filter((option) => call.has(option));
  if (named.length > 1) throw badUsage(call.translate, 'cli.weightOrBias');
  if (call.has('parameter')) return startOf(chosenTensor(call, network));
  return call.has('bias') ? { bias: chosenBias(call, network) } : { wire: chosenWire(call, network) };
}

function startOf({ parameter, ...neuron }: TensorReference): PathStart {
  return parameter === biasTensor ? { bias: neuron } : { parameter: { ...neuron, parameter } };
}

/** LAYER.name:unit; a layer's id may itself contain points. */
function chosenTensor(call: CommandCall, network: Network): TensorReference {
  const text = call.requiredValue('parameter');
  const [, id = '', parameter = '', place] = /^(.*)\.([^.:]+)(?::(\d+))?$/s.exec(text) ?? [];
  const layer = layerOf(network, layerId(id));
  if (layer === undefined) throw badUsage(call.translate, 'cli.noSuchLayer', { layer: id });
  const values = tensorOf(layer, parameter);
  if (values === null) {
    const names = tensorsOf(layer).map(({ name }) => `${id}.${name}`);
    throw badUsage(call.translate, 'cli.noSuchParameter', { parameter: text, found: names.join(', ') });
  }
  if (place === undefined && values.length > 1) {
    throw badUsage(call.translate, 'cli.whichParameter', { parameter: text, count: values.length });
  }
  const unit = Number(place ?? 0);
  if (unit >= values.length) {
    throw badUsage(call.translate, 'cli.whichParameter', { parameter: `${id}.${parameter}`, count: values.length });
  }
  return { layer: layer.id, parameter, unit };
}

function chosenWire(call: CommandCall, network: Network): WireReference {
  const text = call.requiredValue('weight');
  const [, id = '', target, source] = /^(.*?)(?::(\d+),(\d+))?$/s.exec(text) ?? [];
  // An id may itself end like a place.
  const whole = connectionOf(network, connectionId(text));
  const connection = whole ?? connectionOf(network, connectionId(id));
  if (connection === undefined) throw badUsage(call.translate, 'cli.noSuchConnection', { connection: id });
  if (whole === undefined && target !== undefined) {
    const wire = { connection: connection.id, target: Number(target), source: Number(source) };
    if ((connection.weights[wire.target]?.[wire.source] ?? null) === null) throw noSuchWire(call);
    return wire;
  }
  const wires = connection.weights.flatMap((row, at) =>
    row.flatMap((weight, from) => (weight === null ? [] : [{ connection: connection.id, target: at, source: from }])),
  );
  const [only] = wires;
  if (only === undefined) throw noSuchWire(call);
  if (wires.length > 1) {
    throw badUsage(call.translate, 'cli.whichWire', { connection: connection.id, count: wires.length });
  }
  return only;
}

function noSuchWire(call: CommandCall): Failure {
  return badUsage(call.translate, 'cli.noSuchWire', { weight: call.requiredValue('weight') });
}

function chosenBias(call: CommandCall, network: Network): NeuronReference {
  const text = call.requiredValue('bias');
  const [, id = '', place] = /^(.*?)(?::(\d+))?$/s.exec(text) ?? [];
  const whole = layerOf(network, layerId(text));
  const layer = whole ?? layerOf(network, layerId(id));
  if (layer === undefined) throw badUsage(call.translate, 'cli.noSuchLayer', { layer: id });
  const unit = whole === undefined && place !== undefined ? Number(place) : null;
  if (!hasBiases(layer) || (unit !== null && unit >= layer.units)) {
    throw badUsage(call.translate, 'cli.noSuchBias', { bias: text });
  }
  if (unit === null && layer.units > 1) {
    throw badUsage(call.translate, 'cli.whichBias', { layer: layer.id, count: layer.units });
  }
  return { layer: layer.id, unit: unit ?? 0 };
}
