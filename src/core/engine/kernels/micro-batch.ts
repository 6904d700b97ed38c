// The addresses of a plan's parts, and the micro-batch that is under way: every step of a program reads them.
import { setSlopeDistance } from './endings';
import { gather, gatherSmall } from './examples';
import { VECTOR_BYTES } from './lanes';

// Set once for a plan.
export let program: usize = 0;
export let backwardProgram: usize = 0;
export let finishProgram: usize = 0;
export let programEnd: usize = 0;
export let features: usize = 0;
export let featureVectors: i32 = 0;
export let targets: usize = 0;
export let targetVectors: i32 = 0;
export let values: usize = 0;
export let slopes: usize = 0;
export let valueGradients: usize = 0;
export let keptExamples: usize = 0;
export let keptBytes: usize = 0;
export let targetRows: usize = 0;
export let laneSums: usize = 0;
export let scratch: usize = 0;
export let multipliers: usize = 0;
export let sparseWeights: usize = 0;
export let sparseCount: i32 = 0;
export let hasTables = false;
export let largestMicroBatch: i32 = 0;
export let gradientWeight: f64 = 0;
export let bankPartBytes: usize = 0;
export let registers: usize = 0;

// The micro-batch under way.
export let examples: i32 = 0;
export let vectors: i32 = 0;
export let rowBytes: usize = 0;

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
  registers = word(layout, 23);
  setSlopeDistance(slopes - valueGradients);
  // The loss is a mean over examples × this many terms.
  gradientWeight = 1 / <f64>word(layout, 19);
}

/** Gathers the examples of a micro-batch, which is under way from then on. */
export function beginMicroBatch(rows: usize, count: i32): void {
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
export function word(at: usize, index: i32): u32 {
  return load<u32>(at + (<usize>index << 2));
}

@inline
export function valueAt(row: u32): usize {
  return values + <usize>row * rowBytes;
}

@inline
export function slopeAt(row: u32): usize {
  return slopes + <usize>row * rowBytes;
}

@inline
export function gradientAt(row: u32): usize {
  return valueGradients + <usize>row * rowBytes;
}
