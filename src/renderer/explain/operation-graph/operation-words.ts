// Names of an operation: its letter in formulas, its name in words, its numbers in a few characters.

import { functionName } from '#core/explain/operation-graph/arithmetic-text.ts';
import { placeNameOf } from '#core/explain/operation-graph/operation-identity.ts';
import type { OperationGraph, ShownKind, ShownOperation } from '#core/explain/operation-graph/shown-operation.ts';
import { operationAt } from '#core/explain/places.ts';
import type { Network } from '#core/network/network.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';

const letters: { readonly [Kind in ShownKind]: string } = {
  input: 'x',
  given: 'a',
  weight: 'w',
  bias: 'b',
  rest: 'Σ w·a',
  product: 'w·a',
  sum: 'z',
  activation: 'a',
  softmax: 'a',
  normalize: 'n',
  scale: 'a',
  dropout: 'a',
  concatenate: 'ŷ',
  target: 'y',
  loss: 'L',
  folded: '…',
};

/** Two numbers are written out where they fit. */
const mostWritten = 2;
const longestWritten = 17;

export function letterOf({ kind }: ShownOperation): string {
  return letters[kind];
}

/** What the operation does, in a formula's signs. */
export function signOf(picture: OperationGraph, { kind, content }: ShownOperation): string {
  if (kind === 'product') return '×';
  if (kind === 'sum' || kind === 'rest') return '+';
  if (kind === 'dropout') return 'dropout';
  if (content.of !== 'values' || kind === 'folded' || kind === 'given') return '';
  return functionName(operationAt(picture.graph, content.places[0] as number));
}

export function nameOf(t: Translate, network: Network, picture: OperationGraph, position: number): string {
  const { kind } = picture.operations[position] as ShownOperation;
  const place = placeNameOf(network, picture, position);
  const words = t(`operationGraph.kind_${kind}`);
  return place === '' ? words : t('operationGraph.named', { kind: words, place });
}

/** One or two numbers as they are, more as their count. */
export function numbersText(t: Translate, width: number, numbers: Float64Array): string {
  const written = width > mostWritten ? null : Array.from(numbers, (each) => formatNumber(each)).join(' ');
  if (written !== null && (width === 1 || written.length <= longestWritten)) return written;
  return t('operationGraph.values', { count: width });
}
