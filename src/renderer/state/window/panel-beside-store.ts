// The panel that stands beside the canvas, and whether it has grown over it. There is room for one.
import { createStore } from '#renderer/signals/store.ts';

/** What each of them shows stands in the list of panels in the app. */
export type PanelName = 'graph' | 'landscape' | 'race' | 'lens' | 'census' | 'code' | 'compare' | 'torch';

interface PanelBeside {
  readonly open: PanelName | null;
  readonly isLarge: boolean;
}

export const usePanelBeside = createStore<PanelBeside>(() => ({ open: null, isLarge: false }));

export function openPanel(name: PanelName): void {
  usePanelBeside.setState({ open: name });
}

/** Again to put it away. */
export function togglePanel(name: PanelName): void {
  if (usePanelBeside.getState().open === name) closePanel();
  else openPanel(name);
}

export function closePanel(): void {
  usePanelBeside.setState({ open: null, isLarge: false });
}

export function togglePanelSize(): void {
  usePanelBeside.setState(({ isLarge }) => ({ isLarge: !isLarge }));
}

/** What is written on the canvas can be seen. */
export function uncoverCanvas(): void {
  usePanelBeside.setState({ isLarge: false });
}
