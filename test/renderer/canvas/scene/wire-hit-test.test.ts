import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { atOnce } from '#core/numeric/pausable.ts';
import { alongTable, squaredDistanceToTable } from '#renderer/canvas/geometry/wire-geometry.ts';
import { CurveTables, WireHitTest } from '#renderer/canvas/scene/wire-hit-test.ts';
import { chain, curvesOf, dense, inputs } from '../drawn.ts';

describe('finding the wire under the pointer', () => {
  it('finds every wire of a layer pair at a point of its own', () => {
    const { coordinates, tables } = curvesOf(chain(inputs('x', 5), dense('h', 6)));
    const hits = atOnce(WireHitTest.making(coordinates, () => true));
    for (let wire = 0; wire < tables.count; wire += 1) {
      const near = [0.12, 0.88].map((share) => alongTable(tables.of(wire), share));
      const found = near.map(({ x, y }) => hits.wireAt(x, y, 10));
      expect(found, `wire ${wire}`).toContain(wire);
    }
  });

  it('finds the nearer of two, and none beyond its reach', () => {
    const hits = atOnce(WireHitTest.making(Float32Array.of(0, 0, 300, 0, 0, 30, 300, 30), () => true));
    expect(hits.wireAt(150, 9, 10)).toBe(0);
    expect(hits.wireAt(150, 22, 10)).toBe(1);
    expect(hits.wireAt(150, -11, 10)).toBe(-1);
    expect(hits.wireAt(150, 500, 10)).toBe(-1);
  });

  it('finds wires across the borders of its cells and left of the origin', () => {
    const hits = atOnce(WireHitTest.making(Float32Array.of(-700, -64, -300, -64), () => true));
    expect(hits.wireAt(-512, -70, 10)).toBe(0);
    expect(hits.wireAt(-512, -58, 10)).toBe(0);
  });

  it('leaves out wires that are not drawn on their own', () => {
    const hits = atOnce(WireHitTest.making(Float32Array.of(0, 0, 300, 0), () => false));
    expect(hits.wireAt(150, 0, 10)).toBe(-1);
  });

  it('passes over wires that are not shown', () => {
    const hits = atOnce(WireHitTest.making(Float32Array.of(0, 0, 300, 0, 0, 30, 300, 30), () => true));
    expect(hits.wireAt(150, 9, 30, (wire) => wire === 1)).toBe(1);
  });

  it('pauses while the wires are many, so that the window does not wait for a hundred thousand', () => {
    const coordinates = Float32Array.from({ length: 4 * 10_000 }, (_, index) => index % 4000);
    let pauses = 0;
    for (const _ of WireHitTest.making(coordinates, () => true)) pauses += 1;
    expect(pauses).toBeGreaterThan(10);
  });

  const place = fc.integer({ min: -6000, max: 6000 });
  const wires = fc.array(fc.tuple(place, place, place, place), { minLength: 1, maxLength: 60 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const off = fc.integer({ min: -15, max: 15 });
  test.prop([wires, fc.nat(59), share, off, off, fc.integer({ min: 1, max: 60 })])(
    'says what looking at every wire would say',
    (ends, near, along, dx, dy, reach) => {
      const coordinates = Float32Array.from(ends.flat());
      const tables = new CurveTables(coordinates);
      const isDrawn = (wire: number): boolean => wire % 5 !== 3;
      const { x, y } = alongTable(tables.of(near % ends.length), along);
      const [px, py] = [x + dx, y + dy];
      let expected = -1;
      let best = reach * reach;
      for (let wire = 0; wire < ends.length; wire += 1) {
        const distance = squaredDistanceToTable(tables.of(wire), px, py);
        if (!isDrawn(wire) || distance > best) continue;
        best = distance;
        expected = wire;
      }
      expect(atOnce(WireHitTest.making(coordinates, isDrawn)).wireAt(px, py, reach)).toBe(expected);
    },
  );
});
