// Draws a grid of colours as a smooth plane, and lines over it.

import type { ThemeColors } from '../kit/theme-colors.ts';
import type { Segment } from './contour.ts';
import type { PlotArea } from './plot-area.ts';

/** @param pixels RGBA of every node of the grid, [side × side × 4], from the top left */
export function drawField(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  side: number,
  pixels: Uint8ClampedArray<ArrayBuffer>,
): void {
  const small = new OffscreenCanvas(side, side);
  small.getContext('2d')?.putImageData(new ImageData(pixels, side, side), 0, 0);
  const last = side - 1;
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, 0.5, 0.5, last, last, area.left, area.top, area.width, area.height);
}

/** @param segments in nodes of the grid, from the top left */
export function drawSegments(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  side: number,
  segments: readonly Segment[],
  colors: ThemeColors,
): void {
  const last = side - 1;
  context.strokeStyle = colors.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const { x1, y1, x2, y2 } of segments) {
    context.moveTo(area.left + (x1 / last) * area.width, area.top + (y1 / last) * area.height);
    context.lineTo(area.left + (x2 / last) * area.width, area.top + (y2 / last) * area.height);
  }
  context.stroke();
}
