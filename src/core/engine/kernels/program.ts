// The calls that the engine makes: one computes loss and gradients of a whole mini-batch, micro-batch by micro-batch,
// or takes a whole step of plain descent, in which gradients move their parameters as soon as they are found.
import { beginDescent, isDescentBroken } from './endings';
import {
  backwardProgram, bankPartBytes, beginMicroBatch, finishProgram, gradientWeight, laneSums, largestMicroBatch, program, programEnd,
  sparseCount, sparseWeights,
} from './micro-batch';
import { descendLaneSums, foldLaneSums } from './sparse';
import { accumulateFromNow, beginPass, descendWithNext, gradients, lossSum, walk } from './steps';

export { configure } from './micro-batch';

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
  beginPass(weightBank, gradientBank, <f32>(gradientWeight / <f64>count), true);
}

export function addMicroBatch(rows: usize, count: i32): void {
  beginMicroBatch(rows, count);
  walk(program, finishProgram);
  accumulateFromNow();
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
    descendWithNext(count - start <= largestMicroBatch);
    addMicroBatch(rows + (<usize>start << 2), min(count - start, largestMicroBatch));
  }
  if (sparseCount) descendLaneSums(laneSums, gradients + sparseWeights, sparseCount);
  return isDescentBroken() ? NaN : meanLoss(count);
}

/** Of the steps that `descendOn` took: what it was given, and loss × rows of each added one after the other. */
let descentLossSum: f64 = 0;

export function lossSumOfDescent(): f64 {
  return descentLossSum;
}

/** As many rows as are read at most behind those of a mini-batch. */
const lanesBehind: i32 = 16;

/**
 * Up to `most` steps of plain descent on the mini-batches that follow each other in `order`, through three banks in turn;
 * ends before a step that meets what isn't finite. The last rows of `order` are left at `rows`, when it comes to them.
 * @param length how many rows `order` has
 * @returns how many steps were taken
 */
export function descendOn(
  order: usize, length: i32, batch: i32, most: i32, rows: usize,
  bank: usize, next: usize, spare: usize, learningRate: f32, lossSum: f64,
): i32 {
  descentLossSum = lossSum;
  let steps = 0;
  for (; steps < most && length > 0; steps++) {
    const count = min(batch, length);
    // Lanes beyond the mini-batch count for nothing, so the rows that follow may stand in them; at the end there are none.
    const hasRowsBehind = length >= count + lanesBehind;
    if (!hasRowsBehind) writeRows(order, count, rows);
    const loss = descendAtOnce(hasRowsBehind ? order : rows, count, bank, next, learningRate);
    if (!isFinite<f64>(loss)) break;
    descentLossSum += loss * <f64>count;
    const moved = next;
    next = spare;
    spare = bank;
    bank = moved;
    order += <usize>count << 2;
    length -= count;
  }
  return steps;
}

/** Fills the last vector up with the last row. */
@inline
function writeRows(from: usize, count: i32, to: usize): void {
  for (let at = 0; at < count; at++) store<i32>(to + (<usize>at << 2), load<i32>(from + (<usize>at << 2)));
  const last = load<i32>(from + (<usize>(count - 1) << 2));
  for (let at = count; at & 3; at++) store<i32>(to + (<usize>at << 2), last);
}

/** Sum of the loss over one micro-batch, weighted like the mean. */
export function loss(rows: usize, count: i32, weightBank: usize): f64 {
  beginPass(weightBank, 0, 0, false);
  beginMicroBatch(rows, count);
  walk(program, backwardProgram);
  return lossSum * gradientWeight;
}

/** Leaves the activations of one micro-batch in the rows of all neurons. */
export function activations(rows: usize, count: i32, weightBank: usize): void {
  loss(rows, count, weightBank);
  walk(finishProgram, programEnd);
}
