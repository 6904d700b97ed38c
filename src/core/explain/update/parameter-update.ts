// The update of one parameter in one step: the lines from the gradient on, Δw and its parts, the new value.
import {
  type OptimizerSettings,
  type OptimizerState,
  remembersNothing,
  updateParameters,
} from '#core/learning/optimizers/optimizers.ts';
import { euclideanNorm, gradientsForOptimizer } from '#core/learning/update/apply-update.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { given, type Head, sum } from '../equations.ts';
import type { Equation, Factor, ParameterUpdate } from '../explanation.ts';
import type { StepContext } from '../explanation-context.ts';
import { drawnPartOf } from '../explanation-target.ts';
import { openFactor, plainFactor } from '../factors.ts';
import type { ExplainedParameter } from '../parameter.ts';
import { gradientLines } from './gradient-lines.ts';
import { type Memory, updateLines } from './optimizer-lines.ts';
import { splitUpdate } from './update-split.ts';

/** Of each kind of parameter. */
const changeCodes = { weight: 'weightUpdate', bias: 'biasUpdate', layerParameter: 'layerParameterUpdate' } as const;

export function updateOf(step: StepContext, parameter: ExplainedParameter): ParameterUpdate {
  if (step.roles.isFrozen?.[parameter.index] === 1) return unexplained(step, parameter, 0, true);
  const { update, optimizerState } = step;
  const memory = update === null ? null : memoryOf(update.optimizer, optimizerState, parameter.index);
  if (update === null || memory === null) {
    return unexplained(step, parameter, step.updates[parameter.index] ?? Number.NaN, false);
  }
  return explained(update, step, parameter, memory);
}

/** Δw as it is, when nothing is behind it or what is behind it is not known. */
function unexplained(
  step: StepContext,
  parameter: ExplainedParameter,
  value: number,
  isFrozen: boolean,
): ParameterUpdate {
  const change = given({ ...headOf(parameter), value });
  const next = nextValue(parameter, currentValue(step, parameter), change);
  return { lines: [], split: [], change, next, isFrozen, learningRate: null };
}

function explained(
  update: UpdateSettings,
  step: StepContext,
  parameter: ExplainedParameter,
  memory: Memory,
): ParameterUpdate {
  const { optimizer } = update;
  const { index } = parameter;
  const current = currentValue(step, parameter);
  const gradient = meanGradientFactor(parameter, step.gradients[index] ?? Number.NaN);
  const prepared = gradientLines(update, {
    isWeight: step.roles.isWeight[index] === 1,
    gradient,
    current,
    norm: () => normBeforeClipping(update, step),
  });
  const rule = updateLines(optimizer, { gradient: prepared.gradient, current }, memory);
  const value = actualChange(optimizer, current.value, prepared.clipped, memory);
  const change = rule.change({ ...headOf(parameter), value });
  return {
    lines: [...prepared.lines, ...rule.lines],
    split: splitUpdate(optimizer.learningRate, gradient.value, [...prepared.additions, ...rule.additions]),
    change,
    next: nextValue(parameter, current, change),
    isFrozen: false,
    learningRate: optimizer.learningRate,
  };
}

/** Length of all gradients together, after the penalty and without the frozen ones. */
function normBeforeClipping({ optimizer, regularization }: UpdateSettings, step: StepContext): number {
  const settings = regularization === undefined ? { optimizer } : { optimizer, regularization };
  return euclideanNorm(gradientsForOptimizer(settings, step.roles, step.parameters, step.gradients));
}

function headOf({ symbol, itself, values }: ExplainedParameter): Omit<Head, 'value'> {
  return { symbol: `\\Delta ${symbol}`, code: changeCodes[itself.kind], values };
}

/** What the optimizer must remember; plain gradient descent remembers nothing that matters. */
function memoryOf(settings: OptimizerSettings, state: OptimizerState | null, index: number): Memory | null {
  if (state !== null) {
    return { step: (state.steps[index] ?? 0) + 1, slots: state.slots.map((slot) => slot[index] ?? 0) };
  }
  return remembersNothing(settings) ? { step: 1, slots: [0] } : null;
}

/** The optimizer's own arithmetic, on copies of this parameter's numbers. */
function actualChange(settings: OptimizerSettings, value: number, gradient: number, memory: Memory): number {
  const parameters = Float64Array.of(value);
  const state = {
    kind: settings.kind,
    steps: Float64Array.of(memory.step - 1),
    slots: memory.slots.map((slot) => Float64Array.of(slot)),
  };
  updateParameters(settings, parameters, Float64Array.of(gradient), state);
  return (parameters[0] ?? Number.NaN) - value;
}

function meanGradientFactor(parameter: ExplainedParameter, gradient: number): Factor {
  return openFactor(parameter.gradient, {
    symbol: 'g',
    code: 'meanGradient',
    values: parameter.values,
    value: gradient,
    view: { scope: 'miniBatch' },
  });
}

function currentValue(step: StepContext, { index, itself, symbol, values }: ExplainedParameter): Factor {
  return openFactor(itself, {
    symbol,
    code: itself.kind,
    values,
    value: step.parameters[index] ?? Number.NaN,
  });
}

function nextValue(parameter: ExplainedParameter, current: Factor, change: Equation): Equation {
  const { symbol, code, values, value } = change;
  const highlight = drawnPartOf(parameter.itself);
  const changeFactor = { ...plainFactor(symbol, code, value), values, opens: parameter.change, highlight };
  return sum({ symbol: `${parameter.symbol}^{+}`, code: 'nextValue', values, value: current.value + value }, [
    current,
    changeFactor,
  ]);
}
