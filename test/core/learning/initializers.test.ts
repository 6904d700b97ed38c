// Every initializer draws from the distribution that PyTorch's does, and the same numbers from the same stream.
import { describe, expect, it } from 'vitest';
import { type InitializerKind, initializerKinds, initializers } from '#core/learning/initializers/initializers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';

const fanIn = 12;
const fanOut = 4;
const count = 20000;

function draws(kind: InitializerKind): number[] {
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

/** A kind without its spread does not compile. */
const spreads: {
  readonly [Kind in InitializerKind]:
    | { readonly bound: number }
    | { readonly standardDeviation: number }
    | { readonly always: number };
} = {
  glorotUniform: { bound: Math.sqrt(6 / 16) },
  glorotNormal: { standardDeviation: Math.sqrt(2 / 16) },
  heUniform: { bound: Math.sqrt(6 / 12) },
  heNormal: { standardDeviation: Math.sqrt(2 / 12) },
  uniform: { bound: 1 / Math.sqrt(12) },
  normal: { standardDeviation: 1 / Math.sqrt(12) },
  zeros: { always: 0 },
};

const uniformKinds = initializerKinds.flatMap((kind) => {
  const spread = spreads[kind];
  return 'bound' in spread ? [[kind, spread.bound] as const] : [];
});
const normalKinds = initializerKinds.flatMap((kind) => {
  const spread = spreads[kind];
  return 'standardDeviation' in spread ? [[kind, spread.standardDeviation] as const] : [];
});
const constantKinds = initializerKinds.flatMap((kind) => {
  const spread = spreads[kind];
  return 'always' in spread ? [[kind, spread.always] as const] : [];
});

describe.each(uniformKinds)('%s', (kind, bound) => {
  const numbers = draws(kind);

  it('fills its interval evenly and never leaves it', () => {
    expect(numbers.every((number) => Math.abs(number) <= bound)).toBe(true);
    expect(Math.max(...numbers)).toBeGreaterThan(0.99 * bound);
    expect(Math.min(...numbers)).toBeLessThan(-0.99 * bound);
    expect(deviation(numbers) / (bound / Math.sqrt(3))).toBeCloseTo(1, 1);
  });
});

describe.each(normalKinds)('%s', (kind, standardDeviation) => {
  const numbers = draws(kind);

  it('has its standard deviation and a bell shape', () => {
    expect(Math.abs(deviation(numbers) / standardDeviation - 1)).toBeLessThan(0.03);
    const within = numbers.filter((number) => Math.abs(number) < standardDeviation).length / count;
    expect(Math.abs(within - 0.6827)).toBeLessThan(0.015);
  });
});

describe.each(constantKinds)('%s', (kind, always) => {
  it('draws nothing from the stream', () => {
    const stream = RandomStream.for(1, kind);
    const before = stream.state;
    expect(initializers[kind].draw(stream, fanIn, fanOut)).toBe(always);
    expect(stream.state).toEqual(before);
  });
});
