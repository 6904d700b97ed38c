import { describe, expect, it } from 'vitest';
import type { Network } from '#core/network/network.ts';
import { WireDrawing } from '#renderer/canvas/scene/wire-drawing.ts';
import { collectWires } from '#renderer/canvas/scene/wire-set.ts';
import { chain, dense, inputs, laidOut, wired } from '../drawn.ts';

function frozenWiresOf(network: Network): readonly number[] {
  const geometry = laidOut(network);
  const drawing = new WireDrawing(network, geometry, collectWires(network, geometry.anchors));
  return Array.from({ length: drawing.set.count }, (_, wire) => wire).filter((wire) => drawing.isFrozen(wire));
}

describe('the wires of a drawing', () => {
  it('are frozen one by one, counted without the places that have no wire', () => {
    const x = inputs('x', 2);
    const h = dense('h', 2);
    const connection = wired(x, h, (target, source) => (target === 0 && source === 0 ? null : 1));
    const frozen = [
      [false, true],
      [false, true],
    ];
    expect(frozenWiresOf({ layers: [x, h], connections: [{ ...connection, frozen }] })).toEqual([0, 2]);
  });

  it('are all frozen that enter a frozen layer, and none that leave it', () => {
    const frozen = { ...dense('h', 2), isFrozen: true } as const;
    expect(frozenWiresOf(chain(inputs('x', 2), frozen, dense('y', 1)))).toEqual([0, 1, 2, 3]);
  });
});
