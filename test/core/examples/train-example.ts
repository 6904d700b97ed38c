// Trains a document for as many epochs as it says, with the engine of the command line and the window unless another is asked for.
import type { Dataset } from '#core/data/dataset.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { accuracy } from '#core/metrics/accuracy.ts';
import { isPrepared, type PreparedRun, prepareRun } from '#core/training/prepare-run.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { kernelModule } from '../../support/kernels.ts';

export interface TrainedExample {
  readonly points: readonly LossPoint[];
  /** Over all rows, training and validation. */
  readonly accuracy: number | null;
  readonly validationAccuracy: number | null;
  /** Of all rows, [rows × targets]. */
  readonly outputs: Float64Array;
  readonly parameters: Float64Array;
}

interface EndedRun {
  readonly run: PreparedRun;
  readonly dataset: Dataset;
  readonly points: readonly LossPoint[];
  /** The epoch in which the run diverged. */
  readonly divergedAt: number | null;
}

export function trainExample(
  document: NetworkDocument,
  epochs = document.training.epochs,
  createEngine = createFastEngine(kernelModule),
): TrainedExample {
  const { run, dataset, points, divergedAt } = trainUntilItEnds(document, epochs, createEngine);
  if (divergedAt !== null) throw new Error('diverged');
  const width = dataset.targetNames.length;
  const outputs = run.engine.outputs(Int32Array.from({ length: dataset.count }, (_, row) => row));
  const { validation } = dataset.split;
  const targets = Array.from(validation, (row) => [...dataset.targets.slice(row * width, (row + 1) * width)]);
  return {
    points,
    accuracy: accuracy(outputs, dataset.targets, width),
    validationAccuracy: accuracy(run.engine.outputs(validation), Float64Array.from(targets.flat()), width),
    outputs,
    parameters: run.engine.readParameters(),
  };
}

/** Divergence ends the training too. */
export function trainUntilItEnds(
  document: NetworkDocument,
  epochs = document.training.epochs,
  createEngine = createFastEngine(kernelModule),
): EndedRun {
  if (document.dataset === null) throw new Error('no dataset');
  const dataset = datasetOf(document.dataset, document.training);
  const { network, training: settings } = document;
  const run = prepareRun({ network, settings, dataset, createEngine });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  const points: LossPoint[] = [run.trainer.evaluate()];
  while (run.trainer.epoch < epochs) {
    const { finishedEpoch, divergence } = run.trainer.takeStep();
    if (divergence !== null) return { run, dataset, points, divergedAt: run.trainer.epoch };
    if (finishedEpoch !== null) points.push(finishedEpoch);
  }
  return { run, dataset, points, divergedAt: null };
}
