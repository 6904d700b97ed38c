import { describe, expect, it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { Engine, EngineInput } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { largestError } from '../../judges/relative-error.ts';
import { kernelModule } from '../../support/kernels.ts';
import { randomCase } from '../../support/random-case.ts';

const createFast = createFastEngine(kernelModule);
const rows = Int32Array.of(0, 1, 2, 3, 4, 5);
const others = Int32Array.of(5, 2, 3);

const optimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', learningRate: 0.05 },
  { kind: 'sgd', learningRate: 0.05, momentum: 0.9 },
  { kind: 'adagrad', learningRate: 0.05 },
  { kind: 'rmsprop', learningRate: 0.005, momentum: 0.5 },
  { kind: 'adam', learningRate: 0.01 },
  { kind: 'adamW', learningRate: 0.01 },
];

function drawInput(seed: number, optimizer: OptimizerSettings): EngineInput {
  return {
    ...randomCase(RandomStream.for(seed, 'fast engine'), 'meanSquaredError', rows.length),
    update: { optimizer },
    frozen: null,
  };
}

function train(engine: Engine, steps: number): void {
  for (let step = 0; step < steps; step += 1) engine.trainStep(step % 2 === 0 ? rows : others);
}

function everythingOf(engine: Engine) {
  return {
    parameters: engine.readParameters(),
    gradients: engine.readGradients(),
    updates: engine.readUpdates(),
    state: engine.readOptimizerState(),
  };
}

describe.each(optimizers)('the fast engine with %o', (optimizer) => {
  it('gives the same bits every time', () => {
    const input = drawInput(1, optimizer);
    const [one, other] = [createFast(input), createFast(input)];
    train(one, 20);
    train(other, 20);
    expect(everythingOf(one)).toEqual(everythingOf(other));
  });

  it('goes on bit for bit from what was read', () => {
    const input = drawInput(2, optimizer);
    const straight = createFast(input);
    train(straight, 6);
    const resumed = createFast({
      ...input,
      parameters: straight.readParameters(),
      optimizerState: straight.readOptimizerState(),
    });
    const rewound = createFast(input);
    train(rewound, 3);
    rewound.writeParameters(straight.readParameters());
    rewound.writeOptimizerState(straight.readOptimizerState());
    for (const engine of [straight, resumed, rewound]) train(engine, 7);
    expect(everythingOf(resumed)).toEqual(everythingOf(straight));
    expect(everythingOf(rewound)).toEqual(everythingOf(straight));
  });

  it('tells updates that lead from one step’s parameters to the next', () => {
    const engine = createFast(drawInput(3, optimizer));
    expect(engine.readUpdates().every((update) => update === 0)).toBe(true);
    train(engine, 3);
    const before = engine.readParameters();
    train(engine, 1);
    const updates = engine.readUpdates();
    expect(engine.readParameters()).toEqual(before.map((value, at) => value + (updates[at] as number)));
    engine.writeParameters(before);
    expect(engine.readUpdates()).toEqual(updates);
  });

  it('changes nothing by evaluating, nor by a step that diverges', () => {
    const engine = createFast(drawInput(4, optimizer));
    train(engine, 5);
    const before = everythingOf(engine);
    engine.evaluate(others);
    engine.outputs(rows);
    expect(everythingOf(engine)).toEqual(before);
    const parameters = engine.readParameters();
    engine.writeParameters(parameters.map((value) => value * 1e30));
    const { divergence } = engine.trainStep(rows);
    expect(divergence).not.toBeNull();
    engine.writeParameters(parameters);
    expect(everythingOf(engine)).toEqual(before);
    expect(engine.trainStep(rows).divergence).toBeNull();
  });
});

describe('parameters at different steps', () => {
  it.each(['adam', 'adamW'] as const)('are each corrected for their own: %s', (kind) => {
    const input = drawInput(5, { kind, learningRate: 0.01 });
    const count = input.parameters.length;
    const optimizerState = {
      steps: Float64Array.from({ length: count }, (_, at) => at % 4),
      slots: [0, 1].map((slot) =>
        Float64Array.from({ length: count }, (_, at) => (at % 4 === 0 ? 0 : 0.01 + 0.01 * slot)),
      ),
    };
    const engines = [
      createFast({ ...input, optimizerState }),
      createReferenceEngine({ ...input, optimizerState }),
    ] as const;
    for (const engine of engines) train(engine, 4);
    const [fast, reference] = engines;
    expect(largestError(fast.readParameters(), reference.readParameters()).error).toBeLessThan(1e-4);
    expect(fast.readOptimizerState().steps).toEqual(reference.readOptimizerState().steps);
  });
});

describe('another optimizer on the way', () => {
  it('starts momentum from the last gradient, as the reference engine does', () => {
    const input = drawInput(6, { kind: 'sgd', learningRate: 0.05 });
    const engines = [createFast(input), createReferenceEngine(input)] as const;
    for (const engine of engines) {
      train(engine, 3);
      engine.setUpdate({ optimizer: { kind: 'sgd', learningRate: 0.02, momentum: 0.9 } });
      train(engine, 3);
    }
    expect(largestError(engines[0].readParameters(), engines[1].readParameters()).error).toBeLessThan(1e-4);
  });

  it('starts afresh when its kind is another', () => {
    const engine = createFast(drawInput(7, { kind: 'adam', learningRate: 0.01 }));
    train(engine, 3);
    engine.setUpdate({ optimizer: { kind: 'adagrad', learningRate: 0.1 } });
    const { steps, slots } = engine.readOptimizerState();
    expect([...steps, ...slots.flatMap((slot) => [...slot])].every((each) => each === 0)).toBe(true);
    expect(slots).toHaveLength(1);
  });
});

describe('a step that meets numbers which are not finite', () => {
  /** The place that the reference engine names, at numbers that overflow in both. */
  it.each([8, 9, 10, 11, 12, 13])('is found within that step, at the same layer: network %i', (seed) => {
    const input = drawInput(seed, { kind: 'sgd', learningRate: 0.05 });
    const parameters = input.parameters.map((value) => value * 1e35);
    const fast = createFast({ ...input, parameters }).trainStep(rows).divergence;
    // What overflows float32 at 1e38 overflows float64 at 1e308.
    const far = input.parameters.map((value) => value * 1e305);
    const reference = createReferenceEngine({ ...input, parameters: far }).trainStep(rows).divergence;
    expect(fast?.during).toBe(reference?.during);
    expect(fast?.operation).toBe(reference?.operation);
  });

  it('is found when the update alone overflows, and the parameter is named', () => {
    const input = drawInput(14, { kind: 'sgd', learningRate: 1e38 });
    const engine = createFast({ ...input, targets: input.targets.map((value) => value * 1000) });
    const before = engine.readParameters();
    const { divergence } = engine.trainStep(rows);
    expect(divergence).toMatchObject({ during: 'update', operation: null });
    expect(divergence?.parameter).toBeGreaterThanOrEqual(0);
    expect(engine.readParameters()).toEqual(before);
  });

  it('is found in data that float32 cannot hold', () => {
    const input = drawInput(15, { kind: 'sgd', learningRate: 0.1 });
    const engine = createFast({ ...input, targets: input.targets.map(() => 1e30) });
    expect(engine.trainStep(rows).divergence).toEqual({
      operation: input.graph.loss,
      parameter: null,
      during: 'forward',
    });
  });
});

it('refuses more rows than there are examples', () => {
  const engine = createFast(drawInput(16, { kind: 'sgd', learningRate: 0.1 }));
  expect(() => engine.trainStep(new Int32Array(rows.length + 1))).toThrow(RangeError);
});
