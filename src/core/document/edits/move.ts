// Moves layers to new places, however many, as one entry.
import type { LayerId } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { done, listOfNames, refused } from './steps/outcome.ts';
import { placed, positionsOf } from './steps/places.ts';

export function move(document: NetworkDocument, positions: ReadonlyMap<LayerId, Position>): EditResult {
  const { network } = document;
  const isPlace = ({ x, y }: Position): boolean => Number.isFinite(x) && Number.isFinite(y);
  if (![...positions.values()].every(isPlace)) return refused('notFinite');
  const current = positionsOf(document);
  const moved = new Map(
    [...positions].filter(([id, { x, y }]) => {
      const before = current.get(id);
      return layerOf(network, id) !== undefined && (before?.x !== x || before.y !== y);
    }),
  );
  if (moved.size === 0) return refused('nothingChanged');
  const names = [...moved.keys()].flatMap((id) => layerOf(network, id)?.name ?? []);
  return done(placed(document, moved), 'move', { names: listOfNames(names) });
}
