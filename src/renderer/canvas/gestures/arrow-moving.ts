// Alt and an arrow move what is selected by a step of the grid, by five with Shift.
import { snapStep } from '#core/document/layer-size.ts';
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import type { Selection } from '#renderer/state/window/ui-store.ts';
import type { Places } from './canvas-actions.ts';

const ways: ReadonlyMap<string, Position> = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

/** Null: the key is no arrow. */
export function arrowStep({ code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>): Position | null {
  const way = ways.get(code);
  const step = snapStep * (shiftKey ? 5 : 1);
  return way === undefined ? null : { x: way.x * step, y: way.y * step };
}

/** The new places of the layers and notes that the selection is about; null: it is about none. */
export function movedPlaces(
  { layout, notes = [] }: NetworkDocument,
  selection: Pick<Selection, 'layers' | 'neurons' | 'notes'>,
  by: Position,
): Places | null {
  const moved = ({ x, y }: Position): Position => ({ x: x + by.x, y: y + by.y });
  const layers = [...selection.layers, ...selection.neurons.map(({ layer }) => layer)];
  const own = notes.filter(({ id }) => selection.notes.includes(id));
  if (layers.length + own.length === 0) return null;
  return {
    layers: new Map(layers.map((id) => [id, moved(layout.get(id) ?? { x: 0, y: 0 })])),
    notes: new Map(own.map((note) => [note.id, moved(note)])),
  };
}
