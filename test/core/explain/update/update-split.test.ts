// The named parts of an update add up to it, at every step of long runs under whatever settings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepContext } from '#core/explain/explanation-context.ts';
import { updateOf } from '#core/explain/update/parameter-update.ts';
import type { UpdatePartKind } from '#core/explain/update/update-split.ts';
import type { OptimizerKind, OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { cloneOptimizerState, createOptimizerState, optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import { applyUpdate, type ParameterRoles } from '#core/learning/update/apply-update.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { connectionId } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { isLong } from '../../../support/run-seed.ts';

const steps = isLong ? 1000 : 250;
const count = 6;
/** Weights but for the last two, of which one is frozen. */
const roles: ParameterRoles = { isWeight: Uint8Array.of(1, 1, 1, 1, 0, 0), isFrozen: Uint8Array.of(0, 0, 0, 1, 0, 0) };
const wire = { connection: connectionId('c'), target: 0, source: 0 };

function partsOf(step: StepContext, index: number) {
  return updateOf(step, {
    index,
    symbol: 'w',
    values: {},
    itself: { kind: 'weight', wire },
    gradient: { kind: 'weightGradient', wire },
    change: null,
  });
}

/** How far the sum may be from Δw: 1e-12 of the largest part, and the rounding with which w holds Δw at all. */
function tolerance(values: readonly number[], parameter: number): number {
  return 1e-12 * Math.max(...values.map(Math.abs)) + Number.EPSILON * Math.abs(parameter);
}

/** Goes along a run whose gradients grow and shrink by powers of ten, and looks at one parameter in each step. */
function largestExcess(update: UpdateSettings, seed: number): number {
  const stream = RandomStream.for(seed, 'split');
  const state = createOptimizerState(update.optimizer, count);
  const parameters = Float64Array.from({ length: count }, () => stream.normal());
  let excess = 0;
  for (let taken = 0; taken < steps; taken += 1) {
    const scale = 10 ** Math.round(3 * Math.sin(taken / 40));
    const gradients = Float64Array.from({ length: count }, () => scale * stream.normal());
    const before = parameters.slice();
    const optimizerState = cloneOptimizerState(state);
    applyUpdate(update, roles, parameters, gradients, state);
    const updates = parameters.map((value, at) => value - (before[at] as number));
    const index = taken % count;
    const { split } = partsOf({ update, roles, parameters: before, gradients, updates, optimizerState }, index);
    const values = split.map(({ value }) => value);
    const sum = values.reduce((total, value) => total + value, 0);
    const size = Math.max(Math.abs(before[index] as number), Math.abs(parameters[index] as number));
    const error = Math.abs(sum - (updates[index] as number));
    if (values.length === 0) excess = Math.max(excess, Math.abs(updates[index] as number));
    else excess = Math.max(excess, error / tolerance(values, size));
  }
  return excess;
}

const penalties = fc.record({ l1: fc.constantFrom(0, 0.01), l2: fc.constantFrom(0, 0.1) });
const clippings = fc.record({ kind: fc.constantFrom('value', 'norm'), limit: fc.constantFrom(0.01, 1) });
const optimizersOf = (kind: OptimizerKind): fc.Arbitrary<OptimizerSettings> =>
  fc.record({
    kind: fc.constant(kind),
    learningRate: fc.constantFrom(0.001, 0.1),
    weightDecay: fc.constantFrom(0, 0.05),
    ...(kind === 'sgd' || kind === 'rmsprop' ? { momentum: fc.constantFrom(0, 0.9) } : {}),
    ...(kind === 'sgd' ? { nesterov: fc.boolean() } : {}),
  }) as fc.Arbitrary<OptimizerSettings>;

describe.each(optimizerKinds)('the parts under %s', (kind) => {
  it(`add up to the update over ${steps} steps, whatever the settings`, () => {
    fc.assert(
      fc.property(
        fc.record(
          { optimizer: optimizersOf(kind), regularization: penalties, clipping: clippings },
          { requiredKeys: ['optimizer'] },
        ),
        fc.nat(1000),
        (update, seed) => {
          expect(largestExcess(update, seed)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 10 },
    );
  });
});

/** One parameter of value 2, in its first step or with the memory of another one. */
function splitFor(
  update: UpdateSettings,
  slots: readonly number[] = [],
  gradient = 3,
): ReadonlyMap<UpdatePartKind, number> {
  const fresh = createOptimizerState(update.optimizer, 1);
  const optimizerState =
    slots.length === 0
      ? fresh
      : { ...fresh, steps: Float64Array.of(1), slots: slots.map((slot) => Float64Array.of(slot)) };
  const one = { isWeight: Uint8Array.of(1), isFrozen: null };
  const numbers = { parameters: Float64Array.of(2), gradients: Float64Array.of(gradient), updates: Float64Array.of(0) };
  const { split } = partsOf({ update, roles: one, ...numbers, optimizerState }, 0);
  return new Map(split.map(({ kind, value }) => [kind, value]));
}

function expectSplit(
  split: ReadonlyMap<UpdatePartKind, number>,
  wanted: { readonly [Kind in UpdatePartKind]?: number },
) {
  expect([...split.keys()]).toEqual(Object.keys(wanted));
  for (const [kind, value] of Object.entries(wanted)) expect(split.get(kind as UpdatePartKind)).toBeCloseTo(value, 7);
}

describe('the parts say', () => {
  it('what plain descent does, and nothing else where nothing else is set', () => {
    expectSplit(splitFor({ optimizer: { kind: 'sgd', learningRate: 0.1 } }), { gradient: -0.3 });
  });

  it('what penalties, clipping and weight decay add to it', () => {
    const update: UpdateSettings = {
      optimizer: { kind: 'sgd', learningRate: 0.1, weightDecay: 0.25 },
      regularization: { l1: 0.5, l2: 0.75 },
      clipping: { kind: 'value', limit: 4 },
    };
    // 3, then 3.5, then 5, then 4, then 4.5
    expectSplit(splitFor(update), { gradient: -0.3, l1: -0.05, l2: -0.15, clipping: 0.1, weightDecay: -0.05 });
  });

  it('what momentum remembers', () => {
    expectSplit(splitFor({ optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.5 } }, [-8]), {
      gradient: -0.3,
      momentum: 0.4,
    });
    // The velocity is −1, so the direction is 3 − 0.5.
    expectSplit(splitFor({ optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.5, nesterov: true } }, [-8]), {
      gradient: -0.3,
      momentum: 0.05,
    });
  });

  it('that Adam’s first step is the rate itself: no memory yet, the scaling takes the gradient’s size away', () => {
    expectSplit(splitFor({ optimizer: { kind: 'adam', learningRate: 0.1 } }), {
      gradient: -0.3,
      momentum: 0,
      adaptiveScaling: 0.2,
    });
  });

  it('exactly 0 where momentum has nothing to remember, without the digits that rounding leaves', () => {
    for (const gradient of [3, 0.1, 0.7, -1 / 3, 1e-5]) {
      expect(splitFor({ optimizer: { kind: 'adam', learningRate: 0.01 } }, [], gradient).get('momentum')).toBe(0);
    }
  });

  it('that AdamW decays the weight itself', () => {
    expectSplit(splitFor({ optimizer: { kind: 'adamW', learningRate: 0.1, weightDecay: 0.5 } }), {
      gradient: -0.3,
      momentum: 0,
      adaptiveScaling: 0.2,
      weightDecay: -0.1,
    });
  });
});
