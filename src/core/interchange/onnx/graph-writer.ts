// Gathers the nodes and the constants of a graph that is written, and gives each value a name of its own.
import type { NumberType } from '../exported-file.ts';
import type { OnnxAttribute, OnnxNode, OnnxTensor } from './onnx-model.ts';

export type Attributes = Readonly<Record<string, OnnxAttribute>>;

export class GraphWriter {
  readonly nodes: OnnxNode[] = [];
  readonly initializers: OnnxTensor[] = [];
  readonly type: NumberType;
  readonly #scalars = new Map<string, string>();

  constructor(type: NumberType) {
    this.type = type;
  }

  /** @returns the name of what the node computes */
  node(operator: string, inputs: readonly string[], attributes: Attributes = {}, output = this.#nextName()): string {
    const given = new Map(Object.entries(attributes));
    this.nodes.push({
      operator,
      domain: '',
      name: `${operator}_${output}`,
      inputs,
      outputs: [output],
      attributes: given,
    });
    return output;
  }

  /** Begins with a sign that no layer's name has. */
  #nextName(): string {
    return `_${this.nodes.length}`;
  }

  numbers(name: string, shape: readonly number[], values: Float64Array): string {
    this.initializers.push({ name, type: this.type, shape, values });
    return name;
  }

  integers(name: string, values: readonly number[]): string {
    this.initializers.push({ name, type: 'int64', shape: [values.length], values: Float64Array.from(values) });
    return name;
  }

  /** The same number is one constant. */
  scalar(value: number): string {
    const key = Object.is(value, -0) ? '-0' : String(value);
    const name = this.#scalars.get(key) ?? this.numbers(`constant:${key}`, [], Float64Array.of(value));
    this.#scalars.set(key, name);
    return name;
  }

  /** onnxruntime has it in single precision alone. */
  erf(input: string): string {
    if (this.type === 'float32') return this.node('Erf', [input]);
    const single = this.node('Cast', [input], { to: { integer: 1 } });
    return this.node('Cast', [this.node('Erf', [single])], { to: { integer: 11 } });
  }
}
