// Logic gates of any number of inputs, as truth tables: the inputs count upwards, the last one fastest.
import type { Examples } from '../dataset.ts';
import type { GateName } from '../dataset-choice.ts';

/** By how many of the inputs are 1. */
const answers: { readonly [Name in GateName]: (ones: number, inputs: number) => boolean } = {
  and: (ones, inputs) => ones === inputs,
  or: (ones) => ones > 0,
  xor: (ones) => ones % 2 === 1,
  nand: (ones, inputs) => ones < inputs,
  nor: (ones) => ones === 0,
  xnor: (ones) => ones % 2 === 0,
};

export function truthTable(name: GateName, inputs: number): Examples {
  const count = 1 << inputs;
  const features = new Float64Array(count * inputs);
  const targets = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let ones = 0;
    for (let input = 0; input < inputs; input += 1) {
      const bit = (row >> (inputs - 1 - input)) & 1;
      features[row * inputs + input] = bit;
      ones += bit;
    }
    targets[row] = answers[name](ones, inputs) ? 1 : 0;
  }
  const featureNames = Array.from({ length: inputs }, (_, input) => `x${input + 1}`);
  return { count, featureNames, targetNames: ['y'], features, targets };
}
