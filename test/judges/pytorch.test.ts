// PyTorch float64 judges the reference engine: gradients of random networks, and whole runs of every optimizer.

import { describe, expect, it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { shuffled } from '../support/draw.ts';
import { kernelModule } from '../support/kernels.ts';
import { optimizersToTry } from '../support/optimizers-to-try.ts';
import { type RandomCase, randomCase } from '../support/random-case.ts';
import { masksOf, withDropout } from '../support/random-training.ts';
import { isLong } from '../support/run-seed.ts';
import { judging } from './debian-python.ts';
import { type Answers, askPytorch, type GradientAnswer, inParameterOrder, questionOf, rowsOf } from './pytorch.ts';
import { randomDags } from './random-dags.ts';
import { type Disagreement, errorOfWhole, largestError, relativeError, worstOf } from './relative-error.ts';

const gradientTolerance = 1e-9;
const weightTolerance = 1e-7;
/** Of float32. */
const fastTolerance = 1e-5;
const stepCount = isLong ? 100 : 50;

const optimizers: readonly (readonly [name: string, settings: OptimizerSettings])[] = [
  ...optimizersToTry(0.5).map((settings) => [JSON.stringify(settings), settings] as const),
  ['sgd with momentum', { kind: 'sgd', learningRate: 0.02, momentum: 0.9 }],
  ['rmsprop with momentum', { kind: 'rmsprop', learningRate: 0.005, momentum: 0.9 }],
];

interface TrainingCase {
  readonly drawn: RandomCase;
  readonly optimizer: OptimizerSettings;
  readonly batches: readonly (readonly number[])[];
}

/** A network for each loss; full batches for every second one, else mini-batches of five that are shuffled each epoch. */
function trainingCases(optimizer: OptimizerSettings, name: string): TrainingCase[] {
  return lossKinds.map((loss, index) => {
    const stream = RandomStream.for(index, 'training', name);
    const drawn = randomCase(stream, loss, 12);
    return { drawn, optimizer, batches: index % 2 === 0 ? fullBatches(drawn.count) : miniBatches(stream, drawn.count) };
  });
}

function fullBatches(count: number): number[][] {
  return Array.from({ length: stepCount }, () => Array.from({ length: count }, (_, row) => row));
}

function miniBatches(stream: RandomStream, count: number): number[][] {
  const batches: number[][] = [];
  while (batches.length < stepCount) {
    const rows = shuffled(stream, [...new Array(count).keys()]);
    for (let start = 0; start < count; start += 5) batches.push(rows.slice(start, start + 5));
  }
  return batches.slice(0, stepCount);
}

/** The engine's losses of all steps and its parameters after the last. */
function train({ drawn, optimizer, batches }: TrainingCase): { losses: number[]; parameters: Float64Array } {
  const { graph, features, targets, parameters } = drawn;
  const engine = createReferenceEngine({ graph, features, targets, parameters, update: { optimizer }, frozen: null });
  const losses = batches.map((rows) => engine.trainStep(Int32Array.from(rows)).loss);
  return { losses, parameters: engine.readParameters() };
}

const dags = randomDags();
const createFast = createFastEngine(kernelModule);

/** Every fourth of the networks again, dropping what these multipliers say. */
const droppingDags = dags
  .filter((_, seed) => seed % 4 === 0)
  .map((plain, seed) => {
    const stream = RandomStream.for(seed, 'dropping DAG');
    const drawn = withDropout(stream, plain);
    return { drawn, multipliers: masksOf(drawn, stream, [drawn.count])[0] as Float64Array };
  });

const training = optimizers.map(([name, settings]) => trainingCases(settings, name));
let asked: Answers | undefined;

/** Asked once, by the first test, so that a missing PyTorch is a failed test and not a skipped one. */
function answers(): Answers {
  asked ??= askPytorch(
    [
      ...dags.map(questionOf),
      ...droppingDags.map(({ drawn, multipliers }) => ({
        ...questionOf(drawn),
        multipliers: rowsOf(multipliers, drawn.count, drawn.graph.dropoutWidth),
      })),
    ],
    training.flat().map(({ drawn, optimizer, batches }) => ({ ...questionOf(drawn), update: { optimizer }, batches })),
  );
  return asked;
}

describe('PyTorch', judging, () => {
  it('is version 2', () => {
    expect(answers().torch).toMatch(/^2\./);
    expect(answers().gradients).toHaveLength(200 + droppingDags.length);
  });

  it(`has the same losses and gradients within ${gradientTolerance}`, async ({ annotate }) => {
    const worst = worstOf(dags.map((dag, seed) => gradientDisagreement(dag, answers().gradients[seed], seed)));
    await annotate(`largest relative error ${worst.error} (${worst.at})`);
    expect(worst.error, worst.at).toBeLessThanOrEqual(gradientTolerance);
  });

  it(`has the fast engine’s losses and gradients within ${fastTolerance}, each gradient taken whole`, async ({
    annotate,
  }) => {
    const worst = worstOf(dags.map((dag, seed) => fastDisagreement(dag, answers().gradients[seed], seed)));
    await annotate(`largest relative error ${worst.error} (${worst.at})`);
    expect(worst.error, worst.at).toBeLessThanOrEqual(fastTolerance);
  });

  it(`has the same gradients within ${gradientTolerance} with dropout’s multipliers`, async ({ annotate }) => {
    expect(droppingDags.filter(({ multipliers }) => multipliers.includes(0)).length).toBeGreaterThan(30);
    const disagreements = droppingDags.map(({ drawn, multipliers }, index) =>
      gradientDisagreement(drawn, answers().gradients[dags.length + index], index, multipliers),
    );
    const worst = worstOf(disagreements);
    await annotate(`largest relative error ${worst.error} (${worst.at})`);
    expect(worst.error, worst.at).toBeLessThanOrEqual(gradientTolerance);
  });

  it.for(optimizers.map(([name], index) => ({ name, index })))(
    `has the same weights after ${stepCount} steps of $name within ${weightTolerance}`,
    async ({ index }, { annotate }) => {
      const cases = training[index] as TrainingCase[];
      const worst = worstOf(cases.map((each, position) => trainingDisagreement(each, index * cases.length + position)));
      await annotate(`largest relative error ${worst.error} (${worst.at})`);
      expect(worst.error, worst.at).toBeLessThanOrEqual(weightTolerance);
    },
  );
});

function gradientDisagreement(
  { network, graph, parameters, features, targets }: RandomCase,
  answer: GradientAnswer | undefined,
  seed: number,
  multipliers: Float64Array | null = null,
): Disagreement {
  if (answer === undefined) throw new Error(`No answer for network ${seed}.`);
  const { loss, trace } = evaluateExamples(graph, parameters, features, targets, multipliers);
  return worstOf([
    { error: relativeError(loss, answer.loss), at: `network ${seed}, loss: ${loss} against ${answer.loss}` },
    largestError(trace.parameterGradients, inParameterOrder(network, answer), `network ${seed}, parameter`),
  ]);
}

function fastDisagreement(drawn: RandomCase, answer: GradientAnswer | undefined, seed: number): Disagreement {
  if (answer === undefined) throw new Error(`No answer for network ${seed}.`);
  const engine = createFast({ ...drawn, update: { optimizer: { kind: 'sgd', learningRate: 0.1 } }, frozen: null });
  const { loss } = engine.trainStep(Int32Array.from({ length: drawn.count }, (_, row) => row));
  const gradients = Float64Array.from(inParameterOrder(drawn.network, answer));
  return worstOf([
    { error: relativeError(loss, answer.loss), at: `network ${seed}, loss: ${loss} against ${answer.loss}` },
    { error: errorOfWhole(engine.readGradients(), gradients), at: `network ${seed}, gradient` },
  ]);
}

function trainingDisagreement(training: TrainingCase, position: number): Disagreement {
  const answer = answers().training[position];
  if (answer === undefined) throw new Error(`No answer for training ${position}.`);
  const { losses, parameters } = train(training);
  const at = `${training.drawn.loss}, ${training.optimizer.kind}`;
  return worstOf([
    largestError(losses, answer.losses, `${at}, loss of step`),
    largestError(parameters, inParameterOrder(training.drawn.network, answer), `${at}, parameter`),
  ]);
}
