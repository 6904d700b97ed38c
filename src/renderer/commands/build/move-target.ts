// Lets the end of the selected connection be moved to the neuron that is chosen next.

import { IconArrowBarRight } from '@tabler/icons-react';
import { moveEndCommand } from '../move-end-command.ts';

export const buildMoveTarget = moveEndCommand(
  { id: 'build.moveTarget', label: 'commands.build_moveTarget', icon: IconArrowBarRight, shortcuts: ['KeyR'] },
  'target',
);
