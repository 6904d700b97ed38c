// Room of the library: while a network is stepped through beside the right panel of a narrow window, its numbers need it more.
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { isNarrowWindow, useWindowWidth } from '#renderer/state/window/window-size.ts';

type Panels = Pick<ReturnType<typeof useUi.getState>, 'leftTab' | 'rightInNarrow' | 'libraryKept'>;

const givesRoom = ({ leftTab, rightInNarrow, libraryKept }: Panels): boolean =>
  leftTab === 'library' && rightInNarrow && !libraryKept;

export function isLibraryAway(): boolean {
  return isNarrowWindow() && useRun.getState().stage !== null && givesRoom(useUi.getState());
}

export function useLibraryAway(): boolean {
  const isNarrow = isNarrowWindow(useWindowWidth());
  const isStepping = useRun(({ stage }) => stage !== null);
  const gives = useUi(givesRoom);
  return isNarrow && isStepping && gives;
}
