// Hook for the moment that the window shows, for whatever explains it; null while there is nothing.
import { useMemo, useSyncExternalStore } from 'react';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import type { ShownMoment, StepMoment } from './explanation-context-of.ts';

export function useShownMoment(): ShownMoment | null {
  const document = useDocument((state) => state.document);
  const values = useSyncExternalStore(onShownValues, shownValues);
  const moment = useRun((state): StepMoment => {
    if (state.status === 'running') return 'streaming';
    return state.stage?.kind === 'update' ? 'performed' : 'planned';
  });
  return useMemo(
    () => (document === null || values === null ? null : { document, values, moment }),
    [document, values, moment],
  );
}
