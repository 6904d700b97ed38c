// The computation graph as a picture to keep: the same boxes and curves, drawn on a canvas of its full size.
import { placeNameOf } from '#core/explain/operation-graph/operation-identity.ts';
import type { ShownOperation } from '#core/explain/operation-graph/shown-operation.ts';
import type { Translate } from '#messages/translator.ts';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { bendOf, boxHeight, boxWidth, cornerOf, endsOf, sizeOf } from './graph-geometry.ts';
import type { OperationNumbers, ShownGraph } from './graph-shown.ts';
import { letterOf, numbersText, signOf } from './operation-words.ts';

/** Pixels of the picture per pixel of the screen; less for pictures that would be too large. */
const ratio = 2;
const longestSide = 16_000;

export function operationPicture(t: Translate, shown: ShownGraph, colors: ThemeColors): HTMLCanvasElement {
  const { width, height } = sizeOf(shown.placement);
  const scale = Math.min(ratio, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.scale(scale, scale);
  context.fillStyle = colors.panel;
  context.fillRect(0, 0, width, height);
  drawEdges(context, shown, colors);
  for (const position of shown.picture.operations.keys()) drawBox(context, t, shown, position, colors);
  return canvas;
}

function drawEdges(context: CanvasRenderingContext2D, { picture, placement }: ShownGraph, colors: ThemeColors): void {
  context.strokeStyle = colors.lineStrong;
  for (const [to, { inputs }] of picture.operations.entries()) {
    for (const from of inputs) {
      const ends = endsOf(placement, from, to);
      const [start, end] = ends;
      const bend = bendOf(ends);
      context.beginPath();
      context.moveTo(start.x, start.y);
      context.bezierCurveTo(start.x + bend, start.y, end.x - bend, end.y, end.x, end.y);
      context.stroke();
    }
  }
}

function drawBox(
  context: CanvasRenderingContext2D,
  t: Translate,
  { picture, placement, network, numbers }: ShownGraph,
  position: number,
  colors: ThemeColors,
): void {
  const operation = picture.operations[position] as ShownOperation;
  const { values, gradients } = numbers[position] as OperationNumbers;
  const { x, y } = cornerOf(placement, position);
  context.beginPath();
  context.roundRect(x, y, boxWidth, boxHeight, 6);
  context.fillStyle = colors.canvas;
  context.fill();
  context.strokeStyle = colors.lineStrong;
  context.stroke();
  const write = (text: string, line: number, font: string, color: string): void => {
    context.font = font;
    context.fillStyle = color;
    context.fillText(text, x + 8, y + 15 + line * 17, boxWidth - 16);
  };
  const title = [letterOf(operation), placeNameOf(network, picture, position), signOf(picture, operation)];
  write(title.filter((each) => each !== '').join('  '), 0, `600 11px ${colors.fontUi}`, colors.inkSecondary);
  write(numbersText(t, operation.width, values), 1, `600 13px ${colors.fontMono}`, signColor(values, colors));
  if (gradients === null) return;
  write(
    `∂L ${numbersText(t, operation.width, gradients)}`,
    2,
    `400 11px ${colors.fontMono}`,
    signColor(gradients, colors),
  );
}

/** Of a single number; many have no one sign. */
function signColor(numbers: Float64Array, colors: ThemeColors): string {
  const [only = 0] = numbers;
  if (numbers.length !== 1 || only === 0 || Number.isNaN(only)) return colors.ink;
  return only > 0 ? colors.positive : colors.negative;
}
