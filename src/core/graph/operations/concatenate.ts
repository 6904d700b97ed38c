// Concatenation: output layers side by side.

import type { Operation } from '../computation-graph.ts';
import { gradientsAt, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const concatenateRule: OperationRule<'concatenate'> = {
  reading: 'unit',
  kinks: () => [],

  forward({ inputs, width }, index, trace) {
    const joined = valuesAt(trace, index);
    let column = 0;
    for (const input of inputs) {
      const part = valuesAt(trace, input);
      const partWidth = part.length / trace.capacity;
      for (let example = 0; example < trace.count; example += 1) {
        for (let unit = 0; unit < partWidth; unit += 1) {
          joined[example * width + column + unit] = part[example * partWidth + unit] as number;
        }
      }
      column += partWidth;
    }
  },

  backward({ inputs, width }, index, trace) {
    const upstream = gradientsAt(trace, index);
    let column = 0;
    for (const input of inputs) {
      const gradient = gradientsAt(trace, input);
      const partWidth = gradient.length / trace.capacity;
      for (let example = 0; example < trace.count; example += 1) {
        for (let unit = 0; unit < partWidth; unit += 1) {
          const at = example * partWidth + unit;
          gradient[at] = (gradient[at] as number) + (upstream[example * width + column + unit] as number);
        }
      }
      column += partWidth;
    }
  },

  reads({ inputs }, unit, { operations }, visit) {
    let left = unit;
    for (const input of inputs) {
      const { width } = operations[input] as Operation;
      if (left < width) return visit(input, left, -1);
      left -= width;
    }
  },

  valueOf: (_operation, _unit, [only = Number.NaN]) => only,

  derivative: () => 1,
};
