// Numbers as people write them.
import { expect, it } from 'vitest';
import { readNumber } from '#core/teaching/read-number.ts';

it.each([
  ['0.25', 0.25, 0.01],
  ['0,25', 0.25, 0.01],
  ['.5', 0.5, 0.1],
  ['7', 7, 1],
  ['−0.104', -0.104, 0.001],
  ['–0.1', -0.1, 0.1],
  ['1/3', 1 / 3, 0],
  ['-1 / 3', -1 / 3, 0],
  ['2.5e-3', 0.0025, 0.0001],
  ['2,5E−3', 0.0025, 0.0001],
  ['2.5 × 10⁻³', 0.0025, 0.0001],
  ['2.5·10^{-3}', 0.0025, 0.0001],
  ['１．５', 1.5, 0.1],
])('%s', (text, value, unit) => {
  const read = readNumber(text);
  expect(read?.value).toBeCloseTo(value, 15);
  expect(read?.unit).toBeCloseTo(unit, 15);
});

it.each(['', '-', 'abc', '1/0', '1/2/3', '1.2.3', '1,234.5', 'e5', 'NaN', 'Infinity', '1e999', `0.${'1'.repeat(99)}`])(
  'is none: %s',
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);
