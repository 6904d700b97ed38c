// A neuron's own picture in its disc: over the plane of both inputs, along the only one, or of its weights from the pixels.
import { useEffect, useRef } from 'react';
import type { NeuronReference } from '#core/network/network.ts';
import { signColor } from '#renderer/charts/kit/sign-colors.ts';
import { type ThemeColors, useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import type { NeuronPicture } from '../numbers/neuron-maps.ts';
import styles from './neuron.module.css';

/** Points and pixels of a curve's picture along each side; twice what a disc has at zoom 1. */
const curveSide = 96;
/** Fields stay paler than the ring around them. */
const strength = 0.8;

export function NeuronMap({ neuron }: { readonly neuron: NeuronReference }) {
  const { maps } = useCanvasTools();
  const colors = useThemeColors();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = (): void => {
      const element = canvas.current;
      const picture = maps.pictureOf(neuron);
      if (element !== null && picture !== null) drawPicture(element, picture, neuron, colors);
    };
    const stop = maps.subscribe(draw);
    draw();
    return stop;
  }, [maps, neuron, colors]);
  return <canvas ref={canvas} className={styles.map} width="1" height="1" />;
}

function drawPicture(
  canvas: HTMLCanvasElement,
  picture: NeuronPicture,
  neuron: NeuronReference,
  colors: ThemeColors,
): void {
  const { question } = picture;
  const side = question.kind === 'curve' ? curveSide : question.side;
  if (canvas.width !== side) Object.assign(canvas, { width: side, height: side });
  canvas.dataset.kind = question.kind;
  // Small pictures that are put there pixel by pixel are quicker without the graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return;
  if (question.kind === 'curve') drawCurve(context, picture, colors);
  else context.putImageData(new ImageData(fieldOf(picture, neuron, colors), side, side), 0, 0);
}

function fieldOf(
  { question, values, scale }: NeuronPicture,
  { layer }: NeuronReference,
  { signs }: ThemeColors,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * values.length);
  const isClass = question.classes.has(layer);
  for (let node = 0; node < values.length; node += 1) {
    const value = values[node] as number;
    // As in the decision boundary: one half of the range is one class, the other half the other.
    const [red, green, blue] = signColor(signs, strength * (isClass ? 2 * value - 1 : value / scale));
    pixels[4 * node] = red;
    pixels[4 * node + 1] = green;
    pixels[4 * node + 2] = blue;
    pixels[4 * node + 3] = 255;
  }
  return pixels;
}

function drawCurve(context: CanvasRenderingContext2D, { values, scale }: NeuronPicture, colors: ThemeColors): void {
  const middle = curveSide / 2;
  const reach = 0.42 * curveSide;
  context.clearRect(0, 0, curveSide, curveSide);
  context.lineWidth = 2;
  context.strokeStyle = colors.line;
  context.beginPath();
  context.moveTo(0, middle);
  context.lineTo(curveSide, middle);
  context.stroke();
  context.lineWidth = 5;
  context.lineJoin = 'round';
  context.strokeStyle = colors.ink;
  context.beginPath();
  for (const [point, value] of values.entries()) {
    const share = Math.min(1, Math.max(-1, value / scale));
    context.lineTo((point / (values.length - 1)) * curveSide, middle - reach * share);
  }
  context.stroke();
}
