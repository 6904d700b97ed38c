// Role of an operation for the one that is pointed at, and the local derivative between the two.

import { localsBetween } from '#core/explain/operation-graph/operation-numbers.ts';
import type { OperationGraph } from '#core/explain/operation-graph/shown-operation.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { Translate } from '#messages/translator.ts';
import type { ShownGraph } from './graph-shown.ts';
import type { Role } from './operation-box.tsx';

export function roleOf({ operations }: OperationGraph, position: number, marked: number): Role {
  if (position === marked) return 'pointed';
  if (operations[marked]?.inputs.includes(position)) return 'input';
  return operations[position]?.inputs.includes(marked) ? 'reader' : null;
}

/** How many local derivatives lie between two operations: the same for all numbers. */
const countsOf = remembered((_: OperationGraph) => new Map<string, number>());

/** One number, or how many there are; null where the two do not read each other. */
export function localText(
  t: Translate,
  { trace, picture }: ShownGraph,
  position: number,
  marked: number,
): string | null {
  const role = roleOf(picture, position, marked);
  if (role !== 'input' && role !== 'reader') return null;
  const [from, to] = role === 'input' ? [position, marked] : [marked, position];
  const counts = countsOf(picture);
  const key = `${from} ${to}`;
  const known = counts.get(key);
  if (known !== undefined && known > 1) return t('operationGraph.values', { count: known });
  const locals = localsBetween(trace, picture, from, to);
  const [only] = locals?.values ?? [];
  if (locals === null || only === undefined) return null;
  counts.set(key, locals.values.length);
  return locals.values.length === 1 ? formatNumber(only) : t('operationGraph.values', { count: locals.values.length });
}
