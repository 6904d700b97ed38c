// The picture of a computation graph: every number is the engine's, and follows by hand from the numbers beside it.
import { describe, expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { graphAround, mostOperations, wholeGraph } from '#core/explain/operation-graph/operation-graph.ts';
import { namesOfOperation, targetOfNumber } from '#core/explain/operation-graph/operation-identity.ts';
import { gradientsOf, valuesOf } from '#core/explain/operation-graph/operation-numbers.ts';
import { placeOperations } from '#core/explain/operation-graph/placement.ts';
import type { OperationGraph } from '#core/explain/operation-graph/shown-operation.ts';
import { biasAt } from '#core/explain/places.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { connectionId, type Layer, layerId, type Network, type NeuronReference } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { centralDifference } from '../../../judges/central-difference.ts';
import { droppingNetwork, networkWithDropout } from '../../../support/dropping-network.ts';
import { type RandomCase, randomCase } from '../../../support/random-case.ts';
import { withSomeOff } from '../../../support/random-training.ts';
import { workedFeatures, workedGradients, workedNetwork, workedTargets } from '../../../support/worked-example.ts';
import { allPictures, largestDeviation, traceOf } from './pictured.ts';

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

function drawn(seed: number): RandomCase {
  const loss = lossKinds[seed % lossKinds.length] ?? 'huber';
  return randomCase(RandomStream.for(seed, 'operation graph'), loss, 1);
}

function neuronsOf({ layers }: Network): readonly NeuronReference[] {
  return layers.flatMap(({ id, units }) => Array.from({ length: units }, (_, unit) => ({ layer: id, unit })));
}

function picturesOf({ network, graph, parameters, features, targets }: RandomCase) {
  return allPictures(graph, neuronsOf(network), traceOf(graph, parameters, features, targets));
}

describe.each(seeds)('random network %i', (seed) => {
  test('every value and every gradient follows from the numbers beside it', () => {
    for (const pictured of picturesOf(drawn(seed))) expect(largestDeviation(pictured)).toBeLessThan(1e-12);
  });

  test('so it is with neurons switched off', () => {
    const off = withSomeOff(RandomStream.for(seed, 'off'), drawn(seed));
    for (const pictured of picturesOf(off)) expect(largestDeviation(pictured)).toBeLessThan(1e-12);
  });

  test('the gradients are those of the reference engine, to the last bit', () => {
    const { graph, parameters, features, targets } = drawn(seed);
    const update = { optimizer: { kind: 'sgd', learningRate: 0.1 } } as const;
    const engine = createReferenceEngine({ graph, parameters, features, targets, update, frozen: null });
    engine.trainStep(Int32Array.of(0));
    const gradients = engine.readGradients();
    const picture = wholeGraph(graph);
    const trace = traceOf(graph, parameters, features, targets);
    const shown = new Float64Array(parameters.length).fill(Number.NaN);
    for (const operation of picture.operations) {
      const { content } = operation;
      const values = gradientsOf(trace, operation);
      if (content.of === 'weights') {
        for (const [at, wire] of content.wires.entries()) {
          shown[graph.wires.parameters[wire] as number] = values?.[at] as number;
        }
      } else if (content.of === 'biases') {
        for (const [at, place] of content.targets.entries()) {
          shown[biasAt(graph, place) as number] = values?.[at] as number;
        }
      }
    }
    expect(shown).toEqual(gradients);
  });

  test('operations read only earlier ones and stand right of them, two of a column apart', () => {
    for (const { picture } of picturesOf(drawn(seed))) {
      const { columns, rows } = placeOperations(picture);
      const isBefore = (input: number, position: number): boolean =>
        input < position && (columns[input] as number) < (columns[position] as number);
      const early = picture.operations.flatMap(({ inputs }, position) =>
        inputs.filter((input) => !isBefore(input, position)).map((input) => ({ input, position })),
      );
      expect(early).toEqual([]);
      const places = columns.map((column, at) => ({ column, row: rows[at] as number }));
      const close = places.flatMap((one, at) =>
        places
          .slice(at + 1)
          .filter((other) => one.column === other.column && Math.abs(one.row - other.row) < 1 - 1e-9)
          .map((other) => [one, other]),
      );
      expect(close).toEqual([]);
    }
  });
});

describe.each(seeds.slice(0, 10))('central differences of random network %i', (seed) => {
  test('agree with the gradients of weights, biases and inputs', () => {
    const { graph, parameters, features, targets } = drawn(seed);
    const picture = wholeGraph(graph);
    const trace = traceOf(graph, parameters, features, targets);
    const lossAt = (): number => traceOf(graph, parameters, features, targets).values[graph.loss]?.[0] as number;
    const differences = [...parameters.keys()].map((index) => centralDifference(parameters, index, lossAt));
    const shown = picture.operations
      .filter(({ kind }) => kind === 'weight' || kind === 'bias')
      .flatMap((operation) => [...(gradientsOf(trace, operation) ?? [])]);
    const [one, other] = [shown, differences].map((list) => list.toSorted((a, b) => a - b));
    for (const [at, difference] of (other ?? []).entries()) expect(one?.[at]).toBeCloseTo(difference, 6);
    const inputs = picture.operations.filter(({ kind }) => kind === 'input');
    const ofInputs = inputs.flatMap((operation) => [...(gradientsOf(trace, operation) ?? [])]);
    for (const [index, gradient] of ofInputs.entries()) {
      expect(gradient).toBeCloseTo(centralDifference(features, index, lossAt), 6);
    }
  });
});

describe('worked example', () => {
  const compiled = compileNetwork(workedNetwork, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error('does not compile');
  const { graph } = compiled;
  const trace = traceOf(graph, readParameters(workedNetwork), workedFeatures, workedTargets);
  const numbers = (picture: OperationGraph, kind: string): number[] =>
    picture.operations.filter((each) => each.kind === kind).flatMap((each) => [...valuesOf(trace, each)]);

  test('the whole graph has the numbers of the lesson', () => {
    const picture = wholeGraph(graph);
    expect(picture.operations.map(({ kind }) => kind)).toEqual([
      'input',
      'weight',
      'sum',
      'activation',
      'weight',
      'sum',
      'activation',
      'weight',
      'sum',
      'activation',
      'target',
      'loss',
    ]);
    for (const [at, value] of [0.9977621515, 0.9890130574, 0.729929026, 0.6215791565, 0.6122489292].entries()) {
      expect(numbers(picture, 'activation')[at]).toBeCloseTo(value, 10);
    }
    expect(numbers(picture, 'loss')[0]).toBeCloseTo(0.0828006787, 10);
    const weights = picture.operations.filter(({ kind }) => kind === 'weight');
    const gradients = weights.flatMap((each) => [...(gradientsOf(trace, each) ?? [])]);
    for (const [at, gradient] of gradients.entries()) expect(gradient).toBeCloseTo(workedGradients[at] ?? NaN, 11);
  });

  test('a neuron is taken apart into its products, and what it acts on follows up to the loss', () => {
    const picture = graphAround(graph, { layer: layerId('h1'), unit: 0 });
    if (picture === null) throw new Error('no such neuron');
    expect(numbers(picture, 'product').slice(0, 2)).toEqual([6, 0.1]);
    expect(numbers(picture, 'sum')[0]).toBeCloseTo(6.1, 12);
    // Its own two products; one each into h21 and h22, of which the other is left over; two into y.
    expect(picture.operations.filter(({ kind }) => kind === 'product')).toHaveLength(6);
    expect(picture.operations.filter(({ kind }) => kind === 'rest')).toHaveLength(2);
    expect(picture.operations.at(-1)?.kind).toBe('loss');
  });

  test('every operation has the names of the drawing and opens the number it stands for', () => {
    const picture = graphAround(graph, { layer: layerId('h1'), unit: 0 });
    if (picture === null) throw new Error('no such neuron');
    const described = picture.operations.map(({ kind }, position) => {
      const { source, place } = namesOfOperation(workedNetwork, picture, position);
      const target = targetOfNumber(workedNetwork, picture, { operation: position, element: 0 });
      return `${kind} ${source} ${place}: ${target?.kind}`;
    });
    expect(described.slice(0, 8)).toEqual([
      'input  x1: activation',
      'weight x1 h11: weight',
      'product x1 h11: signal',
      'input  x2: activation',
      'weight x2 h11: weight',
      'product x2 h11: signal',
      'sum  h11: preActivation',
      'activation  h11: activation',
    ]);
    expect(described.at(-1)).toBe('loss  : loss');
    const whole = wholeGraph(graph);
    expect(namesOfOperation(workedNetwork, whole, 2).place).toBe('h1');
    const wire = { connection: connectionId('a'), target: 1, source: 0 };
    expect(targetOfNumber(workedNetwork, whole, { operation: 1, element: 2 })).toEqual({ kind: 'weight', wire });
  });

  test('there is nothing around a neuron that is not drawn', () => {
    expect(graphAround(graph, { layer: layerId('h1'), unit: 2 })).toBeNull();
    expect(graphAround(graph, { layer: layerId('gone'), unit: 0 })).toBeNull();
  });
});

test('dropout and skip wires: what training drops is multiplied by 0, what it keeps is scaled up', () => {
  const { graph } = droppingNetwork();
  const parameters = readParameters(networkWithDropout);
  const dropout = Float64Array.of(...Array.from({ length: graph.dropoutWidth }, (_, at) => (at % 2 === 0 ? 0 : 2)));
  const targets = Float64Array.of(0.5);
  const { trace } = evaluateExamples(graph, parameters, Float64Array.of(0.7, -0.4), targets, dropout);
  for (const pictured of allPictures(graph, neuronsOf(networkWithDropout), trace)) {
    expect(largestDeviation(pictured)).toBeLessThan(1e-12);
  }
  const around = graphAround(graph, { layer: layerId('early'), unit: 0 });
  // Into the three units of the next layer, and past it into y.
  expect(around?.operations.filter(({ kind }) => kind === 'product').length).toBeGreaterThanOrEqual(2 + 3 + 1);
});

/** Fully connected layers of these sizes, or single neurons, one behind the other. */
function stack(sizes: readonly number[], weight = 0.01): Network {
  const layers = sizes.map((units, index): Layer => {
    const rest = { id: layerId(`l${index}`), name: `l${index}`, units };
    if (index === 0) return { kind: 'input', ...rest };
    return { kind: 'dense', ...rest, activation: 'tanh', biases: Array.from({ length: units }, () => 0.1) };
  });
  const connections = layers.slice(1).map((target, index) => ({
    id: connectionId(`c${index}`),
    source: layerId(`l${index}`),
    target: target.id,
    weights: Array.from({ length: target.units }, () => Array.from({ length: sizes[index] ?? 0 }, () => weight)),
  }));
  return { layers, connections };
}

/** Each neuron of a stack is a layer of its own. */
function exploded(sizes: readonly number[]): Network {
  const layers = sizes.flatMap((count, depth) =>
    Array.from({ length: count }, (_, unit): Layer => {
      const rest = { id: layerId(`n${depth}.${unit}`), name: `n${depth}${unit}`, units: 1 };
      return depth === 0 ? { kind: 'input', ...rest } : { kind: 'dense', ...rest, activation: 'tanh', biases: [0] };
    }),
  );
  const connections = sizes.slice(1).flatMap((count, depth) =>
    Array.from({ length: count }, (_, to) =>
      Array.from({ length: sizes[depth] ?? 0 }, (_, from) => ({
        id: connectionId(`${depth}.${from}.${to}`),
        source: layerId(`n${depth}.${from}`),
        target: layerId(`n${depth + 1}.${to}`),
        weights: [[0.1]],
      })),
    ).flat(),
  );
  return { layers, connections };
}

describe.each([
  { name: 'wide layers', network: stack([64, 128, 128, 10]) },
  { name: 'many single neurons', network: exploded([10, 40, 40, 2]) },
  {
    name: 'a deep chain',
    network: stack(
      Array.from({ length: 400 }, () => 1),
      1,
    ),
  },
])('$name', ({ network }) => {
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error('does not compile');
  const { graph } = compiled;
  const parameters = readParameters(network);
  const trace = traceOf(
    graph,
    parameters,
    new Float64Array(graph.inputWidth).fill(0.5),
    new Float64Array(graph.outputWidth).fill(1),
  );
  const middle = network.layers[Math.floor(network.layers.length / 2)] as Layer;

  test('stay within the limit, with every number somewhere', () => {
    const picture = wholeGraph(graph);
    expect(picture.operations.length).toBeLessThanOrEqual(mostOperations);
    const places = picture.operations.flatMap(({ content }) => (content.of === 'values' ? [...content.places] : []));
    const count = graph.operations.reduce((sum, { width }) => sum + width, 0);
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, place) => place));
    expect(graphAround(graph, { layer: middle.id, unit: 0 })?.operations.length).toBeLessThanOrEqual(mostOperations);
  });

  test('and the arithmetic of what is shown holds', () => {
    for (const picture of [wholeGraph(graph), graphAround(graph, { layer: middle.id, unit: 0 })]) {
      if (picture === null) throw new Error('no such neuron');
      const some = picture.operations.map((operation) => ({ ...operation, width: Math.min(operation.width, 3) }));
      expect(largestDeviation({ trace, picture: { ...picture, operations: some } })).toBeLessThan(1e-10);
    }
  });
});
