// Draws the ribbon that stands for many wires.

import { traceCurve } from '../geometry/wire-geometry.ts';
import type { CanvasPalette } from '../scene/palette.ts';
import { offAlpha, offDashes } from '../scene/wire-encoding.ts';
import type { Pen, Ribbon } from '../scene/wire-scene.ts';

const usualShade = 0.6;

/** Two bands side by side, their widths in the shares of the signs, never a blend; a dotted one for wires that carry nothing. */
export function drawRibbon(
  context: Pen,
  ribbon: Ribbon,
  palette: Pick<CanvasPalette, 'sign' | 'quiet'>,
  factor: number,
): void {
  const { off } = ribbon;
  const shade = ribbon.isActive ? 1 : usualShade;
  const whole = ribbon.width * factor;
  const width = whole * (1 - off);
  const total = ribbon.positive + ribbon.negative;
  context.globalAlpha = ribbon.alpha;
  context.lineCap = 'butt';
  const band = (share: number, middle: number, color: string): void => {
    if (share * width <= 0) return;
    const shift = middle * width - (off * whole) / 2;
    traceCurve(context, ribbon.sx, ribbon.sy + shift, ribbon.tx, ribbon.ty + shift);
    context.lineWidth = share * width;
    context.strokeStyle = color;
    context.stroke();
  };
  if (total > 0) {
    const positive = ribbon.positive / total;
    band(positive, (positive - 1) / 2, palette.sign.colorOf(shade));
    band(1 - positive, positive / 2, palette.sign.colorOf(-shade));
  } else {
    band(1, 0, palette.sign.colorOf(0));
  }
  if (off > 0) drawOff(context, ribbon, palette, { width: off * whole, shift: width / 2 }, factor);
  context.lineCap = 'round';
  context.globalAlpha = 1;
}

/** As a wire that carries nothing: faint, in dots, without a colour of a sign. */
function drawOff(
  context: Pen,
  { sx, sy, tx, ty, alpha }: Ribbon,
  palette: Pick<CanvasPalette, 'quiet'>,
  { width, shift }: { readonly width: number; readonly shift: number },
  factor: number,
): void {
  context.globalAlpha = Math.min(alpha, offAlpha);
  context.strokeStyle = palette.quiet;
  context.lineWidth = width;
  context.setLineDash(offDashes.map((length) => length * factor));
  traceCurve(context, sx, sy + shift, tx, ty + shift);
  context.stroke();
  context.setLineDash([]);
}
