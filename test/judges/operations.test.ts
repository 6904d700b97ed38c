// Every operation, activation and loss on its own: 20 seeds × 5 shapes, its backward rule against central differences.
import { describe, expect, it } from 'vitest';
import type { ComputationGraph, GraphWires, Operation, OperationKind } from '#core/graph/computation-graph.ts';
import { parametersOf, runBackward, runForward } from '#core/graph/operations/operation-rules.ts';
import { createTrace, gradientsAt, type Trace, valuesAt } from '#core/graph/trace.ts';
import { elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import { elementwiseLossKinds } from '#core/learning/losses/loss-functions.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { chance, uniform } from '../support/draw.ts';
import { centralDifferences } from './central-difference.ts';
import { distanceToKinks, kinkMargin } from './kinks.ts';
import { type Disagreement, largestError, worstOf } from './relative-error.ts';

const tolerance = 1e-6;
const seeds = Array.from({ length: 20 }, (_, seed) => seed);
type Shape = readonly [count: number, width: number];
const shapes: readonly Shape[] = [
  [1, 1],
  [1, 4],
  [3, 1],
  [4, 3],
  [7, 5],
];

/** Builds the operation under test over two input operations of the shape's width, 0 and 1. */
type Build = (width: number) => Operation;

const underTest: readonly (readonly [name: string, build: Build])[] = [
  ['affine', (width) => affine(width, 0)],
  ['affine without bias', (width) => affine(width, null)],
  ...elementwiseActivationKinds.map(
    (kind) => [kind, (width: number): Operation => ({ kind: 'activation', width, input: 0, function: kind })] as const,
  ),
  ['softmax', (width) => ({ kind: 'softmax', width, input: 0 })],
  ['normalize', (width) => ({ kind: 'normalize', width, input: 0, epsilon: 0.1 })],
  ['scale', (width) => ({ kind: 'scale', width, input: 0, gainOffset: 0, shiftOffset: width })],
  ['dropout', (width) => ({ kind: 'dropout', width, input: 0, column: 2, probability: 0.4 })],
  ['concatenate', (width) => ({ kind: 'concatenate', width: 3 * width, inputs: [1, 0, 1] })],
  ...elementwiseLossKinds.map(
    (loss) => [loss, (): Operation => ({ kind: 'elementwiseLoss', width: 1, input: 0, loss })] as const,
  ),
  ['crossEntropy', (width) => ({ kind: 'crossEntropy', width: 1, input: 0, groups: [0, width] })],
  ['crossEntropy of two layers', (width) => crossEntropyOfTwo(width)],
];

function crossEntropyOfTwo(width: number): Operation {
  const groups = width === 1 ? [0, 1] : [0, width - 1, width];
  return { kind: 'crossEntropy', width: 1, input: 0, groups };
}

/** `width` + 1 units with biases or without, to be wired to both inputs. */
function affine(width: number, biasOffset: number | null): Operation {
  return { kind: 'affine', width: width + 1, biasOffset, firstRow: 0 };
}

/** Every unit of `units` wired to both inputs, a third of the wires missing. */
function drawWires(stream: RandomStream, units: number, width: number, parameterOffset: number): GraphWires {
  const starts = new Int32Array(units + 1);
  const wires: { readonly source: number; readonly unit: number }[] = [];
  for (let row = 0; row < units; row++) {
    for (const source of [0, 1]) {
      for (let unit = 0; unit < width; unit++) if (chance(stream, 2 / 3)) wires.push({ source, unit });
    }
    starts[row + 1] = wires.length;
  }
  return {
    starts,
    sources: Int32Array.from(wires, ({ source }) => source),
    sourceUnits: Int32Array.from(wires, ({ unit }) => unit),
    parameters: Int32Array.from(wires, (_, wire) => parameterOffset + wire),
  };
}

function graphOf(stream: RandomStream, operation: Operation, width: number): ComputationGraph {
  const input = (column: number): Operation => ({ kind: 'input', width, column });
  const units = operation.kind === 'affine' ? operation.width : 0;
  const biases = parametersOf(operation).reduce((sum, { length }) => sum + length, 0);
  const wires = drawWires(stream, units, width, biases);
  return {
    operations: [input(0), input(width), operation],
    wires,
    layers: new Map(),
    output: 2,
    loss: 2,
    inputWidth: 2 * width,
    outputWidth: width,
    dropoutWidth: operation.kind === 'dropout' ? operation.column + width : 0,
    parameterCount: biases + wires.parameters.length,
  };
}

function drawTrace(stream: RandomStream, build: Build, shape: Shape): Trace {
  const [count, width] = shape;
  const graph = graphOf(stream, build(width), width);
  const draws = (length: number, low: number, high: number) =>
    Float64Array.from({ length }, () => uniform(stream, low, high));
  const trace = createTrace(graph, count, draws(graph.parameterCount, -2, 2));
  trace.count = count;
  trace.features.set(draws(trace.features.length, -3, 3));
  trace.targets.set(draws(trace.targets.length, 0, 1));
  trace.dropout = Float64Array.from({ length: count * graph.dropoutWidth }, () => (chance(stream, 0.4) ? 0 : 1 / 0.6));
  forwardAll(trace);
  return distanceToKinks(trace) > kinkMargin ? trace : drawTrace(stream, build, shape);
}

function forwardAll(trace: Trace): void {
  for (const [index, operation] of trace.graph.operations.entries()) runForward(operation, index, trace);
}

/** Compares the gradients of Σ upstream · value by every input and parameter. */
function disagreement(name: string, build: Build, shape: Shape, seed: number): Disagreement {
  const stream = RandomStream.for(seed, name, ...shape);
  const trace = drawTrace(stream, build, shape);
  const [, , operation] = trace.graph.operations;
  const upstream = gradientsAt(trace, 2);
  for (const at of upstream.keys()) upstream[at] = uniform(stream, -2, 2);
  const total = (): number => {
    forwardAll(trace);
    return valuesAt(trace, 2).reduce((sum, value, at) => sum + value * (upstream[at] as number), 0);
  };
  runBackward(operation as Operation, 2, trace);

  const at = `${name}, shape ${shape}, seed ${seed}`;
  return worstOf([
    largestError(featureGradients(trace), centralDifferences(trace.features, total), `${at}, feature`),
    largestError(trace.parameterGradients, centralDifferences(trace.parameters, total), `${at}, parameter`),
  ]);
}

/** The gradients that arrived at the two inputs, laid out as the features are. */
function featureGradients(trace: Trace): Float64Array {
  const { inputWidth } = trace.graph;
  const width = inputWidth / 2;
  return trace.features.map((_, at) => {
    const [example, column] = [Math.floor(at / inputWidth), at % inputWidth];
    const gradients = gradientsAt(trace, column < width ? 0 : 1);
    return gradients[example * width + (column % width)] as number;
  });
}

describe('the operations under test', () => {
  it('are all that exist', () => {
    const kinds = new Set<OperationKind>(underTest.map(([, build]) => build(2).kind));
    const expected: { readonly [Kind in OperationKind]: boolean } = {
      // Nothing stands before an input, so it has no backward rule to judge; all others read through it.
      input: false,
      affine: true,
      activation: true,
      softmax: true,
      normalize: true,
      scale: true,
      dropout: true,
      concatenate: true,
      elementwiseLoss: true,
      crossEntropy: true,
    };
    for (const [kind, judged] of Object.entries(expected)) expect(kinds.has(kind as OperationKind), kind).toBe(judged);
  });
});

describe.each(underTest)('%s', (name, build) => {
  it(`has a backward rule within ${tolerance} of central differences`, () => {
    const worst = worstOf(shapes.flatMap((shape) => seeds.map((seed) => disagreement(name, build, shape, seed))));
    expect(worst.error, worst.at).toBeLessThanOrEqual(tolerance);
  });
});
