// Keys that the user gives to commands: no key ever means two things in one place, and what was taken comes back.
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test, vi } from 'vitest';
import {
  type ChangedKeys,
  type Keyed,
  keysIn,
  overlap,
  withKey,
  withKeysReset,
  withoutKeys,
} from '#renderer/commands/keys/key-edits.ts';

const save: Keyed = { id: 'file.save', scope: 'window', shortcuts: ['Ctrl+KeyS'] };
const redo: Keyed = { id: 'edit.redo', scope: 'window', shortcuts: ['Ctrl+Shift+KeyZ', 'Ctrl+KeyY'] };
const connect: Keyed = { id: 'build.connect', scope: 'canvas', shortcuts: ['KeyC'] };
const step: Keyed = { id: 'train.step', scope: 'window' };
const all = [save, redo, connect, step];

/** Pairs that would be run by one press. */
function clashes(changed: ChangedKeys): readonly string[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(
        (other) => overlap(one, other) && keysIn(changed, one).some((key) => keysIn(changed, other).includes(key)),
      )
      .map((other) => `${one.id} ${other.id}`),
  );
}

describe('a key that is given', () => {
  test('takes the place of the first one, and leaves the command that had it', () => {
    const changed = withKey({}, all, redo, 'Ctrl+KeyS');
    expect(changed).toEqual({ 'edit.redo': ['Ctrl+KeyS', 'Ctrl+KeyY'], 'file.save': [] });
  });

  test('that the command came with leaves nothing changed', () => {
    expect(withKey({ 'file.save': ['KeyQ'] }, all, save, 'Ctrl+KeyS')).toEqual({});
    expect(withKey({}, all, redo, 'Ctrl+KeyY')).toEqual({ 'edit.redo': ['Ctrl+KeyY'] });
  });

  test('goes back to its owner when the command is reset', () => {
    expect(withKeysReset(withKey({}, all, step, 'KeyC'), all, step)).toEqual({});
    expect(withKeysReset(withKey({}, all, step, 'Ctrl+KeyY'), all, step)).toEqual({});
  });

  test('comes back to its owner from whoever has it when the owner is reset', () => {
    const changed = withKey({}, all, step, 'KeyC');
    expect(withKeysReset(changed, all, connect)).toEqual({});
  });
});

const key = fc.constantFrom('Ctrl+KeyS', 'Ctrl+KeyY', 'KeyC', 'KeyQ', 'Ctrl+Shift+KeyZ', 'Alt+F4');
const edit = fc.oneof(
  fc.record({ kind: fc.constant('give' as const), command: fc.constantFrom(...all), key }),
  fc.record({ kind: fc.constantFrom('take' as const, 'reset' as const), command: fc.constantFrom(...all), key }),
);

function changedBy(
  edits: readonly { readonly kind: 'give' | 'take' | 'reset'; readonly command: Keyed; readonly key: string }[],
): ChangedKeys {
  return edits.reduce<ChangedKeys>((changed, { kind, command, key: given }) => {
    if (kind === 'give') return withKey(changed, all, command, given);
    return kind === 'take' ? withoutKeys(changed, command) : withKeysReset(changed, all, command);
  }, {});
}

describe('laws', () => {
  law.prop([fc.array(edit, { maxLength: 12 })])('no key is two commands’ at once, whatever was done', (edits) => {
    expect(clashes(changedBy(edits))).toEqual([]);
  });

  law.prop([fc.array(edit, { maxLength: 12 })])('resetting every command one by one restores all', (edits) => {
    expect(all.reduce((changed, command) => withKeysReset(changed, all, command), changedBy(edits))).toEqual({});
  });

  law.prop([fc.array(edit, { maxLength: 8 }), fc.constantFrom(...all), key])(
    'a given key is the first',
    (edits, command, given) => {
      expect(keysIn(withKey(changedBy(edits), all, command, given), command)[0]).toBe(given);
    },
  );
});

describe('a shortcut', () => {
  const pressed = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: 'KeyA', key: '' };
  const codes = ['KeyA', 'Digit5', 'F11', 'Slash', 'Backquote', 'ArrowUp', 'Numpad3', 'NumpadAdd', 'PageDown', 'Space'];

  async function on(userAgent: string): Promise<typeof import('#renderer/commands/shortcut.ts')> {
    vi.resetModules();
    vi.stubGlobal('navigator', { userAgent });
    return import('#renderer/commands/shortcut.ts');
  }

  test('is read from what is pressed, and has a name in the window and in the menu', async () => {
    const { shortcutOf, shownShortcut, accelerator } = await on('X11; Linux');
    for (const code of codes) {
      const shortcut = shortcutOf({ ...pressed, ctrlKey: true, shiftKey: true, code });
      expect(shortcut).toBe(`Ctrl+Shift+${code}`);
      expect(shownShortcut(shortcut ?? '')).toMatch(/^Ctrl\+Shift\+.+/);
      expect(accelerator(shortcut ?? '')).toMatch(/^CmdOrCtrl\+Shift\+\S+$/);
    }
    expect(accelerator('Alt+ArrowUp')).toBe('Alt+Up');
    expect(shownShortcut('Shift+Slash')).toBe('?');
  });

  test.each([
    ['?', 'Minus', true, 'Shift+Slash'],
    ['?', 'Slash', false, 'Shift+Slash'],
    ['.', 'Comma', true, 'Period'],
    [',', 'KeyM', false, 'Comma'],
    ['>', 'IntlBackslash', true, 'Shift+Period'],
    ['.', 'NumpadDecimal', false, 'NumpadDecimal'],
    ['ㅜ', 'KeyN', false, 'KeyN'],
    ['Process', 'Period', false, 'Period'],
  ])('with the sign %s is the same wherever a keyboard has it (%s)', async (key, code, shiftKey, shortcut) => {
    const { shortcutOf } = await on('X11; Linux');
    expect(shortcutOf({ ...pressed, key, code, shiftKey })).toBe(shortcut);
  });

  test('has the command key on a Mac, where Control is no one’s', async () => {
    const { shortcutOf, shownShortcut } = await on('Macintosh; Intel Mac OS X 10_15_7');
    expect(shortcutOf({ ...pressed, metaKey: true, shiftKey: true })).toBe('Ctrl+Shift+KeyA');
    expect(shortcutOf({ ...pressed, ctrlKey: true })).toBe(null);
    expect(shownShortcut('Ctrl+Shift+KeyA')).toBe('⇧⌘A');
  });

  test.each(['ControlLeft', 'Escape', 'Tab', 'Lang1', 'MediaPlayPause', ''])('is none with %s', async (code) => {
    const { shortcutOf, accelerator } = await on('X11; Linux');
    expect(shortcutOf({ ...pressed, code })).toBe(null);
    expect(accelerator(code)).toBe(null);
  });
});
