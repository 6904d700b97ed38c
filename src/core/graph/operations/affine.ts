// z = b + Σ w·a: the bias first, then connections in file order, source units ascending.
import { gradientsAt, type Trace, valuesAt } from '../trace.ts';
import type { OperationRule } from './operation-rule.ts';

export const affineRule: OperationRule<'affine'> = {
  reading: 'wires',
  kinks: () => [],

  parameters: ({ biasOffset, width }) => (biasOffset === null ? [] : [{ offset: biasOffset, length: width }]),

  parameterDerivative: ({ biasOffset }, unit, parameter) => (parameter === (biasOffset ?? 0) + unit ? 1 : 0),

  forward({ width, biasOffset, firstRow }, index, trace) {
    const z = valuesAt(trace, index);
    const { parameters, count } = trace;
    const { starts, sources, sourceUnits, parameters: weights } = trace.graph.wires;
    const source = new Source(trace);
    for (let example = 0; example < count; example += 1) {
      for (let unit = 0; unit < width; unit += 1) {
        let sum = biasOffset === null ? 0 : (parameters[biasOffset + unit] as number);
        const end = starts[firstRow + unit + 1] as number;
        for (let wire = starts[firstRow + unit] as number; wire < end; wire += 1) {
          source.moveTo(sources[wire] as number);
          const at = example * source.width + (sourceUnits[wire] as number);
          sum += (parameters[weights[wire] as number] as number) * (source.activations[at] as number);
        }
        z[example * width + unit] = sum;
      }
    }
  },

  backward({ width, biasOffset, firstRow }, index, trace) {
    const delta = gradientsAt(trace, index);
    const { parameters, parameterGradients, count } = trace;
    const { starts, sources, sourceUnits, parameters: weights } = trace.graph.wires;
    const source = new Source(trace);
    for (let example = 0; example < count; example += 1) {
      for (let unit = 0; unit < width; unit += 1) {
        const upstream = delta[example * width + unit] as number;
        if (biasOffset !== null) add(parameterGradients, biasOffset + unit, upstream);
        const end = starts[firstRow + unit + 1] as number;
        for (let wire = starts[firstRow + unit] as number; wire < end; wire += 1) {
          source.moveTo(sources[wire] as number);
          const weight = weights[wire] as number;
          const at = example * source.width + (sourceUnits[wire] as number);
          add(parameterGradients, weight, upstream * (source.activations[at] as number));
          add(source.gradients, at, upstream * (parameters[weight] as number));
        }
      }
    }
  },

  reads({ firstRow }, unit, { wires: { starts, sources, sourceUnits } }, visit) {
    const end = starts[firstRow + unit + 1] as number;
    for (let wire = starts[firstRow + unit] as number; wire < end; wire += 1) {
      visit(sources[wire] as number, sourceUnits[wire] as number, wire);
    }
  },

  valueOf({ biasOffset, firstRow }, unit, numbers, trace) {
    const bias = biasOffset === null ? 0 : (trace.parameters[biasOffset + unit] as number);
    const first = trace.graph.wires.starts[firstRow + unit] as number;
    return numbers.reduce((sum, number, at) => sum + weightOf(trace, first + at) * number, bias);
  },

  derivative: (_operation, _index, _unit, { wire }, trace) => weightOf(trace, wire),
};

function weightOf({ graph, parameters }: Trace, wire: number): number {
  return parameters[graph.wires.parameters[wire] as number] as number;
}

const nothing: Float64Array = new Float64Array(0);

/** The operation that wires come from: mostly the same one for many in a row. */
class Source {
  width = 0;
  activations = nothing;
  gradients = nothing;
  readonly #trace: Trace;
  #operation = -1;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  moveTo(operation: number): void {
    if (operation === this.#operation) return;
    this.#operation = operation;
    this.width = this.#trace.graph.operations[operation]?.width ?? 0;
    this.activations = valuesAt(this.#trace, operation);
    this.gradients = gradientsAt(this.#trace, operation);
  }
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}
