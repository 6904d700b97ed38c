// Takes a computation graph apart into neurons and their incoming wires, forgetting in what layers they were drawn.
import type { AffineOperation, ComputationGraph, OperationIndex } from '#core/graph/computation-graph.ts';
import type { ActivationKind } from '#core/layers/activation-function.ts';

export type NeuronIndex = number;

export interface Neurons {
  readonly inputCount: number;
  readonly count: number;
  /** First neuron of each operation that gives activations: inputs, activations, softmax. */
  readonly firstOf: ReadonlyMap<OperationIndex, NeuronIndex>;
  readonly activations: readonly (ActivationKind | 'input')[];
  /** Parameter of each neuron's bias, or −1. */
  readonly biases: Int32Array;
  /** Incoming wires of neuron n are numbers `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly sources: Int32Array;
  /** Parameter of each wire's weight. */
  readonly parameters: Int32Array;
  /** Length of the longest way from an input. */
  readonly levels: Int32Array;
}

/** Inputs first, by column; then the layers in topological order. */
export function neuronsOf(graph: ComputationGraph): Neurons {
  const firstOf = new Map<OperationIndex, NeuronIndex>();
  const activations: (ActivationKind | 'input')[] = [];
  const layers: NeuronLayer[] = [];
  for (const [index, operation] of graph.operations.entries()) {
    if (operation.kind === 'input') {
      firstOf.set(index, operation.column);
      for (let unit = 0; unit < operation.width; unit += 1) activations[operation.column + unit] = 'input';
    }
  }
  for (const [index, operation] of graph.operations.entries()) {
    if (operation.kind === 'dropout') firstOf.set(index, firstOf.get(operation.input) as NeuronIndex);
    if (operation.kind !== 'activation' && operation.kind !== 'softmax') continue;
    firstOf.set(index, activations.length);
    const isWhole = operation.kind === 'softmax';
    layers.push({ affine: graph.operations[operation.input] as AffineOperation, isWhole });
    const kind = operation.kind === 'softmax' ? 'softmax' : operation.function;
    for (let unit = 0; unit < operation.width; unit += 1) activations.push(kind);
  }
  return {
    inputCount: graph.inputWidth,
    count: activations.length,
    firstOf,
    activations,
    ...wires(graph, layers, firstOf),
  };
}

interface NeuronLayer {
  readonly affine: AffineOperation;
  /** Its units are needed together: softmax is over all of them. */
  readonly isWhole: boolean;
}

type Wires = Pick<Neurons, 'biases' | 'starts' | 'sources' | 'parameters' | 'levels'>;

function wires(
  graph: ComputationGraph,
  layers: readonly NeuronLayer[],
  firstOf: ReadonlyMap<OperationIndex, NeuronIndex>,
): Wires {
  const layerNeurons = layers.reduce((sum, { affine }) => sum + affine.width, 0);
  const count = graph.inputWidth + layerNeurons;
  const wireCount = layers.reduce((sum, { affine }) => sum + wiresInto(affine), 0);
  const biases = new Int32Array(count).fill(-1);
  const starts = new Int32Array(count + 1);
  const sources = new Int32Array(wireCount);
  const parameters = new Int32Array(wireCount);
  const levels = new Int32Array(count);
  let neuron = graph.inputWidth;
  let wire = 0;
  for (const { affine, isWhole } of layers) {
    const { width, terms, biasOffset } = affine;
    const first = neuron;
    for (let unit = 0; unit < width; unit += 1, neuron += 1) {
      starts[neuron] = wire;
      let level = 1;
      if (biasOffset !== null) biases[neuron] = biasOffset + unit;
      for (const { source, rowStarts, sourceUnits, parameterOffset } of terms) {
        const sourceLayer = firstOf.get(source) as NeuronIndex;
        const end = rowStarts[unit + 1] as number;
        for (let at = rowStarts[unit] as number; at < end; at += 1, wire += 1) {
          const from = sourceLayer + (sourceUnits[at] as number);
          sources[wire] = from;
          parameters[wire] = parameterOffset + at;
          level = Math.max(level, (levels[from] as number) + 1);
        }
      }
      levels[neuron] = level;
    }
    if (isWhole) levels.fill(Math.max(...levels.subarray(first, neuron)), first, neuron);
  }
  starts[count] = wire;
  return { biases, starts, sources, parameters, levels };
}

function wiresInto(layer: AffineOperation): number {
  return layer.terms.reduce((sum, term) => sum + term.sourceUnits.length, 0);
}
