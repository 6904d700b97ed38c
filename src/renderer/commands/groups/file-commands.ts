// The commands whose ids begin with `file`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { exportCommands } from '../export-commands.ts';
import { fileClose } from '../file/close.ts';
import { fileCompare } from '../file/compare.ts';
import { fileCopyLink } from '../file/copy-link.ts';
import { fileExportImage } from '../file/export-image.ts';
import { fileImport } from '../file/import.ts';
import { fileImportData } from '../file/import-data.ts';
import { fileImportProject } from '../file/import-project.ts';
import { fileLinkAddress } from '../file/link-address.ts';
import { fileNew } from '../file/new.ts';
import { fileOpen } from '../file/open.ts';
import { fileRevert } from '../file/revert.ts';
import { fileSave } from '../file/save.ts';
import { fileSaveAs } from '../file/save-as.ts';
import { fileSettings } from '../file/settings.ts';
import { fileVersions } from '../file/versions.ts';

export const fileCommands: readonly Command[] = [
  fileNew,
  fileOpen,
  fileSave,
  fileSaveAs,
  fileRevert,
  fileVersions,
  fileImportData,
  fileImport,
  fileImportProject,
  fileExportImage,
  ...exportCommands,
  fileCompare,
  fileCopyLink,
  fileLinkAddress,
  fileSettings,
  fileClose,
];
