import { expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { chain, dense, input } from '#core/examples/example-document.ts';
import { addToSurvey, emptySurvey } from '#core/training/health/survey.ts';
import { passes } from '#core/training/passes.ts';

test.each([1, 2, 3, 4, 100])('counts each example once, with its own gradient, in blocks of %d', (blockSize) => {
  const network = chain([input('x', 1), dense('h', 1, 'relu'), dense('y', 1, 'linear')], [[[1]], [[3]]]);
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error('does not compile');
  const dataset = {
    count: 4,
    featureNames: ['x'],
    targetNames: ['y'],
    features: Float64Array.of(-2, -1, 1, 2),
    targets: Float64Array.of(1, 0, 2, 10),
  };
  const survey = emptySurvey();
  const order = { graph: compiled.graph, parameters: Float64Array.of(1, 3, 0, 0), dataset };
  for (const { trace } of passes({ ...order, rows: Int32Array.of(0, 1, 2, 3), blockSize, withGradients: true })) {
    addToSurvey(survey, trace);
  }
  // Outputs 0, 0, 3, 6; 2·|ŷ − y| is 2, 0, 2, 8, and three times that where h is not silent.
  expect(survey.count).toBe(4);
  expect([...(survey.layers.get('y')?.gradient ?? [])]).toEqual([12]);
  expect([...(survey.layers.get('h')?.gradient ?? [])]).toEqual([30]);
  expect([...(survey.layers.get('h')?.silent ?? [])]).toEqual([2]);
});

test('a function is tried once for all layers that have it, and also where its first neuron is switched off', () => {
  const layers = [input('x', 1), { ...dense('h', 2, 'sigmoid'), switchedOff: [0] }, dense('i', 1, 'tanh')];
  const network = chain([...layers, dense('y', 1, 'sigmoid')], [[[1], [1]], [[1, 1]], [[1]]]);
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error('does not compile');
  const dataset = {
    count: 1,
    featureNames: ['x'],
    targetNames: ['y'],
    features: Float64Array.of(1),
    targets: Float64Array.of(1),
  };
  const survey = emptySurvey();
  const order = {
    graph: compiled.graph,
    parameters: new Float64Array(compiled.graph.parameterCount).fill(0.5),
    dataset,
  };
  for (const { trace } of passes({ ...order, rows: Int32Array.of(0), blockSize: 1, withGradients: true })) {
    addToSurvey(survey, trace);
  }
  const steepest = ['h', 'i', 'y'].map((layer) => [...(survey.layers.get(layer)?.steepest ?? [])]);
  expect(steepest).toEqual([[0.25, 0.25], [1], [0.25]]);
  expect(survey.tried).toHaveLength(2);
});
