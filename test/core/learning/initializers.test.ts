// Every initializer draws from the distribution that PyTorch's does, and the same numbers from the same stream.
import { describe, expect, it } from 'vitest';
import { initializerKinds, initializers } from '#core/learning/initializers/initializers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';

const fanIn = 12;
const fanOut = 4;
const count = 20000;

function draws(kind: (typeof initializerKinds)[number]): number[] {
  const stream = RandomStream.for(1, kind);
  return Array.from({ length: count }, () => initializers[kind].draw(stream, fanIn, fanOut));
}

function deviation(numbers: readonly number[]): number {
  return Math.sqrt(numbers.reduce((sum, number) => sum + number * number, 0) / numbers.length);
}

describe('the table', () => {
  it('offers the default first', () => {
    expect(initializerKinds[0]).toBe('glorotUniform');
  });
});

describe.each([
  ['glorotUniform', Math.sqrt(6 / 16)],
  ['heUniform', Math.sqrt(6 / 12)],
  ['uniform', 1 / Math.sqrt(12)],
] as const)('%s', (kind, bound) => {
  const numbers = draws(kind);

  it('fills its interval evenly and never leaves it', () => {
    expect(numbers.every((number) => Math.abs(number) <= bound)).toBe(true);
    expect(Math.max(...numbers)).toBeGreaterThan(0.99 * bound);
    expect(Math.min(...numbers)).toBeLessThan(-0.99 * bound);
    expect(deviation(numbers) / (bound / Math.sqrt(3))).toBeCloseTo(1, 1);
  });
});

describe.each([
  ['glorotNormal', Math.sqrt(2 / 16)],
  ['heNormal', Math.sqrt(2 / 12)],
  ['normal', 1 / Math.sqrt(12)],
] as const)('%s', (kind, standardDeviation) => {
  const numbers = draws(kind);

  it('has its standard deviation and a bell shape', () => {
    expect(Math.abs(deviation(numbers) / standardDeviation - 1)).toBeLessThan(0.03);
    const within = numbers.filter((number) => Math.abs(number) < standardDeviation).length / count;
    expect(Math.abs(within - 0.6827)).toBeLessThan(0.015);
  });
});

describe('zeros', () => {
  it('draws nothing from the stream', () => {
    const stream = RandomStream.for(1, 'zeros');
    const before = stream.state;
    expect(initializers.zeros.draw(stream, fanIn, fanOut)).toBe(0);
    expect(stream.state).toEqual(before);
  });
});
