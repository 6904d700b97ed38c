// The commands whose ids begin with `help`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { helpAbout } from '../help/about.ts';
import { helpLessons } from '../help/lessons.ts';
import { helpNewerVersion } from '../help/newer-version.ts';
import { helpReadStatus } from '../help/read-status.ts';
import { helpReportProblem } from '../help/report-problem.ts';
import { helpShortcuts } from '../help/shortcuts.ts';

export const helpCommands: readonly Command[] = [
  helpLessons,
  helpShortcuts,
  helpReadStatus,
  helpReportProblem,
  helpNewerVersion,
  helpAbout,
];
