// Draws the neurons that are no elements of the page: a disc with its ring, as the elements look from afar.
import { neuronDisc } from '#core/document/layer-size.ts';
import type { VisibleArea } from '../geometry/visible-area.ts';
import type { ZoomLevel } from '../geometry/zoom-level.ts';
import type { CanvasPalette } from '../scene/palette.ts';
import type { SceneNeurons } from '../scene/scene-message.ts';
import type { Pen } from '../scene/wire-scene.ts';

const ringRadius = 27;
const ringWidth = 5;
/** The third of the four steps from the smallest to the largest size. */
const ringShade = 0.75;
const discRadius = neuronDisc / 2;

/** @param relative activation by scale for each of them; NaN: not known */
export function drawNeurons(
  context: Pen,
  neurons: SceneNeurons,
  relative: Float32Array,
  palette: CanvasPalette,
  view: { readonly zoom: number; readonly level: ZoomLevel; readonly area: VisibleArea },
): void {
  const { places, selected, off, alone } = neurons;
  const { zoom, level, area } = view;
  context.lineCap = 'butt';
  for (let index = 0; index < alone.length; index += 1) {
    if (level === 0 && alone[index] === 0 && selected[index] === 0) continue;
    const x = (places[2 * index] as number) + discRadius;
    const y = (places[2 * index + 1] as number) + discRadius;
    if (x + neuronDisc < area.left || x - neuronDisc > area.right) continue;
    if (y + neuronDisc < area.top || y - neuronDisc > area.bottom) continue;
    // On its way the view may pass a zoom at which a line would be wider than the disc that it goes around.
    drawDisc(context, x, y, palette, Math.min(discRadius, 1.25 / zoom), off[index] === 1);
    const share = off[index] === 1 ? Number.NaN : (relative[index] as number);
    if (level > 0) drawRing(context, x, y, share, palette);
    else if (Number.isFinite(share)) drawHeart(context, x, y, share, palette);
    if (selected[index] === 1) drawSelection(context, x, y, palette, 1 / zoom);
  }
}

function drawDisc(context: Pen, x: number, y: number, palette: CanvasPalette, line: number, isOff: boolean): void {
  context.beginPath();
  context.arc(x, y, discRadius - line / 2, 0, 2 * Math.PI);
  context.fillStyle = palette.background;
  context.fill();
  context.strokeStyle = palette.quiet;
  context.lineWidth = line;
  if (isOff) context.setLineDash([3 * line, 2 * line]);
  context.stroke();
  context.setLineDash([]);
}

function drawRing(context: Pen, x: number, y: number, share: number, palette: CanvasPalette): void {
  const size = Math.min(1, Math.abs(share)) || 0;
  if (size === 0) return;
  const top = -Math.PI / 2;
  context.beginPath();
  context.arc(x, y, ringRadius, top, top + Math.sign(share) * size * 2 * Math.PI, share < 0);
  context.strokeStyle = palette.sign.colorOf(Math.sign(share) * ringShade);
  context.lineWidth = ringWidth;
  context.stroke();
}

/** On the map a disc is a few pixels: its colour tells what its ring would. */
function drawHeart(context: Pen, x: number, y: number, share: number, palette: CanvasPalette): void {
  context.beginPath();
  context.arc(x, y, discRadius * 0.6, 0, 2 * Math.PI);
  context.fillStyle = palette.sign.colorOf(share);
  context.fill();
}

function drawSelection(context: Pen, x: number, y: number, palette: CanvasPalette, pixel: number): void {
  context.beginPath();
  context.arc(x, y, discRadius + 2.75 * pixel, 0, 2 * Math.PI);
  context.strokeStyle = palette.selection;
  context.lineWidth = 2.5 * pixel;
  context.stroke();
}
