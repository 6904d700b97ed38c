// Dots and lines of a small picture of a network: a column per depth, a line per wire.
import { isInput } from '#core/network/layer-definitions.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { depths } from '#core/network/network-queries.ts';

export interface ThumbnailDot {
  readonly x: number;
  readonly y: number;
  readonly isInput: boolean;
}

interface ThumbnailWire {
  /** Places in the list of dots. */
  readonly from: number;
  readonly to: number;
  /** −1 to 1: the weight as a share of the largest one shown. */
  readonly share: number;
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
/** A longer network shows its first columns, and of very many wires the strongest are seen. */
const mostColumns = 20;
const mostWires = 240;
const margin = 14;

export const thumbnailSize = { width: 200, height: 96 } as const;

/** Of the size that all have. */
export function pictureOf(network: Network): Thumbnail {
  return thumbnailOf(network, thumbnailSize.width, thumbnailSize.height);
}

export function thumbnailOf(network: Network, width: number, height: number): Thumbnail {
  const columns = columnsOf(network).slice(0, mostColumns);
  const dots: ThumbnailDot[] = [];
  const places = new Map<string, number>();
  const more: { x: number; y: number }[] = [];
  for (const [index, column] of columns.entries()) {
    const x = short(spread(index, columns.length, margin, width - margin));
    const rows = Math.min(column.length, mostInColumn);
    const bottom = height - margin - (column.length > rows ? 8 : 0);
    for (const [row, cell] of column.slice(0, rows).entries()) {
      places.set(key(cell.layer, cell.unit), dots.length);
      dots.push({ x, y: short(rowPlace(row, rows, margin, bottom)), isInput: cell.isInput });
    }
    if (column.length > rows) more.push({ x, y: height - 10 });
  }
  return { dots, wires: wiresBetween(network, places), more };
}

/** Neurons by depth, no more than show whether there are more; what no input reaches stands in a column of its own at the end. */
function columnsOf(network: Network): readonly Cell[][] {
  const depthOf = depths(network);
  const byDepth = new Map<number, Cell[]>();
  for (const layer of network.layers) {
    const depth = depthOf.get(layer.id) ?? Infinity;
    const column = byDepth.get(depth) ?? [];
    byDepth.set(depth, column);
    for (let unit = 0; unit < layer.units && column.length <= mostInColumn; unit += 1) {
      column.push({ layer: layer.id, unit, isInput: isInput(layer) });
    }
  }
  return [...byDepth.entries()].sort(([a], [b]) => a - b).map(([, cells]) => cells);
}

function wiresBetween(network: Network, places: ReadonlyMap<string, number>): readonly ThumbnailWire[] {
  const wires: { readonly from: number; readonly to: number; readonly weight: number }[] = [];
  for (const { source, target, weights } of network.connections) {
    for (const [targetUnit, row] of weights.slice(0, mostInColumn).entries()) {
      for (const [sourceUnit, weight] of row.slice(0, mostInColumn).entries()) {
        const from = places.get(key(source, sourceUnit));
        const to = places.get(key(target, targetUnit));
        if (weight !== null && from !== undefined && to !== undefined) wires.push({ from, to, weight });
      }
    }
  }
  const strongest = wires.length > mostWires ? wires.sort((a, b) => size(b) - size(a)).slice(0, mostWires) : wires;
  const largest = Math.max(...strongest.map(size), Number.MIN_VALUE);
  return strongest.map(({ from, to, weight }) => ({ from, to, share: Math.round((100 * weight) / largest) / 100 }));
}

function size({ weight }: { readonly weight: number }): number {
  return Math.abs(weight);
}

/** Such a picture is kept in a file. */
function short(place: number): number {
  return Math.round(10 * place) / 10;
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
