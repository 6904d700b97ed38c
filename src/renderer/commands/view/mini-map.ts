// Shows or hides the small map of the whole network.
import { IconMap } from '@tabler/icons-react';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewMiniMap: Command = {
  id: 'view.miniMap',
  label: 'commands.view_miniMap',
  icon: IconMap,
  shortcuts: ['Alt+KeyM'],
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => viewportControl()?.isMiniMapShown() ?? false,
  run: () => viewportControl()?.toggleMiniMap(),
};
