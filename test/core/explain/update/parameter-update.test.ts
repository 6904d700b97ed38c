// The lines lead to the update that training really makes, under every optimizer and setting, at any step of a run.
import { describe, expect, test } from 'vitest';
import { rightHandSide } from '#core/explain/equations.ts';
import { explainNumber } from '#core/explain/explain-number.ts';
import type { ExplanationContext } from '#core/explain/explanation-context.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { cloneOptimizerState, createOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { applyUpdate } from '#core/learning/update/apply-update.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { optimizersToTry } from '../../../support/optimizers-to-try.ts';
import { allTargets, combined, contextOf, smallSituation } from '../support.ts';

const penalty = { l1: 0.02, l2: 0.1 };
const optimizers: readonly OptimizerSettings[] = [
  ...optimizersToTry(1),
  { kind: 'sgd', learningRate: 0.3, momentum: 0.9 },
  { kind: 'rmsprop', learningRate: 0.01, alpha: 0.9, momentum: 0.5 },
];

const updates: readonly UpdateSettings[] = [
  ...optimizers.map((optimizer) => ({ optimizer })),
  ...optimizers.map((optimizer) => ({
    optimizer: { weightDecay: 0.2, ...optimizer },
    regularization: penalty,
    clipping: { kind: 'norm', limit: 0.5 } as const,
  })),
  { optimizer: { kind: 'sgd', learningRate: 0.3 }, regularization: { l1: 0.1, l2: 0 } },
  { optimizer: { kind: 'sgd', learningRate: 0.3 }, regularization: { l1: 0, l2: 0.1 } },
  { optimizer: { kind: 'adam', learningRate: 0.3 }, clipping: { kind: 'value', limit: 0.7 } },
  { optimizer: { kind: 'adam', learningRate: 0.3 }, clipping: { kind: 'norm', limit: 1000 } },
];

/** A context in the middle of a run: the optimizer has a memory of `steps` steps. */
function midRun(update: UpdateSettings, steps: number): ExplanationContext {
  const context = contextOf({ ...smallSituation('tanh', 'meanSquaredError', 7), update });
  const { step } = context;
  if (step === null) throw new Error('no step');
  const stream = RandomStream.for(steps, 'update');
  const parameters = context.parameters.slice();
  const state = createOptimizerState(update.optimizer, parameters.length);
  const gradients = (): Float64Array => parameters.map(() => stream.normal());
  for (let taken = 0; taken < steps; taken += 1) applyUpdate(update, step.roles, parameters, gradients(), state);
  const mean = gradients();
  const after = parameters.slice();
  applyUpdate(update, step.roles, after, mean, cloneOptimizerState(state));
  const updates = after.map((value, index) => value - (parameters[index] ?? 0));
  return { ...context, parameters, step: { ...step, parameters, gradients: mean, updates, optimizerState: state } };
}

const updatesOf = (context: ExplanationContext) =>
  allTargets(context.network)
    .filter((target) => target.kind === 'weightUpdate')
    .map((target) => explainNumber(context, target));

describe.each(updates.map((update) => ({ update, name: JSON.stringify(update) })))('$name', ({ update }) => {
  test.each([0, 1, 5, 40])('after %i steps the parts make the actual update', (steps) => {
    const context = midRun(update, steps);
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
  const [explanation] = updatesOf(midRun({ optimizer: { kind: 'adam', learningRate: 0.01 } }, 3));
  expect(explanation?.update?.lines.map((line) => line.code)).toEqual([
    'firstMoment',
    'secondMoment',
    'correctedFirstMoment',
    'correctedSecondMoment',
  ]);
  const [, , corrected] = explanation?.update?.lines ?? [];
  expect(corrected && rightHandSide(corrected)).toBe('\\frac{m}{1-\\beta_1^{4}}');
});

test('without the optimizer’s memory the update is given as it is, and said so', () => {
  const context = midRun({ optimizer: { kind: 'adam', learningRate: 0.01 } }, 3);
  if (context.step === null) throw new Error('no step');
  const [explanation] = updatesOf({ ...context, step: { ...context.step, optimizerState: null } });
  expect(explanation?.equation.form).toBe('given');
  expect(explanation?.equation.value).toBe(context.step.updates[0]);
  expect(explanation?.notes).toEqual(['unknownOptimizerState']);
});

test('plain gradient descent needs no memory', () => {
  const context = midRun({ optimizer: { kind: 'sgd', learningRate: 0.3 } }, 3);
  if (context.step === null) throw new Error('no step');
  const [explanation] = updatesOf({ ...context, step: { ...context.step, optimizerState: null } });
  expect(explanation?.equation.parts.map((part) => part.code)).toEqual(['learningRate', 'meanGradient']);
});

test('the gradient in an update is the mean over the mini-batch', () => {
  const [explanation] = updatesOf(midRun({ optimizer: { kind: 'sgd', learningRate: 0.3 } }, 0));
  expect(explanation?.equation.parts[1]?.view).toEqual({ scope: 'miniBatch' });
});

test('a network that can’t be trained has no update', () => {
  const context = { ...midRun({ optimizer: { kind: 'sgd', learningRate: 0.3 } }, 0), step: null };
  expect(updatesOf(context).every((explanation) => explanation === null)).toBe(true);
});

test('penalty, clipping and weight decay have a line each before the optimizer’s own', () => {
  const [explanation] = updatesOf(
    midRun(
      {
        optimizer: { kind: 'sgd', learningRate: 0.3, momentum: 0.9, weightDecay: 0.1 },
        regularization: penalty,
        clipping: { kind: 'norm', limit: 0.5 },
      },
      2,
    ),
  );
  expect(explanation?.update?.lines.map((line) => line.code)).toEqual([
    'penalizedGradient',
    'clippingFactor',
    'clippedGradient',
    'decayedGradient',
    'velocity',
  ]);
});

test('the rate is that of the step, whatever the optimizer starts with', () => {
  const [explanation] = updatesOf(midRun({ optimizer: { kind: 'sgd', learningRate: 0.0625 } }, 1));
  expect(explanation?.update?.learningRate).toBe(0.0625);
  expect(explanation?.equation.parts[0]?.value).toBe(-0.0625);
});

test('a frozen weight does not move, and that is said', () => {
  const context = midRun({ optimizer: { kind: 'adam', learningRate: 0.3, weightDecay: 0.5 } }, 3);
  if (context.step === null) throw new Error('no step');
  const isFrozen = new Uint8Array(context.parameters.length).fill(1);
  const step = { ...context.step, roles: { ...context.step.roles, isFrozen } };
  const [explanation] = updatesOf({ ...context, step });
  expect(explanation?.equation.value).toBe(0);
  expect(explanation?.update).toMatchObject({ lines: [], split: [], isFrozen: true });
  expect(explanation?.update?.next.value).toBe(context.parameters[0]);
  expect(explanation?.notes).toEqual(['frozen']);
});

test('with dropout it is said that the update’s gradient is another one than the rows’ mean', () => {
  const context = midRun({ optimizer: { kind: 'sgd', learningRate: 0.3 } }, 0);
  const layers = context.network.layers.map((layer) =>
    layer.kind === 'dense' && layer.id === 'h' ? { ...layer, dropout: 0.5 } : layer,
  );
  const [explanation] = updatesOf({ ...context, network: { ...context.network, layers } });
  expect(explanation?.notes).toEqual(['dropout']);
});
