// Classes that a network takes a row for: the strongest first, and the true one wherever it stands.
import { expect, test } from 'vitest';
import { strongestOutputs } from '#renderer/training/strongest-outputs.ts';

const names = Array.from({ length: 10 }, (_, digit) => `${digit}`);
const outputs = Float64Array.of(0.01, 0.02, 0.03, 0.4, 0.05, 0.3, 0.06, 0.07, 0.05, 0.01);
const truth = (digit: number) => Float64Array.from(names, (_, index) => +(index === digit));

test('the strongest come first, the longest bar is the strongest', () => {
  const shown = strongestOutputs(outputs, truth(3), names);
  expect(shown.map(({ name }) => name)).toEqual(['3', '5', '7', '6']);
  expect(shown[0]).toMatchObject({ isTarget: true, share: 1 });
  expect(shown[1]?.share).toBeCloseTo(0.75, 12);
});

test('the true one is there however weak it is', () => {
  const shown = strongestOutputs(outputs, truth(9), names);
  expect(shown.map(({ name }) => name)).toEqual(['3', '5', '7', '9']);
  expect(shown.at(-1)?.isTarget).toBe(true);
});

test('outputs of nothing have bars of nothing', () => {
  expect(strongestOutputs(new Float64Array(2), truth(0), ['a', 'b']).map(({ share }) => share)).toEqual([0, 0]);
});
