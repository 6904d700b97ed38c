// Looks at the moment at which the shown run began; the way back is the command Back to Live.

import { IconPlayerSkipBack } from '@tabler/icons-react';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { shownRun } from '#renderer/state/stores/shown-run.ts';
import type { Command } from '../command.ts';

export const timelineStart: Command = {
  id: 'timeline.start',
  label: 'commands.timeline_start',
  icon: IconPlayerSkipBack,
  shortcuts: ['Ctrl+Home'],
  scope: 'window',
  history: 'none',
  unavailable: () => (shownRun() === null ? 'commands.whyNothingTrained' : null),
  async run() {
    const shown = shownRun();
    if (shown !== null) await lookAt({ run: shown.run.id, step: shown.log[0]?.step ?? 0 });
  },
};
