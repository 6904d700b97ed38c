// The general path: walks a rule's program, one function at a time over a block of vectors, for what no kernel is tuned for.
// src/core/compile/vector-program.ts writes the programs.
import * as general from './functions';
import { VECTOR_BYTES } from './lanes';

/** A register holds so many numbers of one part of the rule; src/core/compile/vector-program.ts knows it too. */
const REGISTER_BYTES: usize = 256;
const INSTRUCTION_BYTES: usize = 24;

const NEGATE = 0;
const ADD = 1;
const SUBTRACT = 2;
const MULTIPLY = 3;
const DIVIDE = 4;
const POWER = 5;
const EXP = 6;
const EXPM1 = 7;
const LOG = 8;
const LOG1P = 9;
const SQRT = 10;
const ABS = 11;
const SIGN = 12;
const MIN = 13;
const MAX = 14;
const SIN = 15;
const COS = 16;
const TANH = 17;
const SIGMOID = 18;
const RELU = 19;
const SOFTPLUS = 20;
const ERF = 21;
const NORMAL_PROBABILITY = 22;
const NORMAL_DENSITY = 23;
const SELECT = 24;
const FLOOR = 25;
const LOAD = 26;
const STORE = 27;

/**
 * `program`: how many constants and instructions; for each constant its register and its number; then instructions of
 * six words: code, register of the result, registers of the arguments, all in bytes from `registers` on. `streams` holds
 * for each stream its address and by how much it moves on (0: the same vector all the way).
 */
export function interpret(program: usize, streams: usize, bytes: usize, registers: usize): void {
  const constants = <usize>load<u32>(program), instructions = <usize>load<u32>(program, 4);
  const first = program + 8 + 8 * constants;
  for (let at = program + 8; at < first; at += 8) {
    const to = registers + <usize>load<u32>(at), value = v128.load32_splat(at, 4);
    for (let v: usize = 0; v < REGISTER_BYTES; v += VECTOR_BYTES) v128.store(to + v, value);
  }
  const end = first + INSTRUCTION_BYTES * instructions;
  for (let start: usize = 0; start < bytes; start += REGISTER_BYTES) {
    const length = min(bytes - start, REGISTER_BYTES);
    for (let at = first; at < end; at += INSTRUCTION_BYTES) run(at, streams, start, length, registers);
  }
}

function run(at: usize, streams: usize, start: usize, length: usize, registers: usize): void {
  const code = load<u32>(at);
  const a = <usize>load<u32>(at, 8), b = <usize>load<u32>(at, 12), c = <usize>load<u32>(at, 16), d = <usize>load<u32>(at, 20);
  if (code == LOAD) return read(streams + 8 * a, start, registers + <usize>load<u32>(at, 4), length);
  if (code == STORE) return write(streams + 8 * b, start, registers + a, length);
  apply(code, registers + <usize>load<u32>(at, 4), registers + a, registers + b, registers + c, registers + d, length);
}

function read(stream: usize, start: usize, to: usize, length: usize): void {
  const isMoving = load<u32>(stream, 4) != 0;
  const from = <usize>load<u32>(stream) + (isMoving ? start : 0);
  for (let v: usize = 0; v < length; v += VECTOR_BYTES) v128.store(to + v, v128.load(from + (isMoving ? v : 0)));
}

function write(stream: usize, start: usize, from: usize, length: usize): void {
  const to = <usize>load<u32>(stream) + start;
  for (let v: usize = 0; v < length; v += VECTOR_BYTES) v128.store(to + v, v128.load(from + v));
}

function apply(code: u32, out: usize, a: usize, b: usize, c: usize, d: usize, length: usize): void {
  switch (code) {
    case NEGATE: return each(NEGATE, out, a, b, c, d, length);
    case ADD: return each(ADD, out, a, b, c, d, length);
    case SUBTRACT: return each(SUBTRACT, out, a, b, c, d, length);
    case MULTIPLY: return each(MULTIPLY, out, a, b, c, d, length);
    case DIVIDE: return each(DIVIDE, out, a, b, c, d, length);
    case POWER: return each(POWER, out, a, b, c, d, length);
    case EXP: return each(EXP, out, a, b, c, d, length);
    case EXPM1: return each(EXPM1, out, a, b, c, d, length);
    case LOG: return each(LOG, out, a, b, c, d, length);
    case LOG1P: return each(LOG1P, out, a, b, c, d, length);
    case SQRT: return each(SQRT, out, a, b, c, d, length);
    case ABS: return each(ABS, out, a, b, c, d, length);
    case SIGN: return each(SIGN, out, a, b, c, d, length);
    case MIN: return each(MIN, out, a, b, c, d, length);
    case MAX: return each(MAX, out, a, b, c, d, length);
    case SIN: return each(SIN, out, a, b, c, d, length);
    case COS: return each(COS, out, a, b, c, d, length);
    case TANH: return each(TANH, out, a, b, c, d, length);
    case SIGMOID: return each(SIGMOID, out, a, b, c, d, length);
    case RELU: return each(RELU, out, a, b, c, d, length);
    case SOFTPLUS: return each(SOFTPLUS, out, a, b, c, d, length);
    case ERF: return each(ERF, out, a, b, c, d, length);
    case NORMAL_PROBABILITY: return each(NORMAL_PROBABILITY, out, a, b, c, d, length);
    case NORMAL_DENSITY: return each(NORMAL_DENSITY, out, a, b, c, d, length);
    case SELECT: return each(SELECT, out, a, b, c, d, length);
    case FLOOR: return each(FLOOR, out, a, b, c, d, length);
    default: unreachable();
  }
}

@inline
function each(code: u32, out: usize, a: usize, b: usize, c: usize, d: usize, length: usize): void {
  for (let v: usize = 0; v < length; v += VECTOR_BYTES) v128.store(out + v, valueOf(code, a + v, b + v, c + v, d + v));
}

@inline
function valueOf(code: u32, a: usize, b: usize, c: usize, d: usize): v128 {
  const x = v128.load(a);
  if (code == NEGATE) return f32x4.neg(x);
  if (code == ADD) return f32x4.add(x, v128.load(b));
  if (code == SUBTRACT) return f32x4.sub(x, v128.load(b));
  if (code == MULTIPLY) return general.multiply(x, v128.load(b));
  if (code == DIVIDE) return f32x4.div(x, v128.load(b));
  if (code == POWER) return general.power(x, v128.load(b));
  if (code == EXP) return general.exp(x);
  if (code == EXPM1) return general.expMinus1(x);
  if (code == LOG) return general.log(x);
  if (code == LOG1P) return general.log1p(x);
  if (code == SQRT) return f32x4.sqrt(x);
  if (code == ABS) return f32x4.abs(x);
  if (code == SIGN) return general.sign(x);
  if (code == MIN) return f32x4.min(x, v128.load(b));
  if (code == MAX) return f32x4.max(x, v128.load(b));
  if (code == SIN) return general.sin(x);
  if (code == COS) return general.cos(x);
  if (code == TANH) return general.tanh(x);
  if (code == SIGMOID) return general.sigmoid(x);
  if (code == RELU) return f32x4.max(x, f32x4.splat(0));
  if (code == SOFTPLUS) return general.softplus(x);
  if (code == ERF) return general.erf(x);
  if (code == NORMAL_PROBABILITY) return general.normalProbability(x);
  if (code == NORMAL_DENSITY) return general.normalDensity(x);
  if (code == FLOOR) return f32x4.floor(x);
  return v128.bitselect(v128.load(c), v128.load(d), f32x4.gt(x, v128.load(b)));
}
