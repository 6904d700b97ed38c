// The right answers of the quiz, and the formula it shows without numbers.
import { describe, expect, test } from 'vitest';
import { expression, given, mean, product, sum } from '#core/explain/equations.ts';
import type { Factor } from '#core/explain/explanation.ts';
import { isAskable, questionTex, rightSign, rightSize } from '#core/explain/quiz.ts';

const head = { symbol: 'L', code: 'rowValue', values: {}, value: 0.25 } as const;

function factor(symbol: string, value = 0.5): Factor {
  return { symbol, code: 'rowValue', values: {}, value, opens: null, view: null, highlight: null, inner: [] };
}

describe('the right answers', () => {
  test.each([
    [-3, 'negative'],
    [-1e-300, 'negative'],
    [0, 'zero'],
    [-0, 'zero'],
    [1e-300, 'positive'],
  ] as const)('the sign of %d is %s', (value, sign) => {
    expect(rightSign(value)).toBe(sign);
  });

  test.each([
    [0.79, 'smaller'],
    [0.8, 'same'],
    [-1, 'same'],
    [1.25, 'same'],
    [-1.26, 'bigger'],
    [0, 'smaller'],
  ] as const)('beside 1, %d is %s', (value, size) => {
    expect(rightSize(value)).toBe(size);
  });
});

test('a number that is given or held by the network is not asked: it is read on the canvas', () => {
  expect(isAskable(given(head))).toBe(false);
  expect(isAskable(sum({ ...head, code: 'weight' }, [factor('w_0'), factor('\\Delta w')]))).toBe(false);
  expect(isAskable(product(head, [factor('w'), factor('a')]))).toBe(true);
});

describe('the formula without numbers', () => {
  test('names every factor and no value', () => {
    const tex = questionTex(product(head, [factor('\\delta', 0.123), factor('a', 0.456)]));
    expect(tex).toBe('L=\\delta\\cdot a');
  });

  test('keeps the signs of an expression in TeX', () => {
    const squared = expression(head, [factor('y'), factor('p')], ['½ (', '−', ')²'], () => 0.25);
    expect(questionTex(squared)).toBe('L=\\tfrac{1}{2} (y-p)^2');
  });

  test('says how many rows a mean is over, and ends a long sum in dots', () => {
    const rows = Array.from({ length: 8 }, (_, row) => factor(`L_${row}`));
    expect(questionTex(mean(head, rows))).toMatch(/^L=\\tfrac\{1\}\{8\}\\bigl\(L_0\+.*L_5\+\\cdots\\bigr\)$/);
    expect(questionTex(sum(head, rows.slice(0, 2)))).toBe('L=L_0+L_1');
  });
});
