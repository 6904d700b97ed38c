// The optimizer in PyTorch: its own where it has one, else a torch.optim.Optimizer made from the lines of the rule.

import { substitute } from '#core/expression/expression.ts';
import { constants } from '#core/expression/simplify.ts';
import { settingsByName } from '#core/learning/optimizers/optimizer.ts';
import {
  gradientDecay,
  type OptimizerKind,
  type OptimizerSettings,
  optimizerRule,
} from '#core/learning/optimizers/optimizers.ts';
import { codeOf } from '../code/expression-code.ts';
import { pythonNumber } from '../code/python-text.ts';
import { torchLanguage } from './torch-language.ts';

/** An optimizer that PyTorch has. */
interface TorchOptimizer {
  readonly name: string;
  /** Its arguments beside the learning rate, from the settings by their names. */
  readonly arguments: (settings: Readonly<Record<string, number>>) => readonly string[];
  /** What it calls each slot; null: it keeps none such under these settings. */
  readonly slots: (settings: Readonly<Record<string, number>>) => readonly (string | null)[];
  /** Slots that it keeps one number of for a whole tensor. */
  readonly wholeSlots?: readonly string[];
  /** It keeps the number of its steps. */
  readonly countsSteps: boolean;
}

type Settings = Readonly<Record<string, number>>;

const decay = ({ weightDecay = 0 }: Settings) =>
  weightDecay === 0 ? [] : [`weight_decay=${pythonNumber(weightDecay)}`];
const epsilon = ({ epsilon = 0 }: Settings) => `eps=${pythonNumber(epsilon)}`;
const betas = ({ beta1 = 0, beta2 = 0 }: Settings) => `betas=(${pythonNumber(beta1)}, ${pythonNumber(beta2)})`;

function ofMoments(name: string, slots: readonly string[] = ['exp_avg', 'exp_avg_sq']): TorchOptimizer {
  return {
    name,
    arguments: (settings) => [betas(settings), epsilon(settings), ...decay(settings)],
    slots: () => slots,
    countsSteps: true,
  };
}

/** An optimizer without a row is written out. */
const known: { readonly [Kind in OptimizerKind]?: TorchOptimizer } = {
  sgd: {
    name: 'SGD',
    arguments: (settings) => [
      ...(settings.momentum === 0 ? [] : [`momentum=${pythonNumber(settings.momentum ?? 0)}`]),
      // PyTorch takes none without a momentum, with which it changes nothing either.
      ...(settings.nesterov === 1 && settings.momentum !== 0 ? ['nesterov=True'] : []),
      ...decay(settings),
    ],
    slots: ({ momentum }) => [momentum === 0 ? null : 'momentum_buffer'],
    countsSteps: false,
  },
  adagrad: {
    name: 'Adagrad',
    arguments: (settings) => [epsilon(settings), ...decay(settings)],
    slots: () => ['sum'],
    countsSteps: true,
  },
  rmsprop: {
    name: 'RMSprop',
    arguments: (settings) => [
      `alpha=${pythonNumber(settings.alpha ?? 0)}`,
      epsilon(settings),
      ...(settings.momentum === 0 ? [] : [`momentum=${pythonNumber(settings.momentum ?? 0)}`]),
      ...decay(settings),
    ],
    slots: ({ momentum }) => ['square_avg', momentum === 0 ? null : 'momentum_buffer'],
    countsSteps: true,
  },
  adam: ofMoments('Adam'),
  adamW: {
    ...ofMoments('AdamW'),
    // Its default is not 0.
    arguments: (settings) => [
      betas(settings),
      epsilon(settings),
      `weight_decay=${pythonNumber(settings.weightDecay ?? 0)}`,
    ],
  },
  adamax: ofMoments('Adamax', ['exp_avg', 'exp_inf']),
  nadam: {
    ...ofMoments('NAdam', ['exp_avg', 'exp_avg_sq', 'mu_product']),
    arguments: (settings) => [
      betas(settings),
      epsilon(settings),
      `momentum_decay=${pythonNumber(settings.momentumDecay ?? 0)}`,
      ...decay(settings),
    ],
    wholeSlots: ['mu_product'],
  },
};

export interface OptimizerCode {
  /** Definitions that stand before it is made. */
  readonly definitions: readonly string[];
  /** Makes it from the list `trained`. */
  readonly make: string;
  /** How its state calls a slot of ours: null where it keeps none. */
  readonly slots: readonly (string | null)[];
  readonly wholeSlots: readonly string[];
  /** What it calls the number of steps; null: it doesn't count. */
  readonly steps: string | null;
  /** It has a number of steps for each element rather than for a tensor. */
  readonly hasStepsByElement: boolean;
}

/** @param written its rule is written out even where PyTorch has it */
export function optimizerCode(settings: OptimizerSettings, written = false): OptimizerCode {
  const numbers = settingsByName(optimizerRule(settings.kind), settings);
  const own = (known as Readonly<Record<string, TorchOptimizer | undefined>>)[settings.kind];
  if (own === undefined || written) return writtenOut(settings, numbers);
  const rest = own.arguments(numbers);
  return {
    definitions: [],
    make: `torch.optim.${own.name}(${['trained', 'lr=LEARNING_RATE', ...rest].join(', ')})`,
    slots: own.slots(numbers),
    wholeSlots: own.wholeSlots ?? [],
    steps: own.countsSteps ? 'step' : null,
    hasStepsByElement: false,
  };
}

function writtenOut(settings: OptimizerSettings, numbers: Settings): OptimizerCode {
  const rule = optimizerRule(settings.kind);
  const { rate: _, ...settled } = numbers;
  const known = constants(settled);
  const lines = rule.update.map(({ name, value }) => `${name} = ${codeOf(substitute(value, known), torchLanguage)}`);
  const decayed = gradientDecay(settings);
  const definitions = [
    'class Update(torch.optim.Optimizer):',
    '    """The update of each weight w by its gradient g, written out."""',
    '',
    '    def __init__(self, trained, lr):',
    '        super().__init__(trained, {"lr": lr})',
    '        for weight in trained:',
    `            self.state[weight] = {name: torch.zeros_like(weight) for name in ${slotNames(['t', ...rule.slots])}}`,
    '',
    '    @torch.no_grad()',
    '    def step(self, closure=None):',
    '        for group in self.param_groups:',
    '            rate = group["lr"]',
    '            for weight in group["params"]:',
    `                state, w, g = self.state[weight], weight, weight.grad${decayed === 0 ? '' : ` + ${pythonNumber(decayed)} * weight`}`,
    '                t = state["t"] + 1',
    ...rule.slots.map((slot) => `                ${slot} = state["${slot}"]`),
    ...lines.map((line) => `                ${line}`),
    `                for name, value in ${slotPairs(['t', ...rule.slots])}:`,
    '                    state[name].copy_(value)',
    '                weight.copy_(w)',
  ];
  return {
    definitions,
    make: 'Update(trained, lr=LEARNING_RATE)',
    slots: rule.slots,
    wholeSlots: [],
    steps: 't',
    hasStepsByElement: true,
  };
}

function slotNames(names: readonly string[]): string {
  return `(${names.map((name) => `"${name}"`).join(', ')})`;
}

function slotPairs(names: readonly string[]): string {
  return `(${names.map((name) => `("${name}", ${name})`).join(', ')})`;
}
