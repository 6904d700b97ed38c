// Positions of the file; layers without one are placed by depth, positions without a layer are dropped.
import type { LayerId, Network } from '#core/network/network.ts';
import type { Position } from '../network-document.ts';
import { placeByDepth } from '../place-by-depth.ts';
import { asNumber, asObject, optional, required, unknownFieldsOf } from './fields.ts';
import { maximumCoordinate } from './limits.ts';
import { fieldPath } from './path.ts';

const positionFields = new Set(['x', 'y']);
const coordinate = { minimum: -maximumCoordinate, maximum: maximumCoordinate };

export function readLayout(value: unknown, network: Network): ReadonlyMap<LayerId, Position> {
  const object = value === undefined ? {} : asObject(value, 'layout');
  const layout = new Map<LayerId, Position>();
  for (const { id } of network.layers) {
    const position = optional(object, id);
    if (position !== undefined) layout.set(id, readPosition(position, fieldPath('layout', id)));
  }
  return layout.size === network.layers.length ? layout : completed(layout, network);
}

function readPosition(value: unknown, path: string): Position {
  const object = asObject(value, path);
  return {
    x: asNumber(required(object, 'x', path), fieldPath(path, 'x'), coordinate),
    y: asNumber(required(object, 'y', path), fieldPath(path, 'y'), coordinate),
    ...unknownFieldsOf(object, positionFields, path),
  };
}

function completed(layout: ReadonlyMap<LayerId, Position>, network: Network): ReadonlyMap<LayerId, Position> {
  const placed = placeByDepth(network);
  return new Map([...placed].map(([id, position]) => [id, layout.get(id) ?? position]));
}
