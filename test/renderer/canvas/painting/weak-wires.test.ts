import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { strongestRibbons, strongestWires } from '#renderer/canvas/painting/weak-wires.ts';
import type { Ribbon, WireScene } from '#renderer/canvas/scene/wire-scene.ts';

const everything = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };

function scene(values: Float32Array, more: Partial<WireScene> = {}): WireScene {
  return { values, level: 2, showsWeak: false, ribbons: [], count: values.length, ...more } as WireScene;
}

const all = (count: number): Int32Array => Int32Array.from({ length: count }, (_, wire) => wire);

describe('weak wires', () => {
  it('are drawn while there are few', () => {
    const { thin, wide, notDrawn } = strongestWires(scene(new Float32Array(400).fill(0.1)), all(400));
    expect([thin.length, wide.length, notDrawn]).toEqual([0, 400, 0]);
  });

  it('are left out and counted where there are many, most of all from afar', () => {
    const values = Float32Array.from({ length: 10_000 }, (_, wire) => wire / 10_000);
    const near = strongestWires(scene(values), all(10_000));
    expect([near.wide.length, near.thin.length, near.notDrawn]).toEqual([250, 2750, 7000]);
    expect(Math.min(...near.thin)).toBe(7000);
    const far = strongestWires(scene(values, { level: 1 }), all(10_000));
    expect(far.notDrawn).toBe(9880);
  });

  it('are drawn all the same when asked for', () => {
    const shown = strongestWires(scene(new Float32Array(10_000), { showsWeak: true }), all(10_000));
    expect([shown.notDrawn, shown.weakest]).toEqual([0, 0]);
  });

  const value = fc.oneof(fc.constantFrom(0, 0.5, -0.5, Number.NaN, Number.POSITIVE_INFINITY), fc.float());
  test.prop([fc.array(value, { minLength: 1, maxLength: 900 }), fc.constantFrom(1, 2, 3)])(
    'and drawn ones are all there are, no drawn one is weaker than one left out, and what is no number is drawn',
    (numbers, level) => {
      const values = Float32Array.from(numbers);
      const { thin, wide, notDrawn } = strongestWires(scene(values, { level: level as 1 }), all(values.length));
      const drawn = new Set([...thin, ...wide]);
      expect(drawn.size + notDrawn).toBe(values.length);
      let weakestDrawn = Number.POSITIVE_INFINITY;
      let strongestLeft = 0;
      for (const [wire, number] of values.entries()) {
        if (Number.isNaN(number)) expect(drawn).toContain(wire);
        else if (drawn.has(wire)) weakestDrawn = Math.min(weakestDrawn, Math.abs(number));
        else strongestLeft = Math.max(strongestLeft, Math.abs(number));
      }
      expect(strongestLeft).toBeLessThanOrEqual(weakestDrawn);
      const finite = values.filter(Number.isFinite).length;
      if (level === 1 && finite === values.length) expect(drawn.size).toBeLessThanOrEqual(120);
    },
  );

  it('of ribbons out of view neither are drawn nor counted', () => {
    const ribbon = (sy: number): Ribbon => ({
      sx: 0,
      sy,
      tx: 100,
      ty: sy,
      wires: 7,
      width: 3,
      positive: 1,
      negative: 0,
      off: 0,
      alpha: 1,
      isActive: false,
    });
    const ribbons = [...Array.from({ length: 601 }, () => ribbon(0)), ribbon(5000)];
    const seen = { left: 0, top: -50, right: 500, bottom: 50 };
    expect(strongestRibbons(scene(new Float32Array(0), { ribbons }), seen)).toMatchObject({ notDrawn: 7 });
    expect(strongestRibbons(scene(new Float32Array(0), { ribbons }), everything)).toMatchObject({ notDrawn: 14 });
  });
});
