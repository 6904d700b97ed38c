// A delimited text as a table: its encoding, delimiter, decimal mark, header and types guessed where they aren't chosen.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { ColumnRole, ColumnType, Row } from '../dataset-choice.ts';
import { cellForms } from './cell-form.ts';
import { type CollectedColumns, type Collecting, collectColumns } from './collect-columns.ts';
import {
  type ColumnFindings,
  findingsOf,
  guessDecimal,
  guessType,
  rowsOf,
  type UnreadCell,
  unreadCells,
} from './column-reading.ts';
import { type DialectGuess, guessDialect, guessHeader, parseSample } from './dialect.ts';
import { areClasses, type ColumnFacts, guessRoles } from './guess-roles.ts';
import { readRecords } from './read-records.ts';
import {
  type Certainty,
  type DecimalMark,
  type Guess,
  guessOr,
  type ReadingChoices,
  type TextSettings,
} from './reading-choices.ts';
import { cellProblems, dateProblems, delimiterProblems, guessWarnings } from './table-problems.ts';
import { MissingMarks, type TextColumn } from './text-column.ts';
import { guessEncoding } from './text-encoding.ts';
import {
  type NewTextDecoder,
  type OnProgress,
  type PiecedText,
  ReadingShare,
  slicesOf,
  textPieces,
} from './text-pieces.ts';
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
  /** Of the first rows, which are shown as they are read. */
  readonly unread: readonly UnreadCell[];
  readonly settings: TextSettings;
  /** Errors and warnings; those with a column in their place matter only if that column is used. */
  readonly problems: readonly Diagnostic[];
}

/** Rows that are shown before a table is taken. */
export const previewRows = 100;

export type ReadResult = { readonly table: ReadTable } | { readonly problems: readonly Diagnostic[] };

/** @param newDecoder see there: the core has no TextDecoder of its own */
export function readDelimited(
  bytes: Uint8Array,
  newDecoder: NewTextDecoder,
  choices: ReadingChoices = {},
  onProgress?: OnProgress,
): ReadResult {
  return refusedOr(() => {
    const guess = guessEncoding(bytes);
    const encoding = guessOr(choices.encoding, () => guess);
    return read(textPieces(bytes, encoding.value, newDecoder), encoding, choices, onProgress);
  });
}

/** Of cells that were copied from a spreadsheet. */
export function readDelimitedText(text: string, choices: ReadingChoices = {}, onProgress?: OnProgress): ReadResult {
  return refusedOr(() => read(slicesOf(text), null, choices, onProgress));
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

const sampleLength = 131_072;

function read(
  text: PiecedText,
  encoding: TextSettings['encoding'],
  choices: ReadingChoices,
  onProgress: OnProgress = () => undefined,
): ReadTable {
  const known = knownOf(text.pieces(), encoding, choices);
  const share = new ReadingShare(text, onProgress);
  const all = () => share.counted(text.pieces());
  const first = collect(all(), known, choices, { isText: () => false, onLoss: () => share.expectAgain() });
  const lost = first.types.map(({ value }, column) => value !== 'number' && first.collected.columns[column]?.hasLost);
  // What began as numbers and turned out to be something else is read again with their texts.
  const again: Collection = { isText: (column) => lost[column] === true, onLoss: () => undefined };
  const whole = lost.includes(true) ? collect(all(), known, choices, again) : first;
  share.end();
  return tableOf(whole, known, choices);
}

interface Known extends Pick<TextSettings, 'encoding' | 'hasHeader'>, DialectGuess {
  /** The line at the beginning that names the delimiter; empty: there is none. */
  readonly told: string;
}

function knownOf(pieces: Iterable<string>, encoding: TextSettings['encoding'], choices: ReadingChoices): Known {
  const head = headOf(pieces);
  const sample = head.slice(0, sampleLength);
  const isWhole = sample.length === head.length;
  if (sample.trim() === '') refuseText('tableIsEmpty');
  const dialect = guessDialect(sample, isWhole, choices);
  const told = /^sep=.(?:\r\n|[\r\n])/.exec(sample)?.[0] ?? '';
  const hasHeader = guessOr(choices.hasHeader, () =>
    guessHeader(parseSample(sample.slice(told.length), isWhole, plainOf(dialect))),
  );
  return { encoding, ...dialect, hasHeader, told };
}

/** Longer than the sample, if the text is. */
function headOf(pieces: Iterable<string>): string {
  let head = '';
  for (const piece of pieces) {
    head += piece;
    if (head.length > sampleLength) break;
  }
  return head;
}

function plainOf({ delimiter, quote, newline }: DialectGuess) {
  return { delimiter: delimiter.value, quote: quote.value, newline };
}

interface Collected {
  readonly collected: CollectedColumns;
  readonly decimal: Guess<DecimalMark>;
  readonly types: readonly Guess<ColumnType>[];
  readonly marks: MissingMarks;
}

interface Collection extends Pick<Collecting, 'onLoss'> {
  readonly isText: (column: number) => boolean;
}

function collect(
  pieces: Iterable<string>,
  { told, hasHeader, ...dialect }: Known,
  choices: ReadingChoices,
  { isText, onLoss }: Collection,
): Collected {
  const marks = new MissingMarks(choices.missingMarks ?? usualMarks);
  const records = readRecords(behind(told.length, pieces), plainOf(dialect), told === '' ? 1 : 2);
  const chosenFor = (name: string): ColumnType => choices.types?.get(name) ?? 'number';
  const keepsNumbers = (column: number, name: string): boolean => isText(column) || chosenFor(name) !== 'number';
  const collected = collectColumns(records, { ...choices, hasHeader: hasHeader.value, marks, keepsNumbers, onLoss });
  const { columns, names } = collected;
  const types = columns.map((column, index) =>
    guessOr(choices.types?.get(names[index] ?? ''), () => guessType(column)),
  );
  const decimal = guessOr(choices.decimal, () => guessDecimal(columns));
  return { collected, decimal, types: classesAmong(types, collected), marks };
}

function* behind(start: number, pieces: Iterable<string>): Generator<string, void> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? piece.slice(start) : piece;
    isFirst = false;
  }
}

/** As programs for statistics write them; taken for missing where they occur, which is said. */
const usualMarks = ['NA', 'N/A', 'n/a', '#N/A', 'null', 'NULL', '?'];

function tableOf({ collected, decimal, types, marks }: Collected, known: Known, choices: ReadingChoices): ReadTable {
  const { names, columns, lines, rowsInText } = collected;
  const chosenTypes = types.map(({ value }) => value);
  const findings = columns.map((column, index) => findingsOf(column, chosenTypes[index] as ColumnType, decimal.value));
  const facts = findings.map((found, column) =>
    factsOf(names[column] ?? '', types[column] as Guess<ColumnType>, found, columns[column] as TextColumn),
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
    rows: rowsOf(columns, chosenTypes, decimal.value),
    lines,
    rowsInText,
    unread: choices.unreadable === 'missing' ? [] : unreadCells(columns, chosenTypes, decimal.value, previewRows),
    settings,
    problems: [
      ...collected.problems,
      ...cellProblems(collected, findings, choices.unreadable === 'missing'),
      ...dateProblems(collected, facts),
      ...delimiterProblems(settings, known.betterDelimiter),
      ...guessWarnings(settings, collected),
    ],
  };
}

/** A target of a few whole numbers holds classes. */
function classesAmong(
  types: readonly Guess<ColumnType>[],
  { names, columns }: CollectedColumns,
): readonly Guess<ColumnType>[] {
  const target = guessRoles(
    names.map((name, index) => ({ ...noFacts, name, type: (types[index] as Guess<ColumnType>).value })),
  ).indexOf('target');
  const { certainty, value } = types[target] ?? { certainty: 'chosen', value: 'category' };
  const column = columns[target];
  if (column === undefined || certainty === 'chosen' || value !== 'number') return types;
  const isWhole = column.counts.every(
    (count, form) => count === 0 || form === cellForms.whole || form === cellForms.empty,
  );
  if (!isWhole || !areClasses(column.numbers())) return types;
  return types.with(target, { value: 'category', certainty: 'likely' });
}

const noFacts = { present: 1, distinct: 2, isCounting: false, hasDates: false };

function factsOf(name: string, type: Guess<ColumnType>, found: ColumnFindings, { counts }: TextColumn): ColumnFacts {
  const { present, distinct, isCounting } = found;
  const areDates = type.value === 'category' && (counts[cellForms.date] ?? 0) * 2 > present;
  return { name, type: type.value, present, distinct, isCounting, hasDates: areDates && type.certainty !== 'chosen' };
}
