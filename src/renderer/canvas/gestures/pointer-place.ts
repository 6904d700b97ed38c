// Tells the styles where the pointer is, for what stands beside it.
import type { Position } from '#core/document/network-document.ts';

/** @param pointer in the window */
export function placePointer(root: HTMLElement | null, { x, y }: Position): void {
  const frame = root?.parentElement;
  if (root === null || !frame) return;
  const area = root.getBoundingClientRect();
  frame.style.setProperty('--pointer-x', `${x - area.left}px`);
  frame.style.setProperty('--pointer-y', `${y - area.top}px`);
}
