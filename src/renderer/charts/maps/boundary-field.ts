// The coloured plane behind the points: the network asked at every node of a grid.

import { parseColor, type Rgb, signColor } from '../kit/sign-colors.ts';
import type { ThemeColors } from '../kit/theme-colors.ts';
import { contourSegments, type Segment } from './contour.ts';
import { classAt, signedShare, type TargetView } from './target-view.ts';
import type { Range } from './ticks.ts';

/** The features of every node, row by row from the top, [side² × 2]; `side` nodes along each side. */
export function fieldFeatures(x: Range, y: Range, side: number): Float64Array {
  const features = new Float64Array(side * side * 2);
  const last = side - 1;
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const at = (row * side + column) * 2;
      features[at] = x.minimum + ((x.maximum - x.minimum) * column) / last;
      features[at + 1] = y.maximum - ((y.maximum - y.minimum) * row) / last;
    }
  }
  return features;
}

/** Points are drawn in full colour; the plane stays paler, so that they stand out. */
const fieldStrength = 0.55;

/** RGBA of every node, opaque; predictions are [nodes × outputs]. */
export function fieldPixels(
  predictions: Float64Array,
  outputs: number,
  view: TargetView,
  colors: ThemeColors,
): Uint8ClampedArray<ArrayBuffer> {
  const nodes = predictions.length / outputs;
  const pixels = new Uint8ClampedArray(nodes * 4);
  const palette = view.kind === 'classes' ? classPalette(view.count, colors) : [];
  const background = parseColor(colors.canvas);
  for (let node = 0; node < nodes; node += 1) {
    const offset = node * outputs;
    const color =
      view.kind === 'classes'
        ? classColor(predictions, offset, outputs, palette, background)
        : signColor(colors.signs, fieldStrength * signedShare(view, predictions[offset] as number));
    pixels.set(color, node * 4);
    pixels[node * 4 + 3] = 255;
  }
  return pixels;
}

/** Two classes in the sign colours, more in the set for classes. */
export function classPalette(count: number, colors: ThemeColors): readonly Rgb[] {
  const texts = count <= 2 ? [colors.negative, colors.positive] : colors.classes;
  return texts.map(parseColor);
}

/** The winner's colour, the paler the smaller its lead over the next. */
function classColor(
  predictions: Float64Array,
  offset: number,
  outputs: number,
  palette: readonly Rgb[],
  background: Rgb,
): Rgb {
  const winner = classAt(predictions, offset, outputs);
  let next = -Infinity;
  for (let index = 0; index < outputs; index += 1) {
    if (index !== winner) next = Math.max(next, predictions[offset + index] as number);
  }
  const lead = Math.min(1, Math.max(0, (predictions[offset + winner] as number) - next));
  const strength = 0.12 + 0.4 * lead;
  const color = palette[winner % palette.length] as Rgb;
  const mixed = (channel: 0 | 1 | 2): number => background[channel] + (color[channel] - background[channel]) * strength;
  return [mixed(0), mixed(1), mixed(2)];
}

/** Where one class ends and the other begins; in nodes from the top left. */
export function boundarySegments(predictions: Float64Array, side: number, view: TargetView): readonly Segment[] {
  return view.kind === 'twoClasses' ? contourSegments(predictions, side, side, 0.5) : [];
}
