import { describe, expect, it } from 'vitest';
import { layerId } from '#core/network/network.ts';
import { isCollapsed, layOutCanvas } from '#renderer/canvas/geometry/canvas-geometry.ts';
import { overlaps, shownUnits } from '#renderer/canvas/geometry/lane-geometry.ts';
import { chain, dense, drawn, inputs, laidOut } from '../drawn.ts';

describe('the units of a layer', () => {
  it('are all shown up to 24, beyond that the first eight and the last four', () => {
    expect(shownUnits(24)).toEqual({ units: Array.from({ length: 24 }, (_, unit) => unit), omitted: 0 });
    expect(shownUnits(128)).toEqual({ units: [0, 1, 2, 3, 4, 5, 6, 7, 124, 125, 126, 127], omitted: 116 });
  });

  it('stand inside their lane, one under the other, none over another', () => {
    const { lanes, neurons } = laidOut(chain(inputs('x', 2), dense('h', 40)));
    const lane = lanes[1]?.rectangle;
    const discs = neurons.filter((each) => each.layer === 'h').map(({ x, y }) => ({ x, y, width: 60, height: 60 }));
    expect(discs).toHaveLength(12);
    for (const [index, disc] of discs.entries()) {
      expect(lane !== undefined && disc.y > lane.y && disc.y + 60 < lane.y + lane.height).toBe(true);
      expect(discs.slice(index + 1).some((other) => overlaps(disc, other))).toBe(false);
    }
  });

  it('are folded away when there are more than 64, until the user unfolds them', () => {
    const large = dense('h', 65);
    expect(isCollapsed(large, new Map())).toBe(true);
    expect(isCollapsed(large, new Map([[large.id, false]]))).toBe(false);
    expect(isCollapsed(dense('h', 64), new Map())).toBe(false);
    expect(isCollapsed(dense('h', 1), new Map([[layerId('h'), true]]))).toBe(false);
  });

  it('share one end of their wires while they are folded away', () => {
    const { anchors, neurons } = laidOut(chain(inputs('x', 2), dense('h', 100)));
    expect(new Set(anchors.ofUnit.get(layerId('h'))).size).toBe(1);
    expect(neurons).toHaveLength(2);
  });
});

describe('a layer on its way', () => {
  it('is drawn where it is, not where the document has it', () => {
    const document = drawn(chain(inputs('x', 1), dense('h', 2)));
    const moved = layOutCanvas(document, new Map(), new Map([[layerId('h'), { x: 800, y: 400 }]]));
    expect(moved.lanes[0]?.rectangle).toMatchObject({ x: 800, y: 400 });
    expect(moved.neurons.filter((each) => each.layer === 'h').every((each) => each.x === 840)).toBe(true);
  });
});

describe('an empty network', () => {
  it('has no bounds', () => {
    expect(laidOut({ layers: [], connections: [] }).bounds).toBeNull();
  });
});
