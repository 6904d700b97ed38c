// Numbers that a step's words give to one who reckons: an arithmetic expression worked out, or a number that is written.
import { parseExpression } from '#core/expression/parse.ts';
import { programOf } from '#core/expression/program.ts';
import { formulasIn } from './step-on-screen.ts';

/** Of each formula the parts between its equals signs that are made of numbers alone, worked out; the last is the simplest. */
export function workedOut(words: string): readonly number[] {
  return formulasIn(words).flatMap((formula) => {
    const sums = formula.split('=').filter((part) => /\d\s*[-+*/^]|\)\s*\*/.test(part));
    return sums.flatMap((sum) => reckoned(sum) ?? []);
  });
}

export function numbersIn(words: string): readonly number[] {
  const found = words.replaceAll('−', '-').match(/(?<![\w.])-?\d+(?:\.\d+)?(?![\w.]*\w)/g) ?? [];
  return found.map(Number);
}

/** null: there are letters in it, or it is no expression. */
function reckoned(text: string): number | null {
  if (/[A-Za-z\\ŷ]/.test(text)) return null;
  const { constants, outputs } = programOf([parseExpression(text, { variables: [], functions: {} })], []);
  return constants[outputs[0] ?? 0] ?? null;
}
