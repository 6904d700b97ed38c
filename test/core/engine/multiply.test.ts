import { describe, expect, it } from 'vitest';
import { drawFloats, KernelSandbox } from './kernel-sandbox.ts';

interface Shape {
  readonly rows: number;
  /** In vectors of four. */
  readonly columns: number;
  readonly depth: number;
}

/** More than is near: the columns are packed as well. */
const far: Shape = { rows: 38, columns: 9, depth: 230 };

const shapes: Shape[] = [
  ...[1, 2, 3, 4, 5, 8, 11].flatMap((rows) =>
    [1, 2, 3, 8, 9].flatMap((columns) => [1, 2, 5, 8, 13].map((depth) => ({ rows, columns, depth }))),
  ),
  far,
];

/** Room for four rows of A and for B. */
function scratchFor({ columns, depth }: Shape): Float64Array {
  return new Float64Array(4 * depth * (1 + columns));
}

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
  sandbox.run(
    'multiply',
    c,
    width * 4,
    ...operands,
    bias,
    Number(start === 'accumulate'),
    sandbox.put(scratchFor(shape)),
  );
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
      const tolerance = 2e-6 * Math.max(1, shape.depth / 13);
      const isNear = (value: number, at: number) => Math.abs((actual[at] as number) - value) < tolerance;
      expect(expected.length, JSON.stringify(shape)).toBe(actual.length);
      expect(
        expected.findIndex((value, at) => !isNear(value, at)),
        JSON.stringify(shape),
      ).toBe(-1);
    }
  });
});

describe('what becomes of the sums', () => {
  const shapesOfWeights = [
    ...[1, 4, 6].flatMap((rows) =>
      [1, 2, 3, 5].flatMap((columns) => [1, 2, 7].map((depth) => ({ rows, columns, depth }))),
    ),
    far,
  ];

  /** A product of every shape, once as it is and once by the other kernel. */
  function both(shape: Shape, kernel: string, distance: (sandbox: KernelSandbox, size: number) => number[]) {
    const { rows, columns, depth } = shape;
    const width = columns * 4;
    const sandbox = new KernelSandbox();
    const sums = sandbox.put(new Float64Array(rows * width));
    const c = sandbox.put(new Float64Array(rows * width));
    const a = [sandbox.put(drawFloats(1, rows * depth)), depth * 4, 4];
    const b = [sandbox.put(drawFloats(2, depth * width)), width * 4];
    const scratch = sandbox.put(scratchFor(shape));
    sandbox.run('multiply', sums, width * 4, ...a, ...b, rows, columns, depth, 0, 0, scratch);
    const places = distance(sandbox, rows * width).map((address) => address - c);
    const run = () => sandbox.run(kernel, c, width * 4, ...a, ...b, rows, columns, depth, 0, scratch);
    return { sandbox, c, places, run, sums: sandbox.read(sums, rows * width) };
  }

  it('is a product with the slopes', () => {
    for (const shape of shapesOfWeights) {
      const slopes = drawFloats(5, shape.rows * shape.columns * 4);
      const { sandbox, c, places, run, sums } = both(shape, 'multiplyThroughSlopes', (to) => [to.put(slopes)]);
      sandbox.run('setSlopeDistance', ...places);
      run();
      const expected = sums.map((sum, at) => Math.fround(sum * (slopes[at] as number)));
      expect(sandbox.read(c, expected.length), JSON.stringify(shape)).toEqual(expected);
    }
  });

  it('moves parameters down, but leaves what fills their rows up', () => {
    const rate = Math.fround(0.1);
    for (const shape of shapesOfWeights) {
      const width = shape.columns * 4;
      const parameters = drawFloats(6, shape.rows * width);
      const { sandbox, c, places, run, sums } = both(shape, 'multiplyAndDescend', (to, size) => [
        to.put(parameters),
        to.put(new Float64Array(size)),
      ]);
      sandbox.run('setRowLength', width - 1);
      sandbox.run('beginDescent', ...places, rate);
      run();
      const moved = sandbox.read(c + (places[1] as number), sums.length);
      const expected = parameters.map((before, at) => {
        const isFilling = at % width === width - 1;
        return isFilling ? before : Math.fround(before - Math.fround(rate * (sums[at] as number)));
      });
      expect(moved, JSON.stringify(shape)).toEqual(expected);
      expect(sandbox.run('isDescentBroken')).toBe(0);
    }
  });

  it('is remembered when a moved parameter is not finite', () => {
    const shape = { rows: 4, columns: 2, depth: 3 };
    const far = new Float64Array(32).fill(3e38);
    const { sandbox, places, run } = both(shape, 'multiplyAndDescend', (to, size) => [
      to.put(far),
      to.put(new Float64Array(size)),
    ]);
    sandbox.run('setRowLength', 8);
    sandbox.run('beginDescent', ...places, -3e38);
    run();
    expect(sandbox.run('isDescentBroken')).toBe(1);
  });
});

describe('the gradients of the weights from one or two sources', () => {
  it('are sums over the batch, on top of what is there or not', () => {
    for (const vectors of [1, 2, 3]) {
      for (const start of [0, 1]) {
        const rows = 5;
        const width = vectors * 4;
        const gradients = drawFloats(1, rows * width);
        const values = drawFloats(2, 2 * width);
        const before = drawFloats(3, rows * 4);
        const sandbox = new KernelSandbox();
        const c = sandbox.put(before);
        const operands = [sandbox.put(gradients), sandbox.put(values), width * 4, rows, vectors];
        sandbox.run('multiplyTwoSources', 0, c, ...operands, start);
        const actual = sandbox.read(c, rows * 4);
        for (let row = 0; row < rows; row += 1) {
          for (const source of [0, 1]) {
            let sum = start * (before[row * 4 + source] as number);
            for (let at = 0; at < width; at += 1) {
              sum += (gradients[row * width + at] as number) * (values[source * width + at] as number);
            }
            expect(Math.abs((actual[row * 4 + source] as number) - sum)).toBeLessThan(2e-6);
          }
        }
      }
    }
  });
});
