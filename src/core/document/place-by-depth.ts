// The layout of layers that nobody has placed: one column per depth, each centred on the tallest.
import type { Layer, LayerId, Network } from '#core/network/network.ts';
import { depths } from '#core/network/network-queries.ts';
import { laneGap, laneWidth, layerSize, neuronGap } from './layer-size.ts';
import type { Position } from './network-document.ts';
import { withinCoordinates } from './within-coordinates.ts';

/** Every layer's top-left corner. Layers that no input reaches stand in the first hidden column. */
export function placeByDepth(network: Network): ReadonlyMap<LayerId, Position> {
  const columns = columnsOf(network);
  const tallest = [...columns.values()].reduce((most, layers) => Math.max(most, columnHeight(layers)), 0);
  const positions = new Map<LayerId, Position>();
  for (const [depth, layers] of columns) {
    let y = Math.round((tallest - columnHeight(layers)) / 2);
    for (const layer of layers) {
      const { width, height } = layerSize(layer);
      positions.set(layer.id, { x: depth * (laneWidth + laneGap) + (laneWidth - width) / 2, y });
      y += height + neuronGap;
    }
  }
  return withinCoordinates(positions);
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

function columnHeight(layers: readonly Layer[]): number {
  return layers.reduce((sum, layer) => sum + layerSize(layer).height, (layers.length - 1) * neuronGap);
}
