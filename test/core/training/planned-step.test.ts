// The step shown before it is taken is the one that is then taken, whatever belongs to an update.
import { expect, test } from 'vitest';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { Network } from '#core/network/network.ts';
import { firstDropoutState } from '#core/training/dropout-masks.ts';
import { planStep } from '#core/training/planned-step.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { nextMiniBatch } from '#core/training/run-state.ts';
import { datasetWith } from '../../support/data.ts';
import { networkWithDropout } from '../../support/dropping-network.ts';

const dataset = datasetWith({
  count: 5,
  featureNames: ['x1', 'x2'],
  targetNames: ['y'],
  features: Float64Array.from({ length: 10 }, (_, at) => Math.sin(at)),
  targets: Float64Array.from({ length: 5 }, (_, at) => Math.cos(at)),
});
const settings = {
  loss: 'meanSquaredError',
  optimizer: { kind: 'adam', learningRate: 0.02, weightDecay: 0.1 },
  regularization: { l1: 0.01, l2: 0.1 },
  clipping: { kind: 'norm', limit: 0.5 },
  batchSize: 2,
  seed: 3,
  shuffle: true,
} as const;
const network: Network = {
  ...networkWithDropout,
  layers: networkWithDropout.layers.map((layer) =>
    layer.kind === 'dense' && layer.id === 'late' ? { ...layer, isFrozen: true as const } : layer,
  ),
};

test('a planned step is the one that is taken, step after step', () => {
  const run = prepareRun({ network, settings, dataset, createEngine: createReferenceEngine });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  const { compiled, trainer, engine } = run;
  for (let step = 0; step < 7; step += 1) {
    const state = trainer.state();
    const planned = planStep({
      network,
      compiled,
      dataset,
      parameters: state.parameters,
      rows: nextMiniBatch(state, settings.batchSize),
      update: settings,
      optimizerState: state.optimizerState,
      dropout: state.dropout ?? firstDropoutState(settings.seed),
    });
    trainer.takeStep();
    expect(engine.readGradients()).toEqual(planned.gradients);
    expect(engine.readUpdates()).toEqual(planned.updates);
    expect(planned.updates.filter((update) => update === 0).length).toBeGreaterThanOrEqual(9);
  }
});
