// The explanation of one number, followed while the network trains, with the rows it can be seen for and its check.
import { useMemo } from 'react';
import { explainNumber } from '#core/explain/explain-number.ts';
import type { Explanation, Scope } from '#core/explain/explanation.ts';
import type { ExplanationContext } from '#core/explain/explanation-context.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { checkExplainedGradient, type ExplainedCheck } from '#core/explain/gradient-check.ts';
import { type PathLedger, pathLedger, pathStartOf } from '#core/explain/paths/path-ledger.ts';
import { wireParameter } from '#core/network/parameter-layout.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { explanationContextOf, type ShownMoment } from './explanation-context-of.ts';
import { type LookableRows, lookableRows } from './lookable-rows.ts';
import { useShownMoment } from './use-shown-moment.ts';

export interface ExplainedNumber extends LookableRows {
  readonly explanation: Explanation | null;
  /** Its row is none of the data, but what is tried in its place. */
  readonly isTried: boolean;
  /** Its wire or neuron is no longer drawn. */
  readonly gone: boolean;
  /** Compares an explained gradient with the finite difference; null for other numbers. */
  check(): ExplainedCheck | null;
  /** The ways from an explained gradient's parameter to the loss of the row, `limit` of them listed; null for other numbers. */
  paths(limit: number): PathLedger | null;
}

const nothing: ExplainedNumber = {
  explanation: null,
  isTried: false,
  gone: false,
  rows: [],
  rowCount: 0,
  check: () => null,
  paths: () => null,
};

export function useExplanation(target: ExplanationTarget | null): ExplainedNumber {
  const shown = useShownMoment();
  const isStepped = useRun((state) => state.stage !== null);
  const scope = useUi((state) => state.scope);
  return useMemo(() => {
    if (target === null || shown === null) return nothing;
    return explained(shown, target, scope, isStepped);
  }, [target, shown, isStepped, scope]);
}

function explained(shown: ShownMoment, target: ExplanationTarget, scope: Scope, isStepped: boolean): ExplainedNumber {
  const context = explanationContextOf(shown, target, scope);
  const rows = lookableRows(shown.document, shown.values, isStepped);
  if (context === null) return { ...nothing, ...rows };
  const explanation = explainNumber(context, target);
  return {
    explanation,
    isTried: shown.values.isTried === true,
    gone: explanation === null && !isDrawn(context, target),
    ...rows,
    check: () => checkOf(shown, context, explanation),
    paths: (limit) => pathsOf(context, target, limit),
  };
}

function isDrawn({ network, layout }: ExplanationContext, target: ExplanationTarget): boolean {
  if ('wire' in target) return wireParameter(layout, target.wire) !== null;
  if (!('neuron' in target)) return true;
  const { layer, unit } = target.neuron;
  return network.layers.some((each) => each.id === layer && unit < each.units);
}

function pathsOf(context: ExplanationContext, target: ExplanationTarget, limit: number): PathLedger | null {
  const { network, parameters, loss, row } = context;
  const start = pathStartOf(target);
  return start === null || row === null ? null : pathLedger({ network, parameters, loss, trace: row }, start, limit);
}

function checkOf(
  { document }: ShownMoment,
  context: ExplanationContext,
  explanation: Explanation | null,
): ExplainedCheck | null {
  const { compiled, dataset } = compiledDocument(document);
  const parameter = explanation?.checkedParameter ?? null;
  const rows = context.scope === 'row' ? [context.row] : context.miniBatch;
  const numbers = rows.flatMap((trace) => (trace === null ? [] : [trace.row]));
  if (compiled === null || dataset === null || parameter === null || numbers.length === 0) return null;
  return checkExplainedGradient(context, compiled, dataset, numbers, parameter);
}
