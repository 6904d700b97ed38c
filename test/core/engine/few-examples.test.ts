// Products for one to three examples, against plain sums.
import { describe, expect, it } from 'vitest';
import { drawFloats, KernelSandbox } from './kernel-sandbox.ts';

const shapes = [1, 2, 3, 4, 5, 8, 11].flatMap((rows) =>
  [1, 3, 4, 5, 8, 9, 13, 230].flatMap((depth) => [1, 2, 3].map((examples) => ({ rows, depth, examples }))),
);

/** Rows are longer than their vector when a plan has tables of wires. */
const rowLengths = [4, 16];

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** A row of A ends in zeros, which belong to no wire. */
function drawRows(rows: number, depth: number): Float64Array {
  const a = new Float64Array(rows * padded(depth));
  for (let row = 0; row < rows; row += 1) a.set(drawFloats(row + 1, depth), row * padded(depth));
  return a;
}

/** Asserts only what is off: there are hundreds of thousands of numbers. */
function expectNear(actual: number, expected: number, depth: number, what: object): void {
  const isNear = Math.abs(actual - expected) < 2e-6 * Math.max(1, depth / 13);
  if (!isNear) expect.fail(`${actual} in place of ${expected}: ${JSON.stringify(what)}`);
}

describe('the sums of a few examples', () => {
  it.each(['bias', 'accumulate'] as const)('are right in every shape, from the %s', (start) => {
    for (const { rows, depth, examples } of shapes) {
      for (const length of rowLengths) {
        const sandbox = new KernelSandbox();
        const a = drawRows(rows, depth);
        // What lies behind the sources is not theirs.
        const b = new Float64Array((depth + 4) * length).fill(Number.NaN);
        b.set(drawFloats(50, depth * length));
        const before = drawFloats(51, rows * length);
        const biases = drawFloats(52, rows);
        const c = sandbox.put(before);
        const bias = start === 'bias' ? sandbox.put(biases) : 0;
        const [from, by] = [sandbox.put(a), sandbox.put(b)];
        const scratch = sandbox.put(new Float64Array(3 * padded(depth)));
        sandbox.run('forwardOfFew', c, from, padded(depth) * 4, by, length * 4, rows, depth, bias, examples, scratch);
        const actual = sandbox.read(c, rows * length);
        for (let row = 0; row < rows; row += 1) {
          for (let lane = 0; lane < 4; lane += 1) {
            const example = Math.min(lane, examples - 1);
            let sum = (start === 'bias' ? biases[row] : before[row * length + lane]) as number;
            for (let k = 0; k < depth; k += 1) {
              sum += (a[row * padded(depth) + k] as number) * (b[k * length + example] as number);
            }
            expectNear(actual[row * length + lane] as number, sum, depth, { rows, depth, examples, row, lane });
          }
        }
      }
    }
  });
});

describe('the gradients of a few examples by the sources', () => {
  it.each([
    ['fresh', false, false],
    ['on top of what is there', true, false],
    ['through the slopes', false, true],
    ['on top of what is there, through the slopes', true, true],
  ] as const)('are right in every shape: %s', (_, isAdded, isThroughSlope) => {
    for (const { rows, depth, examples } of shapes) {
      for (const length of rowLengths) {
        const sandbox = new KernelSandbox();
        const a = drawRows(rows, depth);
        const b = drawFloats(50, rows * length);
        const before = drawFloats(51, depth * length);
        const slopes = drawFloats(53, depth * length);
        const c = sandbox.put(before);
        const distance = isThroughSlope ? sandbox.put(slopes) - c : 0;
        const [from, by] = [sandbox.put(a), sandbox.put(b)];
        const sizes = [length * 4, rows, depth, Number(isAdded), distance, examples];
        sandbox.run('backwardOfFew', c, from, padded(depth) * 4, by, ...sizes);
        const actual = sandbox.read(c, depth * length);
        for (let source = 0; source < depth; source += 1) {
          for (let lane = 0; lane < length; lane += 1) {
            const at = source * length + lane;
            let sum = isAdded && lane < 4 ? (before[at] as number) : 0;
            for (let row = 0; lane < examples && row < rows; row += 1) {
              sum += (a[row * padded(depth) + source] as number) * (b[row * length + lane] as number);
            }
            if (isThroughSlope) sum *= slopes[at] as number;
            const expected = lane < 4 ? sum : (before[at] as number);
            expectNear(actual[at] as number, expected, rows, { rows, depth, examples, source, lane });
          }
        }
      }
    }
  });
});
