// The context menu: where on the screen it is open, and which point of the canvas it was opened for.

import type { Position } from '#core/document/network-document.ts';
import { createStore } from '#renderer/signals/store.ts';

interface OpenContextMenu {
  /** Pixels from the window's corner. */
  readonly x: number;
  readonly y: number;
  readonly byKeyboard: boolean;
  /** In the coordinates of the layout, where something may be added; null: it is about a part. */
  readonly position: Position | null;
}

interface ContextMenuState {
  readonly open: OpenContextMenu | null;
}

export const useContextMenu = createStore<ContextMenuState>(() => ({ open: null }));

export function openContextMenu(open: OpenContextMenu): void {
  useContextMenu.setState({ open });
}

export function closeContextMenu(): void {
  useContextMenu.setState({ open: null });
}
