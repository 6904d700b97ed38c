// Where layers stand when nobody has placed them: one column per depth, each centred on the tallest.
import type { Layer, LayerId, Network } from '#core/network/network.ts';
import { depths } from '#core/network/network-queries.ts';
import type { Position } from './network-document.ts';

const laneWidth = 140;
const laneGap = 120;
const neuronDisc = 60;
const neuronGap = 24;
const titleHeight = 48;
/** A lane of more units than this shows its first and last ones and a line between. */
const fullyShownUnits = 24;
const shortenedRows = 13;

/** Every layer's top-left corner. Layers that no input reaches stand in the first hidden column. */
export function placeByDepth(network: Network): ReadonlyMap<LayerId, Position> {
  const columns = columnsOf(network);
  const tallest = Math.max(0, ...[...columns.values()].map(columnHeight));
  const positions = new Map<LayerId, Position>();
  for (const [depth, layers] of columns) {
    let y = Math.round((tallest - columnHeight(layers)) / 2);
    for (const layer of layers) {
      positions.set(layer.id, { x: depth * (laneWidth + laneGap) + inset(layer), y });
      y += height(layer) + neuronGap;
    }
  }
  return positions;
}

function columnsOf(network: Network): ReadonlyMap<number, readonly Layer[]> {
  const depthOf = depths(network);
  const columns = new Map<number, Layer[]>();
  for (const layer of network.layers) {
    const depth = depthOf.get(layer.id) ?? 1;
    const column = columns.get(depth);
    if (column === undefined) columns.set(depth, [layer]);
    else column.push(layer);
  }
  return columns;
}

/** A disc stands in the middle of its column, a lane fills it. */
function inset(layer: Layer): number {
  return layer.units === 1 ? (laneWidth - neuronDisc) / 2 : 0;
}

function height(layer: Layer): number {
  if (layer.units === 1) return neuronDisc;
  const rows = layer.units <= fullyShownUnits ? layer.units : shortenedRows;
  return titleHeight + rows * (neuronDisc + neuronGap);
}

function columnHeight(layers: readonly Layer[]): number {
  return layers.reduce((sum, layer) => sum + height(layer), (layers.length - 1) * neuronGap);
}
