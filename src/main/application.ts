// Puts the app together: services, the window, and what the operating system asks of a running app.
import { join } from 'node:path';
import { app } from 'electron';
import { callHandlers } from './call-handlers.ts';
import { DocumentFiles } from './files/document-files.ts';
import { KnownFiles } from './files/known-files.ts';
import { RecentFiles } from './files/recent-files.ts';
import { registerCalls } from './ipc/register-calls.ts';
import { RecoveryCopies } from './recovery/recovery-copies.ts';
import { isOwnUrl } from './security/app-origin.ts';
import { SettingsStore } from './settings-store.ts';
import { StartFile } from './start-file.ts';
import { ApplicationWindow } from './window/application-window.ts';
import { handlePageFailures } from './window/page-failures.ts';

export interface Application {
  focus(): void;
  /** Opens the file in the window that is there. */
  openFile(path: string): Promise<void>;
}

/** After the app is ready. */
export async function startApplication(startPath: string | null, developmentUrl: string | null): Promise<Application> {
  const userData = app.getPath('userData');
  const known = new KnownFiles();
  const recents = new RecentFiles(join(userData, 'recent-files.json'));
  for (const path of await recents.paths()) known.allow(path);
  const files = new DocumentFiles(known, recents);
  const recovery = new RecoveryCopies(join(userData, 'recovery'), known);
  const settings = new SettingsStore(join(userData, 'settings.json'));
  const startFile = new StartFile(startPath);
  const window = new ApplicationWindow(settings.current.theme);

  registerCalls(callHandlers({ window, files, recents, recovery, settings, startFile }), (url) =>
    isOwnUrl(url, developmentUrl),
  );
  handlePageFailures(window, {
    language: () => settings.current.language ?? (app.getLocale().startsWith('ko') ? 'ko' : 'en'),
    startNewSession: () => recovery.startNewSession(),
  });
  await window.load(developmentUrl);

  return {
    focus: () => window.focus(),
    async openFile(path) {
      window.focus();
      if (!startFile.wait(path)) window.send('files:openRequested', await files.openChosen(path));
    },
  };
}
