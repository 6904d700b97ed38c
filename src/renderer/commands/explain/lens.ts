// Shows the factors along a path to the loss on a log axis.

import { IconZoomScan } from '@tabler/icons-react';
import { openLens } from '#renderer/state/window/lens-store.ts';
import { closePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const explainLens: Command = {
  id: 'explain.lens',
  label: 'commands.explain_lens',
  icon: IconZoomScan,
  scope: 'window',
  history: 'none',
  unavailable: needsTrainable,
  checked: () => usePanelBeside.getState().open === 'lens',
  run() {
    if (usePanelBeside.getState().open === 'lens') closePanel();
    else openLens(null);
  },
};
