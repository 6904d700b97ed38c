// Lets the start of the selected connection be moved to the neuron that is chosen next.

import { IconArrowBarToRight } from '@tabler/icons-react';
import { moveEndCommand } from '../move-end-command.ts';

export const buildMoveSource = moveEndCommand(
  {
    id: 'build.moveSource',
    label: 'commands.build_moveSource',
    icon: IconArrowBarToRight,
    shortcuts: ['Shift+KeyR'],
  },
  'source',
);
