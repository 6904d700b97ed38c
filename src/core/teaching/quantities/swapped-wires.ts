// The weight one takes by mistake who reads a weight matrix with rows for columns.
import type { Network, WireReference } from '#core/network/network.ts';
import { connectionOf } from '#core/network/network-queries.ts';

export interface SwappedWires {
  /** In place of the wire's own weight in its target's sum; null: there is none. */
  readonly forward: WireReference | null;
  /** In place of it where δ flows back to its source. */
  readonly backward: WireReference | null;
}

/** The matrix is read through its numbers in the other order: the transposed one where it is square. */
export function swappedWires(network: Network, { connection: id, target, source }: WireReference): SwappedWires {
  const connection = connectionOf(network, id);
  const targets = connection?.weights.length ?? 0;
  const sources = connection?.weights[0]?.length ?? 0;
  const at = (place: number, width: number): readonly [number, number] => [Math.floor(place / width), place % width];
  const there = (row: number, column: number): WireReference | null =>
    (connection?.weights[row]?.[column] ?? null) === null ? null : { connection: id, target: row, source: column };
  // Numbers run by source, then target; read as if by target, then source.
  const [forwardSource, forwardTarget] = at(target * sources + source, targets);
  const [backwardTarget, backwardSource] = at(source * targets + target, sources);
  return {
    forward: there(forwardTarget, forwardSource),
    backward: there(backwardTarget, backwardSource),
  };
}
