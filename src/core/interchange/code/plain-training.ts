// Parts of plain code that train: rows, the lines of the optimizer's update, penalty and clipping.

import { datasetFor } from '#core/data/dataset-of.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import type { TrainingSettings } from '#core/document/network-document.ts';
import type { PartName, SingleName } from '#core/document/training-settings.ts';
import { substitute } from '#core/expression/expression.ts';
import { constants, settled } from '#core/expression/simplify.ts';
import { settingsByName } from '#core/learning/optimizers/optimizer.ts';
import { gradientDecay, optimizerRule } from '#core/learning/optimizers/optimizers.ts';
import { clippingRules, type GradientRule, penaltyRule } from '#core/learning/update/gradient-rules.ts';
import type { Clipping } from '#core/learning/update/update-settings.ts';
import { checkTraining } from '#core/training/check-training.ts';
import type { ExportedModel } from '../exported-model.ts';
import { unknownSettings } from '../left-out-settings.ts';
import { type CodeLanguage, codeOf } from './expression-code.ts';
import { type ScheduleLines, scheduleLines } from './schedule-lines.ts';

export interface PlainTraining {
  readonly count: number;
  /** After encoding. */
  readonly features: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  readonly update: {
    readonly slots: readonly string[];
    /** Of `w` from `w`, `g_w`, `t`, `rate` and the slots in `m_w`. */
    readonly lines: readonly string[];
    /** What joins the gradient. */
    readonly decay: string;
  };
  /** A weight's gradient with the penalty. */
  readonly penalty: string | null;
  /** The clipped gradient, over `factor` where there is one, which reads `norm`. */
  readonly clipping: { readonly factor: string | null; readonly clipped: string } | null;
  /** Over `epoch`, counted from 0, and `seen`. */
  readonly schedule: ScheduleLines;
  /** The settings of the app that the code does not have, for a comment; null: it has all of them. */
  readonly leftOut: string | null;
}

/** Code with more rows would be data. */
const mostRows = 2000;

/** @param variables code of a parameter w and of its gradient g where gradients are prepared */
export function plainTraining(
  model: ExportedModel,
  language: CodeLanguage,
  variables: Readonly<Record<'w' | 'g', string>>,
): PlainTraining {
  const { document } = model;
  const { optimizer, regularization, clipping, schedule } = document.training;
  const rule = optimizerRule(optimizer.kind);
  const { rate: _, ...settings } = settingsByName(rule, optimizer);
  const known = constants(settings);
  const ofUpdate = Object.fromEntries([['g', 'g_w'], ...rule.slots.map((slot) => [slot, `m_w.${slot}`])]);
  const lines = rule.update.map(({ name, value }) => {
    const target = rule.slots.includes(name) ? `m_w.${name}` : name;
    return `${target} = ${codeOf(substitute(value, known), language, ofUpdate)}`;
  });
  const decay = gradientDecay(optimizer);
  const codeWith = ({ expression }: GradientRule, numbers: Readonly<Record<string, number>>): string =>
    codeOf(settled(expression, numbers), language, variables);
  return {
    ...rowsOf(model),
    update: { slots: rule.slots, lines, decay: decay === 0 ? '' : ` + ${language.number(decay)} * w` },
    penalty:
      regularization === undefined ? null : codeWith(penaltyRule, { l1: regularization.l1, l2: regularization.l2 }),
    clipping: clipping === undefined ? null : clippingCode(clipping, codeWith),
    schedule: scheduleLines(schedule, language, language.number(optimizer.learningRate), (name) => `seen.${name}`),
    leftOut: leftOutOf(document.training),
  };
}

type LeavesOut = (training: TrainingSettings) => boolean;

/** Whether a document has more in a setting than the code; one of one value that is not here is left out wherever it is said. */
const isLeftOut: { readonly [Name in PartName]: LeavesOut } & { readonly [Name in SingleName]?: LeavesOut } = {
  loss: () => false,
  optimizer: () => false,
  batchSize: () => false,
  epochs: () => false,
  // The order of the rows is the language's own.
  seed: ({ shuffle }) => shuffle,
  // Only the rows of training are there.
  validation: ({ validation }) => validation > 0,
  test: () => false,
  stratify: () => false,
  shuffle: () => false,
  schedule: () => false,
  regularization: () => false,
  clipping: () => false,
  stopRules: ({ stopRules }) => stopRules !== undefined,
};

function leftOutOf(training: TrainingSettings): string | null {
  const known = Object.entries(isLeftOut).flatMap(([name, isLeft]) => (isLeft(training) ? [name] : []));
  const names = [...known, ...unknownSettings(training, isLeftOut)];
  return names.length === 0 ? null : `Settings of the app that are left out: ${names.join(', ')}.`;
}

function clippingCode(
  { kind, limit }: Clipping,
  codeWith: (rule: GradientRule, numbers: Readonly<Record<string, number>>) => string,
): PlainTraining['clipping'] {
  const { factor, clipped } = clippingRules[kind];
  return { factor: factor && codeWith(factor, { limit }), clipped: codeWith(clipped, { limit }) };
}

function rowsOf({ document, compiled }: ExportedModel): Pick<PlainTraining, 'count' | 'features' | 'targets'> {
  const { network, training } = document;
  const dataset = datasetFor(document);
  const problems = checkTraining(network, training.loss, dataset);
  if (dataset === null || problems.some(isError)) return { count: 0, features: [], targets: [] };
  const rows = [...dataset.split.training].slice(0, mostRows);
  const { inputWidth, outputWidth } = compiled.graph;
  const part = (values: Float64Array, width: number, row: number) => [
    ...values.subarray(row * width, (row + 1) * width),
  ];
  return {
    count: rows.length,
    features: rows.map((row) => part(dataset.features, inputWidth, row)),
    targets: rows.map((row) => part(dataset.targets, outputWidth, row)),
  };
}
