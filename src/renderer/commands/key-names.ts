// The keys that a command may have, by their place on the keyboard: how each is shown, and how a native menu calls it.

interface KeyName {
  readonly shown: string;
  readonly native: string;
}

const named: Readonly<Record<string, string | readonly [shown: string, native: string]>> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  Space: 'Space',
  Enter: 'Enter',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowLeft: ['←', 'Left'],
  ArrowRight: ['→', 'Right'],
  ArrowUp: ['↑', 'Up'],
  ArrowDown: ['↓', 'Down'],
  NumpadAdd: ['Num +', 'numadd'],
  NumpadSubtract: ['Num -', 'numsub'],
  NumpadMultiply: ['Num *', 'nummult'],
  NumpadDivide: ['Num /', 'numdiv'],
  NumpadDecimal: ['Num .', 'numdec'],
};

const letterOrDigit = /^(?:Key([A-Z])|Digit(\d))$/;
const functionKey = /^F(?:[1-9]|1\d|2[0-4])$/;
const numpadDigit = /^Numpad(\d)$/;

/** Null: not every system knows the key, or its name, so no command may have it. */
export function keyName(code: string): KeyName | null {
  const plain = letterOrDigit.exec(code);
  const text = plain?.[1] ?? plain?.[2] ?? (functionKey.test(code) ? code : undefined);
  if (text !== undefined) return { shown: text, native: text };
  const digit = numpadDigit.exec(code)?.[1];
  if (digit !== undefined) return { shown: `Num ${digit}`, native: `num${digit}` };
  const name = Object.hasOwn(named, code) ? named[code] : undefined;
  if (name === undefined) return null;
  return typeof name === 'string' ? { shown: name, native: name } : { shown: name[0], native: name[1] };
}
