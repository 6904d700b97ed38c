// Numbers beyond single precision are named with their place before a run, and not blamed on the learning rate after it.
import { expect, it } from 'vitest';
import type { Dataset } from '#core/data/dataset.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { divergenceProblem } from '#core/training/divergence-problem.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { wholeDataset } from '../../support/data.ts';
import { kernelModule } from '../../support/kernels.ts';

const { network, training: settings, dataset: choice } = exampleById('xor-2-2-1').document();
if (choice === null) throw new Error('no dataset');
const dataset = wholeDataset(choice);

function withWeight(value: number): Network {
  const [first, ...others] = network.connections;
  if (first === undefined) return network;
  const weights = first.weights.map((row, unit) => (unit === 1 ? row.with(0, value) : row));
  return { ...network, connections: [{ ...first, weights }, ...others] };
}

function withBias(value: number): Network {
  const layers = network.layers.map(
    (layer): Layer => (layer.kind === 'dense' && layer.id === 'h' ? { ...layer, biases: [0, value] } : layer),
  );
  return { ...network, layers };
}

const withFeature = (value: number): Dataset => ({ ...dataset, features: dataset.features.with(5, value) });
const withTarget = (value: number): Dataset => ({ ...dataset, targets: dataset.targets.with(2, value) });

const cases = [
  ['weightTooLarge', withWeight(1e308), dataset, { connection: 'x-h', wire: [1, 0] }],
  ['biasTooLarge', withBias(-1e39), dataset, { layer: 'h', unit: 1 }],
  ['valueTooLarge', network, withFeature(1e39), { row: 2, column: 1 }],
  ['valueTooLarge', network, withTarget(-1e39), { row: 2 }],
] as const;

it.each(cases)('%s: a warning with its place, which is also what the run ends with', (code, drawn, examples, place) => {
  expect(checkTraining(drawn, settings.loss, examples)).toMatchObject([{ code, severity: 'warning', place }]);
  const run = prepareRun({ network: drawn, settings, dataset: examples, createEngine: createFastEngine(kernelModule) });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  const { divergence } = run.trainer.takeStep();
  if (divergence === null) throw new Error('It did not diverge.');
  const { graph, layout } = run.compiled;
  const { learningRate } = settings.optimizer;
  const problem = divergenceProblem({
    network: drawn,
    graph,
    layout,
    divergence,
    step: 0,
    epoch: 0,
    learningRate,
    dataset: examples,
  });
  expect(problem).toMatchObject({ code, severity: 'error', place });
  expect(problem).not.toHaveProperty('fix');
});

it('says nothing of the largest number that there is room for', () => {
  expect(checkTraining(withWeight(3.4028234663852886e38), settings.loss, withFeature(-3.4e38))).toEqual([]);
});

it('warns of rows of cross-entropy targets that do not sum to 1, but not of rounded ones', () => {
  const digits = exampleById('digits').document();
  if (digits.dataset === null) throw new Error('no dataset');
  const whole = wholeDataset(digits.dataset);
  expect(checkTraining(digits.network, 'crossEntropy', whole)).toEqual([]);
  const targets = whole.targets.slice();
  targets.fill(0.3, 30, 33);
  targets[whole.targets.indexOf(1, 40)] = 0.999;
  const found = checkTraining(digits.network, 'crossEntropy', { ...whole, targets });
  expect(found).toMatchObject([
    { code: 'targetsDontSum', severity: 'warning', place: { row: 3 }, values: { count: 1 } },
  ]);
});
