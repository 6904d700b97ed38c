// Sends the keyboard back when the last dialog closes. The library remembers where to only for dialogs that are mounted
// before they open; these are mounted by their first opening.
import { useEffect } from 'react';
import { useDialogs } from '#renderer/state/window/dialog-store.ts';
import { returnFocusTo } from '../focus-return.ts';

export function useFocusReturn(): void {
  useEffect(() => {
    let opener: Element | null = null;
    return useDialogs.subscribe((now, before) => {
      if (!isAnyOpen(before) && isAnyOpen(now)) opener = document.activeElement;
      else if (isAnyOpen(before) && !isAnyOpen(now)) {
        const back = opener;
        // Whoever closed it may have sent the keyboard elsewhere, which is known in the next turn.
        setTimeout(() => {
          if (!isAnyOpen(useDialogs.getState()) && isLost(document.activeElement)) returnFocusTo(back);
        });
      }
    });
  }, []);
}

function isAnyOpen({ open, question }: ReturnType<typeof useDialogs.getState>): boolean {
  return open !== null || question !== null;
}

/** With nobody, or still with the dialog that fades away. */
function isLost(active: Element | null): boolean {
  return active === null || active === document.body || active.closest('[role="dialog"]') !== null;
}
