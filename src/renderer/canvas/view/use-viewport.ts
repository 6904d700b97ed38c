// Follows the viewport: level of detail, zoom percent, whether it moves; pans to what takes the focus.
import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import { revealed } from '../geometry/viewport-fit.ts';
import { levelOfWhole, nextZoomLevel } from '../geometry/zoom-level.ts';
import { coveredFoot, useCanvasView } from './canvas-view.ts';
import { inverseAt } from './screen-scale.ts';
import type { ViewMotion } from './view-motion.ts';
import { noticeMove } from './view-rest.ts';
import { motionDuration } from './viewport-actions.ts';

/** Every change styles all neurons anew, and a twentieth isn't seen. */
const inverseStep = Math.log(1.05);

function screenScaleAt(zoom: number): number {
  return Number(Math.exp(Math.round(-Math.log(zoom) / inverseStep) * inverseStep).toFixed(4));
}

/** Keeps the level of detail, and what else follows from the zoom. */
export function useZoomFollowing(): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let isFirst = true;
    const follow = (zoom: number): void => {
      const { level, zoomPercent, screenScale: scaleBefore } = useCanvasView.getState();
      const next = isFirst ? levelOfWhole(zoom) : nextZoomLevel(level, zoom);
      const percent = Math.round(zoom * 100);
      isFirst = false;
      const screenScale = screenScaleAt(zoom);
      if (next === level && percent === zoomPercent && screenScale === scaleBefore) return;
      const inverseZoom = inverseAt(next, screenScale);
      useCanvasView.setState({ level: next, zoomPercent: percent, screenScale, inverseZoom });
    };
    follow(store.getState().transform[2]);
    return store.subscribe((state, before) => {
      if (state.transform === before.transform) return;
      const zoomed = state.transform[2] !== before.transform[2];
      noticeMove(zoomed);
      if (zoomed) follow(state.transform[2]);
    });
  }, [store]);
}

/** Pans until a rectangle of the drawing is in view. */
export function useReveal(motion: ViewMotion): (rectangle: Rectangle) => void {
  const store = useStoreApi();
  const latest = useRef((rectangle: Rectangle) => {
    const { width, height } = store.getState();
    const view = motion.ahead();
    const next = revealed(rectangle, view, { width, height, ...coveredFoot() });
    if (next.x !== view.x || next.y !== view.y) motion.show(next, motionDuration());
  });
  return latest.current;
}
