// Detail of each part: follows the zoom a few parts a frame, so that no frame of a zoom waits for hundreds.
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { ZoomLevel } from '../geometry/zoom-level.ts';
import { useCanvasView } from './canvas-view.ts';

/** Parts that a frame of a zoom can change without being late. */
const adoptedPerFrame = 8;

type Adopt = () => void;

const members = new Set<Adopt>();
/** Those that still show themselves as at another zoom. */
const waiting = new Set<Adopt>();
let handle = 0;

useCanvasView.subscribe(({ level, inverseZoom }, before) => {
  if (level === before.level && inverseZoom === before.inverseZoom) return;
  for (const adopt of members) waiting.add(adopt);
  request();
});

function request(): void {
  if (handle === 0 && waiting.size > 0) handle = requestAnimationFrame(adoptSome);
}

function adoptSome(): void {
  handle = 0;
  let left = adoptedPerFrame;
  for (const adopt of waiting) {
    if (left === 0) break;
    left -= 1;
    waiting.delete(adopt);
    adopt();
  }
  request();
}

/** What keeps its size on the screen. */
const constants =
  '.neuron-disc, .neuron-name, .neuron-value, .canvas-chip, .lane-title, .lane-kind, .lane-handle, .frozen-tag, .dropout-tag';

/**
 * Of one neuron or lane; a new one begins with what the present level asks for. Styles find the level in `data-detail`, which the
 * element has to carry, and what is constant on the screen in `--inverse-zoom`: were they at the root, one change would style
 * everything anew.
 */
export function useZoomDetail(element: RefObject<HTMLElement | null>): ZoomLevel {
  const [detail, setDetail] = useState(() => useCanvasView.getState().level);
  // After each render, which may have brought new elements.
  useLayoutEffect(() => {
    if (element.current !== null) writeInverse(element.current);
  });
  useLayoutEffect(() => {
    const adopt = (): void => {
      setDetail(useCanvasView.getState().level);
      if (element.current !== null) writeInverse(element.current);
    };
    adopt();
    members.add(adopt);
    return () => {
      members.delete(adopt);
      waiting.delete(adopt);
    };
  }, [element]);
  return detail;
}

function writeInverse(part: HTMLElement): void {
  const { inverseZoom } = useCanvasView.getState();
  // One is what it is where nothing is written.
  const inverse = inverseZoom === 1 ? '' : String(inverseZoom);
  for (const { style } of [part, ...part.querySelectorAll<HTMLElement>(constants)]) {
    if (style.getPropertyValue('--inverse-zoom') !== inverse) style.setProperty('--inverse-zoom', inverse);
  }
}
