// The backs of the lanes, under the wires; a folded layer shows its activations as a strip of heat.
import type { PlacedLane } from './canvas-geometry.ts';
import type { CanvasPalette } from './palette.ts';
import type { DrawingContext } from './wire-scene.ts';

const radius = 12;
const stripInset = 12;
const stripHeight = 12;

/** Relative activations of a layer, −1 to 1; undefined when they are not known. */
export type HeatOf = (lane: PlacedLane) => Float32Array | undefined;

export function drawLanes(
  context: DrawingContext,
  lanes: readonly PlacedLane[],
  palette: CanvasPalette,
  zoom: number,
  heatOf: HeatOf,
): void {
  context.lineWidth = 1 / zoom;
  for (const lane of lanes) {
    const { x, y, width, height } = lane.rectangle;
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    context.fillStyle = palette.lane;
    context.fill();
    context.strokeStyle = palette.line;
    context.stroke();
    if (lane.collapsed) drawHeat(context, lane, palette, heatOf(lane));
  }
}

function drawHeat(
  context: DrawingContext,
  lane: PlacedLane,
  palette: CanvasPalette,
  heat: Float32Array | undefined,
): void {
  if (heat === undefined || heat.length === 0) return;
  const { x, y, width, height } = lane.rectangle;
  const left = x + stripInset;
  const room = width - 2 * stripInset;
  const cell = room / heat.length;
  for (const [index, relative] of heat.entries()) {
    context.fillStyle = palette.sign.colorOf(relative);
    context.fillRect(left + index * cell, y + height - stripInset - stripHeight, cell, stripHeight);
  }
}
