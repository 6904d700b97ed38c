// Canvases that are drawn on and never shown themselves, in the page or in a worker.
import type { DrawingContext } from './wire-scene.ts';

export type PictureCanvas = HTMLCanvasElement | OffscreenCanvas;

/** One that is never shown itself. */
export function createPicture(): PictureCanvas {
  return typeof OffscreenCanvas === 'undefined' ? document.createElement('canvas') : new OffscreenCanvas(1, 1);
}

export function contextOf(canvas: PictureCanvas): DrawingContext | null {
  // The overloads of the two kinds do not unite.
  return (canvas as OffscreenCanvas).getContext('2d');
}
