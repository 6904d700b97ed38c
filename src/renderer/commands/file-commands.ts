// New, open, save, close.
import { useDocument } from '#renderer/state/document-store.ts';
import { needsDocument } from './availability.ts';
import type { Command } from './command.ts';
import { closeFile, openFile, revertToSaved, saveFile, saveFileAs } from './file-actions.ts';

async function run(work: Promise<unknown>): Promise<void> {
  await work;
}

export const fileCommands: readonly Command[] = [
  {
    id: 'file.new',
    label: 'commands.file_new',
    shortcuts: ['Ctrl+KeyN', 'Alt+KeyN'],
    scope: 'window',
    run: () => run(closeFile()),
  },
  {
    id: 'file.open',
    label: 'commands.file_open',
    shortcuts: ['Ctrl+KeyO'],
    scope: 'window',
    run: () => run(openFile()),
  },
  {
    id: 'file.save',
    label: 'commands.file_save',
    shortcuts: ['Ctrl+KeyS'],
    scope: 'window',
    unavailable: needsDocument,
    run: () => run(saveFile()),
  },
  {
    id: 'file.saveAs',
    label: 'commands.file_saveAs',
    shortcuts: ['Ctrl+Shift+KeyS'],
    scope: 'window',
    unavailable: needsDocument,
    run: () => run(saveFileAs()),
  },
  {
    id: 'file.revert',
    label: 'commands.file_revert',
    scope: 'window',
    unavailable: () => (useDocument.getState().path === null ? 'commands.whyNotSaved' : null),
    run: revertToSaved,
  },
  {
    id: 'file.close',
    label: 'commands.file_close',
    shortcuts: ['Ctrl+KeyW', 'Alt+KeyW'],
    scope: 'window',
    unavailable: needsDocument,
    run: closeFile,
  },
];
