// What one optimizer step does to one parameter: the optimizer's lines, Δw, the new value.
import type { OptimizerSettings, OptimizerState } from '#core/learning/optimizers/optimizer.ts';
import { updateParameters } from '#core/learning/optimizers/optimizers.ts';
import { given, type Head, sum } from './equations.ts';
import type { Equation, Factor, ParameterUpdate } from './explanation.ts';
import type { StepContext } from './explanation-context.ts';
import { drawnPartOf, type ExplanationTarget } from './explanation-target.ts';
import { openFactor, plainFactor } from './factors.ts';
import { type Memory, updateLines } from './optimizer-lines.ts';

/** One parameter, before its step. */
export interface UpdatedParameter {
  readonly index: number;
  readonly value: number;
  /** w or b. */
  readonly symbol: string;
  readonly values: Head['values'];
  readonly itself: ExplanationTarget;
  readonly gradient: ExplanationTarget;
  /** The explanation of Δw; null where it is none of its own. */
  readonly change: ExplanationTarget | null;
}

export function updateOf(settings: OptimizerSettings, step: StepContext, parameter: UpdatedParameter): ParameterUpdate {
  const gradient = step.gradients[parameter.index] ?? Number.NaN;
  const head = { symbol: `\\Delta ${parameter.symbol}`, code: 'weightUpdate', values: parameter.values } as const;
  const memory = memoryOf(settings, step.optimizerState, parameter.index);
  if (memory === null) {
    const change = given({ ...head, value: step.updates[parameter.index] ?? Number.NaN });
    return { lines: [], change, next: nextValue(parameter, change) };
  }
  const value = actualChange(settings, parameter.value, gradient, memory);
  const factors = { gradient: meanGradientFactor(parameter, gradient), current: currentValue(parameter) };
  const lines = updateLines(settings, factors, memory);
  const change = lines.change({ ...head, value });
  return { lines: lines.lines, change, next: nextValue(parameter, change) };
}

/** What the optimizer must remember; plain gradient descent remembers nothing that matters. */
function memoryOf(settings: OptimizerSettings, state: OptimizerState | null, index: number): Memory | null {
  if (state !== null) {
    return { step: (state.steps[index] ?? 0) + 1, slots: state.slots.map((slot) => slot[index] ?? 0) };
  }
  const remembersNothing = settings.kind === 'sgd' && (settings.momentum ?? 0) === 0;
  return remembersNothing ? { step: 1, slots: [0] } : null;
}

/** The optimizer's own arithmetic, on copies of this parameter's numbers. */
function actualChange(settings: OptimizerSettings, value: number, gradient: number, memory: Memory): number {
  const parameters = Float64Array.of(value);
  const state = {
    steps: Float64Array.of(memory.step - 1),
    slots: memory.slots.map((slot) => Float64Array.of(slot)),
  };
  updateParameters(settings, parameters, Float64Array.of(gradient), state);
  return (parameters[0] ?? Number.NaN) - value;
}

function meanGradientFactor(parameter: UpdatedParameter, gradient: number): Factor {
  return openFactor(parameter.gradient, {
    symbol: 'g',
    code: 'meanGradient',
    values: parameter.values,
    value: gradient,
    view: { scope: 'miniBatch' },
  });
}

function nextValue(parameter: UpdatedParameter, change: Equation): Equation {
  const head = {
    symbol: `${parameter.symbol}_{\\text{new}}`,
    code: 'nextValue',
    values: parameter.values,
    value: parameter.value + change.value,
  } as const;
  const { symbol, code, values, value } = change;
  const highlight = drawnPartOf(parameter.itself);
  const changeFactor: Factor = { ...plainFactor(symbol, code, value), values, opens: parameter.change, highlight };
  return sum(head, [currentValue(parameter), changeFactor]);
}

function currentValue(parameter: UpdatedParameter): Factor {
  const code = parameter.itself.kind === 'bias' ? 'bias' : 'weight';
  const { symbol, values, value } = parameter;
  return openFactor(parameter.itself, { symbol, code, values, value });
}
