// The mean over examples × outputs of a loss's term.
import { elementwiseLosses } from '#core/learning/losses/loss-functions.ts';
import { gradientsAt, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const elementwiseLossRule: OperationRule<'elementwiseLoss'> = {
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
};
