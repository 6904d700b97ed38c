// The commands about documents and their files: what the File menu shows.

import {
  IconArrowsDiff,
  IconDeviceFloppy,
  IconFileArrowLeft,
  IconFilePlus,
  IconFolderOpen,
  IconHistory,
  IconHome,
  IconLink,
  IconPrinter,
  IconSettings,
} from '@tabler/icons-react';
import { platform } from '#renderer/platform/create-platform.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { togglePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { needsDocument } from '../availability.ts';
import { type MenuEntry, recentFiles, separator } from '../command.ts';
import { closeFile, openFile, revertToSaved, saveFile, saveFileAs } from '../file-actions.ts';
import { copyLink } from '../link-actions.ts';
import { presentDraft } from '../present-draft.ts';
import { exportCommands, importCommands } from './exchange.ts';

async function saveLesson(): Promise<boolean> {
  const { saveRecorded } = await import('../recorded-lesson.ts');
  return saveRecorded();
}

export const fileCommands: readonly MenuEntry[] = [
  {
    id: 'file.new',
    icon: IconFilePlus,
    shortcuts: ['Ctrl+KeyN', 'Alt+KeyN'],
    scope: 'window',
    whileTyping: true,
    history: 'replaced',
    run: closeFile,
  },
  {
    id: 'file.open',
    icon: IconFolderOpen,
    shortcuts: ['Ctrl+KeyO'],
    scope: 'window',
    whileTyping: true,
    history: 'replaced',
    async run() {
      await openFile();
    },
  },
  recentFiles,
  separator,
  {
    id: 'file.save',
    icon: IconDeviceFloppy,
    shortcuts: ['Ctrl+KeyS'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    unavailable: needsDocument,
    async run() {
      await (presentDraft() === null ? saveFile() : saveLesson());
    },
  },
  {
    id: 'file.saveAs',
    shortcuts: ['Ctrl+Shift+KeyS'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    unavailable: needsDocument,
    async run() {
      await (presentDraft() === null ? saveFileAs() : saveLesson());
    },
  },
  {
    id: 'file.revert',
    icon: IconFileArrowLeft,
    scope: 'window',
    history: 'replaced',
    unavailable: () => (useDocument.getState().path === null ? 'commands.whyNotSaved' : null),
    run: revertToSaved,
  },
  {
    id: 'file.versions',
    icon: IconHistory,
    scope: 'window',
    history: 'none',
    unavailable: () => (platform().kind === 'browser' ? 'commands.whyNoVersions' : needsDocument()),
    run: () => openDialog('versions'),
  },
  separator,
  { id: 'file.importFrom', label: 'commands.menu_import', items: importCommands },
  { id: 'file.exportTo', label: 'commands.menu_export', items: exportCommands },
  {
    id: 'file.compare',
    icon: IconArrowsDiff,
    scope: 'window',
    history: 'none',
    unavailable: needsDocument,
    checked: () => usePanelBeside.getState().open === 'compare',
    run: () => togglePanel('compare'),
  },
  {
    id: 'file.copyLink',
    icon: IconLink,
    scope: 'window',
    history: 'none',
    unavailable: needsDocument,
    run: copyLink,
  },
  {
    id: 'file.linkAddress',
    scope: 'window',
    history: 'none',
    unavailable: () => (platform().kind === 'desktop' ? null : 'commands.whyOwnAddress'),
    run: () => openDialog('linkAddress'),
  },
  separator,
  {
    id: 'file.print',
    icon: IconPrinter,
    shortcuts: ['Ctrl+KeyP'],
    scope: 'window',
    history: 'none',
    unavailable: needsDocument,
    async run() {
      await (await import('../print-actions.ts')).printReport();
    },
  },
  separator,
  {
    id: 'file.settings',
    icon: IconSettings,
    shortcuts: ['Ctrl+Comma'],
    scope: 'window',
    history: 'none',
    run: () => openDialog('settings'),
  },
  separator,
  {
    id: 'file.close',
    icon: IconHome,
    shortcuts: ['Ctrl+KeyW', 'Alt+KeyW'],
    scope: 'window',
    history: 'replaced',
    unavailable: needsDocument,
    run: closeFile,
  },
];
