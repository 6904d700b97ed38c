// Turns the selected neurons and layers into inputs; their wires stay.

import { IconLogin2 } from '@tabler/icons-react';
import { replaceKindCommand } from '../replace-kind-command.ts';

export const buildToInput = replaceKindCommand(
  { id: 'build.toInput', label: 'commands.build_toInput', icon: IconLogin2 },
  'input',
  'commands.whyInputAlready',
);
