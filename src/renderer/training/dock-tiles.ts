// The charts in the dock and their order: choosing, adding, closing.
import type { useSettings } from '#renderer/state/window/settings-store.ts';

export type TileName = ReturnType<typeof useSettings.getState>['panels']['tiles'][number];

/** In the order in which they are offered. */
export const tileNames: readonly TileName[] = [
  'loss',
  'boundary',
  'neuronMap',
  'gradients',
  'histograms',
  'metrics',
  'predictions',
  'figures',
];
/** More would be too narrow to be read. */
export const mostTiles = 4;

type Tiles = readonly TileName[];

/** The named chart stands at this place; if it stood elsewhere, the two change places. */
export function placeTile(tiles: Tiles, index: number, name: TileName): Tiles {
  const there = tiles[index];
  if (there === undefined) return tiles;
  return tiles.map((each, at) => (at === index ? name : each === name ? there : each));
}

export function addTile(tiles: Tiles, name: TileName): Tiles {
  return tiles.length >= mostTiles || tiles.includes(name) ? tiles : [...tiles, name];
}

/** One always stays. */
export function removeTile(tiles: Tiles, index: number): Tiles {
  return tiles.length === 1 ? tiles : tiles.filter((_, at) => at !== index);
}
