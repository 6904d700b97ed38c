import { describe, expect, it } from 'vitest';
import { drawFloats, KernelSandbox } from './kernel-sandbox.ts';

const rows = 3;
const lanes = 8;
const rowBytes = lanes * 4;
const vectors = lanes / 4;

describe('the steps between the products', () => {
  it('multiply gradients by slopes, add and clear', () => {
    const sandbox = new KernelSandbox();
    const [gradients, slopes] = [drawFloats(1, rows * lanes), drawFloats(2, rows * lanes)];
    const gradient = sandbox.put(gradients);
    const slope = sandbox.put(slopes);
    sandbox.run('multiplyBySlopes', gradient, slope, rows, rowBytes, vectors);
    const product = gradients.map((each, at) => Math.fround(each * (slopes[at] as number)));
    expect(sandbox.read(gradient, rows * lanes)).toEqual(product);
    sandbox.run('add', gradient, slope, rows, rowBytes, vectors);
    expect(sandbox.read(gradient, rows * lanes)).toEqual(
      product.map((each, at) => Math.fround(each + (slopes[at] as number))),
    );
    sandbox.run('clear', gradient, rows - 1, rowBytes, vectors);
    const left = sandbox.read(gradient, rows * lanes);
    expect(left.subarray(0, (rows - 1) * lanes).every((each) => each === 0)).toBe(true);
    expect(left.subarray((rows - 1) * lanes).some((each) => each !== 0)).toBe(true);
  });

  it('sum a bias’s gradient over the examples, anew or on top', () => {
    const sandbox = new KernelSandbox();
    const gradients = drawFloats(3, rows * lanes);
    const sums = Array.from({ length: rows }, (_, row) =>
      gradients.subarray(row * lanes, (row + 1) * lanes).reduce((sum, each) => sum + each, 0),
    );
    const gradient = sandbox.put(gradients);
    const bias = sandbox.put([7, 7, 7]);
    for (const times of [1, 2]) {
      sandbox.run('biasGradient', bias, gradient, rows, rowBytes, vectors, Number(times > 1));
      for (const [row, sum] of sums.entries()) expect(sandbox.read(bias, rows)[row]).toBeCloseTo(times * sum, 5);
    }
  });

  it('clear what lies beyond the weights of a row', () => {
    const sandbox = new KernelSandbox();
    const weights = sandbox.put([1, 2, 3, 4, 5, 6, 7, 8]);
    sandbox.run('clearPadding', weights, 2, 16, 3);
    expect([...sandbox.read(weights, 8)]).toEqual([1, 2, 3, 0, 5, 6, 7, 0]);
  });
});

describe('examples', () => {
  it('are gathered into rows of neurons, and kept as they are', () => {
    const sandbox = new KernelSandbox();
    const data = drawFloats(4, 6 * 4);
    const chosen = [5, 0, 3, 3, 1, 1, 1, 1];
    const neurons = sandbox.put(new Float64Array(4 * lanes));
    const kept = sandbox.put(new Float64Array(lanes * 4));
    const from = [sandbox.putWords(chosen), vectors, sandbox.put(data), 16, 1];
    sandbox.run('gather', ...from, neurons, rowBytes, kept, 16);
    for (const [example, row] of chosen.entries()) {
      for (let column = 0; column < 4; column += 1) {
        const expected = data[row * 4 + column];
        expect(sandbox.read(neurons, 4 * lanes)[column * lanes + example]).toBe(expected);
        expect(sandbox.read(kept, lanes * 4)[example * 4 + column]).toBe(expected);
      }
    }
  });

  it('are gathered together with their targets, where there are at most four of each', () => {
    const sandbox = new KernelSandbox();
    const [features, targets] = [drawFloats(4, 6 * 4), drawFloats(6, 6 * 4)];
    const chosen = [5, 0, 3, 3, 1, 1, 1, 1];
    const [neurons, targetRows, kept] = [4 * lanes, 4 * lanes, lanes * 4].map((count) =>
      sandbox.put(new Float64Array(count)),
    ) as [number, number, number];
    const from = [sandbox.putWords(chosen), vectors, sandbox.put(features), sandbox.put(targets)];
    sandbox.run('gatherSmall', ...from, neurons, targetRows, rowBytes, kept, 16);
    for (const [example, row] of chosen.entries()) {
      for (let column = 0; column < 4; column += 1) {
        expect(sandbox.read(neurons, 4 * lanes)[column * lanes + example]).toBe(features[row * 4 + column]);
        expect(sandbox.read(targetRows, 4 * lanes)[column * lanes + example]).toBe(targets[row * 4 + column]);
        expect(sandbox.read(kept, lanes * 4)[example * 4 + column]).toBe(features[row * 4 + column]);
      }
    }
  });

  it('are turned back from rows of neurons', () => {
    const sandbox = new KernelSandbox();
    const values = drawFloats(5, 8 * lanes);
    const kept = sandbox.put(new Float64Array(lanes * 8));
    sandbox.run('keepExamples', sandbox.put(values), 8, rowBytes, vectors, kept, 32);
    for (const [at, value] of sandbox.read(kept, lanes * 8).entries()) {
      expect(value).toBe(values[(at % 8) * lanes + Math.floor(at / 8)]);
    }
  });
});

describe('tables of wires', () => {
  /** Neurons 2 and 3 hear from 0 and 1: w₂₀, w₂₁ and w₃₀. Weights lie in the backward order: the last source first. */
  const weights = [0.5, -2, 3];
  const weightOf = { '2,1': 0, '2,0': 1, '3,0': 2 } as const;
  const biases = [0.25, -1];

  it.each([1, 4])('give sums, gradients and lane sums with %i vectors of examples', (count) => {
    const sandbox = new KernelSandbox();
    const width = 16;
    const drawn = drawFloats(6, 4 * width);
    const values = sandbox.put(drawn);
    const weight = sandbox.put([0, 0, 0, 0, ...weights]);
    const bias = sandbox.put(biases);
    const at = (row: number) => values + row * 64;
    const offset = (wire: keyof typeof weightOf) => 16 + 4 * weightOf[wire];
    const forward = sandbox.putWords([2, at(0), offset('2,0'), at(1), offset('2,1'), 1, at(0), offset('3,0')]);
    sandbox.run('sparseForward', forward, 2, weight, bias, at(2), count);
    const result = sandbox.read(values, 4 * width);

    const deltas = drawFloats(7, 4 * width);
    const gradient = sandbox.put(deltas);
    const g = (row: number) => gradient + row * 64;
    const laneSums = sandbox.put(new Float64Array(16));
    const folded = sandbox.put(new Float64Array(4));
    const backward = sandbox.putWords([1, g(2), 2, g(2), g(3)]);
    const slopes = drawFloats(8, 2 * width);
    const slope = sandbox.put(slopes);
    sandbox.run('sparseBackward', backward, 2, weight + 16, laneSums, at(1), g(1), slope + 64, 0, count, 0);
    sandbox.run('foldLaneSums', laneSums, folded, 3);

    const [w20, w21, w30] = [weights[1], weights[0], weights[2]] as [number, number, number];
    const expected = [0, 0, 0];
    for (let lane = 0; lane < count * 4; lane += 1) {
      const x = (row: number) => drawn[row * width + lane] as number;
      const d = (row: number) => deltas[row * width + lane] as number;
      expect(result[2 * width + lane]).toBeCloseTo(0.25 + w20 * x(0) + w21 * x(1), 5);
      expect(result[3 * width + lane]).toBeCloseTo(-1 + w30 * x(0), 5);
      const after = sandbox.read(gradient, 4 * width);
      const f = (row: number) => slopes[row * width + lane] as number;
      expect(after[lane]).toBeCloseTo(f(0) * (d(0) + w20 * d(2) + w30 * d(3)), 5);
      expect(after[width + lane]).toBeCloseTo(f(1) * (d(1) + w21 * d(2)), 5);
      expected[0] = (expected[0] as number) + x(1) * d(2);
      expected[1] = (expected[1] as number) + x(0) * d(2);
      expected[2] = (expected[2] as number) + x(0) * d(3);
    }
    for (const [wire, sum] of expected.entries()) expect(sandbox.read(folded, 3)[wire]).toBeCloseTo(sum, 5);
  });
});
