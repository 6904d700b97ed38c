// The table of optimizers, their state, and the one call that updates parameters by any of them.
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamW } from './adam-w.ts';
import type { OptimizerKind, OptimizerRule, OptimizerSettings, OptimizerState } from './optimizer.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

type SettingsOf<Kind extends OptimizerKind> = Extract<OptimizerSettings, { kind: Kind }>;

export const optimizerRules: { readonly [Kind in OptimizerKind]: OptimizerRule<SettingsOf<Kind>> } = {
  sgd,
  adagrad,
  rmsprop,
  adam,
  adamW,
};

/** Every kind, in the order in which they are offered. */
export const optimizerKinds = Object.keys(optimizerRules) as readonly OptimizerKind[];

/** Slots of the optimizer that remembers most. */
export const mostSlots = Math.max(...optimizerKinds.map((kind) => optimizerRules[kind].slots.length));

/** The rule of these settings' kind. */
function ruleOf<Settings extends OptimizerSettings>(settings: Settings): OptimizerRule<Settings> {
  return optimizerRules[settings.kind] as unknown as OptimizerRule<Settings>;
}

/** A fresh state: every parameter at step 0, every slot 0. */
export function createOptimizerState(settings: OptimizerSettings, parameterCount: number): OptimizerState {
  return {
    kind: settings.kind,
    steps: new Float64Array(parameterCount),
    slots: ruleOf(settings).slots.map(() => new Float64Array(parameterCount)),
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

/** One optimizer update of `parameters` and `state`, in place. */
export function updateParameters(
  settings: OptimizerSettings,
  parameters: Float64Array,
  gradients: Float64Array,
  state: OptimizerState,
): void {
  ruleOf(settings).update(settings, parameters, gradients, state);
}

/** TeX of the update under these settings, one line per equation. */
export function optimizerFormula(settings: OptimizerSettings): readonly string[] {
  return ruleOf(settings).formula(settings);
}
