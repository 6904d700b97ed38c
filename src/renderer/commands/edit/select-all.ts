// Selects every neuron and every note.

import { IconSelectAll } from '@tabler/icons-react';
import type { NeuronReference } from '#core/network/network.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { select } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const editSelectAll: Command = {
  id: 'edit.selectAll',
  label: 'commands.edit_selectAll',
  icon: IconSelectAll,
  shortcuts: ['Ctrl+KeyA'],
  scope: 'canvas',
  history: 'none',
  unavailable: needsDocument,
  run() {
    const { document } = useDocument.getState();
    const neurons = (document?.network.layers ?? []).flatMap((layer) =>
      Array.from({ length: layer.units }, (_, unit): NeuronReference => ({ layer: layer.id, unit })),
    );
    select({ neurons, notes: (document?.notes ?? []).map(({ id }) => id) });
  },
};
