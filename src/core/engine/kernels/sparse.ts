// Irregular neurons: fixed kernels that walk tables of wires, with sixteen examples live at once, or four in a small batch.
// A row of neurons is 64 bytes here, whatever the batch; tables hold addresses and byte offsets that fit it.
import { descend, noteBroken } from './endings';
import { multiplyAdd, sumsOfLanes } from './lanes';

const ROW_BYTES: usize = 64;

/**
 * Pre-activations of `rows` neurons, none of which reads another. Table, neuron by neuron: the number of wires, then
 * for each the address of its source's values and the offset of its weight.
 */
export function sparseForward(table: usize, rows: i32, weights: usize, bias: usize, value: usize, vectors: i32): void {
  for (; rows > 0; rows--, bias += 4, value += ROW_BYTES) {
    let wires = load<i32>(table);
    table += 4;
    const start = v128.load32_splat(bias);
    let z0 = start;
    if (vectors == 1) {
      for (; wires > 0; wires--, table += 8) {
        z0 = multiplyAdd(z0, v128.load32_splat(weights + load<usize>(table, 4)), v128.load(load<usize>(table)));
      }
      v128.store(value, z0);
      continue;
    }
    let z1 = start, z2 = start, z3 = start;
    for (; wires > 0; wires--, table += 8) {
      const source = load<usize>(table);
      const weight = v128.load32_splat(weights + load<usize>(table, 4));
      z0 = multiplyAdd(z0, weight, v128.load(source));
      z1 = multiplyAdd(z1, weight, v128.load(source, 16));
      z2 = multiplyAdd(z2, weight, v128.load(source, 32));
      z3 = multiplyAdd(z3, weight, v128.load(source, 48));
    }
    v128.store(value, z0);
    v128.store(value, z1, 16);
    v128.store(value, z2, 32);
    v128.store(value, z3, 48);
  }
}

/**
 * Gradients of `rows` neurons, the last of them first, and of the weights of their outgoing wires. Table, neuron by
 * neuron: the number of wires, then for each the address of its target's gradients; weights and the lane sums of
 * their gradients (a vector each) lie in the same order. `gradient` 0: inputs, which need none. `slope`: what
 * the complete gradients are multiplied by, unless it is 0. `isFresh`:
 * nothing has been added to the gradients yet.
 */
export function sparseBackward(
  table: usize, rows: i32, weight: usize, laneSums: usize,
  value: usize, gradient: usize, slope: usize, isFresh: bool, vectors: i32, accumulate: bool,
): void {
  if (vectors == 1) {
    backwardOfFour(table, rows, weight, laneSums, value, gradient, slope, isFresh, accumulate);
    return;
  }
  for (; rows > 0; rows--) {
    let wires = load<i32>(table);
    table += 4;
    const x0 = v128.load(value), x1 = v128.load(value, 16), x2 = v128.load(value, 32), x3 = v128.load(value, 48);
    let g0 = f32x4.splat(0), g1 = g0, g2 = g0, g3 = g0;
    if (!isFresh) {
      g0 = v128.load(gradient);
      g1 = v128.load(gradient, 16);
      g2 = v128.load(gradient, 32);
      g3 = v128.load(gradient, 48);
    }
    for (; wires > 0; wires--, table += 4, weight += 4, laneSums += 16) {
      const target = load<usize>(table);
      const w = v128.load32_splat(weight);
      let delta = v128.load(target);
      let even = f32x4.mul(x0, delta);
      g0 = multiplyAdd(g0, w, delta);
      delta = v128.load(target, 16);
      let odd = f32x4.mul(x1, delta);
      g1 = multiplyAdd(g1, w, delta);
      delta = v128.load(target, 32);
      even = multiplyAdd(even, x2, delta);
      g2 = multiplyAdd(g2, w, delta);
      delta = v128.load(target, 48);
      odd = multiplyAdd(odd, x3, delta);
      g3 = multiplyAdd(g3, w, delta);
      const sum = f32x4.add(even, odd);
      v128.store(laneSums, accumulate ? f32x4.add(v128.load(laneSums), sum) : sum);
    }
    if (slope) {
      g0 = f32x4.mul(g0, v128.load(slope));
      g1 = f32x4.mul(g1, v128.load(slope, 16));
      g2 = f32x4.mul(g2, v128.load(slope, 32));
      g3 = f32x4.mul(g3, v128.load(slope, 48));
      slope -= ROW_BYTES;
    }
    if (gradient) {
      v128.store(gradient, g0);
      v128.store(gradient, g1, 16);
      v128.store(gradient, g2, 32);
      v128.store(gradient, g3, 48);
      gradient -= ROW_BYTES;
    }
    value -= ROW_BYTES;
  }
}

function backwardOfFour(
  table: usize, rows: i32, weight: usize, laneSums: usize,
  value: usize, gradient: usize, slope: usize, isFresh: bool, accumulate: bool,
): void {
  for (; rows > 0; rows--, value -= ROW_BYTES) {
    let wires = load<i32>(table);
    table += 4;
    const x = v128.load(value);
    let g = isFresh ? f32x4.splat(0) : v128.load(gradient);
    for (; wires > 0; wires--, table += 4, weight += 4, laneSums += 16) {
      const delta = v128.load(load<usize>(table));
      g = multiplyAdd(g, v128.load32_splat(weight), delta);
      const before = accumulate ? v128.load(laneSums) : f32x4.splat(0);
      v128.store(laneSums, multiplyAdd(before, x, delta));
    }
    if (slope) {
      g = f32x4.mul(g, v128.load(slope));
      slope -= ROW_BYTES;
    }
    if (gradient) {
      v128.store(gradient, g);
      gradient -= ROW_BYTES;
    }
  }
}

/** The gradient of each weight is the sum of its four lanes; four weights at a time. */
export function foldLaneSums(laneSums: usize, gradient: usize, count: i32): void {
  for (; count > 0; count -= 4, laneSums += 64, gradient += 16) v128.store(gradient, fourSums(laneSums));
}

/** The same, but each gradient moves its weight at once. */
export function descendLaneSums(laneSums: usize, gradient: usize, count: i32): void {
  let bad = i32x4.splat(0);
  for (; count > 0; count -= 4, laneSums += 64, gradient += 16) bad = v128.or(bad, descend(gradient, fourSums(laneSums)));
  noteBroken(bad);
}

@inline
function fourSums(laneSums: usize): v128 {
  return sumsOfLanes(v128.load(laneSums), v128.load(laneSums, 16), v128.load(laneSums, 32), v128.load(laneSums, 48));
}
