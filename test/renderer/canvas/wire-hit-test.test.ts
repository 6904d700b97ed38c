import { describe, expect, it } from 'vitest';
import { alongTable } from '#renderer/canvas/wire-geometry.ts';
import { CurveTables, WireHitTest } from '#renderer/canvas/wire-hit-test.ts';
import { chain, curvesOf, dense, inputs } from './drawn.ts';

describe('finding the wire under the pointer', () => {
  it('finds every wire of a layer pair at a point of its own', () => {
    const { tables } = curvesOf(chain(inputs('x', 5), dense('h', 6)));
    const hits = new WireHitTest(tables, () => true);
    for (let wire = 0; wire < tables.count; wire += 1) {
      const near = [0.12, 0.88].map((share) => alongTable(tables.of(wire), share));
      const found = near.map(({ x, y }) => hits.wireAt(x, y, 10));
      expect(found, `wire ${wire}`).toContain(wire);
    }
  });

  it('finds the nearer of two, and none beyond its reach', () => {
    const hits = new WireHitTest(new CurveTables(Float32Array.of(0, 0, 300, 0, 0, 30, 300, 30)), () => true);
    expect(hits.wireAt(150, 9, 10)).toBe(0);
    expect(hits.wireAt(150, 22, 10)).toBe(1);
    expect(hits.wireAt(150, -11, 10)).toBe(-1);
    expect(hits.wireAt(150, 500, 10)).toBe(-1);
  });

  it('finds wires across the borders of its cells and left of the origin', () => {
    const hits = new WireHitTest(new CurveTables(Float32Array.of(-700, -64, -300, -64)), () => true);
    expect(hits.wireAt(-512, -70, 10)).toBe(0);
    expect(hits.wireAt(-512, -58, 10)).toBe(0);
  });

  it('leaves out wires that are not drawn on their own', () => {
    const hits = new WireHitTest(new CurveTables(Float32Array.of(0, 0, 300, 0)), () => false);
    expect(hits.wireAt(150, 0, 10)).toBe(-1);
  });
});
