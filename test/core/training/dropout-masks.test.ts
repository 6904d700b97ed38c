import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { drawDropout, dropoutProbabilities, firstDropoutState } from '#core/training/dropout-masks.ts';
import { droppingNetwork } from '../../support/dropping-network.ts';
import '../../support/run-seed.ts';

const state = firstDropoutState(7);

test('every activation is dropped, or grows so that its mean stays', () => {
  const { multipliers } = drawDropout(Float64Array.of(0.2, 0.75), 20_000, state);
  for (const [column, kept] of [1.25, 4].entries()) {
    const drawn = multipliers.filter((_, at) => at % 2 === column);
    expect(new Set(drawn)).toEqual(new Set([0, kept]));
    expect(drawn.reduce((sum, each) => sum + each, 0) / drawn.length).toBeCloseTo(1, 1);
  }
});

test('the stream goes from example to example, however they fall into steps', () => {
  const property = fc.property(fc.nat(5), fc.nat(5), fc.nat(5), (first, second, width) => {
    const probabilities = new Float64Array(width).fill(0.4);
    const whole = drawDropout(probabilities, first + second, state);
    const one = drawDropout(probabilities, first, state);
    const other = drawDropout(probabilities, second, one.dropout);
    expect([...one.multipliers, ...other.multipliers]).toEqual([...whole.multipliers]);
    expect(other.dropout).toEqual(whole.dropout);
  });
  fc.assert(property);
});

test('the stream is one of its own', () => {
  expect(state).toEqual(RandomStream.for(7, 'dropout').state);
  expect(state).not.toEqual(firstDropoutState(8));
});

test('chances come in the order in which the graph computes the layers', () => {
  expect([...dropoutProbabilities(droppingNetwork().graph)]).toEqual([0.5, 0.5, 0.25, 0.25, 0.25]);
});
