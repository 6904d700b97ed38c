// After a step that met a number that isn't finite: runs it again, micro-batch by micro-batch, to name the place.
import type { Plan } from '#core/compile/plan.ts';
import type { ComputationGraph, OperationIndex } from '#core/graph/computation-graph.ts';
import type { Divergence } from '#core/graph/engine.ts';

/** What the search sees of a step; arrays are in the parameters' order. */
export interface DivergedStep {
  readonly graph: ComputationGraph;
  readonly plan: Plan;
  readonly rows: Int32Array;
  readonly loss: number;
  /** Computes one micro-batch, forwards and backwards; it begins at the mini-batch's example `start`. */
  run(rows: Int32Array, start: number): void;
  isFiniteValue(row: number, count: number): boolean;
  isFiniteGradient(row: number, count: number): boolean;
  readGradients(): Float64Array;
  readParametersTried(): Float64Array;
  readSlotsTried(): readonly Float64Array[];
}

export function findDivergence(step: DivergedStep): Divergence {
  const gradients = step.readGradients();
  const tried = [step.readParametersTried(), ...step.readSlotsTried()];
  const places = placesOf(step);
  if (places.value !== null) return { operation: places.value, parameter: null, during: 'forward' };
  if (!Number.isFinite(step.loss)) return { operation: step.graph.loss, parameter: null, during: 'forward' };
  const gradient = firstNotFinite(gradients);
  if (gradient !== null) return { operation: places.gradient, parameter: gradient, during: 'backward' };
  const parameter = tried.map(firstNotFinite).find((place) => place !== null) ?? null;
  return { operation: null, parameter, during: 'update' };
}

/** The first operations whose value and whose gradient aren't finite. A function of a finite z is finite, so z is to blame. */
function placesOf(step: DivergedStep): { value: OperationIndex | null; gradient: OperationIndex | null } {
  let value: OperationIndex | null = null;
  let gradient: OperationIndex | null = null;
  for (let start = 0; start < step.rows.length; start += step.plan.microBatch) {
    const rows = step.rows.subarray(start, start + step.plan.microBatch);
    step.run(rows, start);
    value = earlier(
      value,
      firstOperation(step, (row) => step.isFiniteValue(row, rows.length)),
    );
    gradient = earlier(
      gradient,
      firstOperation(step, (row) => step.isFiniteGradient(row, rows.length)),
    );
  }
  return { value, gradient };
}

function firstOperation({ graph, plan }: DivergedStep, isFiniteRow: (row: number) => boolean): OperationIndex | null {
  let first: OperationIndex | null = null;
  for (const { preActivation, activation } of graph.layers.values()) {
    if (graph.operations[activation]?.kind === 'input') continue;
    const rows = plan.rowsOfOperation.get(activation) ?? [];
    if (!rows.every(isFiniteRow)) first = earlier(first, preActivation ?? activation);
  }
  return first;
}

function earlier(one: OperationIndex | null, other: OperationIndex | null): OperationIndex | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

function firstNotFinite(values: Float64Array): number | null {
  const at = values.findIndex((value) => !Number.isFinite(value));
  return at < 0 ? null : at;
}
