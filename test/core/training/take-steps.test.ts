// Many steps at a time are the same steps: losses, parameters, gradients and where a run diverges, to the last bit.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { CreateEngine, Engine } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { type LossPoint, Trainer } from '#core/training/trainer.ts';
import { uniform } from '../../support/draw.ts';
import { layersOf, withWires } from '../../support/drawn-layers.ts';
import { kernelModule } from '../../support/kernels.ts';

const exampleCount = 47;
const epochs = 7;

const networks = {
  'of layers': layersOf([2, 5, 3, 1]),
  'with holes': withWires(layersOf([2, 5, 3, 1]), (target, source) => (target + source) % 3 !== 0),
};

const optimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', learningRate: 0.1 },
  { kind: 'sgd', learningRate: 0.02, momentum: 0.9 },
  { kind: 'adam', learningRate: 0.01 },
  // Diverges on the way.
  { kind: 'sgd', learningRate: 1e19 },
];

interface Run {
  readonly trainer: Trainer;
  readonly engine: Engine;
}

function start(createEngine: CreateEngine, network: keyof typeof networks, optimizer: OptimizerSettings): Run {
  const drawn = networks[network];
  const compiled = compileNetwork(drawn, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  const stream = RandomStream.for(1, 'steps');
  const engine = createEngine({
    graph: compiled.graph,
    features: Float64Array.from({ length: 2 * exampleCount }, () => uniform(stream, -1, 1)),
    targets: Float64Array.from({ length: exampleCount }, () => uniform(stream, -1, 1)),
    parameters: readParameters(drawn),
    update: { optimizer },
    frozen: null,
  });
  const training = Int32Array.from({ length: 41 }, (_, row) => row);
  const validation = Int32Array.from({ length: 6 }, (_, row) => 41 + row);
  const settings = { optimizer, batchSize: 10, seed: 3, shuffle: true };
  return { engine, trainer: new Trainer(engine, { training, validation }, settings, new Float64Array(0)) };
}

/** Everything there is to see, after each of the run's epochs. */
function course(
  { trainer, engine }: Run,
  take: () => { finishedEpoch: LossPoint | null; divergence: unknown },
): unknown {
  const seen: unknown[] = [];
  while (trainer.epoch < epochs) {
    const { finishedEpoch, divergence } = take();
    if (divergence !== null) return [...seen, divergence, trainer.state()];
    if (finishedEpoch === null) continue;
    seen.push(finishedEpoch, engine.readGradients(), engine.readUpdates(), trainer.state());
  }
  return seen;
}

describe.each([
  ['reference', createReferenceEngine],
  ['fast', createFastEngine(kernelModule)],
] as const)('the %s engine', (_, createEngine) => {
  describe.each(Object.keys(networks) as (keyof typeof networks)[])('and a network %s', (network) => {
    it.each(optimizers)('takes the same steps one by one, by three and as many as there are: %o', (optimizer) => {
      const single = start(createEngine, network, optimizer);
      const expected = course(single, () => single.trainer.takeStep());
      for (const most of [1, 3, 1000]) {
        const run = start(createEngine, network, optimizer);
        expect(course(run, () => run.trainer.takeSteps(most))).toEqual(expected);
      }
    });
  });
});

it('counts the rows that were trained on, those before a divergence too', () => {
  const { trainer } = start(createFastEngine(kernelModule), 'of layers', { kind: 'sgd', learningRate: 0.1 });
  expect([trainer.takeSteps(3).examples, trainer.step]).toEqual([30, 3]);
  expect([trainer.takeSteps(1000).examples, trainer.step, trainer.epoch]).toEqual([11, 5, 1]);
});
