// Freezes layers and wires, or unfreezes them: training leaves what is frozen as it is; everything else may change it.
import { isWireFrozen, withFrozen } from '#core/network/frozen-wires.ts';
import { isInput, isFrozen as isLayerFrozen, isTrained, type TrainedLayer } from '#core/network/layer-definitions.ts';
import type { Connection, ConnectionId, Layer, LayerId, Network, WireReference } from '#core/network/network.ts';
import { connectionOf, layerOf } from '#core/network/network-queries.ts';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
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

/** Parts that are not there any more are passed over, and layers that have nothing to train. */
function setFrozen(document: NetworkDocument, parts: FreezableParts, isFrozen: boolean): EditResult {
  const { network } = document;
  const chosen = new Set(parts.layers);
  const layers = network.layers.filter((layer) => chosen.has(layer.id));
  const wires = markWires(network, parts, isFrozen);
  if (layers.length + wires.chosen.length === 0) return refused('nothingSelected');
  const trained = layers.filter(isTrained);
  if (trained.length + wires.chosen.length === 0) {
    return refused(layers.every(isInput) ? 'inputLayer' : 'nothingTrained', { name: namesOf(layers) });
  }
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
  if (count > 1) return { what: 'Wires', values: { count } } as const;
  return { what: 'Wire', values: wireNames(network, wire) } as const;
}

function namesOf(layers: readonly Layer[]): string {
  return listOfNames(layers.map((layer) => layer.name));
}

interface ChosenWires {
  /** All the wires of these. */
  readonly connections?: readonly ConnectionId[];
  readonly wires?: readonly WireReference[];
}

interface MarkedWires {
  readonly connections: readonly Connection[];
  /** The chosen wires that are there, each once. */
  readonly chosen: readonly WireReference[];
  /** Those of them that were not so before. */
  readonly changed: readonly WireReference[];
}

function markWires(network: Network, wires: ChosenWires, isFrozen: boolean): MarkedWires {
  const choiceOf = choices(wires);
  const chosen: WireReference[] = [];
  const changed: WireReference[] = [];
  const connections = network.connections.map((connection) => {
    const isChosen = choiceOf(connection.id);
    if (isChosen === null) return connection;
    const before = changed.length;
    const frozen = connection.weights.map((row, target) =>
      row.map((weight, source) => {
        const was = isWireFrozen(connection, target, source);
        if (weight === null || !isChosen(target, source)) return was;
        const wire = { connection: connection.id, target, source };
        chosen.push(wire);
        if (was !== isFrozen) changed.push(wire);
        return isFrozen;
      }),
    );
    return changed.length === before ? connection : withFrozen(connection, frozen);
  });
  return { connections, chosen, changed };
}

type IsChosen = (target: number, source: number) => boolean;

/** Which wires of a connection are meant; null: none. */
function choices({ connections = [], wires = [] }: ChosenWires): (id: ConnectionId) => IsChosen | null {
  const whole = new Set(connections);
  const places = new Map<ConnectionId, Set<string>>();
  for (const { connection, target, source } of wires) {
    places.set(connection, (places.get(connection) ?? new Set()).add(`${target}:${source}`));
  }
  return (id) => {
    if (whole.has(id)) return () => true;
    const own = places.get(id);
    return own === undefined ? null : (target, source) => own.has(`${target}:${source}`);
  };
}
