// The dots of the ground, which show how far and how fast the view moves. Drawn here rather than as a pattern of the page, which would
// be painted anew by the window in every frame of a zoom.
import type { VisibleArea } from '../geometry/visible-area.ts';
import type { Pen } from '../scene/wire-scene.ts';

const gap = 16;
const radius = 0.5;
/** Below it a dot is less than half a pixel, which isn't seen, and there would be ten thousands. */
const smallestZoom = 0.45;
/** From there on their roundness is seen. */
const roundZoom = 1.5;

export function drawDots(context: Pen, color: string, zoom: number, { left, top, right, bottom }: VisibleArea): void {
  if (zoom < smallestZoom) return;
  context.fillStyle = color;
  for (let y = first(top); y < bottom + radius; y += gap) {
    for (let x = first(left); x < right + radius; x += gap) {
      if (zoom < roundZoom) context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
      else {
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.fill();
      }
    }
  }
}

function first(edge: number): number {
  return Math.ceil((edge - radius) / gap - 0.5) * gap + gap / 2;
}
