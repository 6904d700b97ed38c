// A table's cell read under the type of its column: a number, a truth value, a category.
import type { Cell } from '../dataset-choice.ts';

/** A number as a program would write it; what a person may write, such as 1,5, is the text reader's to understand. */
const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** NaN: it says none. */
export function numberIn(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return Number.NaN;
  const text = cell.trim();
  const value = numeral.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

const truthWords: ReadonlyMap<string, 0 | 1> = new Map([
  ['true', 1],
  ['false', 0],
  ['yes', 1],
  ['no', 0],
  ['t', 1],
  ['f', 0],
  ['y', 1],
  ['n', 0],
  ['1', 1],
  ['0', 0],
  ['참', 1],
  ['거짓', 0],
  ['예', 1],
  ['아니요', 0],
]);

/** 0 or 1; NaN: it says neither. */
export function truthIn(cell: Cell): number {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return cell === null ? Number.NaN : (truthWords.get(textOf(cell).trim().toLowerCase()) ?? Number.NaN);
}

/** The text by which a cell is told from others; of a missing one, none. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return Object.is(cell, -0) ? '0' : String(cell);
}

/** Numbers ascending, then texts by their characters. */
export function inOrder(categories: Iterable<string>): readonly string[] {
  return [...categories].sort((one, other) => {
    const [a, b] = [numberIn(one), numberIn(other)];
    if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) return Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b;
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

export type Part = 'training' | 'validation' | 'test';

const partWords: ReadonlyMap<string, Part> = new Map([
  ['training', 'training'],
  ['train', 'training'],
  ['학습', 'training'],
  ['훈련', 'training'],
  ['validation', 'validation'],
  ['valid', 'validation'],
  ['val', 'validation'],
  ['dev', 'validation'],
  ['검증', 'validation'],
  ['test', 'test'],
  ['테스트', 'test'],
]);

/** The part of the split that a cell names; null: none. */
export function partIn(cell: Cell): Part | null {
  return partWords.get(textOf(cell).trim().toLowerCase()) ?? null;
}
