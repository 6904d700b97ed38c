// Activations and losses that no kernel is tuned for, by their programs. A program's address takes the place of a code.
import { interpret } from './interpret';
import { firstLanes, sumOfLanes, VECTOR_BYTES } from './lanes';
import { registers } from './micro-batch';

/** Codes are less; the module's own constants lie below. */
const FIRST_PROGRAM: u32 = 4096;
/** Streams come first, then a row of a loss's terms, then the registers. */
const STREAMS_BYTES: usize = 256;
const TERMS_BYTES: usize = 256;

@inline
export function isProgram(kind: u32): bool {
  return kind >= FIRST_PROGRAM;
}

@inline
function setStream(index: usize, address: usize): void {
  store<u32>(registers + 8 * index, <u32>address);
  store<u32>(registers + 8 * index, 1, 4);
}

function run(program: u32, bytes: usize): void {
  interpret(program, registers, bytes, registers + STREAMS_BYTES + TERMS_BYTES);
}

/** `at` to `end` holds z; the slopes go to the same places from `slope` on. */
export function activateByProgram(program: u32, at: usize, end: usize, slope: usize): void {
  setStream(0, at);
  setStream(1, at);
  setStream(2, slope);
  run(program, end - at);
}

/** As `elementwiseLoss`. */
export function lossByProgram(
  program: u32, outputs: usize, targets: usize, gradient: usize,
  rows: i32, rowBytes: usize, vectors: i32, examples: i32, scale: f32,
): f64 {
  const terms = registers + STREAMS_BYTES;
  let total: f64 = 0;
  setStream(2, terms);
  for (; rows > 0; rows--, outputs += rowBytes, targets += rowBytes, gradient += rowBytes) {
    setStream(0, outputs);
    setStream(1, targets);
    setStream(3, gradient);
    run(program, <usize>vectors * VECTOR_BYTES);
    total += sumAndScale(terms, gradient, vectors, examples, scale);
  }
  return total;
}

/** Lanes beyond the examples count for nothing and get gradient 0. */
function sumAndScale(terms: usize, gradient: usize, vectors: i32, examples: i32, scale: f32): f64 {
  let total: f64 = 0;
  for (; vectors > 0; vectors--, examples -= 4, terms += VECTOR_BYTES, gradient += VECTOR_BYTES) {
    const present = firstLanes(examples);
    total += sumOfLanes(v128.and(v128.load(terms), present));
    v128.store(gradient, v128.and(f32x4.mul(v128.load(gradient), f32x4.splat(scale)), present));
  }
  return total;
}
