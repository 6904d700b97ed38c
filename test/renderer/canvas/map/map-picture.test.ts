import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Layer } from '#core/network/network.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import { networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { mapBlocks, mapTints, mapView } from '#renderer/canvas/map/map-picture.ts';
import { collectWires } from '#renderer/canvas/scene/wire-set.ts';
import { chain, dense, inputs, laidOut } from '../drawn.ts';

describe('the map', () => {
  const network = chain(inputs('x', 3), dense('h', 30), dense('y', 1));
  const geometry = laidOut(network);
  const set = collectWires(network, geometry.anchors);

  it('has one block for a lane and one for a single neuron', () => {
    expect(mapBlocks(geometry, networkFacts(network).layers).map(({ layer }) => layer)).toEqual(['x', 'h', 'y']);
  });

  it('knows how much of a layer is switched off, and lets what carries nothing tint nothing', () => {
    const [x, h, y] = network.layers as [Layer, Layer, Layer];
    const partly = { ...network, layers: [x, withSwitchedOff(h, [0, 1, 2]), y] };
    const blocks = mapBlocks(laidOut(partly), networkFacts(partly).layers, [
      { id: 'n', text: '', x: 0, y: 0, width: 64, height: 40 },
    ]);
    expect(blocks.map(({ layer, off }) => [layer, off])).toEqual([
      [null, 0],
      ['x', 0],
      ['h', 0.1],
      ['y', 0],
    ]);
    const silent = { ...network, layers: [withSwitchedOff(x, [0, 1, 2]), h, y] };
    const tints = mapTints(collectWires(silent, geometry.anchors), new Float32Array(set.count).fill(1), 1);
    expect(tints.get('h' as never)).toBe(0);
    expect(tints.get('y' as never)).toBe(1);
  });

  it('tints a layer by the size and the sign of what its incoming wires show', () => {
    const values = new Float32Array(set.count).fill(0.5);
    values.fill(-2, 90);
    const tints = mapTints(set, values, 2);
    expect(tints.has('x' as never)).toBe(false);
    expect(tints.get('h' as never)).toBeCloseTo(0.25);
    expect(tints.get('y' as never)).toBe(-1);
  });

  it('takes what is not finite as nothing', () => {
    const tints = mapTints(set, new Float32Array(set.count).fill(Number.NaN), 1);
    expect([...tints.values()]).toEqual([0, 0]);
  });

  const coordinate = fc.integer({ min: -5000, max: 5000 });
  const size = fc.integer({ min: 1, max: 9000 });
  test.prop([coordinate, coordinate, size, size, coordinate, coordinate, size, size])(
    'holds the whole drawing and the whole view',
    (x, y, width, height, left, top, across, down) => {
      const area = { left, top, right: left + across, bottom: top + down };
      const view = mapView({ x, y, width, height }, area, 120, 80);
      for (const [px, py] of [
        [x, y],
        [x + width, y + height],
        [area.left, area.top],
        [area.right, area.bottom],
      ] as const) {
        expect(view.x + px * view.zoom).toBeGreaterThanOrEqual(5.9);
        expect(view.x + px * view.zoom).toBeLessThanOrEqual(114.1);
        expect(view.y + py * view.zoom).toBeGreaterThanOrEqual(5.9);
        expect(view.y + py * view.zoom).toBeLessThanOrEqual(74.1);
      }
    },
  );
});
