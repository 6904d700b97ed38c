// Alt and an arrow move what is selected by a step of the grid, by five with Shift.
import { snapStep } from '#core/document/layer-size.ts';
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import type { Selection } from '#renderer/state/ui-store.ts';

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

/** The new places of the layers that the selection is about. */
export function movedPlaces(
  { layout }: NetworkDocument,
  { layers, neurons }: Selection,
  by: Position,
): ReadonlyMap<LayerId, Position> {
  const moved = new Map<LayerId, Position>();
  for (const id of [...layers, ...neurons.map(({ layer }) => layer)]) {
    const place = layout.get(id) ?? { x: 0, y: 0 };
    moved.set(id, { x: place.x + by.x, y: place.y + by.y });
  }
  return moved;
}
