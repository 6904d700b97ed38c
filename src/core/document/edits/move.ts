// Moves layers and notes to new places, however many, as one entry.
import type { LayerId } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { done, listOfNames, refused } from './steps/outcome.ts';
import { placed, positionsOf, withinLimits } from './steps/places.ts';

/** @param notes new places of notes by their ids */
export function move(
  document: NetworkDocument,
  positions: ReadonlyMap<LayerId, Position>,
  notes: ReadonlyMap<string, Position> = new Map(),
): EditResult {
  const { network } = document;
  const isPlace = ({ x, y }: Position): boolean => Number.isFinite(x) && Number.isFinite(y);
  if (![...positions.values(), ...notes.values()].every(isPlace)) return refused('notFinite');
  const current = positionsOf(document);
  const moved = new Map(
    [...positions].filter(([id, { x, y }]) => {
      const before = current.get(id);
      return layerOf(network, id) !== undefined && (before?.x !== x || before.y !== y);
    }),
  );
  const { document: withNotes, count } = withMovedNotes(document, notes);
  if (moved.size + count === 0) return refused('nothingChanged');
  if (moved.size === 0) return count === 1 ? done(withNotes, 'placeNote') : done(withNotes, 'moveNotes', { count });
  const names = [...moved.keys()].flatMap((id) => layerOf(network, id)?.name ?? []);
  const values = { names: listOfNames(names) };
  const result = placed(withNotes, moved);
  return count === 0 ? done(result, 'move', values) : done(result, 'moveWithNotes', { ...values, count });
}

function withMovedNotes(
  document: NetworkDocument,
  places: ReadonlyMap<string, Position>,
): { readonly document: NetworkDocument; readonly count: number } {
  let count = 0;
  const notes = document.notes?.map((note) => {
    const place = places.get(note.id);
    const { x, y } = place === undefined ? note : withinLimits(place);
    if (x === note.x && y === note.y) return note;
    count += 1;
    return { ...note, x, y };
  });
  return count === 0 || notes === undefined ? { document, count: 0 } : { document: { ...document, notes }, count };
}
