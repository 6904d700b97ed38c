import { describe, expect, test } from 'vitest';
import { datasetOf } from '#core/data/dataset-of.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { exampleById } from '#core/examples/examples.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { connectionId, layerId, type Network } from '#core/network/network.ts';
import { networkTable } from '#core/network/network-table.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { parameterDirections, randomDirections } from '#core/training/landscape/directions.ts';
import { gridRows } from '#core/training/landscape/grid-rows.ts';
import type { LandscapeEvent, LandscapeOrder } from '#core/training/landscape/landscape-messages.ts';
import { lossGrid, nodeAt, placeOfNode } from '#core/training/landscape/loss-grid.ts';
import { type Plane, parametersAt, project } from '#core/training/landscape/plane.ts';
import { lowestNode, reachToLowest } from '#core/training/landscape/reach-to-lowest.ts';
import { runPath } from '#core/training/landscape/run-path.ts';
import type { RunState } from '#core/training/run-state.ts';
import { surveyLandscape } from '../../../../src/worker/survey-landscape.ts';
import { kernelModule } from '../../../support/kernels.ts';
import { randomCase } from '../../../support/random-case.ts';

const shape = { side: 41, reach: 2 };
const middle = (41 * 41 - 1) / 2;

const drawn = (seed: number) => randomCase(RandomStream.for(seed, 'landscape test'), 'meanSquaredError');

function finish<Result>(work: Generator<number, Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** One linear neuron y = w·x + b. */
const neuron: Network = {
  layers: [
    { kind: 'input', id: layerId('x'), name: 'x', units: 1 },
    { kind: 'dense', id: layerId('y'), name: 'y', units: 1, activation: 'linear', biases: [-0.3] },
  ],
  connections: [{ id: connectionId('c'), source: layerId('x'), target: layerId('y'), weights: [[0.5]] }],
};
const features = Float64Array.of(-1, 0.5, 2, 3);
const targets = Float64Array.of(0.2, 1, -1, 2);
const plane: Plane = { center: readParameters(neuron), directions: parameterDirections(2, 0, 1) };

function meanSquare(weight: number, bias: number): number {
  return features.reduce((sum, x, row) => sum + (weight * x + bias - (targets[row] as number)) ** 2, 0) / 4;
}

function survey(change: Partial<LandscapeOrder> = {}): readonly LandscapeEvent[] {
  const events: LandscapeEvent[] = [];
  const order = {
    network: packNetwork(neuron),
    loss: 'meanSquaredError',
    plane,
    shape,
    count: 4,
    features,
    targets,
  } as const;
  surveyLandscape({ ...order, ...change }, createFastEngine(kernelModule), (event) => events.push(event));
  return events;
}

function lossesOf(events: readonly LandscapeEvent[]): Float64Array {
  const last = events.at(-1);
  if (last?.kind !== 'surveyed') throw new Error(`Not surveyed: ${JSON.stringify(last)}`);
  return last.losses;
}

describe('the reach of a landscape', () => {
  const reaches = [1, 1.5, 2, 3, 4, 6, 8] as const;
  const reachFor = (lossOf: (parameters: Float64Array) => number): number => reachToLowest(plane, reaches, lossOf);
  const [weight, bias] = plane.center as unknown as readonly [number, number];

  test('grows until the lowest place lies inside', () => {
    for (const far of [0, 0.4, 1.2, 3.5, 6]) {
      const reach = reachFor(([w = 0, b = 0]) => (w - weight) ** 2 + (b - bias - far) ** 2);
      expect(reach).toBeGreaterThan(far);
      expect(reach).toBeLessThanOrEqual(Math.max(1, 2 * far));
    }
  });

  test('stays the first where the loss falls without end, or is nowhere finite', () => {
    expect(reachFor(([w = 0]) => -w)).toBe(1);
    expect(reachFor(() => Number.NaN)).toBe(1);
  });

  test('shows the bottom of the ravine from its first look', () => {
    const { network, training, dataset: choice } = exampleById('optimizers').document();
    if (choice === null) throw new Error('no data');
    const { features: rows, targets: wanted, count } = datasetOf(choice, training);
    const center = readParameters(network);
    const events: LandscapeEvent[] = [];
    surveyLandscape(
      {
        network: packNetwork(network),
        loss: training.loss,
        plane: { center, directions: parameterDirections(2, 0, 1) },
        shape: { side: 41, reach: 1 },
        further: reaches.slice(1),
        count,
        features: rows,
        targets: wanted,
      },
      createFastEngine(kernelModule),
      (event) => events.push(event),
    );
    const end = events.at(-1);
    if (end?.kind !== 'surveyed') throw new Error('not surveyed');
    expect(end.reach).toBeGreaterThan(6);
    const { u, v } = placeOfNode({ side: 41, reach: end.reach }, lowestNode(end.losses) ?? 0);
    expect((center[0] ?? 0) + u).toBeCloseTo(1, 0);
    expect((center[1] ?? 0) + v).toBeCloseTo(6, 0);
  });
});

describe('random directions', () => {
  test('are as long into every neuron as its weights are, and leave biases alone', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { network, parameters } = drawn(seed);
      const { firstWires, targetUnits, targets: layers, firstNeurons } = networkTable(network);
      const lengthsOf = (values: Float64Array): Map<number, number> => {
        const squares = new Map<number, number>();
        for (const [connection, layer] of layers.entries()) {
          for (let wire = firstWires[connection] ?? 0; wire < (firstWires[connection + 1] ?? 0); wire += 1) {
            const neuronNumber = (firstNeurons[layer] ?? 0) + (targetUnits[wire] ?? 0);
            squares.set(neuronNumber, (squares.get(neuronNumber) ?? 0) + (values[wire] ?? 0) ** 2);
          }
        }
        return squares;
      };
      for (const direction of randomDirections(network, parameters, seed)) {
        const present = lengthsOf(parameters);
        for (const [index, square] of lengthsOf(direction)) expect(square).toBeCloseTo(present.get(index) ?? 0, 12);
        expect(direction.subarray(targetUnits.length).every((value) => value === 0)).toBe(true);
      }
    }
  });

  test('are the same for the same seed, and others for another', () => {
    const { network, parameters } = drawn(4);
    const once = randomDirections(network, parameters, 7);
    expect(randomDirections(network, parameters, 7)).toEqual(once);
    expect(randomDirections(network, parameters, 8)).not.toEqual(once);
    expect(once[0]).not.toEqual(once[1]);
  });

  test('have no step where a neuron has no weights to measure by', () => {
    const { network, parameters } = drawn(5);
    const [first] = randomDirections(network, new Float64Array(parameters.length), 1);
    expect(first.every((value) => value === 0)).toBe(true);
  });
});

describe('a plane', () => {
  test('finds the place of every point on it again, at no distance', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { network, parameters } = drawn(seed);
      const through: Plane = { center: parameters, directions: randomDirections(network, parameters, seed) };
      const there = project(through, parametersAt(through, { u: 0.7, v: -1.3 }));
      expect(there.u).toBeCloseTo(0.7, 9);
      expect(there.v).toBeCloseTo(-1.3, 9);
      expect(there.distance).toBeLessThan(1e-6);
    }
  });

  test('has the foot of the perpendicular nearest to a point beside it', () => {
    const { network, parameters } = drawn(2);
    const through: Plane = { center: parameters, directions: randomDirections(network, parameters, 2) };
    const stream = RandomStream.for(1, 'beside');
    const beside = parameters.map((value) => value + stream.normal());
    const { u, v, distance } = project(through, beside);
    const distanceFrom = (at: { u: number; v: number }): number =>
      Math.hypot(...parametersAt(through, at).map((value, index) => value - (beside[index] as number)));
    expect(distanceFrom({ u, v })).toBeCloseTo(distance, 9);
    for (const [du, dv] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
    ] as const) {
      expect(distanceFrom({ u: u + du, v: v + dv })).toBeGreaterThan(distance);
    }
  });

  test('of two directions that are one measures along that one', () => {
    const same: Plane = { center: new Float64Array(2), directions: parameterDirections(2, 1, 1) };
    expect(project(same, Float64Array.of(3, 4))).toEqual({ u: 4, v: 0, distance: 3 });
  });
});

describe('the grid', () => {
  test('has the present parameters in its middle, where the loss is the loss', () => {
    expect(placeOfNode(shape, middle)).toEqual({ u: 0, v: 0 });
    const { graph, parameters, features: rows, targets: wished, network, count } = drawn(3);
    const engine = createReferenceEngine({
      graph,
      features: rows,
      targets: wished,
      parameters,
      update: { optimizer: { kind: 'sgd', learningRate: 0 } },
      frozen: null,
    });
    const all = Int32Array.from({ length: count }, (_, row) => row);
    const loss = engine.evaluate(all);
    const losses = finish(
      lossGrid({ center: parameters, directions: randomDirections(network, parameters, 1) }, shape, (tried) => {
        engine.writeParameters(tried);
        return engine.evaluate(all);
      }),
    );
    expect(losses[middle]).toBe(loss);
  });

  test('finds the node of every place', () => {
    for (let node = 0; node < 41 * 41; node += 37) expect(nodeAt(shape, placeOfNode(shape, node))).toBe(node);
    expect(nodeAt(shape, { u: -99, v: 99 })).toBe(0);
  });

  test('is the paraboloid of a linear neuron, as its closed form says', () => {
    const losses = lossesOf(survey());
    for (let node = 0; node < losses.length; node += 13) {
      const { u, v } = placeOfNode(shape, node);
      const exact = meanSquare(0.5 + u, -0.3 + v);
      expect(Math.abs((losses[node] as number) - exact)).toBeLessThan(1e-5 * Math.max(1, exact));
    }
  });

  test('tells how far it is, row by row', () => {
    const told = survey().flatMap((event) => (event.kind === 'progress' ? [event.rows] : []));
    expect(told).toEqual(Array.from({ length: 41 }, (_, row) => row + 1));
  });

  test('says what is not finite as it is', () => {
    const losses = lossesOf(survey({ shape: { side: 5, reach: 1e30 } }));
    expect(Number.isFinite(losses[0])).toBe(false);
    expect(losses[12]).toBeCloseTo(meanSquare(0.5, -0.3), 5);
  });
});

describe('the path of a run', () => {
  const state = (parameters: Float64Array, step: number): RunState => ({
    parameters,
    optimizerState: { kind: 'sgd', steps: new Float64Array(0), slots: [] },
    shuffle: [1, 2, 3, 4],
    dropout: null,
    order: new Int32Array(0),
    position: 0,
    epoch: step,
    step,
    lossSum: 0,
  });

  test('passes the nodes of the grid at the loss that the grid has there', () => {
    const losses = lossesOf(survey());
    const nodes = [0, 5 * 41 + 7, middle, 40 * 41 + 12];
    const states = nodes.map((node, step) => state(parametersAt(plane, placeOfNode(shape, node)), step));
    const { points } = runPath(1, states, plane);
    for (const [index, { u, v, distance, step }] of points.entries()) {
      expect(distance).toBeLessThan(1e-9);
      expect(step).toBe(index);
      const { parameters } = states[index] as RunState;
      const own = meanSquare(parameters[0] as number, parameters[1] as number);
      expect(losses[nodeAt(shape, { u, v })]).toBeCloseTo(own, 4);
    }
  });

  test('leaves out what was trained with other parameters', () => {
    expect(runPath(1, [state(new Float64Array(3), 0)], plane).points).toEqual([]);
  });
});

describe('the rows of a landscape', () => {
  test('are all rows while they are few, and spread evenly where they are many', () => {
    const rows = Int32Array.from({ length: 100 }, (_, row) => 2 * row);
    expect(gridRows(rows, 13, 41)).toEqual(rows);
    const some = gridRows(rows, 100_000, 41);
    expect(some.length).toBeLessThan(100);
    expect(some.length).toBeGreaterThanOrEqual(8);
    expect(some[0]).toBe(0);
    expect(new Set(some).size).toBe(some.length);
    expect(some.at(-1)).toBeGreaterThan(180);
  });
});
