// Keys of commands: matched by physical key, so that they work under a Hangul input method; shown in the platform's style.
import { keyName } from './key-names.ts';

/** Such as `Ctrl+Shift+KeyZ`: Ctrl, Alt, Shift in this order, then a KeyboardEvent.code. Ctrl is ⌘ on a Mac. */
export type Shortcut = string;

interface ParsedShortcut {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly code: string;
}

export const isMac = navigator.userAgent.includes('Mac OS');

function parse(shortcut: Shortcut): ParsedShortcut {
  const parts = shortcut.split('+');
  const code = parts.at(-1) ?? '';
  return { ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), code };
}

type PressedKey = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'code' | 'key'>;

/**
 * These signs stand elsewhere, with or without Shift, on other keyboards: what counts is the sign that was made, named by
 * its place on an American one. Under a Hangul input method signs are the same.
 */
const signs: ReadonlyMap<string, Shortcut> = new Map([
  ['.', 'Period'],
  [',', 'Comma'],
  ['-', 'Minus'],
  ['+', 'Equal'],
  ['?', 'Shift+Slash'],
  ['>', 'Shift+Period'],
  ['<', 'Shift+Comma'],
]);

/** What is pressed, as a shortcut; null while only modifiers are, or with a key or modifier that no command may have. */
export function shortcutOf({ ctrlKey, metaKey, altKey, shiftKey, code, key }: PressedKey): Shortcut | null {
  const main = isMac ? metaKey : ctrlKey;
  const other = isMac ? ctrlKey : metaKey;
  // Alt makes signs of its own on a Mac, and the number pad is a place by itself.
  const sign = altKey || code.startsWith('Numpad') ? undefined : signs.get(key);
  if (other || (sign === undefined && keyName(code) === null)) return null;
  const pressed = sign ?? [shiftKey && 'Shift', code].filter((part) => part !== false).join('+');
  return [main && 'Ctrl', altKey && 'Alt', pressed].filter((part) => part !== false).join('+');
}

/** Shift with a sign is the sign it makes. */
const shiftedSigns: ReadonlyMap<Shortcut, string> = new Map(
  [...signs].filter(([, shortcut]) => shortcut.startsWith('Shift+')).map(([sign, shortcut]) => [shortcut, sign]),
);

/** As a user reads it: Ctrl+Shift+Z, or ⇧⌘Z on a Mac. */
export function shownShortcut(shortcut: Shortcut): string {
  const sign = shiftedSigns.get(shortcut);
  if (sign !== undefined) return sign;
  const { ctrl, shift, alt, code } = parse(shortcut);
  const name = keyName(code)?.shown ?? code;
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${ctrl ? '⌘' : ''}${name}`;
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter((part) => part !== false).join('+');
}

/** In the form that a native menu shows; null for a key that it has no name for. */
export function accelerator(shortcut: Shortcut): string | null {
  const { ctrl, shift, alt, code } = parse(shortcut);
  const name = keyName(code)?.native;
  if (name === undefined) return null;
  return [ctrl && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', name].filter((part) => part !== false).join('+');
}
