// Problems of a table that was read: the first cell of a column that can't be read, and guesses that may be wrong.
import {
  type Diagnostic,
  errorAt,
  shortened,
  type TableTextProblemCode,
  warningAt,
} from '#core/diagnostics/diagnostic.ts';
import { cellForms, isNumber, withoutGuard } from './cell-form.ts';
import type { CollectedColumns } from './collect-columns.ts';
import type { ColumnFindings } from './column-reading.ts';
import type { ColumnFacts } from './guess-roles.ts';
import { type Delimiter, delimiterNames, type Guess, type TextSettings } from './reading-choices.ts';
import type { FirstCell, TextColumn } from './text-column.ts';

export function cellProblems(
  { names, columns, lines }: CollectedColumns,
  findings: readonly ColumnFindings[],
  areMissing: boolean,
): readonly Diagnostic[] {
  return findings.flatMap(({ first, unreadable }, column): Diagnostic[] => {
    if (first === null) return [];
    const text = shortened(withoutGuard(firstText(columns[column], first.row)));
    const values = {
      line: lines[first.row] ?? 0,
      name: names[column] ?? '',
      column: column + 1,
      text,
      count: unreadable,
    };
    const place = { row: first.row, column };
    return [areMissing ? warningAt(place, 'cellsCountAsMissing', values) : errorAt(place, first.code, values)];
  });
}

/** Each date would be a class of its own. */
export function dateProblems(
  { names, columns, lines }: CollectedColumns,
  facts: readonly ColumnFacts[],
): readonly Diagnostic[] {
  return facts.flatMap(({ hasDates }, column): Diagnostic[] => {
    const first = hasDates ? columns[column]?.firsts.get(cellForms.date) : undefined;
    if (first === undefined) return [];
    const { row, text } = first;
    const count = columns[column]?.counts[cellForms.date] ?? 0;
    const values = { line: lines[row] ?? 0, name: names[column] ?? '', column: column + 1, text, count };
    return [errorAt({ row, column }, 'textIsDate', values)];
  });
}

/** Of a chosen delimiter that leaves the lines whole. @param better cuts them; null: the chosen one does */
export function delimiterProblems(
  { delimiter }: Pick<TextSettings, 'delimiter'>,
  better: Delimiter | null,
): readonly Diagnostic[] {
  if (better === null) return [];
  const values = { delimiter: delimiterNames[delimiter.value], better: delimiterNames[better] };
  return [warningAt({}, 'delimiterCutsNothing', values)];
}

/** Of guesses that something else fits too. */
export function guessWarnings(
  settings: TextSettings,
  { names, columns, lines }: CollectedColumns,
): readonly Diagnostic[] {
  const { encoding, delimiter, quote, decimal, hasHeader, missingMarks } = settings;
  const warnings: Diagnostic[] = [];
  const warn = (guess: Guess<unknown> | null, code: TableTextProblemCode, values: Diagnostic['values']): void => {
    if (guess?.certainty === 'likely') warnings.push(warningAt({}, code, values));
  };
  warn(encoding, 'encodingGuessed', { encoding: encoding?.value ?? '' });
  warn(delimiter, 'delimiterGuessed', { delimiter: delimiterNames[delimiter.value] });
  warn(quote, 'quoteGuessed', { quote: quote.value });
  warn(hasHeader, hasHeader.value ? 'headerGuessed' : 'noHeaderGuessed', {});
  warn(missingMarks, 'missingMarksGuessed', { marks: missingMarks.value.join(', ') });
  const column = columns.findIndex(
    ({ counts }) => (counts[cellForms.pointOfThree] ?? 0) + (counts[cellForms.commaOfThree] ?? 0) > 0,
  );
  const first = firstFraction(columns[column]);
  if (first !== undefined) {
    const values = { line: lines[first.row] ?? 0, name: names[column] ?? '', text: first.text };
    warn(decimal, decimal.value === '.' ? 'decimalPointGuessed' : 'decimalCommaGuessed', values);
  }
  return warnings;
}

function firstFraction(column: TextColumn | undefined): FirstCell | undefined {
  const fractions = [...(column?.firsts ?? [])].filter(([form]) => isNumber(form) && form !== cellForms.whole);
  return fractions.map(([, first]) => first).sort((one, other) => one.row - other.row)[0];
}

/** A first of its form was kept as it stands in the text. */
function firstText(column: TextColumn | undefined, row: number): string {
  return [...(column?.firsts.values() ?? [])].find((first) => first.row === row)?.text ?? '';
}
