// The network's part of a text, and what goes by its ids: positions and initial parameters. Files and the clipboard share it.

import type { Activation } from '#core/layers/activation-functions.ts';
import { expressionOf, isOwnActivation } from '#core/layers/own-activation.ts';
import type { Connection, Layer, LayerId, Network, SwitchedOffUnits, Weights } from '#core/network/network.ts';
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
  const dense: readonly JsonField[] =
    layer.kind === 'input'
      ? []
      : [
          ['activation', activationText(layer.activation)],
          ['biases', layer.biases === null ? 'null' : jsonNumbers(layer.biases)],
          ...optional('initializer', layer.initializer),
          ...optional('dropout', layer.dropout),
          ...optional('frozen', layer.isFrozen),
        ];
  const off = optional('switchedOff', switchedOffOf(layer));
  return inlineObject([...jsonFields({ id, kind, name, units }), ...dense, ...off, ...unknown(layer)]);
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
    ['weights', weightsText(weights, isOneRow ? 0 : 4)],
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
  const connections = network.connections.flatMap(({ id }): readonly JsonField[] => {
    const weights = initial.connections.get(id);
    return weights === undefined ? [] : [[id, rememberedInitial(weights)]];
  });
  const biases = network.layers.flatMap(({ id }): readonly JsonField[] => {
    const values = initial.biases.get(id);
    return values === undefined ? [] : [[id, jsonNumbers(values)]];
  });
  return blockObject(
    [['connections', blockObject(connections, 2)], ['biases', blockObject(biases, 2)], ...unknown(initial)],
    1,
  );
}
