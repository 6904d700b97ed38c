// Shows the present's weights beside those of the past that is shown.

import { IconGitCompare } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { useComparing } from '#renderer/state/stores/comparison.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { needsPast } from '../availability.ts';
import type { Command } from '../command.ts';

export const timelineCompare: Command = {
  id: 'timeline.compare',
  label: 'commands.timeline_compare',
  icon: IconGitCompare,
  shortcuts: ['Alt+Shift+KeyC'],
  scope: 'window',
  history: 'none',
  unavailable: needsPast,
  checked: () => useComparing.getState().isOn,
  run() {
    const isOn = !useComparing.getState().isOn;
    useComparing.setState({ isOn });
    announce(() => translate(isOn ? 'timeline.announceCompared' : 'timeline.announceNotCompared'));
  },
};
