// Walks a plan's instructions: one call computes loss and gradients of a whole mini-batch, micro-batch by micro-batch.
import { activate } from './activations';
import * as code from './codes';
import { dropOut } from './dropout';
import { gather, keepExamples } from './examples';
import { add, biasGradient, clear, clearPadding, multiplyBySlopes } from './gradients';
import { VECTOR_BYTES } from './lanes';
import { elementwiseLoss } from './losses';
import { multiply } from './multiply';
import { crossEntropy, softmax, softmaxBackward } from './softmax';
import { foldLaneSums, sparseBackward, sparseForward } from './sparse';

// Where things are: set once for a plan.
let program: usize = 0;
let backwardProgram: usize = 0;
let finishProgram: usize = 0;
let programEnd: usize = 0;
let features: usize = 0;
let featureVectors: i32 = 0;
let targets: usize = 0;
let targetVectors: i32 = 0;
let values: usize = 0;
let slopes: usize = 0;
let valueGradients: usize = 0;
let keptExamples: usize = 0;
let keptBytes: usize = 0;
let targetRows: usize = 0;
let laneSums: usize = 0;
let scratch: usize = 0;
let multipliers: usize = 0;
let sparseWeights: usize = 0;
let sparseCount: i32 = 0;
let hasTables = false;
let largestMicroBatch: i32 = 0;
let gradientWeight: f64 = 0;

// The micro-batch under way.
let weights: usize = 0;
let gradients: usize = 0;
let examples: i32 = 0;
let vectors: i32 = 0;
let rowBytes: usize = 0;
let accumulate = false;
let drops = false;
let scale: f32 = 0;
let lossSum: f64 = 0;

/** @param layout address of the words below, in their order */
export function configure(layout: usize): void {
  program = word(layout, 0);
  backwardProgram = word(layout, 1);
  finishProgram = word(layout, 2);
  programEnd = word(layout, 3);
  features = word(layout, 4);
  featureVectors = word(layout, 5);
  targets = word(layout, 6);
  targetVectors = word(layout, 7);
  values = word(layout, 8);
  slopes = word(layout, 9);
  valueGradients = word(layout, 10);
  keptExamples = word(layout, 11);
  keptBytes = word(layout, 12);
  targetRows = word(layout, 13);
  laneSums = word(layout, 14);
  sparseWeights = word(layout, 15);
  sparseCount = word(layout, 16);
  hasTables = word(layout, 17) != 0;
  largestMicroBatch = word(layout, 18);
  scratch = word(layout, 20);
  multipliers = word(layout, 21);
  // The loss is a mean over examples × this many terms.
  gradientWeight = 1 / <f64>word(layout, 19);
}

/** Mean loss over the mini-batch `rows`; its gradients by all parameters go to `gradientBank`. */
export function lossAndGradients(rows: usize, count: i32, weightBank: usize, gradientBank: usize): f64 {
  beginGradients(count, weightBank, gradientBank);
  for (let start = 0; start < count; start += largestMicroBatch) {
    addMicroBatch(rows + (<usize>start << 2), min(count - start, largestMicroBatch));
  }
  return endGradients(count);
}

/** The same in parts, for whoever brings the multipliers of dropout before each micro-batch. */
export function beginGradients(count: i32, weightBank: usize, gradientBank: usize): void {
  weights = weightBank;
  gradients = gradientBank;
  scale = <f32>(gradientWeight / <f64>count);
  lossSum = 0;
  accumulate = false;
  drops = true;
}

export function addMicroBatch(rows: usize, count: i32): void {
  begin(rows, count);
  walk(program, finishProgram);
  accumulate = true;
}

export function endGradients(count: i32): f64 {
  if (sparseCount) foldLaneSums(laneSums, gradients + sparseWeights, sparseCount);
  return (lossSum * gradientWeight) / <f64>count;
}

/** Sum of the loss over one micro-batch, weighted like the mean. */
export function loss(rows: usize, count: i32, weightBank: usize): f64 {
  weights = weightBank;
  scale = 0;
  lossSum = 0;
  drops = false;
  begin(rows, count);
  walk(program, backwardProgram);
  return lossSum * gradientWeight;
}

/** Leaves the activations of one micro-batch in the rows of all neurons. */
export function activations(rows: usize, count: i32, weightBank: usize): void {
  loss(rows, count, weightBank);
  walk(finishProgram, programEnd);
}

function begin(rows: usize, count: i32): void {
  examples = count;
  vectors = (count + 3) >> 2;
  rowBytes = <usize>vectors * VECTOR_BYTES;
  if (hasTables) {
    // Tables of wires hold addresses, which are right for one distance of rows alone.
    if (vectors > 1) vectors = 4;
    rowBytes = 64;
  }
  gather(rows, count, vectors, features, <usize>featureVectors * VECTOR_BYTES, featureVectors, values, rowBytes, keptExamples, keptBytes);
  gather(rows, count, vectors, targets, <usize>targetVectors * VECTOR_BYTES, targetVectors, targetRows, rowBytes, 0, 0);
}

@inline
function word(at: usize, index: i32): u32 {
  return load<u32>(at + (<usize>index << 2));
}

@inline
function valueAt(row: u32): usize {
  return values + <usize>row * rowBytes;
}

@inline
function slopeAt(row: u32): usize {
  return slopes + <usize>row * rowBytes;
}

@inline
function gradientAt(row: u32): usize {
  return valueGradients + <usize>row * rowBytes;
}

@inline
function paddedBytes(units: u32): usize {
  return (<usize>(units + 3) & ~3) << 2;
}

/** An instruction is eight words: its code and up to seven operands. Parameters are byte offsets into a bank. */
function walk(at: usize, end: usize): void {
  for (; at < end; at += 32) {
    const a = word(at, 1), b = word(at, 2), c = word(at, 3), d = word(at, 4), e = word(at, 5), f = word(at, 6), g = word(at, 7);
    switch (word(at, 0)) {
      case code.DENSE_FORWARD: denseForward(a, b, c, d, e, f, g); break;
      case code.ACTIVATE: activateRows(a, b, c); break;
      case code.SPARSE_FORWARD: sparseForward(a, c, weights, weights + d, valueAt(b), vectors); break;
      case code.SOFTMAX_FORWARD: softmax(valueAt(a), b, rowBytes, vectors); break;
      case code.KEEP_EXAMPLES:
        keepExamples(valueAt(a), b, rowBytes, vectors, keptExamples + (<usize>a << 2), keptBytes);
        break;
      case code.LOSS: addLoss(a, b, c, d, e); break;
      case code.SLOPE: multiplyBySlopes(gradientAt(a), slopeAt(a), b, rowBytes, vectors); break;
      case code.SOFTMAX_BACKWARD: softmaxBackward(valueAt(a), gradientAt(a), b, rowBytes, vectors); break;
      case code.WEIGHT_GRADIENT: weightGradient(a, b, c, d, e); break;
      case code.BIAS_GRADIENT: biasGradient(gradients + c, gradientAt(a), b, rowBytes, vectors, accumulate); break;
      case code.SOURCE_GRADIENT: sourceGradient(a, b, c, d, e, f != 0); break;
      case code.SPARSE_BACKWARD: sparseRowsBackward(a, b, c, d, e, f); break;
      case code.CLEAR: clear(gradientAt(a), b, rowBytes, vectors); break;
      case code.ADD: add(gradientAt(a), gradientAt(c), b, rowBytes, vectors); break;
      case code.DROPOUT:
        if (drops) dropOut(valueAt(a), slopeAt(a), multipliers + <usize>c * rowBytes, b, rowBytes, vectors, d != 0);
        break;
      default: unreachable();
    }
  }
}

/** z of `rows` neurons from `row` on: the first term of a neuron starts from its bias, the others from the sum so far. */
@inline
function denseForward(row: u32, rows: u32, source: u32, depth: u32, weight: u32, bias: u32, isFirst: u32): void {
  multiply(
    valueAt(row), rowBytes, weights + weight, paddedBytes(depth), 4, valueAt(source), rowBytes,
    rows, vectors, depth, isFirst ? weights + bias : 0, true, scratch,
  );
}

@inline
function activateRows(row: u32, rows: u32, kind: u32): void {
  const width = <usize>vectors * VECTOR_BYTES;
  if (width == rowBytes) {
    activate(kind, valueAt(row), valueAt(row + rows), slopeAt(row));
    return;
  }
  for (let r = row; r < row + rows; r++) activate(kind, valueAt(r), valueAt(r) + width, slopeAt(r));
}

@inline
function addLoss(kind: u32, row: u32, rows: u32, target: u32, gradientRow: u32): void {
  const outputs = valueAt(row), wanted = targetRows + <usize>target * rowBytes, gradient = gradientAt(gradientRow);
  lossSum += kind == code.CROSS_ENTROPY
    ? crossEntropy(outputs, wanted, gradient, rows, rowBytes, vectors, examples, scale)
    : elementwiseLoss(kind, outputs, wanted, gradient, rows, rowBytes, vectors, examples, scale);
}

/** ∂L/∂W[target][source] = Σ over the examples of the target's gradient × the source's value. */
@inline
function weightGradient(row: u32, rows: u32, source: u32, depth: u32, weight: u32): void {
  const stride = paddedBytes(depth);
  multiply(
    gradients + weight, stride, gradientAt(row), rowBytes, 4, keptExamples + (<usize>source << 2), keptBytes,
    rows, (depth + 3) >> 2, examples, 0, accumulate, scratch,
  );
  // What lies beyond the sources in the same vector belongs to other neurons.
  if (depth & 3) clearPadding(gradients + weight + stride - VECTOR_BYTES, rows, stride, depth & 3);
}

/** ∂L/∂a of the sources = Σ over the targets of weight × the target's gradient. */
@inline
function sourceGradient(row: u32, rows: u32, source: u32, depth: u32, weight: u32, isAdded: bool): void {
  multiply(
    gradientAt(source), rowBytes, weights + weight, 4, paddedBytes(depth), gradientAt(row), rowBytes,
    depth, vectors, rows, 0, isAdded, scratch,
  );
}

/** `row` is the last of the rows, where the walk begins. */
@inline
function sparseRowsBackward(table: u32, row: u32, rows: u32, weight: u32, hasGradient: u32, isFresh: u32): void {
  sparseBackward(
    table, rows, weights + weight, laneSums + 4 * (<usize>weight - sparseWeights),
    valueAt(row), hasGradient ? gradientAt(row) : 0, isFresh != 0, vectors, accumulate,
  );
}
