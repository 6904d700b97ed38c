// A network with neurons switched off is judged by the same network with them deleted, in both engines.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import { removeUnits } from '#core/document/edits/steps/layers-and-units.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { isSwitchedOff, withSwitchedOff } from '#core/network/switched-off.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { layersOf } from '../support/drawn-layers.ts';
import { kernelModule } from '../support/kernels.ts';
import { type RandomCase, randomCase } from '../support/random-case.ts';
import {
  frozenOf,
  masksOf,
  randomUpdate,
  withDropout,
  withFrozenParts,
  withSomeOff,
} from '../support/random-training.ts';
import { largestError, worstOf } from './relative-error.ts';

const networkCount = 60;
const steps = 12;

function compiled(network: Network, { loss }: Pick<RandomCase, 'loss'>) {
  const compilation = compileNetwork(network, loss);
  if (!isCompiled(compilation)) throw new Error(JSON.stringify(compilation.problems));
  return compilation;
}

/** The columns of those units that are on, by layer, of matrices with a column for each unit of the operations of a kind. */
function columnsThatAreOn(off: ComputationGraph, gone: ComputationGraph, kind: 'input' | 'dropout'): number[] {
  const columns: number[] = [];
  const operationOf = (layer: string | undefined) =>
    off.operations.find((each) => each.kind === kind && each.layer === layer);
  for (const operation of gone.operations) {
    const from = operation.kind === kind ? operationOf(operation.layer) : undefined;
    if (operation.kind !== kind || from?.kind !== kind) continue;
    const { switchedOff = [] } = off.operations.find(({ layer }) => layer === operation.layer) ?? {};
    const on = Array.from({ length: from.width }, (_, unit) => unit).filter((unit) => !switchedOff.includes(unit));
    for (const [place, unit] of on.entries()) columns[operation.column + place] = from.column + unit;
  }
  return columns;
}

function pickColumns(matrix: Float64Array, width: number, columns: readonly number[]): Float64Array {
  const rows = width === 0 ? 0 : matrix.length / width;
  return Float64Array.from({ length: rows * columns.length }, (_, at) => {
    const row = Math.floor(at / columns.length);
    return matrix[row * width + (columns[at % columns.length] as number)] as number;
  });
}

/** The same case without the neurons that are off. */
function withoutThem(drawn: RandomCase): RandomCase {
  const { network, graph } = drawn;
  const removed = new Map<LayerId, ReadonlySet<number>>();
  for (const { id, switchedOff } of network.layers) if (switchedOff) removed.set(id, new Set(switchedOff));
  const left = removeUnits(network, removed);
  const gone = compiled(left, drawn);
  const features = pickColumns(drawn.features, graph.inputWidth, columnsThatAreOn(graph, gone.graph, 'input'));
  return { ...drawn, network: left, ...gone, features, parameters: readParameters(left) };
}

/** Which of the parameters are of neurons that are on, or of wires between them. */
function areOn({ network: { layers, connections } }: RandomCase): boolean[] {
  const isOn = (id: LayerId, unit: number): boolean => {
    const layer = layers.find((each) => each.id === id);
    return layer !== undefined && !isSwitchedOff(layer, unit);
  };
  const weights = connections.flatMap(({ source, target, weights: rows }) =>
    rows.flatMap((row, to) =>
      row.flatMap((weight, from) => (weight === null ? [] : [isOn(target, to) && isOn(source, from)])),
    ),
  );
  const biases = layers.flatMap(({ id, ...layer }) =>
    'biases' in layer ? (layer.biases ?? []).map((_, unit) => isOn(id, unit)) : [],
  );
  return [...weights, ...biases];
}

function trained(create: CreateEngine, drawn: RandomCase, update: UpdateSettings, masks: readonly Float64Array[]) {
  const engine = create({ ...drawn, update, frozen: frozenOf(drawn) });
  const rows = Int32Array.from({ length: drawn.count }, (_, row) => row);
  const results = masks.map((mask) => engine.trainStep(rows, mask));
  for (const { divergence } of results) expect(divergence).toBeNull();
  return {
    losses: results.map(({ loss }) => loss),
    gradients: engine.readGradients(),
    updates: engine.readUpdates(),
    parameters: engine.readParameters(),
    state: engine.readOptimizerState(),
    outputs: engine.outputs(rows),
    loss: engine.evaluate(rows),
  };
}

const optimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', learningRate: 0.02 },
  { kind: 'sgd', learningRate: 0.01, momentum: 0.9, nesterov: true },
  { kind: 'rmsprop', learningRate: 0.002, momentum: 0.5 },
  { kind: 'adam', learningRate: 0.005 },
  { kind: 'adamW', learningRate: 0.005, weightDecay: 0.1 },
];

const cases = Array.from({ length: networkCount }, (_, seed) => {
  const stream = RandomStream.for(seed, 'switched off');
  const plain = randomCase(stream, lossKinds[seed % lossKinds.length] ?? 'huber', 3 + (seed % 20));
  const off = withSomeOff(stream, seed % 3 === 0 ? withDropout(stream, withFrozenParts(stream, plain)) : plain);
  const counts = Array.from({ length: steps }, () => off.count);
  const masks = masksOf(off, stream, counts);
  const gone = withoutThem(off);
  const columns = columnsThatAreOn(off.graph, gone.graph, 'dropout');
  const masksLeft = masks.map((mask) => pickColumns(mask, off.graph.dropoutWidth, columns));
  const update = randomUpdate(stream, optimizers[seed % optimizers.length] as OptimizerSettings);
  return { off, masks, gone, masksLeft, update, on: areOn(off), seed };
});

/** The largest disagreement between what training made of the network and of the one without what is off. */
function disagreement(create: CreateEngine, { off, masks, gone, masksLeft, update, on, seed }: (typeof cases)[number]) {
  const [one, other] = [trained(create, off, update, masks), trained(create, gone, update, masksLeft)];
  const left = (values: Float64Array) => values.filter((_, parameter) => on[parameter]);
  const at = (what: string) => `${what} of network ${seed}`;
  return worstOf([
    largestError(one.losses, other.losses, at('losses')),
    largestError([one.loss, ...one.outputs], [other.loss, ...other.outputs], at('outputs')),
    largestError(left(one.gradients), other.gradients, at('gradients')),
    largestError(left(one.parameters), other.parameters, at('parameters')),
    ...other.state.slots.map((slot, index) =>
      largestError(left(one.state.slots[index] ?? new Float64Array(0)), slot, at(`slot ${index}`)),
    ),
    largestError(left(one.state.steps), other.state.steps, at('steps')),
  ]);
}

it('switches off enough, and something in most networks', () => {
  expect(cases.filter(({ on }) => on.includes(false)).length).toBeGreaterThan(50);
  expect(cases.flatMap(({ on }) => on).filter((flag) => !flag).length).toBeGreaterThan(1000);
});

describe('what is switched off', () => {
  it('counts as if it were deleted: 1e-12 in the reference engine', () => {
    const { error, at } = worstOf(cases.map((each) => disagreement(createReferenceEngine, each)));
    expect(error, at).toBeLessThan(1e-12);
  });

  it('counts so in the fast engine too', () => {
    const { error, at } = worstOf(cases.map((each) => disagreement(createFastEngine(kernelModule), each)));
    expect(error, at).toBeLessThan(1e-3);
  });

  it.each([
    ['reference', createReferenceEngine],
    ['fast', createFastEngine(kernelModule)],
  ] as const)('keeps its numbers to the bit, and the optimizer’s memory of them: %s engine', (_, create) => {
    for (const { off, masks, update, on } of cases) {
      const { parameters, gradients, updates, state } = trained(create, off, update, masks);
      for (const [parameter, isOn] of on.entries()) {
        if (isOn) continue;
        expect(parameters[parameter]).toBe(off.parameters[parameter]);
        const unmoved = [gradients, updates, state.steps, ...state.slots].map((values) => values[parameter]);
        expect(unmoved.every((value) => value === 0)).toBe(true);
      }
    }
  });

  it('shows as 0 everywhere, whatever its numbers are', () => {
    for (const { off } of cases) {
      const parameters = off.parameters.map((value, parameter) => (areOn(off)[parameter] ? value : 1e308));
      const { trace, loss } = evaluateExamples(off.graph, parameters, off.features, off.targets);
      expect(loss).toBe(evaluateExamples(off.graph, off.parameters, off.features, off.targets).loss);
      for (const [index, { switchedOff = [], width }] of off.graph.operations.entries()) {
        for (const unit of switchedOff) {
          for (let example = 0; example < off.count; example += 1) {
            expect(trace.values[index]?.[example * width + unit]).toBe(0);
            expect(Math.abs(trace.gradients[index]?.[example * width + unit] ?? Number.NaN)).toBe(0);
          }
        }
      }
    }
  });
});

it('a layer with neurons off is computed as dense as without them', () => {
  const plain = layersOf([6, 12, 8, 2]);
  const layers = plain.layers.map((layer, at) => (at === 1 ? withSwitchedOff(layer, [1, 5, 6, 11]) : layer));
  const plan = planGraph(compiled({ ...plain, layers }, { loss: 'huber' }).graph);
  const smaller = planGraph(compiled(layersOf([6, 8, 8, 2]), { loss: 'huber' }).graph);
  expect(plan.forward).toEqual(smaller.forward);
  expect(plan.backward).toEqual(smaller.backward);
  expect(new Set(plan.slots).size).toBe(plan.slots.length);
});
