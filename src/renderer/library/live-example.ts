// An example in training for the eye alone: no document, no worker, no run that is kept.
import { datasetFor } from '#core/data/dataset-of.ts';
import type { Example } from '#core/examples/example.ts';
import { answersShares } from '#core/graph/answers-shares.ts';
import { predict } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { Network } from '#core/network/network.ts';
import { writeParameters } from '#core/network/parameter-layout.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { MapRows } from '#renderer/charts/maps/target-view.ts';

export interface LiveExample {
  readonly rows: MapRows;
  /** Of the whole run. */
  readonly epochs: number;
  epoch(): number;
  /** Mean of the last epoch; null before the first. */
  loss(): number | null;
  /** With the weights learned so far. */
  network(): Network;
  predict(features: Float64Array): Float64Array;
  /** Trains one epoch; false when the run is over. */
  advance(): boolean;
}

/** Null: the example has nothing to train on. */
export function liveExample(example: Example): LiveExample | null {
  const document = example.document();
  const { network, training } = document;
  const dataset = datasetFor(document);
  const run = prepareRun({ network, settings: training, dataset, createEngine: createReferenceEngine });
  if (!isPrepared(run)) return null;
  const { trainer, engine, compiled } = run;
  let loss: number | null = null;
  return {
    rows: { ...run.dataset, outputs: run.dataset.targetNames.length, areShares: answersShares(compiled.graph) },
    epochs: training.epochs,
    epoch: () => trainer.epoch,
    loss: () => loss,
    network: () => writeParameters(network, engine.readParameters()),
    predict: (features) => predict(compiled.graph, engine.readParameters(), features),
    advance() {
      if (trainer.epoch >= training.epochs) return false;
      for (let step = trainer.stepsPerEpoch; step > 0; step -= 1) {
        const { finishedEpoch, divergence } = trainer.takeStep();
        if (divergence !== null) return false;
        if (finishedEpoch !== null) loss = finishedEpoch.loss;
      }
      return trainer.epoch < training.epochs;
    },
  };
}
