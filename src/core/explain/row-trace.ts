// Every number that one row of the dataset makes of the network, laid out by layer.
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import { type Evaluation, evaluateExamples } from '#core/graph/evaluate.ts';
import { gradientsAt, type Trace, valuesAt } from '#core/graph/trace.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';

/** Of one row, or the means of several. */
export interface RowNumbers {
  /** Row of the dataset, from 0. */
  readonly row: number;
  readonly preActivations: ReadonlyMap<LayerId, Float64Array>;
  readonly activations: ReadonlyMap<LayerId, Float64Array>;
  /** ∂L/∂a of this row's own loss, input layers included; what a loss computed from logits sends past a is not in it. */
  readonly activationGradients: ReadonlyMap<LayerId, Float64Array>;
  /** δ = ∂L/∂z of this row's own loss. */
  readonly deltas: ReadonlyMap<LayerId, Float64Array>;
  /** The row's own gradient by every parameter, in the order of the layout; empty where it is kept back. */
  readonly gradients: Float64Array;
  /** Targets in the order of the outputs. */
  readonly targets: Float64Array;
  readonly loss: number;
}

export interface RowTrace extends RowNumbers {
  /** The same numbers by operation, as the engine has them. */
  readonly graphTrace: Trace;
}

/** The rows of a dataset as a network sees them, row-major. */
export interface RowSource {
  /** [count × inputWidth] */
  readonly features: Float64Array;
  /** [count × outputWidth] */
  readonly targets: Float64Array;
}

/** Every intermediate of one row, forwards and backwards, as the reference engine has it. */
export function evaluateRow(
  { graph }: Pick<CompiledNetwork, 'graph'>,
  parameters: Float64Array,
  { features, targets }: RowSource,
  row: number,
): Evaluation {
  return evaluateExamples(
    graph,
    parameters,
    features.slice(row * graph.inputWidth, (row + 1) * graph.inputWidth),
    targets.slice(row * graph.outputWidth, (row + 1) * graph.outputWidth),
  );
}

export function traceRow(
  compiled: Pick<CompiledNetwork, 'graph'>,
  parameters: Float64Array,
  source: RowSource,
  row: number,
): RowTrace {
  const { graph } = compiled;
  const { loss, trace } = evaluateRow(compiled, parameters, source, row);
  const targets = source.targets.slice(row * graph.outputWidth, (row + 1) * graph.outputWidth);
  const preActivations = new Map<LayerId, Float64Array>();
  const activations = new Map<LayerId, Float64Array>();
  const activationGradients = new Map<LayerId, Float64Array>();
  const deltas = new Map<LayerId, Float64Array>();
  for (const [id, { preActivation, activation }] of graph.layers) {
    const layer = id as LayerId;
    activations.set(layer, valuesAt(trace, activation));
    activationGradients.set(layer, gradientsAt(trace, activation));
    if (preActivation === null) continue;
    preActivations.set(layer, valuesAt(trace, preActivation));
    deltas.set(layer, gradientsAt(trace, preActivation));
  }
  const gradients = trace.parameterGradients;
  return { row, preActivations, activations, activationGradients, deltas, gradients, targets, loss, graphTrace: trace };
}

/** Without what goes back from the loss. */
export function forwardOnly(trace: RowTrace): RowTrace {
  const none = new Map<LayerId, Float64Array>();
  return { ...trace, activationGradients: none, deltas: none, gradients: new Float64Array(0) };
}

/** A neuron's number in one of the trace's maps. */
export function numberOf(values: ReadonlyMap<LayerId, Float64Array>, neuron: NeuronReference): number {
  return values.get(neuron.layer)?.[neuron.unit] ?? Number.NaN;
}
