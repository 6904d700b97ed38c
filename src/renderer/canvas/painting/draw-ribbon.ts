// Draws the ribbon that stands for many wires.

import { traceCurve } from '../geometry/wire-geometry.ts';
import type { CanvasPalette } from '../scene/palette.ts';
import type { Pen, Ribbon } from '../scene/wire-scene.ts';

/** Two bands side by side, their widths in the shares of the signs; never a blend. */
export function drawRibbon(context: Pen, ribbon: Ribbon, palette: CanvasPalette, factor: number): void {
  const width = ribbon.width * factor;
  const total = ribbon.positive + ribbon.negative;
  context.globalAlpha = ribbon.alpha;
  context.lineCap = 'butt';
  const band = (share: number, middle: number, color: string): void => {
    if (share <= 0) return;
    traceCurve(context, ribbon.sx, ribbon.sy + middle * width, ribbon.tx, ribbon.ty + middle * width);
    context.lineWidth = share * width;
    context.strokeStyle = color;
    context.stroke();
  };
  if (total > 0) {
    const positive = ribbon.positive / total;
    band(positive, (positive - 1) / 2, palette.sign.colorOf(0.6));
    band(1 - positive, positive / 2, palette.sign.colorOf(-0.6));
  } else {
    band(1, 0, palette.sign.colorOf(0));
  }
  context.lineCap = 'round';
  context.globalAlpha = 1;
}
