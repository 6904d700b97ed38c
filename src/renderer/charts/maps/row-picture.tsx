// A row of data whose features are the pixels of a square picture, shown as that picture: ink on paper.
import { useLayoutEffect, useRef } from 'react';
import { useThemeColors } from '../kit/theme-colors.ts';
import styles from './row-picture.module.css';

/** What is paper and what is full ink. */
export interface InkRange {
  readonly paper: number;
  readonly ink: number;
}

interface RowPictureProps {
  /** [side × side], row by row. */
  readonly pixels: Float64Array;
  readonly side: number;
  readonly range: InkRange;
  /** What it shows, in words; absent: that stands beside it. */
  readonly label?: string;
}

export function RowPicture({ pixels, side, range, label }: RowPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ink } = useThemeColors();
  useLayoutEffect(() => {
    if (canvas.current !== null) drawPixels(canvas.current, { pixels, side, range }, ink);
  }, [pixels, side, range, ink]);
  const role = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <canvas ref={canvas} className={styles.root} {...role} />;
}

/** One pixel of the canvas for each of the picture; the page makes them larger. */
export function drawPixels(
  canvas: HTMLCanvasElement,
  { pixels, side, range }: Pick<RowPictureProps, 'pixels' | 'side' | 'range'>,
  ink: string,
): void {
  if (canvas.width !== side || canvas.height !== side) Object.assign(canvas, { width: side, height: side });
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.clearRect(0, 0, side, side);
  context.fillStyle = ink;
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    context.globalAlpha = inkShare(pixels[pixel] ?? Number.NaN, range);
    context.fillRect(pixel % side, Math.floor(pixel / side), 1, 1);
  }
}

/** 0 to 1; nothing where there is no number. */
export function inkShare(value: number, { paper, ink }: InkRange): number {
  if (!(ink > paper) || Number.isNaN(value)) return 0;
  return Math.min(1, Math.max(0, (value - paper) / (ink - paper)));
}

const ranges = new WeakMap<Float64Array, InkRange>();

/** Over all pictures of a dataset, so that they can be compared; the same object for the same numbers. */
export function inkRange(features: Float64Array): InkRange {
  const known = ranges.get(features);
  if (known !== undefined) return known;
  let paper = Number.POSITIVE_INFINITY;
  let ink = Number.NEGATIVE_INFINITY;
  for (const value of features) {
    if (value < paper) paper = value;
    if (value > ink) ink = value;
  }
  const range = { paper, ink };
  ranges.set(features, range);
  return range;
}
