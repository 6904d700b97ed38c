// Problems of a table that was read: the first cell of a column that can't be read, and guesses that may be wrong.
import type { Diagnostic, TableTextProblemCode } from '#core/diagnostics/diagnostic.ts';
import { type CellForm, cellForms, isNumber } from './cell-form.ts';
import type { CollectedColumns } from './collect-columns.ts';
import { type ColumnFindings, type ColumnForms, withoutGuard } from './column-reading.ts';
import type { ColumnFacts } from './guess-roles.ts';
import type { Delimiter, Guess, TextSettings } from './reading-choices.ts';

export function cellProblems(
  { names, texts, lines }: CollectedColumns,
  findings: readonly ColumnFindings[],
  areMissing: boolean,
): readonly Diagnostic[] {
  return findings.flatMap(({ first, unreadable }, column): Diagnostic[] => {
    if (first === null) return [];
    const text = shortened(withoutGuard(texts[first.row]?.[column] ?? ''));
    const values = {
      line: lines[first.row] ?? 0,
      name: names[column] ?? '',
      column: column + 1,
      text,
      count: unreadable,
    };
    const place = { row: first.row, column };
    return areMissing
      ? [{ code: 'cellsCountAsMissing', severity: 'warning', place, values }]
      : [{ code: first.code, severity: 'error', place, values }];
  });
}

/** Each date would be a class of its own. */
export function dateProblems(
  { names, texts, lines }: CollectedColumns,
  facts: readonly ColumnFacts[],
  forms: readonly ColumnForms[],
): readonly Diagnostic[] {
  return facts.flatMap(({ hasDates }, column): Diagnostic[] => {
    const row = hasDates ? (forms[column]?.forms.indexOf(cellForms.date) ?? -1) : -1;
    if (row === -1) return [];
    const [text, count] = [texts[row]?.[column] ?? '', forms[column]?.counts[cellForms.date] ?? 0];
    const values = { line: lines[row] ?? 0, name: names[column] ?? '', column: column + 1, text, count };
    return [{ code: 'textIsDate', severity: 'error', place: { row, column }, values }];
  });
}

/** Of guesses that something else fits too. */
export function guessWarnings(
  settings: TextSettings,
  { names, texts, lines }: CollectedColumns,
  forms: readonly ColumnForms[],
): readonly Diagnostic[] {
  const { encoding, delimiter, quote, decimal, hasHeader, missingMarks } = settings;
  const warnings: Diagnostic[] = [];
  const warn = (guess: Guess<unknown> | null, code: TableTextProblemCode, values: Diagnostic['values']): void => {
    if (guess?.certainty === 'likely') warnings.push({ code, severity: 'warning', place: {}, values });
  };
  warn(encoding, 'encodingGuessed', { encoding: encoding?.value ?? '' });
  warn(delimiter, 'delimiterGuessed', { delimiter: delimiterNames[delimiter.value] });
  warn(quote, 'quoteGuessed', { quote: quote.value });
  warn(hasHeader, hasHeader.value ? 'headerGuessed' : 'noHeaderGuessed', {});
  warn(missingMarks, 'missingMarksGuessed', { marks: missingMarks.value.join(', ') });
  const column = forms.findIndex(
    ({ counts }) => (counts[cellForms.pointOfThree] ?? 0) + (counts[cellForms.commaOfThree] ?? 0) > 0,
  );
  const row = forms[column]?.forms.findIndex((form) => isNumber(form as CellForm) && form !== cellForms.whole) ?? -1;
  if (row !== -1) {
    const values = { line: lines[row] ?? 0, name: names[column] ?? '', text: texts[row]?.[column] ?? '' };
    warn(decimal, decimal.value === '.' ? 'decimalPointGuessed' : 'decimalCommaGuessed', values);
  }
  return warnings;
}

const delimiterNames: Readonly<Record<Delimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** A cell's text for a sentence. */
function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}
