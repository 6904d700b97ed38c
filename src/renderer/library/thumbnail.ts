// Dots and lines of a small picture of a network: a column per depth, a line per wire.
import { isInput } from '#core/network/layer-definitions.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { depths } from '#core/network/network-queries.ts';

interface ThumbnailDot {
  readonly x: number;
  readonly y: number;
  readonly isInput: boolean;
}

interface ThumbnailWire {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isNegative: boolean;
  /** 0 to 1 of the largest weight shown. */
  readonly strength: number;
}

export interface Thumbnail {
  readonly dots: readonly ThumbnailDot[];
  readonly wires: readonly ThumbnailWire[];
  /** Columns with more neurons than fit: where their ⋮ is. */
  readonly more: readonly { readonly x: number; readonly y: number }[];
}

interface Cell {
  readonly layer: LayerId;
  readonly unit: number;
  readonly isInput: boolean;
}

/** Dots in one column; a column with more shows its first ones. */
const mostInColumn = 8;
const margin = 14;

export function thumbnailOf(network: Network, width: number, height: number): Thumbnail {
  const columns = columnsOf(network);
  const places = new Map<string, ThumbnailDot>();
  const more: { x: number; y: number }[] = [];
  for (const [index, column] of columns.entries()) {
    const x = spread(index, columns.length, margin, width - margin);
    const rows = Math.min(column.length, mostInColumn);
    const bottom = height - margin - (column.length > rows ? 8 : 0);
    for (const [row, cell] of column.slice(0, rows).entries()) {
      const y = rowPlace(row, rows, margin, bottom);
      places.set(key(cell.layer, cell.unit), { x, y, isInput: cell.isInput });
    }
    if (column.length > rows) more.push({ x, y: height - 10 });
  }
  return { dots: [...places.values()], wires: wiresBetween(network, places), more };
}

/** Neurons by depth; what no input reaches stands in a column of its own at the end. */
function columnsOf(network: Network): readonly Cell[][] {
  const depthOf = depths(network);
  const byDepth = new Map<number, Cell[]>();
  for (const layer of network.layers) {
    const depth = depthOf.get(layer.id) ?? Infinity;
    const cells = Array.from({ length: Math.min(layer.units, mostInColumn + 1) }, (_, unit) => ({
      layer: layer.id,
      unit,
      isInput: isInput(layer),
    }));
    byDepth.set(depth, [...(byDepth.get(depth) ?? []), ...cells]);
  }
  return [...byDepth.entries()].sort(([a], [b]) => a - b).map(([, cells]) => cells);
}

function wiresBetween(network: Network, places: ReadonlyMap<string, ThumbnailDot>): readonly ThumbnailWire[] {
  const wires: { readonly from: ThumbnailDot; readonly to: ThumbnailDot; readonly weight: number }[] = [];
  for (const { source, target, weights } of network.connections) {
    for (const [targetUnit, row] of weights.slice(0, mostInColumn).entries()) {
      for (const [sourceUnit, weight] of row.slice(0, mostInColumn).entries()) {
        const from = places.get(key(source, sourceUnit));
        const to = places.get(key(target, targetUnit));
        if (weight !== null && from !== undefined && to !== undefined) wires.push({ from, to, weight });
      }
    }
  }
  const largest = Math.max(...wires.map(({ weight }) => Math.abs(weight)), Number.MIN_VALUE);
  return wires.map(({ from, to, weight }) => ({
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    isNegative: weight < 0,
    strength: Math.abs(weight) / largest,
  }));
}

/** Evenly from first to last; a single one in the middle. */
function spread(index: number, count: number, first: number, last: number): number {
  return count === 1 ? (first + last) / 2 : first + ((last - first) * index) / (count - 1);
}

/** Around the middle, close together when there are few. */
function rowPlace(row: number, rows: number, top: number, bottom: number): number {
  const gap = Math.min(22, (bottom - top) / Math.max(1, rows - 1));
  return (top + bottom) / 2 + (row - (rows - 1) / 2) * gap;
}

function key(layer: LayerId, unit: number): string {
  return `${unit}:${layer}`;
}
