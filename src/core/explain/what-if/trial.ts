// A trial: one thing of the network is changed for the length of a pass. Everything that is kept stays as it is.
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import { loadRows } from '#core/graph/load-rows.ts';
import { runForward } from '#core/graph/operations/operation-rules.ts';
import { createTrace, type Trace, valuesAt } from '#core/graph/trace.ts';
import type { NeuronReference } from '#core/network/network.ts';
import type { RowSource } from '../row-trace.ts';

export type Trial =
  /** A weight or a bias, by its place among the parameters, has another value. */
  | { readonly kind: 'parameter'; readonly parameter: number; readonly value: number }
  /** A neuron sends on another activation than its own; 0 switches it off. */
  | { readonly kind: 'activation'; readonly neuron: NeuronReference; readonly value: number };

/** What trials are made on: a network with its present numbers, and rows of the dataset. */
export interface TrialSubject {
  readonly compiled: Pick<CompiledNetwork, 'graph'>;
  readonly parameters: Float64Array;
  readonly source: RowSource;
  readonly rows: Int32Array;
}

/** Rows that are computed at a time, so that memory does not grow with their number. */
const blockSize = 256;

/** The mean loss over the rows; a trial of null is the network as it is. */
export function lossUnder(subject: TrialSubject, trial: Trial | null): number {
  let sum = 0;
  forEachBlock(subject, trial, (trace) => {
    sum += forwardUnder(trace, trial) * trace.count;
  });
  return sum / subject.rows.length;
}

/** Loads the rows block by block into one working memory with the trial's parameters. */
export function forEachBlock(
  { compiled, parameters, source, rows }: TrialSubject,
  trial: Trial | null,
  visit: (trace: Trace) => void,
): void {
  const tried = trial?.kind === 'parameter' ? parameters.with(trial.parameter, trial.value) : parameters;
  const trace = createTrace(compiled.graph, Math.min(rows.length, blockSize), tried);
  for (let start = 0; start < rows.length; start += blockSize) {
    loadRows(trace, source, rows.subarray(start, start + blockSize));
    visit(trace);
  }
}

/** The forward pass of the trace's rows; returns their mean loss. */
export function forwardUnder(trace: Trace, trial: Trial | null): number {
  const { graph } = trace;
  const held = trial?.kind === 'activation' ? trial : null;
  const place = held === null ? null : graph.layers.get(held.neuron.layer)?.activation;
  for (const [index, operation] of graph.operations.entries()) {
    runForward(operation, index, trace);
    if (held === null || index !== place) continue;
    const values = valuesAt(trace, index);
    for (let row = 0; row < trace.count; row += 1) values[row * operation.width + held.neuron.unit] = held.value;
  }
  return valuesAt(trace, graph.loss)[0] as number;
}
