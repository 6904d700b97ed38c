// Numbers as texts: to the last bit what JavaScript reads, however they are written, and nothing that is no number.
import { describe, expect, test } from 'vitest';
import { formOf, numberOf } from '#core/data/delimited/cell-form.ts';
import { NumberText } from '#core/data/delimited/number-text.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { isLong, runSeed } from '../../../support/run-seed.ts';

/** A number of any size that is worth a table, in one of the ways in which programs write it. */
function written(stream: RandomStream): string {
  const size = (stream.uniform() - 0.5) * 10 ** (stream.integer(24) - 12);
  const number = stream.integer(4) === 0 ? Math.round(size) : size;
  const texts = [
    String(number),
    number.toFixed(stream.integer(8)),
    number.toExponential(stream.integer(20)),
    number.toExponential(18).replace(/e([+-])(\d)$/, 'e$10$2'),
    number.toPrecision(1 + stream.integer(21)),
    // Half way between two doubles, or next to it: these digits decide.
    `${2 ** 53 + 2 * stream.integer(1000) + 1}.${'0'.repeat(stream.integer(4))}${stream.integer(2)}`,
  ];
  return texts[stream.integer(texts.length)] as string;
}

test('what is read at once is what JavaScript reads, and most of what programs write is', () => {
  const stream = RandomStream.for(1, 'number-text', runSeed);
  const reader = new NumberText();
  const count = isLong ? 1_000_000 : 20_000;
  let read = 0;
  for (let trial = 0; trial < count; trial += 1) {
    const text = written(stream);
    const form = reader.formOf(text);
    if (form === null) continue;
    read += 1;
    if (form !== formOf(text) || !Object.is(reader.value, Number(text))) {
      expect.fail(`${text}: ${form} ${reader.value}`);
    }
    if (reader.isPlain) expect(String(reader.value)).toBe(text);
  }
  expect(read / count).toBeGreaterThan(0.7);
});

describe('forms', () => {
  const reader = new NumberText();

  test.each(['1,5', '0,250', '1.234', '-1,234', '+7.', '.5', ',5', '-0', '1e3', '2.50e-05', '12.3456789012345678'])(
    '%s',
    (text) => {
      expect(reader.formOf(text)).toBe(formOf(text));
      expect(reader.value).toBe(numberOf(text));
    },
  );

  test.each([
    '',
    '-',
    '.',
    '1e',
    '1e+',
    '1.2.3',
    '1,2,3',
    '1 234',
    '0x10',
    '1_000',
    'NaN',
    '１',
    '1e999',
    'e5',
    '9'.repeat(30),
  ])('%s is left to a closer look', (text) => {
    expect(reader.formOf(text)).toBeNull();
  });
});
