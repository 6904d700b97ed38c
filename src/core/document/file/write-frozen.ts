// Frozen wires as the file says them: `true` for all of a connection's, else the pairs [target, source] on one line.
import { areAllFrozen } from '#core/network/frozen-wires.ts';
import type { FrozenWires, Weights } from '#core/network/network.ts';

export function frozenText(frozen: FrozenWires, weights: Weights): string {
  if (areAllFrozen(frozen, weights)) return 'true';
  const pairs = frozen.flatMap((row, target) =>
    row.flatMap((isFrozen, source) => (isFrozen ? [`[${target}, ${source}]`] : [])),
  );
  return `[${pairs.join(', ')}]`;
}
