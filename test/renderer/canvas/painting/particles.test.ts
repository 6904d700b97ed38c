import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  carryingWires,
  chevronCount,
  chevronSize,
  dotRadius,
  particleLimit,
  stageParticles,
  standingChevrons,
  wireLimit,
} from '#renderer/canvas/painting/particles.ts';

const wires = (count: number): number[] => Array.from({ length: count }, (_, wire) => wire);
const size = fc.double({ min: 1e-9, max: 1, noNaN: true });

describe('the dots of a forward stage', () => {
  const dotsAt = (elapsed: number, shares = Float32Array.of(1, -1), on: readonly number[] = [0, 1]) =>
    stageParticles('forward', on, shares, elapsed, 450);

  it('are three per wire once the first wave is through', () => {
    expect(dotsAt(500)).toHaveLength(6);
    expect(dotsAt(500).flatMap((each) => (each.negative ? [each.wire] : []))).toEqual([1, 1, 1]);
  });

  it('start at the source, one after the other', () => {
    expect(dotsAt(0, undefined, [0]).map((each) => each.progress)).toEqual([0]);
    expect(dotsAt(200, undefined, [0])).toHaveLength(2);
  });

  it('go on as long as the stage lasts', () => {
    for (const elapsed of [450, 5_000, 1_000_000]) {
      for (const { progress } of dotsAt(elapsed)) {
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThan(1);
      }
    }
  });

  it('are 2.5 to 6 pixels in radius', () => {
    expect([1, 100, 1e-12].map(dotRadius)).toEqual([6, 6, expect.closeTo(2.5)]);
  });
});

describe('the chevrons of a backward stage', () => {
  it('rise in area in the order of |δ·w|, also for what is tiny', () => {
    const shares = Float32Array.of(1.4e-5, -0.016, 0.3, -1, 2e-4, 0.9, -3e-9, 0.05);
    const areas = new Map(
      standingChevrons(carryingWires(wires(8), shares), shares).map((each) => [each.wire, area(each.share)]),
    );
    const bySize = wires(8).sort((a, b) => Math.abs(shares[a] ?? 0) - Math.abs(shares[b] ?? 0));
    const byArea = wires(8).sort((a, b) => (areas.get(a) ?? 0) - (areas.get(b) ?? 0));
    expect(byArea).toEqual(bySize);
    expect(new Set(areas.values()).size).toBe(8);
  });

  test.prop([size])('differ in area by more than 3 : 1 where |δ·w| differs by 100 : 1', (share) => {
    expect(area(share) / area(share / 100)).toBeGreaterThan(3);
  });

  test.prop([size, size])('are never fewer where more flows', (a, b) => {
    expect(chevronCount(Math.max(a, b))).toBeGreaterThanOrEqual(chevronCount(Math.min(a, b)));
  });

  it('are one to five on a wire, and none where nothing flows', () => {
    expect([1e-9, 1e-4, 0.01, 1].map(chevronCount)).toEqual([1, 1, 2, 5]);
    const shares = Float32Array.of(0, Number.NaN, -1);
    expect(carryingWires(wires(3), shares)).toEqual([2]);
    expect(standingChevrons([2], shares)).toHaveLength(5);
  });

  it('are never more than the limit, and then on the strongest wires', () => {
    const shares = Float32Array.from(wires(3000), (wire) => wire / 3000);
    const carrying = carryingWires(wires(3000), shares).slice(0, wireLimit(2));
    const particles = stageParticles('backward', carrying, shares, 10_000, 450);
    expect(particles.length).toBeLessThanOrEqual(particleLimit);
    const carriers = particles.map((each) => each.wire);
    expect(Math.max(...carriers)).toBe(2999);
    expect(Math.min(...carriers)).toBe(3000 - new Set(carriers).size);
  });

  it('stand in their places, from one end of the wire to the other, where nothing may move', () => {
    const places = standingChevrons([0], Float32Array.of(1)).map((each) => each.progress);
    expect(places.map((place) => Math.round(10 * place))).toEqual([1, 3, 5, 7, 9]);
  });
});

/** Of the triangle that a chevron spans, up to a factor that is the same for all. */
function area(share: number): number {
  return chevronSize(share) ** 2;
}
