// Leaves the past for the present.

import { IconPlayerSkipForward } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { backToLive } from '#renderer/state/training/looking-back.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { needsPast } from '../availability.ts';
import type { Command } from '../command.ts';

export const timelineLive: Command = {
  id: 'timeline.live',
  label: 'commands.timeline_live',
  icon: IconPlayerSkipForward,
  shortcuts: ['Ctrl+End'],
  scope: 'window',
  history: 'none',
  unavailable: needsPast,
  run() {
    backToLive();
    announce(() => translate('timeline.announceLive'));
  },
};
