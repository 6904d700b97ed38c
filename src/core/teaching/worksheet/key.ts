// One student's key: every number with the formula and the numbers that it comes from, intermediate steps included.

import { type Expression, substitute, variablesOf } from '#core/expression/expression.ts';
import { constant } from '#core/expression/simplify.ts';
import type { Exercise, StudentExercise } from '#core/teaching/exercise/exercise-file.ts';
import { isGiven, valuesOf } from '#core/teaching/quantities/quantity.ts';
import { formulaHtml } from './formula.ts';
import { givenHtml, nameHtml, numberHtml } from './markup.ts';
import { symbolOf } from './sheet.ts';
import type { WorksheetWords } from './words.ts';

/** Beyond the places that are asked for, so that the result follows from what is printed. */
const morePlaces = 3;
const longestFormula = 12;

export function keyHtml(words: WorksheetWords, { places }: Exercise, { quantities }: StudentExercise): string {
  const values = valuesOf(quantities);
  const at = (id: string): number => values.get(id) ?? Number.NaN;
  const short = (value: number): string => givenHtml(Number(value.toFixed(places + morePlaces)));
  const rows = quantities
    .filter((quantity) => !isGiven(quantity))
    .map(({ id, symbol, rule }) => {
      const isShown = variablesOf(rule).size <= longestFormula;
      const formula = isShown ? formulaHtml(rule, (name) => nameHtml(words, symbolOf(quantities, name)), short) : null;
      const numbers = isShown ? formulaHtml(numbered(rule, at), () => '', short) : null;
      const steps = [formula, numbers].filter((step) => step !== null && step !== '').join(' = ');
      return `<tr><th>${nameHtml(words, symbol)}</th><td>${steps}</td><td class="number">${numberHtml(at(id), places)}</td></tr>`;
    });
  return `<table>\n${rows.join('\n')}\n</table>`;
}

function numbered(rule: Expression, at: (id: string) => number): Expression {
  return substitute(rule, Object.fromEntries([...variablesOf(rule)].map((id) => [id, constant(at(id))])));
}
