// Wires two selected neurons or layers in the order of their selection; with one, the next one chosen is the target.

import { IconLine } from '@tabler/icons-react';
import { connect, connectLayers } from '#core/document/edits/connect.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';

export const buildConnect: Command = {
  id: 'build.connect',
  label: 'commands.build_connect',
  icon: IconLine,
  shortcuts: ['KeyC'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsSelection,
  async run() {
    const [from, to] = useUi.getState().selection.layers;
    if (from !== undefined && to !== undefined) {
      await edit((document) => connectLayers(document, from, to));
      return;
    }
    if (from !== undefined) {
      useUi.setState({ connectFrom: { kind: 'layer', layer: from } });
      return;
    }
    const [source, target] = useUi.getState().selection.neurons;
    if (source === undefined) return;
    if (target === undefined) useUi.setState({ connectFrom: { kind: 'neuron', neuron: source } });
    else await edit((document) => connect(document, source, target));
  },
};
