// The layout of layers that nobody has placed: one column per depth, each centred on the tallest.
import type { Layer, LayerId, Network } from '#core/network/network.ts';
import { depths } from '#core/network/network-queries.ts';
import { maximumCoordinate } from './file/limits.ts';
import { columnPitch, laneWidth, layerSize, neuronGap } from './layer-size.ts';
import type { Position } from './network-document.ts';

/** Every layer's top-left corner. Layers that no input reaches stand in the first hidden column. */
export function placeByDepth(network: Network): ReadonlyMap<LayerId, Position> {
  const columns = columnsOf(network);
  const tallest = [...columns.values()].reduce((most, layers) => Math.max(most, columnHeight(layers)), 0);
  const pitch = columnPitch(columns.size, tallest);
  const positions = new Map<LayerId, Position>();
  for (const [depth, layers] of columns) {
    let y = Math.round((tallest - columnHeight(layers)) / 2);
    for (const layer of layers) {
      const { width, height } = layerSize(layer);
      positions.set(layer.id, { x: depth * pitch + (laneWidth - width) / 2, y });
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

/** Each axis by itself: moved as a whole where it fits, else drawn together until it does. */
function withinCoordinates<Key>(places: ReadonlyMap<Key, Position>): ReadonlyMap<Key, Position> {
  const x = fitFor([...places.values()].map((place) => place.x));
  const y = fitFor([...places.values()].map((place) => place.y));
  if (x === null && y === null) return places;
  const moved = (axis: Fit, value: number): number => (axis === null ? value : axis(value));
  return new Map([...places].map(([key, place]) => [key, { ...place, x: moved(x, place.x), y: moved(y, place.y) }]));
}

/** Null: everything stays where it is. */
type Fit = ((value: number) => number) | null;

function fitFor(values: readonly number[]): Fit {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const greatest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const span = greatest - least;
  if (!(least < -maximumCoordinate || greatest > maximumCoordinate)) return null;
  if (span > 2 * maximumCoordinate) {
    return (value) => Math.round((value - least) * ((2 * maximumCoordinate) / span)) - maximumCoordinate;
  }
  const by = greatest > maximumCoordinate ? maximumCoordinate - greatest : -maximumCoordinate - least;
  return (value) => value + by;
}
