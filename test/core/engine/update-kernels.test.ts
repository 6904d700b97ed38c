import { describe, expect, it } from 'vitest';
import { freeRole, weightRole } from '#core/engine/gradient-preparation.ts';
import { drawFloats, KernelSandbox } from './kernel-sandbox.ts';

const count = 8;
const bytes = count * 4;
const parameters = Float64Array.of(2, -4, 0, 1, -1, 3, 5, 0);
const gradients = Float64Array.of(1, 1, 1, 1, -2, 0.5, 0, 0);
const weight = weightRole + freeRole;
/** Weights, a frozen weight, a bias, a frozen bias, padding. */
const roles = [weight, weight, weight, weightRole, freeRole, weight, 0, 0];

describe('the preparation of gradients', () => {
  it('adds penalties to weights, takes frozen parameters out, and sums the squares', () => {
    const sandbox = new KernelSandbox();
    const [parameter, gradient, prepared] = [sandbox.put(parameters), sandbox.put(gradients), sandbox.put(gradients)];
    const squares = sandbox.run('prepare', parameter, gradient, prepared, bytes, sandbox.putWords(roles), 0.5, 0.25);
    expect([...sandbox.read(prepared, count)]).toEqual([2, -0.5, 1, 0, -2, 1.75, 0, 0]);
    expect(squares).toBe(4 + 0.25 + 1 + 4 + 1.75 ** 2);
    expect(sandbox.read(gradient, count)).toEqual(gradients);
  });

  it('sums squares that float32 cannot hold', () => {
    const sandbox = new KernelSandbox();
    const places = [sandbox.put(parameters), sandbox.put(gradients.map(() => 2 ** 100)), sandbox.put(gradients)];
    const all = sandbox.putWords(new Array<number>(count).fill(weight));
    expect(sandbox.run('prepare', ...places, bytes, all, 0, 0)).toBe(count * 2 ** 200);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('tells of %s, even where it is frozen', (number) => {
    for (const at of roles.keys()) {
      const sandbox = new KernelSandbox();
      const broken = parameters.with(at, number);
      const places = [sandbox.put(parameters), sandbox.put(broken), sandbox.put(gradients)];
      expect(sandbox.run('prepare', ...places, bytes, sandbox.putWords(roles), 0, 0)).toBeNaN();
    }
  });

  it('clips, scales and lets parameters decay', () => {
    const sandbox = new KernelSandbox();
    const gradient = sandbox.put(parameters);
    sandbox.run('clipByValue', gradient, bytes, 2);
    expect([...sandbox.read(gradient, count)]).toEqual([2, -2, 0, 1, -1, 2, 2, 0]);
    sandbox.run('scale', gradient, bytes, 0.5);
    expect([...sandbox.read(gradient, count)]).toEqual([1, -1, 0, 0.5, -0.5, 1, 1, 0]);
    sandbox.run('addDecay', sandbox.put(parameters), gradient, bytes, 2);
    expect([...sandbox.read(gradient, count)]).toEqual([5, -9, 0, 2.5, -2.5, 7, 11, 0]);
  });

  it('gives frozen parameters back what they were', () => {
    const sandbox = new KernelSandbox();
    const [before, after] = [drawFloats(1, count), drawFloats(2, count)];
    const [from, to] = [sandbox.put(before), sandbox.put(after)];
    sandbox.run('keepFrozen', from, to, bytes, sandbox.putWords(roles));
    const isFree = (at: number) => ((roles[at] as number) & freeRole) !== 0;
    expect(sandbox.read(to, count)).toEqual(after.map((value, at) => (isFree(at) ? value : (before[at] as number))));
  });
});

describe('dropout', () => {
  it.each([false, true])('multiplies activations, and the slopes or what stands for them: linear %s', (isLinear) => {
    const sandbox = new KernelSandbox();
    const [values, slopes, multipliers] = [drawFloats(3, count), drawFloats(4, count), drawFloats(5, count)];
    const [value, slope] = [sandbox.put(values), sandbox.put(slopes)];
    sandbox.run('dropOut', value, slope, sandbox.put(multipliers), 2, 16, 1, Number(isLinear));
    const times = (numbers: Float64Array) => numbers.map((each, at) => Math.fround(each * (multipliers[at] as number)));
    expect(sandbox.read(value, count)).toEqual(times(values));
    expect(sandbox.read(slope, count)).toEqual(isLinear ? multipliers : times(slopes));
  });
});
