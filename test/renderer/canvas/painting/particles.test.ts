import { describe, expect, it } from 'vitest';
import {
  carryingWires,
  GradientStream,
  particleLimit,
  particleRadius,
  RunningMean,
  stageParticles,
  wireLimit,
} from '#renderer/canvas/painting/particles.ts';

const everyWire = (): boolean => true;
const wires = (count: number): number[] => Array.from({ length: count }, (_, wire) => wire);

describe('the particles of a stage', () => {
  it('are three per wire once the first wave is through', () => {
    const particles = stageParticles([0, 1], Float32Array.of(1, -1), 1, 500, 450);
    expect(particles).toHaveLength(6);
    expect(particles.filter((each) => each.negative).map((each) => each.wire)).toEqual([1, 1, 1]);
  });

  it('start at the source, one after the other', () => {
    expect(stageParticles([0], Float32Array.of(1), 1, 0, 450).map((each) => each.progress)).toEqual([0]);
    expect(stageParticles([0], Float32Array.of(1), 1, 200, 450)).toHaveLength(2);
  });

  it('go on as long as the stage lasts', () => {
    for (const elapsed of [450, 5_000, 1_000_000]) {
      for (const { progress } of stageParticles([0], Float32Array.of(1), 1, elapsed, 450)) {
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThan(1);
      }
    }
  });

  it('are never more than the limit, and then on the strongest wires', () => {
    const sizes = Float32Array.from(wires(3000), (wire) => wire / 3000);
    const carrying = carryingWires(wires(3000), sizes, wireLimit(2));
    expect(stageParticles(carrying, sizes, 1, 10_000, 450).length).toBeLessThanOrEqual(particleLimit);
    expect(Math.min(...carrying)).toBe(3000 - wireLimit(2));
  });

  it('are 2.5 to 6 pixels in radius, also where nothing or no number flows', () => {
    expect([0, 1, 100, -1, Number.NaN].map((value) => particleRadius(value, 1))).toEqual([2.5, 6, 6, 6, 2.5]);
  });
});

describe('the stream of gradients while training', () => {
  function flow(means: Float32Array, seconds: number): GradientStream {
    const stream = new GradientStream();
    stream.follow(means, 1, everyWire);
    for (let time = 0; time < seconds; time += 0.05) stream.advance(0.05, means, 1);
    return stream;
  }
  const counted = (means: Float32Array): number[] => {
    const counts = new Array<number>(means.length).fill(0);
    for (const { wire } of flow(means, 10).advance(0, means, 1)) counts[wire] = (counts[wire] as number) + 1;
    return counts;
  };

  it('is denser where the gradient is larger', () => {
    const [large = 0, small = 0] = counted(Float32Array.of(1, 0.2));
    expect(large).toBeGreaterThan(small);
    expect(small).toBeGreaterThan(0);
  });

  it('dries up where the gradient has vanished', () => {
    expect(counted(Float32Array.of(1, 1e-6))[1]).toBe(0);
    expect(counted(new Float32Array(5))).toEqual([0, 0, 0, 0, 0]);
  });

  it('runs on the strongest wires only, and never exceeds the limit', () => {
    const means = Float32Array.from(wires(2000), (wire) => 0.5 + wire / 4000);
    const particles = flow(means, 10).advance(0, means, 1);
    expect(new Set(particles.map((each) => each.wire)).size).toBeLessThanOrEqual(48);
    expect(Math.min(...particles.map((each) => each.wire))).toBeGreaterThan(1900);
    expect(particles.length).toBeLessThanOrEqual(particleLimit);
  });

  it('is over at once when it is cleared', () => {
    const means = Float32Array.of(1);
    const stream = flow(means, 3);
    stream.clear();
    expect(stream.advance(0, means, 1)).toEqual([]);
  });
});

describe('the running mean of gradients', () => {
  it('follows their sizes slowly and is not spoilt by a number that ran away', () => {
    const mean = new RunningMean(1);
    for (let count = 0; count < 40; count += 1) mean.add(Float32Array.of(-2));
    expect(mean.values[0]).toBeCloseTo(2, 2);
    mean.add(Float32Array.of(Number.NaN));
    expect(mean.values[0]).toBeCloseTo(2, 2);
  });

  it('begins anew with other wires', () => {
    const mean = new RunningMean(1);
    mean.add(Float32Array.of(1, 3));
    expect(mean.values).toHaveLength(2);
  });
});
