import { describe, expect, it } from 'vitest';
import { GradientStream, RunningMean, standingPulses } from '#renderer/canvas/painting/gradient-stream.ts';
import { particleLimit } from '#renderer/canvas/painting/particles.ts';

const everyWire = (): boolean => true;
const wires = (count: number): number[] => Array.from({ length: count }, (_, wire) => wire);

describe('the stream of gradients while training', () => {
  function flow(means: Float32Array, seconds: number): GradientStream {
    const stream = new GradientStream();
    stream.follow(means, everyWire);
    for (let time = 0; time < seconds; time += 0.05) stream.advance(0.05, means);
    return stream;
  }
  const counted = (means: Float32Array): number[] => {
    const counts = new Array<number>(means.length).fill(0);
    for (const { wire } of flow(means, 10).advance(0, means)) counts[wire] = (counts[wire] as number) + 1;
    return counts;
  };

  it('is denser where the gradient is larger', () => {
    const [large = 0, small = 0] = counted(Float32Array.of(1, 0.01));
    expect(large).toBeGreaterThan(2);
    expect(large).toBeGreaterThan(small);
  });

  it('dries up where the gradient has vanished', () => {
    expect(counted(Float32Array.of(1, 1e-6))[1]).toBe(0);
    expect(counted(new Float32Array(5))).toEqual([0, 0, 0, 0, 0]);
  });

  it('runs on the strongest wires only, and never exceeds the limit', () => {
    const means = Float32Array.from(wires(2000), (wire) => 0.5 + wire / 4000);
    const particles = flow(means, 10).advance(0, means);
    expect(new Set(particles.map((each) => each.wire)).size).toBeLessThanOrEqual(160);
    expect(Math.min(...particles.map((each) => each.wire))).toBeGreaterThanOrEqual(1840);
    expect(particles.length).toBeLessThanOrEqual(particleLimit);
  });

  it('has the size of the mean and the sign of now', () => {
    const stream = flow(Float32Array.of(0.5), 3);
    stream.clear();
    stream.advance(10, Float32Array.of(-0.001));
    expect(stream.advance(0, Float32Array.of(-0.001))).toMatchObject([{ share: 0.5, negative: true }]);
  });

  it('is over at once when it is cleared', () => {
    const means = Float32Array.of(1);
    const stream = flow(means, 3);
    stream.clear();
    expect(stream.advance(0, means)).toEqual([]);
  });
});

it('stands with one pulse in the middle of each wire where nothing may move', () => {
  const pulses = standingPulses(Float32Array.of(0.1, 1e-7, 1), Float32Array.of(0.1, 0, -1), everyWire);
  expect(pulses).toEqual([
    { wire: 2, progress: 0.5, share: 1, negative: true },
    { wire: 0, progress: 0.5, share: Math.fround(0.1), negative: false },
  ]);
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
