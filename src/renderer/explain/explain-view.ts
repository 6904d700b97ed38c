// View settings of the Explain panel: how many digits. Kept while other tabs are open.

import type { Factor } from '#core/explain/explanation.ts';
import type { Explainable } from '#core/explain/explanation-target.ts';
import { createStore } from '#renderer/signals/store.ts';
import { nothingLit, openExplain, pickRow, rightShown, sameExplained, useUi } from '#renderer/state/window/ui-store.ts';

interface ExplainView {
  readonly fullPrecision: boolean;
  /** Counts the ways gone inside the panel: the focus then goes to the heading of the new number. */
  readonly visits: number;
}

export const useExplainView = createStore<ExplainView>(() => ({ fullPrecision: false, visits: 0 }));

/** Opens what stands behind a number, under the rows that it is about. */
export function openFactor({ opens, opensMetric, view }: Factor): void {
  const target = opens ?? opensMetric ?? null;
  if (target === null) return;
  if (view !== null) useUi.setState({ scope: view.scope });
  if (view?.scope === 'row') pickRow(view.row);
  visit(target);
}

/** Goes to another number from inside the panel; what was pointed at is no longer there to be left. */
export function visit(target: Explainable): void {
  useUi.setState({ highlight: nothingLit });
  openBeside(target);
  useExplainView.setState(({ visits }) => ({ visits: visits + 1 }));
}

/** Shows a number in the panel while the focus stays where it is. */
export function openBeside(target: Explainable): void {
  const { explainTrail, explainPosition } = useUi.getState();
  if (sameExplained(explainTrail[explainPosition], target)) useUi.setState(rightShown('explain'));
  else openExplain(target);
}
