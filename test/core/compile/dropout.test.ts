import { expect, test } from 'vitest';
import { evaluateExamples, predict } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { connectionId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { droppingNetwork, networkWithDropout } from '../../support/dropping-network.ts';

const parameters = readParameters(networkWithDropout);
const features = Float64Array.of(0.5, -1, 1, 2);
const targets = Float64Array.of(0.3, -0.7);

test('stands between a layer’s activation and all that read it, and is not the layer’s activation', () => {
  const { graph } = droppingNetwork();
  const early = graph.layers.get('early')?.activation ?? -1;
  const dropout = graph.operations.findIndex((operation) => operation.kind === 'dropout' && operation.input === early);
  expect(graph.operations[dropout]).toMatchObject({ layer: 'early', width: 2, column: 0, probability: 0.5 });
  const sources = [...graph.wires.sources];
  expect(sources).toContain(dropout);
  expect(sources).not.toContain(early);
  expect(graph.dropoutWidth).toBe(5);
});

test('an activation that is dropped sends nothing on and hears nothing back', () => {
  const { graph, layout } = droppingNetwork();
  const dropout = Float64Array.of(0, 2, 1, 1, 1, 0, 2, 1, 1, 1);
  const { trace } = evaluateExamples(graph, parameters, features, targets, dropout);
  const early = layout.connections.get(connectionId('x-early'));
  const gradients = trace.parameterGradients.subarray(early?.offset, (early?.offset ?? 0) + 4);
  expect([...gradients.subarray(0, 2)]).toEqual([0, 0]);
  expect([...gradients.subarray(2)].every((gradient) => gradient !== 0)).toBe(true);
});

test('is nothing but in a training step', () => {
  const { graph } = droppingNetwork();
  const engine = createReferenceEngine({
    graph,
    features,
    targets,
    parameters,
    update: { optimizer: { kind: 'sgd', learningRate: 0 } },
    frozen: null,
  });
  const rows = Int32Array.of(0, 1);
  const { loss } = evaluateExamples(graph, parameters, features, targets);
  const dropped = new Float64Array(10);
  expect(engine.trainStep(rows, dropped).loss).not.toBe(loss);
  expect(engine.evaluate(rows)).toBe(loss);
  expect(engine.outputs(rows)).toEqual(predict(graph, parameters, features));
  expect(engine.trainStep(rows).loss).toBe(loss);
});
