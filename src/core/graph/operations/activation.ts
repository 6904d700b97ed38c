// a = f(z) for each unit on its own; backwards the upstream gradient is multiplied by the local derivative.
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { gradientsAt, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const activationRule: OperationRule<'activation'> = {
  reading: 'unit',
  kinks: ({ function: kind }) => elementwiseActivation(kind).kinks,

  forward({ input, width, function: kind }, index, trace) {
    const activation = elementwiseActivation(kind);
    const z = valuesAt(trace, input);
    const a = valuesAt(trace, index);
    const length = trace.count * width;
    for (let at = 0; at < length; at += 1) a[at] = activation.value(z[at] as number);
  },

  backward({ input, width, function: kind }, index, trace) {
    const activation = elementwiseActivation(kind);
    const z = valuesAt(trace, input);
    const a = valuesAt(trace, index);
    const upstream = gradientsAt(trace, index);
    const delta = gradientsAt(trace, input);
    const length = trace.count * width;
    for (let at = 0; at < length; at += 1) {
      const local = activation.derivative(z[at] as number, a[at] as number);
      delta[at] = (delta[at] as number) + (upstream[at] as number) * local;
    }
  },

  reads: ({ input }, unit, _graph, visit) => visit(input, unit, -1),

  valueOf: ({ function: kind }, _unit, [z = Number.NaN]) => elementwiseActivation(kind).value(z),

  derivative({ function: kind }, index, unit, { source }, trace) {
    const [z, a] = [valuesAt(trace, source)[unit] as number, valuesAt(trace, index)[unit] as number];
    return elementwiseActivation(kind).derivative(z, a);
  },
};
