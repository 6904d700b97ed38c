// The table of optimizers: a new one has its file and its row here; everything else asks the table.
import { remembered } from '#core/numeric/remembered.ts';
import { weightDecayRule } from '../update/gradient-rules.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamW } from './adam-w.ts';
import { adamax } from './adamax.ts';
import { nadam } from './nadam.ts';
import { type OptimizerRule, type SettledUpdate, settledUpdate, updaterOf } from './optimizer.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

export const optimizerRules = {
  sgd,
  adagrad,
  rmsprop,
  adam,
  adamW,
  adamax,
  nadam,
} as const satisfies Readonly<Record<string, OptimizerRule>>;

type Rules = typeof optimizerRules;
export type OptimizerKind = keyof Rules;

type DefaultsOf<Kind extends OptimizerKind> = Rules[Kind]['defaults'];
type SettingsOf<Kind extends OptimizerKind> = { readonly kind: Kind; readonly learningRate: number } & {
  readonly [Name in keyof DefaultsOf<Kind>]?: DefaultsOf<Kind>[Name] extends boolean ? boolean : number;
};

/** The settings of each kind; a file's fields that this program does not know are kept beside them. */
export type OptimizerSettings = { readonly [Kind in OptimizerKind]: SettingsOf<Kind> }[OptimizerKind] & {
  readonly unknownFields?: Readonly<Record<string, unknown>>;
};

type NumberNames<Defaults> = {
  [Name in keyof Defaults]: Defaults[Name] extends boolean ? never : Name;
}[keyof Defaults];

/** The numbers that some optimizer has besides its learning rate. */
export type HyperparameterName = { [Kind in OptimizerKind]: NumberNames<DefaultsOf<Kind>> }[OptimizerKind] & string;

/** The switches that some optimizer has. */
export type SwitchName = {
  [Kind in OptimizerKind]: Exclude<keyof DefaultsOf<Kind>, NumberNames<DefaultsOf<Kind>>>;
}[OptimizerKind];

/** Everything an optimizer remembers between steps; plain data, so that it can be cloned and restored exactly. */
export interface OptimizerState {
  /** Whose memory it is: no other kind can read it. */
  readonly kind: OptimizerKind;
  /** Steps per parameter: a parameter added later starts at 0 (bias correction counts from there). */
  readonly steps: Float64Array;
  /** One array per slot, each as long as the parameters: velocity, first moment, second moment … */
  readonly slots: readonly Float64Array[];
}

/** Every kind, in the order in which they are offered. */
export const optimizerKinds = Object.keys(optimizerRules) as readonly OptimizerKind[];

/** Slots of the optimizer that remembers most. */
export const mostSlots = Math.max(...optimizerKinds.map((kind) => optimizerRules[kind].slots.length));

/** A rule whatever its settings. */
export function optimizerRule(kind: OptimizerKind): OptimizerRule {
  return optimizerRules[kind];
}

/** Names of an optimizer's numbers and of its switches, in the order in which a file holds them. */
export function hyperparametersOf(kind: OptimizerKind): readonly HyperparameterName[] {
  return namesWhere(kind, 'number') as readonly HyperparameterName[];
}

export function switchesOf(kind: OptimizerKind): readonly SwitchName[] {
  return namesWhere(kind, 'boolean') as readonly SwitchName[];
}

function namesWhere(kind: OptimizerKind, type: 'number' | 'boolean'): readonly string[] {
  const entries = Object.entries(optimizerRule(kind).defaults);
  return entries.filter(([, value]) => typeof value === type).map(([name]) => name);
}

/** A fresh state: every parameter at step 0, every slot 0. */
export function createOptimizerState(settings: OptimizerSettings, parameterCount: number): OptimizerState {
  return {
    kind: settings.kind,
    steps: new Float64Array(parameterCount),
    slots: optimizerRule(settings.kind).slots.map(() => new Float64Array(parameterCount)),
  };
}

/** What these settings go on with: another kind's state is of no use to them, as a new optimizer of PyTorch starts empty. */
export function continuedOptimizerState(settings: OptimizerSettings, state: OptimizerState): OptimizerState {
  return state.kind === settings.kind ? state : createOptimizerState(settings, state.steps.length);
}

/** A copy that shares nothing. */
export function cloneOptimizerState(state: OptimizerState): OptimizerState {
  return { kind: state.kind, steps: state.steps.slice(), slots: state.slots.map((slot) => slot.slice()) };
}

/** λ of the decay that joins the gradient before the optimizer takes it; 0 where there is none. */
export function gradientDecay(settings: OptimizerSettings): number {
  const { decaysParameters, defaults } = optimizerRule(settings.kind);
  return decaysParameters ? 0 : (settings.weightDecay ?? Number(defaults['weightDecay'] ?? 0));
}

/** Descent without a velocity remembers nothing that matters. */
export function remembersNothing(settings: OptimizerSettings): boolean {
  return settings.kind === 'sgd' && (settings.momentum ?? optimizerRules.sgd.defaults.momentum) === 0;
}

export function settledBy(settings: OptimizerSettings): SettledUpdate {
  return settledUpdate(optimizerRule(settings.kind), settings);
}

/** Numbers of a step of the optimizer that has most of them. */
export const mostStepNumbers = Math.max(
  ...optimizerKinds.map(
    (kind) => settledBy({ kind, learningRate: optimizerRules[kind].defaultLearningRate }).ofStep.length,
  ),
);

const updaterBy = remembered((settings: OptimizerSettings) => updaterOf(settledBy(settings)));

/** One optimizer update of `parameters` and `state`, in place. */
export function updateParameters(
  settings: OptimizerSettings,
  parameters: Float64Array,
  gradients: Float64Array,
  state: OptimizerState,
): void {
  const decayed = withWeightDecay(gradientDecay(settings), parameters, gradients);
  updaterBy(settings)(parameters, decayed, state);
}

/** What the optimizer then takes for the gradients: a copy, or the gradients themselves when nothing decays. */
function withWeightDecay(weightDecay: number, parameters: Float64Array, gradients: Float64Array): Float64Array {
  if (weightDecay === 0) return gradients;
  return gradients.map((gradient, index) =>
    weightDecayRule.valueOf(gradient, parameters[index] as number, weightDecay),
  );
}
