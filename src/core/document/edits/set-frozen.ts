// Freezes layers and wires, or unfreezes them: training leaves what is frozen as it is; everything else may change it.
import { isFrozen as isLayerFrozen, isTrained, type TrainedLayer } from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, Network, WireReference } from '#core/network/network.ts';
import { connectionOf, layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { type ChosenWires, markWires } from './steps/mark-wires.ts';
import { done, listOfNames, refused } from './steps/outcome.ts';

export interface FreezableParts extends ChosenWires {
  /** Their biases and the weights of all their incoming wires. */
  readonly layers?: readonly LayerId[];
}

export function freeze(document: NetworkDocument, parts: FreezableParts): EditResult {
  return setFrozen(document, parts, true);
}

export function unfreeze(document: NetworkDocument, parts: FreezableParts): EditResult {
  return setFrozen(document, parts, false);
}

/** Parts that are not there any more are passed over, and inputs, which have nothing to train. */
function setFrozen(document: NetworkDocument, parts: FreezableParts, isFrozen: boolean): EditResult {
  const { network } = document;
  const chosen = new Set(parts.layers);
  const layers = network.layers.filter((layer) => chosen.has(layer.id));
  const wires = markWires(network, parts, isFrozen);
  if (layers.length + wires.chosen.length === 0) return refused('nothingSelected');
  const trained = layers.filter(isTrained);
  if (trained.length + wires.chosen.length === 0) return refused('inputLayer', { name: namesOf(layers) });
  const changing = trained.filter((layer) => isLayerFrozen(layer) !== isFrozen);
  if (changing.length + wires.changed.length === 0) {
    return isFrozen ? refused('nothingChanged') : notFrozenThemselves(network, wires.chosen);
  }
  const isChanging = new Set<Layer>(changing);
  const marked = network.layers.map((layer) =>
    isTrained(layer) && isChanging.has(layer) ? withMark(layer, isFrozen) : layer,
  );
  const after = { ...network, layers: marked, connections: wires.connections };
  const { what, values } = described(network, changing, wires.changed);
  return done({ ...document, network: after }, `${isFrozen ? 'freeze' : 'unfreeze'}${what}`, values);
}

/** A wire that is not frozen itself is still left alone while its layer is frozen: that is worth saying. */
function notFrozenThemselves(network: Network, wires: readonly WireReference[]): EditResult {
  for (const { connection } of wires) {
    const target = connectionOf(network, connection)?.target;
    const layer = target && layerOf(network, target);
    if (layer && isLayerFrozen(layer)) return refused('layerFrozen', { name: layer.name });
  }
  return refused('nothingChanged');
}

function withMark({ isFrozen: _, ...layer }: TrainedLayer, isFrozen: boolean): TrainedLayer {
  return isFrozen ? { ...layer, isFrozen } : layer;
}

function described(network: Network, layers: readonly Layer[], wires: readonly WireReference[]) {
  const names = namesOf(layers);
  const count = wires.length;
  const [wire] = wires;
  if (wire === undefined) return { what: 'Layers', values: { names } } as const;
  if (layers.length > 0) return { what: 'Parts', values: { names, count } } as const;
  const connection = connectionOf(network, wire.connection);
  if (connection === undefined || count > 1) return { what: 'Wires', values: { count } } as const;
  const source = nameOfNeuron(network, { layer: connection.source, unit: wire.source });
  const target = nameOfNeuron(network, { layer: connection.target, unit: wire.target });
  return { what: 'Wire', values: { source, target } } as const;
}

function namesOf(layers: readonly Layer[]): string {
  return listOfNames(layers.map((layer) => layer.name));
}
