import { describe, expect, it } from 'vitest';
import { drawFloats, KernelSandbox } from './kernel-sandbox.ts';

interface Shape {
  readonly rows: number;
  /** In vectors of four. */
  readonly columns: number;
  readonly depth: number;
}

const shapes: Shape[] = [1, 2, 3, 4, 5, 8, 11].flatMap((rows) =>
  [1, 2, 3, 8, 9].flatMap((columns) => [1, 2, 5, 8, 13].map((depth) => ({ rows, columns, depth }))),
);

/** A as rows of `depth` numbers, or turned, so that its rows are neighbours. */
function product(shape: Shape, isTurned: boolean, start: 'zero' | 'bias' | 'accumulate'): [Float64Array, Float64Array] {
  const { rows, columns, depth } = shape;
  const width = columns * 4;
  const sandbox = new KernelSandbox();
  const a = drawFloats(1, rows * depth);
  const b = drawFloats(2, depth * width);
  const before = drawFloats(3, rows * width);
  const biases = drawFloats(4, rows);
  const [aRow, aStep] = isTurned ? [1, rows] : [depth, 1];
  const c = sandbox.put(before);
  const bias = start === 'bias' ? sandbox.put(biases) : 0;
  const operands = [sandbox.put(a), aRow * 4, aStep * 4, sandbox.put(b), width * 4, rows, columns, depth] as const;
  sandbox.run('multiply', c, width * 4, ...operands, bias, Number(start === 'accumulate'), sandbox.put(new Array(64)));
  const expected = before.map((old, at) => {
    const m = Math.floor(at / width);
    let sum = start === 'zero' ? 0 : start === 'bias' ? (biases[m] as number) : old;
    for (let k = 0; k < depth; k += 1) {
      sum += (a[m * aRow + k * aStep] as number) * (b[k * width + (at % width)] as number);
    }
    return sum;
  });
  return [sandbox.read(c, rows * width), expected];
}

describe('the product of matrices', () => {
  it.each([
    ['rows of A apart', false, 'zero'],
    ['rows of A side by side', true, 'zero'],
    ['from the biases', false, 'bias'],
    ['from the biases, rows side by side', true, 'bias'],
    ['on top of what is there', false, 'accumulate'],
    ['on top of what is there, rows side by side', true, 'accumulate'],
  ] as const)('is right in every shape: %s', (_, isTurned, start) => {
    for (const shape of shapes) {
      const [actual, expected] = product(shape, isTurned, start);
      for (const [at, value] of expected.entries()) {
        expect(Math.abs((actual[at] as number) - value), JSON.stringify({ ...shape, at })).toBeLessThan(2e-6);
      }
    }
  });
});
