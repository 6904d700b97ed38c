// The viewport that shows a rectangle of the drawing, and the pan that shows one that is nearly in view.
import type { Rectangle } from './lane-geometry.ts';
import type { ViewTransform } from './view-transform.ts';
import { levelOfWhole, maximumZoom, minimumZoom } from './zoom-level.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Room extends Size {
  /** Height of the legend that lies at its foot. */
  readonly legend: number;
  /** Height of the narration above it; 0: there is none. */
  readonly narration: number;
}

/** Of a legend in one row. */
export const legendRow = 32;

/** Room that the pill, and above the legend the narration need: it is kept free, so that nothing moves when they come… */
const insets = { top: 56, aboveLegend: 78, side: 32 };
/** …but on a canvas that is not high only once there is a narration. */
const shallow = { height: 480, insets: { top: 48, aboveLegend: 20, side: 28 } };
/** Between the narration, the legend and the drawing. */
const aroundNarration = 28;
/** Where all that room would leave no neuron to be seen, the narration may lie over the ends of lanes. */
const tight = { ...insets, top: 48, aboveLegend: 28 };
/** Beside the computation graph a canvas is so low that only the legend is given room, or nothing would be seen at all. */
const low = { height: 300, insets: { ...insets, top: 12, aboveLegend: 20 } };

function insetsAt({ height, narration }: Room): typeof insets {
  if (height < low.height) return low.insets;
  const fitting = height < shallow.height ? shallow.insets : insets;
  const needed = narration === 0 ? 0 : narration + aroundNarration;
  return { ...fitting, aboveLegend: Math.max(fitting.aboveLegend, needed) };
}

/** A small network is not blown up beyond this on a canvas as large as a window of usual size leaves it… */
const usual = { width: 960, height: 640, zoom: 1.2 };
/** …nor on any other beyond this. */
const largestEver = 2.5;

/** How large the parts of a small network get when all of it is shown: on a larger canvas larger, so that it is not lost there. */
export function largestFit({ width, height }: Size): number {
  const growth = Math.min(width / usual.width, height / usual.height);
  return Math.min(largestEver, Math.max(usual.zoom, usual.zoom * growth));
}

/** The whole rectangle, centred in what the overlays leave free, not larger than `largest`. */
export function viewportFor(rectangle: Rectangle, room: Room, largest: number): ViewTransform {
  const roomy = fitted(rectangle, room, largest, insetsAt(room));
  if (levelOfWhole(roomy.zoom) > 0) return roomy;
  const tighter = fitted(rectangle, room, largest, tight);
  return levelOfWhole(tighter.zoom) > 0 ? tighter : roomy;
}

/**
 * Beside what has opened for a while rather a part of the network with its neurons than all of it without; but nothing of it under
 * what has opened below the canvas, or under the legend.
 */
export function followsRoom(present: ViewTransform, next: ViewTransform, rectangle: Rectangle, room: Room): boolean {
  if (levelOfWhole(next.zoom) > 0 || levelOfWhole(present.zoom) === 0) return true;
  const bottom = (rectangle.y + rectangle.height) * present.zoom + present.y;
  return bottom > room.height - room.legend;
}

function fitted(
  rectangle: Rectangle,
  room: Room,
  largest: number,
  { top, aboveLegend, side }: typeof insets,
): ViewTransform {
  const width = Math.max(1, room.width - 2 * side);
  const height = Math.max(1, room.height - top - aboveLegend - room.legend);
  const fitting = Math.min(width / Math.max(1, rectangle.width), height / Math.max(1, rectangle.height), largest);
  const zoom = Math.min(maximumZoom, Math.max(minimumZoom, fitting));
  return {
    x: room.width / 2 - (rectangle.x + rectangle.width / 2) * zoom,
    y: top + height / 2 - (rectangle.y + rectangle.height / 2) * zoom,
    zoom,
  };
}

/** With the ring around a neuron and the chips below it. */
export function withSurroundings({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x - 8, y: y - 8, width: width + 16, height: height + 40 };
}

/** The view, panned as little as needed for the rectangle to lie inside, clear of the overlays. */
export function revealed(rectangle: Rectangle, view: ViewTransform, room: Room): ViewTransform {
  const left = rectangle.x * view.zoom + view.x;
  const top = rectangle.y * view.zoom + view.y;
  const dx = shift(left, left + rectangle.width * view.zoom, 8, room.width - 8);
  const dy = shift(top, top + rectangle.height * view.zoom, 8, room.height - insetsAt(room).aboveLegend - room.legend);
  return { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}

function shift(start: number, end: number, least: number, most: number): number {
  if (start < least) return least - start;
  return end > most ? Math.max(most - end, least - start) : 0;
}
