// Keys of commands: matched by physical key, so that they work under a Hangul input method; shown in the platform's style.

/** Such as `Ctrl+Shift+KeyZ`: modifiers, then a KeyboardEvent.code. Ctrl is ⌘ on a Mac. */
export type Shortcut = string;

interface ParsedShortcut {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly code: string;
}

const isMac = navigator.userAgent.includes('Mac OS');

function parse(shortcut: Shortcut): ParsedShortcut {
  const parts = shortcut.split('+');
  const code = parts.at(-1) ?? '';
  return { ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), code };
}

export function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const { ctrl, shift, alt, code } = parse(shortcut);
  const main = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  return main === ctrl && !other && event.shiftKey === shift && event.altKey === alt && event.code === code;
}

const keyNames: ReadonlyMap<string, string> = new Map([
  ['Period', '.'],
  ['Comma', ','],
  ['Slash', '/'],
  ['Equal', '='],
  ['Minus', '-'],
  ['BracketLeft', '['],
  ['BracketRight', ']'],
  ['Backspace', 'Backspace'],
]);

function keyName(code: string): string {
  return keyNames.get(code) ?? code.replace(/^(Key|Digit)/, '');
}

/** As a user reads it: Ctrl+Shift+Z, or ⇧⌘Z on a Mac; Shift with a sign is the sign it makes. */
export function shownShortcut(shortcut: Shortcut): string {
  const { ctrl, shift, alt, code } = parse(shortcut);
  if (shift && !ctrl && !alt && code === 'Slash') return '?';
  if (shift && !ctrl && !alt && code === 'Period') return '>';
  if (shift && !ctrl && !alt && code === 'Comma') return '<';
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${ctrl ? '⌘' : ''}${keyName(code)}`;
  const modifiers = [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift'].filter((part) => part !== false);
  return [...modifiers, keyName(code)].join('+');
}

/** In the form that a native menu shows. */
export function accelerator(shortcut: Shortcut): string {
  const { ctrl, shift, alt, code } = parse(shortcut);
  const modifiers = [ctrl && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift'].filter((part) => part !== false);
  return [...modifiers, keyName(code)].join('+');
}
