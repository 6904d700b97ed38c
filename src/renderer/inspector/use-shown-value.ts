// One of the numbers the canvas shows, followed while training.
import { useSyncExternalStore } from 'react';
import { onShownValues, type ShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';

/** Null while there is no such number. */
export function useShownValue(read: (values: ShownValues) => number | null | undefined): number | null {
  return useSyncExternalStore(onShownValues, () => {
    const values = shownValues();
    const value = values === null ? null : read(values);
    return value === undefined ? null : value;
  });
}
