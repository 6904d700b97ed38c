// Places inside a layer: disc, lane, the units of a long layer that are shown. Pixels at zoom 1.
import {
  laneFooterHeight,
  laneHeaderHeight,
  laneWidth,
  neuronDisc,
  rowsHeight,
  unitPitch,
} from '#core/document/layer-size.ts';
import type { Layer } from '#core/network/network.ts';
import type { ZoomLevel } from './zoom-level.ts';

export const moreRowHeight = 40;
export const blockHeight = 112;

const longestWholeLayer = 24;
const shownAtStart = 8;
const shownAtEnd = 4;
const largestOpenLayer = 64;

/** From afar a lane with all its neurons is high and narrow: its title runs down in it, along its side. */
export function titleRuns(detail: ZoomLevel, collapsed: boolean): 'across' | 'down' {
  return detail === 0 && !collapsed ? 'down' : 'across';
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function startsCollapsed(units: number): boolean {
  return units > largestOpenLayer;
}

/** Units that are drawn as discs, and how many in the middle are left out. */
export function shownUnits(units: number): { readonly units: readonly number[]; readonly omitted: number } {
  if (units <= longestWholeLayer) return { units: Array.from({ length: units }, (_, unit) => unit), omitted: 0 };
  const start = Array.from({ length: shownAtStart }, (_, unit) => unit);
  const end = Array.from({ length: shownAtEnd }, (_, index) => units - shownAtEnd + index);
  return { units: [...start, ...end], omitted: units - shownAtStart - shownAtEnd };
}

/** Top-left corner of the disc in place `slot` of a lane, counted from the lane's own corner. */
export function discOffset(layer: Layer, slot: number): { readonly x: number; readonly y: number } {
  const afterGap = shownUnits(layer.units).omitted > 0 && slot >= shownAtStart ? moreRowHeight : 0;
  return { x: (laneWidth - neuronDisc) / 2, y: laneHeaderHeight + slot * unitPitch(layer) + afterGap };
}

/** Top of the row "⋯ n more", counted from the lane's own corner. */
export function moreRowOffset(layer: Layer): number {
  return laneHeaderHeight + shownAtStart * unitPitch(layer) - 8;
}

export function laneHeight(layer: Layer, collapsed: boolean): number {
  if (collapsed) return blockHeight;
  const shown = shownUnits(layer.units);
  const gap = shown.omitted > 0 ? moreRowHeight : 0;
  return laneHeaderHeight + rowsHeight(layer, shown.units.length) + gap + laneFooterHeight;
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
