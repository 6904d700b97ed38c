// Parts of plain code that train: rows, the lines of the optimizer's update, penalty and clipping.

import { datasetOf } from '#core/data/dataset-of.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { substitute } from '#core/expression/expression.ts';
import { constant } from '#core/expression/simplify.ts';
import { settingsByName } from '#core/learning/optimizers/optimizer.ts';
import { gradientDecay, optimizerRule } from '#core/learning/optimizers/optimizers.ts';
import { checkTraining } from '#core/training/check-training.ts';
import type { ExportedModel } from '../exported-model.ts';
import { type CodeLanguage, codeOf } from './expression-code.ts';

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
  /** In Python. */
  readonly penalty: readonly string[];
  readonly clipping: readonly string[];
}

/** Code with more rows would be data. */
const mostRows = 2000;

export function plainTraining(model: ExportedModel, language: CodeLanguage): PlainTraining {
  const { document } = model;
  const { optimizer, regularization, clipping } = document.training;
  const rule = optimizerRule(optimizer.kind);
  const { rate: _, ...settings } = settingsByName(rule, optimizer);
  const known = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, constant(value)]));
  const variables = Object.fromEntries([['g', 'g_w'], ...rule.slots.map((slot) => [slot, `m_w.${slot}`])]);
  const lines = rule.update.map(({ name, value }) => {
    const target = rule.slots.includes(name) ? `m_w.${name}` : name;
    return `${target} = ${codeOf(substitute(value, known), language, variables)}`;
  });
  const decay = gradientDecay(optimizer);
  return {
    ...rowsOf(model),
    update: { slots: rule.slots, lines, decay: decay === 0 ? '' : ` + ${language.number(decay)} * w` },
    penalty:
      regularization === undefined
        ? []
        : [
            'for name in vars(p):',
            '    if name.startswith("w_"):',
            '        w = getattr(p, name)',
            `        setattr(g, name, getattr(g, name) + ${regularization.l1} * sign(w) + ${regularization.l2} * w)`,
          ],
    clipping: clipping === undefined ? [] : clippingLines(clipping.kind, String(clipping.limit)),
  };
}

function clippingLines(kind: 'value' | 'norm', limit: string): readonly string[] {
  if (kind === 'value') {
    return ['for name in vars(g):', `    setattr(g, name, min(max(getattr(g, name), -${limit}), ${limit}))`];
  }
  return [
    `scale = min(1.0, ${limit} / (math.sqrt(sum(each * each for each in vars(g).values())) + 1e-6))`,
    'for name in vars(g):',
    '    setattr(g, name, scale * getattr(g, name))',
  ];
}

function rowsOf({ document, compiled }: ExportedModel): Pick<PlainTraining, 'count' | 'features' | 'targets'> {
  const { network, training, dataset: choice } = document;
  const dataset = choice === null ? null : datasetOf(choice, training);
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
