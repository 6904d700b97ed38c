// The commands that take networks and data of other programs, and give to them: the two submenus of the File menu.

import { IconFileExport, IconFileImport, IconFolderDown, IconPhotoDown } from '@tabler/icons-react';
import type { ExportTargetName } from '#core/interchange/export-formats.ts';
import { chooseFile } from '#renderer/platform/choose-file.ts';
import { startImport } from '#renderer/state/document/data-import.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { needsDocument } from '../availability.ts';
import { type Command, type MenuEntry, separator } from '../command.ts';
import { startExport } from '../export-actions.ts';
import { tableFiles } from '../table-files.ts';

/** Behind `file.export`. */
const formats = {
  pytorch: 'PyTorch',
  onnx: 'Onnx',
  safetensors: 'Safetensors',
  typescript: 'TypeScript',
  python: 'Python',
  latex: 'Latex',
  'weights-csv': 'WeightsCsv',
  'weights-json': 'WeightsJson',
  'log-csv': 'LogCsv',
  report: 'Report',
  svg: 'Svg',
} as const satisfies { readonly [Target in ExportTargetName]: string };

const formatCommands = (Object.keys(formats) as ExportTargetName[]).map(
  (target): Command => ({
    id: `file.export${formats[target]}`,
    icon: IconFileExport,
    scope: 'window',
    history: 'none',
    unavailable: needsDocument,
    run: () => startExport(target),
  }),
);

export const importCommands: readonly MenuEntry[] = [
  {
    id: 'file.importData',
    icon: IconFileImport,
    scope: 'window',
    history: 'replaced',
    async run() {
      const file = await chooseFile(tableFiles);
      if (file !== null) startImport({ name: file.name, content: file });
    },
  },
  separator,
  {
    id: 'file.import',
    icon: IconFileImport,
    scope: 'window',
    history: 'replaced',
    async run() {
      await (await import('../import-actions.ts')).importFile();
    },
  },
  {
    id: 'file.importProject',
    icon: IconFolderDown,
    scope: 'window',
    history: 'replaced',
    async run() {
      await (await import('../import-actions.ts')).importProject();
    },
  },
];

export const exportCommands: readonly MenuEntry[] = [
  {
    id: 'file.exportImage',
    icon: IconPhotoDown,
    shortcuts: ['Ctrl+Shift+KeyE'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    unavailable: needsDocument,
    run: () => openDialog('exportImage'),
  },
  separator,
  ...formatCommands,
];
