// Walks a plan's instructions: one call computes loss and gradients of a whole mini-batch, micro-batch by micro-batch,
// or takes a whole step of plain descent, in which gradients move their parameters as soon as they are found.
import { activate } from './activations';
import * as code from './codes';
import { dropOut } from './dropout';
import { beginDescent, DESCEND, isDescentBroken, setRowLength, setSlopeDistance, STORE } from './endings';
import { gather, gatherSmall, keepExamples } from './examples';
import { backwardOfFew, forwardOfFew, suitsFew } from './few-examples';
import { add, biasDescent, biasGradient, clear, clearPadding, multiplyBySlopes } from './gradients';
import { VECTOR_BYTES } from './lanes';
import { elementwiseLoss } from './losses';
import { multiply, multiplyAndDescend, multiplyThroughSlopes } from './multiply';
import { crossEntropy, softmax, softmaxBackward } from './softmax';
import { descendLaneSums, foldLaneSums, sparseBackward, sparseForward } from './sparse';
import { FEW_SOURCES, FEW_VECTORS, multiplyTwoSources } from './two-sources';

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
let bankPartBytes: usize = 0;

// The micro-batch under way.
let weights: usize = 0;
let gradients: usize = 0;
let examples: i32 = 0;
let vectors: i32 = 0;
let rowBytes: usize = 0;
let accumulate = false;
let drops = false;
/** With this micro-batch gradients are complete, and move their parameters. */
let isDescending = false;
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
  bankPartBytes = word(layout, 22);
  setSlopeDistance(slopes - valueGradients);
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
  isDescending = false;
  drops = true;
}

export function addMicroBatch(rows: usize, count: i32): void {
  begin(rows, count);
  walk(program, finishProgram);
  accumulate = true;
}

export function endGradients(count: i32): f64 {
  if (sparseCount) foldLaneSums(laneSums, gradients + sparseWeights, sparseCount);
  return meanLoss(count);
}

@inline
function meanLoss(count: i32): f64 {
  return (lossSum * gradientWeight) / <f64>count;
}

/**
 * A step of plain descent from one bank into the next, without gradients in between: those that accumulate over
 * micro-batches pass through the next bank's.
 * @returns the mean loss before the step; NaN when something isn't finite
 */
export function descendAtOnce(rows: usize, count: i32, bank: usize, next: usize, learningRate: f32): f64 {
  const gradientBank = next + bankPartBytes;
  beginGradients(count, bank, gradientBank);
  beginDescent(bank - gradientBank, next - gradientBank, learningRate);
  for (let start = 0; start < count; start += largestMicroBatch) {
    isDescending = count - start <= largestMicroBatch;
    addMicroBatch(rows + (<usize>start << 2), min(count - start, largestMicroBatch));
  }
  if (sparseCount) descendLaneSums(laneSums, gradients + sparseWeights, sparseCount);
  return isDescentBroken() ? NaN : meanLoss(count);
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
  if (keptExamples != 0 && featureVectors == 1 && targetVectors == 1) {
    gatherSmall(rows, vectors, features, targets, values, targetRows, rowBytes, keptExamples, keptBytes);
    return;
  }
  gather(rows, vectors, features, <usize>featureVectors * VECTOR_BYTES, featureVectors, values, rowBytes, keptExamples, keptBytes);
  gather(rows, vectors, targets, <usize>targetVectors * VECTOR_BYTES, targetVectors, targetRows, rowBytes, 0, 0);
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

/** An instruction is nine words: its code and up to eight operands. Parameters are byte offsets into a bank. */
function walk(at: usize, end: usize): void {
  for (; at < end; at += 36) {
    const row = word(at, 1), rows = word(at, 2);
    switch (word(at, 0)) {
      case code.DENSE_FORWARD:
        denseForward(row, rows, word(at, 3), word(at, 4), word(at, 5), word(at, 6), word(at, 7), word(at, 8));
        break;
      case code.ACTIVATE: activateRows(row, rows, word(at, 3)); break;
      case code.SPARSE_FORWARD: sparseForward(word(at, 3), rows, weights, weights + word(at, 4), valueAt(row), vectors); break;
      case code.SOFTMAX_FORWARD: softmax(valueAt(row), rows, rowBytes, vectors); break;
      case code.KEEP_EXAMPLES:
        keepExamples(valueAt(row), rows, rowBytes, vectors, keptExamples + (<usize>row << 2), keptBytes);
        break;
      case code.LOSS: addLoss(row, rows, word(at, 3), word(at, 4), word(at, 5)); break;
      case code.SLOPE: multiplyBySlopes(gradientAt(row), slopeAt(row), rows, rowBytes, vectors); break;
      case code.SOFTMAX_BACKWARD: softmaxBackward(valueAt(row), gradientAt(row), rows, rowBytes, vectors); break;
      case code.WEIGHT_GRADIENT:
        weightGradient(row, rows, word(at, 3), word(at, 4), word(at, 5));
        if (word(at, 6)) biasesGradient(row, rows, word(at, 7));
        break;
      case code.BIAS_GRADIENT: biasesGradient(row, rows, word(at, 3)); break;
      case code.SOURCE_GRADIENT:
        sourceGradient(row, rows, word(at, 3), word(at, 4), word(at, 5), word(at, 6) != 0, word(at, 7) != 0);
        break;
      case code.SPARSE_BACKWARD: sparseRowsBackward(row, rows, word(at, 3), word(at, 4), word(at, 5), word(at, 6), word(at, 7)); break;
      case code.CLEAR: clear(gradientAt(row), rows, rowBytes, vectors); break;
      case code.ADD: add(gradientAt(row), gradientAt(word(at, 3)), rows, rowBytes, vectors); break;
      case code.DROPOUT:
        if (drops) dropOut(valueAt(row), slopeAt(row), multipliers + <usize>word(at, 3) * rowBytes, rows, rowBytes, vectors, word(at, 4) != 0);
        break;
      default: unreachable();
    }
  }
}

/** z of `rows` neurons from `row` on: the first term of a neuron starts from its bias, the others from the sum so far. */
@inline
function denseForward(
  row: u32, rows: u32, source: u32, depth: u32, weight: u32, bias: u32, isFirst: u32, activation: u32,
): void {
  const at = valueAt(row), from = weights + weight, stride = paddedBytes(depth), start = isFirst ? weights + bias : 0;
  if (suitsFew(examples, rows, depth)) forwardOfFew(at, from, stride, valueAt(source), rowBytes, rows, depth, start, examples, scratch);
  else multiply(at, rowBytes, from, stride, 4, valueAt(source), rowBytes, rows, vectors, depth, start, true, scratch);
  if (activation != code.LINEAR) activateRows(row, rows, activation);
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
  const stride = paddedBytes(depth), columns = (depth + 3) >> 2;
  const at = gradients + weight, kept = keptExamples + (<usize>source << 2);
  const isSmall = <i32>depth <= FEW_SOURCES && vectors <= FEW_VECTORS;
  if (isDescending) {
    setRowLength(depth);
    if (isSmall) multiplyTwoSources(DESCEND, at, gradientAt(row), valueAt(source), rowBytes, rows, vectors, accumulate);
    else multiplyAndDescend(at, stride, gradientAt(row), rowBytes, 4, kept, keptBytes, rows, columns, examples, accumulate, scratch);
    return;
  }
  if (isSmall) multiplyTwoSources(STORE, at, gradientAt(row), valueAt(source), rowBytes, rows, vectors, accumulate);
  else multiply(at, stride, gradientAt(row), rowBytes, 4, kept, keptBytes, rows, columns, examples, 0, accumulate, scratch);
  // What lies beyond the sources in the same vector belongs to other neurons.
  if (depth & 3) clearPadding(at + stride - VECTOR_BYTES, rows, stride, depth & 3);
}

@inline
function biasesGradient(row: u32, rows: u32, bias: u32): void {
  if (isDescending) biasDescent(gradients + bias, gradientAt(row), rows, rowBytes, vectors, accumulate);
  else biasGradient(gradients + bias, gradientAt(row), rows, rowBytes, vectors, accumulate);
}

/** ∂L/∂a of the sources = Σ over the targets of weight × the target's gradient; by z when they go through the slope. */
@inline
function sourceGradient(
  row: u32, rows: u32, source: u32, depth: u32, weight: u32, isAdded: bool, isThroughSlope: bool,
): void {
  const at = gradientAt(source), from = weights + weight, stride = paddedBytes(depth);
  if (suitsFew(examples, rows, depth)) {
    backwardOfFew(at, from, stride, gradientAt(row), rowBytes, rows, depth, isAdded, isThroughSlope ? slopes - valueGradients : 0, examples);
  } else if (isThroughSlope) multiplyThroughSlopes(at, rowBytes, from, 4, stride, gradientAt(row), rowBytes, depth, vectors, rows, isAdded, scratch);
  else multiply(at, rowBytes, from, 4, stride, gradientAt(row), rowBytes, depth, vectors, rows, 0, isAdded, scratch);
}

/** `row` is the last of the rows, where the walk begins. */
@inline
function sparseRowsBackward(
  row: u32, rows: u32, table: u32, weight: u32, hasGradient: u32, isFresh: u32, isThroughSlope: u32,
): void {
  sparseBackward(
    table, rows, weights + weight, laneSums + 4 * (<usize>weight - sparseWeights),
    valueAt(row), hasGradient ? gradientAt(row) : 0, isThroughSlope ? slopeAt(row) : 0, isFresh != 0, vectors, accumulate,
  );
}
