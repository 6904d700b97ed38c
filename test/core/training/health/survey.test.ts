import { expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { chain, dense, input } from '#core/examples/example-document.ts';
import type { Network } from '#core/network/network.ts';
import { addToSurvey, emptySurvey, type Survey } from '#core/training/health/survey.ts';
import { passes } from '#core/training/passes.ts';

interface Sample {
  readonly network: Network;
  readonly parameters: readonly number[];
  readonly features: readonly number[];
  readonly targets: readonly number[];
}

/** Of one feature and one target, in blocks of so many rows. */
function surveyOf({ network, parameters, features, targets }: Sample, blockSize: number): Survey {
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error('does not compile');
  const dataset = {
    count: features.length,
    featureNames: ['x'],
    targetNames: ['y'],
    features: Float64Array.from(features),
    targets: Float64Array.from(targets),
  };
  const order = { graph: compiled.graph, parameters: Float64Array.from(parameters), dataset };
  const survey = emptySurvey();
  const rows = Int32Array.from(features.keys());
  for (const { trace } of passes({ ...order, rows, blockSize, withGradients: true })) addToSurvey(survey, trace);
  return survey;
}

test.each([1, 2, 3, 4, 100])('counts each example once, with its own gradient, in blocks of %d', (blockSize) => {
  const network = chain([input('x', 1), dense('h', 1, 'relu'), dense('y', 1, 'linear')], [[[1]], [[3]]]);
  const sample = { network, parameters: [1, 3, 0, 0], features: [-2, -1, 1, 2], targets: [1, 0, 2, 10] };
  const survey = surveyOf(sample, blockSize);
  // Outputs 0, 0, 3, 6; 2·|ŷ − y| is 2, 0, 2, 8, and three times that where h is not silent.
  expect(survey.count).toBe(4);
  expect([...(survey.layers.get('y')?.gradient ?? [])]).toEqual([12]);
  expect([...(survey.layers.get('h')?.gradient ?? [])]).toEqual([30]);
  expect([...(survey.layers.get('h')?.silent ?? [])]).toEqual([2]);
});

test('a function is tried once for all layers that have it, and also where its first neuron is switched off', () => {
  const layers = [input('x', 1), { ...dense('h', 2, 'sigmoid'), switchedOff: [0] }, dense('i', 1, 'tanh')];
  const network = chain([...layers, dense('y', 1, 'sigmoid')], [[[1], [1]], [[1, 1]], [[1]]]);
  const survey = surveyOf({ network, parameters: Array(9).fill(0.5), features: [1], targets: [1] }, 1);
  const steepest = ['h', 'i', 'y'].map((layer) => [...(survey.layers.get(layer)?.steepest ?? [])]);
  expect(steepest).toEqual([[0.25, 0.25], [1], [0.25]]);
  expect(survey.tried).toHaveLength(2);
});
