// The mean over examples × outputs of a loss's term.
import { elementwiseLosses } from '#core/learning/losses/loss-functions.ts';
import { gradientsAt, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const elementwiseLossRule: OperationRule<'elementwiseLoss'> = {
  reading: 'whole',
  kinks: ({ loss }) => elementwiseLosses[loss].kinks,

  forward({ input, loss: kind }, index, trace) {
    const loss = elementwiseLosses[kind];
    const outputs = valuesAt(trace, input);
    const length = trace.count * trace.graph.outputWidth;
    let sum = 0;
    for (let at = 0; at < length; at += 1) sum += loss.term(outputs[at] as number, trace.targets[at] as number);
    valuesAt(trace, index)[0] = sum / length;
  },

  backward({ input, loss: kind }, index, trace) {
    const loss = elementwiseLosses[kind];
    const outputs = valuesAt(trace, input);
    const gradient = gradientsAt(trace, input);
    const upstream = gradientsAt(trace, index)[0] as number;
    const length = trace.count * trace.graph.outputWidth;
    for (let at = 0; at < length; at += 1) {
      const local = loss.derivative(outputs[at] as number, trace.targets[at] as number) / length;
      gradient[at] = (gradient[at] as number) + upstream * local;
    }
  },

  reads({ input }, _unit, { outputWidth }, visit) {
    for (let unit = 0; unit < outputWidth; unit += 1) visit(input, unit, -1);
  },

  valueOf({ loss: kind }, _unit, numbers) {
    const { term } = elementwiseLosses[kind];
    const count = numbers.length / 2;
    const outputs = numbers.slice(0, count);
    return outputs.reduce((sum, output, at) => sum + term(output, numbers[count + at] as number), 0) / count;
  },

  derivative({ loss: kind }, _index, _unit, { source, unit }, trace) {
    const output = valuesAt(trace, source)[unit] as number;
    return elementwiseLosses[kind].derivative(output, trace.targets[unit] as number) / trace.graph.outputWidth;
  },
};
