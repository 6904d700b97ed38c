// The computation graph of what is looked at, with the numbers of the shown row, or why there is none.
import { useMemo } from 'react';
import type { Pictured } from '#core/explain/operation-graph/operation-arithmetic.ts';
import { graphAround, wholeGraph } from '#core/explain/operation-graph/operation-graph.ts';
import { gradientsOf, shortened, valuesOf } from '#core/explain/operation-graph/operation-numbers.ts';
import { type Placement, placeOperations } from '#core/explain/operation-graph/placement.ts';
import type { OperationGraph } from '#core/explain/operation-graph/shown-operation.ts';
import { evaluateRow } from '#core/explain/row-trace.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { Network } from '#core/network/network.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { type GraphSubject, useOperationGraph } from '#renderer/state/window/operation-graph-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { explanationContextOf, type ShownMoment } from '../explanation-context-of.ts';
import { type LookableRows, lookableRows } from '../lookable-rows.ts';
import { useShownMoment } from '../use-shown-moment.ts';

/** Numbers of one operation that are looked at one by one. */
export const mostListed = 64;

/** The first of them. */
export interface OperationNumbers {
  readonly values: Float64Array;
  /** Null for targets. */
  readonly gradients: Float64Array | null;
}

export interface ShownGraph extends Pictured {
  readonly network: Network;
  readonly placement: Placement;
  /** One per operation of the picture. */
  readonly numbers: readonly OperationNumbers[];
  readonly row: number;
  readonly rows: LookableRows;
}

export type GraphOrReason =
  | { readonly shown: ShownGraph }
  | { readonly why: 'whyNoSelection' | 'whyGone' | 'whyNoRow' | 'whyProblem' };

export function useShownGraph(): GraphOrReason {
  const moment = useShownMoment();
  const chosen = useOperationGraph((state) => state.subject);
  const selection = useUi((state) => state.selection);
  const isStepped = useRun((state) => state.stage !== null);
  const subject = useMemo((): GraphSubject | null => {
    if (chosen !== 'selected') return chosen;
    return selection.neurons[0] ?? null;
  }, [chosen, selection]);
  const graph = moment === null ? null : (compiledDocument(moment.document).compiled?.graph ?? null);
  const drawn = useMemo(
    () => (graph === null || subject === null ? null : drawnGraph(graph, subject)),
    [graph, subject],
  );
  return useMemo((): GraphOrReason => {
    if (moment === null || graph === null) return { why: 'whyProblem' };
    if (subject === null) return { why: 'whyNoSelection' };
    if (drawn === null) return { why: 'whyGone' };
    return withNumbers(moment, drawn, isStepped);
  }, [moment, graph, subject, drawn, isStepped]);
}

interface DrawnGraph {
  readonly picture: OperationGraph;
  readonly placement: Placement;
}

function drawnGraph(graph: ComputationGraph, subject: GraphSubject): DrawnGraph | null {
  const picture = subject === 'whole' || subject === 'selected' ? wholeGraph(graph) : graphAround(graph, subject);
  return picture === null ? null : { picture, placement: placeOperations(picture) };
}

function withNumbers(moment: ShownMoment, drawn: DrawnGraph, isStepped: boolean): GraphOrReason {
  const { document, values } = moment;
  const { compiled, dataset, trainable } = compiledDocument(document);
  const context = explanationContextOf(moment, { kind: 'loss' }, 'row');
  if (compiled === null || context === null || !trainable) return { why: dataset === null ? 'whyNoRow' : 'whyProblem' };
  if (dataset === null || context.row === null) return { why: 'whyNoRow' };
  const { row } = context.row;
  const { trace } = evaluateRow(compiled, context.parameters, dataset, row);
  const numbers = drawn.picture.operations.map((operation) => {
    const looked = shortened(operation, mostListed);
    return { values: valuesOf(trace, looked), gradients: gradientsOf(trace, looked) };
  });
  const rows = lookableRows(document, values, isStepped);
  return { shown: { ...drawn, trace, network: document.network, numbers, row, rows } };
}
