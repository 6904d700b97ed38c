import { describe, expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { valuesAt } from '#core/graph/trace.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import {
  workedFeatures,
  workedGradients,
  workedLearningRate,
  workedNetwork,
  workedTargets,
  workedUpdatedWeights,
} from '../../support/worked-example.ts';

const compiled = compileNetwork(workedNetwork, 'meanSquaredError');
if (!isCompiled(compiled)) throw new Error('The worked example does not compile.');
const { graph } = compiled;
const parameters = readParameters(workedNetwork);

describe('the worked example', () => {
  const { loss, trace } = evaluateExamples(graph, parameters, workedFeatures, workedTargets);
  const activations = (layer: string) => [...valuesAt(trace, graph.layers.get(layer)?.activation ?? -1)];

  test('has the activations and the loss of the source', () => {
    const expected = [0.9977621515, 0.9890130574, 0.729929026, 0.6215791565, 0.6122489292];
    for (const [index, value] of [...activations('h1'), ...activations('h2'), ...activations('y')].entries()) {
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 10);
    }
    expect(loss).toBeCloseTo(0.0828006787, 10);
  });

  test('has all ten gradients to ten places', () => {
    expect(trace.parameterGradients).toHaveLength(10);
    for (const [index, gradient] of trace.parameterGradients.entries()) {
      expect(gradient).toBeCloseTo(workedGradients[index] ?? Number.NaN, 10);
    }
  });

  test('moves all ten weights as printed', () => {
    const engine = createReferenceEngine({
      graph,
      parameters,
      features: workedFeatures,
      targets: workedTargets,
      update: { optimizer: { kind: 'sgd', learningRate: workedLearningRate } },
      frozen: null,
    });
    const step = engine.trainStep(Int32Array.of(0));
    expect(step.divergence).toBeNull();
    for (const [index, weight] of engine.readParameters().entries()) {
      expect(weight).toBeCloseTo(workedUpdatedWeights[index] ?? Number.NaN, 10);
    }
    expect(engine.outputs(Int32Array.of(0))[0]).toBeCloseTo(0.6214656663, 10);
    expect(engine.evaluate(Int32Array.of(0))).toBeCloseTo(0.077581375, 10);
  });
});
