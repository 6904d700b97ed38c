// The whole update by hand, and as laws; the long runs against PyTorch are in test/judges.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import {
  cloneOptimizerState,
  createOptimizerState,
  optimizerKinds,
  updateParameters,
} from '#core/learning/optimizers/optimizers.ts';
import { applyUpdate, gradientsForOptimizer, type ParameterRoles } from '#core/learning/update/apply-update.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import '../../../support/run-seed.ts';

const optimizer: OptimizerSettings = { kind: 'sgd', learningRate: 0.1 };
const weights = (count: number): ParameterRoles => ({ isWeight: new Uint8Array(count).fill(1), isFrozen: null });

function taken(settings: Omit<UpdateSettings, 'optimizer'>, roles: ParameterRoles, gradients: readonly number[]) {
  const parameters = Float64Array.of(2, -4, 0);
  return [...gradientsForOptimizer({ optimizer, ...settings }, roles, parameters, Float64Array.from(gradients))];
}

describe('penalties', () => {
  it('add l1 by sign and l2 by size, to weights and not to biases', () => {
    expect(taken({ regularization: { l1: 0.5, l2: 0 } }, weights(3), [1, 1, 1])).toEqual([1.5, 0.5, 1]);
    expect(taken({ regularization: { l1: 0, l2: 0.25 } }, weights(3), [1, 1, 1])).toEqual([1.5, 0, 1]);
    const roles = { isWeight: Uint8Array.of(1, 0, 0), isFrozen: null };
    expect(taken({ regularization: { l1: 1, l2: 1 } }, roles, [0, 0, 0])).toEqual([3, 0, 0]);
  });
});

describe('clipping', () => {
  it('by value keeps each gradient within the limit', () => {
    expect(taken({ clipping: { kind: 'value', limit: 2 } }, weights(3), [-5, 1, 3])).toEqual([-2, 1, 2]);
  });

  it('by norm scales all of them alike', () => {
    const [a = 0, b = 0] = taken({ clipping: { kind: 'norm', limit: 1 } }, weights(3), [3, 4, 0]);
    expect(a).toBeCloseTo(0.6, 6);
    expect(b / a).toBeCloseTo(4 / 3, 12);
    expect(Math.hypot(a, b)).toBeLessThan(1);
    expect(taken({ clipping: { kind: 'norm', limit: 6 } }, weights(3), [3, 4, 0])).toEqual([3, 4, 0]);
  });

  it('comes after the penalty, and does not count what is frozen', () => {
    const settings: Omit<UpdateSettings, 'optimizer'> = {
      regularization: { l1: 0, l2: 1 },
      clipping: { kind: 'norm', limit: 6 },
    };
    expect(taken(settings, { isWeight: weights(3).isWeight, isFrozen: Uint8Array.of(1, 0, 0) }, [1e9, 8, 3])).toEqual([
      0, 4, 3,
    ]);
  });
});

const settingsArbitrary: fc.Arbitrary<UpdateSettings> = fc.record(
  {
    optimizer: fc.constantFrom(...optimizerKinds).map((kind) => ({ kind, learningRate: 0.1, weightDecay: 0.3 })),
    regularization: fc.record({ l1: fc.double({ min: 0, max: 1 }), l2: fc.double({ min: 0, max: 1 }) }),
    clipping: fc.record({ kind: fc.constantFrom('value', 'norm'), limit: fc.double({ min: 0.01, max: 2 }) }),
  },
  { requiredKeys: ['optimizer'], noNullPrototype: true },
);
const numbers = fc
  .array(fc.double({ min: -5, max: 5 }), { minLength: 6, maxLength: 6 })
  .map((all) => Float64Array.from(all));
const flags = fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 6 }).map((all) => Uint8Array.from(all));

describe('one update', () => {
  it('leaves frozen parameters, their memory and their step count as they were, and the gradients too', () => {
    const property = fc.property(
      settingsArbitrary,
      numbers,
      numbers,
      flags,
      flags,
      (settings, before, gradients, isWeight, isFrozen) => {
        const state = createOptimizerState(settings.optimizer, 6);
        const roles = { isWeight, isFrozen: null };
        applyUpdate(settings, roles, before, gradients, state);
        const [parameters, stateBefore, given] = [before.slice(), cloneOptimizerState(state), gradients.slice()];
        applyUpdate(settings, { isWeight, isFrozen }, parameters, gradients, state);
        expect(gradients).toEqual(given);
        for (const at of isFrozen.keys()) {
          expect(state.steps[at]).toBe((stateBefore.steps[at] as number) + (isFrozen[at] === 1 ? 0 : 1));
          if (isFrozen[at] !== 1) continue;
          expect(parameters[at]).toBe(before[at]);
          expect(state.slots.map((slot) => slot[at])).toEqual(stateBefore.slots.map((slot) => slot[at]));
        }
      },
    );
    fc.assert(property);
  });

  it('is that of a network which only has the parameters that are not frozen', () => {
    const property = fc.property(
      settingsArbitrary,
      numbers,
      numbers,
      flags,
      flags,
      (settings, start, gradients, isWeight, isFrozen) => {
        const kept = [...isFrozen.keys()].filter((at) => isFrozen[at] === 0);
        const pick = (values: Float64Array) => Float64Array.from(kept, (at) => values[at] as number);
        const [all, some] = [start.slice(), pick(start)];
        applyUpdate(settings, { isWeight, isFrozen }, all, gradients, createOptimizerState(settings.optimizer, 6));
        const roles = { isWeight: Uint8Array.from(kept, (at) => isWeight[at] as number), isFrozen: null };
        applyUpdate(settings, roles, some, pick(gradients), createOptimizerState(settings.optimizer, kept.length));
        expect(pick(all)).toEqual(some);
      },
    );
    fc.assert(property);
  });

  it('is the optimizer’s own when nothing else is set', () => {
    const property = fc.property(fc.constantFrom(...optimizerKinds), numbers, numbers, (kind, start, gradients) => {
      const settings = { kind, learningRate: 0.1 };
      const [one, other] = [start.slice(), start.slice()];
      applyUpdate({ optimizer: settings }, weights(6), one, gradients, createOptimizerState(settings, 6));
      updateParameters(settings, other, gradients, createOptimizerState(settings, 6));
      expect(one).toEqual(other);
    });
    fc.assert(property);
  });
});
