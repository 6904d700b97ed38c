// Inverted dropout in a training step: each activation times 0 or 1/(1 − p), drawn by the trainer. Otherwise nothing.
import { gradientsAt, type Trace, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const dropoutRule: OperationRule<'dropout'> = {
  reading: 'unit',
  kinks: () => [],

  forward({ input, width, column }, index, trace) {
    const before = valuesAt(trace, input);
    const after = valuesAt(trace, index);
    forEachMultiplier(trace, width, column, (at, multiplier) => {
      after[at] = multiplier * (before[at] as number);
    });
  },

  backward({ input, width, column }, index, trace) {
    const upstream = gradientsAt(trace, index);
    const gradient = gradientsAt(trace, input);
    forEachMultiplier(trace, width, column, (at, multiplier) => {
      gradient[at] = (gradient[at] as number) + multiplier * (upstream[at] as number);
    });
  },

  reads: ({ input }, unit, _graph, visit) => visit(input, unit, -1),

  valueOf: ({ column }, unit, [a = Number.NaN], { dropout }) => (dropout?.[column + unit] ?? 1) * a,

  derivative: ({ column }, _index, unit, _read, { dropout }) => dropout?.[column + unit] ?? 1,
};

/** Calls `visit` with every place of the operation's values and what it is multiplied by. */
function forEachMultiplier(
  { graph, count, dropout }: Trace,
  width: number,
  column: number,
  visit: (at: number, multiplier: number) => void,
): void {
  for (let example = 0; example < count; example += 1) {
    const first = example * graph.dropoutWidth + column;
    for (let unit = 0; unit < width; unit += 1) {
      visit(example * width + unit, dropout === null ? 1 : (dropout[first + unit] as number));
    }
  }
}
