// Follows the viewport: level of detail, zoom percent, the size of texts that stay constant; fits a document when it is opened.
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useDocument } from '#renderer/state/document-store.ts';
import { forgetView, useCanvasView } from './canvas-view.ts';
import type { Rectangle } from './lane-geometry.ts';
import type { CanvasNode } from './network-nodes.ts';
import type { RingScales } from './ring-scales.ts';
import type { CanvasModel } from './use-canvas-model.ts';
import { fitted, motionDuration } from './viewport-actions.ts';
import { revealed } from './viewport-fit.ts';
import type { WirePainter } from './wire-painter.ts';
import { nextZoomLevel, zoomLevel } from './zoom-level.ts';

/** Keeps the level of detail; writes what only styles need into custom properties, without a render. */
export function useZoomFollowing(root: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let isFirst = true;
    const follow = (zoom: number): void => {
      const { level, zoomPercent } = useCanvasView.getState();
      const next = isFirst ? zoomLevel(zoom) : nextZoomLevel(level, zoom);
      const percent = Math.round(zoom * 100);
      isFirst = false;
      if (next !== level || percent !== zoomPercent) useCanvasView.setState({ level: next, zoomPercent: percent });
      root.current?.style.setProperty('--inverse-zoom', String(1 / zoom));
    };
    follow(store.getState().transform[2]);
    return store.subscribe((state, before) => {
      if (state.transform[2] !== before.transform[2]) follow(state.transform[2]);
    });
  }, [store, root]);
}

/** An opened document is shown whole, and nothing of the last one's look is left. */
export function useFitOnOpen(model: CanvasModel, painter: RefObject<WirePainter | null>, ringScales: RingScales): void {
  const generation = useDocument((state) => state.generation);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const { setViewport } = useReactFlow<CanvasNode>();
  const fittedFor = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (width === 0 || height === 0 || fittedFor.current === generation) return;
    fittedFor.current = generation;
    forgetView();
    ringScales.forget();
    painter.current?.forgetScales();
    const view = fitted(model.geometry, { width, height });
    useCanvasView.setState({ level: zoomLevel(view.zoom) });
    void setViewport(view);
  }, [generation, width, height, model, setViewport, painter, ringScales]);
}

/** Pans until a rectangle of the drawing is in view. */
export function useReveal(): (rectangle: Rectangle) => void {
  const store = useStoreApi();
  const { setViewport } = useReactFlow<CanvasNode>();
  const latest = useRef((rectangle: Rectangle) => {
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    const next = revealed(rectangle, { x, y, zoom }, { width, height });
    if (next.x !== x || next.y !== y) void setViewport(next, { duration: motionDuration() });
  });
  return latest.current;
}
