// How much room a layer takes on the canvas, in pixels at zoom 1: a disc for one neuron, a lane for more.
import type { Layer } from '#core/network/network.ts';

export const laneWidth = 140;
export const laneGap = 120;
export const laneTitleHeight = 48;
export const neuronDisc = 60;
export const neuronGap = 24;
/** From one unit of a lane to the next. */
export const rowHeight = neuronDisc + neuronGap;

/** A lane of more units than this shows its first and last ones and a line between. */
const fullyShownUnits = 24;
const shortenedRows = 13;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function layerSize(layer: Pick<Layer, 'units'>): Size {
  if (layer.units === 1) return { width: neuronDisc, height: neuronDisc };
  const rows = layer.units <= fullyShownUnits ? layer.units : shortenedRows;
  return { width: laneWidth, height: laneTitleHeight + rows * rowHeight };
}
