// The arithmetic in characters: a reader with a calculator gets the shown result from the shown digits.
import { describe, expect, test } from 'vitest';
import { arithmeticLine, functionName } from '#core/explain/operation-graph/arithmetic-text.ts';
import { gradientArithmetic, valueArithmetic } from '#core/explain/operation-graph/operation-arithmetic.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { randomCase } from '../../../support/random-case.ts';
import { allNumbers, allPictures, traceOf } from './pictured.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The shown text as numbers with × and + between them. */
function recomputed(text: string): number {
  return text
    .split(' + ')
    .map((term) => term.split(' × ').reduce((product, factor) => product * numberFrom(factor), 1))
    .reduce((sum, term) => sum + term, 0);
}

function numberFrom(text: string): number {
  const [mantissa = '', power = ''] = text.replace(/[()]/g, '').replaceAll('−', '-').split('×10');
  const exponent = [...power].map((sign) => (sign === '⁻' ? '-' : superscripts.indexOf(sign))).join('');
  return Number(mantissa) * 10 ** Number(exponent);
}

/** Half of the last of three digits, and room for the float64 of this test: exactly half may round either way. */
function halfUnitOf(result: number): number {
  return result === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(result))) - 2) * (1 + 1e-9);
}

describe.each(Array.from({ length: 20 }, (_, seed) => seed))('random network %i', (seed) => {
  test('every sum and product that claims to agree does', () => {
    const loss = lossKinds[seed % lossKinds.length] ?? 'huber';
    const { graph, network, parameters, features, targets } = randomCase(RandomStream.for(seed, 'text'), loss, 1);
    const neurons = network.layers.map(({ id }) => ({ layer: id, unit: 0 }));
    let agreeing = 0;
    for (const pictured of allPictures(graph, neurons, traceOf(graph, parameters, features, targets))) {
      for (const number of allNumbers(pictured)) {
        for (const arithmetic of [valueArithmetic(pictured, number), gradientArithmetic(pictured, number)]) {
          if (arithmetic === null || (arithmetic.form !== 'sum' && arithmetic.form !== 'product')) continue;
          const line = arithmeticLine(arithmetic, '', false);
          if (!line.agrees || line.tokens.length === 0) continue;
          const text = line.tokens.map((token) => token.text).join('');
          const error = Math.abs(recomputed(text) - numberFrom(line.result));
          expect(error, `${text} = ${line.result}`).toBeLessThanOrEqual(halfUnitOf(numberFrom(line.result)));
          agreeing += 1;
        }
      }
    }
    expect(agreeing).toBeGreaterThan(10);
  });
});

test('long sums keep their largest terms, functions of many numbers say how many', () => {
  const parts = Array.from({ length: 10 }, (_, at) => ({ value: at + 1, from: null, inner: [] }));
  const total = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
  const sum = arithmeticLine({ form: 'sum', value: 55, parts, combine: total }, '', false);
  expect(sum.tokens.map(({ text }) => text).join('')).toBe('6.00 + 7.00 + 8.00 + 9.00 + 10.0 + 15.0');
  const many = arithmeticLine({ form: 'function', value: 55, parts, combine: total }, 'softmax', false);
  expect(many.tokens.map(({ text, count }) => (count > 0 ? `${count} numbers` : text)).join('')).toBe(
    'softmax(10 numbers)',
  );
});

test('operations go by the names of the field', () => {
  expect(functionName({ kind: 'activation', width: 1, input: 0, function: 'sigmoid' })).toBe('σ');
  expect(functionName({ kind: 'elementwiseLoss', width: 1, input: 0, loss: 'meanSquaredError' })).toBe('MSE');
  expect(functionName({ kind: 'input', width: 1, column: 0 })).toBe('');
});
