// The wires of a connection that the file calls frozen: all of them, or those of a list of pairs [target, source].
import { allWires } from '#core/network/frozen-wires.ts';
import type { FrozenWires, Weights } from '#core/network/network.ts';
import { wrongType } from './fields.ts';
import { refuse } from './file-problem.ts';
import { itemPath } from './path.ts';

/** @throws RefusedFile for a pair between which there is no wire */
export function readFrozen(value: unknown, path: string, connection: string, weights: Weights): FrozenWires {
  if (value === true) return allWires(weights);
  const frozen = weights.map((row) => row.map(() => false));
  if (value === false) return frozen;
  if (!Array.isArray(value)) return wrongType(path, 'booleanOrPairs');
  for (const [index, pair] of value.entries()) {
    const [target, source] = asPair(pair, itemPath(path, index));
    if ((weights[target]?.[source] ?? null) === null) {
      refuse('noWireToFreeze', itemPath(path, index), { target, source }, { connection, wire: [target, source] });
    }
    (frozen[target] as boolean[])[source] = true;
  }
  return frozen;
}

function asPair(value: unknown, path: string): readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(Number.isInteger)) return wrongType(path, 'wirePair');
  return [value[0], value[1]];
}
