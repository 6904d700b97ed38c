// The range of an expression holds every value on its box, and no more than it must where that can be told.
import { describe, expect, it } from 'vitest';
import type { Expression } from '#core/expression/expression.ts';
import { functionRules } from '#core/expression/functions.ts';
import { parseExpression } from '#core/expression/parse.ts';
import { ruleLanguage } from '#core/expression/rule-language.ts';
import { elementwiseActivationKinds, elementwiseActivations } from '#core/layers/activation-functions.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { type Interval, rangeOf } from '#core/teaching/quantities/interval.ts';
import { numberBy } from '#core/teaching/quantities/quantity.ts';
import { uniform } from '../../../support/draw.ts';
import { runSeed } from '../../../support/run-seed.ts';

const read = (text: string): Expression => parseExpression(text, { ...ruleLanguage, variables: ['a', 'b', 'z'] });
const named = new Map<string, Expression>(
  Object.entries(functionRules).map(([name, { count }]) => {
    const parts = (['a', 'b', 'z', 'b'] as const)
      .slice(0, count)
      .map((variable) => ({ kind: 'variable', name: variable }) as const);
    return [name, { kind: 'call', function: name as keyof typeof functionRules, arguments: parts }];
  }),
);
const rules = elementwiseActivationKinds.flatMap((kind): [string, Expression][] => [
  [`${kind}, value`, elementwiseActivations[kind].rule.value],
  [`${kind}, derivative`, elementwiseActivations[kind].rule.derivative],
]);

describe('a range', () => {
  it.each([...named, ...rules])('holds every value: %s', (_, expression) => {
    const stream = RandomStream.for(runSeed, 'range');
    for (let round = 0; round < 12; round += 1) {
      const box = new Map<string, Interval>();
      for (const name of ['a', 'b', 'z']) {
        const low = uniform(stream, -4, 4);
        box.set(name, { low, high: low + uniform(stream, 0, 3) });
      }
      const range = rangeOf(expression, (name) => box.get(name) as Interval);
      for (let sample = 0; sample < 8; sample += 1) {
        const at = new Map([...box].map(([name, { low, high }]) => [name, uniform(stream, low, high)]));
        const value = numberBy(expression, (name) => at.get(name) as number);
        if (Number.isNaN(value)) continue;
        const reach = 1e-12 * Math.max(1, Math.abs(value));
        expect(value).toBeGreaterThanOrEqual(range.low - reach);
        expect(value).toBeLessThanOrEqual(range.high + reach);
      }
    }
  });

  it.each([
    ['a * (1 - a)', { low: 0.6, high: 0.7 }, { low: 0.21, high: 0.24 }],
    ['1 - a^2', { low: 0.5, high: 0.6 }, { low: 0.64, high: 0.75 }],
    ['a^2', { low: -1, high: 2 }, { low: 0, high: 4 }],
    ['1 / a', { low: 2, high: 4 }, { low: 0.25, high: 0.5 }],
    ['a - a', { low: 2, high: 4 }, { low: 0, high: 0 }],
  ])('is not wider than it must be: %s', (text, box, expected) => {
    const range = rangeOf(read(text), () => box);
    expect(range.low).toBeCloseTo(expected.low, 12);
    expect(range.high).toBeCloseTo(expected.high, 12);
  });
});
