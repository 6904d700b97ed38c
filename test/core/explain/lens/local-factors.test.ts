import { describe, expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { examples } from '#core/examples/examples.ts';
import { findingOf } from '#core/explain/lens/finding.ts';
import { localFactors } from '#core/explain/lens/local-factors.ts';
import { hiddenLayersOf, withOtherActivation } from '#core/explain/lens/other-activation.ts';
import { type PathStart, pathLedger } from '#core/explain/paths/path-ledger.ts';
import type { RouteSubject } from '#core/explain/paths/route-graph.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { connectionId, layerId, type Network, type WireReference } from '#core/network/network.ts';
import { layOutParameters, readParameters, wireParameter } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { centralDifference } from '../../../judges/central-difference.ts';
import { wholeDataset } from '../../../support/data.ts';
import { randomCase } from '../../../support/random-case.ts';
import { workedFeatures, workedNetwork, workedTargets } from '../../../support/worked-example.ts';

interface Subject {
  readonly subject: RouteSubject;
  readonly source: { readonly features: Float64Array; readonly targets: Float64Array };
}

function randomSubject(seed: number, loss: LossKind): Subject {
  const { network, graph, parameters, features, targets } = randomCase(RandomStream.for(seed, 'lens', loss), loss);
  const source = { features, targets };
  return { subject: { network, parameters, loss, trace: traceRow({ graph }, parameters, source, 0) }, source };
}

function startsOf(network: Network): readonly PathStart[] {
  const wires = network.connections.flatMap(({ id, weights }) =>
    weights.flatMap((row, target) =>
      row.flatMap((weight, source): PathStart[] =>
        weight === null ? [] : [{ wire: { connection: id, target, source } }],
      ),
    ),
  );
  const biases = network.layers.flatMap((layer): PathStart[] =>
    layer.kind === 'dense' && layer.biases !== null ? [{ bias: { layer: layer.id, unit: 0 } }] : [],
  );
  return [...wires.slice(0, 8), ...biases];
}

function relativeError(one: number, other: number): number {
  return Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other), 1e-12);
}

describe('the local factors along a path', () => {
  test.each(lossKinds)('multiply to the share that the ledger gives it, on random networks under %s', (loss) => {
    let looked = 0;
    for (let seed = 1; seed <= 25; seed += 1) {
      const { subject } = randomSubject(seed, loss);
      for (const start of startsOf(subject.network)) {
        for (const { through, product } of pathLedger(subject, start, 20)?.paths ?? []) {
          const factors = localFactors(subject, start, through);
          const [first] = factors;
          expect(first?.kind).toBe('loss');
          expect(relativeError(factors.at(-1)?.product ?? Number.NaN, product)).toBeLessThan(1e-12);
          looked += 1;
        }
      }
    }
    expect(looked).toBeGreaterThan(300);
  });

  test('of all paths sum to the gradient with another activation function, which central differences confirm', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { subject, source } = randomSubject(seed, 'meanSquaredError');
      const [start] = startsOf(subject.network);
      if (start === undefined || !('wire' in start)) continue;
      const through = pathLedger(subject, start, 1)?.paths[0]?.through ?? [];
      for (const activation of ['tanh', 'sigmoid', 'softplus'] as const) {
        const other = withOtherActivation(subject, through, activation, source);
        if (other === null) throw new Error('It does not compile.');
        const sum = (pathLedger(other, start, 100_000)?.paths ?? [])
          .map((path) => localFactors(other, start, path.through).at(-1)?.product ?? Number.NaN)
          .reduce((total, product) => total + product, 0);
        const measured = differenceBy(other, source, start.wire);
        expect(Math.abs(sum - measured)).toBeLessThan(1e-6 * Math.max(1, Math.abs(measured)));
      }
    }
  });

  test('come from the loss back to the weight: the worked example', () => {
    const compiled = compileNetwork(workedNetwork, 'meanSquaredError');
    if (!isCompiled(compiled)) throw new Error('It does not compile.');
    const parameters = readParameters(workedNetwork);
    const source = { features: workedFeatures, targets: workedTargets };
    const trace = traceRow(compiled, parameters, source, 0);
    const subject: RouteSubject = { network: workedNetwork, parameters, loss: 'meanSquaredError', trace };
    const start = { wire: { connection: connectionId('c'), target: 0, source: 0 } };
    const factors = localFactors(subject, start, [{ layer: layerId('y'), unit: 0 }]);
    expect(factors.map(({ kind }) => kind)).toEqual(['loss', 'slope', 'source']);
    const [loss, slope, entering] = factors;
    expect(loss?.value).toBeCloseTo(-0.5755021415, 10);
    expect(slope?.value).toBeCloseTo(0.2374001779, 10);
    expect(entering?.value).toBeCloseTo(0.729929026, 10);
    expect(entering?.product).toBeCloseTo(-0.0997260501, 10);
    expect(slope?.layerGradient).toBeCloseTo(Math.abs((loss?.value ?? 0) * (slope?.value ?? 0)), 14);
  });

  test('with the activation functions that are drawn are what they are', () => {
    const { subject, source } = randomSubject(3, 'meanSquaredError');
    const [start] = startsOf(subject.network);
    if (start === undefined) throw new Error('no wire');
    const through = pathLedger(subject, start, 1)?.paths[0]?.through ?? [];
    for (const activation of elementwiseActivationKinds) {
      const hidden = hiddenLayersOf(subject.network, through);
      if (hidden.some((layer) => layer.activation !== activation)) continue;
      const other = withOtherActivation(subject, through, activation, source);
      expect(other?.trace.gradients).toEqual(subject.trace.gradients);
    }
  });
});

test('ten sigmoid layers leave next to nothing of the pull, and ReLU leaves it as it is', () => {
  const document = examples.find(({ id }) => id === 'vanishing')?.document();
  const dataset = document?.dataset;
  if (document === undefined || dataset === null || dataset === undefined) throw new Error('The example is gone.');
  const { network, training } = document;
  const compiled = compileNetwork(network, training.loss);
  if (!isCompiled(compiled)) throw new Error('It does not compile.');
  const parameters = readParameters(network);
  const source = wholeDataset(dataset);
  const trace = traceRow(compiled, parameters, source, 0);
  const subject: RouteSubject = { network, parameters, loss: training.loss, trace };
  const first = network.layers.find(({ name }) => name === 's1');
  const connection = network.connections.find(({ target }) => target === first?.id);
  if (connection === undefined) throw new Error('The example has no sigmoid branch.');
  const start = { wire: { connection: connection.id, target: 0, source: 0 } };
  const through = pathLedger(subject, start, 1)?.paths[0]?.through ?? [];
  expect(through).toHaveLength(11);
  const { left, strongest } = findingOf(localFactors(subject, start, through));
  expect(left).toBeLessThan(1e-5);
  expect(strongest?.kind).toBe('slope');
  const relu = withOtherActivation(subject, through, 'relu', source);
  if (relu === null) throw new Error('It does not compile.');
  const withRelu = findingOf(localFactors(relu, start, through));
  expect([0, 1]).toContain(withRelu.left);
  expect(document.network.layers.find(({ name }) => name === 's1')).toBe(first);
});

function differenceBy(
  { network, loss, parameters }: RouteSubject,
  { features, targets }: Subject['source'],
  wire: WireReference,
): number {
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error('It does not compile.');
  const { graph } = compiled;
  const index = wireParameter(layOutParameters(network), wire) ?? -1;
  const tried = parameters.slice();
  const row = features.slice(0, graph.inputWidth);
  const target = targets.slice(0, graph.outputWidth);
  return centralDifference(tried, index, () => evaluateExamples(graph, tried, row, target).loss);
}
