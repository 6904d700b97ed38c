// The table of a class's answers: a row per student, a column per quantity, with any of the usual delimiters.
import type { Dialect } from '#core/data/delimited/dialect.ts';
import { readRecords } from '#core/data/delimited/read-records.ts';
import { writeDelimited } from '#core/data/delimited/write-delimited.ts';
import { spellingKey } from '../checker/spelling.ts';
import type { QuantityId } from '../quantities/quantity.ts';

const studentColumn = 'student';

export function blankAnswerTable(students: readonly string[], asked: readonly QuantityId[]): string {
  return writeDelimited(
    [studentColumn, ...asked],
    students.map((student) => [student, ...asked.map(() => null)]),
  );
}

export interface AnswerRow {
  /** Line of the table, from 1. */
  readonly line: number;
  readonly student: string;
  readonly answers: ReadonlyMap<QuantityId, string>;
}

/**
 * null: there is no column of students, or none of what is asked for.
 * @throws {UnreadableText}
 */
export function readAnswerTable(text: string, asked: readonly QuantityId[]): readonly AnswerRow[] | null {
  const [header, ...rows] = [...readRecords([text], dialectOf(text))].flat();
  const names = header?.cells ?? [];
  const studentAt = names.findIndex((name) => name.trim().toLowerCase() === studentColumn);
  const keys = new Map(asked.map((id) => [spellingKey(id), id]));
  const columns = names.map((name, column) => (column === studentAt ? undefined : keys.get(spellingKey(name))));
  if (studentAt < 0 || columns.every((id) => id === undefined)) return null;
  return rows.flatMap(({ cells, line }) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const answers = columns.flatMap((id, column) => (id === undefined ? [] : [[id, cells[column] ?? ''] as const]));
    return [{ line, student: (cells[studentAt] ?? '').trim(), answers: new Map(answers) }];
  });
}

/** Told by the line of names: answers may have commas of their own. */
function dialectOf(text: string): Dialect {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = (['\t', ';', ','] as const).find((each) => firstLine.includes(each)) ?? ',';
  return { delimiter, quote: '"', newline: text.includes('\n') ? '\n' : '\r' };
}
