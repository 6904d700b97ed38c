// Training settings in a file: those of one value by their declarations, those with parts by `setting-ranges.ts`.
import {
  type OptimizerKind,
  type OptimizerSettings,
  optimizerKinds,
  switchesOf,
} from '#core/learning/optimizers/optimizers.ts';
import { type LearningRateSchedule, scheduleKinds } from '#core/learning/schedules/schedules.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';
import { clippingKinds } from '#core/learning/update/gradient-rules.ts';
import type { Clipping, Regularization } from '#core/learning/update/update-settings.ts';
import type { UnknownFields } from '#core/network/network.ts';
import { defaultTrainingSettings, type TrainingSettings } from '../network-document.ts';
import { clippingRanges, optimizerRanges, regularizationRanges, scheduleRanges } from '../setting-ranges.ts';
import { stopRuleNumbers } from '../stop-rule-settings.ts';
import {
  declarationOf,
  isPart,
  type PartName,
  rangeBeside,
  type SettingDeclaration,
  settingNames,
  trainingDeclarations,
} from '../training-settings.ts';
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
const stopRules = objectOf<StopRules>('inline', settingFields(stopRuleNumbers));

const parts: { readonly [Name in PartName]: FileField<TrainingSettings[Name]> } = {
  optimizer: orElse(optimizer, defaultTrainingSettings.optimizer),
  stratify: maybe(since(2, text(maximumNameLength))),
  schedule: maybe(schedule),
  regularization: maybe(named('regularization', regularization)),
  clipping: maybe(clipping),
  stopRules: maybe(named('stopRules', stopRules)),
};

export const seed = numberIn(trainingDeclarations.seed);

export const trainingValue = objectOf<TrainingSettings>('block', allFields());

function allFields(): FileFields<TrainingSettings> {
  const fields = settingNames.map((name) => [name, isPart(name) ? parts[name] : singleField(declarationOf(name))]);
  return Object.fromEntries(fields);
}

function singleField(declaration: SettingDeclaration): FileField<unknown> {
  if (declaration.type !== 'number' || declaration.beside === undefined) return fieldOf(declaration);
  return dependent(fieldOf(declaration), (earlier) => fieldOf(rangeBeside(declaration, { ...earlier })));
}

function fieldOf(declaration: SettingDeclaration): FileField<unknown> {
  const { absent, isOptional, since: version = 1 } = declaration;
  const value = since(version, singleValue(declaration) as FileValue<unknown>);
  return isOptional ? maybe(value, (said) => said === absent) : orElse(value, absent);
}

function singleValue(declaration: SettingDeclaration): FileValue<number> | FileValue<boolean> | FileValue<string> {
  switch (declaration.type) {
    case 'number':
      return numberIn(declaration);
    case 'switch':
      return truth;
    case 'word':
      return oneOf(declaration.words);
  }
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
