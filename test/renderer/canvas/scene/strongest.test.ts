import { expect, test } from 'vitest';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { sizeOfStrongest } from '#renderer/canvas/scene/strongest.ts';

function sorted(values: Float32Array, count: number): number {
  const sizes = Float32Array.from(values, Math.abs).sort();
  return values.length <= count ? 0 : (sizes.at(-count) as number);
}

test.each([10, 120, 250, 19_999, 20_000, 100_000])('is what sorting %i values would say', (length) => {
  const stream = RandomStream.for(3, 'strongest');
  const makes: readonly (() => number)[] = [
    () => stream.normal(),
    () => (stream.uniform() < 0.99 ? 0 : stream.normal()),
    () => Math.round(stream.uniform() * 3),
    () => 1,
  ];
  for (const make of makes) {
    const values = Float32Array.from({ length }, make);
    for (const count of [120, 250]) expect(sizeOfStrongest(values, count)).toBe(sorted(values, count));
  }
});

test('is right where the strong ones all lie between the ones that are looked at first', () => {
  const values = Float32Array.from({ length: 50_000 }, (_, at) => (at % 16 === 1 && at < 5000 ? 9 : 1 / (1 + at)));
  expect(sizeOfStrongest(values, 250)).toBe(9);
  expect(sizeOfStrongest(values, 400)).toBe(sorted(values, 400));
});
