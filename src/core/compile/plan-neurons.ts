// Takes a computation graph apart into neurons and their incoming wires, forgetting in what layers they were drawn.
import type {
  AffineOperation,
  ComputationGraph,
  Operation,
  OperationIndex,
  OperationKind,
} from '#core/graph/computation-graph.ts';
import type { Activation } from '#core/layers/activation-functions.ts';

export type NeuronIndex = number;

export interface Neurons {
  readonly inputCount: number;
  readonly count: number;
  /** First neuron of each operation that gives activations (inputs, activations, softmax, dropout); −1 for the others. */
  readonly firstOf: Int32Array;
  readonly activations: readonly (Activation | 'input')[];
  /** First neuron of the layer that each neuron was drawn in. */
  readonly layers: Int32Array;
  /** Column of each neuron's dropout among a step's multipliers, or −1. */
  readonly dropoutColumns: Int32Array;
  /** Parameter of each neuron's bias, or −1. */
  readonly biases: Int32Array;
  /** Incoming wires of neuron n are numbers `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly sources: Int32Array;
  /** Parameter of each wire's weight. */
  readonly parameters: Int32Array;
  /** Length of the longest way from an input. */
  readonly levels: Int32Array;
  /** 1 for neurons that are switched off: they are not computed. Inputs have their place all the same. */
  readonly isOff: Uint8Array;
  /** Layers of operations that no kernel is written for. */
  readonly ruled: readonly RuledNeurons[];
}

/** The units of a layer whose operations no kernel is written for: they have no wires, but read all units of one layer. */
export interface RuledNeurons {
  readonly first: NeuronIndex;
  readonly width: number;
  readonly operations: readonly OperationIndex[];
  readonly input: OperationIndex;
}

/** Inputs first, by column; then the affine units, row by row; then those that no kernel is written for. */
export function neuronsOf(graph: ComputationGraph): Neurons {
  const { inputWidth: inputCount, wires } = graph;
  const wired = inputCount + wires.starts.length - 1;
  const ruled = ruledNeurons(graph, wired);
  const count = ruled.reduce((sum, { width }) => sum + width, wired);
  const firstOf = firstNeurons(graph, ruled);
  const starts = new Int32Array(count + 1).fill(wires.sources.length);
  starts.fill(0, 0, inputCount);
  starts.set(wires.starts, inputCount);
  const sources = new Int32Array(wires.sources.length);
  for (let wire = 0; wire < sources.length; wire += 1) {
    sources[wire] = (firstOf[wires.sources[wire] as number] as number) + (wires.sourceUnits[wire] as number);
  }
  const table = { inputCount, count, firstOf, starts, sources, parameters: wires.parameters };
  const columns = dropoutColumns(graph, table);
  return {
    ...table,
    ...unitsOf(graph, table),
    dropoutColumns: columns,
    levels: levelsOf(graph, table, ruled),
    isOff: offNeurons(graph, table),
    ruled,
  };
}

type NeuronTable = Pick<Neurons, 'inputCount' | 'count' | 'firstOf' | 'starts' | 'sources'>;

/** The sums that an operation makes activations of in place; null: it is none, or computes from other numbers. */
function sumsBehind({ operations }: ComputationGraph, operation: Operation): AffineOperation | null {
  if (operation.kind !== 'activation' && operation.kind !== 'softmax') return null;
  const input = operations[operation.input];
  return input?.kind === 'affine' ? input : null;
}

/** What computes the operations of a kind in the fast engine; `sums`: a kernel, in place where sums stand before it. */
const computedBy: { readonly [Kind in OperationKind]: 'kernel' | 'sums' | 'rule' } = {
  input: 'kernel',
  affine: 'kernel',
  activation: 'sums',
  softmax: 'sums',
  dropout: 'kernel',
  concatenate: 'kernel',
  elementwiseLoss: 'kernel',
  crossEntropy: 'kernel',
  normalize: 'rule',
  scale: 'rule',
};

type RuledOperation = Extract<Operation, { readonly input: OperationIndex }>;

function isRuled(graph: ComputationGraph, operation: Operation): operation is RuledOperation {
  const by = computedBy[operation.kind];
  return 'input' in operation && (by === 'rule' || (by === 'sums' && sumsBehind(graph, operation) === null));
}

/** Operations that follow each other within a layer and that no kernel is written for. */
function ruledNeurons(graph: ComputationGraph, wired: NeuronIndex): readonly RuledNeurons[] {
  const found: { first: NeuronIndex; width: number; operations: OperationIndex[]; input: OperationIndex }[] = [];
  let first = wired;
  for (const [index, operation] of graph.operations.entries()) {
    if (!isRuled(graph, operation)) continue;
    const before = found.at(-1);
    const isNext = before?.operations.at(-1) === operation.input;
    if (isNext && graph.operations[operation.input]?.layer === operation.layer) before.operations.push(index);
    else {
      found.push({ first, width: operation.width, operations: [index], input: operation.input });
      first += operation.width;
    }
  }
  return found;
}

function firstNeurons(graph: ComputationGraph, ruled: readonly RuledNeurons[]): Int32Array {
  const firstOf = new Int32Array(graph.operations.length).fill(-1);
  for (const { first, operations } of ruled) firstOf[operations.at(-1) as OperationIndex] = first;
  for (const [index, operation] of graph.operations.entries()) {
    if (operation.kind === 'input') firstOf[index] = operation.column;
    if (operation.kind === 'dropout') firstOf[index] = firstOf[operation.input] as NeuronIndex;
    const sums = sumsBehind(graph, operation);
    if (sums !== null) firstOf[index] = graph.inputWidth + sums.firstRow;
  }
  return firstOf;
}

function unitsOf(
  graph: ComputationGraph,
  { count, firstOf }: NeuronTable,
): Pick<Neurons, 'activations' | 'layers' | 'biases'> {
  const activations = new Array<Activation | 'input'>(count).fill('linear').fill('input', 0, graph.inputWidth);
  const layers = new Int32Array(count);
  const biases = new Int32Array(count).fill(-1);
  for (const [index, operation] of graph.operations.entries()) {
    const sums = sumsBehind(graph, operation);
    if (sums === null) continue;
    const first = firstOf[index] as NeuronIndex;
    const { biasOffset } = sums;
    activations.fill(operation.kind === 'activation' ? operation.function : 'softmax', first, first + operation.width);
    layers.fill(first, first, first + operation.width);
    if (biasOffset === null) continue;
    for (let unit = 0; unit < operation.width; unit += 1) biases[first + unit] = biasOffset + unit;
  }
  return { activations, layers, biases };
}

function dropoutColumns({ operations }: ComputationGraph, { count, firstOf }: NeuronTable): Int32Array {
  const columns = new Int32Array(count).fill(-1);
  for (const [index, operation] of operations.entries()) {
    if (operation.kind !== 'dropout') continue;
    const first = firstOf[index] as NeuronIndex;
    for (let unit = 0; unit < operation.width; unit += 1) columns[first + unit] = operation.column + unit;
  }
  return columns;
}

function levelsOf(
  graph: ComputationGraph,
  { firstOf, starts, sources }: NeuronTable,
  ruled: readonly RuledNeurons[],
): Int32Array {
  const levels = new Int32Array(starts.length - 1);
  const ruledAt = new Map(ruled.map((layer) => [layer.operations.at(-1), layer]));
  for (const [index, operation] of graph.operations.entries()) {
    const layer = ruledAt.get(index);
    if (layer !== undefined) {
      const from = firstOf[layer.input] as NeuronIndex;
      const read = levels.subarray(from, from + (graph.operations[layer.input]?.width ?? 0));
      levels.fill(read.reduce((most, level) => Math.max(most, level), 0) + 1, layer.first, layer.first + layer.width);
    }
    if (sumsBehind(graph, operation) === null) continue;
    const first = firstOf[index] as NeuronIndex;
    let highest = 1;
    for (let neuron = first; neuron < first + operation.width; neuron += 1) {
      let level = 1;
      const end = starts[neuron + 1] as number;
      for (let wire = starts[neuron] as number; wire < end; wire += 1) {
        level = Math.max(level, (levels[sources[wire] as NeuronIndex] as number) + 1);
      }
      levels[neuron] = level;
      highest = Math.max(highest, level);
    }
    // The units of a softmax are needed together.
    if (operation.kind === 'softmax') levels.fill(highest, first, first + operation.width);
  }
  return levels;
}

function offNeurons(graph: ComputationGraph, { count, firstOf }: NeuronTable): Uint8Array {
  const isOff = new Uint8Array(count);
  for (const [index, operation] of graph.operations.entries()) {
    if (operation.kind === 'softmax' || sumsBehind(graph, operation) === null) continue;
    for (const unit of operation.switchedOff ?? []) isOff[(firstOf[index] as NeuronIndex) + unit] = 1;
  }
  return isOff;
}
