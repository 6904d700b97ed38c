// All commands' keys after one command is given a key, loses its keys, or gets its default ones back.
import type { Command } from '../command.ts';
import type { Shortcut } from '../shortcut.ts';

/** What differs from how the commands come, by id. */
export type ChangedKeys = Readonly<Record<string, readonly Shortcut[]>>;

/** The part of a command that its keys depend on. */
export type Keyed = Pick<Command, 'id' | 'scope' | 'shortcuts'>;

export function keysIn(changed: ChangedKeys, { id, shortcuts = [] }: Keyed): readonly Shortcut[] {
  return (Object.hasOwn(changed, id) ? changed[id] : undefined) ?? shortcuts;
}

/** Keys that work everywhere work in every other place too. */
export function overlap({ scope: one }: Keyed, { scope: other }: Keyed): boolean {
  return one === other || one === 'window' || other === 'window';
}

/** What is as it came is not kept. */
function put(changed: ChangedKeys, { id, shortcuts = [] }: Keyed, keys: readonly Shortcut[]): ChangedKeys {
  const { [id]: _, ...others } = changed;
  const isAsItCame = keys.length === shortcuts.length && keys.every((key, index) => key === shortcuts[index]);
  return isAsItCame ? others : { ...others, [id]: keys };
}

/** The others, where they could be pressed by the same hand, lose what this command has. */
function takenFromOthers(changed: ChangedKeys, all: readonly Keyed[], command: Keyed): ChangedKeys {
  const own = keysIn(changed, command);
  let next = changed;
  for (const other of all) {
    const keys = keysIn(next, other);
    const isShared = other.id !== command.id && overlap(other, command) && keys.some((key) => own.includes(key));
    if (isShared)
      next = put(
        next,
        other,
        keys.filter((key) => !own.includes(key)),
      );
  }
  return next;
}

/** In the place of the first key; a second one stays. */
export function withKey(changed: ChangedKeys, all: readonly Keyed[], command: Keyed, key: Shortcut): ChangedKeys {
  const others = keysIn(changed, command).slice(1);
  const keys = [key, ...others.filter((each) => each !== key)];
  return takenFromOthers(put(changed, command, keys), all, command);
}

export function withoutKeys(changed: ChangedKeys, command: Keyed): ChangedKeys {
  return put(changed, command, []);
}

/** The keys it came with come back, and a key that it gives up returns to the command that came with it. */
export function withKeysReset(changed: ChangedKeys, all: readonly Keyed[], command: Keyed): ChangedKeys {
  const before = keysIn(changed, command);
  const { shortcuts = [] } = command;
  const reset = takenFromOthers(put(changed, command, shortcuts), all, command);
  const released = before.filter((key) => !shortcuts.includes(key));
  return released.reduce((next, key) => returned(next, all, key), reset);
}

function returned(changed: ChangedKeys, all: readonly Keyed[], key: Shortcut): ChangedKeys {
  const isFree = (owner: Keyed): boolean =>
    !all.some((each) => overlap(each, owner) && keysIn(changed, each).includes(key));
  const owner = all.find((each) => (each.shortcuts ?? []).includes(key) && isFree(each));
  if (owner === undefined) return changed;
  const had = new Set([...keysIn(changed, owner), key]);
  const { shortcuts = [] } = owner;
  const own = [...had].filter((each) => !shortcuts.includes(each));
  return put(changed, owner, [...own, ...shortcuts.filter((each) => had.has(each))]);
}
