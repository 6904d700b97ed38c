// One of the numbers the canvas shows, followed while training.
import { useSyncExternalStore } from 'react';
import { onScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import type { ShownValues } from '#renderer/state/stores/shown-values.ts';

/** Null while there is no such number. */
export function useShownValue(read: (values: ShownValues) => number | null | undefined): number | null {
  return useSyncExternalStore(onScopedValues, () => {
    const values = scopedValues();
    const value = values === null ? null : read(values);
    return value === undefined ? null : value;
  });
}
