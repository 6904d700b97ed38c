// How much each neuron shows of itself: follows the zoom level a few neurons a frame, so that no frame of a zoom waits for hundreds.
import { useEffect, useState } from 'react';
import { mountedPerFrame } from '../geometry/mounted-parts.ts';
import type { ZoomLevel } from '../geometry/zoom-level.ts';
import { useCanvasView } from './canvas-view.ts';

type Adopt = () => void;

const members = new Set<Adopt>();
/** Those that still show as much as at another level. */
const waiting = new Set<Adopt>();
let handle = 0;

useCanvasView.subscribe(({ level }, before) => {
  if (level === before.level) return;
  for (const adopt of members) waiting.add(adopt);
  request();
});

function request(): void {
  if (handle === 0 && waiting.size > 0) handle = requestAnimationFrame(adoptSome);
}

function adoptSome(): void {
  handle = 0;
  let left = mountedPerFrame;
  for (const adopt of waiting) {
    if (left === 0) break;
    left -= 1;
    waiting.delete(adopt);
    adopt();
  }
  request();
}

/** Of one neuron; a new one begins with what the present level asks for. */
export function useZoomDetail(): ZoomLevel {
  const [detail, setDetail] = useState(() => useCanvasView.getState().level);
  useEffect(() => {
    const adopt = (): void => setDetail(useCanvasView.getState().level);
    adopt();
    members.add(adopt);
    return () => {
      members.delete(adopt);
      waiting.delete(adopt);
    };
  }, []);
  return detail;
}
