// The step that met a number that is not finite, run once more with every value kept: where it happened, and out of what.
import type { ComputationGraph, Operation, OperationIndex } from '#core/graph/computation-graph.ts';
import { backward, forward } from '#core/graph/evaluate.ts';
import { loadRows } from '#core/graph/load-rows.ts';
import { createTrace, gradientsAt, type Trace, valuesAt } from '#core/graph/trace.ts';
import type { OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { cloneOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { applyUpdate, type ParameterRoles } from '#core/learning/update/apply-update.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import {
  type Ingredient,
  ingredientsOfGradient,
  ingredientsOfParameterGradient,
  ingredientsOfValue,
  parameterIngredient,
} from './ingredients.ts';
import { inRange, isInRange } from './number-range.ts';

/** A step that is about to diverge. */
export interface FailingStep {
  readonly graph: ComputationGraph;
  readonly features: Float64Array;
  readonly targets: Float64Array;
  readonly parameters: Float64Array;
  readonly optimizerState: OptimizerState;
  readonly update: UpdateSettings;
  readonly roles: ParameterRoles;
  /** The mini-batch's rows of the dataset. */
  readonly rows: Int32Array;
  /** The largest number of the engine that trained. */
  readonly largest: number;
  /** Multipliers of dropout; null: nothing is dropped. */
  readonly dropout: Float64Array | null;
}

export interface Failure {
  readonly during: 'forward' | 'backward' | 'update';
  readonly operation: Operation['kind'] | null;
  /** The neuron it happened at; null for the loss and for parameters. */
  readonly neuron: NeuronReference | null;
  /** The parameter it happened at, or whose gradient; null for the rest. */
  readonly parameter: number | null;
  /** Row of the dataset; null where the whole mini-batch is summed. */
  readonly row: number | null;
  /** What came out: infinite, or not a number. */
  readonly value: number;
  /** What it was made of, largest first where it is a sum. */
  readonly ingredients: readonly Ingredient[];
}

/** The first number that is not finite; null when the step is fine after all. */
export function dissectStep(step: FailingStep): Failure | null {
  const trace = createTrace(step.graph, step.rows.length, step.parameters);
  trace.dropout = step.dropout;
  loadRows(trace, step, step.rows);
  forward(trace);
  const value = step.graph.operations.findIndex(
    (_, index) => placeIn(step, trace, index, valuesAt(trace, index)) !== null,
  );
  if (value >= 0) return failedValue(step, trace, value);
  backward(trace);
  return failedGradient(step, trace) ?? failedUpdate(step, trace);
}

function failedValue(step: FailingStep, trace: Trace, index: OperationIndex): Failure | null {
  const place = placeIn(step, trace, index, valuesAt(trace, index));
  if (place === null) return null;
  const { example, unit, value } = place;
  return {
    during: 'forward',
    ...operationAt(trace, index, unit),
    row: index === trace.graph.loss ? null : (step.rows[example] ?? null),
    value,
    ingredients: ingredientsOfValue(trace, index, example, unit),
  };
}

/** Gradients flow backwards, so the first one is the last in order; then come the sums over the mini-batch. */
function failedGradient(step: FailingStep, trace: Trace): Failure | null {
  for (let index = trace.graph.operations.length - 1; index >= 0; index -= 1) {
    const place = placeIn(step, trace, index, gradientsAt(trace, index));
    if (place === null) continue;
    const { example, unit, value } = place;
    return {
      during: 'backward',
      ...operationAt(trace, index, unit),
      row: step.rows[example] ?? null,
      value,
      ingredients: ingredientsOfGradient(trace, index, example, unit),
    };
  }
  const parameter = trace.parameterGradients.findIndex((gradient) => !isInRange(gradient, step.largest));
  if (parameter < 0) return null;
  const ingredients = ingredientsOfParameterGradient(trace, parameter);
  const value = inRange(trace.parameterGradients[parameter] ?? Number.NaN, step.largest);
  return { during: 'backward', operation: null, neuron: null, parameter, row: null, value, ingredients };
}

/** The optimizer made a number of finite ones that is none. */
function failedUpdate(
  { parameters, optimizerState, update, roles, largest }: FailingStep,
  trace: Trace,
): Failure | null {
  const tried = parameters.slice();
  const state = cloneOptimizerState(optimizerState);
  applyUpdate(update, roles, tried, trace.parameterGradients.slice(), state);
  const arrays = [tried, ...state.slots];
  for (const array of arrays) {
    const parameter = array.findIndex((value) => !isInRange(value, largest));
    if (parameter < 0) continue;
    const gradient = trace.parameterGradients[parameter] ?? Number.NaN;
    const nowhere = { neuron: null, parameter: null };
    const ingredients: readonly Ingredient[] = [
      parameterIngredient(trace, parameter),
      { kind: 'gradient', ...nowhere, value: gradient },
      { kind: 'learningRate', ...nowhere, value: update.optimizer.learningRate },
    ];
    const value = inRange(array[parameter] ?? Number.NaN, largest);
    return { during: 'update', operation: null, neuron: null, parameter, row: null, value, ingredients };
  }
  return null;
}

function operationAt(
  { graph }: Trace,
  index: OperationIndex,
  unit: number,
): Pick<Failure, 'operation' | 'neuron' | 'parameter'> {
  const operation = graph.operations[index] as Operation;
  const neuron = operation.layer === undefined ? null : { layer: operation.layer as LayerId, unit };
  return { operation: operation.kind, neuron, parameter: null };
}

/** The first number that is out of range; null when none is. A loss is when the sum over the rows is, from which its mean is made. */
function placeIn(
  { largest }: FailingStep,
  { graph, count }: Trace,
  index: OperationIndex,
  array: Float64Array,
): { readonly example: number; readonly unit: number; readonly value: number } | null {
  const { width } = graph.operations[index] as Operation;
  const [length, rows] = index === graph.loss ? [1, count] : [count * width, 1];
  const at = array.subarray(0, length).findIndex((value) => !isInRange(value * rows, largest));
  if (at < 0) return null;
  return { example: Math.floor(at / width), unit: at % width, value: inRange((array[at] as number) * rows, largest) };
}
