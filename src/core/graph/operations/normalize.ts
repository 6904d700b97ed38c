// n = (x − mean) / √(variance + ε) over the units of one layer, example by example; the variance is the mean of the squares.
import type { NormalizeOperation } from '../computation-graph.ts';
import { gradientsAt, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const normalizeRule: OperationRule<'normalize'> = {
  reading: 'whole',
  kinks: () => [],

  forward({ input, width, epsilon }, index, trace) {
    const x = valuesAt(trace, input);
    const n = valuesAt(trace, index);
    for (let first = 0; first < trace.count * width; first += width) {
      const { mean, deviation } = spreadOf(x, first, width, epsilon);
      for (let at = first; at < first + width; at += 1) n[at] = ((x[at] as number) - mean) / deviation;
    }
  },

  backward({ input, width, epsilon }, index, trace) {
    const x = valuesAt(trace, input);
    const n = valuesAt(trace, index);
    const upstream = gradientsAt(trace, index);
    const gradient = gradientsAt(trace, input);
    for (let first = 0; first < trace.count * width; first += width) {
      const { deviation } = spreadOf(x, first, width, epsilon);
      let [sum, along] = [0, 0];
      for (let at = first; at < first + width; at += 1) {
        sum += upstream[at] as number;
        along += (upstream[at] as number) * (n[at] as number);
      }
      for (let at = first; at < first + width; at += 1) {
        const rest = (upstream[at] as number) - sum / width - ((n[at] as number) * along) / width;
        gradient[at] = (gradient[at] as number) + rest / deviation;
      }
    }
  },

  reads({ input, width }, _unit, _graph, visit) {
    for (let unit = 0; unit < width; unit += 1) visit(input, unit, -1);
  },

  valueOf({ width, epsilon }, unit, numbers) {
    const { mean, deviation } = spreadOf(numbers, 0, width, epsilon);
    return ((numbers[unit] as number) - mean) / deviation;
  },

  derivative({ input, width, epsilon }, index, unit, read, trace) {
    const n = valuesAt(trace, index);
    const { deviation } = spreadOf(valuesAt(trace, input), 0, width, epsilon);
    const own = unit === read.unit ? 1 : 0;
    return (own - (1 + (n[unit] as number) * (n[read.unit] as number)) / width) / deviation;
  },
};

/** Mean and √(variance + ε) of `width` numbers from `first` on. */
export function spreadOf(
  x: ArrayLike<number>,
  first: number,
  width: number,
  epsilon: NormalizeOperation['epsilon'],
): { readonly mean: number; readonly deviation: number } {
  let sum = 0;
  for (let at = first; at < first + width; at += 1) sum += x[at] as number;
  const mean = sum / width;
  let squares = 0;
  for (let at = first; at < first + width; at += 1) {
    const distance = (x[at] as number) - mean;
    squares += distance * distance;
  }
  return { mean, deviation: Math.sqrt(squares / width + epsilon) };
}
