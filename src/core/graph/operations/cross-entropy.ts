// Cross-entropy of softmax layers from their logits: mean over examples, sum over output layers.
import { accumulateCrossEntropyGradient, crossEntropy } from '#core/learning/losses/cross-entropy.ts';
import { gradientsAt, type Trace, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const crossEntropyRule: OperationRule<'crossEntropy'> = {
  reading: 'whole',
  kinks: () => [],

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

  reads({ input }, _unit, { outputWidth }, visit) {
    for (let unit = 0; unit < outputWidth; unit += 1) visit(input, unit, -1);
  },

  valueOf({ groups }, _unit, numbers) {
    const count = numbers.length / 2;
    const logits = Float64Array.from(numbers.slice(0, count));
    const targets = Float64Array.from(numbers.slice(count));
    return groups
      .slice(1)
      .map((end, group) => ({ start: groups[group] as number, end }))
      .reduce((sum, { start, end }) => sum + crossEntropy(logits, targets, start, end - start), 0);
  },

  derivative({ groups }, _index, _unit, { source, unit }, trace) {
    const gradient = new Float64Array(trace.graph.outputWidth);
    const group = groups.findLastIndex((start) => start <= unit);
    const start = groups[group] as number;
    const width = (groups[group + 1] as number) - start;
    accumulateCrossEntropyGradient(valuesAt(trace, source), trace.targets, start, width, 1, gradient);
    return gradient[unit] as number;
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
