import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseArithmetic } from '#renderer/ui/arithmetic.ts';
import { focused, followed, left, noDraft, refused, typed } from '#renderer/ui/draft.ts';
import { stepFactor, stepped } from '#renderer/ui/field-steps.ts';
import { briefText, fullText, shortText, typedText } from '#renderer/ui/field-text.ts';
import { readNumber } from '#renderer/ui/read-number.ts';

describe('the text of a number', () => {
  it.each([
    [1 / 3, '0.333'],
    [-0, '0'],
    [-0.5801, '−0.580'],
    [0, '0'],
    [1, '1.00'],
    [123.4, '123'],
    [9999.4, '9999'],
    [9999.6, '1.00×10⁴'],
    [0.00099, '9.90×10⁻⁴'],
    [0.001, '0.00100'],
  ])('is short for %d', (value, text) => {
    expect(shortText(value)).toBe(text);
  });

  it('is brief where three digits are more than it has', () => {
    expect(briefText(2)).toBe('2');
    expect(briefText(0.5)).toBe('0.5');
    expect(briefText(0.123456)).toBe('0.123');
    expect(briefText(1e-7)).toBe('1×10⁻⁷');
    expect(briefText(6e37)).toBe('6×10³⁷');
  });

  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])('is full when read back', (value) => {
    expect(parseArithmetic(fullText(value))).toEqual({ value });
    expect(parseArithmetic(typedText(value))).toEqual({ value });
  });
});

describe('reading a number inside bounds', () => {
  it('takes calculations', () => {
    expect(readNumber('=1/4', {})).toEqual({ value: 0.25 });
  });

  it('names the bound that is broken', () => {
    expect(readNumber('-1', { minimum: 0 })).toEqual({ problem: { code: 'tooSmall', bound: '0' } });
    expect(readNumber('91', { maximum: 90 })).toEqual({ problem: { code: 'tooLarge', bound: '90' } });
    expect(readNumber('1e9', { maximum: 10_000_000 })).toEqual({ problem: { code: 'tooLarge', bound: '10,000,000' } });
    expect(readNumber('0', { minimum: 1e-7 })).toEqual({ problem: { code: 'tooSmall', bound: fullText(1e-7) } });
    expect(readNumber('2.5', { integer: true })).toEqual({ problem: { code: 'notWhole' } });
    expect(readNumber('abc', {})).toEqual({ problem: { code: 'syntax' } });
  });
});

describe('stepping with the arrow keys', () => {
  it('adds without stray digits', () => {
    expect(stepped(0.1, 1, 0.1, 1, {})).toBe(0.2);
    expect(stepped(0.2, 1, 0.1, 1, {})).toBe(0.3);
    expect(stepped(1 / 3, 1, 0.1, 1, {})).toBeCloseTo(1 / 3 + 0.1, 14);
    expect(stepped(0, -1, 0.1, 0.1, {})).toBe(-0.01);
    expect(stepped(0.5, 1, 0.1, 10, {})).toBe(1.5);
  });

  it('climbs 1, 2, 5 for sizes', () => {
    expect([0.1, 0.2, 0.5, 1].map((rate) => stepped(rate, 1, 'ladder', 1, {}))).toEqual([0.2, 0.5, 1, 2]);
    expect([0.1, 0.2, 0.5, 1].map((rate) => stepped(rate, -1, 'ladder', 1, {}))).toEqual([0.05, 0.1, 0.2, 0.5]);
    expect(stepped(0.3, 1, 'ladder', 1, {})).toBe(0.5);
    expect(stepped(0.3, -1, 'ladder', 1, {})).toBe(0.2);
    expect(stepped(0.3, 1, 'ladder', 10, {})).toBe(3);
    expect(stepped(0.3, 1, 'ladder', 0.1, {})).toBe(0.31);
    expect(stepped(0, 1, 'ladder', 1, { minimum: 0 })).toBe(0.001);
    expect(stepped(0, -1, 'ladder', 1, { minimum: 0 })).toBe(0);
  });

  it('always moves a whole number by at least one, and stays inside the bounds', () => {
    expect(stepped(4, 1, 1, 0.1, { integer: true })).toBe(5);
    expect(stepped(4, -1, 1, 0.1, { integer: true })).toBe(3);
    expect(stepped(1, -1, 1, 1, { integer: true, minimum: 1 })).toBe(1);
    expect(stepped(88, 1, 5, 1, { maximum: 90 })).toBe(90);
  });

  it('takes its factor from the keys', () => {
    expect(stepFactor({ shiftKey: true, altKey: false })).toBe(10);
    expect(stepFactor({ shiftKey: false, altKey: true })).toBe(0.1);
    expect(stepFactor({ shiftKey: false, altKey: false })).toBe(1);
  });
});

describe('a draft between the first key and the commit', () => {
  it('shows every digit on focus, and the value again when left untouched', () => {
    const draft = focused(noDraft, '0.3333333333333333');
    expect(draft.text).toBe('0.3333333333333333');
    expect(left(draft)).toEqual(noDraft);
  });

  it('keeps a refused text with its message, also after leaving and coming back', () => {
    const draft = refused(typed('abc'), 'not a number');
    expect(left(draft)).toEqual({ text: 'abc', touched: true, message: 'not a number' });
    expect(focused(left(draft), '1').text).toBe('abc');
  });

  it('drops the message as soon as something is typed', () => {
    expect(typed('1').message).toBeNull();
  });

  it('follows the value while untouched, and never overwrites what is typed', () => {
    expect(followed(focused(noDraft, '1'), '2').text).toBe('2');
    expect(followed(typed('3'), '2').text).toBe('3');
    expect(followed(noDraft, '2').text).toBeNull();
  });
});
