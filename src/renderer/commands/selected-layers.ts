// The layers that the selection is about: those selected as lanes, and those of the selected neurons.
import type { Layer } from '#core/network/network.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { selectedLayerIds, useUi } from '#renderer/state/window/ui-store.ts';

export function selectedLayers(): readonly Layer[] {
  const ids = selectedLayerIds(useUi.getState().selection);
  return (useDocument.getState().document?.network.layers ?? []).filter(({ id }) => ids.has(id));
}
