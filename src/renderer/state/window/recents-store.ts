// The recent files and the recovery copies of windows that ended without closing their document.

import { create } from 'zustand';
import type { RecentFile, RecoveryCopy } from '#bridge/contract.ts';
import { platform } from '#renderer/platform/create-platform.ts';

interface RecentsState {
  readonly recents: readonly RecentFile[];
  readonly recoveryCopies: readonly RecoveryCopy[];
}

export const useRecents = create<RecentsState>(() => ({ recents: [], recoveryCopies: [] }));

export async function refreshRecents(): Promise<void> {
  // One that can't be had does not hide the other.
  await Promise.all([
    platform()
      .files.recents()
      .then((recents) => show({ recents })),
    platform()
      .recovery.list()
      .then((recoveryCopies) => show({ recoveryCopies })),
  ]);
}

/** Most often nothing has changed, and the start page is not drawn again for that. */
function show(read: Partial<RecentsState>): void {
  const [entry] = Object.entries(read) as [keyof RecentsState, unknown][];
  if (entry !== undefined && JSON.stringify(entry[1]) !== JSON.stringify(useRecents.getState()[entry[0]])) {
    useRecents.setState(read);
  }
}
