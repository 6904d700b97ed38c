import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  carryingWires,
  chevronSize,
  dotRadius,
  type Marking,
  markCount,
  marking,
  particleLimit,
  roomForMarks,
  stageParticles,
  standingChevrons,
} from '#renderer/canvas/painting/particles.ts';

const wires = (count: number): number[] => Array.from({ length: count }, (_, wire) => wire);
const ampleRoom = 1e6;
const dots = (on: readonly number[]): Marking => ({ wires: on, most: 3 });
const chevrons = (on: readonly number[]): Marking => ({ wires: on, most: 5 });
const size = fc.double({ min: 1e-9, max: 1, noNaN: true });

describe('the dots of a forward stage', () => {
  const dotsAt = (elapsed: number, shares = Float32Array.of(1, -1), on: readonly number[] = [0, 1]) =>
    stageParticles('forward', dots(on), shares, elapsed, 450);

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
      standingChevrons(chevrons(carryingWires(wires(8), shares)), shares).map((each) => [each.wire, area(each.share)]),
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
    const count = (share: number): number => markCount('backward', share, 5);
    expect(count(Math.max(a, b))).toBeGreaterThanOrEqual(count(Math.min(a, b)));
  });

  it('are one to five on a wire, and none where nothing flows', () => {
    expect([1e-9, 1e-4, 0.01, 1].map((share) => markCount('backward', share, 5))).toEqual([1, 1, 2, 5]);
    const shares = Float32Array.of(0, Number.NaN, -1);
    expect(carryingWires(wires(3), shares)).toEqual([2]);
    expect(standingChevrons(chevrons([2]), shares)).toHaveLength(5);
  });

  it('stand in their places, from one end of the wire to the other, where nothing may move', () => {
    const places = standingChevrons(chevrons([0]), Float32Array.of(1)).map((each) => each.progress);
    expect(places.map((place) => Math.round(10 * place))).toEqual([1, 3, 5, 7, 9]);
  });
});

describe('where many wires cross a small area', () => {
  const shares = Float32Array.from(wires(300), (wire) => (wire + 1) / 300);
  const strongestFirst = carryingWires(wires(300), shares);

  it('each of them bears fewer marks before any bears none', () => {
    const some = strongestFirst.slice(0, 20);
    expect(marking('backward', some, shares, ampleRoom)).toEqual({ wires: some, most: 5 });
    expect(marking('backward', some, shares, 60)).toEqual({ wires: some, most: 3 });
    expect(marking('backward', some, shares, 20)).toEqual({ wires: some, most: 1 });
    expect(marking('forward', some, shares, 40)).toEqual({ wires: some, most: 2 });
  });

  it('the strongest bear one mark each, no more than find room', () => {
    expect(marking('backward', strongestFirst, shares, 30)).toEqual({ wires: strongestFirst.slice(0, 30), most: 1 });
  });

  it('marks are never more than the limit', () => {
    const many = Float32Array.from(wires(3000), (wire) => (wire + 1) / 3000);
    const marks = marking('backward', carryingWires(wires(3000), many), many, ampleRoom);
    expect(stageParticles('backward', marks, many, 10_000, 450)).toHaveLength(particleLimit);
  });

  it('they cover at most a third of it', () => {
    // Pixels that a chevron of full size spans with its tips.
    const spanned = 1.3 * 1.6 * chevronSize(1) ** 2;
    expect(roomForMarks('backward', 68 * 400) * spanned).toBeLessThan((68 * 400) / 3);
    expect(roomForMarks('backward', 400 * 300)).toBeGreaterThan(35);
  });

  it('they do not travel side by side', () => {
    const marks = marking('backward', strongestFirst, shares, 30);
    const places = standingChevrons(marks, shares).map((each) => each.progress);
    const inQuarters = [0, 1, 2, 3].map(
      (quarter) => places.filter((place) => Math.floor(4 * place) === quarter).length,
    );
    expect(Math.min(...inQuarters)).toBeGreaterThanOrEqual(6);
  });
});

/** Of the triangle that a chevron spans, up to a factor that is the same for all. */
function area(share: number): number {
  return chevronSize(share) ** 2;
}
