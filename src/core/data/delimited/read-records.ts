// The lines of a text as rows of cells, by papaparse in slices: a quote that nobody closes costs no more than its slice.
import { type Dialect, parserFor } from './dialect.ts';
import { refuseText } from './unreadable-text.ts';

type ParsedSlice = ReturnType<typeof parseSlice>;

export interface Record {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

/** UTF-16 units of a line, its quoted line ends among them: 10,000 cells of 400. */
export const longestLine = 4_194_304;

/** Empty lines are left out. @param firstLine number of the text's first line @throws {UnreadableText} */
export function* readRecords(
  pieces: Iterable<string>,
  dialect: Dialect,
  firstLine = 1,
): Generator<readonly Record[], void> {
  let rest = '';
  let line = firstLine;
  let wanted = 0;
  for (const piece of pieces) {
    const text = rest + piece;
    rest = text;
    if (text.length < wanted) continue;
    const slice = parseSlice(text, dialect, false);
    refuseQuotes(slice, text, line, dialect);
    rest = text.slice(slice.meta.cursor);
    // Of a long line each try is twice the one before.
    wanted = Math.min(2 * rest.length, longestLine + 1);
    if (rest.length > longestLine) refuseRest(rest, line + linesIn(text, slice.meta.cursor, dialect), dialect);
    line = yield* recordsOf(slice, text, line, dialect);
  }
  const last = rest.replace(/\r$/, '');
  const slice = parseSlice(last, dialect, true);
  refuseQuotes(slice, last, line, dialect);
  yield* recordsOf(slice, last, line, dialect);
}

function parseSlice(text: string, dialect: Dialect, isLast: boolean) {
  return parserFor(dialect).parse(text, 0, !isLast);
}

/** Returns the number of the line behind them. */
function* recordsOf(
  { data }: ParsedSlice,
  text: string,
  firstLine: number,
  dialect: Dialect,
): Generator<readonly Record[], number> {
  const isQuoted = text.includes(dialect.quote);
  if (!isQuoted && dialect.newline === '\n') refuseLoneReturns(text, firstLine);
  const records: Record[] = [];
  let line = firstLine;
  for (const cells of data) {
    const isEmpty = cells.length === 1 && (cells[0] ?? '').trim() === '';
    if (!isEmpty) records.push({ cells, line });
    line += 1;
    if (isQuoted) for (const cell of cells) line += linesIn(cell, cell.length, dialect);
  }
  yield records;
  return line;
}

/** The old line end of the Macintosh amid others would join two lines into one. */
function refuseLoneReturns(text: string, firstLine: number): void {
  if (!text.includes('\r')) return;
  const at = text.search(/\r(?!\r*(?:\n|$))/);
  if (at !== -1) refuseText('mixedLineEnds', { line: firstLine + linesIn(text, at, { newline: '\n' }) });
}

/** In a line that goes on after the slice nothing is known to be wrong yet. */
function refuseQuotes({ data, errors }: ParsedSlice, text: string, firstLine: number, dialect: Dialect): void {
  const error = errors[0];
  if (error !== undefined && (error.row ?? 0) < data.length)
    refuseQuoteAt((error.index ?? 1) - 1, error.code, text, firstLine, dialect);
}

/** A line without end: because of a quote that nobody closes, or because it has none. */
function refuseRest(rest: string, line: number, dialect: Dialect): never {
  const error = parseSlice(rest, dialect, true).errors[0];
  if (error === undefined) return refuseText('tableLineTooLong', { line, limit: longestLine });
  return refuseQuoteAt((error.index ?? 1) - 1, error.code, rest, line, dialect);
}

function refuseQuoteAt(index: number, code: string, text: string, firstLine: number, dialect: Dialect): never {
  const before = text.slice(0, index);
  const { meta } = parseSlice(before, dialect, false);
  const cells = parseSlice(before.slice(meta.cursor), dialect, true).data[0]?.length ?? 1;
  const values = { line: firstLine + linesIn(text, index, dialect), column: Math.max(1, cells) };
  return refuseText(code === 'MissingQuotes' ? 'unclosedQuote' : 'malformedQuote', values);
}

function linesIn(text: string, end: number, { newline }: Pick<Dialect, 'newline'>): number {
  let lines = 0;
  for (let at = text.indexOf(newline); at !== -1 && at < end; at = text.indexOf(newline, at + 1)) lines += 1;
  return lines;
}
