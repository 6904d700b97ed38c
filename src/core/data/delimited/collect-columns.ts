// The records of a text, column by column: the lines that fit the first, or a sample of them, within the limits of a table.
import { type Diagnostic, errorAt, warningAt } from '#core/diagnostics/diagnostic.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { maximumColumns, mostRowsOf } from '../data-limits.ts';
import { cellForms, withoutGuard } from './cell-form.ts';
import type { Record } from './read-records.ts';
import type { ReadingChoices, RowSample } from './reading-choices.ts';
import { type MissingMarks, TextColumn } from './text-column.ts';
import { refuseText } from './unreadable-text.ts';

export interface CollectedColumns {
  readonly names: readonly string[];
  readonly columns: readonly TextColumn[];
  /** The line of each row, from 1. */
  readonly lines: readonly number[];
  /** Rows in the text, of which a sample may have been drawn. */
  readonly rowsInText: number;
  readonly problems: readonly Diagnostic[];
}

export interface Collecting extends Pick<ReadingChoices, 'raggedLines' | 'repeatedNames' | 'sample'> {
  readonly hasHeader: boolean;
  readonly marks: MissingMarks;
  /** Whether the texts of a column are kept where they are numbers too. */
  readonly keepsNumbers: (column: number, name: string) => boolean;
  /** Called once, when the texts that are gone may be needed. */
  readonly onLoss: () => void;
}

/** @throws {UnreadableText} when no row is there, or more than a table may have */
export function collectColumns(blocks: Iterable<readonly Record[]>, collecting: Collecting): CollectedColumns {
  let rows: Rows | null = null;
  let isLossTold = false;
  for (const block of blocks) {
    for (const record of block) {
      if (rows === null) rows = new Rows(record, collecting);
      else rows.take(record);
    }
    if (isLossTold || rows?.mayNeedTexts() !== true) continue;
    isLossTold = true;
    collecting.onLoss();
  }
  return rows === null ? refuseText('tableIsEmpty') : rows.collected();
}

class Rows {
  readonly #choices: Collecting;
  readonly #named: Names;
  readonly #isLastNamed: boolean;
  readonly #width: number;
  readonly #columns: readonly TextColumn[];
  readonly #lines: number[] = [];
  readonly #sample: RecordSample | null;
  #count = 0;
  #ragged: { readonly first: Record; count: number } | null = null;

  constructor(first: Record, choices: Collecting) {
    const width = first.cells.length;
    if (width > maximumColumns) refuseText('tooManyColumns', { found: width, limit: maximumColumns });
    const { hasHeader, sample, marks, keepsNumbers } = choices;
    this.#choices = choices;
    this.#named = namesOf(hasHeader ? first : null, width, choices.repeatedNames === 'numbered');
    this.#isLastNamed = hasHeader && first.cells[width - 1]?.trim() !== '';
    this.#width = width;
    this.#columns = this.#named.names.map((name, column) => new TextColumn(marks, keepsNumbers(column, name)));
    this.#sample = sample === undefined ? null : new RecordSample(sample, mostRowsOf(width));
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
    this.#count += 1;
    if (this.#sample !== null) this.#sample.take(record);
    else if (this.#count <= mostRowsOf(width)) this.#add(record);
  }

  /** Numbers that turn out to be words are read again as they were written. */
  mayNeedTexts(): boolean {
    return this.#columns.some(({ hasLost, hasOthers }) => hasLost && hasOthers);
  }

  collected(): CollectedColumns {
    for (const record of this.#sample?.drawn() ?? []) this.#add(record);
    const [width, limit] = [this.#width, mostRowsOf(this.#width)];
    if (this.#sample === null && this.#count > limit) {
      refuseText('tooManyRows', { found: this.#count, limit, columns: width });
    }
    if (this.#count === 0 && this.#ragged === null) refuseText('tableHasNoRows');
    const { names, problems } = this.#named;
    const kept = this.#withoutEmptyEnd();
    return {
      names: names.slice(0, kept),
      columns: this.#columns.slice(0, kept),
      lines: this.#lines,
      rowsInText: this.#count,
      problems: [...this.#raggedProblem(), ...problems],
    };
  }

  #add({ cells, line }: Record): void {
    for (let column = 0; column < this.#width; column += 1) {
      const text = cells[column] as string;
      const own = this.#columns[column] as TextColumn;
      if (!own.addNumber(text)) own.addText(trimmed(text, line, column));
    }
    this.#lines.push(line);
  }

  /** Columns but a last one that has neither name nor value, after a delimiter at the end of each line. */
  #withoutEmptyEnd(): number {
    const last = this.#width - 1;
    const { counts, count, hasMarks } = this.#columns[last] as TextColumn;
    const isEmpty = !this.#isLastNamed && !hasMarks && counts[cellForms.empty] === count;
    return last > 0 && isEmpty ? last : this.#width;
  }

  #raggedProblem(): readonly Diagnostic[] {
    if (this.#ragged === null) return [];
    const { first, count } = this.#ragged;
    const values = { line: first.line, found: first.cells.length, expected: this.#width, count };
    const isLeftOut = this.#choices.raggedLines === 'leftOut';
    if (!isLeftOut) return [errorAt({}, 'raggedLine', values)];
    if (this.#count === 0) return refuseText('tableHasNoRows');
    return [warningAt({}, 'raggedLinesLeftOut', values)];
  }
}

/** Rows drawn from a text of any length: each is as likely as another (Vitter's algorithm R). */
class RecordSample {
  readonly #most: number;
  readonly #stream: RandomStream;
  readonly #records: Record[] = [];
  #count = 0;

  constructor({ rows, seed }: RowSample, limit: number) {
    this.#most = Math.min(rows, limit);
    this.#stream = RandomStream.for(seed, 'sample');
  }

  /** Behind the others, or into a full sample in the place of another. */
  take(record: Record): void {
    const place = this.#count < this.#most ? this.#count : this.#stream.integer(this.#count + 1);
    if (place < this.#most) this.#records[place] = record;
    this.#count += 1;
  }

  /** As they follow one another in the text. */
  drawn(): readonly Record[] {
    return this.#records.sort((one, other) => one.line - other.line);
  }
}

/** Without spaces around it; most have none. */
function trimmed(cell: string, line: number, column: number): string {
  const { length } = cell;
  if (length === 0 || (isVisible(cell.charCodeAt(0)) && isVisible(cell.charCodeAt(length - 1)))) return cell;
  const text = cell.trim();
  if (text.startsWith('"') && !cell.startsWith('"')) refuseText('quoteAfterSpace', { line, column: column + 1 });
  return text;
}

/** A character of ASCII that is no space. */
function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
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
      problems.push(errorAt({}, 'repeatedColumnName', values));
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
