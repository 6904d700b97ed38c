// Reads the text of a number field into a number inside its bounds, or says what is wrong with it.
import { spokenNumber } from '#messages/spoken-number.ts';
import { parseArithmetic } from './arithmetic.ts';
import type { NumberBounds } from './field-steps.ts';
import { fullText } from './field-text.ts';

type NumberProblem =
  | { readonly code: 'empty' | 'syntax' | 'tooLong' | 'notFinite' | 'notWhole' }
  | { readonly code: 'tooSmall' | 'tooLarge'; readonly bound: string };

export type ReadNumber = { readonly value: number } | { readonly problem: NumberProblem };

export function readNumber(text: string, bounds: NumberBounds): ReadNumber {
  const result = parseArithmetic(text);
  if ('problem' in result) return { problem: { code: result.problem } };
  const { minimum, maximum, integer } = bounds;
  const { value } = result;
  if (integer && !Number.isInteger(value)) return { problem: { code: 'notWhole' } };
  if (minimum !== undefined && value < minimum) return { problem: { code: 'tooSmall', bound: boundText(minimum) } };
  if (maximum !== undefined && value > maximum) return { problem: { code: 'tooLarge', bound: boundText(maximum) } };
  return { value };
}

/** As the sentences around it say numbers. */
function boundText(bound: number): string {
  return Number.isInteger(bound) ? spokenNumber(bound) : fullText(bound);
}
