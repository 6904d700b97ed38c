// One start of a census trained to its end by the document's rules, as far as it is asked to go on: the same in window and shell.
import { datasetFor } from '#core/data/dataset-of.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { isTimeUp } from '#core/learning/stopping/stop-rules.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { isPrepared, type PreparedRun, prepareRun } from '#core/training/prepare-run.ts';
import type { CensusEnd } from './census.ts';

export interface CensusSurroundings {
  readonly createEngine: CreateEngine;
  /** Milliseconds. */
  readonly now: () => number;
}

/** As many as are trained in one census. */
export const mostStarts = 10_000;

/** Steps between two looks at the clock. */
const stepsAtOnce = 32;

/** Every start trains on the rows that the document's own seed draws, so that all seek minima of the same loss. */
export function prepareStart(
  document: NetworkDocument,
  createEngine: CreateEngine,
  seed: number,
): PreparedRun | { readonly problems: readonly Diagnostic[] } {
  const { network, training } = document;
  return prepareRun({
    network: initializeNetwork(network, seed),
    settings: { ...training, seed },
    dataset: datasetFor(document),
    createEngine,
  });
}

/** Yields now and then; give up by asking no more. */
export function* endOfTraining(
  document: NetworkDocument,
  seed: number,
  { createEngine, now }: CensusSurroundings,
): Generator<void, CensusEnd | { readonly problems: readonly Diagnostic[] }> {
  const run = prepareStart(document, createEngine, seed);
  if (!isPrepared(run)) return run;
  const { engine, trainer } = run;
  const { epochs, stopRules = {} } = document.training;
  const begun = now();
  try {
    let last = trainer.evaluate();
    while (trainer.epoch < epochs) {
      const { finishedEpoch, stoppedBy, divergence } = trainer.takeSteps(stepsAtOnce);
      if (divergence !== null) return { seed, loss: Number.NaN, parameters: engine.readParameters() };
      if (finishedEpoch !== null) last = finishedEpoch;
      if (stoppedBy !== null || isTimeUp(stopRules, (now() - begun) / 1000)) break;
      yield;
    }
    return { seed, loss: last.loss, parameters: engine.readParameters() };
  } finally {
    engine.release();
  }
}
