// A delimited text as a table: its encoding, delimiter, decimal mark, header and types guessed where they aren't chosen.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { ColumnRole, ColumnType, Row } from '../dataset-choice.ts';
import { cellForms } from './cell-form.ts';
import { type CollectedColumns, collectColumns } from './collect-columns.ts';
import {
  type ColumnFindings,
  type ColumnForms,
  formsOf,
  guessDecimal,
  guessType,
  MissingMarks,
  readRows,
} from './column-reading.ts';
import { type DialectGuess, guessDialect, guessHeader, parseSample } from './dialect.ts';
import { areClasses, type ColumnFacts, guessRoles } from './guess-roles.ts';
import { readRecords } from './read-records.ts';
import { type Certainty, type Guess, guessOr, type ReadingChoices, type TextSettings } from './reading-choices.ts';
import { cellProblems, dateProblems, guessWarnings } from './table-problems.ts';
import { guessEncoding } from './text-encoding.ts';
import { type NewTextDecoder, textPieces } from './text-pieces.ts';
import { refuseText, UnreadableText } from './unreadable-text.ts';

export interface ReadColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly certainty: Certainty;
  /** What it seems to be for. */
  readonly role: ColumnRole;
  /** Rows without a value. */
  readonly missing: number;
  /** Cells that could not be read as its type. */
  readonly unreadable: number;
  /** Different values, up to a hundred and one. */
  readonly distinct: number;
}

export interface ReadTable {
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly Row[];
  /** The line of each row in the text, from 1. */
  readonly lines: readonly number[];
  /** Rows in the text, of which a sample may have been drawn. */
  readonly rowsInText: number;
  readonly settings: TextSettings;
  /** Errors and warnings; those with a column in their place matter only if that column is used. */
  readonly problems: readonly Diagnostic[];
}

export type ReadResult = { readonly table: ReadTable } | { readonly problems: readonly Diagnostic[] };
/** @param share of the text that has been read */
export type OnProgress = (share: number) => void;

/** @param newDecoder see there: the core has no TextDecoder of its own */
export function readDelimited(
  bytes: Uint8Array,
  newDecoder: NewTextDecoder,
  choices: ReadingChoices = {},
  onProgress: OnProgress = () => undefined,
): ReadResult {
  return refusedOr(() => {
    const guess = guessEncoding(bytes);
    const encoding = guessOr(choices.encoding, () => guess);
    return read(reported(textPieces(bytes, encoding.value, newDecoder), bytes.length, onProgress), encoding, choices);
  });
}

/** Of cells that were copied from a spreadsheet. */
export function readDelimitedText(text: string, choices: ReadingChoices = {}): ReadResult {
  return refusedOr(() => read([text], null, choices));
}

/** The problems that keep a table from being used with these columns, and what is worth a warning. */
export function problemsOf(
  { problems }: Pick<ReadTable, 'problems'>,
  isUsed: (column: number) => boolean,
): readonly Diagnostic[] {
  return problems.filter(({ place: { column } }) => column === undefined || isUsed(column));
}

function refusedOr(readTable: () => ReadTable): ReadResult {
  try {
    return { table: readTable() };
  } catch (error) {
    if (error instanceof UnreadableText) return { problems: [error.problem] };
    throw error;
  }
}

function* reported(pieces: Iterable<string>, total: number, onProgress: OnProgress): Generator<string, void> {
  let seen = 0;
  for (const piece of pieces) {
    yield piece;
    seen += piece.length;
    onProgress(Math.min(1, seen / total));
  }
}

const sampleLength = 131_072;

function read(pieces: Iterable<string>, encoding: TextSettings['encoding'], choices: ReadingChoices): ReadTable {
  const iterator = pieces[Symbol.iterator]();
  const head = iterator.next().value ?? '';
  const sample = head.slice(0, sampleLength);
  const isWhole = sample.length === head.length;
  if (sample.trim() === '') refuseText('tableIsEmpty');
  const dialect = guessDialect(sample, isWhole, choices);
  const told = /^sep=.(?:\r\n|[\r\n])/.exec(sample)?.[0] ?? '';
  const plain = { delimiter: dialect.delimiter.value, quote: dialect.quote.value, newline: dialect.newline };
  const header = guessOr(choices.hasHeader, () => guessHeader(parseSample(sample.slice(told.length), isWhole, plain)));
  const all = following(head.slice(told.length), iterator);
  const collected = collectColumns(readRecords(all, plain, told === '' ? 1 : 2), header.value, choices);
  return tableOf(collected, { encoding, ...dialect, hasHeader: header }, choices);
}

function* following(head: string, rest: Iterator<string, unknown>): Generator<string, void> {
  yield head;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

/** As programs for statistics write them; taken for missing where they occur, which is said. */
const usualMarks = ['NA', 'N/A', 'n/a', '#N/A', 'null', 'NULL', '?'];

type Known = Pick<TextSettings, 'encoding' | 'hasHeader'> & DialectGuess;

function tableOf(collected: CollectedColumns, known: Known, choices: ReadingChoices): ReadTable {
  const { names, texts, lines, rowsInText } = collected;
  const marks = new MissingMarks(choices.missingMarks ?? usualMarks);
  const forms = formsOf(texts, names.length, marks);
  const decimal = guessOr(choices.decimal, () => guessDecimal(forms));
  const types = classesAmong(
    names.map((name, column) => guessOr(choices.types?.get(name), () => guessType(forms[column] as ColumnForms))),
    collected,
    forms,
  );
  const { rows, findings } = readRows(
    texts,
    forms,
    types.map(({ value }) => value),
    decimal.value,
  );
  const facts = findings.map((found, column) =>
    factsOf(names[column] ?? '', types[column] as Guess<ColumnType>, found, forms[column] as ColumnForms),
  );
  const roles = guessRoles(facts);
  const missingMarks = guessOr(choices.missingMarks, () => ({
    value: [...marks.found],
    certainty: marks.found.size > 0 ? 'likely' : 'sure',
  }));
  const { encoding, delimiter, quote, hasHeader } = known;
  const settings = { encoding, delimiter, quote, decimal, hasHeader, missingMarks };
  return {
    columns: facts.map(({ name, type, distinct, present }, index) => ({
      name,
      type,
      certainty: (types[index] as Guess<ColumnType>).certainty,
      role: roles[index] as ColumnRole,
      missing: lines.length - present,
      unreadable: findings[index]?.unreadable ?? 0,
      distinct,
    })),
    rows,
    lines,
    rowsInText,
    settings,
    problems: [
      ...collected.problems,
      ...cellProblems(collected, findings, choices.unreadable === 'missing'),
      ...dateProblems(collected, facts, forms),
      ...guessWarnings(settings, collected, forms),
    ],
  };
}

/** A target of a few whole numbers holds classes. */
function classesAmong(
  types: readonly Guess<ColumnType>[],
  { names, texts }: CollectedColumns,
  forms: readonly ColumnForms[],
): readonly Guess<ColumnType>[] {
  const target = guessRoles(
    names.map((name, index) => ({ ...noFacts, name, type: (types[index] as Guess<ColumnType>).value })),
  ).indexOf('target');
  const { certainty, value } = types[target] ?? { certainty: 'chosen', value: 'category' };
  const counts = forms[target]?.counts ?? [];
  const isWhole = counts.every((count, form) => count === 0 || form === cellForms.whole || form === cellForms.empty);
  if (certainty === 'chosen' || value !== 'number' || !isWhole) return types;
  const numbers = texts.flatMap((row) => (row[target] === '' ? [] : Number(row[target])));
  if (!areClasses(numbers)) return types;
  return types.with(target, { value: 'category', certainty: 'likely' });
}

const noFacts = { present: 1, distinct: 2, isCounting: false, hasDates: false };

function factsOf(name: string, type: Guess<ColumnType>, found: ColumnFindings, { counts }: ColumnForms): ColumnFacts {
  const { present, distinct, isCounting } = found;
  const areDates = type.value === 'category' && (counts[cellForms.date] ?? 0) * 2 > present;
  return { name, type: type.value, present, distinct, isCounting, hasDates: areDates && type.certainty !== 'chosen' };
}
