// Gives commands other keys, and takes them back; the change is kept in the settings and works at once.
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import type { Command } from '../command.ts';
import { commands } from '../registry.ts';
import type { Shortcut } from '../shortcut.ts';
import { type ChangedKeys, withKey, withKeysReset, withoutKeys } from './key-edits.ts';

function change(edit: (changed: ChangedKeys) => ChangedKeys): void {
  const changed = Object.entries(edit(useSettings.getState().keys));
  changeSettings({ keys: Object.fromEntries(changed.map(([id, keys]) => [id, [...keys]])) });
}

/** Whoever else has the key loses it. */
export function giveKey(command: Command, key: Shortcut): void {
  change((changed) => withKey(changed, commands, command, key));
}

export function takeKeys(command: Command): void {
  change((changed) => withoutKeys(changed, command));
}

export function resetKeys(command: Command): void {
  change((changed) => withKeysReset(changed, commands, command));
}

export function resetAllKeys(): void {
  change(() => ({}));
}
