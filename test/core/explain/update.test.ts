// The lines of every optimizer lead to the update that the optimizer really makes, at any step of a run.
import { describe, expect, test } from 'vitest';
import { explainNumber } from '#core/explain/explain-number.ts';
import type { ExplanationContext } from '#core/explain/explanation-context.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import { cloneOptimizerState, createOptimizerState, updateParameters } from '#core/learning/optimizers/optimizers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { allTargets, combined, contextOf, smallSituation } from './support.ts';

const optimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', learningRate: 0.3 },
  { kind: 'sgd', learningRate: 0.3, momentum: 0.9 },
  { kind: 'sgd', learningRate: 0.3, momentum: 0.9, nesterov: true },
  { kind: 'adagrad', learningRate: 0.1 },
  { kind: 'rmsprop', learningRate: 0.01 },
  { kind: 'rmsprop', learningRate: 0.01, alpha: 0.9, momentum: 0.5 },
  { kind: 'adam', learningRate: 0.01 },
  { kind: 'adam', learningRate: 0.01, beta1: 0.5, beta2: 0.9, epsilon: 1e-4 },
  { kind: 'adamW', learningRate: 0.01 },
  { kind: 'adamW', learningRate: 0.01, weightDecay: 0.1 },
];

/** A context in the middle of a run: the optimizer has a memory of `steps` steps. */
function midRun(optimizer: OptimizerSettings, steps: number): ExplanationContext {
  const context = contextOf({ ...smallSituation('tanh', 'meanSquaredError', 7), optimizer });
  const stream = RandomStream.for(steps, 'update');
  const parameters = context.parameters.slice();
  const state = createOptimizerState(optimizer, parameters.length);
  const gradients = (): Float64Array => parameters.map(() => stream.normal());
  for (let step = 0; step < steps; step += 1) updateParameters(optimizer, parameters, gradients(), state);
  const mean = gradients();
  const after = parameters.slice();
  updateParameters(optimizer, after, mean, cloneOptimizerState(state));
  const updates = after.map((value, index) => value - (parameters[index] ?? 0));
  return { ...context, optimizer, parameters, step: { parameters, gradients: mean, updates, optimizerState: state } };
}

const name = (settings: OptimizerSettings): string => JSON.stringify(settings);
const updatesOf = (context: ExplanationContext) =>
  allTargets(context.network)
    .filter((target) => target.kind === 'weightUpdate')
    .map((target) => explainNumber(context, target));

describe.each(optimizers.map((optimizer) => ({ optimizer, name: name(optimizer) })))('$name', ({ optimizer }) => {
  test.each([0, 1, 5, 40])('after %i steps the parts make the actual update', (steps) => {
    const context = midRun(optimizer, steps);
    for (const [index, explanation] of updatesOf(context).entries()) {
      if (explanation === null) throw new Error('an update is not explained');
      expect(explanation.equation.value).toBe(context.step?.updates[index]);
      expect(combined(explanation.equation)).toBeCloseTo(explanation.equation.value, 12);
      expect(explanation.update?.next.value).toBeCloseTo(
        (context.parameters[index] ?? 0) + (context.step?.updates[index] ?? 0),
        14,
      );
      for (const line of explanation.update?.lines ?? []) expect(combined(line)).toBe(line.value);
    }
  });
});

test('Adam shows its moments and their corrected values', () => {
  const [explanation] = updatesOf(midRun({ kind: 'adam', learningRate: 0.01 }, 3));
  expect(explanation?.update?.lines.map((line) => line.code)).toEqual([
    'firstMoment',
    'secondMoment',
    'correctedFirstMoment',
    'correctedSecondMoment',
  ]);
  expect(explanation?.update?.lines[2]?.parts[1]?.symbol).toBe('(1-\\beta_1^{4})');
});

test('without the optimizer’s memory the update is given as it is, and said so', () => {
  const context = midRun({ kind: 'adam', learningRate: 0.01 }, 3);
  if (context.step === null) throw new Error('no step');
  const [explanation] = updatesOf({ ...context, step: { ...context.step, optimizerState: null } });
  expect(explanation?.equation.form).toBe('given');
  expect(explanation?.equation.value).toBe(context.step.updates[0]);
  expect(explanation?.notes).toEqual(['unknownOptimizerState']);
});

test('plain gradient descent needs no memory', () => {
  const context = midRun({ kind: 'sgd', learningRate: 0.3 }, 3);
  if (context.step === null) throw new Error('no step');
  const [explanation] = updatesOf({ ...context, step: { ...context.step, optimizerState: null } });
  expect(explanation?.equation.parts.map((part) => part.code)).toEqual(['learningRate', 'meanGradient']);
});

test('the gradient in an update is the mean over the mini-batch', () => {
  const [explanation] = updatesOf(midRun({ kind: 'sgd', learningRate: 0.3 }, 0));
  expect(explanation?.equation.parts[1]?.view).toEqual({ scope: 'miniBatch' });
});

test('a network that can’t be trained has no update', () => {
  const context = { ...midRun({ kind: 'sgd', learningRate: 0.3 }, 0), step: null };
  expect(updatesOf(context).every((explanation) => explanation === null)).toBe(true);
});
