// Training settings in a file: what is absent has its default, and numbers lie within `setting-ranges.ts`.
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import {
  type OptimizerKind,
  type OptimizerSettings,
  optimizerKinds,
  switchesOf,
} from '#core/learning/optimizers/optimizers.ts';
import { type LearningRateSchedule, scheduleKinds } from '#core/learning/schedules/schedules.ts';
import type { SettingRange } from '#core/learning/setting-range.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';
import { clippingKinds } from '#core/learning/update/gradient-rules.ts';
import type { Clipping, Regularization } from '#core/learning/update/update-settings.ts';
import type { UnknownFields } from '#core/network/network.ts';
import { defaultTrainingSettings, type TrainingSettings } from '../network-document.ts';
import {
  clippingRanges,
  optimizerRanges,
  regularizationRanges,
  scheduleRanges,
  stopRuleRanges,
  testRange,
  trainingRanges,
} from '../setting-ranges.ts';
import {
  dependent,
  type FileField,
  type FileFields,
  kindIs,
  kindsOf,
  maybe,
  objectOf,
  orElse,
  settingFields,
} from './file-object.ts';
import { type FileValue, named, numberIn, oneOf, since, text, truth } from './file-value.ts';
import { maximumNameLength } from './limits.ts';

const optimizer = named('optimizer', kinds<OptimizerSettings>(optimizerKinds, optimizerFields));
const schedule = named(
  'schedule',
  kinds<LearningRateSchedule>(scheduleKinds, (kind) => settingFields(scheduleRanges[kind])),
);
const clipping = named(
  'clipping',
  kinds<Clipping>(clippingKinds, (kind) => settingFields(clippingRanges[kind])),
);
const regularization = objectOf<Regularization>('inline', {
  l1: orElse(numberIn(regularizationRanges.l1), 0),
  l2: orElse(numberIn(regularizationRanges.l2), 0),
});
const stopRules = objectOf<StopRules>('inline', settingFields(stopRuleRanges));

const defaults = defaultTrainingSettings;

export const seed = numberIn(trainingRanges.seed);

export const trainingValue = objectOf<TrainingSettings>('block', {
  loss: orElse(oneOf(lossKinds), defaults.loss),
  optimizer: orElse(optimizer, defaults.optimizer),
  batchSize: orElse(numberIn(trainingRanges.batchSize), defaults.batchSize),
  epochs: orElse(numberIn(trainingRanges.epochs), defaults.epochs),
  seed: orElse(seed, defaults.seed),
  validation: orElse(numberIn(trainingRanges.validation), defaults.validation),
  test: dependent(testWithin(trainingRanges.test), ({ validation = 0 }) => testWithin(testRange(validation))),
  stratify: maybe(since(2, text(maximumNameLength))),
  shuffle: orElse(truth, defaults.shuffle),
  schedule: maybe(schedule),
  regularization: maybe(named('regularization', regularization)),
  clipping: maybe(clipping),
  stopRules: maybe(named('stopRules', stopRules)),
});

function testWithin(range: SettingRange): FileField<number | undefined> {
  return maybe(since(2, numberIn(range)), (test) => test === 0);
}

/** The numbers and switches of an optimizer, in the order of the file. */
function optimizerFields(kind: OptimizerKind): object {
  const switches = switchesOf(kind).map((name) => [name, maybe(truth)]);
  return { ...settingFields(optimizerRanges[kind]), ...Object.fromEntries(switches) };
}

/** Settings of one line, whose `kind` says which there are. */
function kinds<Of extends { readonly kind: string; readonly unknownFields?: UnknownFields }>(
  names: readonly Of['kind'][],
  fieldsOf: (kind: Of['kind']) => object,
): FileValue<Of> {
  const values = names.map((kind) => {
    const fields = { kind: kindIs(kind), ...fieldsOf(kind) } as object as FileFields<Of>;
    return [kind, objectOf<Of>('inline', fields)];
  });
  return kindsOf<Of>(Object.fromEntries(values));
}
