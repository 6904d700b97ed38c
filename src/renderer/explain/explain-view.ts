// How the Explain panel looks at numbers: which rows, how many digits. Kept while other tabs are open.
import { create } from 'zustand';
import type { Factor, Scope } from '#core/explain/explanation.ts';
import { openExplain, useUi } from '#renderer/state/ui-store.ts';

interface ExplainView {
  readonly scope: Scope;
  readonly fullPrecision: boolean;
}

export const useExplainView = create<ExplainView>(() => ({ scope: 'row', fullPrecision: false }));

/** Opens what stands behind a number, under the rows that it is about. */
export function openFactor({ opens, view }: Factor): void {
  if (opens === null) return;
  if (view !== null) useExplainView.setState({ scope: view.scope });
  if (view?.scope === 'row') useUi.setState({ row: view.row });
  const { explainTrail, explainPosition } = useUi.getState();
  if (!isSameTarget(explainTrail[explainPosition], opens)) openExplain(opens);
}

function isSameTarget(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
