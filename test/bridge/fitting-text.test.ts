// Texts that quote a file never keep a call from crossing the bridge.
import { describe, expect, it } from 'vitest';
import { calls } from '#bridge/contract.ts';
import { fittingText, fittingWords } from '#bridge/fitting-text.ts';

describe('a text', () => {
  it.each([
    ['short', 5, 'short'],
    ['', 1, ''],
    ['beginning and end', 9, 'begi… end'],
    ['abc', 2, 'a…'],
    ['abc', 1, '…'],
  ])('%j in %i', (text, longest, expected) => {
    expect(fittingText(text, longest)).toBe(expected);
  });

  it('is never cut within a character', () => {
    const text = '🧠'.repeat(40);
    for (let longest = 1; longest < 80; longest += 1) {
      const fitting = fittingText(text, longest);
      expect(fitting.length).toBeLessThanOrEqual(longest);
      expect(fitting.replaceAll('🧠', '')).toBe('…');
    }
  });
});

it('a question of any length is one that main takes', () => {
  const long = 'a file’s text '.repeat(300_000);
  const words = fittingWords({ message: long, detail: long, buttons: ['OK'], cancelIndex: 0 });
  expect(calls['window:confirm'].argument.safeParse(words).success).toBe(true);
});
