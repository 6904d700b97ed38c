// The arithmetic of a shown number in characters: digits that lead to the shown result, long sums folded.
import type { Operation } from '#core/graph/computation-graph.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { elementwiseLosses } from '#core/learning/losses/loss-functions.ts';
import { type Arithmetic, fullArithmetic, visibleArithmetic } from '../visible-arithmetic.ts';
import type { ArithmeticPart, NumberArithmetic, ShownNumber } from './operation-arithmetic.ts';

/** Text as it stands, a number that is shown elsewhere, or `count` terms that are only given as their sum. */
export interface ArithmeticToken {
  readonly text: string;
  readonly from: ShownNumber | null;
  /** 0: not folded. */
  readonly count: number;
}

export interface ArithmeticLine {
  readonly tokens: readonly ArithmeticToken[];
  readonly result: string;
  /** The shown digits lead to the shown result. */
  readonly agrees: boolean;
}

/** Terms of a sum, and numbers in a function, that are still read. */
const mostTerms = 6;

/** What an operation is called in a formula; empty where it is no function. */
export function functionName(operation: Operation): string {
  switch (operation.kind) {
    case 'activation':
      return elementwiseActivation(operation.function).name;
    case 'softmax':
    case 'normalize':
    case 'scale':
      return operation.kind;
    case 'crossEntropy':
      return 'CE';
    case 'elementwiseLoss':
      return elementwiseLosses[operation.loss].name;
    case 'input':
    case 'affine':
    case 'dropout':
    case 'concatenate':
      return '';
  }
}

/** @param name of the function, for arithmetic that is one */
export function arithmeticLine(arithmetic: NumberArithmetic, name: string, isFull: boolean): ArithmeticLine {
  const folded = foldTerms(arithmetic);
  const written = writtenOut(folded);
  const shown = isFull ? fullArithmetic(written) : visibleArithmetic(written);
  return { tokens: tokensOf(folded, shown.parts, name), result: shown.result, agrees: shown.agrees };
}

/** Terms that are products, by their factors: the shown factors lead to the shown sum. */
function writtenOut(arithmetic: NumberArithmetic): Arithmetic {
  const { parts, combine } = arithmetic;
  if (parts.every(({ inner }) => inner.length === 0)) return arithmetic;
  const factors = parts.map(({ value, inner }) => (inner.length === 0 ? [value] : inner));
  return {
    form: 'function',
    value: arithmetic.value,
    parts: factors.flat().map((value) => ({ value })),
    combine(values) {
      let next = 0;
      const products = factors.map((each) => {
        const start = next;
        next += each.length;
        return values.slice(start, next).reduce((total, value) => total * value, 1);
      });
      return combine(products);
    },
  };
}

/** The largest terms in their order, and one for all the others. */
function foldTerms(arithmetic: NumberArithmetic): NumberArithmetic {
  const { form, parts } = arithmetic;
  if (form !== 'sum' || parts.length <= mostTerms) return arithmetic;
  const bySize = [...parts].sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
  const kept = new Set(bySize.slice(0, mostTerms - 1));
  const rest = parts.filter((part) => !kept.has(part)).reduce((sum, part) => sum + part.value, 0);
  return { ...arithmetic, parts: [...parts.filter((part) => kept.has(part)), { value: rest, from: null, inner: [] }] };
}

/** @param texts of the numbers as they are written, one after the other */
function tokensOf(
  { form, parts }: NumberArithmetic,
  texts: readonly string[],
  name: string,
): readonly ArithmeticToken[] {
  if (form === 'given' || parts.length === 0) return [];
  if (form === 'function') return functionTokens(parts, texts, name);
  const sign = form === 'product' ? ' × ' : ' + ';
  let next = 0;
  return parts.flatMap(({ inner, from }, at): ArithmeticToken[] => {
    const own = Array.from({ length: Math.max(1, inner.length) }, (_, place) => {
      const text = texts[next] ?? '';
      next += 1;
      return number(`${place === 0 ? '' : ' × '}${grouped(text, at + place)}`, from);
    });
    return at === 0 ? own : [plain(sign), ...own];
  });
}

function functionTokens(
  parts: readonly ArithmeticPart[],
  texts: readonly string[],
  name: string,
): readonly ArithmeticToken[] {
  if (parts.length > mostTerms) return [plain(`${name}(`), { text: '', from: null, count: parts.length }, plain(')')];
  const numbers = parts.flatMap((part, at) => [...(at === 0 ? [] : [plain(', ')]), number(texts[at] ?? '', part.from)]);
  return name === '' ? numbers : [plain(`${name}(`), ...numbers, plain(')')];
}

function plain(text: string): ArithmeticToken {
  return { text, from: null, count: 0 };
}

function number(text: string, from: ShownNumber | null): ArithmeticToken {
  return { text, from, count: 0 };
}

/** In parentheses behind another sign. */
function grouped(text: string, at: number): string {
  return at > 0 && text.startsWith('−') ? `(${text})` : text;
}
