// The shown numbers under the scope that is looked at: of this row alone, or the means over the mini-batch.

import type { Scope } from '#core/explain/explanation.ts';
import { meanTrace } from '#core/explain/mean-trace.ts';
import type { RowNumbers } from '#core/explain/row-trace.ts';
import { computed } from '#renderer/signals/signal.ts';
import { useUi } from '../window/ui-store.ts';
import { type ShownValues, shownValues } from './shown-values.ts';

/** As the window shows them: of a row, or of several. */
export type ScopedValues = Omit<ShownValues, 'rowValues'> & { readonly rowValues: RowNumbers | null };

/** In place of the row's numbers and the gradients stand those of the scope; all else is the same. */
const scoped = computed((): ScopedValues | null => {
  const values = shownValues();
  return values === null ? null : inScope(values, useUi.getState().scope);
});

export const scopedValues = scoped.get;

/** The mean over the mini-batch, whatever the scope is: by it the weights move. */
export function batchGradients(): Float64Array | null {
  return shownValues()?.gradients ?? null;
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
  return scoped.subscribe(() => listener(scoped.get()));
}
