// Freezes or unfreezes wires in the matrices of their connections; what does not change is shared.
import { isWireFrozen, withFrozen } from '#core/network/frozen-wires.ts';
import type { Connection, ConnectionId, Network, WireReference } from '#core/network/network.ts';

export interface ChosenWires {
  /** All the wires of these. */
  readonly connections?: readonly ConnectionId[];
  readonly wires?: readonly WireReference[];
}

export interface MarkedWires {
  readonly connections: readonly Connection[];
  /** The chosen wires that are there, each once. */
  readonly chosen: readonly WireReference[];
  /** Those of them that were not so before. */
  readonly changed: readonly WireReference[];
}

export function markWires(network: Network, wires: ChosenWires, isFrozen: boolean): MarkedWires {
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
