// The steps of a program, each run on the micro-batch that is under way.
import { activate } from './activations';
import * as code from './codes';
import { dropOut } from './dropout';
import { DESCEND, setRowLength, STORE } from './endings';
import { keepExamples } from './examples';
import { backwardOfFew, forwardOfFew, suitsFew } from './few-examples';
import { add, biasDescent, biasGradient, clear, clearPadding, multiplyBySlopes } from './gradients';
import { VECTOR_BYTES } from './lanes';
import { elementwiseLoss } from './losses';
import {
  examples, gradientAt, keptBytes, keptExamples, laneSums, multipliers, rowBytes, scratch, slopeAt, slopes, sparseWeights, targetRows,
  valueAt, valueGradients, vectors, word,
} from './micro-batch';
import { multiply, multiplyAndDescend, multiplyThroughSlopes } from './multiply';
import { crossEntropy, softmax, softmaxBackward } from './softmax';
import { sparseBackward, sparseForward } from './sparse';
import { FEW_SOURCES, FEW_VECTORS, multiplyTwoSources } from './two-sources';

/** The engine's: it computes a layer that no kernel is written for. */
@external("env", "ruleForward")
declare function ruleForward(ruled: u32, examples: i32, weights: usize): void;
@external("env", "ruleBackward")
declare function ruleBackward(ruled: u32, examples: i32, weights: usize, gradients: usize, accumulate: bool): void;

/** Parameters that a pass computes with, and where their gradients go. */
let weights: usize = 0;
export let gradients: usize = 0;
/** What the loss's gradients are multiplied by, since it is a mean. */
let scale: f32 = 0;
/** Activations are dropped. */
let drops = false;
/** Gradients of earlier micro-batches are there already. */
let accumulate = false;
/** With this micro-batch gradients are complete, and move their parameters. */
let isDescending = false;
/** Of the losses of all examples so far. */
export let lossSum: f64 = 0;

export function beginPass(weightBank: usize, gradientBank: usize, lossScale: f32, isTraining: bool): void {
  weights = weightBank;
  gradients = gradientBank;
  scale = lossScale;
  drops = isTraining;
  accumulate = false;
  isDescending = false;
  lossSum = 0;
}

export function descendWithNext(isLast: bool): void {
  isDescending = isLast;
}

export function accumulateFromNow(): void {
  accumulate = true;
}

@inline
function paddedBytes(units: u32): usize {
  return (<usize>(units + 3) & ~3) << 2;
}

/** An instruction is nine words: its code and up to eight operands. Parameters are byte offsets into a bank. */
export function walk(at: usize, end: usize): void {
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
      case code.RULE_FORWARD: ruleForward(word(at, 3), examples, weights); break;
      case code.RULE_BACKWARD: ruleBackward(word(at, 3), examples, weights, gradients, accumulate); break;
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
