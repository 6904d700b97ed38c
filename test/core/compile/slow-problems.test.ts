// The findings on a slow network have the names that the user gave, and stay away where nothing is slow to feel.
import { expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { slowProblems } from '#core/compile/slow-problems.ts';
import { isError, isProblem } from '#core/diagnostics/diagnostic.ts';
import type { Network } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { asSingleNeurons, layersOf, withWires } from '../../support/drawn-layers.ts';

function findingsOf(network: Network, batchSize = 32) {
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  return slowProblems(network, compiled.graph, batchSize);
}

/** One wire in five, wherever chance has it. */
function scattered(network: Network): Network {
  const stream = RandomStream.for(1, 'scattered');
  return withWires(network, () => stream.uniform() < 0.2);
}

it('names the layers and their share of the time', () => {
  const network = scattered(layersOf([200, 200, 8]));
  const named = {
    ...network,
    layers: network.layers.map((layer, index) => ({ ...layer, name: ['in', 'wide', 'out'][index] as string })),
  };
  const [first] = findingsOf(named);
  expect(first).toMatchObject({
    code: 'irregularWires',
    severity: 'information',
    place: { layer: 'layer1' },
    values: { layers: 'wide, out', percent: expect.any(Number) },
  });
  expect(first?.values.percent).toBeGreaterThan(50);
});

it('names four layers at most', () => {
  const [first] = findingsOf(asSingleNeurons(scattered(layersOf([200, 200, 8]))));
  expect(first?.values.layers).toMatch(/^layer1\.0, layer1\.1, layer1\.2, layer1\.3 …$/);
});

it('concerns no layer where the mini-batch is at fault', () => {
  expect(findingsOf(layersOf([100, 64, 8]), 1)).toEqual([
    { code: 'smallBatch', severity: 'information', place: {}, values: { percent: 75, batchSize: 1 } },
  ]);
});

it('is nothing in a network so small that nobody waits for it', () => {
  expect(findingsOf(scattered(layersOf([40, 40, 8])), 1)).toEqual([]);
});

it('is no problem', () => {
  const findings = findingsOf(layersOf([100, 64, 8]), 1);
  expect([findings.some(isProblem), findings.some(isError)]).toEqual([false, false]);
});
