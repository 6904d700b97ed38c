// Multiplications that each wait for the one before: what such a chain takes tells the clock of the processor. AssemblyScript.

/** Sixteen multiplications per turn. */
export function multiplicationChain(turns: i32, factor: i32): i32 {
  let value: i32 = 1;
  for (let turn = 0; turn < turns; turn += 1) {
    value = value * factor * factor * factor * factor * factor * factor * factor * factor;
    value = value * factor * factor * factor * factor * factor * factor * factor * factor;
  }
  return value;
}
