// z = b + Σ w·a: the bias first, then connections in file order, source units ascending.
import { gradientsAt, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const affineRule: OperationRule<'affine'> = {
  forward({ width, biasOffset, terms }, index, trace) {
    const z = valuesAt(trace, index);
    const { parameters, count } = trace;
    for (let example = 0; example < count; example += 1) {
      for (let unit = 0; unit < width; unit += 1) {
        z[example * width + unit] = biasOffset === null ? 0 : (parameters[biasOffset + unit] as number);
      }
    }
    for (const { source, rowStarts, sourceUnits, parameterOffset } of terms) {
      const activations = valuesAt(trace, source);
      const sourceWidth = activations.length / trace.capacity;
      for (let example = 0; example < count; example += 1) {
        const sourceRow = example * sourceWidth;
        for (let unit = 0; unit < width; unit += 1) {
          let sum = z[example * width + unit] as number;
          const end = rowStarts[unit + 1] as number;
          for (let wire = rowStarts[unit] as number; wire < end; wire += 1) {
            const weight = parameters[parameterOffset + wire] as number;
            sum += weight * (activations[sourceRow + (sourceUnits[wire] as number)] as number);
          }
          z[example * width + unit] = sum;
        }
      }
    }
  },

  backward({ width, biasOffset, terms }, index, trace) {
    const delta = gradientsAt(trace, index);
    const { parameters, parameterGradients, count } = trace;
    if (biasOffset !== null) {
      for (let example = 0; example < count; example += 1) {
        for (let unit = 0; unit < width; unit += 1) {
          const bias = biasOffset + unit;
          parameterGradients[bias] = (parameterGradients[bias] as number) + (delta[example * width + unit] as number);
        }
      }
    }
    for (const { source, rowStarts, sourceUnits, parameterOffset } of terms) {
      const activations = valuesAt(trace, source);
      const activationGradients = gradientsAt(trace, source);
      const sourceWidth = activations.length / trace.capacity;
      for (let example = 0; example < count; example += 1) {
        const sourceRow = example * sourceWidth;
        for (let unit = 0; unit < width; unit += 1) {
          const upstream = delta[example * width + unit] as number;
          const end = rowStarts[unit + 1] as number;
          for (let wire = rowStarts[unit] as number; wire < end; wire += 1) {
            const parameter = parameterOffset + wire;
            const at = sourceRow + (sourceUnits[wire] as number);
            parameterGradients[parameter] =
              (parameterGradients[parameter] as number) + upstream * (activations[at] as number);
            activationGradients[at] =
              (activationGradients[at] as number) + upstream * (parameters[parameter] as number);
          }
        }
      }
    }
  },
};
