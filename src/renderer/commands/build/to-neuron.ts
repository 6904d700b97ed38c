// Turns the selected inputs into neurons that learn; their wires stay.

import { IconCircleDot } from '@tabler/icons-react';
import { replaceKindCommand } from '../replace-kind-command.ts';

export const buildToNeuron = replaceKindCommand(
  { id: 'build.toNeuron', label: 'commands.build_toNeuron', icon: IconCircleDot },
  'dense',
  'commands.whyNeuronAlready',
);
