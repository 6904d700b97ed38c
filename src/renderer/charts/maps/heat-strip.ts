// Sizes over the steps as one strip of heat per layer: the darker ink stands out, the larger; a vanishing gradient is a strip that fades.
import { briefText } from '#renderer/ui/field-text.ts';
import { parseColor, type Rgb } from '../kit/sign-colors.ts';
import type { ThemeColors } from '../kit/theme-colors.ts';

export interface HeatRow {
  readonly name: string;
  /** One per step; null: not known. */
  readonly sizes: readonly (number | null)[];
}

export interface HeatStrips {
  /** Ascending. */
  readonly steps: readonly number[];
  readonly rows: readonly HeatRow[];
}

export interface HeatWords {
  readonly step: (step: number) => string;
  /** Why some steps are empty. */
  readonly gaps: string;
}

/** From the least to the greatest size that has a shade of its own. */
export interface HeatRange {
  readonly least: number;
  readonly greatest: number;
}

/** What is so many times smaller than the greatest is as faint as nothing. */
const orders = 1e5;
/** Of the least; below it a strip could not be told from its ground. */
const faintest = 0.05;

export function heatRange({ rows }: HeatStrips): HeatRange {
  let greatest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const size of rows.flatMap(({ sizes }) => sizes)) {
    if (size === null || !Number.isFinite(size) || size <= 0) continue;
    greatest = Math.max(greatest, size);
    least = Math.min(least, size);
  }
  // Where all are of one order of magnitude, small differences are not blown up.
  return { greatest, least: Math.max(greatest / orders, Math.min(least, greatest / 10)) };
}

/** 0 to 1: by orders of magnitude, or in proportion. */
export function heatShare(size: number, { least, greatest }: HeatRange, isLogarithmic: boolean): number {
  if (Number.isNaN(size) || !(greatest > 0)) return 0;
  const share = isLogarithmic ? Math.log(size / least) / Math.log(greatest / least) : size / greatest;
  return Math.min(1, Math.max(0, share));
}

const edge = 12;
const margin = { right: edge, top: 4, bottom: 34 };
const longestName = 110;
const gap = 4;
/** Pixels of the newest step: among hundreds it is the one that is spoken of. */
const newest = 14;
const tallestStrip = 110;
/** Pixels of a line of words below the strips. */
const footLine = 14;
/** What the shades stand for: a root mean square of gradients. */
const quantity = 'RMS ∂L/∂w';
/** Pixels that a name needs, in small letters; of lower strips not every one has its own. */
const nameHeight = 10;
const largestName = 12;

export function drawHeatStrips(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  strips: HeatStrips,
  isLogarithmic: boolean,
  colors: ThemeColors,
  words: HeatWords,
): void {
  const { rows, steps } = strips;
  if (rows.length === 0 || steps.length === 0) return;
  const withGaps = hasGaps(steps);
  const room = Math.max(1, height - margin.top - margin.bottom - (withGaps ? footLine : 0));
  const pitch = Math.min(tallestStrip + gap, room / rows.length);
  context.font = `${Math.min(largestName, Math.max(nameHeight, Math.floor(pitch)))}px ${colors.fontUi}`;
  // Of thousands of layers one is seen in each line of pixels.
  const every = Math.max(1, Math.floor(1 / pitch));
  const named = every * Math.ceil(nameHeight / (every * pitch));
  const names = rows.filter((_, index) => index % named === 0).map(({ name }) => context.measureText(name).width);
  const left = Math.min(longestName, Math.max(...names)) + 20;
  const plot = { left, width: Math.max(1, width - left - margin.right) };
  const strip = Math.max(1, pitch - (pitch > 3 * gap ? gap : 0));
  const range = heatRange(strips);
  const ramp = inkRamp(colors);
  context.textBaseline = 'middle';
  for (let index = 0; index < rows.length; index += every) {
    const row = rows[index] as HeatRow;
    const top = margin.top + index * pitch;
    context.fillStyle = colors.inkSecondary;
    if (index % named === 0) context.fillText(row.name, edge, top + strip / 2, longestName);
    drawRow(context, row, steps, { ...plot, top, height: strip }, (size) =>
      ramp(heatShare(size, range, isLogarithmic)),
    );
  }
  const ends = [steps[0] as number, steps.at(-1) as number].map(words.step) as [string, string];
  const foot = { ...plot, top: margin.top + rows.length * pitch + 4 };
  const end = drawFoot(context, foot, ends, range, colors);
  if (!withGaps) return;
  context.font = `11px ${colors.fontUi}`;
  // Below the names, too, where it is longer than the strips.
  const isLong = context.measureText(words.gaps).width > plot.width;
  context.fillText(words.gaps, isLong ? edge : foot.left, end, width - 2 * edge);
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Shares of the strip: so far the next known step may be for the size of one to be drawn until it; else for so long. Beyond, nobody knows. */
const shortGap = 1 / 4;
const longestHeld = 1 / 8;

/** In steps: how long the one at this place is drawn. */
function heldFor(steps: readonly number[], index: number): number {
  const [first, step, last] = [steps[0] as number, steps[index] as number, steps.at(-1) as number];
  const length = last + 1 - first;
  const untilNext = (steps[index + 1] ?? last + 1) - step;
  return untilNext <= length * shortGap ? untilNext : Math.min(untilNext, Math.max(1, length * longestHeld));
}

/** Are there steps that a strip leaves empty? A fast run goes on while its gradients are not looked at. */
function hasGaps(steps: readonly number[]): boolean {
  return steps.some((step, index) => step + heldFor(steps, index) < (steps[index + 1] ?? 0));
}

/** A step is as wide as it is long until the next that is known. */
function drawRow(
  context: CanvasRenderingContext2D,
  { sizes }: HeatRow,
  steps: readonly number[],
  { left, top, width, height }: Place,
  colorOf: (size: number) => string,
): void {
  const first = steps[0] as number;
  const span = Math.max(1, (steps.at(-1) as number) + 1 - first);
  for (const [index, step] of steps.entries()) {
    const size = sizes[index];
    if (size === null || size === undefined) continue;
    const isNewest = index === steps.length - 1;
    const from = Math.min(((step - first) / span) * width, isNewest ? Math.max(0, width - newest) : width);
    const to = ((step + heldFor(steps, index) - first) / span) * width;
    context.fillStyle = colorOf(size);
    // Half a pixel over its end, so that no ground shines through between two.
    context.fillRect(left + from, top, Math.min(width - from, to - from + 0.5), height);
  }
}

/** Steps below the strips, and the sizes that the shades stand for. @returns where the next line begins */
function drawFoot(
  context: CanvasRenderingContext2D,
  { left, top, width }: Omit<Place, 'height'>,
  [first, last]: readonly [string, string],
  { least, greatest }: HeatRange,
  colors: ThemeColors,
): number {
  context.textBaseline = 'top';
  context.fillStyle = colors.inkTertiary;
  context.font = `11px ${colors.fontUi}`;
  const wide = (text: string): number => context.measureText(text).width;
  const ends = [wide(first), wide(last)] as const;
  context.fillText(first, left, top);
  if (last !== first) context.fillText(last, left + width - ends[1], top);
  context.font = `11px ${colors.fontMono}`;
  const ramp = inkRamp(colors);
  const bar = { width: 48, height: 8 };
  // On whole pixels: between two of them a shade would be mixed with the ground.
  const start = Math.round(left + (width - bar.width) / 2);
  const [named, high] = [`${quantity}  ${briefText(least)}`, briefText(greatest)];
  // Between the steps where there is room for it, else on a line of its own, below what the shades stand for.
  const needed = Math.max(ends[0] + wide(named), wide(high) + ends[1]) + 18;
  const isBetween = needed <= (width - bar.width) / 2;
  const line = Math.round(isBetween ? top : top + footLine);
  const low = isBetween ? named : briefText(least);
  for (let x = 0; x < bar.width; x += 1) {
    context.fillStyle = ramp(x / (bar.width - 1));
    context.fillRect(start + x, line + 2, 1, bar.height);
  }
  context.fillStyle = colors.inkTertiary;
  if (!isBetween) context.fillText(quantity, start + (bar.width - wide(quantity)) / 2, top);
  context.fillText(low, start - 6 - wide(low), line);
  context.fillText(high, start + bar.width + 6, line);
  return line + footLine;
}

function inkRamp({ ink, panel }: ThemeColors): (share: number) => string {
  const [from, to] = [parseColor(panel), parseColor(ink)];
  const channel = (at: 0 | 1 | 2, amount: number): number => Math.round(from[at] + (to[at] - from[at]) * amount);
  return (share) => {
    const amount = faintest + (1 - faintest) * share;
    const mixed: Rgb = [channel(0, amount), channel(1, amount), channel(2, amount)];
    return `rgb(${mixed.join(' ')})`;
  };
}
