import { describe, expect, it } from 'vitest';
import { layerId } from '#core/network/network.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import { areOff, switchableIn } from '#renderer/commands/switching.ts';
import { emptySelection } from '#renderer/state/window/ui-store.ts';
import { chain, dense, inputs } from '../canvas/drawn.ts';

const [x, h, y] = [layerId('x'), layerId('h'), layerId('y')];
const network = chain(inputs('x', 2), withSwitchedOff(dense('h', 2), [1]), dense('y', 1));

describe('switching a selection off', () => {
  it('means its neurons and all of its layers, each once, and no output', () => {
    const neurons = [x, h, y].map((layer) => ({ layer, unit: 0 }));
    expect(switchableIn(network, { ...emptySelection, layers: [h], neurons })).toEqual([
      { layer: h, unit: 0 },
      { layer: h, unit: 1 },
      { layer: x, unit: 0 },
    ]);
    expect(switchableIn(network, { ...emptySelection, layers: [y] })).toEqual([]);
  });

  it('is done when all of them are off, and undone only then', () => {
    expect(areOff(network, [{ layer: h, unit: 1 }])).toBe(true);
    expect(areOff(network, switchableIn(network, { ...emptySelection, layers: [h] }))).toBe(false);
    expect(areOff(network, [])).toBe(false);
  });

  it('lets an output that is off all the same be switched on', () => {
    const broken = chain(inputs('x', 1), withSwitchedOff(dense('y', 2), [0]));
    expect(switchableIn(broken, { ...emptySelection, layers: [y] })).toEqual([{ layer: y, unit: 0 }]);
  });
});
