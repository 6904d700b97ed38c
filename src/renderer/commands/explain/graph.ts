// Shows the computation graph that the drawing compiled into, of the selected neuron or of the whole; again to put it away.

import { IconBinaryTree2 } from '@tabler/icons-react';
import { openOperationGraph } from '#renderer/state/window/operation-graph-store.ts';
import { closePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const explainGraph: Command = {
  id: 'explain.graph',
  label: 'commands.explain_graph',
  icon: IconBinaryTree2,
  shortcuts: ['KeyG'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'none',
  unavailable: needsDocument,
  checked: () => usePanelBeside.getState().open === 'graph',
  run() {
    const { neurons } = useUi.getState().selection;
    if (usePanelBeside.getState().open === 'graph') closePanel();
    else openOperationGraph(neurons.length === 1 ? 'selected' : 'whole');
  },
};
