// Lets the user put a problem report where they like, and shows them the file: reading and sending it is theirs.
import { release, totalmem } from 'node:os';
import { app, type BrowserWindow, dialog, screen, shell } from 'electron';
import { replaceFile } from '#disk/replace-file.ts';
import type { Translate } from '#messages/translator.ts';
import { problemReport } from './problem-report.ts';
import type { TroubleLog } from './trouble-log.ts';

const megabyte = 2 ** 20;

export async function writeReport(window: BrowserWindow | null, log: TroubleLog, translate: Translate): Promise<void> {
  const options = {
    title: translate('window.report'),
    defaultPath: `${app.getPath('documents')}/chainrule-problem.txt`,
    filters: [{ name: translate('window.reportFile'), extensions: ['txt'] }],
  };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || !filePath) return;
  try {
    await replaceFile(filePath, [Buffer.from(reportNow(log, translate))]);
    shell.showItemInFolder(filePath);
  } catch {
    dialog.showErrorBox(translate('window.report'), translate('window.reportNotWritten'));
  }
}

function reportNow(log: TroubleLog, translate: Translate): string {
  return problemReport(
    {
      version: app.getVersion(),
      commit: __APP_COMMIT__,
      system: `${process.platform} ${process.arch} ${release()}`,
      versions: process.versions,
      language: app.getLocale(),
      memoryMegabytes: Math.round(totalmem() / megabyte),
      screens: screen.getAllDisplays().map(({ size, scaleFactor }) => `${size.width}x${size.height}@${scaleFactor}`),
      log: log.read(),
    },
    translate,
  );
}
