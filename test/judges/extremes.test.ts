// PyTorch judges what is far out: cross-entropies of logits up to 1e17, and tanh that is saturated under Adam.

import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { connectionId, layerId, type Network, type Weights } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { kernelModule } from '../support/kernels.ts';
import type { RandomCase } from '../support/random-case.ts';
import { judging } from './debian-python.ts';
import { askPytorch, inParameterOrder, questionOf } from './pytorch.ts';
import { largestError, relativeError } from './relative-error.ts';

type Rows = readonly (readonly number[])[];

interface Drawn {
  readonly loss: LossKind;
  readonly activation: ActivationKind | 'softmax';
  readonly weights: Weights;
  readonly features: Rows;
  readonly targets: Rows;
}

/** One layer without biases behind the inputs. */
function caseOf({ loss, activation, weights, features, targets }: Drawn): RandomCase {
  const [input, output] = [layerId('x'), layerId('y')];
  const network: Network = {
    layers: [
      { kind: 'input', id: input, name: 'x', units: weights[0]?.length ?? 0 },
      { kind: 'dense', id: output, name: 'y', units: weights.length, activation, biases: null },
    ],
    connections: [{ id: connectionId('x-y'), source: input, target: output, weights }],
    outputs: [output],
  };
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  return {
    network,
    loss,
    graph: compiled.graph,
    layout: compiled.layout,
    parameters: readParameters(network),
    count: features.length,
    features: Float64Array.from(features.flat()),
    targets: Float64Array.from(targets.flat()),
  };
}

const sizes = [1, 1e4, 1e8, 1e12, 1e15, 1e17];

const nearlyOne = 1 - 2 ** -40;

/** [logits, targets], at every size. */
const softmaxRows = (size: number): readonly (readonly [Rows[number], Rows[number]])[] => [
  [
    [size, size, size],
    [0, 1, 0],
  ],
  [
    [-size, -size, -size],
    [0.2, 0.3, 0.5],
  ],
  [
    [size, size + 32, size - 32],
    [1, 0, 0],
  ],
  [
    [size, -size, 0],
    [1, 0, 0],
  ],
  [
    [0, size, size],
    [0, 0.5, 0.5],
  ],
];
const sigmoidRows = (size: number): readonly (readonly [Rows[number], Rows[number]])[] => [
  [[size], [1]],
  [[-size], [0]],
  [[size], [nearlyOne]],
  [[-size], [0.5]],
];

/** The features are the logits, behind weights that change nothing. A case for each row: none hides behind a greater one. */
const logitCases = sizes.flatMap((size) => [
  ...softmaxRows(size).map(([logits, targets]) => {
    const weights = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    return caseOf({ loss: 'crossEntropy', activation: 'softmax', weights, features: [logits], targets: [targets] });
  }),
  ...sigmoidRows(size).map(([logits, targets]) =>
    caseOf({
      loss: 'binaryCrossEntropy',
      activation: 'sigmoid',
      weights: [[1]],
      features: [logits],
      targets: [targets],
    }),
  ),
]);

const tanhWeights = [30, -30, 12, 9.5, -9.5, 2];
const adam: OptimizerSettings = { kind: 'adam', learningRate: 0.1 };
const stepCount = 50;

const saturated = caseOf({
  loss: 'meanSquaredError',
  activation: 'tanh',
  weights: tanhWeights.map((weight) => [weight]),
  features: [[1]],
  targets: [[0, 0, 0, 0, 0, 0]],
});

/** What the fast engine's float32 makes of these steps. */
function trainedFast(optimizer: OptimizerSettings): Float64Array {
  const engine = createFastEngine(kernelModule)({ ...saturated, update: { optimizer }, frozen: null });
  for (let step = 0; step < stepCount; step += 1) engine.trainStep(Int32Array.of(0));
  return engine.readParameters();
}

describe('PyTorch', judging, () => {
  it('has the same losses and gradients of large logits', () => {
    const answers = askPytorch(logitCases.map(questionOf), []).gradients;
    for (const [index, { network, loss: kind, graph, parameters, features, targets }] of logitCases.entries()) {
      const answer = answers[index];
      if (answer === undefined) throw new Error(`No answer for case ${index}.`);
      const { loss, trace } = evaluateExamples(graph, parameters, features, targets, null);
      const at = `${kind} of ${features} against ${targets}`;
      expect(relativeError(loss, answer.loss), at).toBeLessThanOrEqual(1e-12);
      const worst = largestError(trace.parameterGradients, inParameterOrder(network, answer), at);
      expect(worst.error, worst.at).toBeLessThanOrEqual(1e-9);
    }
  });

  it('leaves saturated weights of tanh under Adam where they are, as both engines do', () => {
    const batches = Array.from({ length: stepCount }, () => [0]);
    const question = { ...questionOf(saturated), update: { optimizer: adam }, batches };
    const [answer] = askPytorch([], [question]).training;
    if (answer === undefined) throw new Error('No answer.');
    const theirs = inParameterOrder(saturated.network, answer);
    const reference = createReferenceEngine({ ...saturated, update: { optimizer: adam }, frozen: null });
    for (let step = 0; step < stepCount; step += 1) reference.trainStep(Int32Array.of(0));
    expect([...theirs.slice(0, 2)]).toEqual([30, -30]);
    expect(largestError(reference.readParameters(), theirs, 'reference').error).toBeLessThanOrEqual(1e-7);
    const ours = trainedFast(adam);
    expect([...ours.slice(0, 2)]).toEqual([30, -30]);
    expect(relativeError(ours[5] as number, theirs[5] as number)).toBeLessThanOrEqual(2e-3);
  });
});
