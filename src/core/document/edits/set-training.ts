// Changes training settings or the dataset; no weight changes with them.
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import type { EditResult, Refusal } from '../edit.ts';
import { maximumBatchSize, maximumEpochs, maximumValidationShare } from '../file/limits.ts';
import type { NetworkDocument, TrainingSettings } from '../network-document.ts';
import { done, refusal, refused } from './steps/outcome.ts';

export function setTraining(document: NetworkDocument, changes: Partial<TrainingSettings>): EditResult {
  const training = { ...document.training, ...changes };
  const unfit = unfitSettings(training);
  if (unfit !== null) return { refusal: unfit };
  if (sameSettings(training, document.training)) return refused('nothingChanged');
  const changed = { ...document, training };
  if (!onlyRateDiffers(training, document.training)) return done(changed, 'setTraining');
  return done(changed, 'setLearningRate', { rate: training.optimizer.learningRate });
}

export function setDataset(document: NetworkDocument, dataset: DatasetChoice | null): EditResult {
  if (dataset === document.dataset) return refused('nothingChanged');
  return done({ ...document, dataset }, 'setDataset');
}

function unfitSettings({ batchSize, epochs, seed, validation, optimizer }: TrainingSettings): Refusal | null {
  return (
    unfitWhole(batchSize, 1, maximumBatchSize) ??
    unfitWhole(epochs, 0, maximumEpochs) ??
    unfitWhole(seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) ??
    unfitNumber(validation, 0, maximumValidationShare) ??
    unfitOptimizer(optimizer)
  );
}

/** None of an optimizer's numbers may be negative; what is averaged over time must stay below 1 to move at all. */
function unfitOptimizer(settings: OptimizerSettings): Refusal | null {
  for (const [key, value] of Object.entries(settings)) {
    if (typeof value !== 'number') continue;
    const unfit = unfitNumber(value, 0, greatestOf[key] ?? Number.MAX_VALUE);
    if (unfit !== null) return unfit;
  }
  return null;
}

const justBelowOne = 1 - Number.EPSILON / 2;
const greatestOf: Readonly<Record<string, number>> = { alpha: 1, beta1: justBelowOne, beta2: justBelowOne };

function unfitWhole(value: number, least: number, greatest: number): Refusal | null {
  return unfitNumber(value, least, greatest) ?? (Number.isInteger(value) ? null : refusal('notWhole'));
}

function unfitNumber(value: number, least: number, greatest: number): Refusal | null {
  if (!Number.isFinite(value)) return refusal('notFinite');
  if (value >= least && value <= greatest) return null;
  return greatest === Number.MAX_VALUE ? refusal('negative') : refusal('outOfRange', { least, greatest });
}

function sameSettings(one: TrainingSettings, other: TrainingSettings): boolean {
  const { optimizer: oneOptimizer, ...oneRest } = one;
  const { optimizer: otherOptimizer, ...otherRest } = other;
  return sameFields(oneRest, otherRest) && sameFields(oneOptimizer, otherOptimizer);
}

function onlyRateDiffers(one: TrainingSettings, other: TrainingSettings): boolean {
  const { learningRate } = other.optimizer;
  return sameSettings({ ...one, optimizer: { ...one.optimizer, learningRate } }, other);
}

function sameFields(one: object, other: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(other));
  const entries = Object.entries(one);
  return entries.length === fields.size && entries.every(([key, value]) => Object.is(fields.get(key), value));
}
