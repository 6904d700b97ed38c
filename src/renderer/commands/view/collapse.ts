// Folds the layers that the selection is about into blocks, or unfolds them.
import { IconFold } from '@tabler/icons-react';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { selectedLayers } from '../selected-layers.ts';

export const viewCollapse: Command = {
  id: 'view.collapse',
  label: 'commands.view_collapse',
  icon: IconFold,
  shortcuts: ['KeyH'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'none',
  unavailable() {
    const missing = needsSelection();
    if (missing !== null) return missing;
    return selectedLayers().some((layer) => layer.units > 1) ? null : 'commands.whyNothingToCollapse';
  },
  run: () => viewportControl()?.toggleCollapsed(selectedLayers().map((layer) => layer.id)),
};
