import { describe, expect, it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { EngineInput } from '#core/graph/engine.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { distanceToKinks, kinkMargin } from '../../judges/kinks.ts';
import { type Disagreement, errorOfWhole, largestError, relativeError, worstOf } from '../../judges/relative-error.ts';
import { kernelModule } from '../../support/kernels.ts';
import { optimizersToTry } from '../../support/optimizers-to-try.ts';
import { type RandomCase, randomCase } from '../../support/random-case.ts';
import { frozenOf, masksOf, randomUpdate, withDropout, withFrozenParts } from '../../support/random-training.ts';
import { trials } from '../../support/run-seed.ts';

const networkCount = 100;
/** Below a vector, a vector, some, and more than one micro-batch. */
const batchSizes = [1, 3, 4, 6, 17, 40] as const;

const createFast = createFastEngine(kernelModule);
const cases = Array.from({ length: networkCount }, (_, seed) => awayFromKinks(seed));

function awayFromKinks(seed: number): RandomCase {
  const loss = lossKinds[seed % lossKinds.length] ?? 'meanSquaredError';
  const count = batchSizes[seed % batchSizes.length] as number;
  for (let attempt = 0; ; attempt += 1) {
    const drawn = randomCase(RandomStream.for(seed, 'fast', attempt), loss, count);
    const { trace } = evaluateExamples(drawn.graph, drawn.parameters, drawn.features, drawn.targets);
    if (attempt === 100 || distanceToKinks(trace) > kinkMargin) return drawn;
  }
}

function rowsOf({ count }: RandomCase): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row);
}

function inputOf(drawn: RandomCase, optimizer: OptimizerSettings): EngineInput {
  return { ...drawn, update: { optimizer }, frozen: null };
}

describe('one gradient', () => {
  const pairs = cases.map((drawn) => {
    const input = inputOf(drawn, { kind: 'sgd', learningRate: 0.01 });
    const [fast, reference] = [createFast(input), createReferenceEngine(input)];
    const rows = rowsOf(drawn);
    const before = {
      outputs: [fast.outputs(rows), reference.outputs(rows)],
      loss: [fast.evaluate(rows), reference.evaluate(rows)],
    } as const;
    const losses = [fast.trainStep(rows).loss, reference.trainStep(rows).loss] as const;
    return { before, losses, gradients: [fast.readGradients(), reference.readGradients()] as const };
  });

  it('is the reference engine’s within 1e-5, taken whole', () => {
    for (const { gradients } of pairs) expect(errorOfWhole(...gradients)).toBeLessThan(1e-6);
  });

  it('is so number by number, but where sums of float32 cancel out', () => {
    const errors = pairs.flatMap(({ gradients: [fast, reference] }) =>
      [...fast].map((value, at) => relativeError(value, reference[at] as number)),
    );
    expect(errors.length).toBeGreaterThan(3000);
    expect(Math.max(...errors)).toBeLessThan(1e-4);
    expect(errors.filter((error) => error > 1e-5).length).toBeLessThan(errors.length / 400);
  });

  it('comes with the same losses and outputs', () => {
    for (const { before, losses } of pairs) {
      expect(largestError(...before.outputs).error).toBeLessThan(1e-4);
      expect(relativeError(...before.loss)).toBeLessThan(1e-5);
      expect(relativeError(...losses)).toBeLessThan(1e-5);
    }
  });
});

const optimizers: readonly OptimizerSettings[] = [
  ...optimizersToTry(0.1),
  { kind: 'sgd', learningRate: 0.01, momentum: 0.9 },
  { kind: 'sgd', learningRate: 0.01, momentum: 0.9, nesterov: true },
];

describe('after 50 steps', () => {
  it.each(optimizers)('every parameter is within 2e-3: %o', (optimizer) => {
    const disagreements = trials(25, networkCount).map((seed): Disagreement => {
      const drawn = cases[seed] as RandomCase;
      const input = inputOf(drawn, optimizer);
      const [fast, reference] = [createFast(input), createReferenceEngine(input)];
      const rows = rowsOf(drawn);
      for (let step = 0; step < 50; step += 1) {
        fast.trainStep(rows);
        reference.trainStep(rows);
      }
      return largestError(fast.readParameters(), reference.readParameters(), `network ${seed}`);
    });
    const { error, at } = worstOf(disagreements);
    expect(error, at).toBeLessThan(2e-3);
  });
});

/** Half of the networks with dropout and frozen parts, and masks for 50 steps. */
const fullCases = cases
  .filter((_, seed) => seed % 2 === 0)
  .map((plain, seed) => {
    const stream = RandomStream.for(seed, 'in full');
    const drawn = withFrozenParts(stream, withDropout(stream, plain));
    const counts = Array.from({ length: 50 }, () => drawn.count);
    return { drawn, masks: masksOf(drawn, stream, counts), seed };
  });

type FullCase = (typeof fullCases)[number];

/** Both engines after these steps, with an update that has some of everything. */
function trainInFull({ drawn, masks, seed }: FullCase, optimizer: OptimizerSettings, steps: number) {
  const update = randomUpdate(RandomStream.for(seed, 'update', JSON.stringify(optimizer)), optimizer);
  const input = { ...drawn, update, frozen: frozenOf(drawn) };
  const engines = [createFast(input), createReferenceEngine(input)] as const;
  for (const mask of masks.slice(0, steps)) {
    for (const engine of engines) expect(engine.trainStep(rowsOf(drawn), mask).divergence).toBeNull();
  }
  return { engines, input, at: `network ${seed}, ${JSON.stringify(update)}` };
}

describe('training in full', () => {
  it('has dropout and frozen parts in enough of the networks', () => {
    expect(fullCases.filter(({ drawn }) => drawn.graph.dropoutWidth > 0).length).toBeGreaterThan(30);
    expect(fullCases.filter(({ drawn }) => frozenOf(drawn) !== null).length).toBeGreaterThan(30);
  });

  it('drops nothing when outputs and losses are read, nor in a step without masks', () => {
    for (const { drawn } of fullCases) {
      const input = inputOf(drawn, { kind: 'sgd', learningRate: 0.01 });
      const [fast, reference] = [createFast(input), createReferenceEngine(input)];
      const rows = rowsOf(drawn);
      expect(largestError(fast.outputs(rows), reference.outputs(rows)).error).toBeLessThan(1e-4);
      expect(relativeError(fast.evaluate(rows), reference.evaluate(rows))).toBeLessThan(1e-5);
      expect(relativeError(fast.trainStep(rows).loss, reference.trainStep(rows).loss)).toBeLessThan(1e-5);
      expect(errorOfWhole(fast.readGradients(), reference.readGradients())).toBeLessThan(1e-5);
    }
  });

  it.each(optimizers)('has the same gradient within 1e-5, taken whole: %o', (optimizer) => {
    for (const each of fullCases) {
      const { engines, at } = trainInFull(each, optimizer, 1);
      expect(errorOfWhole(engines[0].readGradients(), engines[1].readGradients()), at).toBeLessThan(1e-5);
    }
  });

  it.each(optimizers)(
    'has every parameter within 2e-3 after 50 steps, and leaves frozen ones alone: %o',
    (optimizer) => {
      const disagreements = trials(15, fullCases.length).map((index): Disagreement => {
        const { engines, input, at } = trainInFull(fullCases[index] as FullCase, optimizer, 50);
        const [fast, reference] = engines;
        const after = fast.readParameters();
        for (const [parameter, flag] of (input.frozen ?? []).entries()) {
          if (flag === 1) expect(after[parameter]).toBe(input.parameters[parameter]);
        }
        expect(fast.readOptimizerState().steps).toEqual(reference.readOptimizerState().steps);
        return largestError(after, reference.readParameters(), at);
      });
      const { error, at } = worstOf(disagreements);
      expect(error, at).toBeLessThan(2e-3);
    },
  );
});
