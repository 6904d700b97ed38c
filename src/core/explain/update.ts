// What one optimizer step does to one parameter: the optimizer's lines, Δw, the new value.
import type { OptimizerSettings, OptimizerState } from '#core/learning/optimizers/optimizer.ts';
import { updateParameters } from '#core/learning/optimizers/optimizers.ts';
import { given, type Head, sum } from './equations.ts';
import type { Equation, Factor, ParameterUpdate } from './explanation.ts';
import type { StepContext } from './explanation-context.ts';
import { drawnPartOf, type ExplanationTarget } from './explanation-target.ts';
import { openFactor, plainFactor } from './factors.ts';
import { type Memory, updateLines } from './optimizer-lines.ts';

/** The parameter that a step moves. */
export interface UpdatedParameter {
  readonly index: number;
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
  const current = currentValue(step, parameter);
  const code = parameter.itself.kind === 'bias' ? 'biasUpdate' : 'weightUpdate';
  const head = { symbol: `\\Delta ${parameter.symbol}`, code, values: parameter.values } as const;
  const memory = memoryOf(settings, step.optimizerState, parameter.index);
  if (memory === null) {
    const change = given({ ...head, value: step.updates[parameter.index] ?? Number.NaN });
    return { lines: [], change, next: nextValue(parameter, current, change) };
  }
  const value = actualChange(settings, current.value, gradient, memory);
  const factors = { gradient: meanGradientFactor(parameter, gradient), current };
  const rule = updateLines(settings, factors, memory);
  const change = rule.change({ ...head, value });
  return { lines: rule.lines, change, next: nextValue(parameter, current, change) };
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

function currentValue(step: StepContext, { index, itself, symbol, values }: UpdatedParameter): Factor {
  const code = itself.kind === 'bias' ? 'bias' : 'weight';
  return openFactor(itself, { symbol, code, values, value: step.parameters[index] ?? Number.NaN });
}

function nextValue(parameter: UpdatedParameter, current: Factor, change: Equation): Equation {
  const { symbol, code, values, value } = change;
  const highlight = drawnPartOf(parameter.itself);
  const changeFactor = { ...plainFactor(symbol, code, value), values, opens: parameter.change, highlight };
  return sum({ symbol: `${parameter.symbol}^{+}`, code: 'nextValue', values, value: current.value + value }, [
    current,
    changeFactor,
  ]);
}
