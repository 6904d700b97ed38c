// The input operation: the features of the examples enter.
import { valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const inputRule: OperationRule<'input'> = {
  reading: 'nothing',
  kinks: () => [],

  forward({ column, width }, index, trace) {
    const value = valuesAt(trace, index);
    const { features, count } = trace;
    const { inputWidth } = trace.graph;
    for (let example = 0; example < count; example += 1) {
      for (let unit = 0; unit < width; unit += 1) {
        value[example * width + unit] = features[example * inputWidth + column + unit] as number;
      }
    }
  },

  backward() {
    // Nothing stands before an input; its gradient is kept for those who ask how the loss depends on a feature.
  },

  reads() {
    // Features are given.
  },

  valueOf: ({ column }, unit, _numbers, { features }) => features[column + unit] as number,

  derivative() {
    throw new Error('nothing stands before an input');
  },
};
