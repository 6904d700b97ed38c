// Trains a document for as many epochs as it says, with the engine of the command line and the window unless another is asked for.
import { datasetOf } from '#core/data/dataset-of.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { accuracy } from '#core/training/metrics/accuracy.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { kernelModule } from '../../support/kernels.ts';

export interface TrainedExample {
  readonly points: readonly LossPoint[];
  /** Over all rows, training and validation. */
  readonly accuracy: number | null;
  readonly parameters: Float64Array;
}

export function trainExample(
  document: NetworkDocument,
  epochs = document.training.epochs,
  createEngine = createFastEngine(kernelModule),
): TrainedExample {
  if (document.dataset === null) throw new Error('no dataset');
  const dataset = datasetOf(document.dataset);
  const { network, training: settings } = document;
  const run = prepareRun({ network, settings, dataset, createEngine });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  const points: LossPoint[] = [run.trainer.evaluate()];
  while (run.trainer.epoch < epochs) {
    const { finishedEpoch, divergence } = run.trainer.takeStep();
    if (divergence !== null) throw new Error('diverged');
    if (finishedEpoch !== null) points.push(finishedEpoch);
  }
  const outputs = run.engine.outputs(Int32Array.from({ length: dataset.count }, (_, row) => row));
  return {
    points,
    accuracy: accuracy(outputs, dataset.targets, dataset.targetNames.length),
    parameters: run.engine.readParameters(),
  };
}
