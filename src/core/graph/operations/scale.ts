// y = gain · x + shift, unit by unit, with a gain and a shift of its own for each.
import { gradientsAt, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const scaleRule: OperationRule<'scale'> = {
  reading: 'unit',
  kinks: () => [],

  parameters: ({ width, gainOffset, shiftOffset }) => [
    { offset: gainOffset, length: width },
    { offset: shiftOffset, length: width },
  ],

  parameterDerivative({ input, gainOffset, shiftOffset }, unit, parameter, trace) {
    if (parameter === shiftOffset + unit) return 1;
    return parameter === gainOffset + unit ? (valuesAt(trace, input)[unit] as number) : 0;
  },

  forward({ input, width, gainOffset, shiftOffset }, index, trace) {
    const x = valuesAt(trace, input);
    const y = valuesAt(trace, index);
    const { parameters, count } = trace;
    for (let at = 0; at < count * width; at += 1) {
      const unit = at % width;
      const product = (parameters[gainOffset + unit] as number) * (x[at] as number);
      y[at] = product + (parameters[shiftOffset + unit] as number);
    }
  },

  backward({ input, width, gainOffset, shiftOffset }, index, trace) {
    const x = valuesAt(trace, input);
    const upstream = gradientsAt(trace, index);
    const gradient = gradientsAt(trace, input);
    const { parameters, parameterGradients, count } = trace;
    for (let at = 0; at < count * width; at += 1) {
      const unit = at % width;
      const own = upstream[at] as number;
      gradient[at] = (gradient[at] as number) + own * (parameters[gainOffset + unit] as number);
      const [gain, shift] = [gainOffset + unit, shiftOffset + unit];
      parameterGradients[gain] = (parameterGradients[gain] as number) + own * (x[at] as number);
      parameterGradients[shift] = (parameterGradients[shift] as number) + own;
    }
  },

  reads: ({ input }, unit, _graph, visit) => visit(input, unit, -1),

  valueOf: ({ gainOffset, shiftOffset }, unit, [x = Number.NaN], { parameters }) =>
    (parameters[gainOffset + unit] as number) * x + (parameters[shiftOffset + unit] as number),

  derivative: ({ gainOffset }, _index, unit, _read, { parameters }) => parameters[gainOffset + unit] as number,
};
