// Activation functions over a stretch of pre-activations: the value takes their place, the slope is written beside it.
// Both carry NaN where z is not finite, so that a run that diverges is seen even where a function would hide it.
import { exp, expMinus1, log1p, scaledNormalTail } from './elementary';
import { activateByProgram, isProgram } from './general';
import { notANumberUnlessFinite, VECTOR_BYTES } from './lanes';
import { tanh } from './tanh';
import * as code from './codes';

/** `at` to `end` holds z; the slopes go to the same places from `slope` on. */
export function activate(kind: i32, at: usize, end: usize, slope: usize): void {
  switch (kind) {
    case code.LINEAR: return linear(at, end, slope);
    case code.SIGMOID: return sigmoid(at, end, slope);
    case code.TANH: return tanh(at, end, slope);
    case code.RELU: return leakyRelu(at, end, slope, 0);
    case code.LEAKY_RELU: return leakyRelu(at, end, slope, 0.01);
    case code.ELU: return elu(at, end, slope);
    case code.SOFTPLUS: return softplus(at, end, slope);
    case code.GELU: return gelu(at, end, slope);
    case code.SILU: return silu(at, end, slope);
    default:
      if (isProgram(kind)) return activateByProgram(kind, at, end, slope);
      unreachable();
  }
}

@inline
function store(at: usize, value: v128, slope: usize, derivative: v128, z: v128): void {
  const check = notANumberUnlessFinite(z);
  v128.store(at, f32x4.add(value, check));
  v128.store(slope, f32x4.add(derivative, check));
}

@inline
function isPositive(z: v128): v128 {
  return f32x4.gt(z, f32x4.splat(0));
}

function linear(at: usize, end: usize, slope: usize): void {
  for (; at < end; at += VECTOR_BYTES, slope += VECTOR_BYTES) {
    const z = v128.load(at);
    store(at, z, slope, f32x4.splat(1), z);
  }
}

/** ReLU is the leaky one that lets nothing through. */
function leakyRelu(at: usize, end: usize, slope: usize, leak: f32): void {
  for (; at < end; at += VECTOR_BYTES, slope += VECTOR_BYTES) {
    const z = v128.load(at);
    const derivative = v128.bitselect(f32x4.splat(1), f32x4.splat(leak), isPositive(z));
    store(at, f32x4.mul(z, derivative), slope, derivative, z);
  }
}

/** 1 / (1 + e^−|z|): the larger of σ(z) and σ(−z); the smaller is that times the power. */
@inline
function largerGate(power: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(power, f32x4.splat(1)));
}

@inline
function powerOfSize(z: v128): v128 {
  return exp(f32x4.neg(f32x4.abs(z)));
}

function sigmoid(at: usize, end: usize, slope: usize): void {
  for (; at < end; at += VECTOR_BYTES, slope += VECTOR_BYTES) {
    const z = v128.load(at);
    const power = powerOfSize(z);
    const larger = largerGate(power);
    const smaller = f32x4.mul(power, larger);
    store(at, v128.bitselect(larger, smaller, isPositive(z)), slope, f32x4.mul(larger, smaller), z);
  }
}

function silu(at: usize, end: usize, slope: usize): void {
  for (; at < end; at += VECTOR_BYTES, slope += VECTOR_BYTES) {
    const z = v128.load(at);
    const power = powerOfSize(z);
    const larger = largerGate(power);
    const smaller = f32x4.mul(power, larger);
    const gate = v128.bitselect(larger, smaller, isPositive(z));
    const value = f32x4.mul(z, gate);
    const rest = v128.bitselect(smaller, larger, isPositive(z));
    store(at, value, slope, f32x4.add(gate, f32x4.mul(value, rest)), z);
  }
}

function elu(at: usize, end: usize, slope: usize): void {
  for (; at < end; at += VECTOR_BYTES, slope += VECTOR_BYTES) {
    const z = v128.load(at);
    const below = f32x4.pmin(z, f32x4.splat(0));
    const positive = isPositive(z);
    const derivative = v128.bitselect(f32x4.splat(1), exp(below), positive);
    store(at, v128.bitselect(z, expMinus1(below), positive), slope, derivative, z);
  }
}

/** Beyond the threshold 20 it is z itself, as in PyTorch. */
function softplus(at: usize, end: usize, slope: usize): void {
  for (; at < end; at += VECTOR_BYTES, slope += VECTOR_BYTES) {
    const z = v128.load(at);
    const power = powerOfSize(z);
    const larger = largerGate(power);
    const gate = v128.bitselect(larger, f32x4.mul(power, larger), isPositive(z));
    const smooth = f32x4.add(f32x4.pmax(z, f32x4.splat(0)), log1p(power));
    const beyond = f32x4.gt(z, f32x4.splat(20));
    store(at, v128.bitselect(z, smooth, beyond), slope, v128.bitselect(f32x4.splat(1), gate, beyond), z);
  }
}

/** z · Φ(z), whose derivative is Φ(z) + z · φ(z). */
function gelu(at: usize, end: usize, slope: usize): void {
  for (; at < end; at += VECTOR_BYTES, slope += VECTOR_BYTES) {
    const z = v128.load(at);
    const power = exp(f32x4.mul(f32x4.mul(z, z), f32x4.splat(-0.5)));
    const tail = f32x4.mul(scaledNormalTail(f32x4.abs(z)), power);
    const probability = v128.bitselect(f32x4.sub(f32x4.splat(1), tail), tail, isPositive(z));
    const density = f32x4.mul(power, f32x4.splat(0.3989422804014327));
    store(at, f32x4.mul(z, probability), slope, f32x4.add(probability, f32x4.mul(z, density)), z);
  }
}
