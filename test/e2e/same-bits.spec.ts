// Fifty random networks end in the same weights, to the last bit, in Node and in this edition's training worker.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { drawSplit, undivided } from '#core/data/split.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { compileKernels } from '#core/engine/kernels.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import type { Network } from '#core/network/network.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import { weightBytes } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { LoadCommand, TrainingCommand, TrainingEvent } from '#core/training/training-messages.ts';
import { between, chance, pick } from '../support/draw.ts';
import { randomCase } from '../support/random-case.ts';
import { expect, test } from './fixtures.ts';

const networkCount = 50;
const out = resolve(import.meta.dirname, '../../out');

const optimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', learningRate: 0.05 },
  { kind: 'sgd', learningRate: 0.02, momentum: 0.9, nesterov: true },
  { kind: 'adagrad', learningRate: 0.02 },
  { kind: 'rmsprop', learningRate: 0.002, momentum: 0.5 },
  { kind: 'adam', learningRate: 0.005 },
  { kind: 'adamW', learningRate: 0.005, weightDecay: 0.1 },
];

interface Run extends Pick<LoadCommand, 'settings' | 'dataset'> {
  readonly network: Network;
  readonly epochs: number;
}

/** Every loss in turn, every optimizer, batches under, at and over a vector, with and without shuffling and validation. */
function randomRun(seed: number): Run {
  const stream = RandomStream.for(seed, 'same bits');
  const loss = lossKinds[seed % lossKinds.length] ?? 'meanSquaredError';
  const { network, graph, count, features, targets } = randomCase(stream, loss, between(stream, 5, 90));
  const names = (letter: string, width: number) => Array.from({ length: width }, (_, at) => `${letter}${at}`);
  const { all } = undivided(count);
  const validation = chance(stream, 0.5) ? 0.2 : 0;
  return {
    network,
    dataset: {
      split: drawSplit(all, { seed, validation }, null),
      encoding: null,
      problems: [],
      featureNames: names('x', graph.inputWidth),
      targetNames: names('y', graph.outputWidth),
      features,
      targets,
      count,
    },
    settings: {
      loss,
      optimizer: pick(stream, optimizers),
      batchSize: pick(stream, [1, 2, 3, 4, 7, 16, 33, 100]),
      seed,
      shuffle: chance(stream, 0.7),
    },
    epochs: between(stream, 2, 5),
  };
}

function hashOf(parameters: Iterable<number>): string {
  return createHash('sha256')
    .update(weightBytes(Float64Array.from(parameters)))
    .digest('hex');
}

async function endsInNode(runs: readonly Run[]): Promise<string[]> {
  const bytes = await readFile(resolve(out, 'kernels/kernels.wasm'));
  const createEngine = createFastEngine(compileKernels(new Uint8Array(bytes)));
  return runs.map(({ epochs, ...given }) => {
    const run = prepareRun({ ...given, createEngine });
    if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
    while (run.trainer.epoch < epochs) {
      if (run.trainer.takeStep().divergence !== null) throw new Error(`Network ${given.settings.seed} diverges.`);
    }
    return hashOf(run.engine.readParameters());
  });
}

/** In the built worker, which is given the window's own commands. */
async function endsInWorker(page: Page, runs: readonly Run[]): Promise<string[]> {
  const files = await readdir(resolve(out, 'renderer/assets'));
  const file = files.find((name) => /^training\.worker-.*\.js$/.test(name));
  // Typed arrays travel as numbers.
  const plain = runs.map(({ dataset: { features, targets, ...dataset }, network, ...run }) => ({
    ...run,
    network: packNetwork(network),
    dataset,
    features: [...features],
    targets: [...targets],
  }));
  const ends = await page.evaluate(
    async ({ address, given }) => {
      const worker = new Worker(new URL(address, location.href), { type: 'module' });
      const ask = (command: TrainingCommand) =>
        new Promise<TrainingEvent>((answer) => {
          worker.onmessage = ({ data }: MessageEvent<TrainingEvent>) => {
            if (['loaded', 'refused', 'stopped', 'failed'].includes(data.kind)) answer(data);
          };
          worker.postMessage(command);
        });
      const results: (readonly number[] | string)[] = [];
      for (const { epochs, network, settings, ...run } of given) {
        const features = Float64Array.from(run.features);
        const targets = Float64Array.from(run.targets);
        const dataset = { ...run.dataset, features, targets };
        await ask({ kind: 'load', network, settings, dataset, state: null, run: 0, fork: null });
        const event = await ask({ kind: 'run', length: { epochs }, epochsPerSecond: null });
        results.push(event.kind === 'stopped' ? [...event.state.parameters] : JSON.stringify(event));
      }
      worker.terminate();
      return results;
    },
    { address: `assets/${file}`, given: plain },
  );
  return ends.map((end) => (typeof end === 'string' ? end : hashOf(end)));
}

test('fifty networks end in the same weight hash here and in Node', async ({ page }) => {
  const runs = Array.from({ length: networkCount }, (_, seed) => randomRun(seed));
  const expected = await endsInNode(runs);
  expect(new Set(expected).size).toBe(networkCount);
  expect(await endsInWorker(page, runs)).toEqual(expected);
});
