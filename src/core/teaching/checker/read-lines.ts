// Finds what a printed example says: lines of quantity, =, number, and rows of tables.
import { readNumber, type WrittenNumber } from '../read-number.ts';

export interface PrintedLine {
  /** From 1. */
  readonly line: number;
  /** As it is written, without the formula behind it. */
  readonly name: string;
  readonly number: WrittenNumber;
  /** Without an equals sign or a table it is a statement only if it is about something that there is. */
  readonly isCertain: boolean;
}

export const mostLines = 5000;
const longestLine = 1000;

export function readLines(text: string): readonly PrintedLine[] {
  const lines = text.split(/\r\n|\r|\n/).slice(0, mostLines);
  return lines.flatMap((written, index) => {
    const found = statementsIn(plainLine(written.slice(0, longestLine)));
    return found.map((statement) => ({ line: index + 1, ...statement }));
  });
}

type Statement = Omit<PrintedLine, 'line'>;

/** Without the marks of Markdown for lists and emphasis. */
function plainLine(line: string): string {
  return line.replace(/^\s*(?:[-*•>#]+|\d+[.)])\s+/, '').replace(/\*\*|__|`/g, '');
}

function statementsIn(line: string): readonly Statement[] {
  const row = cellsOf(line);
  if (row !== null) return statementOfRow(row);
  const parts = line.split(/[,;]\s+(?=[^=≈]*[=≈])|\s{3,}(?=[^=≈]*[=≈])/);
  return parts.flatMap((part) => (/[=≈≃]/.test(part) ? equation(part) : pair(part)));
}

/** null: the line is no row of a table. */
function cellsOf(line: string): readonly string[] | null {
  const separator = line.includes('|') ? '|' : line.includes('\t') ? '\t' : null;
  if (separator === null) return null;
  return line
    .split(separator)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

function statementOfRow([first = '', ...others]: readonly string[]): readonly Statement[] {
  const numbers = others.flatMap((cell) => numberIn(cell) ?? []);
  const [number] = numbers;
  const name = first.split(/[=≈]/)[0]?.trim() ?? '';
  if (number === undefined || name === '' || readNumber(name) !== null)
    return /[=≈]/.test(first) ? equation(first) : [];
  return [{ name, number, isCertain: true }];
}

/** a = formula = number: the last number that stands alone, as far as no remark in parentheses follows one. */
function equation(text: string): readonly Statement[] {
  const [name = '', ...sides] = text.split(/[=≈≃]/).map((side) => side.trim());
  const remarked = sides.findIndex((side) => remark.test(side) && numberIn(side) !== null);
  const said = remarked < 0 ? sides : sides.slice(0, remarked + 1);
  const number = said.map(numberIn).findLast((side) => side !== null) ?? null;
  return number === null || name === '' ? [] : [{ name, number, isCertain: true }];
}

/** a: number, or a and a number with nothing between. */
function pair(text: string): readonly Statement[] {
  const [, name = '', written = ''] = /^(.*[^\s:,;])\s*(?:[:,;]\s*|\s)([^\s:;]+)$/.exec(text.trim()) ?? [];
  const number = numberIn(written);
  return number === null || name === '' ? [] : [{ name, number, isCertain: false }];
}

/** What a sentence may put behind a number, closed or not. */
const remark = /\s+[([].*$/;

/** A number with what a sentence may put behind it. */
function numberIn(text: string): WrittenNumber | null {
  const trimmed = text
    .trim()
    .replace(/[.,;:]$/, '')
    .replace(remark, '')
    .replace(/[([].*[)\]]$/, '')
    .replace(/\$/g, '');
  return readNumber(trimmed);
}
