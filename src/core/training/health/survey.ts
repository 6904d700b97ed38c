// Counts, over many examples, where neurons are silent or saturated and how large gradients are.
import type { ComputationGraph, Operation, OperationIndex } from '#core/graph/computation-graph.ts';
import { localDerivative, parametersOf, readingOf, runForward } from '#core/graph/operations/operation-rules.ts';
import { gradientsAt, type Trace, traceOfExample, valuesAt } from '#core/graph/trace.ts';
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
  /** The steepest slope of a function that flattens on both sides; NaN for one that does not. */
  readonly steepest: Float64Array;
}

export interface Survey {
  /** Examples seen. */
  count: number;
  /** Layers by id. */
  readonly layers: Map<string, LayerSurvey>;
  /** Steepest slopes of functions without parameters, each with the first operation that computes it: of thousands of layers most are alike. */
  readonly tried: [Operation, number][];
}

export function emptySurvey(): Survey {
  return { count: 0, layers: new Map(), tried: [] };
}

/** An operation that makes each unit of a layer from one number: what the layer's neurons say. */
interface UnitFunction {
  readonly index: OperationIndex;
  readonly input: OperationIndex;
  readonly width: number;
}

/** Adds the examples of a finished forward and backward pass. */
export function addToSurvey(survey: Survey, trace: Trace): void {
  const { operations, layers } = trace.graph;
  const columns = outputColumns(trace.graph);
  // Cut out once: each has a part of every operation's values.
  const examples = Array.from({ length: trace.count }, (_, example) => traceOfExample(trace, example));
  for (const [index, operation] of operations.entries()) {
    if (operation.layer === undefined) continue;
    const isActivation = layers.get(operation.layer)?.activation === index;
    const unitFunction = isActivation ? unitFunctionOf(operation, index) : null;
    const layer = surveyOf(survey, operation, examples[0], unitFunction);
    if (operation.kind === 'affine') addGradients(layer, trace, index);
    if (unitFunction !== null) addSlopes(layer, examples, unitFunction, columns.get(index));
  }
  survey.count += trace.count;
}

function unitFunctionOf(operation: Operation, index: OperationIndex): UnitFunction | null {
  if (readingOf(operation) !== 'unit' || !('input' in operation)) return null;
  return { index, input: operation.input, width: operation.width };
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

function surveyOf(
  { layers, count, tried }: Survey,
  { layer = '', width }: Operation,
  first: Trace | undefined,
  unitFunction: UnitFunction | null,
): LayerSurvey {
  const known = layers.get(layer) ?? {
    silent: new Uint32Array(width),
    saturated: new Uint32Array(width),
    stuck: new Uint32Array(width),
    gradient: new Float64Array(width),
    steepest: new Float64Array(width),
  };
  if (count === 0 && unitFunction !== null && first !== undefined) {
    known.steepest.set(steepestSlopes(first, unitFunction, tried));
  }
  layers.set(layer, known);
  return known;
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

/** @param column first target column of an output layer; undefined for others */
function addSlopes(
  layer: LayerSurvey,
  examples: readonly Trace[],
  { index, input, width }: UnitFunction,
  column: number | undefined,
): void {
  for (const own of examples) {
    const canStick = column !== undefined && !readsLogits(own.graph);
    for (let unit = 0; unit < width; unit += 1) {
      const value = valuesAt(own, index)[unit] as number;
      const slope = Math.abs(localDerivative(own, index, unit, { source: input, unit, wire: -1 }));
      if (slope <= silence && Math.abs(value) <= silence) increment(layer.silent, unit);
      const steepest = layer.steepest[unit] as number;
      if (Number.isNaN(steepest) || slope >= flatShare * steepest) continue;
      increment(layer.saturated, unit);
      const target = own.targets[(column ?? 0) + unit] as number;
      if (canStick && Math.abs(value - target) > farOff) increment(layer.stuck, unit);
    }
  }
}

const farOut = 1e4;
const quiet = 1e-9;

/** Of each unit's function. Without parameters of its own it is the same for all units, and in whatever layer. */
function steepestSlopes(example: Trace, unitFunction: UnitFunction, tried: Survey['tried']): readonly number[] {
  const operation = example.graph.operations[unitFunction.index] as Operation;
  if (parametersOf(operation).length > 0) return trySlopes(example, unitFunction, operation);
  let known = tried.find(([other]) => isSameFunction(other, operation));
  if (known === undefined) {
    const { switchedOff: _, ...free } = operation;
    const [slope] = trySlopes(example, unitFunction, { ...free, width: 1 });
    known = [operation, slope as number];
    tried.push(known);
  }
  return Array<number>(unitFunction.width).fill(known[1]);
}

/** What an operation says of where it stands. */
const placeFields = ['layer', 'width', 'input', 'switchedOff'];

function isSameFunction(one: Operation, other: Operation): boolean {
  return Object.keys({ ...one, ...other }).every(
    (field) => placeFields.includes(field) || Reflect.get(one, field) === Reflect.get(other, field),
  );
}

/** Of each unit of the operation, at places far out and between. */
function trySlopes(example: Trace, { index, input }: UnitFunction, operation: Operation): readonly number[] {
  const { width } = operation;
  const places = new Float64Array(width);
  const values = example.values.with(input, places).with(index, new Float64Array(width));
  const probe: Trace = { ...example, values };
  const units = Array.from({ length: width }, (_, unit) => unit);
  const slopesAt = (number: number): readonly number[] => {
    places.fill(number);
    runForward(operation, index, probe);
    return units.map((unit) => Math.abs(localDerivative(probe, index, unit, { source: input, unit, wire: -1 })));
  };
  const [left, right] = [slopesAt(-farOut), slopesAt(farOut)];
  const isFlat = units.map((unit) => (left[unit] as number) <= quiet && (right[unit] as number) <= quiet);
  const between = isFlat.includes(true) ? Array.from({ length: 161 }, (_, step) => slopesAt((step - 80) / 8)) : [];
  return units.map((unit) =>
    isFlat[unit] ? Math.max(...between.map((slopes) => slopes[unit] as number)) : Number.NaN,
  );
}

/** Of a loss that is computed from z the gradient does not pass the activation function. */
function readsLogits({ operations, loss }: ComputationGraph): boolean {
  const operation = operations[loss];
  return operation?.kind === 'elementwiseLoss' && lossInput(operation.loss) === 'logits';
}

function increment(counts: Uint32Array, unit: number): void {
  counts[unit] = (counts[unit] as number) + 1;
}
