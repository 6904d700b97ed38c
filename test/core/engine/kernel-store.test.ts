// The memory of an engine that was let go: the next one finds nothing of it, and is not reached from it.
import { describe, expect, it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { KernelStore } from '#core/engine/kernel-store.ts';
import type { Engine, EngineInput } from '#core/graph/engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { kernelModule } from '../../support/kernels.ts';
import { randomCase } from '../../support/random-case.ts';

const rows = Int32Array.of(0, 1, 2, 3, 4);
const optimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', learningRate: 0.05 },
  { kind: 'sgd', learningRate: 0.05, momentum: 0.9 },
  { kind: 'adam', learningRate: 0.01 },
];

function inputOf(seed: number): EngineInput {
  const loss = lossKinds[seed % lossKinds.length] ?? 'meanSquaredError';
  const optimizer = optimizers[seed % optimizers.length] as OptimizerSettings;
  const drawn = randomCase(RandomStream.for(seed, 'kernel store'), loss, rows.length);
  return { ...drawn, update: { optimizer }, frozen: null };
}

function everythingAfter(engine: Engine, steps: number) {
  const losses = Array.from({ length: steps }, () => engine.trainStep(rows).loss);
  return {
    losses,
    outputs: engine.outputs(rows),
    parameters: engine.readParameters(),
    gradients: engine.readGradients(),
    updates: engine.readUpdates(),
    state: engine.readOptimizerState(),
  };
}

/** Leaves numbers that are not finite wherever an engine writes. */
function leaveTraces(engine: Engine): void {
  engine.trainStep(rows);
  engine.writeParameters(engine.readParameters().fill(Number.NaN));
  const { kind, steps, slots } = engine.readOptimizerState();
  engine.writeOptimizerState({ kind, steps, slots: slots.map((slot) => slot.fill(Number.NaN)) });
  for (let step = 0; step < 3; step += 1) engine.trainStep(rows);
}

describe('an engine in the memory of one that was let go', () => {
  const createFresh = (input: EngineInput): Engine => createFastEngine(kernelModule)(input);

  it.each(Array.from({ length: 30 }, (_, seed) => seed))('computes the same bits as in its own: network %i', (seed) => {
    const create = createFastEngine(kernelModule);
    const former = create(inputOf(1000 + seed));
    leaveTraces(former);
    former.release();
    expect(everythingAfter(create(inputOf(seed)), 6)).toEqual(everythingAfter(createFresh(inputOf(seed)), 6));
  });

  it('is not reached from the former, whatever that is asked', () => {
    const create = createFastEngine(kernelModule);
    const former = create(inputOf(3));
    former.trainStep(rows);
    former.release();
    const engine = create(inputOf(4));
    former.release();
    former.writeParameters(former.readParameters().fill(7));
    former.readGradients();
    expect(() => former.trainStep(rows)).toThrow(RangeError);
    expect(() => former.evaluate(rows)).toThrow(RangeError);
    create(inputOf(5)).trainStep(rows);
    expect(everythingAfter(engine, 3)).toEqual(everythingAfter(createFresh(inputOf(4)), 3));
  });
});

describe('the store of kernels', () => {
  it('hands out what was given back, grown where more is needed, and clean', () => {
    const store = new KernelStore(kernelModule);
    const first = store.take(100_000);
    new Uint8Array(first.memory.buffer).fill(1, 4096);
    store.giveBack(first);
    const second = store.take(300_000);
    expect(second).toBe(first);
    expect(second.memory.buffer.byteLength).toBeGreaterThanOrEqual(300_000);
    expect(new Uint8Array(second.memory.buffer, 4096).every((byte) => byte === 0)).toBe(true);
  });

  it('hands nothing out twice', () => {
    const store = new KernelStore(kernelModule);
    store.giveBack(store.take(1000));
    expect(store.take(1000)).not.toBe(store.take(1000));
  });

  it('does not keep the memory of a large network', () => {
    const store = new KernelStore(kernelModule);
    const large = store.take(50_000_000);
    store.giveBack(large);
    expect(store.take(1000)).not.toBe(large);
  });
});
