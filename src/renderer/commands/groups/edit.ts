// The commands that take edits back, select and find, with those about what is selected: what the Edit menu shows.

import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowUp,
  IconCommand,
  IconSearch,
  IconSelectAll,
} from '@tabler/icons-react';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { redoEdit, undoEdit } from '#renderer/state/document/apply-edit.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { openFind, stepThroughFound } from '#renderer/state/window/find-store.ts';
import { announce, select } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import { type MenuEntry, separator } from '../command.ts';
import { sentenceOfEdit } from '../edit.ts';
import { dropLostSelection } from '../lost-selection.ts';
import { clipboardCommands } from './clipboard.ts';
import { partCommands } from './parts.ts';

/** A running training can be undone: it is committed first. */
function canUndo(): boolean {
  return useDocument.getState().canUndo || useRun.getState().status === 'running';
}

export const editCommands: readonly MenuEntry[] = [
  {
    id: 'edit.undo',
    icon: IconArrowBackUp,
    shortcuts: ['Ctrl+KeyZ'],
    scope: 'window',
    history: 'travels',
    unavailable: () => (canUndo() ? null : 'commands.whyNothingToUndo'),
    async run() {
      const label = await undoEdit();
      if (label === null) return;
      dropLostSelection();
      announce(() => translate('app.announceUndone', { what: sentenceOfEdit(label) }));
    },
  },
  {
    id: 'edit.redo',
    icon: IconArrowForwardUp,
    shortcuts: ['Ctrl+Shift+KeyZ', 'Ctrl+KeyY'],
    scope: 'window',
    history: 'travels',
    unavailable: () => (useDocument.getState().canRedo ? null : 'commands.whyNothingToRedo'),
    async run() {
      const label = await redoEdit();
      if (label === null) return;
      dropLostSelection();
      announce(() => translate('app.announceRedone', { what: sentenceOfEdit(label) }));
    },
  },
  separator,
  ...clipboardCommands,
  separator,
  ...partCommands,
  separator,
  {
    id: 'edit.selectAll',
    icon: IconSelectAll,
    shortcuts: ['Ctrl+KeyA'],
    scope: 'canvas',
    history: 'none',
    unavailable: needsDocument,
    run() {
      const { document } = useDocument.getState();
      const neurons = (document?.network.layers ?? []).flatMap((layer) => neuronsOf(layer));
      select({ neurons, notes: (document?.notes ?? []).map(({ id }) => id) });
    },
  },
  separator,
  {
    id: 'edit.find',
    icon: IconSearch,
    shortcuts: ['Ctrl+KeyF'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    unavailable: needsDocument,
    run: openFind,
  },
  {
    id: 'edit.findNext',
    icon: IconArrowDown,
    shortcuts: ['F3'],
    scope: 'window',
    whileTyping: true,
    repeats: true,
    history: 'none',
    unavailable: needsDocument,
    run: () => stepThroughFound(1),
  },
  {
    id: 'edit.findPrevious',
    icon: IconArrowUp,
    shortcuts: ['Shift+F3'],
    scope: 'window',
    whileTyping: true,
    repeats: true,
    history: 'none',
    unavailable: needsDocument,
    run: () => stepThroughFound(-1),
  },
  separator,
  {
    id: 'edit.palette',
    icon: IconCommand,
    shortcuts: ['Ctrl+KeyK', 'Ctrl+Shift+KeyP'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    run: () => openDialog('palette'),
  },
];
