// Cross-entropy of softmax layers from their logits: mean over examples, sum over output layers.
import { accumulateCrossEntropyGradient, crossEntropy } from '#core/learning/losses/cross-entropy.ts';
import { gradientsAt, type Trace, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const crossEntropyRule: OperationRule<'crossEntropy'> = {
  forward({ input, groups }, index, trace) {
    const logits = valuesAt(trace, input);
    let sum = 0;
    forEachGroup(trace, groups, (start, width) => {
      sum += crossEntropy(logits, trace.targets, start, width);
    });
    valuesAt(trace, index)[0] = sum / trace.count;
  },

  backward({ input, groups }, index, trace) {
    const logits = valuesAt(trace, input);
    const gradient = gradientsAt(trace, input);
    const scale = (gradientsAt(trace, index)[0] as number) / trace.count;
    forEachGroup(trace, groups, (start, width) => {
      accumulateCrossEntropyGradient(logits, trace.targets, start, width, scale, gradient);
    });
  },
};

/** Calls `visit` with the first place and the width of every output layer in every example. */
function forEachGroup(trace: Trace, groups: readonly number[], visit: (start: number, width: number) => void): void {
  const { outputWidth } = trace.graph;
  for (let example = 0; example < trace.count; example += 1) {
    for (let group = 0; group + 1 < groups.length; group += 1) {
      const column = groups[group] as number;
      visit(example * outputWidth + column, (groups[group + 1] as number) - column);
    }
  }
}
