// Marks a number of the panel with what it is, so that it can be compared with the same number elsewhere in the window.
import { useCallback } from 'react';
import type { Factor } from '#core/explain/explanation.ts';
import { type QuantityAttributes, quantityAttributes } from '#core/explain/quantity-attributes.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';

export function useQuantity(): (number: Pick<Factor, 'code' | 'values'>) => QuantityAttributes {
  const scope = useUi((state) => state.scope);
  // Once a step is taken the factors are still those from before it, while the canvas shows the new parameters.
  const isPerformed = useRun((state) => state.stage?.kind === 'update');
  return useCallback(
    ({ code, values }) => {
      const isOld = isPerformed && (code === 'weight' || code === 'bias');
      return isOld ? {} : quantityAttributes(code, values, scope);
    },
    [scope, isPerformed],
  );
}
