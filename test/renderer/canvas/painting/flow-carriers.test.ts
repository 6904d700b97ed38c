import { describe, expect, it } from 'vitest';
import type { LayerId } from '#core/network/network.ts';
import { placesOfDrawing, wiresOfDrawing } from '#renderer/canvas/layer/scene-of-drawing.ts';
import { flowCarriers } from '#renderer/canvas/painting/flow-carriers.ts';
import type { SceneNumbers } from '#renderer/canvas/scene/scene-message.ts';
import { WireDrawing } from '#renderer/canvas/scene/wire-drawing.ts';
import { collectWires } from '#renderer/canvas/scene/wire-set.ts';
import { chain, dense, inputs, laidOut } from '../drawn.ts';

const network = chain(inputs('x', 2), dense('h', 3), dense('y', 1), dense('z', 1));

function carriersOf(onMap: boolean, flow: readonly number[], scales: Partial<SceneNumbers> = {}) {
  const geometry = laidOut(network, new Map([['h' as LayerId, true]]));
  const drawing = new WireDrawing(network, geometry, collectWires(network, geometry.anchors));
  const numbers = { flow: Float32Array.from(flow), flowScale: 1, ...scales } as SceneNumbers;
  return flowCarriers(wiresOfDrawing(drawing), placesOfDrawing(drawing), numbers, onMap, drawing.tables);
}

const flow = [1, -2, 1, -2, 1, -2, 3, 4, Number.NaN, 7];

describe('what particles travel on', () => {
  it('is a ribbon per connection on the map, as strong as its wires on the whole', () => {
    const { shares, connectionOf, tables, wires } = carriersOf(true, flow);
    expect([...connectionOf]).toEqual([0, 1, 2]);
    expect(shares[0]).toBeCloseTo(-Math.sqrt(15 / 6));
    expect(shares[1]).toBeCloseTo(Math.sqrt(25 / 3));
    expect(shares[2]).toBe(7);
    expect(tables.count).toBe(3);
    expect(wires).toBe(0);
  });

  it('is the ribbons of folded units and the wires of their own elsewhere', () => {
    const { shares, connectionOf, isCarrying, tables } = carriersOf(false, flow);
    const carrying = Array.from({ length: tables.count }, (_, each) => each).filter(isCarrying);
    // The last wire runs between two discs; the others are in three bundles.
    expect(carrying).toEqual([9, 10, 11, 12]);
    expect(carrying.map((each) => connectionOf[each])).toEqual([2, 0, 0, 1]);
    expect(carrying.map((each) => shares[each])).toEqual([7, 1, -2, Math.fround(Math.sqrt(25 / 3))]);
  });

  it('is as strong as it is by the scale, one for all or one for each layer', () => {
    expect(carriersOf(true, flow, { flowScale: 10 }).shares[2]).toBeCloseTo(0.7);
    const flowConnectionScales = Float64Array.of(1, 1, 7);
    expect(carriersOf(true, flow, { flowScale: 10, flowConnectionScales }).shares[2]).toBe(1);
  });
});
