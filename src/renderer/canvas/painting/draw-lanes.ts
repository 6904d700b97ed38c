// The backs of the lanes, under the wires; a folded layer shows its activations as a strip of heat.
import type { CanvasPalette } from '../scene/palette.ts';
import type { ScenePlaces } from '../scene/scene-message.ts';
import type { Pen } from '../scene/wire-scene.ts';

const radius = 12;
const stripInset = 12;
const stripHeight = 12;
/** A unit that is switched off is a gap with a line through it. */
const offHeight = 2;

/** @param heatOf relative activations of a folded layer, −1 to 1, NaN of a unit that is switched off, by the lane's place; undefined when they are not known */
export function drawLanes(
  context: Pen,
  { lanes, folded }: Pick<ScenePlaces, 'lanes' | 'folded'>,
  palette: CanvasPalette,
  zoom: number,
  heatOf: ReadonlyMap<number, Float32Array>,
): void {
  context.lineWidth = 1 / zoom;
  for (let lane = 0; lane < folded.length; lane += 1) {
    const [x = 0, y = 0, width = 0, height = 0] = lanes.subarray(4 * lane, 4 * lane + 4);
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    context.fillStyle = palette.lane;
    context.fill();
    context.strokeStyle = palette.line;
    context.stroke();
    const heat = heatOf.get(lane);
    if (folded[lane] === 1 && heat !== undefined) {
      drawHeat(context, x + stripInset, y + height - stripInset - stripHeight, width - 2 * stripInset, palette, heat);
    }
  }
}

function drawHeat(
  context: Pen,
  left: number,
  top: number,
  room: number,
  palette: CanvasPalette,
  heat: Float32Array,
): void {
  const cell = room / heat.length;
  for (const [index, relative] of heat.entries()) {
    const isOff = Number.isNaN(relative);
    context.fillStyle = isOff ? palette.quiet : palette.sign.colorOf(relative);
    if (isOff) context.fillRect(left + index * cell, top + (stripHeight - offHeight) / 2, cell, offHeight);
    else context.fillRect(left + index * cell, top, cell, stripHeight);
  }
}
