// Changes training settings or the dataset; no weight changes with them.
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import type { EditResult, Refusal } from '../edit.ts';
import { maximumBatchSize, maximumEpochs, maximumHeldOutShare } from '../file/limits.ts';
import type { NetworkDocument, TrainingSettings } from '../network-document.ts';
import { isSameValue } from '../same-value.ts';
import {
  clippingRanges,
  largestTest,
  optimizerRanges,
  regularizationRanges,
  scheduleRanges,
  stopRuleRanges,
} from '../setting-ranges.ts';
import { done, refused } from './steps/outcome.ts';
import { unfitNumber, unfitSettings, unfitWhole } from './steps/unfit-settings.ts';

type Extra = 'test' | 'stratify' | 'schedule' | 'regularization' | 'clipping' | 'stopRules';

/** Settings and their new values; `undefined` takes one away that a document need not have. */
export type TrainingChanges = Partial<Omit<TrainingSettings, Extra>> & {
  readonly [Name in Extra]?: TrainingSettings[Name] | undefined;
};

export function setTraining(document: NetworkDocument, changes: TrainingChanges): EditResult {
  const training = changed(document.training, changes);
  const unfit = unfitTraining(training);
  if (unfit !== null) return { refusal: unfit };
  if (isSameValue(training, document.training)) return refused('nothingChanged');
  const after = { ...document, training };
  const before = document.training.optimizer;
  const { kind, learningRate } = training.optimizer;
  if (kind !== before.kind && learningRate !== before.learningRate) {
    return done(after, 'setOptimizerAndRate', { rate: learningRate, before: before.learningRate });
  }
  if (!onlyRateDiffers(training, document.training)) return done(after, 'setTraining');
  return done(after, 'setLearningRate', { rate: training.optimizer.learningRate });
}

function changed(training: TrainingSettings, changes: TrainingChanges): TrainingSettings {
  const entries = Object.entries({ ...training, ...changes });
  return Object.fromEntries(entries.filter(isSaid)) as unknown as TrainingSettings;
}

/** No test rows is what a document means that says nothing. */
function isSaid([name, value]: readonly [string, unknown]): boolean {
  return value !== undefined && !(name === 'test' && value === 0);
}

export function setDataset(document: NetworkDocument, dataset: DatasetChoice | null): EditResult {
  if (dataset === document.dataset) return refused('nothingChanged');
  return done({ ...document, dataset }, 'setDataset');
}

function unfitTraining(training: TrainingSettings): Refusal | null {
  const { batchSize, epochs, seed, validation, test = 0, optimizer } = training;
  const { schedule, regularization, clipping, stopRules } = training;
  return (
    unfitWhole(batchSize, 1, maximumBatchSize) ??
    unfitWhole(epochs, 0, maximumEpochs) ??
    unfitWhole(seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) ??
    unfitNumber(validation, 0, maximumHeldOutShare) ??
    unfitNumber(test, 0, largestTest(validation)) ??
    unfitSettings(optimizer, optimizerRanges[optimizer.kind]) ??
    unfitSettings(schedule, schedule && scheduleRanges[schedule.kind]) ??
    unfitSettings(regularization, regularizationRanges) ??
    unfitSettings(clipping, clipping && clippingRanges[clipping.kind]) ??
    unfitSettings(stopRules, stopRuleRanges)
  );
}

export function sameTraining(one: TrainingSettings, other: TrainingSettings): boolean {
  return isSameValue(one, other);
}

function onlyRateDiffers(one: TrainingSettings, other: TrainingSettings): boolean {
  const { learningRate } = other.optimizer;
  return isSameValue({ ...one, optimizer: { ...one.optimizer, learningRate } }, other);
}
