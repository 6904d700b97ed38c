// The size of a layer on the canvas, in pixels at zoom 1: a disc for one neuron, a lane for more.
import { hasActivation, hasBiases } from '#core/network/layer-definitions.ts';
import type { Layer } from '#core/network/network.ts';

export const laneWidth = 140;
export const laneGap = 120;
/** Of a drawing that is spread out: so much wider than high, with gaps so much wider than usual at most. */
const spreadWidth = 1.3;
const widestGap = 3 * laneGap;

/** From one column of lanes to the next: beside tall columns the wires between them get room. */
export function columnPitch(columns: number, tallest: number): number {
  const evenGap = (spreadWidth * tallest - columns * laneWidth) / Math.max(1, columns - 1);
  return laneWidth + Math.round(Math.min(widestGap, Math.max(laneGap, evenGap)));
}

export const laneHeaderHeight = 72;
export const laneFooterHeight = 40;
export const neuronDisc = 60;
export const neuronGap = 24;

export const snapStep = 8;

export function snapped(coordinate: number): number {
  return Math.round(coordinate / snapStep) * snapStep;
}

/** A lane of more units than this shows its first and last ones and a line between. */
const fullyShownUnits = 24;
const shortenedRows = 13;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Bias and activation function of a neuron, under its disc. */
const chipHeight = 28;

/** Lanes of two or three units share so much more height, for the numbers on the wires that cross between them. */
const roomOfFew = 80;
const fewUnits = 3;

/** From one unit of a lane to the next: the disc, the bias under it where there is one, and a gap. */
export function unitPitch(layer: Layer): number {
  const chip = hasBiases(layer) ? chipHeight : 0;
  return neuronDisc + chip + Math.max(neuronGap - chip / 2, 12) + roomBetween(layer);
}

/** Of so many units in a lane. */
export function rowsHeight(layer: Layer, rows: number): number {
  return rows * unitPitch(layer) - roomBetween(layer);
}

function roomBetween({ units }: Layer): number {
  return units <= fewUnits ? Math.floor(roomOfFew / units) : 0;
}

export function layerSize(layer: Layer): Size {
  if (layer.units === 1)
    return { width: neuronDisc, height: hasActivation(layer) ? neuronDisc + chipHeight : neuronDisc };
  const rows = layer.units <= fullyShownUnits ? layer.units : shortenedRows;
  return { width: laneWidth, height: laneHeaderHeight + rowsHeight(layer, rows) + laneFooterHeight };
}
