// Size, depth and number of values of a JSON text, measured before it is parsed and without recursion.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { maximumFileBytes, maximumFileMebibytes, mebibytes } from '#core/limits/file-size.ts';
import { fileProblem } from './file-problem.ts';
import { maximumDepth, maximumValues } from './limits.ts';

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** The limit that the text breaks, or null. Says nothing about whether the text is JSON. */
export function textProblem(text: string): Diagnostic | null {
  if (text.length > maximumFileBytes) {
    return fileProblem('fileTooLarge', { size: mebibytes(text.length), limit: maximumFileMebibytes });
  }
  let depth = 0;
  let values = 1;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case quote:
        index = endOfString(text, index);
        break;
      case openBrace:
      case openBracket:
        depth += 1;
        values += 1;
        if (depth > maximumDepth) return fileProblem('fileTooDeep', { limit: maximumDepth });
        break;
      case closeBrace:
      case closeBracket:
        depth -= 1;
        break;
      case comma:
        values += 1;
        break;
    }
    if (values > maximumValues) {
      return fileProblem('tooManyParts', { part: 'values', found: values, limit: maximumValues });
    }
  }
  return null;
}

/** Index of the quote that closes the string at `start`; the text's length or more when there is none. */
export function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === quote) return index;
    index += code === backslash ? 2 : 1;
  }
  return index;
}
