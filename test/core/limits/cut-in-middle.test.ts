// A text that is too long is cut in the middle, and never within a character.
import { expect, it } from 'vitest';
import { cutInMiddle } from '#core/limits/cut-in-middle.ts';

it.each([
  ['short', 5, 'short'],
  ['', 1, ''],
  ['beginning and end', 9, 'begi… end'],
  ['abc', 2, 'a…'],
  ['abc', 1, '…'],
])('%j in %i', (text, longest, expected) => {
  expect(cutInMiddle(text, longest)).toBe(expected);
});

it('is never cut within a character', () => {
  const text = '🧠'.repeat(40);
  for (let longest = 1; longest < 80; longest += 1) {
    const fitting = cutInMiddle(text, longest);
    expect(fitting.length).toBeLessThanOrEqual(longest);
    expect(fitting.replaceAll('🧠', '')).toBe('…');
  }
});
