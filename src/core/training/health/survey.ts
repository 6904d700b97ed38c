// Counts, over many examples, where neurons are silent or saturated and how large gradients are.
import type { ActivationOperation, ComputationGraph, OperationIndex } from '#core/graph/computation-graph.ts';
import { slopeOf, tailsOf } from '#core/graph/operations/activation.ts';
import { gradientsAt, type Trace, valuesAt } from '#core/graph/trace.ts';
import { lossInput } from '#core/learning/losses/loss-functions.ts';
import { farOff, flatShare, silence } from './thresholds.ts';

/** Per unit of one layer. */
export interface LayerSurvey {
  /** Examples on which the unit is silent: output and slope 0. */
  readonly silent: Uint32Array;
  /** Examples on which the unit is saturated: its function is nearly flat there. */
  readonly saturated: Uint32Array;
  /** Of these, the examples on which an output is far from its target and the loss can't move it; 0 for other layers. */
  readonly stuck: Uint32Array;
  /** Sum over the examples of |∂L/∂z|, L being the example's own loss. */
  readonly gradient: Float64Array;
}

export interface Survey {
  /** Examples seen. */
  count: number;
  /** Dense layers by id. */
  readonly layers: Map<string, LayerSurvey>;
}

export function emptySurvey(): Survey {
  return { count: 0, layers: new Map() };
}

/** First target column of each operation that is an output layer's activations. */
function outputColumns({ operations, output }: ComputationGraph): ReadonlyMap<OperationIndex, number> {
  const joined = operations[output];
  if (joined?.kind !== 'concatenate') return new Map([[output, 0]]);
  const columns = new Map<OperationIndex, number>();
  let column = 0;
  for (const input of joined.inputs) {
    columns.set(input, column);
    column += operations[input]?.width ?? 0;
  }
  return columns;
}

/** Adds the examples of a finished forward and backward pass. */
export function addToSurvey(survey: Survey, trace: Trace): void {
  const columns = outputColumns(trace.graph);
  for (const [index, operation] of trace.graph.operations.entries()) {
    if (operation.layer === undefined) continue;
    const layer = surveyOf(survey, operation.layer, operation.width);
    if (operation.kind === 'affine') addGradients(layer, trace, index);
    if (operation.kind !== 'activation') continue;
    const tails = tailsOf(operation);
    if (tails.kind === 'silent') addSilent(layer, trace, index, operation);
    if (tails.kind === 'flat') {
      addSaturated(layer, trace, { index, operation, steep: tails.steepest, column: columns.get(index) });
    }
  }
  survey.count += trace.count;
}

function surveyOf({ layers }: Survey, layer: string, width: number): LayerSurvey {
  const known = layers.get(layer);
  if (known !== undefined) return known;
  const fresh = {
    silent: new Uint32Array(width),
    saturated: new Uint32Array(width),
    stuck: new Uint32Array(width),
    gradient: new Float64Array(width),
  };
  layers.set(layer, fresh);
  return fresh;
}

function addGradients({ gradient }: LayerSurvey, trace: Trace, operation: number): void {
  const width = gradient.length;
  const upstream = gradientsAt(trace, operation);
  // The trace has gradients of the mean loss; an example's own is as many times larger as there are examples.
  for (let at = 0; at < trace.count * width; at += 1) {
    const unit = at % width;
    gradient[unit] = (gradient[unit] as number) + Math.abs(upstream[at] as number) * trace.count;
  }
}

function addSilent({ silent }: LayerSurvey, trace: Trace, index: number, operation: ActivationOperation): void {
  const { input, width } = operation;
  const z = valuesAt(trace, input);
  const a = valuesAt(trace, index);
  for (let at = 0; at < trace.count * width; at += 1) {
    const value = a[at] as number;
    const slope = slopeOf(operation, z[at] as number, value);
    if (Math.abs(slope) <= silence && Math.abs(value) <= silence) increment(silent, at % width);
  }
}

interface Squashing {
  readonly index: OperationIndex;
  readonly operation: ActivationOperation;
  readonly steep: number;
  /** First target column of an output layer; undefined for others. */
  readonly column: number | undefined;
}

function addSaturated({ saturated, stuck }: LayerSurvey, trace: Trace, squashing: Squashing): void {
  const { index, operation, steep, column } = squashing;
  const { input, width } = operation;
  const { outputWidth } = trace.graph;
  const canStick = column !== undefined && !readsLogits(trace.graph);
  const z = valuesAt(trace, input);
  const a = valuesAt(trace, index);
  for (let at = 0; at < trace.count * width; at += 1) {
    const unit = at % width;
    const value = a[at] as number;
    if (Math.abs(slopeOf(operation, z[at] as number, value)) >= flatShare * steep) continue;
    increment(saturated, unit);
    if (!canStick) continue;
    const target = trace.targets[Math.floor(at / width) * outputWidth + column + unit] as number;
    if (Math.abs(value - target) > farOff) increment(stuck, unit);
  }
}

/** Of a loss that is computed from z the gradient does not pass the activation function. */
function readsLogits({ operations, loss }: ComputationGraph): boolean {
  const operation = operations[loss];
  return operation?.kind === 'elementwiseLoss' && lossInput(operation.loss) === 'logits';
}

function increment(counts: Uint32Array, unit: number): void {
  counts[unit] = (counts[unit] as number) + 1;
}
