// Writes a file about what went wrong, which the user reads, completes and sends by himself: nothing is ever sent.

import { IconBug } from '@tabler/icons-react';
import { platform } from '#renderer/platform/create-platform.ts';
import type { Command } from '../command.ts';

export const helpReportProblem: Command = {
  id: 'help.reportProblem',
  label: 'commands.help_reportProblem',
  icon: IconBug,
  scope: 'window',
  history: 'none',
  unavailable: () => (platform().kind === 'browser' ? 'commands.whyNoLog' : null),
  run: () => platform().window.reportProblem(),
};
