// Tables written in many ways come back as they were, or what was guessed is named: never garbled in silence.
import { expect, test } from 'vitest';
import type { Cell } from '#core/data/dataset-choice.ts';
import { type ReadTable, readDelimited } from '#core/data/delimited/read-delimited.ts';
import { delimiters, type TextEncoding, textEncodings } from '#core/data/delimited/reading-choices.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { encodeText, newDecoder } from '../../../support/encode-text.ts';
import { runSeed, trials } from '../../../support/run-seed.ts';

const marks: Readonly<Partial<Record<TextEncoding, string>>> = { 'utf-8': '﻿', 'utf-16le': '﻿', 'utf-16be': '﻿' };
const words: Readonly<Record<string, readonly string[]>> = {
  plain: ['setosa', 'virginica', 'a b', 'no.', 'x-1', '10-20', 'none', 'id', "it's"],
  quoted: ['a, b', 'c; d', 'say "hi"', 'two\nlines', 'bar|bar', 'tab\tbed', '5" pipe', ''],
  korean: ['참나무', '느릅나무', '서울', '부산', '똠방각하', '값'],
  western: ['Änderung', 'größe', 'café', 'naïve', 'Øre', 'señor'],
};

/** Ways of writing a number; the last two can't be told from something else, and are refused or named. */
const numberForms: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  exponent: (text) => Number(text).toExponential(),
  plus: (text) => (text.startsWith('-') ? text : `+${text}`),
  bare: (text) => text.replace(/^(-?)0\./, '$1.'),
  grouped: (text) => text.replace(/^(-?\d+)(\d{3})(?!\d)/, '$1_$2'),
  minusSign: (text) => text.replace('-', '−'),
};
const refusedForms = ['grouped', 'minusSign'];

interface Written {
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly Cell[])[];
  readonly bytes: Uint8Array;
  readonly form: string;
  readonly told: string;
}

function pick<Item>(stream: RandomStream, items: readonly Item[]): Item {
  return items[stream.integer(items.length)] as Item;
}

function columnOf(stream: RandomStream, count: number, alphabet: string): readonly Cell[] {
  const kind = pick(stream, ['decimal', 'whole', 'word', 'truth'] as const);
  const pool = [...(words.plain ?? []), ...(words[alphabet] ?? [])];
  return Array.from({ length: count }, (): Cell => {
    if (stream.integer(20) === 0) return null;
    if (kind === 'decimal') return (stream.integer(2_000_000) - 1_000_000) / pick(stream, [8, 100, 1000, 1e9]);
    if (kind === 'whole') return stream.integer(5000) - 100;
    if (kind === 'truth') return stream.integer(2) === 0;
    return pick(stream, pool) || null;
  });
}

function written(stream: RandomStream): Written | null {
  const encoding = pick(stream, textEncodings);
  const alphabet = pick(stream, Object.keys(words));
  const [delimiter, end, decimal] = [
    pick(stream, delimiters),
    pick(stream, ['\n', '\r\n', '\r']),
    pick(stream, ['.', ',']),
  ];
  const isAllQuoted = stream.integer(4) === 0;
  const quote = stream.integer(5) === 0 ? "'" : '"';
  const form = pick(stream, Object.keys(numberForms));
  const around = stream.integer(8) === 0 ? ' ' : '';
  const count = 1 + stream.integer(40);
  const columns = Array.from({ length: 2 + stream.integer(5) }, () => columnOf(stream, count, alphabet));
  const rows = Array.from({ length: count }, (_, row) => columns.map((column) => column[row] as Cell));
  const header =
    stream.integer(4) === 0 ? null : columns.map((_, index) => `${pick(stream, words[alphabet] ?? [])}#${index}`);
  const textOf = (cell: Cell): string => {
    const number = (value: number): string => (numberForms[form] as (text: string) => string)(String(value));
    const text =
      typeof cell === 'number'
        ? number(cell)
            .replace('.', decimal)
            .replace('_', decimal === '.' ? ',' : '.')
        : String(cell ?? '');
    const needs = text.includes(delimiter) || text.includes(quote) || /[\n\r]/.test(text);
    const isQuoted = needs || (isAllQuoted && cell !== null);
    return isQuoted ? `${quote}${text.replaceAll(quote, quote + quote)}${quote}` : `${around}${text}`;
  };
  const lines = [...(header === null ? [] : [header]), ...rows].map((cells) => cells.map(textOf).join(delimiter));
  const mark = stream.integer(2) === 0 ? (marks[encoding] ?? '') : '';
  const bytes = encodeText(mark + lines.join(end) + pick(stream, ['', end]), encoding);
  const told = JSON.stringify({
    encoding,
    delimiter,
    end,
    decimal,
    isAllQuoted,
    quote,
    form,
    around,
    mark: mark !== '',
    hasHeader: header !== null,
  });
  return bytes === null ? null : { header, rows, bytes, form, told };
}

function isSame({ columns, rows }: ReadTable, written: Written): boolean {
  const sameNames = written.header === null || written.header.every((name, column) => name === columns[column]?.name);
  return (
    sameNames &&
    JSON.stringify(rows) ===
      JSON.stringify(written.rows.filter((row) => row.some((cell) => cell !== null) || row.length > 1))
  );
}

function isNamed(table: ReadTable): boolean {
  const guesses = [table.settings.hasHeader, ...table.columns];
  return table.problems.length > 0 || guesses.some(({ certainty }) => certainty === 'likely');
}

test('every variant is read right, or its guess is named', () => {
  let right = 0;
  let tried = 0;
  for (const seed of trials(80, 1000)) {
    const variant = written(RandomStream.for(seed, 'variant', runSeed));
    if (variant === null) continue;
    const read = readDelimited(variant.bytes, newDecoder);
    const same = 'table' in read && isSame(read.table, variant);
    if (!refusedForms.includes(variant.form)) {
      tried += 1;
      if (same) right += 1;
    }
    const isSilent = !same && 'table' in read && !isNamed(read.table);
    expect(isSilent ? `seed ${seed}: ${variant.told}` : '').toBe('');
  }
  // A reader that refuses everything would be silent about nothing.
  expect(right / tried).toBeGreaterThan(0.9);
});
