// The frozen wires of a connection: never one that isn't there, and no matrix when there are none.
import type { Connection, FrozenWires, Weights } from './network.ts';

/** The connection with these wires frozen and no others; places without a wire are passed over. */
export function withFrozen(connection: Connection, frozen: FrozenWires | undefined): Connection {
  const { frozen: _, ...rest } = connection;
  if (frozen === undefined) return rest;
  const present = rest.weights.map((row, target) =>
    row.map((weight, source) => weight !== null && (frozen[target]?.[source] ?? false)),
  );
  return present.some((row) => row.includes(true)) ? { ...rest, frozen: present } : rest;
}

/** Every wire that there is. */
export function allWires(weights: Weights): FrozenWires {
  return weights.map((row) => row.map((weight) => weight !== null));
}

export function isWireFrozen({ frozen }: Connection, target: number, source: number): boolean {
  return frozen?.[target]?.[source] ?? false;
}

/** Whether every wire of the connection is frozen. */
export function areAllFrozen(frozen: FrozenWires, weights: Weights): boolean {
  return weights.every((row, target) => row.every((weight, source) => weight === null || frozen[target]?.[source]));
}
