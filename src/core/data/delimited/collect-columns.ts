// The records of a text, column by column: the lines that fit the first, or a sample of them, within the limits of a table.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { maximumColumns, mostRowsOf } from '../data-limits.ts';
import { withoutGuard } from './column-reading.ts';
import type { Record } from './read-records.ts';
import type { ReadingChoices, RowSample } from './reading-choices.ts';
import { refuseText } from './unreadable-text.ts';

export interface CollectedColumns {
  readonly names: readonly string[];
  /** Rows of texts without spaces around them. */
  readonly texts: readonly (readonly string[])[];
  /** The line of each row, from 1. */
  readonly lines: readonly number[];
  /** Rows in the text, of which a sample may have been drawn. */
  readonly rowsInText: number;
  readonly problems: readonly Diagnostic[];
}

type Choices = Pick<ReadingChoices, 'raggedLines' | 'repeatedNames' | 'sample'>;

/** @throws {UnreadableText} when no row is there, or more than a table may have */
export function collectColumns(
  blocks: Iterable<readonly Record[]>,
  hasHeader: boolean,
  choices: Choices,
): CollectedColumns {
  let rows: Rows | null = null;
  for (const block of blocks) {
    for (const record of block) {
      if (rows === null) rows = new Rows(record, hasHeader, choices);
      else rows.take(record);
    }
  }
  return rows === null ? refuseText('tableIsEmpty') : rows.collected();
}

class Rows {
  readonly #choices: Choices;
  readonly #header: Record | null;
  readonly #width: number;
  readonly #texts: (readonly string[])[] = [];
  readonly #lines: number[] = [];
  readonly #most: number;
  readonly #draws: RandomStream | null;
  #count = 0;
  #ragged: { readonly first: Record; count: number } | null = null;

  constructor(first: Record, hasHeader: boolean, choices: Choices) {
    const width = first.cells.length;
    if (width > maximumColumns) refuseText('tooManyColumns', { found: width, limit: maximumColumns });
    this.#choices = choices;
    this.#header = hasHeader ? first : null;
    this.#width = width;
    this.#most = Math.min(choices.sample?.rows ?? Number.POSITIVE_INFINITY, mostRowsOf(width));
    this.#draws = choices.sample === undefined ? null : streamOf(choices.sample);
    if (!hasHeader) this.take(first);
  }

  take(record: Record): void {
    const { cells } = record;
    const width = this.#width;
    // A delimiter at the end of each line, which the line of names may lack, begins no cell.
    const isWidth = cells.length === width || (cells.length === width + 1 && cells[width]?.trim() === '');
    if (!isWidth) {
      this.#ragged ??= { first: record, count: 0 };
      this.#ragged.count += 1;
      return;
    }
    const row = this.#placeOf(this.#count);
    this.#count += 1;
    if (row === null) return;
    this.#texts[row] = trimmed(record);
    this.#lines[row] = record.line;
  }

  /** Where the next row goes: behind the others, or into a full sample in the place of another (Vitter's algorithm R). */
  #placeOf(index: number): number | null {
    if (index < this.#most) return index;
    const place = this.#draws?.integer(index + 1) ?? this.#most;
    return place < this.#most ? place : null;
  }

  collected(): CollectedColumns {
    const limit = mostRowsOf(this.#width);
    if (this.#draws === null && this.#count > limit) {
      refuseText('tooManyRows', { found: this.#count, limit, columns: this.#width });
    }
    if (this.#count === 0 && this.#ragged === null) refuseText('tableHasNoRows');
    const order = [...this.#lines.keys()].sort((one, other) => this.#line(one) - this.#line(other));
    const isDrawn = this.#count > this.#lines.length;
    const { names, problems } = namesOf(this.#header, this.#width, this.#choices.repeatedNames === 'numbered');
    const kept = this.#withoutEmptyEnd(names);
    return {
      names: names.slice(0, kept),
      texts: isDrawn ? order.map((row) => this.#texts[row] as readonly string[]) : this.#texts,
      lines: isDrawn ? order.map((row) => this.#line(row)) : this.#lines,
      rowsInText: this.#count,
      problems: [...this.#raggedProblem(), ...problems],
    };
  }

  #line(row: number): number {
    return this.#lines[row] as number;
  }

  /** Columns but a last one that has neither name nor value, after a delimiter at the end of each line. */
  #withoutEmptyEnd(names: readonly string[]): number {
    const last = this.#width - 1;
    const isNamed = this.#header !== null && this.#header.cells[last]?.trim() !== '';
    return last > 0 && !isNamed && this.#texts.every((texts) => texts[last] === '') ? last : names.length;
  }

  #raggedProblem(): readonly Diagnostic[] {
    if (this.#ragged === null) return [];
    const { first, count } = this.#ragged;
    const values = { line: first.line, found: first.cells.length, expected: this.#width, count };
    const isLeftOut = this.#choices.raggedLines === 'leftOut';
    if (!isLeftOut) return [{ code: 'raggedLine', severity: 'error', place: {}, values }];
    if (this.#count === 0) return refuseText('tableHasNoRows');
    return [{ code: 'raggedLinesLeftOut', severity: 'warning', place: {}, values }];
  }
}

/** The cells without spaces around them; most have none. */
function trimmed({ cells, line }: Record): readonly string[] {
  let own: string[] | null = null;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] as string;
    if (!hasSpace(cell)) continue;
    const text = cell.trim();
    if (text.startsWith('"') && !cell.startsWith('"')) refuseText('quoteAfterSpace', { line, column: column + 1 });
    own ??= [...cells];
    own[column] = text;
  }
  return own ?? cells;
}

/** Whether there may be spaces around a text: a first or last character that is no visible one of ASCII. */
function hasSpace(text: string): boolean {
  const { length } = text;
  return length > 0 && !(isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(length - 1)));
}

function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function streamOf({ seed }: RowSample): RandomStream {
  return RandomStream.for(seed, 'sample');
}

interface Names {
  readonly names: readonly string[];
  readonly problems: readonly Diagnostic[];
}

function namesOf(header: Record | null, width: number, isNumbered: boolean): Names {
  // Without names: as neurons are called.
  if (header === null) {
    return {
      names: Array.from({ length: width }, (_, index) => (index === width - 1 && index > 0 ? 'y' : `x${index + 1}`)),
      problems: [],
    };
  }
  const names: string[] = [];
  const problems: Diagnostic[] = [];
  for (const [column, cell] of header.cells.entries()) {
    const text = withoutGuard(cell.trim());
    const name = text === '' ? `column ${column + 1}` : text;
    const first = names.indexOf(name);
    if (first !== -1 && !isNumbered) {
      const values = { line: header.line, name, first: first + 1, second: column + 1 };
      problems.push({ code: 'repeatedColumnName', severity: 'error', place: {}, values });
    }
    names.push(first === -1 || !isNumbered ? name : freeName(name, [...names, ...header.cells]));
  }
  return { names, problems: problems.slice(0, 1) };
}

function freeName(name: string, taken: readonly string[]): string {
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
