// For a classroom: the canvas alone, large, and back.

import { IconPresentation } from '@tabler/icons-react';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewPresentation: Command = {
  id: 'view.presentation',
  label: 'commands.view_presentation',
  icon: IconPresentation,
  shortcuts: ['F11'],
  scope: 'window',
  whileTyping: true,
  history: 'none',
  unavailable: needsDocument,
  checked: () => useUi.getState().isPresenting,
  run: () => useUi.setState(({ isPresenting }) => ({ isPresenting: !isPresenting })),
};
