// The rows of a dataset as a small square picture: a point per row, told apart by shape and colour, or the digits themselves.
import type { Examples } from '#core/data/dataset.ts';
import { shapePath } from '#renderer/charts/maps/shapes.ts';
import { classAt, type TargetView, targetView } from '#renderer/charts/maps/target-view.ts';

/** What is drawn in one colour. */
export interface DataMark {
  readonly color: string;
  /** In SVG's path language. */
  readonly path: string;
}

/** More would run into each other. */
const mostPoints = 200;
/** Free on every side, as a share of it. */
const inset = 0.12;
/** From as many features on, a square number of them is a picture. */
const fewestPixels = 16;

/** Null: its rows can't be seen in a plane, or a single one says nothing. */
export function dataPicture(dataset: Examples, side: number): readonly DataMark[] | null {
  const inputs = dataset.featureNames.length;
  if (dataset.count < 2) return null;
  if (inputs === 1 || inputs === 2) return pointMarks(dataset, inputs, side);
  const width = Math.sqrt(inputs);
  return inputs >= fewestPixels && Number.isInteger(width) ? [pixelMark(dataset, width, side)] : null;
}

function pointMarks(dataset: Examples, inputs: 1 | 2, side: number): readonly DataMark[] {
  const outputs = dataset.targetNames.length;
  const view = targetView({ ...dataset, outputs, areShares: true });
  const across = column(dataset.features, 0, inputs);
  const up = inputs === 2 ? column(dataset.features, 1, inputs) : column(dataset.targets, 0, outputs);
  const x = placing(across, side);
  const y = placing(up, side);
  const radius = dataset.count > 20 ? 1.6 : dataset.count > 8 ? 3 : 5;
  const lookAt = lookOf(dataset, outputs, view);
  const marks = new Map<string, string>();
  for (const row of spreadRows(dataset.count)) {
    const { shape, color } = lookAt(row);
    const path = shapePath(shape, x(across[row] as number), side - y(up[row] as number), radius);
    marks.set(color, (marks.get(color) ?? '') + path);
  }
  return [...marks].map(([color, path]) => ({ color, path }));
}

interface Look {
  readonly shape: number;
  readonly color: string;
}

/** The same shapes and colours as on a map of the data; a value among many has neither. */
function lookOf({ targets }: Examples, outputs: number, view: TargetView): (row: number) => Look {
  if (view.kind === 'classes') {
    return (row) => {
      const shape = classAt(targets, row * outputs, outputs);
      return { shape, color: view.count > 2 ? `var(--class-${shape % 8})` : signColor(shape) };
    };
  }
  if (targets.some((target) => target !== 0 && target !== 1)) return () => ({ shape: 1, color: 'var(--ink-2)' });
  return (row) => {
    const first = targets[row * outputs] as number;
    return { shape: first, color: signColor(first) };
  };
}

function signColor(shape: number): string {
  return shape === 0 ? 'var(--negative-3)' : 'var(--positive-3)';
}

/** The first four rows as pictures of width × width pixels. */
function pixelMark({ features }: Examples, width: number, side: number): DataMark {
  const pixels = width * width;
  const gap = side * 0.06;
  const pixel = (side - 3 * gap) / (2 * width);
  const paths: string[] = [];
  for (const [index, value] of features.subarray(0, 4 * pixels).entries()) {
    if (value < 0.5) continue;
    const row = Math.floor(index / pixels);
    const at = index % pixels;
    const left = gap + (row % 2) * (width * pixel + gap) + (at % width) * pixel;
    const top = gap + Math.floor(row / 2) * (width * pixel + gap) + Math.floor(at / width) * pixel;
    paths.push(`M${rounded(left)},${rounded(top)}h${rounded(pixel)}v${rounded(pixel)}h${rounded(-pixel)}z`);
  }
  return { color: 'var(--ink-2)', path: paths.join('') };
}

/** All, or evenly chosen ones. */
function spreadRows(count: number): readonly number[] {
  const shown = Math.min(count, mostPoints);
  return Array.from({ length: shown }, (_, index) => Math.floor((index * count) / shown));
}

function column(values: Float64Array, offset: number, of: number): Float64Array {
  return values.filter((_, index) => index % of === offset);
}

/** From the column's range to the square, without its edge. */
function placing(values: Float64Array, side: number): (value: number) => number {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const width = high - low || 1;
  return (value) => rounded(side * (inset + ((1 - 2 * inset) * (value - low)) / width));
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
