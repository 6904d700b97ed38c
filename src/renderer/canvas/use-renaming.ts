// The command Rename opens the name of what is selected where it stands.
import { useEffect } from 'react';
import { useUi } from '#renderer/state/ui-store.ts';
import { edit } from './canvas-view.ts';

export function useRenaming(): void {
  useEffect(
    () =>
      useUi.subscribe(({ renameRequests, selection }, before) => {
        if (renameRequests === before.renameRequests) return;
        const layer = selection.layers[0] ?? selection.neurons[0]?.layer;
        if (layer !== undefined) edit({ kind: 'name', layer });
      }),
    [],
  );
}
