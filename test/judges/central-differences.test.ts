// The reference engine's gradients of 200 random networks against central differences of its loss.
import { describe, expect, it } from 'vitest';
import { evaluateExamples, forward } from '#core/graph/evaluate.ts';
import { weightFlags } from '#core/graph/weight-flags.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { gradientsForOptimizer } from '#core/learning/update/apply-update.ts';
import type { LayerId } from '#core/network/network.ts';
import { carries, depths, outputLayers } from '#core/network/network-queries.ts';
import type { RandomCase } from '../support/random-case.ts';
import { centralDifferences } from './central-difference.ts';
import { kinkMargin } from './kinks.ts';
import { randomDagCount, randomDags } from './random-dags.ts';
import { largestError, worstOf } from './relative-error.ts';

const tolerance = 1e-6;
const cases = randomDags();

function disagreement({ graph, parameters, features, targets }: RandomCase, seed: number) {
  const { trace } = evaluateExamples(graph, parameters.slice(), features, targets);
  const gradients = trace.parameterGradients.slice();
  const differences = centralDifferences(trace.parameters, () => forward(trace));
  return largestError(gradients, differences, `network ${seed}, parameter`);
}

describe('the random networks', () => {
  it(`are ${randomDagCount}, of at most 30 neurons, with every activation and every loss`, () => {
    const activations = new Set(
      cases.flatMap(({ network }) => network.layers.map((layer) => (layer.kind === 'dense' ? layer.activation : null))),
    );
    expect(cases).toHaveLength(200);
    expect([...activations].filter((kind) => kind !== null).sort()).toEqual([...activationKinds].sort());
    expect(new Set(cases.map(({ loss }) => loss))).toEqual(new Set(lossKinds));
    for (const { network } of cases) {
      expect(network.layers.reduce((sum, layer) => sum + layer.units, 0)).toBeLessThanOrEqual(30);
    }
  });

  it.each<[string, (drawn: RandomCase) => boolean]>([
    ['layers and single neurons', ({ network }) => new Set(network.layers.map((layer) => layer.units > 1)).size === 2],
    ['missing wires', ({ network }) => network.connections.some(({ weights }) => weights.flat().includes(null))],
    ['connections without any wire', ({ network }) => !network.connections.every(carries)],
    ['layers without biases', ({ network }) => network.layers.some((layer) => layer.kind === 'dense' && !layer.biases)],
    ['several outputs', ({ network }) => outputLayers(network).length > 1],
    ['outputs that other layers hear', ({ network }) => heardOutputs(network).length > 0],
    ['skip wires', ({ network }) => skipsLayers(network)],
  ])('have %s, at least five of them', (_name, holds) => {
    expect(cases.filter(holds).length).toBeGreaterThanOrEqual(5);
  });
});

function heardOutputs(network: RandomCase['network']) {
  return outputLayers(network).filter((id) => network.connections.some(({ source }) => source === id));
}

function skipsLayers(network: RandomCase['network']): boolean {
  const depthOf = depths(network);
  const depth = (id: LayerId) => depthOf.get(id) ?? Number.NaN;
  return network.connections.some(({ source, target }) => depth(target) - depth(source) > 1);
}

describe('gradients', () => {
  it(`agree with central differences within ${tolerance}`, async ({ annotate }) => {
    const worst = worstOf(cases.map(disagreement));
    await annotate(`largest relative error ${worst.error} (${worst.at})`);
    expect(worst.error, worst.at).toBeLessThanOrEqual(tolerance);
  });
});

describe('gradients with penalties', () => {
  const regularization = { l1: 0.03, l2: 0.2 };
  const update = { optimizer: { kind: 'sgd', learningRate: 1 }, regularization } as const;
  // |w| has a kink at 0.
  const awayFromZero = cases.filter(({ parameters }) => parameters.every((each) => Math.abs(each) > kinkMargin));

  /** l1·Σ|w| + l2/2·Σw², over weights alone. */
  function penalty(isWeight: Uint8Array, parameters: Float64Array): number {
    const weights = parameters.filter((_, at) => isWeight[at] === 1);
    return weights.reduce((sum, each) => sum + 0.03 * Math.abs(each) + 0.1 * each * each, 0);
  }

  function penalizedDisagreement({ graph, parameters, features, targets }: RandomCase, seed: number) {
    const isWeight = weightFlags(graph);
    const { trace } = evaluateExamples(graph, parameters.slice(), features, targets);
    const roles = { isWeight, isFrozen: null };
    const gradients = gradientsForOptimizer(update, roles, parameters, trace.parameterGradients);
    const differences = centralDifferences(
      trace.parameters,
      () => forward(trace) + penalty(isWeight, trace.parameters),
    );
    return largestError(gradients, differences, `network ${seed}, parameter`);
  }

  it(`agree with central differences of the penalised loss within ${tolerance}`, () => {
    expect(awayFromZero.length).toBeGreaterThan(100);
    const worst = worstOf(awayFromZero.map(penalizedDisagreement));
    expect(worst.error, worst.at).toBeLessThanOrEqual(tolerance);
  });
});
