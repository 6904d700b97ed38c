// One fold of a cross-validation: the network is trained on the other folds, by the document's rules, and measured on its own rows.
import type { Dataset } from '#core/data/dataset.ts';
import type { Split } from '#core/data/split.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { isTimeUp, type LossRule } from '#core/learning/stopping/stop-rules.ts';
import type { Network } from '#core/network/network.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { evaluateRows, type RowsEvaluation } from '../evaluate-rows.ts';
import { isPrepared, prepareRun, type RunInput } from '../prepare-run.ts';
import type { LossPoint } from '../trainer.ts';

export interface FoldOrder {
  /** What the fold starts from. */
  readonly network: Network;
  readonly settings: RunInput['settings'] & { readonly epochs: number };
  /** With the numbers that its training rows teach; the fold's own rows are the validation part. */
  readonly dataset: Dataset;
}

export interface FoldSurroundings {
  readonly createEngine: CreateEngine;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface TrainedFold {
  readonly stopReason: 'epochs' | LossRule | 'time' | 'diverged';
  readonly last: LossPoint;
  /** Of the fold's own rows; null: it diverged. */
  readonly evaluation: RowsEvaluation | null;
  readonly parameters: Float64Array;
}

/** A fold as far as it has come: give up by asking no more. */
export type FoldTraining = Generator<LossPoint, TrainedFold | { readonly problems: readonly Diagnostic[] }>;

const blockSize = 256;
/** Steps between two looks at the clock. */
const stepsAtOnce = 64;

/** Yields the start and every epoch. */
export function* trainFold({ network, settings, dataset }: FoldOrder, surroundings: FoldSurroundings): FoldTraining {
  const { createEngine, now } = surroundings;
  const run = prepareRun({ network, settings, dataset: withoutValidation(dataset), createEngine });
  if (!isPrepared(run)) return run;
  const { trainer, engine, compiled } = run;
  const { stopRules = {}, epochs } = settings;
  const begun = now();
  let last = trainer.evaluate();
  yield last;
  let stopReason: TrainedFold['stopReason'] = 'epochs';
  while (trainer.epoch < epochs) {
    const { finishedEpoch, stoppedBy, divergence } = trainer.takeSteps(stepsAtOnce);
    if (finishedEpoch !== null) {
      last = finishedEpoch;
      yield last;
    }
    const ended = divergence === null ? stoppedBy : 'diverged';
    if (ended !== null || isTimeUp(stopRules, (now() - begun) / 1000)) {
      stopReason = ended ?? 'time';
      break;
    }
  }
  const parameters = engine.readParameters();
  const order = { graph: compiled.graph, parameters, dataset, rows: dataset.split.validation, blockSize };
  const evaluation = stopReason === 'diverged' ? null : atOnce(evaluateRows(order));
  return { stopReason, last, evaluation, parameters };
}

/** What the fold is measured by has no say in its training: rules that wait for a better loss watch the training rows. */
function withoutValidation(dataset: Dataset): Dataset {
  const split: Split = { ...dataset.split, all: dataset.split.training, validation: new Int32Array() };
  return { ...dataset, split };
}
