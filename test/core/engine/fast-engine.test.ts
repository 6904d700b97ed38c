import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { CreateEngine, Engine, EngineInput } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { clippingKinds } from '#core/learning/update/gradient-rules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { largestError } from '../../judges/relative-error.ts';
import { kernelModule } from '../../support/kernels.ts';
import { optimizersToTry } from '../../support/optimizers-to-try.ts';
import { randomCase } from '../../support/random-case.ts';

const createFast = createFastEngine(kernelModule);
const rows = Int32Array.of(0, 1, 2, 3, 4, 5);
const others = Int32Array.of(5, 2, 3);

const optimizers: readonly OptimizerSettings[] = [
  ...optimizersToTry(0.5),
  { kind: 'sgd', learningRate: 0.05, momentum: 0.9 },
];

function inputWith(seed: number, update: UpdateSettings): EngineInput {
  const drawn = randomCase(RandomStream.for(seed, 'fast engine'), 'meanSquaredError', rows.length);
  return { ...drawn, update, frozen: null };
}

function drawInput(seed: number, optimizer: OptimizerSettings): EngineInput {
  return inputWith(seed, { optimizer });
}

function withFrozenThird(input: EngineInput): EngineInput {
  return { ...input, frozen: Uint8Array.from(input.parameters, (_, at) => (at % 3 === 0 ? 1 : 0)) };
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

const updates: readonly UpdateSettings[] = [
  ...optimizers.map((optimizer) => ({ optimizer })),
  { optimizer: { kind: 'sgd', learningRate: 0.05 }, regularization: { l1: 0.01, l2: 0.1 } },
  ...clippingKinds.flatMap((kind): readonly UpdateSettings[] => [
    { optimizer: { kind: 'sgd', learningRate: 0.05, weightDecay: 0.1 }, clipping: { kind, limit: 0.1 } },
    { optimizer: { kind: 'adam', learningRate: 0.01, weightDecay: 0.1 }, clipping: { kind, limit: 0.05 } },
  ]),
];

describe.each(updates)('the fast engine with %o', (update) => {
  it('gives the same bits every time', () => {
    const input = inputWith(1, update);
    const [one, other] = [createFast(input), createFast(input)];
    train(one, 20);
    train(other, 20);
    expect(everythingOf(one)).toEqual(everythingOf(other));
  });

  it('goes on bit for bit from what was read', () => {
    const input = inputWith(2, update);
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
    const engine = createFast(inputWith(3, update));
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
    const engine = createFast(inputWith(4, update));
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

describe('plain descent', () => {
  const rate = Math.fround(0.05);

  it('moves every parameter by the gradient that is read afterwards, whatever happens in between', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const loss = lossKinds[seed % lossKinds.length] ?? 'huber';
      // More than a micro-batch, and a part of one.
      const count = seed % 3 === 0 ? 70 : 10;
      const drawn = randomCase(RandomStream.for(seed, 'descent'), loss, count);
      const engine = createFast({ ...drawn, update: { optimizer: { kind: 'sgd', learningRate: rate } }, frozen: null });
      const all = Int32Array.from({ length: count }, (_, row) => row);
      engine.trainStep(all.subarray(1));
      const before = engine.readParameters();
      engine.trainStep(all);
      const after = engine.readParameters();
      engine.evaluate(all.subarray(0, 3));
      engine.writeParameters(before.map(() => Number.NaN));
      expect(engine.trainStep(all).divergence, `network ${seed}`).not.toBeNull();
      const moved = engine.readGradients().map((gradient, at) => {
        return Math.fround((before[at] as number) - Math.fround(rate * gradient));
      });
      expect(after, `network ${seed}`).toEqual(moved);
    }
  });

  it('puts into a frame the gradients that are read', () => {
    const input = drawInput(10, { kind: 'sgd', learningRate: 0.05 });
    const [framed, read] = [createFast(input), createFast(input)];
    train(framed, 3);
    train(read, 3);
    const count = input.parameters.length;
    const frame = new Float32Array(3 * count);
    framed.readFrame(frame);
    expect(frame.subarray(count, 2 * count)).toEqual(Float32Array.from(read.readGradients()));
  });

  it('knows its last gradient as velocity', () => {
    const engine = createFast(drawInput(9, { kind: 'sgd', learningRate: 0.05 }));
    train(engine, 3);
    expect(engine.readOptimizerState().slots).toEqual([engine.readGradients()]);
    expect(engine.readGradients().some((gradient) => gradient !== 0)).toBe(true);
  });
});

describe('parameters at different steps', () => {
  it.each(['adam', 'adamW'] as const)('are each corrected for their own: %s', (kind) => {
    const input = drawInput(5, { kind, learningRate: 0.01 });
    const count = input.parameters.length;
    const optimizerState = {
      kind,
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

describe('frozen parameters', () => {
  const clipped = { optimizer: { kind: 'adam', learningRate: 0.02 }, clipping: { kind: 'norm', limit: 0.1 } } as const;

  it.each<UpdateSettings>([...updates, clipped])('stay bit for bit, with their memory and step count: %o', (update) => {
    const input = withFrozenThird(inputWith(9, update));
    const engines = [createFast(input), createReferenceEngine(input)] as const;
    for (const engine of engines) train(engine, 7);
    const [fast, reference] = engines;
    const [after, { steps, slots }] = [fast.readParameters(), fast.readOptimizerState()];
    for (let at = 0; at < after.length; at += 3) {
      expect([after[at], steps[at]]).toEqual([input.parameters[at], 0]);
      for (const slot of slots) expect(slot[at]).toBe(0);
    }
    expect(steps).toEqual(reference.readOptimizerState().steps);
    expect(largestError(after, reference.readParameters()).error).toBeLessThan(1e-4);
    for (const [slot, values] of reference.readOptimizerState().slots.entries()) {
      expect(largestError(slots[slot] ?? [], values).error).toBeLessThan(1e-3);
    }
  });

  it('are given back as they were written, though float32 cannot hold them', () => {
    const engine = createFast(withFrozenThird(inputWith(9, clipped)));
    const written = engine.readParameters().map(() => 0.1);
    engine.writeParameters(written);
    train(engine, 2);
    const [after, changes] = [engine.readParameters(), engine.readUpdates()];
    for (let at = 0; at < after.length; at += 3) expect([after[at], changes[at]]).toEqual([0.1, 0]);
    expect(after).not.toEqual(written);
  });

  it('have gradients all the same', () => {
    const [frozen, free] = [createFast(withFrozenThird(inputWith(9, clipped))), createFast(inputWith(9, clipped))];
    for (const engine of [frozen, free]) train(engine, 1);
    expect(frozen.readGradients()).toEqual(free.readGradients());
  });
});

describe('other settings on the way', () => {
  it('penalties and clipping come and go as in the reference engine, the velocity with them', () => {
    const input = withFrozenThird(drawInput(6, { kind: 'sgd', learningRate: 0.05 }));
    const optimizer = { kind: 'sgd', learningRate: 0.02, momentum: 0.9 } as const;
    for (const start of [input, { ...input, frozen: null }]) {
      const engines = [createFast(start), createReferenceEngine(start)] as const;
      for (const engine of engines) {
        train(engine, 2);
        engine.setUpdate({ ...input.update, regularization: { l1: 0.02, l2: 0.1 } });
        train(engine, 2);
        engine.setUpdate({ optimizer, clipping: { kind: 'value', limit: 0.1 } });
        train(engine, 2);
        engine.setUpdate(input.update);
        train(engine, 2);
        engine.setUpdate({ optimizer });
        train(engine, 2);
      }
      const [fast, reference] = engines;
      expect(largestError(fast.readParameters(), reference.readParameters()).error).toBeLessThan(1e-4);
    }
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

  it('is found with the activations dropped that the step dropped, in a later micro-batch too', () => {
    const count = 100;
    const layers = [
      { kind: 'input', id: layerId('x'), name: 'x', units: 1 },
      { kind: 'dense', id: layerId('h'), name: 'h', units: 1, activation: 'linear', biases: null, dropout: 0.5 },
      { kind: 'dense', id: layerId('y'), name: 'y', units: 1, activation: 'linear', biases: null },
    ] as const;
    const wire = (source: string, target: string, weight: number) =>
      ({ id: connectionId(target), source: layerId(source), target: layerId(target), weights: [[weight]] }) as const;
    const connections = [wire('x', 'h', 1e20), wire('h', 'y', 1e20)];
    const compiled = compileNetwork({ layers, connections }, 'meanSquaredError');
    if (!isCompiled(compiled)) throw new Error('does not compile');
    const { graph } = compiled;
    const engine = createFast({
      graph,
      features: new Float64Array(count).fill(1),
      targets: new Float64Array(count),
      parameters: Float64Array.of(1e20, 1e20),
      update: { optimizer: { kind: 'sgd', learningRate: 0.1 } },
      frozen: null,
    });
    const all = Int32Array.from({ length: count }, (_, row) => row);
    // Only the last example's activation, of 1e20, reaches the weight of 1e20.
    const { divergence } = engine.trainStep(all, new Float64Array(count).with(count - 1, 2));
    expect(divergence).toEqual({
      during: 'forward',
      operation: graph.layers.get('y')?.preActivation,
      parameter: null,
    });
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

  it.each<UpdateSettings['clipping']>([...clippingKinds.map((kind) => ({ kind, limit: 0.1 })), undefined])(
    'is found before clipping or freezing could hide it, as in the reference engine: %o',
    (clipping) => {
      const layers = [
        { kind: 'input', id: layerId('x'), name: 'x', units: 1 },
        { kind: 'dense', id: layerId('y'), name: 'y', units: 1, activation: 'linear', biases: null },
      ] as const;
      const connections = [{ id: connectionId('w'), source: layerId('x'), target: layerId('y'), weights: [[0]] }];
      const compiled = compileNetwork({ layers, connections }, 'meanSquaredError');
      if (!isCompiled(compiled)) throw new Error('does not compile');
      // The loss is finite, the gradient of the weight is not.
      const step = (createEngine: CreateEngine, feature: number, target: number) =>
        createEngine({
          graph: compiled.graph,
          features: Float64Array.of(feature),
          targets: Float64Array.of(target),
          parameters: Float64Array.of(0),
          update: { optimizer: { kind: 'sgd', learningRate: 0.1 }, ...(clipping === undefined ? {} : { clipping }) },
          frozen: Uint8Array.of(1),
        }).trainStep(Int32Array.of(0)).divergence;
      const expected = { during: 'backward', operation: null, parameter: 0 };
      expect(step(createFast, 1e25, 1e18)).toEqual(expected);
      expect(step(createReferenceEngine, 1e200, 1e150)).toEqual(expected);
    },
  );

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
