// The shown numbers under the scope that is looked at: of this row alone, or the means over the mini-batch.

import type { Scope } from '#core/explain/explanation.ts';
import { meanTrace } from '#core/explain/mean-trace.ts';
import type { RowNumbers } from '#core/explain/row-trace.ts';
import { useUi } from '../window/ui-store.ts';
import { onShownValues, type ShownValues, shownValues } from './shown-values.ts';

/** As the window shows them: of a row, or of several. */
export type ScopedValues = Omit<ShownValues, 'rowValues'> & { readonly rowValues: RowNumbers | null };

/** Both views of the numbers that were shown last; they are asked for many times. */
let last: { readonly values: ShownValues; readonly views: Map<Scope, ScopedValues> } | null = null;

/** In place of the row's numbers and the gradients stand those of the scope; all else is the same. */
export function scopedValues(): ScopedValues | null {
  const values = shownValues();
  if (values === null) return null;
  if (last?.values !== values) last = { values, views: new Map() };
  const { scope } = useUi.getState();
  const view = last.views.get(scope) ?? inScope(values, scope);
  last.views.set(scope, view);
  return view;
}

function inScope(values: ShownValues, scope: Scope): ScopedValues {
  const { rowValues, miniBatch } = values;
  if (scope === 'row') {
    const gradients = rowValues?.gradients ?? null;
    return { ...values, gradients: gradients?.length === values.parameters.length ? gradients : null };
  }
  const traces = miniBatch?.() ?? [];
  return { ...values, rowValues: traces.length === 0 ? null : meanTrace(traces) };
}

/** Calls the listener whenever a number or the scope changes; returns how to stop. */
export function onScopedValues(listener: (values: ScopedValues | null) => void): () => void {
  const stops = [
    onShownValues(() => listener(scopedValues())),
    useUi.subscribe((state, before) => {
      if (state.scope !== before.scope) listener(scopedValues());
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
