// The commands that copy, paste and take away what is selected: a section of the Edit menu.

import { IconClipboard, IconClipboardPlus, IconCopy, IconCopyPlus, IconCut, IconTrash } from '@tabler/icons-react';
import { cut } from '#core/document/edits/cut.ts';
import { duplicate } from '#core/document/edits/duplicate.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { announce, emptySelection, useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument, needsSelection } from '../availability.ts';
import { copySelection, needsStanding, pasteParts, sentenceOfCopy } from '../clipboard.ts';
import type { MenuEntry } from '../command.ts';
import { edit } from '../edit.ts';

export const clipboardCommands: readonly MenuEntry[] = [
  {
    id: 'edit.cut',
    icon: IconCut,
    shortcuts: ['Ctrl+KeyX'],
    scope: 'canvas',
    isAboutSelection: true,
    leavesKeyToBrowser: true,
    history: 'one entry',
    unavailable: needsStanding,
    async run() {
      const { selection } = useUi.getState();
      if ((await copySelection()) === null) return;
      useUi.setState({ selection: emptySelection });
      await edit((document) => cut(document, selection));
    },
  },
  {
    id: 'edit.copy',
    icon: IconCopy,
    shortcuts: ['Ctrl+KeyC'],
    scope: 'canvas',
    isAboutSelection: true,
    leavesKeyToBrowser: true,
    history: 'none',
    unavailable: needsStanding,
    async run() {
      const copied = await copySelection();
      if (copied !== null) announce(() => sentenceOfCopy(copied));
    },
  },
  {
    id: 'edit.paste',
    icon: IconClipboard,
    shortcuts: ['Ctrl+KeyV'],
    scope: 'canvas',
    leavesKeyToBrowser: true,
    history: 'one entry',
    unavailable: needsDocument,
    run: () => pasteParts(false),
  },
  {
    id: 'edit.pasteConnected',
    icon: IconClipboardPlus,
    shortcuts: ['Ctrl+Shift+KeyV'],
    scope: 'canvas',
    leavesKeyToBrowser: true,
    history: 'one entry',
    unavailable: needsDocument,
    run: () => pasteParts(true),
  },
  {
    id: 'edit.duplicate',
    icon: IconCopyPlus,
    shortcuts: ['Ctrl+KeyD'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsStanding,
    async run() {
      const { selection } = useUi.getState();
      await edit((document) => duplicate(document, selection));
    },
  },
  {
    id: 'edit.delete',
    icon: IconTrash,
    shortcuts: ['Delete', 'Backspace'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsSelection,
    async run() {
      const { selection } = useUi.getState();
      useUi.setState({ selection: emptySelection });
      await edit((document) => removeParts(document, selection));
    },
  },
];
