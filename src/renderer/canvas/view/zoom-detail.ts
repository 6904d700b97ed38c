// Detail of each part: follows the zoom a few parts a frame, so that no frame of a zoom waits for hundreds.
import { type RefObject, useLayoutEffect, useState } from 'react';
import { inSession } from '#renderer/signals/session.ts';
import type { ZoomLevel } from '../geometry/zoom-level.ts';
import { useCanvasView } from './canvas-view.ts';

/** Parts that a frame of a zoom can change without being late. */
const adoptedPerFrame = 8;

type Adopt = () => void;

class ZoomFollowers {
  readonly #members = new Set<Adopt>();
  /** Those that still show themselves as at another zoom. */
  readonly #waiting = new Set<Adopt>();
  #handle = 0;

  constructor() {
    useCanvasView.subscribe(({ level, inverseZoom }, before) => {
      if (level === before.level && inverseZoom === before.inverseZoom) return;
      for (const adopt of this.#members) this.#waiting.add(adopt);
      this.#request();
    });
  }

  /** Returns how to stop. */
  add(adopt: Adopt): () => void {
    this.#members.add(adopt);
    return () => {
      this.#members.delete(adopt);
      this.#waiting.delete(adopt);
    };
  }

  #request(): void {
    if (this.#handle === 0 && this.#waiting.size > 0) {
      this.#handle = requestAnimationFrame(() => this.#adoptSome());
    }
  }

  #adoptSome(): void {
    this.#handle = 0;
    let left = adoptedPerFrame;
    for (const adopt of this.#waiting) {
      if (left === 0) break;
      left -= 1;
      this.#waiting.delete(adopt);
      adopt();
    }
    this.#request();
  }
}

const followers = inSession(() => new ZoomFollowers());

/** What keeps its size on the screen. */
const constants =
  '.neuron-disc, .neuron-name, .neuron-value, .neuron-canvas-chip, .neuron-health-badge, .lane-title, .lane-kind, .lane-handle, .lane-add, .lane-frozen-tag, .lane-dropout-tag';

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
    return followers().add(adopt);
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
