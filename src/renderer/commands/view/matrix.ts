// Shows the weights between two layers as a table of coloured cells, which can be edited.

import { IconTable } from '@tabler/icons-react';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import type { Command } from '../command.ts';

export const viewMatrix: Command = {
  id: 'view.matrix',
  label: 'commands.view_matrix',
  icon: IconTable,
  scope: 'window',
  history: 'none',
  unavailable() {
    const { document } = useDocument.getState();
    if (document === null) return 'commands.whyNoDocument';
    return document.network.connections.length === 0 ? 'commands.whyNoWires' : null;
  },
  run: () => openDialog('matrix'),
};
