// One of the numbers the canvas shows, followed while training.
import { useSyncExternalStore } from 'react';
import { onScopedValues, type ScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';

/** Null while there is no such number. */
export function useShownValue(read: (values: ScopedValues) => number | null | undefined): number | null {
  return useSyncExternalStore(onScopedValues, () => {
    const values = scopedValues();
    const value = values === null ? null : read(values);
    return value === undefined ? null : value;
  });
}
