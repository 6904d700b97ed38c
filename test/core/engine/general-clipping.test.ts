// Clipping without a kernel of its own: the program of its rule gives what the tuned kernel gives.
import { describe, expect, it, vi } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { clippingKinds } from '#core/learning/update/gradient-rules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { largestError } from '../../judges/relative-error.ts';
import { kernelModule } from '../../support/kernels.ts';
import { randomCase } from '../../support/random-case.ts';

vi.mock('#core/compile/general-rules.ts', async (original) => ({
  ...(await original<typeof import('#core/compile/general-rules.ts')>()),
  isTunedClipping: () => false,
}));

const rows = Int32Array.of(0, 1, 2, 3, 4, 5);

describe.each(clippingKinds)('clipping by %s without a kernel', (kind) => {
  it.each<UpdateSettings['optimizer']>([
    { kind: 'sgd', learningRate: 0.05 },
    { kind: 'nadam', learningRate: 0.01 },
  ])('takes the reference engine’s steps under %o', (optimizer) => {
    const drawn = randomCase(RandomStream.for(1, 'general clipping'), 'meanSquaredError', rows.length);
    const input = { ...drawn, update: { optimizer, clipping: { kind, limit: 0.1 } }, frozen: null };
    const [fast, reference] = [createFastEngine(kernelModule)(input), createReferenceEngine(input)];
    for (let step = 0; step < 20; step += 1) for (const engine of [fast, reference]) engine.trainStep(rows);
    expect(largestError(fast.readParameters(), reference.readParameters()).error).toBeLessThan(1e-4);
    expect(largestError(fast.readParameters(), input.parameters).error).toBeGreaterThan(1e-2);
  });
});
