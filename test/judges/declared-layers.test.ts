// PyTorch judges every kind of layer that takes another one whole in random networks, in both engines, with every optimizer.

import { describe, expect, it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { declaredKinds } from '#core/network/layer-definitions.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { kernelModule } from '../support/kernels.ts';
import { optimizersToTry } from '../support/optimizers-to-try.ts';
import { type RandomCase, randomCase } from '../support/random-case.ts';
import {
  frozenOf,
  masksOf,
  withDeclared,
  withDropout,
  withFrozenParts,
  withSomeOff,
} from '../support/random-training.ts';
import { isLong } from '../support/run-seed.ts';
import { judging } from './debian-python.ts';
import { type Answers, askPytorch, inParameterOrder, questionOf, rowsOf } from './pytorch.ts';
import { errorOfWhole, largestError, relativeError, worstOf } from './relative-error.ts';

const stepCount = 40;
const createFast = createFastEngine(kernelModule);
const caseCount = isLong ? 200 : 30;
const plainDescent = { optimizer: { kind: 'sgd', learningRate: 0.1 } } as const;

function draw(seed: number, count?: number): { readonly drawn: RandomCase; readonly multipliers: Float64Array | null } {
  const loss = lossKinds[seed % lossKinds.length] ?? 'meanSquaredError';
  const stream = RandomStream.for(seed, 'normalization');
  const normalized = withDeclared(stream, randomCase(stream, loss, count));
  if (seed % 3 !== 0) return { drawn: normalized, multipliers: null };
  const drawn = withDropout(stream, normalized);
  return { drawn, multipliers: masksOf(drawn, stream, [drawn.count])[0] ?? null };
}

const cases = Array.from({ length: caseCount }, (_, seed) => draw(seed));
const training = optimizersToTry(0.5).map((optimizer, index) => {
  const stream = RandomStream.for(index, 'normalization, training');
  return { optimizer, drawn: withFrozenParts(stream, draw(3 * index + 1, 12).drawn) };
});
const allRows = (count: number) => Array.from({ length: count }, (_, row) => row);

let asked: Answers | undefined;

function answers(): Answers {
  asked ??= askPytorch(
    cases.map(({ drawn, multipliers }) => ({
      ...questionOf(drawn),
      ...(multipliers && { multipliers: rowsOf(multipliers, drawn.count, drawn.graph.dropoutWidth) }),
    })),
    training.map(({ optimizer, drawn }) => ({
      ...questionOf(drawn),
      update: { optimizer },
      batches: Array.from({ length: stepCount }, () => allRows(drawn.count)),
    })),
  );
  return asked;
}

describe('PyTorch', judging, () => {
  it.each(declaredKinds)('sees layers of kind %s', (wanted) => {
    const kinds = cases.flatMap(({ drawn }) => drawn.network.layers.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === wanted).length).toBeGreaterThan(cases.length / declaredKinds.length / 2);
  });

  it('has the same losses and gradients within 1e-9', () => {
    const worst = worstOf(
      cases.map(({ drawn, multipliers }, at) => {
        const answer = answers().gradients[at];
        if (answer === undefined) throw new Error(`No answer for network ${at}.`);
        const { graph, parameters, features, targets, network } = drawn;
        const { loss, trace } = evaluateExamples(graph, parameters, features, targets, multipliers);
        return worstOf([
          { error: relativeError(loss, answer.loss), at: `network ${at}, loss` },
          largestError(trace.parameterGradients, inParameterOrder(network, answer), `network ${at}, parameter`),
        ]);
      }),
    );
    expect(worst.error, worst.at).toBeLessThanOrEqual(1e-9);
  });

  it('has the fast engine’s losses and gradients within 1e-4, each gradient taken whole', () => {
    const worst = worstOf(
      cases.map(({ drawn, multipliers }, at) => {
        const answer = answers().gradients[at];
        if (answer === undefined) throw new Error(`No answer for network ${at}.`);
        const engine = createFast({ ...drawn, update: plainDescent, frozen: null });
        const { loss } = engine.trainStep(Int32Array.from(allRows(drawn.count)), multipliers ?? undefined);
        const gradients = inParameterOrder(drawn.network, answer);
        return worstOf([
          { error: relativeError(loss, answer.loss), at: `network ${at}, loss` },
          { error: errorOfWhole(engine.readGradients(), gradients), at: `network ${at}, gradient` },
        ]);
      }),
    );
    expect(worst.error, worst.at).toBeLessThanOrEqual(1e-4);
  });

  it.for(training.map(({ optimizer }, index) => ({ index, name: JSON.stringify(optimizer) })))(
    `has the same weights after ${stepCount} steps within 1e-7: $name`,
    ({ index }) => {
      const { optimizer, drawn } = training[index] as (typeof training)[number];
      const answer = answers().training[index];
      if (answer === undefined) throw new Error(`No answer for training ${index}.`);
      const rows = Int32Array.from(allRows(drawn.count));
      const input = { ...drawn, update: { optimizer }, frozen: frozenOf(drawn) };
      const [reference, fast] = [createReferenceEngine(input), createFast(input)];
      for (let step = 0; step < stepCount; step += 1) {
        reference.trainStep(rows);
        fast.trainStep(rows);
      }
      const expected = inParameterOrder(drawn.network, answer);
      const worst = largestError(reference.readParameters(), expected, 'parameter');
      expect(worst.error, worst.at).toBeLessThanOrEqual(1e-7);
      expect(errorOfWhole(fast.readParameters(), Float64Array.from(expected))).toBeLessThanOrEqual(1e-3);
    },
  );
});

describe('the fast engine', () => {
  it('normalizes like the reference engine in mini-batches of every size, with neurons switched off', () => {
    for (const { drawn } of cases.slice(0, 12)) {
      const stream = RandomStream.for(drawn.count, 'off', drawn.loss);
      const some = withSomeOff(stream, drawn);
      const repeated = repeatRows(some, 150);
      const input = { ...repeated, update: plainDescent, frozen: frozenOf(some) };
      const [reference, fast] = [createReferenceEngine(input), createFast(input)];
      for (const size of [1, 2, 3, 5, 64, 65, 150]) {
        const rows = Int32Array.from({ length: size }, (_, at) => (7 * at) % repeated.count);
        const loss = reference.evaluate(rows);
        expect(relativeError(fast.evaluate(rows), loss)).toBeLessThan(1e-4);
        reference.trainStep(rows);
        fast.trainStep(rows);
        expect(errorOfWhole(fast.readGradients(), reference.readGradients())).toBeLessThan(1e-3);
        fast.writeParameters(reference.readParameters());
      }
    }
  });
});

function repeatRows(drawn: RandomCase, count: number): RandomCase {
  const { inputWidth, outputWidth } = drawn.graph;
  const repeated = (values: Float64Array, width: number) =>
    Float64Array.from({ length: count * width }, (_, at) => values[at % (drawn.count * width)] as number);
  return {
    ...drawn,
    count,
    features: repeated(drawn.features, inputWidth),
    targets: repeated(drawn.targets, outputWidth),
  };
}
