// Values of the reference engine for the window: a mini-batch's gradients, a planned update.
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import type { OptimizerSettings, OptimizerState } from '#core/learning/optimizers/optimizer.ts';
import { cloneOptimizerState, updateParameters } from '#core/learning/optimizers/optimizers.ts';

/** Features and targets of some rows, row-major. */
function examplesOf(dataset: Dataset, rows: ArrayLike<number>): { features: Float64Array; targets: Float64Array } {
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
