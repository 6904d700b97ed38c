// Every number of small networks with every activation function and loss: its parts make it, and it is the engine's.
import { describe, expect, test } from 'vitest';
import { explainNumber } from '#core/explain/explain-number.ts';
import type { Equation, Factor } from '#core/explain/explanation.ts';
import type { ExplanationContext } from '#core/explain/explanation-context.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { allTargets, combined, contextOf, smallSituation } from './support.ts';

const tolerance = 1e-12;

function expectParts(equation: Equation): void {
  if (equation.form === 'given') return;
  expect(Math.abs(combined(equation) - equation.value)).toBeLessThanOrEqual(tolerance);
  for (const part of equation.parts) expectInner(part);
}

function expectInner(part: Factor): void {
  if (part.inner.length === 0) return;
  const product = part.inner.reduce((result, factor) => result * factor.value, 1);
  expect(Math.abs(product - part.value)).toBeLessThanOrEqual(tolerance);
}

/** What a factor says must be what the explanation behind it says. */
function expectSameBehind(context: ExplanationContext, part: Factor): void {
  if (part.opens === null || part.view !== null || part.inner.length > 0) return;
  const namesOtherNumber = part.code === 'localDerivative' || part.code === 'lossShare' || part.code === 'lossTerm';
  if (namesOtherNumber) return;
  const behind = explainNumber(context, part.opens);
  expect(behind?.equation.value).toBeCloseTo(part.value, 12);
}

const fitting = lossKinds.flatMap((loss) =>
  activationKinds
    .filter((kind) => kind !== 'softmax' || loss !== 'binaryCrossEntropy')
    .map((activation) => ({ loss, activation })),
);

describe.each(fitting)('$activation with $loss', ({ activation, loss }) => {
  test.each([1, 2, 3])('the parts make every number of the row, seed %i', (seed) => {
    const situation = smallSituation(activation, loss, seed);
    const context = contextOf(situation);
    for (const target of allTargets(situation.network)) {
      const explanation = explainNumber(context, target);
      if (explanation === null) continue;
      expectParts(explanation.equation);
      for (const part of explanation.equation.parts) expectSameBehind(context, part);
      if (explanation.local !== null) expectParts(explanation.local.equation);
      if (explanation.update !== null) {
        for (const line of [...explanation.update.lines, explanation.update.change, explanation.update.next]) {
          expectParts(line);
        }
      }
    }
  });

  test('only what does not exist has no explanation', () => {
    const situation = smallSituation(activation, loss, 4);
    const missing = allTargets(situation.network).filter(
      (target) => explainNumber(contextOf(situation), target) === null,
    );
    const described = missing.map((target) => `${target.kind} ${'neuron' in target ? target.neuron.layer : '?'}`);
    expect([...new Set(described)].sort()).toEqual([
      'bias k',
      'bias q',
      'bias x',
      'biasGradient k',
      'biasGradient q',
      'biasGradient x',
      'delta x',
      'preActivation x',
    ]);
  });

  test('the mini-batch mean of a gradient is the gradient of the step', () => {
    const context = contextOf(smallSituation(activation, loss, 5), 'miniBatch');
    for (const target of allTargets(context.network)) {
      const explanation = explainNumber(context, target);
      if (explanation === null) continue;
      expectParts(explanation.equation);
      if (explanation.checkedParameter === null) continue;
      expect(explanation.equation.parts).toHaveLength(3);
      expect(explanation.equation.value).toBeCloseTo(context.step?.gradients[explanation.checkedParameter] ?? NaN, 14);
    }
  });
});

test('without the rows of the mini-batch its gradient is given as it is, and said so', () => {
  const context = { ...contextOf(smallSituation('tanh', 'huber', 6), 'miniBatch'), miniBatch: [] };
  const [gradient] = allTargets(context.network).filter((target) => target.kind === 'weightGradient');
  const explanation = gradient && explainNumber(context, gradient);
  expect(explanation?.equation).toMatchObject({ form: 'given', value: context.step?.gradients[0] });
  expect(explanation?.notes).toEqual(['rowsUnknown']);
});
