// Scale of what lies over the network, so that it keeps its size on the screen at every zoom, as locks do, or nearly, as chips do.
import { useCallback, useLayoutEffect, useRef } from 'react';
import { levelOfWhole, type ZoomLevel } from '../geometry/zoom-level.ts';
import { useCanvasView } from './canvas-view.ts';

/** On a large screen the discs are drawn large, and numbers beside them as they are at zoom 1 would be lost. */
const mostGrowth = 2;

/** How much larger a chip is on the screen than at zoom 1: from near it grows with the discs, for a while. */
export function chipGrowth(zoom: number): number {
  return Math.min(mostGrowth, Math.max(1, zoom));
}

/** From the middle distance words grow against the zoom as far as there is room between two neurons. */
const largestBetweenNeurons = 1.25;

/** How much larger what is written at neurons and lanes is in the drawing. */
export function inverseAt(level: ZoomLevel, screenScale: number): number {
  if (level < 2) return screenScale;
  return level === 2 ? Math.min(largestBetweenNeurons, Math.max(1, screenScale)) : 1;
}

/**
 * A ref that writes `--screen-scale` and `--chip-scale` at its element without a render: in the drawing, what is inside is that much
 * larger. They are written when the element comes, which in React Flow's portal is later than its parent.
 */
export function useScreenScale(): (element: HTMLElement | null) => void {
  const present = useRef<HTMLElement | null>(null);
  const write = useCallback((element: HTMLElement | null): void => {
    present.current = element;
    const { screenScale } = useCanvasView.getState();
    element?.style.setProperty('--screen-scale', String(screenScale));
    element?.style.setProperty('--chip-scale', String(screenScale * chipGrowth(1 / screenScale)));
  }, []);
  useLayoutEffect(
    () =>
      useCanvasView.subscribe((state, before) => {
        if (state.screenScale !== before.screenScale) write(present.current);
      }),
    [write],
  );
  return write;
}

/** What is seen whole has its level by the zoom alone, from wherever the view has come: the same network looks the same. */
export function settleLevel(zoom: number): void {
  const level = levelOfWhole(zoom);
  useCanvasView.setState(({ screenScale }) => ({ level, inverseZoom: inverseAt(level, screenScale) }));
}
