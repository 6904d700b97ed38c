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
  const [recents, recoveryCopies] = await Promise.all([platform().files.recents(), platform().recovery.list()]);
  const read = { recents, recoveryCopies };
  // Most often nothing has changed, and the start page is not drawn again for that.
  if (JSON.stringify(read) !== JSON.stringify(useRecents.getState())) useRecents.setState(read);
}
