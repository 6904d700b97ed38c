// Texts that quote a file never keep a question from crossing the bridge.
import { expect, it } from 'vitest';
import { calls } from '#bridge/contract.ts';
import { fittingWords } from '#bridge/fitting-words.ts';

it('a question of any length is one that main takes', () => {
  const long = 'a file’s text '.repeat(300_000);
  const words = fittingWords({ message: long, detail: long, buttons: ['OK'], cancelIndex: 0 });
  expect(calls['window:confirm'].argument.safeParse(words).success).toBe(true);
});
