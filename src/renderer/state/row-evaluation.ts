// Values of the reference engine for the window: one row's intermediates, a mini-batch's gradients, a planned update.
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { gradientsAt, valuesAt } from '#core/graph/trace.ts';
import type { OptimizerSettings, OptimizerState } from '#core/learning/optimizers/optimizer.ts';
import { cloneOptimizerState, updateParameters } from '#core/learning/optimizers/optimizers.ts';
import { type LayerId, layerId } from '#core/network/network.ts';
import type { RowValues } from './shown-values.ts';

/** Features and targets of some rows, row-major. */
export function examplesOf(
  dataset: Dataset,
  rows: ArrayLike<number>,
): { features: Float64Array; targets: Float64Array } {
  const featureWidth = dataset.featureNames.length;
  const targetWidth = dataset.targetNames.length;
  const features = new Float64Array(rows.length * featureWidth);
  const targets = new Float64Array(rows.length * targetWidth);
  for (let example = 0; example < rows.length; example += 1) {
    const row = rows[example] as number;
    features.set(dataset.features.subarray(row * featureWidth, (row + 1) * featureWidth), example * featureWidth);
    targets.set(dataset.targets.subarray(row * targetWidth, (row + 1) * targetWidth), example * targetWidth);
  }
  return { features, targets };
}

export function evaluateRow(
  graph: ComputationGraph,
  parameters: Float64Array,
  dataset: Dataset,
  row: number,
): RowValues {
  const { features, targets } = examplesOf(dataset, [row]);
  const { loss, trace } = evaluateExamples(graph, parameters, features, targets);
  const preActivations = new Map<LayerId, Float64Array>();
  const activations = new Map<LayerId, Float64Array>();
  const activationGradients = new Map<LayerId, Float64Array>();
  const deltas = new Map<LayerId, Float64Array>();
  for (const [id, { preActivation, activation }] of graph.layers) {
    const layer = layerId(id);
    activations.set(layer, valuesAt(trace, activation));
    activationGradients.set(layer, gradientsAt(trace, activation));
    if (preActivation === null) continue;
    preActivations.set(layer, valuesAt(trace, preActivation));
    deltas.set(layer, gradientsAt(trace, preActivation));
  }
  const gradients = trace.parameterGradients;
  return { row, preActivations, activations, activationGradients, deltas, gradients, targets, loss };
}

export function miniBatchGradients(
  { graph }: CompiledNetwork,
  parameters: Float64Array,
  dataset: Dataset,
  rows: Int32Array,
): Float64Array {
  const { features, targets } = examplesOf(dataset, rows);
  return evaluateExamples(graph, parameters, features, targets).trace.parameterGradients;
}

/** What the optimizer would add to each parameter now, changing nothing. */
export function plannedUpdates(
  optimizer: OptimizerSettings,
  parameters: Float64Array,
  gradients: Float64Array,
  state: OptimizerState,
): Float64Array {
  const moved = parameters.slice();
  updateParameters(optimizer, moved, gradients, cloneOptimizerState(state));
  return moved.map((value, index) => value - (parameters[index] as number));
}
