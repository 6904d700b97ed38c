import { describe, expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { type PathLedger, pathLedger } from '#core/explain/paths/path-ledger.ts';
import type { RouteSubject } from '#core/explain/paths/route-graph.ts';
import { type RowTrace, traceRow } from '#core/explain/row-trace.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { connectionId, layerId, type Network, type WireReference } from '#core/network/network.ts';
import { biasParameter, layOutParameters, readParameters, wireParameter } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { randomNetwork } from '../../../support/random-network.ts';
import { workedFeatures, workedNetwork, workedTargets } from '../../../support/worked-example.ts';

function subjectOf(network: Network, loss: LossKind, features: Float64Array, targets: Float64Array): RouteSubject {
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  const parameters = readParameters(network);
  return { network, loss, parameters, trace: traceRow(compiled, parameters, { features, targets }, 0) };
}

function wiresOf(network: Network): readonly WireReference[] {
  return network.connections.flatMap(({ id, weights }) =>
    weights.flatMap((row, target) =>
      row.flatMap((weight, source) => (weight === null ? [] : [{ connection: id, target, source }])),
    ),
  );
}

function relativeError(one: number, other: number): number {
  return Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other), 1e-3);
}

function gradientOf(network: Network, trace: RowTrace, wire: WireReference): number {
  return trace.gradients[wireParameter(layOutParameters(network), wire) ?? -1] as number;
}

describe('the paths from a weight to the loss', () => {
  test.each(lossKinds)('sum to its gradient on random networks under %s', (loss) => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const stream = RandomStream.for(seed, `paths ${loss}`);
      const network = randomNetwork(stream, loss);
      const inputs = network.layers.reduce((sum, layer) => sum + (layer.kind === 'input' ? layer.units : 0), 0);
      const compiled = compileNetwork(network, loss);
      if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
      const features = Float64Array.from({ length: inputs }, () => stream.uniform() * 2 - 1);
      const targets = Float64Array.from({ length: compiled.graph.outputWidth }, () => stream.uniform());
      const subject = subjectOf(network, loss, features, targets);
      for (const wire of wiresOf(network).slice(0, 12)) {
        const ledger = pathLedger(subject, { wire }, 1_000_000) as PathLedger;
        const listed = ledger.paths.reduce((sum, { product }) => sum + product, 0);
        const gradient = gradientOf(network, subject.trace, wire);
        expect(relativeError(ledger.sum, gradient)).toBeLessThan(1e-12);
        expect(ledger.paths.length).toBe(ledger.pathCount);
        expect(relativeError(listed, gradient)).toBeLessThan(1e-11);
      }
    }
  });

  test('are listed by size, and the first few are the first few of all', () => {
    const network = denseStack([3, 4, 4, 4, 2]);
    const subject = subjectOf(network, 'meanSquaredError', Float64Array.of(0.4, -1, 0.7), Float64Array.of(1, 0));
    const wire = { connection: connectionId('c1'), target: 2, source: 1 };
    const all = pathLedger(subject, { wire }, 10_000) as PathLedger;
    const few = pathLedger(subject, { wire }, 5) as PathLedger;
    expect(all.pathCount).toBe(4 * 4 * 2);
    const sizes = all.paths.map(({ product }) => Math.abs(product));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(few.paths).toEqual(all.paths.slice(0, 5));
    expect(few.pathCount).toBe(all.pathCount);
    expect(few.sum).toBe(all.sum);
  });

  test('are found among more than anyone could list', () => {
    const network = denseStack([2, ...new Array<number>(12).fill(30), 1]);
    const subject = subjectOf(network, 'meanSquaredError', Float64Array.of(0.4, -1), Float64Array.of(1));
    const wire = { connection: connectionId('c1'), target: 0, source: 0 };
    const ledger = pathLedger(subject, { wire }, 20) as PathLedger;
    expect(ledger.pathCount).toBe(30 ** 11);
    expect(ledger.paths).toHaveLength(20);
    expect(relativeError(ledger.sum, gradientOf(network, subject.trace, wire))).toBeLessThan(1e-12);
  });

  test('name the neurons on the way, and multiply to what the worked example says', () => {
    const subject = subjectOf(workedNetwork, 'meanSquaredError', workedFeatures, workedTargets);
    const [wire] = wiresOf(workedNetwork);
    if (wire === undefined) throw new Error('no wire');
    const ledger = pathLedger(subject, { wire }, 10) as PathLedger;
    expect(ledger.pathCount).toBe(2);
    for (const { through } of ledger.paths) expect(through).toHaveLength(3);
    expect(ledger.sum).toBeCloseTo(-0.000287841283, 11);
  });

  test('of a bias begin at its own neuron', () => {
    const network = denseStack([2, 3, 1]);
    const subject = subjectOf(network, 'meanSquaredError', Float64Array.of(0.4, -1), Float64Array.of(1));
    const neuron = { layer: layerId('l1'), unit: 1 };
    const ledger = pathLedger(subject, { bias: neuron }, 10) as PathLedger;
    expect(ledger.paths[0]?.through[0]).toEqual(neuron);
    const parameter = biasParameter(layOutParameters(network), neuron.layer, neuron.unit) ?? -1;
    expect(ledger.sum).toBeCloseTo(subject.trace.gradients[parameter] as number, 14);
  });

  test('are none where nothing leads to the loss, and null where no wire is', () => {
    const network = denseStack([2, 3, 1]);
    const subject = subjectOf(network, 'meanSquaredError', Float64Array.of(0.4, -1), Float64Array.of(1));
    const gone = { connection: connectionId('gone'), target: 0, source: 0 };
    expect(pathLedger(subject, { wire: gone }, 10)).toBeNull();
  });
});

/** Layers l0, l1 … of these sizes, tanh with biases, each fully wired to the next by c1, c2 … */
function denseStack(sizes: readonly number[]): Network {
  const stream = RandomStream.for(7, 'stack');
  const number = (): number => stream.uniform() * 2 - 1;
  return {
    layers: sizes.map((units, at) =>
      at === 0
        ? { kind: 'input', id: layerId('l0'), name: 'l0', units }
        : {
            kind: 'dense',
            id: layerId(`l${at}`),
            name: `l${at}`,
            units,
            activation: 'tanh',
            biases: Array.from({ length: units }, number),
          },
    ),
    connections: sizes.slice(1).map((units, at) => ({
      id: connectionId(`c${at + 1}`),
      source: layerId(`l${at}`),
      target: layerId(`l${at + 1}`),
      weights: Array.from({ length: units }, () => Array.from({ length: sizes[at] as number }, number)),
    })),
  };
}
