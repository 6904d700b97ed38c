// The recent files, the recovery copies of windows that ended without closing their document, and where such copies go.

import type { RecentFile, RecoveryCopy, RecoveryPlace } from '#bridge/contract.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { createStore } from '#renderer/signals/store.ts';

interface RecentsState {
  readonly recents: readonly RecentFile[];
  readonly recoveryCopies: readonly RecoveryCopy[];
  /** Null: it can't be chosen here, or isn't known yet. */
  readonly recoveryPlace: RecoveryPlace | null;
}

export const useRecents = createStore<RecentsState>(() => ({ recents: [], recoveryCopies: [], recoveryPlace: null }));

export async function refreshRecents(): Promise<void> {
  // One that can't be had does not hide the other.
  await Promise.all([
    platform()
      .files.recents()
      .then((recents) => show({ recents })),
    platform()
      .recovery.list()
      .then((recoveryCopies) => show({ recoveryCopies })),
    platform()
      .recovery.place()
      .then((recoveryPlace) => show({ recoveryPlace })),
  ]);
}

/** Most often nothing has changed, and the start page is not drawn again for that. */
function show(read: Partial<RecentsState>): void {
  const { recents, recoveryCopies, recoveryPlace } = useRecents.getState();
  const isNew =
    !isSameList(read.recents ?? recents, recents) ||
    !isSameList(read.recoveryCopies ?? recoveryCopies, recoveryCopies) ||
    !isSameValue(read.recoveryPlace ?? recoveryPlace, recoveryPlace);
  if (isNew) useRecents.setState(read);
}

/** Field by field: a copy's text may be a hundred megabytes. */
function isSameList(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((entry, at) => isSameEntry(entry, other[at]));
}

function isSameEntry(one: object, other: object = {}): boolean {
  const fields = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => isSameValue(value, fields.get(name)));
}

function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
