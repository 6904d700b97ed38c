// Conflict of a key with what it does already where the command's keys work.
import type { MessageKey } from '#messages/catalogue.ts';
import type { Command } from '../command.ts';
import { keysOf } from '../command-keys.ts';
import { commands } from '../registry.ts';
import type { Shortcut } from '../shortcut.ts';
import { fixedKeys } from './fixed-keys.ts';
import { overlap } from './key-edits.ts';

export type KeyConflict =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'fixed'; readonly label: MessageKey };

/** Null: the key is free. */
export function keyConflict(wanting: Command, key: Shortcut): KeyConflict | null {
  const fixed = fixedKeys.find(({ keys }) => keys.includes(key));
  if (fixed !== undefined) return { kind: 'fixed', label: fixed.label };
  const command = commands.find((each) => each !== wanting && overlap(each, wanting) && keysOf(each).includes(key));
  return command === undefined ? null : { kind: 'command', command };
}
