// Changes training settings or the dataset; no weight changes with them.
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import type { SettingRanges } from '#core/learning/setting-range.ts';
import type { EditResult, Refusal } from '../edit.ts';
import type { NetworkDocument, TrainingSettings } from '../network-document.ts';
import { isSameValue } from '../same-value.ts';
import { clippingRanges, optimizerRanges, regularizationRanges, scheduleRanges } from '../setting-ranges.ts';
import { stopRuleNumbers } from '../stop-rule-settings.ts';
import {
  declarationOf,
  isTaught,
  type PartName,
  rangeBeside,
  type SingleName,
  settingIn,
  settingNames,
  singleNames,
  type TaughtName,
} from '../training-settings.ts';
import { done, refused } from './steps/outcome.ts';
import { unfitSettings } from './steps/unfit-settings.ts';

/** Settings and their new values; `undefined` takes one away that a document need not have. */
export type TrainingChanges = {
  readonly [Name in keyof TrainingSettings]?:
    | TrainingSettings[Name]
    | (object extends Pick<TrainingSettings, Name> ? undefined : never);
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
  if (onlyRateDiffers(training, document.training)) return done(after, 'setLearningRate', { rate: learningRate });
  const setting = onlyNumberChanged(training, document.training);
  if (setting === null) return done(after, 'setTraining');
  return done(after, 'setSetting', { setting, value: settingIn(training, setting) });
}

/** The setting that is a number with a field, where no other differs. */
function onlyNumberChanged(one: TrainingSettings, other: TrainingSettings): TaughtName | null {
  const [changed, ...others] = settingNames.filter((name) => !isSameValue(one[name], other[name]));
  return changed !== undefined && others.length === 0 && isTaught(changed) ? changed : null;
}

function changed(training: TrainingSettings, changes: TrainingChanges): TrainingSettings {
  const all = { ...training, ...changes } as TrainingSettings;
  const needless = new Set<string>(singleNames.filter((name) => saysNothing(all, name)));
  const said = Object.entries(all).filter(([name, value]) => value !== undefined && !needless.has(name));
  return Object.fromEntries(said) as object as TrainingSettings;
}

/** It is what a document means that does not have it. */
function saysNothing(training: TrainingSettings, name: SingleName): boolean {
  const { isOptional, absent } = declarationOf(name);
  return isOptional === true && settingIn(training, name) === absent;
}

export function setDataset(document: NetworkDocument, dataset: DatasetChoice | null): EditResult {
  if (dataset === document.dataset) return refused('nothingChanged');
  return done({ ...document, dataset }, 'setDataset');
}

/** The ranges of the numbers in the parts of the settings. */
const rangesWithin: { readonly [Name in PartName]: (part: NonNullable<TrainingSettings[Name]>) => SettingRanges } = {
  optimizer: ({ kind }) => optimizerRanges[kind],
  stratify: () => ({}),
  schedule: ({ kind }) => scheduleRanges[kind],
  regularization: () => regularizationRanges,
  clipping: ({ kind }) => clippingRanges[kind],
  stopRules: () => stopRuleNumbers,
};

function singleRanges(training: TrainingSettings): SettingRanges {
  const ranges = singleNames.flatMap((name) => {
    const declaration = declarationOf(name);
    return declaration.type === 'number' ? [[name, rangeBeside(declaration, { ...training })] as const] : [];
  });
  return Object.fromEntries(ranges);
}

function unfitTraining(training: TrainingSettings): Refusal | null {
  const unfit = unfitSettings(training, singleRanges(training));
  if (unfit !== null) return unfit;
  const parts = new Map<string, unknown>(Object.entries(training));
  for (const [name, rangesOf] of Object.entries(rangesWithin)) {
    const part = parts.get(name);
    const unfitPart = part === undefined ? null : unfitSettings(part as object, rangesOf(part as never));
    if (unfitPart !== null) return unfitPart;
  }
  return null;
}

export function sameTraining(one: TrainingSettings, other: TrainingSettings): boolean {
  return isSameValue(one, other);
}

function onlyRateDiffers(one: TrainingSettings, other: TrainingSettings): boolean {
  const { learningRate } = other.optimizer;
  return isSameValue({ ...one, optimizer: { ...one.optimizer, learningRate } }, other);
}
