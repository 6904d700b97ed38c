// Names and numbers as Python literals: whatever a user has typed is data, and nothing of it can end its quotes.
import { isPlain } from './plain-character.ts';

export function pythonText(text: string): string {
  return `"${[...text].map(character).join('')}"`;
}

function character(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (isPlain(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** The shortest digits that read back to the same number, with a point or an exponent, so that it is no integer. */
export function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return `float("${value}")`;
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

export function pythonList(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

/** Behind the first line, which stands where it is put. */
export function indented(lines: readonly string[], spaces: number): string {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(spaces)}${line}`)).join('\n');
}
