// From what the window shows to what is explained: the step before and after it is taken, the rows, the start values.
import { describe, expect, test } from 'vitest';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { explainNumber } from '#core/explain/explain-number.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { createOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { connectionId, type WireReference } from '#core/network/network.ts';
import { readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { firstDropoutState } from '#core/training/dropout-masks.ts';
import { planStep } from '#core/training/planned-step.ts';
import { explanationContextOf, type StepMoment } from '#renderer/explain/explanation-context-of.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import type { ShownValues } from '#renderer/state/stores/shown-values.ts';
import { workedLearningRate, workedNetwork, workedUpdatedWeights } from '../../support/worked-example.ts';

const document: NetworkDocument = {
  name: 'worked',
  network: workedNetwork,
  layout: new Map(),
  training: { ...defaultTrainingSettings, optimizer: { kind: 'sgd', learningRate: workedLearningRate } },
  dataset: {
    kind: 'table',
    columns: [
      { name: 'x1', role: 'feature' },
      { name: 'x2', role: 'feature' },
      { name: 'y', role: 'target' },
    ],
    rows: [
      [20, 1, 0.9],
      [10, 2, 0.1],
    ],
  },
};

function shownBeforeStep(): ShownValues {
  const { compiled, dataset } = compiledDocument(document);
  if (compiled === null || dataset === null) throw new Error('does not compile');
  const parameters = readParameters(document.network);
  const stepRows = Int32Array.of(0);
  const optimizerState = createOptimizerState(document.training.optimizer, parameters.length);
  return {
    epoch: 0,
    layout: compiled.layout,
    parameters,
    ...planStep({
      network: document.network,
      compiled,
      dataset,
      parameters,
      rows: stepRows,
      update: document.training,
      optimizerState,
      dropout: firstDropoutState(1),
    }),
    stepRows,
    optimizerState,
    rowValues: traceRow(compiled, parameters, dataset, 0),
  };
}

/** The shown values once the step has been taken: new parameters, everything else from before. */
function shownAfterStep(): ShownValues {
  const before = shownBeforeStep();
  return { ...before, parameters: before.parameters.map((value, index) => value + (before.updates?.[index] ?? 0)) };
}

const ninth: WireReference = { connection: connectionId('c'), target: 0, source: 0 };
const gradientOfNinth: ExplanationTarget = { kind: 'weightGradient', wire: ninth };

function explain(
  values: ShownValues,
  moment: StepMoment,
  target: ExplanationTarget,
  scope: 'row' | 'miniBatch' = 'row',
) {
  const context = explanationContextOf({ document, values, moment }, target, scope);
  return context === null ? null : explainNumber(context, target);
}

describe('a planned step', () => {
  test('leads from the present weight to the next one', () => {
    const explanation = explain(shownBeforeStep(), 'planned', gradientOfNinth);
    expect(explanation?.update?.next.parts[0]?.value).toBe(0.2);
    expect(explanation?.update?.next.value).toBeCloseTo(workedUpdatedWeights[8] ?? Number.NaN, 10);
  });

  test('has the rows of its mini-batch', () => {
    const explanation = explain(shownBeforeStep(), 'planned', gradientOfNinth, 'miniBatch');
    expect(explanation?.equation.parts.map((part) => part.view)).toEqual([{ scope: 'row', row: 0 }]);
  });
});

describe('a step that has just been taken', () => {
  test('is explained with the weights from before it', () => {
    const before = explain(shownBeforeStep(), 'planned', gradientOfNinth);
    const after = explain(shownAfterStep(), 'performed', gradientOfNinth);
    expect(after?.equation.value).toBe(before?.equation.value);
    expect(after?.update?.next.value).toBeCloseTo(workedUpdatedWeights[8] ?? Number.NaN, 10);
  });

  test('shows the weight itself as it is now', () => {
    const after = explain(shownAfterStep(), 'performed', { kind: 'weight', wire: ninth });
    expect(after?.equation.value).toBeCloseTo(workedUpdatedWeights[8] ?? Number.NaN, 10);
  });
});

test('while training streams, the rows behind a mean are not known', () => {
  const { stepRows, optimizerState, ...streaming } = shownAfterStep();
  const explanation = explain(streaming, 'streaming', gradientOfNinth, 'miniBatch');
  expect(explanation?.notes).toEqual(['rowsUnknown']);
  expect(explanation?.equation.value).toBe(streaming.gradients?.[8]);
});

test('a weight is where training started from plus what it has learnt', () => {
  const values = shownBeforeStep();
  const start = values.parameters.map((value) => value / 2);
  const trained = {
    ...document,
    initial: {
      connections: new Map(
        writeParameters(document.network, start).connections.map(({ id, weights }) => [id, weights]),
      ),
      biases: new Map(),
    },
  };
  const context = explanationContextOf(
    { document: trained, values, moment: 'planned' },
    { kind: 'weight', wire: ninth },
    'row',
  );
  const explanation = context && explainNumber(context, { kind: 'weight', wire: ninth });
  expect(explanation?.equation.parts.map((part) => part.value)).toEqual([0.1, 0.1]);
});

test('numbers of another document explain nothing', () => {
  const values = { ...shownBeforeStep(), parameters: new Float64Array(3) };
  expect(explain(values, 'planned', gradientOfNinth)).toBeNull();
});
