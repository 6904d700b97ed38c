// Lets the start of the selected connection be moved to the neuron that is chosen next.

import { IconArrowBarToRight } from '@tabler/icons-react';
import { useUi } from '#renderer/state/ui-store.ts';
import { needsOneWire } from '../availability.ts';
import type { Command } from '../command.ts';

export const buildMoveSource: Command = {
  id: 'build.moveSource',
  label: 'commands.build_moveSource',
  icon: IconArrowBarToRight,
  shortcuts: ['Shift+KeyR'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsOneWire,
  run() {
    const [wire] = useUi.getState().selection.wires;
    if (wire !== undefined) useUi.setState({ connectFrom: { kind: 'wireEnd', wire, end: 'source' } });
  },
};
