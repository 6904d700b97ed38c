// The network's part of a text, and what goes by its ids: positions and initial parameters. Files and the clipboard share it.

import type { Activation } from '#core/layers/activation-functions.ts';
import { expressionOf, isOwnActivation } from '#core/layers/own-activation.ts';
import type { LayerField } from '#core/network/kinds/layer-definition.ts';
import { fieldsOf } from '#core/network/layer-definitions.ts';
import type { Connection, Layer, LayerId, Network, SwitchedOffUnits, Weights } from '#core/network/network.ts';
import { isWhole } from '#core/network/network-queries.ts';
import type { TensorValues } from '#core/network/parameter-values.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { InitialParameters, Position } from '../network-document.ts';
import {
  blockList,
  blockObject,
  inlineObject,
  type JsonField,
  jsonFields,
  jsonInline,
  jsonNumbers,
} from './json-writer.ts';
import { number, optional, unknown, weightsText } from './text-parts.ts';
import { frozenText } from './write-frozen.ts';

export function networkText(network: Network): string {
  return blockObject(
    [
      ['layers', blockList(network.layers.map(layerText), 2)],
      ['connections', blockList(network.connections.map(connectionText), 2)],
      ...optional('outputs', network.outputs),
      ...unknown(network),
    ],
    1,
  );
}

function layerText(layer: Layer): string {
  const { id, kind, name, units } = layer;
  const values = new Map<string, unknown>(Object.entries(layer));
  const own = fieldsOf(kind).flatMap(([field, declared]) => fieldText(field, declared, values.get(field)));
  const off = optional('switchedOff', switchedOffOf(layer));
  return inlineObject([...jsonFields({ id, kind, name, units }), ...own, ...off, ...unknown(layer)]);
}

/** None where the layer has no value. */
function fieldText(name: string, { type }: LayerField, value: unknown): readonly JsonField[] {
  if (value === undefined) return [];
  switch (type) {
    case 'activation':
      return [[name, activationText(value as Activation)]];
    case 'parameter':
      return [[name, value === null ? 'null' : jsonNumbers(value as readonly number[])]];
    case 'frozen':
      return optional('frozen', value);
    case 'number':
    case 'word':
      return optional(name, value);
  }
}

function activationText(activation: Activation): string {
  if (!isOwnActivation(activation)) return jsonInline(activation);
  return inlineObject(jsonFields({ expression: expressionOf(activation) }));
}

/** One word for all units. */
function switchedOffOf({ switchedOff, units }: Layer): true | SwitchedOffUnits | undefined {
  return switchedOff?.length === units ? true : switchedOff;
}

/** On one line when there is one row of weights. */
function connectionText(connection: Connection): string {
  const { id, source, target, weights } = connection;
  const isOneRow = weights.length <= 1;
  const fields: readonly JsonField[] = [
    ...jsonFields({ id, source, target }),
    ...(isWhole(connection) ? [] : [['weights', weightsText(weights, isOneRow ? 0 : 4)] as const]),
    ...(connection.frozen === undefined ? [] : [['frozen', frozenText(connection.frozen, weights)] as const]),
    ...unknown(connection),
  ];
  return isOneRow ? inlineObject(fields) : blockObject(fields, 3);
}

/** In the order of the network. */
export function layoutText(layout: ReadonlyMap<LayerId, Position>, network: Network): string {
  const positions = network.layers.flatMap(({ id }): readonly JsonField[] => {
    const position = layout.get(id);
    if (position === undefined) return [];
    const coordinates = [number('x', position.x), number('y', position.y)];
    return [[id, inlineObject([...coordinates, ...unknown(position)])]];
  });
  return blockObject(positions, 1);
}

/** Documents never change in place: what stays the same from one recovery copy to the next is written once. */
const rememberedInitial = remembered((weights: Weights) => weightsText(weights, 3));

/** In the order of the network, whatever order the maps are in. */
export function initialText(initial: InitialParameters, network: Network): string {
  const connections = network.connections.flatMap((connection): readonly JsonField[] => {
    const { id } = connection;
    const weights = initial.connections.get(id);
    return weights === undefined || isWhole(connection) ? [] : [[id, rememberedInitial(weights)]];
  });
  const biases = network.layers.flatMap(({ id }): readonly JsonField[] => {
    const values = initial.biases.get(id);
    return values === undefined ? [] : [[id, jsonNumbers(values)]];
  });
  const parameters = network.layers.flatMap(({ id }): readonly JsonField[] => {
    const tensors = initial.parameters?.get(id);
    return tensors === undefined ? [] : [[id, tensorsText(tensors)]];
  });
  return blockObject(
    [
      ['connections', blockObject(connections, 2)],
      ['biases', blockObject(biases, 2)],
      ...(parameters.length === 0 ? [] : [['parameters', blockObject(parameters, 2)] as const]),
      ...unknown(initial),
    ],
    1,
  );
}

/** The tensors of a layer by their names. */
export function tensorsText(tensors: TensorValues): string {
  return inlineObject([...tensors].map(([name, values]): JsonField => [name, jsonNumbers(values)]));
}
