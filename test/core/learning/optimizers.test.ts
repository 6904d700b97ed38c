// Every optimizer against its rule done by hand; the long runs against PyTorch are in test/judges.
import { describe, expect, it } from 'vitest';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import {
  cloneOptimizerState,
  createOptimizerState,
  optimizerKinds,
  optimizerRules,
  updateParameters,
} from '#core/learning/optimizers/optimizers.ts';
import { optimizersToTry } from '../../support/optimizers-to-try.ts';

const settingsToTry: readonly OptimizerSettings[] = [
  ...optimizersToTry(1),
  { kind: 'sgd', learningRate: 0.1, momentum: 0.9 },
];

/** The weight after one update with each of the gradients, starting at 1. */
function follow(settings: OptimizerSettings, gradients: readonly number[]): number[] {
  const parameters = Float64Array.of(1);
  const state = createOptimizerState(settings, 1);
  return gradients.map((gradient) => {
    updateParameters(settings, parameters, Float64Array.of(gradient), state);
    return parameters[0] as number;
  });
}

describe('the table', () => {
  it.each(optimizerKinds)('has %s under its own name, with symbols for its slots', (kind) => {
    const { kind: own, slots } = optimizerRules[kind];
    expect(own).toBe(kind);
    expect(new Set(slots).size).toBe(slots.length);
  });
});

describe('updates by hand', () => {
  it('plain gradient descent', () => {
    expect(follow({ kind: 'sgd', learningRate: 0.5 }, [0.5, -1])).toEqual([0.75, 1.25]);
  });

  it('momentum starts with the gradient itself', () => {
    expect(follow({ kind: 'sgd', learningRate: 0.5, momentum: 0.5 }, [1, 1, 0])).toEqual([0.5, -0.25, -0.625]);
  });

  it('Nesterov looks one velocity ahead', () => {
    expect(follow({ kind: 'sgd', learningRate: 0.5, momentum: 0.5, nesterov: true }, [1, 1])).toEqual([0.25, -0.625]);
  });

  it('Adagrad slows down as squares add up', () => {
    const [first, second] = follow({ kind: 'adagrad', learningRate: 0.1 }, [3, 4]);
    expect(first).toBeCloseTo(0.9, 10);
    expect(second).toBeCloseTo(0.9 - (0.1 * 4) / 5, 10);
  });

  it('RMSProp divides by the running root mean square', () => {
    const [first, second] = follow({ kind: 'rmsprop', learningRate: 0.1, alpha: 0.75 }, [2, 2]);
    expect(first).toBeCloseTo(1 - 0.1 * (2 / 1), 7);
    expect(second).toBeCloseTo(0.8 - 0.1 * (2 / Math.sqrt(1.75)), 7);
  });

  it('RMSProp with momentum accumulates the divided gradients', () => {
    const [, second] = follow({ kind: 'rmsprop', learningRate: 0.1, alpha: 0.75, momentum: 0.5 }, [2, 2]);
    expect(second).toBeCloseTo(0.8 - 0.1 * (0.5 * 2 + 2 / Math.sqrt(1.75)), 7);
  });

  it.each([
    { kind: 'adagrad', epsilon: 0.5, learningRate: 0.1 },
    { kind: 'rmsprop', epsilon: 0.5, learningRate: 0.1, alpha: 0 },
    { kind: 'adam', epsilon: 0.5, learningRate: 0.1 },
    { kind: 'adamW', epsilon: 0.5, learningRate: 0.1, weightDecay: 0 },
  ] as const)('$kind adds epsilon to the root, not under it', (settings) => {
    expect(follow(settings, [2])[0]).toBeCloseTo(1 - 0.1 * (2 / (2 + 0.5)), 12);
  });

  it('Adam’s first step is the learning rate, whatever the size of the gradient', () => {
    for (const gradient of [1e-3, 1, 1e3]) {
      expect(follow({ kind: 'adam', learningRate: 0.1 }, [gradient])[0]).toBeCloseTo(0.9, 5);
      expect(follow({ kind: 'adam', learningRate: 0.1 }, [-gradient])[0]).toBeCloseTo(1.1, 5);
    }
  });

  it('Adam corrects both moments for their start at 0', () => {
    const [, second] = follow({ kind: 'adam', learningRate: 0.1, beta1: 0.5, beta2: 0.5, epsilon: 0 }, [1, 2]);
    const mean = (0.5 * 0.5 * 1 + 0.5 * 2) / (1 - 0.25);
    const square = (0.5 * 0.5 * 1 + 0.5 * 4) / (1 - 0.25);
    expect(second).toBeCloseTo(0.9 - (0.1 * mean) / Math.sqrt(square), 14);
  });

  it.each(['sgd', 'adagrad', 'rmsprop', 'adam'] as const)('%s lets weight decay join the gradient', (kind) => {
    const [decayed] = follow({ kind, learningRate: 0.1, weightDecay: 0.5 }, [2]);
    expect(decayed).toBe(follow({ kind, learningRate: 0.1 }, [2.5])[0]);
    expect(follow({ kind, learningRate: 0.1, weightDecay: 0.5 }, [0])[0]).toBeLessThan(1);
  });

  it('AdamW shrinks the weight itself, even where the gradient is 0', () => {
    expect(follow({ kind: 'adamW', learningRate: 0.1 }, [0])[0]).toBe(1 - 0.1 * 0.01);
    expect(follow({ kind: 'adamW', learningRate: 0.1, weightDecay: 0.5 }, [0, 0])[1]).toBeCloseTo(0.95 ** 2, 15);
    expect(follow({ kind: 'adamW', learningRate: 0.1, weightDecay: 0 }, [2, 1])).toEqual(
      follow({ kind: 'adam', learningRate: 0.1 }, [2, 1]),
    );
  });
});

describe.each(settingsToTry)('$kind, momentum $momentum, nesterov $nesterov, weight decay $weightDecay', (settings) => {
  const gradientsAt = (step: number) => Float64Array.from({ length: 3 }, (_, index) => Math.cos(step + 2 * index));
  const run = (parameters: Float64Array, state: ReturnType<typeof createOptimizerState>, from: number, to: number) => {
    for (let step = from; step < to; step++) updateParameters(settings, parameters, gradientsAt(step), state);
  };

  it('goes on from a copy of its state as if nothing had happened', () => {
    const straight = Float64Array.of(1, 2, 3);
    const state = createOptimizerState(settings, 3);
    run(straight, state, 0, 10);
    const copy = cloneOptimizerState(state);
    const resumed = straight.slice();
    run(straight, state, 10, 20);
    expect(copy.steps).not.toEqual(state.steps);
    run(resumed, copy, 10, 20);
    expect(resumed).toEqual(straight);
    expect(copy).toEqual(state);
  });

  it('treats a parameter added in mid-run as one at its first step', () => {
    const old = Float64Array.of(1);
    const oldState = createOptimizerState(settings, 1);
    for (let step = 0; step < 7; step++) updateParameters(settings, old, Float64Array.of(0.5), oldState);

    const state = createOptimizerState(settings, 2);
    state.steps[0] = oldState.steps[0] as number;
    for (const [slot, numbers] of state.slots.entries()) numbers[0] = oldState.slots[slot]?.[0] as number;
    const parameters = Float64Array.of(old[0] as number, 1);
    updateParameters(settings, parameters, Float64Array.of(0.5, -2), state);

    updateParameters(settings, old, Float64Array.of(0.5), oldState);
    expect([...parameters]).toEqual([old[0], follow(settings, [-2])[0]]);
    expect([...state.steps]).toEqual([8, 1]);
  });
});
