// Folds every layer into a block, or unfolds them all.
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import type { Command } from '../command.ts';

export const viewCollapseAll: Command = {
  id: 'view.collapseAll',
  label: 'commands.view_collapseAll',
  shortcuts: ['Shift+KeyH'],
  scope: 'canvas',
  history: 'none',
  unavailable() {
    const { document } = useDocument.getState();
    if (document === null) return 'commands.whyNoDocument';
    return document.network.layers.some((layer) => layer.units > 1) ? null : 'commands.whyNothingToCollapse';
  },
  run() {
    const layers = useDocument.getState().document?.network.layers ?? [];
    viewportControl()?.toggleCollapsed(layers.map((layer) => layer.id));
  },
};
