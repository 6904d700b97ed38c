// A share as a percentage.
import { expect, test } from 'vitest';
import { percentText } from '#renderer/ui/percent-text.ts';

test('it is rounded, and 100% only when nothing is missing', () => {
  expect(percentText(1)).toBe('100%');
  expect(percentText(0.9999)).toBe('99.9%');
  expect(percentText(0.57)).toBe('57%');
  expect(percentText(2 / 3)).toBe('66.7%');
  expect(percentText(0.9994)).toBe('99.9%');
  expect(percentText(22 / 24)).toBe('91.7%');
  expect(percentText(0)).toBe('0%');
});
