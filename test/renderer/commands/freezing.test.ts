import { describe, expect, it } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { freeze } from '#core/document/edits/set-frozen.ts';
import { layerId, type Network, type WireReference } from '#core/network/network.ts';
import { areFrozen, freezableIn, isEmpty } from '#renderer/commands/freezing.ts';
import { emptySelection } from '#renderer/state/window/ui-store.ts';
import { chain, dense, drawn, inputs } from '../canvas/drawn.ts';

const network = chain(inputs('x', 2), dense('h', 2), dense('y', 1));
const [x, h, y] = ['x', 'h', 'y'].map(layerId) as [
  ReturnType<typeof layerId>,
  ReturnType<typeof layerId>,
  ReturnType<typeof layerId>,
];
const wireInto = (layer: string, target = 0): WireReference => ({
  connection: network.connections.find((each) => each.target === layer)?.id as WireReference['connection'],
  target,
  source: 0,
});

function frozenBy(parts: Parameters<typeof freeze>[1]): Network {
  const result = freeze(drawn(network), parts);
  if (isRefused(result)) throw new Error(result.refusal.code);
  return result.document.network;
}

describe('freezing a selection', () => {
  it('means the layer of a selected neuron, once, and the wires', () => {
    const wire = wireInto('y');
    const neurons = [0, 1].map((unit) => ({ layer: h, unit }));
    expect(freezableIn(network, { ...emptySelection, layers: [h], neurons, wires: [wire] })).toEqual({
      layers: [h],
      wires: [wire],
    });
  });

  it('leaves inputs out, which have nothing to train', () => {
    expect(isEmpty(freezableIn(network, { ...emptySelection, layers: [x] }))).toBe(true);
    expect(isEmpty(freezableIn(network, { ...emptySelection, neurons: [{ layer: y, unit: 0 }] }))).toBe(false);
  });

  it('is done when every part of it is frozen, a wire also by its layer', () => {
    const parts = { layers: [h], wires: [wireInto('y')] };
    expect(areFrozen(network, parts)).toBe(false);
    expect(areFrozen(frozenBy({ layers: [h] }), parts)).toBe(false);
    expect(areFrozen(frozenBy(parts), parts)).toBe(true);
    expect(areFrozen(frozenBy({ layers: [h] }), { layers: [], wires: [wireInto('h'), wireInto('h', 1)] })).toBe(true);
  });
});
