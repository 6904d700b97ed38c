// Trains the network from many seeds beside its own run, and groups the minima in which they end.

import { IconChartDots3 } from '@tabler/icons-react';
import { togglePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const trainCensus: Command = {
  id: 'train.census',
  label: 'commands.train_census',
  icon: IconChartDots3,
  scope: 'window',
  history: 'none',
  unavailable: () => (usePanelBeside.getState().open === 'census' ? null : needsTrainable()),
  checked: () => usePanelBeside.getState().open === 'census',
  run: () => togglePanel('census'),
};
