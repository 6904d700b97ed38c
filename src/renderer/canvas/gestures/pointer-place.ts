// Place of the pointer, for what stands beside it: its own property, since one of the frame would style the whole canvas anew.
import type { CSSProperties } from 'react';
import type { Position } from '#core/document/network-document.ts';
import { createStore } from '#renderer/signals/store.ts';

/** Pixels from the upper left corner of the canvas. */
const usePlace = createStore<Position>(() => ({ x: 0, y: 0 }));

/** @param pointer in the window */
export function placePointer(root: HTMLElement | null, { x, y }: Position): void {
  if (root === null) return;
  const { left, top } = root.getBoundingClientRect();
  usePlace.setState({ x: x - left, y: y - top });
}

/** Custom properties of the element that stands beside the pointer. */
export function usePointerStyle(): CSSProperties {
  const { x, y } = usePlace();
  return { '--pointer-x': `${x}px`, '--pointer-y': `${y}px` } as CSSProperties;
}
