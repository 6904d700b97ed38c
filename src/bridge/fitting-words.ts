// The texts of a question, truncated to what the bridge lets through, whatever long text of a file they quote.
import { cutInMiddle } from '#core/limits/cut-in-middle.ts';
import type { ConfirmWords } from './contract.ts';
import { longestDetail, longestMessage } from './limits.ts';

export function fittingWords(words: ConfirmWords): ConfirmWords {
  return {
    ...words,
    message: cutInMiddle(words.message, longestMessage),
    detail: cutInMiddle(words.detail, longestDetail),
  };
}
