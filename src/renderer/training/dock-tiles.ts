// The charts in the dock and their order: choosing, adding, closing.
import type { FunctionComponent } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { DockChart } from '#core/teaching/lesson/targets.ts';

export interface TileProps {
  readonly document: NetworkDocument;
}

export type Tile = FunctionComponent<TileProps>;

/** Where the chart of the name is, seen from here. */
export function tileFile(name: DockChart): string {
  return `./tiles/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.tsx`;
}

/** More would be too narrow to be read. */
export const mostTiles = 4;

/** By their names in the table of tiles. */
type Tiles = readonly string[];

/** The named chart stands at this place; if it stood elsewhere, the two change places. */
export function placeTile(tiles: Tiles, index: number, name: string): Tiles {
  const there = tiles[index];
  if (there === undefined) return tiles;
  return tiles.map((each, at) => (at === index ? name : each === name ? there : each));
}

export function addTile(tiles: Tiles, name: string): Tiles {
  return tiles.length >= mostTiles || tiles.includes(name) ? tiles : [...tiles, name];
}

/** One always stays. */
export function removeTile(tiles: Tiles, index: number): Tiles {
  return tiles.length === 1 ? tiles : tiles.filter((_, at) => at !== index);
}
