// Softmax over the units of one output layer, example by example.
import { accumulateSoftmaxGradient, softmax, softmaxDerivative } from '#core/layers/softmax.ts';
import { gradientsAt, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const softmaxRule: OperationRule<'softmax'> = {
  reading: 'whole',
  kinks: () => [],

  forward({ input, width }, index, trace) {
    const logits = valuesAt(trace, input);
    const probabilities = valuesAt(trace, index);
    for (let example = 0; example < trace.count; example += 1) softmax(logits, example * width, width, probabilities);
  },

  backward({ input, width }, index, trace) {
    const probabilities = valuesAt(trace, index);
    const upstream = gradientsAt(trace, index);
    const delta = gradientsAt(trace, input);
    for (let example = 0; example < trace.count; example += 1) {
      accumulateSoftmaxGradient(probabilities, upstream, example * width, width, delta);
    }
  },

  reads({ input, width }, _unit, _graph, visit) {
    for (let unit = 0; unit < width; unit += 1) visit(input, unit, -1);
  },

  valueOf({ width }, unit, logits) {
    const probabilities = new Float64Array(width);
    softmax(Float64Array.from(logits), 0, width, probabilities);
    return probabilities[unit] as number;
  },

  derivative: (_operation, index, unit, read, trace) => softmaxDerivative(valuesAt(trace, index), unit, read.unit),
};
