// A quiz about a number that is not shown yet: the formula without its numbers, and the right answers.
import { jointTex } from './equations.ts';
import type { Equation, QuantityCode } from './explanation.ts';

type SignAnswer = 'negative' | 'zero' | 'positive';
type SizeAnswer = 'smaller' | 'same' | 'bigger';
export type QuizAnswer = SignAnswer | SizeAnswer;

/** How many parts a formula without numbers names. */
const namedParts = 6;
/** Sizes apart by no more than this factor count as about the same. */
const sameWithin = 1.25;

const held: ReadonlySet<QuantityCode> = new Set(['weight', 'bias', 'layerParameter']);

export function rightSign(value: number): SignAnswer {
  if (value === 0) return 'zero';
  return value < 0 ? 'negative' : 'positive';
}

/** What the network holds is read off the canvas, as is what the data give: nobody works it out. */
export function isAskable({ form, code }: Equation): boolean {
  return form !== 'given' && !held.has(code);
}

/** The size of a number beside 1, whatever its sign. */
export function rightSize(value: number): SizeAnswer {
  const size = Math.abs(value);
  if (size > sameWithin) return 'bigger';
  return size < 1 / sameWithin ? 'smaller' : 'same';
}

/** TeX of symbol = symbols of its parts; of a long sum only the first ones. */
export function questionTex({ symbol, form, parts, joints, template }: Equation): string {
  if (parts.length === 0) return symbol;
  if (template !== null) return `${symbol}=${template(parts.map((part) => part.symbol))}`;
  const named = parts.slice(0, namedParts);
  const isWhole = named.length === parts.length;
  const terms = named.map((part, place) => `${jointTex(joints[place] ?? '')}${part.symbol}`).join('');
  const end = isWhole ? jointTex(joints[parts.length] ?? '') : '+\\cdots';
  return form === 'mean'
    ? `${symbol}=\\tfrac{1}{${parts.length}}\\bigl(${terms}${end}\\bigr)`
    : `${symbol}=${terms}${end}`;
}
