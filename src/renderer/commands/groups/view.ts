// The commands about what the window shows: what the View menu shows.

import { IconPlayerStop, IconPresentation, IconRipple, IconTable } from '@tabler/icons-react';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { changeSettings } from '#renderer/state/window/settings-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import { type MenuEntry, separator } from '../command.ts';
import { canvasCommands, zoomCommands } from './canvas.ts';
import { languageChoices, sizeChoices, themeChoices, wheelChoices, wireChoices } from './looks.ts';
import { panelCommands } from './panels.ts';

export const viewCommands: readonly MenuEntry[] = [
  { id: 'view.wires', label: 'commands.menu_wires', items: wireChoices },
  {
    id: 'view.matrix',
    icon: IconTable,
    scope: 'window',
    history: 'none',
    unavailable() {
      const { document } = useDocument.getState();
      if (document === null) return 'commands.whyNoDocument';
      return document.network.connections.length === 0 ? 'commands.whyNoWires' : null;
    },
    run: () => openDialog('matrix'),
  },
  { id: 'view.zoom', label: 'commands.menu_zoom', items: zoomCommands },
  { id: 'view.panels', label: 'commands.menu_panels', items: panelCommands },
  separator,
  ...canvasCommands,
  separator,
  { id: 'view.theme', label: 'commands.menu_theme', items: themeChoices },
  { id: 'view.size', label: 'commands.menu_size', items: sizeChoices },
  { id: 'view.wheel', label: 'commands.menu_wheel', items: wheelChoices },
  { id: 'view.language', label: 'commands.menu_language', items: languageChoices },
  separator,
  {
    id: 'view.presentation',
    icon: IconPresentation,
    shortcuts: ['F11'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    unavailable: needsDocument,
    checked: () => useUi.getState().isPresenting,
    run: () => useUi.setState(({ isPresenting }) => ({ isPresenting: !isPresenting })),
  },
  {
    id: 'view.flowAnimation',
    icon: IconRipple,
    scope: 'window',
    history: 'none',
    checked: () => useUi.getState().flowAnimation,
    run: () => useUi.setState(({ flowAnimation }) => ({ flowAnimation: !flowAnimation })),
  },
  {
    id: 'view.reduceMotion',
    icon: IconPlayerStop,
    scope: 'window',
    history: 'none',
    checked: () => useUi.getState().reducedMotion,
    run: () => changeSettings({ reduceMotion: useUi.getState().reducedMotion ? 'off' : 'on' }),
  },
];
