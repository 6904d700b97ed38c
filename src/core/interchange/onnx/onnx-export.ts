// A network as an ONNX model: its operations as nodes, and the document without its numbers in the metadata.
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type {
  ComputationGraph,
  NormalizeOperation,
  Operation,
  OperationIndex,
  OperationKind,
  ScaleOperation,
} from '#core/graph/computation-graph.ts';
import {
  type ElementwiseActivationKind,
  type ElementwiseFunction,
  elementwiseActivation,
} from '#core/layers/activation-functions.ts';
import type { LayerId } from '#core/network/network.ts';
import { layOutParameters, writeParameters } from '#core/network/parameter-layout.ts';
import type { NumberType } from '../exported-file.ts';
import type { ExportedModel } from '../exported-model.ts';
import { isWithinScaling, normalizedBefore } from '../normalization.ts';
import { type LayerModule, parameterTensors, tensorAt, valuesIn } from '../tensors/network-tensors.ts';
import { expressionNodes } from './expression-nodes.ts';
import { type Attributes, GraphWriter } from './graph-writer.ts';
import { tensorHash } from './tensor-hash.ts';
import { writeModel } from './write-model.ts';

/** Keys of the metadata. */
export const documentKey = 'chainrule.document';
export const hashKey = 'chainrule.tensors';
export const opset = 20;
const features = 'features';
const outputs = 'outputs';

export function onnxModel(model: ExportedModel, type: NumberType): Uint8Array {
  const writer = new OperationWriter(model, new GraphWriter(type));
  writer.write();
  const { document, parameters, compiled } = model;
  const { inputWidth, outputWidth } = compiled.graph;
  const tensors = parameterTensors(document.network).map((tensor) => ({
    ...tensor,
    values: valuesIn(tensor, parameters),
  }));
  const { nodes, initializers } = writer.graph;
  return writeModel({
    graph: {
      name: 'network',
      nodes,
      initializers,
      inputs: [{ name: features, type, shape: [null, inputWidth] }],
      outputs: [{ name: outputs, type, shape: [null, outputWidth] }],
    },
    opsets: new Map([['', opset]]),
    metadata: new Map([
      [documentKey, serialiseDocument(withoutNumbers(document))],
      [hashKey, tensorHash(tensors, type)],
    ]),
  });
}

/** Wires that are there are 0; what a run has left is not part of a model. */
export function withoutNumbers({ initial: _, checkpoints: __, ...document }: NetworkDocument): NetworkDocument {
  const { count } = layOutParameters(document.network);
  return { ...document, network: writeParameters(document.network, new Float64Array(count)) };
}

/** Operators of opset 20 that onnxruntime has in both precisions; any other function is written out. */
const known: { readonly [Kind in ElementwiseActivationKind]?: readonly [operator: string, attributes?: Attributes] } = {
  sigmoid: ['Sigmoid'],
  tanh: ['Tanh'],
  relu: ['Relu'],
};
/** Those that it has in single precision alone. */
const knownSingle: typeof known = {
  leakyRelu: ['LeakyRelu', { alpha: { float: 0.01 } }],
  elu: ['Elu', { alpha: { float: 1 } }],
  softplus: ['Softplus'],
  gelu: ['Gelu'],
  hardswish: ['HardSwish'],
  mish: ['Mish'],
};

type NodeRules = {
  readonly [Kind in OperationKind]: (
    operation: Extract<Operation, { kind: Kind }>,
    writer: OperationWriter,
    index: OperationIndex,
  ) => string | null;
};

/** The name of each operation's value; null: it has none in a model. */
const nodeRules: NodeRules = {
  input: ({ column, width, layer }, writer) => writer.slice(column, width, layer as LayerId),
  affine: ({ layer }, writer) => writer.affine(layer as LayerId),
  activation: ({ input, function: activation }, writer) => writer.activate(activation, writer.name(input)),
  softmax: ({ input }, { graph, name }) => graph.node('Softmax', [name(input)], { axis: { integer: 1 } }),
  // A model that is asked drops nothing.
  dropout: ({ input }, { name }) => name(input),
  concatenate: ({ inputs }, { join, name }) => join(inputs.map(name)),
  normalize: (operation, writer, index) => writer.normalize(operation, index),
  scale: (operation, writer) => writer.scale(operation),
  // A model that is asked has no loss.
  elementwiseLoss: () => null,
  crossEntropy: () => null,
};

class OperationWriter {
  readonly graph: GraphWriter;
  readonly #model: ExportedModel;
  readonly #names = new Map<OperationIndex, string>();

  constructor(model: ExportedModel, graph: GraphWriter) {
    this.#model = model;
    this.graph = graph;
  }

  get #graph(): ComputationGraph {
    return this.#model.compiled.graph;
  }

  write(): void {
    for (const [index, operation] of this.#graph.operations.entries()) {
      const rule = nodeRules[operation.kind] as (
        operation: Operation,
        writer: OperationWriter,
        index: OperationIndex,
      ) => string | null;
      const name = rule(operation, this, index);
      if (name !== null) this.#names.set(index, this.#onlyThoseOn(operation, name));
    }
    this.graph.node('Identity', [this.name(this.#graph.output)], {}, outputs);
  }

  readonly name = (index: OperationIndex): string => this.#names.get(index) ?? '';

  readonly join = (names: readonly string[]): string =>
    names.length === 1 ? (names[0] as string) : this.graph.node('Concat', names, { axis: { integer: 1 } });

  slice(column: number, width: number, layer: LayerId): string {
    if (width === this.#graph.inputWidth) return features;
    const name = this.#model.identifiers.get(layer) ?? '';
    const { graph } = this;
    const ends = [graph.integers(`${name}:from`, [column]), graph.integers(`${name}:to`, [column + width])];
    return graph.node('Slice', [features, ...ends, graph.integers(`${name}:axis`, [1])]);
  }

  affine(id: LayerId): string {
    const { modules, carried, parameters } = this.#model;
    const { module, connections, layer, weight, bias } = modules.get(id) as LayerModule;
    const biases = bias === null ? [] : [this.graph.numbers(bias.name, bias.shape, valuesIn(bias, parameters))];
    const attributes = { transB: { integer: 1 } };
    if (connections.length === 0) return this.#hearingNothing(module, layer.units, biases);
    const sources = this.join(connections.map(({ source }) => this.name(carried.get(source) ?? -1)));
    const weights = this.graph.numbers(weight.name, weight.shape, valuesIn(weight, parameters));
    return this.graph.node('Gemm', [sources, weights, ...biases], attributes);
  }

  /** Null: the scaling behind it has it within. */
  normalize({ input, width, epsilon, layer }: NormalizeOperation, index: OperationIndex): string | null {
    if (isWithinScaling(this.#graph, index)) return null;
    const name = this.#model.identifiers.get(layer as LayerId) ?? '';
    const even = (part: string, value: number) =>
      this.graph.numbers(`${name}:${part}`, [width], new Float64Array(width).fill(value));
    return this.#normalized(input, width, epsilon, [even('ones', 1), even('zeros', 0)]);
  }

  /** The name of the layer's tensor that begins at this place among all parameters. */
  tensorAt(layer: string | undefined, offset: number): string {
    const tensor = tensorAt(this.#model.document.network, layer, offset);
    return this.graph.numbers(tensor.name, tensor.shape, valuesIn(tensor, this.#model.parameters));
  }

  scale(operation: ScaleOperation): string {
    const { layer, gainOffset, shiftOffset } = operation;
    const [gains = '', shifts = ''] = [gainOffset, shiftOffset].map((offset) => this.tensorAt(layer, offset));
    const normalize = normalizedBefore(this.#graph, operation);
    if (normalize !== null) {
      return this.#normalized(normalize.input, normalize.width, normalize.epsilon, [gains, shifts]);
    }
    return this.graph.node('Add', [this.graph.node('Mul', [this.name(operation.input), gains]), shifts]);
  }

  #normalized(
    input: OperationIndex,
    width: number,
    epsilon: number,
    [gains, shifts]: readonly [string, string],
  ): string {
    const values = this.name(input);
    // onnxruntime takes no normalization of one number, which is its own mean.
    if (width === 1) return this.graph.node('Add', [this.graph.node('Mul', [values, this.graph.scalar(0)]), shifts]);
    const attributes = { axis: { integer: 1 }, epsilon: { float: epsilon } };
    return this.graph.node('LayerNormalization', [values, gains, shifts], attributes);
  }

  /** A layer into which no wire leads: weights of 0 give its values their rows. */
  #hearingNothing(module: string, units: number, biases: readonly string[]): string {
    const width = this.#graph.inputWidth;
    const nothing = this.graph.numbers(`${module}:none`, [units, width], new Float64Array(units * width));
    return this.graph.node('Gemm', [features, nothing, ...biases], { transB: { integer: 1 } });
  }

  activate(activation: ElementwiseFunction, input: string): string {
    if (activation === 'linear') return input;
    const table = this.graph.type === 'float32' ? { ...known, ...knownSingle } : known;
    const own = (table as Readonly<Record<string, readonly [string, Attributes?] | undefined>>)[activation];
    if (own !== undefined) return this.graph.node(own[0], [input], own[1]);
    return expressionNodes(this.graph, elementwiseActivation(activation).rule.value, { z: input });
  }

  /** Neurons that are switched off have no value. */
  #onlyThoseOn({ switchedOff, width, layer, kind }: Operation, name: string): string {
    if (switchedOff === undefined) return name;
    const on = Float64Array.from({ length: width }, (_, unit) => (switchedOff.includes(unit) ? 0 : 1));
    const identifier = this.#model.identifiers.get(layer as LayerId) ?? '';
    return this.graph.node('Mul', [name, this.graph.numbers(`${identifier}:${kind}:on`, [width], on)]);
  }
}
