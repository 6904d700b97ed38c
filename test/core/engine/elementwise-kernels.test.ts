import { describe, expect, it } from 'vitest';
import {
  activationProgram,
  isTunedActivation,
  isTunedLoss,
  lossProgram,
  type TunedActivation,
} from '#core/compile/general-rules.ts';
import { activationCodes, lossCodes } from '#core/engine/codes.ts';
import {
  type ElementwiseActivationKind,
  elementwiseActivationKinds,
  elementwiseActivations,
} from '#core/layers/activation-functions.ts';
import { accumulateSoftmaxGradient, softmax } from '#core/layers/softmax.ts';
import { accumulateCrossEntropyGradient, crossEntropy } from '#core/learning/losses/cross-entropy.ts';
import { elementwiseLosses, elementwiseLossKinds } from '#core/learning/losses/loss-functions.ts';
import { drawFloats, KernelSandbox } from './kernel-sandbox.ts';

/** Exact in float32: small, middling and far out, both signs. */
const arguments32 = Float64Array.from({ length: 4000 }, (_, index) => {
  const size = 10 ** (-6 + (8 * Math.floor(index / 2)) / 2000);
  return Math.fround(index % 2 === 0 ? size : -size);
});

type Values = [value: Float64Array, slope: Float64Array];

function activate(kind: TunedActivation, z: Float64Array): Values {
  const sandbox = new KernelSandbox();
  const at = sandbox.put(z);
  const slope = sandbox.put(new Float64Array(z.length));
  sandbox.run('activate', activationCodes[kind], at, at + z.length * 4, slope);
  return [sandbox.read(at, z.length), sandbox.read(slope, z.length)];
}

/** By the path that takes every rule. */
function interpret(kind: ElementwiseActivationKind, z: Float64Array): Values {
  const sandbox = new KernelSandbox();
  const [value, slope] = sandbox.interpret(activationProgram(kind), [z], 2);
  return [value as Float64Array, slope as Float64Array];
}

const paths = elementwiseActivationKinds.flatMap((kind) => [
  ...(isTunedActivation(kind) ? [{ kind, path: 'its kernel', run: (z: Float64Array) => activate(kind, z) }] : []),
  { kind, path: 'its program', run: (z: Float64Array) => interpret(kind, z) },
]);

/** In units of float32's precision, of numbers that are not tiny. */
function precision(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-2) / 2 ** -24;
}

describe.each(paths)('$kind by $path', ({ kind, run }) => {
  const { value, derivative } = elementwiseActivations[kind];

  it('gives value and slope to float32', () => {
    const [values, slopes] = run(arguments32);
    const wrong = [...arguments32.entries()].filter(([index, z]) => {
      const a = value(z);
      const slope = derivative(z, a);
      // Slopes are differences of numbers near 1, such as 1 − tanh², which mish multiplies by z.
      const tolerance = 1e-6 * Math.max(1.2, Math.min(Math.abs(z), 8), Math.abs(slope));
      const isRight = Math.abs((slopes[index] as number) - slope) < tolerance;
      return !(isRight && precision(values[index] as number, a) < 12);
    });
    expect(wrong.map(([index, z]) => ({ z, value: values[index], slope: slopes[index] }))).toEqual([]);
  });

  it('hides no number that is not finite', () => {
    const [values, slopes] = run(Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 1));
    expect([...values].map(Number.isFinite)).toEqual([false, false, false, true]);
    expect([...slopes].map(Number.isFinite)).toEqual([false, false, false, true]);
  });
});

describe('what saturates', () => {
  /** Every float32 from `low` to `high`, in the blocks that a sandbox holds. */
  function* floatsBetween(low: number, high: number): Generator<Float64Array> {
    const [first, last] = [bitsOf(low), bitsOf(high)];
    for (let at = first; at <= last; at += 60_000) {
      yield Float64Array.from({ length: Math.min(60_000, last - at + 1) }, (_, index) => numberOf(at + index));
    }
  }
  const pattern = new DataView(new ArrayBuffer(4));
  const bitsOf = (number: number): number => {
    pattern.setFloat32(0, number);
    return pattern.getInt32(0);
  };
  const numberOf = (bits: number): number => {
    pattern.setInt32(0, bits);
    return pattern.getFloat32(0);
  };
  /** PyTorch's float32 is 1 from the next number on. */
  const saturation = Math.fround(8.66434);

  it('lets tanh come near ±1 and never over it, with a slope that is never negative', () => {
    let [greatest, leastSlope, leastValue] = [0, 1, 1];
    for (const z of floatsBetween(7.5, saturation)) {
      const [values, slopes] = activate('tanh', z);
      greatest = values.reduce((a, b) => Math.max(a, b), greatest);
      leastValue = values.reduce((a, b) => Math.min(a, b), leastValue);
      leastSlope = slopes.reduce((a, b) => Math.min(a, b), leastSlope);
    }
    expect([greatest, leastSlope]).toEqual([1, 0]);
    expect(leastValue).toBeCloseTo(Math.tanh(7.5), 6);
  });

  it('leaves tanh a slope until PyTorch’s has none', () => {
    const z = Float64Array.from({ length: 4000 }, (_, index) => Math.fround(7 + (1.3 * index) / 4000));
    const [, slopes] = activate('tanh', z);
    // Rounding may take the last one away here and there.
    expect(slopes.filter((slope) => slope === 0).length).toBeLessThan(z.length / 100);
  });

  it('makes tanh exactly ±1 beyond, with slope 0', () => {
    const sizes = [saturation, 9, 30, 1e3, 1e20, 3e38];
    const z = Float64Array.from(sizes.flatMap((size) => [size, -size]));
    const [values, slopes] = activate('tanh', z);
    expect([...values]).toEqual([...z].map(Math.sign));
    expect([...slopes]).toEqual([...z].map(() => 0));
  });

  it.each([
    ['sigmoid', 0, 1],
    ['elu', -1, null],
    ['softplus', 0, null],
    ['gelu', 0, null],
    ['silu', 0, null],
  ] as const)('lets %s end, with slope 0 where it is flat and 1 where it is z itself', (kind, low, high) => {
    const far = [100, 1e4, 1e20, 3e38].map(Math.fround);
    const [below, slopesBelow] = activate(
      kind,
      Float64Array.from(far, (size) => -size),
    );
    const [above, slopesAbove] = activate(kind, Float64Array.from(far));
    expect([...below].map((value) => value + 0)).toEqual(far.map(() => low));
    expect([...slopesBelow].map((slope) => slope + 0)).toEqual(far.map(() => 0));
    expect([...above]).toEqual(far.map((size) => high ?? size));
    expect([...slopesAbove]).toEqual(far.map(() => (high === null ? 1 : 0)));
  });
});

/** Rows of neurons, eight examples wide, of which the last three are only filling. */
const rows = 5;
const lanes = 8;
const examples = 5;
const rowBytes = lanes * 4;

function columnOf(values: Float64Array, example: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => values[row * lanes + example] as number);
}

function expectColumn(actual: Float64Array, example: number, expected: Float64Array, tolerance = 1e-6): void {
  for (const [row, value] of columnOf(actual, example).entries()) {
    expect(Math.abs(value - (expected[row] as number))).toBeLessThan(tolerance);
  }
}

describe('softmax', () => {
  const logits = drawFloats(1, rows * lanes, -30, 30);
  const upstream = drawFloats(2, rows * lanes);

  it('turns logits into probabilities, and gradients back', () => {
    const sandbox = new KernelSandbox();
    const at = sandbox.put(logits);
    const gradient = sandbox.put(upstream);
    sandbox.run('softmax', at, rows, rowBytes, lanes / 4);
    sandbox.run('softmaxBackward', at, gradient, rows, rowBytes, lanes / 4);
    for (let example = 0; example < lanes; example += 1) {
      const probabilities = columnOf(logits, example);
      softmax(probabilities, 0, rows, probabilities);
      const expected = new Float64Array(rows);
      accumulateSoftmaxGradient(probabilities, columnOf(upstream, example), 0, rows, expected);
      expectColumn(sandbox.read(at, rows * lanes), example, probabilities);
      expectColumn(sandbox.read(gradient, rows * lanes), example, expected);
    }
  });

  it('gives its cross-entropy and gradient from the logits, however large they are', () => {
    const sandbox = new KernelSandbox();
    const far = logits.map((z) => z * 1000);
    const targets = drawFloats(3, rows * lanes, 0, 1);
    const gradient = sandbox.put(new Float64Array(rows * lanes).fill(9));
    const operands = [sandbox.put(far), sandbox.put(targets), gradient, rows, rowBytes, lanes / 4, examples, 0.25];
    const loss = sandbox.run('crossEntropy', ...operands);
    let sum = 0;
    for (let example = 0; example < lanes; example += 1) {
      const expected = new Float64Array(rows);
      const [z, y] = [columnOf(far, example), columnOf(targets, example)];
      if (example < examples) {
        sum += crossEntropy(z, y, 0, rows);
        accumulateCrossEntropyGradient(z, y, 0, rows, 0.25, expected);
      }
      expectColumn(sandbox.read(gradient, rows * lanes), example, expected);
    }
    expect(loss / sum).toBeCloseTo(1, 6);
  });
});

describe.each(elementwiseLossKinds)('%s', (kind) => {
  const { term, derivative } = elementwiseLosses[kind];
  const outputs = drawFloats(4, rows * lanes, -4, 4);
  const targets = drawFloats(5, rows * lanes, 0, 1);

  const code = isTunedLoss(kind) ? lossCodes[kind] : null;

  it.runIf(code !== null)('sums its terms and writes its gradient, and gives the filling none', () => {
    const sandbox = new KernelSandbox();
    const gradient = sandbox.put(new Float64Array(rows * lanes).fill(9));
    const places = [sandbox.put(outputs), sandbox.put(targets), gradient];
    const loss = sandbox.run('elementwiseLoss', code ?? -1, ...places, rows, rowBytes, lanes / 4, examples, 0.5);
    const isPresent = (at: number) => at % lanes < examples;
    const pairs = [...outputs].map((output, at) => [output, targets[at] as number] as const);
    const sum = pairs.reduce((total, [output, target], at) => total + (isPresent(at) ? term(output, target) : 0), 0);
    expect(loss / sum).toBeCloseTo(1, 6);
    for (const [at, value] of sandbox.read(gradient, rows * lanes).entries()) {
      const [output, target] = pairs[at] as readonly [number, number];
      expect(Math.abs(value - (isPresent(at) ? 0.5 * derivative(output, target) : 0))).toBeLessThan(1e-6);
    }
  });

  it('has the same terms and derivatives by its program', () => {
    const [terms, slopes] = new KernelSandbox().interpret(lossProgram(kind), [outputs, targets], 2);
    for (const [at, output] of outputs.entries()) {
      const target = targets[at] as number;
      expect(Math.abs((terms?.[at] as number) - term(output, target))).toBeLessThan(2e-6);
      expect(Math.abs((slopes?.[at] as number) - derivative(output, target))).toBeLessThan(1e-6);
    }
  });
});
