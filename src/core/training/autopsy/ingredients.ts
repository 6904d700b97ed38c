// The numbers that a failed number was made of, each with its place: what an operation reads, its parameters, what came back to it.
import { type ComputationGraph, isLoss, type Operation, type OperationIndex } from '#core/graph/computation-graph.ts';
import {
  forEachRead,
  localDerivative,
  parameterDerivative,
  parametersOf,
  readingOf,
} from '#core/graph/operations/operation-rules.ts';
import { gradientsAt, type Trace, traceOfExample, valuesAt } from '#core/graph/trace.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';

export interface Ingredient {
  readonly kind:
    | 'parameter'
    | 'activation'
    | 'preActivation'
    /** Between two operations of one layer. */
    | 'intermediate'
    | 'prediction'
    | 'target'
    /** ∂L/∂z of a neuron, or what comes back to its activation. */
    | 'delta'
    | 'localDerivative'
    | 'gradient'
    | 'learningRate';
  readonly neuron: NeuronReference | null;
  /** Its index among all parameters; null for everything else. */
  readonly parameter: number | null;
  readonly value: number;
}

/** Of a sum, so many terms are told: the largest. */
const toldTerms = 3;

interface Term {
  readonly size: number;
  readonly ingredients: readonly Ingredient[];
}

/** What is not a number counts as the largest. */
function sizeOf(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : Math.abs(value);
}

function largest(terms: readonly Term[], count = toldTerms): readonly Ingredient[] {
  return terms
    .toSorted((one, other) => other.size - one.size)
    .slice(0, count)
    .flatMap(({ ingredients }) => ingredients);
}

/** What a value of the forward pass was computed from: the largest of what it reads, then the parameters of its operation. */
export function ingredientsOfValue(
  trace: Trace,
  index: OperationIndex,
  example: number,
  unit: number,
): readonly Ingredient[] {
  const { graph } = trace;
  const operation = graph.operations[index] as Operation;
  if (isLoss(operation)) return ingredientsOfLoss(trace, operation.input);
  const terms: Term[] = [];
  forEachRead(graph, index, unit, (source, sourceUnit, wire) => {
    const read = readValue(trace, index, source, example, sourceUnit);
    if (wire < 0) terms.push({ size: sizeOf(read.value), ingredients: [read] });
    else {
      const weight = parameterIngredient(trace, graph.wires.parameters[wire] as number);
      terms.push({ size: sizeOf(weight.value * read.value), ingredients: [weight, read] });
    }
  });
  const own = parametersOf(operation).map(({ offset }) => parameterIngredient(trace, offset + unit));
  return [...largest(terms), ...own];
}

/** What a gradient of the backward pass was summed from: of each reader, what came back to it and its derivative. */
export function ingredientsOfGradient(
  trace: Trace,
  index: OperationIndex,
  example: number,
  unit: number,
): readonly Ingredient[] {
  const { operations } = trace.graph;
  const terms: Term[] = [];
  for (const [reader, operation] of operations.entries()) {
    if (isLoss(operation) || ('input' in operation && operation.input !== index)) continue;
    if (operation.kind === 'concatenate' && operation.inputs.includes(index)) continue;
    terms.push(...returnedBy(trace, reader, { index, unit, example }));
  }
  const loss = operations[trace.graph.loss] as Operation;
  return terms.length > 0 || !isLoss(loss) ? largest(terms) : ingredientsOfLoss(trace, loss.input);
}

interface TracedNumber {
  readonly index: OperationIndex;
  readonly unit: number;
  readonly example: number;
}

function returnedBy(trace: Trace, reader: OperationIndex, { index, unit, example }: TracedNumber): readonly Term[] {
  const { graph } = trace;
  const { width } = graph.operations[reader] as Operation;
  const back = gradientsAt(trace, reader);
  const terms: Term[] = [];
  for (let own = 0; own < width; own += 1) {
    forEachRead(graph, reader, own, (source, sourceUnit, wire) => {
      if (source !== index || sourceUnit !== unit) return;
      const neuron = neuronAt(graph, reader, own);
      const delta = ingredient('delta', neuron, back[example * width + own]);
      const read = { source, unit, wire };
      const factor =
        wire < 0
          ? ingredient('localDerivative', neuron, localDerivative(traceOfExample(trace, example), reader, own, read))
          : parameterIngredient(trace, graph.wires.parameters[wire] as number);
      terms.push({ size: sizeOf(factor.value * delta.value), ingredients: [factor, delta] });
    });
  }
  return terms;
}

/** What the gradient of a parameter was summed from, in the row where the product is the largest. */
export function ingredientsOfParameterGradient(trace: Trace, parameter: number): readonly Ingredient[] {
  const terms = usesOf(trace.graph, parameter).flatMap(({ index, unit, wire }) => {
    const { width } = trace.graph.operations[index] as Operation;
    const neuron = neuronAt(trace.graph, index, unit);
    return Array.from({ length: trace.count }, (_, example): Term => {
      const delta = ingredient('delta', neuron, gradientsAt(trace, index)[example * width + unit]);
      if (wire >= 0) {
        const { sources, sourceUnits } = trace.graph.wires;
        const read = readValue(trace, index, sources[wire] as number, example, sourceUnits[wire] as number);
        return { size: sizeOf(delta.value * read.value), ingredients: [delta, read] };
      }
      const derivative = parameterDerivative(traceOfExample(trace, example), index, unit, parameter);
      const factor = ingredient('localDerivative', neuron, derivative);
      return {
        size: sizeOf(delta.value * derivative),
        ingredients: derivative === 1 ? [delta] : [delta, factor],
      };
    });
  });
  return largest(terms, 1);
}

/** Which units a parameter is used by, and by which wire; −1: it is the operation's own. */
function usesOf(graph: ComputationGraph, parameter: number) {
  return graph.operations.flatMap((operation, index) => {
    const own = parametersOf(operation).flatMap(({ offset, length }) =>
      parameter >= offset && parameter < offset + length ? [{ index, unit: parameter - offset, wire: -1 }] : [],
    );
    return [...own, ...wireOf(graph, operation, index, parameter)];
  });
}

function wireOf({ wires }: ComputationGraph, operation: Operation, index: OperationIndex, parameter: number) {
  if (operation.kind !== 'affine') return [];
  const first = wires.starts[operation.firstRow] as number;
  const end = wires.starts[operation.firstRow + operation.width] as number;
  const wire = wires.parameters.subarray(first, end).indexOf(parameter) + first;
  if (wire < first) return [];
  return [{ index, unit: wires.starts.findLastIndex((start) => start <= wire) - operation.firstRow, wire }];
}

/** The neuron behind a number of an operation; joined outputs are looked through. */
function neuronAt(graph: ComputationGraph, index: OperationIndex, unit: number): NeuronReference | null {
  const operation = graph.operations[index];
  if (operation?.layer !== undefined) return { layer: operation.layer as LayerId, unit };
  let neuron: NeuronReference | null = null;
  if (operation === undefined || readingOf(operation) !== 'unit') return neuron;
  forEachRead(graph, index, unit, (source, sourceUnit) => {
    neuron = neuronAt(graph, source, sourceUnit);
  });
  return neuron;
}

function ingredient(kind: Ingredient['kind'], neuron: NeuronReference | null, value = Number.NaN): Ingredient {
  return { kind, neuron, parameter: null, value };
}

export function parameterIngredient({ parameters }: Trace, parameter: number): Ingredient {
  return { kind: 'parameter', neuron: null, parameter, value: parameters[parameter] ?? Number.NaN };
}

/** A number that an operation reads. */
function readValue(
  trace: Trace,
  reader: OperationIndex,
  source: OperationIndex,
  example: number,
  unit: number,
): Ingredient {
  const { operations } = trace.graph;
  const { kind, layer, width } = operations[source] as Operation;
  const isInside = layer !== undefined && layer === operations[reader]?.layer;
  const name = kind === 'affine' ? 'preActivation' : isInside ? 'intermediate' : 'activation';
  return ingredient(name, neuronAt(trace.graph, source, unit), valuesAt(trace, source)[example * width + unit]);
}

/** The prediction that is largest in size, with its target. */
function ingredientsOfLoss(trace: Trace, input: OperationIndex): readonly Ingredient[] {
  const { outputWidth } = trace.graph;
  const values = valuesAt(trace, input).subarray(0, trace.count * outputWidth);
  let at = 0;
  for (const [each, value] of values.entries()) if (sizeOf(value) > sizeOf(values[at] ?? 0)) at = each;
  const neuron = neuronAt(trace.graph, input, at % outputWidth);
  return [ingredient('prediction', neuron, values[at]), ingredient('target', neuron, trace.targets[at])];
}
