// The autopsy of a run that diverged: the first number that was not finite, its ingredients, and the start of the growth.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { weightFlags } from '#core/graph/weight-flags.ts';
import { continuedOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import type { Network } from '#core/network/network.ts';
import { drawDropout, dropoutProbabilities, firstDropoutState } from '../dropout-masks.ts';
import { nextUpdate } from '../next-update.ts';
import { isPrepared, prepareRun, type RunInput } from '../prepare-run.ts';
import { nextMiniBatch, type RunState } from '../run-state.ts';
import type { LossPoint, Trainer } from '../trainer.ts';
import { dissectStep, type Failure } from './failed-step.ts';
import { findGrowth, type Growth, type GrowthSample } from './growth.ts';
import { inRange } from './number-range.ts';

export interface DivergedRun {
  readonly network: Network;
  readonly settings: RunInput['settings'];
  readonly dataset: Dataset;
  /** The last moment whose numbers are finite. */
  readonly state: RunState;
  readonly log: readonly LossPoint[];
  /** The largest number of the engine that trained it. */
  readonly largest: number;
  /** The network as the run found it; null where the run was changed on the way and can't be made again. */
  readonly start: Network | null;
}

export interface Autopsy {
  /** Finished steps; the next one diverged. */
  readonly step: number;
  /** Null when the step can't be made to fail again. */
  readonly failure: Failure | null;
  readonly growth: Growth | null;
  /** The growth is known to the step; else to the epoch. */
  readonly isToTheStep: boolean;
}

/** Steps × rows × parameters that are made again, in double precision; about a second. */
const affordableWork = 30_000_000;
const affordableSteps = 20_000;

export function performAutopsy(run: DivergedRun): Autopsy {
  const { state, settings, dataset, log } = run;
  const retraced = retrace(run);
  const training = dataset.split.training.length;
  const stepsPerEpoch = Math.max(1, Math.ceil(training / settings.batchSize));
  return {
    step: state.step,
    failure: failureOf(run),
    growth: findGrowth(retraced ?? samplesOfLog(log, stepsPerEpoch)),
    isToTheStep: retraced !== null,
  };
}

function retrace({ start, settings, dataset, state, largest }: DivergedRun) {
  const work = (state.step + 1) * Math.min(settings.batchSize, dataset.count) * state.parameters.length;
  if (start === null || state.step > affordableSteps || work > affordableWork) return null;
  const prepared = prepareRun({ network: start, settings, dataset, createEngine: createReferenceEngine });
  if (!isPrepared(prepared)) return null;
  const samples = retraceRun(prepared.trainer, state.step, largest);
  return samples.at(-1)?.step === state.step ? samples : null;
}

function failureOf({ network, settings, dataset, state, largest }: DivergedRun): Failure | null {
  const compiled = compileNetwork(network, settings.loss);
  if (!isCompiled(compiled)) return null;
  const { graph, layout } = compiled;
  const rows = nextMiniBatch(state, settings.batchSize);
  const probabilities = dropoutProbabilities(graph);
  const stream = state.dropout ?? firstDropoutState(settings.seed);
  return dissectStep({
    graph,
    features: dataset.features,
    targets: dataset.targets,
    parameters: state.parameters,
    optimizerState: continuedOptimizerState(settings.optimizer, state.optimizerState),
    update: nextUpdate(settings, state),
    roles: { isWeight: weightFlags(graph), isFrozen: untrainedParameters(network, layout) },
    rows,
    largest,
    dropout: probabilities.length === 0 ? null : drawDropout(probabilities, rows.length, stream).multipliers,
  });
}

/**
 * Every moment from the trainer's to the step that diverges, or to `lastStep`.
 * @param largestNumber of the engine that trained
 */
function retraceRun(trainer: Trainer, lastStep: number, largestNumber: number): readonly GrowthSample[] {
  const samples: GrowthSample[] = [];
  while (trainer.step <= lastStep) {
    const { step } = trainer;
    const largest = largestOf(trainer.state().parameters);
    const { loss, divergence } = trainer.takeStep();
    samples.push({ step, loss: inRange(loss, largestNumber), largest });
    if (divergence !== null) break;
  }
  return samples;
}

/** The same from the loss curve alone: each epoch at the step with which it begins. */
function samplesOfLog(log: readonly LossPoint[], stepsPerEpoch: number): readonly GrowthSample[] {
  return log
    .filter(({ epoch }) => epoch > 0)
    .map(({ epoch, loss }) => ({ step: (epoch - 1) * stepsPerEpoch, loss, largest: null }));
}

function largestOf(parameters: Float64Array): number {
  let largest = 0;
  for (const value of parameters) largest = Math.max(largest, Math.abs(value));
  return largest;
}
